// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <span>
#include <utility>
#include <vector>

namespace Stemma {

/// The wordings of a group as rows of numbered words, each different one once. Words are compared as
/// wordKeys() has them. One thread at a time: costs are kept.
class Wordings {
public:
    /// Numbers the wording of one more witness; equal ones have one number.
    int add(QStringView text);
    /// To be called when all are there: finds which pairs of neighbouring words are rare.
    void finish();

    [[nodiscard]] int count() const { return int(m_wordings.size()); }

    [[nodiscard]] std::span<const int> words(int wording) const { return m_wordings[size_t(wording)].words; }

    /// wordingCost() of two wordings, or something more than @p limit. Never below lowerBound().
    [[nodiscard]] int cost(int parent, int child, int limit);
    /// What the words alone, in any order, make it cost at least.
    [[nodiscard]] int lowerBound(int parent, int child);

    /// Pairs of neighbouring words, "no special", that both have and less than half of all wordings have.
    [[nodiscard]] int sharedVariants(int one, int other);
    /// One of these in words, the rarest; empty when there is none.
    [[nodiscard]] QString sharedVariant(int one, int other) const;

private:
    struct Wording {
        std::vector<int> words;
        std::vector<int> sorted; ///< words in ascending order
        std::vector<int> rarePairs; ///< ascending
    };

    /// What was found out of a parent and a child; -1: not yet.
    struct Pair {
        int cost = -1;
        int bound = -1;
        int shared = -1;
    };

    [[nodiscard]] Pair &known(int parent, int child)
    {
        return m_known[size_t(parent) * m_wordings.size() + size_t(child)];
    }

    std::vector<Wording> m_wordings;
    QHash<QString, int> m_numbers; ///< of words
    std::vector<QString> m_words; ///< by number
    std::vector<std::pair<int, int>> m_pairs; ///< of words, by number
    std::vector<int> m_pairFrequencies; ///< in how many wordings
    std::vector<Pair> m_known; ///< by parent and child
};

} // namespace Stemma
