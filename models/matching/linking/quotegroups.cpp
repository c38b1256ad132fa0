// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/linking/quotegroups.h"

#include "models/matching/linking/linkcandidates.h"
#include "models/matching/linking/quoteunions.h"
#include "models/matching/linking/translationlinks.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace Stemma {

namespace {

constexpr double kNearlySame = 0.8; // wording of bearers of the same words

using PairKey = std::pair<QuoteRef, QuoteRef>;

/// Whether a person should look at what is no link: not at a formula or furniture, however alike.
bool isWorthALook(const LinkJudgement &judgement)
{
    using Code = LinkReason::Code;
    const bool isNear = judgement.score >= kLookScore || judgement.wording >= kLinkScore;
    return !judgement.isLink && isNear
        && std::ranges::none_of(judgement.reasons, [](const LinkReason &reason) {
               return reason.code == Code::TooShort || reason.code == Code::StandingPhrase
                   || reason.code == Code::Boilerplate;
           });
}

/// All that is asked about one set of articles.
class Discovery {
public:
    Discovery(const std::vector<LinkArticle> &articles, const StemFrequencies &frequencies,
              StemReader &reader, const std::function<bool()> &isCancelled)
        : m_articles(articles)
        , m_isCancelled(isCancelled)
        , m_frequencies(frequencies)
        , m_judge(m_frequencies, reader)
    {
    }

    /// Only pairs of quotes of one article.
    std::vector<QuoteLink> runOne(quint32 one)
    {
        m_one = one;
        if (!judgePairs() || !judgeBoilerplate()) {
            return {};
        }
        for (QuoteLink &pair : m_pairs) {
            const bool isRival
                = (pair.judgement.isLink || isWorthALook(pair.judgement)) && hasBetterNeighbour(pair);
            pair.judgement.isDoubtful = !pair.judgement.isLink && !isRival && isWorthALook(pair.judgement);
            pair.judgement.isLink = pair.judgement.isLink && !isRival;
        }
        m_wordings.clear();
        return std::move(m_pairs);
    }

    std::optional<GroupDiscovery> run()
    {
        if (!judgePairs() || !judgeBoilerplate()) {
            return std::nullopt;
        }
        GroupDiscovery made;
        std::vector<bool> isRival(m_pairs.size());
        for (size_t i = 0; i < m_pairs.size(); ++i) {
            if (stops()) {
                return std::nullopt;
            }
            const LinkJudgement &judgement = m_pairs[i].judgement;
            isRival[i] = (judgement.isLink || isWorthALook(judgement)) && hasBetterNeighbour(m_pairs[i]);
        }
        m_wordings.clear(); // they point at what is handed over now
        for (size_t i = 0; i < m_pairs.size(); ++i) {
            QuoteLink &pair = m_pairs[i];
            const bool isDoubt = pair.judgement.score >= kLookScore || pair.judgement.wording >= kLinkScore;
            if (pair.judgement.isLink && !isRival[i]) {
                made.links.push_back(std::move(pair));
            } else if (isDoubt) {
                pair.judgement.isDoubtful
                    = !pair.judgement.isLink && !isRival[i] && isWorthALook(pair.judgement);
                pair.judgement.isLink = false;
                made.doubts.push_back(std::move(pair));
            }
        }
        group(made);
        proposeSpeakers(made);
        return made;
    }

private:
    [[nodiscard]] bool stops() const { return m_isCancelled && m_isCancelled(); }

    [[nodiscard]] const LinkArticle &article(QuoteRef ref) const { return m_articles[ref.article]; }

    [[nodiscard]] const LinkQuote &quote(QuoteRef ref) const { return article(ref).quotes[ref.quote]; }

    [[nodiscard]] LinkJudgement judged(QuoteRef base, QuoteRef witness, const LinkContext &context) const
    {
        return m_judge.judge(quote(base), article(base).language, quote(witness), article(witness).language,
                             context);
    }

    [[nodiscard]] LinkContext contextOf(QuoteRef base, QuoteRef witness) const
    {
        return m_judge.contextOf(article(base), quote(base), article(witness), quote(witness));
    }

    /// The content stems of @p ref as the judge weighs them.
    [[nodiscard]] std::vector<WeightedStem> weighted(QuoteRef ref) const
    {
        std::vector<WeightedStem> stems;
        for (const StemWord &word : quote(ref).stems) {
            if (!word.is(StemWord::Stop)) {
                stems.push_back({word.stem, word.joined, m_frequencies.weight(word)});
            }
        }
        return stems;
    }

