// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/speakerphrases.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

bool SpeakerPhrases::beginsSentence(int index) const
{
    return !isInside(index - 1) || token(index - 1).type == Token::Type::SentenceEnd
        || token(index - 1).type == Token::Type::ParagraphEnd;
}

bool SpeakerPhrases::isCue(int index) const
{
    // "the Journal's reporting" says nothing.
    const bool isNoun = isWord(index - 1) && token(index - 1).isCapital && !beginsSentence(index - 1)
        && token(index - 1).lower.endsWith(u"'s"_s) && isWord(index) && token(index).lower.endsWith(u"ing"_s);
    return isWord(index) && !isNoun && (!token(index).isCapital || beginsSentence(index))
        && (m_lexicon.isCue(token(index).lower) || phraseAt(index, m_lexicon.sayings));
}

bool SpeakerPhrases::isWord(int index) const
{
    return isInside(index) && token(index).type == Token::Type::Word;
}

bool SpeakerPhrases::isMark(int index, QStringView marks) const
{
    return isInside(index) && token(index).type == Token::Type::Mark
        && marks.contains(token(index).lower.front());
}

bool SpeakerPhrases::matches(int at, const QStringList &phrase) const
{
    for (qsizetype i = 0; i < phrase.size(); ++i) {
        if (!isWord(at + int(i)) || token(at + int(i)).lower != phrase[i]) {
            return false;
        }
    }
    return true;
}

std::optional<int> SpeakerPhrases::phraseAt(int at, const QList<QStringList> &phrases) const
{
    int longest = 0;
    for (const QStringList &phrase : phrases) {
        if (phrase.size() > longest && matches(at, phrase)) {
            longest = int(phrase.size());
        }
    }
    return longest > 0 ? std::optional(longest) : std::nullopt;
}

bool SpeakerPhrases::onlyAdverbs(int from, int to) const
{
    for (int i = from; i < to; ++i) {
        if (!isWord(i) || !m_lexicon.adverbs.contains(token(i).lower)) {
            return false;
        }
    }
    return true;
}

TextRange SpeakerPhrases::rangeOf(int from, int to) const
{
    return {token(from).range.start, token(to - 1).range.end};
}

Speaker SpeakerPhrases::nounPhraseFrom(int from, int limit) const
{
    while (from < limit && isWord(from) && m_lexicon.adverbs.contains(token(from).lower)
           && !token(from).isCapital) {
        ++from;
    }
    int to = from;
    while (to < limit && isWord(to) && (!isCue(to) || (to > from && isRole(to)))
           && (to == from || !(endsName(to, from) || endsPhrase(to)))) {
        ++to;
    }
    const Speaker speaker = speakerIn(from, to);
    if (!speaker.isNamed && !speaker.isPronoun && !speaker.range.isEmpty()) {
        if (const Speaker name = nameBehind(to); to < limit && !name.range.isEmpty()) {
            return name;
        }
    }
    return speaker;
}

Speaker SpeakerPhrases::nameBehind(int comma) const
{
    constexpr int kLongest = 4;
    if (!isMark(comma, u",")) {
        return {};
    }
    int start = comma + 1;
    while (isWord(start) && m_lexicon.titles.contains(token(start).lower)) {
        ++start;
    }
    int end = start;
    while (isWord(end)
           && (isOfName(end)
               || (end > start && m_lexicon.particles.contains(token(end).lower) && isWord(end + 1)
                   && isOfName(end + 1)))) {
        ++end;
    }
    const bool isWhole = !isInside(end) || token(end).type != Token::Type::Word;
    if (end - start < 2 || end - start > kLongest || !isWhole || (isInside(end) && isMark(end, u"'\u2019"))) {
        return {};
    }
    const TextRange range = rangeOf(start, end);
    return {range, nameOf(range), false, true};
}

Speaker SpeakerPhrases::nounPhraseTo(int to, int limit) const
{
    int end = to;
    while (end > limit && isWord(end - 1)
           && (m_lexicon.adverbs.contains(token(end - 1).lower)
               || m_lexicon.hypothetical.contains(token(end - 1).lower)
               || m_lexicon.negations.contains(token(end - 1).lower) || token(end - 1).lower == u"did"_s
               || token(end - 1).lower == u"does"_s)
           && !token(end - 1).isCapital) {
        --end;
    }
    if (end > limit && isMark(end - 1, u",")) {
        // An apposition: what it explains stands before its first comma.
        int comma = end - 2;
        while (comma > limit && !isMark(comma, u",")) {
            --comma;
        }
        if (comma > limit && end - comma < 16) {
            const Speaker before = nounPhraseTo(comma, limit);
            if (!before.range.isEmpty()) {
                const Speaker name = before.isNamed || before.isPronoun ? Speaker() : nameBehind(comma);
                return name.range.isEmpty() ? before : name;
            }
        }
        --end;
    }
    int start = end;
    while (start > limit && isWord(start - 1) && !isCue(start - 1)) {
        const bool isBreak = m_lexicon.breaks.contains(token(start - 1).lower)
            && !m_lexicon.particles.contains(token(start - 1).lower);
        if (isBreak) {
            break;
        }
        --start;
    }
    return speakerIn(start, end);
}

bool SpeakerPhrases::endsName(int index, int from) const
{
    const Token &one = token(index);
    if (!m_lexicon.breaks.contains(one.lower) || one.isCapital) {
        return false;
    }
    // "of", "de la" within names: a capital follows.
    const bool isWithinName = m_lexicon.particles.contains(one.lower) && isWord(index + 1)
        && token(index + 1).isCapital && index > from;
    return !isWithinName;
}

