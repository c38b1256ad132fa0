// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/proposals/proposalsql.h"

#include "models/storage/sqlitestore.h"
#include "models/text/keyvalues.h"

#include <algorithm>

namespace Stemma {

namespace {

// That row @p row of a table with places has more than half of the words of the longer one of it and what
// stands in a proposal's columns. Such a row begins less than that one's length before it, which bounds the
// search.
QByteArray standsAt(const QByteArray &row, const QByteArray &article, const QByteArray &from,
                    const QByteArray &to)
{
    QByteArray sql = "S.article_id = proposal.ARTICLE"
                     " AND S.start > 2 * proposal.FROM - proposal.TO AND S.start < proposal.TO"
                     " AND 2 * (min(S.\"end\", proposal.TO) - max(S.start, proposal.FROM))"
                     " > max(S.\"end\" - S.start, proposal.TO - proposal.FROM)";
    return sql.replace("S.", QByteArray(row + '.'))
        .replace("ARTICLE", article)
        .replace("FROM", from)
        .replace("TO", to);
}

// That @p span is a tagged quote there.
QByteArray isTagged(const QByteArray &span, const QByteArray &article, const QByteArray &from,
                    const QByteArray &to)
{
    return standsAt(span, article, from, to) + " AND " + span + ".kind = 'quote'";
}

// That somebody said that these words are no quote: as a suggestion or as an annotation, and no other
// annotation says that they are one.
QByteArray isRejected(const QByteArray &article, const QByteArray &from, const QByteArray &to)
{
    return "(NOT EXISTS (SELECT 1 FROM span k WHERE " + isTagged("k", article, from, to)
        + " AND k.status <> 'rejected') AND (EXISTS (SELECT 1 FROM span r WHERE "
        + isTagged("r", article, from, to)
        + ") OR EXISTS (SELECT 1 FROM proposal q JOIN suggestion e ON e.id = q.id"
          " WHERE q.type = 'quote' AND e.decision = 'rejected' AND "
        + standsAt("q", article, from, to) + ")))";
}

// Open is what is neither decided nor done by hand: a quote that is tagged, a speaker that somebody named, a
// link between two that are in one group. What is about words that were turned down as a quote is not open
// either. Names are looked at one place after the other, see closeNames(). Goes on with the terms of WHERE.
const QByteArray &setOpenSql()
{
    static const QByteArray here = isTagged("s", "article_id", "start", "\"end\"");
    static const QByteArray isOfNoQuote = isRejected("article_id", "start", "\"end\"") + " OR "
        + isRejected("partner_id", "partner_start", "partner_end");
    static const QByteArray sql = "UPDATE proposal SET is_open = NOT is_open WHERE is_open <>"
                                  " (NOT EXISTS (SELECT 1 FROM suggestion d WHERE d.id = proposal.id"
                                  " AND d.decision IN ('accepted', 'rejected')) AND NOT CASE type"
                                  " WHEN 'quote' THEN EXISTS (SELECT 1 FROM span s WHERE "
        + here + ") WHEN 'speaker' THEN EXISTS (SELECT 1 FROM span s WHERE " + here
        + " AND s.speaker_id IS NOT NULL) OR " + isOfNoQuote
        + " WHEN 'link' THEN EXISTS (SELECT 1 FROM span s, span t WHERE " + here + " AND "
        + isTagged("t", "partner_id", "partner_start", "partner_end") + " AND t.group_id = s.group_id) OR "
        + isOfNoQuote + " ELSE 0 END) AND ";
    return sql;
}

Result<void> countOpen(const Connection &connection, ArticleId article)
{
    Result<RawQuery> query = connection.query(
        "UPDATE scanned_article SET open_count = (SELECT count(*) FROM proposal p"
        " WHERE p.article_id = scanned_article.article_id AND p.is_open = 1) WHERE article_id = ?");
    return query ? query->with(article).run() : std::unexpected(query.error());
}

// Runs @p update, whose values are bound; whether it changed a row.
Result<bool> changesRows(const Connection &connection, RawQuery &update)
{
    const auto done = update.run();
    if (!done) {
        return std::unexpected(done.error());
    }
    return connection.number("SELECT changes()").transform([](qint64 rows) { return rows > 0; });
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
        const auto changed = changesRows(connection, open->with(article, id));
        const auto counted = changed && *changed ? countOpen(connection, article) : Result<void>();
        if (!changed || !counted) {
            return std::unexpected(!changed ? changed.error() : counted.error());
        }
    }
    return {};
}

/// A name with its places.
struct PlacedName {
    qint64 start = 0;
    SuggestionId id;
    CodePointRanges places;
};

// The names of an article that have a place that touches @p place; without one those that are open.
Result<QList<PlacedName>> namesOf(const Connection &connection, ArticleId article,
                                  std::optional<CodePointRange> place)
{
    QList<PlacedName> names;
    Result<RawQuery> query = connection.query(
        QByteArray("SELECT start, \"end\", id, ranges FROM proposal WHERE article_id = ? AND type = 'entity'")
        + (place ? " AND start < ? AND \"end\" > ?" : " AND is_open = 1"));
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(article);
    if (place) {
        query->with(place->end, place->start);
    }
    const auto read = forEachRow(*query, [&](const RawQuery &row) {
        PlacedName name{row.integer(0), SuggestionId(row.uuid(2)), {{row.integer(0), row.integer(1)}}};
        if (!row.isNull(3)) {
            row.read(3, name.places);
        }
        const bool touches = !place || std::ranges::any_of(name.places, [place](CodePointRange one) {
            return one.start < place->end && one.end > place->start;
        });
        if (touches) {
            names.append(std::move(name));
        }
        return true;
    });
    return read ? Result<QList<PlacedName>>(std::move(names)) : std::unexpected(read.error());
}

// Closes those of @p names that are tagged at each of their places; whether there was one. Those that are
// decided are closed before.
Result<bool> closeNames(const Connection &connection, ArticleId article, const QList<PlacedName> &names)
{
    if (names.isEmpty()) {
        return false;
    }
    // The same rule as isTagged().
    Result<RawQuery> isTagged = connection.query(
        "SELECT 1 FROM span WHERE article_id = ? AND kind = 'entity' AND start > ? AND start < ?"
        " AND 2 * (min(\"end\", ?) - max(start, ?)) > max(\"end\" - start, ?) LIMIT 1");
    Result<RawQuery> close
        = connection.query("UPDATE proposal SET is_open = 0 WHERE article_id = ? AND start = ? AND id = ?");
    if (!isTagged || !close) {
        return std::unexpected(!isTagged ? isTagged.error() : close.error());
    }
    bool hasClosed = false;
    for (const PlacedName &name : names) {
        bool isDone = true;
        for (const CodePointRange at : name.places) {
            const auto found
                = isTagged->with(article, 2 * at.start - at.end, at.end, at.end, at.start, at.end - at.start)
                      .next();
            if (!found) {
                return std::unexpected(found.error());
            }
            isTagged->reset();
            isDone = isDone && *found;
            if (!isDone) {
                break;
            }
        }
        if (isDone) {
            if (const auto done = close->with(article, name.start, name.id).run(); !done) {
                return std::unexpected(done.error());
            }
            hasClosed = true;
        }
    }
    return hasClosed;
}

// The same for all open names of an article.
Result<bool> closeNames(const Connection &connection, ArticleId article)
{
    // Mostly there is nothing to compare with. The counts of article_spans come after this in an edit.
    const Result<qint64> tagged = connection.number("SELECT EXISTS (SELECT 1 FROM span WHERE article_id = ?)",
                                                    [article](RawQuery &query) { query.bind(article); });
    if (!tagged || *tagged == 0) {
        return tagged ? Result<bool>(false) : std::unexpected(tagged.error());
    }
    const auto names = namesOf(connection, article, {});
    return names ? closeNames(connection, article, *names) : std::unexpected(names.error());
}

// As reopenProposals(), for names alone.
Result<void> reopenNames(const Connection &connection, ArticleId article, CodePointRange place)
{
    const auto names = namesOf(connection, article, place);
    Result<RawQuery> open = connection.query(setOpenSql() + "article_id = ? AND start = ? AND id = ?");
    if (!names || !open) {
        return std::unexpected(!names ? names.error() : open.error());
    }
    bool hasChanged = false;
    for (const PlacedName &name : *names) {
        const auto changed = changesRows(connection, open->with(article, name.start, name.id));
        if (!changed) {
            return std::unexpected(changed.error());
        }
        hasChanged = hasChanged || *changed;
    }
    const auto closed = closeNames(connection, article, *names);
    if (!closed) {
        return std::unexpected(closed.error());
    }
    return hasChanged || *closed ? countOpen(connection, article) : Result<void>();
}

void unite(QHash<ArticleId, CodePointRange> &places, ArticleId article, CodePointRange place)
{
    const auto known = places.find(article);
    if (known == places.end()) {
        places.insert(article, place);
    } else {
        *known = {std::min(known->start, place.start), std::max(known->end, place.end)};
    }
}

} // namespace

