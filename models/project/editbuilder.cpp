// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/editbuilder.h"

#include "models/storage/reviews/reviewstore.h"
#include "models/text/keyvalues.h"

namespace Stemma {

namespace {

// The entity that a name and type mean among those of that name, see EditBuilder::entity().
const Entity *bestMatch(const QList<Entity> &named, EntityType type)
{
    const auto ofType = [&](EntityType wanted) {
        const auto found = std::ranges::find(named, wanted, &Entity::type);
        return found == named.cend() ? nullptr : &*found;
    };
    if (const Entity *exact = ofType(type)) {
        return exact;
    }
    if (type == EntityType::Unset) {
        return named.isEmpty() ? nullptr : &named.first();
    }
    return ofType(EntityType::Unset);
}

} // namespace

EditBuilder::EditBuilder(const ProjectStore &store, qsizetype expected)
    : m_store(store)
{
    m_changes.reserve(expected);
}

template <typename Record, typename Id> const Change<Record> *EditBuilder::doneTo(Id id) const
{
    for (const AnyChange &any : m_done) {
        if (const auto *change = std::get_if<Change<Record>>(&any); change != nullptr && change->id() == id) {
            return change;
        }
    }
    return nullptr;
}

template <typename Record, typename Id>
Result<Record> EditBuilder::beforeDone(Id id, Result<Record> stored) const
{
    const auto *change = doneTo<Record>(id);
    return change != nullptr && change->before ? Result<Record>(*change->before) : std::move(stored);
}

Result<Span> EditBuilder::known(SpanId id) const
{
    return beforeDone<Span>(id, m_store.span(id));
}

Result<Entity> EditBuilder::known(EntityId id) const
{
    return beforeDone<Entity>(id, m_store.entity(id));
}

Result<Claim> EditBuilder::known(ClaimId id) const
{
    return beforeDone<Claim>(id, m_store.claim(id));
}

Result<EntityId> EditBuilder::entity(const QString &name, EntityType type)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty()) {
        return EntityId();
    }
    const auto named = entitiesNamed(trimmed);
    if (!named) {
        return std::unexpected(named.error());
    }
    if (const Entity *match = bestMatch(**named, type)) {
        const Entity found = *match;
        if (found.type == EntityType::Unset && type != EntityType::Unset) {
            retype(found, type);
        }
        return found.id;
    }
    Entity made;
    made.id = EntityId::make();
    made.name = trimmed;
    made.type = type;
    insert(made);
    (*named)->append(made);
    return made.id;
}

Result<EntityId> EditBuilder::changedEntity(EntityId current, const std::optional<QString> &name,
                                            std::optional<EntityType> type)
{
    const auto stored = current.isNull() ? Result<Entity>(Entity()) : known(current);
    if (!stored) {
        return std::unexpected(stored.error());
    }
    const bool staysNamed = !current.isNull() && (!name || name->trimmed() == stored->name);
    if (!staysNamed || (name && type)) {
        return entity(name.value_or(stored->name), type.value_or(EntityType::Unset));
    }
    if (!type || *type == stored->type) {
        return current;
    }
    const auto named = entitiesNamed(stored->name);
    if (!named) {
        return std::unexpected(named.error());
    }
    if (const auto other = std::ranges::find(**named, *type, &Entity::type); other != (*named)->cend()) {
        return other->id;
    }
    retype(*stored, *type);
    return current;
}

Result<QList<Entity> *> EditBuilder::entitiesNamed(const QString &name)
{
    auto known = m_entities.find(name);
    if (known == m_entities.end()) {
        auto stored = m_store.entitiesNamed(name);
        if (!stored) {
            return std::unexpected(stored.error());
        }
        stored->removeIf([this](const Entity &entity) { return doneTo<Entity>(entity.id) != nullptr; });
        for (const AnyChange &any : m_done) {
            const auto *change = std::get_if<Change<Entity>>(&any);
            if (change != nullptr && change->before && change->before->name == name) {
                stored->append(*change->before);
            }
        }
        known = m_entities.insert(name, std::move(*stored));
    }
    return &*known;
}

void EditBuilder::retype(const Entity &entity, EntityType type)
{
    Entity typed = entity;
    typed.type = type;
    change(entity, typed);
}

