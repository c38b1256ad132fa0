// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/connection.h"

#include <functional>

struct Fts5Tokenizer;
struct fts5_tokenizer;

namespace Stemma {

/// Cuts texts into words as the full-text index of a project does
/// (https://www.sqlite.org/fts5.html#custom_tokenizers). Thread of the connection.
class IndexTokenizer {
public:
    /// @p handle outlives it.
    explicit IndexTokenizer(sqlite3 *handle);
    ~IndexTokenizer();
    Q_DISABLE_COPY_MOVE(IndexTokenizer)

    /// Whether this SQLite has full-text search at all.
    [[nodiscard]] bool isValid() const { return m_tokenizer != nullptr; }

    /// Position is the number of words before; the word is as the index has it, in UTF-8.
    using WordVisitor = std::function<void(qint64 position, QByteArrayView word)>;
    void visit(QByteArrayView text, const WordVisitor &visitor);

private:
    std::unique_ptr<fts5_tokenizer> m_functions;
    Fts5Tokenizer *m_tokenizer = nullptr;
};

/// The index as a table of words, temp.indexed_word (doc, "offset", term), for one connection and a while: by
/// word, then by text. A reader's connection refuses to make any table, so it is let for a moment; the file
/// itself was opened for reading.
class IndexedWords {
public:
    explicit IndexedWords(const Connection &connection);
    ~IndexedWords();
    Q_DISABLE_COPY_MOVE(IndexedWords)

    [[nodiscard]] Result<void> make();

    /// Rows of table content with a word that begins with @p beginning (as the tokenizer gives it),
    /// ascending. Reads at most @p mostPlaces places of the index: that is the cost, however common the
    /// beginning is.
    struct Rows {
        QList<qint64> rows;
        bool isAll = true;
    };

    [[nodiscard]] Result<Rows> beginningWith(const QByteArray &beginning, int mostPlaces) const;

private:
    [[nodiscard]] Result<void> run(const QByteArray &sql);

    const Connection &m_connection;
    bool m_isReader;
};

} // namespace Stemma
