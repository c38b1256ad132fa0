// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <expected>

namespace Stemma {

/// Whether @p name is a sub-command, which runs without a display.
[[nodiscard]] bool isCommand(const QString &name);

/// Runs the sub-command arguments[1] with what follows; needs a QCoreApplication. Returns the exit code:
/// 0 done, 1 failed (a sentence stands on standard error), 2 wrong usage.
[[nodiscard]] int runCommand(const QStringList &arguments);

/// What was asked of the program when it was started without a sub-command.
struct WorkbenchArguments {
    QString project; ///< empty: the last one, or the sample
    QString language; ///< empty: the system's
};

/// Reads the arguments for the window. Answers --help, --version and wrong usage itself: then the exit code.
[[nodiscard]] std::expected<WorkbenchArguments, int> workbenchArguments(const QStringList &arguments);

} // namespace Stemma
