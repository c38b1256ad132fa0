// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/queries.h"
#include "models/text/result.h"

#include <functional>
#include <memory>

namespace Stemma {

enum class AccessMode { ReadOnly, ReadWrite };

/// Where a project's rows live. Reads answer from the database; apply() is the only way rows change.
///
/// A store belongs to the thread that opened it; another thread opens a sibling(). Everything here is
/// plain relational work, so that a store on a database server can stand in for the file.
class ProjectStore {
public:
    virtual ~ProjectStore() = default;
    Q_DISABLE_COPY_MOVE(ProjectStore)

    /// Another connection to the same project, for the calling thread.
    [[nodiscard]] virtual Result<std::unique_ptr<ProjectStore>> sibling(AccessMode mode) const = 0;
    [[nodiscard]] virtual AccessMode accessMode() const = 0;
    /// What people know the project by: the file's path, later a server's address.
    [[nodiscard]] virtual QString location() const = 0;
    [[nodiscard]] virtual Result<ProjectInfo> info() const = 0;

    /// Writes @p edit in one transaction: each row is checked against `before`, written, and the edit is
    /// appended to the journal. Durable when it returns. On any error nothing has changed.
    [[nodiscard]] virtual Result<EditNumber> apply(const Edit &edit) = 0;

    /// Stores contents by hash ahead of the edit that will refer to them; known contents cost nothing.
    /// Contents are no rows: without an edit they are invisible. One short transaction a call.
    [[nodiscard]] virtual Result<void> putContents(const QList<QString> &texts,
                                                   const QList<QByteArray> &originals)
        = 0;
    /// Removes contents to which neither a row nor the journal refers (after a cancelled import).
    [[nodiscard]] virtual Result<void> dropUnusedContents(const QList<ContentHash> &hashes) = 0;
    [[nodiscard]] virtual Result<QString> text(const ContentHash &hash) const = 0;
    /// The original file's bytes; NotFound when only its hash is known (after import from an export).
    [[nodiscard]] virtual Result<QByteArray> original(const ContentHash &hash) const = 0;

    [[nodiscard]] virtual Result<Article> article(ArticleId id) const = 0;
    [[nodiscard]] virtual Result<Revision> revision(RevisionId id) const = 0;
    [[nodiscard]] virtual Result<Span> span(SpanId id) const = 0;
    [[nodiscard]] virtual Result<Entity> entity(EntityId id) const = 0;
    [[nodiscard]] virtual Result<Claim> claim(ClaimId id) const = 0;
    [[nodiscard]] virtual Result<QuoteGroup> quoteGroup(QuoteGroupId id) const = 0;
    [[nodiscard]] virtual Result<Derivation> derivation(DerivationId id) const = 0;
    [[nodiscard]] virtual Result<Suggestion> suggestion(SuggestionId id) const = 0;

    /// All of an article's spans, by start; read from one stretch of the file.
    [[nodiscard]] virtual Result<QList<Span>> spansOfArticle(ArticleId article) const = 0;
    [[nodiscard]] virtual Result<QList<Span>> spansOfGroup(QuoteGroupId group) const = 0;
    /// Spans that name @p entity as entity or speaker.
    [[nodiscard]] virtual Result<QList<Span>> spansOfEntity(EntityId entity) const = 0;
    [[nodiscard]] virtual Result<QList<Span>> spansOfClaim(ClaimId claim) const = 0;
    [[nodiscard]] virtual Result<QList<Derivation>> derivationsTouching(QUuid record) const = 0;
    [[nodiscard]] virtual Result<QList<Revision>> revisionsOfArticle(ArticleId article) const = 0;
    [[nodiscard]] virtual Result<QList<Suggestion>> suggestionsOfArticle(ArticleId article) const = 0;

    /// Exact matches; null id / empty list when there is none.
    [[nodiscard]] virtual Result<EntityId> entityNamed(const QString &name, EntityType type) const = 0;
    [[nodiscard]] virtual Result<QList<Entity>> entitiesNamed(const QString &name) const = 0;
    [[nodiscard]] virtual Result<ClaimId> claimStated(const QString &statement) const = 0;
    [[nodiscard]] virtual Result<QList<ArticleId>> articlesFromFile(const QString &fileName) const = 0;
    [[nodiscard]] virtual Result<QList<ArticleId>> articlesWithText(const ContentHash &hash) const = 0;

