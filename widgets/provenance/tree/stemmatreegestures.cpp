// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/tree/stemmatree.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

// StemmaTree: keys and mouse.

namespace {

QKeySequence pressed(const QKeyEvent &event)
{
    return QKeySequence(QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, Qt::Key(event.key())));
}

} // namespace

bool StemmaTree::event(QEvent *event)
{
    // Keys that mean something here are not the window's.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QKeySequence sequence = pressed(*key);
        const bool isDecision = m_keys.confirm.contains(sequence) || m_keys.reject.contains(sequence)
            || m_keys.draw.contains(sequence);
        const bool isOfDrawing = m_isDrawing
            && (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
        if ((isDecision && m_isEditable) || isOfDrawing) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

int StemmaTree::nodeBy(Qt::Key key, int from) const
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const Qt::Key back = isMirrored ? Qt::Key_Right : Qt::Key_Left;
    const auto rows = int(m_layout.nodes().size());
    switch (key) {
    case Qt::Key_Up:
        return m_layout.neighbour(from, -1);
    case Qt::Key_Down:
        return m_layout.neighbour(from, 1);
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const int page
            = std::max(1, viewport()->height() / std::max(1, int(m_layout.nodes()[0].card.height()) + 8) - 1);
        const int wanted = key == Qt::Key_Home || key == Qt::Key_End ? rows : page;
        const int way = key == Qt::Key_Home || key == Qt::Key_PageUp ? -1 : 1;
        int at = from;
        for (int i = 0; i < wanted; ++i) {
            const int next = m_layout.neighbour(at, way);
            if (next < 0) {
                break;
            }
            at = next;
        }
        return at;
    }
    default:
        break;
    }
    if (key == back) {
        const int edge = m_graph.sourceEdgeOf(from);
        return edge < 0 ? -1 : m_graph.edges[size_t(edge)].to;
    }
    int first = -1;
    for (const StemmaEdge &edge : m_graph.edges) {
        const bool isTaken = edge.to == from && edge.status != SpanStatus::Rejected;
        if (isTaken
            && (first < 0 || m_layout.nodes()[size_t(edge.from)].row < m_layout.nodes()[size_t(first)].row)) {
            first = edge.from;
        }
    }
    return first;
}

void StemmaTree::moveBy(Qt::Key key)
{
    makeCurrent(m_state.current < 0 ? 0 : nodeBy(key, m_state.current));
}

void StemmaTree::keyPressEvent(QKeyEvent *event)
{
    const auto key = Qt::Key(event->key());
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isArrow = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left
        || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End || key == Qt::Key_PageUp
        || key == Qt::Key_PageDown;
    if (m_graph.nodes.empty()) {
        QAbstractScrollArea::keyPressEvent(event);
    } else if (isArrow && isPlain) {
        if (m_isDrawing) {
            moveTarget(key);
        } else {
            moveBy(key);
        }
    } else if (m_isDrawing && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape)) {
        finishDrawing(key != Qt::Key_Escape);
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && event->modifiers() == Qt::ControlModifier
               && m_state.current >= 0) {
        Q_EMIT activated(current());
    } else if (m_isEditable && m_state.current >= 0 && m_keys.confirm.contains(pressed(*event))) {
        Q_EMIT confirmRequested(current());
    } else if (m_isEditable && m_state.current >= 0 && m_keys.reject.contains(pressed(*event))) {
        Q_EMIT rejectRequested(current());
    } else if (m_keys.draw.contains(pressed(*event))) {
        beginDrawing();
    } else {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
}

// Drawing an edge by keys

void StemmaTree::beginDrawing()
{
    if (!m_isEditable || m_isDrawing || m_state.current < 0
        || m_graph.nodes[size_t(m_state.current)].isOutside) {
        return;
    }
    m_isDrawing = true;
    m_state.dragged = m_state.current;
    m_state.dragEnd = m_layout.nodes()[size_t(m_state.current)].dot;
    Q_EMIT hintChanged(
        tr("Choose the source of “%1” with the arrow keys. Enter draws the edge, Esc leaves it.")
            .arg(m_graph.nodes[size_t(m_state.current)].name));
    const int edge = m_graph.sourceEdgeOf(m_state.current);
    setTarget(edge >= 0 ? m_graph.edges[size_t(edge)].to : m_layout.neighbour(m_state.current, -1));
}

void StemmaTree::moveTarget(Qt::Key key)
{
    int next = nodeBy(key, m_state.target < 0 ? m_state.current : m_state.target);
    if (next == m_state.current) {
        const int beyond = nodeBy(key, next);
        next = beyond >= 0 ? beyond : next;
    }
    if (next >= 0) {
        setTarget(next);
        ensureVisible(next);
    }
}

