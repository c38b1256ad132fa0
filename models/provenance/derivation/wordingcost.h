// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <limits>
#include <span>

namespace Stemma {

/// What it costs to make one wording from another, in tenths of a word. Who copies loses words easily and
/// seldom invents any: simulations find the right source more often so than with equal figures (reference,
/// section 5.5). Words that hang together are left out in one
/// go, so that the second one costs less than the first.
struct WordingCost {
    static constexpr int kLossRun = 4; ///< for words left out together, beside kLost for each
    static constexpr int kLost = 2;
    static constexpr int kAdded = 10;
    static constexpr int kExchanged = 10;
    static constexpr int kEndCut = 10; ///< however many words; for the start and for the end

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
