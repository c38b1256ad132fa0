// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <functional>
#include <span>
#include <vector>

namespace Stemma {

/// Rows of words put side by side: each word of each row has a column, ascending within a row. A value.
struct WitnessAlignment {
    static constexpr int kGap = -1;

    int rowCount = 0;
    int columnCount = 0;
    std::vector<int> words; ///< column by column: which word of each row stands there, or kGap

    [[nodiscard]] int word(int column, int row) const
    {
        return words[size_t(column) * size_t(rowCount) + size_t(row)];
    }
};

/// How well two words stand in one column: kSameWord when they are the same, less when they are related,
/// below 0 when they have nothing in common. By the numbers of the words; symmetric.
using WordLikeness = std::function<int(int one, int other)>;

inline constexpr int kSameWord = 12;

/// What ends after a word.
enum class WordBreak : quint8 { None, Part, Sentence };

/// Aligns all rows at once. Equal rows count as one. Progressive: the two most alike rows first, then always
/// the one most like a row that is there (D. Feng, R. Doolittle, "Progressive sequence alignment", 1987),
/// each by the best global alignment with affine gaps (O. Gotoh, "An improved algorithm for matching
/// biological sequences", 1982) to the columns so far; then each is taken out and aligned with the rest once
/// more, until nothing changes. What is missing at an end costs less than in the midst. The same rows give
/// the same columns. Time and memory grow with the longest row times the columns; beyond kMostCells of that,
/// words that stand once in both anchor the alignment, and what lies between too distant ones is not
/// compared.
/// @p kinds is the number of different words; @p breaks tells by row and word what ends after it: what
/// is missing is rather a whole part of a sentence, and rarely goes from the midst of one into another. Any
/// thread.
[[nodiscard]] WitnessAlignment alignWitnesses(std::span<const std::vector<int>> rows,
                                              std::span<const std::vector<WordBreak>> breaks, int kinds,
                                              const WordLikeness &likeness);

inline constexpr qint64 kMostCells = 24'000'000;

} // namespace Stemma
