// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/scripteddialogs.h"

#include <QDialog>

namespace Stemma {

bool ScriptedDialogs::run(QDialog &dialog)
{
    if (steps.isEmpty()) {
        qFatal("unexpected dialog: %s", qPrintable(dialog.windowTitle()));
    }
    dialog.show();
    return steps.dequeue()(dialog);
}

} // namespace Stemma
