// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/find/nearpanel.h"

#include "widgets/find/neardelegate.h"
#include "widgets/panels/support/columnfit.h"
#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/mutedlabel.h"
#include "widgets/panels/support/readableproxy.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/support/differencetext.h"
#include "widgets/support/flowlayout.h"
#include "widgets/support/wording.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kFieldLetters = 40; ///< of a quote can be read in the field, where there is room

QString percent(double share)
{
    //: %1 a number
    return NearPanel::tr("%1 %").arg(int(std::floor(share * 100)));
}

QString scoreTip(const QModelIndex &index)
{
    //: both are like "84 %"
    return NearPanel::tr("%1 of the words asked for stand here; they are %2 of what stands here.")
        .arg(percent(index.data(NearModel::CoverAskedRole).toDouble()),
             percent(index.data(NearModel::CoverFoundRole).toDouble()));
}

QString taggingText(const QModelIndex &index)
{
    switch (index.data(NearModel::TaggingRole).value<NearModel::Tagging>()) {
    case NearModel::Tagging::Untagged:
        return {};
    case NearModel::Tagging::Tagged:
        //: a place in a text that is tagged as quote
        return NearPanel::tr("quote");
    case NearModel::Tagging::Linked:
        //: a quote that is linked with others
        return NearPanel::tr("linked");
    case NearModel::Tagging::LinkedHere:
        //: a quote that is linked with the one that is selected
        return NearPanel::tr("linked with this");
    }
    return {};
}

QString publishedText(const QModelIndex &index)
{
    return Wording::of(index.data(NearModel::PublishedRole).value<PublishedDate>());
}

/// All of a row, the words with their differences.
QString spokenRow(const QModelIndex &index)
{
    const NearDelegate::Parts parts
        = NearDelegate::partsOf(index.data(NearModel::DifferencesRole).value<QList<Difference>>());
    const auto cell = [&index](NearModel::Column column) {
        return index.siblingAtColumn(column).data(Qt::DisplayRole).toString();
    };
    QStringList said{percent(index.data(NearModel::ScoreRole).toDouble()),
                     DifferenceText::spoken(parts.middle),
                     taggingText(index),
                     cell(NearModel::OutletColumn),
                     publishedText(index),
                     cell(NearModel::ArticleColumn)};
    said.removeAll(QString());
    return said.join(u"; "_s);
}

} // namespace

NearPanel::NearPanel(QWidget *parent)
    : ListPanel(new NearModel, parent)
    , m_model(static_cast<NearModel *>(list()))
    , m_progress(new MutedLabel(this))
    , m_link(new QToolButton(this))
{
    setObjectName("nearPanel"_L1);
    setAccessibleName(tr("Seen before"));
    view()->setAccessibleName(tr("Near matches"));
    view()->setLinesPerRow(2);
    view()->setSelectionMode(QAbstractItemView::SingleSelection);
    view()->setItemDelegateForColumn(NearModel::WordsColumn, new NearDelegate(view()));
    view()->setContextMenuPolicy(Qt::CustomContextMenu);
    view()->installEventFilter(this);
    nameColumns();
    makeBar();
    const int letter = fontMetrics().averageCharWidth();
    QHeaderView *header = view()->horizontalHeader();
    header->setMinimumSectionSize(letter * 3);
    // Where the words stand comes right after them.
    header->moveSection(header->visualIndex(NearModel::ArticleColumn),
                        header->visualIndex(NearModel::WordsColumn) + 1);
    constexpr int kLeastWords = 24;
    m_fit = new ColumnFit(view(), NearModel::WordsColumn, kLeastWords,
                          {{NearModel::ScoreColumn, 9, 7},
                           {NearModel::ArticleColumn, 36, 18},
                           {NearModel::TaggingColumn, 18, 9},
                           {NearModel::OutletColumn, 20, 10},
                           {NearModel::PublishedColumn, 18, 10}});
    enableColumnMenu({});
    connect(filterField(), &QLineEdit::textChanged, this, &NearPanel::wordsChanged);
    connect(view(), &RecordView::openRequested, this,
            [this](const QModelIndex &index) { Q_EMIT openRequested(index.row(), true); });
    connect(view(), &RecordView::openBesideRequested, this,
            [this](const QModelIndex &index) { Q_EMIT openRequested(index.row(), false); });
    connect(view(), &QWidget::customContextMenuRequested, this, &NearPanel::showMenu);
    connect(view()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &NearPanel::currentChanged);
    connect(m_model, &ListModel::refreshed, this, &NearPanel::currentChanged);
    updateContents();
}

void NearPanel::nameColumns()
{
    QList<ReadableProxy::Column> columns(NearModel::ColumnCount);
    columns[NearModel::ScoreColumn]
        = {tr("Alike"), tr("How much both say the same: 100 % when every word with content is in both"),
           [](const QModelIndex &index) { return percent(index.data(NearModel::ScoreRole).toDouble()); },
           scoreTip, Qt::AlignTrailing | Qt::AlignVCenter};
    columns[NearModel::WordsColumn]
        = {tr("Words"), tr("What stands there; words that differ are marked"), nullptr,
           [](const QModelIndex &index) {
               return u"<p>%1</p>"_s.arg(index.data(NearModel::WordsRole).toString().toHtmlEscaped());
           }};
    m_model->setSpokenText(spokenRow);
    columns[NearModel::TaggingColumn]
        = {tr("Tagged"), tr("Whether the place is tagged as quote, and linked"), taggingText};
    columns[NearModel::OutletColumn] = {tr("Outlet"), {}};
    columns[NearModel::PublishedColumn] = {tr("Published"), {}, publishedText};
    columns[NearModel::ArticleColumn] = {tr("Article"), {}};
    proxy()->setColumns(columns);
}

