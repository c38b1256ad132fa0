// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/tree/stemmatree.h"

#include "widgets/provenance/tree/stemmaaccessible.h"

#include <QAccessible>
#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <mutex>

using namespace Qt::StringLiterals;

namespace Stemma {

StemmaTree::StemmaTree(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    static std::once_flag isInstalled;
    std::call_once(isInstalled, &StemmaAccessible::install);
    setObjectName("stemmaTree"_L1);
    setAccessibleName(tr("Stemma"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    horizontalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setSingleStep(24);
    setMinimumHeight(fontMetrics().height() * 5);
}

QSize StemmaTree::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 20};
}

void StemmaTree::setGraph(StemmaGraph graph)
{
    const QUuid kept = current();
    m_graph = std::move(graph);
    m_state = {.hasFocus = m_state.hasFocus};
    m_pressedNode = -1;
    if (m_isDrawing) {
        m_isDrawing = false;
        Q_EMIT hintChanged({});
    }
    arrange();
    m_state.current = m_graph.nodeOf(kept);
    if (m_state.current >= 0) {
        ensureVisible(m_state.current);
    } else { // another quote, seen from its beginning
        horizontalScrollBar()->setValue(0);
        verticalScrollBar()->setValue(0);
    }
    speakCurrent();
    viewport()->update();
}

void StemmaTree::arrange()
{
    QFont bold = font();
    bold.setBold(true);
    m_layout = StemmaLayout(m_graph, {QFontMetricsF(font()), QFontMetricsF(bold)}, layoutDirection());
    m_painter.reset();
    updateScrollBars();
}

void StemmaTree::updateScrollBars()
{
    const QSize seen = viewport()->size();
    const QSizeF all = m_layout.size();
    horizontalScrollBar()->setPageStep(seen.width());
    horizontalScrollBar()->setRange(0, std::max(0, int(std::ceil(all.width())) - seen.width()));
    verticalScrollBar()->setPageStep(seen.height());
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(all.height())) - seen.height()));
}

QPointF StemmaTree::offset() const
{
    const QScrollBar *bar = horizontalScrollBar();
    const qreal room = viewport()->width() - m_layout.size().width();
    if (layoutDirection() == Qt::RightToLeft) {
        // What is narrower than the view stands at its start, which is at the right.
        return {room > 0 ? -room : qreal(bar->maximum() - bar->value()), qreal(verticalScrollBar()->value())};
    }
    return QPointF(bar->value(), verticalScrollBar()->value());
}

QPointF StemmaTree::toPicture(QPointF place) const
{
    return place + offset();
}

QUuid StemmaTree::current() const
{
    return m_state.current < 0 ? QUuid() : m_graph.nodes[size_t(m_state.current)].id;
}

void StemmaTree::setCurrent(QUuid id)
{
    const int node = m_graph.nodeOf(id);
    if (node == m_state.current) {
        return;
    }
    if (m_isDrawing) {
        finishDrawing(false);
    }
    m_state.current = node;
    if (node >= 0) {
        ensureVisible(node);
    }
    speakCurrent();
    viewport()->update();
}

void StemmaTree::makeCurrent(int node)
{
    if (node < 0 || node == m_state.current) {
        return;
    }
    m_state.current = node;
    ensureVisible(node);
    speakCurrent();
    viewport()->update();
    Q_EMIT currentChanged(current());
}

void StemmaTree::setEditable(bool isEditable)
{
    m_isEditable = isEditable;
    if (!isEditable && m_isDrawing) {
        finishDrawing(false);
    }
}

void StemmaTree::ensureVisible(int node)
{
    const QRectF bounds = m_layout.nodes()[size_t(node)].bounds(m_layout.dotRadius()).adjusted(-40, -8, 8, 8);
    const QRectF seen(offset(), QSizeF(viewport()->size()));
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const qreal right = std::max(0.0, bounds.right() - seen.right());
    const qreal left = std::min(0.0, bounds.left() - seen.left());
    const int across = int(left < 0 ? std::floor(left) : std::ceil(right));
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + (isMirrored ? -across : across));
    const qreal top = seen.top() + m_layout.axisHeight();
    if (bounds.top() < top) {
        verticalScrollBar()->setValue(int(verticalScrollBar()->value() - (top - bounds.top())));
    } else if (bounds.bottom() > seen.bottom()) {
        verticalScrollBar()->setValue(
            int(std::ceil(verticalScrollBar()->value() + bounds.bottom() - seen.bottom())));
    }
}

QRect StemmaTree::rectOf(QUuid id) const
{
    const int node = m_graph.nodeOf(id);
    return node < 0
        ? QRect()
        : m_layout.nodes()[size_t(node)].bounds(m_layout.dotRadius()).translated(-offset()).toRect();
}

QPoint StemmaTree::dotOf(QUuid id) const
{
    const int node = m_graph.nodeOf(id);
    return node < 0 ? QPoint() : (m_layout.nodes()[size_t(node)].dot - offset()).toPoint();
}

QPoint StemmaTree::edgePoint(int edge) const
{
    const StemmaLayout::Edge &placed = m_layout.edges()[size_t(edge)];
    const QPointF middle = !placed.label.isEmpty()
        ? placed.label.center()
        : (placed.line[placed.line.size() - 1] + placed.line[placed.line.size() - 2]) / 2;
    return (middle - offset()).toPoint();
}

QString StemmaTree::spoken(int number) const
{
    const StemmaNode &node = m_graph.nodes[size_t(number)];
    QStringList parts{node.name, node.date, node.verdict};
    parts.removeAll(QString());
    if (node.isOutside) {
        parts.append(tr("a source outside the project"));
    }
    if (node.isBase) {
        parts.append(tr("base"));
    }
    if (const int edge = m_graph.sourceEdgeOf(number); edge >= 0) {
        parts.append(m_graph.edges[size_t(edge)].spoken);
    }
    return parts.join(u", "_s);
}

void StemmaTree::speakCurrent()
{
    setAccessibleDescription(m_state.current < 0 ? tr("%Ln station(s)", nullptr, int(m_graph.nodes.size()))
                                                 : spoken(m_state.current));
    if (QAccessible::isActive() && hasFocus()) {
        QAccessibleEvent focused(this, QAccessible::Focus);
        focused.setChild(m_state.current);
        QAccessible::updateAccessibility(&focused);
    }
}

// Painting

void StemmaTree::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QPointF moved = offset();
    painter.translate(-moved);
    if (!m_painter) {
        m_painter.emplace(m_graph, m_layout, palette(), font());
    }
    m_painter->paint(painter, QRectF(event->rect()).translated(moved), moved.y(), m_state, layoutDirection());
}

void StemmaTree::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void StemmaTree::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange
        || event->type() == QEvent::StyleChange) {
        arrange();
        viewport()->update();
    } else if (event->type() == QEvent::PaletteChange) {
        m_painter.reset();
        viewport()->update();
    }
}

void StemmaTree::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_state.hasFocus = true;
    if (m_state.current < 0 && !m_graph.nodes.empty()) {
        makeCurrent(0);
    } else {
        speakCurrent();
    }
    viewport()->update();
}

void StemmaTree::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_state.hasFocus = false;
    viewport()->update();
}

} // namespace Stemma
