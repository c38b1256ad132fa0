// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/listsql.h"
#include "models/storage/proposals/proposalsql.h"
#include "models/storage/recordsql.h"
#include "models/storage/sqlitestore.h"
#include "models/storage/transaction.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace Stemma {

// SqliteStore: proposals, which are derived and in no journal.

namespace {

constexpr const char *kColumns = "p.id, p.type, p.article_id, p.start, p.\"end\", p.ranges, p.partner_id,"
                                 " p.subject, p.payload, p.score, p.reasons, p.partner_start,"
                                 " p.partner_end";
constexpr int kColumnsOfProposal = 13;
constexpr int kSteps = 20; // of worth

int worthOf(double score)
{
    return int(std::floor(score * kSteps + 1e-9));
}

void readProposal(const RawQuery &row, Proposal &proposal)
{
    row.read(0, proposal.id);
    row.read(1, proposal.type);
    row.read(2, proposal.article);
    if (row.isNull(5)) {
        proposal.ranges = {{row.integer(3), row.integer(4)}};
    } else {
        row.read(5, proposal.ranges);
    }
    row.read(6, proposal.partner);
    row.read(7, proposal.subject);
    row.read(8, proposal.payload);
    row.read(9, proposal.score);
    row.read(10, proposal.reasons);
    proposal.partnerPlace = {row.integer(11), row.integer(12)};
}

constexpr const char *kUnscanned
    = " FROM article a LEFT JOIN scanned_article c ON c.article_id = a.id"
      " WHERE (c.article_id IS NULL OR c.engine <> ? OR c.revision_id <> a.revision_id)";

struct ProposalCondition : ListCondition {
    double minScore = 0;

    [[nodiscard]] QByteArray allTerms() const { return where(); }

