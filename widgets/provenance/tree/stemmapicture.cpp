// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/tree/stemmapicture.h"

#include "models/exchange/export/wholefile.h"
#include "widgets/provenance/tree/stemmapainter.h"

#include <QBuffer>
#include <QFontInfo>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qreal kLongestSide = 16'000; // pixels; longer pictures are drawn smaller

StemmaLayout::Measures measuresOf(const QFont &font, qreal room)
{
    QFont bold = font;
    bold.setBold(true);
    return {QFontMetricsF(font), QFontMetricsF(bold), room};
}

/// Devices differ in how many dots a point has, and the layout is one for all.
QFont inPixels(QFont font)
{
    font.setPixelSize(std::max(1, QFontInfo(font).pixelSize()));
    return font;
}

QPalette paper()
{
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, QColor(0x1d, 0x1f, 0x21));
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::WindowText, QColor(0x1d, 0x1f, 0x21));
    palette.setColor(QPalette::Highlight, QColor(0x00, 0x72, 0xb2));
    return palette;
}

} // namespace

StemmaPicture::StemmaPicture(const StemmaGraph &graph, const QFont &font, Qt::LayoutDirection direction,
                             qreal room)
    : m_graph(graph)
    , m_font(inPixels(font))
    , m_direction(direction)
    , m_layout(graph, measuresOf(m_font, room), direction)
{
}

void StemmaPicture::paint(QPainter &painter) const
{
    const StemmaPainter stemma(m_graph, m_layout, paper(), m_font);
    stemma.paint(painter, QRectF(QPointF(), m_layout.size()), 0, {}, m_direction);
}

QImage StemmaPicture::image(qreal scale) const
{
    const QSizeF size = m_layout.size();
    const qreal longest = std::max({size.width(), size.height(), 1.0});
    const qreal factor = std::min(scale, kLongestSide / longest);
    QImage image(QSize(int(std::ceil(size.width() * factor)), int(std::ceil(size.height() * factor))),
                 QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(factor, factor);
    paint(painter);
    return image;
}

QByteArray StemmaPicture::svg(const QString &title, const QString &description) const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(title);
    generator.setDescription(description);
    const QSize size(int(std::ceil(m_layout.size().width())), int(std::ceil(m_layout.size().height())));
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    return bytes;
}

Result<void> StemmaPicture::save(const QString &path, const QString &title) const
{
    if (!path.endsWith(".png"_L1, Qt::CaseInsensitive)) {
        return writeWhole(path, svg(title), false);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image().save(&buffer, "PNG")) {
        return failure(ErrorCode::CannotWrite, {path, {}});
    }
    return writeWhole(path, bytes, false);
}

} // namespace Stemma
