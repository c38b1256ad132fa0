// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/textindexcheck.h"

#include "models/storage/sqlitestore.h"
#include "models/storage/textindex.h"
#include "models/text/keyvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kLongestWord = 32768; // FTS5 cuts longer ones

/// What stands at one place of one text, as a number. The sum over a text does not depend on the order in
/// which its words are met.
quint64 wordSum(qint64 position, const char *word, int size)
{
    return qHashBits(word, size_t(std::min(size, kLongestWord)), size_t(position)) + 1;
}

/// The sum over the words of @p text.
quint64 sumOf(IndexTokenizer &tokenizer, QByteArrayView text)
{
    quint64 sum = 0;
    tokenizer.visit(text, [&sum](qint64 position, QByteArrayView word) {
        sum += wordSum(position, word.data(), int(word.size()));
    });
    return sum;
}

} // namespace

Result<QList<TextIndexDifference>> compareTextIndex(const Connection &connection,
                                                    const std::function<bool(double)> &progress)
{
    struct Text {
        quint64 rest = 0; // sum of the text's words less that of the indexed ones
        ContentHash hash;
    };

    IndexTokenizer tokenizer(connection.handle());
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
        texts.insert(row.integer(0), {sumOf(tokenizer, row.view(2)), ContentHash{row.blob(1)}});
        goesOn = progress(0.5 * double(texts.size()) / double(*count));
        return goesOn;
    });
    if (!done || !goesOn) {
        return done ? Result<QList<TextIndexDifference>>() : std::unexpected(done.error());
    }

    IndexedWords words(connection);
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
    for (const auto &[id, text] : keyValuesOf(texts)) {
        if (text.rest != 0) {
            differences.append({id, text.hash});
        }
    }
    std::ranges::sort(differences, {}, &TextIndexDifference::id);
    return differences;
}

} // namespace Stemma
