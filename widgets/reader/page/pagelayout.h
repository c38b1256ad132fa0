// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/spanindex.h"
#include "widgets/reader/page/heightmodel.h"
#include "widgets/reader/page/readinghints.h"
#include "widgets/reader/page/spanshapes.h"
#include "widgets/reader/page/textblocks.h"

#include <list>
#include <memory>
#include <optional>
#include <unordered_map>

namespace Stemma {

/// The text of an article as a scrolled page: which blocks are in sight, laid out when they are looked at
/// and kept within a budget. Knows no widget; coordinates are pixels of a view of setViewHeight(), x from the
/// column's left edge. GUI thread.
///
/// The place is held as (block, pixel): a height that turns out other than estimated moves what lies
/// outside the view, never what is read. No function here costs more for a longer text, apart from
/// setContent() and setMetrics(), which estimate the height of each block.
class PageLayout {
public:
    struct Block {
        TextRange range; ///< of the source text
        std::unique_ptr<BlockLayout> layout;
        std::optional<std::vector<ReadingHints::Hint>> hints; ///< local; none yet: to be looked for
        SpanShapes shapes;
        bool areShapesCurrent = false;
        std::list<qsizetype>::iterator use;
    };

    struct VisibleBlock {
        qsizetype block = 0;
        int top = 0; ///< of its text, below the page's upper margin
        int bottom = 0; ///< including the space below
    };

    /// A place that outlives changes of font and width: the line that holds a position, and how far above
    /// the view's top edge its upper edge lies.
    struct Place {
        qsizetype position = 0;
        int offset = 0;

        friend bool operator==(const Place &, const Place &) = default;
    };

    PageLayout();

    /// @p spans may be null; it must outlive the next call.
    void setContent(SourceText text, const SpanIndex *spans);
    /// The same place stays at the top of the view.
    void setMetrics(const ReadingMetrics &metrics);
    void setViewHeight(int height);
    /// Null: no hints. @p textColor replaces their colours on quotes. Drops all layouts.
    void setHints(std::unique_ptr<ReadingHints> hints, const QColor &textColor);

    /// The same hints in other colours: of the blocks in sight only those that have hints are laid out anew.
    /// Layouts out of sight are dropped.
    void setHintColours(std::unique_ptr<ReadingHints> hints, const QColor &textColor);

    [[nodiscard]] ReadingHints *hints() const { return m_hints.get(); }

    [[nodiscard]] const SourceText &text() const { return m_text; }

    [[nodiscard]] const TextBlocks &blocks() const { return m_blocks; }

    [[nodiscard]] const ReadingMetrics &metrics() const { return m_metrics; }

    [[nodiscard]] const HeightModel &heights() const { return m_heights; }

    /// The laid out block; laid out now if it was not.
    [[nodiscard]] const Block &block(qsizetype index);
    [[nodiscard]] const SpanShapes &shapes(qsizetype index);

    [[nodiscard]] bool isLaidOut(qsizetype index) const { return m_cache.contains(index); }

    /// Blocks in sight, top to bottom; lays them out.
    [[nodiscard]] const std::vector<VisibleBlock> &visible();
    /// The upper edge of a block's text in view coordinates; by estimate when it is out of sight.
    [[nodiscard]] qint64 topOf(qsizetype block);

    /// Shows one span as it would be elsewhere, in place of the span of the same id; none: as they are.
    void setPreview(std::optional<PlacedSpan> preview);

    /// A strip of the view, from its upper to its lower edge.
    struct Strip {
        int top = 0;
        int bottom = 0;
    };

    /// Reads the spans of the touched blocks anew. Only their layouts and shapes are remade. Returns what
    /// looks different of the blocks in sight; without them when heights changed.
    std::vector<Strip> spansChanged(TextRange range);

    // Scrolling
    [[nodiscard]] qint64 scrollValue() const;
    [[nodiscard]] qint64 scrollMaximum() const;
    void scrollBy(int pixels);
    /// To a pixel of the estimated page, as a scroll bar asks for it.
    void scrollToValue(qint64 value);
    /// Puts the line that holds @p position so that its upper edge is @p y pixels below the view's.
    void scrollToPosition(qsizetype position, int y);
    [[nodiscard]] Place place();
    void setPlace(Place place);

    /// Lays out one block beyond the view's edge if the page after (or before) it is not all laid out yet.
    /// False when there was nothing to do. @p isForward says where reading goes.
    bool layOutAhead(bool isForward);
    /// Drops the layouts that were not used for longest, beyond the budget, never those in sight.
    void trim();

    /// How often a block was laid out since the start; for tests and benchmarks.
    [[nodiscard]] qint64 layoutsMade() const { return m_layoutsMade; }

    [[nodiscard]] size_t cachedBlocks() const { return m_cache.size(); }

    /// Units of text in kept layouts, with a share for each layout.
    [[nodiscard]] qsizetype cachedUnits() const { return m_cachedUnits; }

private:
    [[nodiscard]] std::vector<const PlacedSpan *> spansIn(TextRange range) const;
    void staleShapes(const TextRanges &ranges);
    [[nodiscard]] int estimatedHeight(TextRange range, bool endsParagraph) const;
    [[nodiscard]] int upperMargin(qsizetype block) const;
    [[nodiscard]] int lowerMargin(qsizetype block) const;
    [[nodiscard]] Qt::LayoutDirection directionOf(qsizetype block) const;
    void findHints(Block &block);
    [[nodiscard]] QList<QTextLayout::FormatRange> formatsOf(const Block &block) const;
    void estimateHeights();
    void measureUnits();
    void layOut(qsizetype index, Block &block);
    void dropLayouts();
    void settle();
    void arrange();

    SourceText m_text;
    const SpanIndex *m_spans = nullptr;
    std::optional<PlacedSpan> m_preview;
    TextBlocks m_blocks;
    ReadingMetrics m_metrics;
    std::unique_ptr<ReadingHints> m_hints;
    QColor m_textColor;
    qreal m_unitWidth = 8;
    HeightModel m_heights;
    std::unordered_map<qsizetype, Block> m_cache;
    std::list<qsizetype> m_uses; // blocks of m_cache, the latest used first
    qsizetype m_cachedUnits = 0;
    qint64 m_layoutsMade = 0;
    int m_viewHeight = 0;
    qsizetype m_anchorBlock = 0;
    int m_anchorOffset = 0; // pixels of the anchor block above the view
    std::vector<VisibleBlock> m_visible;
    bool m_isArranged = false;
};

} // namespace Stemma
