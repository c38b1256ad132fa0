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
    const int end = endAfter(at);
    int begin = startAfter(at);
    while (begin < end && isMark(begin, u",-\u2013\u2014")) {
        ++begin;
    }
    According according;
    int start = begin; // of the words in which the subject stands
    bool isInApposition = false;
    for (int cue = begin; cue < std::min(end, begin + kNear); ++cue) {
        if (!according.isThere() && (cue == begin || isMark(cue - 1, u","))) {
            according = accordingAt(cue, end);
            if (according.isThere()) {
                start = std::min(according.end + 1, end);
                cue = according.end;
                isInApposition = false;
                continue;
            }
            if (const auto length = phraseAt(cue, lexicon().accordingTo)) {
                start = cue + *length;
                cue = start - 1;
                continue;
            }
        }
        if (!isCue(cue)) {
            // "she decides, and adds two more": no apposition
            const bool isComma = isMark(cue, u",") && !(isConjunction(cue + 1) && isCue(cue + 2));
            isInApposition = isInApposition != isComma;
            if (isWord(cue) && !isInApposition && lexicon().clauses.contains(token(cue).lower)
                && !lexicon().negations.contains(token(cue).lower)
                && !lexicon().relatives.contains(token(cue).lower)
                && fullNameFirst(begin, cue).range.isEmpty()) {
                break; // another clause
            }
            if (isWord(cue) && lexicon().postpositions.contains(token(cue).lower)) {
                SpokenBy spoken;
                spoken.cue = token(cue).range;
                spoken.speaker = nounPhraseTo(cue, start);
                spoken.score = 0.95;
                return spoken;
            }
            continue;
        }
        const bool isUsual = std::ranges::any_of(lexicon().habits, [&](const QStringList &phrase) {
            return cue - int(phrase.size()) > begin && matches(cue - int(phrase.size()), phrase);
        }); // "Ann Poe used to say"
        if (isReducedPassive(cue) || (cue > begin && isPreposition(cue - 1) && !isUsual)) {
            continue; // also "used the word “dystopian” to describe the plan"
        }
        const int verb = quotingVerbOf(cue, start);
        if (verb >= 0) {
            const int next = cue + 1;
            const bool isBefore
                = isWord(next) && lexicon().breaks.contains(token(next).lower) && isCue(next + 1);
            if (SpokenBy quoted = inQuoting(verb, isBefore ? next + 1 : cue, start, end);
                quoted.hasSpeaker()) {
                return quoted;
            }
        }
        if (isPassive(cue)) {
            SpokenBy spoken = inPassive(cue, start, end, at);
            if (spoken.hasSpeaker() && spoken.source.isEmpty()
                && !lexicon().agents.contains(token(cue + 1).lower)) {
                spoken.source = sourceOf(cue, end, according);
            }
            return spoken;
        }
        // Whom one tells follows the verb, never who does.
        const bool isTold = lexicon().to.contains(token(cue).lower);
        const int phrase = startOfVerb(cue, start);
        const bool isFirst = phrase <= start || (lexicon().hasInversion && isMark(phrase - 1, u","));
        SpokenBy spoken;
        spoken.speaker = !isTold && isFirst ? nounPhraseFrom(cue + 1, end) : nounPhraseTo(cue, start);
        if (!spoken.hasSpeaker() && !isFirst && !isTold) {
            spoken.speaker = nounPhraseFrom(cue + 1, end);
        }
        if (!spoken.hasSpeaker() && cue == begin + 1) {
            spoken.speaker = bareNounAt(begin, at);
        }
        if (const Speaker first = fullNameFirst(begin, cue); !first.range.isEmpty()) {
            spoken.speaker = first;
        }
        if (isImpersonal(cue)) {
            spoken.speaker = authorBehind(cue, end);
            spoken.cue = token(cue).range;
            spoken.isImpersonal = !spoken.hasSpeaker();
            spoken.score = 0.8;
            spoken.source = sourceOf(cue, end, according);
            return spoken;
        }
        if (!spoken.hasSpeaker() && lexicon().dropsSubjects && isFirst && !according.isThere()) {
            spoken.cue = token(cue).range;
            spoken.source = sourceOf(cue, end, according);
            spoken.isImplied = true;
            return spoken;
        }
        const bool isOfAnother = according.isThere()
            && (!spoken.hasSpeaker() || spoken.speaker.isPronoun || spoken.speaker.isGuess);
        if (isOfAnother || !spoken.hasSpeaker()) {
            break;
        }
        for (int i = cue + 1; i < end && !according.isThere(); ++i) {
            according = isMark(i - 1, u",") ? accordingAt(i, end) : According();
        }
        spoken.cue = token(cue).range;
        spoken.source = sourceOf(cue, end, according);
        spoken.polarity = polarityAt(cue, begin, spoken.speaker);
        spoken.score = 0.95;
        return spoken;
    }
    return according.isThere() ? byAccording(according, end, according.at == begin ? 0.95 : 0.85)
                               : byUnknownVerb(at, begin, end);
}

