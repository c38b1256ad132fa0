// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/linking/linkjudge.h"

#include "models/matching/linking/speakernames.h"
#include "models/text/textfolding.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

// Found on the tuning half of tests/matching/data, see tst_goldlinks.
constexpr float kAlike = 0.8F; // credit of words with nearly the same letters
constexpr float kReplaced = 0.25F; // and of any word that stands alone in the place of another
constexpr size_t kFewContent = 3; // below: small words count, too
constexpr int kLeastContent = 2; // shared
constexpr int kShort = 4; // so many shared content words may be a standing phrase
constexpr int kMedium = 8; // so many may still be a formula
constexpr int kLong = 10; // so many are the same words, whoever is said to have spoken them
constexpr double kSameStory = 0.06;
constexpr double kShortWording = 0.75;
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

bool isAlike(const QString &one, const QString &other)
{
    const qsizetype longer = std::max(one.size(), other.size());
    const qsizetype shorter = std::min(one.size(), other.size());
    const auto difference = std::ranges::mismatch(one, other);
    const qsizetype same = difference.in1 - one.begin();
    if (same >= 4 && same * 10 >= longer * 6) {
        return true;
    }
    return shorter >= 5 && editDistance(one, other, longer >= 8 ? 2 : 1) <= (longer >= 8 ? 2 : 1);
}

/// One quote of a pair: the words that are aligned, by their numbers in LinkQuote::stems.
struct Side {
    const LinkQuote &quote;
    const QString &language;
    std::vector<size_t> numbers;
    std::vector<WeightedStem> stems;
    std::vector<QString> letters; // of the stems, as far as they were asked for

    [[nodiscard]] const StemWord &word(size_t i) const { return quote.stems[numbers[i]]; }

    [[nodiscard]] QChar firstLetter(size_t i) const { return quote.words[word(i).start].toLower(); }

    /// The words @p from to @p to (aligned ones, both in) as they are written.
    [[nodiscard]] QString written(size_t from, size_t to) const
    {
        return quote.words.sliced(word(from).start, word(to).end - word(from).start).simplified();
    }

    [[nodiscard]] int content() const
    {
        return int(
            std::ranges::count_if(quote.stems, [](const StemWord &one) { return !one.is(StemWord::Stop); }));
    }
};

