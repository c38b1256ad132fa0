// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/reviewqueuepanel.h"

#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/mutedlabel.h"
#include "widgets/panels/support/readableproxy.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/provenance/queuedelegate.h"
#include "widgets/provenance/verdictwording.h"
#include "widgets/support/flowlayout.h"

#include <QComboBox>
#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

using State = ReviewQuery::State;

ReviewQueuePanel::ReviewQueuePanel(QWidget *parent)
    : ListPanel(new ReviewQueueModel, parent)
    , m_model(static_cast<ReviewQueueModel *>(list()))
    , m_state(new QComboBox(this))
    , m_verdict(new QComboBox(this))
    , m_share(new QProgressBar(this))
    , m_progress(new MutedLabel(this))
    , m_gauging(new MutedLabel(this))
{
    setObjectName("reviewQueue"_L1);
    setAccessibleName(tr("Quotes to review"));
    view()->setObjectName("reviewQueueView"_L1);
    view()->setAccessibleName(tr("Quotes to review"));
    filterField()->setAccessibleName(tr("Filter quotes"));
    view()->setItemDelegate(new QueueDelegate(view()));
    view()->setLinesPerRow(2);
    view()->horizontalHeader()->hide();
    view()->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view()->setSelectionMode(QAbstractItemView::SingleSelection);
    for (int column = 0; column < ReviewQueueModel::ColumnCount; ++column) {
        view()->setColumnHidden(column, column != ReviewQueueModel::StakeColumn);
    }
    view()->horizontalHeader()->setSectionResizeMode(ReviewQueueModel::StakeColumn, QHeaderView::Stretch);
    QList<ReadableProxy::Column> columns(ReviewQueueModel::ColumnCount);
    columns[ReviewQueueModel::StakeColumn]
        = {tr("Quote"), {}, &QueueDelegate::spoken, &QueueDelegate::toolTip};
    proxy()->setColumns(columns);
    makeChoices();
    connect(view(), &RecordView::openRequested, this, &ReviewQueuePanel::groupActivated);
    connect(view(), &RecordView::openBesideRequested, this, [this](const QModelIndex &index) {
        Q_EMIT spanOpenRequested(SpanId(index.data(ListModel::SpanIdRole).toUuid()));
    });
    connect(m_model, &ListModel::refreshed, this, &ReviewQueuePanel::showProgress);
    connect(m_model, &ReviewQueueModel::progressChanged, this, [this] {
        showProgress();
        updateContents();
    });
    setGauging(0, 0);
    updateContents();
    showProgress();
}

void ReviewQueuePanel::makeChoices()
{
    m_state->setObjectName("reviewState"_L1);
    m_state->setAccessibleName(tr("Which quotes"));
    m_state->setToolTip(tr("Which quotes are listed"));
    m_state->addItem(tr("To review"), int(State::Open));
    m_state->addItem(tr("Reviewed"), int(State::Reviewed));
    m_state->addItem(tr("All quotes"), int(State::All));
    m_verdict->setObjectName("reviewVerdict"_L1);
    m_verdict->setAccessibleName(tr("With this verdict"));
    m_verdict->setToolTip(tr("Only quotes that have this verdict, or a witness that has it"));
    m_verdict->addItem(tr("Any verdict"), -1);
    for (const Verdict verdict : kVerdicts) {
        m_verdict->addItem(nameOf(verdict), int(verdict));
    }
    for (QComboBox *box : {m_state, m_verdict}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(7);
        bar()->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &ReviewQueuePanel::applyChoices);
    }
    m_share->setTextVisible(false);
    m_share->setFixedHeight(std::max(4, fontMetrics().height() / 3));
    m_share->setAccessibleName(tr("Progress of the review"));
    m_progress->setObjectName("reviewProgress"_L1);
    m_gauging->setObjectName("reviewGauging"_L1);
    m_gauging->setWordWrap(true);
    auto *below = new QVBoxLayout;
    const int gap = std::max(3, fontMetrics().height() / 4);
    below->setContentsMargins(gap, gap, gap, gap);
    below->setSpacing(gap);
    below->addWidget(m_gauging);
    below->addWidget(m_share);
    below->addWidget(m_progress);
    static_cast<QVBoxLayout *>(layout())->addLayout(below);
}

void ReviewQueuePanel::applyChoices()
{
    ReviewQuery query = m_model->query();
    query.state = State(m_state->currentData().toInt());
    const int verdict = m_verdict->currentData().toInt();
    query.verdict = verdict < 0 ? std::nullopt : std::optional(Verdict(verdict));
    m_model->setQuery(query);
    updateContents();
}

void ReviewQueuePanel::applyFilter(const QString &text)
{
    ReviewQuery query = m_model->query();
    query.filter = text;
    m_model->setQuery(query);
}

bool ReviewQueuePanel::isFiltered() const
{
    return ListPanel::isFiltered() || m_verdict->currentIndex() > 0;
}

void ReviewQueuePanel::clearFilters()
{
    ListPanel::clearFilters();
    m_verdict->setCurrentIndex(0);
}

QString ReviewQueuePanel::countText(int rows) const
{
    return tr("%L1 quote(s)", nullptr, rows).arg(rows);
}

void ReviewQueuePanel::describeEmpty()
{
    const ReviewProgress progress = m_model->progress();
    if (!m_model->isProgressKnown()) {
        emptyState()->setTexts(tr("Reading…"), {});
    } else if (progress.groups == 0) {
        emptyState()->setTexts(tr("No linked quotes yet"),
                               tr("Link the same quote of two articles in Read; then it is listed here."));
    } else if (m_model->query().state == State::Open) {
        emptyState()->setTexts(tr("All quotes are reviewed"), progressText(), tr("Show All Quotes"));
    } else {
        emptyState()->setTexts(tr("No quote is reviewed yet"),
                               tr("A quote is reviewed once it has a verdict as a whole."),
                               tr("Show Quotes to Review"));
    }
}

void ReviewQueuePanel::onEmptyButton()
{
    const State wanted = m_model->query().state == State::Open ? State::All : State::Open;
    m_state->setCurrentIndex(m_state->findData(int(wanted)));
}

QString ReviewQueuePanel::progressText() const
{
    const ReviewProgress progress = m_model->progress();
    //: %1 of %Ln quotes
    return progress.groups == 0
        ? QString()
        : tr("%L1 of %Ln quote(s) reviewed", nullptr, int(progress.groups)).arg(progress.reviewedGroups);
}

void ReviewQueuePanel::showProgress()
{
    const ReviewProgress progress = m_model->progress();
    m_share->setRange(0, std::max(1, int(progress.groups)));
    m_share->setValue(int(progress.reviewedGroups));
    m_share->setVisible(progress.groups > 0);
    m_progress->setText(progressText());
}

void ReviewQueuePanel::setGauging(int done, int all)
{
    const bool isGauging = done < all;
    m_gauging->setVisible(isGauging);
    m_gauging->setText(isGauging ? tr("Looking what is at stake: %L1 of %L2").arg(done).arg(all) : QString());
}

QuoteGroupId ReviewQueuePanel::groupAt(int row) const
{
    return QuoteGroupId(proxy()->index(row, 0).data(ListModel::IdRole).toUuid());
}

QByteArray ReviewQueuePanel::saveState() const
{
    return QByteArray::number(m_state->currentData().toInt());
}

void ReviewQueuePanel::restoreState(const QByteArray &state)
{
    const int index = m_state->findData(state.toInt());
    m_state->setCurrentIndex(std::max(0, index));
}

} // namespace Stemma
