// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/variantclasses.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kClasses{
    VariationClass::Verbatim,      VariationClass::Punctuation,       VariationClass::Spelling,
    VariationClass::Contraction,   VariationClass::Synonym,           VariationClass::Addition,
    VariationClass::Omission,      VariationClass::Substitution,      VariationClass::TranslationTrace,
    VariationClass::PersonOrTense, VariationClass::TruncationStart,   VariationClass::TruncationEnd,
    VariationClass::Reordering,    VariationClass::AttributionChange, VariationClass::NameChange,
    VariationClass::NumberOrHedge, VariationClass::Negation,
};

} // namespace

QLatin1StringView keyOf(VariationClass variationClass)
{
    switch (variationClass) {
    case VariationClass::Verbatim:
        return "verbatim"_L1;
    case VariationClass::Punctuation:
        return "punctuation"_L1;
    case VariationClass::Spelling:
        return "spelling"_L1;
    case VariationClass::Contraction:
        return "contraction"_L1;
    case VariationClass::Synonym:
        return "synonym"_L1;
    case VariationClass::Addition:
        return "addition"_L1;
    case VariationClass::Omission:
        return "omission"_L1;
    case VariationClass::Substitution:
        return "substitution"_L1;
    case VariationClass::TranslationTrace:
        return "translation-trace"_L1;
    case VariationClass::PersonOrTense:
        return "person-tense"_L1;
    case VariationClass::TruncationStart:
        return "truncation-start"_L1;
    case VariationClass::TruncationEnd:
        return "truncation-end"_L1;
    case VariationClass::Reordering:
        return "reordering"_L1;
    case VariationClass::AttributionChange:
        return "attribution-change"_L1;
    case VariationClass::NameChange:
        return "name-change"_L1;
    case VariationClass::NumberOrHedge:
        return "number-hedge"_L1;
    case VariationClass::Negation:
        return "negation"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<VariationClass> variationClassOf(QStringView key)
{
    const auto found
        = std::ranges::find_if(kClasses, [key](VariationClass one) { return key == keyOf(one); });
    return found == kClasses.end() ? std::nullopt : std::optional(*found);
}

std::span<const VariationClass> allVariationClasses()
{
    return kClasses;
}

QLatin1StringView keyOf(VariantWarningCode code)
{
    switch (code) {
    case VariantWarningCode::LostHedge:
        return "lost-hedge"_L1;
    case VariantWarningCode::ChangedNumber:
        return "changed-number"_L1;
    case VariantWarningCode::LostNegation:
        return "lost-negation"_L1;
    case VariantWarningCode::AddedNegation:
        return "added-negation"_L1;
    case VariantWarningCode::TurnedDenial:
        return "turned-denial"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Stemma
