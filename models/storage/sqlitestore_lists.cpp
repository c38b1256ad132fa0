// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/listsql.h"
#include "models/storage/recordsql.h"
#include "models/storage/sqlitestore.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

Result<qint64> countOf(const Connection &connection, const QByteArray &sql, const ListCondition &condition)
{
    return connection.number(sql, [&condition](RawQuery &query) { condition.bindTo(query); });
}

/// Ids of one page: first the order alone, from an index where there is one; the rows come after, so
/// that what is skipped costs little.
template <typename Id>
Result<QList<Id>> pageOf(const Connection &connection, const QByteArray &sql, const ListCondition &condition,
                         qint64 offset, qint64 limit)
{
    Result<RawQuery> query = connection.query(sql + " LIMIT ? OFFSET ?");
    if (!query) {
        return std::unexpected(query.error());
    }
    condition.bindTo(*query);
    query->with(limit, offset);
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

/// The order of articles that @p query puts its spans in; nothing when it is another one or spans are left
/// out.
std::optional<ArticleQuery> articlesOf(const SpanQuery &query)
{
    const bool isByArticle = query.sort == SpanSort::Article || query.sort == SpanSort::Published;
    if (!isByArticle || !conditionOf(query).terms.isEmpty()) {
        return std::nullopt;
    }
    ArticleQuery articles;
    articles.sort = query.sort == SpanSort::Article ? ArticleSort::Title : ArticleSort::Published;
    articles.order = query.order;
    return articles;
}

/// Ids of one page of all spans, article by article. Articles before it are skipped by their counts.
Result<QList<SpanId>> pageOfArticles(const Connection &connection, const ArticleQuery &order, qint64 offset,
                                     qint64 limit)
{
    SpanQuery places;
    places.sort = SpanSort::Place;
    places.order = order.order;
    Result<RawQuery> articles
        = connection.query("SELECT a.id, c.total FROM article a CROSS JOIN article_spans c"
                           " ON c.article_id = a.id ORDER BY "
                           + orderOf(order));
    Result<RawQuery> spans = connection.query("SELECT s.id FROM span s WHERE s.article_id = ? ORDER BY "
                                              + orderOf(places) + " LIMIT ? OFFSET ?");
    if (!articles || !spans) {
        return std::unexpected(articles ? spans.error() : articles.error());
    }
    QList<SpanId> ids;
    Result<void> read;
    const Result<void> walked = forEachRow(*articles, [&](const RawQuery &article) {
        const qint64 total = article.integer(1);
        if (offset >= total) {
            offset -= total;
            return true;
        }
        spans->reset();
        spans->with(article.uuid(0), limit - ids.size(), offset);
        read = forEachRow(*spans, [&ids](const RawQuery &span) {
            ids.append(SpanId(span.uuid(0)));
            return true;
        });
        offset = 0;
        return read && ids.size() < limit;
    });
    if (!walked || !read) {
        return std::unexpected(walked ? read.error() : walked.error());
    }
    return ids;
}

template <typename Record>
Result<QList<Record>> recordPage(const Connection &connection, const char *order, qint64 offset, qint64 limit)
{
    Result<RawQuery> query
        = connection.query(selectOf<Record>() + " ORDER BY " + order + " LIMIT ? OFFSET ?");
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(limit, offset);
    return readAll<Record>(std::move(*query));
}

/// The row of one record, filled by @p read(query, row); a fresh one when it is gone since its id was read.
template <typename Row, typename Id, typename Read>
Result<Row> oneRow(const Connection &connection, const QByteArray &sql, Id id, Read &&read)
{
    Result<RawQuery> query = connection.query(sql);
    if (!query) {
        return std::unexpected(query.error());
    }
    const Result<bool> found = query->with(id).next();
    if (!found) {
        return std::unexpected(found.error());
    }
    Row row;
    if (*found) {
        read(*query, row);
    }
    return row;
}

Result<ArticleRow> articleRow(const Connection &connection, ArticleId id)
{
    static const QByteArray sql = "SELECT " + columnsOf<Article>("a.")
        + ", r.length, c.entities, c.quotes, c.claims, o.open_count FROM article a"
          " LEFT JOIN revision r ON r.id = a.revision_id LEFT JOIN article_spans c ON c.article_id = a.id"
          " LEFT JOIN scanned_article o ON o.article_id = a.id WHERE a.id = ?";
    return oneRow<ArticleRow>(connection, sql, id, [](const RawQuery &query, ArticleRow &row) {
        readRecord(query, row.article);
        constexpr int at = kColumnCount<Article>;
        row.length = query.integer(at);
        row.counts = {query.integer(at + 1), query.integer(at + 2), query.integer(at + 3)};
        row.proposals = query.integer(at + 4);
    });
}

} // namespace

