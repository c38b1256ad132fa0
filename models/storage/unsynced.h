// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/connection.h"

namespace Stemma {

/// While it lives, commits are not synced to disk one by one: for what can be made anew.
class Unsynced {
public:
    explicit Unsynced(const Connection &connection)
        : m_connection(connection)
    {
        (void)m_connection.execute("PRAGMA synchronous = NORMAL"); // only a matter of time
    }

    ~Unsynced() { (void)m_connection.execute("PRAGMA synchronous = FULL"); }

    Q_DISABLE_COPY_MOVE(Unsynced)

private:
    const Connection &m_connection;
};

} // namespace Stemma
