// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/editbuilder.h"
#include "models/project/project.h"
#include "models/project/suggesting/acceptance.h"
#include "models/storage/proposals/proposalstore.h"

namespace Stemma {

// Project: decisions on what the machine proposes.

namespace {

/// Those of @p proposals that wait for a decision, as the store has them now, in order and each once.
Result<QList<Proposal>> stillOpen(const ProjectStore &store, const QList<Proposal> &proposals)
{
    const ProposalStore *kept = ProposalStore::of(store);
    QList<Proposal> open;
    QSet<SuggestionId> seen;
    for (const Proposal &proposal : proposals) {
        if (kept == nullptr || seen.contains(proposal.id)) {
            continue;
        }
        seen.insert(proposal.id);
        const auto found = kept->openProposal(proposal.article, proposal.id);
        if (!found) {
            return std::unexpected(found.error());
        }
        if (*found) {
            open.append(**found);
        }
    }
    return open;
}

} // namespace

Result<AcceptedProposals> Project::acceptProposals(const QList<Proposal> &proposals)
{
    return acceptWith(*this, proposals).transform([](const Accepted &accepted) {
        return AcceptedProposals{accepted.count, accepted.made};
    });
}

Result<Accepted> acceptWith(Project &project, const QList<Proposal> &proposals, NameChoice choice,
                            KnownNames *known)
{
    Acceptance acceptance(project.store(), project.annotator(), QDateTime::currentDateTimeUtc(), choice,
                          known);
    if (const auto added = acceptance.add(proposals); !added) {
        return std::unexpected(added.error());
    }
    const auto changes = acceptance.finish();
    if (!changes) {
        return std::unexpected(changes.error());
    }
    return project.applyChanges(EditAction::AcceptSuggestions, *changes).transform([&](EditNumber) {
        return Accepted{acceptance.taken(), acceptance.left(), acceptance.made()};
    });
}

Result<qsizetype> Project::rejectProposals(const QList<Proposal> &proposals)
{
    const auto open = stillOpen(*m_store, proposals);
    if (!open) {
        return std::unexpected(open.error());
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    EditBuilder builder(*m_store);
    for (const Proposal &proposal : *open) {
        builder.insert(decisionOn(proposal, Decision::Rejected, now));
    }
    return applyChanges(EditAction::RejectSuggestions, builder.changes()).transform([&](EditNumber) {
        return open->size();
    });
}

} // namespace Stemma
