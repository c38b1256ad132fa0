// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandparser.h"
#include "models/exchange/export/tableexport.h"

namespace Stemma {

/// The format of `stemma export` that exportClaimsFile() writes.
inline constexpr QLatin1StringView kClaimsFormat{"claims-csv"};

/// Writes which article takes which stance to which claim into the file that "--output" names, or, where none
/// is named, to standard output; returns the exit code.
int exportClaimsFile(const CommandParser &parser, const ExportOptions &options, Console &console);

} // namespace Stemma
