// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/suggestions/suggestionspanel.h"

#include "models/project/suggesting/nameproposals.h"
#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/readableproxy.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/suggestions/proposalcard.h"
#include "widgets/suggestions/reasontext.h"
#include "widgets/suggestions/suggestprogress.h"
#include "widgets/support/flowlayout.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kBoxLetters = 12; ///< least width of the box that filters
constexpr int kNarrowLetters = 76; ///< least width of a panel whose list has more than one column
constexpr int kListLetters = 20; ///< least width of the list
constexpr int kStackedLetters = 56; ///< least width of a panel whose list and card stand side by side
constexpr qsizetype kContext = 240; ///< UTF-16 units shown at each side of a proposal
constexpr qsizetype kNameContext = 36; ///< and of a place of a name
constexpr qsizetype kNamePlaces = 4; ///< of a name

void note(KnownNames &names, const Change<Entity> &change)
{
    if (change.after) {
        names.put(*change.after);
    } else if (change.before) {
        names.remove(change.before->id);
    }
}

} // namespace

SuggestionsPanel::SuggestionsPanel(QWidget *parent)
    : ListPanel(new ProposalsModel, parent)
    , m_model(static_cast<ProposalsModel *>(list()))
    , m_type(new QComboBox(this))
    , m_here(new QToolButton(this))
    , m_many(new QToolButton(this))
    , m_progress(new SuggestProgress(this))
    , m_split(new QSplitter(Qt::Horizontal, this))
    , m_card(new ProposalCard(this))
{
    setObjectName("suggestionsPanel"_L1);
    setAccessibleName(tr("Suggestions"));
    view()->setAccessibleName(tr("Suggestions"));
    view()->setSelectionMode(QAbstractItemView::SingleSelection);
    view()->installEventFilter(this);
    m_card->text()->installEventFilter(this);
    m_here->installEventFilter(this);
    filterField()->setPlaceholderText(tr("Filter suggestions"));
    filterField()->setAccessibleName(tr("Filter suggestions"));
    nameColumns();

    m_type->setAccessibleName(tr("Type"));
    m_type->setToolTip(tr("Show suggestions of one type"));
    m_type->addItem(tr("All types"));
    for (const SuggestionType type :
         {SuggestionType::Quote, SuggestionType::Link, SuggestionType::Speaker, SuggestionType::Entity}) {
        m_type->addItem(typeText(type), int(type));
    }
    m_here->setObjectName("suggestionsHere"_L1);
    m_here->setText(tr("This Article"));
    m_here->setToolTip(
        tr("Show only suggestions for the article of the active pane, in the order of its text"));
    m_here->setCheckable(true);
    m_many->setObjectName("acceptMany"_L1);
    m_many->setText(tr("Accept Many…"));
    m_many->setToolTip(tr("Accept all suggestions above a score, after a look at them"));
    for (QToolButton *button : {m_here, m_many}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    bar()->insertWidget(1, m_type);
    bar()->insertWidget(2, m_here);
    bar()->addWidget(m_many);

    // The frame stacks list and empty state; both stand beside the card.
    QWidget *stack = view()->parentWidget();
    auto *frame = static_cast<QBoxLayout *>(layout());
    frame->removeWidget(stack);
    m_split->setObjectName("suggestionsSplit"_L1);
    m_split->setChildrenCollapsible(false);
    // Where both have no room beside each other, one stands above the other.
    m_split->setMinimumWidth(fontMetrics().averageCharWidth() * kListLetters);
    stack->setMinimumWidth(fontMetrics().averageCharWidth() * kListLetters);
    m_split->addWidget(stack);
    m_split->addWidget(m_card);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    frame->addWidget(m_progress);
    frame->addWidget(m_split, 1);

    enableColumnMenu({ProposalsModel::OutletColumn});
    const int letter = fontMetrics().averageCharWidth();
    QHeaderView *header = view()->horizontalHeader();
    header->setDefaultSectionSize(letter * 18);
    header->resizeSection(ProposalsModel::ScoreColumn, letter * 8);
    header->resizeSection(ProposalsModel::TypeColumn, letter * 9);
    header->resizeSection(ProposalsModel::TextColumn, letter * 46);
    m_type->setMinimumWidth(letter * kBoxLetters);

    connect(m_type, &QComboBox::currentIndexChanged, this, [this] {
        applyQuery();
        updateContents();
    });
    connect(m_here, &QToolButton::toggled, this, [this] {
        applyQuery();
        updateContents();
    });
    connect(m_progress, &SuggestProgress::stageChanged, this, &SuggestionsPanel::updateContents);
    connect(m_many, &QToolButton::clicked, this, &SuggestionsPanel::acceptManyRequested);
    connect(m_card, &ProposalCard::acceptRequested, this, &SuggestionsPanel::acceptRequested);
    connect(m_card, &ProposalCard::acceptOwnRequested, this, &SuggestionsPanel::acceptOwnRequested);
    connect(m_card, &ProposalCard::rejectRequested, this, &SuggestionsPanel::rejectRequested);
    connect(m_card, &ProposalCard::skipRequested, this, &SuggestionsPanel::skipRequested);
    connect(m_card, &ProposalCard::undoRequested, this, &SuggestionsPanel::undoRequested);
    // A double click goes to the text; Enter is one of the keys.
    connect(view(), &RecordView::openRequested, this, [this] {
        if (const auto proposal = current()) {
            Q_EMIT currentChanged(*proposal);
        }
    });
    connect(view()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SuggestionsPanel::showCurrent);
    // What a refresh makes current is no choice of the person: the text stays where it is.
    connect(proxy(), &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_isSetting = true;
        m_hadFocus = view()->hasFocus() || (focusWidget() != nullptr && m_card->isAncestorOf(focusWidget()));
    });
    connect(proxy(), &QAbstractItemModel::modelReset, this, [this] { m_isSetting = false; });
    // A decision may have been made elsewhere, and the first rows come while nothing is current.
    connect(m_model, &ProposalsModel::refreshed, this, [this] {
        if (!view()->currentIndex().isValid() && m_model->rowCount() > 0) {
            const QScopedValueRollback guard(m_isSetting, true);
            view()->setCurrentIndex(proxy()->index(0, ProposalsModel::TextColumn));
        }
        if (m_model->rowCount() == 0 && m_hadFocus) {
            m_here->setFocus(Qt::OtherFocusReason); // the list is hidden; taking back goes on from there
        }
        m_card->setVisible(m_model->rowCount() > 0);
        m_hadFocus = false;
        showCurrent();
    });
    updateContents();
}

