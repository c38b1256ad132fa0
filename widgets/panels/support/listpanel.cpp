// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/support/listpanel.h"

#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/mutedlabel.h"
#include "widgets/panels/support/readableproxy.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/support/clearbutton.h"
#include "widgets/support/currentpage.h"
#include "widgets/support/flowlayout.h"

#include <QApplication>
#include <QClipboard>
#include <QDataStream>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kFilterDelay = 120; ///< ms after the last key
constexpr int kFilterLetters = 12; ///< at least so many can be read in the filter

} // namespace

ListPanel::ListPanel(ListModel *list, QWidget *parent)
    : QWidget(parent)
    , m_list(list)
    , m_proxy(new ReadableProxy(this))
    , m_bar(new FlowLayout)
    , m_filter(new QLineEdit(this))
    , m_count(new MutedLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new RecordView(this))
    , m_empty(new EmptyState(this))
{
    m_list->setParent(this);
    m_list->setActive(false);
    m_proxy->setSourceModel(m_list);
    m_view->setList(m_list, m_proxy);

    m_count->setObjectName("count"_L1);
    addClearButton(m_filter);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setToolTip(tr("Show only rows with all of these words (/)"));
    m_filter->installEventFilter(this);
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * kFilterLetters);
    m_bar->addWidget(m_filter);
    m_bar->addWidget(m_count);
    const int gap = std::max(3, fontMetrics().height() / 4);
    m_bar->setContentsMargins(gap, gap, gap, gap);
    m_bar->setSpacing(gap);

    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    askOnlyForCurrentPage(m_stack);
    m_stack->setMinimumHeight(fontMetrics().height()); // in a low window the list gives way, not its tools
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_bar);
    layout->addWidget(m_stack, 1);

    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(kFilterDelay);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty()) {
            m_filterTimer.start(0);
        } else {
            m_filterTimer.start(kFilterDelay);
        }
    });
    connect(&m_filterTimer, &QTimer::timeout, this, [this] {
        applyFilter(m_filter->text().trimmed());
        updateContents();
    });
    connect(m_view, &RecordView::filterRequested, this, &ListPanel::focusFilter);
    connect(m_view, &RecordView::copyRefused, this, &ListPanel::refuseCopy);
    connect(m_list, &ListModel::refreshed, this, &ListPanel::updateContents);
    connect(m_list, &ListModel::failed, this, &ListPanel::failed);
    connect(m_empty, &EmptyState::buttonClicked, this,
            [this] { isFiltered() ? clearFilters() : onEmptyButton(); });
}

void ListPanel::setProject(Project *project)
{
    m_list->setProject(project);
    updateContents();
}

Project *ListPanel::project() const
{
    return m_list->project();
}

void ListPanel::focusFilter()
{
    if (m_filter->isHidden()) {
        Q_EMIT noted(tr("This list has no filter."));
        return;
    }
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QByteArray ListPanel::saveState() const
{
    return m_view->horizontalHeader()->saveState();
}

void ListPanel::restoreState(const QByteArray &state)
{
    m_view->horizontalHeader()->restoreState(state);
}

void ListPanel::enableColumnMenu(const QList<int> &hidden)
{
    QHeaderView *header = m_view->horizontalHeader();
    header->setSectionsMovable(true);
    for (const int column : hidden) {
        m_view->setColumnHidden(column, true);
    }
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](QPoint place) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (int visual = 0; visual < header->count(); ++visual) {
            const int column = header->logicalIndex(visual);
            QAction *action = menu->addAction(m_proxy->headerData(column, Qt::Horizontal).toString());
            action->setCheckable(true);
            action->setChecked(!m_view->isColumnHidden(column));
            // The last visible column stays: without it there would be no header to get the others back.
            action->setEnabled(m_view->isColumnHidden(column)
                               || header->hiddenSectionCount() < header->count() - 1);
            connect(action, &QAction::toggled, m_view,
                    [this, column](bool isShown) { m_view->setColumnHidden(column, !isShown); });
        }
        menu->popup(header->mapToGlobal(place));
    });
}

void ListPanel::enableSorting(std::function<bool(int)> isSortable, int column, Qt::SortOrder order)
{
    QHeaderView *header = m_view->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(column, order);
    connect(header, &QHeaderView::sortIndicatorChanged, this,
            [this, header, isSortable = std::move(isSortable), lastColumn = column,
             lastOrder = order](int section, Qt::SortOrder direction) mutable {
                if (isSortable(section)) {
                    lastColumn = section;
                    lastOrder = direction;
                    m_proxy->sort(section, direction);
                } else {
                    const QSignalBlocker blocker(header);
                    header->setSortIndicator(lastColumn, lastOrder);
                }
            });
}

void ListPanel::refuseCopy()
{
    Q_EMIT noted(tr("Only up to %L1 rows can be copied. File > Export writes all of them as tables.")
                     .arg(RecordView::kMaxCopied));
}

void ListPanel::copyRows()
{
    if (m_list->rowCount() > RecordView::kMaxCopied) {
        refuseCopy();
        return;
    }
    QApplication::setOverrideCursor(Qt::WaitCursor);
    QApplication::clipboard()->setText(m_view->rowsAsText(true));
    QApplication::restoreOverrideCursor();
    Q_EMIT noted(tr("Copied %Ln row(s); paste them into a table.", nullptr, m_list->rowCount()));
}

bool ListPanel::isFiltered() const
{
    return !m_filter->text().trimmed().isEmpty();
}

void ListPanel::clearFilters()
{
    m_filter->clear();
}

int ListPanel::shownRows() const
{
    return m_list->rowCount();
}

void ListPanel::onEmptyButton()
{
}

bool ListPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool goesToList = key->key() == Qt::Key_Down || key->key() == Qt::Key_Return
            || key->key() == Qt::Key_Enter || (key->key() == Qt::Key_Escape && m_filter->text().isEmpty());
        if (goesToList && m_list->rowCount() > 0) {
            if (!m_view->currentIndex().isValid()) {
                m_view->setCurrentRecord(m_proxy->index(0, 0).data(ListModel::IdRole).toUuid());
            }
            m_view->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            m_filter->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ListPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_list->setActive(true);
}

void ListPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_list->setActive(false);
}

void ListPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        updateGeometry(); // its tools may go on in another line
    }
}

// Docks and tabs know nothing of a height for a width.
QSize ListPanel::minimumSizeHint() const
{
    QSize hint = QWidget::minimumSizeHint();
    if (isVisible()) {
        hint.setHeight(std::max(hint.height(), layout()->minimumHeightForWidth(width())));
    }
    return hint;
}

void ListPanel::updateContents()
{
    const int rows = shownRows();
    m_count->setText(rows == 0 ? QString() : m_list->isCounting() ? tr("Counting…") : countText(rows));
    m_count->setVisible(rows > 0);
    m_filter->setEnabled(m_list->project());
    if (rows == 0) {
        if (!m_list->project()) {
            m_empty->setTexts(tr("No project is open"), {});
        } else if (m_list->isCounting()) {
            m_empty->setTexts(tr("Reading…"), {});
        } else if (isFiltered()) {
            m_empty->setTexts(tr("Nothing matches the filter"), {}, tr("Clear Filter"));
        } else {
            describeEmpty();
        }
    }
    m_stack->setCurrentWidget(rows > 0 ? static_cast<QWidget *>(m_view) : m_empty);
}

} // namespace Stemma