    void bind(RawQuery &query) const
    {
        query.bind(worthOf(minScore));
        query.bind(minScore);
        bindTo(query);
    }
};

ProposalCondition conditionOf(const ProposalQuery &query)
{
    ProposalCondition condition;
    condition.minScore = query.minScore;
    // The index has the worth only, so that a list without a least score reads nothing but the index.
    condition.terms = {"p.is_open = 1", "p.worth >= ?"};
    condition.terms.append(query.minScore > 0 ? "p.score >= ?" : "0 <= ?");
    if (query.type) {
        condition.terms.append("p.type = ?");
        condition.values.append(QString(keyOf(*query.type)));
    }
    if (!query.article.isNull()) {
        condition.terms.append("p.article_id = ?");
        condition.values.append(query.article.uuid());
    }
    for (const QString &word : query.filter.simplified().split(u' ', Qt::SkipEmptyParts)) {
        condition.terms.append(
            "(contains_folded(?, p.subject, p.payload)"
            " OR p.article_id IN (SELECT id FROM article WHERE contains_folded(?, title)))");
        condition.values.append(word);
        condition.values.append(word);
    }
    return condition;
}

Result<bool> isCurrent(const Connection &connection, const ScannedArticle &scanned)
{
    Result<RawQuery> current = connection.query("SELECT 1 FROM article WHERE id = ? AND revision_id = ?");
    return current ? current->with(scanned.article, scanned.revision).next()
                   : std::unexpected(current.error());
}

/// Puts the article's proposals in place of those with @p types.
Result<void> replace(const Connection &connection, const ScannedArticle &scanned, const QByteArray &types)
{
    Result<RawQuery> drop = connection.query("DELETE FROM proposal WHERE article_id = ? AND " + types);
    if (!drop) {
        return std::unexpected(drop.error());
    }
    if (const auto dropped = drop->with(scanned.article).run(); !dropped) {
        return dropped;
    }
    Result<RawQuery> insert = connection.query(
        "INSERT OR IGNORE INTO proposal (id, type, article_id, start, \"end\", ranges, partner_id, subject,"
        " payload, score, reasons, worth, is_open, partner_start, partner_end)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)");
    if (!insert) {
        return std::unexpected(insert.error());
    }
    for (const Proposal &one : scanned.proposals) {
        Q_ASSERT(!one.ranges.isEmpty());
        const auto done
            = insert
                  ->with(one.id, one.type, one.article, one.ranges.first().start, one.ranges.last().end,
                         one.ranges, one.partner, one.subject, one.payload, one.score, one.reasons,
                         worthOf(one.score), one.partnerPlace.start, one.partnerPlace.end)
                  .run();
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> putLinksOf(const Connection &connection, const ScannedArticle &scanned, int engine)
{
    const Result<bool> current = isCurrent(connection, scanned);
    if (!current || !*current) {
        return current ? Result<void>() : std::unexpected(current.error());
    }
    if (const auto put = replace(connection, scanned, "type IN ('link', 'speaker')"); !put) {
        return put;
    }
    Result<RawQuery> note = connection.query("UPDATE scanned_article SET linked = ? WHERE article_id = ?");
    if (!note) {
        return std::unexpected(note.error());
    }
    if (const auto noted = note->with(engine, scanned.article).run(); !noted) {
        return noted;
    }
    return reopenProposals(connection, scanned.article);
}

Result<void> putOne(const Connection &connection, const ScannedArticle &scanned, int engine)
{
    const Result<bool> current = isCurrent(connection, scanned);
    if (!current || !*current) {
        return current ? Result<void>() : std::unexpected(current.error());
    }
    if (const auto put = replace(connection, scanned, "type NOT IN ('link', 'speaker')"); !put) {
        return put;
    }
    Result<RawQuery> note = connection.query(
        "INSERT OR REPLACE INTO scanned_article (article_id, revision_id, engine, open_count)"
        " VALUES (?, ?, ?, 0)");
    if (!note) {
        return std::unexpected(note.error());
    }
    if (const auto noted = note->with(scanned.article, scanned.revision, engine).run(); !noted) {
        return noted;
    }
    return reopenProposals(connection, scanned.article);
}

/// While it lives, commits are not synced to disk one by one.
class Unsynced {
public:
    explicit Unsynced(const Connection &connection)
        : m_connection(connection)
    {
        (void)m_connection.execute("PRAGMA synchronous = NORMAL"); // only a matter of time
    }

    ~Unsynced() { (void)m_connection.execute("PRAGMA synchronous = FULL"); }

    Q_DISABLE_COPY_MOVE(Unsynced)

private:
    const Connection &m_connection;
};

} // namespace

Result<qint64> SqliteStore::countUnscanned(int engine) const
{
    return m_connection->number(QByteArray("SELECT count(*)") + kUnscanned,
                                [engine](RawQuery &query) { query.bind(engine); });
}

Result<QList<Article>> SqliteStore::unscanned(int engine, ArticleId after, qint64 limit) const
{
    static const QByteArray sql
        = "SELECT " + columnsOf<Article>("a.") + kUnscanned + " AND a.id > ? ORDER BY a.id LIMIT ?";
    Result<RawQuery> query = m_connection->query(sql);
    if (!query) {
        return std::unexpected(query.error());
    }
    // A null id is bound as NULL, which nothing comes after; an empty blob comes before every id.
    query->bind(engine);
    query->bind(after.isNull() ? QByteArray("") : after.uuid().toRfc4122());
    query->bind(limit);
    return readAll<Article>(std::move(*query));
}

Result<void> SqliteStore::putScanned(const QList<ScannedArticle> &articles, int engine)
{
    if (const Result<void> allowed = refuseWhenReadOnly(); !allowed) {
        return allowed;
    }

    const Unsynced unsynced(*m_connection);

    Transaction transaction(*m_connection);
    if (const Result<void> begun = transaction.begin(); !begun) {
        return begun;
    }
    for (const ScannedArticle &article : articles) {
        if (const Result<void> put = putOne(*m_connection, article, engine); !put) {
            return put;
        }
    }
    return transaction.commit();
}

Result<void> SqliteStore::putLinks(const QList<ScannedArticle> &articles, int engine)
{
    if (const Result<void> allowed = refuseWhenReadOnly(); !allowed) {
        return allowed;
    }

    const Unsynced unsynced(*m_connection);

    Transaction transaction(*m_connection);
    if (const Result<void> begun = transaction.begin(); !begun) {
        return begun;
    }
    for (const ScannedArticle &article : articles) {
        if (const Result<void> put = putLinksOf(*m_connection, article, engine); !put) {
            return put;
        }
    }
    return transaction.commit();
}

Result<bool> SqliteStore::areLinksCurrent(int engine) const
{
    return m_connection
        ->number("SELECT count(*) FROM (SELECT 1 FROM scanned_article WHERE linked <> ? LIMIT 1)",
                 [engine](RawQuery &query) { query.bind(engine); })
        .transform([](qint64 count) { return count == 0; });
}

Result<qint64> SqliteStore::countProposals(const ProposalQuery &query) const
{
    ProposalQuery all;
    all.order = query.order;
    if (query == all) {
        return m_connection->number("SELECT coalesce(sum(open_count), 0) FROM scanned_article");
    }
    const ProposalCondition condition = conditionOf(query);
    return m_connection->number("SELECT count(*) FROM proposal p" + condition.allTerms(),
                                [&condition](RawQuery &bound) { condition.bind(bound); });
}

Result<QList<ProposalRow>> SqliteStore::proposals(const ProposalQuery &query, qint64 offset,
                                                  qint64 limit) const
{
    const ProposalCondition condition = conditionOf(query);
    // First the order alone, from the index; rows come after, so that what is skipped costs little.
    const QByteArray page = "SELECT p.article_id, p.start, p.id FROM proposal p" + condition.allTerms()
        + " ORDER BY "
        + (query.order == ProposalQuery::Order::Worth ? "p.worth DESC, p.article_id, p.start, p.id"
                                                      : "p.article_id, p.start, p.id")
        + " LIMIT ? OFFSET ?";
    Result<RawQuery> order = m_connection->query(page);
    Result<RawQuery> row = m_connection->query(
        QByteArray("SELECT ") + kColumns
        + ", a.title, a.outlet, a.published, r.text_hash, coalesce(b.title, '') FROM proposal p"
          " JOIN article a ON a.id = p.article_id LEFT JOIN revision r ON r.id = a.revision_id"
          " LEFT JOIN article b ON b.id = p.partner_id"
          " WHERE p.article_id = ? AND p.start = ? AND p.id = ?");
    if (!order || !row) {
        return std::unexpected(!order ? order.error() : row.error());
    }
    condition.bind(*order);
    order->with(limit, offset);
    QList<ProposalRow> rows;
    for (;;) {
        const Result<bool> found = order->next();
        if (!found) {
            return std::unexpected(found.error());
        }
        if (!*found) {
            return rows;
        }
        const Result<bool> read = row->with(order->uuid(0), order->integer(1), order->uuid(2)).next();
        if (!read) {
            return std::unexpected(read.error());
        }
        ProposalRow one;
        if (*read) {
            readProposal(*row, one.proposal);
            int at = kColumnsOfProposal;
            row->read(at++, one.articleTitle);
            row->read(at++, one.outlet);
            row->read(at++, one.published);
            row->read(at++, one.text);
            row->read(at++, one.partnerTitle);
        }
        rows.append(std::move(one));
        row->reset();
    }
}

Result<QList<Proposal>> SqliteStore::proposalsOfArticle(ArticleId article) const
{
    Result<RawQuery> query = m_connection->query(
        QByteArray("SELECT ") + kColumns
        + " FROM proposal p WHERE p.article_id = ? AND p.is_open = 1 ORDER BY p.start, p.id");
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(article);
    QList<Proposal> proposals;
    const auto done = forEachRow(*query, [&](const RawQuery &row) {
        readProposal(row, proposals.emplaceBack());
        return true;
    });
    return done ? Result<QList<Proposal>>(std::move(proposals)) : std::unexpected(done.error());
}

Result<std::optional<Proposal>> SqliteStore::openProposal(ArticleId article, SuggestionId id) const
{
    Result<RawQuery> query
        = m_connection->query(QByteArray("SELECT ") + kColumns
                              + " FROM proposal p WHERE p.article_id = ? AND p.id = ? AND p.is_open = 1");
    if (!query) {
        return std::unexpected(query.error());
    }
    const Result<bool> found = query->with(article, id).next();
    if (!found) {
        return std::unexpected(found.error());
    }
    std::optional<Proposal> proposal;
    if (*found) {
        readProposal(*query, proposal.emplace());
    }
    return proposal;
}

} // namespace Stemma