Result<SpanRow> spanRow(const Connection &connection, SpanId id)
{
    static const QByteArray sql = "SELECT " + columnsOf<Span>("s.")
        + ", a.title, a.outlet, a.published, a.url, r.text_hash, e.name, e.type, p.name, c.statement,"
          " g.base_span_id FROM span s LEFT JOIN article a ON a.id = s.article_id"
          " LEFT JOIN revision r ON r.id = s.revision_id LEFT JOIN entity e ON e.id = s.entity_id"
          " LEFT JOIN entity p ON p.id = s.speaker_id LEFT JOIN claim c ON c.id = s.claim_id"
          " LEFT JOIN quote_group g ON g.id = s.group_id WHERE s.id = ?";
    return oneRow<SpanRow>(connection, sql, id, [](const RawQuery &query, SpanRow &row) {
        readRecord(query, row.span);
        int at = kColumnCount<Span>;
        query.read(at++, row.articleTitle);
        query.read(at++, row.outlet);
        query.read(at++, row.published);
        query.read(at++, row.url);
        query.read(at++, row.text);
        query.read(at++, row.entityName);
        query.read(at++, row.entityType);
        query.read(at++, row.speakerName);
        query.read(at++, row.claimStatement);
        query.read(at++, row.groupBase);
    });
}

namespace {

Result<GroupRow> groupRow(const Connection &connection, QuoteGroupId id)
{
    static const QByteArray sql = "SELECT " + columnsOf<QuoteGroup>("g.")
        + ", (SELECT count(*) FROM span s WHERE s.group_id = g.id),"
          " (SELECT count(DISTINCT s.article_id) FROM span s WHERE s.group_id = g.id),"
          " coalesce((SELECT s.id FROM span s WHERE s.id = g.base_span_id),"
          " (SELECT s.id FROM span s WHERE s.group_id = g.id ORDER BY s.article_id, s.start, s.id LIMIT 1))"
          " FROM quote_group g WHERE g.id = ?";
    SpanId base;
    Result<GroupRow> row
        = oneRow<GroupRow>(connection, sql, id, [&base](const RawQuery &query, GroupRow &read) {
              readRecord(query, read.group);
              constexpr int at = kColumnCount<QuoteGroup>;
              read.members = query.integer(at);
              read.articles = query.integer(at + 1);
              query.read(at + 2, base);
          });
    if (!row || base.isNull()) {
        return row;
    }
    Result<SpanRow> baseRow = spanRow(connection, base);
    if (!baseRow) {
        return std::unexpected(baseRow.error());
    }
    row->base = std::move(*baseRow);
    return row;
}

template <typename Row, typename Id, typename Function>
Result<QList<Row>> rowsOf(const Result<QList<Id>> &ids, Function &&rowOf)
{
    if (!ids) {
        return std::unexpected(ids.error());
    }
    QList<Row> rows;
    rows.reserve(ids->size());
    for (const Id &id : *ids) {
        Result<Row> row = rowOf(id);
        if (!row) {
            return std::unexpected(row.error());
        }
        rows.append(std::move(*row));
    }
    return rows;
}

} // namespace

