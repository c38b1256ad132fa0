// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/backgroundtask.h"
#include "models/project/project.h"
#include "widgets/printing/articlepages.h"

#include <QObject>

class QWidget;

namespace Stemma {

class Dialogs;
class NoticeBar;
class ProgressLine;
class Settings;

/// Prints an article with its annotations, on paper or as PDF, in the background with progress and cancel.
/// GUI thread; owned by the window.
class Printing : public QObject {
    Q_OBJECT

public:
    Printing(Settings &settings, Dialogs &dialogs, NoticeBar *notices, ProgressLine *progress,
             QWidget *window);

    /// Stops what runs; null: no project.
    void setProject(Project *project);

    /// Asks for a printer.
    void print(ArticleId article);
    /// Asks for a file.
    void exportPdf(ArticleId article);

Q_SIGNALS:
    void failed(const Stemma::Error &error);

private:
    using Job = std::function<Result<int>(const PrintableArticle &article, const ArticlePages::Progress &)>;

    [[nodiscard]] bool canStart(ArticleId article);
    [[nodiscard]] PrintOptions options() const;
    void start(ArticleId article, const Job &job, const std::function<void(int pages)> &done);

    Settings &m_settings;
    Dialogs &m_dialogs;
    NoticeBar *m_notices;
    ProgressLine *m_progress;
    QWidget *m_window;
    Project *m_project = nullptr;
    BackgroundTask<Result<int>> m_task;
};

} // namespace Stemma
