// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/listsql.h"
#include "models/storage/recordsql.h"
#include "models/storage/sqlitestore.h"

#include <algorithm>
#include <bit>

namespace Stemma {

// SqliteStore: which article takes which stance to which claim.

namespace {

constexpr qint64 kNamed = 4; ///< outlets of a contradiction that are named

/// Claim spans that count. The first term makes the partial indexes usable.
constexpr auto kCounted = "s.claim_id IS NOT NULL AND s.status <> 'rejected'";

ListCondition conditionOf(const ClaimQuery &query)
{
    ListCondition condition;
    condition.terms.append(kCounted);
    const QStringList words = query.filter.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        condition.terms.append("s.claim_id IN (SELECT id FROM claim WHERE contains_folded(?, statement))");
        condition.values.append(word);
    }
    if (query.contradictedOnly) {
        condition.terms.append("s.claim_id IN (SELECT claim_id FROM span WHERE claim_id IS NOT NULL"
                               " AND status <> 'rejected' GROUP BY claim_id"
                               " HAVING sum(stance = 'asserts') > 0 AND sum(stance = 'denies') > 0)");
    }
    return condition;
}

/// One row a claim and article, in the order of the index.
QByteArray cellsSql(const ListCondition &condition)
{
    return "SELECT s.claim_id, s.article_id, count(*) AS spans, sum(s.stance = '') AS unset,"
           " sum(s.stance = 'asserts') AS asserts, sum(s.stance = 'denies') AS denies,"
           " sum(s.stance = 'doubts') AS doubts, sum(s.stance = 'reports') AS reports FROM span s"
        + condition.where() + " GROUP BY s.claim_id, s.article_id";
}

/// One row a contradiction: claim, article or NULL, how many assert and deny it. Only of claims that somebody
/// denies, for most are denied by nobody.
QByteArray contradictionsSql(ListCondition condition)
{
    condition.terms.append("s.claim_id IN (SELECT claim_id FROM span WHERE claim_id IS NOT NULL"
                           " AND stance = 'denies' AND status <> 'rejected')");
    return "WITH cell AS MATERIALIZED (" + cellsSql(condition)
        + "), found AS (SELECT claim_id, NULL AS article_id, sum(asserts > 0) AS asserting,"
          " sum(denies > 0) AS denying FROM cell GROUP BY claim_id"
          " HAVING sum(asserts > 0) > 0 AND sum(denies > 0) > 0 AND sum(asserts > 0 OR denies > 0) > 1"
          " UNION ALL SELECT claim_id, article_id, asserts, denies FROM cell"
          " WHERE asserts > 0 AND denies > 0)";
}

template <typename Row, typename Read>
Result<QList<Row>> rowsOf(const Connection &connection, const QByteArray &sql,
                          const std::function<void(RawQuery &)> &bind, Read &&read)
{
    Result<RawQuery> query = connection.query(sql);
    if (!query) {
        return std::unexpected(query.error());
    }
    bind(*query);
    QList<Row> rows;
    const Result<void> done = forEachRow(*query, [&](const RawQuery &row) {
        rows.append(read(row));
        return true;
    });
    return done ? Result<QList<Row>>(std::move(rows)) : std::unexpected(done.error());
}

struct Outlets {
    QStringList first; ///< by date, each once
    qint64 all = 0;
};

/// Outlets of articles that take @p stance to @p claim.
Result<Outlets> outletsOf(const Connection &connection, ClaimId claim, Stance stance, ArticleId only)
{
    Outlets outlets;
    const auto names = rowsOf<QString>(
        connection,
        "SELECT CASE a.outlet WHEN '' THEN a.title ELSE a.outlet END AS name, count(*) OVER ()"
        " FROM article a WHERE a.id IN"
        " (SELECT s.article_id FROM span s WHERE s.claim_id = ? AND s.stance = ?"
        " AND s.status <> 'rejected' AND (? OR s.article_id = ?))"
        " GROUP BY name ORDER BY min(a.published_key), min(a.id) LIMIT ?",
        [&](RawQuery &query) { query.with(claim, stance, int(only.isNull()), only, kNamed); },
        [&outlets](const RawQuery &row) {
            outlets.all = row.integer(1);
            return row.text(0);
        });
    return names.transform([&outlets](const QList<QString> &first) {
        outlets.first = QStringList(first);
        return outlets;
    });
}

struct Place {
    SpanId span;
    ArticleId article;
};

/// The first span by date that takes @p stance to @p claim; null when there is none.
Result<Place> firstPlace(const Connection &connection, ClaimId claim, Stance stance, ArticleId only,
                         ArticleId except)
{
    const auto places = rowsOf<Place>(
        connection,
        "SELECT s.id, s.article_id FROM span s JOIN article a ON a.id = s.article_id WHERE s.claim_id = ?"
        " AND s.stance = ? AND s.status <> 'rejected' AND (? OR s.article_id = ?)"
        " AND (? OR s.article_id <> ?) ORDER BY a.published_key, a.id, s.start, s.id LIMIT 1",
        [&](RawQuery &query) {
            query.with(claim, stance, int(only.isNull()), only, int(except.isNull()), except);
        },
        [](const RawQuery &row) { return Place{SpanId(row.uuid(0)), ArticleId(row.uuid(1))}; });
    return places.transform([](const QList<Place> &all) { return all.isEmpty() ? Place() : all.first(); });
}

/// Gives each of @p rows its cells. One statement for all, so that what the condition looks up is looked up
/// once; for a power of two of them, the last one named again, because each statement is kept prepared.
Result<void> addCells(const Connection &connection, const ListCondition &condition, QList<ClaimRow> &rows)
{
    QHash<ArticleId, qsizetype> numbers;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        numbers.insert(rows[i].article, i);
    }
    const auto asked = qsizetype(std::bit_ceil(size_t(rows.size())));
    const QByteArray marks = QByteArray("?, ").repeated(asked).chopped(2);
    Result<RawQuery> query
        = connection.query("SELECT s.article_id, s.claim_id, s.stance, count(*) FROM span s"
                           + condition.where() + " AND s.article_id IN (" + marks
                           + ") GROUP BY s.article_id, s.claim_id, s.stance"
                             " ORDER BY s.article_id, s.claim_id");
    if (!query) {
        return std::unexpected(query.error());
    }
    condition.bindTo(*query);
    for (qsizetype i = 0; i < asked; ++i) {
        query->bind(rows[std::min(i, rows.size() - 1)].article);
    }
    return forEachRow(*query, [&](const RawQuery &row) {
        QList<ClaimCell> &cells = rows[numbers.value(ArticleId(row.uuid(0)))].cells;
        const ClaimId claim(row.uuid(1));
        Stance stance = Stance::Unset;
        row.read(2, stance);
        if (cells.isEmpty() || cells.last().claim != claim) {
            cells.append({claim, {}});
        }
        cells.last().stances.add(stance, row.integer(3));
        return true;
    });
}

} // namespace

