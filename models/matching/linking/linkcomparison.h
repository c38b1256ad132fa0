// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/linking/linkjudge.h"

namespace Stemma {

/// One quote of a pair that is compared, internal to LinkJudge: the words that are aligned, by their numbers
/// in LinkQuote::stems.
struct LinkSide {
    const LinkQuote &quote;
    const QString &language;
    std::vector<size_t> numbers;
    std::vector<WeightedStem> stems;
    std::vector<QString> letters; // of the stems, as far as they were asked for

    [[nodiscard]] const StemWord &word(size_t i) const { return quote.stems[numbers[i]]; }

    [[nodiscard]] QChar firstLetter(size_t i) const { return quote.words[word(i).start].toLower(); }

    /// The words @p from to @p to (aligned ones, both in) as they are written.
    [[nodiscard]] QString written(size_t from, size_t to) const
    {
        return quote.words.sliced(word(from).start, word(to).end - word(from).start).simplified();
    }

    [[nodiscard]] int content() const
    {
        return int(
            std::ranges::count_if(quote.stems, [](const StemWord &one) { return !one.is(StemWord::Stop); }));
    }
};

/// What two quotes have in common and what not.
[[nodiscard]] LinkJudgement compareQuotes(LinkSide base, LinkSide witness, StemReader &reader,
                                          const LinkContext &context);

} // namespace Stemma
