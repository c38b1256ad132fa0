// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/suggesting.h"

#include "app/settings.h"
#include "app/window/acceptingmany.h"
#include "app/window/noticebar.h"
#include "app/window/readerproposals.h"
#include "models/project/suggesting/quoteproposals.h"
#include "models/storage/proposals/proposalstore.h"
#include "widgets/panels/support/recordview.h"
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

/// Which of the decisions that @p undone takes back a person made: a link and a speaker take the quotes along
/// that they need, so those count only when there is nothing else. Null: none.
const Suggestion *chosenIn(const Edit &undone)
{
    const Suggestion *chosen = nullptr;
    for (const AnyChange &any : undone.changes) {
        const auto *decision = std::get_if<Change<Suggestion>>(&any);
        if (decision == nullptr || !decision->before) {
            continue;
        }
        if (decision->before->type != SuggestionType::Quote) {
            return &*decision->before;
        }
        chosen = chosen == nullptr ? &*decision->before : chosen;
    }
    return chosen;
}

} // namespace

Suggesting::Suggesting(const Actions &actions, Dialogs &dialogs, SuggestionsPanel *panel, QTabWidget *drawer,
                       ReaderProposals *reader, NoticeBar *notices, ProgressLine *progress, Window window,
                       QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_panel(panel)
    , m_drawer(drawer)
    , m_reader(reader)
    , m_notices(notices)
    , m_window(std::move(window))
    , m_many(new AcceptingMany(dialogs, notices, progress, this))
    , m_suggester(cueFolders(), {u":/stemma/words"_s})
{
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(kCountDelay);
    connect(&m_countTimer, &QTimer::timeout, this, &Suggesting::showCount);
    connect(panel, &SuggestionsPanel::currentChanged, this, &Suggesting::showInText);
    connect(panel, &SuggestionsPanel::acceptRequested, this,
            [this] { decideCurrent(Decision::Accepted, m_panel->nameChoice()); });
    connect(panel, &SuggestionsPanel::acceptOwnRequested, this,
            [this] { decideCurrent(Decision::Accepted, {NameChoice::Kind::Own}); });
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
        m_many->refresh();
        m_countTimer.start();
        Q_EMIT proposalsChanged();
    });
    connect(m_many, &AcceptingMany::failed, this, &Suggesting::failed);
    connect(m_many, &AcceptingMany::accepted, this, [this](qsizetype count, qsizetype left) {
        m_panel->model()->refresh();
        const QString done = tr("Accepted %Ln suggestion(s).", nullptr, int(count));
        const QString names = tr("%Ln name(s) wait: the project has nearly the same.", nullptr, int(left));
        //: two sentences, one after the other
        Q_EMIT announced(left == 0 ? done : tr("%1 %2").arg(done, names));
    });
    connect(reader, &ReaderProposals::currentChanged, this, &Suggesting::followReader);
    const auto showKeys = [this] {
        // U is free in the list; in the text it goes to what is not linked.
        m_panel->setKeys(
            {m_actions[Command::AcceptSuggestion]->shortcuts(),
             m_actions[Command::RejectSuggestion]->shortcuts(),
             m_actions[Command::SkipSuggestion]->shortcuts(),
             {QKeySequence(Qt::Key_U)},
             {QKeySequence(Qt::SHIFT | Qt::Key_Return), QKeySequence(Qt::SHIFT | Qt::Key_Enter)}});
    };
    connect(&actions, &Actions::shortcutsChanged, this, showKeys);
    showKeys();
}

Suggesting::~Suggesting() = default;

void Suggesting::setProject(Project *project)
{
    if (m_project) {
        m_project->disconnect(this);
    }
    m_suggester.setProject(nullptr);
    m_many->setProject(project);
    m_project = project;
    m_panel->setProject(project);
    m_reader->setProject(project);
    if (project != nullptr) {
        connect(project, &Project::changed, this, [this] { m_countTimer.start(); });
    }
    m_suggester.setProject(project);
    showProgress();
    showCount();
}

