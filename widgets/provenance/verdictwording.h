// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"

namespace Stemma {

/// What people call a verdict: "misleading"; empty when there is none. Any thread.
[[nodiscard]] QString nameOf(Verdict verdict);

} // namespace Stemma
