// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/namedarticles.h"
#include "app/console.h"
#include "app/consoleprogress.h"

namespace Stemma {

/// Writes who and what @p articles name, one line an entity with all its mentions; @p texts are theirs.
[[nodiscard]] Result<void> writeEntities(ArticleTexts &texts, const QList<NamedArticle> &articles,
                                         const SuggestLexicons &lexicons, Console &console,
                                         ConsoleProgress &progress, bool asJson);

} // namespace Stemma
