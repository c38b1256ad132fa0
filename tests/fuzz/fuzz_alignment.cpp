// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The alignment of any two rows of stems lies within both and covers shares of them; any texts, read as
// articles, have groups of quotes that they hold. Both twice the same. The first byte says which of the two.

#include "models/matching/linking/quotegroups.h"
#include "models/matching/linking/translationlinks.h"
#include "models/matching/stems/stemalignment.h"
#include "tests/fuzz/fuzzinput.h"

#include <cmath>
#include <set>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

struct Words {
    CueLexicons cues;
    WordLexicons words;

    Words()
    {
        require(cues.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues")).has_value(), "cues");
        require(words.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/words")).has_value(), "words");
    }
};

const Words &words()
{
    static const Words kWords;
    return kWords;
}

// Few stems, so that there is something to align; weights from 0 to 16.
std::vector<WeightedStem> stemsOf(FuzzInput &input, size_t count)
{
    std::vector<WeightedStem> stems;
    while (stems.size() < count && !input.isAtEnd()) {
        const unsigned char kind = input.byte();
        WeightedStem stem;
        stem.stem = kind % 16 + 1;
        stem.joined = kind >= 192 ? quint32(kind / 16) : 0;
        stem.weight = float(input.byte()) / 16;
        stems.push_back(stem);
    }
    return stems;
}

void checkShare(double share)
{
    require(std::isfinite(share) && share >= 0 && share <= 1, "a share");
}

void checkAlignment(const StemAlignment &alignment, size_t base, size_t witness)
{
    checkShare(alignment.coverBase);
    checkShare(alignment.coverWitness);
    checkShare(alignment.score());
    for (size_t i = 0; i < alignment.pairs.size(); ++i) {
        const StemAlignment::Pair pair = alignment.pairs[i];
        require(pair.base < base && pair.witness < witness, "pairs in both");
        require(pair.credit > 0 && pair.credit <= 1, "credit");
        if (i > 0) {
            const StemAlignment::Pair before = alignment.pairs[i - 1];
            require(pair.base >= before.base && pair.witness >= before.witness && pair != before,
                    "pairs ascend in both");
        }
    }
}

void alignRows(FuzzInput &input)
{
    const bool hasLikeness = input.byte() % 2 == 1;
    const size_t count = input.byte();
    const std::vector<WeightedStem> base = stemsOf(input, count);
    const std::vector<WeightedStem> witness = stemsOf(input, 255);
    StemLikeness likeness;
    if (hasLikeness) {
        likeness = [&](size_t one, size_t other) {
            return (base[one].stem + witness[other].stem) % 8 == 0 ? 0.5F : 0.0F;
        };
    }
    const StemAlignment alignment = alignStems(base, witness, likeness);
    checkAlignment(alignment, base.size(), witness.size());
    const StemAlignment again = alignStems(base, witness, likeness);
    require(alignment.pairs == again.pairs && alignment.score() == again.score(), "the same twice");

    float heaviest = 0;
    for (const WeightedStem &word : base) {
        heaviest = std::max(heaviest, word.weight);
    }
    if (heaviest > 0) {
        const StemAlignment self = alignStems(base, base);
        checkAlignment(self, base.size(), base.size());
        require(self.score() > 0.999, "a row covers itself");
    }
}

std::vector<LinkArticle> articlesOf(const QStringList &texts, StemReader &reader)
{
    std::vector<LinkArticle> articles;
    for (const QString &text : texts) {
        // Two languages, so that translations are looked for, too.
        const QString language = articles.size() % 2 == 0 ? u"en"_s : u"de"_s;
        articles.push_back(readLinkArticle(
            text, language, {}, suggestQuotes(text, words().cues.lexiconFor(language, text)), reader));
    }
    return articles;
}

// Texts are parted by a form feed.
void groupTexts(FuzzInput &input)
{
    const bool isUtf16 = input.byte() % 2 == 1;
    const QStringList texts = input.text(isUtf16).split(u'\f');
    StemReader reader(words().words);
    const std::vector<LinkArticle> articles = articlesOf(texts, reader);
    const auto found = discoverGroups(articles, reader);
    require(found.has_value(), "nobody cancelled");
    std::set<QuoteRef> seen;
    for (const ProposedGroup &group : found->groups) {
        require(group.members.size() >= 2, "a group has two members");
        checkShare(group.score);
        for (const QuoteRef member : group.members) {
            require(member.article < articles.size() && member.quote < articles[member.article].quotes.size(),
                    "members are quotes");
            require(seen.insert(member).second, "a quote is in one group");
        }
    }
    for (const QuoteLink &link : found->translations) {
        require(link.base < link.witness && link.witness.article < articles.size(),
                "translations are of two");
        require(!link.judgement.isLink && link.judgement.score <= kMostTranslation,
                "no translation is decided");
        checkShare(link.judgement.score);
        for (const auto &[base, witness] : link.judgement.words) {
            require(base.end <= articles[link.base.article].quotes[link.base.quote].words.size()
                        && witness.end
                            <= articles[link.witness.article].quotes[link.witness.quote].words.size(),
                    "words that stand for one another are in both");
        }
    }
    for (const QuoteLink &link : found->links) {
        checkShare(link.judgement.score);
        require(link.judgement.score >= kLinkScore, "what is decided keeps the score for it");
    }
    StemReader other(words().words);
    const auto again = discoverGroups(articlesOf(texts, other), other);
    require(again->groups.size() == found->groups.size() && again->links.size() == found->links.size(),
            "the same number twice");
    for (size_t i = 0; i < again->groups.size(); ++i) {
        require(again->groups[i].members == found->groups[i].members
                    && again->groups[i].score == found->groups[i].score,
                "the same groups twice");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    FuzzInput input(data, size);
    if (input.byte() % 2 == 0) {
        alignRows(input);
    } else {
        groupTexts(input);
    }
    return 0;
}
