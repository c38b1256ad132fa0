// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/linking/linkarticle.h"

#include "models/matching/linking/stemfrequencies.h"
#include "models/text/sourcetext.h"

namespace Stemma {

LinkQuote readLinkQuote(const QString &words, const QString &language, StemReader &reader)
{
    LinkQuote quote;
    quote.words = words;
    quote.stems = reader.read(words, language);
    return quote;
}

LinkArticle readLinkArticle(const QString &text, const QString &language, const QString &outlet,
                            const std::vector<QuoteSuggestion> &quotes, StemReader &reader)
{
    LinkArticle article;
    article.outlet = outlet;
    article.language = reader.lexicons().languageOf(language, text);
    article.stems = distinctStems(reader.read(text, article.language));
    const SourceText source(text);
    for (const QuoteSuggestion &one : quotes) {
        QString words;
        for (const TextRange part : one.quotation.parts) {
            words += words.isEmpty() ? QStringView() : QStringView(u" ");
            words += source.slice(part);
        }
        LinkQuote quote = readLinkQuote(words, article.language, reader);
        quote.place = source.toCodePoints(one.quotation.hull());
        quote.speaker = one.attribution.name;
        for (const StemWord &word : reader.read(quote.speaker, article.language)) {
            if (!word.is(StemWord::Stop)) {
                quote.speakerStems.push_back(word.stem);
            }
        }
        quote.isDenied = one.attribution.polarity == Attribution::Polarity::Denied;
        quote.speech = one.score;
        article.quotes.push_back(std::move(quote));
    }
    return article;
}

} // namespace Stemma
