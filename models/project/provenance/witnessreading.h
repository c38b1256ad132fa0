// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/provenance/groupprovenance.h"

namespace Stemma {

/// Reads the witnesses of one group and what their texts say; for readGroupProvenance() only. Used once.
class WitnessReading {
public:
    WitnessReading(const ProjectStore &store, const ProvenanceLexicons &lexicons,
                   const std::function<bool()> &isCancelled);

    /// All but the decisions and the tree.
    [[nodiscard]] Result<GroupProvenance> read(QuoteGroupId id);

private:
    [[nodiscard]] Result<void> readRecords();
    [[nodiscard]] Result<ProvenanceWitness> witness(const Span &span);
    [[nodiscard]] Result<void> readOutlets();
    /// What the text around a quote says; any thread.
    void readText(ProvenanceWitness &witness) const;
    void date();
    void nameWitnesses();
    void align();
    void collectSources();

    [[nodiscard]] bool isCancelled() const { return m_isCancelled && m_isCancelled(); }

    const ProjectStore &m_store;
    const ProvenanceLexicons &m_lexicons;
    const std::function<bool()> &m_isCancelled;
    std::vector<ChainAgent> m_outlets;
    QHash<ArticleId, Article> m_articles;
    QHash<RevisionId, SourceText> m_texts;
    QHash<EntityId, Entity> m_entities;
    GroupProvenance m_made;
};

} // namespace Stemma
