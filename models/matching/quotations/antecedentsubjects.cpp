// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whom the sentences before a pronoun are about, as Antecedents reads them.

#include "models/matching/quotations/antecedents.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

// "Jack and Harry Neame"
bool Antecedents::isOfMany(const Speaker &subject) const
{
    return std::ranges::any_of(subject.name.split(u' '),
                               [&](const QString &word) { return lexicon().conjunctions.contains(word); });
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
    bool hasBearer = false; // "The judge [thanked Ann Poe]"
    for (int i = from; i < to && isWord(i) && i - from < kLongest + (first < 0 ? 0 : 3); ++i) {
        const QString &word = token(i).lower;
        const bool isPart
            = token(i).isCapital && (!isRole(i) || lexicon().bodies.contains(word)); // Met Office
        if (isOfName(i) || (isRun && isPart)) {
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
            hasBearer = hasBearer || isRole(i);
            isRun = false;
            continue;
        }
        if (first >= 0 || hasBearer || isPreposition(i) || isCue(i)) {
            break;
        }
    }
    if (first < 0) {
        return {};
    }
    for (int i = last - 2; i >= first; --i) {
        if (token(i).lower.endsWith(u"'s"_s)) {
            first = i + 1; // "Labour's Nisha Varma"
            break;
        }
    }
    first = startOfName(first, last);
    const TextRange range = rangeOf(first, last);
    Speaker speaker{range, nameOf(range), false, true};
    const bool hasRole = first > from && isWord(first - 1)
        && (isRole(first - 1) || lexicon().titles.contains(token(first - 1).lower));
    const bool isKnown = m_names.contains(speaker.name) || m_surnames.contains(speaker.name);
    const bool isNoun = lexicon().nounsHaveCapitals && !hasRole
        && lexicon().articles.contains(token(from).lower) && first > from
        && !speaker.name.contains(u' '); // "ihr neuer Roman"
    const bool isWhole
        = !isNoun && (speaker.name.contains(u' ') || hasRole || isKnown || isGivenName(speaker.name));
    speaker.isGuess = !isWhole || !isPerson(speaker) || speaker.name.endsWith(u"'s"_s);
    return speaker;
}

// Where the subject of a sentence begins: behind what leads to it ("On Monday,"). -1: nowhere.
int Antecedents::startOfSubject(int from, int to) const
{
    while (from < to && (!isWord(from) || (token(from).lower.front().isDigit()))) {
        ++from; // the time before an entry of a ticker
    }
    for (int start = from; start < to;) {
        int end = start;
        while (end < to && isWord(end)) {
            ++end;
        }
        while (start + 1 < end && !isPreposition(start)
               && (lexicon().conjunctions.contains(token(start).lower) || isAdverb(start))) {
            ++start;
        }
        const bool isAside = start == end || isPreposition(start)
            || lexicon().breaks.contains(token(start).lower) || isAdverb(start) || isCue(start)
            || (end == start + 1 && isMark(end, u",") && !isOfNameElsewhere(token(start).lower)
                && !lexicon().names.givenNames.contains(token(start).lower)); // "Indeed,"
        if (!isAside) {
            return start;
        }
        for (int i = start + 2; i < end && isPreposition(start) && !isMark(end, u","); ++i) {
            const bool isArticle = lexicon().articles.contains(token(i).lower) && !isPreposition(i - 1)
                && !lexicon().articles.contains(token(i - 1).lower);
            if (isArticle && isOfSomebody(i)) {
                return i; // "Behind me an old woman was selling melons."
            }
        }
        start = end + 1;
    }
    return -1;
}

// Who a sentence is about: a person, a pronoun or nobody.
Speaker Antecedents::subjectOf(int from, int to) const
{
    const int start = startOfSubject(from, to);
    if (start < 0) {
        return {};
    }
    if (const Speaker behind = nameOfSubjectAt(start); !behind.range.isEmpty()) {
        return behind;
    }
    int end = start;
    while (end < to && isWord(end)) {
        ++end;
    }
    return subjectOfClause(start, end);
}

