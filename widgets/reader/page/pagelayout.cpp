// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/page/pagelayout.h"

#include "widgets/reader/page/formatsweep.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace Stemma {

namespace {

constexpr int kUpperMargin = 28; // above the first block
constexpr int kLowerMargin = 48; // below the last one
constexpr qsizetype kLayoutBudget = 40'000; // units; a unit costs about 40 bytes (measured)
constexpr qsizetype kBlockCost = 64; // what a layout costs beside its units, in units
constexpr qreal kRaggedLoss = 1.035; // words that do not fit leave this much of a line empty
constexpr qsizetype kSampleLength = 256;

} // namespace

PageLayout::PageLayout() = default;

void PageLayout::setContent(SourceText text, const SpanIndex *spans)
{
    dropLayouts();
    m_text = std::move(text);
    m_spans = spans;
    m_preview.reset();
    m_blocks = TextBlocks(m_text);
    m_anchorBlock = 0;
    m_anchorOffset = 0;
    measureUnits();
    estimateHeights();
}

void PageLayout::setMetrics(const ReadingMetrics &metrics)
{
    if (metrics == m_metrics) {
        return;
    }
    // At the top nothing needs to be remembered, and nothing laid out for it.
    const bool isAtTop = m_anchorBlock == 0 && m_anchorOffset == 0;
    const Place kept = isAtTop ? Place() : place();
    m_metrics = metrics;
    dropLayouts();
    measureUnits();
    estimateHeights();
    if (isAtTop) {
        m_anchorBlock = 0;
        m_anchorOffset = 0;
    } else {
        setPlace(kept);
    }
}

void PageLayout::setViewHeight(int height)
{
    m_viewHeight = height;
    m_isArranged = false;
}

void PageLayout::setHints(std::unique_ptr<ReadingHints> hints, const QColor &textColor)
{
    m_hints = std::move(hints);
    m_textColor = textColor;
    dropLayouts();
}

void PageLayout::setHintColours(std::unique_ptr<ReadingHints> hints, const QColor &textColor)
{
    arrange();
    m_hints = std::move(hints);
    m_textColor = textColor;
    for (auto it = m_cache.begin(); it != m_cache.end();) {
        auto &[index, block] = *it;
        if (index < m_visible.front().block || index > m_visible.back().block) {
            m_uses.erase(block.use);
            m_cachedUnits -= block.range.length() + kBlockCost;
            it = m_cache.erase(it);
            continue;
        }
        findHints(block);
        if (formatsOf(block) != block.layout->formats()) {
            const int before = m_heights.height(index);
            layOut(index, block);
            m_isArranged = m_isArranged && m_heights.height(index) == before;
        }
        ++it;
    }
}

void PageLayout::dropLayouts()
{
    m_cache.clear();
    m_uses.clear();
    m_cachedUnits = 0;
    m_isArranged = false;
}

// The mean width of a unit in this text: scripts differ by a factor of two.
void PageLayout::measureUnits()
{
    if (m_text.length() == 0) {
        return;
    }
    const QFontMetricsF metrics(m_metrics.font);
    qreal width = 0;
    qsizetype units = 0;
    for (int i = 0; i < 4; ++i) {
        const qsizetype start = m_text.length() * i / 4;
        const qsizetype end = std::min(m_text.length(), start + kSampleLength);
        const TextRange sample = m_text.snappedToGraphemes({start, end});
        QString words = m_text.slice(sample).toString();
        words.replace(u'\n', u' ');
        width += metrics.horizontalAdvance(words);
        units += words.size();
    }
    m_unitWidth = std::max(1.0, width / qreal(units));
}

int PageLayout::estimatedHeight(TextRange range, bool endsParagraph) const
{
    if (range.isEmpty()) {
        return m_metrics.emptyHeight;
    }
    const qreal width = qreal(range.length()) * m_unitWidth;
    const qreal column = std::max(1, m_metrics.columnWidth);
    const int lines = width <= column ? 1 : int(std::ceil(width * kRaggedLoss / column));
    return lines * m_metrics.lineHeight + (endsParagraph ? m_metrics.paragraphSpacing : 0);
}

int PageLayout::upperMargin(qsizetype block) const
{
    return block == 0 ? kUpperMargin : 0;
}

int PageLayout::lowerMargin(qsizetype block) const
{
    return block + 1 == m_blocks.count() ? kLowerMargin : 0;
}

