// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/support/celldelegate.h"

#include "widgets/support/textdirection.h"

namespace Stemma {

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = inOwnDirection(option->text);
}

} // namespace Stemma
