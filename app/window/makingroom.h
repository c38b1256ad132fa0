// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/support/dockwidths.h"

class QWidget;

namespace Stemma {

class ComparisonView;
class NoticeBar;

/// Lets the panels at @p sides of @p window make room for what is read in @p comparison, or for @p start
/// while that is shown, and says in @p notices the first time that they went away from a text. @p isAlone:
/// nothing is to be seen beside the text anyway. @p window owns what it returns.
DockWidths *makeRoomToRead(QMainWindow *window, const QList<DockWidths::Side> &sides,
                           ComparisonView *comparison, const QWidget *start, NoticeBar *notices,
                           std::function<bool()> isAlone);

} // namespace Stemma
