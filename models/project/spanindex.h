// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/idslots.h"
#include "models/records/records.h"
#include "models/text/sourcetext.h"

#include <deque>
#include <optional>
#include <vector>

namespace Stemma {

/// A span with its places in the open text.
struct PlacedSpan {
    Span span;
    TextRanges ranges; ///< UTF-16, ascending, same order as span.ranges

    /// From the start of the first part to the end of the last.
    [[nodiscard]] TextRange hull() const { return {ranges.first().start, ranges.last().end}; }

    [[nodiscard]] qsizetype length() const;
    [[nodiscard]] bool contains(qsizetype position) const;
};

/// What a person goes through one after the other.
enum class SpanTrait : quint8 {
    Suggested = 1, ///< not decided yet
    UnlinkedQuote = 2, ///< a quote that is not rejected and belongs to no group
};

[[nodiscard]] bool hasTrait(const Span &span, SpanTrait trait);

/// The spans of one open text, found by place. GUI thread. Pointers stay valid until their span is
/// replaced or removed.
///
/// Entries lie by start in blocks of a few hundred, each block with the furthest end in it: a query skips
/// the blocks that end before it and stops at the first that begins after it; an insertion shifts one block.
/// So a query costs a look at each block before its end, and the blocks in which it finds something.
///
/// The list it was filled with is kept as it came, shared with its giver; a PlacedSpan is made of an element
/// when somebody asks for it. So opening an article with many spans costs one look at each.
class SpanIndex {
public:
    explicit SpanIndex(SourceText text = SourceText());
    SpanIndex(SpanIndex &&) noexcept;
    SpanIndex &operator=(SpanIndex &&) noexcept;
    ~SpanIndex();

    /// Replaces everything. Spans that do not fit the text are left out and returned. No two have one id.
    QList<SpanId> reset(QList<Span> spans);
    /// Adds or replaces; false (and no change) when it does not fit the text.
    bool insert(const Span &span);
    bool remove(SpanId id);

    [[nodiscard]] qsizetype size() const;

    /// Grows with every change, from 1: who keeps pointers into the index asks before using them.
    [[nodiscard]] quint64 version() const { return m_version; }

    [[nodiscard]] const PlacedSpan *find(SpanId id) const;
    /// Spans of which a part contains @p position, shortest first.
    [[nodiscard]] std::vector<const PlacedSpan *> at(qsizetype position) const;
    /// Spans of which a part intersects @p range, by start, longer first.
    [[nodiscard]] std::vector<const PlacedSpan *> touching(TextRange range) const;
    /// First span that starts after @p position (or at it, beyond span @p current in order); null: none.
    [[nodiscard]] const PlacedSpan *next(qsizetype position, SpanId current = {}) const;
    [[nodiscard]] const PlacedSpan *previous(qsizetype position, SpanId current = {}) const;
    /// As next() and previous() among those with @p trait; blocks that have none are skipped.
    [[nodiscard]] const PlacedSpan *nextWith(SpanTrait trait, qsizetype position, SpanId current = {}) const;
    [[nodiscard]] const PlacedSpan *previousWith(SpanTrait trait, qsizetype position,
                                                 SpanId current = {}) const;
    [[nodiscard]] qsizetype countOf(SpanTrait trait) const;
    /// All spans by start, longer first, then id. Makes each of them: to read them all, visit() is cheaper.
    [[nodiscard]] const std::vector<const PlacedSpan *> &inOrder() const;

    /// Calls `visit(const Span &, TextRange part)` for each part of each span that shares a unit with
    /// @p range, in the order of touching(). Makes nothing.
    template <typename Visit> void visit(TextRange range, Visit &&visit) const
    {
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
                if (!entry.hasGaps) {
                    visit(spanOf(entry.slot), entry.hull);
                    continue;
                }
                const PlacedSpan *placed = placedOf(entry.slot);
                for (const TextRange part : placed->ranges) {
                    if (part.intersects(range)) {
                        visit(placed->span, part);
                    }
                }
            }
        }
    }

private:
    struct Entry {
        TextRange hull;
        quint32 slot = 0;
        bool hasGaps = false; // more than one part
        quint8 traits = 0; // SpanTrait, or-ed

        [[nodiscard]] bool has(SpanTrait trait) const { return (traits & quint8(trait)) != 0; }
    };

    struct Block {
        std::vector<Entry> entries; // never empty, in order
        qsizetype furthestEnd = 0;
        quint8 traits = 0; // those that an entry has; after a removal measured anew

        void add(const Entry &entry);
        void measure();
    };

    [[nodiscard]] bool isBefore(const Entry &a, const Entry &b) const;

    [[nodiscard]] auto order() const
    {
        return [this](const Entry &a, const Entry &b) { return isBefore(a, b); };
    }

    /// The place of @p span in a slot; nothing when it does not fit the text.
    [[nodiscard]] std::optional<Entry> entryOf(const Span &span, quint32 slot) const;

    /// Of a slot that is in use.
    [[nodiscard]] const Span &spanOf(quint32 slot) const
    {
        const PlacedSpan *placed = m_placed[slot];
        return placed ? placed->span : m_given.at(qsizetype(slot));
    }

    [[nodiscard]] auto idOf() const
    {
        return [this](quint32 slot) { return spanOf(slot).id; };
    }

    [[nodiscard]] const PlacedSpan *placedOf(quint32 slot) const;
    [[nodiscard]] IdSlots &idSlots() const;
    [[nodiscard]] size_t blockFor(const Entry &entry) const;
    /// Puts the last entry in its place among those before it that have its start; false, and nothing is in
    /// order any more, when it starts before one of them.
    [[nodiscard]] bool sinkLast(Block &block) const;
    void sortEntries();
    void addEntry(const Entry &entry);
    void removeEntry(const Entry &entry);

    SourceText m_text;
    bool m_isPlain = true; // units are code points
    QList<Span> m_given; // what reset() got: slots up to its size, unless something newer is in m_placed
    size_t m_count = 0;
    mutable IdSlots m_slots;
    mutable bool m_areSlotsFilled = false;
    std::vector<quint32> m_free; // slots to be used again
    std::vector<Block> m_blocks;
    mutable std::vector<PlacedSpan *> m_placed; // by slot; null until asked for
    mutable std::deque<PlacedSpan> m_storage; // addresses are stable
    mutable std::vector<const PlacedSpan *> m_order; // made when asked for
    mutable bool m_isOrderCurrent = true;
    quint64 m_version = 1;
};

} // namespace Stemma
