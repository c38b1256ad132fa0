// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/mainwindow.h"

#include "app/reading/focusmode.h"
#include "app/reading/originals.h"
#include "app/reading/printing.h"
#include "app/reading/readinglook.h"
#include "app/reading/reporting.h"
#include "app/resources.h"
#include "app/window/annotating.h"
#include "app/window/boundaryediting.h"
#include "app/window/choosingkeys.h"
#include "app/window/claiming.h"
#include "app/window/comparing.h"
#include "app/window/describing.h"
#include "app/window/differing.h"
#include "app/window/exchanging.h"
#include "app/window/finding.h"
#include "app/window/makingroom.h"
#include "app/window/modeswitch.h"
#include "app/window/noticebar.h"
#include "app/window/readerproposals.h"
#include "app/window/recalling.h"
#include "app/window/reviewing.h"
#include "app/window/suggesting.h"
#include "app/window/telling.h"
#include "app/window/tracing.h"
#include "widgets/claims/claimsdesk.h"
#include "widgets/claims/claimspanel.h"
#include "widgets/claims/contradictionspanel.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/comparison/startpage.h"
#include "widgets/find/findpanel.h"
#include "widgets/find/nearpanel.h"
#include "widgets/panels/annotationspanel.h"
#include "widgets/panels/articlespanel.h"
#include "widgets/panels/groupspanel.h"
#include "widgets/panels/historypanel.h"
#include "widgets/panels/inspectorpanel.h"
#include "widgets/panels/problemspanel.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/provenance/provenanceworkspace.h"
#include "widgets/reader/articleview.h"
#include "widgets/reader/page/readinghints.h"
#include "widgets/suggestions/suggestionspanel.h"
#include "widgets/support/currentpage.h"
#include "widgets/support/windowframe.h"
#include "widgets/support/wording.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

using Command = Actions::Command;

constexpr int kNarrowest = 196; // pixels that a text is read in; other pages are cut off there
constexpr int kViewDelay = 1500; // ms after the last change of what is open where

} // namespace

