// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/historypanel.h"

#include "widgets/panels/support/celldelegate.h"
#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/readableproxy.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/support/colors.h"
#include "widgets/support/flowlayout.h"
#include "widgets/support/wording.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

QString actionText(const QModelIndex &index)
{
    const QString action = index.data(HistoryModel::ActionTextRole).toString();
    switch (index.data(HistoryModel::DirectionRole).value<EditDirection>()) {
    case EditDirection::Undo:
        //: A line of the history; %1 a command, e.g. "Link Quotes"
        return HistoryPanel::tr("Undid: %1").arg(action);
    case EditDirection::Redo:
        return HistoryPanel::tr("Redid: %1").arg(action);
    case EditDirection::Do:
        break;
    }
    if (index.data(HistoryModel::NothingRole).toBool()) {
        //: A line of the history: in the end nothing was another than before; %1 a command
        return HistoryPanel::tr("%1 (back to what it was)").arg(action);
    }
    return index.data(HistoryModel::UndoneRole).toBool() ? HistoryPanel::tr("%1 (undone)").arg(action)
                                                         : action;
}

QString numberText(const QModelIndex &index)
{
    const qint64 first = index.data(HistoryModel::FirstNumberRole).toLongLong();
    const qint64 last = index.data(HistoryModel::NumberRole).toLongLong();
    //: The edits of one line of the history, from the first to the last number
    return first == last ? u"%L1"_s.arg(last) : HistoryPanel::tr("%L1–%L2").arg(first).arg(last);
}

/// What is taken back is struck out and quieter.
class HistoryDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        CellDelegate::initStyleOption(option, index);
        if (index.data(HistoryModel::UndoneRole).toBool()) {
            option->palette.setColor(QPalette::Text, mutedText(option->palette));
            option->font.setStrikeOut(index.column() == HistoryModel::ActionColumn);
        }
    }
};

} // namespace

HistoryPanel::HistoryPanel(QWidget *parent)
    : ListPanel(new HistoryModel, parent)
    , m_model(static_cast<HistoryModel *>(list()))
{
    setObjectName("historyPanel"_L1);
    setAccessibleName(tr("History"));
    view()->setAccessibleName(tr("History"));
    view()->setItemDelegate(new HistoryDelegate(view()));
    // The journal is a log in order; it has no filter.
    filterField()->hide();
    bar()->insertStretch(0);

    QList<ReadableProxy::Column> columns(HistoryModel::ColumnCount);
    columns[HistoryModel::NumberColumn]
        = {tr("No."), tr("Numbers of the edits: a visit of a field may have several, which undo as one"),
           numberText, nullptr, Qt::AlignTrailing | Qt::AlignVCenter};
    columns[HistoryModel::WhenColumn]
        = {tr("When"), {}, [](const QModelIndex &index) {
               return Wording::of(index.data(HistoryModel::WhenRole).toDateTime());
           }};
    columns[HistoryModel::AnnotatorColumn] = {tr("Who"), {}};
    columns[HistoryModel::ActionColumn] = {tr("What"), {}, actionText};
    proxy()->setColumns(columns);

    auto *copy = new QToolButton(this);
    copy->setObjectName("copyRows"_L1);
    copy->setText(tr("Copy Rows"));
    copy->setToolTip(tr("Copy all rows shown here, to paste into a table; Ctrl+C copies the selected ones"));
    copy->setAutoRaise(true);
    bar()->addWidget(copy);
    connect(copy, &QToolButton::clicked, this, &HistoryPanel::copyRows);

    enableColumnMenu({});
    const int letter = fontMetrics().averageCharWidth();
    QHeaderView *header = view()->horizontalHeader();
    header->resizeSection(HistoryModel::NumberColumn, letter * 13);
    header->resizeSection(HistoryModel::WhenColumn, letter * 24);
    header->resizeSection(HistoryModel::AnnotatorColumn, letter * 20);
    header->setStretchLastSection(true);
    connect(view(), &RecordView::openRequested, this, &HistoryPanel::showPlace);
    updateContents();
}

void HistoryPanel::applyFilter(const QString & /*text*/)
{
}

QString HistoryPanel::countText(int rows) const
{
    return tr("%L1 step(s)", nullptr, rows).arg(rows);
}

void HistoryPanel::describeEmpty()
{
    emptyState()->setTexts(tr("Nothing has been done yet"),
                           tr("Everything that changes the project is listed here and can be undone."));
}

void HistoryPanel::showPlace(const QModelIndex &index)
{
    if (!project()) {
        return;
    }
    const auto edit
        = project()->store().journalEdit(EditNumber(index.data(HistoryModel::NumberRole).toLongLong()));
    if (!edit) {
        Q_EMIT failed(edit.error());
        return;
    }
    // The first record that is still there: a span, else an article.
    for (const AnyChange &change : edit->changes) {
        if (const auto *span = std::get_if<Change<Span>>(&change);
            span && project()->store().span(span->id())) {
            Q_EMIT spanActivated(span->id());
            return;
        }
    }
    for (const AnyChange &change : edit->changes) {
        if (const auto *article = std::get_if<Change<Article>>(&change);
            article && project()->store().article(article->id())) {
            Q_EMIT articleActivated(article->id());
            return;
        }
    }
    Q_EMIT noted(tr("What this edit changed is no longer in the project."));
}

} // namespace Stemma
