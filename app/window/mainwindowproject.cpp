// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reading/focusmode.h"
#include "app/reading/originals.h"
#include "app/reading/printing.h"
#include "app/reading/readinglook.h"
#include "app/reading/reporting.h"
#include "app/sampleproject.h"
#include "app/theme.h"
#include "app/translations.h"
#include "app/window/annotating.h"
#include "app/window/boundaryediting.h"
#include "app/window/claiming.h"
#include "app/window/comparing.h"
#include "app/window/describing.h"
#include "app/window/exchanging.h"
#include "app/window/finding.h"
#include "app/window/mainwindow.h"
#include "app/window/modeswitch.h"
#include "app/window/noticebar.h"
#include "app/window/recalling.h"
#include "app/window/reviewing.h"
#include "app/window/suggesting.h"
#include "app/window/telling.h"
#include "app/window/tracing.h"
#include "widgets/claims/claimsdesk.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/comparison/startpage.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/dialogs/progressline.h"
#include "widgets/find/findpanel.h"
#include "widgets/find/nearpanel.h"
#include "widgets/panels/annotationspanel.h"
#include "widgets/panels/articlespanel.h"
#include "widgets/panels/groupspanel.h"
#include "widgets/panels/historypanel.h"
#include "widgets/panels/inspectorpanel.h"
#include "widgets/panels/problemspanel.h"
#include "widgets/provenance/provenanceworkspace.h"
#include "widgets/reader/articleview.h"
#include "widgets/suggestions/suggestionspanel.h"
#include "widgets/support/droppedfiles.h"
#include "widgets/support/errortext.h"

#include <QAction>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QStackedWidget>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace Stemma {

// MainWindow: the life of the open project, and what the window remembers of it.

bool MainWindow::openProject(const QString &path)
{
    if (m_project && QFileInfo(m_project->path()) == QFileInfo(path)) {
        return true;
    }
    return open(path, AccessMode::ReadWrite);
}

bool MainWindow::openForReading(const QString &path)
{
    return open(path, AccessMode::ReadOnly);
}

bool MainWindow::open(const QString &path, AccessMode mode)
{
    auto project = Project::open(path, mode);
    const bool cannotBeWritten = !project && project.error().code == ErrorCode::CannotWrite;
    if (cannotBeWritten) {
        project = Project::open(path, AccessMode::ReadOnly);
    }
    if (!project) {
        if (project.error().code == ErrorCode::ProjectInUse && mode == AccessMode::ReadWrite) {
            m_notices->warn(errorSentence(project.error(), Audience::Window), tr("Open for Reading Only"),
                            [this, path] { openForReading(path); });
        } else {
            reportError(project.error());
        }
        return false;
    }
    adopt(std::move(*project));
    // After adopt(), which clears what was said about the project before.
    if (cannotBeWritten) {
        m_notices->warn(tr("“%1” cannot be written, so it is open for reading only. Copy it to a folder of "
                           "yours to annotate it.")
                            .arg(QFileInfo(path).fileName()));
    }
    return true;
}

void MainWindow::adopt(std::unique_ptr<Project> project)
{
    closeProject();
    m_notices->dismiss(); // also what was said while there was no project
    m_project = std::move(project);
    m_project->setAnnotator(m_settings.preferences().annotator);
    showMiddle();
    wireProject();
    for (ListPanel *panel : std::initializer_list<ListPanel *>{m_articles, m_annotations, m_groups, m_find,
                                                               m_problems, m_history}) {
        panel->setProject(m_project.get());
    }
    m_inspector->setProject(m_project.get());
    m_annotating->setProject(m_project.get());
    m_boundaries->setProject(m_project.get());
    m_claiming->setProject(m_project.get());
    m_comparing->setProject(m_project.get());
    m_reviewing->setProject(m_project.get());
    m_suggesting->setProject(m_project.get());
    m_exchanging->setProject(m_project.get());
    m_originals->setProject(m_project.get());
    m_printing->setProject(m_project.get());
    m_reporting->setProject(m_project.get());
    m_finding->setProject(m_project.get());
    m_recalling->setProject(m_project.get());
    m_telling->setProject(m_project.get());
    m_packer.setProject(m_project.get());
    m_tracing->setProject(m_project.get());
    m_modes->setEnabled(true);
    m_settings.addRecentProject(QFileInfo(m_project->path()).absoluteFilePath());
    restoreView();
    if (m_modes->mode() == ModeSwitch::Mode::Read) {
        m_comparison->focusPane(m_comparison->activePane()); // a project is opened to be read
    }
    updateTitle();
    updateStatus();
}

