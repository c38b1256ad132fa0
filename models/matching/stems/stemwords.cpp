// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/stems/stemwords.h"

#include "models/text/keyvalues.h"
#include "models/text/textunits.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

// What may lie in memory of words that were seen: more than any language has in news.
constexpr qsizetype kMostKnown = 400'000;

bool isApostrophe(QChar unit)
{
    return unit == u'\'' || unit == u'\u2019' || unit == u'\u02bc' || unit == u'\u2018';
}

bool isHyphen(QChar unit)
{
    return unit == u'-' || unit == u'\u2010' || unit == u'\u2011';
}

bool isInvisible(QChar unit)
{
    return unit == u'\u00ad' || unit == u'\u200b' || unit == u'\u200c' || unit == u'\u200d'
        || unit == u'\u2060';
}

bool isSentenceEnd(QChar unit)
{
    return unit == u'.' || unit == u'!' || unit == u'?' || unit == u'\u2026' || unit == u':' || unit == u'\n';
}

// Where the word or number that begins at @p start ends.
qsizetype wordEnd(QStringView text, qsizetype start)
{
    const QChar first = text[start];
    if (first.isHighSurrogate()) {
        return std::min(start + 2, text.size());
    }
    qsizetype i = start + 1;
    if (isWithoutBlanks(first.unicode())) {
        while (i < text.size() && text[i].isMark()) {
            ++i;
        }
        return i;
    }
    const bool isNumber = first.isDigit();
    for (; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool hasNext = i + 1 < text.size();
        if (unit.isMark() || isInvisible(unit)) {
            continue;
        }
        if (isNumber) {
            const bool isSeparator = (unit == u'.' || unit == u',') && hasNext && text[i + 1].isDigit();
            if (!unit.isDigit() && !isSeparator) {
                break;
            }
        } else if (!unit.isLetterOrNumber() || isWithoutBlanks(unit.unicode())) {
            // A point within letters is an abbreviation: U.S.
            const bool isAbbreviation = unit == u'.' && hasNext && text[i + 1].isLetter()
                && text[i - 1].isUpper() && text[i + 1].isUpper();
            if (!isAbbreviation && !(isApostrophe(unit) && hasNext && text[i + 1].isLetter())) {
                break;
            }
        }
    }
    return i;
}

// 1,000 and 1.000 are 1000; 4,4 and 4.4 are 4.4.
QString numberOf(QStringView word)
{
    QString digits;
    bool hasFraction = false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (word[i].isDigit()) {
            digits += QChar(u'0' + word[i].digitValue());
            continue;
        }
        qsizetype run = 0;
        while (i + 1 + run < word.size() && word[i + 1 + run].isDigit()) {
            ++run;
        }
        if (run != 3 && !hasFraction) {
            digits += u'.';
            hasFraction = true;
        }
    }
    return digits;
}

} // namespace

quint32 stemHash(QStringView stem)
{
    // FNV-1a on units, and a last stir so that all bits count.
    quint64 hash = 0xCBF29CE484222325ULL;
    for (const QChar unit : stem) {
        hash = (hash ^ unit.unicode()) * 0x100000001B3ULL;
    }
    hash ^= hash >> 29;
    hash *= 0x9E3779B97F4A7C15ULL;
    return quint32(hash >> 32) & ~1U; // see QuoteIndex
}

StemReader::StemReader(const WordLexicons &lexicons)
    : m_lexicons(lexicons)
    , m_folding(Folding{})
{
}

StemReader::Language &StemReader::languageFor(const QString &language)
{
    std::shared_ptr<Language> &known = m_languages[language];
    if (!known) {
        known = std::make_shared<Language>(m_lexicons.lexicon(language), language);
    }
    return *known;
}

QString StemReader::stemLetters(const Language &language, const QString &word)
{
    QString written = word.normalized(QString::NormalizationForm_C);
    for (const auto &[one, other] : keyValuesOf(language.lexicon.letters)) {
        written.replace(one, other);
    }
    return m_folding.folded(language.stemmer.stem(written));
}

StemReader::Known StemReader::lookUp(Language &language, const QString &word)
{
    if (const auto known = language.known.constFind(word); known != language.known.cend()) {
        return *known;
    }
    const WordLexicon &lexicon = language.lexicon;
    Known made;
    const QString written = lexicon.same.value(word, word);
    if (const auto number = lexicon.numbers.constFind(written); number != lexicon.numbers.cend()) {
        made = {stemHash(*number), StemWord::Number};
    } else {
        made.flags |= lexicon.stop.contains(written) ? StemWord::Stop : StemWord::NoFlag;
        made.flags |= lexicon.negations.contains(written) ? StemWord::Negation : StemWord::NoFlag;
        // A single letter says nothing in any language that parts words by blanks.
        const bool isLetter = written.size() == 1 && !isWithoutBlanks(written[0].unicode());
        made.flags |= isLetter ? StemWord::Stop : StemWord::NoFlag;
        made.stem = stemHash(stemLetters(language, written));
    }
    if (language.known.size() >= kMostKnown) {
        language.known.clear();
    }
    language.known.insert(word, made);
    return made;
}

