// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/collation.h"

#include <QByteArray>

namespace Stemma {

/// A collation as a table of cells: one record a place and witness, by place. Offsets count code points of
/// the witness's text; a gap has none. Several classes are parted by blanks, the gravest first. UTF-8, RFC
/// 4180.
[[nodiscard]] QByteArray collationCsv(const Collation &collation);

} // namespace Stemma
