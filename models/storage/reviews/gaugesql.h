// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/edit.h"
#include "models/storage/connection.h"

#include <QSet>

namespace Stemma {

/// What an edit means for the order of the queue: collects which groups it touches, then has these gauged
/// anew. One object an edit, inside its transaction.
class GaugeUpkeep {
public:
    explicit GaugeUpkeep(const Connection &connection);

    void note(const Span &span);
    void note(const QuoteGroup &group);
    void note(const Derivation &derivation);
    void note(const Article &article);
    void note(const Entity &entity);
    void note(const VariantMark &mark);
    [[nodiscard]] Result<void> write() const;

private:
    const Connection &m_connection;
    QSet<QuoteGroupId> m_groups;
    QSet<QUuid> m_spans; ///< or articles, as ends of derivations
    QSet<ArticleId> m_articles;
    QSet<EntityId> m_speakers;
};

/// Empty tables for this connection alone, for a file of an older format that is open for reading.
[[nodiscard]] Result<void> makeEmptyReviews(const Connection &connection);

} // namespace Stemma
