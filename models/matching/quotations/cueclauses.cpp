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
    while (from < limit && isWord(from) && lexicon().adverbs.contains(token(from).lower)
           && !token(from).isCapital) {
        ++from;
    }
    return from < limit && isCue(from);
}

CueClauses::According CueClauses::accordingAt(int at, int limit) const
{
    const auto length = phraseAt(at, lexicon().accordingTo);
    if (!length || leadsToCue(at + *length, limit)) {
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
    constexpr int kNear = 14;
    const int end = endAfter(at);
    int begin = at + 1;
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
            isInApposition = isInApposition != isMark(cue, u",");
            if (isWord(cue) && !isInApposition && lexicon().clauses.contains(token(cue).lower)
                && !lexicon().negations.contains(token(cue).lower)
                && !lexicon().relatives.contains(token(cue).lower)) {
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
        if (isReducedPassive(cue)) {
            continue;
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
        const bool isFirst = cue <= start || onlyAdverbs(start, cue);
        SpokenBy spoken;
        spoken.speaker = !isTold && isFirst ? nounPhraseFrom(cue + 1, end) : nounPhraseTo(cue, start);
        if (!spoken.hasSpeaker() && !isFirst && !isTold) {
            spoken.speaker = nounPhraseFrom(cue + 1, end);
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
                               : SpokenBy();
}

SpokenBy CueClauses::spokenBefore(int at) const
{
    const int start = startBefore(at);
    According according;
    for (int i = start; i < at && !according.isThere(); ++i) {
        according = accordingAt(i, at);
    }
    SpokenBy nearest; // a cue without a subject of its own: "adding that"
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
        const bool isBehind = according.isThere() && cue >= according.end;
        const int from = isBehind ? std::min(according.end, cue) : start;
        SpokenBy spoken;
        if (isPassive(cue)) {
            spoken = inPassive(cue, from, at, at);
        } else {
            spoken.cue = token(cue).range;
            spoken.score = 0.9;
            spoken.speaker = nounPhraseTo(cue, from);
            const bool isFirst = cue == from || onlyAdverbs(from, cue);
            if (!spoken.hasSpeaker() && !lexicon().to.contains(token(cue).lower)
                && (isFirst || lexicon().hasInversion)) {
                spoken.speaker = nounPhraseFrom(cue + 1, at);
            }
        }
        spoken.polarity = polarityAt(cue, start, spoken.speaker);
        if (nearest.polarity != Polarity::Asserted) {
            spoken.polarity = nearest.polarity; // "said, denying that"
        }
        if (!spoken.hasSpeaker()) {
            if (nearest.cue.isEmpty()) {
                nearest = spoken;
            }
            nearest.polarity = spoken.polarity;
            continue;
        }
        if (according.isThere() && (spoken.speaker.isPronoun || spoken.speaker.isGuess)
            && lexicon().relatives.contains(
                text().sliced(spoken.speaker.range.start, spoken.speaker.range.length()).toString())) {
            break; // "according to Ann Poe, who said"
        }
        if (spoken.source.isEmpty()) {
            spoken.source = sourceOf(cue, at, according);
        }
        return spoken;
    }
    if (according.isThere()) {
        return byAccording(according, at, 0.85);
    }
    // "Ann Poe refused to go, saying it was": who acts in the sentence speaks.
    if (!nearest.cue.isEmpty()) {
        nearest.speaker = mainSubject(start, at);
        nearest.score = 0.75;
    }
    return nearest;
}

// "told the paper", "in a statement to the Journal", "according to the Post".
TextRange CueClauses::sourceOf(int cue, int end, const According &according) const
{
    if (according.isThere()) {
        return mediumFrom(according.named, isInside(according.end) ? according.end : end);
    }
    for (int i = cue + 1; i < end; ++i) {
        if (const auto length = phraseAt(i, lexicon().media)) {
            return mediumFrom(i + *length, end);
        }
        if (const auto length = phraseAt(i, lexicon().mediaAlone)) {
            return rangeOf(i, i + *length);
        }
    }
    return lexicon().to.contains(token(cue).lower) ? mediumFrom(cue + 1, end) : TextRange();
}

TextRange CueClauses::mediumFrom(int from, int limit) const
{
    int to = from;
    while (to < limit && isWord(to) && to < from + 6 && (to == from || !endsName(to, from))) {
        ++to;
    }
    return to > from ? rangeOf(from, to) : TextRange();
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
