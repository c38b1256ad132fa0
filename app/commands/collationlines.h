// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console.h"
#include "models/provenance/collation.h"

#include <functional>

namespace Stemma {

/// What the lines of a collation have beside it.
struct CollationLines {
    QJsonObject common = {}; ///< in every line
    /// Where words of a witness stand; else in its text.
    std::function<CodePointRange(int witness, TextRange range)> placeOf = {};
    std::function<QJsonObject(int witness)> ofWitness = {}; ///< in the line of a witness
};

/// One line for the whole, one a place with its cells, one a transposition, witness and warning. Offsets
/// count code points of each witness's text.
void writeCollationJson(const Collation &collation, Console &console, const CollationLines &lines = {});

/// A table for people: a row a place and a column a witness, or, where there are too many for that, an
/// apparatus: the base's words with the other readings and who has them.
void writeCollationTable(const Collation &collation, Console &console);

} // namespace Stemma
