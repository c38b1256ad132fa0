// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/runningtext.h"

namespace Stemma {

std::vector<RunningPiece> runningText(const Collation &collation, int witness)
{
    std::vector<RunningPiece> pieces;
    // Pieces of one kind and class that follow each other are one.
    const auto add = [&pieces](RunningPiece piece) {
        if (piece.range.isEmpty()) {
            return;
        }
        if (!pieces.empty() && pieces.back().kind == piece.kind && pieces.back().classes == piece.classes
            && pieces.back().lastPlace + 1 == piece.firstPlace) {
            pieces.back().range.end = piece.range.end;
            pieces.back().lastPlace = piece.lastPlace;
            return;
        }
        // A place where both have nothing parts no piece.
        if (!pieces.empty() && pieces.back().kind == RunningPiece::Kind::Kept
            && piece.kind == RunningPiece::Kind::Kept) {
            pieces.back().range.end = piece.range.end;
            pieces.back().lastPlace = piece.lastPlace;
            return;
        }
        pieces.push_back(std::move(piece));
    };
    for (int place = 0; place < int(collation.places.size()); ++place) {
        const CollationPlace &one = collation.places[size_t(place)];
        const CollationCell &base = one.cells[size_t(collation.base)];
        const CollationCell &cell = one.cells[size_t(witness)];
        const bool isKept = cell.classes == VariationClasses{VariationClass::Verbatim};
        add({isKept ? RunningPiece::Kind::Kept : RunningPiece::Kind::Omitted, base.range, place, place,
             cell.classes});
        if (!isKept) {
            add({RunningPiece::Kind::Added, cell.range, place, place, cell.classes});
        }
    }
    return pieces;
}

} // namespace Stemma
