// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Stemma {

/// One line of text that keeps its own direction in windows of the other one: its numbers and marks stay in
/// order, and an ellipsis put at its end stays there. Unchanged where both agree. For drawing, not for
/// copying: what is added are Unicode's isolates (UAX #9).
[[nodiscard]] QString inOwnDirection(const QString &text);

} // namespace Stemma
