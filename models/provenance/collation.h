// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/stems/wordlexicon.h"
#include "models/provenance/variantclasses.h"
#include "models/provenance/variantlexicon.h"
#include "models/text/sourcetext.h"

#include <memory>

namespace Stemma {

/// One text of a group that is collated.
struct CollationWitness {
    QString label; ///< what people call it
    SourceText text;
    TextRange range; ///< what of the text belongs to it
    bool isDenied = false; ///< its article says that nobody said so, or that it is not so
    QString language = {}; ///< BCP 47, of its article; empty: that of the others

    /// All of @p text.
    [[nodiscard]] static CollationWitness whole(const QString &label, const SourceText &text);
};

/// Differences that make no place of variation.
enum class IgnoredDifference {
    None = 0,
    Case = 1,
    Punctuation = 2, ///< all marks
    Spelling = 4, ///< known ways to spell one word, diacritics; never a slip in a name
    Hyphenation = 8, ///< hyphen, blank or neither
    Contractions = 16,
    Marks = 32, ///< quotation marks and the forms of apostrophes
};
Q_DECLARE_FLAGS(IgnoredDifferences, IgnoredDifference)
Q_DECLARE_OPERATORS_FOR_FLAGS(IgnoredDifferences)

/// What one witness has at one place.
struct CollationCell {
    TextRange range; ///< UTF-16 units of its text, with the marks around; empty where it has nothing
    int reading = 0; ///< witnesses that agree at this place have one number; 0 is the base's
    int transposition = -1; ///< which one these words, or their lack, belong to
    VariationClasses classes; ///< as compared with the base; Verbatim also where both have nothing

    [[nodiscard]] bool isGap() const { return range.isEmpty(); }
};

/// A place of the table: words that all witnesses have, or that vary together.
struct CollationPlace {
    bool isVariation = false;
    int readingCount = 1;
    std::vector<CollationCell> cells; ///< by witness
};

/// Words that stand elsewhere in a witness than in the base.
struct Transposition {
    int witness = 0;
    TextRange baseRange; ///< UTF-16 units of the base's text
    TextRange witnessRange; ///< of the witness's text
};

/// What a witness has otherwise than the base, over as many places as hang together.
struct CollationVariant {
    int firstPlace = 0;
    int lastPlace = 0;
    TextRange baseRange; ///< empty: an addition
    TextRange witnessRange; ///< empty: an omission
    int transposition = -1;
    VariationClasses classes;
};

/// A group's witnesses side by side: places of agreement and variation, cells and gaps. A value.
struct Collation {
    QList<CollationWitness> witnesses;
    int base = 0;
    QString language; ///< that the words were read in
    IgnoredDifferences ignored;
    std::vector<CollationPlace> places; ///< in the order of the base, of others where it has nothing
    std::vector<Transposition> transpositions;
    std::vector<std::vector<CollationVariant>> variants; ///< by witness, in its order; none for the base
    std::vector<VariantWarning> warnings; ///< by witness and place
    std::vector<double> shares; ///< by witness: share of the base's words that it has unchanged, 0 to 1

    [[nodiscard]] QString text(int place, int witness) const;
    [[nodiscard]] QString text(int witness, TextRange range) const;
    [[nodiscard]] int variationCount() const;
    /// All classes of @p witness, the gravest first; Verbatim when it has no variant.
    [[nodiscard]] VariationClasses classesOf(int witness) const;
};

/// The witnesses of one group, aligned word by word. What is ignored and which one is the base changes
/// nothing about the alignment, so that both can be chosen anew at once. A cheap value; any thread.
class AlignedWitnesses {
public:
    /// The lexicons are read here only. @p language is BCP 47; empty: found by the texts.
    AlignedWitnesses(QList<CollationWitness> witnesses, const WordLexicons &words,
                     const VariantLexicons &variants, const QString &language = {});

    /// @p base is the number of a witness. There must be one at least.
    [[nodiscard]] Collation collation(int base = 0, IgnoredDifferences ignored = {}) const;

    struct Data;

private:
    std::shared_ptr<const Data> d;
};

} // namespace Stemma
