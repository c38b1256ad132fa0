// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// LinkStrip: how ribbons and stubs look.

#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/links/linkstrip.h"

#include <QPainter>

#include <algorithm>
#include <limits>
#include <ranges>
#include <vector>

namespace Stemma {

namespace {

constexpr qreal kHalo = 1.5; // of the ground, round each ribbon: crossing ones stay apart

QPainterPath curve(qreal width, qreal from, qreal to)
{
    QPainterPath path(QPointF(0, from));
    path.cubicTo(width / 2, from, width / 2, to, width, to);
    return path;
}

/// Which ribbons overlap another one: those that another begins above and ends below, or touches.
std::vector<bool> crossings(const std::vector<LinkStrip::Ribbon> &ribbons)
{
    std::vector<size_t> order;
    for (size_t i = 0; i < ribbons.size(); ++i) {
        if (ribbons[i].beyond == LinkStrip::Beyond::None) {
            order.push_back(i);
        }
    }
    std::ranges::sort(order, {}, [&](size_t i) { return ribbons[i].leftEdge.top(); });
    std::vector<bool> found(ribbons.size(), false);
    // From above: how far down those before it reach. From below: how far up those after it do.
    qreal left = -std::numeric_limits<qreal>::infinity();
    qreal right = left;
    for (const size_t i : order) {
        found[i] = ribbons[i].leftEdge.top() < left || ribbons[i].rightEdge.top() < right;
        left = std::max(left, ribbons[i].leftEdge.bottom());
        right = std::max(right, ribbons[i].rightEdge.bottom());
    }
    left = right = std::numeric_limits<qreal>::infinity();
    for (const size_t i : std::views::reverse(order)) {
        found[i] = found[i] || ribbons[i].leftEdge.bottom() > left || ribbons[i].rightEdge.bottom() > right;
        left = std::min(left, ribbons[i].leftEdge.top());
        right = std::min(right, ribbons[i].rightEdge.top());
    }
    return found;
}

} // namespace

QFont LinkStrip::labelFont() const
{
    QFont small = font();
    if (small.pointSizeF() > 0) {
        small.setPointSizeF(small.pointSizeF() * 0.78);
    } else {
        small.setPixelSize(std::max(1, int(small.pixelSize() * 0.78)));
    }
    return small;
}

// Between two pages: a shade away from the paper.
QColor LinkStrip::ground(const ReadingTheme &theme) const
{
    return ReadingTheme::mixed(theme.background(), palette().color(QPalette::Window), 0.6);
}

bool LinkStrip::isHovered(const Ribbon &ribbon) const
{
    if (m_hovered) {
        return m_hovered->first == ribbon.left && m_hovered->second == ribbon.right;
    }
    // Pointed at in a text: its ribbons stand out here.
    const SpanId left = paneAt(Side::Left)->view()->hoveredSpan();
    const SpanId right = paneAt(Side::Right)->view()->hoveredSpan();
    return (!left.isNull() && left == ribbon.left) || (!right.isNull() && right == ribbon.right);
}

void LinkStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ReadingTheme &theme = this->theme();
    painter.fillRect(rect(), ground(theme));
    painter.fillRect(0, 0, 1, height(), theme.hairline());
    painter.fillRect(width() - 1, 0, 1, height(), theme.hairline());
    if (!m_first || !m_second) {
        return;
    }
    const int top = textTop();
    painter.fillRect(0, 0, width(), top, palette().color(QPalette::Window));
    painter.fillRect(0, top - 1, width(), 1, theme.hairline());
    painter.setClipRect(0, top, width(), height() - top);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(labelFont());
    const std::vector<bool> crossing = crossings(ribbons());
    // What is pointed at lies above the others.
    for (const bool wantsHovered : {false, true}) {
        for (size_t i = 0; i < ribbons().size(); ++i) {
            const Ribbon &ribbon = ribbons()[i];
            if (isHovered(ribbon) != wantsHovered) {
                continue;
            }
            if (ribbon.beyond == Beyond::None) {
                paintRibbon(painter, theme, ribbon, crossing[i]);
            } else {
                paintStub(painter, theme, ribbon);
            }
        }
    }
}