void MainWindow::closeProject()
{
    if (!m_project) {
        return;
    }
    m_inspector->commitPending();
    m_focusMode->leave();
    saveView();
    m_modes->setMode(ModeSwitch::Mode::Read);
    m_modes->setEnabled(false);
    m_tracing->setProject(nullptr);
    m_finding->setProject(nullptr);
    m_recalling->setProject(nullptr);
    m_telling->setProject(nullptr);
    m_packer.setProject(nullptr);
    m_exchanging->setProject(nullptr);
    m_originals->setProject(nullptr);
    m_printing->setProject(nullptr);
    m_reporting->setProject(nullptr);
    m_annotating->setProject(nullptr);
    m_boundaries->setProject(nullptr);
    m_claiming->setProject(nullptr);
    m_comparing->setProject(nullptr);
    m_reviewing->setProject(nullptr);
    m_suggesting->setProject(nullptr);
    m_describing->setProject(nullptr);
    m_inspector->setProject(nullptr);
    for (ListPanel *panel : std::initializer_list<ListPanel *>{m_articles, m_annotations, m_groups, m_find,
                                                               m_problems, m_history}) {
        panel->setProject(nullptr);
    }
    m_comparison->closeAll();
    m_notices->dismiss();
    m_undoNotice.reset();
    m_wantedSpan = {};
    m_refusal.clear();
    m_project.reset();
    updateTitle();
    updateStatus();
    showMiddle();
}

void MainWindow::showMiddle()
{
    if (m_project) {
        const bool isRead = m_modes->mode() == ModeSwitch::Mode::Read;
        m_middle->setCurrentWidget(isRead ? static_cast<QWidget *>(m_comparison) : m_provenance);
        return;
    }
    m_start->setRecentProjects(m_settings.recentProjects());
    m_middle->setCurrentWidget(m_start);
    m_start->setFocus();
}

void MainWindow::makeModes()
{
    m_modes = new ModeSwitch(*m_actions, this);
    m_modes->setEnabled(false);
    m_tracing = new Tracing(*m_actions, m_settings, m_dialogs, m_provenance, m_notices,
                            {[this](SpanId span) {
                                 if (showSpan(span)) {
                                     m_comparison->focusPane(m_comparison->activePane());
                                 }
                             },
                             [this](ArticleId article, CodePointRange place) {
                                 if (showPlace(article, place)) {
                                     m_comparison->focusPane(m_comparison->activePane());
                                 }
                             }},
                            this);
    connect(m_modes, &ModeSwitch::aboutToChange, this, [this] {
        m_inspector->commitPending();
        m_focusMode->leave();
    });
    connect(m_modes, &ModeSwitch::modeChanged, this, &MainWindow::onModeChanged);
    connect(m_tracing, &Tracing::failed, this, &MainWindow::reportRefusal);
    connect(m_tracing, &Tracing::announced, this, &MainWindow::announce);
    for (const Typing *typing : m_provenance->findChildren<Typing *>()) {
        connect(typing, &Typing::stateChanged, &m_labelTimer, qOverload<>(&QTimer::start));
    }
}

void MainWindow::onModeChanged()
{
    const bool isTracing = m_modes->mode() == ModeSwitch::Mode::Provenance;
    const ArticleView *view = m_comparison->readingView();
    const SpanId active = view != nullptr ? view->activeSpan() : SpanId();
    showMiddle();
    m_tracing->setActive(isTracing, active);
    if (!isTracing && m_project) {
        m_comparison->focusPane(m_comparison->activePane());
    }
    updateStatus();
}

