// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

namespace Stemma {

/// Who had the keyboard before a popup took it. Some platforms make a popup the active window and do not give
/// back what was active.
class BorrowedFocus {
public:
    /// Before the popup is shown.
    void take();
    /// When it is hidden. Once for each take().
    void giveBack();

private:
    QPointer<QWidget> m_owner;
};

} // namespace Stemma
