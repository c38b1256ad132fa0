// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"

namespace Stemma {

/// What one command is made of. For the files of Actions alone.
struct Actions::Spec {
    Command command;
    const char *name;
    QString text;
    QList<QKeySequence> shortcuts;
    QString help; ///< one sentence for tool tip and status bar
    const char *icon = nullptr;
    bool needsReader = false; ///< only while the reader has the focus
    bool isCheckable = false;
    bool needsProvenance = false; ///< only while the provenance workspace has the focus
};

/// The text of a command or menu without the mark of its key and the dots of a dialog.
[[nodiscard]] QString plainName(QString text);

} // namespace Stemma
