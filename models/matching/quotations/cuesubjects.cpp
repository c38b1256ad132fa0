// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/cuesubjects.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

// Words that another clause begins with; what only hangs something on to a noun begins none.
bool CueSubjects::endsClause(int index) const
{
    const QString &word = token(index).lower;
    return lexicon().breaks.contains(word) && !lexicon().particles.contains(word)
        && !lexicon().prepositions.contains(word) && !lexicon().conjunctions.contains(word);
}

bool CueSubjects::isConjunction(int index) const
{
    return isWord(index) && lexicon().conjunctions.contains(token(index).lower);
}

Speaker CueSubjects::nounPhraseFrom(int from, int limit) const
{
    while (from < limit && isWord(from) && isAdverb(from) && !token(from).isCapital
           && (!isPronoun(from) || isWord(from + 1))) { // but "selon lui,"
        ++from;
    }
    while (lexicon().hasInversion && from + 2 < limit && isWord(from + 1) && isAdverb(from + 1)
           && lexicon().articles.contains(token(from).lower)) {
        from += 2; // "a déclaré ce vendredi la porte-parole"
    }
    const int aside = isMark(from, u",") ? from + 1 : from; // "explique, pour sa part, Anne Poe"
    if (const auto length = phraseAt(aside, lexicon().asides)) {
        from = aside + *length;
        from += isMark(from, u",") ? 1 : 0;
    }
    if (lexicon().hasInversion && from < limit && isWord(from) && endsClause(from)
        && lexicon().objectRelatives.contains(token(from).lower)) {
        return {}; // "lamenta que"
    }
    const int age = from + 1;
    if (lexicon().hasCases && age + 2 < limit && isWord(age) && token(age).lower.front().isDigit()
        && isWord(age + 1) && isWord(age + 2) && !token(age + 2).isCapital) {
        from = age + 3; // "der 35 Jahre alte Kapitän"
    }
    if (lexicon().hasInversion && from < limit && isPronoun(from)) {
        return {token(from).range, {}, true, false}; // "sagte sie dem Sender"
    }
    if (lexicon().hasInversion && from < limit && isPreposition(from)) {
        // Whom the verb tells stands before who does: its noun, then the article or name of another one.
        int next = from + 1;
        while (next < limit && isWord(next) && lexicon().articles.contains(token(next).lower)) {
            ++next;
        }
        const int told = next;
        while (next < limit && isWord(next) && !lexicon().articles.contains(token(next).lower)
               && !isPreposition(next) && (next == told || !isBehindMedium(next, told))) {
            ++next; // "dijo a la AFP [Ana Poe]"
        }
        if (next < limit && isMark(next, u",")) {
            return nameBehind(next); // "dijo con franqueza, Ana Poe, la alcaldesa"
        }
        if (next >= limit || !isWord(next) || isPreposition(next)) {
            return {};
        }
        from = next;
    }
    int to = from;
    while (to < limit && (isWord(to) || isMark(to, u"&")) && (!isCue(to) || (to > from && isRole(to)))
           && !(endsFullName(to, from) && isDativeMediumAt(to, limit)) && (to == from || !endsClause(to))
           && (to == from || token(to).isCapital || !isAdverb(to)
               || lexicon().prepositions.contains(token(to).lower))) {
        ++to;
    }
    Speaker speaker = speakerIn(from, to);
    if ((!speaker.isNamed || speaker.isOfRole) && !speaker.isPronoun && !speaker.range.isEmpty()
        && to < limit) {
        if (const Speaker name = nameBehind(to); !name.range.isEmpty()) {
            return name;
        }
    }
    return speaker;
}

// Whether a name that began at `from` or behind what its bearer is ends before `index`: "der Bürgermeister
// Jörg Übelacker". One noun behind an article is no name where all nouns have capitals.
bool CueSubjects::endsFullName(int index, int from) const
{
    const int last = index - 1;
    return last >= from && isOfName(last)
        && (last == from || isOfName(last - 1) || isRole(last - 1)
            || lexicon().titles.contains(token(last - 1).lower));
}

// Whether a full name begins at `index` and what stands before it from `told` on is a medium: "dijo a la AFP
// [Ana Poe]", "a déclaré à Sputnik [Anne Poe]".
bool CueSubjects::isBehindMedium(int index, int told) const
{
    if (!isOfName(index) || !isOfName(index + 1)) {
        return false;
    }
    const QString before = nameOf(token(index - 1).range);
    const bool isAcronym = std::ranges::none_of(before, [](QChar unit) { return unit.isLower(); });
    const auto isGiven = [this](int word) { return lexicon().names.givenNames.contains(token(word).lower); };
    return index > told
        && (isGiven(index) || isAcronym || lexicon().names.organisations.contains(token(index - 1).lower));
}

