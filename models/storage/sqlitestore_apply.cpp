// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/journalkeys.h"
#include "models/storage/packed/packedspans.h"
#include "models/storage/packed/packedspansql.h"
#include "models/storage/proposals/proposalsql.h"
#include "models/storage/quoteindex/segmentsql.h"
#include "models/storage/recordsql.h"
#include "models/storage/reviews/gaugesql.h"
#include "models/storage/spanindexes.h"
#include "models/storage/sqlitestore.h"
#include "models/storage/transaction.h"
#include "models/text/keyvalues.h"

#include <QSet>

#include <future>
#include <span>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// Writes the changes of one edit and what follows from them. One object an edit.
class EditWriter {
public:
    explicit EditWriter(const Connection &connection)
        : m_connection(connection)
        , m_proposals(connection)
        , m_gauges(connection)
    {
    }

    /// The rows, and what follows from them. @p indexes as for applyOnce().
    [[nodiscard]] Result<void> write(const Changes &changes, SpanIndexes *indexes);
    /// What is kept about articles, when the edit has its number.
    [[nodiscard]] Result<void> finish(EditNumber number);

private:
    [[nodiscard]] Result<void> writeRows(const Changes &changes);
    template <typename Record> [[nodiscard]] Result<void> writeChange(const Change<Record> &change);
    [[nodiscard]] Result<void> insertSpans(std::span<const AnyChange> changes);
    void noteManyNew(const std::vector<const Span *> &spans);
    template <typename Record> [[nodiscard]] Result<void> insert(const Record &record);
    template <typename Record> [[nodiscard]] Result<void> compare(const Record &before);
    template <typename Record> void note(const std::optional<Record> &record, int sign);
    [[nodiscard]] Result<void> writeCounts(EditNumber number);
    [[nodiscard]] Result<void> packNewSpans(EditNumber number);
    [[nodiscard]] Result<void> writeReferredContents();
    [[nodiscard]] Result<void> checkNames();
    template <typename Record> [[nodiscard]] static std::unexpected<Error> conflict(const Record &record);

    const Connection &m_connection;
    QHash<ArticleId, std::array<qint64, 4>> m_counts; // total, then accepted or suggested ones by kind
    QHash<ArticleId, std::vector<const Span *>> m_manyNew; // spans of the edit
    QSet<ContentHash> m_contents;
    QList<Entity> m_entities;
    QList<Claim> m_claims;
    ProposalUpkeep m_proposals;
    GaugeUpkeep m_gauges;
};

bool isSpanInsert(const AnyChange &change)
{
    const auto *span = std::get_if<Change<Span>>(&change);
    return span && !span->before && span->after;
}

qint64 countNewSpans(const Changes &changes)
{
    return std::ranges::count_if(changes, isSpanInsert);
}

// Whether @p function says so of a change of what spans refer to.
template <typename Function> bool isOfReferred(const AnyChange &any, Function &&function)
{
    return std::visit(
        [&]<typename Record>(const Change<Record> &change) {
            constexpr bool isReferred = std::is_same_v<Record, Entity> || std::is_same_v<Record, Claim>
                || std::is_same_v<Record, QuoteGroup>;
            return isReferred && function(change);
        },
        any);
}

// Whether the database looks for spans while they are written: for those of an entity, claim or group that
// goes, or that comes later than they do. Without indexes each time in all of them.
bool areSpansLookedFor(const Changes &changes)
{
    const auto goes = [](const AnyChange &any) {
        return isOfReferred(any, [](const auto &change) { return !change.after; });
    };
    const auto comes = [](const AnyChange &any) {
        return isOfReferred(any, [](const auto &change) { return !change.before; });
    };
    const auto firstSpan = std::ranges::find_if(changes, isSpanInsert);
    return std::ranges::any_of(changes, goes) || std::any_of(firstSpan, changes.cend(), comes);
}

template <typename Record> std::unexpected<Error> EditWriter::conflict(const Record &record)
{
    return failure(ErrorCode::Conflict,
                   {QString::fromLatin1(RecordTraits<Record>::table), record.id.toString()});
}

