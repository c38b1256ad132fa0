// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/articlescan.h"

#include "models/matching/archive/linkpassages.h"
#include "models/project/suggesting/linkproposals.h"
#include "models/project/suggesting/nameproposals.h"
#include "models/project/suggesting/quoteproposals.h"

namespace Stemma {

std::optional<ArticleScan> scanArticle(const Article &article, const SourceText &source,
                                       const CueLexicons &cues, StemReader &reader,
                                       const std::function<bool()> &isCancelled)
{
    const auto stops = [&isCancelled] { return isCancelled && isCancelled(); };
    const CueLexicon lexicon = cues.lexiconFor(article.language, source.text());
    const std::vector<QuoteSuggestion> quotes = fittingQuotes(source, lexicon);
    const QString language = reader.lexicons().languageOf(article.language, source.text());
    if (stops()) {
        return std::nullopt;
    }
    const std::vector<StemWord> words = reader.read(source.text(), language);
    if (stops()) {
        return std::nullopt;
    }
    ArticleScan made{.proposals = quoteProposals(article.id, source, quotes),
                     .link = readLinkArticle(source, words, language, article.outlet, quotes, reader),
                     .passages = readPassages(source, words, quotes)};
    if (stops()) {
        return std::nullopt;
    }
    made.proposals
        += nameProposals(article.id, source, lexicon, reader.lexicons().lexicon(language), made.proposals);
    numberRepeats(made.link);
    made.link.published = article.published.earliest().date();
    return made;
}

} // namespace Stemma