// @p isCrossing: it lies over or under another one, from which a rim sets it apart.
void LinkStrip::paintRibbon(QPainter &painter, const ReadingTheme &theme, const Ribbon &ribbon,
                            bool isCrossing) const
{
    const bool isStrong = ribbon.isActive || isHovered(ribbon);
    QColor fill = theme.ribbon(ribbon.isActive && !ribbon.isCandidate());
    if (isHovered(ribbon) && !ribbon.isActive) {
        fill.setAlphaF(0.32F);
    }
    QColor line = theme.hue(SpanKind::Quote);
    line.setAlphaF(isStrong ? 0.9F : 0.45F);
    const QRectF &l = ribbon.leftEdge;
    const QRectF &r = ribbon.rightEdge;
    if (isCrossing) {
        QColor halo = ground(theme);
        halo.setAlphaF(0.85F);
        painter.fillPath(
            ribbonPath(width(), l.top() - kHalo, l.bottom() + kHalo, r.top() - kHalo, r.bottom() + kHalo),
            halo);
    }
    painter.fillPath(ribbon.shape, fill);
    painter.setBrush(Qt::NoBrush);
    QPen pen(line, isStrong ? 1.4 : 1);
    if (ribbon.isCandidate()) {
        pen.setDashPattern({4, 3});
    }
    painter.setPen(pen);
    // The two curves only: the ends belong to the quotes.
    QPainterPath edges = curve(width(), l.top(), r.top());
    edges.addPath(curve(width(), l.bottom(), r.bottom()));
    painter.drawPath(edges);
}

void LinkStrip::paintStub(QPainter &painter, const ReadingTheme &theme, const Ribbon &ribbon) const
{
    const bool isStrong = ribbon.isActive || isHovered(ribbon);
    // Opaque: what it says must be read above any ribbon.
    const QColor tint = theme.ribbon(isStrong && !ribbon.isCandidate());
    painter.fillPath(ribbon.shape,
                     ReadingTheme::mixed(ground(theme), theme.hue(SpanKind::Quote), tint.alphaF()));
    QColor line = theme.hue(SpanKind::Quote);
    line.setAlphaF(isStrong ? 0.9F : 0.45F);
    QPen pen(line, 1);
    if (ribbon.isCandidate()) {
        pen.setDashPattern({4, 3});
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(ribbon.shape);
    // The arrow stands next to the quote it belongs to, the name behind it.
    const QRectF box = ribbon.shape.boundingRect();
    const bool isLeft = ribbon.stubSide == Side::Left;
    const QPointF center(ribbon.outlet.isEmpty() ? box.center().x()
                             : isLeft            ? box.left() + 8
                                                 : box.right() - 8,
                         box.center().y());
    painter.setPen(QPen(theme.text(), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (ribbon.beyond == Beyond::Across) {
        const qreal step = isLeft ? 3 : -3;
        painter.drawPolyline(QPolygonF({center + QPointF(-step / 2, -3.5), center + QPointF(step / 2, 0),
                                        center + QPointF(-step / 2, 3.5)}));
    } else {
        const qreal step = ribbon.beyond == Beyond::Above ? -3 : 3;
        painter.drawPolyline(QPolygonF({center + QPointF(-3.5, -step / 2), center + QPointF(0, step / 2),
                                        center + QPointF(3.5, -step / 2)}));
    }
    if (!ribbon.outlet.isEmpty()) {
        painter.setPen(theme.text());
        const QRectF room = isLeft ? box.adjusted(13, 0, -4, 0) : box.adjusted(4, 0, -13, 0);
        painter.drawText(room, int(Qt::AlignVCenter | (isLeft ? Qt::AlignLeft : Qt::AlignRight)),
                         ribbon.outlet);
    }
}

} // namespace Stemma