Result<QList<ClaimSummary>> SqliteStore::claimSummaries(const ClaimQuery &query) const
{
    const ListCondition condition = conditionOf(query);
    QHash<ClaimId, ClaimSummary> summaries;
    {
        // In the order of the index, so that nothing is sorted: several times as quick as to add up in SQL.
        Result<RawQuery> stances
            = m_connection->query("SELECT s.claim_id, s.article_id, s.stance, count(*) FROM span s"
                                  + condition.where() + " GROUP BY s.claim_id, s.article_id, s.stance");
        if (!stances) {
            return std::unexpected(stances.error());
        }
        condition.bindTo(*stances);
        ClaimId claim;
        ArticleId article;
        ClaimSummary *summary = nullptr;
        const Result<void> done = forEachRow(*stances, [&](const RawQuery &row) {
            const ClaimId nextClaim(row.uuid(0));
            const ArticleId nextArticle(row.uuid(1));
            const bool isOther = summary == nullptr || nextClaim != claim;
            summary = isOther ? &summaries[nextClaim] : summary;
            summary->articles += isOther || nextArticle != article ? 1 : 0;
            claim = nextClaim;
            article = nextArticle;
            Stance stance = Stance::Unset;
            row.read(2, stance);
            summary->stances.add(stance, 1);
            summary->spans += row.integer(3);
            return true;
        });
        if (!done) {
            return std::unexpected(done.error());
        }
    }
    auto claims = rowsOf<Claim>(
        *m_connection, "SELECT id, statement, note FROM claim ORDER BY statement COLLATE NOCASE, id",
        [](RawQuery &) {},
        [](const RawQuery &row) { return Claim{ClaimId(row.uuid(0)), row.text(1), row.text(2)}; });
    if (!claims) {
        return std::unexpected(claims.error());
    }
    QList<ClaimSummary> sorted;
    for (const Claim &claim : std::as_const(*claims)) {
        const auto found = summaries.find(claim.id);
        if (found != summaries.end()) {
            found->claim = claim;
            sorted.append(*found);
        }
    }
    std::ranges::stable_sort(sorted, std::ranges::greater(), &ClaimSummary::articles);
    return sorted;
}

Result<qint64> SqliteStore::countClaimRows(const ClaimQuery &query) const
{
    const ListCondition condition = conditionOf(query);
    return m_connection->number("SELECT count(*) FROM (SELECT DISTINCT s.article_id FROM span s"
                                    + condition.where() + ")",
                                [&](RawQuery &prepared) { condition.bindTo(prepared); });
}

