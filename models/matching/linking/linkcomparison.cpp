// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/linking/linkcomparison.h"

#include "models/matching/linking/linkpolarity.h"
#include "models/matching/linking/linkwords.h"
#include "models/matching/linking/speakernames.h"
#include "models/text/textfolding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

// Found on the tuning half of tests/matching/data, see tst_goldlinks.
constexpr float kAlike = 0.8F; // credit of words with nearly the same letters
constexpr float kReplaced = 0.25F; // and of any word that stands alone in the place of another
constexpr int kLeastContent = 2; // shared
constexpr int kShort = 4; // so many shared content words may be a standing phrase
constexpr int kMedium = 8; // so many may still be a formula
constexpr int kLong = 10; // so many are the same words, whoever is said to have spoken them
constexpr double kShortWording = 0.75;
constexpr size_t kTellingRun = 5; // words in a row, small ones too
constexpr double kMostBearers = 3; // articles without a common story

struct Factor {
    LinkReason::Code code;
    double factor;
};

constexpr std::array kFactors{
    Factor{LinkReason::Code::OtherSpeaker, 0.7}, Factor{LinkReason::Code::OtherPolarity, 0.6},
    Factor{LinkReason::Code::OtherNumber, 0.75}, Factor{LinkReason::Code::OtherName, 0.75},
    Factor{LinkReason::Code::TooShort, 0.6},     Factor{LinkReason::Code::StandingPhrase, 0.6},
    Factor{LinkReason::Code::Boilerplate, 0.5},
};

/// What one pair of quotes has in common and what not.
class Comparison {
public:
    Comparison(LinkSide base, LinkSide witness, StemReader &reader)
        : m_base(std::move(base))
        , m_witness(std::move(witness))
        , m_reader(reader)
    {
    }

    LinkJudgement run(const LinkContext &context)
    {
        align();
        if (m_alignment.pairs.empty()) {
            return m_made;
        }
        m_made.wording = std::sqrt(m_made.coverBase * m_made.coverWitness);
        tellWording();
        tellGaps();
        tellPolarity();
        tellSpeakers(context);
        tellEvidence(context);
        finish();
        return m_made;
    }

private:
    using Code = LinkReason::Code;

    void add(Code code, const QStringList &parameters = {})
    {
        const LinkReason reason{code, parameters};
        if (!m_made.reasons.contains(reason)) {
            m_made.reasons.append(reason);
        }
    }

    void align()
    {
        constexpr size_t kMostAlike = 250'000; // pairs of words whose letters may be compared
        const bool isSameLanguage = m_base.language == m_witness.language
            && m_base.numbers.size() * m_witness.numbers.size() <= kMostAlike;
        m_alignment = alignStems(m_base.stems, m_witness.stems, [this, isSameLanguage](size_t i, size_t j) {
            const bool mayBe = isSameLanguage && m_base.firstLetter(i) == m_witness.firstLetter(j)
                && !m_base.word(i).is(StemWord::Number) && !m_witness.word(j).is(StemWord::Number);
            return mayBe && areAlikeStems(lettersOf(m_base, i), lettersOf(m_witness, j)) ? kAlike : 0.0F;
        });
        m_made.coverBase = m_alignment.coverBase;
        m_made.coverWitness = m_alignment.coverWitness;
        for (const StemAlignment::Pair &pair : m_alignment.pairs) {
            const StemWord &one = m_base.word(pair.base);
            const StemWord &other = m_witness.word(pair.witness);
            m_made.words.emplace_back(TextRange{one.start, one.end}, TextRange{other.start, other.end});
            m_shared += one.is(StemWord::Stop) ? 0 : 1;
        }
    }

    const QString &lettersOf(LinkSide &side, size_t i)
    {
        side.letters.resize(side.numbers.size());
        QString &letters = side.letters[i];
        if (letters.isNull()) {
            const StemWord &word = side.word(i);
            letters = m_reader.stemOf(QStringView(side.quote.words).sliced(word.start, word.end - word.start),
                                      side.language);
        }
        return letters;
    }

