// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/namedarticles.h"
#include "app/console.h"

namespace Stemma {

/// Writes who and what @p articles of @p store name, one line an entity with all its mentions. Reads each
/// text as often as it needs it, so that no more than one is in memory.
[[nodiscard]] Result<void> writeEntities(const ProjectStore &store, const QList<NamedArticle> &articles,
                                         const SuggestLexicons &lexicons, Console &console, bool asJson);

} // namespace Stemma
