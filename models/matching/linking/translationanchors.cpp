// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/linking/translationanchors.h"

#include "models/matching/linking/speakernames.h"
#include "models/text/textfolding.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

using Kind = TranslationAnchor::Kind;

// Found on the tuning half of tests/matching/data, see tst_goldtranslations.
constexpr double kNameWeight = 1.4;
constexpr double kSharedWeight = 0.8;
constexpr qsizetype kLeastCognate = 4;

constexpr std::array<std::pair<QStringView, QStringView>, 11> kSpellings{{
    {u"ph", u"f"},
    {u"th", u"t"},
    {u"sch", u"s"},
    {u"ck", u"k"},
    {u"qu", u"k"},
    {u"ch", u"k"},
    {u"tion", u"sion"}, // nation, nación
    {u"x", u"ks"},
    {u"y", u"i"},
    {u"z", u"s"}, // Prozess, process
    {u"w", u"v"},
}};

bool isVowel(QChar unit)
{
    return QStringView(u"aeiou").contains(unit);
}

/// What a number tells: few people say 1,400 by chance.
double weightOf(double number)
{
    constexpr double kFirstYear = 1900;
    constexpr double kLastYear = 2100;
    if (number < 10) {
        return 0.8;
    }
    if (number >= kFirstYear && number < kLastYear) {
        return 1;
    }
    return number < 100 ? 1.3 : 1.8;
}

/// Reads the words of one quote.
class AnchorReader {
public:
    AnchorReader(const LinkQuote &quote, const WordLexicon &lexicon, const StemFrequencies &frequencies)
        : m_quote(quote)
        , m_lexicon(lexicon)
        , m_frequencies(frequencies)
    {
    }

    std::vector<TranslationAnchor> read()
    {
        for (size_t i = 0; i < m_quote.stems.size();) {
            const size_t end = numberEnd(i);
            if (end > i) {
                addNumber(i, end);
                i = end;
            } else {
                addWord(i++);
            }
        }
        return std::move(m_anchors);
    }

private:
    [[nodiscard]] const StemWord &word(size_t i) const { return m_quote.stems[i]; }

    [[nodiscard]] QStringView written(size_t i) const
    {
        return QStringView(m_quote.words).sliced(word(i).start, word(i).end - word(i).start);
    }

    [[nodiscard]] QString lower(size_t i) const { return written(i).toString().toLower(); }

    /// The power of ten that a word such as "million" stands for; 0: none.
    [[nodiscard]] int scaleOf(size_t i) const
    {
        const QString text = lower(i);
        const QString unit = m_lexicon.shared.contains(text) ? text : m_lexicon.units.value(text);
        const QString meaning = m_lexicon.shared.value(unit);
        return meaning.startsWith(u"10^") ? QStringView(meaning).sliced(3).toInt() : 0;
    }

