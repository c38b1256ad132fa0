// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/reviewing.h"

#include "app/window/noticebar.h"
#include "app/window/readerproposals.h"
#include "app/window/suggesting.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/reader/articleview.h"

#include <QAction>

namespace Stemma {

Reviewing::Reviewing(const Actions &actions, ComparisonView *comparison, NoticeBar *notices,
                     ReaderProposals *proposals, Suggesting *suggesting, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_comparison(comparison)
    , m_notices(notices)
    , m_proposals(proposals)
    , m_suggesting(suggesting)
{
    connect(proposals, &ReaderProposals::currentChanged, this, &Reviewing::updateActions);
    using Command = Actions::Command;
    const auto bind = [this](Command command, auto function) {
        connect(m_actions[command], &QAction::triggered, this, function);
    };
    bind(Command::NextSuggestion, [this] { go(SpanTrait::Suggested, true); });
    bind(Command::PreviousSuggestion, [this] { go(SpanTrait::Suggested, false); });
    bind(Command::NextUnlinked, [this] { go(SpanTrait::UnlinkedQuote, true); });
    bind(Command::PreviousUnlinked, [this] { go(SpanTrait::UnlinkedQuote, false); });
    bind(Command::AcceptSuggestion, [this] { decide(SpanStatus::Accepted); });
    bind(Command::RejectSuggestion, [this] { decide(SpanStatus::Rejected); });
    bind(Command::SkipSuggestion, [this] { go(SpanTrait::Suggested, true, true); });
    updateActions();
}

void Reviewing::setProject(Project *project)
{
    m_project = project;
    updateActions();
}

const PlacedSpan *Reviewing::activeSuggestion() const
{
    const ArticleView *active = m_comparison->readingView();
    const PlacedSpan *span = active != nullptr ? active->activePlaced() : nullptr;
    return span != nullptr && hasTrait(span->span, SpanTrait::Suggested) ? span : nullptr;
}

void Reviewing::updateActions()
{
    using Command = Actions::Command;
    const bool isReading = m_project != nullptr && m_comparison->readingView() != nullptr;
    for (const Command command : {Command::NextSuggestion, Command::PreviousSuggestion, Command::NextUnlinked,
                                  Command::PreviousUnlinked}) {
        m_actions[command]->setEnabled(isReading); // it says itself that there is none
    }
    const bool isUndecided
        = isReading && (activeSuggestion() != nullptr || m_proposals->current() != nullptr);
    const bool canDecide = isUndecided && !m_project->isReadOnly();
    m_actions[Command::AcceptSuggestion]->setEnabled(canDecide);
    m_actions[Command::RejectSuggestion]->setEnabled(canDecide);
    m_actions[Command::SkipSuggestion]->setEnabled(isUndecided);
}

std::optional<Reviewing::Undecided> Reviewing::nearest(SpanTrait trait, bool isForward, qsizetype position,
                                                       SpanId from, bool isName) const
{
    const SpanIndex &spans = m_comparison->readingView()->article()->spans();
    const PlacedSpan *span
        = isForward ? spans.nextWith(trait, position, from) : spans.previousWith(trait, position, from);
    std::optional<Undecided> found;
    if (span != nullptr) {
        found = Undecided{span->hull().start, span->span.id, span->hull()};
    }
    if (trait != SpanTrait::Suggested) {
        return found;
    }
    const PlacedProposal *proposal
        = isForward ? m_proposals->next(position, isName) : m_proposals->previous(position, isName);
    if (proposal != nullptr) {
        const qsizetype start = proposal->hull().start;
        if (!found || (isForward ? start < found->start : start > found->start)) {
            found = Undecided{start, {}, proposal->hull(), proposal->proposal->id};
        }
    }
    return found;
}

void Reviewing::show(const Undecided &found)
{
    const int pane = m_comparison->activePane();
    if (found.span.isNull()) {
        m_proposals->prefer(found.proposal);
        m_comparison->showCaret(pane, found.hull);
    } else {
        m_comparison->showSpan(pane, found.span);
    }
}

// Quotes come first: names are walked through where one is skipped or decided, or when no quote is left.
bool Reviewing::walksNames(const PlacedProposal *from, bool isSkip) const
{
    return isSkip && from != nullptr ? from->proposal->type == SuggestionType::Entity
                                     : !m_proposals->hasAny(false);
}

void Reviewing::go(SpanTrait trait, bool isForward, bool isSkip)
{
    ArticleView *active = m_comparison->readingView();
    if (active == nullptr) {
        return;
    }
    const PlacedSpan *from = active->activeAtCaret();
    const bool hasSpan = from != nullptr && hasTrait(from->span, trait);
    const PlacedProposal *proposal
        = !hasSpan && trait == SpanTrait::Suggested ? m_proposals->current() : nullptr;
    const qsizetype caret = active->caret();
    const SpanId fromId = from != nullptr && proposal == nullptr ? from->span.id : SpanId();
    const qsizetype position = proposal != nullptr ? proposal->hull().start
        : from != nullptr                          ? from->hull().start
        : isForward                                ? caret - 1
                                                   : caret;
    const bool isName = walksNames(proposal, isSkip);
    auto found = nearest(trait, isForward, position, fromId, isName);
    const bool isRound = !found;
    if (isRound) {
        found = nearest(trait, isForward, isForward ? -1 : active->text().length() + 1, {}, isName);
    }
    const bool isSuggestion = trait == SpanTrait::Suggested;
    if (!found) {
        m_notices->inform(isSuggestion ? tr("Nothing here waits for a decision.")
                                       : tr("Every quote of this article is linked."));
        return;
    }
    const bool isSame = found->start == position && found->span == fromId;
    if (isRound && isSame) {
        m_notices->inform(isSuggestion ? tr("This is the only suggestion in the article.")
                                       : tr("This is the only quote in the article that is not linked."));
    } else if (isRound) {
        m_notices->inform(isForward ? tr("Went on from the beginning of the article.")
                                    : tr("Went on from the end of the article."));
    }
    show(*found);
}

// The decision comes first, so that the next one is looked for among what is left.
void Reviewing::decide(SpanStatus status)
{
    ArticleView *active = m_comparison->readingView();
    if (active == nullptr || m_project == nullptr) {
        return;
    }
    if (const PlacedSpan *span = activeSuggestion()) {
        const SpanId id = span->span.id;
        const qsizetype position = span->hull().start;
        if (const auto updated = m_project->updateSpan(id, {.status = status}); !updated) {
            Q_EMIT failed(updated.error());
            return;
        }
        goOn(active, id, position, false);
    } else if (const PlacedProposal *current = m_proposals->current()) {
        const qsizetype position = current->hull().start;
        const Proposal proposal = *current->proposal; // the decision takes it away
        if (m_suggesting->decide(proposal,
                                 status == SpanStatus::Accepted ? Decision::Accepted : Decision::Rejected)) {
            goOn(active, {}, position, proposal.type == SuggestionType::Entity);
        }
    }
}

void Reviewing::goOn(ArticleView *active, SpanId from, qsizetype position, bool isName)
{
    auto next = nearest(SpanTrait::Suggested, true, position, from, isName);
    const bool isRound = !next;
    if (isRound) {
        next = nearest(SpanTrait::Suggested, true, -1, {}, isName);
    }
    if (!next && m_proposals->hasAny(!isName)) {
        next = nearest(SpanTrait::Suggested, true, -1, {}, !isName);
        m_notices->inform(isName ? tr("Went on with the quotes.") : tr("Went on with the names."));
        show(*next);
        return;
    }
    if (!next) {
        m_notices->inform(tr("That was the last suggestion in this article."));
        const PlacedSpan *decided = active->article()->spans().find(from);
        if (decided == nullptr || decided->span.status == SpanStatus::Rejected) {
            active->setActiveSpan({});
        }
        updateActions();
        return;
    }
    if (isRound) {
        m_notices->inform(tr("Went on from the beginning of the article."));
    }
    show(*next);
}

} // namespace Stemma
