// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/find/findpanel.h"

#include "widgets/find/findfilters.h"
#include "widgets/find/findoptions.h"
#include "widgets/find/hitdelegate.h"
#include "widgets/find/patternhistory.h"
#include "widgets/panels/support/columnfit.h"
#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/readableproxy.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/support/flowlayout.h"
#include "widgets/support/vectoricon.h"
#include "widgets/support/wording.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <numeric>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kLeastContext = 36; ///< letters: the hit, and a few words around it

QString contextText(const QModelIndex &index)
{
    const QString field = fieldName(index.data(HitsModel::FieldRole).value<SearchHit::Field>());
    QStringList parts{field, index.data(Qt::DisplayRole).toString(),
                      index.data(HitsModel::WordsRole).toString()};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString contextTip(const QModelIndex &index)
{
    return u"<p>%1<b>%2</b>%3</p>"_s.arg(index.data(HitsModel::BeforeRole).toString().toHtmlEscaped(),
                                         index.data(HitsModel::HitRole).toString().toHtmlEscaped(),
                                         index.data(HitsModel::AfterRole).toString().toHtmlEscaped());
}

} // namespace

FindPanel::FindPanel(QWidget *parent)
    : ListPanel(new HitsModel, parent)
    , m_model(static_cast<HitsModel *>(list()))
    , m_options(new FindOptions(this))
    , m_filters(new FindFilters(this))
    , m_showFilters(new QToolButton(this))
    , m_cancel(new QToolButton(this))
    , m_act(new QToolButton(this))
    , m_message(new QLabel(this))
{
    setObjectName("findPanel"_L1);
    setAccessibleName(tr("Find in the project"));
    view()->setAccessibleName(tr("Hits"));
    auto *plain = new HitDelegate(view());
    view()->setItemDelegate(plain);
    view()->setItemDelegateForColumn(HitsModel::KindColumn, new HitKindDelegate(view()));
    view()->setItemDelegateForColumn(HitsModel::ContextColumn, new ContextDelegate(view()));
    view()->setContextMenuPolicy(Qt::CustomContextMenu);
    view()->installEventFilter(this);
    nameColumns();
    makeActions();
    makeBar();

    const int letter = fontMetrics().averageCharWidth();
    QHeaderView *header = view()->horizontalHeader();
    header->setMinimumSectionSize(letter * 3);
    m_fit = new ColumnFit(view(), HitsModel::ContextColumn, kLeastContext,
                          {{HitsModel::TickColumn, 5, 4},
                           {HitsModel::KindColumn, 12, 8},
                           {HitsModel::ArticleColumn, 30, 14},
                           {HitsModel::OutletColumn, 18, 8},
                           {HitsModel::PublishedColumn, 16, 10},
                           {HitsModel::StatusColumn, 12, 8},
                           {HitsModel::AnnotatorColumn, 16, 8}});
    enableColumnMenu({HitsModel::StatusColumn, HitsModel::AnnotatorColumn});
    enableSorting([](int) { return true; }, -1, Qt::AscendingOrder);

    connect(m_options, &FindOptions::changed, this, &FindPanel::search);
    connect(m_filters, &FindFilters::changed, this, &FindPanel::search);
    connect(m_filters, &FindFilters::misread, this, &FindPanel::noted);
    connect(m_model, &HitsModel::progressed, this, &FindPanel::onProgress);
    connect(m_model, &HitsModel::ticksChanged, this, &FindPanel::updateActions);
    connect(view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FindPanel::updateActions);
    connect(view(), &RecordView::openRequested, this,
            [this](const QModelIndex &index) { activate(index, false); });
    connect(view(), &RecordView::openBesideRequested, this,
            [this](const QModelIndex &index) { activate(index, true); });
    connect(view(), &QWidget::customContextMenuRequested, this, &FindPanel::showMenu);
    onProgress();
}