    // Lists. Pages are [offset, offset + limit) of the query's order, which is total (ties by id).
    [[nodiscard]] virtual Result<qint64> countArticles(const ArticleQuery &query) const = 0;
    [[nodiscard]] virtual Result<QList<ArticleRow>> articles(const ArticleQuery &query, qint64 offset,
                                                             qint64 limit) const
        = 0;
    [[nodiscard]] virtual Result<qint64> countSpans(const SpanQuery &query) const = 0;
    [[nodiscard]] virtual Result<QList<SpanRow>> spans(const SpanQuery &query, qint64 offset,
                                                       qint64 limit) const
        = 0;
    [[nodiscard]] virtual Result<qint64> countGroups(const GroupQuery &query) const = 0;
    [[nodiscard]] virtual Result<QList<GroupRow>> groups(const GroupQuery &query, qint64 offset,
                                                         qint64 limit) const
        = 0;
    [[nodiscard]] virtual Result<QList<Entity>> entities(qint64 offset, qint64 limit) const = 0;
    [[nodiscard]] virtual Result<QList<Claim>> claims(qint64 offset, qint64 limit) const = 0;
    [[nodiscard]] virtual Result<QList<Derivation>> derivations(qint64 offset, qint64 limit) const = 0;
    [[nodiscard]] virtual Result<QList<Suggestion>> suggestions(qint64 offset, qint64 limit) const = 0;

    /// Values of a field that begin with or contain @p part, most used first.
    [[nodiscard]] virtual Result<QStringList> completions(Completion field, const QString &part,
                                                          int limit) const
        = 0;

    /// Articles that share quotes with @p article, most first: by linked quotes, and when these give fewer
    /// than @p limit also by the words of its longest quotes (tagged ones, else those in quotation marks).
    [[nodiscard]] virtual Result<QList<SharingArticle>> articlesSharing(ArticleId article, int limit) const
        = 0;

    /// All spans with their names in the order article, start, id; the visitor returns false to stop.
    /// The row is reused between calls. Order of articles: by id.
    using SpanVisitor = std::function<bool(const SpanRow &row)>;
    [[nodiscard]] virtual Result<void> visitSpans(const SpanVisitor &visitor) const = 0;

    /// Calls @p read so that all it reads is one state of the project, whatever others write meanwhile.
    /// Returns its outcome. Must not be nested, and @p read must not apply().
    [[nodiscard]] virtual Result<void> readConsistently(const std::function<Result<void>()> &read) const = 0;

    /// The journal, newest first when listed.
    [[nodiscard]] virtual Result<qint64> countJournal() const = 0;
    [[nodiscard]] virtual Result<QList<JournalRow>> journal(qint64 offset, qint64 limit) const = 0;
    /// All entries, oldest first, for rebuilding undo and for replay.
    [[nodiscard]] virtual Result<void>
    visitJournal(const std::function<bool(const JournalRow &row)> &visitor) const = 0;
    [[nodiscard]] virtual Result<Edit> journalEdit(EditNumber number) const = 0;

    /// All rows (not the journal) as text, in a fixed order: two projects are equal if their dumps are.
    [[nodiscard]] virtual Result<QByteArray> dump() const = 0;

    /// One broken rule that checkProject() found.
    struct Violation {
        QString rule; ///< stable code, e.g. "span-outside-text"
        QString record; ///< which record
        QString detail;

        friend bool operator==(const Violation &, const Violation &) = default;
    };

    /// Verifies every invariant of the file (DESIGN section 8); an empty list is a sound project.
    /// @p progress gets 0 to 1 and returns false to cancel.
    [[nodiscard]] virtual Result<QList<Violation>> check(const std::function<bool(double)> &progress) const
        = 0;

protected:
    ProjectStore() = default;
};

} // namespace Stemma