void SuggestionsPanel::nameColumns()
{
    QList<ReadableProxy::Column> columns(ProposalsModel::ColumnCount);
    columns[ProposalsModel::ScoreColumn] = {
        tr("Worth"), tr("How sure it is that this is right"),
        [](const QModelIndex &index) { return scoreText(index.data(ProposalsModel::ScoreRole).toDouble()); },
        nullptr, Qt::AlignTrailing | Qt::AlignVCenter};
    columns[ProposalsModel::TypeColumn]
        = {tr("Type"), {}, [](const QModelIndex &index) {
               return typeText(index.data(ProposalsModel::TypeRole).value<SuggestionType>());
           }};
    columns[ProposalsModel::TextColumn] = {tr("Text"), {}, proposalText};
    columns[ProposalsModel::SpeakerColumn] = {tr("Speaker"), tr("Who spoke, as far as the article says")};
    columns[ProposalsModel::ArticleColumn] = {tr("Article"), {}};
    columns[ProposalsModel::OutletColumn] = {tr("Outlet"), {}};
    proxy()->setColumns(columns);
}

void SuggestionsPanel::setProject(Project *project)
{
    m_shown = {};
    forgetNames();
    if (m_project != nullptr) {
        m_project->disconnect(this);
    }
    m_project = project;
    if (project != nullptr) {
        connect(project, &Project::changed, this, &SuggestionsPanel::onChanged);
    }
    ListPanel::setProject(project);
    m_card->setCanDecide(project != nullptr && !project->isReadOnly());
    m_many->setEnabled(project != nullptr && !project->isReadOnly());
    showCurrent();
}

void SuggestionsPanel::resizeEvent(QResizeEvent *event)
{
    ListPanel::resizeEvent(event);
    const int letter = fontMetrics().averageCharWidth();
    setNarrow(width() < letter * kNarrowLetters);
    const auto orientation = width() < letter * kStackedLetters ? Qt::Vertical : Qt::Horizontal;
    if (m_split->orientation() != orientation) {
        m_split->setOrientation(orientation);
    }
}

void SuggestionsPanel::setNarrow(bool isNarrow)
{
    if (m_isNarrow == isNarrow) {
        return;
    }
    m_isNarrow = isNarrow;
    QHeaderView *header = view()->horizontalHeader();
    if (isNarrow) {
        m_wideColumns = header->saveState();
        for (int column = 0; column < ProposalsModel::ColumnCount; ++column) {
            view()->setColumnHidden(column, column != ProposalsModel::TextColumn);
        }
        header->setSectionResizeMode(ProposalsModel::TextColumn, QHeaderView::Stretch);
    } else {
        header->setSectionResizeMode(ProposalsModel::TextColumn, QHeaderView::Interactive);
        header->restoreState(m_wideColumns);
    }
}