    void tellWording()
    {
        const auto isWhole = [](const LinkSide &side, size_t pairs) { return pairs == side.numbers.size(); };
        const bool isVerbatim = isWhole(m_base, m_alignment.pairs.size())
            && isWhole(m_witness, m_alignment.pairs.size())
            && std::ranges::equal(m_base.quote.stems, m_witness.quote.stems, {}, &StemWord::stem,
                                  &StemWord::stem)
            && std::ranges::all_of(m_alignment.pairs, [](const auto &pair) { return pair.credit == 1; })
            && writtenLikeness(m_base.quote, {0, m_base.quote.words.size()}, m_witness.quote,
                               {0, m_witness.quote.words.size()})
                == 1;
        if (isVerbatim) {
            add(Code::Verbatim);
        }
        add(Code::WordsInOrder,
            {QString::number(m_shared), QString::number(std::max(m_base.content(), m_witness.content()))});
        constexpr double kWhole = 0.9;
        constexpr double kPart = 0.7;
        if (m_made.coverBase >= kWhole && m_made.coverWitness < kPart) {
            add(Code::PartOf, {u"base"_s});
        } else if (m_made.coverWitness >= kWhole && m_made.coverBase < kPart) {
            add(Code::PartOf, {u"witness"_s});
        }
    }

    // What stands between two neighbouring partners on both sides.
    void tellGaps()
    {
        double moreBase = 0;
        double moreWitness = 0;
        const auto &pairs = m_alignment.pairs;
        for (size_t i = 0; i < pairs.size(); ++i) {
            const QString one = m_base.written(pairs[i].base, pairs[i].base);
            const QString other = m_witness.written(pairs[i].witness, pairs[i].witness);
            if (one.compare(other, Qt::CaseInsensitive) != 0 && !m_base.word(pairs[i].base).is(StemWord::Stop)
                && !m_base.word(pairs[i].base).is(StemWord::Number)) {
                tellReplaced(one, other);
            }
            if (i + 1 < pairs.size()) {
                tellGap(pairs[i].base + 1, pairs[i + 1].base, pairs[i].witness + 1, pairs[i + 1].witness,
                        moreBase, moreWitness);
            }
        }
        // Beyond the ends only what adjoins.
        constexpr size_t kNear = 2;
        const size_t baseStart = pairs.front().base;
        const size_t witnessStart = pairs.front().witness;
        tellNumbers(baseStart - std::min(baseStart, kNear), baseStart,
                    witnessStart - std::min(witnessStart, kNear), witnessStart);
        const size_t baseEnd = pairs.back().base + 1;
        const size_t witnessEnd = pairs.back().witness + 1;
        tellNumbers(baseEnd, std::min(baseEnd + kNear, m_base.numbers.size()), witnessEnd,
                    std::min(witnessEnd + kNear, m_witness.numbers.size()));
        const double base = weightOf(m_base, 0, m_base.numbers.size());
        const double witness = weightOf(m_witness, 0, m_witness.numbers.size());
        m_made.coverBase = std::min(1.0, m_made.coverBase + moreBase / base);
        m_made.coverWitness = std::min(1.0, m_made.coverWitness + moreWitness / witness);
        m_made.wording = std::sqrt(m_made.coverBase * m_made.coverWitness);
    }

    static double weightOf(const LinkSide &side, size_t from, size_t to)
    {
        double weight = 0;
        for (size_t i = from; i < to; ++i) {
            weight += side.stems[i].weight;
        }
        return weight;
    }

    void tellGap(size_t base, size_t baseEnd, size_t witness, size_t witnessEnd, double &moreBase,
                 double &moreWitness)
    {
        constexpr size_t kMost = 4; // more words are another thought
        const size_t count = baseEnd > base ? baseEnd - base : 0;
        const size_t other = witnessEnd > witness ? witnessEnd - witness : 0;
        if (count == 0 || other == 0) {
            return;
        }
        const bool isConflict = tellNumbers(base, baseEnd, witness, witnessEnd)
            || tellNames(base, baseEnd, witness, witnessEnd);
        if (count <= kMost && other <= kMost) {
            tellReplaced(m_base.written(base, baseEnd - 1), m_witness.written(witness, witnessEnd - 1));
            if (!isConflict && count == 1 && other == 1) {
                moreBase += double(kReplaced) * m_base.stems[base].weight;
                moreWitness += double(kReplaced) * m_witness.stems[witness].weight;
            }
        }
    }

