// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/variantclassifier.h"

#include "models/provenance/placeclassifier.h"

#include <algorithm>

namespace Stemma {

VariantClassifier::VariantClassifier(const AlignedWitnesses::Data &data, const WitnessComparison::Side &base,
                                     const WitnessComparison::Side &witness)
    : m_comparison(data, base, witness)
{
}

VariationClasses VariantClassifier::classes(const PlaceWords &place,
                                            std::vector<VariantWarning> &warnings) const
{
    if (place.isEqual || (!place.hasBase() && !place.hasWitness())) {
        return {VariationClass::Verbatim};
    }
    if (place.isMoved) {
        return {VariationClass::Reordering};
    }
    return PlaceClassifier(m_comparison, place, warnings).classes();
}

VariationClasses VariantClassifier::translationClasses(const PlaceWords &place,
                                                       std::vector<VariantWarning> &warnings) const
{
    VariationClasses found{VariationClass::TranslationTrace};
    if (hasMisspeltName()) {
        found.insert(found.begin(), VariationClass::NameChange);
    }
    // A figure that is only lacking may be written in words.
    const QStringList base = figures(m_comparison.base().witness);
    const QStringList own = figures(m_comparison.witness().witness);
    const QStringList gone = surplusOf(base, own);
    const QStringList come = surplusOf(own, base);
    if (!gone.isEmpty() && !come.isEmpty()) {
        found.insert(found.begin(), VariationClass::NumberOrHedge);
        warnings.push_back({VariantWarningCode::ChangedNumber,
                            m_comparison.witness().witness,
                            place.place,
                            {gone.join(u' '), come.join(u' ')}});
    }
    return found;
}

QStringList VariantClassifier::figures(int witness) const
{
    const int words = int(m_comparison.data().words[size_t(witness)].size());
    QStringList found;
    for (int word = 0; word < words; ++word) {
        const QString &number = m_comparison.data().type(witness, word).number;
        // Not days and months, which have names.
        if (!number.isEmpty() && number.back().isDigit()) {
            found.append(number);
        }
    }
    return found;
}

// Whether a part of a name that follows an equal one is nearly the same, as "Bolthe" in "Anna Bolthe". Names
// that stand alone may be written otherwise in the other language.
bool VariantClassifier::hasMisspeltName() const
{
    const AlignedWitnesses::Data &data = m_comparison.data();
    const auto isFull = [&](int side, int word) {
        return m_comparison.word(side, word).is(WitnessWord::Capital)
            && m_comparison.word(side, word + 1).is(WitnessWord::Capital);
    };
    const auto pairsOf = [&](int side) {
        std::vector<std::pair<const WordType *, const WordType *>> pairs;
        for (int word = 0; word + 1 < int(data.words[size_t(side)].size()); ++word) {
            if (isFull(side, word)) {
                pairs.emplace_back(&data.type(side, word), &data.type(side, word + 1));
            }
        }
        return pairs;
    };
    const auto base = pairsOf(m_comparison.base().witness);
    const auto own = pairsOf(m_comparison.witness().witness);
    return std::ranges::any_of(own, [&](const auto &name) {
        const auto isSame
            = [&](const auto &other) { return name.first == other.first && name.second == other.second; };
        const auto isNear = [&](const auto &other) {
            return name.first == other.first && areNearlySpelt(name.second->plain, other.second->plain);
        };
        return std::ranges::none_of(base, isSame) && std::ranges::any_of(base, isNear);
    });
}

void VariantClassifier::classifyWhole(std::vector<VariantWarning> &warnings) const
{
    const auto &witnesses = m_comparison.data().witnesses;
    const int witness = m_comparison.witness().witness;
    if (witnesses[m_comparison.base().witness].isDenied != witnesses[witness].isDenied) {
        warnings.push_back({VariantWarningCode::TurnedDenial, witness, -1, {}});
    }
}

} // namespace Stemma
