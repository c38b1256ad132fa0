// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/recordsql.h"
#include "models/storage/sqlitestore.h"
#include "models/storage/transaction.h"
#include "models/storage/unsynced.h"

#include <sqlite3.h>

namespace Stemma {

// SqliteStore: parts of the index of quotes, which are derived and in no journal.

namespace {

constexpr const char *kUnread
    = " FROM article a LEFT JOIN scanned_article c ON c.article_id = a.id"
      " LEFT JOIN indexed_article i ON i.article_id = a.id"
      " WHERE (i.article_id IS NULL OR i.engine <> ? OR i.revision_id <> a.revision_id"
      " OR (? AND (c.article_id IS NULL OR c.engine <> ? OR c.revision_id <> a.revision_id)))";

Result<void> drop(const Connection &connection, const QList<qint64> &ids)
{
    Result<RawQuery> query = connection.query("DELETE FROM quote_segment WHERE id = ?");
    if (!query) {
        return std::unexpected(query.error());
    }
    for (const qint64 id : ids) {
        if (const auto done = query->with(id).run(); !done) {
            return done;
        }
    }
    return {};
}

Result<qint64> put(const Connection &connection, const NewSegment &segment, int engine)
{
    Result<RawQuery> insert
        = connection.query("INSERT INTO quote_segment (language, passages, bytes) VALUES (?, ?, ?)");
    if (!insert) {
        return std::unexpected(insert.error());
    }
    if (const auto done = insert->with(segment.language, segment.passages, segment.bytes).run(); !done) {
        return std::unexpected(done.error());
    }
    const qint64 id = sqlite3_last_insert_rowid(connection.handle());
    Result<RawQuery> note = connection.query(
        "INSERT OR REPLACE INTO indexed_article (article_id, revision_id, engine, segment_id)"
        " SELECT a.id, a.revision_id, ?, ? FROM article a WHERE a.id = ? AND a.revision_id = ?");
    if (!note) {
        return std::unexpected(note.error());
    }
    for (const NewSegment::Covered &one : segment.articles) {
        if (const auto done = note->with(engine, id, one.article, one.revision).run(); !done) {
            return std::unexpected(done.error());
        }
    }
    if (const auto dropped = drop(connection, segment.replaces); !dropped) {
        return std::unexpected(dropped.error());
    }
    return id;
}

} // namespace

Result<QList<SegmentInfo>> SqliteStore::segments() const
{
    Result<RawQuery> query
        = m_connection->query("SELECT id, language, passages FROM quote_segment ORDER BY id");
    if (!query) {
        return std::unexpected(query.error());
    }
    QList<SegmentInfo> segments;
    const auto done = forEachRow(*query, [&segments](const RawQuery &row) {
        segments.append({row.integer(0), row.text(1), row.integer(2)});
        return true;
    });
    return done ? Result<QList<SegmentInfo>>(std::move(segments)) : std::unexpected(done.error());
}

Result<QByteArray> SqliteStore::segmentBytes(qint64 id) const
{
    Result<RawQuery> query = m_connection->query("SELECT bytes FROM quote_segment WHERE id = ?");
    if (!query) {
        return std::unexpected(query.error());
    }
    const Result<bool> found = query->with(id).next();
    if (!found) {
        return std::unexpected(found.error());
    }
    return *found ? query->blob(0) : QByteArray();
}

Result<QHash<ArticleId, IndexedArticle>>
SqliteStore::indexedArticles(int engine, const std::optional<QList<qint64>> &segments) const
{
    Result<RawQuery> query = m_connection->query(
        QByteArray(
            "SELECT i.article_id, i.revision_id, i.segment_id FROM indexed_article i"
            " JOIN article a ON a.id = i.article_id WHERE i.revision_id = a.revision_id AND i.engine = ?")
        + (segments ? " AND i.segment_id = ?" : ""));
    if (!query) {
        return std::unexpected(query.error());
    }
    QHash<ArticleId, IndexedArticle> articles;
    const auto readAll = [&]() -> Result<void> {
        const Result<void> done = forEachRow(*query, [&articles](const RawQuery &row) {
            articles.insert(ArticleId(row.uuid(0)), {RevisionId(row.uuid(1)), row.integer(2)});
            return true;
        });
        query->reset();
        return done;
    };
    Result<void> done;
    if (!segments) {
        query->bind(engine);
        done = readAll();
    } else {
        for (const qint64 segment : *segments) {
            query->with(engine, segment);
            done = done ? readAll() : done;
        }
    }
    return done ? Result<QHash<ArticleId, IndexedArticle>>(std::move(articles))
                : std::unexpected(done.error());
}

Result<qint64> SqliteStore::countUnread(std::optional<int> scanner, int engine) const
{
    return m_connection->number(QByteArray("SELECT count(*)") + kUnread, [=](RawQuery &query) {
        query.with(engine, scanner ? 1 : 0, scanner.value_or(0));
    });
}

Result<QList<Article>> SqliteStore::unread(std::optional<int> scanner, int engine, ArticleId after,
                                           qint64 limit) const
{
    return articlesAfter(*m_connection, kUnread, after, limit, engine, scanner ? 1 : 0, scanner.value_or(0));
}

Result<qint64> SqliteStore::putSegment(const NewSegment &segment, int engine)
{
    if (const Result<void> allowed = refuseWhenReadOnly(); !allowed) {
        return std::unexpected(allowed.error());
    }
    const Unsynced unsynced(*m_connection);
    Transaction transaction(*m_connection);
    if (const Result<void> begun = transaction.begin(); !begun) {
        return std::unexpected(begun.error());
    }
    const auto id = put(*m_connection, segment, engine);
    if (!id) {
        return id;
    }
    const Result<void> committed = transaction.commit();
    return committed ? id : std::unexpected(committed.error());
}

Result<void> SqliteStore::dropSegments(const QList<qint64> &ids)
{
    if (const Result<void> allowed = refuseWhenReadOnly(); !allowed) {
        return allowed;
    }
    Transaction transaction(*m_connection);
    if (const Result<void> begun = transaction.begin(); !begun) {
        return begun;
    }
    if (const Result<void> dropped = drop(*m_connection, ids); !dropped) {
        return dropped;
    }
    return transaction.commit();
}

} // namespace Stemma
