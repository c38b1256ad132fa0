// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/archive/quoteindex.h"
#include "models/matching/linking/linkarticle.h"
#include "models/matching/linking/linkjudge.h"

#include <functional>
#include <optional>

namespace Stemma {

/// A quote of one article and the quote of another one that is the same, or may be.
struct ArchiveLink {
    quint32 quote = 0; ///< of the article that was asked about
    ArticleId other;
    LinkQuote otherQuote;
    LinkJudgement judgement; ///< base: that of the article that comes first, see LinkArchive::isBefore
};

/// What links of one article are looked for among.
struct LinkArchive {
    /// Of the quotes of all articles, as readPassages() or quotesFor() have them.
    std::span<const QuoteIndex *const> indexes;
    /// Of what each index holds, as many; without, no translations are looked for.
    std::span<const QString> languages = {};
    const StemFrequencies &frequencies; ///< of the articles
    /// Gives an article as readLinkArticle() reads it, nothing when it is gone.
    std::function<std::optional<LinkArticle>(ArticleId)> load;
    /// Whether an article is to be compared with; none: all are.
    std::function<bool(ArticleId)> counts = {};
    /// An order of the article that is asked about and those that were loaded; none: by id.
    std::function<bool(ArticleId, ArticleId)> isBefore = {};
};

/// Partners for the quotes of @p article, which is @p id, among those of all other articles of @p archive.
/// Costs some looks into the index and the judgement of the best, however many articles there are; at most
/// kMostLoaded are loaded. By quote, then the best first.
[[nodiscard]] std::vector<ArchiveLink> archiveLinks(ArticleId id, const LinkArticle &article,
                                                    const LinkArchive &archive, StemReader &reader);

/// What may translate quotes of @p article (see findTranslations()), among those of the articles in other
/// languages that have the most of its numbers, names and words that are written alike. Costs and order as
/// archiveLinks().
[[nodiscard]] std::vector<ArchiveLink> archiveTranslations(ArticleId id, const LinkArticle &article,
                                                           const LinkArchive &archive, StemReader &reader);

inline constexpr size_t kMostLoaded = 12;

/// What an index of quotes holds of an article.
[[nodiscard]] std::vector<QuoteIndex::Passage> quotesFor(const LinkArticle &article);

} // namespace Stemma