void Suggesting::updateActions(ArticleId reading)
{
    m_panel->setArticle(reading);
    m_actions[Command::ReviewList]->setEnabled(!m_project.isNull());
    m_actions[Command::AcceptMany]->setEnabled(m_project && !m_project->isReadOnly());
    m_actions[Command::PauseSuggesting]->setEnabled(m_suggester.state() != Suggester::State::Idle);
}

bool Suggesting::decide(const Proposal &proposal, Decision decision, NameChoice choice)
{
    if (!m_project || m_project->isReadOnly()) {
        return false;
    }
    if (decision == Decision::Accepted) {
        KnownNames *known = proposal.type == SuggestionType::Entity ? m_panel->knownNames() : nullptr;
        const auto accepted = acceptWith(*m_project, {proposal}, choice, known);
        if (!accepted) {
            m_panel->forgetNames();
            Q_EMIT failed(accepted.error());
            return false;
        }
        if (accepted->left > 0) {
            ask(proposal);
            return false;
        }
    } else if (const auto rejected = m_project->rejectProposals({proposal}); !rejected) {
        Q_EMIT failed(rejected.error());
        return false;
    }
    return true;
}

// The card says which name the project has, and has a button for each answer.
void Suggesting::ask(const Proposal &proposal)
{
    Q_EMIT panelRequested();
    m_panel->ask(proposal.id);
    m_notices->inform(tr("This project has a name that is nearly the same: say in the list whether it is."));
}

// The next one becomes current first, while the list still knows which that is.
void Suggesting::decideCurrent(Decision decision, NameChoice choice)
{
    const auto proposal = m_panel->current();
    if (!proposal || !m_project || m_project->isReadOnly()) {
        return;
    }
    const bool isMore = m_panel->model()->rowCount() > 1;
    (void)m_panel->goNext();
    const auto chosen = m_panel->current();
    if (!decide(*proposal, decision, choice)) {
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
    if (!m_project || m_project->isReadOnly()) {
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
    const Suggestion *chosen = chosenIn(*undone);
    if (chosen == nullptr) {
        return;
    }
    (void)m_panel->setCurrent(chosen->id);
    if (const auto proposal = m_panel->current(); proposal && proposal->id == chosen->id) {
        showInText(*proposal);
    }
}

void Suggesting::acceptMany()
{
    m_many->run(m_panel->model()->query(), m_panel->window());
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
    const QString work = stage == Stage::Running ? tr("Looking for quotes: %L1 of %L2 articles")
        : stage == Stage::Linking                ? tr("Looking for the same quotes: %L1 of %L2 articles")
                                                 : QString();
    m_drawer->setTabToolTip(m_drawer->indexOf(m_panel),
                            work.isEmpty() ? work : work.arg(m_suggester.done()).arg(m_suggester.all()));
}

void Suggesting::showCount()
{
    const ProposalStore *store = m_project ? ProposalStore::of(m_project->store()) : nullptr;
    const qint64 count = store != nullptr ? store->countProposals({}).value_or(0) : 0;
    const int tab = m_drawer->indexOf(m_panel);
    //: the tab of the list; %L1 how many wait for a decision
    m_drawer->setTabText(tab, count > 0 ? tr("Suggestions %L1").arg(count) : tr("Suggestions"));
}

void Suggesting::showInText(const Proposal &proposal)
{
    const QScopedValueRollback guard(m_isShowing, true);
    if (proposal.type == SuggestionType::Entity) {
        m_window.showPlace(proposal.article, proposal.ranges.first(), false);
        return;
    }
    if (proposal.type == SuggestionType::Link || proposal.type == SuggestionType::Speaker) {
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
        (void)m_panel->setCurrent(current->proposal->id);
    }
}

} // namespace Stemma
