// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/antecedents.h"

#include <algorithm>
#include <array>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFar = 1000; // tokens, after which a speaker must be named again
constexpr int kFarthestPronoun = 500; // tokens behind whom it stands for

} // namespace

Antecedents::Antecedents(QStringView text, const std::vector<Quotation> &quotations,
                         const CueLexicon &lexicon)
    : SpeakerLines(text, quotations, lexicon)
{
    for (const Speaker &name : fullNames()) {
        m_names[name.name.section(u' ', -1)].push_back(name);
        if (isPerson(name)) {
            GivenName &given = m_byGivenName[name.name.section(u' ', 0, 0)];
            if (given.name.isEmpty()) {
                given = {.name = name.name, .start = name.range.start};
            } else if (given.name != name.name) {
                given.otherStart = std::min(given.otherStart, name.range.start);
            }
            m_persons.push_back(name);
        }
    }
}

int Antecedents::tokenAt(qsizetype position) const
{
    const auto found
        = std::ranges::lower_bound(tokens(), position, {}, [](const Token &one) { return one.range.start; });
    return int(found - tokens().begin());
}

QString Antecedents::fullName(const QString &name, qsizetype before) const
{
    if (name.contains(u' ')) {
        return name;
    }
    const auto known = m_names.constFind(name);
    if (known != m_names.cend()) {
        const auto next = std::ranges::lower_bound(*known, before, {},
                                                   [](const Speaker &one) { return one.range.start; });
        if (next != known->begin()) {
            return std::prev(next)->name;
        }
    }
    const auto given = m_byGivenName.constFind(name);
    const bool isOnly = given != m_byGivenName.cend() && isGivenName(name) && given->start < before
        && given->otherStart >= before;
    return isOnly ? given->name : name;
}

bool Antecedents::isGivenName(const QString &name) const
{
    const QString lower = name.toLower();
    return lexicon().names.givenNames.contains(lower) || sexOf(lower) != Sex::Unknown;
}

// "Jack and Harry Neame"
bool Antecedents::isOfMany(const Speaker &subject) const
{
    return std::ranges::any_of(subject.name.split(u' '),
                               [&](const QString &word) { return lexicon().conjunctions.contains(word); });
}

bool Antecedents::isPerson(const Speaker &name) const
{
    const NameCues &cues = lexicon().names;
    const QStringList words = name.name.toLower().split(u' ');
    return !cues.organisationEndings.contains(words.last()) && !cues.organisationNouns.contains(words.last())
        && !lexicon().bodies.contains(words.last()) && !lexicon().bodies.contains(words.first())
        && !cues.organisations.contains(words.join(u' ')) && !cues.places.contains(words.join(u' '))
        && !cues.places.contains(words.first());
}

Antecedents::Sex Antecedents::sexOf(const QString &word) const
{
    if (lexicon().feminine.contains(word)) {
        return Sex::Female;
    }
    if (lexicon().masculine.contains(word)) {
        return Sex::Male;
    }
    constexpr qsizetype kShortest = 6;
    if (lexicon().hasCompounds && word.size() >= kShortest && word.endsWith(u"in"_s)
        && lexicon().roles.contains(word)) {
        return Sex::Female; // Sprecherin
    }
    return Sex::Unknown;
}

bool Antecedents::isOfOtherSex(int pronoun, const Speaker &person) const
{
    const Sex meant = sexOf(token(pronoun).lower);
    if (meant == Sex::Unknown) {
        return false;
    }
    const int from = tokenAt(person.range.start);
    constexpr int kRoles = 3; // words before the name, and the first one of it
    for (int i = std::max(0, from - kRoles); i <= from; ++i) {
        if (!isWord(i) || (i < from && !isRole(i) && !lexicon().titles.contains(token(i).lower))) {
            continue;
        }
        const Sex sex = sexOf(token(i).lower);
        if (sex != Sex::Unknown && sex != meant) {
            return true;
        }
    }
    return false;
}

int Antecedents::startOfSentence(int at, int farthest) const
{
    int start = at;
    while (start > farthest && token(start - 1).type != Token::Type::SentenceEnd
           && token(start - 1).type != Token::Type::ParagraphEnd) {
        --start;
    }
    return start;
}