void FindPanel::nameColumns()
{
    QList<ReadableProxy::Column> columns(HitsModel::ColumnCount);
    //: header of a column of tick boxes
    columns[HitsModel::TickColumn] = {tr("✓"), tr("Ticked rows; Space ticks the selected ones")};
    columns[HitsModel::KindColumn]
        = {tr("Kind"), {}, [](const QModelIndex &index) {
               const QVariant kind = index.data(HitsModel::KindRole);
               return kind.isValid() ? Wording::of(kind.value<SpanKind>()) : tr("Text");
           }};
    columns[HitsModel::ContextColumn]
        = {tr("Hit"), tr("Sorted by the hit and what follows it"), contextText, contextTip};
    columns[HitsModel::ArticleColumn] = {tr("Article"), {}};
    columns[HitsModel::OutletColumn] = {tr("Outlet"), {}};
    columns[HitsModel::PublishedColumn]
        = {tr("Published"), {}, [](const QModelIndex &index) {
               return Wording::of(index.data(HitsModel::PublishedRole).value<PublishedDate>());
           }};
    columns[HitsModel::StatusColumn]
        = {tr("Status"), {}, [](const QModelIndex &index) {
               const QVariant status = index.data(HitsModel::StatusRole);
               return status.isValid() ? Wording::of(status.value<SpanStatus>()) : QString();
           }};
    columns[HitsModel::AnnotatorColumn] = {tr("Annotator"), {}};
    proxy()->setColumns(columns);
}

void FindPanel::makeBar()
{
    filterField()->setPlaceholderText(tr("Find in all articles and annotations"));
    filterField()->setAccessibleName(tr("Find in all articles and annotations"));
    filterField()->setToolTip(
        tr("Words as they stand in the text, and parts of words. Hits at the beginning of a word come "
           "first. Enter goes to the hits, Up to earlier patterns"));
    m_showFilters->setText(tr("Narrow"));
    m_showFilters->setToolTip(
        tr("Look only in some texts or annotations: by kind, article, outlet, date, status, "
           "annotator"));
    m_showFilters->setIcon(vectorIcon(u":/stemma/icons/filter.svg"_s));
    m_showFilters->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_showFilters->setCheckable(true);
    m_cancel->setObjectName("cancelSearch"_L1);
    m_cancel->setIcon(style()->standardIcon(QStyle::SP_BrowserStop));
    m_cancel->setToolTip(tr("Stop searching; the hits so far stay"));
    m_cancel->setAccessibleName(tr("Stop searching"));
    m_act->setObjectName("actOnRows"_L1);
    m_act->setPopupMode(QToolButton::InstantPopup);
    for (QToolButton *button : {m_showFilters, m_cancel, m_act}) {
        button->setAutoRaise(true);
    }
    auto *menu = new QMenu(this);
    menu->addActions({m_acts.begin(), m_acts.end()});
    menu->insertSeparator(m_acts[size_t(Act::MarkRead)]);
    menu->addSeparator();
    menu->addActions({m_tickAll, m_untickAll});
    m_act->setMenu(menu);
    bar()->insertWidget(1, m_options);
    bar()->insertWidget(2, m_showFilters);
    bar()->addWidget(m_cancel);
    bar()->addWidget(m_act);

    m_message->setObjectName("message"_L1);
    m_message->setWordWrap(true);
    m_message->setContentsMargins(8, 0, 8, 4);
    auto *lines = static_cast<QVBoxLayout *>(layout());
    lines->insertWidget(1, m_filters);
    lines->insertWidget(2, m_message);
    m_filters->hide();
    m_message->hide();
    connect(m_showFilters, &QToolButton::toggled, this, [this](bool isShown) {
        m_filters->setVisible(isShown);
        isShown ? m_filters->whereBox()->setFocus(Qt::OtherFocusReason) : m_filters->clear();
    });
    connect(m_cancel, &QToolButton::clicked, m_model, &HitsModel::cancel);
}

void FindPanel::makeActions()
{
    for (size_t i = 0; i < m_acts.size(); ++i) {
        m_acts[i] = new QAction(this);
        connect(m_acts[i], &QAction::triggered, this, [this, i] { act(Act(i)); });
    }
    // Shown in the menus; the list itself listens to the keys.
    m_acts[size_t(Act::TagEntity)]->setShortcut(Qt::Key_E);
    m_acts[size_t(Act::TagQuote)]->setShortcut(Qt::Key_Q);
    m_acts[size_t(Act::TagClaim)]->setShortcut(Qt::Key_C);
    for (QAction *action : m_acts) {
        action->setShortcutContext(Qt::WidgetShortcut);
    }
    m_tickAll = new QAction(tr("&Tick All Rows"), this);
    m_untickAll = new QAction(tr("&Untick All Rows"), this);
    connect(m_tickAll, &QAction::triggered, this, [this] { tickAll(true); });
    connect(m_untickAll, &QAction::triggered, this, [this] { tickAll(false); });
}

QByteArray FindPanel::saveState() const
{
    m_fit->spread(); // the widths that it has now are those of this window
    QByteArray state = ListPanel::saveState();
    m_fit->fit();
    return state;
}

void FindPanel::restoreState(const QByteArray &state)
{
    ListPanel::restoreState(state);
    m_fit->adopt();
}