void StemmaTree::setTarget(int node)
{
    m_state.target = node == m_state.dragged ? -1 : node;
    const QUuid from = m_graph.nodes[size_t(m_state.dragged)].id;
    const QString why = m_state.target < 0 || !m_refusal
        ? QString()
        : m_refusal(from, m_graph.nodes[size_t(m_state.target)].id);
    m_state.isRefused = !why.isEmpty();
    if (m_state.target >= 0) {
        setAccessibleDescription(why.isEmpty() ? spoken(m_state.target) : why);
    }
    viewport()->update();
}

void StemmaTree::finishDrawing(bool keeps)
{
    const int node = m_state.dragged;
    const int target = m_state.target;
    m_isDrawing = false;
    m_state.dragged = m_state.target = -1;
    m_state.isRefused = false;
    viewport()->update();
    Q_EMIT hintChanged({});
    speakCurrent();
    if (keeps && node >= 0 && target >= 0) {
        propose(node, target);
    }
}

void StemmaTree::propose(int node, int target)
{
    const QUuid from = m_graph.nodes[size_t(node)].id;
    const QUuid to = m_graph.nodes[size_t(target)].id;
    const QString why = m_refusal ? m_refusal(from, to) : QString();
    if (why.isEmpty()) {
        Q_EMIT sourceChosen(from, to);
    } else {
        Q_EMIT refused(why);
    }
}

// Mouse

bool StemmaTree::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QPointF place = toPicture(help->pos());
        const int node = m_layout.nodeAt(place);
        const int edge = node < 0 ? m_layout.edgeAt(place) : -1;
        const QString tip = node >= 0 ? m_graph.nodes[size_t(node)].toolTip
            : edge >= 0               ? m_graph.edges[size_t(edge)].toolTip
                                      : QString();
        if (tip.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), tip, viewport());
        }
        return true;
    }
    if (event->type() == QEvent::Leave && (m_state.hovered >= 0 || m_state.hoveredEdge >= 0)) {
        m_state.hovered = m_state.hoveredEdge = -1;
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void StemmaTree::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::RightButton) {
        return;
    }
    if (m_isDrawing) {
        setTarget(m_layout.nodeAt(toPicture(event->position())));
        finishDrawing(event->button() == Qt::LeftButton);
        return;
    }
    m_pressed = toPicture(event->position());
    const int node = m_layout.nodeAt(m_pressed);
    const int edge = node < 0 ? m_layout.edgeAt(m_pressed) : -1;
    makeCurrent(node >= 0 ? node : edge >= 0 ? m_graph.edges[size_t(edge)].from : -1);
    m_pressedNode = event->button() == Qt::LeftButton ? node : -1;
    event->accept();
}

void StemmaTree::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF place = toPicture(event->position());
    const int node = m_layout.nodeAt(place);
    const bool canDrag = m_isEditable && (event->buttons() & Qt::LeftButton) != 0 && m_pressedNode >= 0
        && !m_graph.nodes[size_t(m_pressedNode)].isOutside;
    if (canDrag && m_state.dragged < 0
        && (place - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_state.dragged = m_pressedNode;
        viewport()->setCursor(Qt::CrossCursor);
        Q_EMIT hintChanged(tr("Drop “%1” on the source that it has its words from.")
                               .arg(m_graph.nodes[size_t(m_pressedNode)].name));
    }
    if (m_state.dragged >= 0 && !m_isDrawing) {
        m_state.dragEnd = place;
        setTarget(node);
        const int margin = 24;
        const QPoint at = event->position().toPoint();
        QScrollBar *bar = verticalScrollBar();
        bar->setValue(bar->value()
                      + (at.y() > viewport()->height() - margin ? 12
                             : at.y() < margin                  ? -12
                                                                : 0));
        return;
    }
    const int edge = node < 0 ? m_layout.edgeAt(place) : -1;
    if (node != m_state.hovered || edge != m_state.hoveredEdge) {
        m_state.hovered = node;
        m_state.hoveredEdge = edge;
        viewport()->setCursor(node >= 0 || edge >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        viewport()->update();
    }
}

void StemmaTree::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_state.dragged >= 0 && !m_isDrawing) {
        viewport()->unsetCursor();
        finishDrawing(true);
    }
    m_pressedNode = -1;
    event->accept();
}

void StemmaTree::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int node = m_layout.nodeAt(toPicture(event->position()));
    if (node >= 0 && event->button() == Qt::LeftButton) {
        Q_EMIT activated(m_graph.nodes[size_t(node)].id);
    }
}

void StemmaTree::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_state.current >= 0) {
        const QPoint place = event->reason() == QContextMenuEvent::Keyboard
            ? viewport()->mapToGlobal(rectOf(current()).center())
            : event->globalPos();
        Q_EMIT menuRequested(place);
    }
}

} // namespace Stemma
