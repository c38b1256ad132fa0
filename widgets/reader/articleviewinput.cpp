// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mouse and keys of ArticleView.

#include "widgets/reader/articleview.h"
#include "widgets/reader/quotationgrowth.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Stemma {

namespace {

constexpr int kAutoScrollInterval = 16; // ms

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
    if (QAccessible::isActive()) {
        QAccessibleTextSelectionEvent event(this, int(now.start), int(now.end));
        event.setCursorPosition(int(m_caret));
        QAccessible::updateAccessibility(&event);
    }
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

// Mouse

TextRange ArticleView::unitAt(QPoint point, Granularity granularity) const
{
    const qsizetype caret = positionAt(point);
    const qsizetype character = characterAt(point);
    const qsizetype inside = character < 0 ? caret : character;
    switch (granularity) {
    case Granularity::Character:
        return {caret, caret};
    case Granularity::Word:
        return text().snappedToGraphemes(text().wordAt(inside));
    case Granularity::Sentence:
        return text().snappedToGraphemes(text().sentenceAt(inside));
    case Granularity::Paragraph:
        return text().paragraphRange(text().paragraphAt(inside));
    }
    Q_UNREACHABLE_RETURN({});
}

void ArticleView::mousePressEvent(QMouseEvent *event)
{
    const bool isSameSpot
        = (event->position().toPoint() - m_pressPoint).manhattanLength() < QApplication::startDragDistance();
    const bool isSoon = event->timestamp() - m_pressTime
        <= quint64(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    pressAt(event, isSameSpot && isSoon && m_clicks == 2 ? 3 : 1);
}

void ArticleView::mouseDoubleClickEvent(QMouseEvent *event)
{
    pressAt(event, m_clicks == 3 ? 4 : 2);
}

void ArticleView::pressAt(QMouseEvent *event, int clicks)
{
    Q_EMIT activated();
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    const QPoint point = event->position().toPoint();
    m_clicks = clicks;
    m_pressTime = event->timestamp();
    m_pressPoint = point;
    m_dragPoint = point;
    m_goalX.reset();
    m_isDragging = true;
    m_granularity = Granularity(clicks - 1);
    if (event->modifiers().testFlag(Qt::ShiftModifier) && clicks == 1) {
        m_pressedUnit = {m_anchor, m_anchor};
        select(m_anchor, positionAt(point));
        return;
    }
    m_pressedUnit = unitAt(point, m_granularity);
    select(m_pressedUnit.start, m_pressedUnit.end);
}

void ArticleView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (!m_isDragging || !event->buttons().testFlag(Qt::LeftButton)) {
        hoverAt(point);
        return;
    }
    // A hand that trembles while it clicks does not select.
    if (m_granularity == Granularity::Character && !hasSelection()
        && (point - m_pressPoint).manhattanLength() < 3) {
        return;
    }
    dragTo(point);
}

void ArticleView::dragTo(QPoint point)
{
    m_dragPoint = point;
    const QRect area = viewport()->rect();
    if (point.y() < area.top() || point.y() > area.bottom()) {
        if (!m_autoScrollTimer.isActive()) {
            m_autoScrollTimer.start(kAutoScrollInterval, this);
        }
    } else {
        m_autoScrollTimer.stop();
    }
    const QPoint inside(point.x(), std::clamp(point.y(), area.top(), area.bottom()));
    const TextRange unit = unitAt(inside, m_granularity);
    if (unit.start < m_pressedUnit.start) {
        select(m_pressedUnit.end, unit.start);
    } else {
        select(m_pressedUnit.start, std::max(m_pressedUnit.end, unit.end));
    }
}

void ArticleView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
    } else if (m_isDragging) {
        endDrag(event);
    }
}

