// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/speakerlines.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

SpeakerLines::SpeakerLines(QStringView text, const std::vector<Quotation> &quotations,
                           const CueLexicon &lexicon)
    : CueClauses(text, quotations, lexicon)
{
    for (const Speaker &name : fullNames()) {
        m_lastNames.insert(name.name.section(u' ', -1));
    }
    m_isDialogue = hasDialogue();
}

// Two people whose names stand before what they say, one of whom comes again. "Photo: AP", "Analysis: ..."
// are no people, and where every noun has a capital nothing tells them from such.
bool SpeakerLines::hasDialogue() const
{
    constexpr int kLongest = 3; // words of a label
    QHash<QString, int> labels; // how often speech stands behind each
    for (int i = 0; i < int(tokens().size()) && !lexicon().nounsHaveCapitals; ++i) {
        const bool isFirst = !isInside(i - 1) || token(i - 1).type == Token::Type::ParagraphEnd;
        int end = i;
        while (isFirst && isWord(end) && token(end).isCapital && end - i <= kLongest) {
            ++end;
        }
        if (end > i && end - i <= kLongest && isMark(end, u":")) {
            const bool isSpeech = isInside(end + 1) && token(end + 1).type == Token::Type::Quotation;
            labels[nameOf(rangeOf(i, end))] += isSpeech ? 1 : 0;
        }
    }
    return labels.size() > 1 && std::ranges::any_of(labels, [](int times) { return times > 1; });
}

SpokenBy SpeakerLines::spokenInLine(int at) const
{
    for (const auto &read : {&SpeakerLines::byVerdict, &SpeakerLines::byVerdictBefore, &SpeakerLines::byPaper,
                             &SpeakerLines::byLabel, &SpeakerLines::bySignature, &SpeakerLines::byHeadline,
                             &SpeakerLines::byColon}) {
        SpokenBy spoken = (this->*read)(at);
        if (spoken.hasSpeaker()) {
            return spoken;
        }
    }
    return {};
}

// "..." Those were the words of Ann Poe.
SpokenBy SpeakerLines::byVerdict(int at) const
{
    constexpr int kNear = 5; // words before the phrase
    int start = at + 1;
    while (isInside(start) && token(start).type == Token::Type::SentenceEnd) {
        ++start;
    }
    int end = start;
    while (isWord(end)) {
        ++end;
    }
    for (int i = start; i < std::min(end, start + kNear) && !isOfName(i); ++i) {
        if (const auto length = phraseAt(i, lexicon().verdicts)) {
            const Speaker speaker = nounPhraseFrom(i + *length, end);
            if (speaker.isPronoun || speaker.isGuess || speaker.range.isEmpty()) {
                return {};
            }
            return {speaker, rangeOf(i, i + *length), {}, Attribution::Polarity::Asserted, 0.75};
        }
    }
    return {};
}

// "And here is the reaction from the CBI: ..."
SpokenBy SpeakerLines::byVerdictBefore(int at) const
{
    const int colon = at - 1;
    const int start = isMark(colon, u":") ? startBefore(colon) : colon;
    for (int i = start; i < colon; ++i) {
        const auto length = phraseAt(i, lexicon().verdicts);
        if (!length) {
            continue;
        }
        const Speaker speaker = nounPhraseFrom(i + *length, colon);
        const bool isWhole = speaker.range.end == token(colon - 1).range.end;
        return isWhole && !speaker.isPronoun && !speaker.isGuess
            ? SpokenBy{speaker, rangeOf(i, i + *length), {}, Attribution::Polarity::Asserted, 0.75}
            : SpokenBy();
    }
    return {};
}

SpokenBy SpeakerLines::byPaper(int at) const
{
    const int cue = isMark(at - 1, u":") ? at - 2 : at - 1;
    const int behind = isMark(at + 1, u",") ? at + 2 : at + 1;
    const bool isBehind = isWord(behind) && lexicon().reads.contains(token(behind).lower)
        && isSetOffAt(at); // "Enough," read their banners
    if (!isBehind && (!isWord(cue) || !lexicon().reads.contains(token(cue).lower))) {
        return {};
    }
    const int verb = isBehind ? behind : cue;
    Speaker speaker
        = isBehind ? nounPhraseFrom(verb + 1, endAfter(at)) : nounPhraseTo(verb, startBefore(verb));
    const QString noun = speaker.name.toLower().section(u' ', -1);
    if (speaker.range.isEmpty() || speaker.isPronoun || !isPaper(noun)) {
        return {};
    }
    if (speaker.isGuess || (!speaker.isNamed && !lexicon().statements.contains(noun))) {
        speaker.range.start = speaker.range.end - noun.size(); // without what it is like
        speaker.name = nameOf(speaker.range);
    }
    return {speaker, token(verb).range, {}, Attribution::Polarity::Asserted, 0.8};
}