Result<void> EditWriter::write(const Changes &changes, SpanIndexes *indexes)
{
    const Result<void> dropped = indexes && !areSpansLookedFor(changes)
        ? indexes->dropIfInTheWayOf(countNewSpans(changes))
        : Result<void>();
    if (!dropped) {
        return dropped;
    }
    if (const Result<void> written = writeRows(changes); !written) {
        return written;
    }
    if (const Result<void> made = indexes ? indexes->makeAgain() : Result<void>(); !made) {
        return made;
    }
    if (const Result<void> written = writeReferredContents(); !written) {
        return written;
    }
    if (const Result<void> written = m_proposals.write(); !written) {
        return written;
    }
    if (const Result<void> written = m_gauges.write(); !written) {
        return written;
    }
    return checkNames();
}

Result<void> EditWriter::writeRows(const Changes &changes)
{
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        Result<void> written;
        const auto runEnd = std::find_if_not(change, changes.cend(), isSpanInsert);
        if (runEnd - change > 1) {
            written = insertSpans(std::span(change, runEnd));
            change = runEnd - 1;
        } else {
            written = std::visit([this](const auto &typed) { return writeChange(typed); }, *change);
        }
        if (!written) {
            return written;
        }
    }
    return {};
}

Result<void> EditWriter::finish(EditNumber number)
{
    const Result<void> counted = writeCounts(number);
    return counted ? packNewSpans(number) : counted;
}

/// In the order in which they lie in the file: a million in any other order take several times as long.
Result<void> EditWriter::insertSpans(std::span<const AnyChange> changes)
{
    std::vector<const Span *> spans;
    spans.reserve(changes.size());
    for (const AnyChange &change : changes) {
        const std::optional<Span> &span = std::get<Change<Span>>(change).after;
        note(span, 1);
        spans.push_back(&*span);
    }
    const auto startOf
        = [](const Span *span) { return span->ranges.isEmpty() ? qint64(0) : span->ranges.first().start; };
    std::sort(spans.begin(), spans.end(), [&](const Span *a, const Span *b) {
        if (a->article != b->article) {
            return a->article < b->article;
        }
        return startOf(a) != startOf(b) ? startOf(a) < startOf(b) : a->id < b->id;
    });
    for (const Span *span : spans) {
        if (const Result<void> done = insert(*span); !done) {
            return done;
        }
    }
    noteManyNew(spans);
    return {};
}

/// Those of each article that gets enough spans at once to be packed.
void EditWriter::noteManyNew(const std::vector<const Span *> &spans)
{
    for (auto from = spans.cbegin(); from != spans.cend();) {
        const ArticleId article = (*from)->article;
        const auto to = std::find_if(from, spans.cend(),
                                     [article](const Span *span) { return span->article != article; });
        if (to - from >= kPackFrom) {
            m_manyNew[article].assign(from, to);
        }
        from = to;
    }
}

/// An import may as well leave packed what it brought: the articles that have no other spans.
Result<void> EditWriter::packNewSpans(EditNumber number)
{
    for (auto [article, spans] : m_manyNew.asKeyValueRange()) {
        const Result<qint64> total
            = m_connection.number("SELECT total FROM article_spans WHERE article_id = ?",
                                  [id = article](RawQuery &query) { query.bind(id); });
        if (!total) {
            return std::unexpected(total.error());
        }
        if (*total != qint64(spans.size()) || m_counts.value(article)[0] != *total) {
            continue;
        }
        std::ranges::sort(spans, [](const Span *a, const Span *b) { return isEarlierRow(*a, *b); });
        if (const auto put = putPackedSpans(m_connection, article, number, packSpans(spans)); !put) {
            return put;
        }
    }
    return {};
}

template <typename Record> Result<void> EditWriter::writeChange(const Change<Record> &change)
{
    Q_ASSERT(change.before || change.after);
    note(change.before, -1);
    note(change.after, 1);
    if (!change.before) {
        return insert(*change.after);
    }
    if (const Result<void> same = compare(*change.before); !same) {
        return same;
    }
    if (!change.after) {
        if constexpr (std::is_same_v<Record, Article>) {
            if (const Result<void> noted = m_proposals.noteRemoval(change.before->id); !noted) {
                return noted;
            }
        }
        return deleteRecord<Record>(m_connection, change.before->id);
    }
    Q_ASSERT(change.before->id == change.after->id);
    if constexpr (std::is_same_v<Record, Article>) {
        if (change.before->language != change.after->language) {
            if (const Result<void> again = readAgain(m_connection, change.after->id); !again) {
                return again;
            }
        }
    }
    const Result<void> updated = updateRecord(m_connection, *change.before, *change.after);
    if constexpr (std::is_same_v<Record, Article>) {
        if (updated && change.before->revision != change.after->revision) {
            return dropProposals(m_connection, change.after->id);
        }
    }
    return updated;
}

