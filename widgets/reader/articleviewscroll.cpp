// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Scrolling of ArticleView, and where places of the text lie in it.

#include "widgets/reader/articleview.h"

#include <QScrollBar>

#include <algorithm>

namespace Stemma {

// Scrolling

void ArticleView::scrollContentsBy(int, int dy)
{
    if (m_isSyncing) {
        return;
    }
    m_isForward = dy < 0;
    const int value = verticalScrollBar()->value();
    if (std::abs(dy) < 2 * viewport()->height()) {
        scrollContent(-dy);
    } else {
        m_page.scrollToValue(value);
        viewport()->update();
        contentMoved();
    }
}

void ArticleView::scrollBy(int pixels)
{
    if (pixels != 0) {
        m_isForward = pixels > 0;
        scrollContent(pixels);
    }
}

void ArticleView::scrollContent(int pixels)
{
    if (m_spanList && !m_spanList->holdsFocus()) {
        hideSpanList();
    }
    const auto before = m_page.visible().front();
    m_page.scrollBy(pixels);
    // What stays in sight is moved, only the strip that came in is painted.
    const int moved = int(m_page.topOf(before.block)) - before.top;
    if (moved != 0) {
        if (std::abs(moved) < viewport()->height()) {
            viewport()->scroll(0, moved);
        } else {
            viewport()->update();
        }
    }
    contentMoved();
}

ArticleView::ScrollState ArticleView::scrollState() const
{
    return m_page.place();
}

void ArticleView::setScrollState(ScrollState state)
{
    m_page.setPlace(state);
    contentMoved();
    viewport()->update();
}

void ArticleView::scrollTo(TextRange range, ScrollMode mode)
{
    range = text().snappedToGraphemes(range);
    const Extent extent = extentOf(range);
    const int height = viewport()->height();
    const int line = m_page.metrics().lineHeight;
    if (mode == ScrollMode::EnsureVisible) {
        const bool isInside = extent.isInSight && extent.top >= 0 && extent.bottom <= height;
        if (isInside) {
            return;
        }
        const bool isNear = extent.bottom > -height && extent.top < 2 * height;
        if (isNear && extent.bottom - extent.top < height) {
            // A nearby place comes in at the edge it lies behind, with a line of context.
            scrollBy(extent.top < 0 ? extent.top - line : extent.bottom - height + line);
            const Extent now = extentOf(range);
            if (now.top >= 0 && now.bottom <= height) {
                return;
            }
        }
    }
    const int y = mode == ScrollMode::Top
        ? line / 2
        : std::max(line, (height - std::min(height, extent.bottom - extent.top)) * 2 / 5);
    m_page.scrollToPosition(range.start, y);
    contentMoved();
    viewport()->update();
}

// Geometry

qsizetype ArticleView::positionAt(QPoint point) const
{
    const auto &visible = m_page.visible();
    auto at = std::ranges::find_if(visible, [&](const auto &one) { return point.y() < one.bottom; });
    if (at == visible.end()) {
        --at;
    }
    const PageLayout::Block &block = m_page.block(at->block);
    const int line = block.layout->lineAtY(point.y() - at->top);
    return block.range.start + block.layout->positionAt(line, point.x() - m_columns.textLeft);
}

qsizetype ArticleView::characterAt(QPoint point) const
{
    for (const auto &one : m_page.visible()) {
        if (point.y() >= one.top && point.y() < one.bottom) {
            const PageLayout::Block &block = m_page.block(one.block);
            const qsizetype local = block.layout->characterAt(point - QPoint(m_columns.textLeft, one.top));
            return local < 0 ? -1 : block.range.start + local;
        }
    }
    return -1;
}

QList<QRect> ArticleView::rectsFor(TextRange range) const
{
    QList<QRect> rects;
    for (const auto &one : m_page.visible()) {
        const PageLayout::Block &block = m_page.block(one.block);
        for (const auto &box :
             block.layout->boxes(range.start - block.range.start, range.end - block.range.start)) {
            rects.append(box.rect.translated(m_columns.textLeft, one.top).toAlignedRect());
        }
    }
    return rects;
}

QRect ArticleView::caretRect() const
{
    const qsizetype index = m_page.blocks().blockAt(m_caret);
    const PageLayout::Block &block = m_page.block(index);
    return block.layout->caretRect(m_caret - block.range.start)
        .translated(m_columns.textLeft, qreal(m_page.topOf(index)))
        .toAlignedRect();
}

std::pair<qsizetype, qsizetype> ArticleView::visibleParagraphs() const
{
    const auto &visible = m_page.visible();
    auto last = visible.back().block;
    return {m_page.blocks().paragraphOf(visible.front().block), m_page.blocks().paragraphOf(last)};
}

TextRange ArticleView::lineAt(qsizetype position) const
{
    const PageLayout::Block &block = m_page.block(m_page.blocks().blockAt(position));
    const TextRange units = block.layout->lineRange(block.layout->lineAt(position - block.range.start));
    return {block.range.start + units.start, block.range.start + units.end};
}

TextRange ArticleView::lineAtHeight(int y) const
{
    const auto &visible = m_page.visible();
    auto at = std::ranges::find_if(visible, [&](const auto &one) { return y < one.bottom; });
    if (at == visible.end()) {
        --at;
    }
    const PageLayout::Block &block = m_page.block(at->block);
    const TextRange units = block.layout->lineRange(block.layout->lineAtY(y - at->top));
    return {block.range.start + units.start, block.range.start + units.end};
}

QRect ArticleView::columnRect() const
{
    return {m_columns.textLeft, 0, m_columns.textWidth, viewport()->height()};
}

ArticleView::Extent ArticleView::extentOf(TextRange range) const
{
    const auto yOf = [this](qsizetype position, bool isBottom) {
        const qsizetype index = m_page.blocks().blockAt(position);
        qint64 y = m_page.topOf(index);
        if (m_page.isLaidOut(index)) {
            const PageLayout::Block &block = m_page.block(index);
            const QRectF line = block.layout->lineRect(block.layout->lineAt(position - block.range.start));
            y += qint64(isBottom ? line.bottom() : line.top());
        } else {
            // Without a layout: the share of the block that lies before.
            const TextRange units = m_page.blocks().range(index);
            const qreal share = units.isEmpty() ? 0 : qreal(position - units.start) / qreal(units.length());
            y += qint64(share * m_page.heights().height(index))
                + (isBottom ? m_page.metrics().lineHeight : 0);
        }
        return int(std::clamp<qint64>(y, -1'000'000'000, 1'000'000'000));
    };
    Extent extent;
    extent.top = yOf(range.start, false);
    extent.bottom = yOf(std::max(range.start, range.end - 1), true);
    extent.isInSight = extent.bottom > 0 && extent.top < viewport()->height();
    return extent;
}

} // namespace Stemma