QByteArray SuggestionsPanel::saveState() const
{
    return m_isNarrow ? m_wideColumns : ListPanel::saveState();
}

void SuggestionsPanel::restoreState(const QByteArray &state)
{
    if (m_isNarrow) {
        m_wideColumns = state;
    } else {
        ListPanel::restoreState(state);
    }
}

void SuggestionsPanel::setArticle(ArticleId article)
{
    if (m_article == article) {
        return;
    }
    m_article = article;
    m_here->setEnabled(!article.isNull() || m_here->isChecked());
    if (m_here->isChecked()) {
        applyQuery();
        updateContents();
    }
}

std::optional<Proposal> SuggestionsPanel::current() const
{
    const ProposalRow *row = m_model->rowAt(view()->currentIndex().row());
    return row != nullptr ? std::optional(row->proposal) : std::nullopt;
}

bool SuggestionsPanel::setCurrent(SuggestionId proposal)
{
    const QScopedValueRollback guard(m_isSetting, true);
    const bool isThere = view()->setCurrentRecord(proposal.uuid());
    showCurrent();
    return isThere;
}

void SuggestionsPanel::ask(SuggestionId proposal)
{
    if (!setCurrent(proposal)) {
        clearFilters();
        (void)setCurrent(proposal);
    }
    focusList();
}

bool SuggestionsPanel::goNext()
{
    const int row = view()->currentIndex().row();
    const int rows = m_model->rowCount();
    if (rows < 2) {
        return false;
    }
    const int next = row + 1 < rows ? row + 1 : row - 1;
    view()->setCurrentIndex(proxy()->index(next, std::max(0, view()->currentIndex().column())));
    return row + 1 < rows;
}

void SuggestionsPanel::focusList()
{
    QWidget *target = view()->isVisible() ? static_cast<QWidget *>(view()) : filterField();
    target->setFocus(Qt::ShortcutFocusReason);
}

void SuggestionsPanel::showCurrent()
{
    const ProposalRow *row = m_model->rowAt(view()->currentIndex().row());
    if (row == nullptr) {
        m_shown = {};
        m_card->setProposal(nullptr, {});
        return;
    }
    const bool isOther = row->proposal.id != m_shown;
    m_shown = row->proposal.id;
    const ProposalRow shown = *row; // the model may read on
    if (isOther && shown.proposal.type == SuggestionType::Entity) {
        m_card->setName(shown, m_model->placesOf(shown, kNameContext, kNamePlaces), nearOf(shown.proposal));
    } else if (isOther) {
        m_card->setProposal(&shown, m_model->contextOf(shown, kContext));
    }
    if (isOther && !m_isSetting) {
        Q_EMIT currentChanged(shown.proposal);
    }
}

// What is accepted makes names known, and the one that is shown may be nearly one of them.
void SuggestionsPanel::onChanged(const Edit &edit)
{
    bool isOther = false;
    for (const AnyChange &any : edit.changes) {
        const auto *change = std::get_if<Change<Entity>>(&any);
        if (change == nullptr) {
            continue;
        }
        isOther = true;
        if (m_known) {
            note(*m_known, *change);
        } else if (m_reading.isRunning()) {
            m_missed.append(*change);
        }
    }
    if (isOther) {
        showNameAgain();
    }
}

void SuggestionsPanel::showNameAgain()
{
    const ProposalRow *row = m_model->rowAt(view()->currentIndex().row());
    if (row != nullptr && row->proposal.type == SuggestionType::Entity && row->proposal.id == m_shown) {
        const ProposalRow shown = *row;
        m_card->setName(shown, m_model->placesOf(shown, kNameContext, kNamePlaces), nearOf(shown.proposal));
    }
}

QList<KnownNames::Near> SuggestionsPanel::nearOf(const Proposal &proposal)
{
    const auto name = ProposedName::fromPayload(proposal.payload);
    if (!name || m_project == nullptr) {
        return {};
    }
    if (!m_known) {
        readNames();
        return {};
    }
    return m_known->near(name->name);
}

void SuggestionsPanel::readNames()
{
    if (m_reading.isRunning()) {
        return;
    }
    m_missed.clear();
    m_reading.start(
        [&origin = m_project->store()](TaskPromise<Result<KnownNames>> &promise) {
            const auto store = origin.sibling(AccessMode::ReadOnly);
            Result<KnownNames> names = KnownNames();
            const Result<void> read
                = !store ? std::unexpected(store.error()) : (*store)->readConsistently([&]() -> Result<void> {
                      names = KnownNames::read(**store, [&promise] { return !promise.isCanceled(); });
                      return names ? Result<void>() : std::unexpected(names.error());
                  });
            promise.addResult(read ? std::move(names) : std::unexpected(read.error()));
        },
        [this](Result<KnownNames> names) { takeNames(std::move(names)); });
}

