// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/acceptance.h"

#include "models/project/suggesting/linkproposals.h"
#include "models/project/suggesting/nameproposals.h"
#include "models/project/suggesting/quoteproposals.h"
#include "models/storage/proposals/proposalstore.h"
#include "models/text/keyvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

CodePointRange hullOf(const CodePointRanges &ranges)
{
    return {ranges.first().start, ranges.last().end};
}

} // namespace

// More than half of the longer one's words are in both: the same rule as the store's.
bool isMostly(CodePointRange one, CodePointRange other)
{
    const qint64 common = std::min(one.end, other.end) - std::max(one.start, other.start);
    return 2 * common > std::max(one.length(), other.length());
}

Acceptance::Acceptance(const ProjectStore &store, QString annotator, QDateTime now, NameChoice choice,
                       KnownNames *known)
    : m_store(store)
    , m_annotator(std::move(annotator))
    , m_now(std::move(now))
    , m_choice(choice)
    , m_builder(store)
    , m_known(known)
{
}

Result<void> Acceptance::add(const QList<Proposal> &proposals)
{
    const ProposalStore *kept = ProposalStore::of(m_store);
    for (const Proposal &proposal : proposals) {
        if (kept == nullptr || m_decided.contains(proposal.id)) {
            continue;
        }
        const auto open = kept->openProposal(proposal.article, proposal.id);
        if (!open) {
            return std::unexpected(open.error());
        }
        if (*open) {
            if (const auto taken = take(**open); !taken) {
                return taken;
            }
        }
    }
    return {};
}

Result<void> Acceptance::take(const Proposal &proposal)
{
    const auto nothing = [](qsizetype) { return Result<void>(); };
    switch (proposal.type) {
    case SuggestionType::Quote: {
        ++m_taken;
        return takeQuote(proposal).and_then(nothing);
    }
    case SuggestionType::Link: {
        const auto link = ProposedLink::fromPayload(proposal.payload);
        if (!link) {
            return {};
        }
        const auto base = quoteAt(proposal.article, hullOf(proposal.ranges), link->speaker);
        const auto witness = base ? quoteAt(proposal.partner, proposal.partnerPlace, link->partnerSpeaker)
                                  : std::unexpected(base.error());
        if (!witness) {
            return std::unexpected(witness.error());
        }
        if (const auto joined = join(*base, *witness); !joined) {
            return joined;
        }
        break;
    }
    case SuggestionType::Speaker: {
        const auto name = ProposedSpeakerName::fromPayload(proposal.payload);
        const auto quote = name ? quoteAt(proposal.article, hullOf(proposal.ranges), name->speaker)
                                : Result<qsizetype>(-1);
        const auto speaker = quote && name ? speakerEntity(name->speaker) : Result<EntityId>(EntityId());
        if (!quote || !speaker) {
            return std::unexpected(!quote ? quote.error() : speaker.error());
        }
        if (*quote < 0) {
            return {};
        }
        Span &span = m_quotes[*quote].after;
        if (span.speaker.isNull()) {
            span.speaker = *speaker;
            span.modified = m_now;
        }
        break;
    }
    case SuggestionType::Entity:
        m_waiting.append(proposal);
        return {};
    case SuggestionType::Derivation:
        return {};
    }
    ++m_taken;
    decide(proposal);
    return {};
}

Result<qsizetype> Acceptance::takeQuote(const Proposal &proposal)
{
    const auto made = makeProposed(proposal);
    if (made) {
        decide(proposal);
    }
    return made;
}

Result<qsizetype> Acceptance::makeProposed(const Proposal &proposal)
{
    const ProposedQuote quote = ProposedQuote::fromPayload(proposal.payload).value_or(ProposedQuote());
    const auto made = makeQuote(proposal.article, proposal.ranges, quote.speaker);
    if (made) {
        describe(m_quotes[*made].after, quote, proposedStance(proposal));
    }
    return made;
}

