// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/spanindex.h"

#include <algorithm>

namespace Stemma {

namespace {

// An insertion moves at most one block; a query looks at every block's end once.
constexpr size_t kBlockSize = 256;

// Spans lie some cache lines apart; the lines that are read of each are asked for so many spans before.
constexpr quint32 kAhead = 16;

void prefetch([[maybe_unused]] const void *place)
{
#ifdef __GNUC__
    __builtin_prefetch(place);
#endif
}

void prefetchPlace(const Span &span)
{
    prefetch(&span.ranges);
    prefetch(&span.group);
}

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

bool hasTrait(const Span &span, SpanTrait trait)
{
    switch (trait) {
    case SpanTrait::Suggested:
        return span.status == SpanStatus::Suggested;
    case SpanTrait::UnlinkedQuote:
        return span.kind == SpanKind::Quote && span.status != SpanStatus::Rejected && span.group.isNull();
    }
    Q_UNREACHABLE_RETURN(false);
}

void SpanIndex::Block::add(const Entry &entry)
{
    furthestEnd = std::max(furthestEnd, entry.hull.end);
    traits = quint8(traits | entry.traits);
}

void SpanIndex::Block::measure()
{
    furthestEnd = 0;
    traits = 0;
    for (const Entry &entry : entries) {
        add(entry);
    }
}

SpanIndex::SpanIndex(SourceText text)
    : m_text(std::move(text))
    , m_isPlain(m_text.codePointLength() == m_text.length())
{
}

SpanIndex::SpanIndex(SpanIndex &&) noexcept = default;
SpanIndex &SpanIndex::operator=(SpanIndex &&) noexcept = default;
SpanIndex::~SpanIndex() = default;

bool SpanIndex::isBefore(const Entry &a, const Entry &b) const
{
    if (a.hull.start != b.hull.start) {
        return a.hull.start < b.hull.start;
    }
    if (a.hull.end != b.hull.end) {
        return a.hull.end > b.hull.end;
    }
    return spanOf(a.slot).id < spanOf(b.slot).id;
}

std::optional<SpanIndex::Entry> SpanIndex::entryOf(const Span &span, quint32 slot) const
{
    if (span.ranges.isEmpty()) {
        return std::nullopt;
    }
    Entry entry{{}, slot, span.ranges.size() > 1};
    for (const SpanTrait trait : {SpanTrait::Suggested, SpanTrait::UnlinkedQuote}) {
        entry.traits = quint8(entry.traits | (hasTrait(span, trait) ? quint8(trait) : 0));
    }
    if (!entry.hasGaps && m_isPlain) {
        const CodePointRange range = span.ranges.first();
        if (range.start < 0 || range.isEmpty() || range.end > m_text.length()) {
            return std::nullopt;
        }
        entry.hull = {qsizetype(range.start), qsizetype(range.end)};
        return entry;
    }
    for (qsizetype i = 0; i < span.ranges.size(); ++i) {
        const auto range = m_text.fromCodePoints(span.ranges.at(i));
        if (!range || (i > 0 && range->start < entry.hull.end)) {
            return std::nullopt;
        }
        entry.hull = {i == 0 ? range->start : entry.hull.start, range->end};
    }
    return entry;
}

const PlacedSpan *SpanIndex::placedOf(quint32 slot) const
{
    PlacedSpan *&placed = m_placed[slot];
    if (!placed) {
        const Span &span = m_given.at(qsizetype(slot));
        placed = &m_storage.emplace_back(span, *m_text.fromCodePoints(span.ranges));
    }
    return placed;
}

QList<SpanId> SpanIndex::reset(QList<Span> spans)
{
    ++m_version;
    m_given = std::move(spans);
    const auto count = size_t(m_given.size());
    m_storage.clear();
    m_placed.assign(count, nullptr);
    m_free.clear();
    m_blocks.clear();
    m_order.clear();
    m_isOrderCurrent = false;
    m_count = 0;
    m_areSlotsFilled = false;

    QList<SpanId> misfits;
    m_blocks.reserve(2 * count / kBlockSize + 1);
    bool isInOrder = true;
    for (quint32 slot = 0; slot < count; ++slot) {
        if (slot + kAhead < count) {
            prefetchPlace(m_given.at(slot + kAhead));
        }
        const Span &span = m_given.at(slot);
        const auto entry = entryOf(span, slot);
        if (!entry) {
            misfits.append(span.id);
            m_free.push_back(slot);
            continue;
        }
        ++m_count;
        if (m_blocks.empty() || m_blocks.back().entries.size() == kBlockSize / 2) {
            isInOrder = isInOrder && (m_blocks.empty() || isBefore(m_blocks.back().entries.back(), *entry));
            m_blocks.emplace_back().entries.reserve(kBlockSize / 2);
        }
        Block &block = m_blocks.back();
        block.entries.push_back(*entry);
        block.add(*entry);
        isInOrder = isInOrder && sinkLast(block);
    }
    // The store reads by start, so mostly only spans that start together are to be put in order.
    if (!isInOrder) {
        sortEntries();
    }
    return misfits;
}

bool SpanIndex::sinkLast(Block &block) const
{
    auto last = block.entries.end() - 1;
    while (last != block.entries.begin() && isBefore(*last, *(last - 1))) {
        if (last->hull.start != (last - 1)->hull.start) {
            return false;
        }
        std::iter_swap(last, last - 1);
        --last;
    }
    return true;
}

void SpanIndex::sortEntries()
{
    std::vector<Entry> entries;
    entries.reserve(m_count);
    for (const Block &block : m_blocks) {
        entries.insert(entries.end(), block.entries.begin(), block.entries.end());
    }
    // What lies by start already needs a look only where starts are equal.
    const auto byStart = [](const Entry &a, const Entry &b) { return a.hull.start < b.hull.start; };
    if (std::ranges::is_sorted(entries, byStart)) {
        for (auto from = entries.begin(); from != entries.end();) {
            const auto to = std::find_if(from, entries.end(), [&](const Entry &entry) {
                return entry.hull.start != from->hull.start;
            });
            std::sort(from, to, order());
            from = to;
        }
    } else {
        std::ranges::sort(entries, order());
    }
    auto next = entries.cbegin();
    for (Block &block : m_blocks) {
        const auto size = qsizetype(block.entries.size());
        block.entries.assign(next, next + size);
        block.measure();
        next += size;
    }
}

// Painting needs no ids: the table is filled when one is asked for the first time.
IdSlots &SpanIndex::idSlots() const
{
    if (!m_areSlotsFilled) {
        m_areSlotsFilled = true;
        m_slots.reset(m_count);
        for (const Block &block : m_blocks) {
            for (const Entry &entry : block.entries) {
                [[maybe_unused]] const bool isNew = m_slots.insert(spanOf(entry.slot).id, entry.slot, idOf());
                Q_ASSERT(isNew);
            }
        }
    }
    return m_slots;
}

bool SpanIndex::insert(const Span &span)
{
    const std::optional<quint32> known = idSlots().find(span.id, idOf());
    const quint32 slot = known ? *known : m_free.empty() ? quint32(m_placed.size()) : m_free.back();
    const auto entry = entryOf(span, slot);
    if (!entry) {
        return false;
    }
    ++m_version;
    if (known) {
        removeEntry(*entryOf(spanOf(slot), slot));
    } else if (m_free.empty()) {
        m_placed.push_back(nullptr);
    } else {
        m_free.pop_back();
    }
    PlacedSpan *&placed = m_placed[slot];
    if (!placed) {
        placed = &m_storage.emplace_back();
    }
    placed->span = span;
    placed->ranges = *m_text.fromCodePoints(span.ranges);
    if (!known) {
        idSlots().insert(span.id, slot, idOf());
        ++m_count;
    }
    addEntry(*entry);
    return true;
}

bool SpanIndex::remove(SpanId id)
{
    const std::optional<quint32> slot = idSlots().find(id, idOf());
    if (!slot) {
        return false;
    }
    ++m_version;
    removeEntry(*entryOf(spanOf(*slot), *slot));
    idSlots().remove(id, idOf());
    --m_count;
    if (PlacedSpan *placed = m_placed[*slot]) {
        *placed = {};
    }
    m_free.push_back(*slot);
    return true;
}

// The last block whose first entry is not after the entry.
size_t SpanIndex::blockFor(const Entry &entry) const
{
    const auto after = std::ranges::upper_bound(
        m_blocks, entry, order(), [](const Block &block) -> const Entry & { return block.entries.front(); });
    return after == m_blocks.begin() ? 0 : size_t(after - m_blocks.begin()) - 1;
}

void SpanIndex::addEntry(const Entry &entry)
{
    m_isOrderCurrent = false;
    if (m_blocks.empty()) {
        m_blocks.emplace_back().entries.push_back(entry);
        m_blocks.back().measure();
        return;
    }
    const size_t index = blockFor(entry);
    Block &block = m_blocks[index];
    block.entries.insert(std::ranges::upper_bound(block.entries, entry, order()), entry);
    block.add(entry);
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

void SpanIndex::removeEntry(const Entry &entry)
{
    m_isOrderCurrent = false;
    const size_t index = blockFor(entry);
    Block &block = m_blocks[index];
    const auto at = std::ranges::lower_bound(block.entries, entry, order());
    Q_ASSERT(at != block.entries.end() && at->slot == entry.slot);
    block.entries.erase(at);
    if (block.entries.empty()) {
        m_blocks.erase(m_blocks.begin() + qsizetype(index));
    } else {
        block.measure();
    }
}

qsizetype SpanIndex::size() const
{
    return qsizetype(m_count);
}

const PlacedSpan *SpanIndex::find(SpanId id) const
{
    const std::optional<quint32> slot = id.isNull() ? std::nullopt : idSlots().find(id, idOf());
    return slot ? placedOf(*slot) : nullptr;
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
            if (entry.hull.end <= range.start) {
                continue;
            }
            const PlacedSpan *placed = placedOf(entry.slot);
            if (!entry.hasGaps || touches(*placed, range)) {
                found.push_back(placed);
            }
        }
    }
    return found;
}

const PlacedSpan *SpanIndex::next(qsizetype position, SpanId current) const
{
    const std::optional<quint32> from = current.isNull() ? std::nullopt : idSlots().find(current, idOf());
    const Entry here = from ? *entryOf(spanOf(*from), *from) : Entry();
    const bool isHere = from && here.hull.start == position;
    for (const Block &block : m_blocks) {
        if (block.entries.back().hull.start < position) {
            continue;
        }
        for (const Entry &entry : block.entries) {
            if (entry.hull.start > position) {
                return placedOf(entry.slot);
            }
            if (isHere && entry.hull.start == position && isBefore(here, entry)) {
                return placedOf(entry.slot);
            }
        }
    }
    return nullptr;
}

const PlacedSpan *SpanIndex::previous(qsizetype position, SpanId current) const
{
    const std::optional<quint32> from = current.isNull() ? std::nullopt : idSlots().find(current, idOf());
    const Entry here = from ? *entryOf(spanOf(*from), *from) : Entry();
    const bool isHere = from && here.hull.start == position;
    for (auto block = m_blocks.rbegin(); block != m_blocks.rend(); ++block) {
        if (block->entries.front().hull.start > position) {
            continue;
        }
        for (auto entry = block->entries.rbegin(); entry != block->entries.rend(); ++entry) {
            if (entry->hull.start < position) {
                return placedOf(entry->slot);
            }
            if (isHere && entry->hull.start == position && isBefore(*entry, here)) {
                return placedOf(entry->slot);
            }
        }
    }
    return nullptr;
}

const PlacedSpan *SpanIndex::nextWith(SpanTrait trait, qsizetype position, SpanId current) const
{
    const std::optional<quint32> from = current.isNull() ? std::nullopt : idSlots().find(current, idOf());
    const Entry here = from ? *entryOf(spanOf(*from), *from) : Entry();
    const bool isHere = from && here.hull.start == position;
    for (const Block &block : m_blocks) {
        if ((block.traits & quint8(trait)) == 0 || block.entries.back().hull.start < position) {
            continue;
        }
        for (const Entry &entry : block.entries) {
            const bool isAfter = entry.hull.start > position
                || (isHere && entry.hull.start == position && isBefore(here, entry));
            if (isAfter && entry.has(trait)) {
                return placedOf(entry.slot);
            }
        }
    }
    return nullptr;
}

const PlacedSpan *SpanIndex::previousWith(SpanTrait trait, qsizetype position, SpanId current) const
{
    const std::optional<quint32> from = current.isNull() ? std::nullopt : idSlots().find(current, idOf());
    const Entry here = from ? *entryOf(spanOf(*from), *from) : Entry();
    const bool isHere = from && here.hull.start == position;
    for (auto block = m_blocks.rbegin(); block != m_blocks.rend(); ++block) {
        if ((block->traits & quint8(trait)) == 0 || block->entries.front().hull.start > position) {
            continue;
        }
        for (auto entry = block->entries.rbegin(); entry != block->entries.rend(); ++entry) {
            const bool isEarlier = entry->hull.start < position
                || (isHere && entry->hull.start == position && isBefore(*entry, here));
            if (isEarlier && entry->has(trait)) {
                return placedOf(entry->slot);
            }
        }
    }
    return nullptr;
}

qsizetype SpanIndex::countOf(SpanTrait trait) const
{
    qsizetype sum = 0;
    for (const Block &block : m_blocks) {
        sum += (block.traits & quint8(trait)) == 0
            ? 0
            : std::ranges::count_if(block.entries, [trait](const Entry &entry) { return entry.has(trait); });
    }
    return sum;
}

const std::vector<const PlacedSpan *> &SpanIndex::inOrder() const
{
    if (!m_isOrderCurrent) {
        m_order.clear();
        m_order.reserve(m_count);
        for (const Block &block : m_blocks) {
            for (const Entry &entry : block.entries) {
                m_order.push_back(placedOf(entry.slot));
            }
        }
        m_isOrderCurrent = true;
    }
    return m_order;
}

} // namespace Stemma
