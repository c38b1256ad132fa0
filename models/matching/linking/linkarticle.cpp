// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/linking/linkarticle.h"

#include "models/matching/stems/stemfrequencies.h"

#include <algorithm>
#include <optional>

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

/// The words of @p part of a text whose words are @p words, with places in the part: the same as if it were
/// read by itself. Nothing when what stands beside it made a difference to how they were read.
std::optional<std::vector<StemWord>> wordsOf(TextRange part, const SourceText &source,
                                             const std::vector<StemWord> &words)
{
    const auto start = quint32(part.start);
    const auto first = std::ranges::lower_bound(words, start, {}, &StemWord::start);
    const auto end = std::ranges::lower_bound(first, words.end(), quint32(part.end), {}, &StemWord::start);
    std::vector<StemWord> made(first, end);
    // A number goes with a word or unit right behind it, if need be with a mark between, and a word goes on
    // over a mark that may stand within one.
    const bool isTouched
        = (first != words.begin() && std::prev(first)->end + 1 >= start && std::prev(first)->end > 0)
        || (!made.empty() && made.back().end > quint32(part.end));
    if (isTouched) {
        return std::nullopt;
    }
    // A sentence may begin there; a word that is parted is several with one place.
    const QStringView text = source.text();
    const auto begins = std::ranges::find_if(made, [&text](const StemWord &word) {
        return text[word.start].isLetterOrNumber() || text[word.start].isHighSurrogate();
    });
    for (auto word = made.begin(); word != made.end() && (word < begins || word->start == begins->start);
         ++word) {
        word->flags &= quint8(~StemWord::Name);
    }
    if (!made.empty()) {
        made.back().joined = 0;
    }
    for (StemWord &word : made) {
        word.start -= start;
        word.end -= start;
    }
    return made;
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
    const QString read = reader.lexicons().languageOf(language, text);
    return readLinkArticle(SourceText(text), reader.read(text, read), read, outlet, quotes, reader);
}

LinkArticle readLinkArticle(const SourceText &source, const std::vector<StemWord> &words,
                            const QString &language, const QString &outlet,
                            const std::vector<QuoteSuggestion> &quotes, StemReader &reader)
{
    LinkArticle article;
    article.outlet = outlet;
    article.language = language;
    article.stems = distinctStems(words);
    for (const QuoteSuggestion &one : quotes) {
        QString spoken;
        for (const TextRange part : one.quotation.parts) {
            spoken += spoken.isEmpty() ? QStringView() : QStringView(u" ");
            spoken += source.slice(part);
        }
        auto known = one.quotation.parts.size() == 1 ? wordsOf(one.quotation.parts.first(), source, words)
                                                     : std::nullopt;
        LinkQuote quote;
        quote.words = spoken;
        quote.stems = known ? *std::move(known) : reader.read(spoken, article.language);
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
