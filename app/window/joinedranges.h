// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textrange.h"

#include <vector>

namespace Stemma {

/// What @p ranges cover, as a layer of marks has it: ascending, and joined where they overlap.
[[nodiscard]] std::vector<TextRange> joined(std::vector<TextRange> ranges);

} // namespace Stemma
