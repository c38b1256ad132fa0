// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/sourcetext.h"

namespace Stemma {

/// @p range without what a hand takes along by mistake: blanks, a comma or colon, dashes at the ends, half a
/// pair of quotation marks or brackets, and the full stop of a sentence of which only the end was selected.
/// Abbreviations keep theirs. Never empty unless @p range holds nothing but blanks; then it is empty.
///
/// Of a range over 20,000 units only the ends are looked at; marks are not paired.
[[nodiscard]] TextRange trimmedForTagging(const SourceText &text, TextRange range);

} // namespace Stemma
