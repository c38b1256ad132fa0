// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlitestore.h"

#include "models/storage/projectfile.h"

using namespace Qt::StringLiterals;

namespace Stemma {

SqliteStore::SqliteStore(std::unique_ptr<Connection> connection, AccessMode mode,
                         std::shared_ptr<ProjectLock> lock)
    : m_lock(std::move(lock))
    , m_connection(std::move(connection))
    , m_mode(mode)
{
}

SqliteStore::~SqliteStore() = default;

Result<std::unique_ptr<ProjectStore>> SqliteStore::sibling(AccessMode mode) const
{
    if (mode == AccessMode::ReadOnly) {
        return openProjectFile(location(), mode);
    }
    if (const Result<void> allowed = refuseWhenReadOnly(); !allowed) {
        return std::unexpected(allowed.error());
    }
    Result<std::unique_ptr<Connection>> connection
        = Connection::open(location(), Connection::Mode::ReadWrite);
    if (!connection) {
        return std::unexpected(connection.error());
    }
    return std::make_unique<SqliteStore>(std::move(*connection), mode, m_lock);
}

Result<void> SqliteStore::refuseWhenReadOnly() const
{
    if (m_mode == AccessMode::ReadOnly) {
        return failure(ErrorCode::ReadOnly, {location()});
    }
    return {};
}

Result<ProjectInfo> SqliteStore::info() const
{
    static const QByteArray sql
        = "SELECT id, created, (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM "
          "article),"
          " (SELECT coalesce(sum(total), 0) FROM article_spans), (SELECT count(*) FROM entity),"
          " (SELECT count(*) FROM claim), (SELECT count(*) FROM quote_group),"
          " (SELECT coalesce(max(number), 0) FROM journal) FROM project";
    Result<RawQuery> query = m_connection->query(sql);
    if (!query) {
        return std::unexpected(query.error());
    }
    const Result<bool> row = query->next();
    if (!row) {
        return std::unexpected(row.error());
    }
    if (!*row) {
        return failure(ErrorCode::DamagedProject, {location()}, u"no row in table project"_s);
    }
    ProjectInfo info;
    query->read(0, info.id);
    query->read(1, info.created);
    info.formatVersion = int(query->integer(2));
    info.articles = query->integer(3);
    info.spans = query->integer(4);
    info.entities = query->integer(5);
    info.claims = query->integer(6);
    info.groups = query->integer(7);
    info.edits = query->integer(8);
    return info;
}

} // namespace Stemma
