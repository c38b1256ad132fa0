// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reading/focusmode.h"

#include "app/window/noticebar.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>

namespace Stemma {

FocusMode::FocusMode(QMainWindow *window, ComparisonView *comparison, NoticeBar *notices, QAction *action)
    : QObject(window)
    , m_window(window)
    , m_comparison(comparison)
    , m_notices(notices)
    , m_action(action)
{
    connect(m_action, &QAction::triggered, this, [this](bool on) { on ? enter() : void(leave()); });
    connect(m_comparison, &ComparisonView::panesChanged, this, &FocusMode::updateHeaders);
    m_window->installEventFilter(this);
}

void FocusMode::enter()
{
    if (m_isActive) {
        return;
    }
    m_isActive = true;
    m_action->setChecked(true);
    m_focus = QApplication::focusWidget();
    m_state = m_window->saveState();
    m_hadMenus = !m_window->menuBar()->isHidden();
    m_hadStatus = !m_window->statusBar()->isHidden();
    for (QDockWidget *dock : m_window->findChildren<QDockWidget *>()) {
        dock->hide();
    }
    m_window->menuBar()->hide();
    m_window->statusBar()->hide();
    updateHeaders();
    m_comparison->focusPane(m_comparison->activePane());
    const QString key = m_action->shortcut().toString(QKeySequence::NativeText);
    m_notice = m_notices->inform(
        key.isEmpty() ? tr("Only the text is shown. Esc brings everything back.")
                      //: %1 is a key
                      : tr("Only the text is shown. Esc or %1 brings everything back.").arg(key));
}

bool FocusMode::leave()
{
    if (!m_isActive) {
        return false;
    }
    m_isActive = false;
    m_action->setChecked(false);
    m_notices->dismiss(m_notice);
    m_window->menuBar()->setVisible(m_hadMenus);
    m_window->statusBar()->setVisible(m_hadStatus);
    m_window->restoreState(m_state);
    updateHeaders();
    if (m_focus && m_focus->isVisible()) {
        m_focus->setFocus(Qt::OtherFocusReason);
    }
    return true;
}

// What the text itself has no use for.
bool FocusMode::eventFilter(QObject *watched, QEvent *event)
{
    if (m_isActive && watched == m_window && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        return leave();
    }
    return QObject::eventFilter(watched, event);
}

void FocusMode::updateHeaders()
{
    const bool isHidden = m_isActive && m_comparison->paneCount() == 1;
    for (int pane = 0; pane < m_comparison->paneCount(); ++pane) {
        m_comparison->pane(pane)->header()->setVisible(!isHidden);
    }
}

} // namespace Stemma