// "Minister Ann Poe: ...", "Ann Poe, minister: ..." and, in an interview, "DE GROOT: ..."
SpokenBy SpeakerLines::byLabel(int at) const
{
    constexpr int kLongest = 8;
    const int colon = at - 1;
    int start = isMark(colon, u":") ? startBefore(colon) : colon;
    const int line = start;
    while (start < colon && isMark(start, u"\u2022\u00b7\u25aa-\u2013*")) {
        ++start; // an entry of a list
    }
    while (start < colon && (isMark(start, u":") || token(start).range.length() <= 2)
           && (isMark(start, u":") || text()[token(start).range.start].isDigit())) {
        ++start; // "14:41 Ann Poe: ..."
    }
    if (start >= colon || colon - start > kLongest || !beginsSentence(line)) {
        return {};
    }
    int end = start;
    bool hasOwners = false; // "Nurses' union"
    while (isWord(end) || (end > start && isMark(end, u"'\u2019") && isWord(end + 1))) {
        if (isPreposition(end) && end > start && beginsSentence(end - 1)) {
            return {}; // "Overheard at the publishers' party: ..."
        }
        hasOwners = hasOwners || !isWord(end);
        ++end;
    }
    if (end == start || (end < colon && !isMark(end, u","))) {
        return {};
    }
    const TextRange label = rangeOf(start, end);
    const QStringView words = text().sliced(label.start, label.length());
    const bool isShouted = end == colon
        && std::ranges::none_of(words, [](QChar unit) { return unit.isLower(); })
        && std::ranges::any_of(words, [](QChar unit) { return unit.isUpper(); })
        && (!isInside(start - 1) || token(start - 1).type == Token::Type::ParagraphEnd);
    if (isShouted) {
        const QString &first = token(start).lower;
        const bool isLed = lexicon().titles.contains(first) || lexicon().articles.contains(first);
        const int name = isLed && end > start + 1 ? start + 1 : start;
        const TextRange called = rangeOf(name, end);
        return {{called, nameOf(called), false, true}, {}, {}, Attribution::Polarity::Asserted, 0.8};
    }
    const Speaker speaker = hasOwners ? Speaker{label, nameOf(label), false, false} : speakerIn(start, end);
    const bool hasArticle = end > start + 1 && lexicon().articles.contains(token(start).lower)
        && !lexicon().papers.contains(token(end - 1).lower)
        && !lexicon().statements.contains(token(end - 1).lower);
    const bool isWhole = speaker.range == label || (hasArticle && speaker.range == rangeOf(start + 1, end));
    const bool isBody = end == colon && !speaker.isNamed && !speaker.isPronoun && !speaker.isGuess && isWhole
        && isRole(end - 1); // "Nurses' union: ...", "The mayor: ..."
    if (isBody) {
        return {speaker, {}, {}, Attribution::Polarity::Asserted, 0.8};
    }
    if (!speaker.isNamed || speaker.range.end != token(end - 1).range.end) {
        return {};
    }
    // A surname alone when the text has it elsewhere; before an apposition a full name alone.
    // Of a dialogue a surname alone: "Pryor: “Always.”"
    const bool isOfDialogue = m_isDialogue && end == colon && end == start + 1 && start == line
        && isOfName(start) && !lexicon().nouns.contains(token(start).lower);
    if (isOfDialogue) {
        return {{label, nameOf(label), false, true}, {}, {}, Attribution::Polarity::Asserted, 0.75};
    }
    const bool isName = end < colon ? speaker.range == label && speaker.name.contains(u' ')
                                    : isNameOfPerson(start, speaker) || m_lastNames.contains(speaker.name)
            || (speaker.range == token(end - 1).range && end - 2 >= start && isRole(end - 2));
    return isName ? SpokenBy{speaker, {}, {}, Attribution::Polarity::Asserted, 0.8} : SpokenBy();
}

