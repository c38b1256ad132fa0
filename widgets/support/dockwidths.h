// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

class QDockWidget;
class QMainWindow;

namespace Stemma {

/// Lets panels at the sides of a window give way to what is read in its middle, and gives them their widths
/// back when there is room again. Qt's layout takes room from them in a narrow window and never returns it.
/// Where nothing could be read beside panels that are as narrow as they can be, they go away, until there is
/// room or a person shows them. GUI thread.
class DockWidths : public QObject {
    Q_OBJECT

public:
    struct Side {
        QDockWidget *dock;
        int letters; ///< so many in a line it always keeps while the window has room for them
    };

    /// How wide the middle is wanted, in pixels.
    struct Wanted {
        int readable = 0; ///< docks are as narrow as they can be before it is less
        int least = 0; ///< docks go away before it is less
    };

    /// @p window owns this and the docks; the first of @p sides goes away first. @p wanted: null while there
    /// is nothing to read, and then no dock goes or comes.
    DockWidths(QMainWindow *window, const QList<Side> &sides, std::function<std::optional<Wanted>()> wanted);

    /// What is wanted may be another.
    void adapt() { m_settling.start(); }

    /// Shows all that went away: what a person had chosen, to be kept.
    void giveBack();

Q_SIGNALS:
    /// Docks went away.
    void wentAway();

public:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Kept {
        QDockWidget *dock = nullptr;
        int letters = 0;
        int width = 0; ///< what it got when the window's width was at rest: a person's choice
        bool isSettled = true; ///< not hidden since: what it gets when shown again is the layout's choice
        bool isAway = false; ///< to make room
        bool isWanted = false; ///< a person showed it all the same
    };

    void settle();
    void share(int readable);
    /// Whether docks went or came, so that a layout follows.
    bool makeRoom(int least);
    [[nodiscard]] static int leastOf(const Kept &kept);
    /// Takes @p wanted pixels from the docks, as far as their letters allow.
    void take(int wanted);

    QMainWindow *m_window;
    QList<Kept> m_kept;
    std::function<std::optional<Wanted>()> m_wanted;
    QTimer m_settling;
    int m_settledWidth = 0; ///< of the window when m_kept was last true
    bool m_isGiving = false;
};

} // namespace Stemma
