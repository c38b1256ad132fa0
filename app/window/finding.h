// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"
#include "app/window/hittags.h"
#include "models/project/backgroundtask.h"
#include "models/project/project.h"
#include "widgets/find/findpanel.h"

#include <QObject>

namespace Stemma {

class ComparisonView;
class Dialogs;
class FindBar;
class PatternHistory;
class ProgressLine;
class Settings;

/// What the commands to find do: a bar below the text of each pane, and a list of hits in the whole project.
/// What is done with many hits is one edit; what tags them is read in the background, with progress and
/// cancel. GUI thread; made and owned by the window.
class Finding : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    Finding(Settings &settings, Dialogs &dialogs, const Actions &actions, ComparisonView *comparison,
            FindPanel *panel, ProgressLine *progress, QObject *parent);

    /// Cancels and waits for what runs; null: no project.
    void setProject(Project *project);

    /// Enables what can be done now.
    void updateActions();

Q_SIGNALS:
    /// An edit was done that is worth a word; it is the project's last one.
    void announced(const QString &text);
    /// Something was done that changes nothing.
    void noted(const QString &text);
    /// The list of hits shall come into sight.
    void panelRequested();
    /// An edit was refused; it changed nothing.
    void failed(const Stemma::Error &error);

private:
    /// Of the active pane, made if need be; null when the pane shows no article.
    [[nodiscard]] FindBar *bar();
    void tagAll(const OpenArticle &article, SpanKind kind, const TextRanges &ranges);

    void findInProject();
    void act(FindPanel::Act act, const QList<int> &rows);
    void tagRows(SpanKind kind, const QList<int> &rows);
    /// @p records: ids of the rows of the search @p search.
    void finishTagging(SpanKind kind, const HitTags &tags, const QSet<QUuid> &records, qint64 search);
    void markRead(const QList<int> &rows);
    void exportRows(const QList<int> &rows);
    void announceTags(SpanKind kind, qsizetype count, qsizetype passed);

    Settings &m_settings;
    Dialogs &m_dialogs;
    const Actions &m_actions;
    ComparisonView *m_comparison;
    FindPanel *m_panel;
    ProgressLine *m_progress;
    PatternHistory *m_history;
    Project *m_project = nullptr;
    BackgroundTask<Result<HitTags>> m_tagging;
};

} // namespace Stemma
