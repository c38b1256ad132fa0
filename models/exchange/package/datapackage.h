// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/export/tableexport.h"

namespace Stemma {

inline const QString kDataPackageFile = QStringLiteral("datapackage.json");
inline const QString kTextFolder = QStringLiteral("texts");

/// "texts/<id>.txt"
[[nodiscard]] QString textFileOf(ArticleId article);

/// A table as it lies on disk.
struct WrittenTable {
    ExportTable table;
    qint64 rows = 0;
    qint64 bytes = 0;
    QByteArray sha256; ///< hex
};

/// The package's description (Data Package 1, profile tabular-data-package): names, schema, keys, hashes, and
/// under "stemma" what an import must know. The same for the same tables: no time, no path.
[[nodiscard]] QByteArray dataPackageJson(const QList<WrittenTable> &tables, const ExportOptions &options);

/// What an import reads from datapackage.json.
struct DataPackage {
    ExportOptions options; ///< as it was written
    QList<ExportTable> tables;
};

/// Whether @p folder (or a datapackage.json itself) was written by exportTables().
[[nodiscard]] bool isDataPackage(const QString &path);

/// UnknownFormat when it is no export of Stemma, NewerProject when a newer version wrote it, MalformedInput.
[[nodiscard]] Result<DataPackage> readDataPackage(const QString &folder);

} // namespace Stemma
