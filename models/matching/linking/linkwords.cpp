// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/linking/linkwords.h"

#include "models/matching/linking/speakernames.h"
#include "models/matching/stems/stemalignment.h"

#include <algorithm>
#include <span>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

std::span<const StemWord> wordsAt(const LinkQuote &quote, TextRange place)
{
    const auto first = std::ranges::lower_bound(quote.stems, place.start, {}, &StemWord::start);
    const auto end = std::ranges::lower_bound(first, quote.stems.end(), place.end, {}, &StemWord::start);
    const std::span words(first, end);
    return words.first(std::min(words.size(), kMostAligned));
}

/// Whether word @p i is one of several that are written as one.
bool isContracted(std::span<const StemWord> words, size_t i)
{
    return (i > 0 && words[i - 1].start == words[i].start)
        || (i + 1 < words.size() && words[i + 1].start == words[i].start);
}

} // namespace

bool areAlikeStems(const QString &one, const QString &other)
{
    const qsizetype longer = std::max(one.size(), other.size());
    const qsizetype shorter = std::min(one.size(), other.size());
    const auto difference = std::ranges::mismatch(one, other);
    const qsizetype same = difference.in1 - one.begin();
    if (same >= 4 && same * 10 >= longer * 6) {
        return true;
    }
    return shorter >= 5 && editDistance(one, other, longer >= 8 ? 2 : 1) <= (longer >= 8 ? 2 : 1);
}

bool isSameName(const QString &one, const QString &other)
{
    const auto initials = [](const QString &name) {
        QString letters;
        for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
            letters += word[0];
        }
        return letters;
    };
    const auto isShortFor = [&](const QString &shorter, const QString &longer) {
        const QString letters = initials(longer);
        return letters.size() > 1 && QString(shorter).remove(u'.').startsWith(letters);
    };
    constexpr int kSlips = 2;
    const bool isLong = std::min(one.size(), other.size()) >= 6;
    return editDistance(one.toLower(), other.toLower(), kSlips) <= (isLong ? kSlips : 1)
        || isShortFor(one, other) || isShortFor(other, one);
}

double writtenLikeness(const LinkQuote &one, TextRange place, const LinkQuote &other, TextRange otherPlace)
{
    constexpr float kOtherForm = 0.5F;
    const std::span<const StemWord> words = wordsAt(one, place);
    const std::span<const StemWord> others = wordsAt(other, otherPlace);
    if (words.empty() || others.empty()) {
        return 0;
    }
    const auto written = [](const LinkQuote &quote, const StemWord &word) {
        return QStringView(quote.words).sliced(word.start, word.end - word.start);
    };
    const auto credit = [&](size_t i, size_t j) {
        if (words[i].stem != others[j].stem) {
            return 0.0F;
        }
        const bool isSame = words[i].is(StemWord::Number) || isContracted(words, i) || isContracted(others, j)
            || written(one, words[i]).compare(written(other, others[j]), Qt::CaseInsensitive) == 0;
        return isSame ? 1.0F : kOtherForm;
    };
    std::vector<float> row(others.size() + 1); // best with the words so far
    for (size_t i = 0; i < words.size(); ++i) {
        float before = 0;
        for (size_t j = 0; j < others.size(); ++j) {
            const float matched = before + credit(i, j);
            before = row[j + 1];
            row[j + 1] = std::max({row[j + 1], row[j], matched});
        }
    }
    return 2 * double(row.back()) / double(words.size() + others.size());
}

} // namespace Stemma
