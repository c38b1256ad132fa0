// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/groupspanel.h"

#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/readableproxy.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/support/flowlayout.h"
#include "widgets/support/wording.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Stemma {

GroupsPanel::GroupsPanel(QWidget *parent)
    : ListPanel(new GroupsModel, parent)
    , m_model(static_cast<GroupsModel *>(list()))
{
    setObjectName("groupsPanel"_L1);
    setAccessibleName(tr("Linked quotes"));
    view()->setAccessibleName(tr("Linked quotes"));
    filterField()->setPlaceholderText(tr("Filter linked quotes"));
    filterField()->setAccessibleName(tr("Filter linked quotes"));

    const Qt::Alignment number = Qt::AlignTrailing | Qt::AlignVCenter;
    QList<ReadableProxy::Column> columns(GroupsModel::ColumnCount);
    columns[GroupsModel::TextColumn]
        = {tr("Quote (base)"), tr("Words of the witness that the others are compared to"), nullptr,
           [](const QModelIndex &index) {
               return u"<p>%1</p>"_s.arg(
                   index.data(GroupsModel::FullTextRole).toString().left(2000).toHtmlEscaped());
           }};
    columns[GroupsModel::MembersColumn]
        = {tr("Witnesses"), tr("How often the quote occurs"), nullptr, nullptr, number};
    columns[GroupsModel::ArticlesColumn]
        = {tr("Articles"), tr("In how many articles it occurs"), nullptr, nullptr, number};
    columns[GroupsModel::SpeakerColumn] = {tr("Speaker"), {}};
    columns[GroupsModel::OutletColumn] = {tr("Outlet of the base"), {}};
    columns[GroupsModel::PublishedColumn]
        = {tr("Published"), {}, [](const QModelIndex &index) {
               return Wording::of(index.data(GroupsModel::PublishedRole).value<PublishedDate>());
           }};
    columns[GroupsModel::NoteColumn] = {tr("Note"), {}};
    proxy()->setColumns(columns);

    auto *copy = new QToolButton(this);
    copy->setObjectName("copyRows"_L1);
    copy->setText(tr("Copy Rows"));
    copy->setToolTip(tr("Copy all rows shown here, to paste into a table; Ctrl+C copies the selected ones"));
    copy->setAutoRaise(true);
    bar()->addWidget(copy);
    connect(copy, &QToolButton::clicked, this, &GroupsPanel::copyRows);

    enableColumnMenu({});
    const int letter = fontMetrics().averageCharWidth();
    QHeaderView *header = view()->horizontalHeader();
    header->setDefaultSectionSize(letter * 18);
    header->resizeSection(GroupsModel::TextColumn, letter * 64);
    header->resizeSection(GroupsModel::MembersColumn, letter * 12);
    header->resizeSection(GroupsModel::ArticlesColumn, letter * 12);
    connect(view(), &RecordView::openRequested, this, [this](const QModelIndex &index) {
        Q_EMIT spanActivated(SpanId(index.data(ListModel::SpanIdRole).toUuid()));
    });
    connect(view(), &RecordView::openBesideRequested, this, [this](const QModelIndex &index) {
        Q_EMIT spanOpenBesideRequested(SpanId(index.data(ListModel::SpanIdRole).toUuid()));
    });
    updateContents();
}

void GroupsPanel::applyFilter(const QString &text)
{
    m_model->setQuery({.filter = text});
}

QString GroupsPanel::countText(int rows) const
{
    return tr("%L1 quote(s)", nullptr, rows).arg(rows);
}

void GroupsPanel::describeEmpty()
{
    emptyState()->setTexts(tr("No linked quotes yet"),
                           tr("Open two articles side by side, make the same quote active in each, and "
                              "link them."));
}

} // namespace Stemma
