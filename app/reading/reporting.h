// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/backgroundtask.h"
#include "models/project/project.h"

#include <QObject>

class QWidget;

namespace Stemma {

class Dialogs;
class NoticeBar;
class ProgressLine;
class Settings;

/// Writes how linked quotes travelled into a file: as a report (PDF, page), a table of witnesses, PROV-JSON
/// or GraphML, which the file's name decides; in the background with progress and cancel. GUI thread; owned
/// by the window.
class Reporting : public QObject {
    Q_OBJECT

public:
    Reporting(Settings &settings, Dialogs &dialogs, NoticeBar *notices, ProgressLine *progress,
              QWidget *window);

    /// Stops what runs; null: no project.
    void setProject(Project *project);

    /// Asks for a file. A null @p group: all linked quotes of the project.
    void exportProvenance(QuoteGroupId group = {});

Q_SIGNALS:
    void failed(const Stemma::Error &error);

private:
    void start(const QString &path, const QList<QuoteGroupId> &groups);

    Settings &m_settings;
    Dialogs &m_dialogs;
    NoticeBar *m_notices;
    ProgressLine *m_progress;
    QWidget *m_window;
    Project *m_project = nullptr;
    BackgroundTask<Result<void>> m_task;
};

} // namespace Stemma