// "[sagte Anna Lind] der Neuen Zeitung", "dem Spiegel": a medium that is told, without a preposition.
bool CueSubjects::isDativeMediumAt(int index, int limit) const
{
    if (index >= limit || !isWord(index) || token(index).isCapital
        || !lexicon().datives.contains(token(index).lower)) {
        return false;
    }
    int end = index + 1;
    while (end < limit && isWord(end) && token(end).isCapital && !isAdverb(end)) {
        ++end;
    }
    if (end == index + 1) {
        return false;
    }
    if (end == index + 2 && token(index + 1).lower.endsWith(u'e')
        && lexicon().names.givenNames.contains(token(index - 1).lower)) {
        return false; // "Karl der Kühne"
    }
    const bool isBehindFullName = isOfName(index - 1) && isOfName(index - 2);
    const bool isBehindKnownName
        = isOfName(index - 1) && isOfNameElsewhere(token(index - 1).lower) && isCue(index - 2);
    if (isBehindFullName || isBehindKnownName) {
        return true; // what is somebody's has an article: "sagte Poe der Woche", "der Leiter der Woche"
    }
    const NameCues &names = lexicon().names;
    const QString name = nameOf(rangeOf(index + 1, end)).toLower();
    const QString last = token(end - 1).lower;
    const auto endsLast = [&](const QString &noun) { return last.endsWith(noun); };
    return names.organisations.contains(name)
        || std::ranges::any_of(
               lexicon().articles,
               [&](const QString &article) { return names.organisations.contains(article + u' ' + name); })
        || std::ranges::any_of(names.organisationNouns, endsLast)
        || std::ranges::any_of(names.organisationEndings, endsLast);
}

// Passes over auxiliaries, adverbs, negations and brackets between a subject and its verb.
int CueSubjects::beforeAuxiliaries(int to, int limit) const
{
    int end = to;
    while (end > limit && isWord(end - 1) && !token(end - 1).isCapital) {
        const QString &word = token(end - 1).lower;
        if (!isAdverb(end - 1) && !lexicon().hypothetical.contains(word)
            && !lexicon().negations.contains(word)) {
            break;
        }
        --end;
    }
    if (end > limit && isMark(end - 1, u")")) {
        int open = end - 1;
        while (open > limit && !isMark(open, u"(")) {
            --open;
        }
        end = isMark(open, u"(") ? open : end;
    }
    return end;
}

int CueSubjects::startOfClause(int to, int limit) const
{
    int start = to;
    while (
        start > limit
        && (isMark(start - 1, u"&") || (isWord(start - 1) && !isCue(start - 1) && !endsClause(start - 1)))) {
        --start; // Breck & Sons
    }
    return start;
}

// The subject among the words of a clause before its verb. Its first noun phrase: what follows hangs on it,
// or is what it did before ("left the room and [said]").
Speaker CueSubjects::subjectIn(int from, int to) const
{
    while (from < to && isConjunction(from) && !lexicon().negations.contains(token(from).lower)) {
        ++from;
    }
    bool isVerbOfFirst = false; // "left the room and", "refused to"
    while (to > from && (isConjunction(to - 1) || isPreposition(to - 1))) {
        --to;
        isVerbOfFirst = true;
    }
    if (from >= to) {
        return {};
    }
    if (isVerbOfFirst && isPronoun(from)) {
        return speakerIn(from, from + 1);
    }
    for (int i = to - 1; i > from && !isVerbOfFirst; --i) {
        const bool isOfTwo = isOfName(i - 1) && isPreposition(i - 2); // "talks between Hull and York"
        if (isConjunction(i) && !isOfTwo && !isCleanName(from, i)) {
            const Speaker second = speakerIn(i + 1, to); // "the ferry sank and Ann Poe [said]"
            if (!second.range.isEmpty() && !second.isGuess) {
                return second;
            }
        }
    }
    if (isPreposition(from)) {
        if (lexicon().hasCases) {
            return {}; // "In seinem Essay [nennt] der Philosoph": the subject stands behind the verb
        }
        // "Across the table a boy in a hood [said]"
        for (int i = to - 1; i > from + 1; --i) {
            if (lexicon().articles.contains(token(i).lower) && !isPreposition(i - 1)
                && !lexicon().articles.contains(token(i - 1).lower)) {
                return speakerIn(i, to);
            }
        }
        // "In Kiel the mayor [said]": who speaks stands next to the verb.
        int start = to;
        while (start > from && !isPreposition(start - 1)) {
            --start;
        }
        for (int i = to - 1; i > start; --i) {
            if (lexicon().articles.contains(token(i).lower)) {
                start = i;
            }
        }
        const Speaker speaker = speakerIn(start, to);
        return lexicon().dropsSubjects && speaker.isGuess ? Speaker() : speaker;
    }
    return speakerIn(from, to);
}

