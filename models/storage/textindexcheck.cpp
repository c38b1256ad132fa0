// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/textindexcheck.h"

#include "models/storage/sqlitestore.h"

#include <algorithm>
#include <array>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kLongestWord = 32768; // FTS5 cuts longer ones

// As in the migration that makes the index.
constexpr std::array kTokenizerOptions{"remove_diacritics", "2"};

/// What stands at one place of one text, as a number. The sum over a text does not depend on the order in
/// which its words are met.
quint64 wordSum(qint64 position, const char *word, int size)
{
    return qHashBits(word, size_t(std::min(size, kLongestWord)), size_t(position)) + 1;
}

/// Cuts texts into words with the tokenizer that the index uses
/// (https://www.sqlite.org/fts5.html#custom_tokenizers).
class Tokenizer {
public:
    explicit Tokenizer(sqlite3 *handle)
    {
        fts5_api *api = nullptr;
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
            sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
            sqlite3_step(statement);
        }
        sqlite3_finalize(statement);
        void *data = nullptr;
        if (api && api->xFindTokenizer(api, "unicode61", &data, &m_functions) == SQLITE_OK) {
            auto options = kTokenizerOptions;
            m_functions.xCreate(data, options.data(), int(options.size()), &m_tokenizer);
        }
    }

    ~Tokenizer()
    {
        if (m_tokenizer) {
            m_functions.xDelete(m_tokenizer);
        }
    }

    Q_DISABLE_COPY_MOVE(Tokenizer)

    [[nodiscard]] bool isValid() const { return m_tokenizer != nullptr; }

    [[nodiscard]] quint64 sumOf(QByteArrayView text)
    {
        struct Sum {
            quint64 value = 0;
            qint64 position = -1;
        } sum;

        const auto add = [](void *context, int flags, const char *word, int size, int, int) {
            auto *into = static_cast<Sum *>(context);
            into->position += (flags & FTS5_TOKEN_COLOCATED) != 0 ? 0 : 1;
            into->value += wordSum(into->position, word, size);
            return SQLITE_OK;
        };
        m_functions.xTokenize(m_tokenizer, &sum, FTS5_TOKENIZE_DOCUMENT, text.data(), int(text.size()), add);
        return sum.value;
    }

private:
    fts5_tokenizer m_functions{};
    Fts5Tokenizer *m_tokenizer = nullptr;
};

/// The index as a table of words, for one connection and a while. A reader's connection refuses to make
/// any table, so it is let for a moment; the file itself was opened for reading.
class WordTable {
public:
    explicit WordTable(const Connection &connection)
        : m_connection(connection)
        , m_isReader(connection.number("PRAGMA query_only").value_or(0) != 0)
    {
    }

    ~WordTable() { (void)run("DROP TABLE IF EXISTS temp.indexed_word"); }

    Q_DISABLE_COPY_MOVE(WordTable)

    [[nodiscard]] Result<void> make()
    {
        return run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_word"
                   " USING fts5vocab ('main', 'article_text', 'instance')");
    }

private:
    [[nodiscard]] Result<void> run(const QByteArray &sql)
    {
        const Result<void> let
            = m_isReader ? m_connection.execute("PRAGMA query_only = OFF") : Result<void>();
        const Result<void> done = let ? m_connection.execute(sql) : let;
        if (m_isReader) {
            (void)m_connection.execute("PRAGMA query_only = ON"); // cannot fail
        }
        return done;
    }

    const Connection &m_connection;
    bool m_isReader;
};

} // namespace

Result<QList<TextIndexDifference>> compareTextIndex(const Connection &connection,
                                                    const std::function<bool(double)> &progress)
{
    struct Text {
        quint64 rest = 0; // sum of the text's words less that of the indexed ones
        ContentHash hash;
    };

    Tokenizer tokenizer(connection.handle());
    if (!tokenizer.isValid()) {
        return failure(ErrorCode::Storage, {u"SQLite has no full-text search"_s});
    }
    const Result<qint64> count = connection.number("SELECT count(*) FROM content");
    if (!count) {
        return std::unexpected(count.error());
    }
    Result<RawQuery> query = connection.query("SELECT id, hash, text FROM content ORDER BY id");
    if (!query) {
        return std::unexpected(query.error());
    }
    QHash<qint64, Text> texts;
    texts.reserve(*count);
    bool goesOn = true;
    Result<void> done = forEachRow(*query, [&](const RawQuery &row) {
        texts.insert(row.integer(0), {tokenizer.sumOf(row.view(2)), ContentHash{row.blob(1)}});
        goesOn = progress(0.5 * double(texts.size()) / double(*count));
        return goesOn;
    });
    if (!done || !goesOn) {
        return done ? Result<QList<TextIndexDifference>>() : std::unexpected(done.error());
    }

    WordTable words(connection);
    if (const Result<void> made = words.make(); !made) {
        return std::unexpected(made.error());
    }
    {
        Result<RawQuery> indexed = connection.query("SELECT doc, \"offset\", term FROM temp.indexed_word");
        if (!indexed) {
            return std::unexpected(indexed.error());
        }
        qint64 seen = 0;
        done = forEachRow(*indexed, [&](const RawQuery &row) {
            const QByteArrayView word = row.view(2);
            texts[row.integer(0)].rest -= wordSum(row.integer(1), word.data(), int(word.size()));
            // How many words there are, nobody knows before the last.
            goesOn = ++seen % 65536 != 0 || progress(0.75);
            return goesOn;
        });
    }
    if (!done) {
        return std::unexpected(done.error());
    }
    QList<TextIndexDifference> differences;
    for (const auto &[id, text] : texts.asKeyValueRange()) {
        if (text.rest != 0) {
            differences.append({id, text.hash});
        }
    }
    std::ranges::sort(differences, {}, &TextIndexDifference::id);
    return differences;
}

} // namespace Stemma
