// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/import/importtypes.h"

namespace Stemma {

/// Reads the article of an HTML page: its body told from the page's furniture, a paragraph a block,
/// metadata from JSON-LD, OpenGraph, meta and time elements. Errors name no path (parseFile() adds it).
[[nodiscard]] Result<QList<ParsedArticle>> parseHtml(const QByteArray &bytes, const ImportOptions &options);

} // namespace Stemma
