// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlitestore.h"
#include "models/storage/transaction.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// Stores one text and its words in the full-text index, unless it is there.
Result<void> putText(const Connection &connection, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    Result<RawQuery> insert = connection.query(
        "INSERT INTO content (hash, text) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING RETURNING id");
    if (!insert) {
        return std::unexpected(insert.error());
    }
    insert->bind(ContentHash::of(utf8));
    insert->bindText(utf8);
    const Result<bool> isNew = insert->next();
    if (!isNew) {
        return std::unexpected(isNew.error());
    }
    if (!*isNew) {
        return {};
    }
    const qint64 id = insert->integer(0);
    Result<RawQuery> index = connection.query("INSERT INTO article_text (rowid, text) VALUES (?, ?)");
    if (!index) {
        return std::unexpected(index.error());
    }
    index->bind(id);
    index->bindText(utf8);
    return index->run();
}

Result<bool> isStored(const Connection &connection, const QByteArray &sql, const ContentHash &hash)
{
    Result<RawQuery> query = connection.query(sql);
    if (!query) {
        return std::unexpected(query.error());
    }
    return query->with(hash).next();
}

Result<void> putOriginal(const Connection &connection, const QByteArray &bytes)
{
    const ContentHash hash = ContentHash::of(bytes);
    const Result<bool> stored = isStored(connection,
                                         "SELECT 1 FROM content WHERE hash = ?1"
                                         " UNION ALL SELECT 1 FROM original WHERE hash = ?1",
                                         hash);
    if (!stored) {
        return std::unexpected(stored.error());
    }
    if (*stored) {
        return {};
    }
    Result<RawQuery> insert = connection.query("INSERT INTO original (hash, packed, data) VALUES (?, ?, ?)");
    if (!insert) {
        return std::unexpected(insert.error());
    }
    const QByteArray packed = qCompress(bytes);
    const bool helps = packed.size() < bytes.size() - bytes.size() / 8;
    return insert->with(hash, helps ? 1 : 0, helps ? packed : bytes).run();
}

Result<void> dropUnused(const Connection &connection, const ContentHash &hash)
{
    const Result<bool> referred = isStored(connection,
                                           "SELECT 1 FROM referred_content WHERE hash = ?1"
                                           " UNION ALL SELECT 1 FROM revision WHERE text_hash = ?1"
                                           " UNION ALL SELECT 1 FROM revision WHERE original_hash = ?1",
                                           hash);
    if (!referred) {
        return std::unexpected(referred.error());
    }
    if (*referred) {
        return {};
    }
    for (const char *sql : {"INSERT INTO article_text (article_text, rowid, text)"
                            " SELECT 'delete', id, text FROM content WHERE hash = ?",
                            "DELETE FROM content WHERE hash = ?", "DELETE FROM original WHERE hash = ?"}) {
        Result<RawQuery> query = connection.query(sql);
        if (!query) {
            return std::unexpected(query.error());
        }
        if (const Result<void> done = query->with(hash).run(); !done) {
            return done;
        }
    }
    return {};
}

} // namespace

Result<void> SqliteStore::putContents(const QList<QString> &texts, const QList<QByteArray> &originals)
{
    if (const Result<void> allowed = refuseWhenReadOnly(); !allowed) {
        return allowed;
    }
    Transaction transaction(*m_connection);
    if (const Result<void> begun = transaction.begin(); !begun) {
        return begun;
    }
    for (const QString &text : texts) {
        if (const Result<void> put = putText(*m_connection, text); !put) {
            return put;
        }
    }
    for (const QByteArray &bytes : originals) {
        if (const Result<void> put = putOriginal(*m_connection, bytes); !put) {
            return put;
        }
    }
    return transaction.commit();
}

Result<void> SqliteStore::dropUnusedContents(const QList<ContentHash> &hashes)
{
    if (const Result<void> allowed = refuseWhenReadOnly(); !allowed) {
        return allowed;
    }
    Transaction transaction(*m_connection);
    if (const Result<void> begun = transaction.begin(); !begun) {
        return begun;
    }
    for (const ContentHash &hash : hashes) {
        if (const Result<void> dropped = dropUnused(*m_connection, hash); !dropped) {
            return dropped;
        }
    }
    return transaction.commit();
}

Result<QString> SqliteStore::text(const ContentHash &hash) const
{
    Result<RawQuery> query = m_connection->query("SELECT text FROM content WHERE hash = ?");
    if (!query) {
        return std::unexpected(query.error());
    }
    const Result<bool> row = query->with(hash).next();
    if (!row) {
        return std::unexpected(row.error());
    }
    if (!*row) {
        return failure(ErrorCode::NotFound, {u"text"_s, hash.toHex()});
    }
    return query->text(0);
}

Result<QByteArray> SqliteStore::original(const ContentHash &hash) const
{
    Result<RawQuery> query = m_connection->query("SELECT packed, data FROM original WHERE hash = ?1"
                                                 " UNION ALL SELECT 0, text FROM content WHERE hash = ?1");
    if (!query) {
        return std::unexpected(query.error());
    }
    const Result<bool> row = query->with(hash).next();
    if (!row) {
        return std::unexpected(row.error());
    }
    if (!*row) {
        return failure(ErrorCode::NotFound, {u"original"_s, hash.toHex()});
    }
    return query->integer(0) == 1 ? qUncompress(query->blob(1)) : query->blob(1);
}

} // namespace Stemma
