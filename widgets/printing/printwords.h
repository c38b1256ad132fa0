// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/printing/printablearticle.h"

namespace Stemma {

// What stands in words around the text of a printed article.

/// Outlet, author, date and address, as far as they are known.
[[nodiscard]] QStringList citationOf(const Article &article);
/// Who is meant, or who speaks and how the article has it, or the statement of a claim:
/// "Erika Diana – told the newspaper". May be empty.
[[nodiscard]] QString whoOf(const SpanRow &row);
/// "Quote", "Suggested claim".
[[nodiscard]] QString kindOf(const Span &span);
/// The note at the end for one annotation, without its number: kind, words, attributes, note.
[[nodiscard]] QString noteOf(const SpanRow &row, const SourceText &text);

} // namespace Stemma
