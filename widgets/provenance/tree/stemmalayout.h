// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/provenance/tree/stemmagraph.h"

#include <QFontMetricsF>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace Stemma {

/// Where the parts of a stemma stand, in pixels from the top of the picture. Time runs along the lines of
/// the window's language; a source stands before, and in its row or above what was taken from it. A stretch
/// of time in which nothing appeared is cut short. Knows nothing of colours and painters. A value.
class StemmaLayout {
public:
    /// Sizes that follow the font.
    struct Measures {
        QFontMetricsF font;
        QFontMetricsF boldFont;
        qreal room = 0; ///< pixels across that columns are made narrower for; 0: as wide as reads best

        [[nodiscard]] qreal row() const { return 2 * font.height() + 14; }

        [[nodiscard]] qreal dot() const { return font.height() * 0.34; } // radius

        [[nodiscard]] qreal mark() const { return font.height(); }

        [[nodiscard]] qreal axis() const { return font.height() + 14; }

        [[nodiscard]] qreal widestCard() const { return font.averageCharWidth() * 26; }
    };

    /// How fine the axis is.
    enum class Unit { Minute, Hour, Day, Month, Year };

    struct Node {
        QPointF dot; ///< middle
        QRectF card; ///< its words, beside the dot
        qreal intervalEnd = 0; ///< x up to which it may have appeared; the dot's where it is exact
        int row = 0;
        int column = 0;

        [[nodiscard]] QRectF bounds(qreal radius) const;
    };

    struct Edge {
        QPolygonF line; ///< from the source to what was taken from it
        QRectF label; ///< empty: none
    };

    /// Moments that stand one below the other.
    struct Column {
        qreal start = 0;
        qreal end = 0;
        qint64 moment = 0; ///< ms since the epoch; of columns with Kind::Time
        bool isAfterGap = false; ///< time was cut short before it

        enum class Kind { Outside, Time, Undated } kind = Kind::Time;
    };

    StemmaLayout() = default;
    StemmaLayout(const StemmaGraph &graph, const Measures &measures, Qt::LayoutDirection direction);

    [[nodiscard]] const std::vector<Node> &nodes() const { return m_nodes; }

    /// By number of the graph's edges; one to a node that is missing has no line.
    [[nodiscard]] const std::vector<Edge> &edges() const { return m_edges; }

    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }

    /// What the axis says over column number @p at; fits into the column.
    [[nodiscard]] QString nameOf(size_t at) const;

    [[nodiscard]] Unit unit() const { return m_unit; }

    [[nodiscard]] QSizeF size() const { return m_size; }

    [[nodiscard]] qreal axisHeight() const { return m_axis; }

    /// Where the first row begins; the names of the columns stand above it.
    [[nodiscard]] qreal firstRow() const;

    [[nodiscard]] qreal rowHeight() const { return m_row; }

    [[nodiscard]] qreal dotRadius() const { return m_radius; }

    /// The node at @p place, its words included; -1: none.
    [[nodiscard]] int nodeAt(QPointF place) const;
    /// The edge within a few pixels of @p place; -1: none.
    [[nodiscard]] int edgeAt(QPointF place) const;
    /// The node above (-1) or below (1) of @p node on the screen; -1: none.
    [[nodiscard]] int neighbour(int node, int direction) const;

private:
    struct Arranging;

    std::vector<Node> m_nodes;
    std::vector<Edge> m_edges;
    std::vector<Column> m_columns;
    std::vector<int> m_order; ///< nodes from the top to the bottom, a row from its start
    Unit m_unit = Unit::Day;
    QSizeF m_size;
    qreal m_axis = 0;
    qreal m_row = 0;
    qreal m_radius = 0;
};

/// The start of the unit that @p moment (ms since the epoch, UTC) lies in.
[[nodiscard]] qint64 startOfUnit(qint64 moment, StemmaLayout::Unit unit);

} // namespace Stemma
