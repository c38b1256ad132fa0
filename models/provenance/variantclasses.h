// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace Stemma {

/// What became of the base's wording at one place of one witness. The gravest last: of several that apply to
/// a place the last one of this list is named first.
enum class VariationClass {
    Verbatim,
    Punctuation, ///< marks alone
    Spelling, ///< letters, capitals, hyphens, one word or two
    Contraction,
    Synonym, ///< other words of one meaning, other forms of a word
    Addition,
    Omission,
    Substitution, ///< other words; whether they mean the same cannot be told
    TranslationTrace, ///< what only a careless translation has
    PersonOrTense,
    TruncationStart,
    TruncationEnd,
    Reordering,
    AttributionChange, ///< another speaker or another word of saying
    NameChange,
    NumberOrHedge, ///< another number, or more or less caution
    Negation, ///< true became false, or a denial went
};

/// The name for programs: "number-hedge". Never change, only add.
[[nodiscard]] QLatin1StringView keyOf(VariationClass variationClass);
[[nodiscard]] std::optional<VariationClass> variationClassOf(QStringView key);
[[nodiscard]] std::span<const VariationClass> allVariationClasses();

/// The gravest first, each once; never empty for a cell that was compared.
using VariationClasses = std::vector<VariationClass>;

/// What a person must be warned of.
enum class VariantWarningCode {
    LostHedge, ///< parameter: the words of caution
    ChangedNumber, ///< parameters: as the base has it, as the witness has it
    LostNegation, ///< parameter: the word
    AddedNegation, ///< parameter: the word
    TurnedDenial, ///< what the base denies is asserted, or the reverse; parameter: the word of denial, if any
};

[[nodiscard]] QLatin1StringView keyOf(VariantWarningCode code);

struct VariantWarning {
    VariantWarningCode code = VariantWarningCode::LostHedge;
    int witness = 0;
    int place = -1; ///< -1: of the witness as a whole
    QStringList parameters;

    friend bool operator==(const VariantWarning &, const VariantWarning &) = default;
};

} // namespace Stemma
