// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/searchsql.h"
#include "models/storage/sqlitestore.h"

#include <QSet>

namespace Stemma {

namespace {

/// Rows read between two questions whether to go on.
constexpr int kRowsBetween = 500;

QByteArray andTerms(const ListCondition &condition)
{
    return condition.terms.isEmpty() ? QByteArray() : " AND " + condition.terms.join(" AND ");
}

/// Runs over spans by what is said about them; a span that was shown once is passed over.
class SpanWalk {
public:
    SpanWalk(const Connection &connection, const SearchQuery &query, const ProjectStore::SpanVisitor &visitor,
             const std::function<bool()> &mayGoOn)
        : m_connection(connection)
        , m_condition(spanCondition(query))
        , m_finder(query.pattern)
        , m_visitor(visitor)
        , m_mayGoOn(mayGoOn)
    {
    }

    [[nodiscard]] bool isStopped() const { return m_isStopped; }

    /// Spans of which one of @p columns refers to a row of @p names that matches.
    [[nodiscard]] Result<void> byName(const QByteArray &names, const QByteArrayList &columns)
    {
        QList<QUuid> matching;
        Result<void> done = forRows(names, [&](const RawQuery &row) {
            for (int column = 1; column < row.columnCount(); ++column) {
                if (m_finder.firstIn(row.text(column))) {
                    matching.append(row.uuid(0));
                    break;
                }
            }
        });
        for (const QUuid &name : std::as_const(matching)) {
            for (const QByteArray &column : columns) {
                done = done && !m_isStopped ? spansWhere("s." + column + " = ?", name) : done;
            }
        }
        return done;
    }

    /// Spans whose text in the indexed @p column matches.
    [[nodiscard]] Result<void> byValue(const QByteArray &column)
    {
        QStringList matching;
        Result<void> done = forRows("SELECT DISTINCT " + column + " FROM span WHERE " + column + " <> ''",
                                    [&](const RawQuery &row) {
                                        if (const QString value = row.text(0); m_finder.firstIn(value)) {
                                            matching.append(value);
                                        }
                                    });
        for (const QString &value : std::as_const(matching)) {
            // The second term lets SQLite use the index, which leaves empty values out.
            done = done && !m_isStopped ? spansWhere("s." + column + " = ? AND s." + column + " <> ''", value)
                                        : done;
        }
        return done;
    }

    [[nodiscard]] Result<void> byNote()
    {
        Result<RawQuery> query
            = m_connection.query("SELECT s.id, s.note FROM span s CROSS JOIN article a ON a.id = s.article_id"
                                 " WHERE s.note <> ''"
                                 + andTerms(m_condition));
        if (!query) {
            return std::unexpected(query.error());
        }
        m_condition.bindTo(*query);
        Result<void> shown;
        const Result<void> done = forEachRow(*query, [&](const RawQuery &row) {
            if (m_finder.firstIn(row.text(1))) {
                shown = show(SpanId(row.uuid(0)));
            }
            return shown && goesOn();
        });
        return done ? shown : done;
    }

private:
    [[nodiscard]] bool goesOn()
    {
        m_isStopped = m_isStopped || (++m_rows % kRowsBetween == 0 && !m_mayGoOn());
        return !m_isStopped;
    }

    template <typename Function> Result<void> forRows(const QByteArray &sql, Function &&function)
    {
        if (m_isStopped) {
            return {};
        }
        Result<RawQuery> query = m_connection.query(sql);
        if (!query) {
            return std::unexpected(query.error());
        }
        return forEachRow(*query, [&](const RawQuery &row) {
            function(row);
            return goesOn();
        });
    }

    template <typename Value> Result<void> spansWhere(const QByteArray &term, const Value &value)
    {
        Result<RawQuery> query
            = m_connection.query("SELECT s.id FROM span s CROSS JOIN article a ON a.id = s.article_id WHERE "
                                 + term + andTerms(m_condition));
        if (!query) {
            return std::unexpected(query.error());
        }
        query->bind(value);
        m_condition.bindTo(*query);
        Result<void> shown;
        const Result<void> done = forEachRow(*query, [&](const RawQuery &row) {
            shown = show(SpanId(row.uuid(0)));
            return shown && goesOn();
        });
        return done ? shown : done;
    }

    Result<void> show(SpanId id)
    {
        if (m_seen.contains(id)) {
            return {};
        }
        m_seen.insert(id);
        const Result<SpanRow> row = spanRow(m_connection, id);
        if (!row) {
            return std::unexpected(row.error());
        }
        m_isStopped = m_isStopped || !m_visitor(*row);
        return {};
    }

    const Connection &m_connection;
    const ListCondition m_condition;
    TextFinder m_finder;
    const ProjectStore::SpanVisitor &m_visitor;
    const std::function<bool()> &m_mayGoOn;
    QSet<SpanId> m_seen;
    int m_rows = 0;
    bool m_isStopped = false;
};

} // namespace

Result<void> SqliteStore::visitTexts(const SearchQuery &search, const TextVisitor &visitor) const
{
    static const QByteArray columns = "SELECT a.id, a.title, a.outlet, a.published, c.hash, c.text FROM ";
    static const QByteArray joins
        = " CROSS JOIN revision r ON r.text_hash = c.hash CROSS JOIN article a ON a.revision_id = r.id";
    const ListCondition condition = articleCondition(search);
    // One article is looked through sooner than it is found in the index.
    const QString expression = search.article.isNull() ? indexExpression(search.pattern) : QString();
    QByteArray sql;
    if (!search.article.isNull()) {
        sql = columns
            + "article a CROSS JOIN revision r ON r.id = a.revision_id CROSS JOIN content c"
              " ON c.hash = r.text_hash"
            + condition.where();
    } else if (expression.isEmpty()) {
        sql = columns + "content c" + joins + condition.where();
    } else {
        sql = columns + "article_text CROSS JOIN content c ON c.id = article_text.rowid" + joins
            + " WHERE article_text MATCH ?" + andTerms(condition);
    }
    Result<RawQuery> query = m_connection->query(sql);
    if (!query) {
        return std::unexpected(query.error());
    }
    if (!expression.isEmpty()) {
        query->bind(expression);
    }
    condition.bindTo(*query);
    SearchedArticle article;
    QString text;
    return forEachRow(*query, [&](const RawQuery &row) {
        row.read(0, article.id);
        row.read(1, article.title);
        row.read(2, article.outlet);
        row.read(3, article.published);
        row.read(4, article.text);
        row.read(5, text);
        return visitor(article, text);
    });
}

Result<void> SqliteStore::visitSpansSaying(const SearchQuery &search, const SpanVisitor &visitor,
                                           const std::function<bool()> &mayGoOn) const
{
    SpanWalk walk(*m_connection, search, visitor, mayGoOn);
    Result<void> done = walk.byName("SELECT id, name, aliases FROM entity", {"entity_id", "speaker_id"});
    done = done ? walk.byName("SELECT id, statement FROM claim", {"claim_id"}) : done;
    done = done ? walk.byValue("cue") : done;
    done = done ? walk.byValue("source") : done;
    return done && !walk.isStopped() ? walk.byNote() : done;
}

} // namespace Stemma
