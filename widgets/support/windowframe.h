// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace Stemma {

/// Makes @p window no larger than its screen, its frame included. Until there is a frame its size is guessed
/// as QWidget::restoreGeometry() does. A window may have been as large as it is with letters half the size.
void fitToScreen(QWidget &window);

} // namespace Stemma
