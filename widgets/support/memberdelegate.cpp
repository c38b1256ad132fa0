// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/memberdelegate.h"

#include "models/items/membersmodel.h"
#include "widgets/support/colors.h"
#include "widgets/support/differencetext.h"
#include "widgets/support/textdirection.h"
#include "widgets/support/wording.h"
#include "widgets/support/wrappedlines.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLocale>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

int paddingOf(const QFontMetrics &metrics)
{
    return std::max(4, metrics.height() / 2);
}

/// "Base", "verbatim", or "84 %".
QString relation(const QModelIndex &index)
{
    if (index.data(MembersModel::IsBaseRole).toBool()) {
        return MemberDelegate::tr("Base");
    }
    const auto variants = index.data(MembersModel::VariantsRole).value<QList<VariantClass>>();
    if (variants == QList{VariantClass::Verbatim}) {
        return Wording::of(VariantClass::Verbatim);
    }
    //: %1 a number: how much of a quote is the same as its base
    return MemberDelegate::tr("%1 %").arg(
        int(std::floor(index.data(MembersModel::SimilarityRole).toDouble() * 100)));
}

} // namespace

MemberDelegate::MemberDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QString MemberDelegate::spokenText(const QModelIndex &index)
{
    QStringList parts{index.data(MembersModel::OutletRole).toString(),
                      Wording::of(index.data(MembersModel::PublishedRole).value<PublishedDate>())};
    if (index.data(MembersModel::IsBaseRole).toBool()) {
        parts.append(tr("Base"));
    }
    parts.append(
        DifferenceText::spoken(index.data(MembersModel::DifferencesRole).value<QList<Difference>>()));
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

int MemberDelegate::indent(const QFontMetrics &metrics) const
{
    return m_isNumbered ? metrics.horizontalAdvance(u"00"_s) + paddingOf(metrics) / 2 : 0;
}

void MemberDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QWidget *widget = item.widget;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    // A selection in full colour would drown the differences: a quiet wash and a bar say it.
    const bool isSelected = item.state & QStyle::State_Selected;
    const QColor base = item.palette.color(QPalette::Base);
    const QColor back = isSelected ? blended(item.palette.color(QPalette::Highlight), base, 0.14) : base;
    painter->save();
    painter->fillRect(item.rect, back);
    const int pad = paddingOf(item.fontMetrics);
    const auto placed
        = [&](const QRect &rect) { return QStyle::visualRect(item.direction, item.rect, rect); };
    if (isSelected) {
        painter->fillRect(placed(QRect(item.rect.left(), item.rect.top(), 3, item.rect.height())),
                          item.palette.color(QPalette::Highlight));
    }
    const QColor text = item.palette.color(QPalette::Text);
    const QColor muted = mutedText(item.palette);
    const int line = item.fontMetrics.height();
    const int numbers = indent(item.fontMetrics);
    const QRect whole = item.rect.adjusted(pad, pad / 2, -pad, -pad / 2);
    if (m_isNumbered) {
        painter->setFont(item.font);
        painter->setPen(muted);
        painter->drawText(placed(QRect(whole.left(), whole.top(), numbers, line)),
                          int(QStyle::visualAlignment(item.direction, Qt::AlignLeading | Qt::AlignVCenter)),
                          QLocale().toString(index.row() + 1));
    }
    const QRect area = whole.adjusted(numbers, 0, 0, 0);
    const auto leading = QStyle::visualAlignment(item.direction, Qt::AlignLeading | Qt::AlignVCenter);

    const bool isBase = index.data(MembersModel::IsBaseRole).toBool();
    const QString side = relation(index);
    const int sideWidth = item.fontMetrics.horizontalAdvance(side) + (isBase ? pad : 0);
    const QRect sideRect(area.right() - sideWidth, area.top(), sideWidth, line);
    if (isBase) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(muted, 1));
        painter->drawRoundedRect(QRectF(placed(sideRect)).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    painter->setFont(item.font);
    painter->setPen(muted);
    painter->drawText(placed(sideRect), Qt::AlignCenter, inOwnDirection(side));

    QFont strong = item.font;
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics strongMetrics(strong);
    QString outlet = index.data(MembersModel::OutletRole).toString();
    if (outlet.isEmpty()) {
        outlet = index.data(MembersModel::TitleRole).toString();
    }
    const int room = area.width() - sideWidth - pad;
    outlet = strongMetrics.elidedText(inOwnDirection(outlet), Qt::ElideRight, room);
    const int outletWidth = strongMetrics.horizontalAdvance(outlet);
    painter->setFont(strong);
    painter->setPen(text);
    painter->drawText(placed(QRect(area.left(), area.top(), outletWidth, line)), int(leading), outlet);
    const QString date = Wording::of(index.data(MembersModel::PublishedRole).value<PublishedDate>());
    if (const int left = room - outletWidth - pad; !date.isEmpty() && left > 0) {
        painter->setFont(item.font);
        painter->setPen(muted);
        painter->drawText(placed(QRect(area.left() + outletWidth + pad, area.top(), left, line)),
                          int(leading),
                          item.fontMetrics.elidedText(inOwnDirection(date), Qt::ElideRight, left));
    }

    const DifferenceText words = DifferenceText::of(
        index.data(MembersModel::DifferencesRole).value<QList<Difference>>(), item.palette, text, back);
    QTextLayout layout(words.text, item.font);
    layout.setFormats(words.formats);
    layOutWrapped(layout, area.width());
    painter->setPen(text);
    layout.draw(painter, QPointF(placed(area).left(), area.top() + line + pad / 3));
    painter->fillRect(QRect(item.rect.left(), item.rect.bottom(), item.rect.width(), 1),
                      blended(text, base, 0.12));
    painter->restore();
    if (item.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(item);
        focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
        focus.backgroundColor = back;
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, widget);
    }
}

QSize MemberDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int pad = paddingOf(option.fontMetrics);
    const DifferenceText words
        = DifferenceText::of(index.data(MembersModel::DifferencesRole).value<QList<Difference>>(),
                             option.palette, Qt::black, Qt::white);
    QTextLayout layout(words.text, option.font);
    layout.setFormats(words.formats);
    const qreal height = layOutWrapped(layout, width - 2 * pad - indent(option.fontMetrics));
    return {width, option.fontMetrics.height() + pad / 3 + int(std::ceil(height)) + pad + 1};
}

} // namespace Stemma
