// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/cueclauses.h"

#include <algorithm>

namespace Stemma {

using Polarity = Attribution::Polarity;

// "controls demanded by regulators": tells what is done to a thing, and nobody says it. Where a subject may
// follow its verb, the word behind it leads to other things as well ("por teléfono").
bool CueClauses::isReducedPassive(int cue) const
{
    const int agent = cue + 2;
    return !lexicon().hasInversion && isWord(cue + 1) && lexicon().agents.contains(token(cue + 1).lower)
        && isWord(agent) && (token(agent).isCapital || lexicon().articles.contains(token(agent).lower))
        && !isPassive(cue); // "said by phone" is none
}

// "según informó": the phrase says how, the verb behind it who.
bool CueClauses::leadsToCue(int from, int limit) const
{
    while (from < limit && isWord(from) && isAdverb(from) && !token(from).isCapital) {
        ++from;
    }
    return from < limit && isCue(from);
}

CueClauses::According CueClauses::accordingAt(int at, int limit) const
{
    const auto length = phraseAt(at, lexicon().accordingTo);
    const bool isMeasured = isWord(at - 1) && token(at - 1).lower.front().isDigit(); // "11 per cent"
    if (!length || isMeasured || leadsToCue(at + *length, limit)) {
        return {};
    }
    According according{at, at + *length, at + *length};
    while (according.end < limit && isWord(according.end) && !isCue(according.end)) {
        ++according.end;
    }
    return according;
}

SpokenBy CueClauses::byAccording(const According &according, int limit, double score) const
{
    SpokenBy spoken;
    spoken.speaker = nounPhraseFrom(according.named, limit);
    // "according to minutes seen by the Post"
    const int noun = according.named;
    const bool isBare = isWord(noun) && !token(noun).isCapital && !isPreposition(noun) && !isPronoun(noun)
        && !lexicon().articles.contains(token(noun).lower)
        && token(noun).lower.front().script() == token(according.at).lower.front().script();
    if (!spoken.hasSpeaker() && isBare) {
        spoken.speaker = {token(noun).range, nameOf(token(noun).range), false, false};
        spoken.speaker.isGuess = true;
    }
    spoken.cue = rangeOf(according.at, according.named);
    spoken.score = score;
    return spoken;
}

// "Ann Poe was told by Bob Roe": who did it speaks. "Ann Poe was quoted by Reuters": that is the source.
SpokenBy CueClauses::inPassive(int cue, int start, int limit, int at) const
{
    SpokenBy spoken;
    int agent = agentBehind(cue, limit);
    if (agent < 0 && at >= limit && isWord(at + 1) && lexicon().agents.contains(token(at + 1).lower)) {
        agent = at + 2; // was called “a disgrace” by ...
    }
    const int end = agent < 0 ? limit : endAfter(agent - 1);
    spoken.cue = token(cue).range;
    spoken.score = 0.9;
    if (lexicon().quoting.contains(token(cue).lower)) {
        spoken.speaker = nounPhraseTo(cue, start);
        spoken.source = agent < 0 ? TextRange() : mediumFrom(agent, end);
    } else if (agent >= 0) {
        spoken.speaker = nounPhraseFrom(agent, end);
    }
    return spoken;
}

SpokenBy CueClauses::spokenBehind(int at) const
{
    constexpr int kNear = 22; // tokens, with an apposition
    ClauseBehind clause;
    clause.at = at;
    clause.end = endAfter(at);
    clause.begin = startAfter(at);
    while (clause.begin < clause.end && isMark(clause.begin, u",-\u2013\u2014")) {
        ++clause.begin;
    }
    clause.start = clause.begin;
    for (int word = clause.begin; word < std::min(clause.end, clause.begin + kNear); ++word) {
        if (const int passed = passAccording(clause, word); passed >= 0) {
            word = passed;
        } else if (isCue(word)) {
            if (const auto spoken = byCueBehind(clause, word)) {
                return *spoken;
            }
            if (clause.isOver) {
                break;
            }
        } else if (isWord(word) && lexicon().postpositions.contains(token(word).lower)) {
            return byPostposition(word, clause.start, 0.95);
        } else if (passesToAnother(clause, word)) {
            break;
        }
    }
    const According &according = clause.according;
    return according.isThere()
        ? byAccording(according, clause.end, according.at == clause.begin ? 0.95 : 0.85)
        : byUnknownVerb(at, clause.begin, clause.end);
}

// Words like "according to" at `word`, which begin a part of the clause: the last token of them that is read.
// -1: there are none.
int CueClauses::passAccording(ClauseBehind &clause, int word) const
{
    if (clause.according.isThere() || (word != clause.begin && !isMark(word - 1, u","))) {
        return -1;
    }
    clause.according = accordingAt(word, clause.end);
    if (clause.according.isThere()) {
        clause.start = std::min(clause.according.end + 1, clause.end);
        clause.isInApposition = false;
        return clause.according.end;
    }
    if (const auto length = phraseAt(word, lexicon().accordingTo)) {
        clause.start = word + *length;
        return clause.start - 1;
    }
    return -1;
}

// Whether another clause begins with `word`, which is no cue.
bool CueClauses::passesToAnother(ClauseBehind &clause, int word) const
{
    // "she decides, and adds two more": no apposition
    const bool isComma = isMark(word, u",") && !(isConjunction(word + 1) && isCue(word + 2));
    clause.isInApposition = clause.isInApposition != isComma;
    return isWord(word) && !clause.isInApposition && lexicon().clauses.contains(token(word).lower)
        && !lexicon().negations.contains(token(word).lower)
        && !lexicon().relatives.contains(token(word).lower)
        && fullNameFirst(clause.begin, word).range.isEmpty();
}

// "[Ann Poe] zufolge"
SpokenBy CueClauses::byPostposition(int at, int start, double score) const
{
    SpokenBy spoken;
    spoken.cue = token(at).range;
    spoken.speaker = nounPhraseTo(at, start);
    spoken.score = score;
    return spoken;
}

// What the cue says; nothing where the words behind it have to.
std::optional<SpokenBy> CueClauses::byCueBehind(ClauseBehind &clause, int cue) const
{
    const int end = clause.end;
    const bool isUsual = std::ranges::any_of(lexicon().habits, [&](const QStringList &phrase) {
        return cue - int(phrase.size()) > clause.begin && matches(cue - int(phrase.size()), phrase);
    }); // "Ann Poe used to say"
    if (isReducedPassive(cue) || (cue > clause.begin && isPreposition(cue - 1) && !isUsual)) {
        return {}; // also "used the word “dystopian” to describe the plan"
    }
    if (const int verb = quotingVerbOf(cue, clause.start); verb >= 0) {
        const int next = cue + 1;
        const bool isBefore = isWord(next) && lexicon().breaks.contains(token(next).lower) && isCue(next + 1);
        if (SpokenBy quoted = inQuoting(verb, isBefore ? next + 1 : cue, clause.start, end);
            quoted.hasSpeaker()) {
            return quoted;
        }
    }
    if (isPassive(cue)) {
        SpokenBy spoken = inPassive(cue, clause.start, end, clause.at);
        if (spoken.hasSpeaker() && spoken.source.isEmpty()
            && !(isWord(cue + 1) && lexicon().agents.contains(token(cue + 1).lower))) {
            spoken.source = sourceOf(cue, end, clause.according);
        }
        return spoken;
    }
    SpokenBy spoken;
    spoken.cue = token(cue).range;
    if (isImpersonal(cue)) {
        spoken.speaker = authorBehind(cue, end);
        spoken.isImpersonal = !spoken.hasSpeaker();
        spoken.score = 0.8;
        spoken.source = sourceOf(cue, end, clause.according);
        return spoken;
    }
    const int phrase = startOfVerb(cue, clause.start);
    const bool isFirst = phrase <= clause.start || (lexicon().hasInversion && isMark(phrase - 1, u","));
    spoken.speaker = subjectBeside(clause, cue, isFirst);
    if (!spoken.hasSpeaker() && lexicon().dropsSubjects && isFirst && !clause.according.isThere()) {
        spoken.source = sourceOf(cue, end, clause.according);
        spoken.isImplied = true;
        return spoken;
    }
    const bool isOfAnother = clause.according.isThere()
        && (!spoken.hasSpeaker() || spoken.speaker.isPronoun || spoken.speaker.isGuess);
    if (isOfAnother || !spoken.hasSpeaker()) {
        clause.isOver = true;
        return {};
    }
    for (int i = cue + 1; i < end && !clause.according.isThere(); ++i) {
        clause.according = isMark(i - 1, u",") ? accordingAt(i, end) : According();
    }
    spoken.source = sourceOf(cue, end, clause.according);
    spoken.polarity = polarityAt(cue, clause.begin, spoken.speaker);
    spoken.score = 0.95;
    return spoken;
}

// "sagt es" that nobody stands for: "In einer Mitteilung heißt es".
bool CueClauses::isImpersonal(int cue) const
{
    return isWord(cue + 1) && lexicon().impersonal.contains(token(cue + 1).lower)
        && lexicon().impersonal.contains(token(cue).lower);
}

// The verb of quoting that `cue` belongs to: itself, or before "as saying". -1: there is none.
int CueClauses::quotingVerbOf(int cue, int start) const
{
    if (lexicon().quoting.contains(token(cue).lower) && !isPassive(cue)) {
        return cue;
    }
    if (!isWord(cue - 1) || !lexicon().breaks.contains(token(cue - 1).lower)) {
        return -1;
    }
    for (int verb = cue - 2; verb >= start && isWord(verb); --verb) {
        if (lexicon().quoting.contains(token(verb).lower)) {
            return isPassive(verb) ? -1 : verb;
        }
    }
    return -1;
}

// "the Post quoted Ann Poe as saying": whom the verb tells of speaks, and its subject is the source.
SpokenBy CueClauses::inQuoting(int verb, int cue, int start, int end) const
{
    const int from = verb + 1;
    if (verb < 0 || from >= end || !isWord(from) || isPreposition(from)) {
        return {};
    }
    SpokenBy spoken;
    const int owned = from + 1;
    if (isWord(owned) && lexicon().possessives.contains(token(from).lower) && isPaper(token(owned).lower)) {
        spoken.speaker = {token(from).range, {}, true, false}; // "quotes his diary"
        spoken.cue = token(cue).range;
        return spoken;
    }
    const bool isPronounAlone = lexicon().pronouns.contains(token(from).lower);
    spoken.speaker = isPronounAlone ? Speaker{token(from).range, {}, true, false} : nounPhraseFrom(from, end);
    if (spoken.speaker.isGuess || !spoken.hasSpeaker()) {
        return {};
    }
    spoken.cue = token(cue).range;
    spoken.source = nounPhraseTo(verb, start).range;
    spoken.score = 0.9;
    return spoken;
}

// Where the verb frames its clause, who speaks stands beside the auxiliary: "Das Amt hatte von einem
// „Versehen“ gesprochen."
SpokenBy CueClauses::inFrame(int at) const
{
    if (lexicon().auxiliaries.isEmpty() || !isCue(at + 1)) {
        return {};
    }
    const int start = startBefore(at);
    int auxiliary = at - 1;
    while (auxiliary >= start
           && !(isWord(auxiliary) && lexicon().auxiliaries.contains(token(auxiliary).lower))) {
        if (isMark(auxiliary, u",") || isCue(auxiliary)) {
            return {};
        }
        --auxiliary;
    }
    if (auxiliary < start) {
        return {};
    }
    SpokenBy spoken;
    spoken.cue = token(at + 1).range;
    spoken.score = 0.85;
    if (isImpersonal(at + 1)) {
        return {};
    }
    const Speaker before = isPreposition(start) ? Speaker() : nounPhraseTo(auxiliary, start);
    const Speaker behind = nounPhraseFrom(auxiliary + 1, at);
    spoken.speaker = before.range.isEmpty() || before.isGuess ? behind : before;
    if (spoken.speaker.isGuess) {
        spoken.speaker = {};
    }
    spoken.polarity = polarityAt(at + 1, start, spoken.speaker);
    return spoken;
}

SpokenBy CueClauses::spokenBefore(int at) const
{
    if (const SpokenBy framed = inFrame(at); framed.hasSpeaker()) {
        return framed;
    }
    ClauseBefore clause;
    clause.at = at;
    clause.start = startBefore(at);
    if (!lexicon().auxiliaries.isEmpty() && isFragmentAt(at) && isCue(at + 1)) {
        // The verb at the end says this: no other clause does.
        for (int i = clause.start; i < at; ++i) {
            clause.start = isMark(i, u",") ? i + 1 : clause.start;
        }
    }
    for (int i = clause.start; i < at && !clause.according.isThere(); ++i) {
        clause.according = accordingAt(i, at);
    }
    const According &according = clause.according;
    for (int word = at - 1; word >= clause.start && !clause.isOver; --word) {
        if (according.isThere() && word < according.end && word >= according.at) {
            word = according.at;
        } else if (isWord(word) && lexicon().postpositions.contains(token(word).lower)) {
            return byPostposition(word, clause.start, 0.85);
        } else if (isCue(word) && !isReducedPassive(word)) {
            if (const auto spoken = byCueBefore(clause, word)) {
                return *spoken;
            }
        }
    }
    if (clause.felt.hasSpeaker()) {
        return clause.felt;
    }
    if (according.isThere()) {
        return byAccording(according, at, 0.85);
    }
    // "Ann Poe refused to go, saying it was": who acts in the sentence speaks.
    if (!clause.nearest.cue.isEmpty() && !clause.isNearestPassive) {
        clause.nearest.speaker = mainSubject(clause.start, at);
        clause.nearest.score = 0.75;
        clause.nearest.isImplied = lexicon().dropsSubjects && !clause.nearest.hasSpeaker();
    }
    return clause.nearest;
}

// What the cue says; nothing where the words before it have to.
std::optional<SpokenBy> CueClauses::byCueBefore(ClauseBefore &clause, int cue) const
{
    const int at = clause.at;
    const int start = clause.start;
    const According &according = clause.according;
    SpokenBy spoken;
    spoken.cue = token(cue).range;
    if (isImpersonal(cue)) {
        spoken.source = mediumBefore(cue, start);
        spoken.isImpersonal = true;
        return spoken;
    }
    if (const SpokenBy quoted = inQuoting(quotingVerbOf(cue, start), cue, start, at); quoted.hasSpeaker()) {
        return quoted;
    }
    if (isInsertedAlone(cue, start)) {
        spoken.isImplied = true; // "En esas reacciones, dijo, “están metidos muchos”"
        return spoken;
    }
    const bool isBehind = according.isThere() && cue >= according.end;
    const int from = isBehind ? std::min(according.end, cue) : start;
    if (isPassive(cue)) {
        spoken = inPassive(cue, from, at, at);
    } else {
        spoken.speaker = subjectOfVerb(cue, from, at);
        spoken.score = 0.9;
    }
    spoken.polarity = clause.nearest.polarity != Polarity::Asserted
        ? clause.nearest.polarity // "said, denying"
        : polarityAt(cue, start, spoken.speaker);
    if (!spoken.hasSpeaker() && isPassive(cue) && lexicon().to.contains(token(cue).lower)) {
        return spoken; // "Ann Poe said she was told to": nobody knows by whom
    }
    if (!spoken.hasSpeaker()) {
        if (clause.nearest.cue.isEmpty()) {
            clause.nearest = spoken;
            clause.isNearestPassive = isPassive(cue); // "Ministers have been accused of"
        }
        clause.nearest.polarity = spoken.polarity;
        return {};
    }
    if (according.isThere() && (spoken.speaker.isPronoun || spoken.speaker.isGuess)
        && lexicon().relatives.contains(
            text().sliced(spoken.speaker.range.start, spoken.speaker.range.length()).toString())) {
        clause.isOver = true; // "according to Ann Poe, who said"
        return {};
    }
    if (!clause.felt.hasSpeaker() && !spoken.speaker.isNamed
        && (isToldByAnother(spoken.speaker, start) || lexicon().feels.contains(token(cue).lower))) {
        clause.felt = spoken;
        return {};
    }
    if (spoken.source.isEmpty()) {
        spoken.source = sourceOf(cue, at, according);
    }
    if (spoken.source.isEmpty()) {
        spoken.source = mediumBefore(cue, start);
    }
    if (spoken.source.isEmpty() && isFragmentAt(at)) {
        spoken.source = sourceOf(at, endAfter(at), {});
    }
    return spoken;
}

// ", ha dicho,": a verb between commas, whose subject is left out.
bool CueClauses::isInsertedAlone(int cue, int start) const
{
    if (!lexicon().dropsSubjects || !isMark(cue + 1, u",")) {
        return false;
    }
    const int begin = startOfVerb(cue, start);
    return begin > start && isMark(begin - 1, u",");
}

// With the adverbs and auxiliaries before it.
int CueClauses::startOfVerb(int cue, int start) const
{
    while (cue > start && isWord(cue - 1) && isAdverb(cue - 1)) {
        --cue;
    }
    return cue;
}

Polarity CueClauses::polarityAt(int cue, int start, const Speaker &speaker) const
{
    constexpr int kNear = 3; // words before the verb
    if (lexicon().deny.contains(token(cue).lower)) {
        return Polarity::Denied;
    }
    for (int i = cue - 1; i >= std::max(start, cue - kNear) && isWord(i); --i) {
        if (lexicon().negations.contains(token(i).lower)) {
            return Polarity::Denied;
        }
        if (lexicon().hypothetical.contains(token(i).lower)) {
            return Polarity::Hypothetical;
        }
    }
    // "Neither Ann Poe nor Bob Roe said"
    const auto subject = std::ranges::lower_bound(tokens(), speaker.range.start, {},
                                                  [](const Token &one) { return one.range.start; });
    if (speaker.range.isEmpty()) {
        return Polarity::Asserted;
    }
    for (int i = int(subject - tokens().begin()) - 1; i >= start && i < cue && isWord(i); --i) {
        const QString &word = token(i).lower;
        if (lexicon().negations.contains(word)) {
            return Polarity::Denied;
        }
        if (!lexicon().titles.contains(word) && !lexicon().articles.contains(word)) {
            break;
        }
    }
    return Polarity::Asserted;
}

} // namespace Stemma
