// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Selection, active and hovered span of ArticleView.

#include "widgets/reader/articleaccessible.h"
#include "widgets/reader/articleview.h"
#include "widgets/reader/quotationgrowth.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace Stemma {

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
    updateCaret();
    m_anchor = anchor;
    m_caret = caret;
    restartBlinking();
    const TextRange now = selection();
    if (now != before) {
        // Only what came in or went out looks different.
        updateRange({std::min(before.start, now.start), std::max(before.start, now.start)});
        updateRange({std::min(before.end, now.end), std::max(before.end, now.end)});
    }
    if (now != before && !(now.isEmpty() && before.isEmpty())) {
        Q_EMIT selectionChanged(now);
    }
    ArticleAccessible::tellMove(this, before, oldCaret);
    if (oldCaret != m_caret) {
        Q_EMIT caretMoved(m_caret);
    }
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

void ArticleView::growToQuotation()
{
    const TextRange range = enclosingQuotation(text(), selection());
    if (!range.isEmpty()) {
        setSelection(range);
    }
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

const PlacedSpan *ArticleView::activeAtCaret() const
{
    const PlacedSpan *active = m_spans ? m_spans->find(m_activeSpan) : nullptr;
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
    if (hovered == m_hoveredSpan) {
        return;
    }
    updateSpan(m_hoveredSpan);
    m_hoveredSpan = hovered;
    updateSpan(m_hoveredSpan);
    Q_EMIT hoveredSpanChanged(m_hoveredSpan);
}

} // namespace Stemma
