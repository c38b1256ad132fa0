// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/reviews/gaugesql.h"

#include "models/storage/rawquery.h"

namespace Stemma {

namespace {

/// Runs @p sql once for each of @p ids.
template <typename Ids>
Result<void> runForEach(const Connection &connection, const QByteArray &sql, const Ids &ids)
{
    if (ids.isEmpty()) {
        return {};
    }
    Result<RawQuery> query = connection.query(sql);
    if (!query) {
        return std::unexpected(query.error());
    }
    for (const auto id : ids) {
        if (const Result<void> done = query->with(id).run(); !done) {
            return done;
        }
    }
    return {};
}

constexpr auto kTouch = "UPDATE group_gauge SET engine = 0, touched = touched + 1 WHERE group_id ";

} // namespace

GaugeUpkeep::GaugeUpkeep(const Connection &connection)
    : m_connection(connection)
{
}

void GaugeUpkeep::note(const Span &span)
{
    if (!span.group.isNull()) {
        m_groups.insert(span.group);
    }
}

void GaugeUpkeep::note(const QuoteGroup &group)
{
    m_groups.insert(group.id);
}

void GaugeUpkeep::note(const Derivation &derivation)
{
    for (const QUuid end : {derivation.from, derivation.to}) {
        if (!end.isNull()) {
            m_spans.insert(end);
        }
    }
}

void GaugeUpkeep::note(const Article &article)
{
    m_articles.insert(article.id);
}

void GaugeUpkeep::note(const Entity &entity)
{
    m_speakers.insert(entity.id);
}

void GaugeUpkeep::note(const VariantMark &mark)
{
    m_spans.insert(mark.span.uuid());
}

Result<void> GaugeUpkeep::write() const
{
    // A group that was deleted has no row any more, and gets none here.
    return runForEach(
               m_connection,
               "INSERT INTO group_gauge (group_id, engine, stake, flags, witnesses, undecided, touched)"
               " SELECT id, 0, 0, 0, 0, 0, 0 FROM quote_group WHERE id = ?"
               " ON CONFLICT (group_id) DO UPDATE SET engine = 0, touched = touched + 1",
               m_groups)
        .and_then([this] {
            return runForEach(m_connection,
                              QByteArray(kTouch)
                                  + "IN (SELECT group_id FROM span WHERE id = ?1 OR article_id = ?1)",
                              m_spans);
        })
        .and_then([this] {
            return runForEach(m_connection,
                              QByteArray(kTouch) + "IN (SELECT group_id FROM span WHERE article_id = ?)",
                              m_articles);
        })
        .and_then([this] {
            return runForEach(m_connection,
                              QByteArray(kTouch) + "IN (SELECT group_id FROM span WHERE speaker_id = ?)",
                              m_speakers);
        });
}

Result<void> makeEmptyReviews(const Connection &connection)
{
    return connection.execute(
        "PRAGMA query_only = OFF;"
        "CREATE TEMP TABLE review (id, span_id, group_id, verdict, note, reviewer, reviewed);"
        "CREATE TEMP TABLE variant_mark (id, span_id, base_span_id, base_start, base_end, range_start,"
        " range_end, classes, reviewer, reviewed);"
        "CREATE TEMP TABLE group_gauge (group_id, engine, stake, flags, witnesses, undecided, touched);"
        "INSERT INTO group_gauge SELECT id, 0, 0, 0, 0, 0, 0 FROM quote_group;"
        "PRAGMA query_only = ON;");
}

} // namespace Stemma
