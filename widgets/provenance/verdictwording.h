// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/reviews/reviewstore.h"
#include "widgets/provenance/tree/stemmagraph.h"

#include <QStringList>

#include <array>

namespace Stemma {

// What reviewers say and what is at stake, in words for people. Any thread.

/// Those that a reviewer chooses from, in the order of their keys.
inline constexpr std::array kVerdicts{Verdict::Verbatim,   Verdict::Faithful,     Verdict::Abridged,
                                      Verdict::Altered,    Verdict::Misleading,   Verdict::Misattributed,
                                      Verdict::Fabricated, Verdict::Unverifiable, Verdict::NothingToSay};

/// "altered"; empty when unset.
[[nodiscard]] QString nameOf(Verdict verdict);
/// When it is right to say so; a whole sentence.
[[nodiscard]] QString descriptionOf(Verdict verdict);
[[nodiscard]] VerdictMark markOf(Verdict verdict);

/// What is at stake in a group, the gravest first: "negation", "number".
[[nodiscard]] QStringList namesOf(Stakes stakes);

/// "by Ada, 23 Nov 2026, 01:40"; empty without a verdict or a note.
[[nodiscard]] QString authorOf(const std::optional<Review> &review);

} // namespace Stemma