template <typename Record> Result<void> EditWriter::insert(const Record &record)
{
    Result<RawQuery> query = m_connection.query(insertSqlOf<Record>());
    if (!query) {
        return std::unexpected(query.error());
    }
    bindRecord(*query, record);
    const int code = query->runForCode();
    if (code == SQLITE_OK) {
        return {};
    }
    if (code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_UNIQUE) {
        return conflict(record);
    }
    return std::unexpected(m_connection.error());
}

template <typename Record> Result<void> EditWriter::compare(const Record &before)
{
    const Result<std::optional<Record>> found = findRecord<Record>(m_connection, before.id);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (*found != before) {
        return conflict(before);
    }
    return {};
}

template <typename Record> void EditWriter::note(const std::optional<Record> &record, int sign)
{
    if (!record) {
        return;
    }
    if constexpr (requires { m_gauges.note(*record); }) {
        // Nobody has a new article or entity yet.
        constexpr bool mayBeUsed = !std::is_same_v<Record, Article> && !std::is_same_v<Record, Entity>;
        if (mayBeUsed || sign < 0) {
            m_gauges.note(*record);
        }
    }
    if constexpr (std::is_same_v<Record, Span>) {
        m_proposals.note(*record);
        auto &counts = m_counts[record->article];
        counts[0] += sign;
        if (record->status != SpanStatus::Rejected) {
            counts[size_t(record->kind) + 1] += sign;
        }
    } else if constexpr (std::is_same_v<Record, Suggestion>) {
        m_proposals.note(*record);
    } else if constexpr (std::is_same_v<Record, Revision>) {
        m_contents.insert(record->text);
        m_contents.insert(record->original);
    } else if constexpr (std::is_same_v<Record, Entity>) {
        if (sign > 0) {
            m_entities.append(*record);
        }
    } else if constexpr (std::is_same_v<Record, Claim>) {
        if (sign > 0) {
            m_claims.append(*record);
        }
    }
}

Result<void> EditWriter::writeCounts(EditNumber number)
{
    Result<RawQuery> add
        = m_connection.query("INSERT INTO article_spans (article_id, total, entities, quotes, claims, edit) "
                             "VALUES (?, ?, ?, ?, ?, ?)"
                             " ON CONFLICT (article_id) DO UPDATE SET total = total + excluded.total,"
                             " entities = entities + excluded.entities, quotes = quotes + excluded.quotes,"
                             " claims = claims + excluded.claims, edit = excluded.edit");
    if (!add) {
        return std::unexpected(add.error());
    }
    Result<RawQuery> drop
        = m_connection.query("DELETE FROM article_spans WHERE article_id = ? AND total = 0");
    if (!drop) {
        return std::unexpected(drop.error());
    }
    for (const auto &[article, counts] : keyValuesOf(m_counts)) {
        if (const auto done
            = add->with(article, counts[0], counts[1], counts[2], counts[3], qint64(number)).run();
            !done) {
            return done;
        }
        if (const auto done = counts[0] < 0 ? drop->with(article).run() : Result<void>(); !done) {
            return done;
        }
    }
    return {};
}

Result<void> EditWriter::writeReferredContents()
{
    Result<RawQuery> query = m_connection.query("INSERT OR IGNORE INTO referred_content (hash) VALUES (?)");
    if (!query) {
        return std::unexpected(query.error());
    }
    m_contents.remove(ContentHash());
    for (const ContentHash &hash : std::as_const(m_contents)) {
        if (const Result<void> done = query->with(hash).run(); !done) {
            return done;
        }
    }
    return {};
}

