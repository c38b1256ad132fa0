// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/witnesscomparison.h"

#include <optional>

namespace Stemma {

/// Says of what classes one place of a witness is; used once. For VariantClassifier only.
class PlaceClassifier {
public:
    /// What a person must be warned of is added to @p warnings.
    PlaceClassifier(const WitnessComparison &comparison, const PlaceWords &place,
                    std::vector<VariantWarning> &warnings);

    /// Of a place whose words are neither equal nor moved.
    [[nodiscard]] VariationClasses classes();

private:
    using Counts = WitnessComparison::Counts;

    void add(VariationClass one);
    void remove(std::initializer_list<VariationClass> classes);
    [[nodiscard]] bool has(VariationClass one) const;
    [[nodiscard]] VariationClasses sorted();
    void warn(VariantWarningCode code, const QStringList &parameters);

    /// Of words that were cut off at an end of the witness.
    [[nodiscard]] std::optional<VariationClass> cut();
    void compareWords();
    /// Of two words that stand in one column.
    void compareWord(int baseWord, int witnessWord);
    /// @p relation of two words, or what it is as the words before them are.
    [[nodiscard]] WordRelation relationAt(int baseWord, int witnessWord) const;
    [[nodiscard]] bool isVerbByCapital(int side, int number) const;
    void addName(int baseWord, int witnessWord);
    void addUnrelated(const WordType &one, const WordType &other);
    void compareNegations();
    void compareNumbers();
    [[nodiscard]] bool hasJoint() const;
    void compareHedges();
    void compareSayings();
    void addTrace();
    void addRest();
    [[nodiscard]] bool isCaution() const;
    [[nodiscard]] bool isAuxiliary(int witness, int first, int end) const;
    [[nodiscard]] bool isTenseAlone(int side, int first, int end) const;
    [[nodiscard]] bool isPersonLost() const;
    [[nodiscard]] bool isWordForWord() const;
    [[nodiscard]] bool isPhraseForPhrase() const;
    [[nodiscard]] bool areOnePhrase() const;
    [[nodiscard]] bool isPhraseOf(int side, int first, int end, int other, int otherFirst,
                                  int otherEnd) const;
    [[nodiscard]] bool isGenitiveTurned() const;
    [[nodiscard]] bool isFirstSpeaker() const;
    [[nodiscard]] bool isPartOfName() const;
    [[nodiscard]] bool isBesideSaying() const;
    [[nodiscard]] bool isBesideSaying(int witness, int first, int end) const;

    [[nodiscard]] int base() const { return m_comparison.base().witness; }

    [[nodiscard]] int witness() const { return m_comparison.witness().witness; }

    const WitnessComparison &m_comparison;
    const AlignedWitnesses::Data &m_data;
    const PlaceWords &m_place;
    std::vector<VariantWarning> &m_warnings;
    Counts m_baseCounts;
    Counts m_witnessCounts;
    VariationClasses m_found;
    bool m_isNameApart = false; ///< and the name is no part of a trace of translation
    bool m_isOtherName = false; ///< not only spelt otherwise
    bool m_isOtherAuxiliary = false; ///< "isn't" for "doesn't"
    bool m_isOtherForm = false; ///< "could" for "can"
    bool m_isUnrelated = false;
    bool m_isCompared = false; ///< a word of one side stands beside one of the other
    bool m_isRelated = false;
};

} // namespace Stemma