ProposalUpkeep::ProposalUpkeep(const Connection &connection)
    : m_connection(connection)
{
}

void ProposalUpkeep::note(const Span &span)
{
    if (span.kind == SpanKind::Claim || span.ranges.isEmpty()) {
        return;
    }
    QHash<ArticleId, CodePointRange> &places = span.kind == SpanKind::Quote ? m_places : m_names;
    const CodePointRange hull{span.ranges.first().start, span.ranges.last().end};
    unite(places, span.article, hull);
}

void ProposalUpkeep::note(const Suggestion &suggestion)
{
    m_decided[suggestion.article].append(suggestion.id);
    if (suggestion.type == SuggestionType::Link && suggestion.decision == Decision::Rejected) {
        m_turned.insert(suggestion.id);
    }
}

Result<void> ProposalUpkeep::noteRemoval(ArticleId article)
{
    Result<RawQuery> query = m_connection.query("SELECT article_id FROM proposal WHERE partner_id = ?"
                                                " UNION SELECT partner_id FROM proposal WHERE article_id = ?"
                                                " AND partner_id IS NOT NULL");
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(article, article);
    return forEachRow(*query, [this](const RawQuery &row) {
        m_left.insert(ArticleId(row.uuid(0)));
        return true;
    });
}

Result<void> ProposalUpkeep::write() const
{
    if (m_places.isEmpty() && m_names.isEmpty() && m_decided.isEmpty() && m_left.isEmpty()) {
        return {};
    }
    const Result<qint64> any = m_connection.number("SELECT count(*) FROM (SELECT 1 FROM proposal LIMIT 1)");
    if (!any || (*any == 0 && m_left.isEmpty())) {
        return any ? Result<void>() : std::unexpected(any.error());
    }
    QHash<ArticleId, CodePointRange> places = m_places;
    if (const auto done = writeDecisions(places); !done) {
        return done;
    }
    for (const auto &[article, place] : keyValuesOf(places)) {
        if (const auto done = reopenProposals(m_connection, article, place); !done) {
            return done;
        }
    }
    for (const auto &[article, place] : keyValuesOf(m_names)) {
        if (const auto done = reopenNames(m_connection, article, place); !done) {
            return done;
        }
    }
    return writeRemovals();
}

