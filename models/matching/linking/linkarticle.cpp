// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/linking/linkarticle.h"

#include "models/matching/stems/stemfrequencies.h"
#include "models/text/sourcetext.h"

namespace Stemma {

namespace {

/// @p speaker with some words before it: what the person is.
TextRange withRole(QStringView text, TextRange speaker)
{
    constexpr int kMostWords = 3;
    int words = 0;
    qsizetype start = speaker.start;
    for (qsizetype i = speaker.start; i > 0 && !speaker.isEmpty(); --i) {
        const QChar unit = text[i - 1];
        if (unit.isLetter() || unit.isMark() || unit == u'-') {
            start = i - 1;
        } else if (unit == u' ' && words < kMostWords) {
            ++words;
        } else {
            break;
        }
    }
    return {start, speaker.end};
}

} // namespace

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
        quote.speakerStems = distinctStems(reader.read(quote.speaker, article.language));
        for (const TextRange range : {withRole(source.text(), one.attribution.speaker), one.attribution.cue,
                                      one.attribution.source}) {
            const auto stems = distinctStems(reader.read(source.slice(range), article.language));
            quote.frameStems.insert(quote.frameStems.end(), stems.begin(), stems.end());
        }
        quote.frameStems.insert(quote.frameStems.end(), quote.speakerStems.begin(), quote.speakerStems.end());
        quote.isDenied = one.attribution.polarity == Attribution::Polarity::Denied;
        quote.speech = one.score;
        article.quotes.push_back(std::move(quote));
    }
    return article;
}

} // namespace Stemma
