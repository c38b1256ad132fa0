// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/rawquery.h"

#include <QHash>
#include <QSqlDatabase>

#include <functional>
#include <memory>

struct sqlite3;

namespace Stemma {

/// One open connection to a project file: a QSqlDatabase with a name of its own, removed in the right order
/// when it goes, and the prepared statements on its handle. Belongs to the thread that opened it.
class Connection {
public:
    enum class Mode {
        ReadWrite,
        ReadOnly, ///< the file may change under it; nothing is written through it
        Immutable, ///< nobody can change the file: no lock, no -wal, no -shm
        Create
    };

    /// Fails with the codes of openProjectFile().
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] const QString &path() const { return m_path; }

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

    /// A statement with one command; from the cache when it was used before.
    [[nodiscard]] Result<RawQuery> query(const QByteArray &sql) const;
    /// Runs any number of commands that give no rows (SQLite splits them).
    [[nodiscard]] Result<void> execute(const QByteArray &sql) const;
    /// The first column of the first row as a number; 0 when there is none. @p bind gives the values.
    [[nodiscard]] Result<qint64> number(const QByteArray &sql,
                                        const std::function<void(RawQuery &)> &bind = {}) const;

    /// What the handle's last failure means.
    [[nodiscard]] Error error() const;

private:
    friend class RawQuery;
    Connection(QString path, QString name);
    void takeBack(const QByteArray &sql, sqlite3_stmt *statement) const;
    [[nodiscard]] Result<void> configure(Mode mode);

    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
    mutable QHash<QByteArray, QList<sqlite3_stmt *>> m_idle; // a list: one statement may be used nested
};

/// PRAGMA cache_size of a connection: 32 MiB, enough for the upper levels of every index of a million spans.
inline constexpr int kCachePages = -32768;

/// The error that SQLite's extended @p code stands for. @p systemError: errno, where there was one.
[[nodiscard]] Error sqliteError(int code, int systemError, const QString &path, const QString &words);

} // namespace Stemma
