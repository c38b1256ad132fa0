// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/archive/archivelinks.h"

#include "models/matching/linking/quotegroups.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace Stemma {

std::vector<QuoteIndex::Passage> quotesFor(const LinkArticle &article)
{
    std::vector<QuoteIndex::Passage> passages;
    passages.reserve(article.quotes.size());
    for (const LinkQuote &quote : article.quotes) {
        passages.push_back({quote.place, quote.stems});
    }
    return passages;
}

std::vector<ArchiveLink> archiveLinks(const LinkArticle &article, const QuoteIndex &index,
                                      const std::function<std::optional<LinkArticle>(ArticleId)> &load,
                                      StemReader &reader)
{
    constexpr size_t kNear = 10; // of each quote
    std::map<ArticleId, double> best; // score of the best match in each article
    for (const LinkQuote &quote : article.quotes) {
        for (const NearMatch &match : index.near(quote.stems, kNear)) {
            double &score = best[match.article];
            score = std::max(score, match.score);
        }
    }
    std::vector<std::pair<double, ArticleId>> order;
    for (const auto &[id, score] : best) {
        order.emplace_back(-score, id);
    }
    std::ranges::sort(order);
    order.resize(std::min(order.size(), kMostLoaded));
    std::ranges::sort(order, [](const auto &one, const auto &other) { return one.second < other.second; });
    std::vector<LinkArticle> articles;
    std::vector<ArticleId> ids;
    for (const auto &[score, id] : order) {
        if (auto loaded = load(id)) {
            articles.push_back(std::move(*loaded));
            ids.push_back(id);
        }
    }
    articles.push_back(article);
    std::vector<ArchiveLink> links;
    for (QuoteLink &link : linksOfLast(articles, index.frequencies(), reader)) {
        links.push_back({link.witness.quote, ids[link.base.article],
                         articles[link.base.article].quotes[link.base.quote].place,
                         std::move(link.judgement)});
    }
    std::ranges::sort(links, [](const ArchiveLink &one, const ArchiveLink &other) {
        return std::tuple(one.quote, -one.judgement.score, one.other, one.otherPlace)
            < std::tuple(other.quote, -other.judgement.score, other.other, other.otherPlace);
    });
    return links;
}

} // namespace Stemma
