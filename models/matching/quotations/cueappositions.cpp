// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/cuesubjects.h"

// What stands between two commas before a verb, and whom it explains.

namespace Stemma {

using namespace Qt::StringLiterals;

// Who does the verb at `to`, which stands behind a comma that ends at `end`: for a participle whom the clause
// is about, a full name that the sentence begins with, or whom an apposition explains. Nothing before `limit`
// is read.
Speaker CueSubjects::explainedByApposition(int to, int end, int limit) const
{
    constexpr int kFarthest = 40; // tokens of an apposition
    if (!lexicon().hasInversion && token(to).lower.endsWith(u"ing"_s)) {
        const Speaker subject
            = hasCueIn(limit, end - 1) ? subjectOfFirstCue(limit, end - 1) : mainSubject(limit, end - 1);
        if (!subject.range.isEmpty() && !subject.isPronoun) {
            return subject; // "The court refused to stop it, saying"
        }
    }
    if (const Speaker first = nameFirst(limit, end); !first.range.isEmpty()) {
        return first;
    }
    for (int close = end - 1; close > limit && end - close < kFarthest;) {
        int open = close - 1;
        bool hasCue = false;
        while (open > limit && !isMark(open, kSetsOff)) {
            hasCue = hasCue || (isCue(open) && !isAskedAt(open));
            --open;
        }
        const bool isInserted = open + 3 == close && isPronoun(open + 1) && isCue(open + 2);
        if (!isMark(open, kSetsOff) || (hasCue && !endsClause(open + 1) && !isInserted)) {
            break;
        }
        if (const Speaker before = explainedBefore(open, limit); !before.range.isEmpty()) {
            return nameExplained(before, open, limit);
        }
        close = open;
    }
    return {};
}

// Of an apposition that begins with the mark at `open`, and of `before`, which stands before it: the one that
// is a name.
Speaker CueSubjects::nameExplained(const Speaker &before, int open, int limit) const
{
    if ((before.isNamed && !before.isOfRole) || before.isPronoun) {
        return before;
    }
    const Speaker name = nameBehind(open);
    const bool isOfBody = before.name.contains(u' ') && !before.name.endsWith(u's')
        && lexicon().voices.contains(before.name.section(u' ', 0, 0))
        && !lexicon().names.givenNames.contains(name.name.section(u' ', 0, 0).toLower());
    if (!name.range.isEmpty() && !isOfBody) { // "A spokesman for its owner, Nord Bank,"
        return name;
    }
    // "Olsen, a pilot, of Karvik,": the name is further left still.
    if (open > limit + 1) {
        int further = open - 1;
        while (further > limit && !isMark(further, kSetsOff)) {
            --further;
        }
        const int start = isMark(further, kSetsOff) ? startOfClause(further, limit) : further;
        if (start < further && isCleanName(start, further)) {
            const Speaker first = explainedBefore(further, limit);
            if (first.isNamed) {
                return first;
            }
        }
    }
    return before;
}

// What stands before `comma` and is explained behind it. Empty: no subject ends there.
Speaker CueSubjects::explainedBefore(int comma, int limit) const
{
    int start = startOfClause(comma, limit);
    if (isWord(comma + 1) && lexicon().relatives.contains(token(comma + 1).lower)
        && !lexicon().hasInversion) {
        int name = comma;
        while (
            name > limit
            && (isOfName(name - 1) || isRole(name - 1) || lexicon().titles.contains(token(name - 1).lower))) {
            --name;
        }
        if (name < comma && name > limit && lexicon().agents.contains(token(name - 1).lower)) {
            return subjectIn(name, comma); // "was jailed by Ann Poe, who"
        }
    }
    if (start > limit + 1 && isWord(start - 1) && lexicon().relatives.contains(token(start - 1).lower)) {
        comma = start - 1; // "a resident who gave only a first name,"
        start = startOfClause(comma, limit);
    }
    if (start >= comma || (isPreposition(start) && !isConjunction(start))) {
        return {};
    }
    return subjectIn(start, comma);
}

// ", asked what he made of it,": what was done to who stands before the comma.
bool CueSubjects::isAskedAt(int participle) const
{
    const int next = participle + 1;
    return isMark(participle - 1, kSetsOff) && isWord(next) && !isPronoun(next) && !token(next).isCapital
        && (lexicon().breaks.contains(token(next).lower) || lexicon().clauses.contains(token(next).lower));
}

// "Mr Lind, member for Hull, Yorkshire, [said]": the name that a sentence begins with, behind a title or a
// full one, when commas part it from its verb.
Speaker CueSubjects::nameFirst(int from, int end) const
{
    if (!beginsSentence(from)) {
        return {};
    }
    const bool hasTitle = isWord(from) && lexicon().titles.contains(token(from).lower);
    const int first = hasTitle ? from + 1 : from;
    int to = first;
    while (to < end && isOfName(to)) {
        ++to;
    }
    const bool isWhole = to - first >= (hasTitle ? 1 : 2);
    if (!isWhole || !isMark(to, u",") || to + 1 >= end || hasCueIn(to, end)) {
        return {};
    }
    const TextRange range = rangeOf(startOfName(first, to), to);
    return {range, nameOf(range), false, true};
}

bool CueSubjects::isCleanName(int from, int to) const
{
    for (int i = from; i < to; ++i) {
        const QString &word = token(i).lower;
        if (!isWord(i)
            || !(token(i).isCapital || lexicon().articles.contains(word) || lexicon().titles.contains(word)
                 || lexicon().particles.contains(word) || isRole(i))) {
            return false;
        }
    }
    return from < to;
}

} // namespace Stemma
