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
            const auto policy = isCurrent ? QSizePolicy::Preferred : QSizePolicy::Ignored;
            pages->widget(i)->setSizePolicy(policy, policy);
        }
        pages->updateGeometry();
    };
    QObject::connect(pages, &QStackedWidget::currentChanged, pages, ask);
    ask();
}

} // namespace Stemma
