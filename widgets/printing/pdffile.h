// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QString>

#include <functional>

class QPdfWriter;

namespace Stemma {

/// Writes a PDF of @p title to @p path, on the paper of the locale, with 600 dots an inch, as @p paint
/// paints it; all of it or nothing. ProjectExists for a file that is there, unless @p mayReplace;
/// CannotWrite; the errors of @p paint.
[[nodiscard]] Result<void> writePdfFile(const QString &path, bool mayReplace, const QString &title,
                                        const std::function<Result<void>(QPdfWriter &)> &paint);

} // namespace Stemma
