// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/provenance/tree/stemmalayout.h"
#include "widgets/reader/page/readingtheme.h"

#include <QFont>
#include <QPalette>

#include <array>

class QPainter;

namespace Stemma {

/// Draws a verdict's shape into @p box, in @p ink.
void paintVerdictMark(QPainter &painter, const QRectF &box, VerdictMark mark, const QColor &ink);
/// The colour that goes with the shape; read well on the page of @p theme.
[[nodiscard]] QColor verdictInk(VerdictMark mark, const ReadingTheme &theme);

/// Draws a stemma as it was laid out, on screen or into a file. What a colour says a shape says as well.
class StemmaPainter {
public:
    /// What of the picture is pointed at; -1: nothing. Not for files.
    struct State {
        int current = -1; ///< node
        int hovered = -1; ///< node
        int hoveredEdge = -1;
        bool hasFocus = false;
        bool isEdgeMeant = false; ///< the current node's source rather than the node
        int dragged = -1; ///< node that gets another source
        int target = -1; ///< node that may become it
        bool isRefused = false; ///< it may not
        QPointF dragEnd = {}; ///< where the line ends while there is no target
    };

    /// @p graph and @p layout outlive it.
    StemmaPainter(const StemmaGraph &graph, const StemmaLayout &layout, const QPalette &palette, QFont font);

    /// What lies within @p clip; @p axisTop is where the axis is drawn (it stays in sight).
    void paint(QPainter &painter, const QRectF &clip, qreal axisTop, const State &state,
               Qt::LayoutDirection direction) const;

private:
    void paintColumns(QPainter &painter, const QRectF &clip, qreal axisTop,
                      Qt::LayoutDirection direction) const;
    void paintEdge(QPainter &painter, int edge, const State &state) const;
    void paintNode(QPainter &painter, int node, const State &state, Qt::LayoutDirection direction) const;
    void paintLabel(QPainter &painter, int edge, const QColor &ink, bool isStrong) const;
    void paintDrag(QPainter &painter, const State &state) const;
    [[nodiscard]] QColor inkOf(const StemmaEdge &edge) const;

    const StemmaGraph &m_graph;
    const StemmaLayout &m_layout;
    ReadingTheme m_theme;
    QFont m_font;
    QFont m_bold;
    QColor m_warning; ///< inks are sought once: each has to be read well on the page
    QColor m_confirmed;
    std::array<QColor, 6> m_verdicts; ///< by VerdictMark
};

} // namespace Stemma
