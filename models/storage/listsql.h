// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/queries.h"
#include "models/storage/rawquery.h"

#include <variant>

namespace Stemma {

class Connection;

// What the questions of queries.h are in SQL. Tables have one letter: article a, span s, quote_group g,
// article_spans c.

/// Terms that all must hold, with the values for their marks in order.
struct ListCondition {
    QByteArrayList terms;
    QList<std::variant<QString, QUuid>> values;

    /// " WHERE ..." or nothing.
    [[nodiscard]] QByteArray where() const;
    void bindTo(RawQuery &query) const;
};

[[nodiscard]] ListCondition conditionOf(const ArticleQuery &query);
[[nodiscard]] ListCondition conditionOf(const SpanQuery &query);
[[nodiscard]] ListCondition conditionOf(const GroupQuery &query);

/// The terms of ORDER BY; total, so that pages neither overlap nor leave gaps.
[[nodiscard]] QByteArray orderOf(const ArticleQuery &query);
[[nodiscard]] QByteArray orderOf(const SpanQuery &query);
/// The span table with the tables that the order needs.
[[nodiscard]] QByteArray sourceOf(const SpanQuery &query);

/// The row of one span; a fresh one when it is gone since its id was read.
[[nodiscard]] Result<SpanRow> spanRow(const Connection &connection, SpanId id);

/// Values of a field that contain the first mark's text, most used first; the second mark is the limit.
[[nodiscard]] QByteArray completionSql(Completion field);

} // namespace Stemma
