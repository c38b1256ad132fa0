// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/edit.h"
#include "models/storage/connection.h"

#include <QSet>

namespace Stemma {

/// What an edit means for open proposals: collects what it touches, then closes those that are decided or
/// done by hand and opens those that are so no longer (undo). One object an edit, inside its transaction.
class ProposalUpkeep {
public:
    explicit ProposalUpkeep(const Connection &connection);

    void note(const Span &span);
    void note(const Suggestion &suggestion);
    /// Before @p article is deleted: what it was linked with is to be compared anew.
    [[nodiscard]] Result<void> noteRemoval(ArticleId article);
    [[nodiscard]] Result<void> write() const;

private:
    [[nodiscard]] Result<void> writeDecisions(QHash<ArticleId, CodePointRange> &places) const;
    [[nodiscard]] Result<void> compareAnew(ArticleId article, SuggestionId link) const;
    [[nodiscard]] Result<void> writeRemovals() const;

    const Connection &m_connection;
    QHash<ArticleId, CodePointRange> m_places; ///< of quotes, from the first to the last
    QHash<ArticleId, CodePointRange> m_names; ///< of names that are tagged, likewise
    QHash<ArticleId, QList<SuggestionId>> m_decided;
    QSet<SuggestionId> m_turned; ///< links that are turned down, or no longer
    QSet<ArticleId> m_left; ///< by articles that are deleted
};

/// Tells anew which proposals of @p article are open, among those that touch @p place or (without) all.
[[nodiscard]] Result<void> reopenProposals(const Connection &connection, ArticleId article,
                                           std::optional<CodePointRange> place = {});

/// Drops all that is proposed about @p article and that it was looked through, when its text is another one:
/// the places are those of the text before.
[[nodiscard]] Result<void> dropProposals(const Connection &connection, ArticleId article);

/// Empty tables for this connection alone, for a file of format 1 that is open for reading.
[[nodiscard]] Result<void> makeEmptyProposals(const Connection &connection);

} // namespace Stemma
