// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/claims/claimspanel.h"

#include "widgets/claims/claimscells.h"
#include "widgets/claims/stancelook.h"
#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/readableproxy.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/support/flowlayout.h"
#include "widgets/support/wording.h"

#include <QAction>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// Rich text wraps; a plain tool tip would be one line across the screen.
QString paragraph(const QString &text)
{
    return u"<p>%1</p>"_s.arg(text.toHtmlEscaped());
}

QString cellWords(const QModelIndex &index)
{
    return stancesInWords(index.data(ClaimsModel::StancesRole).value<StanceCounts>());
}

QString cellTip(const QModelIndex &index)
{
    const QString article = index.data(ClaimsModel::TitleRole).toString();
    const QString outlet = index.data(ClaimsModel::OutletRole).toString();
    const QString claim = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    return u"<p><b>%1</b></p>"_s.arg(cellWords(index).toHtmlEscaped()) + paragraph(claim)
        + paragraph(outlet.isEmpty() ? article : outlet + u" · "_s + article);
}

} // namespace

ClaimsPanel::ClaimsPanel(QWidget *parent)
    : ListPanel(new ClaimsModel, parent)
    , m_model(static_cast<ClaimsModel *>(list()))
    , m_contradicted(new QToolButton(this))
{
    setObjectName("claimsPanel"_L1);
    setAccessibleName(tr("Claims"));
    view()->setAccessibleName(tr("Articles and claims"));
    filterField()->setPlaceholderText(tr("Filter claims"));
    filterField()->setAccessibleName(tr("Filter claims"));
    proxy()->setEveryColumn({{}, {}, cellWords, cellTip}, [this](int section, Qt::Orientation orientation) {
        return headTip(section, orientation);
    });
    makeHeads();

    m_contradicted->setObjectName("contradictedOnly"_L1);
    m_contradicted->setText(tr("Contradicted Only"));
    m_contradicted->setToolTip(
        tr("Show only claims that one article asserts and another one, or the same, denies"));
    m_contradicted->setCheckable(true);
    m_contradicted->setAutoRaise(true);
    auto *copy = new QToolButton(this);
    copy->setObjectName("copyRows"_L1);
    copy->setText(tr("Copy Rows"));
    copy->setToolTip(tr("Copy all rows shown here, to paste into a table; Ctrl+C copies the selected ones"));
    copy->setAutoRaise(true);
    bar()->addWidget(m_contradicted);
    bar()->addWidget(copy);
    connect(copy, &QToolButton::clicked, this, &ClaimsPanel::copyRows);
    connect(m_contradicted, &QToolButton::toggled, this, [this] {
        applyQuery();
        updateContents();
    });

    const auto activate = [this](const QModelIndex &index, bool beside) {
        Q_EMIT cellActivated(ArticleId(index.data(ListModel::ArticleIdRole).toUuid()),
                             ClaimId(index.data(ClaimsModel::ClaimIdRole).toUuid()), beside);
    };
    connect(view(), &RecordView::openRequested, this,
            [activate](const QModelIndex &index) { activate(index, false); });
    connect(view(), &RecordView::openBesideRequested, this,
            [activate](const QModelIndex &index) { activate(index, true); });
    connect(view(), &QWidget::customContextMenuRequested, this, &ClaimsPanel::showMenu);
    keepCellOverResets();
    updateContents();
}

void ClaimsPanel::makeHeads()
{
    RecordView *table = view();
    table->setVerticalHeader(new ClaimsHead(Qt::Vertical, table));
    table->setHorizontalHeader(new ClaimsHead(Qt::Horizontal, table));
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->show();
    table->horizontalHeader()->show();
    table->setItemDelegate(new StanceDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectItems);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    table->setLinesPerRow(2);
}

