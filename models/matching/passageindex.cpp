// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/passageindex.h"

#include "models/text/keyvalues.h"

#include <algorithm>
#include <cmath>

namespace Stemma {

namespace {

/// Words of so many letters and more count alike.
constexpr qsizetype kLong = 6;
/// Of the shorter passage so much must be shared, and so much in all: some longer words; less is enough when
/// both have hardly any other words.
constexpr double kLeastShare = 0.6;
constexpr double kLeastWeight = 2.5;
constexpr double kLeastWeightOfEqual = 1.0;
constexpr double kEqualShare = 0.8;

/// Short words are everywhere and say little.
double weightOf(qsizetype letters)
{
    return double(std::min(letters, kLong)) / double(kLong);
}

const WordLexicons &noLexicons()
{
    // Small words count here, too: nothing must be known of a language but its endings.
    static const WordLexicons none;
    return none;
}

} // namespace

PassageIndex::PassageIndex(QString language)
    : m_language(std::move(language))
    , m_reader(std::make_unique<StemReader>(noLexicons()))
{
}

QHash<QString, PassageIndex::Occurrence> PassageIndex::stemsOf(QStringView words) const
{
    QHash<QString, Occurrence> stems;
    for (const StemWord &word : m_reader->read(words, m_language)) {
        const QStringView written = words.sliced(word.start, word.end - word.start);
        Occurrence &one = stems[m_reader->stemOf(written, m_language)];
        ++one.count;
        one.weight = weightOf(written.size());
    }
    return stems;
}

void PassageIndex::insert(SpanId id, QStringView words)
{
    remove(id);
    int place = int(m_passages.size());
    if (m_free.empty()) {
        m_passages.emplace_back();
    } else {
        place = m_free.back();
        m_free.pop_back();
    }
    m_places.insert(id, place);
    Passage &passage = m_passages[size_t(place)];
    passage = {.id = id, .weight = 0, .stems = {}};
    const QHash<QString, Occurrence> stems = stemsOf(words);
    for (const auto &[stem, one] : keyValuesOf(stems)) {
        passage.weight += one.weight * one.count;
        passage.stems.append(stem);
        m_postings[stem].append({place, one});
    }
}

void PassageIndex::remove(SpanId id)
{
    const auto known = m_places.constFind(id);
    if (known == m_places.cend()) {
        return;
    }
    const int place = *known;
    m_places.erase(known);
    for (const QString &stem : std::as_const(m_passages[size_t(place)].stems)) {
        const auto postings = m_postings.find(stem);
        postings->removeIf([place](const Posting &posting) { return posting.passage == place; });
        if (postings->isEmpty()) {
            m_postings.erase(postings);
        }
    }
    m_passages[size_t(place)] = {};
    m_free.push_back(place);
}

std::optional<PassageIndex::Match> PassageIndex::best(QStringView words) const
{
    double weight = 0;
    QHash<int, double> shared;
    const QHash<QString, Occurrence> stems = stemsOf(words);
    for (const auto &[stem, one] : keyValuesOf(stems)) {
        weight += one.weight * one.count;
        const auto postings = m_postings.constFind(stem);
        if (postings != m_postings.cend()) {
            for (const Posting &posting : *postings) {
                shared[posting.passage] += std::min(one.weight, posting.occurrence.weight)
                    * std::min(one.count, posting.occurrence.count);
            }
        }
    }
    std::optional<Match> best;
    for (const auto &[place, both] : keyValuesOf(shared)) {
        const Passage &passage = m_passages[size_t(place)];
        const double containment = both / std::min(weight, passage.weight);
        const double dice = 2 * both / (weight + passage.weight);
        const double least = dice >= kEqualShare ? kLeastWeightOfEqual : kLeastWeight;
        if (both < least || containment < kLeastShare) {
            continue;
        }
        // Summed in whatever order: rounded, so that equal ones are equal.
        const double score = std::round((containment + dice) * 5e8) / 1e9;
        if (!best || score > best->score || (score == best->score && passage.id < best->id)) {
            best = Match{passage.id, score};
        }
    }
    return best;
}

} // namespace Stemma
