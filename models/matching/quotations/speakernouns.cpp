// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who speaks without a name, as SpeakerPhrases reads it.

#include "models/matching/quotations/speakerphrases.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

// "fuentes diplomáticas", "l'entraîneur adverse": where adjectives follow their noun, one that agrees with
// it and that nothing hangs on.
bool SpeakerPhrases::isAdjectiveBehind(int noun, int to) const
{
    constexpr qsizetype kShortest = 4;
    const int index = noun + 1;
    if (!m_lexicon.hasInversion || m_lexicon.nounsHaveCapitals || index >= to || !isWord(index)) {
        return false;
    }
    const QString &word = token(index).lower;
    const bool isSmallWord = token(index).isCapital || isAdverb(index) || isPreposition(index)
        || isPronoun(index) || isCue(index) || m_lexicon.articles.contains(word)
        || m_lexicon.particles.contains(word) || m_lexicon.breaks.contains(word)
        || m_lexicon.clauses.contains(word) || m_lexicon.negations.contains(word)
        || m_lexicon.hypothetical.contains(word) || m_lexicon.relatives.contains(word);
    const bool agrees = word.endsWith(u's') == token(noun).lower.endsWith(u's');
    return !isSmallWord && agrees && word.size() >= kShortest && index + 1 == to;
}

// "la portavoz del gobierno actual Ana Poe": the full name that ends a noun phrase, behind what hangs on its
// role.
Speaker SpeakerPhrases::nameAtEnd(int from, int to) const
{
    int first = to;
    while (first > from && isOfName(first - 1)) {
        --first;
    }
    while (first + 2 < to && !m_lexicon.names.givenNames.contains(token(first).lower)) {
        ++first; // "la maire de Paris Anne Poe"
    }
    const int before = first - 1;
    const bool isFull = to - first >= 2 && m_lexicon.names.givenNames.contains(token(first).lower);
    if (!isFull || before < from || isPreposition(before) || m_lexicon.particles.contains(token(before).lower)
        || m_lexicon.articles.contains(token(before).lower)
        || m_lexicon.conjunctions.contains(token(before).lower)) {
        return {};
    }
    const TextRange range = rangeOf(first, to);
    return {range, nameOf(range), false, true};
}

Speaker SpeakerPhrases::commonNoun(int from, int end, int to) const
{
    for (int i = from; i < end; ++i) {
        if (!isRole(i)) {
            continue;
        }
        int start = i;
        while (start > from && !m_lexicon.articles.contains(token(start - 1).lower) && !isAdverb(start - 1)
               && !m_lexicon.negations.contains(token(start - 1).lower)
               && !token(start - 1).lower.endsWith(u"'s"_s)) {
            --start;
        }
        int last = i;
        while (last + 1 < end && isRole(last + 1)) {
            ++last;
        }
        const int owner = start - 1;
        const bool isOffice = owner >= from && start == last && m_lexicon.bodies.contains(token(last).lower)
            && token(owner).lower.endsWith(u"'s"_s) && !token(owner).isCapital
            && m_lexicon.roles.contains(token(owner).lower.chopped(2));
        start = isOffice ? owner : start; // "the sheriff's office"
        last += isAdjectiveBehind(last, to) ? 1 : 0;
        // "minister of Transport Ann Poe": of so many capitals the last ones are who it is.
        constexpr int kWithPlace = 3;
        int first = last + 1;
        while (first < to && !token(first).isCapital && m_lexicon.particles.contains(token(first).lower)) {
            ++first;
        }
        int behind = first;
        while (first > last + 1 && behind < to && token(behind).isCapital && !isRole(behind)) {
            ++behind;
        }
        if (behind - first >= kWithPlace && !m_lexicon.voices.contains(token(last).lower)) {
            const TextRange range = rangeOf(behind - 2, behind);
            return {range, nameOf(range), false, true};
        }
        if (const Speaker name = nameAtEnd(last + 1, to); !name.range.isEmpty()) {
            return name;
        }
        const TextRange range = rangeOf(start, last + 1);
        return whomTheySpeakFor({range, nameOf(range), false, false}, last, to);
    }
    return {};
}

// "spokesman for Ann Poe": whoever is spoken for does not speak, but tells which spokesman it is.
Speaker SpeakerPhrases::whomTheySpeakFor(Speaker speaker, int last, int to) const
{
    constexpr int kLongest = 2; // words of a body without name
    int next = last + 1;
    if (!m_lexicon.voices.contains(token(last).lower) || next >= to || token(next).isCapital
        || !(isPreposition(next) || m_lexicon.particles.contains(token(next).lower)
             || (m_lexicon.hasCases && m_lexicon.articles.contains(token(next).lower)))) {
        return speaker;
    }
    ++next;
    int body = -1; // behind which no name stands: "der Polizei"
    while (next < to
           && (m_lexicon.titles.contains(token(next).lower) || (token(next).isCapital && isRole(next))
               || (!token(next).isCapital && m_lexicon.articles.contains(token(next).lower)))) {
        body = m_lexicon.hasCases && token(next).isCapital && isRole(next) ? next : -1;
        ++next;
    }
    if (body >= 0 && (next >= to || !token(next).isCapital || isAdverb(next))) {
        next = body;
    }
    int end = next;
    while (end < to
           && ((token(end).isCapital && !isAdverb(end)) || (end > next && joinsName(end, next, to)))) {
        ++end;
    }
    const bool isFor = end == next && isWord(next - 1) && m_lexicon.articles.contains(token(next - 1).lower)
        && m_lexicon.names.purposes.contains(token(last + 1).lower) && !m_lexicon.hasInversion;
    while (isFor && end < to && end < next + kLongest && !token(end).isCapital && !isPreposition(end)
           && !isAdverb(end) && !m_lexicon.particles.contains(token(end).lower)
           && !m_lexicon.breaks.contains(token(end).lower)) {
        ++end; // "lawyers for the families"
    }
    if (end > next) {
        speaker.range = {speaker.range.start, token(end - 1).range.end};
        speaker.name = nameOf(speaker.range);
    }
    return speaker;
}

// What nobody knows as a role: "a commuter", "a third", "another". An article must stand before it.
Speaker SpeakerPhrases::anyNoun(int from, int to) const
{
    constexpr int kLongest = 3;
    int start = from;
    while (start < to
           && (m_lexicon.articles.contains(token(start).lower) || token(start).lower.endsWith(u"'s"_s))) {
        ++start;
    }
    if (start == from && m_lexicon.someone.contains(token(from).lower)) {
        start = from + 1; // "someone"
    }
    if (start > from && start < to && isPreposition(start)) {
        to = start; // "one of them"
    }
    if (start == from || to - start > kLongest) {
        return {};
    }
    start = std::min(start, to - 1);
    if (start == from && !m_lexicon.someone.contains(token(start).lower)) {
        return {};
    }
    const TextRange range = rangeOf(start, to);
    Speaker speaker{range, nameOf(range), false, false};
    speaker.isGuess = true;
    return speaker;
}

} // namespace Stemma