/// What one pair of quotes has in common and what not.
class Comparison {
public:
    Comparison(Side base, Side witness, StemReader &reader)
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
        const bool isSameLanguage = m_base.language == m_witness.language;
        m_alignment = alignStems(m_base.stems, m_witness.stems, [this, isSameLanguage](size_t i, size_t j) {
            const bool mayBe = isSameLanguage && m_base.firstLetter(i) == m_witness.firstLetter(j)
                && !m_base.word(i).is(StemWord::Number) && !m_witness.word(j).is(StemWord::Number);
            return mayBe && isAlike(lettersOf(m_base, i), lettersOf(m_witness, j)) ? kAlike : 0.0F;
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

    const QString &lettersOf(Side &side, size_t i)
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
        const auto isWhole = [](const Side &side, size_t pairs) { return pairs == side.numbers.size(); };
        const bool isVerbatim = isWhole(m_base, m_alignment.pairs.size())
            && isWhole(m_witness, m_alignment.pairs.size())
            && std::ranges::equal(m_base.quote.stems, m_witness.quote.stems, {}, &StemWord::stem,
                                  &StemWord::stem)
            && std::ranges::all_of(m_alignment.pairs, [](const auto &pair) { return pair.credit == 1; });
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

    static double weightOf(const Side &side, size_t from, size_t to)
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
        const auto numbers = [](const Side &side, size_t from, size_t to) {
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
        const auto isName = [](const Side &side, size_t from, size_t to) {
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
        add(Code::OtherName, {m_base.written(base, baseEnd - 1), m_witness.written(witness, witnessEnd - 1)});
        return true;
    }

    /// Whether a negation stands before aligned word @p i, after the content word before it.
    static bool isNegated(const Side &side, size_t i)
    {
        constexpr size_t kReach = 5;
        const size_t number = side.numbers[i];
        for (size_t k = number; k > 0 && number - k < kReach; --k) {
            const StemWord &before = side.quote.stems[k - 1];
            if (before.is(StemWord::Negation)) {
                return true;
            }
            if (!before.is(StemWord::Stop)) {
                return false;
            }
        }
        return false;
    }

    void tellPolarity()
    {
        const auto &pairs = m_alignment.pairs;
        const bool startsBase = m_base.numbers[pairs.front().base] == 0;
        const bool startsWitness = m_witness.numbers[pairs.front().witness] == 0;
        bool isBaseNegated = false;
        bool isWitnessNegated = false;
        for (size_t i = 0; i < pairs.size(); ++i) {
            // What stands before the first words of a fragment, nobody knows.
            const bool isOpen
                = i == 0 && startsBase != startsWitness && !(startsBase ? m_base : m_witness).quote.isDenied;
            if (isOpen) {
                continue;
            }
            isBaseNegated = isBaseNegated || isNegated(m_base, pairs[i].base);
            isWitnessNegated = isWitnessNegated || isNegated(m_witness, pairs[i].witness);
        }
        if ((isBaseNegated != m_base.quote.isDenied) != (isWitnessNegated != m_witness.quote.isDenied)) {
            add(Code::OtherPolarity);
        }
    }

    void tellSpeakers(const LinkContext &context)
    {
        const QString &one = m_base.quote.speaker;
        const QString &other = m_witness.quote.speaker;
        switch (relationOf(one, other)) {
        case SpeakerRelation::Unknown:
            break;
        case SpeakerRelation::Same:
            m_isSameSpeaker = true;
            add(Code::SameSpeaker, {one});
            break;
        case SpeakerRelation::Unrelated: {
            // A firm and the one who speaks for it, when there are words enough.
            constexpr int kEnough = 6;
            constexpr double kEnoughWording = 0.65;
            const bool isOtherStory = context.story && *context.story < kSameStory;
            if (m_shared < kEnough || m_made.wording < kEnoughWording || isOtherStory) {
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

    void tellEvidence(const LinkContext &context)
    {
        const bool isSameStory = context.story && *context.story >= kSameStory;
        if (isSameStory) {
            add(Code::SameStory);
        }
        // A few words of a statement, quoted as such.
        constexpr double kWhole = 0.95;
        const bool isFragment = m_shared > kLeastContent && m_isSameSpeaker && (isSameStory || !context.story)
            && std::max(m_made.coverBase, m_made.coverWitness) >= kWhole;
        if (m_shared < kLeastContent) {
            add(Code::TooShort);
        } else if (m_shared <= kShort && !isSameStory && (context.story || !m_isSameSpeaker)) {
            add(Code::StandingPhrase);
        } else if (m_shared <= kShort && m_made.wording < kShortWording && !isFragment) {
            add(Code::TooShort);
        } else if (m_shared <= kMedium && context.story && !isSameStory && !m_isSameSpeaker) {
            add(Code::StandingPhrase);
        }
        if (context.bearers > kMostBearers && context.bearersStory < kSameStory) {
            add(Code::Boilerplate, {QString::number(context.bearers)});
        }
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
        m_made.score = rounded(score);
        m_made.wording = rounded(m_made.wording);
        m_made.coverBase = rounded(m_made.coverBase);
        m_made.coverWitness = rounded(m_made.coverWitness);
        m_made.isLink = !isRefused && m_made.score >= kLinkScore;
    }

    Side m_base;
    Side m_witness;
    StemReader &m_reader;
    StemAlignment m_alignment;
    LinkJudgement m_made;
    int m_shared = 0; // content words with a partner
    int m_replaced = 0;
    bool m_isSameSpeaker = false;
    bool m_isRefused = false;
};

bool has(std::span<const quint32> sorted, quint32 stem)
{
    return std::ranges::binary_search(sorted, stem);
}

std::vector<quint32> ownStems(const LinkQuote &quote, const LinkQuote &other)
{
    std::vector<quint32> own = distinctStems(quote.stems);
    const std::vector<quint32> others = distinctStems(other.stems);
    own.insert(own.end(), others.begin(), others.end());
    own.insert(own.end(), quote.speakerStems.begin(), quote.speakerStems.end());
    own.insert(own.end(), other.speakerStems.begin(), other.speakerStems.end());
    std::ranges::sort(own);
    return own;
}

} // namespace

LinkJudgement LinkJudge::judge(const LinkQuote &base, const QString &baseLanguage, const LinkQuote &witness,
                               const QString &witnessLanguage, const LinkContext &context) const
{
    const auto contentOf = [](const LinkQuote &quote) {
        return size_t(std::ranges::count_if(quote.stems,
                                            [](const StemWord &word) { return !word.is(StemWord::Stop); }));
    };
    const bool hasFew = std::min(contentOf(base), contentOf(witness)) < kFewContent;
    const auto sideOf = [&](const LinkQuote &quote, const QString &language) {
        Side side{.quote = quote, .language = language, .numbers = {}, .stems = {}, .letters = {}};
        for (size_t i = 0; i < quote.stems.size(); ++i) {
            const StemWord &word = quote.stems[i];
            if (hasFew || !word.is(StemWord::Stop)) {
                side.numbers.push_back(i);
                side.stems.push_back({word.stem, word.joined, m_frequencies.weight(word)});
            }
        }
        return side;
    };
    return Comparison(sideOf(base, baseLanguage), sideOf(witness, witnessLanguage), m_reader).run(context);
}

std::optional<double> LinkJudge::story(const LinkArticle &one, const LinkQuote &quote,
                                       const LinkArticle &other, const LinkQuote &otherQuote) const
{
    constexpr int kLeastWords = 3;
    const std::vector<quint32> own = ownStems(quote, otherQuote);
    double first = 0;
    double second = 0;
    double both = 0;
    int words = 0;
    int otherWords = 0;
    for (const quint32 stem : one.stems) {
        if (!has(own, stem)) {
            const double weight = std::pow(m_frequencies.weight(stem), 2);
            first += weight;
            ++words;
            both += has(other.stems, stem) ? weight : 0;
        }
    }
    for (const quint32 stem : other.stems) {
        if (!has(own, stem)) {
            second += std::pow(m_frequencies.weight(stem), 2);
            ++otherWords;
        }
    }
    if (std::min(words, otherWords) < kLeastWords) {
        return std::nullopt;
    }
    return both / std::sqrt(first * second);
}

} // namespace Stemma
