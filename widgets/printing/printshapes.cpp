// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/printing/printshapes.h"

#include <algorithm>

namespace Stemma {

namespace {

constexpr int kDarkest = 4; // grounds of deeper quotes are no darker
constexpr qreal kFoot = 2.2; // points, of a bracket

} // namespace

PrintShapes::PrintShapes(QPainter &painter, qreal dot)
    : m_painter(painter)
    , m_dot(dot)
{
}

QColor PrintShapes::ink(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Entity:
        return {0x00, 0x5f, 0x53};
    case SpanKind::Quote:
        return {0x7a, 0x4b, 0x00};
    case SpanKind::Claim:
        return {0x6a, 0x2f, 0x8a};
    }
    Q_UNREACHABLE_RETURN({});
}

QPen PrintShapes::pen(SpanKind kind, qreal points, bool isDashed) const
{
    QPen pen(ink(kind), points * m_dot);
    pen.setCapStyle(Qt::FlatCap);
    if (isDashed) {
        pen.setDashPattern({3 / points, 2 / points});
    }
    return pen;
}

void PrintShapes::below(const SpanShape &shape, const BlockLayout::Box &box, bool isRightToLeft)
{
    if (shape.kind != SpanKind::Quote) {
        return;
    }
    const int level = std::min(shape.lane, kDarkest);
    const qreal inset = level * 1.2 * m_dot;
    const QRectF rect = box.rect.adjusted(0, inset, 0, -inset);
    if (shape.isSuggested) {
        m_painter.setPen(pen(SpanKind::Quote, 0.7, true));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(rect);
    } else {
        m_painter.fillRect(
            rect, ReadingTheme::mixed(QColor(0xff, 0xf0, 0xcc), QColor(0xff, 0xc9, 0x66), level * 0.2));
    }
    m_painter.setPen(pen(SpanKind::Quote, 0.9, false));
    const auto bracket = [&](bool isLeft) {
        const qreal x = isLeft ? rect.left() : rect.right();
        const qreal foot = (isLeft ? kFoot : -kFoot) * m_dot;
        m_painter.drawPolyline(
            QPolygonF({QPointF(x + foot, rect.top()), rect.topLeft() + QPointF(x - rect.left(), 0),
                       QPointF(x, rect.bottom()), QPointF(x + foot, rect.bottom())}));
    };
    if (box.beginsRange && shape.beginsHere) {
        bracket(!isRightToLeft);
    }
    if (box.endsRange && shape.endsHere) {
        bracket(isRightToLeft);
    }
}

void PrintShapes::above(const SpanShape &shape, const BlockLayout::Box &box, qreal baseline, int lanes)
{
    if (shape.kind == SpanKind::Quote) {
        return;
    }
    const qreal pitch = std::clamp(6.0 / std::max(1, lanes), 0.8, 2.2);
    const qreal thickness = std::min(0.9, pitch * 0.6);
    const qreal y = baseline + (2.0 + shape.lane * pitch) * m_dot;
    QPen line = pen(shape.kind, thickness, shape.isSuggested);
    if (shape.kind == SpanKind::Claim) {
        line.setCapStyle(Qt::RoundCap);
        line.setDashPattern(shape.isSuggested ? QList<qreal>{0.1, 6} : QList<qreal>{0.1, 2.6});
    }
    m_painter.setPen(line);
    // Neighbours that touch stay two.
    m_painter.drawLine(QPointF(box.rect.left() + 0.4 * m_dot, y), QPointF(box.rect.right() - 0.4 * m_dot, y));
}

void PrintShapes::bar(const SpanShape &shape, qreal x, qreal top, qreal bottom)
{
    m_painter.setPen(pen(SpanKind::Claim, 1.6, shape.isSuggested));
    m_painter.drawLine(QPointF(x, top), QPointF(x, bottom));
}

} // namespace Stemma
