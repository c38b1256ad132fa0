// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace Stemma {

/// For measurements (stemma-bench): where STEMMA_REPORT_START is set, writes one line of JSON to standard
/// output when @p window has been painted for the first time and can be used, and ends the program.
void reportStartOf(QWidget &window);

} // namespace Stemma
