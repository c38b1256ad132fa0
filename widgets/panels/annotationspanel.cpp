// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/annotationspanel.h"

#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/kinddelegate.h"
#include "widgets/panels/support/readableproxy.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/support/flowlayout.h"
#include "widgets/support/wording.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kBoxLetters = 14; ///< least width of a box that filters, with its arrow

QString groupText(const QModelIndex &index)
{
    switch (index.data(SpansModel::GroupPartRole).value<SpansModel::GroupPart>()) {
    case SpansModel::GroupPart::None:
        return {};
    case SpansModel::GroupPart::Witness:
        return AnnotationsPanel::tr("Witness");
    case SpansModel::GroupPart::Base:
        return AnnotationsPanel::tr("Base");
    }
    return {};
}

template <typename Value> ReadableProxy::CellText worded(int role)
{
    return [role](const QModelIndex &index) { return Wording::of(index.data(role).value<Value>()); };
}

QString fullText(const QModelIndex &index)
{
    // Rich text wraps; a plain tool tip would be one line across the screen.
    return u"<p>%1</p>"_s.arg(index.data(SpansModel::FullTextRole).toString().left(2000).toHtmlEscaped());
}

} // namespace

AnnotationsPanel::AnnotationsPanel(QWidget *parent)
    : ListPanel(new SpansModel, parent)
    , m_model(static_cast<SpansModel *>(list()))
    , m_kind(new QComboBox(this))
    , m_status(new QComboBox(this))
{
    setObjectName("annotationsPanel"_L1);
    setAccessibleName(tr("Annotations"));
    view()->setAccessibleName(tr("Annotations"));
    view()->setItemDelegateForColumn(SpansModel::KindColumn, new KindDelegate(view()));
    view()->setContextMenuPolicy(Qt::CustomContextMenu);
    filterField()->setPlaceholderText(tr("Filter annotations"));
    filterField()->setAccessibleName(tr("Filter annotations"));
    nameColumns();

    m_kind->setAccessibleName(tr("Kind"));
    m_kind->setToolTip(tr("Show annotations of one kind"));
    m_kind->addItem(tr("All kinds"));
    for (const SpanKind kind : {SpanKind::Quote, SpanKind::Entity, SpanKind::Claim}) {
        m_kind->addItem(Wording::of(kind), int(kind));
    }
    m_status->setAccessibleName(tr("Status"));
    m_status->setToolTip(tr("Show annotations of one status"));
    m_status->addItem(tr("Any status"));
    for (const SpanStatus status : {SpanStatus::Accepted, SpanStatus::Suggested, SpanStatus::Rejected}) {
        m_status->addItem(Wording::of(status), int(status));
    }
    auto *copy = new QToolButton(this);
    copy->setObjectName("copyRows"_L1);
    copy->setText(tr("Copy Rows"));
    copy->setToolTip(tr("Copy all rows shown here, to paste into a table; Ctrl+C copies the selected ones"));
    copy->setAutoRaise(true);
    bar()->insertWidget(1, m_kind);
    bar()->insertWidget(2, m_status);
    bar()->addWidget(copy);

    enableColumnMenu({SpansModel::OutletColumn, SpansModel::EntityTypeColumn, SpansModel::CueColumn,
                      SpansModel::SourceColumn, SpansModel::FormColumn, SpansModel::StanceColumn,
                      SpansModel::AnnotatorColumn, SpansModel::CreatedColumn, SpansModel::ModifiedColumn,
                      SpansModel::PlaceColumn, SpansModel::StatusColumn});
    enableSorting([](int column) { return SpansModel::sortOf(column).has_value(); },
                  SpansModel::ArticleColumn, Qt::AscendingOrder);
    const int letter = fontMetrics().averageCharWidth();
    QHeaderView *header = view()->horizontalHeader();
    header->setDefaultSectionSize(letter * 16);
    header->resizeSection(SpansModel::KindColumn, letter * 13);
    header->resizeSection(SpansModel::TextColumn, letter * 56);
    header->resizeSection(SpansModel::ArticleColumn, letter * 30);
    header->resizeSection(SpansModel::ClaimColumn, letter * 30);
    header->resizeSection(SpansModel::ParagraphColumn, letter * 8);

    for (QComboBox *box : {m_kind, m_status}) {
        // As wide as its longest entry where there is room; narrower before the filter cannot be read.
        box->setMinimumWidth(letter * kBoxLetters);
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            applyQuery();
            updateContents();
        });
    }
    connect(copy, &QToolButton::clicked, this, &AnnotationsPanel::copyRows);
    connect(view(), &RecordView::openRequested, this,
            [this](const QModelIndex &) { Q_EMIT spanActivated(currentSpan()); });
    connect(view(), &RecordView::openBesideRequested, this,
            [this](const QModelIndex &) { Q_EMIT spanOpenBesideRequested(currentSpan()); });
    connect(view(), &RecordView::removeRequested, this, &AnnotationsPanel::removeSelected);
    connect(view(), &QWidget::customContextMenuRequested, this, &AnnotationsPanel::showMenu);
    updateContents();
}

