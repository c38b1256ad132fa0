// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/provenance/reviewing.h"

#include "models/project/editbuilder.h"
#include "models/project/project.h"
#include "models/storage/reviews/reviewstore.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> noWitnesses(const QString &what)
{
    return failure(ErrorCode::InvalidValue, {u"derivation"_s, what, u"two witnesses of one group"_s});
}

Result<void> apply(Project &project, EditAction action, const EditBuilder &builder, QUuid gesture = {})
{
    return project.applyChanges(action, builder.changes(), gesture).transform([](EditNumber) { });
}

/// The changes that give what @p fresh is about this verdict and note.
Result<void> judge(const Project &project, Review fresh, Verdict verdict, const std::optional<QString> &note,
                   EditBuilder &builder)
{
    const ReviewStore *reviews = ReviewStore::of(project.store());
    const auto known = reviews ? reviews->review(fresh.id) : Result<std::optional<Review>>();
    if (!known) {
        return std::unexpected(known.error());
    }
    Review after = *known ? **known : std::move(fresh);
    after.verdict = verdict;
    after.note = note.value_or(after.note);
    const bool isEmpty = verdict == Verdict::Unset && after.note.isEmpty();
    if (*known && after == **known) {
        return {}; // the same again: who said so first stays
    }
    after.reviewer = project.annotator();
    after.reviewed = QDateTime::currentDateTimeUtc();
    if (*known && isEmpty) {
        builder.remove(**known);
    } else if (*known) {
        builder.update(**known, after);
    } else if (!isEmpty) {
        builder.insert(after);
    }
    return {};
}

/// What is confirmed of whom @p record took it from: spans only.
struct Decisions {
    QList<Derivation> all; ///< that begin at the witness

    [[nodiscard]] static bool isAbout(const Derivation &record, const DerivationSource &source)
    {
        return record.to == source.witness.uuid()
            && (!source.witness.isNull()
                || record.outsideSource.compare(source.outside, Qt::CaseInsensitive) == 0);
    }
};

Result<Decisions> decisionsOf(const Project &project, SpanId from)
{
    const auto touching = project.store().derivationsTouching(from.uuid());
    if (!touching) {
        return std::unexpected(touching.error());
    }
    Decisions found;
    for (const Derivation &record : *touching) {
        if (record.from == from.uuid()) {
            found.all.append(record);
        }
    }
    return found;
}

/// Whether confirmed edges lead from @p start to @p end.
Result<bool> leadsTo(const Project &project, SpanId start, SpanId end)
{
    QSet<QUuid> seen;
    QList<QUuid> waiting{start.uuid()};
    while (!waiting.isEmpty()) {
        const QUuid node = waiting.takeLast();
        if (node == end.uuid()) {
            return true;
        }
        if (seen.contains(node)) {
            continue;
        }
        seen.insert(node);
        const auto decisions = decisionsOf(project, SpanId(node));
        if (!decisions) {
            return std::unexpected(decisions.error());
        }
        for (const Derivation &record : decisions->all) {
            if (record.status == SpanStatus::Accepted && !record.to.isNull()) {
                waiting.append(record.to);
            }
        }
    }
    return false;
}

QString nameOf(const Article &article)
{
    return article.outlet.isEmpty() ? article.title : article.outlet;
}

/// Why @p from cannot have taken its words from @p to.
Result<void> refuse(const Project &project, const Span &from, const Span &to, DateInversions inversions)
{
    if (from.id == to.id || from.group.isNull() || from.group != to.group) {
        return noWitnesses(to.id.toString());
    }
    const auto child = project.store().article(from.article);
    const auto parent = project.store().article(to.article);
    const auto isCircle = leadsTo(project, to.id, from.id);
    if (!child || !parent || !isCircle) {
        return std::unexpected(!child ? child.error() : !parent ? parent.error() : isCircle.error());
    }
    if (*isCircle) {
        return failure(ErrorCode::DerivationCircle, {nameOf(*child), nameOf(*parent)});
    }
    const bool isInverted = dateOrder(Appearance::of(parent->published), Appearance::of(child->published))
        == DateOrder::CertainlyAfter;
    if (isInverted && inversions == DateInversions::Refused) {
        return failure(
            ErrorCode::DateInversion,
            {nameOf(*child), nameOf(*parent), child->published.toString(), parent->published.toString()});
    }
    return {};
}

