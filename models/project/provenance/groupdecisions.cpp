// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/provenance/groupdecisions.h"

#include "models/project/provenance/reviewing.h"
#include "models/storage/reviews/reviewstore.h"

namespace Stemma {

Result<GroupDecisions> readGroupDecisions(const ProjectStore &store, QuoteGroupId group)
{
    const ReviewStore *reviews = ReviewStore::of(store);
    if (!reviews) {
        return GroupDecisions();
    }
    auto derivations = reviews->derivationsOfGroup(group);
    auto marks = reviews->marksOfGroup(group);
    auto verdicts = reviews->reviewsOfGroup(group);
    if (!derivations || !marks || !verdicts) {
        return std::unexpected(!derivations ? derivations.error()
                                   : !marks ? marks.error()
                                            : verdicts.error());
    }
    return GroupDecisions{*std::move(derivations), *std::move(marks), *std::move(verdicts)};
}

GroupProvenance decided(GroupProvenance group, GroupDecisions decisions)
{
    if (group.decisions != decisions.derivations) {
        group.decisions = std::move(decisions.derivations);
        group.tree = derivationTree(group.derivationWitnesses, group.decisions, group.speaker);
    }
    if (!group.collated || group.marks != decisions.marks) {
        group.marks = std::move(decisions.marks);
        group.collated.reset();
        group.collated = group.aligned ? std::make_shared<const Collation>(group.collation()) : nullptr;
    }
    QHash<ReviewId, Review> byId;
    for (const Review &review : std::as_const(decisions.reviews)) {
        byId.insert(review.id, review);
    }
    const auto find = [&](ReviewId id) {
        const auto found = byId.constFind(id);
        return found == byId.cend() ? std::optional<Review>() : *found;
    };
    group.review = find(reviewOf(group.group.id));
    for (ProvenanceWitness &witness : group.witnesses) {
        witness.review = find(reviewOf(witness.span.id));
    }
    return group;
}

} // namespace Stemma
