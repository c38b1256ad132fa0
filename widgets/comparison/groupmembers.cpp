// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/groupmembers.h"

#include <algorithm>

namespace Stemma {

void GroupMembers::reset(const SpanIndex *spans)
{
    m_spans = spans;
    m_members.clear();
    if (m_spans) {
        for (const PlacedSpan *placed : m_spans->inOrder()) {
            add(placed);
        }
    }
}

void GroupMembers::refresh(TextRange range)
{
    if (m_spans) {
        for (const PlacedSpan *placed : m_spans->touching(range)) {
            add(placed);
        }
    }
}

void GroupMembers::add(const PlacedSpan *placed)
{
    if (placed->span.kind != SpanKind::Quote || placed->span.group.isNull()) {
        return;
    }
    QList<SpanId> &members = m_members[placed->span.group];
    if (!members.contains(placed->span.id)) {
        members.append(placed->span.id);
    }
}

std::vector<const PlacedSpan *> GroupMembers::of(QuoteGroupId group) const
{
    std::vector<const PlacedSpan *> found;
    const auto members = m_members.constFind(group);
    if (!m_spans || members == m_members.cend()) {
        return found;
    }
    for (const SpanId id : *members) {
        const PlacedSpan *placed = m_spans->find(id);
        if (placed && placed->span.group == group && placed->span.kind == SpanKind::Quote
            && placed->span.status != SpanStatus::Rejected) {
            found.push_back(placed);
        }
    }
    std::ranges::sort(found, {}, [](const PlacedSpan *placed) { return placed->hull().start; });
    return found;
}

} // namespace Stemma
