// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/derivation/derivationtree.h"

#include <random>

namespace Stemma {

/// How exactly the witnesses of a simulated tradition know their dates.
enum class SimulatedDates { Exact, Days, Missing };

/// How a quote is passed on in a simulation: as news does, mostly word for word, otherwise shortened or with
/// a word or two exchanged.
struct TraditionPlan {
    int copies = 10; ///< beside the first text
    int hidden = 0; ///< further copies that are not among the witnesses
    double verbatim = 0.4; ///< share of copies that change nothing
    double fromFirst = 0.4; ///< share of copies that go back to the first text whatever else there is
    SimulatedDates dates = SimulatedDates::Exact;
};

/// A tradition of which it is known who copied whom.
struct SimulatedTradition {
    std::vector<DerivationWitness> witnesses; ///< shuffled
    std::vector<int> parents; ///< of each witness the nearest source that is a witness; -1: the first text
};

/// The same for the same numbers of @p random. Texts have 18 to 34 words; a copy is made from the first text
/// or any earlier one, 2 to 9 hours after the copy before it, so that a day has about four of them. A copy
/// that is not verbatim has one to three changes: 40 % words lost, 25 % one exchanged, 20 % an end cut off,
/// 10 % one added, 5 % two of them swapped. How often the first text is copied is chosen so that "the
/// first is everyone's source" is right as often as in the reference (.72).
[[nodiscard]] SimulatedTradition simulateTradition(const TraditionPlan &plan, std::mt19937 &random);

/// Copies in @p tree whose source has the words of the true one, and all copies that have a true one.
struct RightParents {
    int right = 0;
    int all = 0;
};

[[nodiscard]] RightParents rightParents(const SimulatedTradition &tradition, const DerivationTree &tree);

} // namespace Stemma
