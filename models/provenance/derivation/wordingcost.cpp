// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/derivation/wordingcost.h"

#include <algorithm>
#include <vector>

namespace Stemma {

namespace {

using Words = std::span<const int>;

/// Which ends may be cut off.
struct Cuts {
    bool start = false;
    bool end = false;
};

constexpr int kNever = std::numeric_limits<int>::max() / 4;

int runCost(size_t lost)
{
    return lost == 0 ? 0 : WordingCost::kLossRun + int(lost) * WordingCost::kLost;
}

int startCost(Cuts cuts, size_t lost)
{
    return cuts.start ? std::min(runCost(lost), WordingCost::kEndCut) : runCost(lost);
}

/// Costs up to the next word of the child, by words of the parent (Gotoh, "An improved algorithm for matching
/// biological sequences", 1982).
struct Row {
    int *best = nullptr;
    int *lossEnds = nullptr; ///< of those whose last step loses a word
};

/// Gives the least of the row.
int fillRow(Words parent, int word, const int *before, Row row)
{
    // First what no loss in this row leads to: nothing waits for its neighbour.
    row.best[0] = before[0] + WordingCost::kAdded;
    row.lossEnds[0] = kNever;
    for (size_t i = 1; i <= parent.size(); ++i) {
        const int exchanged = before[i - 1] + (parent[i - 1] == word ? 0 : WordingCost::kExchanged);
        row.best[i] = std::min(exchanged, before[i] + WordingCost::kAdded);
    }
    // Then losses. One never begins where another one ends, so the least beginning so far is enough, each
    // reckoned as if it had begun before the first word.
    int begun = kNever;
    int least = row.best[0];
    int unlost = row.best[0];
    for (size_t i = 1; i <= parent.size(); ++i) {
        begun = std::min(begun, unlost + WordingCost::kLossRun - WordingCost::kLost * int(i - 1));
        unlost = row.best[i];
        row.lossEnds[i] = begun + WordingCost::kLost * int(i);
        row.best[i] = std::min(unlost, row.lossEnds[i]);
        least = std::min(least, row.best[i]);
    }
    return least;
}

int costWith(Cuts cuts, Words parent, Words child, int limit)
{
    thread_local std::vector<int> rows;
    const size_t width = parent.size() + 1;
    rows.resize(3 * width);
    int *before = rows.data();
    Row row{before + width, before + 2 * width};
    for (size_t i = 0; i < width; ++i) {
        before[i] = startCost(cuts, i);
    }
    for (const int word : child) {
        if (fillRow(parent, word, before, row) > limit) {
            return limit + 1;
        }
        std::swap(before, row.best);
    }
    int cost = before[width - 1];
    if (cuts.end) {
        cost = std::min(cost, *std::min_element(before, before + width) + WordingCost::kEndCut);
    }
    return std::min(cost, limit + 1);
}

/// The way of least cost through the whole table.
class Trace {
public:
    Trace(Words parent, Words child)
        : m_parent(parent)
        , m_child(child)
        , m_width(parent.size() + 1)
        , m_best((child.size() + 1) * m_width)
        , m_lossEnds(m_best.size(), kNever)
    {
        for (size_t i = 0; i < m_width; ++i) {
            m_best[i] = startCost({.start = true, .end = true}, i);
        }
        for (size_t j = 1; j <= child.size(); ++j) {
            fillRow(parent, child[j - 1], &m_best[(j - 1) * m_width],
                    {&m_best[j * m_width], &m_lossEnds[j * m_width]});
        }
    }

    [[nodiscard]] WordingCost change()
    {
        WordingCost change;
        size_t i = m_parent.size();
        size_t j = m_child.size();
        change.cost = best(j, i);
        const auto last = m_best.begin() + std::ptrdiff_t(j * m_width);
        const auto least = std::min_element(last, last + std::ptrdiff_t(m_width));
        if (*least + WordingCost::kEndCut < change.cost) {
            change.cost = *least + WordingCost::kEndCut;
            i = size_t(least - last);
            change.cutAtEnd = int(m_parent.size() - i);
        }
        while (j > 0) {
            step(change, j, i);
        }
        const bool isCut = runCost(i) > WordingCost::kEndCut;
        (isCut ? change.cutAtStart : change.lost) += int(i);
        return change;
    }

private:
    [[nodiscard]] int best(size_t j, size_t i) const { return m_best[j * m_width + i]; }

    [[nodiscard]] int lossEnds(size_t j, size_t i) const { return m_lossEnds[j * m_width + i]; }

    void step(WordingCost &change, size_t &j, size_t &i) const
    {
        const int here = best(j, i);
        if (i > 0 && m_parent[i - 1] == m_child[j - 1] && here == best(j - 1, i - 1)) {
            ++change.kept;
            --i;
            --j;
        } else if (i > 0 && here == lossEnds(j, i)) {
            bool goesOn = true;
            while (goesOn) {
                goesOn = lossEnds(j, i) == lossEnds(j, i - 1) + WordingCost::kLost;
                ++change.lost;
                --i;
            }
        } else if (here == best(j - 1, i) + WordingCost::kAdded) {
            ++change.added;
            --j;
        } else {
            ++change.exchanged;
            --i;
            --j;
        }
    }

    Words m_parent;
    Words m_child;
    size_t m_width;
    std::vector<int> m_best;
    std::vector<int> m_lossEnds;
};

} // namespace

int wordingCost(Words parent, Words child, int limit)
{
    if (std::ranges::equal(parent, child)) {
        return 0;
    }
    // Words that both begin with are kept in a best way when the start is not cut, and so at the other end.
    const size_t shorter = std::min(parent.size(), child.size());
    size_t same = 0;
    while (same < shorter && parent[same] == child[same]) {
        ++same;
    }
    int cost = costWith({.end = true}, parent.subspan(same), child.subspan(same), limit);
    same = 0;
    while (same < shorter && parent[parent.size() - 1 - same] == child[child.size() - 1 - same]) {
        ++same;
    }
    cost = std::min(cost,
                    costWith({.start = true}, parent.first(parent.size() - same),
                             child.first(child.size() - same), std::min(limit, cost)));
    if (cost > 2 * WordingCost::kEndCut && limit >= 2 * WordingCost::kEndCut) {
        cost = std::min(cost, costWith({.start = true, .end = true}, parent, child, std::min(limit, cost)));
    }
    return cost;
}

WordingCost wordingChange(Words parent, Words child)
{
    return Trace(parent, child).change();
}

} // namespace Stemma
