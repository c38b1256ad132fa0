// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/projectfile.h"

#include "models/storage/migrations.h"
#include "models/storage/packed/packedspansql.h"
#include "models/storage/proposals/proposalsql.h"
#include "models/storage/quoteindex/segmentsql.h"
#include "models/storage/reviews/gaugesql.h"
#include "models/storage/sqlitestore.h"
#include "models/storage/transaction.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// What the first 100 bytes of a SQLite file say (https://www.sqlite.org/fileformat.html, 1.3).
struct Header {
    qint64 applicationId = 0;
    qint64 version = 0;
    qint64 pageSize = 0;
    qint64 pageCount = 0; ///< 0: not to be relied on
};

Result<Header> readHeader(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir()) {
        return failure(ErrorCode::NotAProject, {path}, u"a folder"_s);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::CannotOpen, {path, file.errorString()});
    }
    const QByteArray bytes = file.read(100);
    if (!bytes.startsWith(QByteArrayView("SQLite format 3\0", 16))) {
        return failure(ErrorCode::NotAProject, {path}, u"not a SQLite file"_s);
    }
    if (bytes.size() < 100) {
        return failure(ErrorCode::DamagedProject, {path}, u"cut off in its header"_s);
    }
    const auto number
        = [&bytes](int offset) { return qint64(qFromBigEndian<quint32>(bytes.constData() + offset)); };
    Header header{number(68), number(60), qFromBigEndian<quint16>(bytes.constData() + 16), 0};
    if (header.pageSize == 1) {
        header.pageSize = 65536;
    }
    if (number(24) == number(92)) { // the count is of the latest change
        header.pageCount = number(28);
    }
    return header;
}

bool hasWriteAheadLog(const QString &path)
{
    // Beside the file itself, not beside a link to it.
    return QFileInfo(QString(QFileInfo(path).canonicalFilePath() + u"-wal"_s)).size() > 0;
}

Result<void> checkHeader(const QString &path)
{
    const Result<Header> header = readHeader(path);
    if (!header) {
        return std::unexpected(header.error());
    }
    if (header->applicationId != kApplicationId) {
        return failure(ErrorCode::NotAProject, {path}, u"a SQLite file of another program"_s);
    }
    if (header->version > kFormatVersion) {
        return failure(ErrorCode::NewerProject,
                       {path, QString::number(header->version), QString::number(kFormatVersion)});
    }
    if (!hasWriteAheadLog(path) && header->pageCount * header->pageSize > QFileInfo(path).size()) {
        return failure(ErrorCode::DamagedProject, {path}, u"shorter than its header says"_s);
    }
    return {};
}

/// How many tables of those that checkTables() names a file of @p version has.
qint64 tablesOf(qint64 version)
{
    return version < 2 ? 15 : version < 4 ? 17 : version < 5 ? 19 : version < 6 ? 20 : 23;
}

/// The tables are there and the project's row can be read; migrations have been done.
Result<void> checkTables(const Connection &connection)
{
    const Result<qint64> version = connection.number("PRAGMA user_version");
    if (!version) {
        return std::unexpected(version.error());
    }
    if (*version > kFormatVersion) {
        return failure(ErrorCode::NewerProject,
                       {connection.path(), QString::number(*version), QString::number(kFormatVersion)});
    }
    const Result<qint64> tables
        = connection.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('project', "
                            "'content', 'original',"
                            " 'referred_content', 'article_text', 'article', 'revision', 'entity', 'claim', "
                            "'quote_group', 'span',"
                            " 'article_spans', 'derivation', 'suggestion', 'journal', 'scanned_article',"
                            " 'proposal', 'quote_segment', 'indexed_article', 'packed_spans',"
                            " 'review', 'variant_mark', 'group_gauge')");
    if (!tables) {
        return std::unexpected(tables.error());
    }
    const Result<qint64> projects = connection.number("SELECT count(*) FROM project");
    if (*tables != tablesOf(*version) || !projects || *projects != 1) {
        return failure(ErrorCode::DamagedProject, {connection.path()}, u"tables are missing"_s);
    }
    return {};
}

Result<void> checkWritable(const QString &path)
{
    const QFileInfo file(QFileInfo(path).canonicalFilePath());
    for (const QString &name : {file.filePath(), file.absolutePath()}) {
        if (::access(QFile::encodeName(name).constData(), W_OK) != 0) {
            return failure(ErrorCode::CannotWrite, {name, qt_error_string(errno)});
        }
    }
    return {};
}

Result<void> migrateOlder(const Connection &connection)
{
    const Result<qint64> version = connection.number("PRAGMA user_version");
    if (!version) {
        return std::unexpected(version.error());
    }
    if (*version >= kFormatVersion) {
        return {};
    }
    if (const Result<QString> copy = backUp(connection, int(*version)); !copy) {
        return std::unexpected(copy.error());
    }
    return migrate(connection, builtInMigrations());
}

