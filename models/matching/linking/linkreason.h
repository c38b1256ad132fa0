// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Stemma {

/// Why two quotes are proposed as the same one, or are not: a code with parameters, which a widget puts into
/// words.
struct LinkReason {
    enum class Code {
        Verbatim, ///< all words are the same in the same order
        WordsInOrder, ///< parameters: content words with a partner in order, content words of the longer one
        PartOf, ///< one says only a part of the other; parameter: "base" or "witness", which is the part
        Replaced, ///< parameters: words of the base, words of the witness in their place
        SameSpeaker, ///< parameter: the name
        SameStory, ///< the rest of both articles is about the same
        Translation, ///< in two languages; parameters: words that stand for one another, "a = b"
        Meaning, ///< by a model of the person's own; parameter: the cosine
        // What speaks against it:
        OtherSpeaker, ///< parameters: both names
        OtherPolarity, ///< what one asserts, the other denies
        OtherNumber, ///< parameters: both
        OtherName, ///< parameters: both
        TooShort, ///< too few words to be told from chance
        StandingPhrase, ///< short, and nothing else in the articles is about the same: a slogan, a formula
        Boilerplate, ///< stands in many articles that have nothing else in common; parameter: how many
        Doubtful, ///< too little of the words is the same, or too much else differs: a person has to look
    };

    Code code = Code::Verbatim;
    QStringList parameters = {};

    [[nodiscard]] bool isConflict() const { return code >= Code::OtherSpeaker; }

    friend bool operator==(const LinkReason &, const LinkReason &) = default;
};

/// Key in files: "verbatim", "wordsInOrder", ... Never change, only add.
[[nodiscard]] QLatin1StringView keyOf(LinkReason::Code code);

} // namespace Stemma
