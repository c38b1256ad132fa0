// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/clearbutton.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QToolButton>

namespace Stemma {

void addClearButton(QWidget *field)
{
    auto *edit = qobject_cast<QLineEdit *>(field);
    if (edit == nullptr) {
        edit = field->findChild<QLineEdit *>();
    }
    if (edit == nullptr) {
        return;
    }
    edit->setClearButtonEnabled(true);
    for (auto *button : edit->findChildren<QToolButton *>()) {
        if (button->accessibleName().isEmpty()) {
            button->setAccessibleName(QCoreApplication::translate("ClearButton", "Empty the field"));
        }
    }
}

} // namespace Stemma
