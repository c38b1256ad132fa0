// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/spanindex.h"

#include <QHash>

namespace Stemma {

/// The members of each quote group within one open article. Kept true by telling it which places changed;
/// what a change took away is found out when it is asked for. GUI thread.
class GroupMembers {
public:
    /// Reads all spans of @p spans, which outlives the next call; null: none.
    void reset(const SpanIndex *spans);
    /// Spans that touch @p range came, went or changed.
    void refresh(TextRange range);

    /// Shown members of @p group by place, without rejected ones. Sorted once after a change of the article,
    /// so that asking in every frame costs nothing. Valid until the index changes.
    [[nodiscard]] const std::vector<const PlacedSpan *> &of(QuoteGroupId group) const;

    /// Every group that has had a member here, in no order; some may have none any more.
    [[nodiscard]] QList<QuoteGroupId> groups() const { return m_members.keys(); }

private:
    struct Members {
        QList<SpanId> ids;
        mutable std::vector<const PlacedSpan *> placed;
        mutable quint64 version = 0; ///< of the index that placed is from; 0: none
    };

    void add(const PlacedSpan *placed);

    const SpanIndex *m_spans = nullptr;
    QHash<QuoteGroupId, Members> m_members;
};

} // namespace Stemma
