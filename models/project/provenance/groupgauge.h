// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/provenance/groupprovenance.h"
#include "models/storage/reviews/reviewstore.h"

namespace Stemma {

/// Version of what gauges groups: another one gauges all anew.
inline constexpr int kGaugeEngine = 1;

/// What is at stake in @p group; `touched` is left to the caller. The number only orders: what changes the
/// meaning weighs more than whatever comes after it together, then who is said to have spoken, then dates,
/// then edges to decide. Any thread.
[[nodiscard]] GroupGauge gaugeOf(const GroupProvenance &group);

/// Gauges all groups of @p store that were not gauged since they were touched, in batches of a few
/// milliseconds of writing. @p mayGoOn gets how many of how many are done and returns false to stop; what is
/// done is kept. How many were gauged. Thread of the store; memory does not grow with the number of groups.
[[nodiscard]] Result<qint64> gaugeGroups(ProjectStore &store, const ProvenanceLexicons &lexicons,
                                         const std::function<bool(qint64 done, qint64 all)> &mayGoOn = {});

} // namespace Stemma