// "Coach Ann Poe was furious: ...": the person that the sentence before a colon is about, when it names
// nobody else and the speech is no note, sign or question that somebody only found.
SpokenBy SpeakerLines::byColon(int at) const
{
    constexpr int kLongest = 30; // tokens
    const int colon = at - 1;
    const int start = isMark(colon, u":") ? startBefore(colon) : colon;
    if (start >= colon || colon - start > kLongest || !beginsSentence(start)) {
        return {};
    }
    // Where every noun has a capital, a sentence has a verb before its object: "stärkte ihm den Rücken:"
    const QString noun = token(colon - 1).lower;
    const bool isThing = isPaper(noun);
    const bool isOfThing = isWord(colon - 2) && lexicon().articles.contains(token(colon - 2).lower)
        && (!isPreposition(colon - 3) || isThing)
        && (!lexicon().nounsHaveCapitals || isThing || colon - 2 == start);
    int end = start;
    while (end < colon
           && (isWord(end) || isMark(end, u"(),")
               || (isMark(end, u":") && text()[token(end).range.end].isDigit()))) {
        ++end;
    }
    if (isOfThing || end != colon) {
        return {};
    }
    int main = start; // "Asked about it, Ann Poe chose irony:"
    while (main < colon && isWord(main) && (isCue(start) || isPreposition(start))) {
        ++main;
    }
    const Speaker speaker = firstPersonIn(isMark(main, u",") ? main + 1 : start, colon);
    if (speaker.range.isEmpty()) {
        return byRoleBefore(start, colon);
    }
    int from = start;
    if (isMark(tokenAt(speaker.range.end), u",")) { // "Ann Poe, of Hull, begs to differ:"
        from = tokenAt(speaker.range.end) + 1;
        while (from < colon && isWord(from)) {
            ++from;
        }
        from = isMark(from, u",") ? from : start;
    }
    for (int i = from; i < colon; ++i) {
        const TextRange range = token(i).range;
        const bool isOther = i > start && isOfName(i) && range.start >= speaker.range.end
            && !lexicon().names.places.contains(token(i).lower);
        if (isOther && !lexicon().nounsHaveCapitals) {
            return {};
        }
    }
    return {speaker, {}, {}, Attribution::Polarity::Asserted, 0.7};
}

// "The judge looked up: ...": the role that a sentence begins with, when nobody else is named in it.
SpokenBy SpeakerLines::byRoleBefore(int start, int colon) const
{
    constexpr int kLongest = 4; // words before the end of the role
    int role = start;
    while (role < colon && role - start < kLongest && isWord(role) && !isRole(role)) {
        ++role;
    }
    const bool hasRole = role > start && role < colon && isWord(role) && isRole(role)
        && lexicon().articles.contains(token(start).lower);
    const bool hasName
        = std::ranges::any_of(tokens().begin() + start + 1, tokens().begin() + colon,
                              [&](const Token &one) { return isOfName(int(&one - tokens().data())); });
    if (!hasRole || (hasName && !lexicon().nounsHaveCapitals)) {
        return {};
    }
    const bool isCalled
        = isOfName(role + 1) && (!isWord(role + 2) || !token(role + 2).isCapital); // "Ihr Enkel Timo ist"
    const Speaker speaker = speakerIn(start, role + (isCalled ? 2 : 1));
    const bool isPerson = !speaker.range.isEmpty() && !speaker.isPronoun && !speaker.isGuess
        && !lexicon().bodies.contains(token(role).lower);
    return isPerson ? SpokenBy{speaker, {}, {}, Attribution::Polarity::Asserted, 0.6} : SpokenBy();
}

// The full name that a sentence begins with, behind roles and articles only.
Speaker SpeakerLines::firstPersonIn(int start, int limit) const
{
    if (isOfName(start) && isWord(start + 1) && !token(start + 1).isCapital
        && m_lastNames.contains(nameOf(token(start).range))) {
        return {token(start).range, nameOf(token(start).range), false, true}; // "Poe chose irony:"
    }
    int from = start;
    while (from < limit && isWord(from) && !(isOfName(from) && isOfName(from + 1))
           && (isRole(from) || lexicon().titles.contains(token(from).lower)
               || lexicon().articles.contains(token(from).lower) || isOfName(from))) {
        ++from;
    }
    int end = from;
    while (end < limit && isOfName(end)) {
        ++end;
    }
    if (end - from < 2) {
        const Speaker behind = nameBehind(from);
        return from > start && isRole(from - 1) ? behind : Speaker();
    }
    const TextRange range = rangeOf(from, end);
    const bool isOwner = token(end - 1).lower.endsWith(u"'s"_s);
    if (isOwner) {
        constexpr int kLongest = 4; // words of what somebody is: "Rail Watch's policy lead, Owen Tice,"
        while (end < limit && isWord(end) && end - from < kLongest + 2) {
            ++end;
        }
        return nameBehind(end);
    }
    const Speaker speaker = speakerIn(from, end);
    return speaker.isNamed && speaker.range.end == range.end ? speaker : Speaker();
}

