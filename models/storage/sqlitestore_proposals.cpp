// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/listsql.h"
#include "models/storage/proposals/proposalsql.h"
#include "models/storage/recordsql.h"
#include "models/storage/sqlitestore.h"
#include "models/storage/transaction.h"
#include "models/storage/unsynced.h"

#include <cmath>
#include <functional>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Stemma {

// SqliteStore: proposals, which are derived and in no journal.

namespace {

constexpr const char *kColumns = "p.id, p.type, p.article_id, p.start, p.\"end\", p.ranges, p.partner_id,"
                                 " p.subject, p.payload, p.score, p.reasons, p.partner_start,"
                                 " p.partner_end";
constexpr int kColumnsOfProposal = 13;
constexpr int kSteps = 20; // of worth
constexpr int kNames = kSteps + 1; // how much less a name is worth, so that all names come last

int worthOf(double score)
{
    return int(std::floor(score * kSteps + 1e-9));
}

int worthOf(const Proposal &proposal)
{
    return worthOf(proposal.score) - (proposal.type == SuggestionType::Entity ? kNames : 0);
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

constexpr const char *kUnlinked = " FROM article a JOIN scanned_article c ON c.article_id = a.id"
                                  " WHERE c.revision_id = a.revision_id AND c.linked <> ?";

struct ProposalCondition : ListCondition {
    double minScore = 0;
    int minWorth = -kNames;

    [[nodiscard]] QByteArray allTerms() const { return where(); }

    void bind(RawQuery &query) const
    {
        query.bind(minWorth);
        query.bind(minScore);
        bindTo(query);
    }
};

ProposalCondition conditionOf(const ProposalQuery &query)
{
    ProposalCondition condition;
    condition.minScore = query.minScore;
    // Names are worth less than nothing; without them the least worth bounds what is read.
    if (query.type && *query.type != SuggestionType::Entity) {
        condition.minWorth = worthOf(query.minScore);
    }
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
        // What people read: no keys, numbers and checksums. The words of a quote end where its number or
        // checksum begins.
        condition.terms.append(
            "((p.type = 'quote' AND contains_folded(?, substr(p.subject, 1,"
            " min(instr(p.subject || '#', '#'), instr(p.subject || '~', '~')) - 1)))"
            " OR EXISTS (SELECT 1 FROM json_tree(p.payload) v WHERE v.type = 'text'"
            " AND v.key NOT IN ('form', 'kind', 'polarity', 1) AND contains_folded(?, v.value))"
            " OR p.article_id IN (SELECT id FROM article WHERE contains_folded(?, title)))");
        condition.values.append(word);
        condition.values.append(word);
        condition.values.append(word);
    }
    return condition;
}

QByteArray orderOf(const ProposalQuery &query)
{
    return query.order == ProposalQuery::Order::Worth ? " ORDER BY p.worth DESC, p.article_id, p.start, p.id"
                                                      : " ORDER BY p.article_id, p.start, p.id";
}

Result<QList<Proposal>> openOnes(const Connection &connection, const QByteArray &terms, ArticleId article)
{
    Result<RawQuery> query
        = connection.query(QByteArray("SELECT ") + kColumns + " FROM proposal p WHERE " + terms);
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

Result<bool> isCurrent(const Connection &connection, const ScannedArticle &scanned)
{
    Result<RawQuery> current = connection.query(
        "SELECT 1 FROM article WHERE id = ?1 AND revision_id = ?2 AND (?3 = 0 OR language = ?4)");
    return current ? current
                         ->with(scanned.article, scanned.revision, scanned.language ? 1 : 0,
                                scanned.language.value_or(QString()))
                         .next()
                   : std::unexpected(current.error());
}

Result<void> insertProposals(const Connection &connection, const QList<Proposal> &proposals)
{
    Result<RawQuery> insert = connection.query(
        "INSERT OR IGNORE INTO proposal (id, type, article_id, start, \"end\", ranges, partner_id, subject,"
        " payload, score, reasons, worth, is_open, partner_start, partner_end)"
        // An article may be deleted, or get another text, while others are compared with it.
        " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 1, ?13, ?14 WHERE ?7 IS NULL OR EXISTS"
        " (SELECT 1 FROM article a JOIN scanned_article c ON c.article_id = a.id WHERE a.id = ?7"
        " AND c.revision_id = a.revision_id)");
    if (!insert) {
        return std::unexpected(insert.error());
    }
    for (const Proposal &one : proposals) {
        Q_ASSERT(!one.ranges.isEmpty());
        const auto done
            = insert
                  ->with(one.id, one.type, one.article, one.ranges.first().start, one.ranges.last().end,
                         one.ranges, one.partner, one.subject, one.payload, one.score, one.reasons,
                         worthOf(one), one.partnerPlace.start, one.partnerPlace.end)
                  .run();
        if (!done) {
            return done;
        }
    }
    return {};
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
    return insertProposals(connection, scanned.proposals);
}

Result<void> noteLinked(const Connection &connection, ArticleId article, int engine)
{
    // An edit that came since beginLinking() has put 0 there.
    Result<RawQuery> note
        = connection.query("UPDATE scanned_article SET linked = ?1 WHERE article_id = ?2 AND linked = -?1");
    return note ? note->with(engine, article).run() : std::unexpected(note.error());
}

Result<QList<Proposal>> linksTouchingIn(const Connection &connection, ArticleId article)
{
    Result<RawQuery> query = connection.query(
        QByteArray("SELECT ") + kColumns
        + " FROM proposal p WHERE (p.article_id = ? OR p.partner_id = ?) AND p.type IN ('link', 'speaker')"
          " ORDER BY p.article_id, p.start, p.id");
    if (!query) {
        return std::unexpected(query.error());
    }
    query->with(article, article);
    QList<Proposal> links;
    const auto done = forEachRow(*query, [&links](const RawQuery &row) {
        readProposal(row, links.emplaceBack());
        return true;
    });
    return done ? Result<QList<Proposal>>(std::move(links)) : std::unexpected(done.error());
}

Result<void> putLinksTouchingIn(const Connection &connection, const ScannedArticle &scanned, int engine)
{
    const Result<bool> current = isCurrent(connection, scanned);
    if (!current || !*current) {
        return current ? Result<void>() : std::unexpected(current.error());
    }
    const auto before = linksTouchingIn(connection, scanned.article);
    Result<RawQuery> drop
        = connection.query("DELETE FROM proposal WHERE article_id = ? AND start = ? AND id = ?");
    if (!before || !drop) {
        return std::unexpected(!before ? before.error() : drop.error());
    }
    QSet<ArticleId> touched{scanned.article};
    for (const Proposal &one : *before) {
        touched.insert(one.article);
        if (const auto done = drop->with(one.article, one.ranges.first().start, one.id).run(); !done) {
            return done;
        }
    }
    // An article that is gone meanwhile takes its links along.
    Result<RawQuery> isThere = connection.query("SELECT 1 FROM article WHERE id = ?");
    if (!isThere) {
        return std::unexpected(isThere.error());
    }
    QList<Proposal> proposals;
    for (const Proposal &one : scanned.proposals) {
        const ArticleId other = one.article == scanned.article ? one.partner : one.article;
        const Result<bool> found = isThere->with(other).next();
        if (!found) {
            return std::unexpected(found.error());
        }
        isThere->reset();
        if (*found) {
            touched.insert(one.article);
            proposals.append(one);
        }
    }
    Result<void> done = insertProposals(connection, proposals);
    for (const ArticleId article : std::as_const(touched)) {
        done = done ? reopenProposals(connection, article) : done;
    }
    return done ? noteLinked(connection, scanned.article, engine) : done;
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
    if (const auto noted = noteLinked(connection, scanned.article, engine); !noted) {
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
        "INSERT INTO scanned_article (article_id, revision_id, engine, open_count) VALUES (?, ?, ?, 0)"
        " ON CONFLICT (article_id) DO UPDATE SET engine = excluded.engine,"
        " linked = CASE WHEN revision_id = excluded.revision_id THEN linked ELSE 0 END,"
        " revision_id = excluded.revision_id");
    if (!note) {
        return std::unexpected(note.error());
    }
    if (const auto noted = note->with(scanned.article, scanned.revision, engine).run(); !noted) {
        return noted;
    }
    return reopenProposals(connection, scanned.article);
}

/// Runs @p write as one short transaction that is not synced by itself.
Result<void> writeUnsynced(const Connection &connection, const std::function<Result<void>()> &write)
{
    const Unsynced unsynced(connection);
    Transaction transaction(connection);
    if (const Result<void> begun = transaction.begin(); !begun) {
        return begun;
    }
    if (const Result<void> written = write(); !written) {
        return written;
    }
    return transaction.commit();
}

Result<void> putEach(const Connection &connection, const QList<ScannedArticle> &articles, int engine,
                     Result<void> (*put)(const Connection &connection, const ScannedArticle &scanned,
                                         int engine))
{
    return writeUnsynced(connection, [&]() -> Result<void> {
        for (const ScannedArticle &article : articles) {
            if (const Result<void> done = put(connection, article, engine); !done) {
                return done;
            }
        }
        return {};
    });
}

} // namespace

Result<qint64> SqliteStore::countUnscanned(int engine) const
{
    return m_connection->number(QByteArray("SELECT count(*)") + kUnscanned,
                                [engine](RawQuery &query) { query.bind(engine); });
}

Result<QList<Article>> SqliteStore::unscanned(int engine, ArticleId after, qint64 limit) const
{
    return articlesAfter(*m_connection, kUnscanned, after, limit, engine);
}

Result<void> SqliteStore::putScanned(const QList<ScannedArticle> &articles, int engine)
{
    const Result<void> allowed = refuseWhenReadOnly();
    return allowed ? putEach(*m_connection, articles, engine, putOne) : allowed;
}

Result<void> SqliteStore::beginLinking(int engine, bool all)
{
    if (const Result<void> allowed = refuseWhenReadOnly(); !allowed) {
        return allowed;
    }
    constexpr int kAtOnce = 5'000; // some milliseconds
    for (bool isMore = true; isMore;) {
        const Result<void> begun = writeUnsynced(*m_connection, [&]() -> Result<void> {
            Result<RawQuery> query = m_connection->query(
                "UPDATE scanned_article SET linked = -?1 WHERE article_id IN (SELECT article_id FROM"
                " scanned_article WHERE linked <> -?1 AND (?2 OR linked <> ?1) LIMIT ?3)");
            const Result<void> done
                = query ? query->with(engine, all ? 1 : 0, kAtOnce).run() : std::unexpected(query.error());
            isMore = done && sqlite3_changes(m_connection->handle()) == kAtOnce;
            return done;
        });
        if (!begun) {
            return begun;
        }
    }
    return {};
}

Result<void> SqliteStore::putLinks(const QList<ScannedArticle> &articles, int engine)
{
    const Result<void> allowed = refuseWhenReadOnly();
    return allowed ? putEach(*m_connection, articles, engine, putLinksOf) : allowed;
}

Result<bool> SqliteStore::areLinksCurrent(int engine) const
{
    return m_connection
        ->number("SELECT count(*) FROM (SELECT 1 FROM scanned_article WHERE linked <> ? LIMIT 1)",
                 [engine](RawQuery &query) { query.bind(engine); })
        .transform([](qint64 count) { return count == 0; });
}

Result<qint64> SqliteStore::countUnlinked(int engine) const
{
    return m_connection->number(QByteArray("SELECT count(*)") + kUnlinked,
                                [engine](RawQuery &query) { query.bind(engine); });
}

Result<QList<Article>> SqliteStore::unlinked(int engine, ArticleId after, qint64 limit) const
{
    return articlesAfter(*m_connection, kUnlinked, after, limit, engine);
}

Result<QList<Proposal>> SqliteStore::linksTouching(ArticleId article) const
{
    return linksTouchingIn(*m_connection, article);
}

Result<QSet<SuggestionId>> SqliteStore::rejectedLinks() const
{
    Result<RawQuery> query
        = m_connection->query("SELECT id FROM suggestion WHERE type = 'link' AND decision = 'rejected'");
    if (!query) {
        return std::unexpected(query.error());
    }
    QSet<SuggestionId> rejected;
    const auto done = forEachRow(*query, [&rejected](const RawQuery &row) {
        rejected.insert(SuggestionId(row.uuid(0)));
        return true;
    });
    return done ? Result<QSet<SuggestionId>>(std::move(rejected)) : std::unexpected(done.error());
}

Result<void> SqliteStore::putLinksTouching(const ScannedArticle &article, int engine)
{
    const Result<void> allowed = refuseWhenReadOnly();
    return allowed
        ? writeUnsynced(*m_connection, [&] { return putLinksTouchingIn(*m_connection, article, engine); })
        : allowed;
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
        + orderOf(query) + " LIMIT ? OFFSET ?";
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

Result<QList<ProposalKey>> SqliteStore::proposalKeys(const ProposalQuery &query) const
{
    const ProposalCondition condition = conditionOf(query);
    Result<RawQuery> keys = m_connection->query("SELECT p.article_id, p.id FROM proposal p"
                                                + condition.allTerms() + orderOf(query));
    if (!keys) {
        return std::unexpected(keys.error());
    }
    condition.bind(*keys);
    QList<ProposalKey> all;
    const auto done = forEachRow(*keys, [&all](const RawQuery &row) {
        all.append({ArticleId(row.uuid(0)), SuggestionId(row.uuid(1))});
        return true;
    });
    return done ? Result<QList<ProposalKey>>(std::move(all)) : std::unexpected(done.error());
}

Result<QList<Proposal>> SqliteStore::proposalsOfArticle(ArticleId article) const
{
    return openOnes(*m_connection, "p.article_id = ? AND p.is_open = 1 ORDER BY p.start, p.id", article);
}

Result<QList<Proposal>> SqliteStore::proposalsTo(ArticleId article) const
{
    return openOnes(*m_connection,
                    "p.partner_id = ? AND p.is_open = 1 ORDER BY p.partner_start, p.article_id, p.id",
                    article);
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

Result<std::optional<Proposal>> SqliteStore::quoteProposedAt(ArticleId article, CodePointRange place) const
{
    // More than half of the longer one's words are in both, as in proposalsql.cpp.
    Result<RawQuery> query = m_connection->query(
        QByteArray("SELECT ") + kColumns
        + " FROM proposal p WHERE p.article_id = ?1 AND p.type = 'quote'"
          " AND p.start > 2 * ?2 - ?3 AND p.start < ?3"
          " AND 2 * (min(p.\"end\", ?3) - max(p.start, ?2)) > max(p.\"end\" - p.start, ?3 - ?2)"
          " ORDER BY p.start, p.id LIMIT 1");
    if (!query) {
        return std::unexpected(query.error());
    }
    const Result<bool> found = query->with(article, place.start, place.end).next();
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
