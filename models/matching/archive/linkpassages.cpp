// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/archive/linkpassages.h"

#include "models/matching/archive/sentences.h"

#include <algorithm>

namespace Stemma {

std::vector<QuoteIndex::Passage> readPassages(const SourceText &source,
                                              const std::vector<QuoteSuggestion> &quotes,
                                              const QString &language, StemReader &reader)
{
    return readPassages(source, reader.read(source.text(), language), quotes);
}

std::vector<QuoteIndex::Passage> readPassages(const SourceText &source, const std::vector<StemWord> &words,
                                              const std::vector<QuoteSuggestion> &quotes)
{
    std::vector<QuoteIndex::Passage> passages;
    const auto add = [&](TextRange range, bool isSentence) {
        const auto first = std::ranges::lower_bound(words, quint32(range.start), {}, &StemWord::start);
        const auto end
            = std::ranges::lower_bound(first, words.end(), quint32(range.end), {}, &StemWord::start);
        passages.push_back(
            {.place = source.toCodePoints(range), .words = {first, end}, .isSentence = isSentence});
    };
    std::vector<TextRange> quoted;
    for (const QuoteSuggestion &one : quotes) {
        quoted.push_back(one.quotation.hull());
        add(quoted.back(), false);
    }
    for (const TextRange sentence : sentencesIn(source)) {
        const bool isQuoted
            = std::ranges::any_of(quoted, [sentence](TextRange one) { return one.intersects(sentence); });
        if (!isQuoted) {
            add(sentence, true);
        }
    }
    return passages;
}

} // namespace Stemma
