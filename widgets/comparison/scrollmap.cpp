// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/scrollmap.h"

#include <algorithm>

namespace Stemma {

namespace {

/// The longest subsequence of @p pairs (ascending in from) that ascends in to as well: the last of each
/// length so far, and who came before it (M. L. Fredman, "On computing the length of longest increasing
/// subsequences", 1975).
std::vector<ScrollMap::Pair> longestAscent(const std::vector<ScrollMap::Pair> &pairs)
{
    std::vector<size_t> lasts;
    std::vector<size_t> before(pairs.size());
    for (size_t i = 0; i < pairs.size(); ++i) {
        const auto at = std::ranges::lower_bound(lasts, pairs[i].to.start, {},
                                                 [&](size_t last) { return pairs[last].to.start; });
        before[i] = at == lasts.begin() ? pairs.size() : *std::prev(at);
        if (at == lasts.end()) {
            lasts.push_back(i);
        } else {
            *at = i;
        }
    }
    std::vector<ScrollMap::Pair> chain;
    for (size_t i = lasts.empty() ? pairs.size() : lasts.back(); i < pairs.size(); i = before[i]) {
        chain.push_back(pairs[i]);
    }
    std::ranges::reverse(chain);
    return chain;
}

/// The whole lines of @p range, without what belongs to the lines before @p start.
TextRange linesOf(TextRange range, qsizetype start, const ScrollMap::LineAt &lineAt)
{
    const qsizetype first = std::max(start, lineAt(range.start).start);
    return {first, std::max(first, lineAt(std::max(range.start, range.end - 1)).end)};
}

} // namespace

ScrollMap::ScrollMap(std::vector<Pair> pairs, qsizetype fromLength, qsizetype toLength)
    : m_fromLength(fromLength)
    , m_toLength(toLength)
{
    // Partners of one quote in descending order: only one of them can be in an ascent.
    std::ranges::sort(pairs, [](const Pair &a, const Pair &b) {
        return a.from.start != b.from.start ? a.from.start < b.from.start : a.to.start > b.to.start;
    });
    for (const Pair &pair : longestAscent(pairs)) {
        const bool isApart = m_pairs.empty()
            || (pair.from.start >= m_pairs.back().from.end && pair.to.start >= m_pairs.back().to.end);
        if (isApart) {
            m_pairs.push_back(pair);
        }
    }
}

double ScrollMap::map(double place, const LineAt &fromLine, const LineAt &toLine) const
{
    place = std::clamp(place, 0.0, double(m_fromLength));
    const auto line = fromLine(qsizetype(place));
    const auto shareLine = [&fromLine](const Pair &pair, const Pair &next) {
        return fromLine(std::max(pair.from.start, pair.from.end - 1)).end > fromLine(next.from.start).start;
    };
    // The first pair that is not over before this line; it, or the gap before it, holds the place. Pairs that
    // meet on one line are one.
    auto next = std::ranges::lower_bound(m_pairs, line.start, {},
                                         [](const Pair &pair) { return pair.from.end - 1; });
    while (next != m_pairs.begin() && next != m_pairs.end() && shareLine(*std::prev(next), *next)) {
        --next;
    }
    TextRange from{0, 0};
    TextRange to{0, 0};
    if (next != m_pairs.begin()) {
        const Pair &before = *std::prev(next);
        from = linesOf(before.from, 0, fromLine);
        to = linesOf(before.to, 0, toLine);
    }
    bool isFound = false;
    while (!isFound && next != m_pairs.end()) {
        TextRange nextFrom = linesOf(next->from, from.end, fromLine);
        TextRange nextTo = linesOf(next->to, to.end, toLine);
        for (++next; next != m_pairs.end() && shareLine(*std::prev(next), *next); ++next) {
            nextFrom.end = linesOf(next->from, nextFrom.end, fromLine).end;
            nextTo.end = linesOf(next->to, nextTo.end, toLine).end;
        }
        if (place < double(nextFrom.start)) {
            from = {from.end, nextFrom.start};
            to = {to.end, nextTo.start};
            isFound = true;
        } else {
            from = nextFrom;
            to = nextTo;
            isFound = place < double(nextFrom.end);
        }
    }
    if (!isFound) {
        from = {from.end, m_fromLength};
        to = {to.end, m_toLength};
    }
    if (from.isEmpty()) {
        return double(to.start);
    }
    const double share = std::clamp((place - double(from.start)) / double(from.length()), 0.0, 1.0);
    return double(to.start) + share * double(to.length());
}

double syncShare(qint64 value, qint64 maximum, int page)
{
    if (maximum <= 0 || page <= 0) {
        return 0;
    }
    value = std::clamp<qint64>(value, 0, maximum);
    if (maximum < page) {
        return double(value) / double(maximum);
    }
    const double fromTop = double(value) / page;
    const double fromBottom = double(maximum - value) / page;
    return fromTop < 0.5 ? fromTop : fromBottom < 0.5 ? 1 - fromBottom : 0.5;
}

} // namespace Stemma
