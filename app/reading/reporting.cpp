// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reading/reporting.h"

#include "app/exportfile.h"
#include "app/settings.h"
#include "app/window/noticebar.h"
#include "models/exchange/export/wholefile.h"
#include "models/exchange/provenance/provenanceexport.h"
#include "models/project/provenance/provenancelexicons.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/dialogs/progressline.h"
#include "widgets/provenance/report/provenancereport.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kSteps = 1'000; // of progress
constexpr double kReadingShare = 0.7; // of a report; the rest is writing

/// By the file's name; none: a report.
std::optional<ProvenanceFormat> formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "csv"_L1) {
        return ProvenanceFormat::Csv;
    }
    if (suffix == "json"_L1) {
        return ProvenanceFormat::ProvJson;
    }
    return suffix == "graphml"_L1 ? std::optional(ProvenanceFormat::GraphMl) : std::nullopt;
}

Result<void> writeFile(const ProjectStore &store, const QString &path, const QList<QuoteGroupId> &groups,
                       const ReportFacts &facts, const ReportProgress &progress)
{
    const auto lexicons = ProvenanceLexicons::installed();
    if (!lexicons) {
        return std::unexpected(lexicons.error());
    }
    if (const auto format = formatOf(path)) {
        return exportProvenance(store, *lexicons, *format, groups, {}, progress)
            .and_then([&path](const QByteArray &bytes) { return writeWhole(path, bytes, false); });
    }
    const auto report = readReport(store, *lexicons, groups, facts,
                                   [&](double share) { return progress(kReadingShare * share); });
    if (!report) {
        return std::unexpected(report.error());
    }
    return writeReport(*report, path, false,
                       [&](double share) { return progress(kReadingShare + (1 - kReadingShare) * share); });
}

} // namespace

Reporting::Reporting(Settings &settings, Dialogs &dialogs, NoticeBar *notices, ProgressLine *progress,
                     QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_notices(notices)
    , m_progress(progress)
    , m_window(window)
{
    connect(m_progress, &ProgressLine::cancelRequested, this, [this] { m_task.requestCancel(); });
}

void Reporting::setProject(Project *project)
{
    if (m_task.isRunning()) {
        m_progress->end();
    }
    m_task.cancel();
    m_project = project;
}

void Reporting::exportProvenance(QuoteGroupId group)
{
    if (m_project == nullptr) {
        return;
    }
    if (m_progress->isRunning()) {
        m_notices->warn(tr("Something else is under way. Wait for it, or stop it in the status bar."));
        return;
    }
    //: name of a file that is proposed, without its ending
    const QString name = group.isNull() ? tr("provenance") : tr("quote");
    const QString path = askForExportFile(
        m_dialogs, m_settings, m_window,
        {.title = group.isNull() ? tr("Export Provenance") : tr("Export Report on This Quote"),
         .project = m_project->path(),
         .name = name + u".pdf"_s,
         .filter = tr("Reports to print (*.pdf);;Reports as a page (*.html *.htm);;Tables of witnesses "
                      "(*.csv);;PROV-JSON "
                      "(*.json);;Graphs (*.graphml)")});
    if (path.isEmpty()) {
        return;
    }
    start(path, group.isNull() ? QList<QuoteGroupId>() : QList{group});
}

void Reporting::start(const QString &path, const QList<QuoteGroupId> &groups)
{
    m_progress->begin(tr("Exporting"), kSteps);
    const ProjectStore &store = m_project->store();
    const ReportFacts facts{.project = QFileInfo(m_project->path()).completeBaseName(),
                            .made = QDateTime::currentDateTimeUtc(),
                            .look = {.font = m_window->font(), .direction = m_window->layoutDirection()}};
    m_task.start(
        [&store, path, groups, facts](TaskPromise<Result<void>> &promise) {
            promise.setProgressRange(0, kSteps);
            const auto sibling = store.sibling(AccessMode::ReadOnly);
            promise.addResult(sibling ? writeFile(**sibling, path, groups, facts,
                                                  [&](double share) {
                                                      promise.setProgressValue(int(share * kSteps));
                                                      return !promise.isCanceled();
                                                  })
                                      : std::unexpected(sibling.error()));
        },
        [this, path](const Result<void> &written) {
            m_progress->end();
            if (!written) {
                Q_EMIT failed(written.error());
                return;
            }
            m_notices->inform(tr("Wrote %1.").arg(QFileInfo(path).fileName()), tr("Open"),
                              [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
        },
        [this](int value, int maximum, const QString &text) { m_progress->update(value, maximum, text); },
        [this] {
            m_progress->end();
            m_notices->inform(tr("The export was stopped; nothing was written."));
        });
}

} // namespace Stemma
