// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dialogs/shortcutspage.h"

#include <QObject>

class QMainWindow;

namespace Stemma {

class Actions;
class Dialogs;
class Settings;

/// Lets a person choose the keys of the window's commands, and keeps what was chosen. GUI thread; made and
/// owned by the window.
class ChoosingKeys : public QObject {
    Q_OBJECT

public:
    /// All outlive this.
    ChoosingKeys(Actions &actions, Settings &settings, Dialogs &dialogs, QMainWindow *window);

    /// Every command with its keys, in the order and under the names of the window's menus.
    [[nodiscard]] QList<ShortcutEntry> entries() const;

    /// Takes over what was chosen in @p page: at once everywhere, and for starts to come.
    void apply(const ShortcutsPage &page);

    /// A dialog with nothing but the keys.
    void choose();

private:
    Actions &m_actions;
    Settings &m_settings;
    Dialogs &m_dialogs;
    QMainWindow *m_window;
};

} // namespace Stemma
