// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/linking/translationlinks.h"

#include "models/matching/linking/speakernames.h"
#include "models/matching/linking/translationanchors.h"
#include "models/text/keyvalues.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

using Anchors = std::vector<TranslationAnchor>;
using Kind = TranslationAnchor::Kind;
using Code = LinkReason::Code;

constexpr double kLeastSpeech = 0.3; // below: titles and single words
constexpr size_t kMostWords = 120; // of a quote that are compared
constexpr size_t kMostBearers = 400; // quotes with a feature that are all looked at
constexpr size_t kNextBearers = 6; // of more than that, those next before
constexpr size_t kMostCandidates = 50;

// Found on the tuning half of tests/matching/data, see tst_goldtranslations.
constexpr double kLeastEvidence = 1.6; // weight of the anchors that both have
constexpr double kNameEvidence = 0.5;
constexpr double kOrderShare = 0.2; // of the score
constexpr double kSameSpeaker = 1.15;
constexpr double kNoSpeaker = 0.85;
constexpr double kOtherSpeaker = 0.5;
constexpr double kOtherNumber = 0.5;
constexpr double kOtherPolarity = 0.85;
constexpr double kFarDates = 0.8;
constexpr qint64 kFarDays = 60;
constexpr double kNothingExact = 0.6; // cognates alone, of somebody else: formulas are translated, too
constexpr double kFull = 0.75; // such a score is as good as it gets

struct Match {
    size_t base = 0;
    size_t witness = 0;
    double likeness = 0;
};

double weightOf(const Anchors &anchors)
{
    double weight = 0;
    for (const TranslationAnchor &one : anchors) {
        weight += one.weight;
    }
    return weight;
}

/// Each anchor with at most one partner: the best ones first, of equal ones those at like places.
std::vector<Match> matches(const Anchors &base, const Anchors &witness)
{
    struct Possible {
        double worth = 0;
        double apart = 0;
        Match match;
    };

    std::vector<Possible> possible;
    for (size_t i = 0; i < base.size(); ++i) {
        for (size_t j = 0; j < witness.size(); ++j) {
            if (const double likeness = anchorLikeness(base[i], witness[j]); likeness > 0) {
                const double apart
                    = std::abs(double(i) / double(base.size()) - double(j) / double(witness.size()));
                possible.push_back(
                    {likeness * std::min(base[i].weight, witness[j].weight), apart, {i, j, likeness}});
            }
        }
    }
    std::ranges::stable_sort(possible, [](const Possible &one, const Possible &other) {
        return std::pair(-one.worth, one.apart) < std::pair(-other.worth, other.apart);
    });
    std::vector<bool> hasBase(base.size());
    std::vector<bool> hasWitness(witness.size());
    std::vector<Match> found;
    for (const Possible &one : possible) {
        if (!hasBase[one.match.base] && !hasWitness[one.match.witness]) {
            hasBase[one.match.base] = true;
            hasWitness[one.match.witness] = true;
            found.push_back(one.match);
        }
    }
    std::ranges::sort(found, {}, &Match::base);
    return found;
}

/// The share of the matches that are in the same order on both sides.
double orderOf(const std::vector<Match> &found)
{
    std::vector<size_t> ends; // of the longest ascending rows so far
    for (const Match &one : found) {
        const auto at = std::ranges::lower_bound(ends, one.witness);
        if (at == ends.end()) {
            ends.push_back(one.witness);
        } else {
            *at = one.witness;
        }
    }
    return found.empty() ? 0 : double(ends.size()) / double(found.size());
}

bool isNegated(const LinkQuote &quote)
{
    const bool hasNegation
        = std::ranges::any_of(quote.stems, [](const StemWord &word) { return word.is(StemWord::Negation); });
    return hasNegation != quote.isDenied;
}

class TranslationFinder {
public:
    TranslationFinder(const std::vector<LinkArticle> &articles, const StemFrequencies &frequencies,
                      const StemReader &reader)
        : m_articles(articles)
    {
        for (quint32 i = 0; i < articles.size(); ++i) {
            const WordLexicon &lexicon = reader.lexicons().lexicon(articles[i].language);
            for (quint32 j = 0; j < articles[i].quotes.size(); ++j) {
                const LinkQuote &quote = articles[i].quotes[j];
                Anchors anchors;
                if (quote.speech >= kLeastSpeech && !articles[i].language.isEmpty()) {
                    anchors = anchorsOf(quote, lexicon, frequencies);
                }
                anchors.resize(std::min(anchors.size(), kMostWords));
                addFeatures(anchors, quint32(m_quotes.size()));
                m_quotes.push_back({i, j});
                m_anchors.push_back(std::move(anchors));
            }
        }
        std::ranges::sort(m_postings);
    }

