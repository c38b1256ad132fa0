// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/quotationsurroundings.h"

#include "models/matching/quotations/quotationwords.h"

#include <algorithm>

namespace Stemma {

// Behind a full stop within the marks too, where nothing follows but who spoke: “It is gone.” Poe said.
int QuotationSurroundings::startAfter(int at) const
{
    constexpr int kLongest = 4; // words of a name
    const int begin = at + 2;
    if (!isInside(at + 1) || token(at + 1).type != Token::Type::SentenceEnd
        || !token(at + 1).range.isEmpty()) {
        return at + 1;
    }
    int cue = begin;
    while (cue - begin < kLongest && isWord(cue) && !isCue(cue)
           && (isOfName(cue) || lexicon().titles.contains(token(cue).lower)
               || (cue == begin && isPronoun(cue)))) {
        ++cue;
    }
    const bool isAlone = cue > begin && isCue(cue)
        && (!isInside(cue + 1) || token(cue + 1).type == Token::Type::SentenceEnd
            || token(cue + 1).type == Token::Type::ParagraphEnd || isMark(cue + 1, u","));
    return isAlone ? begin : at + 1;
}

int QuotationSurroundings::endAfter(int at) const
{
    int end = startAfter(at);
    while (isInside(end) && end < at + 45
           && (token(end).type == Token::Type::Word || token(end).type == Token::Type::Mark)) {
        ++end;
    }
    return end;
}

int QuotationSurroundings::startBefore(int at) const
{
    int start = at;
    // What a colon ends goes on below: "The statement said: / “..."
    int above = at;
    while (isInside(above - 1) && token(above - 1).type == Token::Type::ParagraphEnd) {
        --above;
    }
    constexpr int kBlankLine = 2;
    if (above < at && at - above <= kBlankLine && isMark(above - 1, u":")) {
        start = above;
    }
    while (isInside(start - 1) && start > at - 45
           && (token(start - 1).type == Token::Type::Word || token(start - 1).type == Token::Type::Mark)) {
        --start;
    }
    return start;
}

const Quotation &QuotationSurroundings::quotationAt(int at) const
{
    return m_quotations[size_t(token(at).quotation)];
}

// The last sign of what is said, also before the mark that closes words quoted in it.
QChar QuotationSurroundings::lastOf(const Quotation &quotation) const
{
    const TextRange words = quotation.parts.last();
    qsizetype last = words.end - 1;
    while (last > words.start && QStringView(u"\"'\u201d\u2019\u00bb\u203a ").contains(m_text[last])) {
        --last;
    }
    return m_text[last];
}

bool QuotationSurroundings::isFragmentAt(int at) const
{
    const Quotation &quotation = quotationAt(at);
    const QChar last = lastOf(quotation);
    return quotation.parts.size() == 1 && !isMark(at + 1, u",") && !isMark(at - 1, u":")
        && !QStringView(u",.!?\u2026\u2013\u2014-").contains(last);
}

bool QuotationSurroundings::isSetOffAt(int at) const
{
    return m_text[quotationAt(at).parts.last().end - 1] == u',' || isMark(at + 1, u",");
}

bool QuotationSurroundings::isTitleAt(int at, bool isFragment) const
{
    // Her third novel, “Low Tide”, won.
    const bool isBetweenCommas = isMark(at - 1, u",") && isMark(at + 1, u",") && isWord(at - 2)
        && (lexicon().within.contains(token(at - 2).lower) || lexicon().papers.contains(token(at - 2).lower));
    if (isBetweenCommas && m_text[quotationAt(at).parts.first().start].isUpper()) {
        return true;
    }
    if (isPreposition(at - 1) && isLikeTitleAt(at)) {
        return true; // on “Hollow Coast”, the opening track
    }
    if (!isWord(at - 1) || !lexicon().within.contains(token(at - 1).lower)) {
        return false;
    }
    constexpr qsizetype kLong = 4;
    const TextRange range = quotationAt(at).parts.first();
    const QStringView words = m_text.sliced(range.start, range.length());
    const auto isSmall = [](QStringView word) { return word.size() >= kLong && !word.front().isUpper(); };
    return words.front().isUpper() && (isFragment || std::ranges::none_of(words.split(u' '), isSmall));
}

bool QuotationSurroundings::isSoCalledAt(int at) const
{
    const bool isNameOfPaper = isWord(at - 1) && isFragmentAt(at) && isLikeTitleAt(at)
        && lexicon().names.organisationNouns.contains(token(at - 1).lower); // the daily “Le Monde”
    if (isNameOfPaper) {
        return true;
    }
    return isWord(at - 1) && lexicon().soCalled.contains(token(at - 1).lower)
        && (!isWord(at - 2) || lexicon().articles.contains(token(at - 2).lower) || beginsSentence(at - 1)
            || isPreposition(at - 2));
}

bool QuotationSurroundings::goesOnFromBefore(int at) const
{
    const Quotation &quotation = quotationAt(at);
    return isWord(at - 1) && quotation.parts.size() == 1 && m_text[quotation.parts.first().start].isLower();
}

bool QuotationSurroundings::isLikeTitleAt(int at) const
{
    const TextRange range = quotationAt(at).parts.first();
    return isLikeTitle(m_text.sliced(range.start, range.length()), lexicon().nounsHaveCapitals);
}

bool QuotationSurroundings::isNamedSourceAt(int at, bool isFragment) const
{
    constexpr int kMostWords = 2;
    const TextRange range = quotationAt(at).parts.first();
    const QStringView words = m_text.sliced(range.start, range.length());
    if (!isWord(at - 1) || !words.front().isUpper() || wordCount(words) > kMostWords) {
        return false;
    }
    int before = at - 1;
    while (isWord(before) && lexicon().articles.contains(token(before).lower)) {
        --before;
    }
    const bool isPlace = before < at - 1 && isWord(before) && lexicon().within.contains(token(before).lower)
        && isCue(before - 1); // "schrieb in der „Neuen Woche“, das Buch sei"
    if (!isFragment || isPlace) {
        return isPlace && (isFragment || isMark(at + 1, u","));
    }
    const auto isBehindAccording = [&](int noun) {
        return std::ranges::any_of(lexicon().accordingTo, [&](const QStringList &phrase) {
            return matches(noun + 1 - int(phrase.size()), phrase);
        });
    };
    int paper = before - (isPreposition(before) ? 1 : 0); // "laut einem Bericht des", "selon un article du"
    const bool isOfPaper = before < at - 1 || isPreposition(before);
    while (isOfPaper && paper > before - kMostWords && isWord(paper) && !isBehindAccording(paper)) {
        --paper;
    }
    const bool isBehindMedium = std::ranges::any_of(lexicon().media, [&](const QStringList &phrase) {
        return matches(at - int(phrase.size()), phrase) || matches(before + 1 - int(phrase.size()), phrase);
    }); // "im Interview mit dem „Kurier“"
    if (isBehindMedium || isBehindAccording(before)
        || (isOfPaper && isWord(paper) && isBehindAccording(paper))) {
        return true;
    }
    if (before == at - 1 && !isPreposition(before)) {
        return false;
    }
    // The verb of this clause belongs to the speech before it.
    const int start = startBefore(at);
    if (!isInside(start - 1) || token(start - 1).type != Token::Type::Quotation || isFragmentAt(start - 1)) {
        return false;
    }
    for (int i = start; i < at; ++i) {
        if (isCue(i)) {
            return true;
        }
    }
    return false;
}

bool QuotationSurroundings::hasTagBehind(int at) const
{
    int cue = at + 2;
    while (isWord(cue) && isAdverb(cue) && !token(cue).isCapital) {
        ++cue;
    }
    cue += cue > at + 2 && isPronoun(cue) ? 1 : 0; // "a-t-elle ajouté"
    const bool isInverted = lexicon().hasInversion && isCue(cue) && (isWord(cue + 1) || isPronoun(cue - 1));
    const bool isPlain = isPronoun(at + 2) && isCue(at + 3)
        && (!isInside(at + 4) || token(at + 4).type == Token::Type::SentenceEnd);
    return isMark(at + 1, u",") && (isInverted || isPlain);
}

bool QuotationSurroundings::isLedAt(int at) const
{
    const QChar last = m_text[quotationAt(at).parts.last().end - 1];
    const bool isEnded = last == u'!' || last == u'?';
    return isEnded && isCue(isMark(at - 1, u",") ? at - 2 : at - 1) && isWord(at + 1)
        && token(at + 1).isCapital;
}

bool QuotationSurroundings::isSentenceAt(int at) const
{
    const TextRange range = m_quotations[size_t(token(at).quotation)].parts.first();
    const bool isEnded = !isInside(at + 1) || token(at + 1).type == Token::Type::SentenceEnd
        || token(at + 1).type == Token::Type::ParagraphEnd;
    return beginsSentence(at) && isEnded && m_text[range.start].isUpper()
        && m_text.sliced(range.start, range.length()).contains(u' ') && !isLikeTitleAt(at);
}

bool QuotationSurroundings::isBesideFragment(int at) const
{
    constexpr int kNear = 9; // tokens
    constexpr int kFarthest = 30; // where no other verb of saying stands between
    int before = at - 1;
    bool hasCue = false;
    while (isInside(before) && at - before < (hasCue ? kNear : kFarthest)
           && (token(before).type == Token::Type::Word || token(before).type == Token::Type::Mark)) {
        hasCue = hasCue || isCue(before);
        --before;
    }
    return isInside(before) && token(before).type == Token::Type::Quotation && before + 1 < at;
}

bool QuotationSurroundings::isBesideSpeech(int at, int step) const
{
    int other = at + step;
    while (isInside(other) && token(other).type == Token::Type::SentenceEnd && token(other).range.isEmpty()) {
        other += step;
    }
    return isInside(other) && token(other).quotation >= 0 && token(other).quotation != token(at).quotation;
}

bool QuotationSurroundings::isParagraphAt(int at) const
{
    int end = at + 1;
    while (isInside(end) && token(end).type == Token::Type::SentenceEnd) {
        ++end;
    }
    const bool isFirst = isInside(at - 1) && token(at - 1).type == Token::Type::ParagraphEnd;
    return isFirst && (!isInside(end) || token(end).type == Token::Type::ParagraphEnd)
        && quotationAt(at).isClosed && isSentenceAt(at);
}

int QuotationSurroundings::startOfAside(int at) const
{
    const int start = startBefore(at);
    const bool isEnded = !isInside(at + 1) || token(at + 1).type == Token::Type::SentenceEnd
        || token(at + 1).type == Token::Type::ParagraphEnd;
    if (!isEnded || !isMark(at - 1, u",") || !isPreposition(start) || !beginsSentence(start)
        || !QStringView(u".!?\u2026").contains(lastOf(quotationAt(at)))) {
        return at;
    }
    for (int i = start; i < at - 1; ++i) {
        if (!isWord(i) || isCue(i)) {
            return at;
        }
    }
    return start;
}

int QuotationSurroundings::tokenAt(qsizetype position) const
{
    const auto found
        = std::ranges::lower_bound(tokens(), position, {}, [](const Token &one) { return one.range.start; });
    return int(found - tokens().begin());
}

bool QuotationSurroundings::isPaper(const QString &name) const
{
    const QString noun = name.toLower().section(u' ', -1);
    return lexicon().papers.contains(noun) || lexicon().statements.contains(noun);
}

bool QuotationSurroundings::isNameOfPerson(int from, const Speaker &speaker) const
{
    const bool isFull = speaker.name.contains(u' ');
    return isFull || (token(from).range.start < speaker.range.start && isRole(from));
}

} // namespace Stemma
