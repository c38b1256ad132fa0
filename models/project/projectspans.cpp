// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/editbuilder.h"
#include "models/project/project.h"
#include "models/records/recordtraits.h"

namespace Stemma {

// Project: spans and the groups they form.

namespace {

std::unexpected<Error> invalidRange(CodePointRange range, qint64 length)
{
    return failure(ErrorCode::InvalidRange,
                   {QString::number(range.start), QString::number(range.end), QString::number(length)});
}

Result<void> checkAttributes(const Span &span)
{
    if (const char *attribute = misplacedAttribute(span)) {
        return failure(ErrorCode::InvalidValue,
                       {QString::fromLatin1(attribute), span.id.toString(), QString(keyOf(span.kind))});
    }
    return {};
}

} // namespace

Result<CodePointRanges> Project::validRanges(const Article &article, CodePointRanges ranges)
{
    const auto text = sourceText(article);
    if (!text) {
        return std::unexpected(text.error());
    }
    if (ranges.isEmpty()) {
        return invalidRange({}, text->codePointLength());
    }
    std::ranges::sort(ranges);
    CodePointRanges valid;
    for (const CodePointRange range : std::as_const(ranges)) {
        const auto placed = text->fromCodePoints(range);
        if (!placed) {
            return std::unexpected(placed.error());
        }
        const bool overlaps = !valid.isEmpty() && range.start < valid.last().end;
        if (overlaps || !text->isGraphemeBoundary(placed->start) || !text->isGraphemeBoundary(placed->end)) {
            return invalidRange(range, text->codePointLength());
        }
        if (!valid.isEmpty() && range.start == valid.last().end) {
            valid.last().end = range.end; // parts that touch are one
        } else {
            valid.append(range);
        }
    }
    return valid;
}

Result<SpanId> Project::addSpan(const NewSpan &span)
{
    const auto added = addSpans({span}, tagAction(span.kind));
    return added ? Result<SpanId>(added->first()) : std::unexpected(added.error());
}

Result<QList<SpanId>> Project::addSpans(const QList<NewSpan> &spans, EditAction action)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    EditBuilder builder(*m_store, spans.size());
    QList<SpanId> ids;
    std::optional<Article> article;
    for (const NewSpan &wanted : spans) {
        if (!article || article->id != wanted.article) {
            const auto open = m_open.value(wanted.article).lock(); // as it is in the store, and at hand
            const auto found = open ? Result<Article>(open->article()) : m_store->article(wanted.article);
            if (!found) {
                return std::unexpected(found.error());
            }
            article = *found;
        }
        const auto ranges = validRanges(*article, wanted.ranges);
        const auto entity = builder.entity(wanted.entity, wanted.entityType);
        const auto speaker = builder.entity(wanted.speaker, EntityType::Unset);
        const auto claim = builder.claim(wanted.claim);
        if (!ranges || !entity || !speaker || !claim) {
            return std::unexpected(!ranges        ? ranges.error()
                                       : !entity  ? entity.error()
                                       : !speaker ? speaker.error()
                                                  : claim.error());
        }
        Span span;
        span.id = wanted.id.isNull() ? SpanId::make() : wanted.id;
        span.article = wanted.article;
        span.revision = article->revision;
        span.kind = wanted.kind;
        span.ranges = *ranges;
        span.entity = *entity;
        span.speaker = *speaker;
        span.cue = wanted.cue;
        span.source = wanted.source;
        span.form = wanted.form;
        span.claim = *claim;
        span.stance = wanted.stance;
        span.note = wanted.note;
        span.status = wanted.status;
        span.annotator = m_annotator;
        span.created = now;
        span.modified = now;
        if (const auto fits = checkAttributes(span); !fits) {
            return std::unexpected(fits.error());
        }
        builder.insert(span);
        ids.append(span.id);
    }
    return applyChanges(action, builder.changes()).transform([&](EditNumber) { return ids; });
}

Result<void> Project::updateSpan(SpanId id, const SpanAttributes &attributes, QUuid gesture)
{
    const auto done = gestureSoFar(gesture);
    EditBuilder builder(*m_store);
    if (done && *done) {
        builder.takeBack((*done)->changes);
    }
    const auto before = done ? builder.known(id) : std::unexpected(done.error());
    if (!before) {
        return std::unexpected(before.error());
    }
    Span after = *before;
    const auto assign = [](auto &field, const auto &value) {
        if (value) {
            field = *value;
        }
    };
    assign(after.cue, attributes.cue);
    assign(after.source, attributes.source);
    assign(after.form, attributes.form);
    assign(after.stance, attributes.stance);
    assign(after.note, attributes.note);
    assign(after.status, attributes.status);
    if (attributes.entity || attributes.entityType) {
        const auto entity = builder.changedEntity(after.entity, attributes.entity, attributes.entityType);
        if (!entity) {
            return std::unexpected(entity.error());
        }
        after.entity = *entity;
    }
    if (attributes.speaker) {
        const auto speaker = builder.changedEntity(after.speaker, attributes.speaker, std::nullopt);
        if (!speaker) {
            return std::unexpected(speaker.error());
        }
        after.speaker = *speaker;
    }
    if (attributes.claim) {
        const auto claim = builder.rewordedClaim(*attributes.claim, *before);
        if (!claim) {
            return std::unexpected(claim.error());
        }
        after.claim = *claim;
    }
    if (after == *before && builder.changes().isEmpty()) {
        return {};
    }
    if (auto fits = checkAttributes(after); !fits) {
        return fits;
    }
    if (!(after == *before) || !builder.isEmpty()) {
        after.modified = QDateTime::currentDateTimeUtc();
    }
    builder.update(*before, after);
    return applyChanges(EditAction::EditAttributes, builder.changes(), gesture).transform([](EditNumber) { });
}

