// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

class QTableView;

namespace Stemma {

/// Lets the columns of a list fill its width: one takes what the others leave, and where there is too little
/// the others give way, so that none stands out of sight in a narrow window. How wide a person drags a column
/// is how wide it wants to be. Owned by the list.
class ColumnFit : public QObject {
    Q_OBJECT

public:
    /// Widths in letters of the list's font.
    struct Column {
        int column = 0;
        int wanted = 0;
        int least = 0;
    };

    /// @p main takes the rest, @p least letters of it if it can be.
    ColumnFit(QTableView *view, int main, int least, const QList<Column> &columns);

    /// As wide as they want to be, for whoever keeps the widths.
    void spread();
    /// Takes the widths that the columns have for those that they want.
    void adopt();
    void fit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int letters(int count) const;
    void setWidth(int column, int width);

    QTableView *m_view;
    int m_main;
    int m_least;
    QList<Column> m_columns;
    QList<int> m_wanted; ///< pixels, of each of these
    bool m_isFitting = false;
};

} // namespace Stemma
