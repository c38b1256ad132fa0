// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"
#include "models/text/result.h"

namespace Stemma {

class Project;

// What a person says about claims. Each is one edit of the project; nothing is done when it changes nothing.
// GUI thread (or the one thread of a command).

/// How claim spans stand to their claim (quotes: to what is said in them). InvalidValue for entities.
[[nodiscard]] Result<void> setStance(Project &project, const QList<SpanId> &spans, Stance stance);

/// Joins @p span to the claim with that statement, which is made when there is none; a claim that nobody uses
/// any more goes, unless it has a note. A quote or entity keeps what it is: a claim span with the same words
/// is joined, one that is there or a new one. An empty statement takes a claim span out of its claim.
/// Returns the claim span.
[[nodiscard]] Result<SpanId> joinClaim(Project &project, SpanId span, const QString &statement);

/// States @p claim in other words. Where another claim is stated so already, all spans join that one.
/// InvalidValue for an empty statement. Returns the claim that has the spans then.
[[nodiscard]] Result<ClaimId> rewordClaim(Project &project, ClaimId claim, const QString &statement);

} // namespace Stemma
