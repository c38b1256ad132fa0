// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QStackedWidget;

namespace Stemma {

/// Lets @p pages, which has all of them by now, ask for the room that the page in sight needs, not for that
/// of the largest one.
void askOnlyForCurrentPage(QStackedWidget *pages);

} // namespace Stemma
