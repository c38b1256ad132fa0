// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/linking/linkcandidates.h"

#include "models/text/keyvalues.h"

#include <algorithm>
#include <span>

namespace Stemma {

namespace {

constexpr size_t kMostBearers = 400; // quotes with a feature that are all looked at
constexpr size_t kNextBearers
    = 6; // of more than that, those next before: what many say hangs together by them
constexpr size_t kMostCandidates = 100;
constexpr int kLeastFeatures = 2; // shared
constexpr size_t kFewContent = 3;

} // namespace

LinkCandidates::LinkCandidates(const std::vector<LinkArticle> &articles, const StemFrequencies &frequencies)
    : m_articles(articles)
    , m_frequencies(frequencies)
{
    for (quint32 i = 0; i < articles.size(); ++i) {
        m_firstQuote.push_back(quint32(m_quotes.size()));
        for (quint32 j = 0; j < articles[i].quotes.size(); ++j) {
            for (const Feature &feature : featuresOf(articles[i].quotes[j])) {
                m_postings.emplace_back(feature.key, quint32(m_quotes.size()));
            }
            m_quotes.push_back({i, j});
        }
    }
    std::ranges::sort(m_postings);
}

std::vector<LinkCandidates::Feature> LinkCandidates::featuresOf(const LinkQuote &quote) const
{
    std::vector<Feature> features;
    if (quote.speech < kLeastLinkedSpeech) {
        return features;
    }
    const auto content
        = std::ranges::count_if(quote.stems, [](const StemWord &word) { return !word.is(StemWord::Stop); });
    const StemWord *last = nullptr;
    for (const StemWord &word : quote.stems) {
        if (size_t(content) >= kFewContent && word.is(StemWord::Stop)) {
            continue;
        }
        const float weight = m_frequencies.weight(word);
        features.push_back({word.stem, weight});
        if (last) {
            features.push_back({(last->stem * 0x9E3779B1U) ^ (word.stem + 0x7F4A7C15U), weight});
        }
        if (word.joined != 0) {
            features.push_back({word.joined, weight});
        }
        last = &word;
    }
    std::ranges::sort(features, {}, &Feature::key);
    const auto rest = std::ranges::unique(features, {}, &Feature::key);
    features.erase(rest.begin(), rest.end());
    return features;
}

std::vector<QuoteRef> LinkCandidates::before(QuoteRef quote) const
{
    struct Shared {
        int features = 0;
        float weight = 0;
    };

    const quint32 end = m_firstQuote[quote.article];
    QHash<quint32, Shared> shared;
    for (const Feature &feature : featuresOf(m_articles[quote.article].quotes[quote.quote])) {
        const auto bearers
            = std::ranges::equal_range(m_postings, feature.key, {}, &std::pair<quint32, quint32>::first);
        const auto before
            = std::span(bearers.begin(),
                        std::ranges::lower_bound(bearers, end, {}, &std::pair<quint32, quint32>::second));
        const bool isCommon = bearers.size() > kMostBearers;
        for (const auto &[key, number] :
             before.last(isCommon ? std::min(before.size(), kNextBearers) : before.size())) {
            Shared &one = shared[number];
            ++one.features;
            one.weight += feature.weight;
        }
    }
    std::vector<std::pair<float, quint32>> best;
    for (const auto &[number, one] : keyValuesOf(shared)) {
        if (one.features >= kLeastFeatures) {
            best.emplace_back(-one.weight, number);
        }
    }
    const size_t count = std::min(best.size(), kMostCandidates);
    std::ranges::partial_sort(best, best.begin() + qsizetype(count));
    std::vector<QuoteRef> candidates;
    for (size_t i = 0; i < count; ++i) {
        candidates.push_back(m_quotes[best[i].second]);
    }
    std::ranges::sort(candidates);
    return candidates;
}

} // namespace Stemma
