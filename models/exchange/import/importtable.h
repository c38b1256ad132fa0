// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/import/importtypes.h"

namespace Stemma {

/// Reads a table of articles (ImportFormat::Csv or JsonLines), one a row. Errors name no path.
/// ErrorCode::MalformedInput when no column holds the text, a row has none, or a date cannot be read.
[[nodiscard]] Result<QList<ParsedArticle>> parseTable(const QByteArray &bytes, ImportFormat format,
                                                      const ImportOptions &options);

/// What a dialog shows of a table before it is imported.
struct TablePreview {
    QStringList header;
    QList<QStringList> rows; ///< the first ones, cells in the order of the header
    QList<ArticleField> mapping; ///< guessed, one a column
    char delimiter = ','; ///< CSV
};

/// Reads the first @p maxRows rows. Cells are shortened to 500 characters.
[[nodiscard]] Result<TablePreview> tablePreview(const QByteArray &bytes, ImportFormat format,
                                                const ImportOptions &options, int maxRows = 20);

/// The fields that names of columns stand for, in several languages; each field at most once.
[[nodiscard]] QList<ArticleField> guessColumns(const QStringList &header);

} // namespace Stemma
