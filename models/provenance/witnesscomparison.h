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

    [[nodiscard]] bool isOneSided() const { return !hasBase() || !hasWitness(); }

    /// Words of both sides.
    [[nodiscard]] int length() const { return baseEnd - baseFirst + witnessEnd - witnessFirst; }
};

/// A base and one witness, with what VariantClassifier needs of their words. Lives as long as the alignment.
class WitnessComparison {
public:
    struct Side {
        int witness = 0;
        std::vector<int> hedge; ///< by word: the phrase of caution that begins or goes on here, or -1
        std::vector<int> hedgeStart; ///< by word: where that phrase begins
    };

    /// What stands between two words of one side.
    struct Counts {
        QStringList hedges;
        QStringList numbers; ///< values; those of ordinals apart
        QStringList ordinals;
        QStringList numberWords; ///< as they are written, ordinals too
        QStringList negations;
        QStringList denials;
        QStringList sayings;
        int genitives = 0;
        QStringList stems; ///< of what is not small, sorted
    };

    /// Both sides outlive it.
    WitnessComparison(const AlignedWitnesses::Data &data, const Side &base, const Side &witness);

    [[nodiscard]] static Side sideOf(const AlignedWitnesses::Data &data, int witness);

    [[nodiscard]] const AlignedWitnesses::Data &data() const { return m_data; }

    [[nodiscard]] const Side &base() const { return m_base; }

    [[nodiscard]] const Side &witness() const { return m_witness; }

    [[nodiscard]] Counts count(const Side &side, int first, int end) const;
    /// Negations of @p side at @p place that the other side has in no form; as words.
    [[nodiscard]] QStringList goneNegations(NegationReach::Side side, const PlaceWords &place,
                                            const QStringList &surplus) const;
    /// Whether a phrase that only a careless translation has stands between the words, at least in part.
    [[nodiscard]] bool hasTrace(int witness, int first, int end) const;
    /// As it is written, from one word to another.
    [[nodiscard]] QString written(int witness, int first, int end) const;

    [[nodiscard]] const WitnessWord &word(int witness, int number) const
    {
        return m_data.words[size_t(witness)][size_t(number)];
    }

private:
    const AlignedWitnesses::Data &m_data;
    const Side &m_base;
    const Side &m_witness;
    NegationReach m_negations;
};

/// What is in @p one and not in @p other, each as often as it is too many.
[[nodiscard]] QStringList surplusOf(const QStringList &one, QStringList other);

/// The last one of @p numbers so many times: 3000 for 3 before 1000; empty where that is no magnitude.
[[nodiscard]] QString timesMagnitude(const QStringList &numbers, const QString &magnitude);

} // namespace Stemma