// "Current guidelines [describe]": several of something, at the start of a sentence.
Speaker CueSubjects::bareNounsIn(int from, int to) const
{
    constexpr int kLongest = 3; // words
    if (to - from > kLongest || lexicon().hasInversion || !token(to - 1).lower.endsWith(u's')) {
        return {};
    }
    for (int i = from; i < to; ++i) {
        if (!isWord(i) || isPreposition(i) || isPronoun(i) || isAdverb(i) || isCue(i)
            || lexicon().breaks.contains(token(i).lower) || lexicon().clauses.contains(token(i).lower)) {
            return {};
        }
    }
    const TextRange nouns = rangeOf(from, to);
    Speaker speaker{nouns, nameOf(nouns), false, false};
    speaker.isGuess = true;
    return speaker;
}

// "after being asked by the Post a spokeswoman [said]": who has an article right before the verb.
Speaker CueSubjects::roleRightBefore(int verb, int limit) const
{
    constexpr int kLongest = 4; // words with the article
    int from = verb - 1;
    while (from > limit && verb - from < kLongest && isWord(from) && !isPreposition(from)
           && !lexicon().articles.contains(token(from).lower)) {
        --from;
    }
    if (!isWord(from) || !lexicon().articles.contains(token(from).lower) || from + 1 >= verb
        || isPreposition(from - 1) || !isRole(verb - 1)) {
        return {};
    }
    const Speaker speaker = speakerIn(from, verb);
    const bool isRight = speaker.range.end == token(verb - 1).range.end;
    return isRight && !speaker.isPronoun && !speaker.isGuess ? speaker : Speaker();
}

// "trolls who [branded] her", "it was Ann Poe who [observed]"
Speaker CueSubjects::personBefore(int relative, int limit) const
{
    const int noun = relative - 1;
    constexpr int kLongest = 5; // words with the article
    int article = noun;
    while (article > limit && relative - article < kLongest && isWord(article - 1)
           && !lexicon().articles.contains(token(article).lower)) {
        --article;
    }
    const Speaker nouns = lexicon().articles.contains(token(article).lower) && isRole(noun)
        ? speakerIn(article, relative)
        : Speaker();
    if (!nouns.isPronoun && !nouns.range.isEmpty() && nouns.range.end == token(noun).range.end) {
        return nouns; // "a cornet by a Salvation Army bandmaster who [told]"
    }
    const int from = startOfClause(relative, limit);
    const Speaker before = from < relative ? subjectIn(from, relative) : Speaker();
    if (!before.isPronoun && !before.range.isEmpty() && before.range.end == token(noun).range.end) {
        return before;
    }
    int first = noun;
    while (first > limit && isOfName(noun) && isOfName(first - 1)) {
        --first;
    }
    const TextRange range = rangeOf(first, relative);
    Speaker speaker{range, nameOf(range), false, isOfName(noun)};
    speaker.isGuess = !speaker.isNamed && !isRole(noun);
    return speaker;
}

// "a note that [said]"
Speaker CueSubjects::thingBefore(int verb, int limit) const
{
    constexpr int kLongest = 6; // words
    const int relative = verb - 1;
    if (relative > limit && isWord(relative) && lexicon().relatives.contains(token(relative).lower)
        && isWord(relative - 1) && !isCue(relative - 1)) {
        return personBefore(relative, limit);
    }
    if (relative - 1 > limit && isWord(relative) && lexicon().relatives.contains(token(relative).lower)
        && isMark(relative - 1, u",")) {
        return explainedBefore(relative - 1, limit); // "Ann Poe, who [told]"
    }
    if (relative <= limit || !isWord(relative) || !lexicon().objectRelatives.contains(token(relative).lower)
        || !isWord(relative - 1) || isCue(relative - 1)) {
        return {};
    }
    int from = relative - 1;
    while (from > limit && relative - from < kLongest && isWord(from)
           && !lexicon().articles.contains(token(from).lower)) {
        --from;
    }
    return isWord(from) && lexicon().articles.contains(token(from).lower) ? speakerIn(from, relative)
                                                                          : Speaker();
}

