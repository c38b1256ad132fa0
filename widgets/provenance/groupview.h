// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/provenance/groupprovenance.h"
#include "models/project/provenance/reviewing.h"
#include "widgets/provenance/table/collationmodel.h"
#include "widgets/provenance/tree/stemmagraph.h"

#include <optional>

namespace Stemma {

// What is known of a group as the widgets show it. GUI thread.

/// The tree with sources outside and what was rejected.
[[nodiscard]] StemmaGraph stemmaGraphOf(const GroupProvenance &group);

/// A collation that was made with something ignored, and from what: it is the same while that is.
struct KeptCollation {
    std::shared_ptr<const Collation> collated; ///< that of the group, with nothing ignored
    IgnoredDifferences ignored;
    std::shared_ptr<const Collation> collation;
};

/// The witnesses side by side, all words compared with the group's base. With something ignored the
/// collation is made, unless @p kept, in which it is left, has it.
[[nodiscard]] CollationSheet collationSheetOf(const GroupProvenance &group, IgnoredDifferences ignored,
                                              KeptCollation &kept);

/// All that is to be said of one witness, as rich text. Places in texts are links "text:START-END" (UTF-16
/// units of the article's text), other witnesses "witness:ID".
[[nodiscard]] QString evidenceHtml(const GroupProvenance &group, const Collation &collation, int witness,
                                   const QPalette &palette);

/// Who a source outside is, of which @p edge is one: "Statement by E. Diana", "Reuters".
[[nodiscard]] QString outsideName(const GroupProvenance &group, const DerivationEdge &edge);
/// The node of the picture that stands for it; the same for each edge to it.
[[nodiscard]] QUuid outsideId(const GroupProvenance &group, const DerivationEdge &edge);
/// What the statement itself is called: "Statement: E. Diana".
[[nodiscard]] QString statementName(const GroupProvenance &group);

/// What a node of the picture is as a source; null is the statement. None: no such node.
[[nodiscard]] std::optional<DerivationSource> sourceAt(const GroupProvenance &group, QUuid node);

/// Why @p from cannot be drawn from @p to, in a whole sentence; empty: it can. What is only proposed makes
/// way, and what is later by its date may be drawn by who knows better.
[[nodiscard]] QString refusalSentence(const GroupProvenance &group, QUuid from, QUuid to);

} // namespace Stemma
