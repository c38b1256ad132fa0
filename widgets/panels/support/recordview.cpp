// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/support/recordview.h"

#include "widgets/panels/support/celldelegate.h"
#include "widgets/panels/support/readableproxy.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// More selected rows than this are not looked up again one by one after a reset.
constexpr qsizetype kMaxRemembered = 500;

QString asOneField(const QString &text)
{
    QString field = text;
    field.replace(u'\t', u' ');
    field.replace(u'\n', u' ');
    return field;
}

} // namespace

RecordView::RecordView(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setItemDelegate(new CellDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    updateRowHeight();
}

void RecordView::setList(ListModel *list, ReadableProxy *proxy)
{
    m_list = list;
    m_proxy = proxy;
    // The memory is written before the selection model hears of the reset, and read after the view has.
    connect(proxy, &QAbstractItemModel::modelAboutToBeReset, this, &RecordView::rememberPlace);
    setModel(proxy);
    connect(proxy, &QAbstractItemModel::modelReset, this, &RecordView::restorePlace);
}

void RecordView::setLinesPerRow(int lines)
{
    m_lines = lines;
    updateRowHeight();
}

// Assistive technology selects a row without making it current; commands act on the current one.
void RecordView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    const bool isOneRow = selected.size() == 1 && selected.first().height() == 1;
    if (isOneRow && !selected.contains(currentIndex())) {
        selectionModel()->setCurrentIndex(selected.first().topLeft(), QItemSelectionModel::NoUpdate);
    }
}

void RecordView::updateRowHeight()
{
    const int line = fontMetrics().height();
    const int padding = m_lines == 1 ? line / 3 : line * 3 / 4;
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(m_lines * line + padding);
}

QUuid RecordView::currentRecord() const
{
    return currentIndex().data(ListModel::IdRole).toUuid();
}

QList<QUuid> RecordView::selectedRecords() const
{
    QList<QUuid> records;
    if (!selectionModel()) {
        return records;
    }
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &row : std::as_const(rows)) {
        records.append(row.data(ListModel::IdRole).toUuid());
    }
    return records;
}

void RecordView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const bool isSameColumn = m_columnInSight < 0 || m_columnInSight == index.column();
    const int left = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (isSameColumn) {
        horizontalScrollBar()->setValue(left);
    }
    m_columnInSight = index.column();
}

bool RecordView::setCurrentRecord(QUuid record)
{
    m_list->catchUp();
    const QModelIndex source = m_list->indexOf(record, currentIndex().row());
    if (!source.isValid()) {
        return false;
    }
    const QModelIndex index = m_proxy->mapFromSource(source);
    selectionModel()->setCurrentIndex(index.siblingAtColumn(std::max(0, currentIndex().column())),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(currentIndex());
    return true;
}

QString RecordView::rowsAsText(bool all) const
{
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column)) {
            columns.append(column);
        }
    }
    const bool hasSide = !verticalHeader()->isHidden();
    QStringList fields;
    if (hasSide) {
        fields.append(QString());
    }
    for (const int column : std::as_const(columns)) {
        fields.append(asOneField(model()->headerData(column, Qt::Horizontal).toString()));
    }
    QString text = fields.join(u'\t') + u'\n';
    const auto addRow = [&](int row) {
        fields.clear();
        if (hasSide) {
            fields.append(asOneField(model()->headerData(row, Qt::Vertical).toString()));
        }
        for (const int column : std::as_const(columns)) {
            fields.append(asOneField(model()->index(row, column).data().toString()));
        }
        text += fields.join(u'\t') + u'\n';
    };
    if (all) {
        for (int row = 0; row < model()->rowCount(); ++row) {
            addRow(row);
        }
    } else {
        for (const int row : selectedRowNumbers()) {
            addRow(row);
        }
    }
    return text;
}

QList<int> RecordView::selectedRowNumbers() const
{
    QList<int> rows;
    if (!selectionModel()) {
        return rows;
    }
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.append(row);
        }
    }
    std::ranges::sort(rows);
    const auto surplus = std::ranges::unique(rows);
    rows.erase(surplus.begin(), surplus.end());
    return rows;
}

