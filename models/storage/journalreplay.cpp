// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/journalreplay.h"

#include "models/storage/recordsql.h"
#include "models/storage/sqlitestore.h"

#include <tuple>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

template <typename Record> using RecordMap = QHash<decltype(Record::id), Record>;

/// The rows of a project as its journal tells them.
class Replay {
public:
    /// False when @p changes do not follow from what is there.
    [[nodiscard]] bool apply(const Changes &changes)
    {
        bool follows = true;
        for (const AnyChange &change : changes) {
            follows &= std::visit([this](const auto &typed) { return applyChange(typed); }, change);
        }
        return follows;
    }

    [[nodiscard]] Result<void> compareAll(const Connection &connection, QList<JournalDifference> &found)
    {
        Result<void> done;
        const auto each = [&]<typename Record>(const RecordMap<Record> &) {
            if (done) {
                done = compare<Record>(connection, found);
            }
        };
        std::apply([&](const auto &...maps) { (each(maps), ...); }, m_maps);
        return done;
    }

private:
    template <typename Record> RecordMap<Record> &map() { return std::get<RecordMap<Record>>(m_maps); }

    template <typename Record> bool applyChange(const Change<Record> &change)
    {
        if (!change.before && !change.after) {
            return false;
        }
        auto &records = map<Record>();
        const auto at = records.constFind(change.id());
        const bool follows
            = change.before ? at != records.cend() && *at == *change.before : at == records.cend();
        if (change.after) {
            records.insert(change.id(), *change.after);
        } else {
            records.remove(change.id());
        }
        return follows;
    }

    /// Takes the rows that are equal out; what stays is in the journal only.
    template <typename Record>
    Result<void> compare(const Connection &connection, QList<JournalDifference> &found)
    {
        Result<RawQuery> query = connection.query(selectOf<Record>());
        if (!query) {
            return std::unexpected(query.error());
        }
        const QString table = QString::fromLatin1(RecordTraits<Record>::table) + u' ';
        auto &records = map<Record>();
        Record record;
        const Result<void> done = forEachRow(*query, [&](const RawQuery &row) {
            readRecord(row, record);
            const auto at = records.constFind(record.id);
            if (at == records.cend()) {
                found.append({table + record.id.toString(), u"not in the journal"_s});
                return true;
            }
            if (*at != record) {
                found.append({table + record.id.toString(), u"differs from the journal"_s});
            }
            records.erase(at);
            return true;
        });
        for (auto at = records.cbegin(); done && at != records.cend(); ++at) {
            found.append({table + at.key().toString(), u"only in the journal"_s});
        }
        return done;
    }

    std::tuple<RecordMap<Article>, RecordMap<Revision>, RecordMap<Entity>, RecordMap<Claim>,
               RecordMap<QuoteGroup>, RecordMap<Span>, RecordMap<Derivation>, RecordMap<Suggestion>,
               RecordMap<Review>, RecordMap<VariantMark>>
        m_maps;
};

} // namespace

Result<QList<JournalDifference>> replayJournal(const ProjectStore &store, const Connection &connection,
                                               const std::function<bool(double)> &progress)
{
    const Result<qint64> count = store.countJournal();
    if (!count) {
        return std::unexpected(count.error());
    }
    Result<RawQuery> query = connection.query("SELECT number, changes FROM journal ORDER BY number");
    if (!query) {
        return std::unexpected(query.error());
    }
    QList<JournalDifference> found;
    Replay replay;
    qint64 seen = 0;
    bool isCancelled = false;
    const Result<void> done = forEachRow(*query, [&](const RawQuery &row) {
        const QString edit = u"edit "_s + QString::number(row.integer(0));
        const Result<Changes> changes = changesFromJournal(row.blob(1));
        if (!changes) {
            found.append({edit, u"cannot be read"_s});
        } else if (!replay.apply(*changes)) {
            found.append({edit, u"does not follow from the edits before it"_s});
        }
        isCancelled = progress && !progress(0.9 * double(++seen) / double(*count));
        return !isCancelled;
    });
    if (isCancelled) {
        return failure(ErrorCode::Cancelled);
    }
    if (!done) {
        return std::unexpected(done.error());
    }
    if (const Result<void> compared = replay.compareAll(connection, found); !compared) {
        return std::unexpected(compared.error());
    }
    return found;
}

} // namespace Stemma
