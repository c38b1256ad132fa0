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

    /// Shown members of @p group by place, without rejected ones.
    [[nodiscard]] std::vector<const PlacedSpan *> of(QuoteGroupId group) const;

private:
    void add(const PlacedSpan *placed);

    const SpanIndex *m_spans = nullptr;
    QHash<QuoteGroupId, QList<SpanId>> m_members;
};

} // namespace Stemma
