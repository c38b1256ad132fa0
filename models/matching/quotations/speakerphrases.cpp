// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/speakerphrases.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

SpeakerPhrases::SpeakerPhrases(QStringView text, const std::vector<Quotation> &quotations,
                               const CueLexicon &lexicon)
    : m_text(text)
    , m_lexicon(lexicon)
    , m_tokens(tokensOf(text, quotations, lexicon))
{
    for (int i = 0; i < int(m_tokens.size()); ++i) {
        if (isOfName(i) && !beginsSentence(i) && (!lexicon.nounsHaveCapitals || isNameByUse(i))) {
            m_properWords.insert(token(i).lower);
        }
    }
}

// "says Early": a capital right behind a verb of saying.
bool SpeakerPhrases::isNameBesideCue(int index) const
{
    return isWord(index) && token(index).isCapital && isCue(index - 1) && !m_lexicon.nounsHaveCapitals
        && !isWord(index + 1);
}

// Where every noun has a capital: behind a given name, a title or a role, or a verb of saying, without an
// article: "sagte Lind", "so Lind", "Anna Lind".
bool SpeakerPhrases::isNameByUse(int index) const
{
    if (!isWord(index - 1)) {
        return false;
    }
    const QString &before = token(index - 1).lower;
    return isCue(index - 1) || m_lexicon.titles.contains(before)
        || m_lexicon.names.givenNames.contains(before) || (isRole(index - 1) && isOfName(index));
}

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
    // "a recorded voice"
    const QString before = isWord(index - 1) ? token(index - 1).lower : QString();
    const bool isAdjective = !m_lexicon.hasInversion && isWord(index) && token(index).lower.endsWith(u"ed"_s)
        && m_lexicon.articles.contains(before) && !m_lexicon.someone.contains(before)
        && !m_lexicon.objectRelatives.contains(before) && !m_lexicon.pronouns.contains(before);
    return isWord(index) && !isNoun && !isAdjective && (!token(index).isCapital || beginsSentence(index))
        && !isSaidNoun(index) && (m_lexicon.isCue(token(index).lower) || phraseAt(index, m_lexicon.sayings));
}

// "the report", "final report says": a form of a verb that is also a noun, and one here.
bool SpeakerPhrases::isSaidNoun(int index) const
{
    if (!m_lexicon.nouns.contains(token(index).lower)) {
        return false;
    }
    const bool isAfterArticle = isWord(index - 1)
        && (m_lexicon.articles.contains(token(index - 1).lower) || token(index - 1).lower.endsWith(u"'s"_s));
    const bool isOwned = isMark(index - 1, u"'\u2019"); // "investors' hopes"
    // "my favourite reply": no form of a verb that a person does.
    const bool isAfterAdjective = isWord(index - 2)
        && (!token(index).lower.endsWith(u's') || m_lexicon.possessives.contains(token(index - 2).lower))
        && (!token(index - 1).isCapital || isPreposition(index - 3)) // "in the Karo state"
        && !isRole(index - 1) && m_lexicon.articles.contains(token(index - 2).lower);
    const bool isBeforeVerb = isWord(index + 1) && m_lexicon.isCue(token(index + 1).lower)
        && !m_lexicon.nouns.contains(token(index + 1).lower);
    // "Market fears": what is felt, unless the word before is known for a name.
    const QString before = isWord(index - 1) ? token(index - 1).lower : QString();
    const bool isFelt = m_lexicon.feels.contains(token(index).lower) && isWord(index - 1)
        && beginsSentence(index - 1) && !isRole(index - 1) && !m_lexicon.pronouns.contains(before)
        && !isOfNameElsewhere(before) && !m_lexicon.names.givenNames.contains(before)
        && !m_lexicon.names.organisations.contains(before) && !m_lexicon.names.places.contains(before);
    return isAfterArticle || isOwned || isFelt || isAfterAdjective || isBeforeVerb;
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
        if (!isWord(i) || !isAdverb(i)) {
            return false;
        }
    }
    return true;
}

