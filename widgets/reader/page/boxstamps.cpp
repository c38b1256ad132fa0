// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/page/boxstamps.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Stemma {

namespace {

constexpr qsizetype kMostStamps = 400; // some hundred bytes each
constexpr qreal kDash = 3; // line widths
constexpr qreal kDashGap = 2.5;

int endWidth(const BoxLook &look, qreal ratio)
{
    return int(std::ceil((std::max(look.leftRadius, look.rightRadius) + look.lineWidth + 1) * ratio));
}

int dashPeriod(const BoxLook &look, qreal ratio)
{
    return look.isDashed ? std::max(2, int(std::lround((kDash + kDashGap) * look.lineWidth * ratio))) : 1;
}

/// @p rect in logical pixels. The outline lies inside it, so that it is as sharp as its edges.
void paintBox(QPainter &painter, const QRectF &rect, const BoxLook &look)
{
    const qreal inset = look.lineWidth / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(look.lineWidth > 0 ? QPen(look.line, look.lineWidth) : QPen(Qt::NoPen));
    painter.setBrush(look.fill.isValid() ? QBrush(look.fill) : QBrush(Qt::NoBrush));
    painter.drawPath(roundedBox(rect.adjusted(inset, inset, -inset, -inset), look.leftRadius - inset,
                                look.rightRadius - inset));
    painter.restore();
}

} // namespace

QPainterPath roundedBox(const QRectF &rect, qreal leftRadius, qreal rightRadius)
{
    const qreal most = std::min(rect.width(), rect.height()) / 2;
    const qreal l = std::clamp<qreal>(leftRadius, 0, std::max<qreal>(0, most));
    const qreal r = std::clamp<qreal>(rightRadius, 0, std::max<qreal>(0, most));
    QPainterPath path;
    path.moveTo(rect.left() + l, rect.top());
    path.lineTo(rect.right() - r, rect.top());
    path.arcTo(rect.right() - 2 * r, rect.top(), 2 * r, 2 * r, 90, -90);
    path.lineTo(rect.right(), rect.bottom() - r);
    path.arcTo(rect.right() - 2 * r, rect.bottom() - 2 * r, 2 * r, 2 * r, 0, -90);
    path.lineTo(rect.left() + l, rect.bottom());
    path.arcTo(rect.left(), rect.bottom() - 2 * l, 2 * l, 2 * l, 270, -90);
    path.lineTo(rect.left(), rect.top() + l);
    path.arcTo(rect.left(), rect.top(), 2 * l, 2 * l, 180, -90);
    path.closeSubpath();
    return path;
}

void BoxStamps::paint(QPainter &painter, const QRectF &rect, const BoxLook &look)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const auto snapped = [ratio](qreal value) { return int(std::lround(value * ratio)); };
    const int left = snapped(rect.left());
    const int right = std::max(left + 1, snapped(rect.right()));
    const int top = snapped(rect.top());
    const int height = std::max(1, snapped(rect.bottom()) - top);
    const int end = endWidth(look, ratio);
    if (right - left < 2 * end + 1) { // two or three letters
        paintBox(painter, QRectF(left / ratio, top / ratio, (right - left) / ratio, height / ratio), look);
        return;
    }
    const Stamp &known = stamp(look, height, ratio);
    painter.drawPixmap(QPointF(left / ratio, top / ratio), known.left);
    painter.drawPixmap(QPointF((right - end) / ratio, top / ratio), known.right);
    const qreal x = (left + end) / ratio;
    const qreal width = (right - left - 2 * end) / ratio;
    for (const Rows &rows : known.rows) {
        painter.fillRect(QRectF(x, (top + rows.top) / ratio, width, rows.height / ratio), rows.color);
    }
    if (!known.middle.isNull()) {
        painter.drawTiledPixmap(QRectF(x, top / ratio, width, height / ratio), known.middle);
    }
}

