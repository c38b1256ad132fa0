// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/stems/stemmer.h"
#include "models/matching/stems/wordlexicon.h"
#include "models/text/textfolding.h"

#include <QStringView>

#include <memory>
#include <vector>

namespace Stemma {

/// A word as linking compares it. A contraction makes several with one place.
struct StemWord {
    enum Flag : quint8 {
        NoFlag = 0,
        Stop = 1, ///< says nothing by itself
        Number = 2, ///< in figures or words
        Name = 4, ///< a capital within a sentence
        Negation = 8,
    };

    quint32 start = 0; ///< UTF-16 units of the text that was read
    quint32 end = 0;
    quint32 stem = 0; ///< a hash, the same in every process; words that differ may rarely have the same
    quint32 joined = 0; ///< the hash of this word and the next one as one word, where a hyphen stands between
    quint8 flags = NoFlag;

    [[nodiscard]] bool is(Flag flag) const { return (flags & flag) != 0; }
};

/// Reads texts as rows of stems: words in lower case, contractions parted ("don't" is "do not"), numbers in
/// figures, endings cut off, without diacritics. Remembers the words it saw: one thread at a time.
class StemReader {
public:
    /// @p lexicons outlive the reader.
    explicit StemReader(const WordLexicons &lexicons);

    [[nodiscard]] const WordLexicons &lexicons() const { return m_lexicons; }

    /// All words of @p text, which is in @p language (as WordLexicons::languageOf() has it) and shorter than
    /// 2^32 units.
    [[nodiscard]] std::vector<StemWord> read(QStringView text, const QString &language);

    /// The stem of a single word as letters, for comparison by how it is written.
    [[nodiscard]] QString stemOf(QStringView word, const QString &language);

private:
    struct Known {
        quint32 stem = 0;
        quint8 flags = 0;
    };

    struct Language {
        explicit Language(const WordLexicon &words, const QString &language)
            : lexicon(words)
            , stemmer(language)
        {
        }

        const WordLexicon &lexicon;
        Stemmer stemmer;
        QHash<QString, Known> known; // by the word as written, in lower case
        QHash<QString, std::vector<Known>> parts; // of words with apostrophes
    };

    [[nodiscard]] Language &languageFor(const QString &language);
    [[nodiscard]] Known lookUp(Language &language, const QString &word);
    [[nodiscard]] const std::vector<Known> &partsOf(Language &language, const QString &word);
    /// Makes one of the number before word @p added and of that one, which is the last: "two thousand",
    /// "forty-six".
    void joinNumbers(const Language &language, QStringView text, const QString &word,
                     std::vector<StemWord> &words, size_t added) const;
    [[nodiscard]] QString stemLetters(const Language &language, const QString &word);

    const WordLexicons &m_lexicons;
    QHash<QString, std::shared_ptr<Language>> m_languages;
    TextFolding m_folding;
};

/// The hash that stands for @p stem everywhere, also in files; even.
[[nodiscard]] quint32 stemHash(QStringView stem);

} // namespace Stemma
