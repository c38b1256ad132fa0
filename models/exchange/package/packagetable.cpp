// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/package/packagetable.h"

#include "models/exchange/export/csvwriter.h"

#include <QTimeZone>

namespace Stemma {

using namespace Qt::StringLiterals;

Result<PackageTable> PackageTable::open(const QString &folder, ExportTable table, char separator)
{
    PackageTable result;
    result.m_file = std::make_unique<QFile>(folder + u'/' + fileNameOf(table));
    QFile &file = *result.m_file;
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::CannotOpen, {file.fileName(), file.errorString()});
    }
    // Mapped when it can be: a table of a million rows need not be in memory twice.
    if (const uchar *mapped = file.size() > 0 ? file.map(0, file.size()) : nullptr) {
        result.m_bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(mapped), file.size());
    } else {
        result.m_bytes = file.readAll();
    }
    // A program that saved the table again may have taken its own separator.
    const Result<bool> isComplete = result.readHeader(table, separator);
    const Result<bool> read = isComplete && *isComplete
        ? isComplete
        : result.readHeader(table, detectCsvDelimiter(result.m_bytes));
    if (!read) {
        return std::unexpected(read.error());
    }
    if (!*read) {
        QStringList missing;
        for (const ExportColumn &column : schemaOf(table).columns) {
            if (!result.m_columns.contains(column.name)) {
                missing.append(QString::fromLatin1(column.name));
            }
        }
        return result.malformed(u"no column "_s + missing.join(u", "_s));
    }
    return result;
}

Result<bool> PackageTable::readHeader(ExportTable table, char separator)
{
    m_reader = std::make_unique<CsvReader>(m_bytes, CsvDialect{.delimiter = separator, .strict = true});
    m_columns.clear();
    QStringList header;
    const Result<bool> read = m_reader->next(header);
    if (!read) {
        return malformed(read.error().parameters.value(2));
    }
    for (qsizetype i = 0; i < header.size(); ++i) {
        m_columns.insert(header[i].trimmed().toUtf8(), i);
    }
    m_guarded = m_columns.value(QByteArray(kGuardedColumn.data(), kGuardedColumn.size()), -1);
    return std::ranges::all_of(schemaOf(table).columns, [this](const ExportColumn &column) {
        return m_columns.contains(column.name);
    });
}

Result<bool> PackageTable::next()
{
    if (m_error) {
        return std::unexpected(*m_error);
    }
    const Result<bool> read = m_reader->next(m_cells);
    if (!read) {
        return failure(
            ErrorCode::MalformedInput,
            {m_file->fileName(), read.error().parameters.value(1), read.error().parameters.value(2)});
    }
    if (*read) {
        takeGuardOff();
    }
    return read;
}

void PackageTable::takeGuardOff()
{
    if (m_guarded < 0 || m_cells[m_guarded].isEmpty()) {
        return;
    }
    const QStringList names = m_cells[m_guarded].split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const qsizetype column = m_columns.value(name.toUtf8(), -1);
        if (column >= 0 && m_cells[column].startsWith(u'\'')) {
            m_cells[column].remove(0, 1);
        }
    }
}

QString PackageTable::text(const char *column) const
{
    return m_cells[m_columns.value(QByteArray::fromRawData(column, qsizetype(qstrlen(column))))];
}

qint64 PackageTable::number(const char *column)
{
    bool isNumber = false;
    const qint64 value = text(column).toLongLong(&isNumber);
    if (!isNumber) {
        refuseCell(column, text(column), u"a whole number"_s);
    }
    return value;
}

QUuid PackageTable::uuid(const char *column)
{
    const QString cell = text(column);
    const QUuid id = QUuid::fromString(cell);
    if (id.isNull() && !cell.isEmpty()) {
        refuseCell(column, cell, u"a UUID"_s);
    }
    return id;
}

QUuid PackageTable::requiredUuid(const char *column)
{
    const QUuid id = uuid(column);
    if (id.isNull()) {
        refuseCell(column, text(column), u"a UUID"_s);
    }
    return id;
}

QDateTime PackageTable::time(const char *column)
{
    const QString cell = text(column);
    if (cell.isEmpty()) {
        return {};
    }
    const QDateTime when = QDateTime::fromString(cell, Qt::ISODateWithMs);
    if (!when.isValid()) {
        refuseCell(column, cell, u"a time such as 2018-08-06T14:10:00.000Z"_s);
    }
    return when.toUTC();
}

ContentHash PackageTable::hash(const char *column)
{
    const QString cell = text(column);
    const ContentHash value = cell.isEmpty() ? ContentHash() : ContentHash::fromHex(cell.toLatin1());
    if (value.bytes.size() != 32 && !cell.isEmpty()) {
        refuseCell(column, cell, u"a SHA-256"_s);
    }
    return value;
}

void PackageTable::refuse(const QString &what)
{
    if (!m_error) {
        m_error = malformed(what).error();
    }
}

void PackageTable::refuseCell(const char *column, const QString &cell, const QString &allowed)
{
    refuse(u"%1 is “%2”, expected %3"_s.arg(QString::fromLatin1(column), cell, allowed));
}

std::unexpected<Error> PackageTable::malformed(const QString &what) const
{
    return failure(ErrorCode::MalformedInput,
                   {m_file->fileName(), QString::number(m_reader->record()), what});
}

Result<void> PackageTable::outcome() const
{
    return m_error ? std::unexpected(*m_error) : Result<void>();
}

} // namespace Stemma
