// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/listmodel.h"

#include <QTableView>

namespace Stemma {

class ReadableProxy;

/// The view of every list: whole rows, one line of keys for all lists, and a memory of what was selected,
/// by record and not by row, over a reset of the model. A QTableView, because it alone stays quick with a
/// million rows.
class RecordView : public QTableView {
    Q_OBJECT

public:
    explicit RecordView(QWidget *parent = nullptr);

    /// Shows @p list through @p proxy (which has it as its source).
    void setList(ListModel *list, ReadableProxy *proxy);

    /// Height of a row in lines of text, with the padding of a list.
    void setLinesPerRow(int lines);

    [[nodiscard]] QUuid currentRecord() const;
    /// Records of the selected rows, from top to bottom.
    [[nodiscard]] QList<QUuid> selectedRecords() const;
    /// Makes the row of @p record current and visible; false when it is not in the list. The list catches up
    /// with the project first: an edit may just have made the record. Reads rows.
    bool setCurrentRecord(QUuid record);

    /// Selected rows, or those of selected cells (@p all: all rows), as tab-separated text with a line of
    /// headers; hidden columns are left out, a head at the side that is shown comes first.
    [[nodiscard]] QString rowsAsText(bool all) const;

    /// Another row comes into sight without moving the columns, which only another column does.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

    /// Letters are the window's keys, not a search through a list that may be long.
    void keyboardSearch(const QString &search) override;

    /// So many rows can be copied at most: more freeze the window, and what they are pasted into.
    static constexpr int kMaxCopied = 10'000;

Q_SIGNALS:
    /// More than kMaxCopied rows were to be copied; none was.
    void copyRefused();
    void openRequested(const QModelIndex &index);
    void openBesideRequested(const QModelIndex &index);
    void removeRequested();
    void filterRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// Home and End go to the first and last row, as in any list; the base goes along the row.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    /// Rows with anything selected, from top to bottom.
    [[nodiscard]] QList<int> selectedRowNumbers() const;
    void updateRowHeight();
    void rememberPlace();
    void restorePlace();
    void copy();

    struct Place {
        QUuid current;
        int currentRow = -1;
        int currentColumn = 0;
        QList<std::pair<QUuid, int>> selected; ///< record and the row it was in
        QUuid top;
        int topRow = 0;
    };

    ListModel *m_list = nullptr;
    ReadableProxy *m_proxy = nullptr;
    Place m_place;
    int m_columnInSight = -1; ///< that was last brought into sight
    int m_lines = 1;
};

} // namespace Stemma
