// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/connection.h"

#include "models/storage/filelocks.h"
#include "models/storage/foldedsearch.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

// Decides in C++ what people mean by "contains". What is looked for is the same in every row, so it is
// made ready once a statement.
void containsFolded(sqlite3_context *context, int count, sqlite3_value **values)
{
    const auto view = [](sqlite3_value *value) {
        const void *data = sqlite3_value_text(value);
        return QByteArrayView(static_cast<const char *>(data), sqlite3_value_bytes(value));
    };
    auto *search = static_cast<FoldedSearch *>(sqlite3_get_auxdata(context, 0));
    std::unique_ptr<FoldedSearch> made;
    if (!search) {
        made = std::make_unique<FoldedSearch>(QString::fromUtf8(view(values[0])));
        search = made.get();
    }
    const bool isFound = std::any_of(values + 1, values + count, [&](sqlite3_value *value) {
        const QByteArrayView text = view(value);
        return !text.isEmpty() && search->isIn(text);
    });
    sqlite3_result_int(context, isFound ? 1 : 0);
    if (made) {
        sqlite3_set_auxdata(context, 0, made.release(),
                            [](void *pointer) { delete static_cast<FoldedSearch *>(pointer); });
    }
}

QString uniqueName()
{
    static std::atomic<quint64> counter{0};
    return u"stemma-"_s + QString::number(++counter);
}

} // namespace

Error sqliteError(int code, int systemError, const QString &path, const QString &words)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, {path}, words};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::CannotWrite, {path, words}, words};
    case SQLITE_CORRUPT:
        return {ErrorCode::DamagedProject, {path}, words};
    case SQLITE_NOTADB:
        return {ErrorCode::DamagedProject, {path}, words};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::ProjectInUse, {path}, words};
    case SQLITE_CANTOPEN:
        return {ErrorCode::CannotOpen, {path, words}, words};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Conflict, {u"reference"_s, {}}, words};
    case SQLITE_IOERR:
        if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG) {
            return {ErrorCode::DiskFull, {path}, words};
        }
        if (systemError == EROFS || systemError == EACCES) {
            return {ErrorCode::CannotWrite, {path, words}, words};
        }
        return {ErrorCode::Storage, {words}, words};
    default:
        return {ErrorCode::Storage, {words}, words};
    }
}

Connection::Connection(QString path, QString name)
    : m_path(std::move(path))
    , m_name(std::move(name))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
}

Connection::~Connection()
{
    // Statements first: SQLite does not close a handle that still has some.
    for (const QList<sqlite3_stmt *> &statements : std::as_const(m_idle)) {
        for (sqlite3_stmt *statement : statements) {
            sqlite3_finalize(statement);
        }
    }
    m_database.close();
    m_database = QSqlDatabase(); // a name that a member still uses cannot be removed
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    keepFileLocks();
    std::unique_ptr<Connection> connection(new Connection(path, uniqueName()));
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    QString name = path;
    if (mode == Mode::Immutable) {
        options += u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
        name = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + u"?immutable=1"_s;
    }
    connection->m_database.setConnectOptions(options);
    connection->m_database.setDatabaseName(name);
    if (!connection->m_database.open()) {
        const QSqlError problem = connection->m_database.lastError();
        const QString words
            = problem.databaseText().isEmpty() ? problem.driverText() : problem.databaseText();
        return std::unexpected(sqliteError(problem.nativeErrorCode().toInt(), 0, path, words));
    }
    const QVariant handle = connection->m_database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0) {
        return failure(ErrorCode::Storage, {u"the SQL driver gives no SQLite handle"_s});
    }
    connection->m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    if (const Result<void> configured = connection->configure(mode); !configured) {
        return std::unexpected(configured.error());
    }
    return connection;
}

Result<void> Connection::configure(Mode mode)
{
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_create_function_v2(m_handle, "contains_folded", -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                               containsFolded, nullptr, nullptr, nullptr);
    QByteArray pragmas = "PRAGMA foreign_keys = ON;"
                         "PRAGMA trusted_schema = OFF;"
                         "PRAGMA secure_delete = FAST;" // merges of the text index free pages by the thousand
                         "PRAGMA synchronous = FULL;"
                         "PRAGMA cache_size = "
        + QByteArray::number(kCachePages) + ";";
    switch (mode) {
    case Mode::ReadWrite:
        pragmas += "PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 67108864;";
        break;
    case Mode::Create:
        // The new file gets its header and tables in the main file; WAL comes when it is opened.
        pragmas += "PRAGMA journal_mode = DELETE;";
        break;
    case Mode::ReadOnly:
    case Mode::Immutable:
        pragmas += "PRAGMA query_only = ON;";
        break;
    }
    return execute(pragmas);
}

Result<RawQuery> Connection::query(const QByteArray &sql) const
{
    if (const auto idle = m_idle.find(sql); idle != m_idle.end() && !idle->isEmpty()) {
        return RawQuery(this, sql, idle->takeLast());
    }
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()) + 1, SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr)
        != SQLITE_OK) {
        return std::unexpected(error());
    }
    return RawQuery(this, sql, statement);
}

void Connection::takeBack(const QByteArray &sql, sqlite3_stmt *statement) const
{
    m_idle[sql].append(statement);
}

Result<void> Connection::execute(const QByteArray &sql) const
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        return std::unexpected(error());
    }
    return {};
}

Result<qint64> Connection::number(const QByteArray &sql, const std::function<void(RawQuery &)> &bind) const
{
    Result<RawQuery> query = this->query(sql);
    if (!query) {
        return std::unexpected(query.error());
    }
    if (bind) {
        bind(*query);
    }
    const Result<bool> row = query->next();
    if (!row) {
        return std::unexpected(row.error());
    }
    return *row ? query->integer(0) : 0;
}

Error Connection::error() const
{
    return sqliteError(sqlite3_extended_errcode(m_handle), sqlite3_system_errno(m_handle), m_path,
                       QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

} // namespace Stemma
