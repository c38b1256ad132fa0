// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/collation.h"
#include "models/provenance/witnessalignment.h"
#include "models/provenance/witnesswords.h"

namespace Stemma {

/// What an alignment consists of; for the parts of models/provenance only.
struct AlignedWitnesses::Data {
    QList<CollationWitness> witnesses;
    QString language;
    std::vector<WordType> vocabulary;
    VerbEndings verbs;
    bool hasConcord = false; ///< see VariantLexicon, as the next ones
    bool hasNounCapitals = false;
    bool hasSplitVerbs = false;
    bool hasSenses = false; ///< there is a thesaurus
    std::vector<std::vector<int>> hedges;
    std::vector<std::vector<int>> numberHedges;
    std::vector<std::vector<int>> traces;
    QHash<QString, QList<int>> phrases; ///< numbers of the groups of synonyms with phrases that have it
    std::vector<std::vector<WitnessWord>> words; ///< by witness; ranges are those of its whole text
    std::vector<std::vector<int>> columns; ///< by witness and word
    WitnessAlignment alignment;

    [[nodiscard]] const WordType &type(int witness, int word) const
    {
        return vocabulary[size_t(words[size_t(witness)][size_t(word)].type)];
    }

    /// Whether a capital says nothing there: a sentence or a quotation begins.
    [[nodiscard]] bool opens(int witness, int word) const;

    /// With what tells names and nouns from verbs where they stand.
    [[nodiscard]] WordRelation relation(int one, int word, int other, int otherWord) const
    {
        const bool isNoVerb = words[size_t(one)][size_t(word)].is(WitnessWord::Capital)
            || words[size_t(other)][size_t(otherWord)].is(WitnessWord::Capital);
        return relationOf(type(one, word), type(other, otherWord), isNoVerb ? VerbEndings() : verbs);
    }
};

/// How the word of a witness in one column stands to the base's.
enum class WordMatch : quint8 {
    Absent, ///< neither has one
    Equal, ///< but for what is ignored
    Slight, ///< the same word, with other marks, letters or joints
    Related, ///< see WordRelation
    Synonym,
    Different,
    Omitted,
    Truncated, ///< omitted at an end of the witness
    Added,
};

/// With a small letter in front.
[[nodiscard]] QString withSmallFirst(QString letters);

/// Whether the two sides have nothing to do with each other there.
[[nodiscard]] bool isLoose(WordMatch match);

} // namespace Stemma
