// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/quotesuggestions.h"

#include "models/matching/quotations/quotationwords.h"
#include "models/matching/quotations/unclosedspeech.h"

#include <algorithm>
#include <cmath>

namespace Stemma {

namespace {

// How surely the words end where it is taken that they do, when the mark is missing: one sentence that fills
// its paragraph leaves little doubt, several could go on with the writer's own words.
double doubtOfEnd(QStringView text, const Quotation &quotation)
{
    constexpr double kLeast = 0.02;
    constexpr double kPerSentence = 0.04;
    constexpr double kMost = 0.16;
    if (quotation.isClosed) {
        return 0;
    }
    const TextRange last = quotation.parts.last();
    const QStringView words = text.sliced(last.start, last.length());
    int sentences = 0;
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        const bool ends = words[i] == u'.' || words[i] == u'!' || words[i] == u'?';
        sentences += ends && words[i + 1].isSpace() ? 1 : 0;
    }
    return std::min(kMost, kLeast + kPerSentence * sentences);
}

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
    score -= isTitle || !attribution.isSaid ? 0.25 : 0;
    score += 0.3 * attribution.score;
    score -= quotation.depth > 0 ? 0.1 : 0;
    score = std::min(score, 0.99) - doubtOfEnd(text, quotation);
    // Three places, so that it reads the same everywhere.
    return std::round(std::max(score, 0.01) * 1000) / 1000;
}

} // namespace

std::vector<QuoteSuggestion> suggestQuotes(QStringView text, const CueLexicon &lexicon)
{
    std::vector<Quotation> quotations = scanQuotations(text, lexicon);
    endAtCues(text, quotations, lexicon);
    std::vector<Attribution> attributions = attribute(text, quotations, lexicon);
    std::vector<QuoteSuggestion> suggestions;
    suggestions.reserve(quotations.size());
    for (size_t i = 0; i < quotations.size(); ++i) {
        const double score = scoreOf(text, quotations[i], attributions[i], lexicon.nounsHaveCapitals);
        suggestions.push_back({std::move(quotations[i]), std::move(attributions[i]), score});
    }
    return suggestions;
}

} // namespace Stemma
