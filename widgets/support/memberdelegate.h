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

    /// Rows begin with their number, from 1, which a key chooses.
    void setNumbered(bool isNumbered) { m_isNumbered = isNumbered; }

    /// What a screen reader says of a witness: outlet, date, and the words with their differences.
    [[nodiscard]] static QString spokenText(const QModelIndex &index);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] int indent(const QFontMetrics &metrics) const;

    bool m_isNumbered = false;
};

} // namespace Stemma
