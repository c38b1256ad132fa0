// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reading/printing.h"

#include "app/exportfile.h"
#include "app/settings.h"
#include "app/window/noticebar.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/dialogs/progressline.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kSteps = 1'000; // of progress

/// A file name for an article: its title without what file systems object to.
QString fileNameFor(const Article &article)
{
    static const QRegularExpression odd(u"[\\\\/:*?\"<>|\\x00-\\x1f]+"_s);
    QString name = article.title;
    name = name.replace(odd, u" "_s).simplified().left(80).trimmed();
    return (name.isEmpty() ? u"article"_s : name) + u".pdf"_s;
}

} // namespace

Printing::Printing(Settings &settings, Dialogs &dialogs, NoticeBar *notices, ProgressLine *progress,
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

void Printing::setProject(Project *project)
{
    if (m_task.isRunning()) {
        m_progress->end();
    }
    m_task.cancel();
    m_project = project;
}

bool Printing::canStart(ArticleId article)
{
    if (m_project == nullptr || article.isNull()) {
        return false;
    }
    if (m_progress->isRunning()) {
        m_notices->warn(tr("Something else is under way. Wait for it, or stop it in the status bar."));
        return false;
    }
    return true;
}

PrintOptions Printing::options() const
{
    const Preferences preferences = m_settings.preferences();
    return {.font = preferences.readingFont()};
}

void Printing::print(ArticleId article)
{
    if (!canStart(article)) {
        return;
    }
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
    printer->setCreator(u"Stemma " STEMMA_VERSION ""_s);
    QPrintDialog dialog(printer.get(), m_window);
    dialog.setOptions(QAbstractPrintDialog::PrintToFile);
    if (!m_dialogs.run(dialog)) {
        return;
    }
    const auto job = [printer, options = options()](const PrintableArticle &printed,
                                                    const ArticlePages::Progress &progress) {
        printer->setDocName(printed.article.title);
        const QString file = printer->outputFileName();
        Result<int> pages;
        {
            DeviceSink sink(*printer);
            pages = ArticlePages(printed, options)
                        .paint(sink, file.isEmpty() ? printer->printerName() : file, progress);
            if (!pages) {
                printer->abort();
            }
        }
        if (!pages && !file.isEmpty()) {
            QFile::remove(file); // half of one
        }
        return pages;
    };
    start(article, job, [this](int pages) { m_notices->inform(tr("Printed %Ln page(s).", nullptr, pages)); });
}

void Printing::exportPdf(ArticleId article)
{
    if (!canStart(article)) {
        return;
    }
    const auto record = m_project->store().article(article);
    if (!record) {
        Q_EMIT failed(record.error());
        return;
    }
    const QString path = askForExportFile(m_dialogs, m_settings, m_window,
                                          {.title = tr("Export as PDF"),
                                           .project = m_project->path(),
                                           .name = fileNameFor(*record),
                                           .filter = tr("PDF files (*.pdf)")});
    if (path.isEmpty()) {
        return;
    }
    const auto job = [path, options = options()](const PrintableArticle &printed,
                                                 const ArticlePages::Progress &progress) {
        return writePdf(printed, path, false, options, progress);
    };
    start(article, job, [this, path](int pages) {
        m_notices->inform(tr("Wrote %Ln page(s) to %1.", nullptr, pages).arg(QFileInfo(path).fileName()),
                          tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    });
}

void Printing::start(ArticleId article, const Job &job, const std::function<void(int pages)> &done)
{
    m_progress->begin(tr("Printing"), kSteps);
    const ProjectStore &store = m_project->store();
    m_task.start(
        [&store, article, job](TaskPromise<Result<int>> &promise) {
            promise.setProgressRange(0, kSteps);
            const auto sibling = store.sibling(AccessMode::ReadOnly);
            const auto printed = sibling
                ? printableArticle(**sibling, article, [&] { return !promise.isCanceled(); })
                : std::unexpected(sibling.error());
            if (!printed) {
                promise.addResult(std::unexpected(printed.error()));
                return;
            }
            promise.addResult(job(*printed, [&](double share) {
                promise.setProgressValue(int(share * kSteps));
                return !promise.isCanceled();
            }));
        },
        [this, done](const Result<int> &pages) {
            m_progress->end();
            pages ? done(*pages) : Q_EMIT failed(pages.error());
        },
        [this](int value, int maximum, const QString &text) { m_progress->update(value, maximum, text); },
        [this] {
            m_progress->end();
            m_notices->inform(tr("Printing was stopped."));
        });
}

} // namespace Stemma