void RecordView::keyboardSearch(const QString & /*search*/)
{
}

bool RecordView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // These keys mean something in a list, whatever the window has bound to them.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        const bool isOpen = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if ((isPlain && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Slash)) || isOpen
            || key->matches(QKeySequence::Copy)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void RecordView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateRowHeight();
    }
}

QModelIndex RecordView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = model() ? model()->rowCount() : 0;
    if ((action == MoveHome || action == MoveEnd) && rows > 0) {
        const QModelIndex row = model()->index(action == MoveHome ? 0 : rows - 1, 0);
        return currentIndex().isValid() ? row.siblingAtColumn(currentIndex().column()) : row;
    }
    return QTableView::moveCursor(action, modifiers);
}

void RecordView::keyPressEvent(QKeyEvent *event)
{
    const bool hasControl = event->modifiers() & Qt::ControlModifier;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid()) {
            hasControl ? Q_EMIT openBesideRequested(currentIndex()) : Q_EMIT openRequested(currentIndex());
        }
    } else if (event->key() == Qt::Key_Delete && !hasControl) {
        Q_EMIT removeRequested();
    } else if (event->key() == Qt::Key_Slash && !hasControl) {
        Q_EMIT filterRequested();
    } else if (event->matches(QKeySequence::Copy)) {
        copy();
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void RecordView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()) {
        event->modifiers() & Qt::ControlModifier ? Q_EMIT openBesideRequested(index)
                                                 : Q_EMIT openRequested(index);
        event->accept();
        return;
    }
    QTableView::mouseDoubleClickEvent(event);
}

void RecordView::copy()
{
    if (selectedRowNumbers().size() > kMaxCopied) {
        Q_EMIT copyRefused();
    } else if (selectionModel() && selectionModel()->hasSelection()) {
        QApplication::clipboard()->setText(rowsAsText(false));
    }
}

void RecordView::rememberPlace()
{
    m_place = {};
    if (currentIndex().isValid()) {
        m_place.current = currentRecord();
        m_place.currentRow = currentIndex().row();
        m_place.currentColumn = currentIndex().column();
    }
    if (selectionModel()) {
        const QModelIndexList rows = selectionModel()->selectedRows();
        if (rows.size() <= kMaxRemembered) {
            for (const QModelIndex &row : rows) {
                m_place.selected.append({row.data(ListModel::IdRole).toUuid(), row.row()});
            }
        }
    }
    const QModelIndex top = indexAt(QPoint(1, 1));
    m_place.top = top.data(ListModel::IdRole).toUuid();
    m_place.topRow = top.row();
}

void RecordView::restorePlace()
{
    const auto find = [this](QUuid record, int row) {
        return record.isNull() ? QModelIndex() : m_proxy->mapFromSource(m_list->indexOf(record, row));
    };
    if (const QModelIndex top = find(m_place.top, m_place.topRow); top.isValid()) {
        scrollTo(top, PositionAtTop);
    } else if (m_place.topRow > 0) {
        scrollTo(model()->index(std::min(m_place.topRow, model()->rowCount() - 1), 0), PositionAtTop);
    }
    QItemSelection selection;
    for (const auto &[record, row] : std::as_const(m_place.selected)) {
        if (const QModelIndex index = find(record, row); index.isValid()) {
            selection.select(index, index);
        }
    }
    QModelIndex current = find(m_place.current, m_place.currentRow);
    if (!current.isValid() && m_place.currentRow >= 0 && model()->rowCount() > 0) {
        // The record is gone: its place is kept.
        current = model()->index(std::min(m_place.currentRow, model()->rowCount() - 1), 0);
        if (selection.isEmpty()) {
            selection.select(current, current);
        }
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (current.isValid()) {
        selectionModel()->setCurrentIndex(current.siblingAtColumn(m_place.currentColumn),
                                          QItemSelectionModel::NoUpdate);
    }
}

} // namespace Stemma
