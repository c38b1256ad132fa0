// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The handles of the active span in ArticleView, and moving its edges by pointer and keys. While the pointer
// drags, the span is shown as it would be and nothing is asked for; keys ask at each step.

#include "widgets/reader/articleview.h"

#include <QApplication>
#include <QGlyphRun>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace Stemma {

namespace {

constexpr int kHandleTarget = 24; // pixels, WCAG 2.5.8
constexpr int kOverhang = 2; // of the line beyond the letters

EdgeUnit unitOf(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::AltModifier)    ? EdgeUnit::Sentence
        : modifiers.testFlag(Qt::ControlModifier) ? EdgeUnit::Word
                                                  : EdgeUnit::Character;
}

} // namespace

// Geometry

QRect ArticleView::edgeLine(TextRange part, SpanEdge edge) const
{
    const bool isStart = edge == SpanEdge::Start;
    // The character at the edge, inside the span: in mixed lines only it knows its side.
    const TextRange character = isStart ? TextRange{part.start, text().nextGrapheme(part.start)}
                                        : TextRange{text().previousGrapheme(part.end), part.end};
    const qsizetype index = m_page.blocks().blockAt(character.start);
    const auto &visible = m_page.visible();
    if (index < visible.front().block || index > visible.back().block) {
        return {};
    }
    const PageLayout::Block &block = m_page.block(index);
    const BlockLayout &layout = *block.layout;
    const qsizetype local = character.start - block.range.start;
    const auto boxes = layout.boxes(local, character.end - block.range.start);
    QRectF rect;
    bool isRightToLeft = layout.isRightToLeft();
    if (boxes.empty()) {
        rect = layout.caretRect(
            isStart ? local : character.end - block.range.start); // a line feed, or a blank at a line's end
    } else {
        rect = boxes.front().rect;
        const auto runs
            = layout.layout().lineAt(boxes.front().line).glyphRuns(int(local), int(character.length()));
        if (!runs.isEmpty()) {
            isRightToLeft = runs.first().isRightToLeft();
        }
    }
    const qreal x = isStart != isRightToLeft ? rect.left() : rect.right();
    const int top = int(m_page.topOf(index));
    return QRect(int(std::lround(x)) + m_columns.textLeft, int(rect.top()) + top - kOverhang, 1,
                 int(rect.height()) + 2 * kOverhang);
}

QRect ArticleView::handleRect(SpanEdge edge, std::optional<qsizetype> part) const
{
    const PlacedSpan *placed = activePlaced();
    if (!placed) {
        return {};
    }
    const bool isMoving = m_edge && m_edge->span() == m_activeSpan;
    const TextRanges &ranges = isMoving ? m_edge->ranges() : placed->ranges;
    const qsizetype index = part ? *part
        : isMoving               ? m_edge->part()
                                 : EdgeMove::partAt(*placed, m_caret, edge);
    const QRect line = edgeLine(ranges[index], edge);
    if (line.isNull()) {
        return {};
    }
    const int width = std::max(kHandleTarget, QApplication::startDragDistance());
    const int height = std::max(width, line.height());
    return {line.x() - width / 2, line.center().y() - height / 2, width, height};
}

std::optional<ArticleView::Handle> ArticleView::handleAt(QPoint point) const
{
    const PlacedSpan *placed = !m_marker ? activePlaced() : nullptr;
    if (!placed) {
        return {};
    }
    std::optional<Handle> found;
    int nearest = 0;
    for (qsizetype part = 0; part < placed->ranges.size(); ++part) {
        for (const SpanEdge edge : {SpanEdge::Start, SpanEdge::End}) {
            const QRect rect = handleRect(edge, part);
            const int distance = std::abs(point.x() - rect.center().x());
            if (rect.contains(point) && (!found || distance < nearest)) {
                found = Handle{part, edge};
                nearest = distance;
            }
        }
    }
    return found;
}

// Painting

