// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/passageindex.h"

#include "models/matching/worddiff.h"

#include <algorithm>
#include <cmath>

namespace Stemma {

namespace {

/// Words that agree so far are taken for one: "purchase" and "purchasing".
constexpr qsizetype kStem = 6;
/// Of the shorter passage so much must be shared, and so much in all: some longer words; less is enough when
/// both have hardly any other words.
constexpr double kLeastShare = 0.6;
constexpr double kLeastWeight = 2.5;
constexpr double kLeastWeightOfEqual = 1.0;
constexpr double kEqualShare = 0.8;

/// Short words are everywhere and say little.
double weightOf(const QString &stem)
{
    return double(std::min(stem.size(), kStem)) / double(kStem);
}

/// Stems with how often each occurs.
QHash<QString, int> stemsOf(QStringView words)
{
    QHash<QString, int> stems;
    for (const QString &key : wordKeys(words)) {
        ++stems[key.left(kStem)];
    }
    return stems;
}

} // namespace

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
    const QHash<QString, int> stems = stemsOf(words);
    for (const auto &[stem, count] : stems.asKeyValueRange()) {
        passage.weight += weightOf(stem) * count;
        passage.stems.append(stem);
        m_postings[stem].append({place, count});
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
    const QHash<QString, int> stems = stemsOf(words);
    for (const auto &[stem, count] : stems.asKeyValueRange()) {
        const double each = weightOf(stem);
        weight += each * count;
        const auto postings = m_postings.constFind(stem);
        if (postings != m_postings.cend()) {
            for (const Posting &posting : *postings) {
                shared[posting.passage] += each * std::min(count, posting.count);
            }
        }
    }
    std::optional<Match> best;
    for (const auto &[place, both] : shared.asKeyValueRange()) {
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
