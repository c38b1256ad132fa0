// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/journalkeys.h"
#include "models/storage/packed/packedspansql.h"
#include "models/storage/recordsql.h"
#include "models/storage/sqlitestore.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

template <typename Record, typename Id> Result<Record> recordWithId(const Connection &connection, Id id)
{
    Result<std::optional<Record>> found = findRecord<Record>(connection, id);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (!*found) {
        return failure(ErrorCode::NotFound,
                       {QString::fromLatin1(RecordTraits<Record>::table), id.toString()});
    }
    return std::move(**found);
}

/// Records for which @p condition holds with @p values bound; the condition may end in an order.
template <typename Record, typename... Values>
Result<QList<Record>> recordsWhere(const Connection &connection, const char *condition,
                                   const Values &...values)
{
    Result<RawQuery> query = connection.query(selectOf<Record>() + " WHERE " + condition);
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(values...);
    return readAll<Record>(std::move(*query));
}

template <typename Id, typename... Values>
Result<QList<Id>> idsFrom(const Connection &connection, const QByteArray &sql, const Values &...values)
{
    Result<RawQuery> query = connection.query(sql);
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(values...);
    QList<Id> ids;
    const Result<void> done = forEachRow(*query, [&](const RawQuery &row) {
        ids.append(Id(row.uuid(0)));
        return true;
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return ids;
}

template <typename Id> Result<Id> firstOf(const Result<QList<Id>> &ids)
{
    if (!ids) {
        return std::unexpected(ids.error());
    }
    return ids->isEmpty() ? Id() : ids->first();
}

constexpr auto kJournalColumns = "number, action, direction, target, gesture, annotator, time, change_count";

void readJournalRow(const RawQuery &query, JournalRow &row)
{
    row.number = EditNumber(query.integer(0));
    row.action = editActionFromKey(QString::fromLatin1(query.view(1))).value_or(EditAction::EditAttributes);
    query.read(2, row.direction);
    row.target = EditNumber(query.integer(3));
    query.read(4, row.gesture);
    query.read(5, row.annotator);
    query.read(6, row.when);
    row.changeCount = query.integer(7);
}

} // namespace

Result<Article> SqliteStore::article(ArticleId id) const
{
    return recordWithId<Article>(*m_connection, id);
}

Result<Revision> SqliteStore::revision(RevisionId id) const
{
    return recordWithId<Revision>(*m_connection, id);
}

Result<Span> SqliteStore::span(SpanId id) const
{
    return recordWithId<Span>(*m_connection, id);
}

Result<Entity> SqliteStore::entity(EntityId id) const
{
    return recordWithId<Entity>(*m_connection, id);
}

Result<Claim> SqliteStore::claim(ClaimId id) const
{
    return recordWithId<Claim>(*m_connection, id);
}

Result<QuoteGroup> SqliteStore::quoteGroup(QuoteGroupId id) const
{
    return recordWithId<QuoteGroup>(*m_connection, id);
}

Result<Derivation> SqliteStore::derivation(DerivationId id) const
{
    return recordWithId<Derivation>(*m_connection, id);
}

Result<Suggestion> SqliteStore::suggestion(SuggestionId id) const
{
    return recordWithId<Suggestion>(*m_connection, id);
}

Result<QList<Span>> SqliteStore::spansOfArticle(ArticleId article) const
{
    auto packed = packedSpansOf(*m_connection, article);
    if (packed && *packed) {
        return std::move(**packed);
    }
    // What keeps the packed ones from being read may not concern the rows.
    return spanRowsOf(article);
}

Result<QList<Span>> SqliteStore::spanRowsOf(ArticleId article) const
{
    return recordsWhere<Span>(*m_connection, "article_id = ? ORDER BY start, id", article);
}

Result<QList<Span>> SqliteStore::spansOfGroup(QuoteGroupId group) const
{
    return recordsWhere<Span>(*m_connection, "group_id = ? ORDER BY article_id, start, id", group);
}

Result<QList<Span>> SqliteStore::spansOfEntity(EntityId entity) const
{
    return recordsWhere<Span>(*m_connection,
                              "entity_id = ?1 OR speaker_id = ?1 ORDER BY article_id, start, id", entity);
}

Result<QList<Span>> SqliteStore::spansOfClaim(ClaimId claim) const
{
    return recordsWhere<Span>(*m_connection, "claim_id = ? ORDER BY article_id, start, id", claim);
}

Result<QList<Derivation>> SqliteStore::derivationsTouching(QUuid record) const
{
    return recordsWhere<Derivation>(*m_connection, "from_id = ?1 OR to_id = ?1 ORDER BY id", record);
}

Result<QList<Revision>> SqliteStore::revisionsOfArticle(ArticleId article) const
{
    return recordsWhere<Revision>(*m_connection, "article_id = ? ORDER BY created, id", article);
}

Result<QList<Suggestion>> SqliteStore::suggestionsOfArticle(ArticleId article) const
{
    return recordsWhere<Suggestion>(*m_connection, "article_id = ? ORDER BY id", article);
}

Result<EntityId> SqliteStore::entityNamed(const QString &name, EntityType type) const
{
    return firstOf(idsFrom<EntityId>(
        *m_connection, "SELECT id FROM entity WHERE name = ? AND type = ? ORDER BY id LIMIT 1", name, type));
}

Result<QList<Entity>> SqliteStore::entitiesNamed(const QString &name) const
{
    return recordsWhere<Entity>(*m_connection, "name = ? ORDER BY type, id", name);
}

Result<ClaimId> SqliteStore::claimStated(const QString &statement) const
{
    return firstOf(idsFrom<ClaimId>(
        *m_connection, "SELECT id FROM claim WHERE statement = ? ORDER BY id LIMIT 1", statement));
}

Result<QList<ArticleId>> SqliteStore::articlesFromFile(const QString &fileName) const
{
    return idsFrom<ArticleId>(*m_connection, "SELECT id FROM article WHERE file_name = ? ORDER BY id",
                              fileName);
}

Result<QList<ArticleId>> SqliteStore::articlesWithText(const ContentHash &hash) const
{
    return idsFrom<ArticleId>(*m_connection,
                              "SELECT a.id FROM revision r JOIN article a ON a.revision_id = r.id"
                              " WHERE r.text_hash = ? ORDER BY a.id",
                              hash);
}

Result<qint64> SqliteStore::countJournal() const
{
    return m_connection->number("SELECT count(*) FROM journal");
}

Result<QList<JournalRow>> SqliteStore::journal(qint64 offset, qint64 limit) const
{
    Result<RawQuery> query = m_connection->query(QByteArray("SELECT ") + kJournalColumns
                                                 + " FROM journal ORDER BY number DESC LIMIT ? OFFSET ?");
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(limit, offset);
    QList<JournalRow> rows;
    const Result<void> done = forEachRow(*query, [&](const RawQuery &row) {
        readJournalRow(row, rows.emplace_back());
        return true;
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return rows;
}

Result<void> SqliteStore::visitJournal(const std::function<bool(const JournalRow &row)> &visitor) const
{
    Result<RawQuery> query
        = m_connection->query(QByteArray("SELECT ") + kJournalColumns + " FROM journal ORDER BY number");
    if (!query) {
        return std::unexpected(query.error());
    }
    JournalRow entry;
    return forEachRow(*query, [&](const RawQuery &row) {
        readJournalRow(row, entry);
        return visitor(entry);
    });
}

Result<Edit> SqliteStore::journalEdit(EditNumber number) const
{
    Result<RawQuery> query = m_connection->query(QByteArray("SELECT ") + kJournalColumns
                                                 + ", changes FROM journal WHERE number = ?");
    if (!query) {
        return std::unexpected(query.error());
    }
    const Result<bool> found = query->with(qint64(number)).next();
    if (!found) {
        return std::unexpected(found.error());
    }
    if (!*found) {
        return failure(ErrorCode::NotFound, {u"edit"_s, QString::number(qint64(number))});
    }
    JournalRow row;
    readJournalRow(*query, row);
    Result<Changes> changes = changesFromJournal(query->blob(8));
    if (!changes) {
        return failure(ErrorCode::DamagedProject, {location()}, changes.error().detail);
    }
    return Edit{row.number,  row.action,    row.direction, row.target,
                row.gesture, row.annotator, row.when,      std::move(*changes)};
}

} // namespace Stemma