Result<bool> Acceptance::join(const QuotePlace &one, const QuotePlace &other)
{
    const auto base = quoteAt(one.article, one.range, {}, QuoteForm::Unset);
    const auto witness = base ? quoteAt(other.article, other.range, {}, QuoteForm::Unset) : base;
    if (!witness) {
        return std::unexpected(witness.error());
    }
    const QuoteGroupId group = m_quotes.at(*base).after.group;
    if (*base == *witness || (!group.isNull() && group == m_quotes.at(*witness).after.group)) {
        return false;
    }
    return join(*base, *witness).transform([] { return true; });
}

Result<qsizetype> Acceptance::quoteAt(ArticleId article, CodePointRange place, const QString &speaker,
                                      QuoteForm form)
{
    if (const auto loaded = load(article); !loaded) {
        return std::unexpected(loaded.error());
    }
    for (const qsizetype quote : std::as_const(m_quotesOf[article])) {
        const Span &span = m_quotes.at(quote).after;
        if (span.status != SpanStatus::Rejected && !span.ranges.isEmpty()
            && isMostly(hullOf(span.ranges), place)) {
            return quote;
        }
    }
    const auto proposed = ProposalStore::of(m_store)->quoteProposedAt(article, place);
    if (!proposed) {
        return std::unexpected(proposed.error());
    }
    if (!*proposed) {
        return makeQuote(article, {place}, speaker, form); // too little like speech to be proposed by itself
    }
    // An accepted one may have been deleted since: then the decision on it is there already.
    const auto open = ProposalStore::of(m_store)->openProposal(article, (*proposed)->id);
    if (!open) {
        return std::unexpected(open.error());
    }
    return *open ? takeQuote(**open) : makeProposed(**proposed);
}

Result<qsizetype> Acceptance::makeQuote(ArticleId article, const CodePointRanges &ranges,
                                        const QString &speaker, QuoteForm form)
{
    const auto entity = speakerEntity(speaker);
    auto made = entity ? newSpan(article, SpanKind::Quote, ranges) : std::unexpected(entity.error());
    if (!made) {
        return std::unexpected(made.error());
    }
    Span &span = *made;
    span.speaker = *entity;
    span.form = form;
    m_quotes.append({std::nullopt, span});
    const qsizetype quote = m_quotes.size() - 1;
    m_madeIn[article].append(quote);
    if (const auto known = m_quotesOf.find(article); known != m_quotesOf.end()) {
        known->append(quote);
    }
    return quote;
}

Result<RevisionId> Acceptance::revisionOf(ArticleId article)
{
    auto known = m_revisions.constFind(article);
    if (known == m_revisions.cend()) {
        const auto found = m_store.article(article);
        if (!found) {
            return std::unexpected(found.error());
        }
        known = m_revisions.insert(article, found->revision);
    }
    return *known;
}

// The ranges were held against the text when they were found, and the store has no proposals of another text
// than the article's.
Result<Span> Acceptance::newSpan(ArticleId article, SpanKind kind, const CodePointRanges &ranges)
{
    const auto revision = revisionOf(article);
    if (!revision) {
        return std::unexpected(revision.error());
    }
    Span span;
    span.id = SpanId::make();
    span.article = article;
    span.revision = *revision;
    span.kind = kind;
    span.ranges = ranges;
    span.annotator = m_annotator;
    span.created = m_now;
    span.modified = m_now;
    m_made.append(span.id);
    return span;
}

Result<bool> Acceptance::takeName(const Proposal &proposal)
{
    const auto name = ProposedName::fromPayload(proposal.payload);
    const auto spans = m_store.spansOfArticle(proposal.article);
    if (!name || !spans) {
        return name ? Result<bool>(std::unexpected(spans.error())) : Result<bool>(false);
    }
    // What somebody tagged stays, and says whom the name is of.
    CodePointRanges places;
    std::optional<EntityId> entity;
    for (const CodePointRange place : proposal.ranges) {
        const auto tagged = std::ranges::find_if(*spans, [place](const Span &span) {
            return span.kind == SpanKind::Entity && !span.ranges.isEmpty()
                && isMostly(hullOf(span.ranges), place);
        });
        if (tagged == spans->cend()) {
            places.append(place);
        } else if (!entity && !tagged->entity.isNull()) {
            entity = tagged->entity;
        }
    }
    if (!entity) {
        const auto found = entityOf(*name);
        if (!found || !*found) {
            return found ? Result<bool>(false) : std::unexpected(found.error());
        }
        entity = *found;
    }
    if (const auto given = giveForms(*entity, *name); !given) {
        return std::unexpected(given.error());
    }
    for (const CodePointRange place : std::as_const(places)) {
        auto span = newSpan(proposal.article, SpanKind::Entity, {place});
        if (!span) {
            return std::unexpected(span.error());
        }
        span->entity = *entity;
        m_names.append(std::move(*span));
    }
    return true;
}

