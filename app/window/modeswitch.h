// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"

#include <QByteArray>
#include <QObject>

class QMainWindow;
class QWidget;

namespace Stemma {

/// [ Read | Provenance ] at the end of the menu bar: what the window is for now. In Provenance the lists
/// around the text go, and come back as they were. GUI thread; owned by the window.
class ModeSwitch : public QObject {
    Q_OBJECT

public:
    enum class Mode { Read, Provenance };

    /// Puts the switch into the window's menu bar.
    ModeSwitch(const Actions &actions, QMainWindow *window);

    [[nodiscard]] Mode mode() const { return m_mode; }

    void setMode(Mode mode);
    /// Without a project there is nothing to switch.
    void setEnabled(bool isEnabled);

    [[nodiscard]] QWidget *corner() const { return m_corner; }

Q_SIGNALS:
    /// Before lists go or come.
    void aboutToChange();
    void modeChanged(Stemma::ModeSwitch::Mode mode);

private:
    const Actions &m_actions;
    QMainWindow *m_window;
    QWidget *m_corner;
    QByteArray m_docks; ///< of Read, while it is not shown
    Mode m_mode = Mode::Read;
};

} // namespace Stemma
