// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/import/importtypes.h"

namespace Stemma {

/// Reads the articles of one file: one of text, HTML or Markdown, one a row of a table. A pure function
/// on any thread; nothing is fetched from anywhere. All articles or an error, never a part:
/// CannotOpen, EmptyFile, TooLarge, TooDeep, BinaryFile, UndecodableText, MalformedInput, UnknownFormat.
[[nodiscard]] Result<QList<ParsedArticle>> parseFile(const QString &path, const ImportOptions &options = {});

/// The same of bytes that came otherwise (pasted, dropped); @p name stands for the file's name and may be
/// empty.
[[nodiscard]] Result<QList<ParsedArticle>> parseBytes(const QByteArray &bytes, const QString &name,
                                                      const ImportOptions &options = {});

/// What parseBytes() takes @p bytes for when the options do not say.
[[nodiscard]] ImportFormat detectImportFormat(const QByteArray &bytes, const QString &name);

} // namespace Stemma
