// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/listsql.h"
#include "models/storage/searchquery.h"

namespace Stemma {

/// What FTS5 shall look for so that no text with the pattern is left out; the finder then looks at each.
/// Empty when the index cannot help: an expression, signs alone, scripts whose words stand without blanks.
/// Letters are never read as operators, however many there are.
[[nodiscard]] QString indexExpression(const FindPattern &pattern);

/// Terms over article a, with the values for their marks.
[[nodiscard]] ListCondition articleCondition(const SearchQuery &query);
/// Terms over span s and article a.
[[nodiscard]] ListCondition spanCondition(const SearchQuery &query);

} // namespace Stemma