void AnnotationsPanel::nameColumns()
{
    const Qt::Alignment number = Qt::AlignTrailing | Qt::AlignVCenter;
    QList<ReadableProxy::Column> columns(SpansModel::ColumnCount);
    columns[SpansModel::KindColumn] = {tr("Kind"), {}, worded<SpanKind>(SpansModel::KindRole)};
    columns[SpansModel::TextColumn] = {tr("Text"), {}, nullptr, fullText};
    columns[SpansModel::ArticleColumn] = {tr("Article"), {}};
    columns[SpansModel::OutletColumn] = {tr("Outlet"), {}};
    columns[SpansModel::PublishedColumn]
        = {tr("Published"), {}, worded<PublishedDate>(SpansModel::PublishedRole)};
    columns[SpansModel::EntityColumn] = {tr("Entity"), tr("Canonical name of who or what is mentioned")};
    columns[SpansModel::EntityTypeColumn] = {tr("Type"), {}, worded<EntityType>(SpansModel::EntityTypeRole)};
    columns[SpansModel::SpeakerColumn] = {tr("Speaker"), tr("Who spoke, or who makes the claim")};
    columns[SpansModel::CueColumn] = {tr("Cue"), tr("The word that introduces the quote")};
    columns[SpansModel::SourceColumn] = {tr("Source"), tr("Whom the article has the quote from")};
    columns[SpansModel::FormColumn] = {tr("Form"), {}, worded<QuoteForm>(SpansModel::FormRole)};
    columns[SpansModel::ClaimColumn] = {tr("Claim"), tr("The statement in normal form")};
    columns[SpansModel::StanceColumn] = {tr("Stance"), {}, worded<Stance>(SpansModel::StanceRole)};
    columns[SpansModel::GroupColumn] = {tr("Link"), tr("Part in a group of the same quote"), groupText};
    columns[SpansModel::StatusColumn] = {tr("Status"), {}, worded<SpanStatus>(SpansModel::StatusRole)};
    columns[SpansModel::NoteColumn] = {tr("Note"), {}};
    columns[SpansModel::AnnotatorColumn] = {tr("Annotator"), {}};
    columns[SpansModel::CreatedColumn] = {tr("Created"), {}, worded<QDateTime>(SpansModel::CreatedRole)};
    columns[SpansModel::ModifiedColumn] = {tr("Modified"), {}, worded<QDateTime>(SpansModel::ModifiedRole)};
    columns[SpansModel::ParagraphColumn] = {tr("¶"), tr("Paragraph"), nullptr, nullptr, number};
    columns[SpansModel::PlaceColumn]
        = {tr("Place"), tr("Characters before it in the text"), nullptr, nullptr, number};
    proxy()->setColumns(columns);
}

SpanId AnnotationsPanel::currentSpan() const
{
    return SpanId(view()->currentRecord());
}

bool AnnotationsPanel::setCurrentSpan(SpanId span)
{
    return view()->setCurrentRecord(span.uuid());
}

void AnnotationsPanel::applyFilter(const QString & /*text*/)
{
    applyQuery();
}

void AnnotationsPanel::applyQuery()
{
    SpanQuery query = m_model->query();
    query.filter = filterField()->text().trimmed();
    query.kind = m_kind->currentData().isValid() ? std::optional(SpanKind(m_kind->currentData().toInt()))
                                                 : std::nullopt;
    query.status = m_status->currentData().isValid()
        ? std::optional(SpanStatus(m_status->currentData().toInt()))
        : std::nullopt;
    m_model->setQuery(query);
}

bool AnnotationsPanel::isFiltered() const
{
    return ListPanel::isFiltered() || m_kind->currentIndex() > 0 || m_status->currentIndex() > 0;
}

void AnnotationsPanel::clearFilters()
{
    ListPanel::clearFilters();
    m_kind->setCurrentIndex(0);
    m_status->setCurrentIndex(0);
    applyQuery();
    updateContents();
}

QString AnnotationsPanel::countText(int rows) const
{
    return tr("%L1 annotation(s)", nullptr, rows).arg(rows);
}

void AnnotationsPanel::describeEmpty()
{
    emptyState()->setTexts(
        tr("No annotations yet"),
        tr("Select words in an article, then press E for an entity, Q for a quote or C for "
           "a claim."));
}

void AnnotationsPanel::removeSelected()
{
    QList<SpanId> spans;
    for (const QUuid &record : view()->selectedRecords()) {
        spans.append(SpanId(record));
    }
    if (!project() || spans.isEmpty()) {
        return;
    }
    if (const auto removed = project()->removeSpans(spans); !removed) {
        Q_EMIT failed(removed.error());
        return;
    }
    Q_EMIT announced(tr("Deleted %Ln annotation(s).", nullptr, int(spans.size())));
}

void AnnotationsPanel::showMenu(QPoint place)
{
    if (!view()->currentIndex().isValid()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *jump = menu->addAction(tr("Go to Text"), this, [this] { Q_EMIT spanActivated(currentSpan()); });
    jump->setShortcut(Qt::Key_Return);
    QAction *beside
        = menu->addAction(tr("Open Beside"), this, [this] { Q_EMIT spanOpenBesideRequested(currentSpan()); });
    beside->setShortcut(Qt::CTRL | Qt::Key_Return);
    menu->addSeparator();
    const int count = int(view()->selectedRecords().size());
    QAction *remove = menu->addAction(tr("Delete %Ln Annotation(s)", nullptr, count), this,
                                      &AnnotationsPanel::removeSelected);
    remove->setShortcut(Qt::Key_Delete);
    remove->setEnabled(project() && !project()->isReadOnly());
    menu->popup(view()->viewport()->mapToGlobal(place));
}

} // namespace Stemma