// The first noun phrase of a clause: its roles, then the capitals behind them.
Speaker Antecedents::subjectOfClause(int from, int to) const
{
    constexpr int kLongest = 6; // words before the name
    if (isPronoun(from)) {
        return {token(from).range, {}, true, false};
    }
    int first = -1;
    int last = -1;
    bool isRun = false;
    for (int i = from; i < to && isWord(i) && i - from < kLongest + (first < 0 ? 0 : 3); ++i) {
        const QString &word = token(i).lower;
        if (isOfName(i) || (isRun && token(i).isCapital && !isRole(i))) {
            first = isRun ? first : i;
            last = i + 1;
            isRun = true;
            continue;
        }
        const bool isJoined = isRun && lexicon().particles.contains(word) && isWord(i + 1) && isOfName(i + 1);
        const bool isModifier = isRole(i) || lexicon().titles.contains(word)
            || (first < 0 && (lexicon().articles.contains(word) || word.contains(u'-')));
        if (isJoined) {
            continue;
        }
        if (isModifier) {
            isRun = false;
            continue;
        }
        if (first >= 0 || isPreposition(i)) {
            break;
        }
    }
    if (first < 0) {
        return {};
    }
    const TextRange range = rangeOf(first, last);
    Speaker speaker{range, nameOf(range), false, true};
    const bool hasRole = first > from && isWord(first - 1)
        && (isRole(first - 1) || lexicon().titles.contains(token(first - 1).lower));
    const bool isKnown = m_names.contains(speaker.name);
    const bool isWhole = speaker.name.contains(u' ') || hasRole || isKnown || isGivenName(speaker.name);
    speaker.isGuess = !isWhole || !isPerson(speaker) || speaker.name.endsWith(u"'s"_s);
    return speaker;
}

// Who a sentence is about: behind what leads to it ("On Monday,"), a person, a pronoun or nobody.
Speaker Antecedents::subjectOf(int from, int to) const
{
    while (from < to && (!isWord(from) || (token(from).lower.front().isDigit()))) {
        ++from; // the time before an entry of a ticker
    }
    for (int start = from; start < to;) {
        int end = start;
        while (end < to && isWord(end)) {
            ++end;
        }
        while (start + 1 < end && (lexicon().conjunctions.contains(token(start).lower) || isAdverb(start))) {
            ++start;
        }
        const bool isAside = start == end || isPreposition(start)
            || lexicon().breaks.contains(token(start).lower) || isAdverb(start) || isCue(start);
        if (!isAside) {
            if (const Speaker behind = nameOfSubjectAt(start); !behind.range.isEmpty()) {
                return behind;
            }
            return subjectOfClause(start, end);
        }
        start = end + 1;
    }
    return {};
}

std::vector<Speaker> Antecedents::personsIn(int from, int to) const
{
    std::vector<Speaker> found;
    if (from >= to) {
        return found;
    }
    const qsizetype start = token(from).range.start;
    const qsizetype end = token(to - 1).range.end;
    auto one = std::ranges::lower_bound(m_persons, start, {},
                                        [](const Speaker &person) { return person.range.start; });
    for (; one != m_persons.end() && one->range.start < end; ++one) {
        found.push_back(*one);
    }
    return found;
}

QString Antecedents::onlyPersonIn(int from, int to) const
{
    QString name;
    for (const Speaker &person : personsIn(from, to)) {
        if (!name.isEmpty() && !person.name.contains(name.section(u' ', -1))) {
            return {};
        }
        name = name.isEmpty() ? person.name : name;
    }
    return name;
}

bool Antecedents::isOfSomebody(int at) const
{
    return isSomebodyOf(at)
        || (lexicon().articles.contains(token(at).lower) && isWord(at + 1) && isRole(at + 1)
            && !lexicon().bodies.contains(token(at + 1).lower));
}

