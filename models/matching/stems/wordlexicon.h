// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Stemma {

/// What must be known of a language to tell words with content from others, and one form of a word from
/// another. Data, one JSON file a language. All words are folded when they are read: lower
/// case, straight apostrophes. A value.
struct WordLexicon {
    QString language; ///< BCP 47, without region; empty: nothing is known
    QSet<QString> stop; ///< words without content
    QSet<QString> negations;
    QSet<QString> joins; ///< words behind which a negation is no longer heard: "and", "but"
    QHash<QString, QStringList> whole; ///< contractions as a whole: "can't" is "can not"
    QHash<QString, QString> endings; ///< ends of contractions: "n't" is "not"; empty: is left out
    QSet<QString> formulas; ///< words in a row that furniture has, whoever prints it
    QSet<QString> elisions; ///< what stands before an apostrophe and is a word: "l" in "l'eau"
    QHash<QString, QString> numbers; ///< in words: "two" is "2"
    QHash<QString, QString> units; ///< short forms behind a number: "m" is "million"
    QHash<QString, QString> signs; ///< "%" is a word, too
    QHash<QString, QString> same; ///< words written in two ways
    /// Words that languages write differently, with a key that all of them have: months, countries, units;
    /// "10^6" for million.
    QHash<QString, QString> shared;
    QMap<QString, QString> letters; ///< within words: what two ways of spelling have in common

    /// What number words in a row say together: "two thousand", "forty-six"; 0: one of them is no number.
    [[nodiscard]] double numberIn(const QString &words) const;

    /// MalformedInput with the reason when @p json is not of this form.
    [[nodiscard]] static Result<WordLexicon> read(const QByteArray &json);
};

/// The lexicons of all languages that there are. A value.
class WordLexicons {
public:
    /// Adds those of the *.json files in @p folder, which may be a folder of resources. MalformedInput names
    /// the file; CannotOpen when there is no such folder. On an error nothing was added.
    [[nodiscard]] Result<void> addFolder(const QString &folder);

    /// The language of a text that somebody said is in @p language (BCP 47, may be empty): that one without
    /// its region, otherwise what it is guessed to be, otherwise the one whose small words it has most of.
    [[nodiscard]] QString languageOf(const QString &language, QStringView text) const;

    /// Empty for a language without data.
    [[nodiscard]] const WordLexicon &lexicon(const QString &language) const;

private:
    QMap<QString, WordLexicon> m_lexicons; // by language
    WordLexicon m_none;
};

} // namespace Stemma
