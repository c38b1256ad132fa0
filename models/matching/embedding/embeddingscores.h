// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/embedding/sentenceembedder.h"
#include "models/matching/linking/quotegroups.h"

namespace Stemma {

/// Of each sentence the cosine with that of @p said which it is most like, 0 to 1; @p said is not empty.
[[nodiscard]] Result<std::vector<double>>
meaningLikeness(const QStringList &said, const QStringList &sentences, SentenceEmbedder &embedder);

/// What a score becomes by such a likeness: half and half.
[[nodiscard]] double withMeaning(double score, double likeness);

/// Weighs @p translations of quotes of @p articles anew by what @p embedder makes of them: each gets the
/// reason LinkReason::Code::Meaning, and none a score of more than kMostTranslation.
[[nodiscard]] Result<void> weighByMeaning(std::vector<QuoteLink> &translations,
                                          const std::vector<LinkArticle> &articles,
                                          SentenceEmbedder &embedder);

/// The same of single judgements: @p words has the words of both sides of each, one after the other.
[[nodiscard]] Result<void> weighByMeaning(const std::vector<LinkJudgement *> &translations,
                                          const QStringList &words, SentenceEmbedder &embedder);

} // namespace Stemma
