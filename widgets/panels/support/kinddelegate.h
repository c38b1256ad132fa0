// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/support/celldelegate.h"

namespace Stemma {

/// Draws a cell with a small mark of its annotation kind before the text: quotes a filled block, entities an
/// underline, claims a bar. The kind comes from SpansModel::KindRole.
class KindDelegate : public CellDelegate {
    Q_OBJECT

public:
    explicit KindDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Stemma
