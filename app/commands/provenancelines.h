// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console.h"
#include "models/project/provenance/groupprovenance.h"

namespace Stemma {

/// One group as lines for programs: the group, its collation with each line's group, what is known of each
/// witness, and one derivation a witness. Witnesses are called by the names of their files, with a number
/// where several of a group come from one file; offsets count code points of their articles.
void writeProvenanceJson(const GroupProvenance &group, Console &console);

/// The same for people: the words, a line a witness with whom it has them from, the collation, and what to
/// look at.
void writeProvenanceText(const GroupProvenance &group, Console &console);

} // namespace Stemma