// "...," Ann Poe, an analyst at the Institute for Energy, Water and Soil in Hull [told the BBC]: the full
// name right behind speech, which a comma parts from what its bearer is.
Speaker CueClauses::fullNameFirst(int begin, int cue) const
{
    int end = begin;
    while (end < cue && isOfName(end)) {
        ++end;
    }
    if (end - begin < 2 || !isMark(end, u",") || end + 1 >= cue) {
        return {};
    }
    const TextRange range = rangeOf(begin, end);
    return {range, nameOf(range), false, true};
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

bool CueClauses::isThing(const Speaker &speaker) const
{
    const int noun = int(std::ranges::lower_bound(tokens(), speaker.range.start, {},
                                                  [](const Token &one) { return one.range.start; })
                         - tokens().begin());
    const bool isNoun = lexicon().nounsHaveCapitals && !speaker.name.contains(u' ') && isWord(noun - 1)
        && !token(noun - 1).isCapital && !isPreposition(noun - 1);
    const bool isOwned = isWord(noun - 1) && lexicon().articles.contains(token(noun - 1).lower);
    return speaker.isGuess || ((isNoun || isOwned) && lexicon().nounsHaveCapitals && !isRole(noun));
}

SpokenBy CueClauses::spokenBefore(int at) const
{
    int start = startBefore(at);
    if (!lexicon().auxiliaries.isEmpty() && isFragmentAt(at) && isCue(at + 1)) {
        // The verb at the end says this: no other clause does.
        for (int i = start; i < at; ++i) {
            start = isMark(i, u",") ? i + 1 : start;
        }
    }
    if (const SpokenBy framed = inFrame(at); framed.hasSpeaker()) {
        return framed;
    }
    According according;
    for (int i = start; i < at && !according.isThere(); ++i) {
        according = accordingAt(i, at);
    }
    SpokenBy nearest; // a cue without a subject of its own: "adding that"
    SpokenBy felt; // "Ann Poe said members felt": she speaks
    bool isOfPassive = false;
    for (int cue = at - 1; cue >= start; --cue) {
        if (according.isThere() && cue < according.end && cue >= according.at) {
            cue = according.at;
            continue;
        }
        if (isWord(cue) && lexicon().postpositions.contains(token(cue).lower)) {
            SpokenBy spoken;
            spoken.cue = token(cue).range;
            spoken.speaker = nounPhraseTo(cue, start);
            spoken.score = 0.85;
            return spoken;
        }
        if (!isCue(cue) || isReducedPassive(cue)) {
            continue;
        }
        if (isImpersonal(cue)) {
            SpokenBy nobody;
            nobody.cue = token(cue).range;
            nobody.source = mediumBefore(cue, start);
            nobody.isImpersonal = true;
            return nobody;
        }
        if (SpokenBy quoted = inQuoting(quotingVerbOf(cue, start), cue, start, at); quoted.hasSpeaker()) {
            return quoted;
        }
        if (isInsertedAlone(cue, start)) {
            SpokenBy implied; // "En esas reacciones, dijo, “están metidos muchos”"
            implied.cue = token(cue).range;
            implied.isImplied = true;
            return implied;
        }
        const bool isBehind = according.isThere() && cue >= according.end;
        const int from = isBehind ? std::min(according.end, cue) : start;
        SpokenBy spoken;
        if (isPassive(cue)) {
            spoken = inPassive(cue, from, at, at);
        } else {
            spoken.cue = token(cue).range;
            spoken.score = 0.9;
            spoken.speaker = behindClauseBefore(cue, from, at);
            spoken.speaker = spoken.hasSpeaker() ? spoken.speaker : behindFirstWord(cue, from, at);
            spoken.speaker = spoken.hasSpeaker() ? spoken.speaker : nounPhraseTo(cue, from);
            spoken.speaker
                = spoken.speaker.isNamed ? spoken.speaker : orNamedBehind(spoken.speaker, cue, from);
            const bool isOfThing = spoken.hasSpeaker() && lexicon().hasInversion && isPronoun(cue + 1)
                && !lexicon().selves.contains(token(cue + 1).lower) && isThing(spoken.speaker);
            if (isOfThing) {
                spoken.speaker = {token(cue + 1).range, {}, true, false}; // "Ihr Buch nennt sie"
            }
            // "That is wrong, argues Ann Poe: ..."
            const bool isBehindComma = isMark(cue - 1, u",") && isMark(at - 1, u":");
            const bool isFirst = cue == from || onlyAdverbs(from, cue) || isBehindComma;
            if (!spoken.hasSpeaker() && !lexicon().to.contains(token(cue).lower)
                && (isFirst || lexicon().hasInversion)) {
                spoken.speaker = nounPhraseFrom(cue + 1, at);
                if (spoken.speaker.isGuess && !isMark(at - 1, u":")) {
                    spoken.speaker = {}; // "calificó la situación de"
                }
            }
        }
        spoken.polarity = polarityAt(cue, start, spoken.speaker);
        if (nearest.polarity != Polarity::Asserted) {
            spoken.polarity = nearest.polarity; // "said, denying that"
        }
        if (!spoken.hasSpeaker() && isPassive(cue) && lexicon().to.contains(token(cue).lower)) {
            return spoken; // "Ann Poe said she was told to": nobody knows by whom
        }
        if (!spoken.hasSpeaker()) {
            if (nearest.cue.isEmpty()) {
                nearest = spoken;
                isOfPassive = isPassive(cue); // "Ministers have been accused of"
            }
            nearest.polarity = spoken.polarity;
            continue;
        }
        if (according.isThere() && (spoken.speaker.isPronoun || spoken.speaker.isGuess)
            && lexicon().relatives.contains(
                text().sliced(spoken.speaker.range.start, spoken.speaker.range.length()).toString())) {
            break; // "according to Ann Poe, who said"
        }
        // "she said customers had asked for": what they did is told by who said it.
        const int subject = int(std::ranges::lower_bound(tokens(), spoken.speaker.range.start, {},
                                                         [](const Token &one) { return one.range.start; })
                                - tokens().begin());
        int before = subject - 1;
        while (spoken.speaker.isGuess && before > start && isWord(before)
               && lexicon().articles.contains(token(before).lower)) {
            --before;
        }
        const bool isTold
            = !spoken.speaker.isNamed && !spoken.speaker.isPronoun && before >= start && isCue(before);
        if (!felt.hasSpeaker() && !spoken.speaker.isNamed
            && (isTold || lexicon().feels.contains(token(cue).lower))) {
            felt = spoken;
            continue;
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
    if (felt.hasSpeaker()) {
        return felt;
    }
    if (according.isThere()) {
        return byAccording(according, at, 0.85);
    }
    // "Ann Poe refused to go, saying it was": who acts in the sentence speaks.
    if (!nearest.cue.isEmpty() && !isOfPassive) {
        nearest.speaker = mainSubject(start, at);
        nearest.score = 0.75;
        nearest.isImplied = lexicon().dropsSubjects && !nearest.hasSpeaker();
    }
    return nearest;
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

// "heißt es in einem Schreiben von Anna Lind", "in der Mitteilung der Bahn": whose words one reads.
Speaker CueClauses::authorBehind(int cue, int end) const
{
    for (int noun = cue + 2; noun + 1 < end && isWord(noun); ++noun) {
        if (!isPaper(token(noun).lower)) {
            continue;
        }
        const int next = noun + 1;
        const bool isAgent = lexicon().agents.contains(token(next).lower);
        if (!isAgent && !lexicon().articles.contains(token(next).lower)) {
            return {};
        }
        const Speaker author = nounPhraseFrom(isAgent ? next + 1 : next, end);
        return author.isGuess || author.isPronoun ? Speaker() : author;
    }
    return {};
}

// "..., a précisé Anne Poe, rendant hommage": whoever is named right behind a verb that a comma parts from
// what stands before it. Otherwise `before`.
Speaker CueClauses::orNamedBehind(const Speaker &before, int cue, int start) const
{
    const int phrase = startOfVerb(cue, start);
    if (!lexicon().hasInversion || before.isPronoun || phrase <= start || !isMark(phrase - 1, u",")
        || !isOfName(cue + 1)) {
        return before;
    }
    int end = cue + 1;
    while (isWord(end)) {
        ++end;
    }
    const Speaker behind = nounPhraseFrom(cue + 1, end);
    return behind.isNamed && !behind.isGuess ? behind : before;
}

// "Dennoch betont der Trainer": what no list knows before a verb, alone at the start of its sentence, where
// the verb's subject stands behind it.
Speaker CueClauses::behindFirstWord(int cue, int start, int at) const
{
    const bool isFirstWord
        = lexicon().hasInversion && cue == start + 1 && beginsSentence(start) && isWord(start);
    if (!isFirstWord || isPronoun(start) || isRole(start) || isOfNameElsewhere(token(start).lower)
        || lexicon().names.givenNames.contains(token(start).lower)
        || lexicon().names.organisations.contains(token(start).lower)) {
        return {};
    }
    const Speaker behind = nounPhraseFrom(cue + 1, at);
    return behind.isGuess || behind.isPronoun ? Speaker() : behind;
}

// "Als es laut wurde, mahnte Präsidentin Anna Lind": behind a clause that comes first, the verb does.
Speaker CueClauses::behindClauseBefore(int cue, int start, int at) const
{
    const bool isLed = lexicon().hasInversion && isMark(cue - 1, u",") && isWord(start)
        && (lexicon().breaks.contains(token(start).lower) || isPreposition(start));
    const Speaker behind = isLed ? nounPhraseFrom(cue + 1, at) : Speaker();
    return behind.isGuess ? Speaker() : behind;
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