MainWindow::MainWindow(Settings &settings, Dialogs &dialogs, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_dialogs(dialogs)
{
    loadResources();
    m_hints = std::make_shared<const HintLibrary>();
    m_actions = new Actions(this);
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    m_actions->loadShortcuts(settings.raw());
    makePanels();
    makeStatusBar();
    makeMenus();
    m_annotating = new Annotating(*m_actions, m_comparison, m_notices, this);
    m_comparing = new Comparing(*m_actions, m_comparison, m_notices, m_drawer, this);
    m_look = new ReadingLook(m_comparison, m_hints, this);
    m_focusMode = new FocusMode(this, m_comparison, m_notices, (*m_actions)[Command::DistractionFree]);
    m_annotating->setEscape([this] { return m_focusMode->leave(); });
    m_originals = new Originals(m_settings, m_hints, m_notices, this);
    m_printing = new Printing(m_settings, m_dialogs, m_notices, m_progress, this);
    m_reporting = new Reporting(m_settings, m_dialogs, m_notices, m_progress, this);
    m_choosingKeys = new ChoosingKeys(*m_actions, m_settings, m_dialogs, this);
    m_describing = new Describing(*m_actions, m_inspector, this);
    m_readerProposals = new ReaderProposals(m_comparison, this);
    m_annotating->setProposals([this](const ArticleView &view, TextRange range) {
        const PlacedProposal *placed = m_readerProposals->quoteAt(view, range);
        return placed != nullptr ? std::optional(*placed->proposal) : std::nullopt;
    });
    m_suggesting = new Suggesting(
        *m_actions, m_dialogs, m_suggestions, m_drawer, m_readerProposals, m_notices, m_progress,
        {[this](ArticleId id) { return openArticle(id); },
         [this](ArticleId id, CodePointRange place, bool beside) { return showPlace(id, place, beside); }},
        this);
    m_reviewing = new Reviewing(*m_actions, m_comparison, m_notices, m_readerProposals, m_suggesting, this);
    m_boundaries = new BoundaryEditing(*m_actions, m_comparison, m_notices, this);
    m_claiming = new Claiming(
        *m_actions, m_settings, m_dialogs, m_comparison, m_claims, m_notices, m_progress,
        [this](SpanId span, bool beside) { return showSpan(span, beside); }, this);
    m_exchanging = new Exchanging(m_settings, m_dialogs, m_notices, m_progress, m_problems, this);
    m_differing = new Differing(m_comparison, this);
    m_finding = new Finding(m_settings, m_dialogs, *m_actions, m_comparison, m_find, m_progress, this);
    m_recalling = new Recalling(
        *m_actions, m_comparison, m_near, m_notices,
        [this](ArticleId id, CodePointRange place, bool beside) { return showPlace(id, place, beside); },
        this);
    m_telling = new Telling(*m_actions, m_comparison, m_recalling, m_notices, this);
    makeModes();
    wireActions();
    wirePanels();
    wireComparison();
    applyPreferences();
    resize(1280, 820);
    restoreGeometry(m_settings.windowGeometry());
    fitToScreen(*this);
    restoreState(m_settings.windowState(), int(layoutDirection())); // not that of a mirrored window
    updateTitle();
    updateStatus();
    showMiddle();
}

MainWindow::~MainWindow()
{
    closeProject(); // before the views that show it
    delete m_tracing; // before the workspace that it and its form ask
    delete m_describing; // before the form that shows its values, and the commands it names
}

void MainWindow::makePanels()
{
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_middle = new QStackedWidget(centre);
    m_middle->setMinimumWidth(kNarrowest); // without it that of the widest page, shown or not
    m_start = new StartPage({(*m_actions)[Command::NewProject], (*m_actions)[Command::OpenProject],
                             (*m_actions)[Command::OpenSample]},
                            m_middle);
    connect(m_start, &StartPage::projectRequested, this, [this](const QString &path) { openProject(path); });
    m_comparison = new ComparisonView(m_middle);
    m_provenance = new ProvenanceWorkspace(m_middle);
    m_middle->addWidget(m_start);
    m_middle->addWidget(m_comparison);
    m_middle->addWidget(m_provenance);
    askOnlyForCurrentPage(m_middle);
    m_notices = new NoticeBar(centre);
    layout->addWidget(m_middle, 1);
    layout->addWidget(m_notices);
    setCentralWidget(centre);

    const auto dock
        = [this](const QString &name, const QString &title, QWidget *widget, Qt::DockWidgetArea area) {
              auto *made = new QDockWidget(title, this);
              made->setObjectName(name);
              made->setWidget(widget);
              made->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
              // The title says nothing that the content does not say; a calm window leaves it out.
              made->setTitleBarWidget(new QWidget(made));
              addDockWidget(area, made);
              return made;
          };
    m_articles = new ArticlesPanel(this);
    m_inspector = new InspectorPanel(this);
    m_drawer = new QTabWidget(this);
    m_annotations = new AnnotationsPanel(m_drawer);
    m_groups = new GroupsPanel(m_drawer);
    m_claims = new ClaimsDesk(m_drawer);
    m_suggestions = new SuggestionsPanel(m_drawer);
    m_problems = new ProblemsPanel(m_drawer);
    m_history = new HistoryPanel(m_drawer);
    m_find = new FindPanel(m_drawer);
    m_near = new NearPanel(m_drawer);
    m_drawer->setDocumentMode(true);
    m_drawer->addTab(m_annotations, tr("Annotations"));
    m_drawer->addTab(m_groups, tr("Quotes"));
    m_drawer->addTab(m_claims, tr("Claims"));
    m_drawer->addTab(m_suggestions, tr("Suggestions"));
    m_drawer->addTab(m_find, tr("Find"));
    //: places that say nearly the same as some words
    m_drawer->addTab(m_near, tr("Seen Before"));
    m_drawer->addTab(m_problems, tr("Issues"));
    m_drawer->addTab(m_history, tr("History"));
    m_drawer->setAccessibleName(tr("Lists"));
    askOnlyForCurrentPage(qobject_cast<QStackedWidget *>(m_groups->parentWidget()));
    // Qt mirrors everything but the sides of docks.
    const Qt::DockWidgetArea start = isRightToLeft() ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea;
    const Qt::DockWidgetArea end = isRightToLeft() ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
    auto *left = dock(u"articlesDock"_s, tr("Articles"), m_articles, start);
    auto *right = dock(u"inspectorDock"_s, tr("Inspector"), m_inspector, end);
    auto *below = dock(u"drawerDock"_s, tr("Lists"), m_drawer, Qt::BottomDockWidgetArea);
    // What was made active meanwhile is looked for when the list comes into sight, or when it knows of it.
    const auto startLabels = qOverload<>(&QTimer::start);
    connect(m_drawer, &QTabWidget::currentChanged, &m_labelTimer, startLabels);
    connect(below, &QDockWidget::visibilityChanged, &m_labelTimer, startLabels);
    connect(m_annotations->model(), &SpansModel::refreshed, this, [this] {
        m_isWantedSought = false;
        m_labelTimer.start();
    });
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    resizeDocks({left, right}, {230, 290}, Qt::Horizontal);
    m_dockWidths = makeRoomToRead(this, {{left, 11}, {right, 20}}, m_comparison, m_start, m_notices,
                                  [this] { return m_focusMode->isActive(); });
    resizeDocks({below}, {240}, Qt::Vertical);
}

QDockWidget *MainWindow::showInDrawer(QWidget *panel)
{
    auto *drawer = findChild<QDockWidget *>(u"drawerDock"_s);
    drawer->show();
    m_drawer->setCurrentWidget(panel);
    return drawer;
}

void MainWindow::wirePanels()
{
    for (ListPanel *panel : std::initializer_list<ListPanel *>{
             m_articles, m_annotations, m_groups, m_claims->matrix(), m_claims->contradictions(),
             m_suggestions, m_find, m_near, m_problems, m_history}) {
        connect(panel, &ListPanel::failed, this, &MainWindow::reportRefusal);
        connect(panel, &ListPanel::announced, this, &MainWindow::announce);
        connect(panel, &ListPanel::noted, this, [this](const QString &text) { m_notices->inform(text); });
    }
    // Who opens an article from its list wants to read it; the other lists keep the focus and their place.
    const auto readArticle = [this](ArticleId id, bool beside) {
        if (openArticle(id, beside)) {
            m_comparison->focusPane(m_comparison->activePane());
        }
    };
    connect(m_articles, &ArticlesPanel::openRequested, this,
            [readArticle](ArticleId id) { readArticle(id, false); });
    connect(m_articles, &ArticlesPanel::openBesideRequested, this,
            [readArticle](ArticleId id) { readArticle(id, true); });
    connect(m_articles, &ArticlesPanel::editRequested, m_inspector, &InspectorPanel::showArticle);
    connect(m_articles, &ArticlesPanel::importRequested, m_exchanging, &Exchanging::importFiles);
    connect(m_articles, &ArticlesPanel::filesDropped, this, &MainWindow::takeFiles);
    connect(m_annotations, &AnnotationsPanel::spanActivated, this, [this](SpanId id) { showSpan(id); });
    connect(m_annotations, &AnnotationsPanel::spanOpenBesideRequested, this,
            [this](SpanId id) { showSpan(id, true); });
    connect(m_groups, &GroupsPanel::spanActivated, this, [this](SpanId id) { showSpan(id); });
    connect(m_groups, &GroupsPanel::spanOpenBesideRequested, this, [this](SpanId id) { showSpan(id, true); });
    connect(m_history, &HistoryPanel::spanActivated, this, [this](SpanId id) { showSpan(id); });
    connect(m_history, &HistoryPanel::articleActivated, this, [this](ArticleId id) { openArticle(id); });
    connect(m_problems, &ProblemsPanel::spanActivated, this, [this](SpanId id) { showSpan(id); });
    connect(m_problems, &ProblemsPanel::articleActivated, this, [this](ArticleId id) { openArticle(id); });
    connect(m_inspector, &InspectorPanel::failed, this, &MainWindow::reportRefusal);
    connect(m_inspector, &InspectorPanel::typingChanged, &m_labelTimer, qOverload<>(&QTimer::start));
    connect(m_inspector, &InspectorPanel::announced, this, &MainWindow::announce);
    connect(m_inspector, &InspectorPanel::spanActivated, this, [this](SpanId id) { showSpan(id); });
    connect(m_inspector, &InspectorPanel::spanOpenBesideRequested, this,
            [this](SpanId id) { showSpan(id, true); });
    connect(m_annotating, &Annotating::noteRequested, m_inspector, &InspectorPanel::focusNote);
    connect(m_describing, &Describing::fieldsRequested, this, [this] {
        findChild<QDockWidget *>(u"inspectorDock"_s)->show();
        m_inspector->focusFirstField();
    });
    connect(m_claiming, &Claiming::failed, this, &MainWindow::reportRefusal);
    connect(m_claiming, &Claiming::announced, this, &MainWindow::announce);
    connect(m_claiming, &Claiming::panelRequested, this, [this] {
        goToRead();
        QDockWidget *drawer = showInDrawer(m_claims);
        const int wanted = std::min(m_claims->comfortableHeight(), height() / 2);
        if (drawer->height() < wanted) {
            resizeDocks({drawer}, {wanted}, Qt::Vertical);
        }
    });
    connect(m_suggesting, &Suggesting::failed, this, &MainWindow::reportRefusal);
    connect(m_suggesting, &Suggesting::proposalsChanged, m_articles->model(), &ArticlesModel::setOutOfDate);
    connect(m_suggesting, &Suggesting::announced, this, &MainWindow::announce);
    connect(m_suggesting, &Suggesting::panelRequested, this, [this] { showInDrawer(m_suggestions); });
    connect(m_readerProposals, &ReaderProposals::failed, this, &MainWindow::reportError);
    connect(m_reviewing, &Reviewing::failed, this, &MainWindow::reportRefusal);
    connect(m_inspector, &InspectorPanel::leaveRequested, this,
            [this] { m_comparison->focusPane(m_comparison->activePane()); });
    connect((*m_actions)[Actions::Command::MarkDifferences], &QAction::toggled, m_differing,
            &Differing::setOn);
    connect(m_differing, &Differing::found, this,
            [this](const QString &summary) { m_differencesNotice = m_notices->inform(summary); });
    connect(m_differing, &Differing::gone, this, [this] { m_notices->dismiss(m_differencesNotice); });
    connect(m_annotating, &Annotating::announced, this, &MainWindow::announce);
    connect(m_annotating, &Annotating::failed, this, &MainWindow::reportRefusal);
    connect(m_boundaries, &BoundaryEditing::failed, this, &MainWindow::reportRefusal);
    connect(m_comparing, &Comparing::failed, this, &MainWindow::reportError);
    connect(m_comparing, &Comparing::changed, this, &MainWindow::updateStatus);
    // A window that ends without a word still comes back as it was.
    m_viewTimer.setSingleShot(true);
    m_viewTimer.setInterval(kViewDelay);
    const auto startView = qOverload<>(&QTimer::start);
    connect(m_comparison, &ComparisonView::panesChanged, &m_viewTimer, startView);
    connect(m_comparison, &ComparisonView::activePaneChanged, &m_viewTimer, startView);
    connect(m_comparison, &ComparisonView::activeSpanChanged, &m_viewTimer, startView);
    connect(m_comparison, &ComparisonView::zoomChanged, &m_viewTimer, startView);
    connect(&m_viewTimer, &QTimer::timeout, this, &MainWindow::saveView);
    connect(m_comparing, &Comparing::witnessRequested, this, [this](SpanId witness) {
        m_comparison->rememberPlace();
        if (showSpan(witness, true)) {
            m_comparison->focusPane(m_comparison->activePane());
        }
    });
    connect(m_finding, &Finding::noted, this, [this](const QString &text) { m_notices->inform(text); });
    connect(m_finding, &Finding::panelRequested, this, [this] { showInDrawer(m_find); });
    connect(m_find, &FindPanel::spanActivated, this,
            [this](SpanId id, bool beside) { showSpan(id, beside); });
    connect(m_find, &FindPanel::placeActivated, this, &MainWindow::showPlace);
    connect(m_finding, &Finding::announced, this, &MainWindow::announce);
    connect(m_finding, &Finding::failed, this, &MainWindow::reportRefusal);
    connect(m_telling, &Telling::failed, this, &MainWindow::reportRefusal);
    connect(m_telling, &Telling::panelRequested, m_recalling, &Recalling::panelRequested);
    connect(m_recalling, &Recalling::failed, this, &MainWindow::reportRefusal);
    connect(m_recalling, &Recalling::announced, this, &MainWindow::announce);
    connect(m_recalling, &Recalling::panelRequested, this, [this] { showInDrawer(m_near); });
    connect(m_exchanging, &Exchanging::failed, this, &MainWindow::reportError);
    connect(m_originals, &Originals::failed, this, &MainWindow::reportError);
    connect(m_printing, &Printing::failed, this, &MainWindow::reportError);
    connect(m_reporting, &Reporting::failed, this, &MainWindow::reportError);
    connect(m_articles, &ArticlesPanel::sourceRequested, m_originals, &Originals::show);
    connect(m_exchanging, &Exchanging::problemsFound, this,
            [this] { m_drawer->setCurrentWidget(m_problems); });
    connect(m_exchanging, &Exchanging::imported, this, [this](const QList<ArticleId> &articles) {
        if (!articles.isEmpty() && !m_comparison->hasArticle()) {
            openArticle(articles.first());
        }
    });
}

void MainWindow::wireComparison()
{
    connect(m_comparison, &ComparisonView::activeSpanChanged, this, &MainWindow::onActiveSpanChanged);
    connect(m_comparison, &ComparisonView::selectionChanged, this, &MainWindow::updateStatus);
    connect(m_comparison, &ComparisonView::edgeMoveChanged, this, &MainWindow::updateStatus);
    const auto paneShown = [this] {
        const ArticleView *view = m_comparison->readingView();
        if (view != nullptr) {
            m_articles->setCurrentArticle(view->article()->article().id);
        }
        onActiveSpanChanged(view != nullptr ? view->activeSpan() : SpanId());
    };
    connect(m_comparison, &ComparisonView::activePaneChanged, this, paneShown);
    connect(m_comparison, &ComparisonView::panesChanged, this, [this, paneShown] {
        m_look->applyFont();
        paneShown();
    });
    connect(m_comparison, &ComparisonView::articleDropped, this, [this](ArticleId article, int pane) {
        m_comparison->focusPane(pane);
        openArticle(article);
    });
    connect(m_comparison, &ComparisonView::chooseRequested, this, [this] {
        // Enter opens what is chosen in the pane that asked, which is the active one by now.
        findChild<QDockWidget *>(u"articlesDock"_s)->show();
        m_articles->view()->setFocus();
    });
    connect(m_comparison, &ComparisonView::filesDropped, this, &MainWindow::takeFiles);
    connect(m_comparison, &ComparisonView::partnerRequested, this, &MainWindow::openPartnerOf);
    connect(m_comparison, &ComparisonView::contextMenuRequested, this, &MainWindow::showReaderMenu);
    connect(m_comparison, &ComparisonView::zoomChanged, this, &MainWindow::updateStatus);
    connect(m_comparison, &ComparisonView::markerChanged, this, &MainWindow::updateStatus);
}

void MainWindow::wireProject()
{
    connect(m_project.get(), &Project::changed, this, &MainWindow::onProjectChanged);
    connect(m_project.get(), &Project::undoStateChanged, this, &MainWindow::updateStatus);
    connect(m_project.get(), &Project::annotatorChanged, this, &MainWindow::updateStatus);
}

bool MainWindow::openArticle(ArticleId id, bool beside)
{
    if (!m_project) {
        return false;
    }
    const auto open = m_project->openArticle(id);
    if (!open) {
        reportError(open.error());
        return false;
    }
    goToRead();
    beside ? m_comparison->openBeside(*open) : m_comparison->openArticle(*open);
    m_articles->setCurrentArticle(id);
    return true;
}

bool MainWindow::showSpan(SpanId id, bool beside)
{
    if (!m_project) {
        return false;
    }
    const auto span = m_project->store().span(id);
    if (!span) {
        reportError(span.error());
        return false;
    }
    const int pane = m_comparison->paneOf(span->article);
    if (pane >= 0 && !(beside && pane == m_comparison->activePane())) {
        goToRead();
        m_comparison->showSpan(pane, id);
        return true;
    }
    if (!openArticle(span->article, beside)) {
        return false;
    }
    m_comparison->showSpan(m_comparison->activePane(), id);
    return true;
}

bool MainWindow::showPlace(ArticleId article, CodePointRange range, bool beside)
{
    int pane = m_comparison->paneOf(article);
    if (pane < 0 || (beside && pane == m_comparison->activePane())) {
        if (!openArticle(article, beside)) {
            return false;
        }
        pane = m_comparison->activePane();
    }
    goToRead();
    return m_comparison->showRange(pane, range);
}

void MainWindow::openPartnerOf(SpanId id)
{
    if (!m_project) {
        return;
    }
    const auto span = m_project->store().span(id);
    const auto members = span ? m_project->store().spansOfGroup(span->group) : std::unexpected(span.error());
    if (!members) {
        reportError(members.error());
        return;
    }
    const auto group = m_project->store().quoteGroup(span->group);
    const SpanId base = group ? group->base : SpanId();
    const Span *partner = nullptr;
    for (const Span &member : *members) {
        const bool isOther = member.article != span->article && member.status != SpanStatus::Rejected;
        if (isOther && (partner == nullptr || member.id == base)) {
            partner = &member;
        }
    }
    if (partner == nullptr) {
        m_notices->inform(tr("No other article has this quote."));
        return;
    }
    m_comparison->rememberPlace();
    if (showSpan(partner->id, true)) {
        m_comparison->focusPane(m_comparison->activePane());
    }
}

void MainWindow::onActiveSpanChanged(SpanId span)
{
    const ArticleView *view = m_comparison->readingView();
    if (!span.isNull()) {
        m_inspector->showSpan(span);
        m_wantedSpan = span;
        m_isWantedSought = false;
    } else if (view != nullptr) {
        m_inspector->showArticle(view->article()->article().id);
    } else {
        m_inspector->showNothing();
    }
    updateStatus();
}

void MainWindow::onProjectChanged(const Edit &edit)
{
    m_refusal.clear();
    if (m_undoNotice && m_undoNotice->edit != edit.number) {
        m_notices->dismiss(m_undoNotice->notice);
        m_undoNotice.reset();
    }
    if (edit.direction != EditDirection::Do && !m_tracing->showPlaceOf(edit)) {
        showPlaceOf(edit);
    }
    updateStatus();
}

// Undo shows what it did: the first span of the edit, where an open pane has its article.
void MainWindow::showPlaceOf(const Edit &edit)
{
    for (const AnyChange &any : edit.changes) {
        const auto *change = std::get_if<Change<Span>>(&any);
        if (change == nullptr) {
            continue;
        }
        const Span &span = change->after ? *change->after : *change->before;
        const int pane = m_comparison->paneOf(span.article);
        if (pane >= 0) {
            if (change->after) {
                m_comparison->showSpan(pane, span.id);
            } else {
                m_comparison->showRange(pane, span.ranges.first());
            }
            return;
        }
    }
}

void MainWindow::announce(const QString &text)
{
    if (!m_project) {
        return;
    }
    const EditNumber edit = m_project->lastEdit();
    const auto takeBack = [this, edit] {
        if (m_project && m_project->lastEdit() == edit) {
            undo();
        }
    };
    m_undoNotice = {edit, m_notices->inform(text, tr("Undo"), takeBack)};
}

void MainWindow::undo()
{
    if (m_project) {
        if (const auto undone = m_project->undo(); !undone) {
            reportRefusal(undone.error());
        }
    }
}

void MainWindow::redo()
{
    if (m_project) {
        if (const auto redone = m_project->redo(); !redone) {
            reportRefusal(redone.error());
        }
    }
}

void MainWindow::copyWithCitation()
{
    const ArticleView *view = m_comparison->readingView();
    if (view == nullptr || !view->hasSelection()) {
        return;
    }
    const Article &article = view->article()->article();
    QStringList citation{article.outlet, article.title, Wording::of(article.published), article.url};
    citation.removeAll(QString());
    //: a quotation followed by its source in brackets
    QApplication::clipboard()->setText(
        tr("“%1” (%2)").arg(view->text().slice(view->trimmedSelection()), citation.join(u", "_s)));
}

void MainWindow::filterFocusedList()
{
    QWidget *focus = QApplication::focusWidget();
    for (ListPanel *panel : std::initializer_list<ListPanel *>{m_annotations, m_groups, m_claims->matrix(),
                                                               m_claims->contradictions(), m_suggestions,
                                                               m_find, m_near, m_problems, m_history}) {
        if (focus != nullptr && panel->isAncestorOf(focus)) {
            panel->focusFilter();
            return;
        }
    }
    findChild<QDockWidget *>(u"articlesDock"_s)->show();
    m_articles->focusFilter();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_inspector->commitPending(); // what is being typed is kept
    m_focusMode->leave();
    saveView();
    m_modes->setMode(ModeSwitch::Mode::Read); // the lists around the text are what is kept
    m_printing->setProject(nullptr);
    m_reporting->setProject(nullptr);
    m_tracing->setProject(nullptr);
    m_dockWidths->giveBack();
    m_settings.setWindow(saveGeometry(), saveState(int(layoutDirection())));
    m_suggesting->setProject(nullptr);
    m_recalling->setProject(nullptr);
    m_telling->setProject(nullptr);
    m_packer.setProject(nullptr);
    m_exchanging->setProject(nullptr); // cancels and waits for background work
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && m_actions != nullptr) {
        (*m_actions)[Command::FullScreen]->setChecked(isFullScreen());
    }
}

} // namespace Stemma
