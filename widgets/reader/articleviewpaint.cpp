// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What ArticleView paints, and which parts of it are painted anew.

#include "widgets/reader/articleview.h"

#include <QGuiApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QStyleHints>

#include <cmath>
#include <map>

namespace Stemma {

using namespace Qt::StringLiterals;

void ArticleView::updateRange(TextRange range)
{
    // Down to the margins: bars and note marks belong to the range too.
    for (const auto &one : m_page.visible()) {
        const TextRange units = m_page.blocks().range(one.block);
        if (units.start <= range.end && range.start <= units.end) {
            viewport()->update(0, one.top - 6, viewport()->width(), one.bottom - one.top + 12);
        }
    }
}

void ArticleView::updateSpan(SpanId span)
{
    if (const PlacedSpan *placed = m_spans ? m_spans->find(span) : nullptr) {
        for (const TextRange part : placed->ranges) {
            updateRange(part);
        }
    }
}

void ArticleView::updateCaret()
{
    viewport()->update(caretRect().adjusted(-2, -2, 2, 2));
}

void ArticleView::restartBlinking()
{
    m_isCaretShown = true;
    const int period = QGuiApplication::styleHints()->cursorFlashTime();
    if (hasFocus() && period > 0) {
        m_blinkTimer.start(period / 2, this);
    } else {
        m_blinkTimer.stop();
    }
    updateCaret();
}

void ArticleView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRect dirty = event->rect();
    SpanPainter spans(painter, m_theme, m_stamps, m_activeSpan, m_hoveredSpan, dirty);
    for (const auto &one : m_page.visible()) {
        if (one.bottom < dirty.top() - 8 || one.top > dirty.bottom() + 8) {
            continue;
        }
        const SpanShapes &shapes = m_page.shapes(one.block);
        const BlockLayout &layout = *m_page.block(one.block).layout;
        const QPointF origin(m_columns.textLeft, one.top);
        spans.paintBelow(shapes, layout, origin);
        if (!m_marks.isEmpty()) {
            paintMarks(painter, m_theme, m_marks, m_page.block(one.block).range, layout, origin);
        }
        paintSelection(painter, one);
        painter.setPen(m_theme.text());
        layout.draw(&painter, origin, dirty);
        spans.paintAbove(shapes, layout, origin);
        paintMargin(painter, spans, one);
    }
    paintHandles(painter);
    if (hasFocus() && m_isCaretShown) {
        const qsizetype block = m_page.blocks().blockAt(m_caret);
        if (m_page.isLaidOut(block)) {
            painter.fillRect(caretRect(), m_theme.text());
        }
    }
    m_aheadTimer.start(0, this);
}

void ArticleView::paintSelection(QPainter &painter, const PageLayout::VisibleBlock &visible)
{
    const PageLayout::Block &block = m_page.block(visible.block);
    const TextRange chosen = selection();
    if (chosen.isEmpty() || chosen.start > block.range.end || chosen.end <= block.range.start) {
        return;
    }
    const QColor color = m_marker ? m_theme.markerSelection(*m_marker) : m_theme.selection();
    const QPointF origin(m_columns.textLeft, visible.top);
    const BlockLayout &layout = *block.layout;
    const auto paint = [&](TextRange range, const QBrush &brush) {
        if (range.isEmpty() || range.start > block.range.end || range.end <= block.range.start) {
            return;
        }
        for (const auto &box : layout.boxes(range.start - block.range.start, range.end - block.range.start)) {
            const QRectF line = layout.lineRect(box.line);
            painter.fillRect(
                QRectF(box.rect.left(), line.top(), box.rect.width(), line.height()).translated(origin),
                brush);
        }
    };
    // What will not be tagged is hatched: it is selected, and copied, and no more.
    const TextRange kept = trimmedSelection();
    if (kept.isEmpty()) {
        paint(chosen, color);
    } else {
        QColor hatch = m_theme.text();
        hatch.setAlphaF(0.45F);
        paint(kept, color);
        paint({chosen.start, kept.start}, QBrush(hatch, Qt::BDiagPattern));
        paint({kept.end, chosen.end}, QBrush(hatch, Qt::BDiagPattern));
    }
    // A chosen line feed shows as a short piece after the last line.
    if (chosen.end > block.range.end && m_page.blocks().endsParagraph(visible.block)) {
        const int last = layout.lineCount() - 1;
        const QRectF line = layout.length() == 0 ? QRectF(0, 0, 0, layout.height()) : layout.lineRect(last);
        const QRectF natural = layout.layout().lineAt(last).naturalTextRect();
        constexpr qreal width = 6;
        const qreal x = layout.isRightToLeft() ? natural.left() - width : natural.right();
        painter.fillRect(QRectF(x, line.top(), width, line.height()).translated(origin), color);
    }
}

