// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/export/csvwriter.h"
#include "models/exchange/export/exporttables.h"
#include "models/storage/projectstore.h"

#include <functional>

namespace Stemma {

enum class ExportProfile {
    Data, ///< UTF-8, comma, CRLF, cells exactly as they are
    Spreadsheet ///< byte order mark, the locale's list separator, formulas guarded (and unguarded on import)
};

struct ExportOptions {
    ExportProfile profile = ExportProfile::Data;
    char separator
        = '\0'; ///< '\0': comma, or for spreadsheets ';' where the locale's decimal mark is a comma
    bool replaceExport = false; ///< an earlier export in the folder may be replaced; other files never are

    [[nodiscard]] CsvForm form() const;
    /// '.' or ',': what a spreadsheet that uses this separator takes for a decimal mark.
    [[nodiscard]] char decimalMark() const;
};

/// What a person should know about an export that succeeded.
struct ExportWarning {
    enum Kind {
        CellTooLong, ///< a spreadsheet would cut it at 32,767 characters
        LineEndsChanged, ///< carriage returns became line feeds
        OtherRevision, ///< an annotation of an earlier text, or an earlier text itself, is left out
    };

    Kind kind = CellTooLong;
    ExportTable table = ExportTable::Annotations;
    QString record; ///< id
    QString column;
};

struct ExportReport {
    struct TableRows {
        ExportTable table;
        qint64 rows = 0;
    };

    QString folder;
    QList<TableRows> tables; ///< those that were written
    qint64 texts = 0;
    QList<ExportWarning> warnings; ///< the first hundred
    qint64 warningCount = 0;
};

/// Gets 0 to 1 now and then, from one thread at a time; returns false to cancel.
using ExportProgress = std::function<bool(double)>;

/// Writes all tables, the texts and datapackage.json into @p folder: first into a temporary folder beside it,
/// which then takes its place, so that a failure or cancel leaves an earlier export untouched.
/// One project state gives the same bytes every time. Any thread; the store belongs to it.
/// ExportExists, ForeignFiles, CannotWrite, DiskFull, Cancelled, or the store's errors.
[[nodiscard]] Result<ExportReport> exportTables(const ProjectStore &store, const QString &folder,
                                                const ExportOptions &options,
                                                const ExportProgress &progress = {});

/// Header and first @p rows rows of a table, as they would be written, for a look before saving: of articles
/// those imported first, of quotes those of the first groups. Reads little more than it shows.
[[nodiscard]] Result<QByteArray> previewTable(const ProjectStore &store, ExportTable table,
                                              const ExportOptions &options, qint64 rows);

} // namespace Stemma
