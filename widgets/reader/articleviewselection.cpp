// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Selection, active and hovered span of ArticleView.

#include "widgets/reader/articleaccessible.h"
#include "widgets/reader/articleview.h"
#include "widgets/reader/gestures/quotationgrowth.h"
#include "widgets/reader/gestures/selectiontrim.h"
#include "widgets/reader/spanlist.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace Stemma {

namespace {

// Whether a quote holds @p words, or what tagging would keep of them.
bool isQuoted(const ArticleView &view, TextRange words)
{
    const TextRange kept = trimmedForTagging(view.text(), words);
    return std::ranges::any_of(view.spansAt(kept.start), [kept](const PlacedSpan *placed) {
        return placed->span.kind == SpanKind::Quote && kept.end <= placed->hull().end;
    });
}

constexpr int kHoverPause = 600; // ms at rest until the spans there are listed
constexpr int kLeavePause = 250; // ms until the list goes when the pointer left the words
constexpr int kPrimaryPause = 150; // ms; a key held down selects many times a second

// A caret behind the last letter of a span is at that span too.
std::vector<const PlacedSpan *> spansBeside(const ArticleView &view, qsizetype caret)
{
    auto spans = view.spansAt(caret);
    if (spans.empty() && caret > 0) {
        spans = view.spansAt(caret - 1);
    }
    return spans;
}

} // namespace

// Selection

TextRange ArticleView::selection() const
{
    return {std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)};
}

void ArticleView::select(qsizetype anchor, qsizetype caret)
{
    const TextRange before = selection();
    const qsizetype oldCaret = m_caret;
    if (m_anchor == anchor && m_caret == caret) {
        return;
    }
    if (m_spanList && !m_spanList->holdsFocus()) {
        hideSpanList();
    }
    const TextRange keptBefore = trimmedSelection();
    updateCaret();
    m_anchor = anchor;
    m_caret = caret;
    m_trimmed.reset();
    restartBlinking();
    const TextRange now = selection();
    if (now != before) {
        // Only what came in or went out looks different, or is kept now and was stray before.
        const TextRange keptNow = trimmedSelection();
        const auto updateBetween
            = [this](qsizetype a, qsizetype b) { updateRange({std::min(a, b), std::max(a, b)}); };
        updateBetween(before.start, now.start);
        updateBetween(before.end, now.end);
        updateBetween(keptBefore.start, keptNow.start);
        updateBetween(keptBefore.end, keptNow.end);
        m_primaryTimer.start(kPrimaryPause, this);
    }
    if (now != before && !(now.isEmpty() && before.isEmpty())) {
        Q_EMIT selectionChanged(now);
    }
    if (caret != oldCaret) {
        Q_EMIT caretMoved(caret);
    }
    ArticleAccessible::tellMove(this, before, oldCaret);
}

void ArticleView::setSelection(TextRange range)
{
    range = text().snappedToGraphemes(range);
    m_goalX.reset();
    select(range.start, range.end);
}

void ArticleView::setCaret(qsizetype position)
{
    setSelection({position, position});
}

void ArticleView::clearSelection()
{
    select(m_caret, m_caret);
}

void ArticleView::selectAll()
{
    setSelection({0, text().length()});
}

void ArticleView::copy()
{
    if (hasSelection()) {
        QGuiApplication::clipboard()->setText(text().slice(selection()).toString());
    }
}

// X11's other clipboard: what is selected, by mouse or keys, is there to be pasted by the middle button.
void ArticleView::offerPrimary()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (hasSelection() && clipboard->supportsSelection()) {
        clipboard->setText(text().slice(selection()).toString(), QClipboard::Selection);
    }
}

TextRange ArticleView::trimmedSelection() const
{
    if (!m_trimmed) {
        const TextRange all = selection();
        const TextRange kept = trimmedForTagging(text(), all);
        m_trimmed = m_isTrimming || kept.isEmpty() ? kept : all;
    }
    return *m_trimmed;
}

void ArticleView::setTrimming(bool isOn)
{
    m_isTrimming = isOn;
    m_trimmed.reset();
    if (hasSelection()) {
        viewport()->update();
        Q_EMIT selectionChanged(selection());
    }
}