    bool judgePairs()
    {
        const LinkCandidates candidates(m_articles, m_frequencies);
        std::vector<std::vector<std::vector<WeightedStem>>> stems(m_articles.size());
        for (quint32 i = 0; i < m_articles.size(); ++i) {
            for (quint32 j = 0; j < m_articles[i].quotes.size(); ++j) {
                stems[i].push_back(weighted({i, j}));
            }
        }
        const auto mayBe = [&](QuoteRef base, QuoteRef witness) {
            // Words that are only alike, and reasons, cost much more: first a look at the same ones.
            constexpr size_t kFewContent = 3;
            constexpr double kWorthALook = 0.22;
            const auto &one = stems[base.article][base.quote];
            const auto &other = stems[witness.article][witness.quote];
            return std::min(one.size(), other.size()) < kFewContent
                || alignStems(one, other).score() >= kWorthALook;
        };
        for (quint32 i = m_one.value_or(0); i < m_articles.size(); ++i) {
            if (stops()) {
                return false;
            }
            for (quint32 j = 0; j < m_articles[i].quotes.size(); ++j) {
                if (j > 0 && stops()) {
                    return false;
                }
                const QuoteRef witness{i, j};
                for (const QuoteRef base : candidates.before(witness)) {
                    const bool isAskedFor = !m_one || i == *m_one || base.article == *m_one;
                    if (!isAskedFor || !mayBe(base, witness)) {
                        continue;
                    }
                    const LinkContext context = contextOf(base, witness);
                    LinkJudgement judgement = judged(base, witness, context);
                    if (judgement.wording >= kLookScore) {
                        m_contexts.emplace(PairKey(base, witness), context);
                        m_pairs.push_back({base, witness, std::move(judgement)});
                    }
                }
            }
        }
        std::ranges::sort(m_pairs, {},
                          [](const QuoteLink &pair) { return PairKey(pair.base, pair.witness); });
        for (const QuoteLink &pair : m_pairs) {
            m_wordings[pair.base].push_back(&pair);
            m_wordings[pair.witness].push_back(&pair);
        }
        return true;
    }

    // What many articles have that have nothing else in common is furniture.
    bool judgeBoilerplate()
    {
        std::map<QuoteRef, LinkContext> bearers;
        for (const auto &[ref, pairs] : m_wordings) {
            if (stops()) {
                return false;
            }
            if (m_one && ref.article != *m_one) {
                continue; // of other articles only the pairs with the one that is asked about are known
            }
            std::set<quint32> articles{ref.article};
            std::set<QString> outlets{article(ref).outlet};
            double stories = 0;
            int told = 0;
            for (const QuoteLink *pair : pairs) {
                if (pair->judgement.wording < kNearlySame) {
                    continue;
                }
                const QuoteRef other = pair->base == ref ? pair->witness : pair->base;
                articles.insert(other.article);
                outlets.insert(article(other).outlet);
                if (const auto story = m_contexts.at({pair->base, pair->witness}).story) {
                    stories += *story;
                    ++told;
                }
            }
            const bool isOneOutlet = outlets.size() == 1 && !outlets.begin()->isEmpty();
            LinkContext context;
            // One outlet's own furniture needs less to be told.
            context.bearers = int(articles.size()) + (isOneOutlet && articles.size() > 2 ? 1 : 0);
            context.bearersStory = told > 0 ? stories / told : 1;
            bearers.emplace(ref, context);
        }
        for (QuoteLink &pair : m_pairs) {
            const bool knowsBase = !m_one || pair.base.article == *m_one;
            const bool knowsWitness = !m_one || pair.witness.article == *m_one;
            const LinkContext &one = bearers.at(knowsBase ? pair.base : pair.witness);
            const LinkContext &other = bearers.at(knowsWitness ? pair.witness : pair.base);
            if (std::min(one.bearers, other.bearers) > 2) {
                LinkContext context = m_contexts.at({pair.base, pair.witness});
                context.bearers = std::min(one.bearers, other.bearers);
                context.bearersStory = std::max(one.bearersStory, other.bearersStory);
                if (stops()) {
                    return false;
                }
                pair.judgement = judged(pair.base, pair.witness, context);
            }
        }
        return true;
    }

    /// Whether another quote of the witness' (or base's) article says the same part of the other one much
    /// better, and is not itself the same: the sentences beside a statement share its words.
    [[nodiscard]] bool hasBetterNeighbour(const QuoteLink &pair) const
    {
        constexpr double kMuch = 0.1;
        constexpr double kOverlap = 0.5;
        constexpr int kMostRivals = 100; // an article that repeats itself has no more to tell
        int rivals = 0;
        for (const QuoteRef common : {pair.base, pair.witness}) {
            const QuoteRef one = common == pair.base ? pair.witness : pair.base;
            for (const QuoteLink *rival : m_wordings.at(common)) {
                const QuoteRef other = rival->base == common ? rival->witness : rival->base;
                if (other == one || other.article != one.article
                    || rival->judgement.wording < pair.judgement.wording + kMuch) {
                    continue;
                }
                if (overlap(pair, *rival, common) < kOverlap) {
                    continue; // the other part of a statement that was quoted in two
                }
                if (!areNearlySame(one, other)) {
                    return true;
                }
                if (++rivals == kMostRivals) {
                    return false;
                }
            }
        }
        return false;
    }

