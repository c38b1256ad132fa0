// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/reviewing.h"

#include "app/window/noticebar.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/reader/articleview.h"

#include <QAction>

namespace Stemma {

Reviewing::Reviewing(const Actions &actions, ComparisonView *comparison, NoticeBar *notices, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_comparison(comparison)
    , m_notices(notices)
{
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
    bind(Command::SkipSuggestion, [this] { go(SpanTrait::Suggested, true); });
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
    const bool isUndecided = isReading && activeSuggestion() != nullptr;
    const bool canDecide = isUndecided && !m_project->isReadOnly();
    m_actions[Command::AcceptSuggestion]->setEnabled(canDecide);
    m_actions[Command::RejectSuggestion]->setEnabled(canDecide);
    m_actions[Command::SkipSuggestion]->setEnabled(isUndecided);
}

void Reviewing::go(SpanTrait trait, bool isForward)
{
    ArticleView *active = m_comparison->readingView();
    if (active == nullptr) {
        return;
    }
    const SpanIndex &spans = active->article()->spans();
    const PlacedSpan *from = active->activeAtCaret();
    const qsizetype caret = active->caret();
    const SpanId fromId = from != nullptr ? from->span.id : SpanId();
    const PlacedSpan *found = nullptr;
    if (isForward) {
        found = spans.nextWith(trait, from != nullptr ? from->hull().start : caret - 1, fromId);
    } else {
        found = spans.previousWith(trait, from != nullptr ? from->hull().start : caret, fromId);
    }
    const bool isRound = found == nullptr;
    if (isRound) {
        found
            = isForward ? spans.nextWith(trait, -1) : spans.previousWith(trait, active->text().length() + 1);
    }
    const bool isSuggestion = trait == SpanTrait::Suggested;
    if (found == nullptr) {
        m_notices->inform(isSuggestion ? tr("No annotation here waits for a decision.")
                                       : tr("Every quote of this article is linked."));
        return;
    }
    if (isRound && found == from) {
        m_notices->inform(isSuggestion ? tr("This is the only suggestion in the article.")
                                       : tr("This is the only quote in the article that is not linked."));
    } else if (isRound) {
        m_notices->inform(isForward ? tr("Went on from the beginning of the article.")
                                    : tr("Went on from the end of the article."));
    }
    m_comparison->showSpan(m_comparison->activePane(), found->span.id);
}

// The status changes first, so that the next one is looked for among what is left.
void Reviewing::decide(SpanStatus status)
{
    ArticleView *active = m_comparison->readingView();
    const PlacedSpan *span = activeSuggestion();
    if (active == nullptr || span == nullptr || m_project == nullptr) {
        return;
    }
    const SpanId id = span->span.id;
    const qsizetype position = span->hull().start;
    if (const auto updated = m_project->updateSpan(id, {.status = status}); !updated) {
        Q_EMIT failed(updated.error());
        return;
    }
    goOn(active, id, position);
}

void Reviewing::goOn(ArticleView *active, SpanId from, qsizetype position)
{
    const SpanIndex &spans = active->article()->spans();
    const PlacedSpan *next = spans.nextWith(SpanTrait::Suggested, position, from);
    const bool isRound = next == nullptr;
    if (isRound) {
        next = spans.nextWith(SpanTrait::Suggested, -1);
    }
    if (next == nullptr) {
        m_notices->inform(tr("That was the last suggestion in this article."));
        const PlacedSpan *decided = spans.find(from);
        if (decided == nullptr || decided->span.status == SpanStatus::Rejected) {
            active->setActiveSpan({});
        }
        updateActions();
        return;
    }
    if (isRound) {
        m_notices->inform(tr("Went on from the beginning of the article."));
    }
    m_comparison->showSpan(m_comparison->activePane(), next->span.id);
}

} // namespace Stemma
