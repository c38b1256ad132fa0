// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/archive/archivelinks.h"
#include "models/matching/embedding/sentenceembedder.h"
#include "models/matching/stems/stemfrequencies.h"
#include "models/project/suggesting/articlescan.h"
#include "models/project/suggesting/storedquotes.h"
#include "models/storage/proposals/proposalstore.h"

#include <QCache>

#include <functional>
#include <set>

namespace Stemma {

/// @p article as linking sees it: of @p links, else read anew. NotFound when it is gone.
[[nodiscard]] Result<LinkArticle> linkOf(const ProjectStore &store, const Article &article,
                                         const CueLexicons &cues, StemReader &reader, const ReadLinks &links);

/// Looks for the links of single articles in a project whose other articles were compared before: asks the
/// index of quotes for those that may be the same, reads the few articles in which they stand, judges them,
/// and writes what comes of it. What one article costs does not grow with their number. Thread of the store.
class ArchiveLinker {
public:
    /// @p quotes: the index of @p store; @p links: articles that need not be read. All outlive it.
    ArchiveLinker(ProjectStore &store, ProposalStore &kept, const StoredQuotes &quotes,
                  const CueLexicons &cues, StemReader &reader, const ReadLinks &links);

    /// Articles that are not compared with before their own turn has come.
    void setPending(QSet<ArticleId> articles) { m_pending = std::move(articles); }

    /// Links that somebody said no to: they hold nothing together.
    void setRejected(QSet<SuggestionId> links) { m_rejected = std::move(links); }

    /// A program that orders translations by what they mean; null: none. When it fails, it is asked no more.
    void setEmbedder(SentenceEmbedder *embedder) { m_embedder = embedder; }

    /// What was wrong with that program.
    [[nodiscard]] const std::optional<Error> &embedderError() const { return m_embedderError; }

    /// Puts down the links of @p article with all that are not pending, in place of those it had.
    [[nodiscard]] Result<void> link(const Article &article, int engine);

private:
    using Place = std::pair<ArticleId, CodePointRange>;

    struct Known {
        Article article;
        LinkArticle link;
    };

    [[nodiscard]] Result<std::shared_ptr<const Known>> known(ArticleId article);
    /// The quotes that are held together with that at @p place by links, those of @p without left out.
    [[nodiscard]] Result<std::set<Place>> groupOf(const Place &place, ArticleId without);
    /// Whether somebody said that a quote of @p one and one of @p other are two.
    [[nodiscard]] Result<bool> areApart(const std::set<Place> &one, const std::set<Place> &other);
    /// Whether a stored link that @p counts is between one of @p one and one of @p other.
    [[nodiscard]] Result<bool> hasLinkBetween(const std::set<Place> &one, const std::set<Place> &other,
                                              const std::function<bool(const Proposal &)> &counts);
    [[nodiscard]] Result<QList<Proposal>> linksTouching(ArticleId article);
    [[nodiscard]] Result<std::vector<ArchiveLink>> linksOf(const Article &article, const LinkArticle &own);
    void weigh(const LinkArticle &own, std::vector<ArchiveLink> &translations);
    /// Adds to @p made what comes of @p links of one quote of @p article.
    [[nodiscard]] Result<void> linkQuote(const Article &article, const LinkQuote &quote,
                                         std::span<const ArchiveLink> links, ScannedArticle &made);

    ProjectStore &m_store;
    ProposalStore &m_kept;
    const StoredQuotes &m_quotes;
    const CueLexicons &m_cues;
    StemReader &m_reader;
    const ReadLinks &m_readLinks;
    StemFrequencies m_frequencies; // of articles
    std::vector<const QuoteIndex *> m_indexes;
    QList<QString> m_languages; // of the indexes
    QSet<ArticleId> m_pending;
    QSet<SuggestionId> m_rejected;
    SentenceEmbedder *m_embedder = nullptr;
    std::optional<Error> m_embedderError;
    QCache<ArticleId, std::shared_ptr<const Known>> m_read;
    QHash<ArticleId, QList<Proposal>> m_links; // that were asked for since one was linked
};

} // namespace Stemma
