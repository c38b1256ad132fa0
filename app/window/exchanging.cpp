// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/exchanging.h"

#include "app/settings.h"
#include "app/window/exportwarnings.h"
#include "app/window/noticebar.h"
#include "models/exchange/package/datapackage.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/dialogs/exportdialog.h"
#include "widgets/dialogs/importdialog.h"
#include "widgets/dialogs/pastedialog.h"
#include "widgets/dialogs/progressline.h"
#include "widgets/panels/problemspanel.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// More would make the message higher than a screen.
constexpr qsizetype kListedWarnings = 20;

} // namespace

Exchanging::Exchanging(Settings &settings, Dialogs &dialogs, NoticeBar *notices, ProgressLine *progress,
                       ProblemsPanel *problems, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_notices(notices)
    , m_progress(progress)
    , m_problems(problems)
    , m_window(window)
{
    connect(m_progress, &ProgressLine::cancelRequested, this, [this] {
        m_import.requestCancel();
        m_package.requestCancel();
        m_export.requestCancel();
        m_check.requestCancel();
    });
}

void Exchanging::setProject(Project *project)
{
    m_import.cancel();
    m_package.cancel();
    m_export.cancel();
    m_check.cancel();
    m_progress->end();
    m_project = project;
}

bool Exchanging::isBusy() const
{
    return m_import.isRunning() || m_package.isRunning() || m_export.isRunning() || m_check.isRunning();
}

void Exchanging::importFiles()
{
    if (m_project == nullptr) {
        return;
    }
    const QStringList paths
        = m_dialogs.openFiles(m_window, tr("Import Articles"), m_settings.lastFolder(),
                              tr("Articles (*.txt *.text *.html *.htm *.xhtml *.md *.markdown *.csv *.tsv "
                                 "*.jsonl *.ndjson);;All files (*)"));
    if (paths.isEmpty()) {
        return;
    }
    m_settings.setLastFolder(QFileInfo(paths.first()).absolutePath());
    ImportDialog dialog(paths, m_window);
    if (m_dialogs.run(dialog)) {
        startImport(dialog.requests());
    }
}

void Exchanging::importFolder()
{
    if (m_project == nullptr) {
        return;
    }
    const QString folder = m_dialogs.chooseFolder(m_window, tr("Import Folder"), m_settings.lastFolder());
    if (!folder.isEmpty()) {
        m_settings.setLastFolder(folder);
        importPaths({folder}); // an export of Stemma is recognised
    }
}

void Exchanging::pasteArticle()
{
    if (m_project == nullptr) {
        return;
    }
    PasteDialog dialog(QApplication::clipboard()->text(), m_window);
    if (!m_dialogs.run(dialog)) {
        return;
    }
    const auto store = m_project->store().sibling(AccessMode::ReadWrite);
    if (!store) {
        Q_EMIT failed(store.error());
        return;
    }
    finishImport(importBytes(**store, dialog.text().toUtf8(), QString(), dialog.options()));
}

void Exchanging::importPaths(const QStringList &paths)
{
    if (paths.size() == 1 && isDataPackage(paths.first())) {
        startPackage(paths.first());
    } else {
        startImport({ImportRequest{paths, {}}});
    }
}

bool Exchanging::refuseWhileBusy()
{
    const bool isBusyHere = isBusy() || m_progress->isRunning();
    if (isBusyHere) {
        m_notices->warn(tr("Something else is under way. Wait for it, or stop it in the status bar."));
    }
    return isBusyHere;
}

void Exchanging::startPackage(const QString &folder)
{
    if (m_project == nullptr || refuseWhileBusy()) {
        return;
    }
    m_progress->begin(tr("Reading the export"), 1000);
    const ProjectStore &store = m_project->store();
    m_package.start(
        [&store, folder](TaskPromise<Result<StagedPackage>> &promise) {
            promise.setProgressRange(0, 1000);
            const auto sibling = store.sibling(AccessMode::ReadWrite);
            promise.addResult(sibling ? stagePackage(**sibling, folder,
                                                     [&](double share) {
                                                         promise.setProgressValue(int(share * 1000));
                                                         return !promise.isCanceled();
                                                     })
                                      : std::unexpected(sibling.error()));
        },
        [this](const Result<StagedPackage> &package) {
            m_progress->end();
            const auto report
                = package ? importPackage(*m_project, *package) : std::unexpected(package.error());
            if (!report) {
                Q_EMIT failed(report.error());
                return;
            }
            m_notices->inform(tr("Imported %Ln article(s) of an export with their annotations.", nullptr,
                                 int(report->articles)));
            Q_EMIT imported({});
        },
        [this](int value, int maximum, const QString &text) { m_progress->update(value, maximum, text); },
        [this] {
            m_progress->end();
            m_notices->inform(tr("The import was stopped; nothing was added."));
        });
}

void Exchanging::startImport(const QList<ImportRequest> &requests)
{
    if (m_project == nullptr || requests.isEmpty() || refuseWhileBusy()) {
        return;
    }
    m_progress->begin(tr("Importing"));
    const ProjectStore &store = m_project->store();
    m_import.start(
        [&store, requests](TaskPromise<Result<ImportReport>> &promise) {
            // The store's sibling is made here: a connection belongs to the thread that opened it.
            const auto sibling = store.sibling(AccessMode::ReadWrite);
            if (!sibling) {
                promise.addResult(std::unexpected(sibling.error()));
                return;
            }
            promise.addResult(Stemma::importPaths(**sibling, requests,
                                                  [&](qint64 done, qint64 total, const QString &current) {
                                                      promise.setProgressRange(0, int(total));
                                                      promise.setProgressValueAndText(int(done), current);
                                                      return !promise.isCanceled();
                                                  }));
        },
        [this](const Result<ImportReport> &report) {
            m_progress->end();
            finishImport(report);
        },
        [this](int value, int maximum, const QString &text) { m_progress->update(value, maximum, text); },
        [this] {
            m_progress->end();
            m_notices->inform(tr("The import was stopped; nothing was added."));
        });
}

void Exchanging::finishImport(const Result<ImportReport> &report)
{
    if (!report) {
        Q_EMIT failed(report.error());
        return;
    }
    if (report->isCancelled) {
        m_notices->inform(tr("The import was stopped; nothing was added."));
        return;
    }
    const auto added = report->articles.isEmpty() ? Result<QList<ArticleId>>({})
                                                  : m_project->addArticles(report->articles);
    if (!added) {
        (void)discardImport(m_project->contentStore(), *report).has_value();
        Q_EMIT failed(added.error());
        return;
    }
    listProblems(*report);
    QStringList sentences{tr("Imported %Ln article(s).", nullptr, int(added->size()))};
    if (!report->duplicates.isEmpty()) {
        sentences
            += tr("%Ln file(s) had a text that is there already.", nullptr, int(report->duplicates.size()));
    }
    if (!report->failures.isEmpty()) {
        sentences
            += tr("%Ln file(s) could not be read; Issues says why.", nullptr, int(report->failures.size()));
        m_notices->warn(sentences.join(u' '));
    } else {
        m_notices->inform(sentences.join(u' '));
    }
    Q_EMIT imported(*added);
}

void Exchanging::listProblems(const ImportReport &report)
{
    ProblemsModel *problems = m_problems->model();
    for (const ImportDuplicate &duplicate : report.duplicates) {
        Problem problem;
        problem.severity = Problem::Severity::Note;
        problem.error = {ErrorCode::Duplicate, {duplicate.path, duplicate.title}, {}};
        problem.file = duplicate.path;
        problem.article = duplicate.existing;
        problems->add(problem);
    }
    for (const ImportFailure &failure : report.failures) {
        Problem problem;
        problem.severity = Problem::Severity::Failure;
        problem.error = failure.error;
        problem.file = failure.path;
        problems->add(problem);
    }
    for (const NewArticle &added : report.articles) {
        const auto note = decodingNoteFromJson(added.revision.decoding);
        if (note && note->replaced > 0) {
            Problem problem;
            problem.type = Problem::Type::ReplacedCharacters;
            problem.file = added.article.fileName;
            problem.count = note->replaced;
            problems->add(problem);
        }
    }
}

void Exchanging::exportTables()
{
    if (m_project == nullptr || refuseWhileBusy()) {
        return;
    }
    ExportDialog dialog(m_project->store(), m_dialogs, m_settings.exportFolder(m_project->path()), m_window);
    if (!m_dialogs.run(dialog)) {
        return;
    }
    const QString folder = dialog.folder();
    m_settings.setExportFolder(folder);
    const ExportOptions options = dialog.options();
    m_progress->begin(tr("Exporting"), 1000);
    const ProjectStore &store = m_project->store();
    m_export.start(
        [&store, folder, options](TaskPromise<Result<ExportReport>> &promise) {
            promise.setProgressRange(0, 1000);
            const auto sibling = store.sibling(AccessMode::ReadOnly);
            promise.addResult(sibling ? Stemma::exportTables(**sibling, folder, options,
                                                             [&](double share) {
                                                                 promise.setProgressValue(int(share * 1000));
                                                                 return !promise.isCanceled();
                                                             })
                                      : std::unexpected(sibling.error()));
        },
        [this](const Result<ExportReport> &report) {
            m_progress->end();
            if (!report) {
                Q_EMIT failed(report.error());
                return;
            }
            finishExport(*report);
        },
        [this](int value, int maximum, const QString &text) { m_progress->update(value, maximum, text); },
        [this] {
            m_progress->end();
            m_notices->inform(tr("The export was stopped; an earlier one is untouched."));
        });
}

void Exchanging::finishExport(const ExportReport &report)
{
    const QString folder = QDir::toNativeSeparators(report.folder);
    if (report.warningCount == 0) {
        m_notices->inform(tr("Exported to %1.").arg(folder), tr("Open Folder"),
                          [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
        return;
    }
    QString list;
    for (const ExportWarning &warning :
         report.warnings.first(std::min(report.warnings.size(), kListedWarnings))) {
        list += u"<li>"_s + sentenceOf(warning).toHtmlEscaped() + u"</li>"_s;
    }
    const qint64 more = report.warningCount - std::min(report.warnings.size(), kListedWarnings);
    QString text = u"<ul>"_s + list + u"</ul>"_s;
    if (more > 0) {
        text += u"<p>"_s + tr("%Ln more warning(s).", nullptr, int(more)) + u"</p>"_s;
    }
    m_notices->warn(tr("Exported to %1 with %Ln warning(s).", nullptr, int(report.warningCount)).arg(folder),
                    tr("Show Warnings"),
                    [this, text] { m_dialogs.message(m_window, tr("Warnings of the Export"), text); });
}

void Exchanging::checkProject()
{
    if (m_project == nullptr || refuseWhileBusy()) {
        return;
    }
    m_progress->begin(tr("Checking the project"), 1000);
    const ProjectStore &store = m_project->store();
    m_check.start(
        [&store](TaskPromise<Result<QList<ProjectStore::Violation>>> &promise) {
            promise.setProgressRange(0, 1000);
            const auto sibling = store.sibling(AccessMode::ReadOnly);
            promise.addResult(sibling ? (*sibling)->check([&](double share) {
                promise.setProgressValue(int(share * 1000));
                return !promise.isCanceled();
            })
                                      : std::unexpected(sibling.error()));
        },
        [this](const Result<QList<ProjectStore::Violation>> &violations) {
            m_progress->end();
            if (violations) {
                finishCheck(*violations);
            } else {
                Q_EMIT failed(violations.error());
            }
        },
        [this](int value, int maximum, const QString &text) { m_progress->update(value, maximum, text); },
        [this] { m_progress->end(); });
}

void Exchanging::finishCheck(const QList<ProjectStore::Violation> &violations)
{
    m_problems->model()->clear(Problem::Type::BrokenRule);
    for (const ProjectStore::Violation &violation : violations) {
        Problem problem;
        problem.severity = Problem::Severity::Failure;
        problem.type = Problem::Type::BrokenRule;
        problem.violation = violation;
        m_problems->model()->add(problem);
    }
    if (violations.isEmpty()) {
        m_notices->inform(tr("The project is sound: every text, annotation and journal entry is in order."));
    } else {
        m_notices->warn(
            tr("The check found %Ln problem(s); Issues lists them.", nullptr, int(violations.size())));
        Q_EMIT problemsFound();
    }
}

} // namespace Stemma
