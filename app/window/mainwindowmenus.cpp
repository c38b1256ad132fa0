// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reading/focusmode.h"
#include "app/reading/originals.h"
#include "app/reading/printing.h"
#include "app/reading/reporting.h"
#include "app/window/annotating.h"
#include "app/window/choosingkeys.h"
#include "app/window/exchanging.h"
#include "app/window/mainwindow.h"
#include "app/window/modeswitch.h"
#include "app/window/tracing.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/comparison/startpage.h"
#include "widgets/dialogs/commandpalette.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/articlespanel.h"
#include "widgets/panels/inspectorpanel.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/provenance/provenanceworkspace.h"
#include "widgets/reader/articleview.h"
#include "widgets/support/tour.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace Stemma {

// MainWindow: menus and what each command calls.

namespace {

using Command = Actions::Command;

void fill(QMenu *menu, const Actions &actions, std::initializer_list<std::optional<Command>> commands)
{
    menu->setToolTipsVisible(true);
    for (const std::optional<Command> command : commands) {
        if (command) {
            menu->addAction(actions[*command]);
        } else {
            menu->addSeparator();
        }
    }
}

constexpr std::nullopt_t kSeparator = std::nullopt;

/// Gives the focus to what had it last inside @p area, or to its list, or to its first control; false when
/// nothing there takes it.
bool focusInto(QWidget *area)
{
    const auto take = [area](QWidget *target) {
        const bool canTake = target != nullptr && target != area && area->isAncestorOf(target)
            && target->isVisible() && target->isEnabled() && (target->focusPolicy() & Qt::TabFocus) != 0;
        if (canTake) {
            target->setFocus(Qt::ShortcutFocusReason);
        }
        return canTake;
    };
    if (take(area->focusWidget())) {
        return true;
    }
    for (const ListPanel *panel : area->findChildren<ListPanel *>()) {
        if (panel->isVisible() && take(panel->view())) {
            return true;
        }
    }
    for (QWidget *next = area->nextInFocusChain(); next != area; next = next->nextInFocusChain()) {
        if (take(next)) {
            return true;
        }
    }
    return false;
}

} // namespace

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    fill(file, *m_actions, {Command::NewProject, Command::OpenProject});
    QMenu *recent = file->addMenu(tr("Open &Recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentMenu(recent); });
    fill(file, *m_actions,
         {Command::OpenSample, kSeparator, Command::ImportFiles, Command::ImportFolder, Command::PasteArticle,
          kSeparator, Command::Export, Command::ExportProvenance, Command::ExportPdf, Command::Print,
          kSeparator, Command::CheckProject, Command::CloseProject, kSeparator, Command::Quit});
    fill(menuBar()->addMenu(tr("&Edit")), *m_actions,
         {Command::Undo, Command::Redo, kSeparator, Command::Copy, Command::CopyWithCitation,
          Command::SelectAll, kSeparator, Command::Find, Command::FindNext, Command::FindPrevious,
          Command::FindInProject, Command::SeenBefore, kSeparator, Command::Shortcuts, Command::Preferences});
    QMenu *annotate = menuBar()->addMenu(tr("&Annotate"));
    fill(annotate, *m_actions,
         {Command::TagEntity, Command::TagQuote, Command::TagClaim, Command::AddPart, kSeparator,
          Command::GrowSelection, Command::NextQuotation, Command::PreviousQuotation, Command::TrimSelection,
          Command::ClearSelection, kSeparator, Command::ChangeToEntity, Command::ChangeToQuote,
          Command::ChangeToClaim, Command::EditAttributes});
    QMenu *recentValues = annotate->addMenu(tr("&Recent Values"));
    fill(recentValues, *m_actions,
         {Command::Recent1, Command::Recent2, Command::Recent3, Command::Recent4, Command::Recent5,
          Command::Recent6, Command::Recent7, Command::Recent8, Command::Recent9});
    fill(annotate->addMenu(tr("C&laim")), *m_actions,
         {Command::JoinClaim, kSeparator, Command::StanceAsserts, Command::StanceDenies,
          Command::StanceDoubts, Command::StanceReports, Command::StanceNone, kSeparator,
          Command::RewordClaim, Command::SaveClaims});
    fill(annotate, *m_actions,
         {Command::EditNote, Command::DeleteSpan, kSeparator, Command::MoveStart, Command::MoveEnd,
          kSeparator, Command::NextSpan, Command::PreviousSpan, Command::CycleSpans, Command::ListSpans});
    fill(menuBar()->addMenu(tr("&Link")), *m_actions,
         {Command::Link, Command::Unlink, Command::ChooseBase, kSeparator, Command::GoToPartner,
          Command::GoBack, kSeparator, Command::NextUnlinked, Command::PreviousUnlinked, kSeparator,
          Command::Peek, Command::OpenSharing, Command::ShowLinks, kSeparator, Command::WhereTold,
          Command::LinkMatch});
    fill(menuBar()->addMenu(tr("&Review")), *m_actions,
         {Command::NextSuggestion, Command::PreviousSuggestion, kSeparator, Command::AcceptSuggestion,
          Command::RejectSuggestion, Command::SkipSuggestion, kSeparator, Command::ReviewList,
          Command::AcceptMany, kSeparator, Command::PauseSuggesting});
    QMenu *provenance = menuBar()->addMenu(tr("&Provenance"));
    fill(provenance, *m_actions,
         {Command::PreviousGroup, Command::NextGroup, kSeparator, Command::NextUndecided,
          Command::PreviousUndecided, kSeparator, Command::ConfirmEdge, Command::RejectEdge,
          Command::ChooseSource, Command::DrawEdge, Command::ClassVariant, Command::TakeBackDecision,
          kSeparator});
    for (const bool isQuote : {false, true}) {
        QMenu *verdicts = provenance->addMenu(isQuote ? tr("Verdict on &Quote") : tr("&Verdict on Witness"));
        verdicts->setToolTipsVisible(true);
        for (const Verdict verdict : Actions::verdicts()) {
            verdicts->addAction(m_actions->verdict(verdict, isQuote));
        }
    }
    fill(provenance, *m_actions,
         {Command::VerdictNote, kSeparator, Command::OpenWitness, kSeparator, Command::SaveStemma,
          Command::ExportGroup, Command::ExportProvenance});
    fill(menuBar()->addMenu(tr("&View")), *m_actions,
         {Command::ReadMode,
          Command::ProvenanceMode,
          kSeparator,
          Command::OpenBeside,
          Command::SplitPane,
          Command::SwapPanes,
          Command::LockScrolling,
          Command::ClosePane,
          Command::NextPane,
          Command::Pane1,
          Command::Pane2,
          Command::Pane3,
          Command::Pane4,
          kSeparator,
          Command::FilterList,
          kSeparator,
          Command::ZoomIn,
          Command::ZoomOut,
          Command::ZoomReset,
          Command::ReadingHints,
          Command::MarkDifferences,
          kSeparator,
          Command::ShowArticles,
          Command::ShowInspector,
          Command::ShowDrawer,
          Command::ShowClaims,
          Command::FullScreen,
          Command::DistractionFree,
          kSeparator,
          Command::ShowSource});
    fill(menuBar()->addMenu(tr("&Help")), *m_actions,
         {Command::FindCommand, Command::Help, Command::Tour, kSeparator, Command::About});
    for (QAction *action : m_actions->readerActions()) {
        m_comparison->addAction(action);
    }
    // Keys work where no menu is seen, too.
    for (QAction *action : m_actions->all()) {
        if (!m_actions->readerActions().contains(action)
            && !m_actions->provenanceActions().contains(action)) {
            addAction(action);
        }
    }
}

void MainWindow::fillRecentMenu(QMenu *menu)
{
    menu->clear();
    for (const QString &path : m_settings.recentProjects()) {
        QAction *action = menu->addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(path);
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openProject(path); });
    }
    if (menu->isEmpty()) {
        menu->addAction(tr("No Project Opened Yet"))->setEnabled(false);
    }
}

