// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/sourcetext.h"

namespace Stemma {

/// The quotation around @p selection (or caret, when empty) in its paragraph: first the words between the
/// marks; when those are selected, the marks with them; then the next level. Empty when there is none.
///
/// Marks of any style pair with any other, as they do in real news (`«` closed by `"`): what opens is told
/// by shape, and for straight marks by whether a quotation is open. Apostrophes are no marks.
[[nodiscard]] TextRange enclosingQuotation(const SourceText &text, TextRange selection);

} // namespace Stemma