bool Antecedents::isOfSomebody(int at) const
{
    constexpr int kLongest = 3; // words: "The prime minister", "The new mayor"
    int role = at + 1;
    while (role < at + kLongest && isWord(role) && !token(role).isCapital && !isRole(role)
           && !isPreposition(role) && !isCue(role)) {
        ++role;
    }
    while (isWord(role) && isWord(role + 1) && isRole(role) && isRole(role + 1)) {
        ++role;
    }
    return isSomebodyOf(at)
        || (lexicon().articles.contains(token(at).lower) && isWord(role) && isRole(role)
            && !lexicon().bodies.contains(token(role).lower)
            && !lexicon().papers.contains(token(role).lower));
}

// "The coast guard said so.": nothing, where no body is the subject; an empty name, where another thing than
// the body could be meant as well.
std::optional<QString> Antecedents::bodyOfSentence(int from, int to) const
{
    int end = from;
    while (end < to && isWord(end) && !isCue(end)) {
        ++end;
    }
    const Speaker speaker = from < end ? nounPhraseFrom(from, end) : Speaker();
    const bool isBody = !speaker.range.isEmpty() && !speaker.isPronoun && !speaker.isGuess
        && lexicon().bodies.contains(speaker.name.toLower().section(u' ', -1));
    if (!isBody) {
        return {};
    }
    const std::vector<Speaker> persons = personsIn(from, to);
    for (int i = tokenAt(speaker.range.end); i < to; ++i) {
        const bool isOfPerson = std::ranges::any_of(
            persons, [&](const Speaker &person) { return person.range.intersects(token(i).range); });
        if (isOfName(i) && !isOfPerson && !lexicon().names.places.contains(token(i).lower)) {
            return QString();
        }
    }
    return speaker.name;
}

// The person whose name is in a passive's "by", or behind a verb of saying that has no other subject:
// "cautions Ann Poe".
QString Antecedents::agentIn(int from, int to) const
{
    const std::vector<Speaker> persons = personsIn(from, to);
    if (persons.size() != 1) {
        return {};
    }
    constexpr int kLongest = 4; // words of what somebody is
    const int name = tokenAt(persons.front().range.start);
    int before = name - 1;
    while (before > from && name - before <= kLongest && isWord(before) && !isCue(before)
           && !isPreposition(before)) {
        --before;
    }
    if (before <= from || !isWord(before)) {
        return {};
    }
    int clause = before;
    while (clause > from && isWord(clause - 1) && isAdverb(clause - 1)) {
        --clause;
    }
    const bool isSaying = isCue(before) && !isWord(clause - 1) && !lexicon().to.contains(token(before).lower);
    return isSaying || lexicon().agents.contains(token(before).lower) ? persons.front().name : QString();
}

// A sentence about a person who has no name: "A spokesman dismissed this." "..." he said.
QString Antecedents::roleOfSentence(int from, int to, int pronoun) const
{
    int end = from;
    while (end < to && isWord(end) && !isCue(end) && !(end > from && isRole(end - 1) && isLikeVerb(end))) {
        ++end; // "Die Richterin [bestellt Kuchen]"
    }
    const Speaker speaker = nounPhraseFrom(from, end);
    if (speaker.range.isEmpty() || speaker.isNamed || speaker.isPronoun || speaker.isGuess) {
        return {};
    }
    const int behind = tokenAt(speaker.range.end);
    const std::vector<Speaker> named = personsIn(behind, to);
    if (lexicon().named.contains(token(behind).lower) && !named.empty()
        && tokenAt(named.front().range.start) == behind + 1) {
        return isOfOtherSex(pronoun, named.front()) ? QString() : named.front().name; // "a boy named Theo"
    }
    const Sex meant = sexOf(token(pronoun).lower);
    const bool isLeftOut = !isPronoun(pronoun);
    for (int i = tokenAt(speaker.range.start); i < end && token(i).range.start < speaker.range.end; ++i) {
        const Sex sex = sexOf(token(i).lower);
        if ((meant == Sex::Unknown && !isLeftOut) || (sex != Sex::Unknown && sex != meant && !isLeftOut)) {
            return {};
        }
    }
    for (int i = tokenAt(speaker.range.end); i < to && isLeftOut; ++i) {
        if (isWord(i) && isRole(i)) {
            return {}; // "La fiscal interrogó al acusado."
        }
    }
    return personsIn(from, to).empty() ? speaker.name : QString();
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
            return !lexicon().bodies.contains(token(i).lower) && !lexicon().papers.contains(token(i).lower);
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
    while ((isWord(comma) || (isMark(comma, u"'\u2019") && isWord(comma + 1))) && comma < at + kLongest) {
        hasRole = hasRole || (isWord(comma) && isRole(comma)); // also "Ms Lewes' father"
        ++comma;
    }
    return hasRole ? nameBehind(comma) : Speaker();
}

