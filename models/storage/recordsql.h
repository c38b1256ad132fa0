// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/recordtraits.h"
#include "models/storage/connection.h"

namespace Stemma {

// SQL and values of records, made from the field lists of RecordTraits: the same statements for every type.

/// Columns that a table has besides its record's fields, computed from them.
template <typename Record> struct DerivedColumns {
    static constexpr std::array<const char *, 0> names{};

    static void bind(RawQuery &, const Record &) { }

    static bool areTouchedBy(const Record &, const Record &) { return false; }
};

template <> struct DerivedColumns<Article> {
    static constexpr std::array names{"published_key"};

    static void bind(RawQuery &query, const Article &article) { query.bind(article.published.sortKey()); }

    static bool areTouchedBy(const Article &before, const Article &after)
    {
        return before.published != after.published;
    }
};

template <> struct DerivedColumns<Span> {
    static constexpr std::array names{"start", "\"end\""};

    static void bind(RawQuery &query, const Span &span)
    {
        query.bind(span.ranges.isEmpty() ? 0 : span.ranges.first().start);
        query.bind(span.ranges.isEmpty() ? 0 : span.ranges.last().end);
    }

    static bool areTouchedBy(const Span &before, const Span &after) { return before.ranges != after.ranges; }
};

template <typename Record>
inline constexpr int kColumnCount = int(kFieldCount<Record> + DerivedColumns<Record>::names.size());

/// "p.id, p.title, ...", @p prefix being "p." or empty; derived columns last.
template <typename Record> [[nodiscard]] QByteArray columnsOf(const char *prefix = "")
{
    QByteArrayList columns;
    std::apply([&](const auto &...field) { (columns.append(QByteArray(prefix) + field.name), ...); },
               RecordTraits<Record>::fields);
    for (const char *name : DerivedColumns<Record>::names) {
        columns.append(QByteArray(prefix) + name);
    }
    return columns.join(", ");
}

/// "SELECT columns FROM table".
template <typename Record> [[nodiscard]] QByteArray selectOf()
{
    return "SELECT " + columnsOf<Record>() + " FROM " + RecordTraits<Record>::table;
}

/// Reads a record whose columns, as columnsOf() lists them, begin at @p column.
template <typename Record> void readRecord(const RawQuery &query, Record &record, int column = 0)
{
    int at = column;
    forEachField(record, [&](const char *, auto &value) { query.read(at++, value); });
    if constexpr (std::is_same_v<Record, Span>) {
        constexpr int kRanges = 4;
        static_assert(std::string_view(std::get<kRanges>(RecordTraits<Span>::fields).name) == "ranges");
        if (query.isNull(column + kRanges)) {
            record.ranges = {{query.integer(at), query.integer(at + 1)}};
        }
    }
}

/// All rows of @p query as records.
template <typename Record> [[nodiscard]] Result<QList<Record>> readAll(RawQuery query)
{
    QList<Record> records;
    Record record; // one for all rows: see RawQuery::read()
    for (;;) {
        const Result<bool> row = query.next();
        if (!row) {
            return std::unexpected(row.error());
        }
        if (!*row) {
            return records;
        }
        readRecord(query, record);
        records.append(record);
    }
}

/// Articles of @p source (" FROM article a ... WHERE ...", with @p values for its marks), by id, the first
/// @p limit that come after @p after; null: from the beginning.
template <typename... Values>
[[nodiscard]] Result<QList<Article>> articlesAfter(const Connection &connection, const char *source,
                                                   ArticleId after, qint64 limit, const Values &...values)
{
    Result<RawQuery> query = connection.query("SELECT " + columnsOf<Article>("a.") + source
                                              + " AND a.id > ? ORDER BY a.id LIMIT ?");
    if (!query) {
        return std::unexpected(query.error());
    }
    // A null id is bound as NULL, which nothing comes after; an empty blob comes before every id.
    query->with(values..., after.isNull() ? QByteArray("") : after.uuid().toRfc4122(), limit);
    return readAll<Article>(std::move(*query));
}

/// The record with @p id, or none.
template <typename Record, typename Id>
[[nodiscard]] Result<std::optional<Record>> findRecord(const Connection &connection, Id id)
{
    static const QByteArray sql = selectOf<Record>() + " WHERE id = ?";
    Result<RawQuery> query = connection.query(sql);
    if (!query) {
        return std::unexpected(query.error());
    }
    query->bind(id);
    const Result<bool> row = query->next();
    if (!row) {
        return std::unexpected(row.error());
    }
    std::optional<Record> record;
    if (*row) {
        readRecord(*query, record.emplace());
    }
    return record;
}

template <typename Record> [[nodiscard]] const QByteArray &insertSqlOf()
{
    static const QByteArray sql = QByteArray("INSERT INTO ") + RecordTraits<Record>::table + " ("
        + columnsOf<Record>() + ") VALUES (" + QByteArray("?, ").repeated(kColumnCount<Record> - 1) + "?)";
    return sql;
}

template <typename Record> void bindRecord(RawQuery &query, const Record &record)
{
    forEachField(record, [&](const char *, const auto &value) { query.bind(value); });
    DerivedColumns<Record>::bind(query, record);
}

/// Writes the fields in which @p after differs from @p before; nothing when there are none.
template <typename Record>
[[nodiscard]] Result<void> updateRecord(const Connection &connection, const Record &before,
                                        const Record &after)
{
    QByteArrayList sets;
    const auto forEachChange = [&](auto &&function) {
        std::apply(
            [&](const auto &...field) {
                ((before.*(field.member) == after.*(field.member)
                      ? void()
                      : function(field.name, after.*(field.member))),
                 ...);
            },
            RecordTraits<Record>::fields);
    };
    forEachChange([&](const char *name, const auto &) { sets.append(QByteArray(name) + " = ?"); });
    const bool derived = DerivedColumns<Record>::areTouchedBy(before, after);
    if (derived) {
        for (const char *name : DerivedColumns<Record>::names) {
            sets.append(QByteArray(name) + " = ?");
        }
    }
    if (sets.isEmpty()) {
        return {};
    }
    Result<RawQuery> query = connection.query(QByteArray("UPDATE ") + RecordTraits<Record>::table + " SET "
                                              + sets.join(", ") + " WHERE id = ?");
    if (!query) {
        return std::unexpected(query.error());
    }
    forEachChange([&](const char *, const auto &value) { query->bind(value); });
    if (derived) {
        DerivedColumns<Record>::bind(*query, after);
    }
    query->bind(before.id);
    return query->run();
}

template <typename Record, typename Id>
[[nodiscard]] Result<void> deleteRecord(const Connection &connection, Id id)
{
    static const QByteArray sql = QByteArray("DELETE FROM ") + RecordTraits<Record>::table + " WHERE id = ?";
    Result<RawQuery> query = connection.query(sql);
    if (!query) {
        return std::unexpected(query.error());
    }
    return query->with(id).run();
}

} // namespace Stemma
