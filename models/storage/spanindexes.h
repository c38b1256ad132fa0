// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/connection.h"

namespace Stemma {

/// The indexes of table span that only serve reading, taken away while very many rows come and made again
/// from all rows at once, sorted: several times quicker than a row at a time, as each row touches another
/// page of each. Inside a transaction, whose rollback brings them back.
class SpanIndexes {
public:
    explicit SpanIndexes(const Connection &connection)
        : m_connection(connection)
    {
    }

    /// Whether making them again costs less than keeping them for @p rows more.
    [[nodiscard]] Result<bool> areInTheWayOf(qint64 rows) const;
    [[nodiscard]] Result<void> drop();
    /// Those that were dropped.
    [[nodiscard]] Result<void> makeAgain();

private:
    const Connection &m_connection;
    QByteArrayList m_definitions;
};

} // namespace Stemma
