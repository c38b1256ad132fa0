// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/entities/entitygroups.h"
#include "models/matching/entities/mentionfinder.h"
#include "models/records/proposal.h"
#include "models/text/sourcetext.h"

#include <optional>

namespace Stemma {

/// What is proposed about a name in an article, besides where it stands: the payload of an entity proposal.
struct ProposedName {
    QString name; ///< of the entity
    EntityType type = EntityType::Unset;
    std::vector<EntityForm> forms; ///< other ways in which the article names it

    /// Those that are a part of the name, and those that are a name by themselves.
    [[nodiscard]] QStringList shortForms() const;
    [[nodiscard]] QStringList fullForms() const;

    [[nodiscard]] QString toPayload() const;
    /// Nothing when @p payload is not of this form.
    [[nodiscard]] static std::optional<ProposedName> fromPayload(const QString &payload);

    friend bool operator==(const ProposedName &, const ProposedName &) = default;
};

/// Unset where the kind is not known.
[[nodiscard]] EntityType entityTypeOf(NameKind kind);

/// The names in a text, each once with all its places: one decision is on all of them. @p quotes are those
/// that are proposed in the text: who speaks there comes first. The same text gives the same proposals. Any
/// thread. Reasons, see ProposalReason: "speaks", "oneWord" (a single word that is there but once or twice).
[[nodiscard]] QList<Proposal> nameProposals(ArticleId article, const SourceText &text, const CueLexicon &cues,
                                            const WordLexicon &words, const QList<Proposal> &quotes);

} // namespace Stemma