// Without a verb, in a line that is no sentence: "...": survivors tell of a long wait; "..." on the
// tunnel
// - transport chief.
SpokenBy SpeakerLines::byHeadline(int at) const
{
    constexpr int kLongest = 30; // tokens
    const bool isFirst = !isInside(at - 1) || token(at - 1).type == Token::Type::ParagraphEnd;
    if (const SpokenBy before = byHeadlineBefore(at); before.hasSpeaker()) {
        return before;
    }
    int end = at + 1;
    int dash = -1;
    while (isInside(end) && token(end).type != Token::Type::ParagraphEnd) {
        if (token(end).type != Token::Type::Word && token(end).type != Token::Type::Mark) {
            return {};
        }
        dash = isMark(end, u"-\u2013\u2014") ? end : dash;
        ++end;
    }
    if (!isFirst || end - at > kLongest) {
        return {};
    }
    if (isMark(at + 1, u":")) {
        int cue = at + 2;
        while (cue < end && !isCue(cue)) {
            ++cue;
        }
        const Speaker speaker = nounPhraseFrom(at + 2, cue);
        if (speaker.range.isEmpty() || speaker.isPronoun || token(at + 2).range.end < speaker.range.start) {
            return {};
        }
        return {
            speaker, cue < end ? token(cue).range : TextRange(), {}, Attribution::Polarity::Asserted, 0.7};
    }
    if (dash < 0 || end - dash > 6 || dash + 1 >= end) {
        return {};
    }
    const Speaker speaker = speakerIn(dash + 1, end);
    if (speaker.isPronoun || speaker.range.isEmpty() || speaker.range != rangeOf(dash + 1, end)) {
        return {};
    }
    return {speaker, {}, {}, Attribution::Polarity::Asserted, 0.7};
}

// "Baker “devastated” by fire": who stands right before words that no sentence is around.
SpokenBy SpeakerLines::byHeadlineBefore(int at) const
{
    constexpr int kLongest = 3; // words before the marks
    int start = at;
    while (isWord(start - 1) && at - start <= kLongest) {
        --start;
    }
    while (isMark(start - 1, u"\u2022\u00b7\u25aa*")) {
        --start; // an entry of a list
    }
    const int line = start;
    while (start < at && !isWord(start)) {
        ++start;
    }
    const bool isFirst = !isInside(line - 1) || token(line - 1).type == Token::Type::ParagraphEnd;
    if (!isFirst || start == at || at - start > kLongest || !isRole(at - 1)
        || lexicon().papers.contains(token(at - 1).lower) || lexicon().articles.contains(token(start).lower)
        || isLikeTitleAt(at)) {
        return {};
    }
    for (int i = at + 1; isInside(i) && token(i).type != Token::Type::ParagraphEnd; ++i) {
        if (token(i).type != Token::Type::Word) {
            return {};
        }
    }
    const Speaker speaker = speakerIn(start, at);
    return !speaker.isPronoun && speaker.range == rangeOf(start, at)
        ? SpokenBy{speaker, {}, {}, Attribution::Polarity::Asserted, 0.6}
        : SpokenBy();
}

// "..." -- Ann Poe
SpokenBy SpeakerLines::bySignature(int at) const
{
    constexpr int kLongest = 6;
    int dash = at + 1;
    while (
        isInside(dash) && dash < at + 4
        && (token(dash).type == Token::Type::SentenceEnd || token(dash).type == Token::Type::ParagraphEnd)) {
        ++dash;
    }
    if (!isMark(dash, u"-\u2013\u2014")) {
        return {};
    }
    const int start = dash + 1;
    int end = start;
    while (isWord(end)) {
        ++end;
    }
    int line = end;
    while (isMark(end, u",") && (isWord(line) || isMark(line, u",")) && line - end < kLongest) {
        ++line; // "Ann Poe, mountaineer"
    }
    const bool isAlone = !isInside(line) || token(line).type == Token::Type::ParagraphEnd;
    if (end == start || end - start > kLongest || !isAlone) {
        return {};
    }
    const Speaker speaker = speakerIn(start, end);
    if (!speaker.isNamed || speaker.range != rangeOf(start, end) || !isNameOfPerson(start, speaker)) {
        return {};
    }
    return {speaker, {}, {}, Attribution::Polarity::Asserted, 0.8};
}

} // namespace Stemma
