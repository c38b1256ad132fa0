// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/suggesting.h"

#include "app/window/noticebar.h"
#include "app/window/readerproposals.h"
#include "models/project/suggesting/quoteproposals.h"
#include "models/storage/proposals/proposalstore.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/suggestions/acceptmanydialog.h"
#include "widgets/suggestions/suggestionspanel.h"
#include "widgets/suggestions/suggestprogress.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QScopedValueRollback>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

using Command = Actions::Command;

constexpr int kCountDelay = 30; ///< ms

} // namespace

Suggesting::Suggesting(const Actions &actions, Dialogs &dialogs, SuggestionsPanel *panel, QTabWidget *drawer,
                       ReaderProposals *reader, NoticeBar *notices, Window window, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_dialogs(dialogs)
    , m_panel(panel)
    , m_drawer(drawer)
    , m_reader(reader)
    , m_notices(notices)
    , m_window(std::move(window))
    , m_suggester({u":/stemma/cues"_s}, {u":/stemma/words"_s})
{
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(kCountDelay);
    connect(&m_countTimer, &QTimer::timeout, this, &Suggesting::showCount);
    connect(panel, &SuggestionsPanel::currentChanged, this, &Suggesting::showInText);
    connect(panel, &SuggestionsPanel::acceptRequested, this, [this] { decideCurrent(Decision::Accepted); });
    connect(panel, &SuggestionsPanel::rejectRequested, this, [this] { decideCurrent(Decision::Rejected); });
    connect(panel, &SuggestionsPanel::skipRequested, this, &Suggesting::skip);
    connect(panel, &SuggestionsPanel::undoRequested, this, &Suggesting::takeBack);
    const auto manySoon = [this] {
        // A dialog runs a loop of its own, for which assistive technology would wait.
        QAccessible::isActive()
            ? void(QMetaObject::invokeMethod(this, &Suggesting::acceptMany, Qt::QueuedConnection))
            : acceptMany();
    };
    connect(panel, &SuggestionsPanel::acceptManyRequested, this, manySoon);
    connect(actions[Command::AcceptMany], &QAction::triggered, this, manySoon);
    connect(actions[Command::ReviewList], &QAction::triggered, this, [this] {
        Q_EMIT panelRequested();
        m_panel->focusList();
    });
    connect(actions[Command::PauseSuggesting], &QAction::triggered, this,
            [this](bool isOn) { isOn ? m_suggester.pause() : m_suggester.resume(); });
    connect(panel->progress(), &SuggestProgress::pauseRequested, &m_suggester, &Suggester::pause);
    connect(panel->progress(), &SuggestProgress::resumeRequested, &m_suggester, &Suggester::resume);
    connect(panel->progress(), &SuggestProgress::cancelRequested, &m_suggester, &Suggester::cancel);
    connect(&m_suggester, &Suggester::stateChanged, this, &Suggesting::showProgress);
    connect(&m_suggester, &Suggester::progressed, this, &Suggesting::showProgress);
    connect(&m_suggester, &Suggester::failed, this, &Suggesting::failed);
    connect(&m_suggester, &Suggester::proposalsChanged, this, [this] {
        m_panel->model()->setOutOfDate();
        m_reader->refresh();
        m_countTimer.start();
        Q_EMIT proposalsChanged();
    });
    connect(reader, &ReaderProposals::currentChanged, this, &Suggesting::followReader);
    const auto showKeys = [this] {
        // U is free in the list; in the text it goes to what is not linked.
        m_panel->setKeys({m_actions[Command::AcceptSuggestion]->shortcuts(),
                          m_actions[Command::RejectSuggestion]->shortcuts(),
                          m_actions[Command::SkipSuggestion]->shortcuts(),
                          {QKeySequence(Qt::Key_U)}});
    };
    connect(&actions, &Actions::shortcutsChanged, this, showKeys);
    showKeys();
}

Suggesting::~Suggesting() = default;

void Suggesting::setProject(Project *project)
{
    if (m_project != nullptr) {
        m_project->disconnect(this);
    }
    m_suggester.setProject(nullptr);
    m_project = project;
    m_panel->setProject(project);
    m_reader->setProject(project);
    if (project != nullptr) {
        connect(project, &Project::changed, &m_countTimer, qOverload<>(&QTimer::start));
    }
    m_suggester.setProject(project);
    showProgress();
    showCount();
}

void Suggesting::updateActions(ArticleId reading)
{
    m_panel->setArticle(reading);
    m_actions[Command::ReviewList]->setEnabled(m_project != nullptr);
    m_actions[Command::AcceptMany]->setEnabled(m_project != nullptr && !m_project->isReadOnly());
    m_actions[Command::PauseSuggesting]->setEnabled(m_suggester.state() != Suggester::State::Idle);
}

bool Suggesting::decide(const Proposal &proposal, Decision decision)
{
    if (m_project == nullptr || m_project->isReadOnly()) {
        return false;
    }
    if (decision == Decision::Accepted) {
        if (const auto accepted = m_project->acceptProposals({proposal}); !accepted) {
            Q_EMIT failed(accepted.error());
            return false;
        }
    } else if (const auto rejected = m_project->rejectProposals({proposal}); !rejected) {
        Q_EMIT failed(rejected.error());
        return false;
    }
    return true;
}

// The next one becomes current first, while the list still knows which that is.
void Suggesting::decideCurrent(Decision decision)
{
    const auto proposal = m_panel->current();
    if (!proposal || m_project == nullptr || m_project->isReadOnly()) {
        return;
    }
    const bool isMore = m_panel->model()->rowCount() > 1;
    (void)m_panel->goNext();
    const auto chosen = m_panel->current();
    if (!decide(*proposal, decision)) {
        m_panel->setCurrent(proposal->id);
        return;
    }
    m_panel->model()->refresh();
    // A link takes quotes along: what was to be next may be decided, too.
    if (const auto next = m_panel->current(); next && chosen && next->id != chosen->id) {
        showInText(*next);
    }
    if (!isMore) {
        m_notices->inform(tr("That was the last suggestion in the list."));
    }
}

void Suggesting::skip()
{
    if (m_panel->current() && !m_panel->goNext()) {
        m_notices->inform(tr("That was the last suggestion in the list."));
    }
}

void Suggesting::takeBack()
{
    if (m_project == nullptr || m_project->isReadOnly()) {
        return;
    }
    const auto action = m_project->undoAction();
    if (action != EditAction::AcceptSuggestions && action != EditAction::RejectSuggestions) {
        m_notices->inform(action ? tr("The last change was no decision on a suggestion. Undo takes it back.")
                                 : tr("There is no decision to take back."));
        return;
    }
    const auto undone = m_project->undo();
    if (!undone) {
        Q_EMIT failed(undone.error());
        return;
    }
    m_panel->model()->refresh();
    const QWidget *focus = QApplication::focusWidget();
    if (focus != nullptr && m_panel->isAncestorOf(focus)) {
        m_panel->focusList(); // it may have been empty
    }
    for (const AnyChange &any : undone->changes) {
        const auto *decision = std::get_if<Change<Suggestion>>(&any);
        if (decision == nullptr || !decision->before) {
            continue;
        }
        (void)m_panel->setCurrent(decision->before->id);
        if (const auto proposal = m_panel->current(); proposal && proposal->id == decision->before->id) {
            showInText(*proposal);
        }
        return;
    }
}

void Suggesting::acceptMany()
{
    if (m_project == nullptr || m_project->isReadOnly()) {
        return;
    }
    AcceptManyDialog dialog(m_project, m_panel->model()->query(), m_panel->window());
    if (!m_dialogs.run(dialog)) {
        return;
    }
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto proposals = allProposals(m_project->store(), dialog.query());
    const auto accepted = proposals ? m_project->acceptProposals(*proposals)
                                    : Result<AcceptedProposals>(std::unexpected(proposals.error()));
    QApplication::restoreOverrideCursor();
    if (!accepted) {
        Q_EMIT failed(accepted.error());
        return;
    }
    m_panel->model()->refresh();
    Q_EMIT announced(tr("Accepted %n suggestion(s).", nullptr, int(accepted->count)));
}

void Suggesting::showProgress()
{
    using Stage = SuggestProgress::Stage;
    const Suggester::State state = m_suggester.state();
    const bool isCounted = m_suggester.all() > 0;
    const Stage running = m_suggester.isLinking() ? Stage::Linking : Stage::Running;
    const Stage stage = state == Suggester::State::Running && isCounted ? running
        : state == Suggester::State::Paused                             ? Stage::Paused
        : m_suggester.isCancelled()                                     ? Stage::Stopped
                                                                        : Stage::Nothing;
    m_panel->progress()->setStage(stage, m_suggester.done(), m_suggester.all());
    QAction *pause = m_actions[Command::PauseSuggesting];
    pause->setEnabled(state != Suggester::State::Idle);
    pause->setChecked(state == Suggester::State::Paused);
    m_drawer->setTabToolTip(
        m_drawer->indexOf(m_panel),
        stage == running
            ? tr("Looking for quotes: %L1 of %L2 articles").arg(m_suggester.done()).arg(m_suggester.all())
            : QString());
}

void Suggesting::showCount()
{
    const ProposalStore *store = m_project != nullptr ? ProposalStore::of(m_project->store()) : nullptr;
    const qint64 count = store != nullptr ? store->countProposals({}).value_or(0) : 0;
    const int tab = m_drawer->indexOf(m_panel);
    //: the tab of the list; %L1 how many wait for a decision
    m_drawer->setTabText(tab, count > 0 ? tr("Suggestions %L1").arg(count) : tr("Suggestions"));
}

void Suggesting::showInText(const Proposal &proposal)
{
    const QScopedValueRollback guard(m_isShowing, true);
    if (proposal.type != SuggestionType::Quote) {
        // Both sides, so that they can be read where they stand.
        const CodePointRange place{proposal.ranges.first().start, proposal.ranges.last().end};
        if (m_window.showPlace(proposal.article, place, false) && !proposal.partner.isNull()) {
            m_window.showPlace(proposal.partner, proposal.partnerPlace, true);
        }
        return;
    }
    if (!m_reader->show(proposal) && m_window.open(proposal.article)) {
        (void)m_reader->show(proposal);
    }
}

void Suggesting::followReader()
{
    const PlacedProposal *current = m_reader->current();
    if (!m_isShowing && current != nullptr && m_panel->isVisible()) {
        (void)m_panel->setCurrent(current->proposal.id);
    }
}

} // namespace Stemma