void MainWindow::goToRead()
{
    m_modes->setMode(ModeSwitch::Mode::Read);
}

void MainWindow::newProject()
{
    QString path = m_dialogs.saveFile(this, tr("New Project"),
                                      m_settings.lastFolder() + u"/"_s + tr("Project") + u".stemma"_s,
                                      tr("Stemma projects (*.stemma)"), nullptr);
    if (path.isEmpty()) {
        return;
    }
    if (!path.endsWith(".stemma"_L1)) {
        path += ".stemma"_L1;
    }
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    auto project = Project::create(path);
    if (!project) {
        reportError(project.error());
        return;
    }
    adopt(std::move(*project));
}

void MainWindow::chooseProject()
{
    const QString path = m_dialogs.openFile(this, tr("Open Project"), m_settings.lastFolder(),
                                            tr("Stemma projects (*.stemma);;All files (*)"));
    if (!path.isEmpty()) {
        m_settings.setLastFolder(QFileInfo(path).absolutePath());
        openProject(path);
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFilesIn(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    takeFiles(localFilesIn(*event->mimeData()));
}

void MainWindow::takeFiles(const QStringList &paths)
{
    QStringList articles;
    QStringList projects;
    for (const QString &path : paths) {
        (path.endsWith(".stemma"_L1, Qt::CaseInsensitive) ? projects : articles).append(path);
    }
    if (projects.size() > 1) {
        m_notices->warn(tr("Only one project can be open in a window. Drop one of them."));
        return;
    }
    if (!projects.isEmpty() && !openProject(projects.first())) {
        return;
    }
    if (articles.isEmpty()) {
        return;
    }
    if (!m_project) {
        m_notices->warn(
            tr("Articles are imported into a project. Make or open one, then drop the files again."),
            tr("New Project…"), [this] { newProject(); });
    } else if (m_project->isReadOnly()) {
        m_notices->warn(tr("The project is open for reading only, so nothing was imported. Make its file "
                           "writable, or open a copy of it."));
    } else {
        m_exchanging->importPaths(articles);
    }
}

void MainWindow::updateTitle()
{
    const QString name = m_project ? QFileInfo(m_project->path()).completeBaseName() : QString();
    setWindowTitle(m_project ? tr("%1 – Stemma").arg(name) : tr("Stemma"));
    setWindowFilePath(m_project ? m_project->path() : QString());
}

void MainWindow::saveView()
{
    if (!m_project) {
        return;
    }
    const auto info = m_project->store().info();
    if (!info) {
        return;
    }
    const auto text = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); };
    const QJsonObject view{
        {u"comparison"_s, text(m_comparison->saveState())},
        {u"articles"_s, text(m_articles->saveState())},
        {u"annotations"_s, text(m_annotations->saveState())},
        {u"groups"_s, text(m_groups->saveState())},
        {u"claims"_s, text(m_claims->saveState())},
        {u"suggestions"_s, text(m_suggestions->saveState())},
        {u"find"_s, text(m_find->saveState())},
        {u"near"_s, text(m_near->saveState())},
        {u"history"_s, text(m_history->saveState())},
        {u"drawer"_s, m_drawer->currentIndex()},
        {u"zoom"_s, m_comparison->zoom()},
        {u"recent"_s, text(m_describing->state())},
        {u"provenance"_s, text(m_tracing->saveState())},
        {u"isTracing"_s, m_modes->mode() == ModeSwitch::Mode::Provenance},
    };
    m_settings.setProjectView(info->id, QJsonDocument(view).toJson(QJsonDocument::Compact));
}