void FindPanel::setProject(Project *project)
{
    ListPanel::setProject(project);
    m_filters->setStore(project != nullptr ? &project->store() : nullptr);
    search();
}

void FindPanel::setHistory(PatternHistory *history)
{
    m_history = history;
    history->attachTo(filterField());
}

void FindPanel::setArticle(ArticleId article)
{
    m_filters->setArticle(article);
}

void FindPanel::open(const QString &words)
{
    if (!words.isEmpty()) {
        filterField()->setText(words);
    }
    focusFilter();
}

void FindPanel::search()
{
    SearchQuery query;
    query.pattern = m_options->patternOf(filterField()->text());
    m_filters->applyTo(query);
    if (query != m_model->query() || m_model->state() == HitsModel::State::Cancelled) {
        m_model->search(query);
    }
}

void FindPanel::applyFilter(const QString & /*text*/)
{
    search();
}

bool FindPanel::isFiltered() const
{
    return false; // what is typed is a question, not a filter
}

QString FindPanel::countText(int rows) const
{
    const qsizetype articles = m_model->articleCount();
    const auto percent = int(100 * m_model->share());
    if (m_model->state() == HitsModel::State::Searching) {
        //: %L1 number of hits, %L2 number of articles, %L3 how much of the texts was looked through
        return percent > 0
            ? tr("%L1 hits in %L2 articles so far (%L3 %)…").arg(rows).arg(articles).arg(percent)
            : tr("%L1 hits in %L2 articles so far…").arg(rows).arg(articles);
    }
    //: %L1 number of hits, %L2 number of articles
    return articles == 1 ? tr("%Ln hit(s) in one article", nullptr, rows)
                         : tr("%L1 hits in %L2 articles").arg(rows).arg(articles);
}

QString FindPanel::message() const
{
    switch (m_model->state()) {
    case HitsModel::State::Invalid:
        return FindOptions::wordsFor(*m_model->fault());
    case HitsModel::State::TooCostly:
        return FindOptions::tooCostlyWords();
    case HitsModel::State::Limited:
        return tr("These are the first %L1 hits. Add words or narrow the search to see others.")
            .arg(m_model->rowCount());
    case HitsModel::State::Cancelled:
        return tr("The search was stopped, so there may be more hits.");
    case HitsModel::State::Idle:
    case HitsModel::State::Searching:
    case HitsModel::State::Complete:
    case HitsModel::State::Failed:
        break;
    }
    return {};
}

void FindPanel::describeEmpty()
{
    switch (m_model->state()) {
    case HitsModel::State::Searching:
        emptyState()->setTexts(tr("Searching…"), {});
        return;
    case HitsModel::State::Complete:
        emptyState()->setTexts(
            tr("No hits for “%1”").arg(m_model->query().pattern.text.left(60)),
            m_filters->isEmpty() && !m_options->wordsButton()->isChecked()
                ? tr("Words are found in any case, with or without diacritics, and inside longer words too.")
                : QString(),
            m_filters->isEmpty() ? QString() : tr("Look Everywhere"));
        return;
    case HitsModel::State::Failed:
        emptyState()->setTexts(tr("The project could not be searched"), {});
        return;
    default:
        emptyState()->setTexts(tr("Find words in all articles and annotations"),
                               tr("Type above. Enter goes to the hits and opens one, Ctrl+Enter opens it "
                                  "beside; tick rows with Space "
                                  "to tag or export them together."));
    }
}

void FindPanel::onEmptyButton()
{
    m_filters->clear();
    m_showFilters->setChecked(false);
    filterField()->setFocus(Qt::OtherFocusReason);
}

void FindPanel::onProgress()
{
    m_cancel->setVisible(m_model->state() == HitsModel::State::Searching);
    m_message->setText(message());
    m_message->setVisible(!m_message->text().isEmpty());
    updateContents();
    updateActions();
}

QList<int> FindPanel::targetRows() const
{
    if (m_model->tickedCount() > 0) {
        return m_model->tickedRows();
    }
    QList<int> rows;
    for (const QModelIndex &index : view()->selectionModel()->selectedRows()) {
        rows.append(index.row());
    }
    std::ranges::sort(rows);
    return rows;
}

QList<int> FindPanel::concerned(Act what, const QList<int> &rows) const
{
    QList<int> some;
    for (const int row : rows) {
        const bool isText = m_model->hitAt(row)->span.isNull();
        const bool fits = what == Act::Export || (!m_model->isDone(row) && (isText || what == Act::MarkRead));
        if (fits) {
            some.append(row);
        }
    }
    return some;
}

