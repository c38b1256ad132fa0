// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/annotating.h"

#include "app/window/noticebar.h"
#include "models/matching/worddiff.h"
#include "models/project/suggesting/quoteproposals.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/comparison/links/candidatefinder.h"
#include "widgets/reader/articleview.h"
#include "widgets/reader/gestures/quotationgrowth.h"
#include "widgets/support/wording.h"

#include <QAction>

namespace Stemma {

namespace {

// Whether quotation marks stand around @p range or at its ends: then a new quote is direct speech.
bool isInQuotationMarks(const SourceText &text, TextRange range)
{
    const auto isMark = [&](qsizetype position) {
        return position >= 0 && position < text.length() && isQuotationMark(text.text()[position]);
    };
    // “Never,” she said: the comma is left out of the quote.
    static constexpr QStringView kEndsClause = u",.;:!?…、。，";
    qsizetype after = range.end;
    while (after < text.length() && kEndsClause.contains(text.text()[after])) {
        ++after;
    }
    return (isMark(range.start - 1) || isMark(range.start)) && (isMark(after) || isMark(range.end - 1));
}

/// What @p span of the article in @p pane says.
QString wordsOf(const ArticlePane *pane, SpanId span)
{
    const auto article = pane->article();
    return article->spanText(*article->spans().find(span)).simplified();
}

// How many of the words of the shorter text the other one has, too: 0 to 1.
double sharedWords(const QString &one, const QString &other)
{
    QStringList fewer = wordKeys(one);
    QStringList more = wordKeys(other);
    if (fewer.size() > more.size()) {
        fewer.swap(more);
    }
    const QSet<QString> known(more.cbegin(), more.cend());
    const auto shared
        = std::ranges::count_if(fewer, [&known](const QString &word) { return known.contains(word); });
    return fewer.isEmpty() ? 1 : double(shared) / double(fewer.size());
}

bool isMarkOrBlank(QChar unit)
{
    return isQuotationMark(unit) || unit.isSpace();
}

} // namespace

NewSpan newSpanOf(const SourceText &text, ArticleId article, SpanKind kind, TextRange range)
{
    NewSpan span;
    span.article = article;
    span.kind = kind;
    span.ranges = {text.toCodePoints(range)};
    if (kind == SpanKind::Entity) {
        span.entity = text.slice(range).toString().simplified();
    } else if (kind == SpanKind::Quote && isInQuotationMarks(text, range)) {
        span.form = QuoteForm::Direct;
    }
    return span;
}

Annotating::Annotating(const Actions &actions, ComparisonView *comparison, NoticeBar *notices,
                       QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_comparison(comparison)
    , m_notices(notices)
{
    using Command = Actions::Command;
    const auto bind = [this](Command command, auto function) {
        connect(m_actions[command], &QAction::triggered, this, function);
    };
    const auto bindToView = [this, bind](Command command, auto function) {
        bind(command, [this, function] {
            if (ArticleView *shown = view()) {
                function(*shown);
            }
        });
    };
    bind(Command::TagEntity, [this] { tag(SpanKind::Entity); });
    bind(Command::TagQuote, [this] { tag(SpanKind::Quote); });
    bind(Command::TagClaim, [this] { tag(SpanKind::Claim); });
    bind(Command::AddPart, [this] { addPart(); });
    bind(Command::ChangeToEntity, [this] { changeKind(SpanKind::Entity); });
    bind(Command::ChangeToQuote, [this] { changeKind(SpanKind::Quote); });
    bind(Command::ChangeToClaim, [this] { changeKind(SpanKind::Claim); });
    bind(Command::EditNote, [this] { Q_EMIT noteRequested(); });
    bind(Command::DeleteSpan, [this] { deleteSpan(); });
    bind(Command::Link, [this] { link(); });
    bind(Command::Unlink, [this] { unlink(); });
    bind(Command::GoToPartner, [this] { goToPartner(); });
    bind(Command::ChooseBase, [this] { chooseBase(); });
    bind(Command::ClearSelection, [this] { clear(); });
    bindToView(Command::GrowSelection, [this](ArticleView &shown) {
        if (!shown.growToQuotation()) {
            m_notices->inform(shown.hasSelection()
                                  ? tr("No further quotation marks stand around what is selected.")
                                  : tr("No quotation marks stand around this place."));
        }
    });
    bindToView(Command::NextQuotation, [this](ArticleView &shown) {
        if (!shown.selectNextQuotation()) {
            m_notices->inform(tr("No quotation that is not tagged yet follows in this article."));
        }
    });
    bindToView(Command::PreviousQuotation, [this](ArticleView &shown) {
        if (!shown.selectPreviousQuotation()) {
            m_notices->inform(tr("No quotation that is not tagged yet stands before this place."));
        }
    });
    bindToView(Command::CycleSpans, [](ArticleView &shown) { shown.activateNextSpanAtCaret(); });
    bindToView(Command::ListSpans, [](ArticleView &shown) { shown.listSpansAtCaret(); });
    bindToView(Command::NextSpan, [](ArticleView &shown) { shown.activateNextSpan(); });
    bindToView(Command::PreviousSpan, [](ArticleView &shown) { shown.activatePreviousSpan(); });
    connect(m_comparison, &ComparisonView::markerDragged, this, [this](TextRange range) {
        if (ArticleView *dragged = view(); dragged != nullptr && dragged->marker()) {
            tagRange(dragged, *dragged->marker(), range);
        }
    });
    updateActions();
}

void Annotating::setProject(Project *project)
{
    m_project = project;
    updateActions();
}

ArticleView *Annotating::view() const
{
    return m_comparison->readingView();
}

const PlacedSpan *Annotating::activeSpan() const
{
    const ArticleView *active = view();
    return active != nullptr ? active->activePlaced() : nullptr;
}

SpanId Annotating::activeQuoteOf(int pane) const
{
    const ArticleView *shown = m_comparison->view(pane);
    const PlacedSpan *span = shown != nullptr ? shown->activePlaced() : nullptr;
    return span != nullptr && span->span.kind == SpanKind::Quote ? span->span.id : SpanId();
}

template <typename T> bool Annotating::report(const Result<T> &result)
{
    if (!result) {
        Q_EMIT failed(result.error());
    }
    return result.has_value();
}

void Annotating::updateActions()
{
    if (m_doubted.first != activeQuoteOf(m_comparison->activePane())) {
        m_doubted = {}; // the person went on
    }
    using Command = Actions::Command;
    const ArticleView *active = view();
    const bool canEdit = m_project != nullptr && !m_project->isReadOnly() && active != nullptr;
    const PlacedSpan *span = activeSpan();
    const bool isQuote = span != nullptr && span->span.kind == SpanKind::Quote;
    const bool isLinked = isQuote && !span->span.group.isNull();
    const auto enable = [this](Command command, bool on) { m_actions[command]->setEnabled(on); };
    const QList<std::pair<Command, SpanKind>> tags{{Command::TagEntity, SpanKind::Entity},
                                                   {Command::TagQuote, SpanKind::Quote},
                                                   {Command::TagClaim, SpanKind::Claim}};
    for (const auto &[command, kind] : tags) {
        enable(command, canEdit);
        m_actions[command]->setChecked(m_comparison->marker() == kind);
    }
    enable(Command::AddPart, canEdit && span != nullptr && active->hasSelection());
    enable(Command::ChangeToEntity, canEdit && span != nullptr && span->span.kind != SpanKind::Entity);
    enable(Command::ChangeToQuote, canEdit && span != nullptr && !isQuote);
    enable(Command::ChangeToClaim, canEdit && span != nullptr && span->span.kind != SpanKind::Claim);
    enable(Command::EditNote, canEdit && span != nullptr);
    enable(Command::DeleteSpan, canEdit && span != nullptr);
    enable(Command::Link, canEdit); // it says itself what it lacks
    enable(Command::Unlink, canEdit && isLinked);
    enable(Command::ChooseBase, canEdit && isLinked);
    enable(Command::GoToPartner, active != nullptr); // it says itself what it lacks
    for (const Command command : {Command::GrowSelection, Command::NextQuotation, Command::PreviousQuotation,
                                  Command::CycleSpans, Command::ListSpans, Command::NextSpan,
                                  Command::PreviousSpan, Command::ClearSelection, Command::SelectAll}) {
        enable(command, active != nullptr);
    }
    enable(Command::Copy, active != nullptr && active->hasSelection());
    enable(Command::CopyWithCitation, active != nullptr && active->hasSelection());
}

void Annotating::tag(SpanKind kind)
{
    ArticleView *active = view();
    if (active == nullptr || m_project == nullptr) {
        return;
    }
    const TextRange range = active->trimmedSelection();
    if (range.isEmpty()) {
        const bool isOn = active->marker() == kind;
        m_comparison->setMarker(isOn ? std::nullopt : std::optional(kind));
    } else {
        tagRange(active, kind, range);
    }
    updateActions(); // a checkable action has turned itself over
}

void Annotating::tagRange(ArticleView *target, SpanKind kind, TextRange range)
{
    if (std::ranges::all_of(target->text().slice(range), isMarkOrBlank)) {
        m_notices->inform(tr("There are no words in the selection, only quotation marks."));
        return;
    }
    NewSpan span = newSpanOf(target->text(), target->article()->article().id, kind, range);
    if (const auto proposal
        = kind == SpanKind::Quote && m_proposalAt ? m_proposalAt(*target, range) : std::nullopt) {
        // A person need not write it again.
        const ProposedQuote proposed
            = ProposedQuote::fromPayload(proposal->payload).value_or(ProposedQuote());
        span.speaker = proposed.speaker;
        describe(span, proposed, proposedStance(*proposal));
    }
    const auto added = m_project->addSpan(span);
    if (report(added)) {
        target->setCaret(range.end);
        target->setActiveSpan(*added);
        target->scrollTo(range); // it may have been selected, and scrolled away from
        m_comparison->candidates()->tagged(*added);
    }
}

void Annotating::addPart()
{
    const PlacedSpan *span = activeSpan();
    if (span == nullptr) {
        return;
    }
    ArticleView *active = view();
    const TextRange range = active->trimmedSelection();
    if (!range.isEmpty() && report(m_project->addPart(span->span.id, active->text().toCodePoints(range)))) {
        active->setCaret(range.end);
    }
}

void Annotating::changeKind(SpanKind kind)
{
    if (const PlacedSpan *span = activeSpan()) {
        report(m_project->setSpanKind(span->span.id, kind));
    }
}

void Annotating::deleteSpan()
{
    const PlacedSpan *span = activeSpan();
    if (span == nullptr) {
        return;
    }
    const QString words = view()->article()->spanText(*span).simplified();
    if (report(m_project->removeSpans({span->span.id}))) {
        Q_EMIT announced(tr("Deleted the annotation on “%1”.").arg(Wording::shortened(words)));
    }
}

// Links what the person looks at: the quote of the active pane and that of the pane that was active before,
// or, when no other quote was chosen, the one that says mostly the same.
void Annotating::link()
{
    CandidateFinder *candidates = m_comparison->candidates();
    const SpanId here = activeQuoteOf(m_comparison->activePane());
    if (const auto candidate = candidates->findNow(); candidate && candidate->from == here) {
        linkWith(here, candidate->toPane, candidate->to);
        return;
    }
    const QList<SpanId> others = candidates->chosenQuotes();
    if (here.isNull() || others.isEmpty()) {
        m_notices->inform(
            m_actions.withKeys(tr("To link, make a quote active in each of two panes: click it, or press "
                                  "{annotate.next} and {annotate.previous}.")));
        return;
    }
    const SpanId before = activeQuoteOf(m_comparison->previousPane());
    if (others.size() > 1 && !others.contains(before)) {
        m_notices->inform(
            tr("More than one other pane has an active quote. Click the one you mean, then this "
               "one again, and link."));
        return;
    }
    const SpanId other = others.size() == 1 ? others.first() : before;
    for (int i = 0; i < m_comparison->paneCount(); ++i) {
        if (i == m_comparison->activePane() || activeQuoteOf(i) != other) {
            continue;
        }
        const ArticlePane *pane = m_comparison->pane(i);
        const std::pair pair(here, other);
        if (m_doubted != pair && isHardlyMeant(here, pane, other)) {
            m_doubted = pair;
            //: %1 where a quote stands: "Harbour Post ¶ 7", %2 its words
            m_notices->inform(
                m_actions.withKeys(tr("%1: “%2” has hardly a word in common with this quote. Press "
                                      "{link.link} again to link them all the same.")
                                       .arg(pane->placeOf(*pane->article()->spans().find(other)),
                                            Wording::shortened(wordsOf(pane, other)))));
        } else {
            linkWith(here, pane, other);
        }
        return;
    }
}

bool Annotating::isHardlyMeant(SpanId here, const ArticlePane *pane, SpanId there) const
{
    constexpr double kAlike = 0.4; // two wordings of one statement share more
    const ArticlePane *active = m_comparison->pane(m_comparison->activePane());
    return !m_comparison->candidates()->isGoneTo(there)
        && sharedWords(wordsOf(active, here), wordsOf(pane, there)) < kAlike;
}

void Annotating::goToPartner()
{
    const PlacedSpan *span = activeSpan();
    if (span == nullptr || span->span.kind != SpanKind::Quote) {
        m_notices->inform(
            tr("No quote is active: from a linked one this leads to the same quote elsewhere."));
    } else if (span->span.group.isNull()) {
        m_notices->inform(tr("This quote is linked to nothing yet: there is no partner to go to."));
    } else {
        m_comparison->goToPartner();
    }
}

// Names the partner: which one it is must never be a matter of trust.
void Annotating::linkWith(SpanId here, const ArticlePane *pane, SpanId there)
{
    const QString words = wordsOf(pane, there);
    const QString place = pane->placeOf(*pane->article()->spans().find(there));
    m_doubted = {};
    if (report(m_project->linkSpans({here, there}))) {
        m_comparison->candidates()->linked({here, there});
        //: %1 where a quote stands: "Harbour Post ¶ 7", %2 its words
        Q_EMIT announced(tr("Linked with %1: “%2”.").arg(place, Wording::shortened(words)));
    }
}

void Annotating::unlink()
{
    if (const PlacedSpan *span = activeSpan()) {
        report(m_project->unlinkSpan(span->span.id));
    }
}

void Annotating::chooseBase()
{
    if (const PlacedSpan *span = activeSpan()) {
        report(m_project->chooseBase(span->span.id));
    }
}

void Annotating::clear()
{
    ArticleView *active = view();
    if (active == nullptr) {
        return;
    }
    if (active->marker()) {
        m_comparison->setMarker(std::nullopt);
    } else if (active->hasSelection()) {
        active->clearSelection();
    } else if (!m_escape || !m_escape()) {
        active->setActiveSpan({});
    }
}

} // namespace Stemma
