// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QScrollArea;
class QWidget;

namespace Stemma {

/// @p content as wide as there is room, scrolled where there is too little: without a frame, and without a
/// stop for the focus, for the fields within take it and come into sight with it.
[[nodiscard]] QScrollArea *scrolled(QWidget *content, QWidget *parent);

} // namespace Stemma