void ArticleView::endDrag(QMouseEvent *event)
{
    m_isDragging = false;
    m_autoScrollTimer.stop();
    if (!hasSelection()) {
        if (m_clicks == 1 && !event->modifiers().testFlag(Qt::ShiftModifier)) {
            activateAt(event->position().toPoint());
        }
        return;
    }
    if (m_marker) {
        const TextRange marked = trimmedSelection();
        clearSelection();
        if (!marked.isEmpty()) {
            Q_EMIT markerDragged(marked);
        }
        return;
    }
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection()) {
        clipboard->setText(text().slice(selection()).toString(), QClipboard::Selection);
    }
}

void ArticleView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->angleDelta().y() != 0) {
            setZoom(m_zoom + (event->angleDelta().y() > 0 ? 10 : -10));
        }
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        Q_EMIT contextMenuRequested(viewport()->mapToGlobal(caretRect().bottomLeft()), m_activeSpan,
                                    selection());
    } else {
        const QPoint point = viewport()->mapFromGlobal(event->globalPos());
        const auto spans = spansAt(characterAt(point));
        const bool isActiveThere = std::ranges::any_of(
            spans, [this](const PlacedSpan *placed) { return placed->span.id == m_activeSpan; });
        if (!spans.empty() && !isActiveThere) {
            setActiveSpan(spans.front()->span.id);
        }
        Q_EMIT contextMenuRequested(event->globalPos(), spans.empty() ? SpanId() : m_activeSpan, selection());
    }
    event->accept();
}

void ArticleView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    restartBlinking();
    Q_EMIT activated();
}

void ArticleView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_blinkTimer.stop();
    updateCaret();
}

// Keys

void ArticleView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->key() == Qt::Key_Escape && m_isDragging) {
        m_isDragging = false;
        m_autoScrollTimer.stop();
        select(m_pressedUnit.start, m_pressedUnit.start);
    } else if (event->key() == Qt::Key_Escape && hasSelection()) {
        clearSelection();
    } else if (!moveByKey(event)) {
        // Not QAbstractScrollArea's: every other key belongs to the window's actions.
        event->ignore();
    }
}

bool ArticleView::moveByKey(QKeyEvent *event)
{
    const bool isRightToLeft = text().paragraph(text().paragraphAt(m_caret)).isRightToLeft();
    const auto is = [event](QKeySequence::StandardKey move, QKeySequence::StandardKey select) {
        return event->matches(move) || event->matches(select);
    };
    using Key = QKeySequence::StandardKey;
    const bool isSelecting = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto step = [&](bool isForward) {
        if (!isSelecting && hasSelection()) {
            return isForward ? selection().end : selection().start;
        }
        return isForward ? text().nextGrapheme(m_caret) : text().previousGrapheme(m_caret);
    };
    std::optional<int> goal;
    qsizetype target = -1;
    // Arrows mean sides, so they turn round where the text does.
    if (is(Key::MoveToNextChar, Key::SelectNextChar)) {
        target = step(!isRightToLeft);
    } else if (is(Key::MoveToPreviousChar, Key::SelectPreviousChar)) {
        target = step(isRightToLeft);
    } else if (is(Key::MoveToNextWord, Key::SelectNextWord)) {
        target = wordStep(!isRightToLeft);
    } else if (is(Key::MoveToPreviousWord, Key::SelectPreviousWord)) {
        target = wordStep(isRightToLeft);
    } else if (is(Key::MoveToNextLine, Key::SelectNextLine)) {
        target = positionVertically(1);
        goal = m_goalX;
    } else if (is(Key::MoveToPreviousLine, Key::SelectPreviousLine)) {
        target = positionVertically(-1);
        goal = m_goalX;
    } else if (is(Key::MoveToNextPage, Key::SelectNextPage)) {
        target = positionPaged(1);
        goal = m_goalX;
    } else if (is(Key::MoveToPreviousPage, Key::SelectPreviousPage)) {
        target = positionPaged(-1);
        goal = m_goalX;
    } else if (is(Key::MoveToStartOfLine, Key::SelectStartOfLine)) {
        target = lineEdge(false);
    } else if (is(Key::MoveToEndOfLine, Key::SelectEndOfLine)) {
        target = lineEdge(true);
    } else if (is(Key::MoveToStartOfDocument, Key::SelectStartOfDocument)) {
        target = 0;
    } else if (is(Key::MoveToEndOfDocument, Key::SelectEndOfDocument)) {
        target = text().length();
    } else {
        return false;
    }
    moveCaretTo(target, isSelecting);
    m_goalX = goal;
    return true;
}