Result<std::unique_ptr<ProjectStore>> openForWriting(const QString &path)
{
    if (const Result<void> writable = checkWritable(path); !writable) {
        return std::unexpected(writable.error());
    }
    Result<std::shared_ptr<ProjectLock>> lock = ProjectLock::acquire(path);
    if (!lock) {
        return std::unexpected(lock.error());
    }
    Result<std::unique_ptr<Connection>> connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection) {
        return std::unexpected(connection.error());
    }
    if (const Result<void> migrated = migrateOlder(**connection); !migrated) {
        return std::unexpected(migrated.error());
    }
    if (const Result<void> sound = checkTables(**connection); !sound) {
        return std::unexpected(sound.error());
    }
    return std::make_unique<SqliteStore>(std::move(*connection), AccessMode::ReadWrite, std::move(*lock));
}

Result<std::unique_ptr<ProjectStore>> openForReading(const QString &path, Connection::Mode mode)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(path, mode);
    if (!connection) {
        return std::unexpected(connection.error());
    }
    if (const Result<void> sound = checkTables(**connection); !sound) {
        return std::unexpected(sound.error());
    }
    const Result<qint64> version = (*connection)->number("PRAGMA user_version");
    if (version && *version < 3) {
        if (const Result<void> made = makeEmptyProposals(**connection); !made) {
            return std::unexpected(made.error());
        }
    }
    if (version && *version < 4) {
        if (const Result<void> made = makeEmptySegments(**connection); !made) {
            return std::unexpected(made.error());
        }
    }
    if (version && *version < 5) {
        if (const Result<void> made = makeEmptyPackedSpans(**connection); !made) {
            return std::unexpected(made.error());
        }
    }
    if (version && *version < 6) {
        if (const Result<void> made = makeEmptyReviews(**connection); !made) {
            return std::unexpected(made.error());
        }
    }
    return std::make_unique<SqliteStore>(std::move(*connection), AccessMode::ReadOnly, nullptr);
}

/// On a share a colleague may write where this person may not: only with the log that they keep beside the
/// file is what is read one state. Where there is none and none can be made, nobody writes at the moment.
Result<std::unique_ptr<ProjectStore>> openForReading(const QString &path)
{
    auto opened = openForReading(path, Connection::Mode::ReadOnly);
    const bool lacksLog = !opened
        && (opened.error().code == ErrorCode::CannotOpen || opened.error().code == ErrorCode::CannotWrite);
    if (!lacksLog || hasWriteAheadLog(path)) {
        return opened;
    }
    return openForReading(path, Connection::Mode::Immutable);
}

Result<void> fillNewFile(const QString &path)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(path, Connection::Mode::Create);
    if (!connection) {
        return std::unexpected(connection.error());
    }
    if (const Result<void> migrated = migrate(**connection, builtInMigrations()); !migrated) {
        return migrated;
    }
    Result<RawQuery> query = (*connection)->query("INSERT INTO project (id, created) VALUES (?, ?)");
    if (!query) {
        return std::unexpected(query.error());
    }
    return query->with(makeTimeOrderedUuid(), QDateTime::currentDateTimeUtc()).run();
}

} // namespace

Result<std::unique_ptr<ProjectStore>> createProjectFile(const QString &path)
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink()) {
        return failure(ErrorCode::ProjectExists, {path});
    }
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir()) {
        return failure(ErrorCode::CannotWrite, {path, qt_error_string(ENOENT)});
    }
    if (::access(QFile::encodeName(folder.filePath()).constData(), W_OK) != 0) {
        return failure(ErrorCode::CannotWrite, {path, qt_error_string(errno)});
    }
    // Made under another name first: under its own it is either not there or whole.
    const QString unfinished = path + u"."_s + QUuid::createUuid().toString(QUuid::Id128) + u".new"_s;
    const Result<void> filled = fillNewFile(unfinished);
    if (!filled) {
        QFile::remove(unfinished);
        QFile::remove(unfinished + u"-journal"_s);
        Error error = filled.error();
        std::replace(error.parameters.begin(), error.parameters.end(), unfinished, path);
        if (error.code == ErrorCode::CannotOpen) {
            error.code = ErrorCode::CannotWrite;
        }
        return std::unexpected(std::move(error));
    }
    if (::link(QFile::encodeName(unfinished).constData(), QFile::encodeName(path).constData()) != 0) {
        const int reason = errno;
        // A file system without hard links: rename, which QFile refuses when the name is taken.
        if (reason == EEXIST || !QFile::rename(unfinished, path)) {
            QFile::remove(unfinished);
            if (reason == EEXIST || QFileInfo::exists(path)) {
                return failure(ErrorCode::ProjectExists, {path});
            }
            return failure(ErrorCode::CannotWrite, {path, qt_error_string(reason)});
        }
    } else {
        QFile::remove(unfinished);
    }
    return openProjectFile(path, AccessMode::ReadWrite);
}

Result<std::unique_ptr<ProjectStore>> openProjectFile(const QString &path, AccessMode mode)
{
    if (const Result<void> known = checkHeader(path); !known) {
        return std::unexpected(known.error());
    }
    return mode == AccessMode::ReadWrite ? openForWriting(path) : openForReading(path);
}

} // namespace Stemma
