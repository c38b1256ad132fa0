// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/page/blocklayout.h"

#include <QFontMetricsF>
#include <QGlyphRun>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Stemma {

namespace {

constexpr qreal kEmptyParagraph = 0.4; // of a line

bool hasRightToLeft(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) {
        if (c.unicode() < 0x0590) {
            return false;
        }
        const auto direction = c.isSurrogate() ? QChar::DirL : c.direction();
        return c.isSurrogate() || direction == QChar::DirR || direction == QChar::DirAL
            || direction == QChar::DirRLE || direction == QChar::DirRLO || direction == QChar::DirRLI
            || direction == QChar::DirAN;
    });
}

} // namespace

ReadingMetrics ReadingMetrics::of(const QFont &font, int columnWidth, const Typography &typography)
{
    const QFontMetricsF metrics(font);
    ReadingMetrics result;
    result.font = font;
    result.columnWidth = columnWidth;
    result.ascent = int(std::ceil(metrics.ascent()));
    result.descent = int(std::ceil(metrics.descent()));
    // By the em and not by the font's own height: fonts that cover many scripts claim much more than they
    // use.
    const qreal em = font.pixelSize() > 0 ? font.pixelSize() : metrics.height() / 1.2;
    result.lineHeight
        = std::max(int(std::lround(em * typography.lineHeight / 100.0)), result.ascent + result.descent + 2);
    result.paragraphSpacing = int(std::lround(result.lineHeight * typography.paragraphSpacing / 100.0));
    result.emptyHeight = int(std::lround(result.lineHeight * kEmptyParagraph));
    return result;
}

BlockLayout::BlockLayout(const QString &text, Qt::LayoutDirection direction)
    : m_layout(text)
    , m_direction(direction)
    , m_isMixed(direction == Qt::RightToLeft || hasRightToLeft(text))
{
    m_layout.setCacheEnabled(true);
}

void BlockLayout::layOut(const ReadingMetrics &metrics, const QList<QTextLayout::FormatRange> &formats,
                         int spacing)
{
    m_metrics = metrics;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(m_direction);
    // A base direction alone does not move a line to its side.
    option.setAlignment(Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    m_layout.setTextOption(option);
    m_layout.setFont(metrics.font);
    m_layout.setFormats(formats);

    m_lineTops.clear();
    m_edges.clear();
    m_layout.beginLayout();
    int top = 0;
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(metrics.columnWidth);
        // Fallback fonts may be taller than the text's own.
        const int above = std::max(metrics.ascent, int(std::ceil(line.ascent())));
        const int below = std::max(metrics.descent, int(std::ceil(line.descent())));
        const int height = std::max(metrics.lineHeight, above + below);
        const int baseline = top + (height - above - below) / 2 + above;
        line.setPosition(QPointF(0, baseline - line.ascent()));
        m_lineTops.push_back(top);
        top += height;
    }
    m_layout.endLayout();
    if (length() == 0) {
        top = metrics.emptyHeight;
        spacing = 0;
    }
    m_lineTops.push_back(top);
    m_height = top + spacing;
}

int BlockLayout::lineAt(qsizetype position) const
{
    const QTextLine line = m_layout.lineForTextPosition(int(std::clamp<qsizetype>(position, 0, length())));
    return line.isValid() ? line.lineNumber() : 0;
}

int BlockLayout::lineAtY(qreal y) const
{
    const auto below = std::ranges::upper_bound(m_lineTops, int(std::floor(y)));
    const int line = int(below - m_lineTops.begin()) - 1;
    return std::clamp(line, 0, std::max(0, lineCount() - 1));
}

QRectF BlockLayout::lineRect(int line) const
{
    const int top = m_lineTops[size_t(line)];
    return QRectF(0, top, m_metrics.columnWidth, m_lineTops[size_t(line) + 1] - top);
}

TextRange BlockLayout::lineRange(int line) const
{
    const QTextLine textLine = m_layout.lineAt(line);
    return {textLine.textStart(), textLine.textStart() + textLine.textLength()};
}

QRectF BlockLayout::caretRect(qsizetype position) const
{
    const int number = lineAt(position);
    const QTextLine line = m_layout.lineAt(number);
    const qreal x = line.cursorToX(int(position));
    const qreal baseline = line.y() + line.ascent();
    return QRectF(x, baseline - m_metrics.ascent - 1, 2, m_metrics.ascent + m_metrics.descent + 2);
}

qsizetype BlockLayout::positionAt(int line, qreal x) const
{
    const QTextLine textLine = m_layout.lineAt(line);
    int position = textLine.xToCursor(x, QTextLine::CursorBetweenCharacters);
    const int start = textLine.textStart();
    const int end = start + textLine.textLength();
    if (m_isMixed) {
        // Qt may answer with a neighbour of the nearest place in text that runs from right to left.
        const auto distance = [&](int place) { return std::abs(textLine.cursorToX(place) - x); };
        for (const int other :
             {m_layout.previousCursorPosition(position), m_layout.nextCursorPosition(position)}) {
            if (other >= start && other <= end && distance(other) < distance(position)) {
                position = other;
            }
        }
    }
    // The place of a break would show the caret in the next line: stay before the blank that hangs there.
    if (line + 1 < lineCount() && position >= end) {
        position = m_layout.previousCursorPosition(end);
    }
    return position;
}