Derivation made(SpanId from, const DerivationSource &to, SpanStatus status, DerivationHow how,
                const QString &evidence)
{
    Derivation record;
    record.id = DerivationId::make();
    record.from = from.uuid();
    record.to = to.witness.uuid();
    record.outsideSource = to.witness.isNull() ? to.outside.trimmed() : QString();
    record.how = how;
    record.evidence = evidence;
    record.status = status;
    return record;
}

} // namespace

Result<void> setVerdict(Project &project, const QList<SpanId> &quotes, Verdict verdict,
                        const std::optional<QString> &note, QUuid gesture)
{
    EditBuilder builder(project.store());
    QSet<SpanId> seen;
    for (const SpanId id : quotes) {
        if (seen.contains(id)) {
            continue;
        }
        seen.insert(id);
        const auto span = project.store().span(id);
        if (!span) {
            return std::unexpected(span.error());
        }
        if (span->kind != SpanKind::Quote) {
            return failure(ErrorCode::InvalidValue, {u"verdict"_s, id.toString(), u"quotes"_s});
        }
        Review fresh;
        fresh.id = reviewOf(id);
        fresh.span = id;
        if (const auto judged = judge(project, fresh, verdict, note, builder); !judged) {
            return judged;
        }
    }
    return apply(project, EditAction::Review, builder, gesture);
}

Result<void> setGroupVerdict(Project &project, QuoteGroupId group, Verdict verdict,
                             const std::optional<QString> &note, QUuid gesture)
{
    if (const auto known = project.store().quoteGroup(group); !known) {
        return std::unexpected(known.error());
    }
    EditBuilder builder(project.store());
    Review fresh;
    fresh.id = reviewOf(group);
    fresh.group = group;
    if (const auto judged = judge(project, fresh, verdict, note, builder); !judged) {
        return judged;
    }
    return apply(project, EditAction::Review, builder, gesture);
}

VariantPlace variantPlace(const GroupProvenance &group, const Collation &collation, int witness, int place)
{
    const auto rangeOf = [&](int number) {
        const ProvenanceWitness &one = group.witnesses[size_t(number)];
        const TextRanges places = one.inArticle(collation.places[size_t(place)].cells[size_t(number)].range);
        return places.isEmpty() ? CodePointRange()
                                : one.text.toCodePoints(TextRange{places.first().start, places.last().end});
    };
    return {group.witnesses[size_t(witness)].span.id, group.witnesses[size_t(collation.base)].span.id,
            rangeOf(witness), rangeOf(collation.base)};
}

Result<void> setVariantClasses(Project &project, const VariantPlace &place, const VariationClasses &classes)
{
    const auto witness = project.store().span(place.witness);
    const auto base = project.store().span(place.base);
    const ReviewStore *reviews = ReviewStore::of(project.store());
    const auto known = reviews ? reviews->marksTouching(place.witness) : Result<QList<VariantMark>>();
    if (!witness || !base || !known) {
        return std::unexpected(!witness ? witness.error() : !base ? base.error() : known.error());
    }
    const bool isEmpty = place.witnessRange.isEmpty() && place.baseRange.isEmpty();
    if (witness->id == base->id || witness->group.isNull() || witness->group != base->group || isEmpty) {
        return noWitnesses(place.base.toString());
    }
    VariantMark fresh;
    fresh.id = VariantMarkId::make();
    fresh.span = place.witness;
    fresh.base = place.base;
    fresh.baseStart = place.baseRange.start;
    fresh.baseEnd = place.baseRange.end;
    fresh.start = place.witnessRange.start;
    fresh.end = place.witnessRange.end;
    VariationClasses sorted = classes;
    std::ranges::sort(sorted, std::ranges::greater());
    const auto rest = std::ranges::unique(sorted);
    sorted.erase(rest.begin(), rest.end());
    for (const VariationClass one : sorted) {
        fresh.classes.append(keyOf(one));
    }
    EditBuilder builder(project.store());
    bool isKnown = false;
    for (const VariantMark &mark : *known) {
        if (mark.span != fresh.span || mark.base != fresh.base || !marksPlace(mark, place)) {
            continue;
        }
        // Places that were parted otherwise when they were marked become this one.
        isKnown |= mark.classes == fresh.classes && !isKnown;
        if (mark.classes != fresh.classes) {
            builder.remove(mark);
        }
    }
    if (!fresh.classes.isEmpty() && !isKnown) {
        fresh.reviewer = project.annotator();
        fresh.reviewed = QDateTime::currentDateTimeUtc();
        builder.insert(fresh);
    }
    return apply(project, EditAction::Review, builder);
}

