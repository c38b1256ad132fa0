// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"
#include "models/text/sourcetext.h"

#include <QHash>

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

/// The spans of one open text, found by place. GUI thread. Pointers stay valid until their span is
/// replaced or removed.
///
/// Entries lie by start in blocks of a few hundred, each block with the furthest end in it: a query skips
/// the blocks that end before it and stops at the first that begins after it; an insertion shifts one block.
/// So a query costs a look at each block before its end, and the blocks in which it finds something.
class SpanIndex {
public:
    explicit SpanIndex(SourceText text = SourceText());
    SpanIndex(SpanIndex &&) noexcept;
    SpanIndex &operator=(SpanIndex &&) noexcept;
    ~SpanIndex();

    /// Replaces everything. Spans that do not fit the text are left out and returned.
    QList<SpanId> reset(QList<Span> spans);
    /// Adds or replaces; false (and no change) when it does not fit the text.
    bool insert(const Span &span);
    bool remove(SpanId id);

    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] const PlacedSpan *find(SpanId id) const;
    /// Spans of which a part shares a unit with paragraph @p paragraph, by start, longer first.
    [[nodiscard]] std::vector<const PlacedSpan *> inParagraph(qsizetype paragraph) const;
    /// Spans of which a part contains @p position, shortest first.
    [[nodiscard]] std::vector<const PlacedSpan *> at(qsizetype position) const;
    /// Spans of which a part intersects @p range, by start, longer first.
    [[nodiscard]] std::vector<const PlacedSpan *> touching(TextRange range) const;
    /// First span that starts after @p position (or at it, beyond span @p current in order); null: none.
    [[nodiscard]] const PlacedSpan *next(qsizetype position, SpanId current = {}) const;
    [[nodiscard]] const PlacedSpan *previous(qsizetype position, SpanId current = {}) const;
    /// All spans by start, longer first, then id.
    [[nodiscard]] const std::vector<const PlacedSpan *> &inOrder() const;

private:
    struct Entry {
        TextRange hull;
        const PlacedSpan *placed = nullptr;
    };

    struct Block {
        std::vector<Entry> entries; // never empty, in order
        qsizetype furthestEnd = 0;

        void measure();
    };

    [[nodiscard]] static bool isBefore(const Entry &a, const Entry &b);
    [[nodiscard]] std::optional<TextRanges> place(const Span &span) const;
    [[nodiscard]] size_t blockFor(const Entry &entry) const;
    void addEntry(const Entry &entry);
    void removeEntry(const PlacedSpan *placed);

    SourceText m_text;
    QHash<SpanId, PlacedSpan *> m_spans; // owned by m_storage
    std::deque<PlacedSpan> m_storage; // addresses are stable
    std::vector<PlacedSpan *> m_free; // places in m_storage to be used again
    std::vector<Block> m_blocks;
    mutable std::vector<const PlacedSpan *> m_order; // made when asked for
    mutable bool m_isOrderCurrent = true;
};

} // namespace Stemma
