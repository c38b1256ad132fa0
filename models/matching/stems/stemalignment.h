// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <functional>
#include <span>
#include <vector>

namespace Stemma {

/// A word to align: what it is and what it weighs.
struct WeightedStem {
    quint32 stem = 0;
    quint32 joined = 0; ///< of this and the next one as one word; 0: none
    float weight = 0;
};

/// Which words of two passages say the same in the same order.
struct StemAlignment {
    struct Pair {
        quint32 base = 0; ///< number of the word
        quint32 witness = 0;
        float credit = 1; ///< 1: the same; less: alike

        friend bool operator==(const Pair &, const Pair &) = default;
    };

    std::vector<Pair> pairs; ///< ascending in both
    /// Share of the weight of each passage that has a partner in the other, 0 to 1. Two numbers, because a
    /// part of a quote is covered wholly and covers little.
    double coverBase = 0;
    double coverWitness = 0;

    /// Geometric mean of both: 1 when both say the same, and symmetric.
    [[nodiscard]] double score() const;
};

/// How much two different words are alike, 0 to 1; by their numbers in the two passages.
using StemLikeness = std::function<float(size_t base, size_t witness)>;

/// The best local alignment (T. Smith, M. Waterman, "Identification of common molecular subsequences", 1981)
/// by weight of the words: rare words in common order count, what lies between costs a share of its weight.
/// Of equally good ones the first. Time and memory grow with words times words; passages longer than
/// kMostAligned words are cut there. Any thread.
[[nodiscard]] StemAlignment alignStems(std::span<const WeightedStem> base,
                                       std::span<const WeightedStem> witness,
                                       const StemLikeness &likeness = {});

inline constexpr size_t kMostAligned = 2'000;

} // namespace Stemma
