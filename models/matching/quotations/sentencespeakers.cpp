// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/sentencespeakers.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFarthest = 80; // tokens of a sentence behind a quotation
constexpr int kFarthestReport = 1000; // tokens, after which a speaker must be named again
constexpr int kLongestSentence = 150; // tokens; what is longer is no sentence

bool endsSentence(const Token &token)
{
    return token.type == Token::Type::SentenceEnd || token.type == Token::Type::ParagraphEnd;
}

} // namespace

SpokenBy SentenceSpeakers::bySentence(int at) const
{
    int end = at + 1;
    while (isInside(end) && end - at < kFarthest && !endsSentence(token(end))) {
        ++end;
    }
    // What follows the last quotation of the sentence is told of all of it.
    int behind = end;
    while (behind > at + 1 && token(behind - 1).quotation < 0) {
        --behind;
    }
    if (end - behind < 2 || (isFragmentAt(at) && isLikeTitleAt(at))) {
        return {};
    }
    for (int cue = behind; cue < end; ++cue) {
        if (isCue(cue) && isPassive(cue)) {
            return {}; // "the bank is said to have written, according to the Post"
        }
    }
    const Speaker speaker = reporterOf(behind - 1, end, Reporters::OfAnyKind);
    return {speaker, {}, {}, Attribution::Polarity::Asserted, 0.6};
}

SpokenBy SentenceSpeakers::byLikeness(int at) const
{
    constexpr int kLongest = 3; // words between
    int likeness = at - 1;
    while (isWord(likeness) && at - likeness <= kLongest
           && lexicon().articles.contains(token(likeness).lower)) {
        --likeness;
    }
    const int start = startBefore(at);
    const bool isLikened = isWord(likeness) && lexicon().likenesses.contains(token(likeness).lower);
    if (!isLikened || likeness <= start || !beginsSentence(start)) {
        return {};
    }
    const Speaker subject = mainSubject(start, likeness);
    if (subject.range.isEmpty() || !(isSurelyPerson(subject) || subject.isPronoun)) {
        return {};
    }
    int commas = 0;
    for (int i = tokenAt(subject.range.end); i < likeness; ++i) {
        commas += isMark(i, u",") ? 1 : 0;
        if (isWord(i) && lexicon().passives.contains(token(i).lower)) {
            return {};
        }
    }
    if (commas % 2 != 0) {
        return {}; // "Ann Poe, known as", but "Ann Poe, the mayor, sees it as"
    }
    return {subject, {}, {}, Attribution::Polarity::Asserted, 0.6};
}

SpokenBy SentenceSpeakers::bySharedSubject(int at) const
{
    const int cue = at + 2;
    const int start = startBefore(at);
    const bool isSaid = isCue(cue) && isWord(cue + 1) && !isPreposition(cue + 1) && !isPassive(cue)
        && !lexicon().negations.contains(token(cue + 1).lower) && !lexicon().to.contains(token(cue).lower);
    if (!isFragmentAt(at) || isLikeTitleAt(at) || !isConjunction(at + 1) || !isSaid
        || !beginsSentence(start)) {
        return {};
    }
    const Speaker subject = mainSubject(start, at);
    return isSurelyPerson(subject) ? SpokenBy{subject, {}, {}, Attribution::Polarity::Asserted, 0.6}
                                   : SpokenBy();
}

SpokenBy SentenceSpeakers::byColon(int at) const
{
    const int colon = at - 1;
    const TextRange words = quotationAt(at).parts.first();
    const bool isSpeech = text()[words.start].isUpper() && !isLikeTitleAt(at)
        && text().sliced(words.start, words.length()).contains(u' ');
    int start = isMark(colon, u":") ? startBefore(at) : at;
    start += isConjunction(start) ? 1 : 0;
    if (!isSpeech || start >= colon || !(beginsSentence(start) || isConjunction(start - 1))) {
        return {};
    }
    const Speaker subject = mainSubject(start, colon);
    const int first = tokenAt(subject.range.start);
    const bool isPersonByRole = !subject.range.isEmpty() && !subject.isGuess && !subject.isPronoun
        && !subject.isNamed && isRole(first) && !lexicon().bodies.contains(token(first).lower)
        && !isPaper(token(first).lower) && isWord(first - 1)
        && lexicon().articles.contains(token(first - 1).lower);
    if (!isSurelyPerson(subject) && !isPersonByRole) {
        return {};
    }
    for (int i = tokenAt(subject.range.end); i < colon; ++i) {
        const bool isName
            = isOfName(i) && (isOfName(i + 1) || lexicon().names.givenNames.contains(token(i).lower));
        const bool isRelative = isWord(i) && !isPronoun(i) && !lexicon().articles.contains(token(i).lower)
            && (lexicon().feminine.contains(token(i).lower) || lexicon().masculine.contains(token(i).lower));
        if (isWord(i) && (isPaper(token(i).lower) || isName || isRelative || isRole(i))) {
            return {}; // "Friends left a note: ...", "Ann Poe heard her brother's voice: ..."
        }
    }
    return {subject, {}, {}, Attribution::Polarity::Asserted, 0.5};
}

Antecedents::LastNamed SentenceSpeakers::reporterBetween(int from, int at) const
{
    from = std::max(from, at - kFarthestReport);
    int end = at;
    while (end > from && !endsSentence(token(end - 1))) {
        --end; // the sentence of the quotation is none before it
    }
    while (end > from) {
        while (end > from && endsSentence(token(end - 1))) {
            --end;
        }
        int start = end;
        bool hasQuotation = false;
        while (start > from && !endsSentence(token(start - 1))) {
            --start;
            hasQuotation = hasQuotation || token(start).quotation >= 0;
        }
        if (hasQuotation || start == end || !beginsSentence(start)) {
            return {};
        }
        const Speaker speaker = end - start <= kLongestSentence ? reporterIn(start, end) : Speaker();
        if (!speaker.range.isEmpty()) {
            return {fullName(speaker.name, speaker.range.start), token(end - 1).range.end};
        }
        end = start;
    }
    return {};
}

// "Ann Poe insisted that the bridge was safe", "erzählte Anna Lind"
Speaker SentenceSpeakers::reporterIn(int from, int to) const
{
    if (const Speaker reporter = reporterOf(from, to, Reporters::OfAnyKind); isSurelyPerson(reporter)) {
        return reporter;
    }
    int cue = from;
    while (cue < to && !isCue(cue)) {
        ++cue;
    }
    if (cue >= to || isPassive(cue) || isPreposition(cue - 1)) {
        return {};
    }
    Speaker speaker = cue > from ? nounPhraseTo(cue, from) : Speaker();
    if (speaker.range.isEmpty() && lexicon().hasInversion) {
        speaker = nounPhraseFrom(cue + 1, to);
    }
    return isSurelyPerson(speaker) ? speaker : Speaker();
}

// By a full name, or one that the text has elsewhere.
bool SentenceSpeakers::isSurelyPerson(const Speaker &speaker) const
{
    return speaker.isNamed && !speaker.isGuess && !speaker.isPronoun && isPerson(speaker)
        && (fullName(speaker.name, speaker.range.start).contains(u' ')
            || isOfNameElsewhere(speaker.name.toLower()));
}

} // namespace Stemma
