// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/spanindex.h"

namespace Stemma {

enum class SpanEdge { Start, End };

/// How far a key moves the edge of a span.
enum class EdgeUnit { Character, Word, Sentence };

/// Moving one edge of one part of a span: where it may go, and what ranges the span has then. The other edge,
/// the other parts and other spans stay where they are; a part never becomes empty, parts never touch the
/// order they have, and nothing leaves the text. A value; UTF-16 units.
class EdgeMove {
public:
    /// @p part is an index into the span's ranges.
    EdgeMove(const SourceText &text, const PlacedSpan &placed, qsizetype part, SpanEdge edge);

    [[nodiscard]] SpanId span() const { return m_span; }

    [[nodiscard]] qsizetype part() const { return m_part; }

    [[nodiscard]] SpanEdge edge() const { return m_edge; }

    /// Where the edge is now.
    [[nodiscard]] qsizetype position() const;

    /// As it is now, and as it was when the move began.
    [[nodiscard]] const TextRanges &ranges() const { return m_ranges; }

    [[nodiscard]] const TextRanges &before() const { return m_before; }

    /// To the nearest place it may go to; false when it is there already.
    bool moveTo(qsizetype position);
    /// To the next place of @p unit: edges stop at words and sentences without the blanks around them.
    bool step(bool isForward, EdgeUnit unit);
    /// To the edge of the word or sentence at @p position on this edge's side.
    bool moveToUnit(qsizetype position, EdgeUnit unit);

    void restore() { m_ranges = m_before; }

    /// The part of @p placed at @p caret; else the outermost one on the side of @p edge.
    [[nodiscard]] static qsizetype partAt(const PlacedSpan &placed, qsizetype caret, SpanEdge edge);

private:
    [[nodiscard]] qsizetype stepped(bool isForward, EdgeUnit unit) const;

    SourceText m_text;
    SpanId m_span;
    qsizetype m_part;
    SpanEdge m_edge;
    TextRanges m_before;
    TextRanges m_ranges;
};

} // namespace Stemma
