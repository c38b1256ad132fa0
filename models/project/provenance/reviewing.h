// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/provenance/groupprovenance.h"

namespace Stemma {

class Project;

// What a reviewer decides. Each is one edit of the project; nothing is done when it changes nothing. The
// project's annotator is the reviewer. GUI thread (or the one thread of a command).

/// The verdict on quotes, linked or alone; no @p note leaves theirs as they are. Unset without a note takes
/// back what was said of them. InvalidValue for what is no quote. @p gesture as in Project.
[[nodiscard]] Result<void> setVerdict(Project &project, const QList<SpanId> &quotes, Verdict verdict,
                                      const std::optional<QString> &note = {}, QUuid gesture = {});
/// The same for a group.
[[nodiscard]] Result<void> setGroupVerdict(Project &project, QuoteGroupId group, Verdict verdict,
                                           const std::optional<QString> &note = {}, QUuid gesture = {});

/// One place where a witness differs from another one, by what both have there in their articles.
struct VariantPlace {
    SpanId witness;
    SpanId base;
    CodePointRange witnessRange; ///< empty: an omission
    CodePointRange baseRange; ///< empty: an addition
};

/// Whether @p mark, which is of the same two witnesses, is about @p place: by what both have of the base, for
/// additions by what they have of the witness. So it is found again when places are parted otherwise.
[[nodiscard]] bool marksPlace(const VariantMark &mark, const VariantPlace &place);

/// What of @p collation (which is @p group's) stands in place @p place of witness @p witness. From the first
/// to the last word there, also where parts of an interrupted quote lie between.
[[nodiscard]] VariantPlace variantPlace(const GroupProvenance &group, const Collation &collation, int witness,
                                        int place);

/// Says of what classes a variant is, in place of what the machine finds; none takes it back. InvalidValue
/// when both are no two witnesses of one group, or neither has anything there.
[[nodiscard]] Result<void> setVariantClasses(Project &project, const VariantPlace &place,
                                             const VariationClasses &classes);

/// Whom a witness took its words from.
struct DerivationSource {
    SpanId witness; ///< null: from outside
    QString outside; ///< name of a paper, an agency ... ; empty: what the speaker said or wrote

    friend bool operator==(const DerivationSource &, const DerivationSource &) = default;
};

/// That of an edge of a tree.
[[nodiscard]] DerivationSource sourceOf(const DerivationEdge &edge);

/// What the edge "@p from took its words from @p to" would be if a person confirmed it: how, and on what
/// evidence.
[[nodiscard]] DerivationEdge edgeIfConfirmed(const GroupProvenance &group, SpanId from,
                                             const DerivationSource &to);

/// Whether an edge may be drawn to what is certainly later.
enum class DateInversions { Refused, Allowed };

/// Confirms that @p from took its words from @p to: what was confirmed of it before is redirected, and what
/// was rejected of the same two is taken back. DerivationCircle when confirmed edges lead from @p to to
/// @p from; DateInversion when the article of @p to is certainly later; InvalidValue when both are no two
/// witnesses of one group. @p evidence is what the reviewer says about it.
[[nodiscard]] Result<void> confirmDerivation(Project &project, SpanId from, const DerivationSource &to,
                                             DerivationHow how = DerivationHow::Unset,
                                             const QString &evidence = {},
                                             DateInversions inversions = DateInversions::Refused);
/// Excludes that @p from took its words from @p to, and takes back that it was confirmed.
[[nodiscard]] Result<void> rejectDerivation(Project &project, SpanId from, const DerivationSource &to,
                                            const QString &evidence = {});
/// Takes back all that was decided on whom @p from took its words from.
[[nodiscard]] Result<void> forgetDerivations(Project &project, SpanId from);

} // namespace Stemma