qsizetype ArticleView::wordStep(bool isForward) const
{
    return isForward ? text().nextWord(m_caret) : text().previousWord(m_caret);
}

void ArticleView::moveCaretTo(qsizetype position, bool keepAnchor)
{
    position = text().snappedToGraphemes({position, position}).start;
    select(keepAnchor ? m_anchor : position, position);
    m_goalX.reset();
    revealCaret();
}

void ArticleView::revealCaret()
{
    const qsizetype index = m_page.blocks().blockAt(m_caret);
    (void)m_page.block(index);
    const qint64 top = m_page.topOf(index);
    const int height = viewport()->height();
    if (top < -4LL * height || top > 4LL * height) {
        m_isForward = top > 0;
        m_page.scrollToPosition(m_caret, height / 3);
        viewport()->update();
        contentMoved();
        return;
    }
    const QRect caret = caretRect().adjusted(0, -4, 0, 6);
    if (caret.top() < 0) {
        scrollBy(caret.top());
    } else if (caret.bottom() > height) {
        scrollBy(caret.bottom() - height);
    }
}

qsizetype ArticleView::lineEdge(bool isEnd) const
{
    const PageLayout::Block &block = m_page.block(m_page.blocks().blockAt(m_caret));
    const BlockLayout &layout = *block.layout;
    const int line = layout.lineAt(m_caret - block.range.start);
    const TextRange units = layout.lineRange(line);
    if (!isEnd) {
        return block.range.start + units.start;
    }
    // After the last character that is seen: the place after the blank belongs to the next line.
    const bool isLast = line + 1 == layout.lineCount();
    return isLast ? block.range.start + units.end : text().previousGrapheme(block.range.start + units.end);
}

qsizetype ArticleView::positionVertically(int lines)
{
    qsizetype index = m_page.blocks().blockAt(m_caret);
    const PageLayout::Block *block = &m_page.block(index);
    const qsizetype local = m_caret - block->range.start;
    if (!m_goalX) {
        m_goalX = int(block->layout->caretRect(local).left());
    }
    int line = block->layout->lineAt(local) + lines;
    while (line < 0) {
        if (index == 0) {
            return 0;
        }
        block = &m_page.block(--index);
        line += block->layout->lineCount();
    }
    while (line >= block->layout->lineCount()) {
        if (index + 1 == m_page.blocks().count()) {
            return text().length();
        }
        line -= block->layout->lineCount();
        block = &m_page.block(++index);
    }
    return block->range.start + block->layout->positionAt(line, *m_goalX);
}

// One line less than a page, so that the eye keeps hold; the caret keeps its place in the view.
qsizetype ArticleView::positionPaged(int direction)
{
    const int step
        = std::max(m_page.metrics().lineHeight, viewport()->height() - m_page.metrics().lineHeight);
    const QRect caret = caretRect();
    if (!m_goalX) {
        m_goalX = caret.left() - m_columns.textLeft;
    }
    const qint64 before = m_page.scrollValue();
    m_isForward = direction > 0;
    scrollContent(direction * step);
    if (m_page.scrollValue() == before) {
        return direction > 0 ? text().length() : 0;
    }
    const int y = std::clamp(caret.center().y(), 0, viewport()->height() - 1);
    return positionAt(QPoint(m_columns.textLeft + *m_goalX, y));
}

} // namespace Stemma
