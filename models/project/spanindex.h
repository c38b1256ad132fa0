// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"
#include "models/text/sourcetext.h"

#include <memory>
#include <unordered_map>
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
/// replaced or removed. Cost of a query grows with what it finds, not with the number of spans.
class SpanIndex {
public:
    explicit SpanIndex(SourceText text = SourceText());
    SpanIndex(SpanIndex &&) noexcept;
    SpanIndex &operator=(SpanIndex &&) noexcept;
    ~SpanIndex();

    /// Replaces everything. Spans that do not fit the text are left out and returned.
    QList<SpanId> reset(const QList<Span> &spans);
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
    void addToBuckets(const PlacedSpan *placed);
    void removeFromBuckets(const PlacedSpan *placed);

    SourceText m_text;
    std::unordered_map<SpanId, std::unique_ptr<PlacedSpan>> m_spans;
    std::unordered_map<qsizetype, std::vector<const PlacedSpan *>> m_paragraphs;
    std::vector<const PlacedSpan *> m_order;
};

} // namespace Stemma
