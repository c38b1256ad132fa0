// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/support/kinddelegate.h"

#include "models/items/spansmodel.h"
#include "widgets/support/colors.h"

#include <QApplication>
#include <QPainter>

namespace Stemma {

KindDelegate::KindDelegate(QObject *parent)
    : CellDelegate(parent)
{
}

void KindDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    const int side = item.fontMetrics.ascent();
    // The style draws cell and text; an empty decoration keeps the room for the mark.
    item.features |= QStyleOptionViewItem::HasDecoration;
    item.decorationSize = QSize(side, side);
    item.icon = QIcon();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemDecoration, &item, item.widget);
    QRectF mark(0, 0, side, side);
    mark.moveCenter(QRectF(room).center());
    const auto kind = index.data(SpansModel::KindRole).value<SpanKind>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (item.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(item.palette.color(QPalette::Base));
        painter->drawRoundedRect(mark, 3, 3);
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(kindColor(kind, item.palette));
    switch (kind) {
    case SpanKind::Quote:
        painter->drawRoundedRect(mark.adjusted(2, 3, -2, -3), 2, 2);
        break;
    case SpanKind::Entity:
        painter->drawRect(QRectF(mark.left() + 2, mark.bottom() - 4, mark.width() - 4, 2));
        break;
    case SpanKind::Claim:
        painter->drawRect(QRectF(mark.center().x() - 1.5, mark.top() + 1, 3, mark.height() - 2));
        break;
    }
    painter->restore();
}

QSize KindDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = CellDelegate::sizeHint(option, index);
    size.rwidth() += option.fontMetrics.ascent() * 2;
    return size;
}

} // namespace Stemma
