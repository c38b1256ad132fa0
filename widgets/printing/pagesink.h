// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QPainter>
#include <QSizeF>

#include <functional>

class QPagedPaintDevice;

namespace Stemma {

/// Where printed pages go. Coordinates are dots of the device, (0, 0) is the corner of what can be printed
/// on.
class PageSink {
public:
    virtual ~PageSink() = default;

    [[nodiscard]] virtual QSizeF pageSize() const = 0;
    /// Dots an inch.
    [[nodiscard]] virtual qreal resolution() const = 0;
    /// Begins the first page; false when the device cannot be painted on.
    [[nodiscard]] virtual bool begin() = 0;
    /// Goes to the next page; false when there will be none (a full disk, a printer that is gone).
    [[nodiscard]] virtual bool newPage() = 0;
    /// Ends the last page; false when something of it was lost.
    [[nodiscard]] virtual bool end() = 0;
    [[nodiscard]] virtual QPainter &painter() = 0;
};

/// A printer or a PDF writer. Its margins are set before.
class DeviceSink : public PageSink {
public:
    explicit DeviceSink(QPagedPaintDevice &device);

    [[nodiscard]] QSizeF pageSize() const override;
    [[nodiscard]] qreal resolution() const override;
    [[nodiscard]] bool begin() override;
    [[nodiscard]] bool newPage() override;
    [[nodiscard]] bool end() override;

    [[nodiscard]] QPainter &painter() override { return m_painter; }

private:
    QPagedPaintDevice &m_device;
    QPainter m_painter;
};

/// Pictures of the pages, to look at them.
class PictureSink : public PageSink {
public:
    PictureSink(QSizeF millimetres, qreal margin, qreal resolution,
                std::function<void(const QImage &page)> take);

    [[nodiscard]] QSizeF pageSize() const override
    {
        return QSizeF(m_page.size()) - QSizeF(2 * m_margin, 2 * m_margin);
    }

    [[nodiscard]] qreal resolution() const override { return m_resolution; }

    [[nodiscard]] bool begin() override;
    [[nodiscard]] bool newPage() override;
    [[nodiscard]] bool end() override;

    [[nodiscard]] QPainter &painter() override { return m_painter; }

private:
    QImage m_page;
    QPainter m_painter;
    qreal m_resolution;
    qreal m_margin;
    std::function<void(const QImage &page)> m_take;
};

} // namespace Stemma
