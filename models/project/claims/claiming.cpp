// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/claims/claiming.h"

#include "models/project/editbuilder.h"
#include "models/project/project.h"
#include "models/records/recordtraits.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

Result<void> apply(Project &project, EditAction action, const EditBuilder &builder)
{
    return project.applyChanges(action, builder.changes()).transform([](EditNumber) { });
}

/// The claim span that stands for @p quote in @p claim: one with the same words that has no other claim.
Result<std::optional<Span>> twinOf(const ProjectStore &store, const Span &quote, ClaimId claim)
{
    const auto all = store.spansOfArticle(quote.article);
    if (!all) {
        return std::unexpected(all.error());
    }
    const auto found = std::ranges::find_if(*all, [&](const Span &span) {
        return span.kind == SpanKind::Claim && span.status != SpanStatus::Rejected
            && span.revision == quote.revision && span.ranges == quote.ranges
            && (span.claim.isNull() || span.claim == claim);
    });
    return found == all->cend() ? std::optional<Span>() : std::optional(*found);
}

/// Removes @p claim when @p leaving is all that uses it and nothing is noted of it.
Result<void> dropUnused(const ProjectStore &store, ClaimId claim, SpanId leaving, EditBuilder &builder)
{
    if (claim.isNull()) {
        return {};
    }
    const auto users = store.spansOfClaim(claim);
    const auto record = store.claim(claim);
    if (!users || !record) {
        return std::unexpected(!users ? users.error() : record.error());
    }
    const bool isUnused = std::ranges::all_of(*users, [&](const Span &span) { return span.id == leaving; });
    if (isUnused && record->note.isEmpty()) {
        builder.remove(*record);
    }
    return {};
}

Result<SpanId> joinNew(Project &project, const Span &quote, ClaimId claim, EditBuilder &builder)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Span made;
    made.id = SpanId::make();
    made.article = quote.article;
    made.revision = quote.revision;
    made.kind = SpanKind::Claim;
    made.ranges = quote.ranges;
    made.claim = claim;
    made.annotator = project.annotator();
    made.created = now;
    made.modified = now;
    if (quote.kind == SpanKind::Quote) {
        made.speaker = quote.speaker; // who says it claims it
    }
    builder.insert(made);
    return apply(project, EditAction::TagClaim, builder).transform([&] { return made.id; });
}

} // namespace

Result<void> setStance(Project &project, const QList<SpanId> &spans, Stance stance)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    EditBuilder builder(project.store());
    for (const SpanId id : spans) {
        const auto before = project.store().span(id);
        if (!before) {
            return std::unexpected(before.error());
        }
        Span after = *before;
        after.stance = stance;
        if (misplacedAttribute(after) != nullptr) {
            return failure(ErrorCode::InvalidValue,
                           {u"stance"_s, id.toString(), QString(keyOf(before->kind))});
        }
        if (after != *before) {
            after.modified = now;
            builder.update(*before, after);
        }
    }
    return builder.changes().isEmpty() ? Result<void>() : apply(project, EditAction::EditAttributes, builder);
}

Result<SpanId> joinClaim(Project &project, SpanId id, const QString &statement)
{
    const auto span = project.store().span(id);
    if (!span) {
        return std::unexpected(span.error());
    }
    EditBuilder builder(project.store());
    const auto claim = builder.claim(statement);
    if (!claim) {
        return std::unexpected(claim.error());
    }
    Span before = *span;
    if (span->kind != SpanKind::Claim) {
        if (claim->isNull()) {
            return failure(ErrorCode::InvalidValue, {u"claim"_s, id.toString(), QString(keyOf(span->kind))});
        }
        const auto twin = twinOf(project.store(), *span, *claim);
        if (!twin) {
            return std::unexpected(twin.error());
        }
        if (!*twin) {
            return joinNew(project, *span, *claim, builder);
        }
        before = **twin;
    }
    if (before.claim == *claim) {
        return before.id;
    }
    if (const auto dropped = dropUnused(project.store(), before.claim, before.id, builder); !dropped) {
        return std::unexpected(dropped.error());
    }
    Span after = before;
    after.claim = *claim;
    after.modified = QDateTime::currentDateTimeUtc();
    builder.update(before, after);
    return apply(project, EditAction::EditAttributes, builder).transform([&] { return after.id; });
}

Result<ClaimId> rewordClaim(Project &project, ClaimId id, const QString &statement)
{
    const QString trimmed = statement.trimmed();
    if (trimmed.isEmpty()) {
        return failure(ErrorCode::InvalidValue, {u"statement"_s, id.toString(), u"words"_s});
    }
    const ProjectStore &store = project.store();
    const auto claim = store.claim(id);
    const auto known = store.claimStated(trimmed);
    const auto spans = store.spansOfClaim(id);
    if (!claim || !known || !spans) {
        return std::unexpected(!claim ? claim.error() : !known ? known.error() : spans.error());
    }
    if (*known == id) {
        return id;
    }
    EditBuilder builder(store);
    if (known->isNull()) {
        Claim after = *claim;
        after.statement = trimmed;
        builder.update(*claim, after);
        return apply(project, EditAction::EditClaim, builder).transform([&] { return id; });
    }
    const auto kept = store.claim(*known);
    if (!kept) {
        return std::unexpected(kept.error());
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Span &before : *spans) {
        Span after = before;
        after.claim = *known;
        after.modified = now;
        builder.update(before, after);
    }
    if (!claim->note.isEmpty() && kept->note != claim->note) {
        Claim after = *kept;
        after.note += (after.note.isEmpty() ? QString() : u"\n"_s) + claim->note;
        builder.update(*kept, after);
    }
    builder.remove(*claim);
    return apply(project, EditAction::EditClaim, builder).transform([&] { return *known; });
}

} // namespace Stemma
