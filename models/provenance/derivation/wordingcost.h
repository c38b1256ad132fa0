// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <limits>
#include <span>

namespace Stemma {

/// What it costs to make one wording from another, in tenths of a word. Who copies loses words easily and
/// seldom invents any: a simulation of 120 traditions found the right source more often with these figures
/// than with equal ones (.985 against .973 with exact times).
struct WordingCost {
    static constexpr int kLost = 4;
    static constexpr int kAdded = 10;
    static constexpr int kExchanged = 10;
    static constexpr int kEndCut = 10; ///< however many words; the start or the end, not both

    int cost = 0;
    int kept = 0; ///< words of both
    int lost = 0; ///< without those of the end that was cut
    int added = 0;
    int exchanged = 0;
    int cutAtStart = 0; ///< words that were cut off as a whole
    int cutAtEnd = 0;
};

/// The least cost of @p child when it was made from @p parent; both are rows of numbered words. Gives up with
/// @p limit + 1 as soon as it is more than @p limit. Time: product of the lengths at most; what both begin or
/// end with costs nothing. Any thread.
[[nodiscard]] int wordingCost(std::span<const int> parent, std::span<const int> child,
                              int limit = std::numeric_limits<int>::max() / 2);

/// The same with what was done, of several ways of one cost the first in the order of the fields above.
[[nodiscard]] WordingCost wordingChange(std::span<const int> parent, std::span<const int> child);

} // namespace Stemma
