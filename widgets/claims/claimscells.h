// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/reader/page/readingtheme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

class QTableView;

namespace Stemma {

/// Draws the stances of a cell of ClaimsModel; what is contradicted within an article has a mark.
class StanceDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    mutable ThemeOfPalette m_theme;
};

/// The heads of the matrix, which stay while it scrolls: above, a statement over some lines with a mark where
/// it is contradicted and how many articles take which stance; at the side, an outlet with date and title.
class ClaimsHead : public QHeaderView {
    Q_OBJECT

public:
    ClaimsHead(Qt::Orientation orientation, QTableView *view);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void changeEvent(QEvent *event) override;

private:
    void paintStatement(QPainter &painter, QRect room, int section, const ReadingTheme &theme,
                        bool isCurrent) const;
    void paintArticle(QPainter &painter, QRect room, int section, const ReadingTheme &theme,
                      bool isCurrent) const;
    void updateSizes();
    /// Of a statement: fewer in a low view, so that rows are seen.
    [[nodiscard]] int statementLines() const;

    mutable ThemeOfPalette m_theme;
};

} // namespace Stemma
