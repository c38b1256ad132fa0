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
    std::vector<QuoteIndex::Passage> passages;
    const auto add = [&](TextRange range) {
        passages.push_back({source.toCodePoints(range), reader.read(source.slice(range), language)});
    };
    std::vector<TextRange> quoted;
    for (const QuoteSuggestion &one : quotes) {
        quoted.push_back(one.quotation.hull());
        add(quoted.back());
    }
    for (const TextRange sentence : sentencesIn(source)) {
        const bool isQuoted
            = std::ranges::any_of(quoted, [sentence](TextRange one) { return one.intersects(sentence); });
        if (!isQuoted) {
            add(sentence);
        }
    }
    return passages;
}

} // namespace Stemma
