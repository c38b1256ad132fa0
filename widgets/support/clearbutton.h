// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace Stemma {

/// Gives the line edit in @p field (or @p field itself) the button that empties it, with a name: Qt's own
/// has none, and a screen reader would say just "button". GUI thread.
void addClearButton(QWidget *field);

} // namespace Stemma
