// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/witnesswords.h"

#include <algorithm>
#include <array>
#include <bit>

namespace Stemma {

bool areNearlySpelt(QStringView one, QStringView other)
{
    const qsizetype shorter = std::min(one.size(), other.size());
    const qsizetype longer = std::max(one.size(), other.size());
    const qsizetype allowed = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
    if (longer - shorter > allowed || longer > 60) {
        return one == other;
    }
    // Optimal string alignment: a swap of neighbours is one slip.
    std::array<std::array<qsizetype, 62>, 3> rows{};
    for (qsizetype k = 0; k <= other.size(); ++k) {
        rows[0][size_t(k)] = k;
    }
    for (qsizetype i = 1; i <= one.size(); ++i) {
        auto &row = rows[size_t(i % 3)];
        const auto &last = rows[size_t((i + 2) % 3)];
        const auto &lastButOne = rows[size_t((i + 1) % 3)];
        row[0] = i;
        for (qsizetype k = 1; k <= other.size(); ++k) {
            const auto at = size_t(k);
            const qsizetype cost = one[i - 1] == other[k - 1] ? 0 : 1;
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + cost});
            if (i > 1 && k > 1 && one[i - 1] == other[k - 2] && one[i - 2] == other[k - 1]) {
                row[at] = std::min(row[at], lastButOne[at - 2] + 1);
            }
        }
    }
    return rows[size_t(one.size() % 3)][size_t(other.size())] <= allowed;
}

// "Fehlten" of "fehlen": without the ending of a verb it is the beginning of the other form.
static bool isConjugated(QStringView one, QStringView other, const QStringList &endings)
{
    constexpr qsizetype kShortest = 4;
    constexpr qsizetype kLongestEnding = 3;
    return std::ranges::any_of(endings, [&](const QString &end) {
        const qsizetype left = one.size() - end.size();
        return left >= kShortest && one.endsWith(end) && !other.endsWith(end)
            && other.size() - left <= kLongestEnding && other.startsWith(one.first(left));
    });
}

WordRelation relationOf(const WordType &one, const WordType &other, const QStringList &endings)
{
    if (one.letters == other.letters) {
        return WordRelation::Same;
    }
    if (one.others.contains(other.letters) || other.others.contains(one.letters)) {
        return WordRelation::Contraction;
    }
    if (!one.number.isEmpty() || !other.number.isEmpty()) {
        if (one.number == other.number) {
            return WordRelation::Spelling;
        }
        return one.number.isEmpty() || other.number.isEmpty() ? WordRelation::Unrelated
                                                              : WordRelation::Number;
    }
    if (one.form >= 0 && one.form == other.form) {
        return WordRelation::Form;
    }
    if (one.is(WordType::Pronoun) && other.is(WordType::Pronoun)) {
        return WordRelation::Person;
    }
    if (one.plain == other.plain) {
        return WordRelation::Spelling;
    }
    for (const int group : one.synonyms) {
        if (one.stem != other.stem && std::ranges::contains(other.synonyms, group)) {
            return WordRelation::Synonym;
        }
    }
    if (one.is(WordType::Stop) || other.is(WordType::Stop) || one.is(WordType::Ideograph)
        || other.is(WordType::Ideograph)) {
        return WordRelation::Unrelated;
    }
    if (one.stem == other.stem) {
        const auto hasEnding = [&endings](const WordType &word) {
            return std::ranges::any_of(endings,
                                       [&](const QString &end) { return word.letters.endsWith(end); });
        };
        return hasEnding(one) != hasEnding(other) ? WordRelation::Form : WordRelation::Synonym;
    }
    if (isConjugated(one.letters, other.letters, endings)
        || isConjugated(other.letters, one.letters, endings)) {
        return WordRelation::Form;
    }
    const bool isWorthIt = std::popcount(one.signature ^ other.signature) <= 4;
    return isWorthIt && areNearlySpelt(one.plain, other.plain) ? WordRelation::Spelling
                                                               : WordRelation::Unrelated;
}

} // namespace Stemma
