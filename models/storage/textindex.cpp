// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/textindex.h"

#include "models/storage/sqlitestore.h"

#include <algorithm>
#include <array>
#include <sqlite3.h>

namespace Stemma {

namespace {

// As in the migration that makes the index.
constexpr std::array kTokenizerOptions{"remove_diacritics", "2"};

} // namespace

IndexTokenizer::IndexTokenizer(sqlite3 *handle)
    : m_functions(std::make_unique<fts5_tokenizer>())
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    void *data = nullptr;
    if (api && api->xFindTokenizer(api, "unicode61", &data, m_functions.get()) == SQLITE_OK) {
        auto options = kTokenizerOptions;
        m_functions->xCreate(data, options.data(), int(options.size()), &m_tokenizer);
    }
}

IndexTokenizer::~IndexTokenizer()
{
    if (m_tokenizer) {
        m_functions->xDelete(m_tokenizer);
    }
}

void IndexTokenizer::visit(QByteArrayView text, const WordVisitor &visitor)
{
    struct Walk {
        const WordVisitor &visitor;
        qint64 position = -1;
    } walk{visitor};

    const auto tell = [](void *context, int flags, const char *word, int size, int, int) {
        auto *into = static_cast<Walk *>(context);
        into->position += (flags & FTS5_TOKEN_COLOCATED) != 0 ? 0 : 1;
        into->visitor(into->position, QByteArrayView(word, size));
        return SQLITE_OK;
    };
    m_functions->xTokenize(m_tokenizer, &walk, FTS5_TOKENIZE_DOCUMENT, text.data(), int(text.size()), tell);
}

IndexedWords::IndexedWords(const Connection &connection)
    : m_connection(connection)
    , m_isReader(connection.number("PRAGMA query_only").value_or(0) != 0)
{
}

IndexedWords::~IndexedWords()
{
    (void)run("DROP TABLE IF EXISTS temp.indexed_word");
}

Result<void> IndexedWords::make()
{
    return run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_word"
               " USING fts5vocab ('main', 'article_text', 'instance')");
}

Result<IndexedWords::Rows> IndexedWords::beginningWith(const QByteArray &beginning, int mostPlaces) const
{
    Result<RawQuery> query = m_connection.query("SELECT doc, term FROM temp.indexed_word WHERE term >= ?");
    if (!query) {
        return std::unexpected(query.error());
    }
    query->bindText(beginning);
    Rows found;
    int places = 0;
    const Result<void> done = forEachRow(*query, [&](const RawQuery &row) {
        if (!row.view(1).startsWith(beginning)) {
            return false;
        }
        if (++places > mostPlaces) {
            found.isAll = false;
            return false;
        }
        const qint64 id = row.integer(0);
        if (found.rows.isEmpty() || found.rows.last() != id) {
            found.rows.append(id);
        }
        return true;
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    std::ranges::sort(found.rows);
    found.rows.erase(std::ranges::unique(found.rows).begin(), found.rows.end());
    return found;
}

Result<void> IndexedWords::run(const QByteArray &sql)
{
    const Result<void> let = m_isReader ? m_connection.execute("PRAGMA query_only = OFF") : Result<void>();
    const Result<void> done = let ? m_connection.execute(sql) : let;
    if (m_isReader) {
        (void)m_connection.execute("PRAGMA query_only = ON"); // cannot fail
    }
    return done;
}

} // namespace Stemma
