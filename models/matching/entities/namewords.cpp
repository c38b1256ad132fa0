// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/entities/namewords.h"

#include "models/matching/entities/mentionfinder.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kQuoteMarks = u"\"'\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb\u2039\u203a`";

QChar baseOf(QChar unit)
{
    const QString decomposed = unit.decomposition();
    return decomposed.isEmpty() ? unit : decomposed.front();
}

} // namespace

NameWords::NameWords(const EntityText &text)
    : SpeakerPhrases(text.text, {}, *text.cues)
    , m_text(text.text)
    , m_cues(*text.cues)
    , m_words(*text.words)
    , m_calendar(calendarOf(text.cues->language))
    , m_isHeading(tokens().size(), false)
{
    for (int start = 0; start < int(tokens().size());) {
        int end = start;
        while (isInside(end) && token(end).type != Token::Type::ParagraphEnd) {
            ++end;
        }
        std::fill(m_isHeading.begin() + start, m_isHeading.begin() + end, isHeading(start, end));
        start = end + 1;
    }
}

bool NameWords::isHeading(int start, int end) const
{
    constexpr int kShort = 5; // words: a button, a byline
    constexpr int kLong = 4; // letters
    int words = 0;
    int longWords = 0;
    int capitals = 0;
    for (int i = start; i < end; ++i) {
        if (token(i).type == Token::Type::SentenceEnd) {
            return false;
        }
        if (isWord(i)) {
            ++words;
            const bool isLong = token(i).range.length() >= kLong;
            longWords += isLong ? 1 : 0;
            capitals += isLong && token(i).isCapital ? 1 : 0;
        }
    }
    return words <= kShort || (!m_cues.nounsHaveCapitals && longWords >= 3 && capitals == longWords);
}

QStringView NameWords::written(int index) const
{
    return m_text.sliced(token(index).range.start, token(index).range.length());
}

qsizetype NameWords::nameEnd(int index) const
{
    const QStringView word = written(index);
    const TextRange range = token(index).range;
    if (word.endsWith(u"'s") || word.endsWith(u"\u2019s")) {
        return range.end - 2;
    }
    const qsizetype hyphen = word.lastIndexOf(u'-');
    if (hyphen > 0 && hyphen + 1 < word.size()) {
        const QStringView rest = word.sliced(hyphen + 1);
        const bool isSmall = rest.front().isLower() && rest.size() > 2;
        if (isSmall || m_cues.roles.contains(rest.toString().toLower())
            || (m_cues.hasCompounds && endsWithRole(rest.toString().toLower()))) {
            return range.start + hyphen;
        }
    }
    return range.end;
}

bool NameWords::endsWithRole(const QString &word) const
{
    for (qsizetype start = 0; start + 4 <= word.size(); ++start) {
        if (m_cues.roles.contains(word.sliced(start))) {
            return true;
        }
    }
    return false;
}

QString NameWords::nameWord(int index) const
{
    const TextRange range = token(index).range;
    return m_text.sliced(range.start, nameEnd(index) - range.start).toString().toLower();
}

bool NameWords::isCapitalWord(int index) const
{
    if (!isWord(index) || !token(index).isCapital) {
        return false;
    }
    const qsizetype start = token(index).range.start;
    const bool isHandle = start > 0 && (m_text[start - 1] == u'@' || m_text[start - 1] == u'#');
    return !isHandle;
}

bool NameWords::isFirst(int index) const
{
    if (beginsSentence(index)) {
        return true;
    }
    int before = index - 1;
    while (isMark(before, kQuoteMarks) || isMark(before, u"(-\u2013\u2014\u2022*\u00bf\u00a1[")) {
        const bool isQuote = isMark(before, kQuoteMarks);
        --before;
        if (isQuote) {
            return true;
        }
    }
    return (before < index - 1 && beginsSentence(before + 1)) || isMark(before, u":");
}

bool NameWords::isAcronym(int index) const
{
    int letters = 0;
    for (const QChar unit :
         m_text.sliced(token(index).range.start, nameEnd(index) - token(index).range.start)) {
        if (unit.isLetter()) {
            ++letters;
            if (!unit.isUpper()) {
                return false;
            }
        } else if (unit != u'.' && unit != u'&' && !unit.isDigit()) {
            return false;
        }
    }
    return letters >= 2;
}

