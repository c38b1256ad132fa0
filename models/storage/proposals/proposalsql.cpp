// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/proposals/proposalsql.h"

#include <algorithm>

namespace Stemma {

namespace {

// A quote is done by hand when a tagged one has more than half of the longer one's words. Such a span
// begins less than the proposal's length before it, which bounds the search.
constexpr const char *kSetOpen
    = "UPDATE proposal SET is_open = NOT EXISTS (SELECT 1 FROM suggestion d WHERE d.id = proposal.id"
      " AND d.decision IN ('accepted', 'rejected'))"
      " AND NOT (type = 'quote' AND EXISTS (SELECT 1 FROM span s WHERE s.article_id = proposal.article_id"
      " AND s.start > 2 * proposal.start - proposal.\"end\" AND s.start < proposal.\"end\""
      " AND s.kind = 'quote' AND 2 * (min(s.\"end\", proposal.\"end\") - max(s.start, proposal.start))"
      " > max(s.\"end\" - s.start, proposal.\"end\" - proposal.start)))"
      " WHERE article_id = ?";

Result<void> countOpen(const Connection &connection, ArticleId article)
{
    Result<RawQuery> query = connection.query(
        "UPDATE scanned_article SET open_count = (SELECT count(*) FROM proposal p"
        " WHERE p.article_id = scanned_article.article_id AND p.is_open = 1) WHERE article_id = ?");
    return query ? query->with(article).run() : std::unexpected(query.error());
}

} // namespace

ProposalUpkeep::ProposalUpkeep(const Connection &connection)
    : m_connection(connection)
{
}

void ProposalUpkeep::note(const Span &span)
{
    if (span.kind != SpanKind::Quote || span.ranges.isEmpty()) {
        return;
    }
    const CodePointRange hull{span.ranges.first().start, span.ranges.last().end};
    const auto known = m_places.find(span.article);
    if (known == m_places.end()) {
        m_places.insert(span.article, hull);
    } else {
        *known = {std::min(known->start, hull.start), std::max(known->end, hull.end)};
    }
}

void ProposalUpkeep::note(const Suggestion &suggestion)
{
    m_decided[suggestion.article].append(suggestion.id);
}

Result<void> ProposalUpkeep::write() const
{
    if (m_places.isEmpty() && m_decided.isEmpty()) {
        return {};
    }
    const Result<qint64> any = m_connection.number("SELECT count(*) FROM (SELECT 1 FROM proposal LIMIT 1)");
    if (!any || *any == 0) {
        return any ? Result<void>() : std::unexpected(any.error());
    }
    for (const auto &[article, ids] : m_decided.asKeyValueRange()) {
        Result<RawQuery> query = m_connection.query(QByteArray(kSetOpen) + " AND id = ?");
        if (!query) {
            return std::unexpected(query.error());
        }
        for (const SuggestionId id : ids) {
            if (const auto done = query->with(article, id).run(); !done) {
                return done;
            }
        }
        if (m_places.contains(article)) {
            continue;
        }
        if (const auto counted = countOpen(m_connection, article); !counted) {
            return counted;
        }
    }
    for (const auto &[article, place] : m_places.asKeyValueRange()) {
        if (const auto done = reopenProposals(m_connection, article, place); !done) {
            return done;
        }
    }
    return {};
}

Result<void> reopenProposals(const Connection &connection, ArticleId article,
                             std::optional<CodePointRange> place)
{
    Result<RawQuery> query
        = connection.query(QByteArray(kSetOpen) + (place ? " AND start < ? AND \"end\" > ?" : ""));
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(article);
    if (place) {
        query->with(place->end, place->start);
    }
    if (const auto done = query->run(); !done) {
        return done;
    }
    return countOpen(connection, article);
}

Result<void> makeEmptyProposals(const Connection &connection)
{
    return connection.execute(
        "PRAGMA query_only = OFF;"
        "CREATE TEMP TABLE scanned_article (article_id, revision_id, engine, open_count);"
        "CREATE TEMP TABLE proposal (id, article_id, start, \"end\", ranges, type, partner_id, subject,"
        " payload, score, reasons, worth, is_open);"
        "PRAGMA query_only = ON;");
}

} // namespace Stemma
