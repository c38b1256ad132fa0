// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/records.h"

namespace Stemma {

namespace {

/// Calls @p function(name, member reference) for each attribute that the span's kind does not use.
template <typename AnySpan, typename Function> void forEachUnused(AnySpan &span, Function &&function)
{
    if (span.kind != SpanKind::Entity) {
        function("entity", span.entity);
    } else {
        function("speaker", span.speaker);
    }
    if (span.kind != SpanKind::Quote) {
        function("cue", span.cue);
        function("source", span.source);
        function("form", span.form);
        function("group", span.group);
    }
    if (span.kind != SpanKind::Claim) {
        function("claim", span.claim);
    }
    if (span.kind == SpanKind::Entity) {
        function("stance", span.stance);
    }
}

} // namespace

ReviewId reviewOf(SpanId span)
{
    return ReviewId(span.uuid());
}

ReviewId reviewOf(QuoteGroupId group)
{
    return ReviewId(group.uuid());
}

const char *misplacedAttribute(const Span &span)
{
    const char *found = nullptr;
    forEachUnused(span, [&found](const char *name, const auto &value) {
        if (!found && value != std::decay_t<decltype(value)>()) {
            found = name;
        }
    });
    return found;
}

void clearMisplacedAttributes(Span &span)
{
    forEachUnused(span, [](const char *, auto &value) { value = std::decay_t<decltype(value)>(); });
}

} // namespace Stemma
