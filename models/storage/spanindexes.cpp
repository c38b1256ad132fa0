// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/spanindexes.h"

#include <sqlite3.h>
#include <utility>

namespace Stemma {

namespace {

constexpr qint64 kFewRows = 20'000; // which fit into the cache with their indexes

} // namespace

Result<bool> SpanIndexes::areInTheWayOf(qint64 rows) const
{
    if (rows < kFewRows) {
        return false;
    }
    const Result<qint64> kept = m_connection.number("SELECT coalesce(sum(total), 0) FROM article_spans");
    return kept.transform([rows](qint64 total) { return rows > total; });
}

Result<void> SpanIndexes::dropIfInTheWayOf(qint64 rows)
{
    const Result<bool> areInTheWay = areInTheWayOf(rows);
    if (!areInTheWay) {
        return std::unexpected(areInTheWay.error());
    }
    return *areInTheWay ? drop() : Result<void>();
}

Result<void> SpanIndexes::drop()
{
    QByteArrayList drops;
    {
        // The one of the ids finds a row that is there already: it stays. That of the primary key has no sql.
        Result<RawQuery> query = m_connection.query(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'span'"
            " AND sql NOT NULL AND name <> 'span_by_id' ORDER BY rowid");
        if (!query) {
            return std::unexpected(query.error());
        }
        Result<bool> more = query->next();
        for (; more && *more; more = query->next()) {
            drops.append("DROP INDEX " + query->blob(0));
            m_definitions.append(query->blob(1));
        }
        if (!more) {
            return std::unexpected(more.error());
        }
    }
    return m_connection.execute(drops.join(';'));
}

Result<void> SpanIndexes::makeAgain()
{
    const Result<void> made = m_connection.execute(std::exchange(m_definitions, {}).join(';'));
    const int code = sqlite3_errcode(m_connection.handle()) & 0xff;
    m_isLackingRoom = !made && (code == SQLITE_FULL || code == SQLITE_IOERR || code == SQLITE_CANTOPEN);
    return made;
}

} // namespace Stemma
