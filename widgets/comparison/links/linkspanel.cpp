// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/links/linkspanel.h"

#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/readableproxy.h"
#include "widgets/panels/support/recordview.h"

#include <QHeaderView>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Stemma {

LinksPanel::LinksPanel(ComparisonView *comparison, QWidget *parent)
    : ListPanel(new LinksModel(comparison), parent)
    , m_model(static_cast<LinksModel *>(list()))
    , m_comparison(comparison)
{
    setObjectName("linksPanel"_L1);
    setAccessibleName(tr("Links between the open articles"));
    view()->setAccessibleName(tr("Links between the open articles"));
    filterField()->setPlaceholderText(tr("Filter links"));
    filterField()->setAccessibleName(tr("Filter links"));
    const auto tip = [](const QModelIndex &index) {
        const QStringList both
            = index.data(LinksModel::FullTextRole).toString().left(4000).toHtmlEscaped().split(u'\n');
        return u"<p>%1</p><p>%2</p>"_s.arg(both.value(0), both.value(1));
    };
    QList<ReadableProxy::Column> columns(LinksModel::ColumnCount);
    columns[LinksModel::LinkColumn] = {tr("Link"), tr("Article and paragraph of both quotes"), nullptr, tip};
    columns[LinksModel::WordsColumn] = {tr("Words"), tr("Of the quote in the first article"), nullptr, tip};
    columns[LinksModel::PartnerWordsColumn]
        = {tr("Words of its partner"), tr("Of the same quote in the other article"), nullptr, tip};
    proxy()->setColumns(columns);
    enableColumnMenu({});
    const int letter = fontMetrics().averageCharWidth();
    QHeaderView *header = view()->horizontalHeader();
    header->resizeSection(LinksModel::LinkColumn, letter * 36);
    header->resizeSection(LinksModel::WordsColumn, letter * 56);
    header->resizeSection(LinksModel::PartnerWordsColumn, letter * 56);
    connect(view(), &RecordView::openRequested, this,
            [this](const QModelIndex &index) { Q_EMIT linkActivated(m_model->link(index.row())); });
    connect(m_comparison, &ComparisonView::panesChanged, this, &LinksPanel::watchPanes);
    watchPanes();
    updateContents();
}

void LinksPanel::watchPanes()
{
    for (const QMetaObject::Connection &connection : std::as_const(m_connections)) {
        disconnect(connection);
    }
    m_connections.clear();
    for (int i = 0; i < m_comparison->paneCount(); ++i) {
        const ArticlePane *pane = m_comparison->pane(i);
        m_connections << connect(pane, &ArticlePane::articleShown, m_model, &LinksModel::panesChanged)
                      << connect(pane, &ArticlePane::spansChanged, m_model, &LinksModel::panesChanged);
    }
    m_model->panesChanged();
}

void LinksPanel::focusList()
{
    m_model->refresh();
    const ArticleView *active = m_comparison->activeView();
    const SpanId span = active ? active->activeSpan() : SpanId();
    for (int row = 0; !span.isNull() && row < m_model->rowCount(); ++row) {
        const LinksModel::Link link = m_model->link(row);
        if (link.from == span || link.to == span) {
            view()->setCurrentIndex(proxy()->index(row, 0));
            break;
        }
    }
    if (!view()->currentIndex().isValid() && m_model->rowCount() > 0) {
        view()->setCurrentIndex(proxy()->index(0, 0));
    }
    view()->setFocus(Qt::ShortcutFocusReason);
}

void LinksPanel::applyFilter(const QString &text)
{
    m_model->setFilter(text);
}

QString LinksPanel::countText(int rows) const
{
    return tr("%L1 link(s)", nullptr, rows).arg(rows);
}

void LinksPanel::describeEmpty()
{
    emptyState()->setTexts(
        tr("No links between the open articles"),
        tr("Open two articles with a quote in common side by side, make it active in each, "
           "and link them."));
}

} // namespace Stemma
