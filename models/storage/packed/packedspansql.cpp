// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/packed/packedspansql.h"

#include "models/storage/packed/packedspans.h"
#include "models/storage/sqlitestore.h"
#include "models/storage/transaction.h"

#include <QHash>

#include <vector>

namespace Stemma {

namespace {

// What is read out of the journal at most before rows are read instead.
constexpr qint64 kMostEdits = 256;
constexpr qint64 kMostChanges = 1024;
constexpr qint64 kPackAfter = 64; // edits: well before they are too many

/// What the edits of (from, to] did to the spans of an article, one change each; nothing when they are too
/// many or cannot be read.
Result<std::optional<QList<Change<Span>>>> changesSince(const Connection &connection, ArticleId article,
                                                        qint64 from, qint64 to)
{
    using Found = std::optional<QList<Change<Span>>>;
    if (to - from > kMostEdits) {
        return Found();
    }
    QHash<SpanId, Change<Span>> changed;
    Result<RawQuery> query = connection.query(
        "SELECT change_count, changes FROM journal WHERE number > ? AND number <= ? ORDER BY number");
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(from, to);
    qint64 count = 0;
    bool isReadable = true;
    const Result<void> read = forEachRow(*query, [&](const RawQuery &row) {
        count += row.integer(0);
        const Result<Changes> changes
            = count > kMostChanges ? failure(ErrorCode::Conflict) : changesFromJournal(row.blob(1));
        if (!changes) {
            isReadable = false;
            return false;
        }
        for (const AnyChange &any : *changes) {
            const auto *change = std::get_if<Change<Span>>(&any);
            if (!change || (change->after ? change->after : change->before)->article != article) {
                continue;
            }
            const auto known = changed.find(change->id());
            if (known == changed.end()) {
                changed.insert(change->id(), *change);
            } else {
                known->after = change->after;
            }
        }
        return true;
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    if (!isReadable) {
        return Found();
    }
    QList<Change<Span>> list;
    for (const Change<Span> &change : std::as_const(changed)) {
        if (!change.isNothing()) {
            list.append(change);
        }
    }
    return Found(std::move(list));
}

/// Whether the article has many spans, and what is packed cannot be used or soon not.
Result<bool> isPackingDue(const Connection &connection, ArticleId article)
{
    const auto bindArticle = [article](RawQuery &query) { query.bind(article); };
    const Result<qint64> total
        = connection.number("SELECT total FROM article_spans WHERE article_id = ?", bindArticle);
    if (!total || *total < kPackFrom) {
        return total ? Result<bool>(false) : std::unexpected(total.error());
    }
    const Result<qint64> passedBy = connection.number(
        "SELECT s.edit - p.edit FROM article_spans s JOIN packed_spans p ON p.article_id = s.article_id"
        " WHERE s.article_id = ?",
        bindArticle);
    if (!passedBy || *passedBy > kPackAfter) {
        return passedBy ? Result<bool>(true) : std::unexpected(passedBy.error());
    }
    const auto spans = packedSpansOf(connection, article);
    return spans ? Result<bool>(!spans->has_value()) : std::unexpected(spans.error());
}

} // namespace

Result<std::optional<QList<Span>>> packedSpansOf(const Connection &connection, ArticleId article)
{
    using Found = std::optional<QList<Span>>;
    Result<RawQuery> query
        = connection.query("SELECT s.total, s.edit, p.edit, p.bytes FROM article_spans s JOIN packed_spans p"
                           " ON p.article_id = s.article_id WHERE s.article_id = ?");
    if (!query) {
        return std::unexpected(query.error());
    }
    // While this row is not let go, what is read besides is of the same state of the file.
    const Result<bool> row = query->with(article).next();
    if (!row) {
        return std::unexpected(row.error());
    }
    if (!*row || query->integer(0) < kPackFrom) {
        return Found();
    }
    const qint64 total = query->integer(0);
    const qint64 edited = query->integer(1);
    const qint64 packed = query->integer(2);
    QList<Change<Span>> changes;
    if (edited > packed) {
        auto since = changesSince(connection, article, packed, edited);
        if (!since || !*since) {
            return since ? Result<Found>(Found()) : std::unexpected(since.error());
        }
        changes = std::move(**since);
    }
    Found spans = unpackSpans(query->view(3), article, changes);
    return spans && spans->size() == total ? spans : Found();
}

Result<void> putPackedSpans(const Connection &connection, ArticleId article, EditNumber edit,
                            const QByteArray &bytes)
{
    Result<RawQuery> query
        = connection.query("INSERT INTO packed_spans (article_id, edit, bytes) SELECT ?1, ?2, ?3"
                           " WHERE EXISTS (SELECT 1 FROM article WHERE id = ?1)"
                           " ON CONFLICT (article_id) DO UPDATE SET edit = excluded.edit,"
                           " bytes = excluded.bytes WHERE excluded.edit >= edit");
    if (!query) {
        return std::unexpected(query.error());
    }
    return query->with(article, qint64(edit), bytes).run();
}

Result<void> makeEmptyPackedSpans(const Connection &connection)
{
    return connection.execute("PRAGMA query_only = OFF;"
                              "CREATE TEMP TABLE packed_spans (article_id, edit, bytes);"
                              "CREATE TEMP VIEW article_spans AS SELECT *, 0 AS edit FROM main.article_spans;"
                              "PRAGMA query_only = ON;");
}

Result<QList<ArticleId>> SqliteStore::articlesToPack() const
{
    Result<RawQuery> query = m_connection->query(
        "SELECT s.article_id FROM article_spans s LEFT JOIN packed_spans p ON p.article_id = s.article_id"
        " WHERE s.total >= ? AND (p.edit IS NULL OR s.edit > p.edit + ?)");
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(kPackFrom, kPackAfter);
    QList<ArticleId> articles;
    const Result<void> read = forEachRow(*query, [&articles](const RawQuery &row) {
        articles.append(ArticleId(row.uuid(0)));
        return true;
    });
    return read ? Result<QList<ArticleId>>(std::move(articles)) : std::unexpected(read.error());
}

Result<bool> SqliteStore::packSpans(ArticleId article)
{
    if (const Result<void> allowed = refuseWhenReadOnly(); !allowed) {
        return std::unexpected(allowed.error());
    }
    // Read and packed before the file is locked: who edits meanwhile is not kept waiting, and what they do is
    // later than the number that is kept.
    QByteArray bytes;
    EditNumber edit{};
    const Result<void> read = readConsistently([&]() -> Result<void> {
        const Result<bool> due = isPackingDue(*m_connection, article);
        if (!due || !*due) {
            return due ? Result<void>() : std::unexpected(due.error());
        }
        const Result<qint64> last = m_connection->number("SELECT max(number) FROM journal");
        const Result<QList<Span>> rows = spanRowsOf(article);
        if (!last || !rows) {
            return std::unexpected(!last ? last.error() : rows.error());
        }
        std::vector<const Span *> spans;
        spans.reserve(size_t(rows->size()));
        for (const Span &span : *rows) {
            spans.push_back(&span);
        }
        bytes = Stemma::packSpans(spans);
        edit = EditNumber(*last);
        return {};
    });
    if (!read || bytes.isEmpty()) {
        return read ? Result<bool>(false) : std::unexpected(read.error());
    }
    Transaction transaction(*m_connection);
    if (const Result<void> begun = transaction.begin(); !begun) {
        return std::unexpected(begun.error());
    }
    if (const Result<void> put = putPackedSpans(*m_connection, article, edit, bytes); !put) {
        return std::unexpected(put.error());
    }
    const Result<void> committed = transaction.commit();
    return committed ? Result<bool>(true) : std::unexpected(committed.error());
}

} // namespace Stemma