QString Antecedents::whomItStandsFor(int at, const LastNamed &last) const
{
    constexpr int kSentences = 4;
    const bool isWordOfSelf = lexicon().selves.contains(token(at).lower);
    if (isWordOfSelf) {
        return {};
    }
    const int farthest = std::max(0, at - kFarthestPronoun);
    int end = startOfSentence(at, farthest); // where the sentences before it end
    const int own = end;
    int paragraphs = 0;
    int paragraphStart = end;
    for (int sentence = 0; sentence < kSentences && end > farthest; ++sentence) {
        while (end > farthest && token(end - 1).type != Token::Type::Word
               && token(end - 1).type != Token::Type::Quotation && token(end - 1).type != Token::Type::Mark) {
            paragraphs += token(end - 1).type == Token::Type::ParagraphEnd ? 1 : 0;
            --end;
        }
        constexpr int kBlankLine = 2;
        if (end <= farthest || paragraphs > kBlankLine) {
            break;
        }
        const int start = startOfSentence(end - 1, farthest);
        paragraphStart = start;
        const bool isOfLast = !last.name.isEmpty() && last.end > token(start).range.start;
        const Speaker subject = subjectOf(start, end);
        const bool isNamed = subject.isNamed && !subject.isGuess;
        if (isNamed && isOfMany(subject) && sexOf(token(at).lower) != Sex::Unknown) {
            return {}; // one of them
        }
        if (isOfLast && !(isNamed && last.end <= subject.range.start)) {
            const Speaker speaker{{last.end, last.end}, last.name, false, true};
            const bool isAnother
                = isAboutAnother(last.end, token(own > start ? own - 1 : own).range.end, last.name);
            return isAnother || isOfOtherSex(at, speaker) ? QString() : last.name;
        }
        if (isNamed) {
            return isOfOtherSex(at, subject) ? QString() : fullName(subject.name, subject.range.end);
        }
        const bool isOfThing = sexOf(token(at).lower) == Sex::Unknown;
        if (isOfThing && subject.isNamed && isOfNameElsewhere(subject.name.toLower())) {
            return subject.name; // "Facebook ... It assured users"
        }
        if (isWord(start) && isOfSomebody(start)) {
            return {}; // about somebody else who has no name
        }
        if (!personsIn(start, end).empty() && !subject.isPronoun) {
            break;
        }
        end = start;
    }
    while (paragraphStart > farthest && token(paragraphStart - 1).type != Token::Type::ParagraphEnd) {
        --paragraphStart;
    }
    return onlyPersonIn(paragraphStart, own);
}

bool Antecedents::isAboutAnother(qsizetype start, qsizetype end, const QString &name) const
{
    const int from = tokenAt(start);
    for (int i = from; isInside(i) && token(i).range.end <= end; ++i) {
        if (i - from > kFar) {
            return true; // nobody who reads would still know
        }
        if (!beginsSentence(i)) {
            continue;
        }
        if (const Speaker other = nameOfSubjectAt(i); !other.range.isEmpty() && other.name != name) {
            return true;
        }
        if (isSomebodyOf(i)) {
            return true; // "His brother looked up."
        }
        if (!isOfName(i)) {
            continue;
        }
        const QStringView word = text().sliced(token(i).range.start, token(i).range.length());
        const bool isName = (isInside(i + 1) && isOfName(i + 1)) || isOfNameElsewhere(token(i).lower);
        if (isName && !name.contains(word)) {
            return true;
        }
    }
    return false;
}

// Whether a sentence begins with a person who is somebody's.
bool Antecedents::isSomebodyOf(int at) const
{
    constexpr int kLongest = 4; // words
    if (!lexicon().possessives.contains(token(at).lower)) {
        return false;
    }
    for (int i = at + 1; i < at + kLongest && isWord(i); ++i) {
        if (isRole(i)) {
            return !lexicon().bodies.contains(token(i).lower);
        }
    }
    return false;
}

// Who a sentence is about when it begins with a role that a name explains: "His deputy, Carla Voss, ..."
Speaker Antecedents::nameOfSubjectAt(int at) const
{
    constexpr int kLongest = 6; // words before the comma
    int comma = at;
    bool hasRole = lexicon().possessives.contains(token(at).lower); // "Her predecessor, Ann Poe,"
    while (isWord(comma) && comma < at + kLongest) {
        hasRole = hasRole || isRole(comma);
        ++comma;
    }
    return hasRole ? nameBehind(comma) : Speaker();
}

} // namespace Stemma
