// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/backgroundtask.h"
#include "models/project/project.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

namespace Stemma {

/// Sees to it that articles with many spans open quickly: has their spans packed anew (see PackingStore) in
/// the background, where it is due, a while after the project was opened and after edits, when nobody edits.
/// GUI thread; the work has a connection of its own.
class SpanPacker : public QObject {
    Q_OBJECT

public:
    explicit SpanPacker(QObject *parent = nullptr);
    ~SpanPacker() override;

    /// Null: no project. Waits for work that is under way.
    void setProject(Project *project);

    /// Milliseconds without an edit before work begins.
    void setPatience(int milliseconds) { m_timer.setInterval(milliseconds); }

Q_SIGNALS:
    /// So many articles were packed anew.
    void done(qsizetype articles);

private:
    void noteEdit(const Edit &edit);
    void start();

    QPointer<Project> m_project;
    QSet<ArticleId> m_edited; // and not yet looked at
    bool m_isOpened = false; // and all articles not yet looked at
    QTimer m_timer;
    BackgroundTask<Result<qsizetype>> m_task;
};

} // namespace Stemma