qsizetype BlockLayout::characterAt(QPointF point) const
{
    if (length() == 0 || point.y() < 0 || point.y() >= m_lineTops.back()) {
        return -1;
    }
    const QTextLine line = m_layout.lineAt(lineAtY(point.y()));
    const QRectF natural = line.naturalTextRect();
    if (point.x() < natural.left() || point.x() >= natural.right()) {
        return -1;
    }
    const int position = line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
    if (m_isMixed) {
        // Where directions meet one x belongs to two places: only the glyphs know.
        const int end = line.textStart() + line.textLength();
        for (int unit = line.textStart(); unit < end;) {
            const int next = m_layout.nextCursorPosition(unit);
            std::vector<Box> pieces;
            appendLineBoxes(pieces, line.lineNumber(), unit, next);
            if (std::ranges::any_of(pieces, [&](const Box &box) {
                    return box.rect.left() <= point.x() && point.x() < box.rect.right();
                })) {
                return unit;
            }
            unit = std::max(next, unit + 1);
        }
    }
    return std::min<qsizetype>(position, length() - 1);
}

std::vector<BlockLayout::Box> BlockLayout::boxes(qsizetype from, qsizetype to) const
{
    std::vector<Box> result;
    from = std::clamp<qsizetype>(from, 0, length());
    to = std::clamp<qsizetype>(to, 0, length());
    if (from >= to) {
        return result;
    }
    const int last = lineAt(to - 1);
    for (int line = lineAt(from); line <= last; ++line) {
        const size_t first = result.size();
        appendLineBoxes(result, line, from, to);
        if (result.size() == first) {
            continue;
        }
        // Where the range begins and ends within a line depends on the paragraph's direction.
        const TextRange units = lineRange(line);
        Box &left = result[first];
        Box &right = result.back();
        (isRightToLeft() ? right : left).beginsRange = from >= units.start;
        (isRightToLeft() ? left : right).endsRange = to <= units.end;
    }
    return result;
}

qreal BlockLayout::edgeOf(const QTextLine &line, int number, int position) const
{
    constexpr int kFew = 4;
    if (m_edges.empty()) {
        m_edges.resize(size_t(lineCount()));
    }
    Edges &edges = m_edges[size_t(number)];
    if (++edges.asked <= kFew) {
        return line.cursorToX(position);
    }
    if (edges.x.empty()) {
        edges.start = line.textStart();
        edges.x.assign(size_t(line.textLength()) + 1, std::numeric_limits<float>::quiet_NaN());
        for (const QGlyphRun &run : line.glyphRuns(
                 -1, -1, QTextLayout::RetrieveGlyphPositions | QTextLayout::RetrieveStringIndexes)) {
            const QList<QPointF> positions = run.positions();
            const QList<qsizetype> indexes = run.stringIndexes();
            for (qsizetype i = std::min(positions.size(), indexes.size()) - 1; i >= 0; --i) {
                const qsizetype local = indexes.at(i) - edges.start; // the first of a cluster's glyphs wins
                if (local >= 0 && local < line.textLength()) {
                    edges.x[size_t(local)] = float(positions.at(i).x());
                }
            }
        }
    }
    float &x = edges.x[size_t(position - edges.start)];
    if (std::isnan(x)) {
        x = float(line.cursorToX(position));
    }
    return qreal(x);
}

void BlockLayout::appendLineBoxes(std::vector<Box> &result, int number, qsizetype from, qsizetype to) const
{
    const QTextLine line = m_layout.lineAt(number);
    const int start = std::max(int(from), line.textStart());
    const int end = std::min(int(to), line.textStart() + line.textLength());
    if (start >= end) {
        return;
    }
    const qreal top = line.y() + line.ascent() - m_metrics.ascent;
    const qreal height = m_metrics.ascent + m_metrics.descent;
    const QRectF natural = line.naturalTextRect();
    const auto append = [&](qreal left, qreal right) {
        left = std::max(left, natural.left());
        right = std::min(right, natural.right());
        if (right > left) {
            result.push_back({QRectF(left, top, right - left, height), number});
        }
    };
    if (!m_isMixed) {
        append(edgeOf(line, number, start), edgeOf(line, number, end));
        return;
    }
    // x does not grow with the position where directions mix; the glyphs know where they are.
    std::vector<QRectF> pieces;
    for (const QGlyphRun &run : line.glyphRuns(start, end - start)) {
        pieces.push_back(run.boundingRect());
    }
    std::ranges::sort(pieces, {}, &QRectF::left);
    for (size_t i = 0; i < pieces.size();) {
        const qreal left = pieces[i].left();
        qreal right = pieces[i].right();
        for (++i; i < pieces.size() && pieces[i].left() <= right + 1; ++i) {
            right = std::max(right, pieces[i].right());
        }
        append(left, right);
    }
}

} // namespace Stemma
