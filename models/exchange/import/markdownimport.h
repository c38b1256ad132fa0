// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/import/importtypes.h"

namespace Stemma {

/// Reads a Markdown file: the text as rendered (marks and link targets vanish, the original keeps them),
/// metadata from YAML front matter. Errors name no path (parseFile() adds it).
[[nodiscard]] Result<QList<ParsedArticle>> parseMarkdown(const QByteArray &bytes,
                                                         const ImportOptions &options);

} // namespace Stemma