// Whom the text calls by one name: "a man called Dominic, who", "Schwester Anna", "Frau Lind".
void Antecedents::addGivenNames()
{
    for (int i = 2; i < int(tokens().size()); ++i) {
        if (!isOfName(i) || isOfName(i - 1) || isOfName(i + 1) || !isWord(i - 1)) {
            continue;
        }
        const QString name = nameOf(token(i).range);
        const QString &before = token(i - 1).lower;
        const bool isCommon = lexicon().nounsHaveCapitals || !token(i - 1).isCapital;
        const bool isIntroduced = (isRole(i - 1) && isCommon && !lexicon().bodies.contains(before))
            || (isWord(i - 2) && isRole(i - 2) && lexicon().named.contains(before));
        const bool isGiven = lexicon().names.givenNames.contains(token(i).lower);
        if (lexicon().titles.contains(before)) {
            m_persons.push_back({token(i).range, fullName(name, token(i).range.start), false, true});
        } else if (isGiven && isIntroduced && !m_byGivenName.contains(name)) {
            m_persons.push_back({token(i).range, name, false, true});
        }
    }
    std::ranges::sort(m_persons, {}, [](const Speaker &person) { return person.range.start; });
}

bool Antecedents::isOnlyNameAt(int index) const
{
    return isOfName(index) && !isOfName(index - 1) && !isOfName(index + 1)
        && !lexicon().someone.contains(token(index).lower);
}

// "Lind-Berger", where a sentence begins.
bool Antecedents::isDoubleNameAt(int index) const
{
    const QString name = nameOf(token(index).range);
    const qsizetype hyphen = name.indexOf(u'-');
    return beginsSentence(index) && hyphen > 2 && hyphen + 1 < name.size() && name[hyphen + 1].isUpper()
        && name[1].isLower() && isWord(index + 1) && !token(index + 1).isCapital;
}

bool Antecedents::isSpeakingAt(int index) const
{
    const bool hasArticle = isWord(index - 1) && lexicon().articles.contains(token(index - 1).lower);
    return (isCue(index - 1) || isCue(index + 1)) && !hasArticle
        && !m_names.contains(nameOf(token(index).range));
}

// Who speaks somewhere in the text and is called by one name only: "sagte Lind", everywhere that it stands.
void Antecedents::addSurnames()
{
    QSet<QString> speaking;
    for (int i = 0; i < int(tokens().size()); ++i) {
        if (isOnlyNameAt(i) && (isDoubleNameAt(i) || isSpeakingAt(i))) {
            speaking.insert(token(i).lower);
        }
    }
    for (int i = 0; i < int(tokens().size()); ++i) {
        if (isOnlyNameAt(i) && speaking.contains(token(i).lower)) {
            const Speaker surname{token(i).range, nameOf(token(i).range), false, true};
            if (isPerson(surname)) {
                m_persons.push_back(surname);
                m_surnames.insert(surname.name);
            }
        }
    }
    std::ranges::stable_sort(m_persons, {}, [](const Speaker &person) { return person.range.start; });
    const auto same
        = std::ranges::unique(m_persons, {}, [](const Speaker &person) { return person.range.start; });
    m_persons.erase(same.begin(), same.end());
}

