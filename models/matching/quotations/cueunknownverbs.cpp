// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who speaks where no list knows the verb beside speech that is set off, as CueClauses reads it.

#include "models/matching/quotations/cueclauses.h"

#include <algorithm>

namespace Stemma {

// "...," carpenters say: a noun without article between speech that is set off and the verb.
Speaker CueClauses::bareNounAt(int index, int at) const
{
    const Quotation &quotation = quotationAt(at);
    const QString &word = token(index).lower;
    const bool isSmallWord = !isWord(index) || token(index).isCapital || isPreposition(index)
        || isPronoun(index) || isAdverb(index) || lexicon().articles.contains(word)
        || lexicon().breaks.contains(word) || lexicon().clauses.contains(word)
        || lexicon().negations.contains(word) || lexicon().hypothetical.contains(word) || isCue(index);
    if (isSmallWord || lexicon().hasInversion || text()[quotation.parts.last().end - 1] != u',') {
        return {};
    }
    Speaker speaker{token(index).range, nameOf(token(index).range), false, false};
    speaker.isGuess = true;
    return speaker;
}

// A small word that could be a verb: no list knows all that people do when they speak ("he grumbles").
bool CueClauses::isLikeVerb(int index) const
{
    constexpr qsizetype kShortest = 4;
    if (!isWord(index) || token(index).isCapital || token(index).lower.size() < kShortest || isRole(index)
        || isPreposition(index) || isPronoun(index)) {
        return false;
    }
    const QString &word = token(index).lower;
    const bool isOther = isAdverb(index) || lexicon().articles.contains(word)
        || lexicon().breaks.contains(word) || lexicon().clauses.contains(word)
        || lexicon().conjunctions.contains(word) || lexicon().negations.contains(word)
        || lexicon().names.measures.contains(word);
    return !isOther && std::ranges::any_of(lexicon().verbEndings, [&](const QString &ending) {
        return word.endsWith(ending);
    });
}

// "...," grumbles Ann Poe; "...," she huffs: where speech is set off, the verb beside a subject says so.
SpokenBy CueClauses::byUnknownVerb(int at, int begin, int end) const
{
    const Quotation &quotation = quotationAt(at);
    const QChar last = text()[quotation.parts.last().end - 1];
    const bool isSetOff = last == u',' || isMark(at + 1, u",");
    const bool isSpeech = isSetOff || last == u'?' || last == u'!';
    if (!isSpeech || isLikeTitleAt(at) || begin >= end) {
        return {};
    }
    int verb = begin;
    while (verb < end && isWord(verb) && isAdverb(verb) && !token(verb).isCapital) {
        ++verb;
    }
    SpokenBy spoken;
    spoken.score = 0.8;
    if (isLikeVerb(verb) && isWord(verb + 1) && verb + 1 < end && !isPreposition(verb + 1)) {
        spoken.speaker = nounPhraseFrom(verb + 1, end);
        const int next = verb + 1;
        const bool isNear = spoken.speaker.isPronoun || token(next).isCapital || isRole(next)
            || lexicon().articles.contains(token(next).lower) || lexicon().titles.contains(token(next).lower);
        if (spoken.hasSpeaker() && isNear && !spoken.speaker.isGuess) {
            spoken.cue = token(verb).range;
            return spoken;
        }
        return {};
    }
    const bool goesOn = isSetOff || (isWord(begin) && !token(begin).isCapital);
    if (goesOn && !lexicon().hasInversion) {
        if (const SpokenBy behind = byVerbBehindSubject(begin, end); behind.hasSpeaker()) {
            return behind;
        }
    }
    if (!isSetOff || !isPronoun(begin) || lexicon().relatives.contains(token(begin).lower)
        || !isLikeVerb(begin + 1)) {
        return {};
    }
    spoken.speaker = speakerIn(begin, begin + 1);
    spoken.cue = token(begin + 1).range;
    return spoken;
}

// "...," the minister shot back: whoever is named right behind speech that goes on, before some verb.
SpokenBy CueClauses::byVerbBehindSubject(int begin, int end) const
{
    constexpr int kLongest = 6; // words of a subject
    int to = begin;
    bool hasHead = false;
    for (; to < std::min(end, begin + kLongest) && isWord(to); ++to) {
        const QString &word = token(to).lower;
        const bool isHead = isRole(to) || isOfName(to);
        if (!isHead && !lexicon().articles.contains(word) && !lexicon().titles.contains(word)) {
            break;
        }
        hasHead = hasHead || isHead;
    }
    int verb = to;
    while (verb < end && isWord(verb) && isAdverb(verb)) {
        ++verb;
    }
    if (!hasHead || verb >= end || !isWord(verb) || token(verb).isCapital || isPreposition(verb)
        || isPronoun(verb) || isConjunction(verb)) {
        return {};
    }
    const QString &word = token(verb).lower;
    if (lexicon().breaks.contains(word) || lexicon().clauses.contains(word)
        || lexicon().particles.contains(word) || lexicon().negations.contains(word)
        || lexicon().hypothetical.contains(word)) {
        return {};
    }
    SpokenBy spoken;
    spoken.speaker = speakerIn(begin, to);
    if (spoken.speaker.isPronoun || spoken.speaker.isGuess) {
        return {};
    }
    spoken.cue = token(verb).range;
    spoken.score = 0.75;
    return spoken;
}

} // namespace Stemma
