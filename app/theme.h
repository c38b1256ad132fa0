// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dialogs/settingsdialog.h"

namespace Stemma {

/// Shows all windows light, dark, or as the system has it. Where the platform cannot change its scheme (plain
/// X11 and others without a desktop), the colours are ours.
void applyTheme(Preferences::Theme theme);

} // namespace Stemma