bool marksPlace(const VariantMark &mark, const VariantPlace &place)
{
    const auto touch = [](CodePointRange one, CodePointRange other) {
        return one.start < other.end && other.start < one.end;
    };
    const CodePointRange base{mark.baseStart, mark.baseEnd};
    if (!base.isEmpty() || !place.baseRange.isEmpty()) {
        return touch(base, place.baseRange);
    }
    return touch({mark.start, mark.end}, place.witnessRange);
}

DerivationSource sourceOf(const DerivationEdge &edge)
{
    return {SpanId(edge.to), edge.outside == DerivationEdge::Outside::Named ? edge.name : QString()};
}

DerivationEdge edgeIfConfirmed(const GroupProvenance &group, SpanId from, const DerivationSource &to)
{
    QList<Derivation> decisions = group.decisions;
    decisions.removeIf([&](const Derivation &one) { return one.from == from.uuid(); });
    decisions.append(made(from, to, SpanStatus::Accepted, DerivationHow::Unset, {}));
    const DerivationTree tree = derivationTree(group.derivationWitnesses, decisions, group.speaker);
    const DerivationEdge *edge = tree.edgeOf(from.uuid());
    return edge == nullptr ? DerivationEdge() : *edge;
}

Result<void> confirmDerivation(Project &project, SpanId from, const DerivationSource &to, DerivationHow how,
                               const QString &evidence, DateInversions inversions)
{
    const auto child = project.store().span(from);
    const auto decisions = decisionsOf(project, from);
    if (!child || !decisions) {
        return std::unexpected(!child ? child.error() : decisions.error());
    }
    if (child->group.isNull()) {
        return noWitnesses(from.toString());
    }
    if (!to.witness.isNull()) {
        const auto parent = project.store().span(to.witness);
        if (!parent) {
            return std::unexpected(parent.error());
        }
        if (const auto refused = refuse(project, *child, *parent, inversions); !refused) {
            return refused;
        }
    }
    EditBuilder builder(project.store());
    bool isKnown = false;
    for (const Derivation &record : decisions->all) {
        const bool isSame = Decisions::isAbout(record, to);
        if (isSame && record.status == SpanStatus::Accepted && !isKnown) {
            isKnown = true;
            Derivation after = record;
            after.how = how == DerivationHow::Unset ? record.how : how;
            after.evidence = evidence.isEmpty() ? record.evidence : evidence;
            builder.update(record, after);
        } else if (isSame || record.status != SpanStatus::Rejected) {
            builder.remove(record);
        }
    }
    if (!isKnown) {
        builder.insert(made(from, to, SpanStatus::Accepted, how, evidence));
    }
    return apply(project, EditAction::EditDerivation, builder);
}

Result<void> rejectDerivation(Project &project, SpanId from, const DerivationSource &to,
                              const QString &evidence)
{
    const auto child = project.store().span(from);
    const auto decisions = decisionsOf(project, from);
    if (!child || !decisions) {
        return std::unexpected(!child ? child.error() : decisions.error());
    }
    if (child->group.isNull() || to.witness == from) {
        return noWitnesses(from.toString());
    }
    EditBuilder builder(project.store());
    bool isKnown = false;
    for (const Derivation &record : decisions->all) {
        if (!Decisions::isAbout(record, to)) {
            continue;
        }
        isKnown |= record.status == SpanStatus::Rejected;
        if (record.status != SpanStatus::Rejected) {
            builder.remove(record);
        }
    }
    if (!isKnown) {
        builder.insert(made(from, to, SpanStatus::Rejected, DerivationHow::Unset, evidence));
    }
    return apply(project, EditAction::EditDerivation, builder);
}

Result<void> forgetDerivations(Project &project, SpanId from)
{
    const auto decisions = decisionsOf(project, from);
    if (!decisions) {
        return std::unexpected(decisions.error());
    }
    EditBuilder builder(project.store());
    for (const Derivation &record : decisions->all) {
        builder.remove(record);
    }
    return apply(project, EditAction::EditDerivation, builder);
}

} // namespace Stemma
