// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/embedding/sentenceembedder.h"
#include "models/matching/quotations/cuelexicon.h"
#include "models/matching/stems/wordlexicon.h"
#include "models/storage/projectstore.h"

#include <functional>

namespace Stemma {

/// "Where do these articles say it?", asked with a quote or with all that is linked to it.
struct ReportQuestion {
    ArticleId article; ///< that of the quote
    CodePointRange place; ///< of the quote
    QuoteGroupId group; ///< may be null
    QList<ArticleId> in; ///< the articles that are asked about

    friend bool operator==(const ReportQuestion &, const ReportQuestion &) = default;
};

/// A sentence that may tell it in other words.
struct ReportPlace {
    ArticleId article;
    CodePointRange place;
    double score = 0; ///< to rank by, see Report

    friend bool operator==(const ReportPlace &, const ReportPlace &) = default;
};

/// The sentences of the articles in question, the most likely first, at most @p limit of each article; equal
/// ones in the order of articles and text. Each member that is accepted into the group makes the order
/// better. Sentences that are speech themselves are left out. @p embedder, unless it is null, orders
/// the best ones anew by their meaning. Costs the reading of these articles and of those of the group
/// (bounded), however large the project is. @p mayGoOn, unless it is empty, is asked before each article and
/// returns false to stop (Cancelled). Thread of the store.
[[nodiscard]] Result<QList<ReportPlace>> findReportsOf(const ReportQuestion &question,
                                                       const ProjectStore &store, const CueLexicons &cues,
                                                       const WordLexicons &words, size_t limit,
                                                       SentenceEmbedder *embedder = nullptr,
                                                       const std::function<bool()> &mayGoOn = {});

} // namespace Stemma