Result<qint64> SqliteStore::countArticles(const ArticleQuery &query) const
{
    const ListCondition condition = conditionOf(query);
    return countOf(*m_connection, "SELECT count(*) FROM article a" + condition.where(), condition);
}

Result<QList<ArticleRow>> SqliteStore::articles(const ArticleQuery &query, qint64 offset, qint64 limit) const
{
    const ListCondition condition = conditionOf(query);
    const QByteArray counts
        = query.sort == ArticleSort::Spans ? " LEFT JOIN article_spans c ON c.article_id = a.id" : "";
    const QByteArray sql
        = "SELECT a.id FROM article a" + counts + condition.where() + " ORDER BY " + orderOf(query);
    return rowsOf<ArticleRow>(pageOf<ArticleId>(*m_connection, sql, condition, offset, limit),
                              [this](ArticleId id) { return articleRow(*m_connection, id); });
}

Result<qint64> SqliteStore::countSpans(const SpanQuery &query) const
{
    const ListCondition condition = conditionOf(query);
    if (condition.terms.isEmpty()) {
        return m_connection->number("SELECT coalesce(sum(total), 0) FROM article_spans");
    }
    return countOf(*m_connection, "SELECT count(*) FROM span s" + condition.where(), condition);
}

Result<QList<SpanRow>> SqliteStore::spans(const SpanQuery &query, qint64 offset, qint64 limit) const
{
    const auto rowOf = [this](SpanId id) { return spanRow(*m_connection, id); };
    if (const std::optional<ArticleQuery> order = articlesOf(query)) {
        return rowsOf<SpanRow>(pageOfArticles(*m_connection, *order, offset, limit), rowOf);
    }
    const ListCondition condition = conditionOf(query);
    const QByteArray sql
        = "SELECT s.id FROM " + sourceOf(query) + condition.where() + " ORDER BY " + orderOf(query);
    return rowsOf<SpanRow>(pageOf<SpanId>(*m_connection, sql, condition, offset, limit), rowOf);
}

Result<qint64> SqliteStore::countGroups(const GroupQuery &query) const
{
    const ListCondition condition = conditionOf(query);
    return countOf(*m_connection, "SELECT count(*) FROM quote_group g" + condition.where(), condition);
}

Result<QList<GroupRow>> SqliteStore::groups(const GroupQuery &query, qint64 offset, qint64 limit) const
{
    const ListCondition condition = conditionOf(query);
    return rowsOf<GroupRow>(
        pageOf<QuoteGroupId>(*m_connection,
                             "SELECT g.id FROM quote_group g" + condition.where() + " ORDER BY g.id",
                             condition, offset, limit),
        [this](QuoteGroupId id) { return groupRow(*m_connection, id); });
}

Result<QList<Entity>> SqliteStore::entities(qint64 offset, qint64 limit) const
{
    return recordPage<Entity>(*m_connection, "name COLLATE NOCASE, name, type, id", offset, limit);
}

Result<QList<Claim>> SqliteStore::claims(qint64 offset, qint64 limit) const
{
    return recordPage<Claim>(*m_connection, "statement COLLATE NOCASE, statement, id", offset, limit);
}

Result<QList<Derivation>> SqliteStore::derivations(qint64 offset, qint64 limit) const
{
    return recordPage<Derivation>(*m_connection, "id", offset, limit);
}

Result<QList<Suggestion>> SqliteStore::suggestions(qint64 offset, qint64 limit) const
{
    return recordPage<Suggestion>(*m_connection, "id", offset, limit);
}

Result<QStringList> SqliteStore::completions(Completion field, const QString &part, int limit) const
{
    Result<RawQuery> query = m_connection->query(completionSql(field));
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(part, limit);
    QStringList values;
    const Result<void> done = forEachRow(*query, [&](const RawQuery &row) {
        values.append(row.text(0));
        return true;
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return values;
}

} // namespace Stemma
