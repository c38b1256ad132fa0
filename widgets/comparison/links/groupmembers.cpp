// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/links/groupmembers.h"

#include <algorithm>
#include <limits>

namespace Stemma {

namespace {

constexpr TextRange kWholeText{0, std::numeric_limits<qsizetype>::max()};

bool isMember(const Span &span)
{
    return span.kind == SpanKind::Quote && !span.group.isNull();
}

} // namespace

void GroupMembers::reset(const SpanIndex *spans)
{
    m_spans = spans;
    m_members.clear();
    if (m_spans) {
        // No span is made for this: an article with many opens as quickly as one with few.
        m_spans->visit(kWholeText, [this](const Span &span, TextRange) {
            if (isMember(span)) {
                QList<SpanId> &ids = m_members[span.group].ids;
                if (ids.isEmpty() || ids.last() != span.id) { // again for each of its parts
                    ids.append(span.id);
                }
            }
        });
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
    if (!isMember(placed->span)) {
        return;
    }
    Members &members = m_members[placed->span.group];
    if (!members.ids.contains(placed->span.id)) {
        members.ids.append(placed->span.id);
        members.version = 0;
    }
}

const std::vector<const PlacedSpan *> &GroupMembers::of(QuoteGroupId group) const
{
    static const std::vector<const PlacedSpan *> none;
    const auto members = m_members.constFind(group);
    if (!m_spans || members == m_members.cend()) {
        return none;
    }
    if (members->version != m_spans->version()) {
        members->placed.clear();
        for (const SpanId id : members->ids) {
            const PlacedSpan *placed = m_spans->find(id);
            if (placed && placed->span.group == group && placed->span.kind == SpanKind::Quote
                && placed->span.status != SpanStatus::Rejected) {
                members->placed.push_back(placed);
            }
        }
        std::ranges::sort(members->placed, {}, [](const PlacedSpan *placed) { return placed->hull().start; });
        members->version = m_spans->version();
    }
    return members->placed;
}

} // namespace Stemma
