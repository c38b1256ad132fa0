// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

namespace Stemma {

/// What stands in the place of the articles while no project is open: the ways to one, and the projects that
/// were open before. GUI thread.
class StartPage : public QWidget {
    Q_OBJECT

public:
    /// @p actions become buttons, the first one the most prominent; they outlive this.
    explicit StartPage(const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// Paths of projects, the last one that was open first.
    void setRecentProjects(const QStringList &paths);

Q_SIGNALS:
    void projectRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeButtons(const QList<QAction *> &actions);
    void updateLook();

    QWidget *m_column;
    QLabel *m_heading;
    QLabel *m_sentence;
    QLabel *m_recentHeading;
    QVBoxLayout *m_recent;
    bool m_isUpdating = false;
};

} // namespace Stemma
