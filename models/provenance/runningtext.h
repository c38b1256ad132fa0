// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/collation.h"

namespace Stemma {

/// A stretch of the base's text, or of a witness's in its place.
struct RunningPiece {
    enum class Kind {
        Kept, ///< of the base; the witness has it, too, but for what is ignored
        Omitted, ///< of the base; the witness has not
        Added, ///< of the witness
    };

    Kind kind = Kind::Kept;
    TextRange range; ///< UTF-16 units of the text that it is of; what lies between pieces is blank
    int firstPlace = 0;
    int lastPlace = 0;
    VariationClasses classes; ///< those of the variant; Verbatim of what is kept

    friend bool operator==(const RunningPiece &, const RunningPiece &) = default;
};

/// The base's text with what @p witness has otherwise in its place: first what is left out, then what stands
/// there instead. In the order of the base; words that moved are omitted here and added there.
[[nodiscard]] std::vector<RunningPiece> runningText(const Collation &collation, int witness);

} // namespace Stemma
