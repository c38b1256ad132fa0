// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/acceptance.h"

#include "models/project/suggesting/linkproposals.h"
#include "models/project/suggesting/quoteproposals.h"
#include "models/storage/proposals/proposalstore.h"

namespace Stemma {

namespace {

CodePointRange hullOf(const CodePointRanges &ranges)
{
    return {ranges.first().start, ranges.last().end};
}

/// More than half of the longer one's words are in both: the same rule as the store's.
bool isSame(CodePointRange one, CodePointRange other)
{
    const qint64 common = std::min(one.end, other.end) - std::max(one.start, other.start);
    return 2 * common > std::max(one.length(), other.length());
}

} // namespace

Acceptance::Acceptance(const ProjectStore &store, QString annotator, QDateTime now)
    : m_store(store)
    , m_annotator(std::move(annotator))
    , m_now(std::move(now))
    , m_builder(store)
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
        if (rootOf(*base) != rootOf(*witness)) {
            m_joined.insert(std::max(rootOf(*base), rootOf(*witness)),
                            std::min(rootOf(*base), rootOf(*witness)));
        }
        break;
    }
    case SuggestionType::Speaker: {
        const auto name = ProposedSpeakerName::fromPayload(proposal.payload);
        const auto quote = name ? quoteAt(proposal.article, hullOf(proposal.ranges), name->speaker)
                                : Result<qsizetype>(-1);
        const auto speaker = quote && name ? m_builder.entity(name->speaker, EntityType::Unset)
                                           : Result<EntityId>(EntityId());
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
    case SuggestionType::Derivation:
        return {};
    }
    ++m_taken;
    decide(proposal);
    return {};
}

Result<qsizetype> Acceptance::takeQuote(const Proposal &proposal)
{
    const ProposedQuote quote = ProposedQuote::fromPayload(proposal.payload).value_or(ProposedQuote());
    const auto made = makeQuote(proposal.article, proposal.ranges, quote.speaker);
    if (!made) {
        return made;
    }
    Span &span = m_quotes[*made].after;
    span.cue = quote.cue;
    span.source = quote.source;
    span.form = quote.form;
    decide(proposal);
    return made;
}

Result<qsizetype> Acceptance::quoteAt(ArticleId article, CodePointRange place, const QString &speaker)
{
    if (const auto loaded = load(article); !loaded) {
        return std::unexpected(loaded.error());
    }
    for (const qsizetype quote : std::as_const(m_quotesOf[article])) {
        const Span &span = m_quotes.at(quote).after;
        if (!span.ranges.isEmpty() && isSame(hullOf(span.ranges), place)) {
            return quote;
        }
    }
    const auto proposals = ProposalStore::of(m_store)->proposalsOfArticle(article);
    if (!proposals) {
        return std::unexpected(proposals.error());
    }
    for (const Proposal &proposal : *proposals) {
        if (proposal.type == SuggestionType::Quote && isSame(hullOf(proposal.ranges), place)) {
            return takeQuote(proposal);
        }
    }
    return makeQuote(article, {place}, speaker);
}

Result<qsizetype> Acceptance::makeQuote(ArticleId article, const CodePointRanges &ranges,
                                        const QString &speaker)
{
    if (!m_revisions.contains(article)) {
        const auto found = m_store.article(article);
        if (!found) {
            return std::unexpected(found.error());
        }
        m_revisions.insert(article, found->revision);
    }
    const auto entity = m_builder.entity(speaker, EntityType::Unset);
    if (!entity) {
        return std::unexpected(entity.error());
    }
    // The ranges were held against the text when they were found, and the store has no proposals of
    // another text than the article's.
    Span span;
    span.id = SpanId::make();
    span.article = article;
    span.revision = m_revisions.value(article);
    span.kind = SpanKind::Quote;
    span.ranges = ranges;
    span.speaker = *entity;
    span.form = QuoteForm::Direct;
    span.annotator = m_annotator;
    span.created = m_now;
    span.modified = m_now;
    m_quotes.append({std::nullopt, span});
    m_made.append(span.id);
    const qsizetype quote = m_quotes.size() - 1;
    m_madeIn[article].append(quote);
    if (const auto known = m_quotesOf.find(article); known != m_quotesOf.end()) {
        known->append(quote);
    }
    return quote;
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
            quotes.append(m_quotes.size());
            m_quotes.append({span, span});
        }
    }
    m_quotesOf.insert(article, quotes);
    return {};
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

Result<void> Acceptance::joinGroups()
{
    QHash<qsizetype, QList<qsizetype>> groups;
    for (auto joined = m_joined.cbegin(); joined != m_joined.cend(); ++joined) {
        QList<qsizetype> &members = groups[rootOf(joined.key())];
        members.append(joined.key());
    }
    QList<qsizetype> roots = groups.keys();
    std::ranges::sort(roots);
    for (const qsizetype root : std::as_const(roots)) {
        QList<qsizetype> members = groups.value(root);
        members.append(root);
        std::ranges::sort(members);
        QList<Span> spans;
        for (const qsizetype member : std::as_const(members)) {
            spans.append(m_quotes.at(member).after);
        }
        if (const auto linked = m_builder.link(spans, m_now); !linked) {
            return std::unexpected(linked.error());
        }
    }
    return {};
}

Result<Changes> Acceptance::finish()
{
    for (const Quote &quote : std::as_const(m_quotes)) {
        if (quote.before) {
            m_builder.update(*quote.before, quote.after);
        } else {
            m_builder.insert(quote.after);
        }
    }
    if (const auto joined = joinGroups(); !joined) {
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
