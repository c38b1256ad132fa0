// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/windowframe.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace Stemma {

void fitToScreen(QWidget &window)
{
    if (window.isMaximized() || window.isFullScreen()) {
        return;
    }
    const QStyle *style = window.style();
    const int border = style->pixelMetric(QStyle::PM_MdiSubWindowFrameWidth, nullptr, &window);
    const int title = style->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window);
    const QSize known = window.frameGeometry().size() - window.size();
    const QSize frame = known.isNull() ? QSize(2 * border, title + border) : known;
    window.resize(window.size().boundedTo(window.screen()->availableSize() - frame));
}

} // namespace Stemma
