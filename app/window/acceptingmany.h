// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/backgroundtask.h"
#include "models/project/suggesting/preparedacceptance.h"

#include <QObject>
#include <QPointer>

namespace Stemma {

class AcceptManyDialog;
class Dialogs;
class NoticeBar;
class ProgressLine;

/// Accepts many suggestions as one step, after a look at them: what the dialog listed, nothing that came
/// since. What that means is found out on a worker, with progress and a way to stop it. GUI thread; made and
/// owned by Suggesting.
class AcceptingMany : public QObject {
    Q_OBJECT

public:
    AcceptingMany(Dialogs &dialogs, NoticeBar *notices, ProgressLine *progress, QObject *parent);
    ~AcceptingMany() override;

    /// Null: no project. Stops what is under way.
    void setProject(Project *project);

    /// Asks with a dialog over @p window about what @p query lists.
    void run(const ProposalQuery &query, QWidget *window);

    /// Proposals came or went: the dialog, when it is open, lists what there is.
    void refresh();

    /// Whether it is being worked on.
    [[nodiscard]] bool isRunning() const { return m_task.isRunning(); }

Q_SIGNALS:
    void failed(const Stemma::Error &error);
    /// So many were accepted, and so many names were left for a person.
    void accepted(qsizetype count, qsizetype left);

private:
    void start(const QList<ProposalKey> &keys);
    /// @p again: what is prepared once more when the project changed since.
    void finish(const Result<PreparedAcceptance> &prepared, const QList<ProposalKey> &again);

    Dialogs &m_dialogs;
    NoticeBar *m_notices;
    ProgressLine *m_progress;
    QPointer<Project> m_project;
    QPointer<AcceptManyDialog> m_dialog; ///< while it is open
    BackgroundTask<Result<PreparedAcceptance>> m_task;
};

} // namespace Stemma
