// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/alignedwitnesses.h"
#include "models/provenance/negationreach.h"

namespace Stemma {

/// What one witness has at one place, as words.
struct PlaceWords {
    int place = 0;
    int baseFirst = 0; ///< number of the first word; where there is none, of the one after the place
    int baseEnd = 0;
    int witnessFirst = 0;
    int witnessEnd = 0;
    bool isCutAtStart = false; ///< all that the base has here stands before the witness begins
    bool isCutAtEnd = false;
    bool isMoved = false; ///< a transposition
    bool isHyphenation = false; ///< one side joins what the other one parts
    bool isEqual = false; ///< nothing differs but what is ignored

    [[nodiscard]] bool hasBase() const { return baseFirst < baseEnd; }

    [[nodiscard]] bool hasWitness() const { return witnessFirst < witnessEnd; }
};

/// Says of what classes the variants of one witness are, as compared with the base. Lives as long as the
/// alignment.
class VariantClassifier {
public:
    VariantClassifier(const AlignedWitnesses::Data &data, int base, int witness);

    /// The classes of a place; what a person must be warned of is added to @p warnings.
    [[nodiscard]] VariationClasses classes(const PlaceWords &place,
                                           std::vector<VariantWarning> &warnings) const;
    /// A warning of the witness as a whole.
    void classifyWhole(std::vector<VariantWarning> &warnings) const;

private:
    struct Side {
        int witness = 0;
        std::vector<int> hedge; ///< by word: the phrase of caution that begins or goes on here, or -1
        std::vector<int> hedgeStart; ///< by word: where that phrase begins
    };

    struct Counts {
        QStringList hedges;
        QStringList numbers; ///< values
        QStringList numberWords; ///< as they are written
        QStringList negations;
        QStringList denials;
        QStringList sayings;
        QStringList pronouns;
        int names = 0;
        int genitives = 0;
        QStringList stems; ///< of what is not small, sorted
    };

    [[nodiscard]] Side sideOf(int witness) const;
    [[nodiscard]] Counts count(const Side &side, int first, int end) const;
    /// Negations of @p side at @p place that the other side has in no form; as words.
    [[nodiscard]] QStringList goneNegations(NegationReach::Side side, const PlaceWords &place,
                                            const QStringList &surplus) const;
    [[nodiscard]] bool hasTrace(int witness, int first, int end) const;
    [[nodiscard]] bool isBesideSaying(const PlaceWords &place) const;
    [[nodiscard]] bool areOnePhrase(const PlaceWords &place) const;
    [[nodiscard]] bool isCaution(const PlaceWords &place) const;
    [[nodiscard]] bool isAuxiliary(int witness, int first, int end) const;
    [[nodiscard]] QString written(int witness, int word) const;

    const AlignedWitnesses::Data &m_data;
    Side m_base;
    Side m_witness;
    NegationReach m_negations;
};

} // namespace Stemma