Result<void> Project::setSpanKind(SpanId id, SpanKind kind)
{
    const auto before = m_store->span(id);
    if (!before) {
        return std::unexpected(before.error());
    }
    if (before->kind == kind) {
        return {};
    }
    Span after = *before;
    after.modified = QDateTime::currentDateTimeUtc();
    EditBuilder builder(*m_store);
    if (!before->group.isNull()) {
        // Only quotes can be witnesses: the group goes on without this one.
        if (auto unlinked = builder.unlink(*before, after.modified); !unlinked) {
            return unlinked;
        }
    }
    Span unlinked = *before;
    unlinked.group = {};
    unlinked.modified = after.modified;
    after.kind = kind;
    clearMisplacedAttributes(after); // undo gives them back
    builder.update(before->group.isNull() ? *before : unlinked, after);
    return applyChanges(EditAction::ChangeKind, builder.changes()).transform([](EditNumber) { });
}

Result<void> Project::setSpanRanges(SpanId id, const CodePointRanges &ranges, QUuid gesture)
{
    const auto before = m_store->span(id);
    const auto article = before ? m_store->article(before->article) : std::unexpected(before.error());
    if (!article) {
        return std::unexpected(article.error());
    }
    const auto valid = validRanges(*article, ranges);
    if (!valid) {
        return std::unexpected(valid.error());
    }
    if (*valid == before->ranges) {
        return {};
    }
    Edit edit;
    const auto origin = gestureStart(id, gesture);
    if (!origin) {
        return std::unexpected(origin.error());
    }
    Span after = *before;
    if (*origin && (*origin)->before.ranges == *valid) {
        // Back where the drag began: the record is again as it was then, and the step goes.
        after = (*origin)->before;
        edit.target = (*origin)->edit;
    } else {
        after.ranges = *valid;
        after.modified = QDateTime::currentDateTimeUtc();
    }
    edit.action = valid->size() > before->ranges.size() ? EditAction::AddPart
        : valid->size() < before->ranges.size()         ? EditAction::RemovePart
                                                        : EditAction::MoveBoundary;
    edit.gesture = gesture;
    edit.changes = {Change<Span>{*before, after}};
    return applyEdit(std::move(edit)).transform([](EditNumber) { });
}

Result<void> Project::addPart(SpanId id, CodePointRange part)
{
    auto span = m_store->span(id);
    if (!span) {
        return std::unexpected(span.error());
    }
    span->ranges.append(part);
    return setSpanRanges(id, span->ranges);
}

Result<void> Project::removeSpans(const QList<SpanId> &ids)
{
    QList<Span> spans;
    for (const SpanId id : ids) {
        const auto span = m_store->span(id);
        if (!span) {
            return std::unexpected(span.error());
        }
        spans.append(*span);
    }
    EditBuilder builder(*m_store);
    for (const Span &span : std::as_const(spans)) {
        const auto derivations = span.group.isNull() ? Result<QList<Derivation>>(QList<Derivation>())
                                                     : m_store->derivationsTouching(span.id.uuid());
        if (!derivations) {
            return std::unexpected(derivations.error());
        }
        for (const Derivation &derivation : *derivations) {
            builder.remove(derivation);
        }
    }
    if (auto removed = builder.removeSpans(spans); !removed) {
        return removed;
    }
    return applyChanges(EditAction::DeleteSpans, builder.changes()).transform([](EditNumber) { });
}

Result<QuoteGroupId> Project::linkSpans(const QList<SpanId> &ids)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<Span> spans;
    QSet<SpanId> seen;
    for (const SpanId id : ids) {
        const auto span = m_store->span(id);
        if (!span) {
            return std::unexpected(span.error());
        }
        if (span->kind != SpanKind::Quote) {
            return failure(ErrorCode::InvalidValue,
                           {QStringLiteral("kind"), id.toString(), QStringLiteral("quote")});
        }
        if (!seen.contains(id)) {
            seen.insert(id);
            spans.append(*span);
        }
    }
    if (spans.size() < 2) {
        return failure(
            ErrorCode::InvalidValue,
            {QStringLiteral("spans"), QString::number(spans.size()), QStringLiteral("two or more")});
    }
    EditBuilder builder(*m_store);
    const auto linked = builder.link(spans, now);
    if (!linked) {
        return linked;
    }
    return applyChanges(EditAction::LinkQuotes, builder.changes()).transform([&](EditNumber) {
        return *linked;
    });
}

Result<void> Project::unlinkSpan(SpanId id)
{
    const auto span = m_store->span(id);
    if (!span) {
        return std::unexpected(span.error());
    }
    if (span->group.isNull()) {
        return {};
    }
    EditBuilder builder(*m_store);
    if (auto unlinked = builder.unlink(*span, QDateTime::currentDateTimeUtc()); !unlinked) {
        return unlinked;
    }
    return applyChanges(EditAction::UnlinkQuote, builder.changes()).transform([](EditNumber) { });
}

Result<void> Project::chooseBase(SpanId id)
{
    const auto span = m_store->span(id);
    const auto group = span ? m_store->quoteGroup(span->group) : std::unexpected(span.error());
    if (!group) {
        return std::unexpected(group.error());
    }
    QuoteGroup after = *group;
    after.base = id;
    EditBuilder builder(*m_store);
    builder.update(*group, after);
    return applyChanges(EditAction::ChooseBase, builder.changes()).transform([](EditNumber) { });
}

} // namespace Stemma
