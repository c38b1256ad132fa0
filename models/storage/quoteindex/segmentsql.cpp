// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/quoteindex/segmentsql.h"

namespace Stemma {

Result<void> makeEmptySegments(const Connection &connection)
{
    return connection.execute(
        "PRAGMA query_only = OFF;"
        "CREATE TEMP TABLE quote_segment (id, language, passages, bytes);"
        "CREATE TEMP TABLE indexed_article (article_id, revision_id, engine, segment_id);"
        "PRAGMA query_only = ON;");
}

Result<void> readAgain(const Connection &connection, ArticleId article)
{
    // No engine has a number below 0. What was proposed stands until the article is read.
    for (const char *sql : {"DELETE FROM indexed_article WHERE article_id = ?",
                            "UPDATE scanned_article SET engine = -1, linked = 0 WHERE article_id = ?"}) {
        Result<RawQuery> query = connection.query(sql);
        if (!query) {
            return std::unexpected(query.error());
        }
        if (const Result<void> done = query->with(article).run(); !done) {
            return done;
        }
    }
    return {};
}

} // namespace Stemma
