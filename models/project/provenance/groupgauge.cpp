// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/provenance/groupgauge.h"

#include "models/matching/linking/speakernames.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Stemma {

namespace {

constexpr qint64 kBatch = 64; // groups written at once

constexpr std::array<std::pair<Stake, qint64>, 9> kWeights{{
    {Stake::Negation, 400'000},
    {Stake::Number, 300'000},
    {Stake::Speakers, 200'000},
    {Stake::Misattributed, 150'000},
    {Stake::Dates, 80'000},
    {Stake::Hedge, 40'000},
    {Stake::Sources, 20'000},
    {Stake::SpeakerMissing, 5'000},
    {Stake::Undecided, 1'000},
}};
constexpr qint64 kPerEdge = 10; // undecided, up to 90 of them
constexpr qint64 kMostEdges = 90;

Stake stakeOf(VariantWarningCode code)
{
    switch (code) {
    case VariantWarningCode::LostHedge:
        return Stake::Hedge;
    case VariantWarningCode::ChangedNumber:
        return Stake::Number;
    case VariantWarningCode::LostNegation:
    case VariantWarningCode::AddedNegation:
    case VariantWarningCode::TurnedDenial:
        return Stake::Negation;
    }
    Q_UNREACHABLE_RETURN(Stake::None);
}

/// Whether the text names somebody else than the annotation does.
bool isMisattributed(const ProvenanceWitness &witness)
{
    return !witness.speaker.isEmpty() && !witness.attribution.name.isEmpty()
        && relationOf(witness.attribution.name, witness.speaker) == SpeakerRelation::Different;
}

} // namespace

GroupGauge gaugeOf(const GroupProvenance &group)
{
    GroupGauge gauge;
    gauge.group = group.group.id;
    gauge.witnesses = qint64(group.witnesses.size());
    const Collation collation = group.collation();
    for (const VariantWarning &warning : collation.warnings) {
        gauge.stakes |= stakeOf(warning.code);
    }
    for (const ChainContradiction &one : group.contradictions) {
        gauge.stakes |= one.conflict == ChainConflict::Speakers ? Stake::Speakers : Stake::Sources;
    }
    for (const ProvenanceWitness &witness : group.witnesses) {
        const ChainStep *speaker = witness.chain.step(ChainStep::Role::Speaker);
        gauge.stakes.setFlag(Stake::SpeakerMissing,
                             gauge.stakes.testFlag(Stake::SpeakerMissing)
                                 || (speaker && speaker->basis == ChainStep::Basis::Missing));
        gauge.stakes |= isMisattributed(witness) ? Stake::Misattributed : Stake::None;
    }
    gauge.stakes |= group.tree.issues.empty() ? Stake::None : Stake::Dates;
    gauge.undecided = std::ranges::count(group.tree.edges, SpanStatus::Suggested, &DerivationEdge::status);
    gauge.stakes |= gauge.undecided > 0 ? Stake::Undecided : Stake::None;
    for (const auto &[stake, weight] : kWeights) {
        gauge.stake += gauge.stakes.testFlag(stake) ? weight : 0;
    }
    gauge.stake += kPerEdge * std::min(kMostEdges, gauge.undecided);
    return gauge;
}

Result<qint64> gaugeGroups(ProjectStore &store, const ProvenanceLexicons &lexicons,
                           const std::function<bool(qint64 done, qint64 all)> &mayGoOn)
{
    ReviewStore *reviews = ReviewStore::of(store);
    const auto progress = reviews ? reviews->reviewProgress(kGaugeEngine) : Result<ReviewProgress>();
    if (!progress) {
        return std::unexpected(progress.error());
    }
    qint64 done = 0;
    bool isStopped = false;
    const auto isCancelled = [&] {
        isStopped = isStopped || (mayGoOn && !mayGoOn(done, std::max(done, progress->ungauged)));
        return isStopped;
    };
    while (reviews && !isCancelled()) {
        const auto waiting = reviews->ungauged(kGaugeEngine, kBatch);
        if (!waiting) {
            return std::unexpected(waiting.error());
        }
        QList<GroupGauge> gauged;
        for (const GroupGauge &one : *waiting) {
            if (isCancelled()) {
                break;
            }
            const auto group = readGroupProvenance(store, one.group, lexicons);
            if (!group && group.error().code != ErrorCode::NotFound) {
                return std::unexpected(group.error());
            }
            if (group) {
                gauged.append(gaugeOf(*group));
                gauged.last().touched = one.touched;
            }
            ++done;
        }
        if (const auto put = reviews->putGauges(gauged, kGaugeEngine); !put) {
            return std::unexpected(put.error());
        }
        if (gauged.isEmpty()) {
            break; // nothing waits, or what waits went away
        }
    }
    return done;
}

} // namespace Stemma
