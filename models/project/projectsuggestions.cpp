// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/editbuilder.h"
#include "models/project/project.h"
#include "models/project/suggesting/quoteproposals.h"
#include "models/storage/proposals/proposalstore.h"

namespace Stemma {

// Project: decisions on what the machine proposes.

namespace {

/// Those of @p proposals that wait for a decision, as the store has them now, in order and each once.
Result<QList<Proposal>> stillOpen(const ProjectStore &store, const QList<Proposal> &proposals)
{
    const ProposalStore *kept = ProposalStore::of(store);
    QList<Proposal> open;
    QSet<SuggestionId> seen;
    for (const Proposal &proposal : proposals) {
        if (kept == nullptr || seen.contains(proposal.id)) {
            continue;
        }
        seen.insert(proposal.id);
        const auto found = kept->openProposal(proposal.article, proposal.id);
        if (!found) {
            return std::unexpected(found.error());
        }
        if (*found) {
            open.append(**found);
        }
    }
    return open;
}

} // namespace

Result<QList<SpanId>> Project::acceptProposals(const QList<Proposal> &proposals)
{
    const auto open = stillOpen(*m_store, proposals);
    if (!open) {
        return std::unexpected(open.error());
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    EditBuilder builder(*m_store);
    QList<SpanId> ids;
    QList<Suggestion> decisions;
    std::optional<Article> article;
    for (const Proposal &proposal : *open) {
        const auto quote = proposal.type == SuggestionType::Quote
            ? ProposedQuote::fromPayload(proposal.payload)
            : std::nullopt;
        if (!quote) {
            continue;
        }
        if (!article || article->id != proposal.article) {
            const auto found = m_store->article(proposal.article);
            if (!found) {
                return std::unexpected(found.error());
            }
            article = *found;
        }
        const auto speaker = builder.entity(quote->speaker, EntityType::Unset);
        if (!speaker) {
            return std::unexpected(speaker.error());
        }
        // The ranges were held against the text when they were found (quoteProposals()), and proposals of
        // another text than the article's are none of the store's.
        Span span;
        span.id = SpanId::make();
        span.article = article->id;
        span.revision = article->revision;
        span.kind = SpanKind::Quote;
        span.ranges = proposal.ranges;
        span.speaker = *speaker;
        span.cue = quote->cue;
        span.source = quote->source;
        span.form = quote->form;
        span.annotator = m_annotator;
        span.created = now;
        span.modified = now;
        builder.insert(span);
        ids.append(span.id);
        decisions.append(decisionOn(proposal, Decision::Accepted, now));
    }
    // After all spans, which the store writes quickest in one run; by id, as they will lie in the file.
    std::ranges::sort(decisions, {}, [](const Suggestion &one) { return one.id.uuid(); });
    for (const Suggestion &decision : std::as_const(decisions)) {
        builder.insert(decision);
    }
    return applyChanges(EditAction::AcceptSuggestions, builder.changes()).transform([&](EditNumber) {
        return ids;
    });
}

Result<qsizetype> Project::rejectProposals(const QList<Proposal> &proposals)
{
    const auto open = stillOpen(*m_store, proposals);
    if (!open) {
        return std::unexpected(open.error());
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    EditBuilder builder(*m_store);
    for (const Proposal &proposal : *open) {
        builder.insert(decisionOn(proposal, Decision::Rejected, now));
    }
    return applyChanges(EditAction::RejectSuggestions, builder.changes()).transform([&](EditNumber) {
        return open->size();
    });
}

} // namespace Stemma