void PageLayout::estimateHeights()
{
    const qsizetype count = m_blocks.count();
    std::vector<int> heights(static_cast<size_t>(count));
    for (qsizetype i = 0; i < count; ++i) {
        heights[size_t(i)] = estimatedHeight(m_blocks.range(i), m_blocks.endsParagraph(i));
    }
    heights.front() += upperMargin(0);
    heights.back() += lowerMargin(count - 1);
    m_heights.reset(std::move(heights));
    m_isArranged = false;
}

// A paragraph has one direction, by its first strong character, also where it is cut for display.
Qt::LayoutDirection PageLayout::directionOf(qsizetype block) const
{
    const TextRange paragraph = m_text.paragraphRange(m_blocks.paragraphOf(block));
    const TextRange head{paragraph.start, std::min(paragraph.end, paragraph.start + kSampleLength)};
    return m_text.slice(head).isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

void PageLayout::findHints(Block &block)
{
    block.hints = m_hints ? std::optional(m_hints->hintsFor(m_text.slice(block.range))) : std::nullopt;
}

QList<QTextLayout::FormatRange> PageLayout::formatsOf(const Block &block) const
{
    if (!m_hints || !block.hints) {
        return {};
    }
    std::vector<StyledRange> ranges;
    for (const ReadingHints::Hint &hint : *block.hints) {
        ranges.push_back({hint.start, hint.start + hint.length, 0, hint.style});
    }
    if (ranges.empty()) {
        return {};
    }
    // On a fill the text has its own colour: hints are only checked against the page.
    std::vector<QTextCharFormat> table = m_hints->styles();
    QTextCharFormat onFill;
    onFill.setForeground(m_textColor);
    table.push_back(onFill);
    if (m_spans) {
        for (const PlacedSpan *placed : m_spans->touching(block.range)) {
            if (placed->span.kind != SpanKind::Quote || placed->span.status == SpanStatus::Rejected) {
                continue;
            }
            for (const TextRange part : placed->ranges) {
                ranges.push_back({std::max(part.start, block.range.start) - block.range.start,
                                  std::min(part.end, block.range.end) - block.range.start, 1,
                                  int(table.size()) - 1});
            }
        }
    }
    return flattenFormats(ranges, table, onFill);
}

void PageLayout::layOut(qsizetype index, Block &block)
{
    if (!block.hints) {
        findHints(block);
    }
    block.layout = std::make_unique<BlockLayout>(m_text.slice(block.range).toString(), directionOf(index));
    block.layout->layOut(m_metrics, formatsOf(block),
                         m_blocks.endsParagraph(index) ? m_metrics.paragraphSpacing : 0);
    block.areShapesCurrent = false;
    ++m_layoutsMade;
    m_heights.setHeight(index, block.layout->height() + upperMargin(index) + lowerMargin(index));
}

const PageLayout::Block &PageLayout::block(qsizetype index)
{
    const auto found = m_cache.find(index);
    if (found != m_cache.end()) {
        m_uses.splice(m_uses.begin(), m_uses, found->second.use);
        return found->second;
    }
    Block &made = m_cache[index];
    made.range = m_blocks.range(index);
    made.use = m_uses.insert(m_uses.begin(), index);
    m_cachedUnits += made.range.length() + kBlockCost;
    layOut(index, made);
    return made;
}

const SpanShapes &PageLayout::shapes(qsizetype index)
{
    (void)block(index);
    Block &made = m_cache.at(index);
    if (!made.areShapesCurrent) {
        made.shapes = SpanShapes::of(spansIn(made.range), made.range, *made.layout);
        made.areShapesCurrent = true;
    }
    return made.shapes;
}

std::vector<const PlacedSpan *> PageLayout::spansIn(TextRange range) const
{
    if (!m_spans) {
        return {};
    }
    auto spans = m_spans->touching(range);
    if (!m_preview) {
        return spans;
    }
    std::erase_if(spans, [this](const PlacedSpan *one) { return one->span.id == m_preview->span.id; });
    if (std::ranges::any_of(m_preview->ranges, [range](TextRange part) { return part.intersects(range); })) {
        const auto isBefore = [](const PlacedSpan *a, const PlacedSpan *b) {
            const TextRange left = a->hull();
            const TextRange right = b->hull();
            return left.start != right.start ? left.start < right.start : left.end > right.end;
        };
        spans.insert(std::ranges::lower_bound(spans, &*m_preview, isBefore), &*m_preview);
    }
    return spans;
}

void PageLayout::staleShapes(const TextRanges &ranges)
{
    for (auto &[index, block] : m_cache) {
        for (const TextRange range : ranges) {
            if (range.start <= block.range.end && block.range.start <= range.end) {
                block.areShapesCurrent = false;
            }
        }
    }
}

void PageLayout::setPreview(std::optional<PlacedSpan> preview)
{
    for (const std::optional<PlacedSpan> &shown : {m_preview, preview}) {
        if (shown) {
            staleShapes(shown->ranges);
            // Where it is without a preview.
            if (const PlacedSpan *placed = m_spans ? m_spans->find(shown->span.id) : nullptr) {
                staleShapes(placed->ranges);
            }
        }
    }
    m_preview = std::move(preview);
}

std::vector<PageLayout::Strip> PageLayout::spansChanged(TextRange range)
{
    const bool wasArranged = m_isArranged;
    const auto refresh = [this](qsizetype index, Block &block) {
        block.areShapesCurrent = false;
        if (m_hints && formatsOf(block) != block.layout->formats()) {
            const int before = m_heights.height(index);
            layOut(index, block);
            m_isArranged = m_isArranged && m_heights.height(index) == before;
            block.shapes = {};
        }
    };
    const qsizetype first = m_blocks.blockAt(range.start);
    const qsizetype last = m_blocks.blockAt(std::max(range.start, range.end - 1));
    std::vector<Strip> strips;
    const auto isInSight = [&](qsizetype index) {
        return wasArranged && index >= m_visible.front().block && index <= m_visible.back().block;
    };
    const auto change = [&](qsizetype index, Block &block) {
        if (!isInSight(index) || !block.areShapesCurrent) {
            refresh(index, block);
            return;
        }
        const SpanShapes before = block.shapes;
        const qint64 layouts = m_layoutsMade;
        refresh(index, block);
        if (!m_isArranged) {
            return;
        }
        const VisibleBlock &seen = m_visible[size_t(index - m_visible.front().block)];
        if (m_layoutsMade != layouts) {
            strips.push_back({seen.top, seen.bottom});
            return;
        }
        const auto lines = shapes(index).changedLines(before, *block.layout);
        if (lines) {
            strips.push_back({seen.top + int(block.layout->lineRect(lines->first).top()),
                              seen.top + int(block.layout->lineRect(lines->second).bottom())});
        }
    };
    if (last - first < qsizetype(m_cache.size())) {
        for (qsizetype index = first; index <= last; ++index) {
            if (const auto found = m_cache.find(index); found != m_cache.end()) {
                change(index, found->second);
            }
        }
        return strips;
    }
    for (auto &[index, block] : m_cache) {
        if (index >= first && index <= last) {
            change(index, block);
        }
    }
    return strips;
}

// Brings the anchor's pixel into its block, laying out what is passed.
void PageLayout::settle()
{
    const qsizetype count = m_blocks.count();
    while (m_anchorOffset < 0 && m_anchorBlock > 0) {
        --m_anchorBlock;
        (void)block(m_anchorBlock);
        m_anchorOffset += m_heights.height(m_anchorBlock);
    }
    m_anchorOffset = std::max(0, m_anchorOffset);
    (void)block(m_anchorBlock);
    while (m_anchorOffset >= m_heights.height(m_anchorBlock) && m_anchorBlock + 1 < count) {
        m_anchorOffset -= m_heights.height(m_anchorBlock);
        ++m_anchorBlock;
        (void)block(m_anchorBlock);
    }
}

void PageLayout::arrange()
{
    if (m_isArranged) {
        return;
    }
    const qsizetype count = m_blocks.count();
    settle();
    for (int attempt = 0; attempt < 2; ++attempt) {
        m_visible.clear();
        int y = -m_anchorOffset;
        qsizetype index = m_anchorBlock;
        for (; index < count && (y < m_viewHeight || m_visible.empty()); ++index) {
            (void)block(index);
            const int bottom = y + m_heights.height(index);
            m_visible.push_back({index, y + upperMargin(index), bottom});
            y = bottom;
        }
        const bool hasGapBelow = index == count && y < m_viewHeight;
        if (!hasGapBelow || (m_anchorBlock == 0 && m_anchorOffset == 0)) {
            break;
        }
        m_anchorOffset -= m_viewHeight - y;
        settle();
    }
    m_isArranged = true;
}

const std::vector<PageLayout::VisibleBlock> &PageLayout::visible()
{
    arrange();
    return m_visible;
}

qint64 PageLayout::topOf(qsizetype index)
{
    arrange();
    if (index >= m_visible.front().block && index <= m_visible.back().block) {
        return m_visible[size_t(index - m_visible.front().block)].top;
    }
    return m_heights.top(index) + upperMargin(index) - scrollValue();
}

qint64 PageLayout::scrollValue() const
{
    return m_heights.top(m_anchorBlock) + m_anchorOffset;
}

qint64 PageLayout::scrollMaximum() const
{
    return std::max<qint64>(0, m_heights.total() - m_viewHeight);
}

void PageLayout::scrollBy(int pixels)
{
    if (std::abs(pixels) > 4 * std::max(200, m_viewHeight)) {
        scrollToValue(scrollValue() + pixels);
        return;
    }
    m_anchorOffset += pixels;
    m_isArranged = false;
    settle();
}

void PageLayout::scrollToValue(qint64 value)
{
    value = std::clamp<qint64>(value, 0, scrollMaximum());
    m_anchorBlock = m_heights.blockAt(value);
    const int estimated = std::max(1, m_heights.height(m_anchorBlock));
    const qint64 inside = value - m_heights.top(m_anchorBlock);
    (void)block(m_anchorBlock);
    // The same share of the block, should it be higher or lower than estimated.
    m_anchorOffset = int(inside * m_heights.height(m_anchorBlock) / estimated);
    m_isArranged = false;
}

void PageLayout::scrollToPosition(qsizetype position, int y)
{
    const qsizetype index = m_blocks.blockAt(position);
    const Block &target = block(index);
    const int line = target.layout->lineAt(position - target.range.start);
    m_anchorBlock = index;
    m_anchorOffset = upperMargin(index) + int(target.layout->lineRect(line).top()) - y;
    m_isArranged = false;
    settle();
}

PageLayout::Place PageLayout::place()
{
    arrange();
    const Block &top = block(m_anchorBlock);
    const int y = m_anchorOffset - upperMargin(m_anchorBlock);
    const bool isBelowText = y >= top.layout->lineRect(top.layout->lineCount() - 1).bottom();
    if (isBelowText && m_anchorBlock + 1 < m_blocks.count()) {
        // Only the space between two paragraphs is left of this one.
        return {m_blocks.range(m_anchorBlock + 1).start, m_anchorOffset - m_heights.height(m_anchorBlock)};
    }
    const int line = top.layout->lineAtY(y);
    return {top.range.start + top.layout->lineRange(line).start, y - int(top.layout->lineRect(line).top())};
}

void PageLayout::setPlace(Place place)
{
    scrollToPosition(std::clamp<qsizetype>(place.position, 0, m_text.length()), -place.offset);
}

bool PageLayout::layOutAhead(bool isForward)
{
    arrange();
    const auto layOutNext = [this](qsizetype from, int step) {
        int distance = 0;
        for (qsizetype index = from; index >= 0 && index < m_blocks.count() && distance < m_viewHeight;
             index += step) {
            if (!isLaidOut(index)) {
                (void)shapes(index);
                return true;
            }
            if (!m_cache.at(index).areShapesCurrent) {
                (void)shapes(index);
                return true;
            }
            distance += m_heights.height(index);
        }
        return false;
    };
    const qsizetype below = m_visible.back().block + 1;
    const qsizetype above = m_visible.front().block - 1;
    return isForward ? layOutNext(below, 1) || layOutNext(above, -1)
                     : layOutNext(above, -1) || layOutNext(below, 1);
}

void PageLayout::trim()
{
    arrange();
    while (m_cachedUnits > kLayoutBudget && !m_uses.empty()) {
        const qsizetype oldest = m_uses.back();
        if (oldest >= m_visible.front().block - 1 && oldest <= m_visible.back().block + 1) {
            break;
        }
        m_uses.pop_back();
        const auto found = m_cache.find(oldest);
        m_cachedUnits -= found->second.range.length() + kBlockCost;
        m_cache.erase(found);
    }
}

} // namespace Stemma
