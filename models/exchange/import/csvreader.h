// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QByteArray>
#include <QStringList>

namespace Stemma {

/// How a table of text cells is written.
struct CsvDialect {
    char delimiter = ',';
    /// Strict: RFC 4180, except that LF ends a record too; every record has as many cells as the first.
    /// Else: a stray quotation mark is itself, what follows a closing one is kept, the last cell may stay
    /// open, and short records are filled with empty cells.
    bool strict = true;
};

/// Reads records of separated values from UTF-8 bytes, one after the other, without a copy of the whole.
/// The bytes must stay alive. A byte order mark at the start is passed over. Any thread.
class CsvReader {
public:
    explicit CsvReader(QByteArrayView utf8, CsvDialect dialect = {});

    /// Reads the next record into @p cells; false at the end. An empty line is no record.
    /// ErrorCode::MalformedInput with parameters {"", record number, what is wrong}; nothing can be read
    /// after that.
    [[nodiscard]] Result<bool> next(QStringList &cells);

    /// Number of the record read last, 1-based; the header is record 1.
    [[nodiscard]] qint64 record() const { return m_record; }

    /// Line on which it begins, 1-based.
    [[nodiscard]] qint64 line() const { return m_recordLine; }

    /// Bytes up to the next record.
    [[nodiscard]] qsizetype position() const { return m_position; }

    /// It as it stands in the file, without its record end.
    [[nodiscard]] QByteArrayView rawRecord() const { return m_raw; }

private:
    [[nodiscard]] Result<void> readCell(QStringList &cells);
    [[nodiscard]] Result<void> readQuotedCell(QStringList &cells);
    [[nodiscard]] Result<void> appendCell(QStringList &cells, QByteArrayView bytes);
    [[nodiscard]] std::unexpected<Error> malformed(const QString &what) const;
    [[nodiscard]] bool atRecordEnd() const;

    QByteArrayView m_bytes;
    CsvDialect m_dialect;
    qsizetype m_position = 0;
    qsizetype m_expectedCells = -1;
    qint64 m_record = 0;
    qint64 m_line = 1;
    qint64 m_recordLine = 1;
    QByteArrayView m_raw;
};

/// The delimiter (comma, semicolon, TAB or bar) under which the first records of @p utf8 have the most
/// cells and all the same number of them; comma when none splits anything.
[[nodiscard]] char detectCsvDelimiter(QByteArrayView utf8);

} // namespace Stemma