void ArticleView::paintMargin(QPainter &painter, SpanPainter &spans, const PageLayout::VisibleBlock &visible)
{
    const PageLayout::Block &block = m_page.block(visible.block);
    const BlockLayout &layout = *block.layout;
    spans.paintBars(block.shapes, layout, visible.top,
                    {m_columns.barEdge, m_columns.step, m_columns.barLanes},
                    visible.block + 1 < m_page.blocks().count());
    if (layout.length() == 0) {
        return;
    }
    const QTextLine first = layout.layout().lineAt(0);
    const qreal baseline = visible.top + first.y() + first.ascent();
    if (m_columns.numberWidth > 0 && m_page.blocks().beginsParagraph(visible.block)) {
        painter.setFont(m_numberFont);
        painter.setPen(m_theme.quietText());
        const QStaticText &number = numberText(text().paragraphNumberAt(block.range.start));
        const int width = int(std::ceil(number.size().width()));
        const int x = m_columns.step < 0 ? m_columns.numberLeft + m_columns.numberWidth - width
                                         : m_columns.numberLeft;
        painter.drawStaticText(QPointF(x, baseline - m_numberAscent), number);
    }
    paintNotes(painter, visible);
}

const QStaticText &ArticleView::numberText(qsizetype number)
{
    constexpr qsizetype kMostKept = 500;
    if (m_numberTexts.size() > kMostKept) {
        m_numberTexts.clear();
    }
    QStaticText &words = m_numberTexts[number];
    if (words.text().isEmpty()) {
        words = QStaticText(locale().toString(number));
        words.setTextFormat(Qt::PlainText);
        words.prepare({}, m_numberFont);
    }
    return words;
}

// A small sheet with a folded corner beside the line where a span with a note begins. More than one note to a
// line: their number. "+3" where three underlines or claim bars have no place of their own.
void ArticleView::paintNotes(QPainter &painter, const PageLayout::VisibleBlock &visible)
{
    struct Line {
        int notes = 0;
        int hidden = 0;
        SpanKind kind = SpanKind::Quote;
    };

    const PageLayout::Block &block = m_page.block(visible.block);
    std::map<int, Line> lines;
    for (const auto &[number, hidden] : block.shapes.hiddenLanes) {
        lines[number].hidden = hidden;
    }
    for (const SpanShape &shape : block.shapes.shapes) {
        if (shape.kind == SpanKind::Claim && shape.bar >= m_columns.barLanes && !shape.boxes.empty()) {
            Line &line = lines[shape.boxes.front().line];
            line.hidden = std::max(line.hidden, shape.bar + 1 - m_columns.barLanes);
        }
        if (shape.hasNote && shape.beginsHere && !shape.boxes.empty()) {
            Line &line = lines[shape.boxes.front().line];
            line.kind = line.notes == 0 ? shape.kind : line.kind;
            ++line.notes;
        }
    }
    const QFontMetrics metrics(m_countFont);
    const bool isMirrored = m_columns.step > 0;
    for (const auto &[number, line] : lines) {
        const QRectF rect = block.layout->lineRect(number).translated(0, visible.top);
        const qreal noteY = rect.center().y();
        // Side by side they would read as a sum.
        const qreal apart = line.notes > 1 && line.hidden > 0 ? metrics.height() / 2.0 : 0;
        if (line.notes > 0) {
            const QRectF sheet(m_columns.noteLeft, noteY - 5, 9, 10);
            painter.setRenderHint(QPainter::Antialiasing, true);
            painter.setPen(QPen(m_theme.line(line.kind), 1.2));
            painter.setBrush(m_theme.wash(line.kind));
            painter.drawPolygon(
                QPolygonF({sheet.topLeft(), sheet.topRight(), sheet.bottomRight() - QPointF(0, 3.5),
                           sheet.bottomRight() - QPointF(3.5, 0), sheet.bottomLeft()}));
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
        painter.setFont(m_countFont);
        painter.setPen(m_theme.text());
        // From the text outwards.
        const qreal taken = line.notes > 0 ? 11 : 0;
        const auto write = [&](const QString &words, qreal below) {
            const int width = metrics.horizontalAdvance(words);
            const qreal x = isMirrored ? m_columns.noteLeft + 9 - taken - width : m_columns.noteLeft + taken;
            painter.drawText(QPointF(x, noteY + metrics.ascent() / 2.0 - 1 + below), words);
        };
        if (line.notes > 1) {
            write(locale().toString(line.notes), -apart);
        }
        if (line.hidden > 0) {
            write(u"\u200e+"_s + locale().toString(line.hidden), apart); // the sign first in any direction
        }
    }
}

} // namespace Stemma
