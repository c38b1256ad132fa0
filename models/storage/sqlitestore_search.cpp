// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/searchsql.h"
#include "models/storage/sqlitestore.h"
#include "models/storage/textindex.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// Rows read between two questions whether to go on.
constexpr int kRowsBetween = 500;
/// Places in the index that are read for the beginning of a word: a few milliseconds.
constexpr int kMostPlaces = 1'000;

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

/// What the index is asked for.
struct LikelyRows {
    QStringList expressions; ///< of FTS5
    QStringList wider; ///< those that follow, for they give many texts without the pattern too
    QList<qint64> rows; ///< of table content
};

/// FTS5 gathers all places of all words with a beginning before it gives the first text: a second and more
/// for few letters. So a beginning that many words have is read from the index only so far, or left out of a
/// phrase.
Result<LikelyRows> proposalFor(const Connection &connection, const QList<IndexedForm> &forms)
{
    LikelyRows proposal;
    IndexTokenizer tokenizer(connection.handle());
    IndexedWords index(connection);
    for (const IndexedForm &form : forms) {
        if (form.isLastWhole) {
            proposal.expressions.append(indexExpression(form.words, true));
            continue;
        }
        QByteArray last;
        qint64 position = -1;
        if (tokenizer.isValid()) {
            tokenizer.visit(form.words.join(u' ').toUtf8(), [&](qint64 at, QByteArrayView word) {
                position = at;
                last = word.toByteArray();
            });
        }
        if (last.isEmpty()) {
            continue; // letters that the index does not take for such
        }
        const Result<void> made = index.make();
        if (!made) {
            return std::unexpected(made.error());
        }
        const Result<IndexedWords::Rows> beginnings = index.beginningWith(last, kMostPlaces);
        if (!beginnings) {
            return std::unexpected(beginnings.error());
        }
        if (position == 0) {
            proposal.rows += beginnings->rows;
        } else if (beginnings->isAll) {
            proposal.expressions.append(indexExpression(form.words, false));
        } else if (form.words.size() > 1) {
            proposal.expressions.append(indexExpression(form.words, true));
            proposal.wider.append(indexExpression(form.words.first(form.words.size() - 1), true));
        }
    }
    std::ranges::sort(proposal.rows);
    return proposal;
}

/// Runs over texts, with their articles; one that was shown once is passed over.
class TextWalk {
public:
    TextWalk(const Connection &connection, const SearchQuery &query,
             const SearchableStore::TextVisitor &visitor)
        : m_connection(connection)
        , m_condition(articleCondition(query))
        , m_isOneArticle(!query.article.isNull())
        , m_visitor(visitor)
    {
    }

    [[nodiscard]] std::vector<bool> takeSeen() { return std::move(m_isSeen); }

    /// Texts that the index gives for @p expression; none when it is empty.
    [[nodiscard]] Result<void> matching(const QString &expression)
    {
        if (expression.isEmpty() || m_isStopped) {
            return {};
        }
        // A copy: two articles may have one text.
        const std::vector<bool> passed = m_isSeen;
        Result<RawQuery> query
            = m_connection.query(kColumns + "article_text CROSS JOIN content c ON c.id = article_text.rowid"
                                 + kJoins + " WHERE article_text MATCH ?" + andTerms(m_condition));
        if (!query) {
            return std::unexpected(query.error());
        }
        query->bind(expression);
        m_condition.bindTo(*query);
        return forEachRow(*query,
                          [&](const RawQuery &row) { return isIn(passed, row.integer(0)) || show(row); });
    }

    [[nodiscard]] Result<void> rows(const QList<qint64> &rows)
    {
        if (rows.isEmpty()) {
            return {};
        }
        Result<RawQuery> query
            = m_connection.query(kColumns + "content c" + kJoins + " WHERE c.id = ?" + andTerms(m_condition));
        if (!query) {
            return std::unexpected(query.error());
        }
        for (const qint64 row : rows) {
            if (m_isStopped) {
                break;
            }
            if (isIn(m_isSeen, row)) {
                continue;
            }
            query->reset();
            query->bind(row);
            m_condition.bindTo(*query);
            const Result<void> done = forEachRow(*query, [this](const RawQuery &each) { return show(each); });
            if (!done) {
                return done;
            }
        }
        return {};
    }

