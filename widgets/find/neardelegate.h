// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/worddiff.h"
#include "widgets/panels/support/celldelegate.h"

namespace Stemma {

/// Words that are nearly what was asked, on as many lines as the row has, with what differs marked as in a
/// comparison. What the place says before and after is no difference: it is quieter, and cut.
class NearDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    /// What stands at both ends of a place besides what was asked, and what differs between.
    struct Parts {
        QString before;
        QList<Difference> middle;
        QString after;
    };

    [[nodiscard]] static Parts partsOf(QList<Difference> differences);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace Stemma