    std::vector<QuoteLink> run(const std::function<bool()> &isCancelled)
    {
        std::vector<QuoteLink> found;
        for (quint32 number = 0; number < m_quotes.size(); ++number) {
            if (isCancelled && isCancelled()) {
                return {};
            }
            for (const quint32 other : candidatesBefore(number)) {
                QuoteLink link{m_quotes[other], m_quotes[number], judge(other, number)};
                if (link.judgement.score >= kLookTranslation) {
                    found.push_back(std::move(link));
                }
            }
        }
        return bestOf(std::move(found));
    }

private:
    [[nodiscard]] const LinkArticle &article(QuoteRef ref) const { return m_articles[ref.article]; }

    [[nodiscard]] const LinkQuote &quote(QuoteRef ref) const { return article(ref).quotes[ref.quote]; }

    /// What a partner has, too: all of what is compared exactly, the beginning of what may be a cognate.
    static std::vector<quint32> featuresOf(const Anchors &anchors)
    {
        constexpr qsizetype kBeginning = 3;
        std::vector<quint32> features;
        for (const TranslationAnchor &one : anchors) {
            const bool isExact = one.kind == Kind::Number || one.kind == Kind::Shared;
            features.push_back(isExact ? stemHash(one.key) + 1
                                       : stemHash(one.key.first(std::min(kBeginning, one.key.size()))));
        }
        std::ranges::sort(features);
        const auto rest = std::ranges::unique(features);
        features.erase(rest.begin(), rest.end());
        return features;
    }

    void addFeatures(const Anchors &anchors, quint32 number)
    {
        for (const quint32 feature : featuresOf(anchors)) {
            m_postings.emplace_back(feature, number);
        }
    }

    /// Quotes of articles in other languages, ascending; a bounded number.
    [[nodiscard]] std::vector<quint32> candidatesBefore(quint32 number) const
    {
        constexpr int kLeastFeatures = 2;
        QHash<quint32, int> shared;
        for (const quint32 feature : featuresOf(m_anchors[number])) {
            const auto bearers
                = std::ranges::equal_range(m_postings, feature, {}, &std::pair<quint32, quint32>::first);
            const auto before = std::span(
                bearers.begin(),
                std::ranges::lower_bound(bearers, number, {}, &std::pair<quint32, quint32>::second));
            const bool isCommon = bearers.size() > kMostBearers;
            for (const auto &[key, other] :
                 before.last(isCommon ? std::min(before.size(), kNextBearers) : before.size())) {
                if (article(m_quotes[other]).language != article(m_quotes[number]).language) {
                    ++shared[other];
                }
            }
        }
        std::vector<std::pair<int, quint32>> best;
        for (const auto &[other, count] : keyValuesOf(shared)) {
            if (count >= kLeastFeatures) {
                best.emplace_back(-count, other);
            }
        }
        std::ranges::sort(best);
        best.resize(std::min(best.size(), kMostCandidates));
        std::vector<quint32> candidates;
        for (const auto &[count, other] : best) {
            candidates.push_back(other);
        }
        std::ranges::sort(candidates);
        return candidates;
    }

