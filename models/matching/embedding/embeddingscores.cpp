// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/embedding/embeddingscores.h"

#include "models/matching/linking/translationlinks.h"

#include <algorithm>
#include <cmath>

namespace Stemma {

Result<std::vector<double>> meaningLikeness(const QStringList &said, const QStringList &sentences,
                                            SentenceEmbedder &embedder)
{
    const auto embeddings = embedder.embed(said + sentences);
    if (!embeddings) {
        return std::unexpected(embeddings.error());
    }
    const std::span all(*embeddings);
    std::vector<double> likeness;
    for (const Embedding &sentence : all.subspan(size_t(said.size()))) {
        double best = 0;
        for (const Embedding &one : all.first(size_t(said.size()))) {
            best = std::max(best, cosineOf(one, sentence));
        }
        likeness.push_back(std::min(1.0, best));
    }
    return likeness;
}

double withMeaning(double score, double likeness)
{
    return std::round((score + likeness) * 500) / 1000;
}

Result<void> weighByMeaning(std::vector<QuoteLink> &translations, const std::vector<LinkArticle> &articles,
                            SentenceEmbedder &embedder)
{
    const auto wordsOf = [&articles](QuoteRef ref) { return articles[ref.article].quotes[ref.quote].words; };
    QStringList all;
    std::vector<LinkJudgement *> judgements;
    for (QuoteLink &link : translations) {
        all << wordsOf(link.base) << wordsOf(link.witness);
        judgements.push_back(&link.judgement);
    }
    return weighByMeaning(judgements, all, embedder);
}

Result<void> weighByMeaning(const std::vector<LinkJudgement *> &translations, const QStringList &words,
                            SentenceEmbedder &embedder)
{
    const auto embeddings = embedder.embed(words); // at once: a program answers faster so
    if (!embeddings) {
        return std::unexpected(embeddings.error());
    }
    for (size_t i = 0; i < translations.size(); ++i) {
        const double likeness
            = std::clamp(cosineOf((*embeddings)[2 * i], (*embeddings)[2 * i + 1]), 0.0, 1.0);
        LinkJudgement &judgement = *translations[i];
        judgement.score = withMeaning(judgement.score, kMostTranslation * likeness);
        judgement.reasons.insert(std::min<qsizetype>(1, judgement.reasons.size()),
                                 {LinkReason::Code::Meaning, {QString::number(likeness, 'f', 2)}});
    }
    return {};
}

} // namespace Stemma