/// Puts the places of quotes that were decided to @p places, for what is proposed about them depends on that.
Result<void> ProposalUpkeep::writeDecisions(QHash<ArticleId, CodePointRange> &places) const
{
    Result<RawQuery> open = m_connection.query(setOpenSql() + "article_id = ? AND id = ?");
    Result<RawQuery> quote = m_connection.query("SELECT start, \"end\" FROM proposal WHERE article_id = ?"
                                                " AND id = ? AND type = 'quote'");
    if (!open || !quote) {
        return std::unexpected(!open ? open.error() : quote.error());
    }
    for (const auto &[article, ids] : keyValuesOf(m_decided)) {
        for (const SuggestionId id : ids) {
            if (const auto done = open->with(article, id).run(); !done) {
                return done;
            }
            const auto found = quote->with(article, id).next();
            if (!found) {
                return std::unexpected(found.error());
            }
            if (*found) {
                unite(places, article, {quote->integer(0), quote->integer(1)});
            }
            quote->reset();
            const auto anew = m_turned.contains(id) ? compareAnew(article, id) : Result<void>();
            if (!anew) {
                return anew;
            }
        }
        if (const auto closed = closeNames(m_connection, article); !closed) {
            return std::unexpected(closed.error());
        }
        if (const auto counted = countOpen(m_connection, article); !counted) {
            return counted;
        }
    }
    return {};
}

