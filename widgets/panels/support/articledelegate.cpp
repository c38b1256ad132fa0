// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/support/articledelegate.h"

#include "models/items/articlesmodel.h"
#include "widgets/support/colors.h"
#include "widgets/support/textdirection.h"
#include "widgets/support/wording.h"

#include <QApplication>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

void drawReadMark(QPainter *painter, const QRectF &place, ReadState state, const QColor &color)
{
    // Unread: a disc. Being read: a half-filled ring. Read: nothing, there is nothing left to do.
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (state) {
    case ReadState::Unread:
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(place);
        break;
    case ReadState::Reading: {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawPie(place, 90 * 16, 180 * 16);
        QPen pen(color, std::max(1.0, place.width() / 7));
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        const qreal inset = pen.widthF() / 2;
        painter->drawEllipse(place.adjusted(inset, inset, -inset, -inset));
        break;
    }
    case ReadState::Read:
        break;
    }
    painter->restore();
}

/// Length of the bar as a share of its room: grows with the logarithm, 200 annotations fill it.
qreal barShare(qint64 total)
{
    return std::min(1.0, 0.18 + 0.82 * std::log1p(double(total)) / std::log1p(200.0));
}

void drawBar(QPainter *painter, const QRectF &room, const QModelIndex &index, const QPalette &palette,
             Qt::LayoutDirection direction)
{
    // Each segment has its kind's shape as well as its hue: quotes fill, entities underline, claims are
    // bars in the middle.
    const std::array counts{
        std::pair{SpanKind::Quote, index.data(ArticlesModel::QuoteCountRole).toLongLong()},
        std::pair{SpanKind::Entity, index.data(ArticlesModel::EntityCountRole).toLongLong()},
        std::pair{SpanKind::Claim, index.data(ArticlesModel::ClaimCountRole).toLongLong()}};
    const qint64 total = counts[0].second + counts[1].second + counts[2].second;
    if (total == 0) {
        return;
    }
    painter->save();
    const qreal length = room.width() * barShare(total);
    qreal x = 0;
    for (const auto &[kind, count] : counts) {
        if (count == 0) {
            continue;
        }
        const qreal width = std::max(5.0, length * qreal(count) / qreal(total));
        QRectF segment(room.left() + x, room.top(), width - 1, room.height());
        if (kind == SpanKind::Entity) {
            segment.setTop(segment.bottom() - std::max(2.0, room.height() / 3));
        } else if (kind == SpanKind::Claim) {
            const qreal inset = room.height() / 3.5;
            segment.adjust(0, inset, 0, -inset);
        }
        if (direction == Qt::RightToLeft) {
            segment.moveRight(room.right() - x);
        }
        painter->fillRect(segment, kindColor(kind, palette));
        x += width;
    }
    painter->restore();
}

/// How many suggestions wait, in the shape that they have in the text: a dashed outline.
void drawProposals(QPainter *painter, const QRect &place, const QString &count, const QColor &text,
                   const QColor &line)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(line, 1.2, Qt::DashLine));
    painter->drawRoundedRect(QRectF(place).adjusted(0.5, 1.5, -0.5, -1.5), 4, 4);
    painter->setPen(text);
    painter->drawText(place, Qt::AlignCenter | Qt::TextSingleLine, count);
    painter->restore();
}

} // namespace

