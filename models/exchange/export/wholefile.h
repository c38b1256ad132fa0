// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QByteArray>

namespace Stemma {

/// Writes @p bytes as a file: all of it or nothing. ProjectExists where a file lies at @p path already,
/// unless
/// @p mayReplace; CannotWrite.
[[nodiscard]] Result<void> writeWhole(const QString &path, const QByteArray &bytes, bool mayReplace);

} // namespace Stemma
