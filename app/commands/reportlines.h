// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/namedarticles.h"
#include "app/console.h"
#include "models/matching/embedding/sentenceembedder.h"
#include "models/matching/linking/quotegroups.h"

namespace Stemma {

/// What writeReports() reads; all of it outlives the call.
struct ReportSources {
    ArticleTexts &texts; ///< of these articles
    const QList<NamedArticle> &articles;
    const std::vector<LinkArticle> &linked; ///< one for each of these
};

/// Prints where articles may tell in other words what quotes of others say, asked with the whole group of a
/// quote: one "indirect" object a line, at most five an article, best first. In a project of more than
/// some hundred articles only groups are asked with, each once, and in each case only the articles that have
/// most of its words are read. @p embedder, unless it is null, ranks the best ones anew by their meaning.
[[nodiscard]] Result<void> writeReports(const ReportSources &sources,
                                        const std::vector<ProposedGroup> &groups, StemReader &reader,
                                        SentenceEmbedder *embedder, Console &console);

} // namespace Stemma
