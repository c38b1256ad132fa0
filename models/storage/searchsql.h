// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/listsql.h"
#include "models/storage/searchquery.h"

namespace Stemma {

/// One way to write a pattern, as words of the index.
struct IndexedForm {
    QStringList words;
    bool isLastWhole = false; ///< else a longer word that begins with the last one does as well
};

/// What the index shall have so that no text with @p pattern is left out in which it begins with a word; the
/// finder then looks at each. Empty when the index cannot help: an expression, signs alone, scripts whose
/// words stand without blanks.
[[nodiscard]] QList<IndexedForm> indexedForms(const FindPattern &pattern);

/// @p words side by side, for FTS5. Letters are never read as operators, however many there are.
[[nodiscard]] QString indexExpression(const QStringList &words, bool isLastWhole);

/// Terms over article a, with the values for their marks.
[[nodiscard]] ListCondition articleCondition(const SearchQuery &query);
/// Terms over span s and article a.
[[nodiscard]] ListCondition spanCondition(const SearchQuery &query);

} // namespace Stemma
