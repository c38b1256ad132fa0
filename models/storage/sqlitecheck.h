// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/connection.h"
#include "models/storage/projectstore.h"

namespace Stemma {

class SqliteStore;

/// ProjectStore::check() for a project file.
[[nodiscard]] Result<QList<ProjectStore::Violation>>
checkSqliteProject(const SqliteStore &store, const Connection &connection,
                   const std::function<bool(double)> &progress);

} // namespace Stemma
