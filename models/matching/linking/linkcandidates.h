// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/linking/linkarticle.h"
#include "models/matching/stems/stemfrequencies.h"

#include <QHash>

namespace Stemma {

/// What looks less like speech (titles, single words) is not linked, see LinkQuote::speech.
inline constexpr double kLeastLinkedSpeech = 0.3;

/// Which quotes of many articles are worth a comparison: those that share rare stems, or two stems in a row.
/// Made once for a set of articles that does not change and outlives it. One thread at a time.
class LinkCandidates {
public:
    LinkCandidates(const std::vector<LinkArticle> &articles, const StemFrequencies &frequencies);

    /// Quotes of articles before that of @p quote, ascending; a bounded number of the most like ones.
    [[nodiscard]] std::vector<QuoteRef> before(QuoteRef quote) const;

private:
    struct Feature {
        quint32 key = 0;
        float weight = 0;
    };

    [[nodiscard]] std::vector<Feature> featuresOf(const LinkQuote &quote) const;

    const std::vector<LinkArticle> &m_articles;
    const StemFrequencies &m_frequencies;
    std::vector<quint32> m_firstQuote; // number of the first quote of each article
    std::vector<QuoteRef> m_quotes; // by number
    std::vector<std::pair<quint32, quint32>> m_postings; // feature and number of a quote, ascending
};

} // namespace Stemma