    /// Of two quotes of one article: whether one of both has nearly all words of the other.
    [[nodiscard]] bool areNearlySame(QuoteRef one, QuoteRef other) const
    {
        const PairKey key = std::minmax(one, other);
        if (const auto known = m_nearlySame.find(key); known != m_nearlySame.end()) {
            return known->second;
        }
        const LinkJudgement both = judged(key.first, key.second, {});
        const bool isSame = std::max(both.coverBase, both.coverWitness) >= kNearlySame;
        m_nearlySame.emplace(key, isSame);
        return isSame;
    }

    /// Share of the words of @p common that @p pair aligns which @p rival aligns, too.
    static double overlap(const QuoteLink &pair, const QuoteLink &rival, QuoteRef common)
    {
        const auto starts = [common](const QuoteLink &link) {
            std::set<qsizetype> places;
            for (const auto &[base, witness] : link.judgement.words) {
                places.insert(link.base == common ? base.start : witness.start);
            }
            return places;
        };
        const std::set<qsizetype> own = starts(pair);
        const std::set<qsizetype> others = starts(rival);
        const auto both = std::ranges::count_if(own, [&](qsizetype at) { return others.contains(at); });
        return own.empty() ? 0 : double(both) / double(own.size());
    }

    static void group(GroupDiscovery &made)
    {
        // Strongest links first: the last one that joins two parts is the weakest that the whole hangs by.
        std::vector<const QuoteLink *> links;
        for (const QuoteLink &link : made.links) {
            links.push_back(&link);
        }
        std::ranges::stable_sort(links, std::ranges::greater(),
                                 [](const QuoteLink *link) { return link->judgement.score; });
        QuoteUnions unions;
        std::map<QuoteRef, double> scores; // by root
        for (const QuoteLink *link : links) {
            if (unions.join(link->base, link->witness)) {
                scores[unions.rootOf(link->base)] = link->judgement.score;
            }
        }
        for (auto &[root, members] : unions.sets()) {
            made.groups.push_back({std::move(members), scores.at(root)});
        }
    }

    void proposeSpeakers(GroupDiscovery &made) const
    {
        std::map<QuoteRef, std::vector<std::pair<double, QuoteRef>>> named;
        for (const QuoteLink &link : made.links) {
            const bool hasBase = !quote(link.base).speaker.isEmpty();
            if (hasBase != !quote(link.witness).speaker.isEmpty()) {
                named[hasBase ? link.witness : link.base].emplace_back(-link.judgement.score,
                                                                       hasBase ? link.base : link.witness);
            }
        }
        for (auto &[ref, evidence] : named) {
            std::ranges::sort(evidence);
            ProposedSpeaker proposal{.quote = ref, .sameWords = {}, .score = -evidence.front().first};
            for (const auto &[score, other] : evidence) {
                proposal.sameWords.push_back(other);
            }
            made.speakers.push_back(std::move(proposal));
        }
    }

    const std::vector<LinkArticle> &m_articles;
    const std::function<bool()> &m_isCancelled;
    const StemFrequencies &m_frequencies;
    LinkJudge m_judge;
    std::optional<quint32> m_one; // only its pairs
    std::vector<QuoteLink> m_pairs; // by base and witness
    std::map<PairKey, LinkContext> m_contexts; // of these, but for bearers
    std::map<QuoteRef, std::vector<const QuoteLink *>> m_wordings;
    mutable std::map<PairKey, bool> m_nearlySame; // as far as it was asked
};

/// Those between quotes that are not taken for one anyway.
std::vector<QuoteLink> translationsBeside(const GroupDiscovery &made,
                                          const std::vector<LinkArticle> &articles,
                                          const StemFrequencies &frequencies, const StemReader &reader,
                                          const std::function<bool()> &isCancelled)
{
    std::map<QuoteRef, size_t> groups; // from 1
    for (size_t i = 0; i < made.groups.size(); ++i) {
        for (const QuoteRef ref : made.groups[i].members) {
            groups[ref] = i + 1;
        }
    }
    std::vector<QuoteLink> translations = findTranslations(articles, frequencies, reader, isCancelled);
    std::erase_if(translations, [&groups](const QuoteLink &link) {
        const auto base = groups.find(link.base);
        const auto witness = groups.find(link.witness);
        return base != groups.end() && witness != groups.end() && base->second == witness->second;
    });
    return translations;
}

} // namespace

std::vector<QuoteLink> linksOfOne(const std::vector<LinkArticle> &articles, quint32 one,
                                  const StemFrequencies &frequencies, StemReader &reader)
{
    const std::function<bool()> isNeverCancelled;
    return Discovery(articles, frequencies, reader, isNeverCancelled).runOne(one);
}

std::optional<GroupDiscovery> discoverGroups(const std::vector<LinkArticle> &articles, StemReader &reader,
                                             const std::function<bool()> &isCancelled)
{
    StemFrequencies frequencies;
    for (const LinkArticle &article : articles) {
        frequencies.add(article.stems);
    }
    std::optional<GroupDiscovery> made = Discovery(articles, frequencies, reader, isCancelled).run();
    if (made) {
        made->translations = translationsBeside(*made, articles, frequencies, reader, isCancelled);
    }
    return made && isCancelled && isCancelled() ? std::nullopt : std::move(made);
}

} // namespace Stemma
