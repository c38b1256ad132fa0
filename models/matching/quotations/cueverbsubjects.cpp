// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/cueclauses.h"

#include <algorithm>

// Which words beside a verb of saying are its subject.

namespace Stemma {

// The first token behind a cue, which may have several words: "se mostró".
int CueClauses::behindCue(int cue) const
{
    return cue + phraseAt(cue, lexicon().sayings).value_or(1);
}

// `isFirst`: the verb is the first word, and its subject follows it. Whom one tells follows as well, but
// never who does.
Speaker CueClauses::subjectBeside(const ClauseBehind &clause, int cue, bool isFirst) const
{
    if (const Speaker first = fullNameFirst(clause.begin, cue); !first.range.isEmpty()) {
        return first;
    }
    const bool isTold = lexicon().to.contains(token(cue).lower);
    Speaker subject
        = !isTold && isFirst ? nounPhraseFrom(behindCue(cue), clause.end) : nounPhraseTo(cue, clause.start);
    if (subject.range.isEmpty() && !isFirst && !isTold) {
        subject = nounPhraseFrom(behindCue(cue), clause.end);
    }
    if (subject.range.isEmpty() && cue == clause.begin + 1) {
        subject = bareNounAt(clause.begin, clause.at);
    }
    return subject;
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

// Of a verb before a quotation, which is in the active voice and has its clause from `from` on.
Speaker CueClauses::subjectOfVerb(int cue, int from, int at) const
{
    const bool isNamedSo = cue - 2 > from && isWord(cue - 1) && isWord(cue - 2)
        && lexicon().neuters.contains(token(cue - 2).lower)
        && lexicon().breaks.contains(token(cue - 1).lower);
    if (isNamedSo) {
        const Speaker behind = nounPhraseFrom(behindCue(cue), at); // "lo que [dijo] la alcaldesa"
        const Speaker who = mainSubject(from, cue - 2); // "Los vecinos rechazan lo que [llaman]"
        return !behind.range.isEmpty() && !behind.isGuess ? behind : who.isGuess ? Speaker() : who;
    }
    Speaker subject = behindClauseBefore(cue, from, at);
    subject = subject.range.isEmpty() ? behindFirstWord(cue, from, at) : subject;
    subject = subject.range.isEmpty() ? nounPhraseTo(cue, from) : subject;
    subject = subject.isNamed ? subject : orNamedBehind(subject, cue, from);
    const bool isOfThing = !subject.range.isEmpty() && lexicon().hasInversion && isPronoun(cue + 1)
        && !lexicon().selves.contains(token(cue + 1).lower) && isThing(subject);
    if (isOfThing) {
        return {token(cue + 1).range, {}, true, false}; // "Ihr Buch nennt sie"
    }
    // "That is wrong, argues Ann Poe: ..."
    const bool isBehindComma = isMark(cue - 1, u",") && isMark(at - 1, u":");
    const bool isFirst = cue == from || onlyAdverbs(from, cue) || isBehindComma;
    const bool mayFollow = !lexicon().to.contains(token(cue).lower) && (isFirst || lexicon().hasInversion);
    if (!subject.range.isEmpty() || !mayFollow) {
        return subject;
    }
    subject = nounPhraseFrom(behindCue(cue), at);
    return subject.isGuess && !isMark(at - 1, u":") ? Speaker() : subject; // "calificó la situación de"
}

// "she said customers had asked for": what they did is told by who said it.
bool CueClauses::isToldByAnother(const Speaker &speaker, int start) const
{
    int before = tokenAt(speaker.range.start) - 1;
    while (speaker.isGuess && before > start && isWord(before)
           && lexicon().articles.contains(token(before).lower)) {
        --before;
    }
    return !speaker.isNamed && !speaker.isPronoun && before >= start && isCue(before);
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
    const Speaker behind = nounPhraseFrom(behindCue(cue), end);
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
    const Speaker behind = nounPhraseFrom(behindCue(cue), at);
    return behind.isGuess || behind.isPronoun ? Speaker() : behind;
}

// "Als es laut wurde, mahnte Präsidentin Anna Lind": behind a clause that comes first, the verb does.
Speaker CueClauses::behindClauseBefore(int cue, int start, int at) const
{
    const bool isLed = lexicon().hasInversion && isMark(cue - 1, u",") && isWord(start)
        && (lexicon().breaks.contains(token(start).lower) || isPreposition(start));
    const Speaker behind = isLed ? nounPhraseFrom(behindCue(cue), at) : Speaker();
    return behind.isGuess ? Speaker() : behind;
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

} // namespace Stemma
