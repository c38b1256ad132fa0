// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/archive/quoteindex.h"
#include "models/matching/linking/linkarticle.h"
#include "models/matching/linking/linkjudge.h"

#include <functional>

namespace Stemma {

/// A quote of one article and the quote of another one that is the same, or may be.
struct ArchiveLink {
    quint32 quote = 0; ///< of the article that was asked about
    ArticleId other;
    CodePointRange otherPlace;
    LinkJudgement judgement; ///< base: the other one
};

/// Partners for the quotes of @p article among those of all articles in @p index, which holds quotes as they
/// are read by readLinkArticle() (see quotesFor()). Costs some looks into the index and the judgement of the
/// best, however many articles there are. @p load gives an article as readLinkArticle() reads it, nothing
/// when it is gone; it is asked for at most kMostLoaded. By quote, then the best first.
[[nodiscard]] std::vector<ArchiveLink>
archiveLinks(const LinkArticle &article, const QuoteIndex &index,
             const std::function<std::optional<LinkArticle>(ArticleId)> &load, StemReader &reader);

inline constexpr size_t kMostLoaded = 12;

/// What an index of quotes holds of an article.
[[nodiscard]] std::vector<QuoteIndex::Passage> quotesFor(const LinkArticle &article);

} // namespace Stemma