void ArticleView::paintHandles(QPainter &painter)
{
    const PlacedSpan *placed = activePlaced();
    if (!placed) {
        return;
    }
    const TextRanges &ranges = m_edge && m_edge->span() == m_activeSpan ? m_edge->ranges() : placed->ranges;
    const QColor color = m_theme.line(placed->span.kind);
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (qsizetype part = 0; part < ranges.size(); ++part) {
        for (const SpanEdge edge : {SpanEdge::Start, SpanEdge::End}) {
            const QRect line = edgeLine(ranges[part], edge);
            if (line.isNull()) {
                continue;
            }
            const bool isStart = edge == SpanEdge::Start;
            const bool isChosen = m_edge && m_edge->part() == part && m_edge->edge() == edge;
            const qreal x = line.x();
            const qreal top = line.top();
            const qreal bottom = line.bottom() + 1;
            if (isChosen) {
                // Like a caret, with arrows that say it moves to both sides.
                painter.fillRect(QRectF(x - 1.5, top - 2, 3, bottom - top + 4), m_theme.text());
                painter.setPen(Qt::NoPen);
                painter.setBrush(m_theme.text());
                const qreal y = isStart ? top - 4 : bottom + 4;
                for (const qreal side : {-1.0, 1.0}) {
                    painter.drawPolygon(QPolygonF({QPointF(x + side * 9, y), QPointF(x + side * 3.5, y - 4),
                                                   QPointF(x + side * 3.5, y + 4)}));
                }
                continue;
            }
            painter.setPen(QPen(color, 2));
            painter.drawLine(QPointF(x, top), QPointF(x, bottom));
            painter.setPen(QPen(m_theme.background(), 1.2));
            painter.setBrush(color);
            painter.drawEllipse(QPointF(x, isStart ? top : bottom), 4, 4);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// Moving

void ArticleView::beginEdgeMove(const PlacedSpan &placed, Handle handle)
{
    m_edge.emplace(text(), placed, handle.part, handle.edge);
    m_edgeGesture = QUuid::createUuid();
    updateSpan(m_activeSpan);
    Q_EMIT edgeMoveChanged();
}

void ArticleView::chooseEdge(SpanEdge edge)
{
    const PlacedSpan *placed = activePlaced();
    if (!placed || m_isEdgeDragged) {
        return;
    }
    clearSelection();
    beginEdgeMove(*placed, {EdgeMove::partAt(*placed, m_caret, edge), edge});
    const qsizetype position = m_edge->position();
    scrollTo({position, position});
    viewport()->update();
}

void ArticleView::endEdgeMove()
{
    if (!m_edge) {
        return;
    }
    const qsizetype position = m_edge->position();
    m_edge.reset();
    m_pressedEdge.reset();
    m_isEdgeDragged = false;
    m_autoScrollTimer.stop();
    m_page.setPreview({});
    viewport()->update();
    setCaret(position);
    Q_EMIT edgeMoveChanged();
}

// Shows the span as it would be.
void ArticleView::previewEdge()
{
    const PlacedSpan *placed = m_spans->find(m_edge->span());
    PlacedSpan shown = *placed;
    shown.ranges = m_edge->ranges();
    m_page.setPreview(std::move(shown));
    viewport()->update();
}

void ArticleView::requestRanges()
{
    // The answer comes in while the signal is sent, or the request was refused.
    const SpanId span = m_edge->span();
    const TextRanges wanted = m_edge->ranges();
    m_isEdgeRequested = true;
    Q_EMIT rangesRequested(span, wanted, m_edgeGesture);
    m_isEdgeRequested = false;
    const PlacedSpan *placed = m_spans ? m_spans->find(span) : nullptr;
    if (m_edge && (!placed || placed->ranges != wanted)) {
        endEdgeMove();
    }
}

void ArticleView::dragEdgeTo(QPoint point)
{
    const QPoint at(point.x() + m_grabOffset, point.y());
    const EdgeUnit unit = unitOf(QGuiApplication::keyboardModifiers());
    if (m_edge->moveToUnit(positionAt(at), unit)) {
        previewEdge();
    }
}

void ArticleView::finishEdgeDrag()
{
    m_isEdgeDragged = false;
    m_page.setPreview({});
    if (m_edge->ranges() != m_edge->before()) {
        requestRanges();
    }
    endEdgeMove();
}

void ArticleView::restoreEdge()
{
    const bool wasAsked = !m_isEdgeDragged && m_edge->ranges() != m_edge->before();
    m_edge->restore();
    m_isEdgeDragged = false;
    if (wasAsked) {
        requestRanges();
    }
    endEdgeMove();
}

bool ArticleView::isForEdge(const QKeyEvent *event) const
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    case Qt::Key_Left:
    case Qt::Key_Right:
        return !event->modifiers().testAnyFlags(Qt::ShiftModifier | Qt::MetaModifier);
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Shift:
    case Qt::Key_Meta:
        return true; // held for the key that follows
    default:
        return false;
    }
}

bool ArticleView::moveEdgeByKey(QKeyEvent *event)
{
    if (!isForEdge(event)) {
        return false;
    }
    const int key = event->key();
    if (key == Qt::Key_Escape) {
        restoreEdge();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (!m_isEdgeDragged) {
            endEdgeMove();
        }
    } else if ((key == Qt::Key_Left || key == Qt::Key_Right) && !m_isEdgeDragged) {
        // Arrows mean sides, so they turn round where the text does.
        const qsizetype paragraph = text().paragraphAt(m_edge->position());
        const bool isForward = (key == Qt::Key_Right) != text().paragraph(paragraph).isRightToLeft();
        if (m_edge->step(isForward, unitOf(event->modifiers()))) {
            requestRanges();
        }
        if (m_edge) {
            const qsizetype position = m_edge->position();
            scrollTo({position, position});
            viewport()->update();
        }
    }
    return true;
}

} // namespace Stemma
