// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/connection.h"

namespace Stemma {

/// "STEM": tells a project from other SQLite files.
inline constexpr qint64 kApplicationId = 0x5354454d;
/// The format that this program writes; PRAGMA user_version of the file.
inline constexpr int kFormatVersion = 7;

/// One step of the format: the file's statements, which bring version - 1 to version.
struct Migration {
    int version = 0;
    QByteArray sql;
};

/// resources/migrations/NNNN_name.sql in order.
[[nodiscard]] QList<Migration> builtInMigrations();

/// Brings the file to the version of the last migration, each step in a transaction of its own with the
/// version written inside it. Does nothing to a file that is there already.
[[nodiscard]] Result<void> migrate(const Connection &connection, const QList<Migration> &migrations);

/// Copies the file, as it stands in the database, beside itself as NAME.backup-vVERSION.stemma; never over
/// another file. Gives the copy's path.
[[nodiscard]] Result<QString> backUp(const Connection &connection, int version);

} // namespace Stemma