// The view remembers rows; here columns come and go, too.
void ClaimsPanel::keepCellOverResets()
{
    connect(proxy(), &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_keptArticle = currentArticle();
        m_keptClaim = currentClaim();
    });
    connect(proxy(), &QAbstractItemModel::modelReset, this, [this] {
        view()->selectionModel()->clear();
        if (!m_keptArticle.isNull()) {
            setCurrentCell(m_keptArticle, m_keptClaim);
        }
    });
    connect(view()->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        view()->horizontalHeader()->viewport()->update();
        view()->verticalHeader()->viewport()->update();
        Q_EMIT currentCellChanged();
    });
}

void ClaimsPanel::setEmptyText(const QString &sentence)
{
    m_emptyText = sentence;
    updateContents();
}

void ClaimsPanel::addControl(QWidget *control)
{
    bar()->addWidget(control);
}

ArticleId ClaimsPanel::currentArticle() const
{
    return ArticleId(view()->currentIndex().data(ListModel::ArticleIdRole).toUuid());
}

ClaimId ClaimsPanel::currentClaim() const
{
    return ClaimId(view()->currentIndex().data(ClaimsModel::ClaimIdRole).toUuid());
}

void ClaimsPanel::setCurrentCell(ArticleId article, ClaimId claim)
{
    if (m_model->rowCount() == 0 || m_model->columnCount() == 0) {
        return;
    }
    const QModelIndex current = view()->currentIndex();
    const QModelIndex row = m_model->indexOf(article.uuid(), std::max(0, current.row()));
    const int column = m_model->columnOf(claim);
    const QModelIndex cell = proxy()->index(row.isValid() ? row.row() : std::max(0, current.row()),
                                            column >= 0 ? column : std::max(0, current.column()));
    view()->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect);
    view()->scrollTo(cell);
}

QString ClaimsPanel::headTip(int section, Qt::Orientation orientation) const
{
    const auto head = [&](int role) { return m_model->headerData(section, orientation, role); };
    if (orientation == Qt::Vertical) {
        QStringList parts{head(ClaimsModel::OutletRole).toString(),
                          Wording::of(head(ClaimsModel::PublishedRole).value<PublishedDate>())};
        parts.removeAll(QString());
        return u"<p><b>%1</b></p>"_s.arg(head(ClaimsModel::TitleRole).toString().toHtmlEscaped())
            + paragraph(parts.join(u" · "_s));
    }
    const auto summary = head(ClaimsModel::SummaryRole).value<ClaimSummary>();
    QString tip = u"<p><b>%1</b></p>"_s.arg(summary.claim.statement.toHtmlEscaped());
    tip += paragraph(tr("%Ln article(s)", nullptr, int(summary.articles)) + u": "_s
                     + stancesInWords(summary.stances));
    if (summary.stances.contradicts()) {
        tip += paragraph(tr("It is asserted and denied."));
    }
    if (!summary.claim.note.isEmpty()) {
        tip += paragraph(summary.claim.note);
    }
    return tip;
}

void ClaimsPanel::showMenu(QPoint place)
{
    const QModelIndex index = view()->indexAt(place);
    if (index.isValid()) {
        view()->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    }
    Q_EMIT menuRequested(view()->viewport()->mapToGlobal(place));
}

void ClaimsPanel::applyFilter(const QString & /*text*/)
{
    applyQuery();
}

void ClaimsPanel::applyQuery()
{
    m_model->setQuery({filterField()->text().trimmed(), m_contradicted->isChecked()});
}

bool ClaimsPanel::isFiltered() const
{
    return ListPanel::isFiltered() || m_contradicted->isChecked();
}

void ClaimsPanel::clearFilters()
{
    ListPanel::clearFilters();
    m_contradicted->setChecked(false);
}

QString ClaimsPanel::countText(int rows) const
{
    //: %1 "12 claims"
    return tr("%1 in %Ln article(s)", nullptr, rows).arg(tr("%Ln claim(s)", nullptr, m_model->columnCount()));
}

void ClaimsPanel::describeEmpty()
{
    emptyState()->setTexts(tr("No claims yet"), m_emptyText);
}

} // namespace Stemma
