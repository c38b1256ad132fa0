// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/archive/archivelinks.h"

#include "models/matching/linking/linkcandidates.h"
#include "models/matching/linking/quotegroups.h"
#include "models/matching/linking/translationlinks.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace Stemma {

std::vector<QuoteIndex::Passage> quotesFor(const LinkArticle &article)
{
    std::vector<QuoteIndex::Passage> passages;
    passages.reserve(article.quotes.size());
    for (const LinkQuote &quote : article.quotes) {
        passages.push_back({.place = quote.place, .words = quote.stems});
    }
    return passages;
}

namespace {

constexpr size_t kNear = 40; // of each quote

/// The article that is asked about and the best of those that may have something for it.
class Neighbours {
public:
    Neighbours(ArticleId id, const LinkArchive &archive)
        : m_id(id)
        , m_archive(archive)
    {
    }

    void add(const std::vector<NearMatch> &matches)
    {
        for (const NearMatch &match : matches) {
            if (match.article != m_id && (!m_archive.counts || m_archive.counts(match.article))) {
                double &score = m_best[match.article];
                score = std::max(score, match.score);
            }
        }
    }

    /// Loads those with the best matches, and puts @p article among them.
    void load(const LinkArticle &article)
    {
        std::vector<std::pair<double, ArticleId>> order;
        for (const auto &[other, score] : m_best) {
            order.emplace_back(-score, other);
        }
        std::ranges::sort(order);
        order.resize(std::min(order.size(), kMostLoaded));
        std::vector<std::pair<ArticleId, LinkArticle>> loaded{{m_id, article}};
        for (const auto &[score, other] : order) {
            if (auto one = m_archive.load(other)) {
                loaded.emplace_back(other, std::move(*one));
            }
        }
        std::ranges::sort(loaded, [this](const auto &one, const auto &other) {
            return m_archive.isBefore ? m_archive.isBefore(one.first, other.first) : one.first < other.first;
        });
        for (auto &[other, one] : loaded) {
            m_own = other == m_id ? quint32(m_articles.size()) : m_own;
            m_ids.push_back(other);
            m_articles.push_back(std::move(one));
        }
    }

    [[nodiscard]] bool isAlone() const { return m_articles.size() < 2; }

    [[nodiscard]] const std::vector<LinkArticle> &articles() const { return m_articles; }

    [[nodiscard]] quint32 own() const { return m_own; }

    /// Those of @p links that are about the article, by quote, then the best first.
    [[nodiscard]] std::vector<ArchiveLink> ownLinks(std::vector<QuoteLink> links) const
    {
        std::vector<ArchiveLink> made;
        for (QuoteLink &link : links) {
            const bool isBase = link.base.article == m_own;
            if (!isBase && link.witness.article != m_own) {
                continue;
            }
            const QuoteRef other = isBase ? link.witness : link.base;
            made.push_back({.quote = (isBase ? link.base : link.witness).quote,
                            .other = m_ids[other.article],
                            .otherQuote = m_articles[other.article].quotes[other.quote],
                            .judgement = std::move(link.judgement)});
        }
        std::ranges::sort(made, [](const ArchiveLink &one, const ArchiveLink &other) {
            return std::tuple(one.quote, -one.judgement.score, one.other, one.otherQuote.place)
                < std::tuple(other.quote, -other.judgement.score, other.other, other.otherQuote.place);
        });
        return made;
    }

private:
    ArticleId m_id;
    const LinkArchive &m_archive;
    std::map<ArticleId, double> m_best; // score of the best match in each article
    std::vector<ArticleId> m_ids;
    std::vector<LinkArticle> m_articles; // of these
    quint32 m_own = 0;
};

} // namespace

std::vector<ArchiveLink> archiveLinks(ArticleId id, const LinkArticle &article, const LinkArchive &archive,
                                      StemReader &reader)
{
    constexpr double kWorthALook = 0.22; // by the same words alone, as discoverGroups() has it
    Neighbours neighbours(id, archive);
    for (const LinkQuote &quote : article.quotes) {
        if (quote.speech < kLeastLinkedSpeech) {
            continue;
        }
        for (const QuoteIndex *index : archive.indexes) {
            neighbours.add(index->near(quote.stems, kNear, QuoteIndex::Among::Quotes, kWorthALook));
        }
    }
    neighbours.load(article);
    return neighbours.ownLinks(
        linksOfOne(neighbours.articles(), neighbours.own(), archive.frequencies, reader));
}

std::vector<ArchiveLink> archiveTranslations(ArticleId id, const LinkArticle &article,
                                             const LinkArchive &archive, StemReader &reader)
{
    constexpr double kWorthALook = 0.08; // a name and a number of ten words
    Neighbours neighbours(id, archive);
    for (size_t i = 0; i < archive.languages.size(); ++i) {
        const QString &language = archive.languages[i];
        if (language.isEmpty() || article.language.isEmpty() || language == article.language) {
            continue;
        }
        for (const LinkQuote &quote : article.quotes) {
            if (quote.speech >= kLeastLinkedSpeech) {
                // Read as if it were in that language, so that what both have has the stems of that one.
                neighbours.add(archive.indexes[i]->near(reader.read(quote.words, language), kNear,
                                                        QuoteIndex::Among::Quotes, kWorthALook));
            }
        }
    }
    neighbours.load(article);
    return neighbours.isAlone()
        ? std::vector<ArchiveLink>()
        : neighbours.ownLinks(findTranslations(neighbours.articles(), archive.frequencies, reader));
}

} // namespace Stemma
