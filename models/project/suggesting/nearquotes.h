// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/archive/quoteindex.h"
#include "models/project/suggesting/suggestlexicons.h"
#include "models/storage/projectstore.h"
#include "models/text/sourcetext.h"

#include <functional>
#include <memory>
#include <optional>

namespace Stemma {

/// The quotes and sentences of a project by what they say: a QuoteIndex for each language. Answers where
/// something stands that says nearly the same as some words. Holds no text. One thread at a time.
class NearQuotes {
public:
    /// By language as WordLexicons::languageOf() has it.
    using Indexes = QMap<QString, QuoteIndex>;

    /// @p indexes: of articles that were read before.
    explicit NearQuotes(SuggestLexicons lexicons, Indexes indexes = {});

    /// What is found of one article.
    struct Passages {
        ArticleId article;
        QString language;
        std::vector<QuoteIndex::Passage> passages;
    };

    /// Reads an article without changing anything; @p reader has the words of @p lexicons and may belong to
    /// another thread than this.
    [[nodiscard]] static Passages read(const Article &article, const SourceText &source,
                                       const SuggestLexicons &lexicons, StemReader &reader);

    /// Puts @p passages in place of what is known of their article.
    void put(const Passages &passages);
    /// Nothing happens when it is not there.
    void remove(ArticleId article);

    [[nodiscard]] bool contains(ArticleId article) const;

    /// Those with all words in a row first, then the nearest, equal ones by article and place; at most @p
    /// limit. Words are read as each language of the project has them: they are too few to tell which it is.
    [[nodiscard]] std::vector<NearMatch> near(QStringView words, size_t limit);

    [[nodiscard]] const SuggestLexicons &lexicons() const { return *m_lexicons; }

    [[nodiscard]] const Indexes &indexes() const { return m_indexes; }

    /// Bytes of memory, roughly.
    [[nodiscard]] qint64 memory() const;

private:
    std::unique_ptr<const SuggestLexicons> m_lexicons; // stays where it is, for the reader
    StemReader m_reader;
    Indexes m_indexes;
};

/// Orders what near() found for @p words: where they stand letter for letter, but for case, marks of letters
/// and the form of quotation marks, first, then the nearest. isInRow says then just that. @p textOf is asked
/// for those that have all words in a row; what it does not find has them not.
void putExactFirst(std::vector<NearMatch> &matches, QStringView words,
                   const std::function<Result<SourceText>(ArticleId)> &textOf);

/// Hands what is read of @p articles to @p put, one after the other. Those that are deleted meanwhile are
/// passed over; the first one that is damaged is told about when the others are read. @p mayGoOn gets how
/// many of how many are read and returns false to stop. Thread of the store; memory does not grow with the
/// number of articles.
[[nodiscard]] Result<void>
readNearQuotes(const ProjectStore &store, const SuggestLexicons &lexicons,
               const std::function<void(const NearQuotes::Passages &passages)> &put,
               const std::function<bool(qint64 done, qint64 all)> &mayGoOn, const QList<ArticleId> &articles);

/// All articles of @p store, by the index in its file: only what is not in it is read. Cancelled when @p
/// mayGoOn said so. A text that is damaged is left out and told as @p damage; null: then all fails.
[[nodiscard]] Result<NearQuotes> loadNearQuotes(const ProjectStore &store, SuggestLexicons lexicons,
                                                const std::function<bool(qint64 done, qint64 all)> &mayGoOn
                                                = {},
                                                std::optional<Error> *damage = nullptr);

} // namespace Stemma