// Whether a verb of saying stands there that is no infinitive: "ordered it to explain".
bool CueSubjects::hasCueIn(int from, int to) const
{
    for (int i = from; i < to; ++i) {
        if (isCue(i) && !isPreposition(i - 1)) {
            return true;
        }
    }
    return false;
}

// "Ann Poe accused the bank of fraud and [warned]": the verb before the conjunction has the same subject.
Speaker CueSubjects::subjectOfVerbBefore(int end, int limit) const
{
    if (end - 2 <= limit || !isConjunction(end - 1)) {
        return {};
    }
    for (int verb = limit + 1; verb < end - 1; ++verb) {
        if (!isCue(verb) || isPreposition(verb - 1) || isPassive(verb)
            || token(verb).lower.endsWith(u"ing"_s)) {
            continue;
        }
        const Speaker subject = nounPhraseTo(verb, limit);
        return subject.isGuess ? Speaker() : subject;
    }
    return {};
}

// "Ann Poe said that the Navy could come, [warning]": what is told within does not warn.
Speaker CueSubjects::subjectOfFirstCue(int from, int to) const
{
    for (int cue = from + 1; cue < to; ++cue) {
        if (isCue(cue) && !isPreposition(cue - 1) && !isPassive(cue)) {
            const Speaker subject = nounPhraseTo(cue, from);
            bool tellsOfOther = false;
            for (int i = cue + 1; i < to; ++i) {
                tellsOfOther = tellsOfOther || isOfName(i) || (isWord(i) && isRole(i));
            }
            return subject.isGuess || subject.isPronoun || !tellsOfOther ? Speaker() : subject;
        }
    }
    return {};
}

Speaker CueSubjects::nounPhraseTo(int to, int limit) const
{
    if (const Speaker paper = paperRightBefore(to, limit); !paper.range.isEmpty()) {
        return paper;
    }
    int end = beforeAuxiliaries(to, limit);
    if (const Speaker shared = subjectOfVerbBefore(end, limit); !shared.range.isEmpty()) {
        return shared;
    }
    // "is recorded as [saying]"
    if (end - 3 > limit && token(to).lower.endsWith(u"ing"_s)
        && lexicon().breaks.contains(token(end - 1).lower) && isWord(end - 2) && !token(end - 2).isCapital
        && lexicon().passives.contains(token(end - 3).lower)) {
        end = beforeAuxiliaries(end - 3, limit);
    }
    if (end > limit && isMark(end - 1, kSetsOff)) {
        if (const Speaker explained = explainedByApposition(to, end, limit); !explained.range.isEmpty()) {
            return explained;
        }
        --end;
    }
    const int start = startOfClause(end, limit);
    if (lexicon().hasInversion && start > limit && isPreposition(start - 1)) {
        return {}; // "Im Gespräch mit dem Blatt [erzählte] Lind"
    }
    Speaker subject = subjectIn(start, end);
    const bool isLed = isWord(start - 1) && lexicon().clauses.contains(token(start - 1).lower);
    if (subject.range.isEmpty() && start < end && (beginsSentence(start) || isLed)) {
        subject = bareNounsIn(start, end); // also "votes that foreign monitors [said]"
    }
    if (subject.range.isEmpty() && end == to && start < end) {
        subject = roleRightBefore(to, start);
    }
    if (subject.range.isEmpty() && start == end && end == to) {
        return thingBefore(end, limit);
    }
    // "Ann Poe, who [said]"
    if (subject.isPronoun && start + 1 == end && lexicon().relatives.contains(token(start).lower)
        && start > limit && isMark(start - 1, kSetsOff)) {
        Speaker before = explainedBefore(start - 1, limit);
        return before.range.isEmpty() ? subject : before;
    }
    return subject;
}

