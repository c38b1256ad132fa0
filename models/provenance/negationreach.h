// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/alignedwitnesses.h"

#include <array>
#include <vector>

namespace Stemma {

/// Whether a negation that one witness has and the other has not at the same place is kept there in another
/// form: "no ships" as "don't have any ships", "no ships, no boats" as "no ships or boats", "n'a aucun" as
/// "n'a pas de". Works by clauses, which are told by marks and small words only: where that is too coarse, a
/// negation counts as not kept. Lives as long as the alignment.
class NegationReach {
public:
    NegationReach(const AlignedWitnesses::Data &data, int base, int witness);

    enum Side { Base, Witness };

    /// @p word: of @p side, a negation. @p otherPlace: number of the word of the other side before which it
    /// would stand.
    [[nodiscard]] bool isKept(Side side, int word, int otherPlace) const;

private:
    struct Row {
        int witness = 0;
        std::vector<int> clauses; ///< by word
        std::vector<int> negations; ///< words
        std::vector<int> lacks; ///< words that say "no" in themselves: "unable"
    };

    [[nodiscard]] Row rowOf(int witness) const;
    [[nodiscard]] bool beginsClause(int witness, int word) const;
    [[nodiscard]] bool isNegation(int witness, int word) const;
    [[nodiscard]] bool hasComma(int witness, int word) const;
    /// Clauses of the other side that have words of the clause that @p word of @p side stands in.
    [[nodiscard]] std::vector<int> clausesOf(Side side, int word) const;
    /// The word of @p side in the column of @p word of the other side; -1: none.
    [[nodiscard]] int counterpart(Side side, int word) const;
    /// Whether @p word of @p side does not stand for another negation than @p lost of the other side.
    [[nodiscard]] bool isFreeFor(Side side, int word, int lost) const;
    [[nodiscard]] bool isInList(int witness, int place) const;
    /// Column of the first word with a meaning of its own after @p word; -1: none.
    [[nodiscard]] int headColumn(int witness, int word) const;

    const AlignedWitnesses::Data &m_data;
    std::array<Row, 2> m_rows;
};

} // namespace Stemma