void EditBuilder::change(const Entity &entity, const Entity &after)
{
    const Entity before = entity; // it may lie in the list
    update(before, after);
    std::ranges::replace(m_entities[before.name], before, after);
}

Result<void> EditBuilder::addAliases(const QString &name, EntityId id, const QStringList &aliases)
{
    const auto named = entitiesNamed(name);
    if (!named) {
        return std::unexpected(named.error());
    }
    const auto found = std::ranges::find(**named, id, &Entity::id);
    if (found == (*named)->cend()) {
        return {};
    }
    Entity known = *found;
    for (const QString &alias : aliases) {
        if (alias != known.name && !known.aliases.contains(alias)) {
            known.aliases.append(alias);
        }
    }
    change(*found, known);
    return {};
}

Result<ClaimId> EditBuilder::claim(const QString &statement)
{
    const QString trimmed = statement.trimmed();
    if (trimmed.isEmpty()) {
        return ClaimId();
    }
    if (const auto made = m_claims.constFind(trimmed); made != m_claims.cend()) {
        return *made;
    }
    auto stored = claimStated(trimmed);
    if (!stored || !stored->isNull()) {
        return stored;
    }
    Claim made;
    made.id = ClaimId::make();
    made.statement = trimmed;
    insert(made);
    m_claims.insert(trimmed, made.id);
    return made.id;
}

Result<ClaimId> EditBuilder::claimStated(const QString &statement) const
{
    for (const AnyChange &any : m_done) {
        const auto *change = std::get_if<Change<Claim>>(&any);
        if (change != nullptr && change->before && change->before->statement == statement) {
            return change->before->id;
        }
    }
    auto stored = m_store.claimStated(statement);
    return stored && doneTo<Claim>(*stored) != nullptr ? ClaimId() : stored;
}

Result<ClaimId> EditBuilder::rewordedClaim(const QString &statement, const Span &span)
{
    const QString trimmed = statement.trimmed();
    if (trimmed.isEmpty() || span.claim.isNull()) {
        return claim(trimmed);
    }
    const auto stated = claimStated(trimmed);
    const auto users = m_store.spansOfClaim(span.claim);
    const auto current = known(span.claim);
    if (!stated || !users || !current) {
        return std::unexpected(!stated ? stated.error() : !users ? users.error() : current.error());
    }
    const bool isShared = std::ranges::any_of(*users, [&](const Span &user) { return user.id != span.id; });
    if (!stated->isNull() || isShared) {
        return claim(trimmed);
    }
    Claim reworded = *current;
    reworded.statement = trimmed;
    update(*current, reworded);
    return span.claim;
}

Result<void> EditBuilder::removeSpans(const QList<Span> &spans)
{
    QHash<QuoteGroupId, QSet<SpanId>> leaving;
    for (const Span &span : spans) {
        remove(span);
        if (const auto removed = removeReview(reviewOf(span.id)); !removed) {
            return removed;
        }
        if (!span.group.isNull()) {
            leaving[span.group].insert(span.id);
        }
    }
    for (const auto &[group, members] : keyValuesOf(leaving)) {
        if (auto mended = mendGroup(group, members); !mended) {
            return mended;
        }
    }
    return {};
}

Result<QuoteGroupId> EditBuilder::link(QList<Span> spans, const QDateTime &now)
{
    QSet<SpanId> seen;
    QList<QuoteGroupId> groups;
    for (const Span &span : std::as_const(spans)) {
        seen.insert(span.id);
        if (!span.group.isNull() && !groups.contains(span.group)) {
            groups.append(span.group);
        }
    }
    QuoteGroup kept;
    if (groups.isEmpty()) {
        kept.id = QuoteGroupId::make();
        kept.base = spans.first().id;
        insert(kept);
    } else {
        const auto first = m_store.quoteGroup(groups.takeFirst());
        if (!first) {
            return std::unexpected(first.error());
        }
        kept = *first;
    }
    QStringList notes;
    if (!kept.note.isEmpty()) {
        notes.append(kept.note);
    }
    for (const QuoteGroupId merged : std::as_const(groups)) {
        const auto group = m_store.quoteGroup(merged);
        const auto members = m_store.spansOfGroup(merged);
        if (!group || !members) {
            return std::unexpected(!group ? group.error() : members.error());
        }
        for (const Span &member : *members) {
            if (!seen.contains(member.id)) {
                spans.append(member);
            }
        }
        if (!group->note.isEmpty() && !notes.contains(group->note)) {
            notes.append(group->note);
        }
        if (const auto moved = moveReview(merged, kept.id); !moved) {
            return std::unexpected(moved.error());
        }
        remove(*group);
    }
    QuoteGroup joined = kept;
    joined.note = notes.join(u'\n');
    update(kept, joined);
    for (const Span &span : std::as_const(spans)) {
        if (span.group != kept.id) {
            Span linked = span;
            linked.group = kept.id;
            linked.modified = now;
            update(span, linked);
        }
    }
    return kept.id;
}

