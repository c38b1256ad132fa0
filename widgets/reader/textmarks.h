// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textrange.h"
#include "widgets/reader/page/readingtheme.h"

#include <QPointF>

#include <array>
#include <span>
#include <vector>

class QPainter;

namespace Stemma {

class BlockLayout;

/// Places in a text that are marked for a while and are no annotations, in layers that are painted one over
/// the other in the order of MarkLayer. UTF-16 units. A value.
class TextMarks {
public:
    /// Replaces a layer. @p ranges are ascending and disjoint. An empty range among the differences is a
    /// place where words are missing; elsewhere empty ranges show nothing.
    void set(MarkLayer layer, std::vector<TextRange> ranges);

    [[nodiscard]] const std::vector<TextRange> &ranges(MarkLayer layer) const
    {
        return m_layers[size_t(layer)];
    }

    /// Those of a layer that touch @p range, its ends included. O(log n).
    [[nodiscard]] std::span<const TextRange> touching(MarkLayer layer, TextRange range) const;

    [[nodiscard]] bool isEmpty() const;

private:
    std::array<std::vector<TextRange>, kMarkLayers> m_layers;
};

/// Paints the marks of one block below its text: hits as boxes, the current one framed, differences as a
/// wash with a double line, missing words as a wedge, shared words between corners. @p block is what the
/// layout shows, @p origin its top left corner.
void paintMarks(QPainter &painter, const ReadingTheme &theme, const TextMarks &marks, TextRange block,
                const BlockLayout &layout, QPointF origin);

} // namespace Stemma