/// Links hold a group together by as few as can be: without @p link others are to be found.
Result<void> ProposalUpkeep::compareAnew(ArticleId article, SuggestionId link) const
{
    Result<RawQuery> anew = m_connection.query(
        "UPDATE scanned_article SET linked = 0 WHERE article_id IN (SELECT ?1 UNION SELECT partner_id"
        " FROM proposal WHERE article_id = ?1 AND id = ?2)");
    return anew ? anew->with(article, link).run() : std::unexpected(anew.error());
}

/// Links hold a group together by as few articles as can be; without one of them others are to be found.
Result<void> ProposalUpkeep::writeRemovals() const
{
    Result<RawQuery> anew = m_connection.query("UPDATE scanned_article SET linked = 0 WHERE article_id = ?");
    if (!anew) {
        return std::unexpected(anew.error());
    }
    for (const ArticleId article : m_left) {
        if (const auto done = anew->with(article).run(); !done) {
            return done;
        }
        if (const auto counted = countOpen(m_connection, article); !counted) {
            return counted;
        }
    }
    return {};
}

Result<void> reopenProposals(const Connection &connection, ArticleId article,
                             std::optional<CodePointRange> place)
{
    // A name is all over the article, and no quote makes a difference to it.
    Result<RawQuery> query
        = connection.query(setOpenSql() + "article_id = ?"
                           + (place ? " AND start < ? AND \"end\" > ? AND type <> 'entity'" : ""));
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(article);
    if (place) {
        query->with(place->end, place->start);
    }
    const auto changed = changesRows(connection, *query);
    const auto closed = changed && !place ? closeNames(connection, article) : Result<bool>(false);
    if (!changed || !closed) {
        return std::unexpected(!changed ? changed.error() : closed.error());
    }
    if (const auto counted = !place || *changed ? countOpen(connection, article) : Result<void>(); !counted) {
        return counted;
    }
    return place ? reopenLinksTo(connection, article, *place) : Result<void>();
}

Result<void> dropProposals(const Connection &connection, ArticleId article)
{
    QSet<ArticleId> others;
    Result<RawQuery> query = connection.query("SELECT article_id FROM proposal WHERE partner_id = ?");
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(article);
    Result<void> done = forEachRow(*query, [&others](const RawQuery &row) {
        others.insert(ArticleId(row.uuid(0)));
        return true;
    });
    for (const char *sql :
         {"DELETE FROM proposal WHERE partner_id = ?", "DELETE FROM proposal WHERE article_id = ?",
          "DELETE FROM scanned_article WHERE article_id = ?"}) {
        Result<RawQuery> drop
            = done ? connection.query(sql) : Result<RawQuery>(std::unexpected(done.error()));
        done = drop ? drop->with(article).run() : std::unexpected(drop.error());
    }
    for (const ArticleId other : std::as_const(others)) {
        done = done ? countOpen(connection, other) : done;
    }
    return done;
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
