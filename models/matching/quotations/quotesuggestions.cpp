// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/quotesuggestions.h"

#include "models/matching/quotations/quotationwords.h"

#include <algorithm>
#include <cmath>

namespace Stemma {

namespace {

double scoreOf(QStringView text, const Quotation &quotation, const Attribution &attribution,
               bool nounsHaveCapitals)
{
    int words = 0;
    for (const TextRange part : quotation.parts) {
        words += wordCount(text.sliced(part.start, part.length()));
    }
    const TextRange first = quotation.parts.first();
    const QChar last = text[quotation.parts.last().end - 1];
    double score = 0.45;
    if (words <= 1) {
        score -= 0.25;
    } else if (words == 2) {
        score -= 0.1;
    } else if (words >= 5) {
        score += words >= 9 ? 0.2 : 0.12;
    }
    const bool endsSentence = QStringView(u".!?\u2026\u3002\uff01\uff1f").contains(last);
    const bool endsWithComma = QStringView(u",\u3001\uff0c").contains(last);
    score += endsSentence ? 0.15 : endsWithComma ? 0.2 : 0;
    const bool isTitle = quotation.parts.size() == 1
        && isLikeTitle(text.sliced(first.start, first.length()), nounsHaveCapitals);
    score -= isTitle ? 0.25 : 0;
    score += 0.3 * attribution.score;
    score -= quotation.isClosed ? 0 : 0.15;
    score -= quotation.depth > 0 ? 0.1 : 0;
    // Three places, so that it reads the same everywhere.
    return std::round(std::clamp(score, 0.01, 0.99) * 1000) / 1000;
}

} // namespace

std::vector<QuoteSuggestion> suggestQuotes(QStringView text, const CueLexicon &lexicon)
{
    std::vector<Quotation> quotations = scanQuotations(text, lexicon.hasCompounds);
    std::vector<Attribution> attributions = attribute(text, quotations, lexicon);
    std::vector<QuoteSuggestion> suggestions;
    suggestions.reserve(quotations.size());
    for (size_t i = 0; i < quotations.size(); ++i) {
        const double score = scoreOf(text, quotations[i], attributions[i], lexicon.hasCompounds);
        suggestions.push_back({std::move(quotations[i]), std::move(attributions[i]), score});
    }
    return suggestions;
}

} // namespace Stemma