Result<EntityId> Acceptance::speakerEntity(const QString &name)
{
    const auto entity = m_builder.entity(name, EntityType::Unset);
    if (entity && !entity->isNull()) {
        m_speakers.insert(*entity, name.trimmed());
        noteSpeakers();
    }
    return entity;
}

void Acceptance::noteSpeakers()
{
    if (m_known == nullptr) {
        return;
    }
    for (const auto &[id, name] : keyValuesOf(m_speakers)) {
        if (m_known->find(id) == nullptr) {
            Entity entity;
            entity.id = id;
            entity.name = name;
            m_known->put(entity);
        }
    }
    m_speakers.clear();
}

Result<std::optional<EntityId>> Acceptance::entityOf(const ProposedName &name)
{
    if (m_known == nullptr) {
        auto known = KnownNames::read(m_store);
        if (!known) {
            return std::unexpected(known.error());
        }
        m_known = &m_own.emplace(std::move(*known));
    }
    noteSpeakers();
    EntityId same = m_known->named(name.name);
    if (same.isNull()) {
        if (m_choice.kind == NameChoice::Kind::Known && m_known->find(m_choice.entity) != nullptr) {
            return m_choice.entity;
        }
        if (m_choice.kind == NameChoice::Kind::Ask && !m_known->near(name.name).isEmpty()) {
            ++m_left;
            return std::nullopt;
        }
    }
    const Entity *known = m_known->find(same);
    if (known != nullptr && known->type != EntityType::Unset) {
        return same;
    }
    // A new one, or one of which nobody said what it is.
    const auto made = m_builder.entity(known != nullptr ? known->name : name.name, name.type);
    if (!made) {
        return std::unexpected(made.error());
    }
    if (known == nullptr) {
        Entity entity;
        entity.id = *made;
        entity.name = name.name;
        entity.type = name.type;
        m_known->put(entity);
    }
    return *made;
}

Result<void> Acceptance::giveForms(EntityId entity, const ProposedName &name)
{
    const Entity *known = m_known != nullptr ? m_known->find(entity) : nullptr;
    if (known == nullptr) {
        return {}; // that of a span, chosen by a person
    }
    QStringList aliases = name.fullForms();
    aliases.prepend(name.name);
    Entity named = *known;
    for (const QString &alias : std::as_const(aliases)) {
        if (alias != named.name && !named.aliases.contains(alias)) {
            named.aliases.append(alias);
        }
    }
    if (named.aliases == known->aliases) {
        return {};
    }
    m_known->put(named);
    return m_builder.addAliases(named.name, entity, aliases);
}

Result<void> Acceptance::load(ArticleId article)
{
    if (m_quotesOf.contains(article)) {
        return {};
    }
    const auto spans = m_store.spansOfArticle(article);
    if (!spans) {
        return std::unexpected(spans.error());
    }
    QList<qsizetype> quotes = m_madeIn.value(article); // before any link was about the article
    for (const Span &span : *spans) {
        if (span.kind == SpanKind::Quote) {
            quotes.append(indexOf(span));
        }
    }
    m_quotesOf.insert(article, quotes);
    return {};
}

qsizetype Acceptance::indexOf(const Span &span)
{
    const auto known = m_indexOf.constFind(span.id);
    if (known != m_indexOf.cend()) {
        return *known;
    }
    m_quotes.append({span, span});
    m_indexOf.insert(span.id, m_quotes.size() - 1);
    return m_quotes.size() - 1;
}

void Acceptance::decide(const Proposal &proposal)
{
    if (!m_decided.contains(proposal.id)) {
        m_decided.insert(proposal.id);
        m_decisions.append(decisionOn(proposal, Decision::Accepted, m_now));
    }
}