    void tellReplaced(const QString &one, const QString &other)
    {
        constexpr int kMost = 4; // to be read
        if (m_replaced < kMost) {
            ++m_replaced;
            add(Code::Replaced, {one, other});
        }
    }

    bool tellNumbers(size_t base, size_t baseEnd, size_t witness, size_t witnessEnd)
    {
        const auto numbers = [](const LinkSide &side, size_t from, size_t to) {
            std::vector<size_t> found;
            for (size_t i = from; i < to; ++i) {
                if (side.word(i).is(StemWord::Number)) {
                    found.push_back(i);
                }
            }
            return found;
        };
        const auto one = numbers(m_base, base, baseEnd);
        const auto other = numbers(m_witness, witness, witnessEnd);
        if (one.empty() || other.empty()) {
            return false;
        }
        const bool isSame = std::ranges::any_of(one, [&](size_t i) {
            return std::ranges::any_of(
                other, [&](size_t j) { return m_base.stems[i].stem == m_witness.stems[j].stem; });
        });
        if (!isSame) {
            add(Code::OtherNumber,
                {m_base.written(one.front(), one.front()), m_witness.written(other.front(), other.front())});
        }
        return !isSame;
    }

    bool tellNames(size_t base, size_t baseEnd, size_t witness, size_t witnessEnd)
    {
        const auto isName = [](const LinkSide &side, size_t from, size_t to) {
            for (size_t i = from; i < to; ++i) {
                if (!side.word(i).is(StemWord::Name)) {
                    return false;
                }
            }
            return true;
        };
        if (!isName(m_base, base, baseEnd) || !isName(m_witness, witness, witnessEnd)) {
            return false;
        }
        const QString one = m_base.written(base, baseEnd - 1);
        const QString other = m_witness.written(witness, witnessEnd - 1);
        if (isSameName(one, other)) {
            return false;
        }
        add(Code::OtherName, {one, other});
        return true;
    }

    void tellPolarity()
    {
        const auto &pairs = m_alignment.pairs;
        const LinkPolarity base(m_base.quote, m_reader.lexicons().lexicon(m_base.language));
        const LinkPolarity witness(m_witness.quote, m_reader.lexicons().lexicon(m_witness.language));
        const bool startsBase = m_base.numbers[pairs.front().base] == 0;
        const bool startsWitness = m_witness.numbers[pairs.front().witness] == 0;
        const bool isDenied = m_base.quote.isDenied != m_witness.quote.isDenied;
        bool isBaseNegated = false;
        bool isWitnessNegated = false;
        bool isOther = false;
        for (size_t i = 0; i < pairs.size(); ++i) {
            // What stands before the first words of a fragment, nobody knows.
            const bool isOpen
                = i == 0 && startsBase != startsWitness && !(startsBase ? m_base : m_witness).quote.isDenied;
            if (isOpen) {
                continue;
            }
            const size_t one = m_base.numbers[pairs[i].base];
            const size_t other = m_witness.numbers[pairs[i].witness];
            isBaseNegated = isBaseNegated || base.isNegated(one);
            isWitnessNegated = isWitnessNegated || witness.isNegated(other);
            isOther = isOther || (base.isNegated(one) && !witness.hasNegationBefore(other))
                || (witness.isNegated(other) && !base.hasNegationBefore(one));
        }
        // Who has it that another denied the words says of all of them what "not" says of one.
        if (isDenied ? isBaseNegated == isWitnessNegated : isOther) {
            add(Code::OtherPolarity);
        }
    }