bool SpeakerPhrases::endsPhrase(int index) const
{
    const Token &one = token(index);
    if (one.isCapital || m_lexicon.particles.contains(token(index - 1).lower)) {
        return false;
    }
    const bool isWithinName
        = m_lexicon.particles.contains(one.lower) && !m_lexicon.articles.contains(one.lower);
    return !isWithinName && (m_lexicon.articles.contains(one.lower) || m_lexicon.adverbs.contains(one.lower));
}

Speaker SpeakerPhrases::speakerIn(int from, int to) const
{
    if (from >= to) {
        return {};
    }
    if (m_lexicon.pronouns.contains(token(to - 1).lower) || m_lexicon.pronouns.contains(token(from).lower)) {
        const int index = m_lexicon.pronouns.contains(token(from).lower) ? from : to - 1;
        return {token(index).range, {}, true, false};
    }
    // The last run of capitals: names follow what their bearers are.
    int bestFrom = -1;
    int bestTo = -1;
    for (int i = from; i < to; ++i) {
        const QString &word = token(i).lower;
        if (!token(i).isCapital || isRole(i) || m_lexicon.articles.contains(word)
            || m_lexicon.titles.contains(word) || m_lexicon.breaks.contains(word)
            || m_lexicon.adverbs.contains(word)) {
            continue;
        }
        int end = i + 1;
        for (int next = end; next < to && !isRole(next); ++next) {
            if (token(next).isCapital) {
                end = next + 1;
            } else if (!m_lexicon.particles.contains(token(next).lower)
                       || (m_lexicon.articles.contains(token(next).lower)
                           && !m_lexicon.particles.contains(token(next - 1).lower))) {
                break;
            }
        }
        bestFrom = i;
        bestTo = end;
        i = end;
    }
    if (bestFrom < 0) {
        return commonNoun(from, to);
    }
    if (const Speaker head = headOf(from, bestFrom, bestTo); !head.range.isEmpty()) {
        return head;
    }
    // "a Facebook spokesperson": the role after the name bears the phrase.
    if (bestTo < to && isRole(bestTo)) {
        const TextRange range = rangeOf(bestFrom, bestTo + 1);
        return {range, nameOf(range), false, true};
    }
    TextRange range = rangeOf(bestFrom, bestTo);
    return {range, nameOf(range), false, true};
}

Speaker SpeakerPhrases::headOf(int from, int nameFrom, int nameTo) const
{
    constexpr int kLongest = 2; // words; more of them may hold the bearer's own name
    int role = nameFrom;
    bool hasParticle = false;
    while (role > from && !token(role - 1).isCapital
           && (m_lexicon.particles.contains(token(role - 1).lower)
               || m_lexicon.articles.contains(token(role - 1).lower))) {
        --role;
        hasParticle = true;
    }
    if (!hasParticle || role == from || !isRole(role - 1) || nameTo - nameFrom > kLongest) {
        return {};
    }
    // "Bishop of Torsund" is a name; of "minister of Torsund" the first word is enough.
    if (token(role - 1).isCapital && !m_lexicon.hasCompounds) {
        const TextRange range = rangeOf(role - 1, nameTo);
        return {range, nameOf(range), false, true};
    }
    return commonNoun(from, role);
}

Speaker SpeakerPhrases::commonNoun(int from, int to) const
{
    for (int i = from; i < to; ++i) {
        if (!isRole(i)) {
            continue;
        }
        int start = i;
        while (start > from && !m_lexicon.articles.contains(token(start - 1).lower)
               && !m_lexicon.adverbs.contains(token(start - 1).lower)) {
            --start;
        }
        int end = i + 1;
        while (end < to && isRole(end)) {
            ++end;
        }
        const TextRange range = rangeOf(start, end);
        return {range, nameOf(range), false, false};
    }
    return {};
}

bool SpeakerPhrases::isRole(int index) const
{
    const QString &word = token(index).lower;
    if (m_lexicon.roles.contains(word)) {
        return true;
    }
    constexpr qsizetype kShortest = 4; // of a role that ends a word
    for (qsizetype start = 2; m_lexicon.hasCompounds && start + kShortest <= word.size(); ++start) {
        if (m_lexicon.roles.contains(word.sliced(start))) {
            return true;
        }
    }
    return false;
}

QString SpeakerPhrases::nameOf(TextRange range) const
{
    QString name = m_text.sliced(range.start, range.length()).toString().simplified();
    if (name.endsWith(u"'s"_s) || name.endsWith(u"\u2019s"_s)) {
        name.chop(2);
    }
    return name;
}

bool SpeakerPhrases::isOfName(int index) const
{
    const QString &word = token(index).lower;
    return isWord(index) && token(index).isCapital && !isRole(index) && !m_lexicon.titles.contains(word)
        && !m_lexicon.articles.contains(word) && !m_lexicon.breaks.contains(word)
        && !m_lexicon.adverbs.contains(word) && !m_lexicon.pronouns.contains(word)
        && !m_lexicon.clauses.contains(word) && !m_lexicon.isCue(word);
}

std::vector<Speaker> SpeakerPhrases::fullNames() const
{
    constexpr int kLongest = 4;
    std::vector<Speaker> names;
    for (int i = 0; i < int(m_tokens.size()); ++i) {
        int end = i;
        while (isInside(end) && isOfName(end)) {
            ++end;
        }
        if (end - i >= 2 && end - i <= kLongest) {
            const TextRange range = rangeOf(i, end);
            names.push_back({range, nameOf(range), false, true});
        }
        i = std::max(i, end - 1);
    }
    return names;
}

} // namespace Stemma