Result<QList<ClaimRow>> SqliteStore::claimRows(const ClaimQuery &query, qint64 offset, qint64 limit) const
{
    const ListCondition condition = conditionOf(query);
    // Articles in the order of their index, each asked for a claim: what a page passes is read from indexes
    // alone.
    auto rows = rowsOf<ClaimRow>(
        *m_connection,
        "SELECT a.id, a.title, a.outlet, a.published, a.file_name FROM article a WHERE a.id IN"
        " (SELECT b.id FROM article b WHERE EXISTS (SELECT 1 FROM span s"
            + condition.where()
            + " AND s.article_id = b.id) ORDER BY b.published_key, b.id LIMIT ? OFFSET ?)"
              " ORDER BY a.published_key, a.id",
        [&](RawQuery &prepared) {
            condition.bindTo(prepared);
            prepared.with(limit, offset);
        },
        [](const RawQuery &row) {
            ClaimRow made;
            row.read(0, made.article);
            row.read(1, made.title);
            row.read(2, made.outlet);
            row.read(3, made.published);
            row.read(4, made.fileName);
            return made;
        });
    if (!rows) {
        return rows;
    }
    const Result<void> added = rows->isEmpty() ? Result<void>() : addCells(*m_connection, condition, *rows);
    return added ? std::move(rows) : std::unexpected(added.error());
}

Result<QList<Span>> SqliteStore::claimSpans(ArticleId article, ClaimId claim) const
{
    Result<RawQuery> query = m_connection->query(
        selectOf<Span>()
        + " WHERE article_id = ? AND claim_id = ? AND status <> 'rejected' ORDER BY start, id");
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(article, claim);
    return readAll<Span>(std::move(*query));
}

Result<qint64> SqliteStore::countContradictions(const ClaimQuery &query) const
{
    const ListCondition condition = conditionOf(query);
    return m_connection->number(contradictionsSql(condition) + " SELECT count(*) FROM found",
                                [&](RawQuery &prepared) { condition.bindTo(prepared); });
}

Result<QList<ClaimContradiction>> SqliteStore::contradictions(const ClaimQuery &query, qint64 offset,
                                                              qint64 limit) const
{
    const ListCondition condition = conditionOf(query);
    auto found = rowsOf<ClaimContradiction>(
        *m_connection,
        contradictionsSql(condition)
            + " SELECT c.id, c.statement, c.note, f.article_id, f.asserting, f.denying FROM found f"
              " JOIN claim c ON c.id = f.claim_id ORDER BY c.statement COLLATE NOCASE, c.id,"
              " f.article_id LIMIT ? OFFSET ?", // NULL comes first
        [&](RawQuery &prepared) {
            condition.bindTo(prepared);
            prepared.with(limit, offset);
        },
        [](const RawQuery &row) {
            ClaimContradiction made;
            made.claim = {ClaimId(row.uuid(0)), row.text(1), row.text(2)};
            made.article = row.isNull(3) ? ArticleId() : ArticleId(row.uuid(3));
            made.asserting = row.integer(4);
            made.denying = row.integer(5);
            return made;
        });
    if (!found) {
        return found;
    }
    for (ClaimContradiction &each : *found) {
        auto asserted = outletsOf(*m_connection, each.claim.id, Stance::Asserts, each.article);
        auto denied = outletsOf(*m_connection, each.claim.id, Stance::Denies, each.article);
        if (!asserted || !denied) {
            return std::unexpected(!asserted ? asserted.error() : denied.error());
        }
        each.assertedIn = std::move(asserted->first);
        each.assertingOutlets = asserted->all;
        each.deniedIn = std::move(denied->first);
        each.denyingOutlets = denied->all;
    }
    return found;
}

Result<ContradictingSpans> SqliteStore::contradictingSpans(ClaimId claim, ArticleId article) const
{
    auto assertion = firstPlace(*m_connection, claim, Stance::Asserts, article, {});
    if (!assertion) {
        return std::unexpected(assertion.error());
    }
    const ArticleId other = article.isNull() ? assertion->article : ArticleId();
    auto denial = firstPlace(*m_connection, claim, Stance::Denies, article, other);
    if (denial && denial->span.isNull() && !other.isNull()) {
        // All denials stand where the first assertion does; another article asserts it, too.
        assertion = firstPlace(*m_connection, claim, Stance::Asserts, {}, other);
        denial = firstPlace(*m_connection, claim, Stance::Denies, other, {});
    }
    if (!assertion || !denial) {
        return std::unexpected(!assertion ? assertion.error() : denial.error());
    }
    if (assertion->span.isNull() || denial->span.isNull()) {
        return failure(ErrorCode::NotFound, {claim.toString()});
    }
    return ContradictingSpans{assertion->span, denial->span};
}

} // namespace Stemma
