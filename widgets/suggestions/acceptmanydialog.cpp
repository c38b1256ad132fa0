// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/suggestions/acceptmanydialog.h"

#include "models/storage/proposals/proposalstore.h"
#include "widgets/panels/support/readableproxy.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/suggestions/reasontext.h"
#include "widgets/support/errortext.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kFirstScore = 85; // of 100: whole sentences of a named speaker

} // namespace

AcceptManyDialog::AcceptManyDialog(Project *project, const ProposalQuery &query, QWidget *parent)
    : QDialog(parent)
    , m_model(new ProposalsModel(this))
    , m_proxy(new ReadableProxy(this))
    , m_view(new RecordView(this))
    , m_score(new QSpinBox(this))
    , m_count(new QLabel(this))
    , m_accept(nullptr)
    , m_project(project)
{
    setWindowTitle(tr("Accept Many"));
    setObjectName("acceptManyDialog"_L1);
    m_model->setProject(project);
    m_model->setQuery(query);
    m_proxy->setSourceModel(m_model);
    QList<ReadableProxy::Column> columns(ProposalsModel::ColumnCount);
    columns[ProposalsModel::ScoreColumn]
        = {tr("Worth"), {}, [](const QModelIndex &index) {
               return scoreText(index.data(ProposalsModel::ScoreRole).toDouble());
           }};
    columns[ProposalsModel::TypeColumn]
        = {tr("Type"), {}, [](const QModelIndex &index) {
               return typeText(index.data(ProposalsModel::TypeRole).value<SuggestionType>());
           }};
    columns[ProposalsModel::TextColumn] = {tr("Text"), {}, proposalText};
    columns[ProposalsModel::SpeakerColumn] = {tr("Speaker"), {}};
    columns[ProposalsModel::ArticleColumn] = {tr("Article"), {}};
    columns[ProposalsModel::OutletColumn] = {tr("Outlet"), {}};
    m_proxy->setColumns(columns);
    m_view->setList(m_model, m_proxy);
    m_view->setAccessibleName(tr("What will be accepted"));
    const int letter = fontMetrics().averageCharWidth();
    QHeaderView *header = m_view->horizontalHeader();
    header->setDefaultSectionSize(letter * 18);
    header->resizeSection(ProposalsModel::ScoreColumn, letter * 8);
    header->resizeSection(ProposalsModel::TypeColumn, letter * 9);
    header->resizeSection(ProposalsModel::TextColumn, letter * 50);
    m_view->setColumnHidden(ProposalsModel::OutletColumn, true);
    header->setStretchLastSection(true);
    m_view->installEventFilter(this); // Enter belongs to the button

    m_score->setRange(40, 100);
    m_score->setValue(kFirstScore);
    m_score->setSuffix(tr(" %"));
    m_count->setWordWrap(true);
    auto *label = new QLabel(tr("&At least this sure:"), this);
    label->setBuddy(m_score);
    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_score);
    top->addSpacing(letter * 2);
    top->addWidget(m_count, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    connect(m_score, &QSpinBox::valueChanged, this, &AcceptManyDialog::applyScore);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_model, &ProposalsModel::refreshed, this, &AcceptManyDialog::list);
    resize(letter * 120, fontMetrics().height() * 26);
    applyScore();
}

AcceptManyDialog::~AcceptManyDialog() = default;

bool AcceptManyDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_accept->click();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void AcceptManyDialog::applyScore()
{
    ProposalQuery query = m_model->query();
    const double score = m_score->value() / 100.0;
    // Enter in the field tells of the value again before it comes to the button.
    if (m_appliedScore == score) {
        return;
    }
    m_appliedScore = query.minScore = score;
    m_seen.reset();
    m_model->setQuery(query);
    list();
}

// Finds out which there are; what is asked meanwhile waits, so that nobody waits for what is under way.
void AcceptManyDialog::list()
{
    m_prepareTask.requestCancel();
    m_prepared.reset();
    m_listed.clear();
    m_accept->setEnabled(false);
    m_accept->setText(tr("Accept"));
    if (!m_project) {
        return;
    }
    m_count->setText(tr("Counting suggestions…"));
    m_task.startNext(
        [&origin = m_project->store(),
         query = m_model->query()](TaskPromise<Result<QList<ProposalKey>>> &promise) {
            const auto store = origin.sibling(AccessMode::ReadOnly);
            const auto *proposals = store ? ProposalStore::of(**store) : nullptr;
            promise.addResult(proposals != nullptr ? proposals->proposalKeys(query)
                                                   : Result<QList<ProposalKey>>());
        },
        [this](const Result<QList<ProposalKey>> &keys) { takeListed(keys); });
}

void AcceptManyDialog::takeListed(const Result<QList<ProposalKey>> &keys)
{
    if (!keys) {
        showFailure(keys.error());
        return;
    }
    m_listed = *keys;
    m_seen = m_seen.value_or(m_listed.size());
    showListed();
    prepare();
}

void AcceptManyDialog::prepare()
{
    if (!m_project || m_listed.isEmpty()) {
        return;
    }
    m_prepareTask.startNext(
        [&origin = m_project->store(), annotator = m_project->annotator(),
         keys = m_listed](TaskPromise<Result<PreparedAcceptance>> &promise) {
            const auto store = origin.sibling(AccessMode::ReadOnly);
            promise.addResult(store
                                  ? prepareAcceptance(**store, annotator, keys,
                                                      [&promise](qsizetype) { return !promise.isCanceled(); })
                                  : std::unexpected(store.error()));
        },
        [this](Result<PreparedAcceptance> prepared) { takePrepared(std::move(prepared)); });
}

void AcceptManyDialog::takePrepared(Result<PreparedAcceptance> prepared)
{
    if (m_task.isRunning()) {
        return; // they are listed anew
    }
    if (!prepared) {
        showFailure(prepared.error());
        return;
    }
    m_prepared = std::move(*prepared);
    showListed();
}

void AcceptManyDialog::showFailure(const Error &error)
{
    m_listed.clear();
    m_count->setText(errorSentence(error, Audience::Window));
    m_accept->setText(tr("Accept"));
    m_accept->setEnabled(false);
}

void AcceptManyDialog::showListed()
{
    const auto rows = int(m_listed.size());
    m_accept->setText(tr("Accept"));
    m_accept->setEnabled(rows > 0);
    if (rows == 0) {
        m_count->setText(tr("No suggestion is as sure as that."));
    } else if (!m_prepared) {
        m_count->setText(
            tr("%Ln suggestion(s) are at least this sure. Finding out what they change…", nullptr, rows));
    } else {
        showCount(*m_prepared);
    }
}

void AcceptManyDialog::showCount(const PreparedAcceptance &prepared)
{
    const auto rows = m_listed.size();
    const int taken = int(rows - prepared.left);
    QStringList sentences;
    if (taken > 0) {
        sentences.append(
            tr("%Ln suggestion(s) will become annotations, as one step that can be undone.", nullptr, taken));
    }
    if (prepared.left > 0) {
        //: Names among what is listed that Accept Many will not touch.
        sentences.append(tr("%Ln name(s) nearly like those of known entities will be left for you to decide.",
                            nullptr, int(prepared.left)));
    }
    if (const qsizetype seen = m_seen.value_or(rows); rows > seen && seen > 0) {
        sentences.append(tr("%Ln came while this was open.", nullptr, int(rows - seen)));
    }
    m_count->setText(sentences.join(u' '));
    m_accept->setText(taken > 0 ? tr("Accept %L1").arg(taken) : tr("Accept"));
    m_accept->setEnabled(taken > 0);
}

} // namespace Stemma
