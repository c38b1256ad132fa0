// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/modeswitch.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Stemma {

using Command = Actions::Command;

ModeSwitch::ModeSwitch(const Actions &actions, QMainWindow *window)
    : QObject(window)
    , m_actions(actions)
    , m_window(window)
    , m_corner(new QWidget(window))
{
    m_corner->setObjectName("modeSwitch"_L1);
    auto *row = new QHBoxLayout(m_corner);
    row->setContentsMargins(0, 0, 6, 0);
    row->setSpacing(2);
    auto *group = new QActionGroup(this);
    const auto add = [&](Command command, Mode mode) {
        QAction *action = m_actions[command];
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode] { setMode(mode); });
        auto *button = new QToolButton(m_corner);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus); // like a menu: the keys are in the menu View
        row->addWidget(button);
    };
    add(Command::ReadMode, Mode::Read);
    add(Command::ProvenanceMode, Mode::Provenance);
    m_actions[Command::ReadMode]->setChecked(true);
    window->menuBar()->setCornerWidget(m_corner, Qt::TopRightCorner);
}

void ModeSwitch::setMode(Mode mode)
{
    m_actions[mode == Mode::Read ? Command::ReadMode : Command::ProvenanceMode]->setChecked(true);
    if (mode == m_mode) {
        return;
    }
    Q_EMIT aboutToChange();
    m_mode = mode;
    if (mode == Mode::Provenance) {
        m_docks = m_window->saveState();
        for (QDockWidget *dock : m_window->findChildren<QDockWidget *>()) {
            dock->hide();
        }
    } else {
        m_window->restoreState(m_docks);
    }
    Q_EMIT modeChanged(mode);
}

void ModeSwitch::setEnabled(bool isEnabled)
{
    for (const Command command : {Command::ReadMode, Command::ProvenanceMode}) {
        m_actions[command]->setEnabled(isEnabled);
    }
}

} // namespace Stemma
