// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/linking/linkarticle.h"

namespace Stemma {

/// Whether two stems are nearly the same letters: forms of one word, slips of the pen. Symmetric.
[[nodiscard]] bool areAlikeStems(const QString &one, const QString &other);

/// Whether two names are nearly the same letters, or one abbreviates the other. Symmetric.
[[nodiscard]] bool isSameName(const QString &one, const QString &other);

/// How much what stands at two places of quotes (in LinkQuote::words) is the same words as they are written,
/// small ones too and in order, 0 to 1: another form of a word counts half, a contraction as what it stands
/// for. By the longest common subsequence; of more than kMostAligned words the beginning.
[[nodiscard]] double writtenLikeness(const LinkQuote &one, TextRange place, const LinkQuote &other,
                                     TextRange otherPlace);

} // namespace Stemma
