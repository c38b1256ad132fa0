// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/printing/pagesink.h"

#include <QPagedPaintDevice>

namespace Stemma {

DeviceSink::DeviceSink(QPagedPaintDevice &device)
    : m_device(device)
{
}

QSizeF DeviceSink::pageSize() const
{
    return {qreal(m_device.width()), qreal(m_device.height())};
}

qreal DeviceSink::resolution() const
{
    return m_device.logicalDpiY();
}

bool DeviceSink::begin()
{
    return m_painter.begin(&m_device);
}

bool DeviceSink::newPage()
{
    return m_device.newPage();
}

bool DeviceSink::end()
{
    return m_painter.end();
}

PictureSink::PictureSink(QSizeF millimetres, qreal margin, qreal resolution,
                         std::function<void(const QImage &page)> take)
    : m_page((millimetres * resolution / 25.4).toSize(), QImage::Format_RGB32)
    , m_resolution(resolution)
    , m_margin(margin * resolution / 25.4)
    , m_take(std::move(take))
{
}

bool PictureSink::begin()
{
    m_page.fill(Qt::white);
    if (!m_painter.begin(&m_page)) {
        return false;
    }
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    m_painter.translate(m_margin, m_margin);
    return true;
}

bool PictureSink::newPage()
{
    return end() && begin();
}

bool PictureSink::end()
{
    const bool isWhole = m_painter.end();
    m_take(m_page);
    return isWhole;
}

} // namespace Stemma
