// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/import/importtable.h"
#include "models/exchange/import/importtypes.h"

namespace Stemma {

/// What an import would make of a file, as far as its beginning tells. A value, made on any thread.
struct FileLook {
    QString path;
    qint64 size = 0; ///< bytes
    bool isWhole = true; ///< else only the beginning was read
    ImportFormat detected = ImportFormat::Auto;
    ImportFormat format = ImportFormat::Auto; ///< the chosen one, else the detected one
    QStringList encodings; ///< that the bytes may be in
    QString detectedEncoding; ///< empty when nothing could be read
    /// Of a table of which only the beginning was read: nothing, for its last row may be cut.
    Result<QList<ParsedArticle>> parsed;
    Result<TablePreview> table; ///< of tables
};

/// Larger files are looked at by their beginning; bytes.
inline constexpr qint64 kLookedAtBytes = 4 << 20;

[[nodiscard]] FileLook lookAt(const QString &path, const ImportOptions &options);

[[nodiscard]] bool isTable(ImportFormat format);

} // namespace Stemma
