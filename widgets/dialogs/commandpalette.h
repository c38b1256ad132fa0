// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace Stemma {

/// Every command of the window under one key: type some letters of its name, Enter runs it. What cannot be
/// done now is listed below, muted, and does not run. Escape or a click elsewhere closes it; it deletes
/// itself when closed.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    /// What the rows of the list hold besides name (display), help (tool tip) and icon.
    enum Role { ShortcutRole = Qt::UserRole, PositionsRole, ActionRole };

    /// Over the upper part of @p window. Actions that are hidden or open a menu are left out.
    CommandPalette(const QList<QAction *> &actions, QWidget *window);

    /// Shows it and takes the keyboard; the widget that had it gets it back.
    void open();

    [[nodiscard]] QLineEdit *searchField() const { return m_search; }

    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QString &pattern);
    void runCurrent();

    QList<QPointer<QAction>> m_actions;
    QStandardItemModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_help;
};

} // namespace Stemma