// Quotations

bool ArticleView::growToQuotation()
{
    const TextRange range = enclosingQuotation(text(), selection());
    if (!range.isEmpty()) {
        setSelection(range);
    }
    return !range.isEmpty();
}

void ArticleView::selectQuotation(TextRange words)
{
    setSelection(words);
    scrollTo(words);
}

bool ArticleView::selectNextQuotation()
{
    const TextRange words
        = nextQuotation(text(), selection().end, [this](TextRange found) { return !isQuoted(*this, found); });
    if (!words.isEmpty()) {
        selectQuotation(words);
    }
    return !words.isEmpty();
}

bool ArticleView::selectPreviousQuotation()
{
    const TextRange words = previousQuotation(text(), selection().start,
                                              [this](TextRange found) { return !isQuoted(*this, found); });
    if (!words.isEmpty()) {
        selectQuotation(words);
    }
    return !words.isEmpty();
}

// Spans

std::vector<const PlacedSpan *> ArticleView::spansAt(qsizetype position) const
{
    std::vector<const PlacedSpan *> found;
    if (m_spans && position >= 0) {
        found = m_spans->at(position);
        std::erase_if(found,
                      [](const PlacedSpan *placed) { return placed->span.status == SpanStatus::Rejected; });
    }
    return found;
}

void ArticleView::setActiveSpan(SpanId span)
{
    if (!span.isNull() && (!m_spans || !m_spans->find(span))) {
        span = {};
    }
    if (span == m_activeSpan) {
        return;
    }
    if (m_edge && m_edge->span() != span) {
        endEdgeMove();
    }
    updateSpan(m_activeSpan);
    m_activeSpan = span;
    updateSpan(m_activeSpan);
    Q_EMIT activeSpanChanged(m_activeSpan);
    ArticleAccessible::tellActiveSpan(this);
}

bool ArticleView::activateSpan(const PlacedSpan *placed)
{
    if (!placed) {
        return false;
    }
    setCaret(placed->hull().start);
    setActiveSpan(placed->span.id);
    scrollTo(placed->hull());
    return true;
}

const PlacedSpan *ArticleView::activePlaced() const
{
    return m_spans ? m_spans->find(m_activeSpan) : nullptr;
}

const PlacedSpan *ArticleView::activeAtCaret() const
{
    const PlacedSpan *active = activePlaced();
    return active && m_caret >= active->hull().start && m_caret <= active->hull().end ? active : nullptr;
}

bool ArticleView::activateNextSpan()
{
    if (!m_spans) {
        return false;
    }
    const PlacedSpan *active = activeAtCaret();
    const PlacedSpan *next
        = active ? m_spans->next(active->hull().start, m_activeSpan) : m_spans->next(m_caret - 1);
    while (next && next->span.status == SpanStatus::Rejected) {
        next = m_spans->next(next->hull().start, next->span.id);
    }
    return activateSpan(next);
}

bool ArticleView::activatePreviousSpan()
{
    if (!m_spans) {
        return false;
    }
    const PlacedSpan *active = activeAtCaret();
    const PlacedSpan *previous
        = active ? m_spans->previous(active->hull().start, m_activeSpan) : m_spans->previous(m_caret);
    while (previous && previous->span.status == SpanStatus::Rejected) {
        previous = m_spans->previous(previous->hull().start, previous->span.id);
    }
    return activateSpan(previous);
}

ArticleView::Rank ArticleView::rankAtCaret() const
{
    const auto spans = spansBeside(*this, m_caret);
    const auto found
        = std::ranges::find(spans, m_activeSpan, [](const PlacedSpan *one) { return one->span.id; });
    return {found == spans.end() ? 0 : found - spans.begin() + 1, qsizetype(spans.size())};
}

bool ArticleView::activateNextSpanAtCaret()
{
    const auto spans = spansBeside(*this, m_caret);
    if (spans.empty()) {
        return false;
    }
    const auto place = size_t(rankAtCaret().place); // 1 is the first, so this is the one after
    setActiveSpan(spans[place % spans.size()]->span.id);
    if (spans.size() > 1) {
        listSpans(m_caret, false);
    }
    return true;
}

