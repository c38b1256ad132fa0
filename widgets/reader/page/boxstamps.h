// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QHash>
#include <QPainterPath>
#include <QPixmap>

#include <vector>

class QPainter;

namespace Stemma {

/// How a box behind some words looks.
struct BoxLook {
    QColor fill; ///< invalid: none
    QColor line;
    qreal lineWidth = 0; ///< 0: no outline
    qreal leftRadius = 0;
    qreal rightRadius = 0;
    bool isDashed = false; ///< the outline, above and below; the ends stay whole

    friend bool operator==(const BoxLook &, const BoxLook &) = default;
};

/// Paints boxes with round corners at the cost of plain rectangles: the two ends are painted once for a look
/// and a height and then copied, what lies between them is filled row by row. Boxes lie on whole pixels of
/// the device. Kept between frames; a change of theme or screen is simply another look. GUI thread.
class BoxStamps {
public:
    void paint(QPainter &painter, const QRectF &rect, const BoxLook &look);

    /// How a row of dots looks, in pixels of the view.
    struct DotLook {
        QColor color;
        qreal diameter = 0;
        int pitch = 0; ///< from dot to dot
        int height = 0; ///< of the row; the dots lie in its middle

        friend bool operator==(const DotLook &, const DotLook &) = default;
    };

    /// A row of dots, some hundred pixels wide, for a device of @p ratio. A dotted pen would make and fill
    /// the outline of each dot; a row of them is painted once and then copied.
    [[nodiscard]] const QPixmap &dots(const DotLook &look, qreal ratio);

private:
    struct DotRow {
        DotLook look;
        qreal ratio = 1;
        QPixmap pixmap;
    };

    struct Key {
        quint64 colors = 0;
        quint64 shape = 0;

        friend bool operator==(const Key &, const Key &) = default;

        friend size_t qHash(const Key &key, size_t seed) noexcept
        {
            return qHashMulti(seed, key.colors, key.shape);
        }
    };

    struct Rows {
        int top = 0; ///< device pixels
        int height = 0;
        QColor color;
    };

    struct Stamp {
        int end = 0; ///< width of the pictures of the ends, device pixels
        QPixmap left;
        QPixmap right;
        std::vector<Rows> rows; ///< between the ends
        QPixmap middle; ///< instead of rows: to be repeated
    };

    [[nodiscard]] const Stamp &stamp(const BoxLook &look, int height, qreal ratio);
    [[nodiscard]] static Stamp made(const BoxLook &look, int end, int height, qreal ratio);

    QHash<Key, Stamp> m_stamps;
    std::vector<DotRow> m_dotRows;
};

/// A box with round corners of @p leftRadius and @p rightRadius.
[[nodiscard]] QPainterPath roundedBox(const QRectF &rect, qreal leftRadius, qreal rightRadius);

} // namespace Stemma