    /// A number in figures; 1,400 and 1.400 are 1400.
    [[nodiscard]] double figures(size_t i) const
    {
        const QStringView text = written(i);
        QString digits;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text[at].isDigit()) {
                digits += QChar(u'0' + text[at].digitValue());
                continue;
            }
            qsizetype run = 0;
            while (at + 1 + run < text.size() && text[at + 1 + run].isDigit()) {
                ++run;
            }
            constexpr qsizetype kGroup = 3;
            if (run != kGroup) {
                digits += u'.';
            }
        }
        return digits.toDouble();
    }

    /// Behind the number that begins at word @p from; @p from when none does. Sets m_number.
    size_t numberEnd(size_t from)
    {
        m_number = 0;
        size_t end = from;
        for (size_t i = from; i < m_quote.stems.size(); ++i) {
            const bool isSmallWord = word(i).is(StemWord::Stop) && end > from && end == i;
            if (isSmallWord && i + 1 < m_quote.stems.size() && isJoined(i)) {
                continue; // treinta y uno
            }
            const int scale = scaleOf(i);
            if (scale > 0 && m_number > 0) {
                m_number *= std::pow(10, scale);
            } else if (!word(i).is(StemWord::Number) || isPercent(i) || !add(i)) {
                break;
            }
            end = i + 1;
        }
        return end;
    }

    /// Whether the small word @p i joins tens and ones.
    [[nodiscard]] bool isJoined(size_t i) const
    {
        const bool isTens = m_number >= 20 && m_number < 100 && std::fmod(m_number, 10) == 0;
        return isTens && written(i).size() <= 3 && word(i + 1).is(StemWord::Number) && valueOf(i + 1) < 10
            && !written(i + 1)[0].isDigit();
    }

    [[nodiscard]] double valueOf(size_t i) const
    {
        return written(i)[0].isDigit() ? figures(i) : m_lexicon.numberIn(written(i).toString());
    }

    /// Whether word @p i belongs to the number before it.
    bool add(size_t i)
    {
        const double value = valueOf(i);
        if (m_number == 0) {
            m_number = value;
            m_isInFigures = written(i)[0].isDigit();
            return value > 0;
        }
        if (m_isInFigures || written(i)[0].isDigit()) {
            return false;
        }
        const bool isScale = value == 100 || value == 1000;
        const bool fits = std::fmod(m_number, value < 10 ? 10 : 100) == 0;
        if (isScale && m_number < value) {
            m_number *= value;
        } else if (!isScale && fits) {
            m_number += value;
        } else {
            return false;
        }
        return true;
    }

    /// "pour cent" is no hundred.
    [[nodiscard]] bool isPercent(size_t i) const
    {
        static const QStringList kBefore{u"per"_s, u"pour"_s, u"por"_s};
        static const QStringList kBehind{u"cent"_s, u"ciento"_s, u"cento"_s};
        return i > 0 && kBehind.contains(lower(i)) && kBefore.contains(lower(i - 1));
    }

    void addNumber(size_t from, size_t to)
    {
        m_anchors.push_back({Kind::Number,
                             {word(from).start, word(to - 1).end},
                             QString::number(m_number, 'g', 12),
                             weightOf(m_number)});
    }

    void addWord(size_t i)
    {
        const StemWord &one = word(i);
        const TextRange place{one.start, one.end};
        if (!m_anchors.empty() && m_anchors.back().place.end > place.start) {
            return; // a further part of a contraction
        }
        const QString text = lower(i);
        const QString meaning
            = isPercent(i) ? u"%"_s : m_lexicon.shared.value(m_lexicon.signs.value(text, text));
        if (!meaning.isEmpty() && !meaning.startsWith(u"10^")) {
            m_anchors.push_back({Kind::Shared, place, meaning, kSharedWeight});
            return;
        }
        if (one.is(StemWord::Stop) || one.is(StemWord::Number)) {
            return;
        }
        const bool isName
            = one.is(StemWord::Name) || (written(i)[0].isUpper() && m_lexicon.language == u"de"_s);
        const double rarity = double(m_frequencies.weight(one.stem) / m_frequencies.weight(quint32(0)));
        m_anchors.push_back({isName ? Kind::Name : Kind::Word, place, sharedLetters(text),
                             one.is(StemWord::Name) ? kNameWeight * rarity : rarity});
    }

    const LinkQuote &m_quote;
    const WordLexicon &m_lexicon;
    const StemFrequencies &m_frequencies;
    std::vector<TranslationAnchor> m_anchors;
    double m_number = 0;
    bool m_isInFigures = false; // the number that is being read
};

} // namespace

std::vector<TranslationAnchor> anchorsOf(const LinkQuote &quote, const WordLexicon &lexicon,
                                         const StemFrequencies &frequencies)
{
    return AnchorReader(quote, lexicon, frequencies).read();
}

QString sharedLetters(QStringView word)
{
    TextFolding folding{Folding{}};
    QString letters;
    for (const QChar unit : folding.folded(word)) {
        if (unit.isLetterOrNumber()) {
            letters += unit;
        }
    }
    for (const auto &[written, meant] : kSpellings) {
        letters.replace(written.toString(), meant.toString());
    }
    // estación, station; étudiant, student.
    if (letters.size() > kLeastCognate && letters.startsWith(u"es") && !isVowel(letters[2])) {
        letters.remove(0, 1);
    }
    QString once;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        QChar unit = letters[i];
        if (unit == u'c') {
            const bool isSoft = i + 1 < letters.size() && (letters[i + 1] == u'e' || letters[i + 1] == u'i');
            unit = isSoft ? u's' : u'k';
        }
        if (once.isEmpty() || once.back() != unit) {
            once += unit;
        }
    }
    return once;
}

double anchorLikeness(const TranslationAnchor &one, const TranslationAnchor &other)
{
    const auto isExact = [](Kind kind) { return kind == Kind::Number || kind == Kind::Shared; };
    if (isExact(one.kind) || isExact(other.kind)) {
        return one.kind == other.kind && one.key == other.key ? 1 : 0;
    }
    if (one.key.isEmpty() || other.key.isEmpty() || one.key[0] != other.key[0]) {
        return 0;
    }
    if (one.key == other.key) {
        const bool isName = one.kind == Kind::Name || other.kind == Kind::Name;
        return one.key.size() >= kLeastCognate ? 1 : isName && one.key.size() > 1 ? 1 : 0;
    }
    const qsizetype shorter = std::min(one.key.size(), other.key.size());
    const qsizetype longer = std::max(one.key.size(), other.key.size());
    if (shorter < kLeastCognate) {
        return 0;
    }
    constexpr double kCognate = 0.85;
    const qsizetype common = std::ranges::mismatch(one.key, other.key).in1 - one.key.begin();
    if (common >= kLeastCognate && common * 10 >= shorter * 7 && common * 2 >= longer) {
        return kCognate;
    }
    const int most = int(longer / 4);
    return shorter > kLeastCognate && editDistance(one.key, other.key, most) <= most ? kCognate : 0;
}

} // namespace Stemma
