// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/linking/linkcomparison.h"

#include <algorithm>
#include <cmath>

namespace Stemma {

namespace {

constexpr size_t kFewContent = 3; // below: small words count, too

bool has(std::span<const quint32> sorted, quint32 stem)
{
    return std::ranges::binary_search(sorted, stem);
}

std::vector<quint32> ownStems(const LinkQuote &quote, const LinkQuote &other)
{
    std::vector<quint32> own = distinctStems(quote.stems);
    const std::vector<quint32> others = distinctStems(other.stems);
    own.insert(own.end(), others.begin(), others.end());
    own.insert(own.end(), quote.frameStems.begin(), quote.frameStems.end());
    own.insert(own.end(), other.frameStems.begin(), other.frameStems.end());
    std::ranges::sort(own);
    return own;
}

} // namespace

LinkJudgement LinkJudge::judge(const LinkQuote &base, const QString &baseLanguage, const LinkQuote &witness,
                               const QString &witnessLanguage, const LinkContext &context) const
{
    const auto contentOf = [](const LinkQuote &quote) {
        return size_t(std::ranges::count_if(quote.stems,
                                            [](const StemWord &word) { return !word.is(StemWord::Stop); }));
    };
    const bool hasFew = std::min(contentOf(base), contentOf(witness)) < kFewContent;
    const auto sideOf = [&](const LinkQuote &quote, const QString &language) {
        LinkSide side{.quote = quote, .language = language, .numbers = {}, .stems = {}, .letters = {}};
        for (size_t i = 0; i < quote.stems.size(); ++i) {
            const StemWord &word = quote.stems[i];
            if (hasFew || !word.is(StemWord::Stop)) {
                side.numbers.push_back(i);
                side.stems.push_back({word.stem, word.joined, m_frequencies.weight(word)});
            }
        }
        return side;
    };
    return compareQuotes(sideOf(base, baseLanguage), sideOf(witness, witnessLanguage), m_reader, context);
}

LinkContext LinkJudge::contextOf(const LinkArticle &one, const LinkQuote &quote, const LinkArticle &other,
                                 const LinkQuote &otherQuote) const
{
    const auto names = [](const LinkArticle &article, const LinkQuote &spoken) {
        return !spoken.speakerStems.empty() && std::ranges::all_of(spoken.speakerStems, [&](quint32 stem) {
            return has(article.stems, stem);
        });
    };
    return {.story = story(one, quote, other, otherQuote),
            .namesOneWay = names(one, otherQuote) != names(other, quote),
            .namesSpeaker = (quote.speaker.isEmpty() && names(one, otherQuote))
                || (otherQuote.speaker.isEmpty() && names(other, quote))};
}

std::optional<double> LinkJudge::story(const LinkArticle &one, const LinkQuote &quote,
                                       const LinkArticle &other, const LinkQuote &otherQuote) const
{
    constexpr int kLeastWords = 2;
    const auto square = [](float weight) { return double(weight) * weight; };
    const std::vector<quint32> own = ownStems(quote, otherQuote);
    double first = 0;
    double second = 0;
    double both = 0;
    int words = 0;
    int otherWords = 0;
    for (const quint32 stem : one.stems) {
        if (!has(own, stem)) {
            const double weight = square(m_frequencies.weight(stem));
            first += weight;
            ++words;
            both += has(other.stems, stem) ? weight : 0;
        }
    }
    for (const quint32 stem : other.stems) {
        if (!has(own, stem)) {
            second += square(m_frequencies.weight(stem));
            ++otherWords;
        }
    }
    if (std::min(words, otherWords) < kLeastWords) {
        return std::nullopt;
    }
    return both / std::sqrt(first * second);
}

} // namespace Stemma