    void tellSpeakers(const LinkContext &context)
    {
        const QString &one = m_base.quote.speaker;
        const QString &other = m_witness.quote.speaker;
        SpeakerRelation relation = relationOf(one, other);
        if (relation == SpeakerRelation::Different && context.namesOneWay) {
            relation = SpeakerRelation::Unrelated;
        }
        switch (relation) {
        case SpeakerRelation::Unknown:
            m_isSameSpeaker = context.namesSpeaker;
            break;
        case SpeakerRelation::Same:
            m_isSameSpeaker = true;
            add(Code::SameSpeaker, {one});
            break;
        case SpeakerRelation::Unrelated: {
            // A firm and the one who speaks for it, when there are words enough.
            const int enough = context.namesOneWay ? 4 : 6;
            constexpr double kEnoughWording = 0.65;
            const bool isSameStory = context.story && *context.story >= kSameStory;
            const bool isOtherStory = context.story && !isSameStory;
            m_isSameSpeaker = context.namesOneWay && isSameStory && sharedRun() >= kTellingRun;
            if (!m_isSameSpeaker && (m_shared < enough || m_made.wording < kEnoughWording || isOtherStory)) {
                add(Code::OtherSpeaker, {one, other});
                m_isRefused = true;
            }
            break;
        }
        case SpeakerRelation::Different: {
            // So many words in a row are the same ones; one of the articles is wrong about who spoke.
            constexpr double kEnoughWording = 0.85;
            const bool isSameStory = context.story && *context.story >= kSameStory;
            add(Code::OtherSpeaker, {one, other});
            m_isRefused = m_isRefused || m_shared < kLong || m_made.wording < kEnoughWording || !isSameStory;
            break;
        }
        }
    }

    /// A few words of a longer statement by the same speaker, quoted as such: that they are all there, small
    /// words too, says more than how little of the statement they are.
    bool tellFragment(bool isSameStory)
    {
        constexpr double kWhole = 0.95;
        constexpr double kPart = 0.8;
        constexpr double kWorth = 0.6;
        constexpr size_t kLeastRun = 4;
        const auto [less, more] = std::minmax(m_made.coverBase, m_made.coverWitness);
        const size_t run = sharedRun();
        const bool isKnown = m_isSameSpeaker ? run >= kLeastRun : isSameStory && run > kLeastRun;
        const bool isFragment = isKnown && more >= kWhole && less < kPart;
        if (isFragment) {
            m_made.wording = std::max(m_made.wording, kWorth * more);
        }
        return isFragment;
    }

    /// Nothing but small words, but nearly all the same: "nobody can say they were not told".
    [[nodiscard]] bool isSmallTalk(bool isSameStory) const
    {
        constexpr size_t kLeastWords = 6;
        constexpr double kLeastWording = 0.8;
        return (m_isSameSpeaker || isSameStory) && m_alignment.pairs.size() >= kLeastWords
            && m_made.wording >= kLeastWording;
    }

    /// Few words with content, but many in a row with the small ones.
    bool tellRun(bool isSameStory)
    {
        constexpr double kLeastWording = 0.4;
        constexpr double kWorth = 0.5;
        // Half of the words at least: neighbouring sentences open alike.
        const size_t fewer = std::min(m_base.quote.stems.size(), m_witness.quote.stems.size());
        const size_t run = sharedRun();
        const bool isTelling = m_shared <= kShort && (m_isSameSpeaker || isSameStory)
            && m_made.wording >= kLeastWording && run >= kTellingRun && run * 2 >= fewer;
        if (isTelling) {
            m_made.wording = std::max(m_made.wording, kWorth);
        }
        return isTelling;
    }

    /// The most words in a row, small ones too, that both have.
    [[nodiscard]] size_t sharedRun() const
    {
        const auto wordsOf = [](const LinkSide &side) {
            return std::span(side.quote.stems).first(std::min(side.quote.stems.size(), kMostAligned));
        };
        const std::span<const StemWord> one = wordsOf(m_base);
        const std::span<const StemWord> other = wordsOf(m_witness);
        size_t longest = 0;
        std::vector<size_t> runs(other.size() + 1);
        for (const StemWord &word : one) {
            for (size_t j = other.size(); j > 0; --j) {
                runs[j] = word.stem == other[j - 1].stem ? runs[j - 1] + 1 : 0;
                longest = std::max(longest, runs[j]);
            }
        }
        return longest;
    }

    /// "You are receiving this message because ..."
    [[nodiscard]] bool hasFormula(const LinkSide &side) const
    {
        const QString words = side.quote.words.simplified().toLower();
        return std::ranges::any_of(m_reader.lexicons().lexicon(side.language).formulas,
                                   [&words](const QString &formula) { return words.contains(formula); });
    }

