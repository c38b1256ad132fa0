// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Stemma {

/// Draws a witness: outlet, date and how near it is to the base; below, its words with the differences.
class MemberDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit MemberDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Stemma
