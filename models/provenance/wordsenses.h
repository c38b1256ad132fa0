// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/stems/stemwords.h"
#include "models/text/thesaurus.h"

#include <QHash>

namespace Stemma {

/// What the thesaurus says of a word, in all its senses.
struct WordMeanings {
    std::vector<quint32> same; ///< stemHash() of words, and of phrases as stemsOf() has them; ascending
    std::vector<quint32> wider; ///< the same of what is said of them more generally
    std::vector<quint32> opposite; ///< the same of what means the contrary
    bool isFlat = false; ///< the senses are not told apart: only a part of these words has one in common
};

/// Words of one sense, by the thesauri that are installed. Remembers what it looked up. Any thread.
class WordSenses {
public:
    explicit WordSenses(QStringList folders);

    /// Null for a word without an entry. Entries have no endings, so all with the stem of @p word, or of
    /// @p lemma, if there is one, are meant.
    [[nodiscard]] std::shared_ptr<const WordMeanings>
    meaningsOf(const QString &word, const QString &lemma, const QString &language, StemReader &stems) const;

    /// Whether there is a thesaurus of @p language.
    [[nodiscard]] bool knows(const QString &language) const { return m_thesauri.of(language) != nullptr; }

private:
    [[nodiscard]] std::shared_ptr<const WordMeanings> lookUp(const Thesaurus &thesaurus,
                                                             const QStringList &words,
                                                             const QString &language,
                                                             StemReader &stems) const;

    Thesauri m_thesauri;
    mutable QMutex m_mutex;
    mutable QHash<QString, std::shared_ptr<const WordMeanings>> m_known; // by language, word and lemma
};

/// By what a word is found among meanings: its stem, and that without an ending that the stemmer leaves.
[[nodiscard]] QStringList senseStems(const QString &word, const QString &language, StemReader &stems);

/// Each word of a phrase by its stem.
[[nodiscard]] QString stemsOf(const QString &phrase, const QString &language, StemReader &stems);

/// Whether both are of one sense, or one is what the other is more generally. @p oneKeys and @p otherKeys:
/// stemHash() of senseStems().
[[nodiscard]] bool areOfOneSense(const WordMeanings &one, const std::vector<quint32> &oneKeys,
                                 const WordMeanings &other, const std::vector<quint32> &otherKeys);

} // namespace Stemma
