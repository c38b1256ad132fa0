// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/linking/speakernames.h"

#include "models/text/textfolding.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace Stemma {

namespace {

/// The words of a name that begin with a capital, or have none because their script has no such thing.
QStringList nameWords(QStringView name)
{
    QStringList words;
    TextFolding folding{Folding{}};
    qsizetype start = -1;
    for (qsizetype i = 0; i <= name.size(); ++i) {
        const bool isInWord = i < name.size()
            && (name[i].isLetterOrNumber() || name[i].isMark() || name[i] == u'\'' || name[i] == u'\u2019');
        if (isInWord && start < 0) {
            start = i;
        } else if (!isInWord && start >= 0) {
            const QStringView word = name.sliced(start, i - start);
            if (!word[0].isLower()) {
                words.append(folding.folded(word));
            }
            start = -1;
        }
    }
    return words;
}

bool isNearlySame(const QString &one, const QString &other)
{
    if (one == other) {
        return true;
    }
    const qsizetype shorter = std::min(one.size(), other.size());
    return shorter >= 5 && editDistance(one, other, 1) <= 1;
}

bool isInitialOf(const QString &one, const QString &other)
{
    return (one.size() == 1 && other.startsWith(one)) || (other.size() == 1 && one.startsWith(other));
}

bool isPartOf(const QStringList &part, const QStringList &whole)
{
    return std::ranges::all_of(part, [&](const QString &word) {
        return std::ranges::any_of(whole, [&](const QString &other) { return isNearlySame(word, other); });
    });
}

} // namespace

int editDistance(QStringView one, QStringView other, int most)
{
    if (std::abs(one.size() - other.size()) > most) {
        return most + 1;
    }
    std::vector<int> row(size_t(other.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j) {
        row[j] = int(j);
    }
    for (qsizetype i = 0; i < one.size(); ++i) {
        int before = row[0];
        row[0] = int(i) + 1;
        int least = row[0];
        for (size_t j = 1; j < row.size(); ++j) {
            const int changed = before + (one[i] == other[qsizetype(j) - 1] ? 0 : 1);
            before = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
            least = std::min(least, row[j]);
        }
        if (least > most) {
            return most + 1;
        }
    }
    return std::min(row.back(), most + 1);
}

SpeakerRelation relationOf(QStringView one, QStringView other)
{
    const QStringList words = nameWords(one);
    const QStringList others = nameWords(other);
    if (words.isEmpty() || others.isEmpty()) {
        return SpeakerRelation::Unknown;
    }
    const bool isFull = words.size() > 1;
    const bool isOtherFull = others.size() > 1;
    if (isPartOf(words, others) || isPartOf(others, words)) {
        // A given name alone is no other's: "Mark" and "Mark Twain" may be the same, and nobody says "Mark"
        // of two people in one story.
        return SpeakerRelation::Same;
    }
    if (isFull && isOtherFull) {
        const bool isSameFamily = isNearlySame(words.last(), others.last());
        return isSameFamily && isInitialOf(words.first(), others.first()) ? SpeakerRelation::Same
                                                                          : SpeakerRelation::Different;
    }
    return SpeakerRelation::Unrelated;
}

} // namespace Stemma