// "Ann Poe, prosecuting, said [Bob Roe had]"
bool Antecedents::isSubjectOfAnother(int from, int to) const
{
    constexpr int kLongest = 4; // words of who it is
    int verb = from;
    const auto isFinite = [this](int word) {
        return !token(word).isCapital && lexicon().finites.contains(token(word).lower);
    };
    while (verb < to && verb - from < kLongest && isWord(verb) && !isFinite(verb)) {
        if (lexicon().relatives.contains(token(verb).lower)) {
            return false; // "said Ann Poe, who was there"
        }
        ++verb;
    }
    return verb > from && verb < to && isWord(verb) && isFinite(verb);
}

Speaker Antecedents::reporterOf(int from, int to, Reporters which) const
{
    Speaker reporter;
    for (int cue = from + 1; cue < to; ++cue) {
        const auto according = phraseAt(cue, lexicon().accordingTo);
        if (!according && (!isCue(cue) || isPassive(cue))) {
            continue;
        }
        int comma = cue - 1;
        while (comma > from && !isMark(comma, u",")) {
            --comma;
        }
        if (comma <= from) {
            continue;
        }
        // "Ann Poe, the mayor, told the Post": whom one tells follows the verb, never who does.
        const bool isFirst = comma == cue - 1 || (lexicon().hasInversion && onlyAdverbs(comma + 1, cue));
        const bool isTold = !according && isFirst
            && (lexicon().to.contains(token(cue).lower) || isSubjectOfAnother(cue + 1, to));
        const Speaker speaker = according ? nounPhraseFrom(cue + *according, to)
            : isFirst && !isTold          ? nounPhraseFrom(cue + 1, to)
                                          : nounPhraseTo(cue, isTold ? from : comma + 1);
        if (speaker.isGuess || speaker.range.isEmpty()) {
            continue;
        }
        const QString name = fullName(speaker.name, speaker.range.start);
        const bool isSure = speaker.isNamed && isPerson(speaker)
            && (isGivenName(name.section(u' ', 0, 0)) || hasRoleBefore(speaker.range.start));
        const bool endsClause = !isWord(cue + 1) || isPreposition(cue + 1) || isFirst;
        reporter
            = isSure || (which == Reporters::OfAnyKind && (according || endsClause)) ? speaker : reporter;
    }
    return reporter;
}

// "The mayor has doubts: “...”, he says": whom the sentence is about that leads to the speech before a
// pronoun.
QString Antecedents::whomColonIsAbout(int from, int pronoun) const
{
    int speech = pronoun - 1;
    while (speech > from && token(speech).quotation < 0) {
        --speech;
    }
    const int colon = speech - 1;
    if (colon <= from || !isMark(colon, u":")) {
        return {};
    }
    const Speaker subject = subjectOf(from, colon);
    if (subject.isNamed && !subject.isGuess) {
        return isOfOtherSex(pronoun, subject) ? QString() : fullName(subject.name, subject.range.start);
    }
    constexpr int kLongest = 6; // words of who it is
    const int about = startOfSubject(from, colon);
    return about >= 0 && isOfSomebody(about) && !isOfOtherSexThan(pronoun, about, colon)
        ? roleOfSentence(about, std::min(about + kLongest, colon), pronoun)
        : QString();
}

// "It opens with drummer Ann Poe muttering “one, two”, she explains": the one person named before a pronoun
// in its own sentence who surely is of its sex.
QString Antecedents::onlyOfSexIn(int from, int pronoun) const
{
    const Sex meant = sexOf(token(pronoun).lower);
    const bool isAsked = isWord(from) && isWord(from + 1) && lexicon().agents.contains(token(from + 1).lower);
    QString name;
    for (const Speaker &person : personsIn(from, pronoun)) {
        const Sex sex = sexOf(person.name.section(u' ', 0, 0).toLower());
        if (isAsked || meant == Sex::Unknown || sex == Sex::Unknown
            || (sex == meant && !name.isEmpty() && name != person.name)) {
            return {};
        }
        name = sex == meant ? person.name : name;
    }
    return name;
}

} // namespace Stemma
