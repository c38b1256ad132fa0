// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Stemma {

/// One quote of the review queue: its words with the verdict's shape, below them what is at stake and how
/// many witnesses are reviewed.
class QueueDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    /// What the row says, in one line.
    [[nodiscard]] static QString spoken(const QModelIndex &index);
    /// All that is known of the quote, as rich text.
    [[nodiscard]] static QString toolTip(const QModelIndex &index);
};

} // namespace Stemma