    /// All texts but those of @p passed.
    [[nodiscard]] Result<void> all(const std::vector<bool> &passed,
                                   const std::function<bool(double share)> &mayGoOn)
    {
        const Result<qint64> last = m_connection.number("SELECT max(id) FROM content");
        if (!last) {
            return std::unexpected(last.error());
        }
        static const QByteArray oneArticle
            = "article a CROSS JOIN revision r ON r.id = a.revision_id CROSS JOIN content c"
              " ON c.hash = r.text_hash";
        Result<RawQuery> query = m_connection.query(
            kColumns + (m_isOneArticle ? oneArticle : "content c" + kJoins) + m_condition.where());
        if (!query) {
            return std::unexpected(query.error());
        }
        m_condition.bindTo(*query);
        return forEachRow(*query, [&](const RawQuery &row) {
            const qint64 id = row.integer(0);
            return mayGoOn(double(id) / double(*last)) && (isIn(passed, id) || show(row));
        });
    }

private:
    [[nodiscard]] static bool isIn(const std::vector<bool> &rows, qint64 row)
    {
        return size_t(row) < rows.size() && rows[size_t(row)];
    }

    [[nodiscard]] bool show(const RawQuery &row)
    {
        const auto id = size_t(row.integer(0));
        if (m_isSeen.size() <= id) {
            m_isSeen.resize(id + 1);
        }
        m_isSeen[id] = true;
        row.read(1, m_article.id);
        row.read(2, m_article.title);
        row.read(3, m_article.outlet);
        row.read(4, m_article.published);
        row.read(5, m_article.text);
        row.read(6, m_text);
        m_isStopped = !m_visitor(m_article, m_text);
        return !m_isStopped;
    }

    static inline const QByteArray kColumns
        = "SELECT c.id, a.id, a.title, a.outlet, a.published, c.hash, c.text FROM ";
    static inline const QByteArray kJoins
        = " CROSS JOIN revision r ON r.text_hash = c.hash CROSS JOIN article a ON a.revision_id = r.id";

    const Connection &m_connection;
    const ListCondition m_condition;
    const bool m_isOneArticle;
    const SearchableStore::TextVisitor &m_visitor;
    std::vector<bool> m_isSeen;
    SearchedArticle m_article;
    QString m_text;
    bool m_isStopped = false;
};

} // namespace

Result<SearchableStore::LikelyTexts> SqliteStore::visitLikelyTexts(const SearchQuery &search,
                                                                   const TextVisitor &visitor) const
{
    using Others = LikelyTexts::Others;
    TextWalk walk(*m_connection, search, visitor);
    // One article is looked through sooner than it is found in the index.
    if (!search.article.isNull()) {
        const Result<void> done = walk.all({}, [](double) { return true; });
        return done ? Result<LikelyTexts>({Others::None}) : std::unexpected(done.error());
    }
    const QList<IndexedForm> forms = indexedForms(search.pattern);
    if (forms.isEmpty()) {
        return LikelyTexts{Others::All};
    }
    const Result<LikelyRows> proposal = proposalFor(*m_connection, forms);
    if (!proposal) {
        return std::unexpected(proposal.error());
    }
    Result<void> done = walk.matching(proposal->expressions.join(u" OR "_s));
    done = done ? walk.rows(proposal->rows) : done;
    done = done ? walk.matching(proposal->wider.join(u" OR "_s)) : done;
    if (!done) {
        return std::unexpected(done.error());
    }
    // Also for whole words: FTS5 parts a word at a soft hyphen, and takes a ligature or full-width letters
    // for others than the finder does.
    return LikelyTexts{Others::Some, walk.takeSeen()};
}

Result<void> SqliteStore::visitOtherTexts(const SearchQuery &search, const LikelyTexts &likely,
                                          const TextVisitor &visitor,
                                          const std::function<bool(double share)> &mayGoOn) const
{
    return likely.others == LikelyTexts::Others::None
        ? Result<void>()
        : TextWalk(*m_connection, search, visitor).all(likely.isSeen, mayGoOn);
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
