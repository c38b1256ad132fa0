// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/provenance/groupprovenance.h"

namespace Stemma {

/// What people decided about one group and its witnesses. A value.
struct GroupDecisions {
    QList<Derivation> derivations;
    QList<VariantMark> marks;
    QList<Review> reviews;
};

/// Within ProjectStore::readConsistently(), so that all of it is of one moment. Thread of the store.
[[nodiscard]] Result<GroupDecisions> readGroupDecisions(const ProjectStore &store, QuoteGroupId group);

/// @p group with @p decisions in the place of those that it has. Its tree is made anew when they are others
/// about edges, its collation when they are others about classes, or when it has none yet.
[[nodiscard]] GroupProvenance decided(GroupProvenance group, GroupDecisions decisions);

} // namespace Stemma
