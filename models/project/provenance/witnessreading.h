// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/provenance/groupdecisions.h"

namespace Stemma {

/// Reads the witnesses of one group and what their texts say; for readGroupProvenance() only. Used once.
class WitnessReading {
public:
    WitnessReading(const ProjectStore &store, const ProvenanceLexicons &lexicons,
                   std::function<bool()> isCancelled);

    /// All of it as it was at one moment.
    [[nodiscard]] Result<GroupProvenance> read(QuoteGroupId id);
    /// Within ProjectStore::readConsistently().
    [[nodiscard]] Result<GroupProvenance> readWithin(QuoteGroupId id);

private:
    [[nodiscard]] Result<GroupProvenance> finish();
    [[nodiscard]] Result<void> readRecords(QuoteGroupId id);
    [[nodiscard]] Result<ProvenanceWitness> witness(const Span &span);
    [[nodiscard]] Result<void> readOutlets();
    /// What the text around a quote says, and the words of time in it; any thread.
    void readText(ProvenanceWitness &witness);
    [[nodiscard]] static DatedWitness dated(const ProvenanceWitness &witness);
    void date();
    void nameWitnesses();
    void collectSources();
    void align();
    void alignAndDerive();

    [[nodiscard]] bool isCancelled() const { return m_isCancelled && m_isCancelled(); }

    const ProjectStore &m_store;
    const ProvenanceLexicons &m_lexicons;
    std::function<bool()> m_isCancelled;
    std::optional<KnownOutlets> m_outlets;
    QHash<ArticleId, Article> m_articles;
    QHash<RevisionId, SourceText> m_texts;
    QHash<EntityId, Entity> m_entities;
    std::vector<std::vector<DateExpression>> m_times; ///< by witness
    GroupDecisions m_decisions;
    GroupProvenance m_made;
};

} // namespace Stemma
