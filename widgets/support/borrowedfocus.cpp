// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/borrowedfocus.h"

#include <QApplication>

#include <utility>

namespace Stemma {

void BorrowedFocus::take()
{
    m_owner = QApplication::focusWidget();
}

void BorrowedFocus::giveBack()
{
    if (const QPointer<QWidget> owner = std::exchange(m_owner, nullptr)) {
        owner->activateWindow();
        owner->setFocus(Qt::PopupFocusReason);
    }
}

} // namespace Stemma
