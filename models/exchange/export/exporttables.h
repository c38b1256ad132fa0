// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QString>

#include <span>

namespace Stemma {

/// Tables of an export, in the order in which they are written.
enum class ExportTable {
    Articles,
    Entities,
    Claims,
    Annotations,
    Groups,
    Quotes,
    References, ///< only when a name alone does not say which entity is meant
    Derivations, ///< only when there are any
    Suggestions, ///< only when there are any
    Reviews, ///< only when there are any
    VariantMarks, ///< only when there are any
};

/// Version of the folder's form; an import refuses a higher one.
inline constexpr int kExportFormat = 1;

struct ExportColumn {
    const char *name;
    const char *type; ///< of a data package: "string", "integer", "number", "boolean", "array"
};

struct ExportReference {
    const char *column;
    const char *table;
    const char *target;
};

/// What datapackage.json says about a table, and what writer and reader agree on.
struct ExportSchema {
    ExportTable table;
    const char *name; ///< file name without ".csv"
    const char *title;
    std::span<const ExportColumn> columns;
    std::span<const char *const> primaryKey;
    std::span<const ExportReference> references;
    bool isOptional; ///< left out when it has no rows
};

[[nodiscard]] std::span<const ExportSchema> exportSchemas();
[[nodiscard]] const ExportSchema &schemaOf(ExportTable table);

[[nodiscard]] QList<QByteArray> columnNames(ExportTable table);

/// "annotations.csv"
[[nodiscard]] QString fileNameOf(ExportTable table);

} // namespace Stemma
