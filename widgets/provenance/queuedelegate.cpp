// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/queuedelegate.h"

#include "models/items/reviewqueuemodel.h"
#include "widgets/provenance/tree/stemmapainter.h"
#include "widgets/provenance/verdictwording.h"
#include "widgets/support/colors.h"
#include "widgets/support/textdirection.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

QVariant cell(const QModelIndex &index, int column)
{
    return index.siblingAtColumn(column).data();
}

/// "negation · number"; while nobody looked yet, that.
QString stakesOf(const QModelIndex &index)
{
    const Stakes stakes = Stakes::fromInt(index.data(ReviewQueueModel::StakesRole).toInt());
    const QStringList names = namesOf(stakes);
    if (!names.isEmpty()) {
        return names.join(u" · "_s);
    }
    return index.data(ReviewQueueModel::GaugedRole).toBool() ? QueueDelegate::tr("nothing at stake")
                                                             : QueueDelegate::tr("not looked at yet");
}

/// "2 of 5": witnesses with a verdict.
QString countsOf(const QModelIndex &index)
{
    //: witnesses of a quote that have a verdict, of all
    return QueueDelegate::tr("%L1 of %L2")
        .arg(cell(index, ReviewQueueModel::ReviewedColumn).toInt())
        .arg(cell(index, ReviewQueueModel::WitnessesColumn).toInt());
}

} // namespace

QString QueueDelegate::spoken(const QModelIndex &index)
{
    QStringList parts{cell(index, ReviewQueueModel::TextColumn).toString(),
                      nameOf(Verdict(index.data(ReviewQueueModel::VerdictRole).toInt())), stakesOf(index),
                      countsOf(index)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString QueueDelegate::toolTip(const QModelIndex &index)
{
    const auto verdict = Verdict(index.data(ReviewQueueModel::VerdictRole).toInt());
    QStringList lines{index.data(ReviewQueueModel::FullTextRole).toString().left(1000).toHtmlEscaped(),
                      tr("At stake: %1").arg(stakesOf(index)).toHtmlEscaped(),
                      tr("%L1 of %Ln witness(es) have a verdict.", nullptr,
                         cell(index, ReviewQueueModel::WitnessesColumn).toInt())
                          .arg(cell(index, ReviewQueueModel::ReviewedColumn).toInt())
                          .toHtmlEscaped()};
    if (verdict != Verdict::Unset) {
        lines.append(tr("Verdict: %1").arg(nameOf(verdict)).toHtmlEscaped());
    }
    const QString note = index.data(ReviewQueueModel::NoteRole).toString();
    if (!note.isEmpty()) {
        lines.append(note.left(600).toHtmlEscaped());
    }
    return u"<p>%1</p>"_s.arg(lines.join(u"</p><p>"_s));
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QString words = inOwnDirection(cell(index, ReviewQueueModel::TextColumn).toString());
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const auto group = item.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor text = item.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor muted = isSelected ? blended(text, item.palette.color(group, QPalette::Highlight), 0.85)
                                    : mutedText(item.palette);
    const int line = item.fontMetrics.height();
    const QRect area = item.rect.adjusted(line / 3, 0, -line / 3, 0);
    const int top = area.top() + (area.height() - 2 * line) / 2;
    const auto placed = [&](int left, int y, int width) {
        return QStyle::visualRect(item.direction, area, QRect(area.left() + left, y, width, line));
    };
    painter->save();
    painter->setFont(item.font);
    int room = area.width();
    const VerdictMark mark = markOf(Verdict(index.data(ReviewQueueModel::VerdictRole).toInt()));
    if (mark != VerdictMark::None) {
        room -= line + line / 3;
        const QColor ink = isSelected ? text : verdictInk(mark, ReadingTheme(item.palette));
        paintVerdictMark(*painter, QRectF(placed(room + line / 3, top, line)), mark, ink);
    }
    painter->setPen(text);
    painter->drawText(placed(0, top, room), int(Qt::AlignLeading) | int(Qt::AlignVCenter),
                      item.fontMetrics.elidedText(words, Qt::ElideRight, room));
    painter->setPen(muted);
    const QString counts = inOwnDirection(countsOf(index));
    const int far = item.fontMetrics.horizontalAdvance(counts);
    painter->drawText(placed(area.width() - far, top + line, far),
                      int(Qt::AlignTrailing) | int(Qt::AlignVCenter), counts);
    const int left = area.width() - far - line / 2;
    painter->drawText(placed(0, top + line, left), int(Qt::AlignLeading) | int(Qt::AlignVCenter),
                      item.fontMetrics.elidedText(inOwnDirection(stakesOf(index)), Qt::ElideRight, left));
    painter->restore();
}

} // namespace Stemma
