// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/export/tableexport.h"
#include "models/exchange/import/importpaths.h"
#include "models/exchange/package/packageimport.h"
#include "models/project/backgroundtask.h"
#include "models/project/project.h"

#include <QObject>

class QWidget;

namespace Stemma {

class Dialogs;
class NoticeBar;
class ProblemsPanel;
class ProgressLine;
class Settings;

/// Import, export and check from the window: asks, works in the background with progress and cancel, reports.
/// One of them runs at a time; they share the line of progress.
/// What failed goes to the list of issues; nothing half done remains. GUI thread; owned by the window.
class Exchanging : public QObject {
    Q_OBJECT

public:
    Exchanging(Settings &settings, Dialogs &dialogs, NoticeBar *notices, ProgressLine *progress,
               ProblemsPanel *problems, QWidget *window);

    /// Cancels and waits for what runs; null: no project.
    void setProject(Project *project);

    void importFiles();
    void importFolder();
    void pasteArticle();
    /// Files and folders, as dropped: with what their names and contents say, without questions.
    void importPaths(const QStringList &paths);
    void exportTables();
    /// Verifies the whole project; what is wrong goes to the list of issues.
    void checkProject();

    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void imported(const QList<Stemma::ArticleId> &articles);
    void failed(const Stemma::Error &error);
    /// The check put something into the list of issues.
    void problemsFound();

private:
    void startImport(const QList<ImportRequest> &requests);
    void startPackage(const QString &folder);
    [[nodiscard]] bool refuseWhileBusy();
    void finishImport(const Result<ImportReport> &report);
    void listProblems(const ImportReport &report);
    void finishExport(const ExportReport &report);
    void finishCheck(const QList<ProjectStore::Violation> &violations);

    Settings &m_settings;
    Dialogs &m_dialogs;
    NoticeBar *m_notices;
    ProgressLine *m_progress;
    ProblemsPanel *m_problems;
    QWidget *m_window;
    Project *m_project = nullptr;
    BackgroundTask<Result<ImportReport>> m_import;
    BackgroundTask<Result<StagedPackage>> m_package;
    BackgroundTask<Result<ExportReport>> m_export;
    BackgroundTask<Result<QList<ProjectStore::Violation>>> m_check;
};

} // namespace Stemma