    void tellEvidence(const LinkContext &context)
    {
        const bool isSameStory = context.story && *context.story >= kSameStory;
        if (isSameStory) {
            add(Code::SameStory);
        }
        const bool isFragment = tellFragment(isSameStory);
        const bool isTelling = tellRun(isSameStory);
        if (m_shared < kLeastContent && !isSmallTalk(isSameStory)) {
            add(Code::TooShort);
        } else if (isFragment) {
            // Hardly anybody says two things with the same words in them.
        } else if (m_shared <= kShort && !isSameStory && (context.story || !m_isSameSpeaker)) {
            add(Code::StandingPhrase);
        } else if (m_shared <= kShort && m_made.wording < kShortWording && !isTelling) {
            add(Code::TooShort);
        } else if (m_shared <= kMedium && context.story && !isSameStory && !m_isSameSpeaker) {
            add(Code::StandingPhrase);
        }
        if (!m_isSameSpeaker && hasFormula(m_base) && hasFormula(m_witness)) {
            add(Code::StandingPhrase);
        }
        if (context.bearers > kMostBearers && context.bearersStory < kSameStory) {
            add(Code::Boilerplate, {QString::number(context.bearers)});
        }
    }

    /// From the first words with a partner to the last ones, and the small words at both ends where nothing
    /// else stands.
    [[nodiscard]] std::pair<TextRange, TextRange> comparedWords() const
    {
        TextRange base{m_made.words.front().first.start, m_made.words.back().first.end};
        TextRange witness{m_made.words.front().second.start, m_made.words.back().second.end};
        const auto isSmall = [](const LinkQuote &quote, TextRange part) {
            return std::ranges::all_of(quote.stems, [part](const StemWord &word) {
                return word.is(StemWord::Stop) || word.start < part.start || word.start >= part.end;
            });
        };
        const qsizetype baseEnd = m_base.quote.words.size();
        const qsizetype witnessEnd = m_witness.quote.words.size();
        if (isSmall(m_base.quote, {0, base.start}) && isSmall(m_witness.quote, {0, witness.start})) {
            base.start = witness.start = 0;
        }
        if (isSmall(m_base.quote, {base.end, baseEnd})
            && isSmall(m_witness.quote, {witness.end, witnessEnd})) {
            base.end = baseEnd;
            witness.end = witnessEnd;
        }
        return {base, witness};
    }

    void finish()
    {
        double score = m_made.wording;
        bool isRefused = m_isRefused;
        for (const LinkReason &reason : std::as_const(m_made.reasons)) {
            if (reason.isConflict()) {
                score *= std::ranges::find(kFactors, reason.code, &Factor::code)->factor;
                isRefused = isRefused || reason.code != Code::OtherSpeaker;
            }
        }
        std::ranges::stable_partition(m_made.reasons,
                                      [](const LinkReason &reason) { return !reason.isConflict(); });
        const auto rounded = [](double value) { return std::round(value * 1000) / 1000; };
        m_made.isLink = !isRefused && rounded(score) >= kLinkScore;
        if (m_made.isLink) {
            // What is decided stays decided; how sure it is depends on the small words, too.
            constexpr double kByContent = 0.3;
            const auto [base, witness] = comparedWords();
            const double written = writtenLikeness(m_base.quote, base, m_witness.quote, witness);
            score = kLinkScore + (score - kLinkScore) * (kByContent + (1 - kByContent) * written);
            // Nothing is surer than the same words.
            constexpr double kOtherWords = 0.99;
            const bool isVerbatim = std::ranges::contains(m_made.reasons, Code::Verbatim, &LinkReason::code);
            score = isVerbatim ? score : std::min(score, kOtherWords);
        }
        m_made.score = rounded(score);
        m_made.wording = rounded(m_made.wording);
        m_made.coverBase = rounded(m_made.coverBase);
        m_made.coverWitness = rounded(m_made.coverWitness);
    }

    LinkSide m_base;
    LinkSide m_witness;
    StemReader &m_reader;
    StemAlignment m_alignment;
    LinkJudgement m_made;
    int m_shared = 0; // content words with a partner
    int m_replaced = 0;
    bool m_isSameSpeaker = false; // or may well be
    bool m_isRefused = false;
};

} // namespace

LinkJudgement compareQuotes(LinkSide base, LinkSide witness, StemReader &reader, const LinkContext &context)
{
    return Comparison(std::move(base), std::move(witness), reader).run(context);
}

} // namespace Stemma