void NearPanel::makeBar()
{
    QLineEdit *field = filterField();
    field->setPlaceholderText(tr("Have we seen this before? Type or paste a quote"));
    field->setAccessibleName(tr("Have we seen this before? Words of a quote"));
    field->setToolTip(tr("Lists the places of this project that say nearly the same, in other forms too. "
                         "While it is empty, the words selected in the text count. Enter goes to the list, "
                         "Esc empties the field and then goes back to the text"));
    field->setMinimumWidth(fontMetrics().averageCharWidth() * kFieldLetters);
    m_progress->setObjectName("progress"_L1);
    m_link->setObjectName("linkMatch"_L1);
    m_link->setAutoRaise(true);
    m_link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_link->setFocusPolicy(Qt::TabFocus);
    bar()->addWidget(m_progress);
    bar()->addWidget(m_link);
    m_progress->hide();
}

void NearPanel::setLinkAction(QAction *link)
{
    m_link->setDefaultAction(link);
}

void NearPanel::setProgress(NearSearch::State state, qint64 done, qint64 all)
{
    m_state = state;
    const bool isReading = state == NearSearch::State::Reading;
    m_progress->setText(all > 0 ? tr("Reading the articles: %L1 of %L2").arg(done).arg(all)
                                : tr("Reading the articles…"));
    m_progress->setVisible(isReading);
    updateContents();
}

void NearPanel::setMatches(const NearQuestion &question, const std::vector<NearMatch> &matches)
{
    m_isAwaited = false;
    m_model->setMatches(question, matches);
    if (currentRow() < 0 && !matches.empty()) {
        view()->setCurrentRecord(m_model->index(0, 0).data(ListModel::IdRole).toUuid());
    }
}

void NearPanel::setAwaited(const NearQuestion &question)
{
    m_isAwaited = true;
    m_model->setMatches(question, {});
}

QString NearPanel::words() const
{
    return filterField()->text().trimmed();
}

int NearPanel::currentRow() const
{
    return m_model->rowCount() > 0 ? view()->currentIndex().row() : -1;
}

QByteArray NearPanel::saveState() const
{
    m_fit->spread(); // the widths that it has now are those of this window
    QByteArray state = ListPanel::saveState();
    m_fit->fit();
    return state;
}

void NearPanel::restoreState(const QByteArray &state)
{
    ListPanel::restoreState(state);
    m_fit->adopt();
}

void NearPanel::applyFilter(const QString & /*text*/)
{
    // Asked with each letter, see the constructor.
}

bool NearPanel::isFiltered() const
{
    return false; // what is typed is a question, not a filter
}

QString NearPanel::countText(int rows) const
{
    return m_model->question().article.isNull() ? tr("%Ln place(s) near these words", nullptr, rows)
                                                : tr("%Ln place(s) near the selection", nullptr, rows);
}

void NearPanel::describeEmpty()
{
    const QString reading = m_state == NearSearch::State::Reading
        ? tr("Not all articles are read yet; what they have will appear here.")
        : QString();
    if (m_isAwaited) {
        emptyState()->setTexts(tr("Looking for sentences that tell it…"),
                               tr("What the other panes have will appear here. You may go on reading."));
    } else if (m_state == NearSearch::State::Failed) {
        emptyState()->setTexts(tr("The articles could not be read"),
                               tr("Close the project and open it again to try once more."));
    } else if (m_model->question().words.isEmpty()) {
        emptyState()->setTexts(tr("Have we seen this before?"),
                               reading.isEmpty() ? tr("Select words in a text, or type or paste a quote "
                                                      "above. Places of this project that say "
                                                      "nearly the same appear here at once.")
                                                 : reading);
    } else {
        emptyState()->setTexts(
            reading.isEmpty() ? tr("Not seen before") : tr("Nothing so far"),
            reading.isEmpty()
                ? tr("No other place in this project says nearly the same. A few words more may "
                     "find it, a single word does not.")
                : reading);
    }
}

void NearPanel::showEvent(QShowEvent *event)
{
    ListPanel::showEvent(event);
    Q_EMIT shown();
}

void NearPanel::hideEvent(QHideEvent *event)
{
    ListPanel::hideEvent(event);
    Q_EMIT currentChanged();
}

std::function<void()> NearPanel::actionFor(const QKeyEvent &key)
{
    if (key.key() == Qt::Key_Escape) {
        return [this] { Q_EMIT leaveRequested(); };
    }
    if (m_linkKeys.contains(QKeySequence(key.keyCombination()))) {
        return [this] { Q_EMIT linkRequested(); };
    }
    return {};
}

bool NearPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::KeyPress;
    if (watched == view() && (isPress || event->type() == QEvent::ShortcutOverride)) {
        if (const auto run = actionFor(*static_cast<QKeyEvent *>(event))) {
            if (isPress) {
                run();
            } else {
                event->accept();
            }
            return true;
        }
    }
    if (watched == filterField() && isPress && filterField()->text().isEmpty()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT leaveRequested();
        return true;
    }
    return ListPanel::eventFilter(watched, event);
}

void NearPanel::showMenu(QPoint place)
{
    const int row = currentRow();
    if (row < 0) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show Beside"), this, [this] { Q_EMIT openRequested(currentRow(), true); })
        ->setShortcut(Qt::Key_Return);
    menu->addAction(tr("Show in This Pane"), this, [this] { Q_EMIT openRequested(currentRow(), false); })
        ->setShortcut(Qt::CTRL | Qt::Key_Return);
    if (m_link->defaultAction() != nullptr) {
        menu->addSeparator();
        menu->addAction(m_link->defaultAction());
    }
    menu->popup(view()->viewport()->mapToGlobal(place));
}

} // namespace Stemma
