// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

class QDockWidget;
class QMainWindow;

namespace Stemma {

/// Gives panels at the sides of a window their widths back when the window becomes wide again. Qt's layout
/// takes room from them in a narrow window and never returns it. GUI thread.
class DockWidths : public QObject {
    Q_OBJECT

public:
    /// @p window owns this and @p docks.
    DockWidths(QMainWindow *window, const QList<QDockWidget *> &docks);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Kept {
        QDockWidget *dock = nullptr;
        int width = 0; ///< what it got when the window's width was at rest: a person's choice
        bool isSettled = true; ///< not hidden since: what it gets when shown again is the layout's choice
    };

    void settle();

    QMainWindow *m_window;
    QList<Kept> m_kept;
    QTimer m_settling;
    int m_settledWidth = 0; ///< of the window when m_kept was last true
    bool m_isGiving = false;
};

} // namespace Stemma
