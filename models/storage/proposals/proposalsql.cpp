// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/proposals/proposalsql.h"

#include "models/storage/sqlitestore.h"

#include <algorithm>

namespace Stemma {

namespace {

// That @p span is a tagged quote with more than half of the words of the longer one of it and what stands in
// a proposal's columns. Such a span begins less than that one's length before it, which bounds the search.
QByteArray isTagged(const QByteArray &span, const QByteArray &article, const QByteArray &from,
                    const QByteArray &to)
{
    QByteArray sql = "S.article_id = proposal.ARTICLE AND S.kind = 'quote'"
                     " AND S.start > 2 * proposal.FROM - proposal.TO AND S.start < proposal.TO"
                     " AND 2 * (min(S.\"end\", proposal.TO) - max(S.start, proposal.FROM))"
                     " > max(S.\"end\" - S.start, proposal.TO - proposal.FROM)";
    return sql.replace("S.", QByteArray(span + '.'))
        .replace("ARTICLE", article)
        .replace("FROM", from)
        .replace("TO", to);
}

// Open is what is neither decided nor done by hand: a quote that is tagged, a speaker that somebody named, a
// link between two that are in one group. Goes on with the terms of WHERE.
const QByteArray &setOpenSql()
{
    static const QByteArray here = isTagged("s", "article_id", "start", "\"end\"");
    static const QByteArray sql
        = "UPDATE proposal SET is_open = NOT EXISTS (SELECT 1 FROM suggestion d WHERE d.id = proposal.id"
          " AND d.decision IN ('accepted', 'rejected')) AND NOT CASE type"
          " WHEN 'quote' THEN EXISTS (SELECT 1 FROM span s WHERE "
        + here + ") WHEN 'speaker' THEN EXISTS (SELECT 1 FROM span s WHERE " + here
        + " AND s.speaker_id IS NOT NULL) WHEN 'link' THEN EXISTS (SELECT 1 FROM span s, span t WHERE " + here
        + " AND " + isTagged("t", "partner_id", "partner_start", "partner_end")
        + " AND t.group_id = s.group_id) ELSE 0 END WHERE ";
    return sql;
}

Result<void> countOpen(const Connection &connection, ArticleId article)
{
    Result<RawQuery> query = connection.query(
        "UPDATE scanned_article SET open_count = (SELECT count(*) FROM proposal p"
        " WHERE p.article_id = scanned_article.article_id AND p.is_open = 1) WHERE article_id = ?");
    return query ? query->with(article).run() : std::unexpected(query.error());
}

// Links of other articles to what stands at @p place of @p partner.
Result<void> reopenLinksTo(const Connection &connection, ArticleId partner, CodePointRange place)
{
    Result<RawQuery> links = connection.query("SELECT article_id, id FROM proposal WHERE partner_id = ?"
                                              " AND partner_start < ? AND partner_end > ?");
    if (!links) {
        return std::unexpected(links.error());
    }
    links->with(partner, place.end, place.start);
    QList<std::pair<ArticleId, SuggestionId>> touched;
    const auto read = forEachRow(*links, [&touched](const RawQuery &row) {
        touched.append({ArticleId(row.uuid(0)), SuggestionId(row.uuid(1))});
        return true;
    });
    if (!read) {
        return read;
    }
    Result<RawQuery> open = connection.query(setOpenSql() + "article_id = ? AND id = ?");
    if (!open) {
        return std::unexpected(open.error());
    }
    for (const auto &[article, id] : touched) {
        if (const auto done = open->with(article, id).run(); !done) {
            return done;
        }
        if (const auto counted = countOpen(connection, article); !counted) {
            return counted;
        }
    }
    return {};
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
        Result<RawQuery> query = m_connection.query(setOpenSql() + "article_id = ? AND id = ?");
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
        = connection.query(setOpenSql() + "article_id = ?" + (place ? " AND start < ? AND \"end\" > ?" : ""));
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
    if (const auto counted = countOpen(connection, article); !counted) {
        return counted;
    }
    return place ? reopenLinksTo(connection, article, *place) : Result<void>();
}

Result<void> makeEmptyProposals(const Connection &connection)
{
    return connection.execute(
        "PRAGMA query_only = OFF;"
        "CREATE TEMP TABLE scanned_article (article_id, revision_id, engine, open_count, linked);"
        "CREATE TEMP TABLE proposal (id, article_id, start, \"end\", ranges, type, partner_id, subject,"
        " payload, score, reasons, worth, is_open, partner_start, partner_end);"
        "PRAGMA query_only = ON;");
}

} // namespace Stemma
