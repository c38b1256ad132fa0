// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/printing/pagesink.h"

#include <QFont>

namespace Stemma {

/// Goes down the pages of a document and turns them, with a foot on each. Without a sink it only counts
/// pages. Coordinates are dots; what a point (1/72 inch) is in dots is dot().
class PageComposer {
public:
    struct Paper {
        QSizeF size; ///< dots
        qreal dot = 1; ///< dots a point
    };

    /// @p sink may be null; it has begun and outlives this object. @p pages 0: not known yet.
    PageComposer(PageSink *sink, Paper paper, QFont font, QString title, int pages);

    [[nodiscard]] qreal dot() const { return m_paper.dot; }

    [[nodiscard]] qreal width() const { return m_paper.size.width(); }

    /// Null while pages are only counted.
    [[nodiscard]] QPainter *painter() const { return m_sink != nullptr ? &m_sink->painter() : nullptr; }

    /// The font in @p points.
    [[nodiscard]] QFont font(qreal points, bool isBold = false) const;

    [[nodiscard]] qreal y() const { return m_y; }

    [[nodiscard]] qreal bottom() const;

    [[nodiscard]] int page() const { return m_page; }

    /// Turns the page unless @p height has room on it; false when the device has no further page.
    [[nodiscard]] bool reserve(qreal height);

    void advance(qreal height) { m_y += height; }

    /// Leaves @p height empty, but not at the top of a page.
    void skip(qreal height);

    /// Writes @p text in lines from @p left on, each on the page where it has room.
    [[nodiscard]] bool write(const QString &text, const QFont &font, qreal left, qreal width,
                             const QColor &color);

    /// The foot of the last page.
    void finish() { paintFoot(); }

private:
    void paintFoot();

    PageSink *m_sink;
    Paper m_paper;
    QFont m_font;
    QString m_title;
    int m_pages;
    int m_page = 1;
    qreal m_y = 0;
};

} // namespace Stemma
