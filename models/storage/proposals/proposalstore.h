// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/proposal.h"
#include "models/storage/projectstore.h"

#include <QSet>

namespace Stemma {

struct ProposalQuery {
    enum class Order {
        Worth, ///< best first, by twentieths of the score; equal ones by article and place
        Place ///< by article and place
    };

    QString filter = {}; ///< every word must stand in the words of the proposal or the article's title
    std::optional<SuggestionType> type = {};
    ArticleId article = {}; ///< null: all
    double minScore = 0;
    Order order = Order::Worth;

    friend bool operator==(const ProposalQuery &, const ProposalQuery &) = default;
};

/// What tells a proposal from all others.
struct ProposalKey {
    ArticleId article;
    SuggestionId id;

    friend bool operator==(const ProposalKey &, const ProposalKey &) = default;
};

/// A proposal with what a list shows of its article.
struct ProposalRow {
    Proposal proposal;
    QString articleTitle;
    QString outlet;
    PublishedDate published;
    ContentHash text;
    QString partnerTitle; ///< of the other article of a link
};

/// What an article gave when it was looked through.
struct ScannedArticle {
    ArticleId article;
    RevisionId revision; ///< of the text that was looked through
    QList<Proposal> proposals;
    std::optional<QString> language = {}; ///< in which it was read; none: that does not matter
};

/// Where open proposals are kept, beside ProjectStore: derived data, outside edits and journal. Lists give
/// open ones only. Thread of the store.
class ProposalStore {
public:
    virtual ~ProposalStore() = default;
    Q_DISABLE_COPY_MOVE(ProposalStore)

    /// That of @p store; null when it keeps none.
    [[nodiscard]] static const ProposalStore *of(const ProjectStore &store)
    {
        return dynamic_cast<const ProposalStore *>(&store);
    }

    [[nodiscard]] static ProposalStore *of(ProjectStore &store)
    {
        return dynamic_cast<ProposalStore *>(&store);
    }

    /// Articles whose current text no engine of version @p engine has looked through.
    [[nodiscard]] virtual Result<qint64> countUnscanned(int engine) const = 0;
    /// The first @p limit of them after @p after in the order of ids; null: from the beginning.
    [[nodiscard]] virtual Result<QList<Article>> unscanned(int engine, ArticleId after, qint64 limit) const
        = 0;
    /// Puts what articles gave in place of what is known of them, in one short transaction. Articles that
    /// were deleted or got another text meanwhile are passed over. Not synced to disk by itself: what a
    /// power cut takes is found again.
    [[nodiscard]] virtual Result<void> putScanned(const QList<ScannedArticle> &articles, int engine) = 0;

    /// Before articles are compared by an engine of version @p engine: from here on an edit that makes it
    /// necessary to compare an article anew (a link turned down, an article gone) is told from none. @p all:
    /// those that were compared before, too. In short transactions.
    [[nodiscard]] virtual Result<void> beginLinking(int engine, bool all) = 0;
    /// As putScanned() for what came of comparing the articles with all others: links and speakers. They stay
    /// when an article is looked through again. An article about which an edit said otherwise since
    /// beginLinking() is still to be compared.
    [[nodiscard]] virtual Result<void> putLinks(const QList<ScannedArticle> &articles, int engine) = 0;
    /// Whether an engine of version @p engine compared every article that was looked through.
    [[nodiscard]] virtual Result<bool> areLinksCurrent(int engine) const = 0;

    /// Articles that were looked through and that no engine of version @p engine compared with others.
    [[nodiscard]] virtual Result<qint64> countUnlinked(int engine) const = 0;
    /// The first @p limit of them after @p after in the order of ids; null: from the beginning.
    [[nodiscard]] virtual Result<QList<Article>> unlinked(int engine, ArticleId after, qint64 limit) const
        = 0;
    /// Links and speakers at @p article and those whose other article it is, open or not, by article and
    /// place.
    [[nodiscard]] virtual Result<QList<Proposal>> linksTouching(ArticleId article) const = 0;
    /// Links that somebody said no to.
    [[nodiscard]] virtual Result<QSet<SuggestionId>> rejectedLinks() const = 0;
    /// Puts the links and speakers that came of comparing one article with all others in place of all that
    /// touch it, at whatever article they are. beginLinking() as for putLinks().
    [[nodiscard]] virtual Result<void> putLinksTouching(const ScannedArticle &article, int engine) = 0;

    [[nodiscard]] virtual Result<qint64> countProposals(const ProposalQuery &query) const = 0;
    [[nodiscard]] virtual Result<QList<ProposalRow>> proposals(const ProposalQuery &query, qint64 offset,
                                                               qint64 limit) const
        = 0;
    /// All that @p query lists at this moment, in its order.
    [[nodiscard]] virtual Result<QList<ProposalKey>> proposalKeys(const ProposalQuery &query) const = 0;
    /// Those of one article, by place.
    [[nodiscard]] virtual Result<QList<Proposal>> proposalsOfArticle(ArticleId article) const = 0;
    /// Links and speakers of other articles whose second side is in @p article.
    [[nodiscard]] virtual Result<QList<Proposal>> proposalsTo(ArticleId article) const = 0;
    /// None when it is decided, done by hand or gone.
    [[nodiscard]] virtual Result<std::optional<Proposal>> openProposal(ArticleId article,
                                                                       SuggestionId id) const
        = 0;
    /// The proposal of a quote with mostly the words at @p place, open or not; none: no quote is proposed
    /// there.
    [[nodiscard]] virtual Result<std::optional<Proposal>> quoteProposedAt(ArticleId article,
                                                                          CodePointRange place) const
        = 0;

protected:
    ProposalStore() = default;
};

} // namespace Stemma
