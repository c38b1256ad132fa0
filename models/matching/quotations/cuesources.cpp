// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whom or in what words were said, as the clauses of CueClauses tell it.

#include "models/matching/quotations/cueclauses.h"

namespace Stemma {

// "told the paper", "in a statement to the Journal", "according to the Post".
TextRange CueClauses::sourceOf(int cue, int end, const According &according) const
{
    if (according.isThere()) {
        return mediumFrom(according.named, isInside(according.end) ? according.end : end);
    }
    const bool isTold = isWord(cue) && lexicon().to.contains(token(cue).lower);
    const TextRange told = isTold ? mediumFrom(cue + 1, end) : TextRange();
    bool isOfAnother = false; // clause
    for (int i = cue + 1; i < end; ++i) {
        isOfAnother = isOfAnother || isMark(i, u",") || isConjunction(i);
        if (isOfAnother && isCue(i)) {
            break;
        }
        if (const auto length = phraseAt(i, lexicon().media)) {
            return mediumFrom(i + *length, end);
        }
        if (const auto length = mediumPhraseAt(i); length && told.isEmpty()) {
            return rangeOf(i, i + *length);
        }
    }
    if (isTold) {
        return told;
    }
    const TextRange receiver = receiverBehind(cue, end);
    return receiver.isEmpty() ? dativeBehind(cue, end) : receiver;
}

TextRange CueClauses::sourceBehindParts(int at) const
{
    int last = at;
    for (int i = at; i < endAfter(at) + 1 && isInside(i) && quotationAt(at).parts.size() > 1; ++i) {
        last = token(i).quotation == token(at).quotation ? i : last;
    }
    const int behind = isMark(last + 1, u",") ? last + 2 : last + 1;
    const According according = last > at ? accordingAt(behind, endAfter(last)) : According();
    return according.isThere() ? sourceOf(last, endAfter(last), according) : TextRange();
}

// "sagte Anna Lind der Neuen Zeitung", "sagte sie dem Spiegel", "Anna Lind sagte dem Spiegel"
TextRange CueClauses::dativeBehind(int cue, int end) const
{
    const int from = cue + 1;
    for (int i = from; i < end && isWord(i) && !lexicon().datives.isEmpty(); ++i) {
        const bool isBehindSubject = i == from ? isOfName(cue - 1) || isPronoun(cue - 1)
                                               : (i == from + 1 && isPronoun(from)) || endsFullName(i, from);
        if (isBehindSubject && isDativeMediumAt(i, end)) {
            return mediumFrom(i, end);
        }
    }
    return {};
}

// "dijo a Meridia la directora", "a indiqué au Courrier": a name or a role that hangs on the verb.
TextRange CueClauses::receiverBehind(int cue, int end) const
{
    int from = cue + 1;
    if (!isWord(cue) || from >= end || !isWord(from) || !lexicon().receivers.contains(token(from).lower)) {
        return {};
    }
    ++from;
    int noun = from;
    while (noun < end && isWord(noun) && lexicon().articles.contains(token(noun).lower)) {
        ++noun;
    }
    if (noun >= end || !isWord(noun) || lexicon().names.places.contains(token(noun).lower)
        || (!token(noun).isCapital && !isRole(noun))) {
        return {};
    }
    int limit = noun + 1;
    while (limit < end && isWord(limit) && !isBehindMedium(limit, noun)) {
        ++limit;
    }
    return mediumFrom(from, limit);
}

// "in a statement", also "in a regulatory filing".
std::optional<int> CueClauses::mediumPhraseAt(int at) const
{
    if (const auto length = phraseAt(at, lexicon().mediaAlone)) {
        return length;
    }
    constexpr int kBefore = 2; // "in a"
    const int adjective = at + kBefore;
    const bool isAdjective = isWord(at) && isPreposition(at) && isWord(at + 1)
        && lexicon().articles.contains(token(at + 1).lower) && isWord(adjective)
        && !token(adjective).isCapital && !isPreposition(adjective) && !isRole(adjective);
    if (!isAdjective || !isWord(adjective + 1)) {
        return std::nullopt;
    }
    for (const QStringList &phrase : lexicon().mediaAlone) {
        if (phrase.size() == kBefore + 1 && phrase[0] == token(at).lower
            && lexicon().articles.contains(phrase[1]) && phrase[2] == token(adjective + 1).lower) {
            return kBefore + 2;
        }
    }
    return std::nullopt;
}

// "In an interview with the Post, Ann Poe said"
TextRange CueClauses::mediumBefore(int cue, int start) const
{
    for (int i = start; i < cue; ++i) {
        if (i > start && !isMark(i - 1, u",") && isCue(i)) {
            break;
        }
        if (const auto length = phraseAt(i, lexicon().media)) {
            return mediumFrom(i + *length, cue);
        }
        if (const auto length = mediumPhraseAt(i)) {
            return rangeOf(i, i + *length);
        }
    }
    return {};
}

// Its articles, nouns and name. A further article, or a small word behind the name, is of what is told.
TextRange CueClauses::mediumFrom(int from, int limit) const
{
    constexpr int kLongest = 6;
    int to = from;
    bool hasNoun = false;
    bool hasName = false;
    for (; to < limit && (isWord(to) || (to > from && isMark(to, u"&"))) && to < from + kLongest
         && (to == from || !endsName(to, from));
         ++to) {
        if (!isWord(to)) {
            continue; // "Box & Board"
        }
        const bool isArticle = lexicon().articles.contains(token(to).lower) && !token(to).isCapital;
        const bool isJoined
            = lexicon().particles.contains(token(to).lower) && isWord(to + 1) && token(to + 1).isCapital;
        const bool isBehindRole = to > from && isRole(to - 1) && !token(to).isCapital && !isRole(to)
            && !isPreposition(to) && !lexicon().particles.contains(token(to).lower);
        if ((hasNoun && isArticle && !isJoined) || isBehindRole
            || (hasNoun && lexicon().pronouns.contains(token(to).lower))
            || (hasNoun && isPreposition(to) && !isJoined && !lexicon().particles.contains(token(to).lower))
            || (hasName && !token(to).isCapital && !isJoined && !isRole(to)) || (hasNoun && isAdverb(to))) {
            break;
        }
        hasNoun = hasNoun || !isArticle;
        hasName = hasName || (token(to).isCapital && !lexicon().nounsHaveCapitals);
    }
    return hasNoun ? rangeOf(from, to) : TextRange();
}

} // namespace Stemma
