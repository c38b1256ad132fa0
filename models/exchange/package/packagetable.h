// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/export/exporttables.h"
#include "models/exchange/import/csvreader.h"
#include "models/records/records.h"
#include "models/records/recordtraits.h"

#include <QFile>
#include <QHash>

#include <memory>

namespace Stemma {

/// One table of an exported folder, read row by row: cells by the names of their columns, the guard of
/// formulas taken off again. The first cell that cannot be read is remembered as the table's error. One
/// thread.
class PackageTable {
public:
    /// CannotOpen, or MalformedInput when a column of the schema is missing.
    [[nodiscard]] static Result<PackageTable> open(const QString &folder, ExportTable table, char separator);

    /// Goes to the next row; false at the end. Fails with an earlier row's error, too.
    [[nodiscard]] Result<bool> next();

    // Cells of the current row. The column must be one of the schema's.
    [[nodiscard]] QString text(const char *column) const;
    [[nodiscard]] qint64 number(const char *column);
    [[nodiscard]] QUuid uuid(const char *column); ///< null when empty
    [[nodiscard]] QUuid requiredUuid(const char *column);
    [[nodiscard]] QDateTime time(const char *column); ///< invalid when empty
    [[nodiscard]] ContentHash hash(const char *column); ///< null when empty

    template <typename Enum> [[nodiscard]] Enum key(const char *column)
    {
        const QString cell = text(column);
        const auto value = fromKey<Enum>(QStringView(cell));
        if (!value) {
            refuseCell(column, cell, allKeys<Enum>());
        }
        return value.value_or(Enum());
    }

    /// Remembers that the current row is wrong; the first error stays.
    void refuse(const QString &what);
    void refuseCell(const char *column, const QString &cell, const QString &allowed);
    /// The same as an error to return.
    [[nodiscard]] std::unexpected<Error> malformed(const QString &what) const;

    [[nodiscard]] qint64 bytesRead() const { return m_reader->position(); }

    /// The error of this row, if any.
    [[nodiscard]] Result<void> outcome() const;

private:
    PackageTable() = default;
    [[nodiscard]] Result<bool> readHeader(ExportTable table, char separator);
    void takeGuardOff();

    std::unique_ptr<QFile> m_file;
    QByteArray m_bytes;
    std::unique_ptr<CsvReader> m_reader;
    QHash<QByteArray, qsizetype> m_columns;
    QStringList m_cells;
    qsizetype m_guarded = -1;
    std::optional<Error> m_error;
};

} // namespace Stemma
