// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>

class QAction;
class QMainWindow;
class QWidget;

namespace Stemma {

class ComparisonView;
class NoticeBar;

/// Distraction-free reading: nothing but the panes. Menus, lists, inspector and status bar go, and come back
/// exactly as they were; every command still works by its key. GUI thread; owned by the window.
class FocusMode : public QObject {
    Q_OBJECT

public:
    /// @p action is checkable; it is the way in and out.
    FocusMode(QMainWindow *window, ComparisonView *comparison, NoticeBar *notices, QAction *action);

    [[nodiscard]] bool isActive() const { return m_isActive; }

    void enter();
    /// False when it was not active.
    bool leave();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The only pane needs no header: there is nothing to tell it from.
    void updateHeaders();

    QMainWindow *m_window;
    ComparisonView *m_comparison;
    NoticeBar *m_notices;
    QAction *m_action;
    QByteArray m_state; ///< of docks, from QMainWindow::saveState()
    QPointer<QWidget> m_focus;
    bool m_hadMenus = true;
    bool m_hadStatus = true;
    bool m_isActive = false;
    int m_notice = 0;
};

} // namespace Stemma