/// Names must be unique when the edit is done; in between, two records may trade theirs.
Result<void> EditWriter::checkNames()
{
    Result<RawQuery> entity
        = m_connection.query("SELECT 1 FROM entity WHERE name = ? AND type = ? LIMIT 1 OFFSET 1");
    if (!entity) {
        return std::unexpected(entity.error());
    }
    for (const Entity &record : std::as_const(m_entities)) {
        const Result<bool> second = entity->with(record.name, record.type).next();
        if (!second) {
            return std::unexpected(second.error());
        }
        if (*second) {
            return conflict(record);
        }
        entity->reset();
    }
    Result<RawQuery> claim = m_connection.query("SELECT 1 FROM claim WHERE statement = ? LIMIT 1 OFFSET 1");
    if (!claim) {
        return std::unexpected(claim.error());
    }
    for (const Claim &record : std::as_const(m_claims)) {
        const Result<bool> second = claim->with(record.statement).next();
        if (!second) {
            return std::unexpected(second.error());
        }
        if (*second) {
            return conflict(record);
        }
        claim->reset();
    }
    return {};
}

/// @p changes are those of @p edit in toJournal()'s form.
Result<EditNumber> appendToJournal(const Connection &connection, const Edit &edit, const QByteArray &changes)
{
    Result<RawQuery> query = connection.query(
        "INSERT INTO journal (action, direction, target, gesture, annotator, time, change_count, changes)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    if (!query) {
        return std::unexpected(query.error());
    }
    const Result<void> done = query
                                  ->with(edit.action, edit.direction, qint64(edit.target), edit.gesture,
                                         edit.annotator, edit.when, qint64(edit.changes.size()), changes)
                                  .run();
    if (!done) {
        return std::unexpected(done.error());
    }
    return EditNumber(sqlite3_last_insert_rowid(connection.handle()));
}

constexpr qsizetype kBulk = 20'000; // changes from which on an edit takes seconds

/// More pages in memory while a large edit is written, so that indexes need not be read again and again, and
/// a second thread that helps to sort them.
class BulkCache {
public:
    BulkCache(const Connection &connection, qsizetype changes)
        : m_connection(connection)
        , m_isBulk(changes >= kBulk)
    {
        if (m_isBulk) {
            // Only a matter of time.
            (void)m_connection.execute("PRAGMA cache_size = -131072; PRAGMA threads = 1");
        }
    }

    ~BulkCache()
    {
        if (m_isBulk) {
            (void)m_connection.execute("PRAGMA threads = 0; PRAGMA cache_size = "
                                       + QByteArray::number(kCachePages));
            sqlite3_db_release_memory(m_connection.handle());
        }
    }

    Q_DISABLE_COPY_MOVE(BulkCache)

private:
    const Connection &m_connection;
    bool m_isBulk;
};

/// @p indexes may be taken away while it is written; null: they stay.
Result<EditNumber> applyOnce(const Connection &connection, const Edit &edit, SpanIndexes *indexes)
{
    Transaction transaction(connection);
    if (const Result<void> begun = transaction.begin(); !begun) {
        return std::unexpected(begun.error());
    }
    // Not by way of BackgroundTask, which is of a higher layer and delivers to an event loop: this one is
    // waited for here.
    std::future<QByteArray> journal
        = std::async(edit.changes.size() >= kBulk ? std::launch::async : std::launch::deferred, toJournal,
                     std::cref(edit.changes));
    EditWriter writer(connection);
    if (const Result<void> written = writer.write(edit.changes, indexes); !written) {
        return std::unexpected(written.error());
    }
    const Result<EditNumber> number = appendToJournal(connection, edit, journal.get());
    if (!number) {
        return number;
    }
    if (const Result<void> finished = writer.finish(*number); !finished) {
        return std::unexpected(finished.error());
    }
    if (const Result<void> committed = transaction.commit(); !committed) {
        return std::unexpected(committed.error());
    }
    return number;
}

} // namespace

Result<EditNumber> SqliteStore::apply(const Edit &edit)
{
    if (const Result<void> allowed = refuseWhenReadOnly(); !allowed) {
        return std::unexpected(allowed.error());
    }
    const BulkCache cache(*m_connection, edit.changes.size());
    SpanIndexes indexes(*m_connection);
    Result<EditNumber> applied = applyOnce(*m_connection, edit, &indexes);
    if (!applied && indexes.isLackingRoom()) {
        applied = applyOnce(*m_connection, edit, nullptr);
    }
    return applied;
}

} // namespace Stemma
