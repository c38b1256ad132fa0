// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>
#include <QString>

class QApplication;

namespace Stemma {

/// Opens the window on @p project (empty: the last one, or a copy of the sample) and runs it to its end.
/// Returns the exit code.
int runWorkbench(QApplication &application, const QString &project);

/// Renders the window with @p project, two witnesses of a quote side by side, to @p picture (PNG).
[[nodiscard]] bool renderWorkbench(const QString &project, const QString &picture, QSize size);

} // namespace Stemma
