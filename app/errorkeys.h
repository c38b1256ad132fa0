// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QLatin1StringView>

namespace Stemma {

/// Name of the code for programs: "invalid-range". Never change, only add.
[[nodiscard]] QLatin1StringView keyOf(ErrorCode code);

} // namespace Stemma
