// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/project.h"
#include "models/project/suggesting/acceptance.h"

namespace Stemma {

/// What came of linking two places.
struct LinkedPlaces {
    bool isLinked = false; ///< false: they were one quote already, and nothing changed
    QList<SpanId> made; ///< annotations that were not there before
};

/// Puts the quotes at two places into one group, all in one edit; tags those that are not tagged. A quote
/// that was proposed there is taken as it was proposed. InvalidRange when a place is outside its text.
[[nodiscard]] Result<LinkedPlaces> linkPlaces(Project &project, const QuotePlace &one,
                                              const QuotePlace &other);

} // namespace Stemma
