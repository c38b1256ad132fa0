// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/spanindex.h"
#include "widgets/reader/page/blocklayout.h"
#include "widgets/reader/page/boxstamps.h"
#include "widgets/reader/page/readingtheme.h"

#include <QPainter>
#include <QPixmap>

#include <map>
#include <optional>

namespace Stemma {

/// What one span looks like in one block: where it lies and which lane or level keeps it apart from others.
struct SpanShape {
    SpanId id;
    SpanKind kind = SpanKind::Quote;
    bool isSuggested = false;
    bool beginsHere = false; ///< the span's first unit is in this block
    bool endsHere = false;
    bool hasNote = false;
    int lane = 0; ///< quote: nesting level; entity and claim: underline lane
    int bar = 0; ///< claim: lane of its bar in the margin
    TextRange units; ///< local
    std::vector<BlockLayout::Box> boxes;

    friend bool operator==(const SpanShape &, const SpanShape &) = default;
};

/// The shapes of a block's spans, in the order in which they are painted (longer first).
struct SpanShapes {
    std::vector<SpanShape> shapes;
    int quoteLevels = 0;
    int underlineLanes = 0;
    int claimBars = 0;
    std::map<int, int> hiddenLanes; ///< by line: underlines that lie on the last one that has room

    /// Shapes of @p spans (by start, longer first) in the block that shows @p block of the text. Rejected
    /// spans have none.
    [[nodiscard]] static SpanShapes of(const std::vector<const PlacedSpan *> &spans, TextRange block,
                                       const BlockLayout &layout);

    /// First and last line that look different in @p other, shapes of the same block; nothing when none do.
    [[nodiscard]] std::optional<std::pair<int, int>> changedLines(const SpanShapes &other,
                                                                  const BlockLayout &layout) const;
};

/// The smallest lane for each range such that overlapping ranges have different lanes. In the order given:
/// earlier ranges get the lower lanes.
[[nodiscard]] std::vector<int> assignLanes(std::span<const TextRange> ranges);

/// Width of one claim bar with the gap beside it, and how many bars have room in the margin.
inline constexpr int kClaimBarPitch = 5;
inline constexpr int kClaimBarLanes = 4;

/// Paints the shapes of a block. @p origin is the block's top left corner.
class SpanPainter {
public:
    /// Only what touches @p clip is painted. @p stamps are kept from frame to frame.
    SpanPainter(QPainter &painter, const ReadingTheme &theme, BoxStamps &stamps, SpanId active,
                SpanId hovered, const QRectF &clip);

    /// Fills and washes, below the text.
    void paintBelow(const SpanShapes &shapes, const BlockLayout &layout, QPointF origin);
    /// Underlines, outlines and handles, above the text.
    void paintAbove(const SpanShapes &shapes, const BlockLayout &layout, QPointF origin);

    /// Where claim bars go beside the column.
    struct BarPlace {
        int edge = 0; ///< x of the first bar
        int step = -1; ///< +1, -1: where further ones go
        int lanes = kClaimBarLanes; ///< with room; further bars lie on the last
    };

    void paintBars(const SpanShapes &shapes, const BlockLayout &layout, qreal top, const BarPlace &place,
                   bool isGapBelow);

private:
    void paintQuote(const SpanShape &shape, int levels, const BlockLayout &layout, QPointF origin);

    /// Dots and the gaps between them, for claims.
    [[nodiscard]] const QPixmap &dotRow(bool isActive, bool isSuggested);
    [[nodiscard]] const QColor &quoteFill(int level);

    [[nodiscard]] bool isInClip(const QRectF &rect) const
    {
        return rect.bottom() + kReach > m_clip.top() && rect.top() - kReach < m_clip.bottom();
    }

    static constexpr qreal kReach = 20; // how far below or above its words a span is painted at most

    [[nodiscard]] bool isActive(const SpanShape &shape) const { return shape.id == m_active; }

    QPainter &m_painter;
    const ReadingTheme &m_theme;
    BoxStamps &m_stamps;
    SpanId m_active;
    SpanId m_hovered;
    QRectF m_clip;
    std::vector<QColor> m_quoteFills; // by level; finding a readable one takes a while
};

} // namespace Stemma
