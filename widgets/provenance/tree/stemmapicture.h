// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"
#include "widgets/provenance/tree/stemmalayout.h"

#include <QFont>
#include <QImage>

class QPainter;

namespace Stemma {

/// A stemma on white, for papers and reports. Any thread.
class StemmaPicture {
public:
    /// @p graph outlives it. @p room: pixels across that it shall need no more of, where possible; 0: as many
    /// as read best.
    StemmaPicture(const StemmaGraph &graph, const QFont &font, Qt::LayoutDirection direction, qreal room = 0);

    /// Pixels from its top to the first of its rows, which are as high as rowHeight() each: between two rows
    /// nothing but lines would be cut.
    [[nodiscard]] qreal headHeight() const { return m_layout.firstRow(); }

    [[nodiscard]] qreal rowHeight() const { return m_layout.rowHeight(); }

    /// In pixels of a screen; drawn larger by @p scale.
    [[nodiscard]] QImage image(qreal scale = 2) const;
    /// With what it shows as @p title and @p description inside, for those who cannot see it.
    [[nodiscard]] QByteArray svg(const QString &title, const QString &description = {}) const;
    /// As SVG or, for a name that ends in ".png", as PNG.
    [[nodiscard]] Result<void> save(const QString &path, const QString &title) const;

private:
    void paint(QPainter &painter) const;

    const StemmaGraph &m_graph;
    QFont m_font;
    Qt::LayoutDirection m_direction;
    StemmaLayout m_layout;
};

} // namespace Stemma
