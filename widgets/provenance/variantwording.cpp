// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/variantwording.h"

#include <QCoreApplication>

namespace Stemma {

namespace {

struct VariantTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::VariantTexts)
};

} // namespace

QString nameOf(VariationClass variationClass)
{
    switch (variationClass) {
    case VariationClass::Verbatim:
        return VariantTexts::tr("verbatim");
    case VariationClass::Punctuation:
        return VariantTexts::tr("punctuation");
    case VariationClass::Spelling:
        return VariantTexts::tr("spelling");
    case VariationClass::Contraction:
        return VariantTexts::tr("contraction");
    case VariationClass::Synonym:
        return VariantTexts::tr("synonym");
    case VariationClass::Addition:
        return VariantTexts::tr("addition");
    case VariationClass::Omission:
        return VariantTexts::tr("omission");
    case VariationClass::Substitution:
        return VariantTexts::tr("other words");
    case VariationClass::TranslationTrace:
        return VariantTexts::tr("trace of translation");
    case VariationClass::PersonOrTense:
        return VariantTexts::tr("person or tense");
    case VariationClass::TruncationStart:
        return VariantTexts::tr("start cut off");
    case VariationClass::TruncationEnd:
        return VariantTexts::tr("end cut off");
    case VariationClass::Reordering:
        return VariantTexts::tr("other order");
    case VariationClass::AttributionChange:
        return VariantTexts::tr("other attribution");
    case VariationClass::NameChange:
        return VariantTexts::tr("other name");
    case VariationClass::NumberOrHedge:
        return VariantTexts::tr("number or hedge");
    case VariationClass::Negation:
        return VariantTexts::tr("negation");
    }
    Q_UNREACHABLE_RETURN({});
}

QString descriptionOf(VariationClass variationClass)
{
    switch (variationClass) {
    case VariationClass::Verbatim:
        return VariantTexts::tr("The words are those of the base; what differs does not count.");
    case VariationClass::Punctuation:
        return VariantTexts::tr("Marks differ, the words do not.");
    case VariationClass::Spelling:
        return VariantTexts::tr("Letters, capitals or hyphens differ; it is the same word.");
    case VariationClass::Contraction:
        return VariantTexts::tr("Drawn together or written out: “don’t”, “do not”.");
    case VariationClass::Synonym:
        return VariantTexts::tr("Other words of one meaning, or another form of a word.");
    case VariationClass::Addition:
        return VariantTexts::tr("Words that the base does not have.");
    case VariationClass::Omission:
        return VariantTexts::tr("Words of the base are missing.");
    case VariationClass::Substitution:
        return VariantTexts::tr("Other words; whether they mean the same is open.");
    case VariationClass::TranslationTrace:
        return VariantTexts::tr("What only a careless translation has.");
    case VariationClass::PersonOrTense:
        return VariantTexts::tr("“I” became “she”, or “will” became “would”.");
    case VariationClass::TruncationStart:
        return VariantTexts::tr("The beginning of the quote was cut off.");
    case VariationClass::TruncationEnd:
        return VariantTexts::tr("The end of the quote was cut off.");
    case VariationClass::Reordering:
        return VariantTexts::tr("The same words in another order.");
    case VariationClass::AttributionChange:
        return VariantTexts::tr("Somebody else is said to have spoken, or another word of saying is used.");
    case VariationClass::NameChange:
        return VariantTexts::tr("A person, place or organisation has another name.");
    case VariationClass::NumberOrHedge:
        return VariantTexts::tr("Another number, or more or less caution: “may” became “will”.");
    case VariationClass::Negation:
        return VariantTexts::tr("True became false, or a denial went.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString sentenceOf(const VariantWarning &warning)
{
    const QString first = warning.parameters.value(0);
    switch (warning.code) {
    case VariantWarningCode::LostHedge:
        return VariantTexts::tr("The caution “%1” is gone.").arg(first);
    case VariantWarningCode::ChangedNumber:
        return VariantTexts::tr("“%1” became “%2”.").arg(first, warning.parameters.value(1));
    case VariantWarningCode::LostNegation:
        return VariantTexts::tr("The negation “%1” is gone.").arg(first);
    case VariantWarningCode::AddedNegation:
        return VariantTexts::tr("The negation “%1” was added.").arg(first);
    case VariantWarningCode::TurnedDenial:
        return first.isEmpty() ? VariantTexts::tr("One denies what the other one asserts.")
                               : VariantTexts::tr("The denial “%1” stands on one side only.").arg(first);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Stemma
