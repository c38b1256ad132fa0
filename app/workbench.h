// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QApplication;

namespace Stemma {

/// Opens the window on @p project (empty: the last one, or a copy of the sample) and runs it to its end.
/// Returns the exit code.
int runWorkbench(QApplication &application, const QString &project);

} // namespace Stemma