TextRange SpeakerPhrases::rangeOf(int from, int to) const
{
    return {token(from).range.start, token(to - 1).range.end};
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

bool SpeakerPhrases::isPreposition(int index) const
{
    return isWord(index) && m_lexicon.prepositions.contains(token(index).lower)
        && (!token(index).isCapital || beginsSentence(index));
}

bool SpeakerPhrases::isPronoun(int index) const
{
    return isWord(index) && m_lexicon.pronouns.contains(token(index).lower)
        && !(m_lexicon.articles.contains(token(index).lower) && isWord(index + 1) && !isCue(index + 1));
}

// Whether a small word stands within a name: "Bank of England", "Ursula von der Leyen", "Breck & Sons".
bool SpeakerPhrases::joinsName(int index, int from, int to) const
{
    constexpr int kWhole = 2; // words of a name that a place or a house follows: "Ann Poe of Nordbank"
    const QString &word = token(index).lower;
    if (index > from && index + 1 < to && token(index - 1).isCapital && token(index + 1).isCapital
        && m_lexicon.bodies.contains(token(index - 1).lower) && m_lexicon.names.purposes.contains(word)) {
        return true; // Institute for Rural Futures
    }
    const bool isNoun = m_lexicon.nounsHaveCapitals && index - 2 >= from && token(index - 1).isCapital
        && m_lexicon.articles.contains(token(index - 2).lower) && !token(index - 2).isCapital;
    if (isNoun && !m_lexicon.conjunctions.contains(word)) {
        return false; // "der Angeklagte zu Protokoll"
    }
    if (index == from || !m_lexicon.particles.contains(word) || !token(index - 1).isCapital) {
        return false;
    }
    int next = index + 1;
    while (next < to && !token(next).isCapital
           && (m_lexicon.particles.contains(token(next).lower)
               || m_lexicon.articles.contains(token(next).lower))) {
        ++next;
    }
    const bool isRoleBefore = isRole(index - 1);
    // "Friends of Ann Poe": the start of the sentence gave the capital.
    const bool isOfSeveral = isRoleBefore && beginsSentence(index - 1)
        && token(index - 1).lower.endsWith(u's') && !m_lexicon.nounsHaveCapitals;
    if (isOfSeveral && m_lexicon.prepositions.contains(word)) {
        return false;
    }
    if (next >= to || !token(next).isCapital || isRole(next)
        || (isRoleBefore && m_lexicon.nounsHaveCapitals)) {
        return false;
    }
    if (m_lexicon.conjunctions.contains(word)) {
        return next == index + 1;
    }
    int words = 0;
    while (index - 1 - words >= from && token(index - 1 - words).isCapital && !isRole(index - 1 - words)) {
        ++words;
    }
    return words < kWhole || !m_lexicon.prepositions.contains(word);
}

// Where the head of a noun phrase ends and what hangs on it begins.
int SpeakerPhrases::endOfHead(int from, int to) const
{
    bool hasNoun = false;
    for (int i = from; i < to; ++i) {
        const QString &word = token(i).lower;
        const bool isArticle = m_lexicon.articles.contains(word) && !token(i).isCapital;
        if (hasNoun && !token(i).isCapital && !joinsName(i, from, to)) {
            const bool isWithin = i > from && joinsName(i - 1, from, to);
            if (!isWithin
                && (m_lexicon.prepositions.contains(word) || m_lexicon.particles.contains(word)
                    || m_lexicon.conjunctions.contains(word) || (isArticle && m_lexicon.hasCases))) {
                return i;
            }
        }
        hasNoun = hasNoun || !(isArticle || m_lexicon.adverbs.contains(word));
    }
    return to;
}

Speaker SpeakerPhrases::speakerIn(int from, int to) const
{
    while (from < to && !token(from).isCapital && isAdverb(from)
           && !m_lexicon.articles.contains(token(from).lower)) {
        ++from;
    }
    if (from >= to) {
        return {};
    }
    const bool isObject = to - from > 2 && isPreposition(to - 2); // "a voice behind him"
    if (m_lexicon.pronouns.contains(token(to - 1).lower) && !isObject
        && (to - from == 1 || isPronoun(to - 1))) {
        return {token(to - 1).range, {}, true, false};
    }
    if (isPronoun(from)) {
        // "she had heard the defendant [shout]"
        int next = to - 1;
        while (next > from && !m_lexicon.articles.contains(token(next).lower)) {
            --next;
        }
        const bool isHungOn = m_lexicon.hasCases && next > from
            && (isPreposition(next - 1) || m_lexicon.breaks.contains(token(next - 1).lower));
        Speaker object
            = next > from && !isHungOn ? speakerIn(next, to) : Speaker(); // "er gegenüber dem Blatt"
        bool isPlain = true;
        for (int i = from + 1; i < to; ++i) {
            isPlain = isPlain && !isPreposition(i) && !isAdverb(i);
        }
        if (object.range.isEmpty() && to - from > 2 && isPlain && isRole(to - 1)) {
            object
                = {token(to - 1).range, nameOf(token(to - 1).range), false, false}; // "you hear people [say]"
        }
        return object.range.isEmpty() || object.isGuess ? Speaker{token(from).range, {}, true, false}
                                                        : object;
    }
    const int end = endOfHead(from, to);
    if (const Tokens name = lastNameIn(from, end); name.from >= 0) {
        return named(name, from, end, to);
    }
    if (const Speaker titled = titledIn(end, to); !titled.range.isEmpty()) {
        return titled;
    }
    if (const Speaker role = commonNoun(from, end, to); !role.range.isEmpty()) {
        return role;
    }
    // A head that could be anybody: a name or a role behind it speaks rather, unless a preposition hangs it
    // on.
    if (end < to && !m_lexicon.prepositions.contains(token(end).lower)
        && !m_lexicon.particles.contains(token(end).lower)) {
        const Speaker behind = speakerIn(end, to);
        if (!behind.range.isEmpty()) {
            return behind;
        }
    }
    return anyNoun(from, end);
}

bool SpeakerPhrases::isRole(int index) const
{
    if (!isWord(index)) {
        return false;
    }
    const QString &word = token(index).lower;
    const bool isSurname = m_lexicon.nounsHaveCapitals && isWord(index - 1) && token(index - 1).isCapital
        && token(index).isCapital && m_lexicon.names.givenNames.contains(token(index - 1).lower);
    if (isSurname) {
        return false; // "Bernd Fischer", "Anna Bergmann"
    }
    if (m_lexicon.roles.contains(word)) {
        return true;
    }
    const bool isBeforeName = isWord(index + 1) && token(index + 1).isCapital && isWord(index + 2)
        && token(index + 2).isCapital; // "Chairwoman Ann Poe"
    if (!token(index).isCapital || beginsSentence(index) || isBeforeName) {
        constexpr qsizetype kShortestStem = 3;
        for (const QString &ending : m_lexicon.roleEndings) {
            if (word.size() >= ending.size() + kShortestStem && word.endsWith(ending)) {
                return true; // "clockmaker"
            }
        }
    }
    const QString first = word.section(u'-', 0, 0); // "mum-of-three"
    if (first.size() < word.size() && m_lexicon.particles.contains(word.section(u'-', 1, 1))
        && m_lexicon.roles.contains(first)) {
        return true;
    }
    constexpr qsizetype kShortest = 4; // of a role that ends a word
    constexpr qsizetype kLongest = 40;
    for (qsizetype start = std::max<qsizetype>(2, word.size() - kLongest);
         m_lexicon.hasCompounds && start + kShortest <= word.size(); ++start) {
        if (m_lexicon.roles.contains(word.sliced(start))) {
            return true;
        }
    }
    return false;
}

bool SpeakerPhrases::isAdverb(int index) const
{
    constexpr qsizetype kShortestStem = 4;
    if (!isWord(index)) {
        return false;
    }
    const Token &one = token(index);
    if (m_lexicon.adverbs.contains(one.lower)) {
        return !one.isCapital || beginsSentence(index); // "says Early"
    }
    return !one.isCapital && !isRole(index) && !m_lexicon.isCue(one.lower)
        && std::ranges::any_of(m_lexicon.adverbEndings, [&](const QString &ending) {
               return one.lower.size() >= ending.size() + kShortestStem && one.lower.endsWith(ending);
           });
}

QString SpeakerPhrases::nameOf(TextRange range) const
{
    QString name = m_text.sliced(range.start, range.length()).toString().simplified();
    const bool endsWithInitial = range.end < m_text.size() && m_text[range.end] == u'.' && range.length() > 2
        && m_text[range.end - 1].isUpper() && m_text[range.end - 2] == u' ';
    if (endsWithInitial) {
        name += u'.'; // "Gisela K."
    }
    if (name.endsWith(u"'s"_s) || name.endsWith(u"\u2019s"_s)) {
        name.chop(2);
    }
    return name;
}

bool SpeakerPhrases::isOfName(int index) const
{
    if (!isWord(index)) {
        return false;
    }
    const QString &word = token(index).lower;
    return token(index).isCapital && !isRole(index) && !m_lexicon.titles.contains(word)
        && !m_lexicon.articles.contains(word) && !m_lexicon.breaks.contains(word)
        && (!m_lexicon.adverbs.contains(word) || isGivenBefore(index, int(m_tokens.size()))
            || isNameBesideCue(index))
        && !m_lexicon.passives.contains(word) && !m_lexicon.pronouns.contains(word)
        && !(beginsSentence(index) && m_lexicon.prepositions.contains(word))
        && !m_lexicon.clauses.contains(word) && !m_lexicon.isCue(word);
}

} // namespace Stemma
