// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/wordsenses.h"

#include <algorithm>
#include <iterator>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostKnown = 20'000;
// Shorter stems are those of too many words.
constexpr qsizetype kShortestStem = 4;
constexpr qsizetype kLongestEnding = 2;
// Senses that hold more words on average are no senses.
constexpr size_t kFlatSense = 15;
constexpr double kOwnShare = 0.18;

void sortUnique(std::vector<quint32> &hashes)
{
    std::ranges::sort(hashes);
    const auto rest = std::ranges::unique(hashes);
    hashes.erase(rest.begin(), rest.end());
}

bool hasAny(const std::vector<quint32> &meanings, const std::vector<quint32> &keys)
{
    return std::ranges::any_of(keys, [&](quint32 key) { return std::ranges::binary_search(meanings, key); });
}

// Of lists that are not parted by senses: whether what they share is more than a word or two that mean a lot.
bool haveEnoughInCommon(const WordMeanings &one, const WordMeanings &other)
{
    if (!one.isFlat && !other.isFlat) {
        return true;
    }
    std::vector<quint32> shared;
    std::ranges::set_intersection(one.same, other.same, std::back_inserter(shared));
    return double(shared.size()) >= kOwnShare * double(std::min(one.same.size(), other.same.size()));
}

} // namespace

WordSenses::WordSenses(QStringList folders)
    : m_thesauri(std::move(folders))
{
}

std::shared_ptr<const WordMeanings> WordSenses::meaningsOf(const QString &word, const QString &lemma,
                                                           const QString &language, StemReader &stems) const
{
    const auto thesaurus = m_thesauri.of(language);
    if (!thesaurus) {
        return {};
    }
    const QString key = language + u' ' + word + u' ' + lemma;
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto known = m_known.constFind(key); known != m_known.cend()) {
            return *known;
        }
    }
    QStringList words{word};
    if (!lemma.isEmpty() && lemma != word) {
        words.append(lemma);
    }
    auto found = lookUp(*thesaurus, words, language, stems);
    const QMutexLocker lock(&m_mutex);
    if (m_known.size() >= kMostKnown) {
        m_known.clear();
    }
    m_known.insert(key, found);
    return found;
}

std::shared_ptr<const WordMeanings> WordSenses::lookUp(const Thesaurus &thesaurus, const QStringList &words,
                                                       const QString &language, StemReader &stems) const
{
    const auto made = std::make_shared<WordMeanings>();
    size_t senses = 0;
    const auto take = [&](const QString &entry) {
        const std::vector<Thesaurus::Sense> found = thesaurus.senses(entry);
        senses += found.size();
        for (const Thesaurus::Sense &sense : found) {
            for (const QString &one : sense.same) {
                made->same.push_back(stemHash(stemsOf(one, language, stems)));
            }
            for (const QString &one : sense.opposite) {
                made->opposite.push_back(stemHash(stemsOf(one, language, stems)));
            }
            for (const QString &one : sense.wider) {
                made->wider.push_back(stemHash(stemsOf(one, language, stems)));
            }
        }
        return !found.empty();
    };
    QStringList entries = words;
    for (const QString &word : words) {
        // "Report" is not of "reporter", but "reported" may be of "report".
        const qsizetype longest = word.size() + (take(word) ? 0 : kLongestEnding);
        for (const QString &stem : senseStems(word, language, stems)) {
            // With the letters of the word, and those of the stem: "häuser", "haus".
            for (const QString &beginning : {word.first(std::min(stem.size(), word.size())), stem}) {
                if (beginning.size() < kShortestStem) {
                    continue;
                }
                for (const QString &entry : thesaurus.entries(beginning, longest)) {
                    if (!entries.contains(entry) && stems.stemOf(entry, language) == stem) {
                        entries.append(entry);
                        take(entry);
                    }
                }
            }
        }
    }
    if (senses == 0) {
        return {};
    }
    made->isFlat = made->same.size() > kFlatSense * senses;
    sortUnique(made->same);
    sortUnique(made->wider);
    sortUnique(made->opposite);
    return made;
}

QStringList senseStems(const QString &word, const QString &language, StemReader &stems)
{
    QStringList found{stems.stemOf(word, language)};
    if (found.first().size() > kShortestStem && found.first().endsWith(u's')) {
        found.append(found.first().chopped(1));
    }
    return found;
}

QString stemsOf(const QString &phrase, const QString &language, StemReader &stems)
{
    if (!phrase.contains(u' ')) {
        return stems.stemOf(phrase, language);
    }
    QStringList words = phrase.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words) {
        word = stems.stemOf(word, language);
    }
    return words.join(u' ');
}

bool areOfOneSense(const WordMeanings &one, const std::vector<quint32> &oneKeys, const WordMeanings &other,
                   const std::vector<quint32> &otherKeys)
{
    if (hasAny(one.wider, otherKeys) || hasAny(other.wider, oneKeys)) {
        return true;
    }
    return hasAny(one.same, otherKeys) && hasAny(other.same, oneKeys) && haveEnoughInCommon(one, other);
}

} // namespace Stemma
