// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/rawquery.h"

#include "models/storage/connection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Stemma {

RawQuery::RawQuery(const Connection *connection, QByteArray sql, sqlite3_stmt *statement)
    : m_connection(connection)
    , m_sql(std::move(sql))
    , m_statement(statement)
{
}

RawQuery::RawQuery(RawQuery &&other) noexcept
    : m_connection(other.m_connection)
    , m_sql(std::move(other.m_sql))
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_bound(other.m_bound)
{
}

RawQuery &RawQuery::operator=(RawQuery &&other) noexcept
{
    if (this != &other) {
        giveBack();
        m_connection = other.m_connection;
        m_sql = std::move(other.m_sql);
        m_statement = std::exchange(other.m_statement, nullptr);
        m_bound = other.m_bound;
    }
    return *this;
}

RawQuery::~RawQuery()
{
    giveBack();
}

void RawQuery::giveBack()
{
    if (m_statement) {
        reset();
        m_connection->takeBack(m_sql, std::exchange(m_statement, nullptr));
    }
}

void RawQuery::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_bound = 0;
}

void RawQuery::bind(qint64 value)
{
    sqlite3_bind_int64(m_statement, ++m_bound, value);
}

void RawQuery::bind(double value)
{
    sqlite3_bind_double(m_statement, ++m_bound, value);
}

void RawQuery::bindStatic(QLatin1StringView ascii)
{
    // Keys of enumerators live as long as the program, so SQLite need not copy them.
    sqlite3_bind_text(m_statement, ++m_bound, ascii.isEmpty() ? "" : ascii.data(), int(ascii.size()),
                      SQLITE_STATIC);
}

void RawQuery::bind(const QString &value)
{
    if (value.isEmpty()) {
        bindStatic({});
        return;
    }
    bindText(value.toUtf8());
}

void RawQuery::bindText(const QByteArray &utf8)
{
    sqlite3_bind_text64(m_statement, ++m_bound, utf8.isEmpty() ? "" : utf8.constData(),
                        sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void RawQuery::bind(const QByteArray &blob)
{
    // An empty array may have no address, and SQLite takes none for NULL.
    sqlite3_bind_blob64(m_statement, ++m_bound, blob.isEmpty() ? "" : blob.constData(),
                        sqlite3_uint64(blob.size()), SQLITE_TRANSIENT);
}

void RawQuery::bind(const QUuid &value)
{
    if (value.isNull()) {
        bindNull();
        return;
    }
    const QUuid::Id128Bytes bytes = value.toBytes(QSysInfo::BigEndian);
    sqlite3_bind_blob(m_statement, ++m_bound, bytes.data, sizeof bytes.data, SQLITE_TRANSIENT);
}

void RawQuery::bind(const ContentHash &value)
{
    value.isNull() ? bindNull() : bind(value.bytes);
}

void RawQuery::bind(const QDateTime &value)
{
    value.isValid() ? bind(value.toMSecsSinceEpoch()) : bindNull();
}

void RawQuery::bind(const QStringList &value)
{
    bind(QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(value)).toJson(QJsonDocument::Compact)));
}

void RawQuery::bind(const CodePointRanges &value)
{
    if (value.size() == 1) {
        bindNull();
        return;
    }
    QString text;
    for (const CodePointRange &range : value) {
        if (!text.isEmpty()) {
            text += u';';
        }
        text += QString::number(range.start) + u'-' + QString::number(range.end);
    }
    bind(text);
}

void RawQuery::bindNull()
{
    sqlite3_bind_null(m_statement, ++m_bound);
}

Result<bool> RawQuery::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    return std::unexpected(m_connection->error());
}

Result<void> RawQuery::run()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW) {
        Error error = m_connection->error();
        reset();
        return std::unexpected(std::move(error));
    }
    reset();
    return {};
}

int RawQuery::runForCode()
{
    const int code = sqlite3_step(m_statement);
    const int extended = code == SQLITE_DONE || code == SQLITE_ROW
        ? SQLITE_OK
        : sqlite3_extended_errcode(sqlite3_db_handle(m_statement));
    reset();
    return extended;
}

int RawQuery::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

bool RawQuery::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 RawQuery::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double RawQuery::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QByteArrayView RawQuery::view(int column) const
{
    // The address first, then the size: SQLite may convert in the first call.
    const void *data = sqlite3_column_blob(m_statement, column);
    return QByteArrayView(static_cast<const char *>(data), sqlite3_column_bytes(m_statement, column));
}

QString RawQuery::text(int column) const
{
    const QByteArrayView utf8 = view(column);
    return utf8.isEmpty() ? QString() : QString::fromUtf8(utf8);
}

void RawQuery::read(int column, QString &value) const
{
    // Neighbouring rows often say the same: comparing is cheaper than making a string.
    const QByteArrayView utf8 = view(column);
    if (utf8.isEmpty()) {
        value.clear();
    } else if (QUtf8StringView(utf8) != value) {
        value = QString::fromUtf8(utf8);
    }
}

QUuid RawQuery::uuid(int column) const
{
    const QByteArrayView bytes = view(column);
    return bytes.size() == 16 ? QUuid::fromBytes(bytes.data(), QSysInfo::BigEndian) : QUuid();
}

void RawQuery::read(int column, QDateTime &value) const
{
    if (isNull(column)) {
        value = QDateTime();
        return;
    }
    const qint64 moment = integer(column);
    if (value.timeSpec() == Qt::UTC && value.isValid()) {
        value.setMSecsSinceEpoch(moment);
    } else {
        value = QDateTime::fromMSecsSinceEpoch(moment, QTimeZone(QTimeZone::UTC));
    }
}

void RawQuery::read(int column, QStringList &value) const
{
    value.clear();
    const QJsonArray array = QJsonDocument::fromJson(blob(column)).array();
    for (const auto &element : array) {
        value.append(element.toString());
    }
}

void RawQuery::read(int column, CodePointRanges &value) const
{
    value.clear();
    const QByteArrayView text = view(column);
    if (text.isEmpty()) {
        return;
    }
    for (const QByteArrayView part : QLatin1StringView(text).tokenize(';'_L1)) {
        const QLatin1StringView range(part);
        const qsizetype dash = range.indexOf('-'_L1, 1);
        value.append(
            {range.first(std::max<qsizetype>(dash, 0)).toLongLong(), range.sliced(dash + 1).toLongLong()});
    }
}

void RawQuery::read(int column, PublishedDate &value) const
{
    value = PublishedDate::fromString(text(column)).value_or(PublishedDate());
}

} // namespace Stemma
