// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console.h"

#include <QStringList>

namespace Stemma {

// The sub-commands. Each gets what follows its name and returns the exit code.

int printCommand(const QStringList &arguments, Console &console);
int newCommand(const QStringList &arguments, Console &console);
int importCommand(const QStringList &arguments, Console &console);
int listCommand(const QStringList &arguments, Console &console);
int acceptCommand(const QStringList &arguments, Console &console);
int annotateCommand(const QStringList &arguments, Console &console);
int suggestCommand(const QStringList &arguments, Console &console);
int collateCommand(const QStringList &arguments, Console &console);
int provenanceCommand(const QStringList &arguments, Console &console);
int findCommand(const QStringList &arguments, Console &console);
int textCommand(const QStringList &arguments, Console &console);
int exportCommand(const QStringList &arguments, Console &console);
int checkCommand(const QStringList &arguments, Console &console);
int infoCommand(const QStringList &arguments, Console &console);
int dumpCommand(const QStringList &arguments, Console &console);
int demoCommand(const QStringList &arguments, Console &console);

} // namespace Stemma