qsizetype Acceptance::rootOf(qsizetype quote) const
{
    for (auto next = m_joined.constFind(quote); next != m_joined.cend(); next = m_joined.constFind(quote)) {
        quote = *next;
    }
    return quote;
}

void Acceptance::unite(qsizetype one, qsizetype other)
{
    one = rootOf(one);
    other = rootOf(other);
    if (one != other) {
        m_joined.insert(std::max(one, other), std::min(one, other));
    }
}

Result<void> Acceptance::joinGroupOf(qsizetype quote)
{
    const QuoteGroupId group = m_quotes.at(quote).after.group;
    if (group.isNull() || m_groups.contains(group)) {
        return {};
    }
    m_groups.insert(group);
    const auto members = m_store.spansOfGroup(group);
    if (!members) {
        return std::unexpected(members.error());
    }
    for (const Span &member : *members) {
        unite(quote, indexOf(member));
    }
    return {};
}

Result<void> Acceptance::join(qsizetype one, qsizetype other)
{
    for (const qsizetype quote : {one, other}) {
        if (const auto joined = joinGroupOf(quote); !joined) {
            return joined;
        }
    }
    unite(one, other);
    return {};
}

// Each set holds all members of the groups that it touches, so that a group is merged once, and with what
// this edit writes into its members.
Result<void> Acceptance::joinGroups(const std::function<bool()> &mayGoOn)
{
    QMap<qsizetype, QList<Span>> sets; // by the first of each
    for (qsizetype quote = 0; quote < m_quotes.size(); ++quote) {
        const qsizetype root = rootOf(quote);
        if (root != quote) {
            QList<Span> &members = sets[root];
            if (members.isEmpty()) {
                members.append(m_quotes.at(root).after);
            }
            members.append(m_quotes.at(quote).after);
        }
    }
    for (const QList<Span> &members : std::as_const(sets)) {
        if (!mayGoOn()) {
            return failure(ErrorCode::Cancelled);
        }
        if (const auto linked = m_builder.link(members, m_now); !linked) {
            return std::unexpected(linked.error());
        }
    }
    return {};
}

// Those of most words first, in whatever article: "Ferrol" alone is near "Ada Ferrol", of whom it says
// nothing new, whereas "Ada Ferrol" would be near a "Ferrol" that was made before.
Result<void> Acceptance::takeNames(const std::function<bool()> &mayGoOn)
{
    const auto wordsOf = [](const Proposal &one) {
        return ProposedName::fromPayload(one.payload).value_or(ProposedName()).name.simplified().count(u' ');
    };
    std::ranges::stable_sort(m_waiting, std::ranges::greater(), wordsOf);
    for (const Proposal &proposal : std::as_const(m_waiting)) {
        if (!mayGoOn()) {
            return failure(ErrorCode::Cancelled);
        }
        const auto taken = m_decided.contains(proposal.id) ? Result<bool>(false) : takeName(proposal);
        if (!taken) {
            return std::unexpected(taken.error());
        }
        if (*taken) {
            ++m_taken;
            decide(proposal);
        }
    }
    m_waiting.clear();
    return {};
}

Result<Changes> Acceptance::finish(const std::function<bool()> &mayGoOn)
{
    if (const auto named = takeNames(mayGoOn); !named) {
        return std::unexpected(named.error());
    }
    for (const Quote &quote : std::as_const(m_quotes)) {
        if (quote.before) {
            m_builder.update(*quote.before, quote.after);
        } else {
            m_builder.insert(quote.after);
        }
    }
    for (const Span &name : std::as_const(m_names)) {
        m_builder.insert(name);
    }
    if (const auto joined = joinGroups(mayGoOn); !joined) {
        return std::unexpected(joined.error());
    }
    // By id, as they will lie in the file.
    std::ranges::sort(m_decisions, {}, [](const Suggestion &one) { return one.id.uuid(); });
    for (const Suggestion &decision : std::as_const(m_decisions)) {
        m_builder.insert(decision);
    }
    return m_builder.changes();
}

} // namespace Stemma
