// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/dockwidths.h"

#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <QScopedValueRollback>

#include <algorithm>

namespace Stemma {

DockWidths::DockWidths(QMainWindow *window, const QList<Side> &sides,
                       std::function<std::optional<Wanted>()> wanted)
    : QObject(window)
    , m_window(window)
    , m_wanted(std::move(wanted))
{
    for (const Side &side : sides) {
        m_kept.append({.dock = side.dock, .letters = side.letters});
        side.dock->installEventFilter(this);
    }
    m_settledWidth = window->width();
    m_settling.setSingleShot(true);
    m_settling.setInterval(0);
    connect(&m_settling, &QTimer::timeout, this, &DockWidths::settle);
    window->installEventFilter(this); // it is all that changes while every dock is away
}

bool DockWidths::eventFilter(QObject *watched, QEvent *event)
{
    const auto kept = std::ranges::find(m_kept, watched, &Kept::dock);
    if (kept == m_kept.end()) {
        if (event->type() == QEvent::Resize) {
            m_settling.start();
        }
    } else if (event->type() == QEvent::Hide) {
        kept->isSettled = false;
        kept->isWanted = kept->isWanted && !kept->dock->isHidden();
    } else if (event->type() == QEvent::Show) {
        kept->isWanted = kept->isWanted || kept->isAway;
        kept->isAway = false;
        m_settling.start();
    } else if (event->type() == QEvent::Resize && !m_isGiving) {
        if (m_window->width() != m_settledWidth || !kept->isSettled) {
            m_settling.start(); // the window's doing, not a person's
        } else {
            kept->width = kept->dock->width();
        }
    }
    return QObject::eventFilter(watched, event);
}

void DockWidths::settle()
{
    m_settledWidth = m_window->width();
    const std::optional<Wanted> wanted = m_wanted();
    if (wanted && m_window->isVisible() && makeRoom(wanted->least)) {
        m_window->layout()->activate();
    }
    share(wanted ? wanted->readable : 0);
}

bool DockWidths::makeRoom(int least)
{
    int room = m_window->width() - least;
    for (const Kept &kept : std::as_const(m_kept)) {
        if (kept.isAway || kept.dock->isVisible()) {
            room -= leastOf(kept);
        }
    }
    const QScopedValueRollback giving(m_isGiving, true);
    bool isOther = false;
    bool isMore = false;
    for (Kept &kept : m_kept) {
        kept.isWanted = kept.isWanted && room < 0;
        const bool goes = room < 0 && !kept.isWanted && (kept.isAway || kept.dock->isVisible());
        room += goes ? leastOf(kept) : 0;
        if (goes != kept.isAway) {
            kept.dock->setVisible(!goes);
            kept.isAway = goes;
            kept.isWanted = false; // nobody asked for it
            isOther = true;
            isMore = isMore || goes;
        }
    }
    if (isMore) {
        Q_EMIT wentAway();
    }
    return isOther;
}

void DockWidths::giveBack()
{
    const QScopedValueRollback giving(m_isGiving, true);
    for (Kept &kept : m_kept) {
        if (kept.isAway) {
            kept.dock->show();
            kept.isAway = kept.isWanted = false;
        }
    }
}

int DockWidths::leastOf(const Kept &kept)
{
    return std::max(kept.dock->minimumSizeHint().width(),
                    kept.letters * kept.dock->fontMetrics().averageCharWidth());
}

void DockWidths::share(int readable)
{
    const QWidget *middle = m_window->centralWidget();
    int room = middle->width() - std::max(middle->minimumSizeHint().width(), readable);
    QList<QDockWidget *> docks;
    QList<int> widths;
    for (Kept &kept : m_kept) {
        if (kept.isSettled || kept.width == 0) {
            kept.width = std::max(kept.width, kept.dock->width());
        }
        kept.isSettled = kept.dock->isVisible();
        const int given = std::min(kept.width - kept.dock->width(), room);
        if (kept.dock->isVisible() && given > 0) {
            docks.append(kept.dock);
            widths.append(kept.dock->width() + given);
            room -= given;
        }
    }
    const QScopedValueRollback giving(m_isGiving, true);
    if (room < 0) {
        take(-room);
        return;
    }
    m_window->resizeDocks(docks, widths, Qt::Horizontal);
    m_window->layout()->activate();
}

void DockWidths::take(int wanted)
{
    QList<QDockWidget *> docks;
    QList<int> spare;
    int all = 0;
    for (const Kept &kept : std::as_const(m_kept)) {
        if (kept.dock->isVisible()) {
            docks.append(kept.dock);
            spare.append(std::max(0, kept.dock->width() - leastOf(kept)));
            all += spare.last();
        }
    }
    if (all == 0) {
        return;
    }
    const int taken = std::min(wanted, all);
    QList<int> widths;
    for (qsizetype i = 0; i < docks.size(); ++i) {
        widths.append(docks[i]->width() - int(qint64(taken) * spare[i] / all));
    }
    m_window->resizeDocks(docks, widths, Qt::Horizontal);
    m_window->layout()->activate();
}

} // namespace Stemma
