// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/listsql.h"
#include "models/storage/recordsql.h"
#include "models/storage/sqlitestore.h"
#include "models/storage/transaction.h"
#include "models/storage/unsynced.h"

namespace Stemma {

// SqliteStore: verdicts, marks, and the order in which groups are reviewed.

namespace {

template <typename Record, typename... Values>
Result<QList<Record>> recordsWhere(const Connection &connection, const char *condition,
                                   const Values &...values)
{
    Result<RawQuery> query = connection.query(selectOf<Record>() + " " + condition);
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(values...);
    return readAll<Record>(std::move(*query));
}

constexpr auto kHasVerdict = "EXISTS (SELECT 1 FROM review r WHERE r.id = g.id AND r.verdict <> '')";

/// Which groups a queue lists; tables quote_group g and group_gauge q.
ListCondition conditionOf(const ReviewQuery &query)
{
    ListCondition condition = Stemma::conditionOf(GroupQuery{query.filter});
    if (query.state != ReviewQuery::State::All) {
        condition.terms.append((query.state == ReviewQuery::State::Open ? QByteArray("NOT ") : QByteArray())
                               + kHasVerdict);
    }
    if (query.stakes) {
        condition.terms.append("q.flags & " + QByteArray::number(int(query.stakes)) + " <> 0");
        condition.terms.append(query.engine ? "q.engine = " + QByteArray::number(*query.engine)
                                            : QByteArray("q.engine <> 0"));
    }
    if (query.verdict) {
        condition.terms.append("g.id IN (SELECT v.group_id FROM review v WHERE v.verdict = ? UNION ALL"
                               " SELECT w.group_id FROM review v JOIN span w ON w.id = v.span_id"
                               " WHERE v.verdict = ?)");
        const QString key = keyOf(*query.verdict);
        condition.values.append(key);
        condition.values.append(key);
    }
    return condition;
}

} // namespace

Result<std::optional<Review>> SqliteStore::review(ReviewId id) const
{
    return findRecord<Review>(*m_connection, id);
}

Result<std::optional<VariantMark>> SqliteStore::variantMark(VariantMarkId id) const
{
    return findRecord<VariantMark>(*m_connection, id);
}

Result<QList<Review>> SqliteStore::reviewsOfGroup(QuoteGroupId group) const
{
    return recordsWhere<Review>(*m_connection,
                                "WHERE group_id = ?1 OR span_id IN (SELECT id FROM span WHERE group_id = ?1)"
                                " ORDER BY id",
                                group);
}

Result<QList<VariantMark>> SqliteStore::marksOfGroup(QuoteGroupId group) const
{
    return recordsWhere<VariantMark>(
        *m_connection, "WHERE span_id IN (SELECT id FROM span WHERE group_id = ?) ORDER BY id", group);
}

Result<QList<VariantMark>> SqliteStore::marksTouching(SpanId span) const
{
    return recordsWhere<VariantMark>(*m_connection, "WHERE span_id = ?1 OR base_span_id = ?1 ORDER BY id",
                                     span);
}

Result<QList<Derivation>> SqliteStore::derivationsOfGroup(QuoteGroupId group) const
{
    return recordsWhere<Derivation>(*m_connection,
                                    "WHERE id IN (WITH ends (id) AS (SELECT id FROM span WHERE group_id = ?"
                                    " UNION SELECT article_id FROM span WHERE group_id = ?)"
                                    " SELECT d.id FROM ends JOIN derivation d ON d.from_id = ends.id"
                                    " UNION SELECT d.id FROM ends JOIN derivation d ON d.to_id = ends.id)"
                                    " ORDER BY id",
                                    group, group);
}

Result<QList<Review>> SqliteStore::reviews(qint64 offset, qint64 limit) const
{
    return recordsWhere<Review>(*m_connection, "ORDER BY id LIMIT ? OFFSET ?", limit, offset);
}

Result<QList<VariantMark>> SqliteStore::variantMarks(qint64 offset, qint64 limit) const
{
    return recordsWhere<VariantMark>(*m_connection, "ORDER BY id LIMIT ? OFFSET ?", limit, offset);
}

Result<qint64> SqliteStore::countQueue(const ReviewQuery &query) const
{
    const ListCondition condition = conditionOf(query);
    return m_connection->number("SELECT count(*) FROM group_gauge q JOIN quote_group g ON g.id = q.group_id"
                                    + condition.where(),
                                [&](RawQuery &prepared) { condition.bindTo(prepared); });
}

Result<QList<ReviewRow>> SqliteStore::queue(const ReviewQuery &query, qint64 offset, qint64 limit) const
{
    const ListCondition condition = conditionOf(query);
    // The order of the index of gauges is the order of the queue: a page reads no more than it passes.
    Result<RawQuery> rows = m_connection->query(
        "SELECT q.group_id, q.stake, q.flags, q.witnesses, q.undecided, q.touched, q.engine, g.base_span_id,"
        " (SELECT count(*) FROM span w JOIN review r ON r.id = w.id WHERE w.group_id = q.group_id"
        " AND r.verdict <> '')"
        " FROM group_gauge q CROSS JOIN quote_group g ON g.id = q.group_id"
        + condition.where() + " ORDER BY q.stake DESC, q.group_id LIMIT ? OFFSET ?");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    condition.bindTo(*rows);
    rows->with(limit, offset);
    QList<ReviewRow> found;
    QList<SpanId> bases;
    const Result<void> done = forEachRow(*rows, [&](const RawQuery &row) {
        ReviewRow made;
        made.gauge.group = QuoteGroupId(row.uuid(0));
        made.gauge.stake = row.integer(1);
        made.gauge.stakes = Stakes::fromInt(int(row.integer(2)));
        made.gauge.witnesses = row.integer(3);
        made.gauge.undecided = row.integer(4);
        made.gauge.touched = row.integer(5);
        made.isGauged = query.engine ? row.integer(6) == *query.engine : row.integer(6) != 0;
        bases.append(SpanId(row.uuid(7)));
        made.reviewedWitnesses = row.integer(8);
        found.append(std::move(made));
        return true;
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    for (qsizetype i = 0; i < found.size(); ++i) {
        auto base = spanRow(*m_connection, bases[i]);
        auto verdict = review(reviewOf(found[i].gauge.group));
        if (!base || !verdict) {
            return std::unexpected(!base ? base.error() : verdict.error());
        }
        found[i].base = std::move(*base);
        found[i].review = std::move(*verdict);
    }
    return found;
}

Result<ReviewProgress> SqliteStore::reviewProgress(int engine) const
{
    Result<RawQuery> query = m_connection->query(
        "SELECT (SELECT count(*) FROM quote_group),"
        " (SELECT count(*) FROM review WHERE group_id IS NOT NULL AND verdict <> ''),"
        " (SELECT count(*) FROM review r JOIN span s ON s.id = r.span_id WHERE r.verdict <> ''"
        " AND s.group_id IS NOT NULL),"
        " (SELECT count(*) FROM group_gauge WHERE engine <> ?)");
    if (!query) {
        return std::unexpected(query.error());
    }
    const Result<bool> row = query->with(engine).next();
    if (!row) {
        return std::unexpected(row.error());
    }
    return ReviewProgress{query->integer(0), query->integer(1), query->integer(2), query->integer(3)};
}

Result<QList<GroupGauge>> SqliteStore::ungauged(int engine, qint64 limit) const
{
    Result<RawQuery> query = m_connection->query(
        "SELECT group_id, touched FROM group_gauge WHERE engine <> ? ORDER BY group_id LIMIT ?");
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(engine, limit);
    QList<GroupGauge> found;
    const Result<void> done = forEachRow(*query, [&found](const RawQuery &row) {
        GroupGauge gauge;
        gauge.group = QuoteGroupId(row.uuid(0));
        gauge.touched = row.integer(1);
        found.append(gauge);
        return true;
    });
    return done ? Result<QList<GroupGauge>>(std::move(found)) : std::unexpected(done.error());
}

Result<void> SqliteStore::putGauges(const QList<GroupGauge> &gauges, int engine)
{
    if (const Result<void> allowed = refuseWhenReadOnly(); !allowed) {
        return allowed;
    }
    const Unsynced unsynced(*m_connection);
    Transaction transaction(*m_connection);
    if (const Result<void> begun = transaction.begin(); !begun) {
        return begun;
    }
    {
        Result<RawQuery> query = m_connection->query(
            "UPDATE group_gauge SET engine = ?, stake = ?, flags = ?, witnesses = ?, undecided = ?"
            " WHERE group_id = ? AND touched = ?");
        if (!query) {
            return std::unexpected(query.error());
        }
        for (const GroupGauge &gauge : gauges) {
            const Result<void> done = query
                                          ->with(engine, gauge.stake, qint64(gauge.stakes.toInt()),
                                                 gauge.witnesses, gauge.undecided, gauge.group, gauge.touched)
                                          .run();
            if (!done) {
                return done;
            }
        }
    }
    return transaction.commit();
}

} // namespace Stemma
