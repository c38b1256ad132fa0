// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QString>

namespace Stemma {

/// The icon drawn in the SVG file @p path, sharp at every size. Qt's own way needs a plugin that many systems
/// install apart from Qt; without it every icon is silently empty. GUI thread.
[[nodiscard]] QIcon vectorIcon(const QString &path);

} // namespace Stemma
