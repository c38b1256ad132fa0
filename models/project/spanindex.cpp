// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/spanindex.h"

#include <algorithm>

namespace Stemma {

namespace {

// An insertion moves at most one block; a query looks at every block's end once.
constexpr size_t kBlockSize = 256;

bool touches(const PlacedSpan &placed, TextRange range)
{
    return std::ranges::any_of(placed.ranges, [range](TextRange part) { return part.intersects(range); });
}

} // namespace

qsizetype PlacedSpan::length() const
{
    qsizetype sum = 0;
    for (const TextRange range : ranges) {
        sum += range.length();
    }
    return sum;
}

bool PlacedSpan::contains(qsizetype position) const
{
    return std::ranges::any_of(ranges, [position](TextRange range) { return range.contains(position); });
}

void SpanIndex::Block::measure()
{
    furthestEnd = 0;
    for (const Entry &entry : entries) {
        furthestEnd = std::max(furthestEnd, entry.hull.end);
    }
}

SpanIndex::SpanIndex(SourceText text)
    : m_text(std::move(text))
{
}

SpanIndex::SpanIndex(SpanIndex &&) noexcept = default;
SpanIndex &SpanIndex::operator=(SpanIndex &&) noexcept = default;
SpanIndex::~SpanIndex() = default;

bool SpanIndex::isBefore(const Entry &a, const Entry &b)
{
    if (a.hull.start != b.hull.start) {
        return a.hull.start < b.hull.start;
    }
    if (a.hull.end != b.hull.end) {
        return a.hull.end > b.hull.end;
    }
    return a.placed->span.id < b.placed->span.id;
}

std::optional<TextRanges> SpanIndex::place(const Span &span) const
{
    if (span.ranges.isEmpty()) {
        return std::nullopt;
    }
    auto ranges = m_text.fromCodePoints(span.ranges);
    if (!ranges) {
        return std::nullopt;
    }
    for (qsizetype i = 1; i < ranges->size(); ++i) {
        if (ranges->at(i).start < ranges->at(i - 1).end) {
            return std::nullopt;
        }
    }
    return std::move(*ranges);
}

QList<SpanId> SpanIndex::reset(QList<Span> spans)
{
    m_spans.clear();
    m_storage.clear();
    m_free.clear();
    m_blocks.clear();
    m_order.clear();
    m_isOrderCurrent = false;
    m_spans.reserve(spans.size());

    QList<SpanId> misfits;
    std::vector<Entry> entries;
    entries.reserve(size_t(spans.size()));
    for (Span &span : spans) {
        auto ranges = place(span);
        if (!ranges || m_spans.contains(span.id)) {
            misfits.append(span.id);
            continue;
        }
        PlacedSpan &placed = m_storage.emplace_back(std::move(span), std::move(*ranges));
        m_spans.insert(placed.span.id, &placed);
        entries.push_back({placed.hull(), &placed});
    }
    // The store reads by start, so there is mostly nothing to sort.
    if (!std::ranges::is_sorted(entries, isBefore)) {
        std::ranges::sort(entries, isBefore);
    }
    m_blocks.reserve(2 * entries.size() / kBlockSize + 1);
    for (size_t first = 0; first < entries.size(); first += kBlockSize / 2) {
        const size_t last = std::min(entries.size(), first + kBlockSize / 2);
        Block &block = m_blocks.emplace_back();
        block.entries.assign(entries.begin() + qsizetype(first), entries.begin() + qsizetype(last));
        block.measure();
    }
    return misfits;
}

bool SpanIndex::insert(const Span &span)
{
    auto ranges = place(span);
    if (!ranges) {
        return false;
    }
    PlacedSpan *&placed = m_spans[span.id];
    if (placed) {
        removeEntry(placed);
    } else if (!m_free.empty()) {
        placed = m_free.back();
        m_free.pop_back();
    } else {
        placed = &m_storage.emplace_back();
    }
    placed->span = span;
    placed->ranges = std::move(*ranges);
    addEntry({placed->hull(), placed});
    return true;
}

bool SpanIndex::remove(SpanId id)
{
    PlacedSpan *placed = m_spans.take(id);
    if (!placed) {
        return false;
    }
    removeEntry(placed);
    *placed = {};
    m_free.push_back(placed);
    return true;
}

// The last block whose first entry is not after the entry.
size_t SpanIndex::blockFor(const Entry &entry) const
{
    const auto after = std::ranges::upper_bound(
        m_blocks, entry, isBefore, [](const Block &block) -> const Entry & { return block.entries.front(); });
    return after == m_blocks.begin() ? 0 : size_t(after - m_blocks.begin()) - 1;
}

void SpanIndex::addEntry(const Entry &entry)
{
    m_isOrderCurrent = false;
    if (m_blocks.empty()) {
        m_blocks.push_back({{entry}, entry.hull.end});
        return;
    }
    const size_t index = blockFor(entry);
    Block &block = m_blocks[index];
    block.entries.insert(std::ranges::upper_bound(block.entries, entry, isBefore), entry);
    block.furthestEnd = std::max(block.furthestEnd, entry.hull.end);
    if (block.entries.size() > kBlockSize) {
        const auto middle = block.entries.begin() + qsizetype(kBlockSize / 2);
        Block upper;
        upper.entries.assign(middle, block.entries.end());
        upper.measure();
        block.entries.erase(middle, block.entries.end());
        block.measure();
        m_blocks.insert(m_blocks.begin() + qsizetype(index) + 1, std::move(upper));
    }
}

void SpanIndex::removeEntry(const PlacedSpan *placed)
{
    m_isOrderCurrent = false;
    const Entry entry{placed->hull(), placed};
    const size_t index = blockFor(entry);
    Block &block = m_blocks[index];
    const auto at = std::ranges::lower_bound(block.entries, entry, isBefore);
    Q_ASSERT(at != block.entries.end() && at->placed == placed);
    block.entries.erase(at);
    if (block.entries.empty()) {
        m_blocks.erase(m_blocks.begin() + qsizetype(index));
    } else {
        block.measure();
    }
}

qsizetype SpanIndex::size() const
{
    return m_spans.size();
}

const PlacedSpan *SpanIndex::find(SpanId id) const
{
    return m_spans.value(id, nullptr);
}

std::vector<const PlacedSpan *> SpanIndex::inParagraph(qsizetype paragraph) const
{
    return touching(m_text.paragraphRange(paragraph));
}

std::vector<const PlacedSpan *> SpanIndex::at(qsizetype position) const
{
    auto found = touching({position, position + 1});
    std::ranges::stable_sort(found, {}, [](const PlacedSpan *placed) { return placed->length(); });
    return found;
}

std::vector<const PlacedSpan *> SpanIndex::touching(TextRange range) const
{
    std::vector<const PlacedSpan *> found;
    if (range.isEmpty()) {
        return found;
    }
    for (const Block &block : m_blocks) {
        if (block.entries.front().hull.start >= range.end) {
            break;
        }
        if (block.furthestEnd <= range.start) {
            continue;
        }
        for (const Entry &entry : block.entries) {
            if (entry.hull.start >= range.end) {
                break;
            }
            if (entry.hull.end > range.start && touches(*entry.placed, range)) {
                found.push_back(entry.placed);
            }
        }
    }
    return found;
}

const PlacedSpan *SpanIndex::next(qsizetype position, SpanId current) const
{
    const PlacedSpan *from = find(current);
    const bool isHere = from && from->hull().start == position;
    for (const Block &block : m_blocks) {
        if (block.entries.back().hull.start < position) {
            continue;
        }
        for (const Entry &entry : block.entries) {
            if (entry.hull.start > position) {
                return entry.placed;
            }
            if (isHere && entry.hull.start == position && isBefore({from->hull(), from}, entry)) {
                return entry.placed;
            }
        }
    }
    return nullptr;
}

const PlacedSpan *SpanIndex::previous(qsizetype position, SpanId current) const
{
    const PlacedSpan *from = find(current);
    const bool isHere = from && from->hull().start == position;
    for (auto block = m_blocks.rbegin(); block != m_blocks.rend(); ++block) {
        if (block->entries.front().hull.start > position) {
            continue;
        }
        for (auto entry = block->entries.rbegin(); entry != block->entries.rend(); ++entry) {
            if (entry->hull.start < position) {
                return entry->placed;
            }
            if (isHere && entry->hull.start == position && isBefore(*entry, {from->hull(), from})) {
                return entry->placed;
            }
        }
    }
    return nullptr;
}

const std::vector<const PlacedSpan *> &SpanIndex::inOrder() const
{
    if (!m_isOrderCurrent) {
        m_order.clear();
        m_order.reserve(size_t(m_spans.size()));
        for (const Block &block : m_blocks) {
            for (const Entry &entry : block.entries) {
                m_order.push_back(entry.placed);
            }
        }
        m_isOrderCurrent = true;
    }
    return m_order;
}

} // namespace Stemma