void MainWindow::restoreView()
{
    const auto info = m_project->store().info();
    const QJsonObject view
        = info ? QJsonDocument::fromJson(m_settings.projectView(info->id)).object() : QJsonObject();
    const auto bytes
        = [&](const QString &key) { return QByteArray::fromBase64(view[key].toString().toLatin1()); };
    m_comparison->setZoom(view[u"zoom"_s].toInt(m_settings.preferences().zoom));
    m_describing->setProject(m_project.get(), bytes(u"recent"_s));
    m_comparison->restoreState(bytes(u"comparison"_s),
                               [this](ArticleId id) { return m_project->openArticle(id).value_or(nullptr); });
    m_articles->restoreState(bytes(u"articles"_s));
    m_annotations->restoreState(bytes(u"annotations"_s));
    m_groups->restoreState(bytes(u"groups"_s));
    m_claims->restoreState(bytes(u"claims"_s));
    m_suggestions->restoreState(bytes(u"suggestions"_s));
    m_find->restoreState(bytes(u"find"_s));
    m_near->restoreState(bytes(u"near"_s));
    m_history->restoreState(bytes(u"history"_s));
    m_drawer->setCurrentIndex(view[u"drawer"_s].toInt());
    m_tracing->restoreState(bytes(u"provenance"_s));
    if (m_comparison->hasArticle()) {
        if (view[u"isTracing"_s].toBool()) {
            m_modes->setMode(ModeSwitch::Mode::Provenance);
        }
        return;
    }
    // A project seen for the first time shows the work itself: a quote in two articles, or the first two.
    presentLinkedQuote();
    if (m_comparison->hasArticle()) {
        return;
    }
    const auto first = m_project->store().articles({}, 0, 2);
    for (const ArticleRow &row : first.value_or(QList<ArticleRow>())) {
        openArticle(row.article.id, m_comparison->hasArticle());
    }
    m_comparison->focusPane(0);
}

bool MainWindow::openSample()
{
    const auto path = ownSampleProject();
    if (!path) {
        reportError(path.error());
        return false;
    }
    return openProject(*path);
}

void MainWindow::showPreferences()
{
    const Preferences before = m_settings.preferences();
    SettingsDialog dialog(before, availableLanguages(), m_hints, this);
    const int zoomBefore = m_comparison->zoom();
    const auto wear = [&](const Preferences &preferences) {
        m_comparison->setZoom(preferences.zoom == before.zoom ? zoomBefore : preferences.zoom);
        applyTheme(preferences.theme);
        m_look->apply(preferences);
    };
    m_look->beginTrial();
    connect(&dialog, &SettingsDialog::changed, this, [&] { wear(dialog.preferences()); });
    const bool isAccepted = m_dialogs.run(dialog);
    wear(isAccepted ? dialog.preferences() : before);
    m_look->endTrial();
    if (!isAccepted || dialog.preferences() == before) {
        return;
    }
    m_settings.setPreferences(dialog.preferences());
    applyPreferences();
    if (dialog.preferences().language != before.language) {
        m_notices->inform(tr("The language changes at the next start."));
    }
}

void MainWindow::applyPreferences()
{
    const Preferences preferences = m_settings.preferences();
    applyTheme(preferences.theme);
    m_look->apply(preferences);
    (*m_actions)[Actions::Command::ReadingHints]->setChecked(preferences.readingHints);
    (*m_actions)[Actions::Command::TrimSelection]->setChecked(preferences.trimsSelection);
    m_comparison->setTrimming(preferences.trimsSelection);
    m_suggesting->setEmbedder(preferences.embedder);
    m_telling->setEmbedder(preferences.embedder);
    m_suggesting->setAutomatic(preferences.suggestsByItself);
    if (m_project) {
        m_project->setAnnotator(preferences.annotator);
    }
}

void MainWindow::presentLinkedQuote()
{
    const auto groups = m_project ? m_project->store().groups({}, 0, 1) : failure(ErrorCode::NotFound);
    if (!groups || groups->isEmpty()) {
        return;
    }
    const auto members = m_project->store().spansOfGroup(groups->first().group.id);
    if (members && members->size() >= 2) {
        const Span &left = members->at(0);
        const Span &right = members->at(1);
        m_comparison->closeAll();
        showSpan(left.id);
        if (left.article != right.article) {
            showSpan(right.id, true);
        }
    }
}

} // namespace Stemma
