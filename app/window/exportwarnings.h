// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/export/tableexport.h"

#include <QString>

namespace Stemma {

/// What happened to which cell, and what to do about it, in the person's language. Any thread.
[[nodiscard]] QString sentenceOf(const ExportWarning &warning);

} // namespace Stemma