void ArticleView::listSpansAtCaret()
{
    listSpans(m_caret, true);
}

void ArticleView::listSpans(qsizetype position, bool takesFocus)
{
    const auto spans = spansBeside(*this, position);
    if (spans.empty() || (spans.size() < 2 && !takesFocus)) {
        hideSpanList();
        return;
    }
    if (!m_spanList) {
        m_spanList = new SpanList(this);
        connect(m_spanList, &SpanList::visited, this, &ArticleView::setActiveSpan);
        connect(m_spanList, &SpanList::chosen, this, [this](SpanId span) {
            hideSpanList();
            setActiveSpan(span);
            setFocus(Qt::PopupFocusReason);
        });
        connect(m_spanList, &SpanList::left, this, [this] {
            hideSpanList();
            setFocus(Qt::PopupFocusReason);
        });
    }
    const auto words = rectsFor(text().wordAt(position));
    m_listedAt = position;
    const QRect place = words.isEmpty() ? caretRect() : words.first();
    const auto nameOf = [this](const Span &span) { return article() ? article()->nameIn(span) : QString(); };
    m_spanList->showFor(text(), spans, nameOf, m_activeSpan,
                        place.translated(viewport()->mapTo(this, QPoint(0, 0))), m_theme, takesFocus);
}

void ArticleView::hideSpanList()
{
    m_hoverTimer.stop();
    if (m_spanList) {
        m_spanList->hide();
    }
}

// What is listed may have been changed, linked or removed.
void ArticleView::refreshSpanList()
{
    if (m_spanList && m_spanList->isVisible()) {
        listSpans(m_listedAt, m_spanList->holdsFocus());
    }
}

// Several spans under a pointer at rest are listed; the list stays while the pointer goes to it.
void ArticleView::watchHover(size_t spans)
{
    const bool isListed = m_spanList && m_spanList->isVisible();
    if (isListed) {
        if (!m_hoverTimer.isActive() && !m_spanList->holdsFocus()) {
            m_hoverTimer.start(kLeavePause, this);
        }
    } else if (spans > 1) {
        m_hoverTimer.start(kHoverPause, this);
    } else {
        m_hoverTimer.stop();
    }
}

void ArticleView::restHover()
{
    m_hoverTimer.stop();
    const bool isListed = m_spanList && m_spanList->isVisible();
    if (isListed && m_spanList->holdsFocus()) {
        return;
    }
    if (isListed && m_spanList->underMouse()) {
        m_hoverTimer.start(kLeavePause, this);
        return;
    }
    const qsizetype character = characterAt(m_hoverPoint);
    if (character < 0 || spansAt(character).size() < 2) {
        hideSpanList();
    } else if (!isListed || text().wordAt(m_listedAt) != text().wordAt(character)) {
        listSpans(character, false);
    }
}

// The shortest span at the place; clicking there again goes through the others.
void ArticleView::activateAt(QPoint point)
{
    const qsizetype character = characterAt(point);
    const auto spans = spansAt(character);
    if (spans.empty()) {
        m_cycledAt = -1;
        setActiveSpan({});
        return;
    }
    size_t index = 0;
    if (m_cycledAt >= 0 && text().wordAt(m_cycledAt) == text().wordAt(character)) {
        for (size_t i = 0; i < spans.size(); ++i) {
            if (spans[i]->span.id == m_activeSpan) {
                index = (i + 1) % spans.size();
            }
        }
    }
    m_cycledAt = character;
    setActiveSpan(spans[index]->span.id);
}

void ArticleView::hoverAt(QPoint point)
{
    const auto spans = spansAt(characterAt(point));
    const SpanId hovered = spans.empty() ? SpanId() : spans.front()->span.id;
    const Qt::CursorShape shape = m_marker ? Qt::CrossCursor
        : handleAt(point)                  ? Qt::SizeHorCursor
                                           : Qt::IBeamCursor;
    if (viewport()->cursor().shape() != shape) {
        viewport()->setCursor(shape);
    }
    m_hoverPoint = point;
    watchHover(spans.size());
    setHoveredSpan(hovered);
}

} // namespace Stemma
