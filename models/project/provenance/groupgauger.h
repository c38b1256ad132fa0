// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/backgroundtask.h"
#include "models/project/project.h"
#include "models/project/provenance/provenancelexicons.h"

#include <QPointer>
#include <QTimer>

#include <memory>

namespace Stemma {

/// Sees to it that groups are gauged (see gaugeGroups()) in the background, as long as somebody looks at
/// their order: at once, and a moment after each edit. GUI thread; the work has a connection of its own.
class GroupGauger : public QObject {
    Q_OBJECT

public:
    explicit GroupGauger(QObject *parent = nullptr);
    ~GroupGauger() override;

    /// Nulls: nothing. Waits for work that is under way. Of a project that is only read nothing is gauged.
    void setProject(Project *project, std::shared_ptr<const ProvenanceLexicons> lexicons);

    [[nodiscard]] bool hasProject() const { return m_lexicons != nullptr; }

    /// Whether somebody looks at the order. What is under way goes on.
    void setActive(bool isActive);

    /// Milliseconds after an edit before work begins.
    void setPatience(int milliseconds) { m_timer.setInterval(milliseconds); }

    [[nodiscard]] bool isRunning() const { return m_task.isRunning(); }

Q_SIGNALS:
    /// So many of so many groups that waited are gauged.
    void progressed(int done, int all);
    /// No group waits, or it went wrong; so many were gauged.
    void done(qint64 groups);
    void failed(const Stemma::Error &error);

private:
    void start();
    void finish(const Result<qint64> &gauged);

    QPointer<Project> m_project;
    std::shared_ptr<const ProvenanceLexicons> m_lexicons;
    bool m_isActive = false;
    bool m_isDue = false;
    QTimer m_timer;
    BackgroundTask<Result<qint64>> m_task;
};

} // namespace Stemma
