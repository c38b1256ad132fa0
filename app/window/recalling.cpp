// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/recalling.h"

#include "app/settings.h"
#include "app/window/noticebar.h"
#include "models/project/suggesting/linkplaces.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/find/nearpanel.h"
#include "widgets/reader/articleview.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

using Command = Actions::Command;

constexpr int kFrame = 16; // ms between two questions while a selection grows

} // namespace

Recalling::Recalling(const Actions &actions, ComparisonView *comparison, NearPanel *panel, NoticeBar *notices,
                     ShowPlace showPlace, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_comparison(comparison)
    , m_panel(panel)
    , m_notices(notices)
    , m_showPlace(std::move(showPlace))
    , m_search(cueFolders(), {u":/stemma/words"_s})
{
    m_askTimer.setSingleShot(true);
    connect(&m_askTimer, &QTimer::timeout, this, &Recalling::ask);
    const auto readerChanged = [this] {
        // Linking from the list changes the text, too, and is no question.
        const bool isInList
            = m_answerer == Answerer::Somebody && m_panel->isAncestorOf(QApplication::focusWidget());
        if (!m_isShowing && !isInList && m_panel->words().isEmpty()) {
            askSoon();
        }
    };
    connect(comparison, &ComparisonView::selectionChanged, this, readerChanged);
    connect(comparison, &ComparisonView::activeSpanChanged, this, readerChanged);
    connect(comparison, &ComparisonView::activePaneChanged, this, readerChanged);
    connect(comparison, &ComparisonView::panesChanged, this, readerChanged);
    connect(panel, &NearPanel::wordsChanged, this, &Recalling::ask);
    connect(panel, &NearPanel::shown, this, [this] {
        ask();
        onSearchChanged(); // nobody asked again while nobody looked
    });
    connect(panel, &NearPanel::currentChanged, this, &Recalling::updateActions);
    connect(panel, &NearPanel::openRequested, this, &Recalling::open);
    connect(panel, &NearPanel::linkRequested, this, &Recalling::link);
    connect(panel, &NearPanel::leaveRequested, this, &Recalling::leave);
    connect(&m_search, &NearSearch::failed, this, &Recalling::failed);
    connect(&m_search, &NearSearch::changed, this, &Recalling::onSearchChanged);
    connect(&m_search, &NearSearch::answered, this,
            [this](const NearQuestion &question, const std::vector<NearMatch> &matches) {
                // What was asked last may be nothing, which nobody answers.
                if (!m_asked.words.isEmpty() && m_answerer == Answerer::We) {
                    m_panel->setMatches(question, matches);
                }
            });
    connect(actions[Command::SeenBefore], &QAction::triggered, this, &Recalling::begin);
    connect(actions[Command::LinkMatch], &QAction::triggered, this, &Recalling::link);
    panel->setLinkAction(actions[Command::LinkMatch]);
    const auto showKeys = [this] { m_panel->setLinkKeys(m_actions[Command::Link]->shortcuts()); };
    connect(&actions, &Actions::shortcutsChanged, this, showKeys);
    showKeys();
    updateActions();
}

Recalling::~Recalling() = default;

void Recalling::setProject(Project *project)
{
    m_askTimer.stop();
    m_project = project;
    m_asked = {};
    m_answerer = Answerer::We;
    m_shown = {};
    m_search.setProject(project);
    m_panel->setProject(project);
    onSearchChanged();
    updateActions();
}

void Recalling::updateActions()
{
    m_actions[Command::SeenBefore]->setEnabled(m_project != nullptr);
    // Also while there is nothing to link: answers come and go, a button that is disabled loses the keyboard,
    // and a key says why it does nothing.
    m_actions[Command::LinkMatch]->setEnabled(m_project != nullptr && !m_project->isReadOnly());
}

void Recalling::onSearchChanged()
{
    m_panel->setProgress(m_search.state(), m_search.done(), m_search.all());
    if (m_panel->isVisible() && !m_asked.words.isEmpty() && m_answerer == Answerer::We) {
        m_search.ask(m_asked);
    }
}

void Recalling::askSoon()
{
    if (!m_panel->isVisible() || m_askTimer.isActive()) {
        return;
    }
    const qint64 since = m_sinceAsked.isValid() ? m_sinceAsked.elapsed() : kFrame;
    if (since >= kFrame) {
        ask();
    } else {
        m_askTimer.start(int(kFrame - since));
    }
}

void Recalling::ask()
{
    m_askTimer.stop();
    if (!m_panel->isVisible()) {
        return;
    }
    m_sinceAsked.start();
    const QString words = m_panel->words();
    const NearQuestion question = words.isEmpty() ? selected() : NearQuestion{.words = words};
    if (question == m_asked || (words.isEmpty() && m_answerer == Answerer::Awaited)) {
        return;
    }
    m_asked = question;
    m_answerer = Answerer::We;
    if (question.words.isEmpty()) {
        m_panel->setMatches({}, {});
    } else {
        m_search.ask(question);
    }
}

void Recalling::await(const NearQuestion &question)
{
    m_panel->filterField()->clear();
    m_askTimer.stop();
    m_asked = question;
    m_answerer = Answerer::Awaited;
    m_panel->setAwaited(question);
}

bool Recalling::hold(const NearQuestion &question, const std::vector<NearMatch> &matches)
{
    if (!isAbout(question)) {
        return false;
    }
    m_askTimer.stop(); // for what was selected while the answer was awaited
    m_answerer = Answerer::Somebody;
    m_panel->setMatches(question, matches);
    return true;
}

void Recalling::giveUp(const NearQuestion &question)
{
    if (isAbout(question) && m_answerer == Answerer::Awaited) {
        askAboutSelection();
    }
}

bool Recalling::isAbout(const NearQuestion &question) const
{
    return m_answerer != Answerer::We && m_asked == question;
}

void Recalling::askAboutSelection()
{
    m_answerer = Answerer::We;
    m_asked = {};
    m_panel->setMatches({}, {});
    ask();
}

NearQuestion Recalling::selected() const
{
    const ArticleView *view = m_comparison->readingView();
    if (m_project == nullptr || view == nullptr) {
        return {};
    }
    const PlacedSpan *active = view->activePlaced();
    const bool isStatement = active != nullptr && active->span.kind != SpanKind::Entity;
    const TextRange range = view->hasSelection() ? view->trimmedSelection()
        : isStatement                            ? active->hull()
                                                 : TextRange();
    if (range.isEmpty()) {
        return {};
    }
    const QStringView words = view->text().slice(range).left(NearSearch::kMostAsked);
    return {words.toString(), view->article()->article().id, view->text().toCodePoints(range)};
}

// What is selected counts more than what was typed before.
void Recalling::begin()
{
    if (!selected().words.isEmpty()) {
        m_panel->filterField()->clear();
    }
    if (m_answerer == Answerer::Awaited) {
        askAboutSelection();
    }
    Q_EMIT panelRequested();
    m_panel->focusFilter();
}

// Both sides, so that they can be read where they stand.
void Recalling::open(int row, bool beside)
{
    const auto match = m_panel->model()->matchAt(row);
    if (!match) {
        return;
    }
    const QScopedValueRollback guard(m_isShowing, true);
    const NearQuestion question = m_panel->model()->question();
    m_comparison->rememberPlace();
    const ArticleView *view = m_comparison->readingView();
    const bool isOurs = view != nullptr && view->article()->article().id == m_shown;
    bool goesBeside = beside && view != nullptr;
    if (beside && !question.article.isNull()) {
        (void)m_showPlace(question.article, question.place, false);
    } else if (isOurs) {
        goesBeside = false; // one after the other in the same pane
    }
    (void)m_showPlace(match->article, match->place, goesBeside);
    m_shown = match->article;
}

void Recalling::link()
{
    const auto match = m_panel->model()->matchAt(m_panel->currentRow());
    if (m_project == nullptr) {
        return;
    }
    if (!m_panel->isVisible()) {
        m_notices->inform(tr("Seen Before is not open: its list has the quotes to link with."));
        return;
    }
    if (!match) {
        m_notices->inform(tr("There is no quote in the list to link with."));
        return;
    }
    if (m_project->isReadOnly()) {
        m_notices->inform(tr("The project is open for reading only, so nothing can be linked."));
        return;
    }
    const NearQuestion question = m_panel->model()->question();
    if (question.article.isNull()) {
        m_notices->inform(tr("Typed words stand in no article. Select the quote in a text to link it."));
        return;
    }
    const auto linked
        = linkPlaces(*m_project, {question.article, question.place}, {match->article, match->place});
    if (!linked) {
        Q_EMIT failed(linked.error());
    } else if (!linked->isLinked) {
        m_notices->inform(tr("These quotes are linked already."));
    } else if (linked->made.isEmpty()) {
        Q_EMIT announced(tr("Linked both quotes."));
    } else {
        Q_EMIT announced(tr("Tagged %Ln quote(s) and linked both.", nullptr, int(linked->made.size())));
    }
}

void Recalling::leave()
{
    m_comparison->focusPane(m_comparison->activePane());
}

} // namespace Stemma