const std::vector<StemReader::Known> &StemReader::partsOf(Language &language, const QString &word)
{
    if (const auto known = language.parts.constFind(word); known != language.parts.cend()) {
        return *known;
    }
    const WordLexicon &lexicon = language.lexicon;
    QStringList words;
    if (const auto whole = lexicon.whole.constFind(word); whole != lexicon.whole.cend()) {
        words = *whole;
    } else {
        QString rest = word;
        const qsizetype first = rest.indexOf(u'\'');
        if (first > 0 && lexicon.elisions.contains(rest.first(first))) {
            words.append(rest.first(first));
            rest.remove(0, first + 1);
        }
        QString longest;
        for (const QString &ending : lexicon.endings.keys()) {
            if (ending.size() > longest.size() && rest.size() > ending.size() && rest.endsWith(ending)) {
                longest = ending;
            }
        }
        const bool hasEnding = !longest.isEmpty();
        const QString end = lexicon.endings.value(longest);
        rest.chop(longest.size());
        // A possessive, as most languages write it of foreign names.
        if (!hasEnding && rest.size() > 2 && rest.endsWith(u"'s"_s)) {
            rest.chop(2);
        }
        words.append(rest.remove(u'\''));
        words.append(end);
        words.removeAll(QString());
    }
    std::vector<Known> parts;
    for (const QString &one : words) {
        parts.push_back(lookUp(language, one));
    }
    if (language.parts.size() >= kMostKnown) {
        language.parts.clear();
    }
    return *language.parts.insert(word, parts);
}

void StemReader::joinNumbers(const Language &language, QStringView text, const QString &word,
                             std::vector<StemWord> &words, size_t added) const
{
    if (added == 0 || words.size() != added + 1 || !words[added - 1].is(StemWord::Number)
        || words[added].start != words[added - 1].end + 1) {
        return;
    }
    StemWord &first = words[added - 1];
    const double before
        = language.lexicon.numberIn(text.sliced(first.start, first.end - first.start).toString());
    const double behind = language.lexicon.numberIn(word);
    const bool isScale = behind == 100 || behind == 1000;
    const bool isOnes = behind > 0 && behind < 10 && before >= 20 && before < 100 && int(before) % 10 == 0;
    if (before <= 0 || !(isOnes || (isScale && before < behind))) {
        return;
    }
    first.stem = stemHash(QString::number(isScale ? before * behind : before + behind, 'g', 15));
    first.end = words[added].end;
    words.pop_back();
}

std::vector<StemWord> StemReader::read(QStringView text, const QString &languageCode)
{
    Language &language = languageFor(languageCode);
    const bool tellsNames = languageCode != "de"_L1; // where every noun has a capital
    std::vector<StemWord> words;
    words.reserve(size_t(text.size() / 6 + 1));
    bool isFirst = true;
    QString lower;
    qsizetype i = 0;
    qsizetype hyphenAfter = -1; // the end of a word that a hyphen follows
    while (i < text.size()) {
        const QChar unit = text[i];
        if (!unit.isLetterOrNumber() && !unit.isHighSurrogate()) {
            const auto sign = language.lexicon.signs.constFind(QString(unit));
            if (sign != language.lexicon.signs.cend()) {
                const Known known = lookUp(language, *sign);
                words.push_back({quint32(i), quint32(i + 1), known.stem, 0, known.flags});
            }
            isFirst = isFirst || isSentenceEnd(unit);
            ++i;
            continue;
        }
        const qsizetype end = wordEnd(text, i);
        const QStringView word = text.sliced(i, end - i);
        const bool isUnit
            = !words.empty() && words.back().is(StemWord::Number) && qsizetype(words.back().end) >= i - 1;
        lower.resize(0);
        bool hasApostrophe = false;
        for (const QChar part : word) {
            if (isApostrophe(part)) {
                lower += u'\'';
                hasApostrophe = true;
            } else if (!isInvisible(part) && (part != u'.' || unit.isDigit())) {
                lower += part.toLower();
            }
        }
        const size_t before = words.size();
        const auto add
            = [&](Known known) { words.push_back({quint32(i), quint32(end), known.stem, 0, known.flags}); };
        if (unit.isDigit()) {
            add({stemHash(numberOf(word)), StemWord::Number});
        } else if (hasApostrophe || language.lexicon.whole.contains(lower)) {
            for (const Known known : partsOf(language, lower)) {
                add(known);
            }
        } else if (isUnit && language.lexicon.units.contains(lower)) {
            add(lookUp(language, language.lexicon.units.value(lower)));
        } else {
            add(lookUp(language, lower));
        }
        joinNumbers(language, text, lower, words, before);
        // The pronoun "I" and acronyms are capitals anywhere.
        if (tellsNames && !isFirst && unit.isUpper()) {
            for (size_t k = before; k < words.size(); ++k) {
                words[k].flags |= words[k].is(StemWord::Stop) ? StemWord::NoFlag : StemWord::Name;
            }
        }
        isFirst = false;
        if (hyphenAfter >= 0 && hyphenAfter + 1 == i && before > 0 && words.size() > before) {
            const QString both = text.sliced(words[before - 1].start, hyphenAfter - words[before - 1].start)
                                     .toString()
                                     .toLower()
                + lower;
            words[before - 1].joined = lookUp(language, both).stem;
        }
        hyphenAfter = end < text.size() && isHyphen(text[end]) ? end : -1;
        i = end;
    }
    return words;
}

QString StemReader::stemOf(QStringView word, const QString &language)
{
    return stemLetters(languageFor(language), word.toString().toLower());
}

} // namespace Stemma
