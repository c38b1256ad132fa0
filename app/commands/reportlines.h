// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/namedarticles.h"
#include "app/console.h"
#include "app/consoleprogress.h"
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
/// quote: one "indirect" object a line, at most five an article, best first. In a project of more than two
/// hundred articles only those are read that have most of the words, and each group is asked with once; in
/// one of more than a thousand only groups are asked with, which is told on standard error. @p embedder,
/// unless it is null, ranks the best ones anew by their meaning.
[[nodiscard]] Result<void> writeReports(const ReportSources &sources,
                                        const std::vector<ProposedGroup> &groups, StemReader &reader,
                                        SentenceEmbedder *embedder, Console &console,
                                        ConsoleProgress &progress);

} // namespace Stemma
