// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mouse of ArticleView.

#include "widgets/reader/articleview.h"
#include "widgets/reader/spanlist.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>

namespace Stemma {

namespace {

constexpr int kAutoScrollInterval = 16; // ms

} // namespace

TextRange ArticleView::unitAt(QPoint point, Granularity granularity) const
{
    const qsizetype caret = positionAt(point);
    const qsizetype character = characterAt(point);
    const qsizetype inside = character < 0 ? caret : character;
    switch (granularity) {
    case Granularity::Character:
        return {caret, caret};
    case Granularity::Word:
        return text().snappedToGraphemes(text().wordAt(inside));
    case Granularity::Sentence:
        return text().snappedToGraphemes(text().sentenceAt(inside));
    case Granularity::Paragraph:
        return text().paragraphRange(text().paragraphAt(inside));
    }
    Q_UNREACHABLE_RETURN({});
}

void ArticleView::mousePressEvent(QMouseEvent *event)
{
    const bool isSameSpot
        = (event->position().toPoint() - m_pressPoint).manhattanLength() < QApplication::startDragDistance();
    const bool isSoon = event->timestamp() - m_pressTime
        <= quint64(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    pressAt(event, isSameSpot && isSoon && m_clicks == 2 ? 3 : 1);
}

void ArticleView::mouseDoubleClickEvent(QMouseEvent *event)
{
    pressAt(event, m_clicks == 3 ? 4 : 2);
}

void ArticleView::pressAt(QMouseEvent *event, int clicks)
{
    Q_EMIT activated();
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    hideSpanList();
    endEdgeMove();
    const QPoint point = event->position().toPoint();
    m_clicks = clicks;
    m_pressTime = event->timestamp();
    m_pressPoint = point;
    m_dragPoint = point;
    m_goalX.reset();
    m_isDragging = true;
    m_granularity = Granularity(clicks - 1);
    // An edge is dragged; a mere click there goes to the text below, when the button is let go.
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    m_pressedEdge = clicks == 1 && !extends ? handleAt(point) : std::nullopt;
    if (m_pressedEdge) {
        m_pressedUnit = {m_caret, m_caret};
        m_grabOffset = handleRect(m_pressedEdge->edge, m_pressedEdge->part).center().x() - point.x();
        return;
    }
    if (extends && clicks == 1) {
        m_pressedUnit = {m_anchor, m_anchor};
        select(m_anchor, positionAt(point));
        return;
    }
    m_pressedUnit = unitAt(point, m_granularity);
    select(m_pressedUnit.start, m_pressedUnit.end);
}

void ArticleView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (!m_isDragging || !event->buttons().testFlag(Qt::LeftButton)) {
        hoverAt(point);
        return;
    }
    if (m_pressedEdge && !m_isEdgeDragged) {
        const PlacedSpan *placed = activePlaced();
        if (!placed || (point - m_pressPoint).manhattanLength() < QApplication::startDragDistance()) {
            return;
        }
        clearSelection();
        beginEdgeMove(*placed, *m_pressedEdge);
        m_isEdgeDragged = true;
    }
    // A hand that trembles while it clicks does not select.
    if (m_granularity == Granularity::Character && !hasSelection()
        && (point - m_pressPoint).manhattanLength() < 3) {
        return;
    }
    dragTo(point);
}

void ArticleView::dragTo(QPoint point)
{
    m_dragPoint = point;
    const QRect area = viewport()->rect();
    if (point.y() < area.top() || point.y() > area.bottom()) {
        if (!m_autoScrollTimer.isActive()) {
            m_autoScrollTimer.start(kAutoScrollInterval, this);
        }
    } else {
        m_autoScrollTimer.stop();
    }
    const QPoint inside(point.x(), std::clamp(point.y(), area.top(), area.bottom()));
    if (m_isEdgeDragged) {
        dragEdgeTo(inside);
        return;
    }
    const TextRange unit = unitAt(inside, m_granularity);
    if (unit.start < m_pressedUnit.start) {
        select(m_pressedUnit.end, unit.start);
    } else {
        select(m_pressedUnit.start, std::max(m_pressedUnit.end, unit.end));
    }
}

void ArticleView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
    } else if (m_isDragging) {
        endDrag(event);
    }
}

void ArticleView::endDrag(QMouseEvent *event)
{
    m_isDragging = false;
    m_autoScrollTimer.stop();
    if (m_isEdgeDragged) {
        finishEdgeDrag();
        hoverAt(event->position().toPoint());
        return;
    }
    if (m_pressedEdge) {
        m_pressedEdge.reset();
        const qsizetype caret = positionAt(m_pressPoint);
        select(caret, caret);
    }
    if (!hasSelection()) {
        if (m_clicks == 1 && !event->modifiers().testFlag(Qt::ShiftModifier)) {
            activateAt(event->position().toPoint());
        }
        return;
    }
    if (m_marker) {
        const TextRange marked = trimmedSelection();
        clearSelection();
        if (!marked.isEmpty()) {
            Q_EMIT markerDragged(marked);
        }
        return;
    }
    offerPrimary();
}

void ArticleView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->angleDelta().y() != 0) {
            setZoom(m_zoom + (event->angleDelta().y() > 0 ? 10 : -10));
        }
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        Q_EMIT contextMenuRequested(viewport()->mapToGlobal(caretRect().bottomLeft()), m_activeSpan,
                                    selection());
    } else {
        const QPoint point = viewport()->mapFromGlobal(event->globalPos());
        const auto spans = spansAt(characterAt(point));
        const bool isActiveThere = std::ranges::any_of(
            spans, [this](const PlacedSpan *placed) { return placed->span.id == m_activeSpan; });
        if (!spans.empty() && !isActiveThere) {
            setActiveSpan(spans.front()->span.id);
        }
        Q_EMIT contextMenuRequested(event->globalPos(), spans.empty() ? SpanId() : m_activeSpan, selection());
    }
    event->accept();
}

void ArticleView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    restartBlinking();
    Q_EMIT activated();
}

void ArticleView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    if (!m_isEdgeDragged) {
        endEdgeMove();
    }
    if (m_spanList && !m_spanList->holdsFocus() && event->reason() != Qt::PopupFocusReason) {
        hideSpanList();
    }
    m_blinkTimer.stop();
    updateCaret();
}

} // namespace Stemma
