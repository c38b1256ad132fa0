// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/derivation/wordingcost.h"

#include <algorithm>
#include <vector>

namespace Stemma {

namespace {

using Words = std::span<const int>;

/// Which end may be cut off.
enum class Cut { Start, End };

int startCost(Cut cut, size_t lost)
{
    const int cost = int(lost) * WordingCost::kLost;
    return cut == Cut::Start ? std::min(cost, WordingCost::kEndCut) : cost;
}

/// One row further: the next word of the child against all of the parent. Gives the least of the row.
int fillRow(Words parent, int word, const int *before, int *row)
{
    row[0] = before[0] + WordingCost::kAdded;
    int least = row[0];
    int left = row[0];
    for (size_t i = 1; i <= parent.size(); ++i) {
        const int exchanged = before[i - 1] + (parent[i - 1] == word ? 0 : WordingCost::kExchanged);
        const int other = std::min(before[i] + WordingCost::kAdded, left + WordingCost::kLost);
        left = std::min(exchanged, other);
        row[i] = left;
        least = std::min(least, left);
    }
    return least;
}

int costWith(Cut cut, Words parent, Words child, int limit)
{
    thread_local std::vector<int> rows;
    const size_t width = parent.size() + 1;
    rows.resize(2 * width);
    int *before = rows.data();
    int *row = before + width;
    for (size_t i = 0; i < width; ++i) {
        before[i] = startCost(cut, i);
    }
    for (const int word : child) {
        if (fillRow(parent, word, before, row) > limit) {
            return limit + 1;
        }
        std::swap(before, row);
    }
    int cost = before[width - 1];
    if (cut == Cut::End) {
        cost = std::min(cost, *std::min_element(before, before + width) + WordingCost::kEndCut);
    }
    return std::min(cost, limit + 1);
}

/// The way of least cost through the whole table.
WordingCost changeWith(Cut cut, Words parent, Words child)
{
    const size_t width = parent.size() + 1;
    std::vector<int> table((child.size() + 1) * width);
    for (size_t i = 0; i < width; ++i) {
        table[i] = startCost(cut, i);
    }
    for (size_t j = 0; j < child.size(); ++j) {
        fillRow(parent, child[j], &table[j * width], &table[(j + 1) * width]);
    }
    WordingCost change;
    size_t i = parent.size();
    size_t j = child.size();
    const auto at = [&](size_t row, size_t column) { return table[row * width + column]; };
    change.cost = at(j, i);
    if (cut == Cut::End) {
        const auto last = table.begin() + std::ptrdiff_t(j * width);
        const auto least = std::min_element(last, last + std::ptrdiff_t(width));
        if (*least + WordingCost::kEndCut < change.cost) {
            change.cost = *least + WordingCost::kEndCut;
            i = size_t(least - last);
            change.cutAtEnd = int(parent.size() - i);
        }
    }
    while (j > 0) {
        const int here = at(j, i);
        if (i > 0 && parent[i - 1] == child[j - 1] && here == at(j - 1, i - 1)) {
            ++change.kept;
            --i;
            --j;
        } else if (i > 0 && here == at(j, i - 1) + WordingCost::kLost) {
            ++change.lost;
            --i;
        } else if (here == at(j - 1, i) + WordingCost::kAdded) {
            ++change.added;
            --j;
        } else {
            ++change.exchanged;
            --i;
            --j;
        }
    }
    const bool isCut = cut == Cut::Start && int(i) * WordingCost::kLost > WordingCost::kEndCut;
    (isCut ? change.cutAtStart : change.lost) += int(i);
    return change;
}

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
    const int cutAtEnd = costWith(Cut::End, parent.subspan(same), child.subspan(same), limit);
    same = 0;
    while (same < shorter && parent[parent.size() - 1 - same] == child[child.size() - 1 - same]) {
        ++same;
    }
    return std::min(cutAtEnd,
                    costWith(Cut::Start, parent.first(parent.size() - same), child.first(child.size() - same),
                             std::min(limit, cutAtEnd)));
}

WordingCost wordingChange(Words parent, Words child)
{
    const WordingCost start = changeWith(Cut::Start, parent, child);
    const WordingCost end = changeWith(Cut::End, parent, child);
    return start.cost < end.cost ? start : end;
}

} // namespace Stemma