// Where they cannot be read, accepting tries again and says why it cannot.
void SuggestionsPanel::takeNames(Result<KnownNames> names)
{
    if (!names) {
        return;
    }
    m_known = std::move(*names);
    for (const Change<Entity> &change : std::as_const(m_missed)) {
        note(*m_known, change);
    }
    m_missed.clear();
    showNameAgain();
}

void SuggestionsPanel::forgetNames()
{
    m_reading.cancel();
    m_missed.clear();
    m_known.reset();
}

NameChoice SuggestionsPanel::nameChoice() const
{
    const QList<KnownNames::Near> &near = m_card->near();
    return near.isEmpty() ? NameChoice() : NameChoice{NameChoice::Kind::Known, near.first().entity};
}

void SuggestionsPanel::applyFilter(const QString & /*text*/)
{
    applyQuery();
}

void SuggestionsPanel::applyQuery()
{
    const bool isHere = m_here->isChecked();
    ProposalQuery query;
    query.filter = filterField()->text().trimmed();
    if (m_type->currentData().isValid()) {
        query.type = SuggestionType(m_type->currentData().toInt());
    }
    query.article = isHere ? m_article : ArticleId();
    query.order = isHere ? ProposalQuery::Order::Place : ProposalQuery::Order::Worth;
    m_model->setQuery(query);
}

bool SuggestionsPanel::isFiltered() const
{
    return ListPanel::isFiltered() || m_type->currentIndex() > 0 || m_here->isChecked();
}

void SuggestionsPanel::clearFilters()
{
    ListPanel::clearFilters();
    m_type->setCurrentIndex(0);
    m_here->setChecked(false);
    applyQuery();
    updateContents();
}

QString SuggestionsPanel::countText(int rows) const
{
    return tr("%L1 suggestion(s)", nullptr, rows).arg(rows);
}

void SuggestionsPanel::describeEmpty()
{
    if (m_progress->isUnderWay()) {
        emptyState()->setTexts(tr("No suggestions yet"), tr("The articles are being looked through."));
    } else {
        emptyState()->setTexts(tr("Nothing waits for a decision"),
                               tr("Quotes and names are suggested by themselves when articles come in. What "
                                  "was decided does not come "
                                  "again."));
    }
}

void SuggestionsPanel::setKeys(const Keys &keys)
{
    m_keys = keys;
    const auto first = [](const QList<QKeySequence> &all) {
        return all.isEmpty() ? QString() : all.first().toString(QKeySequence::NativeText);
    };
    m_card->setKeys(
        {first(keys.accept), first(keys.reject), first(keys.skip), first(keys.undo), first(keys.acceptOwn)});
}

bool SuggestionsPanel::act(const QKeySequence &key)
{
    if (m_keys.accept.contains(key)) {
        Q_EMIT acceptRequested();
    } else if (m_keys.acceptOwn.contains(key)) {
        if (m_card->near().isEmpty()) {
            Q_EMIT acceptRequested();
        } else {
            Q_EMIT acceptOwnRequested();
        }
    } else if (m_keys.reject.contains(key)) {
        Q_EMIT rejectRequested();
    } else if (m_keys.skip.contains(key)) {
        Q_EMIT skipRequested();
    } else if (m_keys.undo.contains(key)) {
        Q_EMIT undoRequested();
    } else {
        return false;
    }
    return true;
}

// Single letters are keys of the list here, and of the text elsewhere.
bool SuggestionsPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isList = watched == view() || watched == m_card->text();
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey || (!isList && watched != m_here)) {
        return ListPanel::eventFilter(watched, event);
    }
    const auto *pressed = static_cast<QKeyEvent *>(event);
    const QKeySequence key(
        QKeyCombination(pressed->modifiers() & ~Qt::KeypadModifier, Qt::Key(pressed->key())));
    const bool isOfList = m_keys.accept.contains(key) || m_keys.acceptOwn.contains(key)
        || m_keys.reject.contains(key) || m_keys.skip.contains(key);
    if (!m_keys.undo.contains(key) && !(isList && isOfList)) {
        return ListPanel::eventFilter(watched, event);
    }
    event->accept();
    return event->type() == QEvent::ShortcutOverride || act(key);
}

} // namespace Stemma
