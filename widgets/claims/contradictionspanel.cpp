// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/claims/contradictionspanel.h"

#include "widgets/panels/support/columnfit.h"
#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/readableproxy.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/support/flowlayout.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

bool isWithinArticle(const QModelIndex &index)
{
    return !index.data(ListModel::ArticleIdRole).toUuid().isNull();
}

/// "Ledger, Post and 3 more"
QString namesOf(const QModelIndex &index, int namesRole, int outletsRole)
{
    const QStringList names = index.data(namesRole).toStringList();
    const int more = index.data(outletsRole).toInt() - int(names.size());
    const QString list = names.join(u", "_s);
    return more <= 0 ? list
                     //: %1 names of outlets, %Ln further ones
                     : ContradictionsPanel::tr("%1 and %Ln more", nullptr, more).arg(list);
}

QString assertedBy(const QModelIndex &index)
{
    return namesOf(index, ContradictionsModel::AssertedInRole, ContradictionsModel::AssertingOutletsRole);
}

QString deniedBy(const QModelIndex &index)
{
    return namesOf(index, ContradictionsModel::DeniedInRole, ContradictionsModel::DenyingOutletsRole);
}

/// The same with the articles, where they are more than the outlets: "Ledger, Post and 3 more (7 articles)"
QString withArticles(const QString &names, const QModelIndex &index, int outletsRole, int articlesColumn)
{
    const int articles = index.siblingAtColumn(articlesColumn).data().toInt();
    return articles <= index.data(outletsRole).toInt()
        ? names
        //: %1 names of outlets
        : ContradictionsPanel::tr("%1 (%Ln article(s))", nullptr, articles).arg(names);
}

QString tipOf(const QModelIndex &index)
{
    using Model = ContradictionsModel;
    const QString statement = index.siblingAtColumn(Model::StatementColumn).data().toString().toHtmlEscaped();
    const QString sides = isWithinArticle(index)
        ? ContradictionsPanel::tr("%1 asserts it and denies it.").arg(assertedBy(index))
        : ContradictionsPanel::tr("Asserted by: %1. Denied by: %2.")
              .arg(withArticles(assertedBy(index), index, Model::AssertingOutletsRole, Model::AssertedColumn),
                   withArticles(deniedBy(index), index, Model::DenyingOutletsRole, Model::DeniedColumn));
    return u"<p><b>%1</b></p><p>%2</p>"_s.arg(statement, sides.toHtmlEscaped());
}

} // namespace

ContradictionsPanel::ContradictionsPanel(QWidget *parent)
    : ListPanel(new ContradictionsModel, parent)
    , m_model(static_cast<ContradictionsModel *>(list()))
{
    setObjectName("contradictionsPanel"_L1);
    setAccessibleName(tr("Contradictions"));
    view()->setAccessibleName(tr("Contradictions"));
    filterField()->setPlaceholderText(tr("Filter contradictions"));
    filterField()->setAccessibleName(tr("Filter contradictions"));
    QList<ReadableProxy::Column> columns(ContradictionsModel::ColumnCount);
    columns[ContradictionsModel::StatementColumn]
        = {tr("Contradiction"), tr("What one asserts and another one denies; Enter shows both sides"),
           nullptr, tipOf};
    columns[ContradictionsModel::AssertedColumn]
        = {tr("Asserted by"), tr("Outlets whose articles assert it, the first by date"), assertedBy, tipOf};
    columns[ContradictionsModel::DeniedColumn]
        = {tr("Denied by"), tr("Outlets whose articles deny it, the first by date"), deniedBy, tipOf};
    proxy()->setColumns(columns);
    enableColumnMenu({});
    // Both sides in sight, however narrow the list is.
    constexpr int kLeastStatement = 14;
    new ColumnFit(
        view(), ContradictionsModel::StatementColumn, kLeastStatement,
        {{ContradictionsModel::AssertedColumn, 24, 10}, {ContradictionsModel::DeniedColumn, 24, 10}});
    connect(view(), &RecordView::openRequested, this, [this](const QModelIndex &index) {
        Q_EMIT contradictionActivated(ClaimId(index.data(ContradictionsModel::ClaimIdRole).toUuid()),
                                      ArticleId(index.data(ListModel::ArticleIdRole).toUuid()));
    });
    updateContents();
}

void ContradictionsPanel::applyFilter(const QString &text)
{
    m_model->setQuery({.filter = text});
}

QString ContradictionsPanel::countText(int rows) const
{
    return tr("%Ln contradiction(s)", nullptr, rows);
}

void ContradictionsPanel::describeEmpty()
{
    emptyState()->setTexts(
        tr("No contradictions"),
        tr("A claim is listed here once it is asserted in one place and denied in another."));
}

} // namespace Stemma
