// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Stemma {

/// Draws an article on two lines: read mark and title; outlet, date and what is annotated as a small bar.
class ArticleDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ArticleDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Stemma
