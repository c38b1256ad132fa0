// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace Stemma {

namespace {

bool isExpanding(const QLayoutItem *item)
{
    return item->expandingDirections().testFlag(Qt::Horizontal);
}

// What an item does not go below within a line.
int leastWidth(const QLayoutItem *item)
{
    return isExpanding(item) ? item->minimumSize().width() : item->sizeHint().width();
}

int heightOf(const std::vector<QLayoutItem *> &line)
{
    int height = 0;
    for (const QLayoutItem *item : line) {
        height = std::max(height, item->sizeHint().height());
    }
    return height;
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    insert(index, std::make_unique<QWidgetItemV2>(widget));
}

void FlowLayout::insertStretch(int index)
{
    insert(index, std::make_unique<QSpacerItem>(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum));
}

void FlowLayout::addItem(QLayoutItem *item)
{
    insert(-1, std::unique_ptr<QLayoutItem>(item));
}

void FlowLayout::insert(int index, std::unique_ptr<QLayoutItem> item)
{
    m_items.insert(index < 0 ? m_items.end() : m_items.begin() + index, std::move(item));
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

std::vector<FlowLayout::Line> FlowLayout::linesWithin(int width) const
{
    std::vector<Line> lines;
    int used = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty() && item->widget() != nullptr) {
            continue; // hidden
        }
        const int least = leastWidth(item.get());
        if (lines.empty() || used + spacing() + least > width) {
            lines.emplace_back();
            used = least;
        } else {
            used += spacing() + least;
        }
        lines.back().push_back(item.get());
    }
    return lines;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    const std::vector<Line> lines = linesWithin(width - margins.left() - margins.right());
    for (const Line &line : lines) {
        height += heightOf(line);
    }
    return height + spacing() * std::max(0, int(lines.size()) - 1);
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const Line &line : linesWithin(QWIDGETSIZE_MAX)) {
        for (const QLayoutItem *item : line) {
            size.rwidth() += item->sizeHint().width() + (size.width() > 0 ? spacing() : 0);
        }
        size.setHeight(heightOf(line));
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const Line &line : linesWithin(QWIDGETSIZE_MAX)) {
        for (const QLayoutItem *item : line) {
            size = size.expandedTo({leastWidth(item), item->sizeHint().height()});
        }
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect area = rect.marginsRemoved(contentsMargins());
    int top = area.top();
    for (const Line &line : linesWithin(area.width())) {
        const int height = heightOf(line);
        place(line, {area.left(), top, area.width(), height});
        top += height + spacing();
    }
}

void FlowLayout::place(const Line &line, const QRect &rect) const
{
    int left = rect.width() - spacing() * (int(line.size()) - 1);
    for (const QLayoutItem *item : line) {
        left -= leastWidth(item);
    }
    int expanding = int(std::ranges::count_if(line, isExpanding));
    const Qt::LayoutDirection direction
        = parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = rect.left();
    for (QLayoutItem *item : line) {
        int width = std::min(leastWidth(item), rect.width());
        if (isExpanding(item) && left > 0) {
            const int share = left / expanding--;
            width += share;
            left -= share;
        }
        const int height = std::min(rect.height(), item->sizeHint().height());
        const QRect place(x, rect.top() + (rect.height() - height) / 2, width, height);
        item->setGeometry(QStyle::visualRect(direction, rect, place));
        x += width + spacing();
    }
}

} // namespace Stemma