const BoxStamps::Stamp &BoxStamps::stamp(const BoxLook &look, int height, qreal ratio)
{
    const auto tenths = [](qreal value) { return quint64(std::lround(value * 10)) & 0xFF; };
    Key key;
    key.colors = (quint64(look.fill.isValid() ? look.fill.rgba() : 0) << 32)
        | (look.lineWidth > 0 ? look.line.rgba() : 0);
    key.shape = (quint64(height & 0xFFFF) << 48) | (quint64(std::lround(ratio * 100) & 0xFFFF) << 32)
        | (tenths(look.lineWidth) << 24) | (tenths(look.leftRadius) << 16) | (tenths(look.rightRadius) << 8)
        | (look.isDashed ? 1 : 0);
    const auto found = m_stamps.constFind(key);
    if (found != m_stamps.cend()) {
        return *found;
    }
    if (m_stamps.size() >= kMostStamps) {
        m_stamps.clear();
    }
    return *m_stamps.insert(key, made(look, endWidth(look, ratio), height, ratio));
}

const QPixmap &BoxStamps::dots(const DotLook &look, qreal ratio)
{
    const auto known = std::ranges::find_if(
        m_dotRows, [&](const DotRow &row) { return row.look == look && row.ratio == ratio; });
    if (known != m_dotRows.end()) {
        return known->pixmap;
    }
    constexpr int kDots = 64;
    constexpr size_t kMostRows = 16; // four looks on some screens
    const auto blank = [&](int width) {
        QPixmap pixmap((QSizeF(width, look.height) * ratio).toSize());
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        return pixmap;
    };
    QPixmap dot = blank(look.pitch);
    {
        QPainter painter(&dot);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.color);
        painter.drawEllipse(QRectF(0.2, (look.height - look.diameter) / 2, look.diameter, look.diameter));
    }
    QPixmap row = blank(kDots * look.pitch);
    QPainter(&row).drawTiledPixmap(QRectF(QPointF(), row.deviceIndependentSize()), dot);
    if (m_dotRows.size() >= kMostRows) {
        m_dotRows.clear();
    }
    return m_dotRows.emplace_back(look, ratio, row).pixmap;
}

BoxStamps::Stamp BoxStamps::made(const BoxLook &look, int end, int height, qreal ratio)
{
    const int period = dashPeriod(look, ratio);
    QImage image(2 * end + period, height, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        paintBox(painter, QRectF(QPointF(), image.deviceIndependentSize()), look);
        if (look.isDashed) {
            const int gap = std::max(1, int(std::lround(period * kDashGap / (kDash + kDashGap))));
            const int line = int(std::ceil(look.lineWidth * ratio));
            const QColor behind = look.fill.isValid() ? look.fill : QColor(Qt::transparent);
            painter.setCompositionMode(QPainter::CompositionMode_Source);
            for (const int top : {0, height - line}) {
                painter.fillRect(QRectF((end + period - gap) / ratio, top / ratio, gap / ratio, line / ratio),
                                 behind);
            }
        }
    }
    const auto piece = [&](int x, int width) {
        QPixmap pixmap = QPixmap::fromImage(image.copy(x, 0, width, height));
        pixmap.setDevicePixelRatio(ratio);
        return pixmap;
    };
    Stamp stamp{end, piece(0, end), piece(end + period, end), {}, {}};
    if (look.isDashed) {
        stamp.middle = piece(end, period);
        return stamp;
    }
    for (int y = 0; y < height; ++y) {
        const QColor color = QColor::fromRgba(image.pixel(end, y));
        if (color.alpha() == 0) {
            continue;
        }
        if (!stamp.rows.empty() && stamp.rows.back().color == color
            && stamp.rows.back().top + stamp.rows.back().height == y) {
            ++stamp.rows.back().height;
        } else {
            stamp.rows.push_back({y, 1, color});
        }
    }
    return stamp;
}

} // namespace Stemma
