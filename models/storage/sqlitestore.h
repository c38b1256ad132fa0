// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/claims/claimstore.h"
#include "models/storage/connection.h"
#include "models/storage/packed/packingstore.h"
#include "models/storage/projectlock.h"
#include "models/storage/projectstore.h"
#include "models/storage/proposals/proposalstore.h"
#include "models/storage/quoteindex/segmentstore.h"
#include "models/storage/reviews/reviewstore.h"
#include "models/storage/searchablestore.h"

namespace Stemma {

/// A project in one SQLite file (resources/migrations has the tables). The connection is opened and kept
/// by Qt Sql; statements run on its handle, see RawQuery.
///
/// Implemented in sqlitestore.cpp (opening), _apply (edits), _contents (texts and originals), _reads (single
/// records, journal), _lists (pages), _claims, _proposals, _reviews (verdicts, their queue), _segments (index
/// of quotes), _search (hits), _sharing (articles with the same quotes), _whole (visits, dump, check);
/// packed/packedspansql.cpp (packed spans).
class SqliteStore final : public ProjectStore,
                          public SearchableStore,
                          public ProposalStore,
                          public SegmentStore,
                          public PackingStore,
                          public ReviewStore,
                          public ClaimStore {
public:
    /// @p lock: held by this store and its writing siblings; null when reading only.
    SqliteStore(std::unique_ptr<Connection> connection, AccessMode mode, std::shared_ptr<ProjectLock> lock);
    ~SqliteStore() override;

    [[nodiscard]] Result<std::unique_ptr<ProjectStore>> sibling(AccessMode mode) const override;

    [[nodiscard]] AccessMode accessMode() const override { return m_mode; }

    [[nodiscard]] QString location() const override { return m_connection->path(); }

    [[nodiscard]] Result<ProjectInfo> info() const override;

    [[nodiscard]] Result<EditNumber> apply(const Edit &edit) override;

    [[nodiscard]] Result<void> putContents(const QList<QString> &texts,
                                           const QList<QByteArray> &originals) override;
    [[nodiscard]] Result<void> dropUnusedContents(const QList<ContentHash> &hashes) override;
    [[nodiscard]] Result<QString> text(const ContentHash &hash) const override;
    [[nodiscard]] Result<QByteArray> original(const ContentHash &hash) const override;

    [[nodiscard]] Result<Article> article(ArticleId id) const override;
    [[nodiscard]] Result<Revision> revision(RevisionId id) const override;
    [[nodiscard]] Result<Span> span(SpanId id) const override;
    [[nodiscard]] Result<Entity> entity(EntityId id) const override;
    [[nodiscard]] Result<Claim> claim(ClaimId id) const override;
    [[nodiscard]] Result<QuoteGroup> quoteGroup(QuoteGroupId id) const override;
    [[nodiscard]] Result<Derivation> derivation(DerivationId id) const override;
    [[nodiscard]] Result<Suggestion> suggestion(SuggestionId id) const override;

    [[nodiscard]] Result<QList<Span>> spansOfArticle(ArticleId article) const override;
    [[nodiscard]] Result<QList<Span>> spansOfGroup(QuoteGroupId group) const override;
    [[nodiscard]] Result<QList<Span>> spansOfEntity(EntityId entity) const override;
    [[nodiscard]] Result<QList<Span>> spansOfClaim(ClaimId claim) const override;
    [[nodiscard]] Result<QList<Derivation>> derivationsTouching(QUuid record) const override;
    [[nodiscard]] Result<QList<Revision>> revisionsOfArticle(ArticleId article) const override;
    [[nodiscard]] Result<QList<Suggestion>> suggestionsOfArticle(ArticleId article) const override;

    [[nodiscard]] Result<EntityId> entityNamed(const QString &name, EntityType type) const override;
    [[nodiscard]] Result<QList<Entity>> entitiesNamed(const QString &name) const override;
    [[nodiscard]] Result<ClaimId> claimStated(const QString &statement) const override;
    [[nodiscard]] Result<QList<ArticleId>> articlesFromFile(const QString &fileName) const override;
    [[nodiscard]] Result<QList<ArticleId>> articlesWithText(const ContentHash &hash) const override;

    [[nodiscard]] Result<qint64> countArticles(const ArticleQuery &query) const override;
    [[nodiscard]] Result<QList<ArticleRow>> articles(const ArticleQuery &query, qint64 offset,
                                                     qint64 limit) const override;
    [[nodiscard]] Result<qint64> countSpans(const SpanQuery &query) const override;
    [[nodiscard]] Result<QList<SpanRow>> spans(const SpanQuery &query, qint64 offset,
                                               qint64 limit) const override;
    [[nodiscard]] Result<qint64> countGroups(const GroupQuery &query) const override;
    [[nodiscard]] Result<QList<GroupRow>> groups(const GroupQuery &query, qint64 offset,
                                                 qint64 limit) const override;
    [[nodiscard]] Result<QList<Entity>> entities(qint64 offset, qint64 limit) const override;
    [[nodiscard]] Result<QList<Claim>> claims(qint64 offset, qint64 limit) const override;
    [[nodiscard]] Result<QList<Derivation>> derivations(qint64 offset, qint64 limit) const override;
    [[nodiscard]] Result<QList<Suggestion>> suggestions(qint64 offset, qint64 limit) const override;
    [[nodiscard]] Result<void> readConsistently(const std::function<Result<void>()> &read) const override;
    [[nodiscard]] Result<QStringList> completions(Completion field, const QString &part,
                                                  int limit) const override;
    [[nodiscard]] Result<QList<SharingArticle>> articlesSharing(ArticleId article, int limit) const override;
    [[nodiscard]] Result<void> visitSpans(const SpanVisitor &visitor) const override;
    [[nodiscard]] Result<LikelyTexts> visitLikelyTexts(const SearchQuery &search,
                                                       const TextVisitor &visitor) const override;
    [[nodiscard]] Result<void>
    visitOtherTexts(const SearchQuery &search, const LikelyTexts &likely, const TextVisitor &visitor,
                    const std::function<bool(double share)> &mayGoOn) const override;
    [[nodiscard]] Result<void> visitSpansSaying(const SearchQuery &search, const SpanVisitor &visitor,
                                                const std::function<bool()> &mayGoOn) const override;

    [[nodiscard]] Result<qint64> countUnscanned(int engine) const override;
    [[nodiscard]] Result<QList<Article>> unscanned(int engine, ArticleId after, qint64 limit) const override;
    [[nodiscard]] Result<void> putScanned(const QList<ScannedArticle> &articles, int engine) override;
    [[nodiscard]] Result<void> beginLinking(int engine, bool all) override;
    [[nodiscard]] Result<void> putLinks(const QList<ScannedArticle> &articles, int engine) override;
    [[nodiscard]] Result<bool> areLinksCurrent(int engine) const override;
    [[nodiscard]] Result<qint64> countUnlinked(int engine) const override;
    [[nodiscard]] Result<QList<Article>> unlinked(int engine, ArticleId after, qint64 limit) const override;
    [[nodiscard]] Result<QList<Proposal>> linksTouching(ArticleId article) const override;
    [[nodiscard]] Result<QSet<SuggestionId>> rejectedLinks() const override;
    [[nodiscard]] Result<void> putLinksTouching(const ScannedArticle &article, int engine) override;
    [[nodiscard]] Result<qint64> countProposals(const ProposalQuery &query) const override;
    [[nodiscard]] Result<QList<ProposalRow>> proposals(const ProposalQuery &query, qint64 offset,
                                                       qint64 limit) const override;
    [[nodiscard]] Result<QList<ProposalKey>> proposalKeys(const ProposalQuery &query) const override;
    [[nodiscard]] Result<QList<Proposal>> proposalsOfArticle(ArticleId article) const override;
    [[nodiscard]] Result<QList<Proposal>> proposalsTo(ArticleId article) const override;
    [[nodiscard]] Result<std::optional<Proposal>> openProposal(ArticleId article,
                                                               SuggestionId id) const override;
    [[nodiscard]] Result<std::optional<Proposal>> quoteProposedAt(ArticleId article,
                                                                  CodePointRange place) const override;

    [[nodiscard]] Result<QList<SegmentInfo>> segments() const override;
    [[nodiscard]] Result<QByteArray> segmentBytes(qint64 id) const override;
    [[nodiscard]] Result<QHash<ArticleId, IndexedArticle>>
    indexedArticles(int engine, const std::optional<QList<qint64>> &segments = {}) const override;
    [[nodiscard]] Result<qint64> countUnread(std::optional<int> scanner, int engine) const override;
    [[nodiscard]] Result<QList<Article>> unread(std::optional<int> scanner, int engine, ArticleId after,
                                                qint64 limit) const override;
    [[nodiscard]] Result<qint64> putSegment(const NewSegment &segment, int engine) override;
    [[nodiscard]] Result<void> dropSegments(const QList<qint64> &ids) override;

    [[nodiscard]] Result<QList<ArticleId>> articlesToPack() const override;
    [[nodiscard]] Result<bool> packSpans(ArticleId article) override;

    [[nodiscard]] Result<std::optional<Review>> review(ReviewId id) const override;
    [[nodiscard]] Result<std::optional<VariantMark>> variantMark(VariantMarkId id) const override;
    [[nodiscard]] Result<QList<Review>> reviewsOfGroup(QuoteGroupId group) const override;
    [[nodiscard]] Result<QList<VariantMark>> marksOfGroup(QuoteGroupId group) const override;
    [[nodiscard]] Result<QList<VariantMark>> marksTouching(SpanId span) const override;
    [[nodiscard]] Result<QList<Derivation>> derivationsOfGroup(QuoteGroupId group) const override;
    [[nodiscard]] Result<QList<Review>> reviews(qint64 offset, qint64 limit) const override;
    [[nodiscard]] Result<QList<VariantMark>> variantMarks(qint64 offset, qint64 limit) const override;
    [[nodiscard]] Result<qint64> countQueue(const ReviewQuery &query) const override;
    [[nodiscard]] Result<QList<ReviewRow>> queue(const ReviewQuery &query, qint64 offset,
                                                 qint64 limit) const override;
    [[nodiscard]] Result<ReviewProgress> reviewProgress(int engine) const override;
    [[nodiscard]] Result<QList<GroupGauge>> ungauged(int engine, qint64 limit) const override;
    [[nodiscard]] Result<void> putGauges(const QList<GroupGauge> &gauges, int engine) override;

    [[nodiscard]] Result<QList<ClaimSummary>> claimSummaries(const ClaimQuery &query) const override;
    [[nodiscard]] Result<qint64> countClaimRows(const ClaimQuery &query) const override;
    [[nodiscard]] Result<QList<ClaimRow>> claimRows(const ClaimQuery &query, qint64 offset,
                                                    qint64 limit) const override;
    [[nodiscard]] Result<QList<Span>> claimSpans(ArticleId article, ClaimId claim) const override;
    [[nodiscard]] Result<qint64> countContradictions(const ClaimQuery &query) const override;
    [[nodiscard]] Result<QList<ClaimContradiction>> contradictions(const ClaimQuery &query, qint64 offset,
                                                                   qint64 limit) const override;
    [[nodiscard]] Result<ContradictingSpans> contradictingSpans(ClaimId claim,
                                                                ArticleId article) const override;

    [[nodiscard]] Result<qint64> countJournal() const override;
    [[nodiscard]] Result<QList<JournalRow>> journal(qint64 offset, qint64 limit) const override;
    [[nodiscard]] Result<void>
    visitJournal(const std::function<bool(const JournalRow &row)> &visitor) const override;
    [[nodiscard]] Result<Edit> journalEdit(EditNumber number) const override;

    [[nodiscard]] Result<QByteArray> dump() const override;
    [[nodiscard]] Result<QList<Violation>> check(const std::function<bool(double)> &progress) const override;

private:
    [[nodiscard]] Result<void> refuseWhenReadOnly() const;
    [[nodiscard]] Result<QList<Span>> spanRowsOf(ArticleId article) const;
    [[nodiscard]] Result<void> addLinkedArticles(ArticleId article,
                                                 QHash<ArticleId, SharingArticle> &found) const;
    [[nodiscard]] Result<void> addSimilarArticles(ArticleId article,
                                                  QHash<ArticleId, SharingArticle> &found) const;
    [[nodiscard]] Result<QStringList> longestQuotes(ArticleId article) const;

    std::shared_ptr<ProjectLock> m_lock; // goes after the connection, so that no writer overlaps the next
    std::unique_ptr<Connection> m_connection;
    AccessMode m_mode;
};

/// Runs @p function(query) for each row of @p query, until it returns false.
template <typename Function> [[nodiscard]] Result<void> forEachRow(RawQuery &query, Function &&function)
{
    for (;;) {
        const Result<bool> row = query.next();
        if (!row) {
            return std::unexpected(row.error());
        }
        if (!*row || !function(query)) {
            return {};
        }
    }
}

} // namespace Stemma