bool NameWords::isOddlyWritten(int index) const
{
    const QStringView word
        = m_text.sliced(token(index).range.start, nameEnd(index) - token(index).range.start);
    if (word.endsWith(u".com", Qt::CaseInsensitive)) {
        return true;
    }
    // "JPMorgan", but not "TVs".
    constexpr qsizetype kLeastSmall = 2;
    const auto smallFrom = std::ranges::find_if(word, [](QChar unit) { return unit.isLower(); });
    const auto smallEnd = std::find_if(smallFrom, word.end(), [](QChar unit) { return !unit.isLower(); });
    const bool isOfCapitals = std::all_of(word.begin(), smallFrom, [](QChar unit) { return unit.isUpper(); });
    if (isOfCapitals && smallFrom - word.begin() > 1 && smallEnd - smallFrom >= kLeastSmall) {
        return true;
    }
    bool hasSmall = false;
    for (qsizetype i = 1; i < word.size(); ++i) {
        if (hasSmall && word[i].isUpper() && word[i - 1].isLetter()) {
            return true;
        }
        hasSmall = hasSmall || word[i].isLower();
    }
    return false;
}

bool NameWords::isTitle(int index) const
{
    return m_cues.titles.contains(token(index).lower);
}

bool NameWords::isBody(int index) const
{
    const QString &word = token(index).lower;
    return m_cues.bodies.contains(word)
        || (m_cues.hasCompounds && std::ranges::any_of(m_cues.bodies, [&](const QString &body) {
                return body.size() >= 4 && word.size() > body.size() && word.endsWith(body);
            }));
}

bool NameWords::isCommon(int index) const
{
    if (isAcronym(index)) {
        return false;
    }
    if (phraseAt(index, m_cues.accordingTo)) {
        return true;
    }
    const QString word = nameWord(index);
    return m_words.stop.contains(word) || m_cues.articles.contains(word) || m_cues.pronouns.contains(word)
        || m_cues.breaks.contains(word) || m_cues.adverbs.contains(word) || m_cues.clauses.contains(word)
        || m_cues.negations.contains(word) || m_words.numbers.contains(word) || m_words.units.contains(word)
        || m_cues.names.measures.contains(word) || m_calendar.days.contains(word)
        || m_calendar.months.contains(word);
}

bool NameWords::isOneLine(Run run) const
{
    for (int i = run.from; i < run.to; ++i) {
        if (token(i).type == Token::Type::SentenceEnd || token(i).type == Token::Type::ParagraphEnd
            || (token(i).type == Token::Type::Mark && !isMark(i, u"&"))) {
            return false;
        }
    }
    return true;
}

bool NameWords::isConnector(int index) const
{
    if (isMark(index, u"&")) {
        return true;
    }
    if (!isWord(index) || token(index).isCapital) {
        return false;
    }
    const QString &word = token(index).lower;
    return m_cues.particles.contains(word) && !m_cues.conjunctions.contains(word)
        && (!m_cues.names.afterGiven.contains(word) || isGiven(index - 1));
}

bool NameWords::endsInside(int index) const
{
    return nameEnd(index) != token(index).range.end;
}

bool NameWords::isNear(int before, int after) const
{
    constexpr qsizetype kFar = 2; // an abbreviation's full stop and a blank
    return token(after).range.start - token(before).range.end <= kFar;
}

int NameWords::endOfRun(int from) const
{
    constexpr int kMostConnectors = 2;
    int end = from + 1;
    while (!endsInside(end - 1)) {
        int next = end;
        while (next < end + kMostConnectors && isInside(next) && isConnector(next)) {
            ++next;
        }
        const bool isArticleFirst
            = next > end && isWord(end) && m_cues.articles.contains(token(end).lower) && !m_cues.hasCases;
        const bool onlyArticle = next == end + 1 && isWord(end) && m_cues.articles.contains(token(end).lower);
        if (!isInside(next) || !isCapitalWord(next) || !isNear(next - 1, next) || onlyArticle
            || isArticleFirst || (next == end && !isNear(end - 1, end))) {
            break;
        }
        end = next + 1;
    }
    return end;
}

bool NameWords::isAcronymName(int index) const
{
    return isAcronym(index) && !m_cues.roles.contains(token(index).lower);
}

