// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/support/dockwidths.h"

namespace Stemma {

class ComparisonView;
class NoticeBar;

/// Lets the panels at @p sides of @p window make room for what is read in @p comparison, and says so in
/// @p notices the first time that they go away. @p isAlone: nothing is to be seen beside the text anyway.
/// @p window owns what it returns.
DockWidths *makeRoomToRead(QMainWindow *window, const QList<DockWidths::Side> &sides,
                           ComparisonView *comparison, NoticeBar *notices, std::function<bool()> isAlone);

} // namespace Stemma