ArticleDelegate::ArticleDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QWidget *widget = item.widget;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    item.text.clear();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, widget);

    const bool isSelected = item.state & QStyle::State_Selected;
    const auto group = !(item.state & QStyle::State_Enabled) ? QPalette::Disabled
        : item.state & QStyle::State_Active                  ? QPalette::Active
                                                             : QPalette::Inactive;
    const QColor text = item.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor muted = isSelected ? blended(text, item.palette.color(group, QPalette::Highlight), 0.8)
                                    : mutedText(item.palette);

    QFont titleFont = item.font;
    const auto readState = index.data(ArticlesModel::ReadStateRole).value<ReadState>();
    titleFont.setWeight(readState == ReadState::Read ? QFont::Normal : QFont::DemiBold);
    const QFontMetrics titleMetrics(titleFont);
    const QFontMetrics metrics(item.font);
    const int line = metrics.height();
    const int gap = line / 2;
    const QRect area = item.rect.adjusted(gap / 2, 0, -gap, 0);
    const int top = area.top() + (area.height() - 2 * line - line / 6) / 2;
    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(item.direction, area, rect); };
    const auto alignment = QStyle::visualAlignment(item.direction, Qt::AlignLeading | Qt::AlignVCenter);

    const int mark = std::max(5, line * 2 / 5);
    const int indent = mark + gap;
    const QRect markRect(area.left() + gap / 4, top + (line - mark) / 2, mark, mark);
    drawReadMark(painter, placed(markRect), readState,
                 isSelected ? text : item.palette.color(group, QPalette::Highlight));

    painter->save();
    const QRect titleRect(area.left() + indent, top, area.width() - indent, line);
    QString title = index.data(ArticlesModel::TitleRole).toString().simplified();
    if (title.isEmpty()) {
        title = index.data(ArticlesModel::FileNameRole).toString();
    }
    painter->setFont(titleFont);
    painter->setPen(text);
    painter->drawText(placed(titleRect), int(alignment | Qt::TextSingleLine),
                      titleMetrics.elidedText(inOwnDirection(title), Qt::ElideRight, titleRect.width()));

    const int barRoom = line * 9 / 4;
    const QRect second(area.left() + indent, top + line + line / 6, area.width() - indent, line);
    const QRect barRect(second.right() - barRoom, second.top() + line / 3, barRoom,
                        std::max(5, line * 2 / 5));
    QStringList parts{index.data(ArticlesModel::OutletRole).toString(),
                      Wording::of(index.data(ArticlesModel::PublishedRole).value<PublishedDate>())};
    parts.removeAll(QString());
    if (parts.isEmpty()) {
        // Nothing is known about it yet: the file says at least where it came from.
        parts.append(index.data(ArticlesModel::FileNameRole).toString());
    }
    painter->setFont(item.font);
    const qint64 proposals = index.data(ArticlesModel::ProposalCountRole).toLongLong();
    const QString proposed = proposals > 0 ? item.locale.toString(proposals) : QString();
    const int proposedRoom = proposed.isEmpty() ? 0 : metrics.horizontalAdvance(proposed) + gap;
    if (proposedRoom > 0) {
        const QRect box(barRect.left() - gap / 2 - proposedRoom, second.top(), proposedRoom, line);
        drawProposals(painter, placed(box), proposed, muted,
                      isSelected ? text : kindColor(SpanKind::Quote, item.palette));
    }
    const QRect detailRect
        = second.adjusted(0, 0, -barRoom - gap - (proposedRoom > 0 ? proposedRoom + gap / 2 : 0), 0);
    painter->setPen(muted);
    painter->drawText(
        placed(detailRect), int(alignment | Qt::TextSingleLine),
        metrics.elidedText(inOwnDirection(parts.join(u" \u00b7 "_s)), Qt::ElideRight, detailRect.width()));
    if (isSelected) {
        // The hues of the kinds are made for the base colour, so they get a strip of it.
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(item.palette.color(group, QPalette::Base));
        if (index.data(ArticlesModel::QuoteCountRole).toLongLong()
                + index.data(ArticlesModel::EntityCountRole).toLongLong()
                + index.data(ArticlesModel::ClaimCountRole).toLongLong()
            > 0) {
            painter->drawRoundedRect(placed(barRect).adjusted(-3, -3, 3, 3), 3, 3);
        }
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    drawBar(painter, placed(barRect), index, item.palette, item.direction);
    painter->restore();

    if (item.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(item);
        focus.rect = item.rect;
        focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
        focus.backgroundColor = item.palette.color(isSelected ? QPalette::Highlight : QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, widget);
    }
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    const int line = option.fontMetrics.height();
    return {line * 12, line * 2 + line * 3 / 4};
}

} // namespace Stemma