void FindPanel::updateActions()
{
    // Counting is left to when the menu opens: a list may have many rows.
    const int ticked = m_model->tickedCount();
    m_act->setText(ticked > 0 ? tr("With %L1 Ticked").arg(ticked) : tr("With Selected"));
    m_act->setToolTip(
        tr("Tag, mark as read or export the ticked rows, or the selected ones when none is ticked"));
    m_act->setEnabled(m_model->rowCount() > 0);
    const bool canEdit = project() != nullptr && !project()->isReadOnly();
    for (size_t i = 0; i < m_acts.size(); ++i) {
        m_acts[i]->setEnabled(canEdit || Act(i) == Act::Export);
    }
    m_acts[size_t(Act::TagEntity)]->setText(ticked > 0 ? tr("Tag Ticked Hits as &Entity")
                                                       : tr("Tag Selected Hits as &Entity"));
    m_acts[size_t(Act::TagQuote)]->setText(ticked > 0 ? tr("Tag Ticked Hits as &Quote")
                                                      : tr("Tag Selected Hits as &Quote"));
    m_acts[size_t(Act::TagClaim)]->setText(ticked > 0 ? tr("Tag Ticked Hits as &Claim")
                                                      : tr("Tag Selected Hits as &Claim"));
    m_acts[size_t(Act::MarkRead)]->setText(tr("Mark Their Articles as &Read"));
    m_acts[size_t(Act::Export)]->setText(ticked > 0 ? tr("E&xport Ticked Rows…")
                                                    : tr("E&xport Selected Rows…"));
}

void FindPanel::act(Act what)
{
    if (!m_acts[size_t(what)]->isEnabled()) {
        return;
    }
    const QList<int> all = targetRows();
    const QList<int> rows = concerned(what, all);
    if (rows.isEmpty()) {
        Q_EMIT noted(all.isEmpty() ? tr("Tick rows with Space, or select some, to do something with them.")
                                   : tr("These rows are annotations, or done already."));
        return;
    }
    Q_EMIT actRequested(what, rows);
}

void FindPanel::activate(const QModelIndex &index, bool beside)
{
    const SearchHit *hit = m_model->hitAt(index.row());
    if (hit == nullptr) {
        return;
    }
    if (m_history != nullptr) {
        m_history->add(m_model->query().pattern.text);
    }
    if (hit->span.isNull()) {
        Q_EMIT placeActivated(hit->article->id, hit->range, beside);
    } else {
        Q_EMIT spanActivated(hit->span, beside);
    }
}

void FindPanel::toggleTicks()
{
    QList<int> rows;
    for (const QModelIndex &index : view()->selectionModel()->selectedRows()) {
        rows.append(index.row());
    }
    const bool isTicked = m_model->isTicked(view()->currentIndex().row());
    m_model->setTicked(rows, !isTicked);
}

void FindPanel::tickAll(bool isTicked)
{
    QList<int> rows(m_model->rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    m_model->setTicked(rows, isTicked);
}

bool FindPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == view() && isKey) {
        const auto *key = static_cast<QKeyEvent *>(event);
        std::function<void()> run;
        if (key->modifiers() == Qt::NoModifier) {
            switch (key->key()) {
            case Qt::Key_Space:
                run = [this] { toggleTicks(); };
                break;
            case Qt::Key_E:
                run = [this] { act(Act::TagEntity); };
                break;
            case Qt::Key_Q:
                run = [this] { act(Act::TagQuote); };
                break;
            case Qt::Key_C:
                run = [this] { act(Act::TagClaim); };
                break;
            default:
                break;
            }
        }
        if (run) {
            event->type() == QEvent::KeyPress ? run() : event->accept();
            return true;
        }
    }
    return ListPanel::eventFilter(watched, event);
}

void FindPanel::showMenu(QPoint place)
{
    const QModelIndex current = view()->currentIndex();
    if (!current.isValid()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Go to Text"), this, [this] { activate(view()->currentIndex(), false); })
        ->setShortcut(Qt::Key_Return);
    menu->addAction(tr("Open Beside"), this, [this] { activate(view()->currentIndex(), true); })
        ->setShortcut(Qt::CTRL | Qt::Key_Return);
    menu->addAction(tr("Tick or Untick"), this, &FindPanel::toggleTicks)->setShortcut(Qt::Key_Space);
    menu->addSeparator();
    menu->addActions({m_acts.begin(), m_acts.end()});
    menu->addSeparator();
    menu->addActions({m_tickAll, m_untickAll});
    menu->popup(view()->viewport()->mapToGlobal(place));
}

} // namespace Stemma