void MainWindow::wireActions()
{
    const auto bind = [this](Command command, auto function) {
        connect((*m_actions)[command], &QAction::triggered, this, function);
    };
    // A dialog runs a loop of its own. Assistive technology that pressed the menu item would wait for its
    // answer until the dialog is closed, so the answer goes first.
    const auto bindDialog = [this](Command command, auto function) {
        connect((*m_actions)[command], &QAction::triggered, this, [this, function] {
            if (QAccessible::isActive()) {
                QMetaObject::invokeMethod(this, function, Qt::QueuedConnection);
            } else {
                function();
            }
        });
    };
    bindDialog(Command::NewProject, [this] { newProject(); });
    bindDialog(Command::OpenProject, [this] { chooseProject(); });
    bind(Command::OpenSample, [this] { openSample(); });
    bindDialog(Command::ImportFiles, [this] { m_exchanging->importFiles(); });
    bindDialog(Command::ImportFolder, [this] { m_exchanging->importFolder(); });
    bindDialog(Command::PasteArticle, [this] { m_exchanging->pasteArticle(); });
    bindDialog(Command::Export, [this] { m_exchanging->exportTables(); });
    bind(Command::CheckProject, [this] { m_exchanging->checkProject(); });
    bind(Command::CloseProject, [this] { closeProject(); });
    bind(Command::Quit, [this] { close(); });
    bind(Command::Undo, [this] { undo(); });
    bind(Command::Redo, [this] { redo(); });
    bind(Command::Copy, [this] {
        if (m_comparison->activeView()) {
            m_comparison->activeView()->copy();
        }
    });
    bind(Command::CopyWithCitation, [this] { copyWithCitation(); });
    bind(Command::SelectAll, [this] {
        if (m_comparison->activeView()) {
            m_comparison->activeView()->selectAll();
        }
    });
    bindDialog(Command::Preferences, [this] { showPreferences(); });
    bindDialog(Command::Shortcuts, [this] { m_choosingKeys->choose(); });
    bind(Command::GoBack, [this] { m_comparison->goBack(); });
    bind(Command::OpenBeside, [this] {
        if (const ArticleId article = m_articles->currentArticle(); !article.isNull()) {
            openArticle(article, true);
        }
    });
    bind(Command::SplitPane, [this] { m_comparison->duplicatePane(m_comparison->activePane()); });
    bind(Command::ClosePane, [this] { m_comparison->closePane(m_comparison->activePane()); });
    bind(Command::NextPane, [this] { focusNextArea(); });
    const std::array panes{Command::Pane1, Command::Pane2, Command::Pane3, Command::Pane4};
    for (int pane = 0; pane < int(panes.size()); ++pane) {
        bind(panes[size_t(pane)], [this, pane] { m_comparison->focusPane(pane); });
    }
    bind(Command::FilterList, [this] { filterFocusedList(); });
    bind(Command::ZoomIn, [this] { m_comparison->setZoom(m_comparison->zoom() + 10); });
    bind(Command::ZoomOut, [this] { m_comparison->setZoom(m_comparison->zoom() - 10); });
    bind(Command::ZoomReset, [this] { m_comparison->setZoom(100); });
    connect((*m_actions)[Command::ReadingHints], &QAction::triggered, this, [this](bool on) {
        Preferences preferences = m_settings.preferences();
        preferences.readingHints = on;
        m_settings.setPreferences(preferences);
        m_comparison->setHintLibrary(on ? m_hints : nullptr);
    });
    connect((*m_actions)[Command::TrimSelection], &QAction::triggered, this, [this](bool on) {
        Preferences preferences = m_settings.preferences();
        preferences.trimsSelection = on;
        m_settings.setPreferences(preferences);
        m_comparison->setTrimming(on);
    });
    const auto toggleDock = [this](Command command, const QString &name) {
        auto *dock = findChild<QDockWidget *>(name);
        QAction *action = (*m_actions)[command];
        connect(action, &QAction::triggered, dock, [dock](bool isShown) {
            dock->setVisible(isShown);
            if (isShown) {
                (void)focusInto(dock->widget());
            }
        });
        connect(dock, &QDockWidget::visibilityChanged, action,
                [dock, action] { action->setChecked(!dock->isHidden()); });
    };
    toggleDock(Command::ShowArticles, u"articlesDock"_s);
    toggleDock(Command::ShowInspector, u"inspectorDock"_s);
    toggleDock(Command::ShowDrawer, u"drawerDock"_s);
    connect((*m_actions)[Command::FullScreen], &QAction::triggered, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    bind(Command::Print,
         [this] { m_printing->print(m_comparison->pane(m_comparison->activePane())->articleId()); });
    bind(Command::ExportPdf,
         [this] { m_printing->exportPdf(m_comparison->pane(m_comparison->activePane())->articleId()); });
    bind(Command::ExportGroup, [this] { m_reporting->exportProvenance(m_tracing->group()); });
    bind(Command::ExportProvenance, [this] { m_reporting->exportProvenance(); });
    bind(Command::ShowSource,
         [this] { m_originals->show(m_comparison->pane(m_comparison->activePane())->articleId()); });
    bind(Command::Help, [this] { showManual(); });
    bind(Command::FindCommand, [this] { (new CommandPalette(m_actions->all(), this))->open(); });
    bind(Command::Tour, [this] { startTour(); });
    bind(Command::ClearSelection, [this] {
        if (m_tour != nullptr) {
            m_tour->leave();
        }
    });
    bindDialog(Command::About, [this] { showAbout(); });
}

void MainWindow::focusNextArea()
{
    if (m_modes->mode() == ModeSwitch::Mode::Provenance) {
        if (!m_provenance->focusNextPart()) {
            m_provenance->focusFirstPart();
        }
        return;
    }
    const QWidget *focus = QApplication::focusWidget();
    const std::array<QWidget *, 3> areas{m_inspector, m_drawer, m_articles};
    const auto from = std::ranges::find_if(
        areas, [focus](const QWidget *area) { return focus != nullptr && area->isAncestorOf(focus); });
    const bool isInPanes = from == areas.end();
    if (isInPanes && m_project && m_comparison->activePane() + 1 < m_comparison->paneCount()) {
        m_comparison->focusPane(m_comparison->activePane() + 1);
        return;
    }
    for (auto area = isInPanes ? areas.begin() : std::next(from); area != areas.end(); ++area) {
        if ((*area)->isVisible() && focusInto(*area)) {
            return;
        }
    }
    m_project ? m_comparison->focusPane(0) : m_start->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showReaderMenu(QPoint place, SpanId span)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const ArticleView *view = m_comparison->activeView();
    if (view != nullptr && view->hasSelection()) {
        fill(menu, *m_actions,
             {Command::TagEntity, Command::TagQuote, Command::TagClaim, Command::AddPart, kSeparator,
              Command::Copy, Command::CopyWithCitation, kSeparator});
    }
    if (!span.isNull()) {
        fill(menu, *m_actions,
             {Command::ChangeToEntity, Command::ChangeToQuote, Command::ChangeToClaim, Command::EditNote,
              Command::DeleteSpan, Command::ListSpans, kSeparator, Command::Link, Command::Unlink,
              Command::ChooseBase, Command::GoToPartner, Command::Peek, kSeparator});
    }
    fill(menu, *m_actions,
         {Command::GrowSelection, Command::SelectAll, kSeparator, Command::Undo, Command::Redo});
    menu->popup(place); // no nested event loop: what is edited meanwhile arrives
}

void MainWindow::startTour()
{
    const auto key = [this](Command command) {
        return (*m_actions)[command]->shortcut().toString(QKeySequence::NativeText);
    };
    m_focusMode->leave(); // it points at what is hidden
    if (m_tour != nullptr) {
        m_tour->leave();
    }
    m_tour
        = new Tour({{m_articles, tr("Your articles"),
                     tr("Drop files or a folder here, or press %1. Enter opens an article, Ctrl+Enter opens "
                        "it beside the one you read.")
                         .arg(key(Command::ImportFiles))},
                    {m_comparison, tr("Read and tag"),
                     tr("Select words and press %1 for an entity, %2 for a quote or %3 for a claim. It is "
                        "saved at once, and %4 takes it back, tomorrow as well.")
                         .arg(key(Command::TagEntity), key(Command::TagQuote), key(Command::TagClaim),
                              key(Command::Undo))},
                    {m_inspector, tr("Say who said it, link who repeats it"),
                     tr("Here stand speaker, cue and source of the active quote. Activate the same quote in "
                        "two panes and press %1: a band links them, and here you see what the other changed.")
                         .arg(key(Command::Link))},
                    {m_drawer, tr("Look through it and hand it on"),
                     tr("All annotations, quotes and issues, and the history of every change. %1 writes them "
                        "as CSV tables.")
                         .arg(key(Command::Export))}},
                   this);
}

void MainWindow::showAbout()
{
    m_dialogs.message(
        this, tr("About Stemma"),
        tr("<h3>Stemma %1</h3><p>A workbench for people who must say where a quotation comes from.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later. Built with Qt %2, "
           "KSyntaxHighlighting, SQLite, ICU, gumbo and md4c.</p>")
            .arg(QStringLiteral(STEMMA_VERSION), QLatin1StringView(qVersion())));
}

void MainWindow::showManual()
{
    if (m_manual == nullptr) {
        m_manual = new QTextBrowser(this);
        m_manual->setWindowFlags(Qt::Window);
        m_manual->setWindowTitle(tr("Stemma Manual"));
        m_manual->setAccessibleName(tr("Manual"));
        m_manual->setOpenExternalLinks(true);
        m_manual->document()->setDocumentMargin(24);
        m_manual->resize(760, 820);
        connect(m_actions, &Actions::shortcutsChanged, m_manual, [this] { fillManual(); });
        fillManual();
    }
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

// The keys in it are those that work now.
void MainWindow::fillManual()
{
    QFile file(u":/stemma/manual/manual_%1.md"_s.arg(QLocale::languageToCode(QLocale().language())));
    if (!file.exists()) {
        file.setFileName(u":/stemma/manual/manual_en.md"_s);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    const auto escaped = [](const QString &key) {
        QString text;
        for (const QChar c : key) {
            text += c.unicode() < 128 && c.isPunct() ? QString(u'\\') + c : QString(c);
        }
        return text;
    };
    m_manual->setMarkdown(m_actions->withKeys(QString::fromUtf8(file.readAll()), escaped));
}

} // namespace Stemma
