// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/quotesuggestions.h"

#include <algorithm>
#include <cmath>

namespace Stemma {

namespace {

// What words in marks look like.
struct Looks {
    int words = 0;
    int longWords = 0; // of four letters and more
    int longCapitals = 0; // of these
    bool endsSentence = false;
    bool endsWithComma = false;

    // Most titles and names are written so; in German every noun is, but never every long word.
    [[nodiscard]] bool isLikeTitle() const
    {
        return words > 1 && words <= 8 && longWords > 0 && longCapitals == longWords && !endsSentence
            && !endsWithComma;
    }
};

Looks looksOf(QStringView text, const TextRanges &parts)
{
    constexpr int kLong = 4;
    Looks looks;
    for (const TextRange part : parts) {
        qsizetype start = part.start;
        for (qsizetype i = part.start; i <= part.end; ++i) {
            if (i < part.end
                && (text[i].isLetterOrNumber() || text[i].isMark() || text[i].isSurrogate()
                    || text[i] == u'\'' || text[i] == u'\u2019')) {
                continue;
            }
            if (i > start) {
                ++looks.words;
                looks.longWords += i - start >= kLong ? 1 : 0;
                looks.longCapitals += i - start >= kLong && text[start].isUpper() ? 1 : 0;
            }
            start = i + 1;
        }
    }
    const QChar last = text[parts.last().end - 1];
    looks.endsSentence
        = last == u'.' || last == u'!' || last == u'?' || last == u'\u2026' || last == u'\u3002';
    looks.endsWithComma = last == u',';
    return looks;
}

double scoreOf(QStringView text, const Quotation &quotation, const Attribution &attribution)
{
    const Looks looks = looksOf(text, quotation.parts);
    double score = 0.45;
    if (looks.words <= 1) {
        score -= 0.25;
    } else if (looks.words == 2) {
        score -= 0.1;
    } else if (looks.words >= 5) {
        score += looks.words >= 9 ? 0.2 : 0.12;
    }
    score += looks.endsSentence ? 0.15 : looks.endsWithComma ? 0.2 : 0;
    score -= looks.isLikeTitle() ? 0.25 : 0;
    score += 0.3 * attribution.score;
    score -= quotation.isClosed ? 0 : 0.15;
    score -= quotation.depth > 0 ? 0.1 : 0;
    // Three places, so that it reads the same everywhere.
    return std::round(std::clamp(score, 0.01, 0.99) * 1000) / 1000;
}

} // namespace

std::vector<QuoteSuggestion> suggestQuotes(QStringView text, const CueLexicon &lexicon)
{
    std::vector<Quotation> quotations = scanQuotations(text);
    std::vector<Attribution> attributions = attribute(text, quotations, lexicon);
    std::vector<QuoteSuggestion> suggestions;
    suggestions.reserve(quotations.size());
    for (size_t i = 0; i < quotations.size(); ++i) {
        const double score = scoreOf(text, quotations[i], attributions[i]);
        suggestions.push_back({std::move(quotations[i]), std::move(attributions[i]), score});
    }
    return suggestions;
}

} // namespace Stemma
