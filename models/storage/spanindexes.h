// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/connection.h"

namespace Stemma {

/// The indexes of table span that only serve reading, taken away while very many rows come and made again
/// from all rows at once, sorted: several times quicker than a row at a time, as each row touches another
/// page of each. Inside the transaction of one edit, whose rollback brings them back.
class SpanIndexes {
public:
    explicit SpanIndexes(const Connection &connection)
        : m_connection(connection)
    {
    }

    /// Drops them where making them again costs less than keeping them for @p rows more.
    [[nodiscard]] Result<void> dropIfInTheWayOf(qint64 rows);
    /// Those that were dropped.
    [[nodiscard]] Result<void> makeAgain();

    /// Whether makeAgain() failed for want of room: rows are sorted in the system's folder for temporary
    /// files, which rows that come one at a time do not need.
    [[nodiscard]] bool isLackingRoom() const { return m_isLackingRoom; }

private:
    [[nodiscard]] Result<bool> areInTheWayOf(qint64 rows) const;
    [[nodiscard]] Result<void> drop();

    const Connection &m_connection;
    QByteArrayList m_definitions;
    bool m_isLackingRoom = false;
};

} // namespace Stemma
