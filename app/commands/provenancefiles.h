// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandparser.h"
#include "models/exchange/export/tableexport.h"

namespace Stemma {

/// The formats of one file that `stemma export` knows.
[[nodiscard]] QStringList provenanceFileFormats();

/// Writes how the linked quotes of the project travelled into the file that "--output" names, or, where none
/// is named, to standard output; returns the exit code. @p format is one of the above.
int exportProvenanceFile(const CommandParser &parser, const QString &format, const ExportOptions &options,
                         Console &console);

} // namespace Stemma
