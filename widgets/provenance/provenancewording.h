// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/chain/attributionchain.h"
#include "models/provenance/dating/witnessdating.h"
#include "models/provenance/derivation/derivationtree.h"

#include <QCoreApplication>

namespace Stemma {

/// What a reading of a group says, in words for people. Any thread.
class ProvenanceWording {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ProvenanceWording)

public:
    /// "between 6 Aug 2018 and 7 Aug 2018, 14:00 (UTC)"; "at an unknown time".
    [[nodiscard]] static QString of(const DateInterval &interval);
    [[nodiscard]] static QString of(DateOrder order); ///< "certainly earlier"
    /// Why dates are ordered as they are; a whole sentence.
    [[nodiscard]] static QString sentence(DateOrderReason reason, const QStringList &parameters);
    /// Why a witness is dated as it is; a whole sentence.
    [[nodiscard]] static QString sentence(const DatingEvidence &evidence);

    [[nodiscard]] static QString of(DerivationHow how); ///< "cites"; empty when unset
    [[nodiscard]] static QString ofEdge(SpanStatus status); ///< "proposed", "confirmed", "rejected"
    /// What an edge rests on; a whole sentence.
    [[nodiscard]] static QString sentence(const EvidenceItem &evidence);
    /// All that speaks for an edge but that it was confirmed, as sentences.
    [[nodiscard]] static QString ground(const DerivationEdge &edge);
    /// @p from and @p to: what people call the witnesses.
    [[nodiscard]] static QString sentence(const DerivationIssue &issue, const QString &from,
                                          const QString &to);
    /// Why an edge cannot be drawn; empty: it can.
    [[nodiscard]] static QString sentence(EdgeRefusal refusal, const QString &from, const QString &to);
    /// "3 words", "the same words".
    [[nodiscard]] static QString distance(double words);
    /// The same, as short as a picture needs it: "3", "=".
    [[nodiscard]] static QString shortDistance(double words);

    [[nodiscard]] static QString of(ChainStep::Role role); ///< "Speaker"
    [[nodiscard]] static QString of(ChainStep::Basis basis); ///< "in the text"
    [[nodiscard]] static QString of(AgentKind kind); ///< "person"; empty when unknown
    [[nodiscard]] static QString sentence(const ChainIssue &issue);
    /// @p one and @p other: what people call the witnesses.
    [[nodiscard]] static QString sentence(const ChainContradiction &contradiction, const QString &one,
                                          const QString &other);

private:
    /// "3 words kept, 1 lost"
    [[nodiscard]] static QString wordCounts(const QStringList &figures);
};

} // namespace Stemma
