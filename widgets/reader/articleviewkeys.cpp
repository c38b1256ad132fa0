// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys of ArticleView, and where they move the caret.

#include "widgets/reader/articleview.h"

#include <QKeyEvent>

#include <algorithm>

namespace Stemma {

void ArticleView::keyPressEvent(QKeyEvent *event)
{
    if (m_edge && moveEdgeByKey(event)) {
        if (event->key() == Qt::Key_Escape) {
            m_isDragging = false;
            m_autoScrollTimer.stop();
        }
        return;
    }
    if (!m_isEdgeDragged) {
        endEdgeMove();
    }
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->key() == Qt::Key_Escape && m_isDragging) {
        m_isDragging = false;
        m_pressedEdge.reset();
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
    const bool isSideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    // Arrows mean sides, so they turn round where the text does.
    if (isSideways && (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::AltModifier) {
        target = sentenceStep((event->key() == Qt::Key_Right) != isRightToLeft);
    } else if (is(Key::MoveToNextChar, Key::SelectNextChar)) {
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

qsizetype ArticleView::sentenceStep(bool isForward) const
{
    return isForward ? text().nextSentence(m_caret) : text().previousSentence(m_caret);
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