bool NameWords::isAdjectival(int index) const
{
    const QString &word = token(index).lower;
    return word.endsWith(u"e"_s) || word.endsWith(u"er"_s) || word.endsWith(u"es"_s)
        || word.endsWith(u"en"_s);
}

int NameWords::nameWordCount(Run run) const
{
    int words = 0;
    for (int i = run.from; i < run.to; ++i) {
        words += isWord(i) && token(i).isCapital ? 1 : 0;
    }
    return words;
}

bool NameWords::isPeopleAdjective(int index) const
{
    const QSet<QString> &endings = m_cues.names.peopleEndings;
    if (endings.isEmpty() || !isWord(index) || !token(index).isCapital) {
        return false;
    }
    const QString word = nameWord(index);
    if (!std::ranges::any_of(endings, [&](const QString &ending) { return word.endsWith(ending); })) {
        return false;
    }
    if (endsInside(index)) {
        return written(index).contains(u"-born"); // "London-based" names London
    }
    // "French and German regulators"
    const bool isListed = isWord(index + 1)
        && (token(index + 1).lower == u"and"_s || token(index + 1).lower == u"or"_s)
        && isPeopleAdjective(index + 2);
    const bool isSmallNext = isWord(index + 1) && !token(index + 1).isCapital && !isCue(index + 1)
        && !m_cues.adverbs.contains(token(index + 1).lower) && !token(index + 1).lower.endsWith(u"ed"_s)
        && !m_words.stop.contains(token(index + 1).lower);
    return isSmallNext || isListed;
}

bool NameWords::isPlaceBefore(int index) const
{
    int before = index - 1;
    if (isWord(before) && m_cues.names.placeLinks.contains(token(before).lower)) {
        --before;
    }
    return isWord(before) && !token(before).isCapital == !m_cues.nounsHaveCapitals
        && m_cues.names.placeNouns.contains(token(before).lower);
}

bool NameWords::isGiven(int index) const
{
    if (!isWord(index) || !token(index).isCapital) {
        return false;
    }
    const QStringList parts = nameWord(index).split(u'-', Qt::SkipEmptyParts);
    return std::ranges::all_of(
        parts, [this](const QString &part) { return m_cues.names.givenNames.contains(part); });
}

bool NameWords::isSuffix(int index) const
{
    return isWord(index) && token(index).isCapital && m_cues.names.nameSuffixes.contains(token(index).lower);
}

bool NameWords::isGivenName(int index) const
{
    const bool isAfterPerson
        = isCue(index - 1) || (isWord(index - 1) && (isTitle(index - 1) || isRole(index - 1)));
    return isAfterPerson && isWord(index + 1) && isCapitalWord(index + 1) && isNear(index, index + 1)
        && !m_calendar.months.contains(nameWord(index + 1)) && !m_calendar.days.contains(nameWord(index + 1));
}

bool NameWords::isInTitleCase(Run run) const
{
    for (int i = run.from + 1; i + 1 < run.to; ++i) {
        if (isWord(i) && token(i).isCapital && m_words.stop.contains(token(i).lower) && !isAcronym(i)
            && !m_cues.articles.contains(token(i).lower) && !m_calendar.months.contains(token(i).lower)) {
            return true;
        }
    }
    return false;
}

QString NameWords::wordsKey(Run run) const
{
    QStringList words;
    for (int i = run.from; i < run.to; ++i) {
        words.append(nameWord(i));
    }
    return words.join(u' ');
}

bool NameWords::isInBrackets(Run run) const
{
    const bool opens = isMark(run.from - 1, u"(");
    const bool closes = isMark(run.to, u")");
    const bool isExchange = opens && isMark(run.to, u":") && isWord(run.to + 1) && isMark(run.to + 2, u")")
        && isAcronym(run.from);
    const bool isSymbol = closes && isMark(run.from - 1, u":") && isWord(run.from - 2)
        && isMark(run.from - 3, u"(") && isAcronym(run.from - 2);
    return (opens && closes) || isExchange || isSymbol;
}

bool NameWords::matchesInitials(const QString &letters, int last) const
{
    qsizetype left = letters.size();
    for (int i = last; i >= 0 && left > 0 && isWord(i); --i) {
        const QChar first = baseOf(token(i).lower.front());
        if (first == letters[left - 1]) {
            --left;
        } else if (token(i).isCapital) {
            return false;
        }
    }
    return left == 0;
}

} // namespace Stemma