// "an open letter [saying]", "placards"
Speaker CueSubjects::paperRightBefore(int to, int limit) const
{
    constexpr int kLongest = 3; // words of it
    if (to - 1 <= limit || !isWord(to - 1) || !token(to).lower.endsWith(u"ing"_s)
        || !lexicon().papers.contains(token(to - 1).lower)) {
        return {};
    }
    int from = to - 1;
    while (from > limit && to - from < kLongest && isWord(from - 1) && !isPreposition(from - 1)
           && !lexicon().articles.contains(token(from - 1).lower)) {
        --from;
    }
    const bool isWhole = isWord(from - 1) && lexicon().articles.contains(token(from - 1).lower);
    const TextRange range = rangeOf(isWhole ? from : to - 1, to);
    return {range, nameOf(range), false, false};
}

// The small word between a role that a sentence begins with and a name that is not who acts. -1: there is
// none.
int CueSubjects::verbBehindRole(int from, const Speaker &speaker) const
{
    if (!speaker.isNamed || lexicon().nounsHaveCapitals || !lexicon().articles.contains(token(from).lower)) {
        return -1;
    }
    for (int i = from + 1; isWord(i + 1) && token(i + 1).range.end < speaker.range.start; ++i) {
        const QString &next = token(i + 1).lower;
        const bool isVerb = !token(i + 1).isCapital && !isRole(i + 1) && !isAdverb(i + 1)
            && std::ranges::any_of(lexicon().verbEndings,
                                   [&](const QString &ending) { return next.endsWith(ending); });
        if (isRole(i) && isVerb && !next.endsWith(u"'s"_s)) {
            return i + 1;
        }
    }
    return -1;
}

// "Analyst Ann Poe [downgraded] Nordbank": the verb behind a full name, where `speaker` is what follows it.
// -1: there is none.
int CueSubjects::verbBehindName(int from, const Speaker &speaker) const
{
    if (!speaker.isNamed || lexicon().nounsHaveCapitals || lexicon().hasInversion) {
        return -1;
    }
    int verb = from;
    while (isWord(verb)
           && (token(verb).isCapital || isRole(verb) || lexicon().articles.contains(token(verb).lower))) {
        ++verb;
    }
    const bool isWhole = verb - from > 1 && isOfName(verb - 1) && isOfName(verb - 2);
    const bool isVerb = isWord(verb) && !isPreposition(verb) && !isConjunction(verb)
        && std::ranges::any_of(lexicon().verbEndings, [&](const QString &ending) {
                            return token(verb).lower.endsWith(ending) && !token(verb).lower.endsWith(u"'s"_s);
                        });
    return isWhole && isVerb && token(verb).range.end < speaker.range.start ? verb : -1;
}

Speaker CueSubjects::mainSubject(int from, int limit) const
{
    if (isCue(from) && isWord(from + 1) && lexicon().agents.contains(token(from + 1).lower)) {
        return {}; // "Asked by Ann Poe, the mayor, whether": she is not who answers
    }
    for (int start = from; start < limit;) {
        int end = start;
        while (end < limit && !isMark(end, kSetsOff)) {
            ++end;
        }
        if (!isPreposition(start) && isWord(start) && !isCue(start) && !endsClause(start)) {
            Speaker speaker = nounPhraseFrom(start, end);
            const int behindName = verbBehindName(start, speaker);
            if (const int verb = behindName > start ? behindName : verbBehindRole(start, speaker);
                verb > start) {
                speaker = speakerIn(start, verb); // "The regulator fined Nord Bank"
            }
            Speaker name
                = (speaker.isNamed && !speaker.isOfRole) || !isMark(end, u",") ? Speaker() : nameBehind(end);
            if (!name.range.isEmpty() && !speaker.range.isEmpty() && !speaker.isPronoun) {
                return name;
            }
            if (!speaker.range.isEmpty() && !speaker.isGuess) {
                return speaker;
            }
            if (speaker.isGuess || isCleanName(start, start + 1)) {
                return {}; // a sentence about something else
            }
        }
        start = end + 1;
    }
    return {};
}

bool CueSubjects::isPassive(int cue) const
{
    if (token(cue).lower.endsWith(u"ing"_s)) {
        return false; // "was saying"
    }
    for (int i = cue - 1; isWord(i); --i) {
        if (lexicon().passives.contains(token(i).lower)) {
            return true;
        }
        if (!isAdverb(i)) {
            return false;
        }
    }
    return false;
}

int CueSubjects::agentBehind(int cue, int limit) const
{
    for (int i = cue + 1; i + 1 < limit; ++i) {
        if (isWord(i) && lexicon().agents.contains(token(i).lower)) {
            return i + 1;
        }
    }
    return -1;
}

} // namespace Stemma