Result<void> EditBuilder::unlink(const Span &span, const QDateTime &now)
{
    Span alone = span;
    alone.group = {};
    alone.modified = now;
    update(span, alone);
    return mendGroup(span.group, {span.id});
}

Result<void> EditBuilder::mendGroup(QuoteGroupId id, const QSet<SpanId> &leaving)
{
    const auto group = m_store.quoteGroup(id);
    auto members = m_store.spansOfGroup(id);
    if (!group || !members) {
        return std::unexpected(!group ? group.error() : members.error());
    }
    for (const SpanId span : leaving) {
        if (const auto removed = removeMarks(span); !removed) {
            return removed;
        }
    }
    members->removeIf([&](const Span &span) { return leaving.contains(span.id); });
    if (members->size() < 2) {
        for (const Span &last : std::as_const(*members)) {
            Span alone = last;
            alone.group = {};
            update(last, alone);
            if (const auto removed = removeMarks(last.id); !removed) {
                return removed;
            }
        }
        if (const auto removed = removeReview(reviewOf(id)); !removed) {
            return removed;
        }
        remove(*group);
    } else if (leaving.contains(group->base)) {
        QuoteGroup mended = *group;
        mended.base = members->first().id;
        update(*group, mended);
    }
    return {};
}

Result<void> EditBuilder::removeReview(ReviewId id)
{
    const ReviewStore *reviews = ReviewStore::of(m_store);
    const auto review = reviews ? reviews->review(id) : Result<std::optional<Review>>();
    if (!review) {
        return std::unexpected(review.error());
    }
    if (*review) {
        remove(**review);
    }
    return {};
}

Result<void> EditBuilder::removeMarks(SpanId span)
{
    const ReviewStore *reviews = ReviewStore::of(m_store);
    const auto marks = reviews ? reviews->marksTouching(span) : Result<QList<VariantMark>>();
    if (!marks) {
        return std::unexpected(marks.error());
    }
    for (const VariantMark &mark : *marks) {
        remove(mark);
    }
    return {};
}

Result<void> EditBuilder::moveReview(QuoteGroupId merged, QuoteGroupId kept)
{
    const ReviewStore *reviews = ReviewStore::of(m_store);
    const auto moved = reviews ? reviews->review(reviewOf(merged)) : Result<std::optional<Review>>();
    auto known = reviews ? reviews->review(reviewOf(kept)) : Result<std::optional<Review>>();
    if (!moved || !known) {
        return std::unexpected(!moved ? moved.error() : known.error());
    }
    if (!*moved) {
        return {};
    }
    remove(**moved);
    if (m_reviews.contains(kept)) {
        known = m_reviews.value(kept);
    }
    // The verdict of the group that goes on stays; what was noted of the other one comes along.
    Review joined = *known ? **known : **moved;
    joined.id = reviewOf(kept);
    joined.group = kept;
    if (*known && !(*moved)->note.isEmpty() && joined.note != (*moved)->note) {
        joined.note += (joined.note.isEmpty() ? QString() : QStringLiteral("\n")) + (*moved)->note;
    }
    if (*known) {
        update(**known, joined);
    } else {
        insert(joined);
    }
    m_reviews.insert(kept, joined);
    return {};
}

Changes EditBuilder::changes() const
{
    return composed(inverted(m_done), m_changes);
}

} // namespace Stemma
