// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/reader/page/spanshapes.h"

namespace Stemma {

/// What annotations look like on paper, in colour or without: a quote stands in brackets on a light ground,
/// an entity is underlined, a claim is dotted and has a bar beside its lines. What is only suggested is
/// dashed and has no ground. Lengths are points times @p dot.
class PrintShapes {
public:
    PrintShapes(QPainter &painter, qreal dot);

    [[nodiscard]] static QColor ink(SpanKind kind);

    /// Ground and brackets of a quote, below the text; @p box stands where it is painted.
    void below(const SpanShape &shape, const BlockLayout::Box &box, bool isRightToLeft);
    /// Lines below the words; @p lanes: how many there are in this paragraph. @p baseline of the text.
    void above(const SpanShape &shape, const BlockLayout::Box &box, qreal baseline, int lanes);
    /// Beside the line of a claim.
    void bar(const SpanShape &shape, qreal x, qreal top, qreal bottom);

private:
    [[nodiscard]] QPen pen(SpanKind kind, qreal points, bool isDashed) const;

    QPainter &m_painter;
    qreal m_dot;
};

} // namespace Stemma
