// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/currentpage.h"

#include <QStackedWidget>

namespace Stemma {

void askOnlyForCurrentPage(QStackedWidget *pages)
{
    const auto ask = [pages] {
        for (int i = 0; i < pages->count(); ++i) {
            const bool isCurrent = i == pages->currentIndex();
            const auto room = isCurrent ? QSizePolicy::Preferred : QSizePolicy::Ignored;
            QSizePolicy policy = pages->widget(i)->sizePolicy(); // whose height depends on its width stays so
            policy.setHorizontalPolicy(room);
            policy.setVerticalPolicy(room);
            pages->widget(i)->setSizePolicy(policy);
        }
        pages->updateGeometry();
    };
    QObject::connect(pages, &QStackedWidget::currentChanged, pages, ask);
    ask();
}

} // namespace Stemma