    [[nodiscard]] LinkJudgement judge(quint32 baseNumber, quint32 witnessNumber) const
    {
        const Anchors &base = m_anchors[baseNumber];
        const Anchors &witness = m_anchors[witnessNumber];
        const LinkQuote &one = quote(m_quotes[baseNumber]);
        const LinkQuote &other = quote(m_quotes[witnessNumber]);
        const std::vector<Match> found = matches(base, witness);
        LinkJudgement made;
        double evidence = 0;
        double covered = 0;
        double coveredWitness = 0;
        bool isExact = false;
        QStringList words;
        for (const Match &match : found) {
            const TranslationAnchor &left = base[match.base];
            const TranslationAnchor &right = witness[match.witness];
            // The names of a story are in many of its quotes.
            const bool isName = left.kind == Kind::Name && right.kind == Kind::Name;
            evidence += (isName ? kNameEvidence : 1) * match.likeness * std::min(left.weight, right.weight);
            covered += match.likeness * left.weight;
            coveredWitness += match.likeness * right.weight;
            isExact = isExact || left.kind == Kind::Number || left.kind == Kind::Name;
            words.append(one.words.sliced(left.place.start, left.place.length()) + u" = "_s
                         + other.words.sliced(right.place.start, right.place.length()));
            made.words.emplace_back(left.place, right.place);
        }
        if (found.size() < 2 || evidence < kLeastEvidence) {
            return made;
        }
        made.coverBase = std::min(1.0, covered / weightOf(base));
        made.coverWitness = std::min(1.0, coveredWitness / weightOf(witness));
        made.wording = std::sqrt(made.coverBase * made.coverWitness)
            * (1 - kOrderShare + kOrderShare * orderOf(found));
        made.reasons.append({Code::Translation, words});
        double score = made.wording / kFull;
        double conflicts = 1;
        bool isSame = false;
        switch (relationOf(one.speaker, other.speaker)) {
        case SpeakerRelation::Same:
            isSame = true;
            made.reasons.append({Code::SameSpeaker, {one.speaker}});
            score *= kSameSpeaker;
            break;
        case SpeakerRelation::Unknown:
        case SpeakerRelation::Unrelated:
            score *= kNoSpeaker;
            break;
        case SpeakerRelation::Different:
            made.reasons.append({Code::OtherSpeaker, {one.speaker, other.speaker}});
            conflicts *= kOtherSpeaker;
            break;
        }
        score *= isSame || isExact ? 1 : kNothingExact;
        conflicts *= numbersFactor(base, witness, found, one, other, made);
        if (isNegated(one) != isNegated(other)) {
            made.reasons.append({Code::OtherPolarity, {}});
            conflicts *= kOtherPolarity;
        }
        conflicts *= areFar(m_quotes[baseNumber], m_quotes[witnessNumber]) ? kFarDates : 1;
        const auto rounded = [](double value) { return std::round(value * 1000) / 1000; };
        made.score = rounded(kMostTranslation * std::min(1.0, score) * conflicts);
        made.wording = rounded(made.wording);
        made.coverBase = rounded(made.coverBase);
        made.coverWitness = rounded(made.coverWitness);
        return made;
    }

    /// Lowers where both have numbers that the other one has not.
    static double numbersFactor(const Anchors &base, const Anchors &witness, const std::vector<Match> &found,
                                const LinkQuote &one, const LinkQuote &other, LinkJudgement &made)
    {
        const auto alone
            = [&found](const Anchors &anchors, size_t Match::*side) -> const TranslationAnchor * {
            for (size_t i = 0; i < anchors.size(); ++i) {
                if (anchors[i].kind == Kind::Number && !std::ranges::contains(found, i, side)) {
                    return &anchors[i];
                }
            }
            return nullptr;
        };
        const TranslationAnchor *left = alone(base, &Match::base);
        const TranslationAnchor *right = alone(witness, &Match::witness);
        if (left == nullptr || right == nullptr) {
            return 1;
        }
        made.reasons.append({Code::OtherNumber,
                             {one.words.sliced(left->place.start, left->place.length()),
                              other.words.sliced(right->place.start, right->place.length())}});
        return kOtherNumber;
    }

    [[nodiscard]] bool areFar(QuoteRef one, QuoteRef other) const
    {
        const QDate &date = article(one).published;
        const QDate &otherDate = article(other).published;
        return date.isValid() && otherDate.isValid() && std::abs(date.daysTo(otherDate)) > kFarDays;
    }

    /// Those that are the best of each other among the quotes of both articles.
    static std::vector<QuoteLink> bestOf(std::vector<QuoteLink> found)
    {
        std::map<std::pair<QuoteRef, quint32>, double> best; // of a quote in an article
        for (const QuoteLink &link : found) {
            for (const auto &[quote, article] :
                 {std::pair(link.base, link.witness.article), std::pair(link.witness, link.base.article)}) {
                double &score = best[{quote, article}];
                score = std::max(score, link.judgement.score);
            }
        }
        std::erase_if(found, [&best](const QuoteLink &link) {
            return link.judgement.score < best.at({link.base, link.witness.article})
                || link.judgement.score < best.at({link.witness, link.base.article});
        });
        std::ranges::sort(found, {},
                          [](const QuoteLink &link) { return std::pair(link.base, link.witness); });
        return found;
    }

    const std::vector<LinkArticle> &m_articles;
    std::vector<QuoteRef> m_quotes; // by number
    std::vector<Anchors> m_anchors; // of each of these
    std::vector<std::pair<quint32, quint32>> m_postings; // feature and number of a quote, ascending
};

} // namespace

std::vector<QuoteLink> findTranslations(const std::vector<LinkArticle> &articles,
                                        const StemFrequencies &frequencies, const StemReader &reader,
                                        const std::function<bool()> &isCancelled)
{
    const bool isOneLanguage = std::ranges::all_of(articles, [&articles](const LinkArticle &article) {
        return article.language == articles.front().language;
    });
    return isOneLanguage ? std::vector<QuoteLink>()
                         : TranslationFinder(articles, frequencies, reader).run(isCancelled);
}

} // namespace Stemma
