// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/sourcetext.h"

#include <vector>

namespace Stemma {

/// All sentences of @p source in order, without the blanks around them; none is empty.
[[nodiscard]] std::vector<TextRange> sentencesIn(const SourceText &source);

} // namespace Stemma
