// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

class QDockWidget;
class QMainWindow;

namespace Stemma {

/// Lets panels at the sides of a window give way to what is read in its middle, and gives them their widths
/// back when there is room again. Qt's layout takes room from them in a narrow window and never returns it.
/// GUI thread.
class DockWidths : public QObject {
    Q_OBJECT

public:
    struct Side {
        QDockWidget *dock;
        int letters; ///< so many in a line it always keeps while the window has room for them
    };

    /// @p window owns this and the docks. @p readable: so wide the middle should be.
    DockWidths(QMainWindow *window, const QList<Side> &sides, std::function<int()> readable);

    /// readable() may be another.
    void adapt() { m_settling.start(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Kept {
        QDockWidget *dock = nullptr;
        int letters = 0;
        int width = 0; ///< what it got when the window's width was at rest: a person's choice
        bool isSettled = true; ///< not hidden since: what it gets when shown again is the layout's choice
    };

    void settle();
    /// Takes @p wanted pixels from the docks, as far as their letters allow.
    void take(int wanted);

    QMainWindow *m_window;
    QList<Kept> m_kept;
    std::function<int()> m_readable;
    QTimer m_settling;
    int m_settledWidth = 0; ///< of the window when m_kept was last true
    bool m_isGiving = false;
};

} // namespace Stemma
