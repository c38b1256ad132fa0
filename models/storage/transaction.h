// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/connection.h"

namespace Stemma {

/// A write transaction that is rolled back unless it was committed. Takes the write lock at once, so that
/// a later statement cannot find the file changed since an earlier one.
class Transaction {
public:
    explicit Transaction(const Connection &connection)
        : m_connection(connection)
    {
    }

    ~Transaction()
    {
        if (m_isOpen) {
            // Nothing can be done about a failing rollback; SQLite rolls back when the file is next opened.
            (void)m_connection.execute("ROLLBACK");
        }
    }

    Q_DISABLE_COPY_MOVE(Transaction)

    [[nodiscard]] Result<void> begin()
    {
        Result<void> begun = run("BEGIN IMMEDIATE");
        m_isOpen = begun.has_value();
        return begun;
    }

    [[nodiscard]] Result<void> commit()
    {
        Result<void> committed = run("COMMIT");
        m_isOpen = !committed.has_value();
        return committed;
    }

private:
    // Prepared once: an edit of one span takes longer to parse these than to write.
    [[nodiscard]] Result<void> run(const QByteArray &sql) const
    {
        Result<RawQuery> query = m_connection.query(sql);
        return query ? query->run() : std::unexpected(query.error());
    }

    const Connection &m_connection;
    bool m_isOpen = false;
};

} // namespace Stemma
