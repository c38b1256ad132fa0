// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/speakerphrases.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

// "Gran-of-six", "Ex-minister": no part of the name behind it, as "Jean-Luc" is.
bool isHyphenedNoun(QStringView word)
{
    const qsizetype hyphen = word.lastIndexOf(u'-');
    return hyphen > 0 && hyphen + 1 < word.size() && word[hyphen + 1].isLower();
}

} // namespace

SpeakerPhrases::SpeakerPhrases(QStringView text, const std::vector<Quotation> &quotations,
                               const CueLexicon &lexicon)
    : m_text(text)
    , m_lexicon(lexicon)
    , m_tokens(tokensOf(text, quotations, lexicon))
{
    for (int i = 0; i < int(m_tokens.size()); ++i) {
        if (isOfName(i) && !beginsSentence(i)) {
            m_properWords.insert(token(i).lower);
        }
    }
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
    return isWord(index) && !isNoun && (!token(index).isCapital || beginsSentence(index))
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
    const bool isAfterAdjective = !token(index).lower.endsWith(u's') && isWord(index - 2)
        && !token(index - 1).isCapital && !isRole(index - 1)
        && m_lexicon.articles.contains(token(index - 2).lower);
    const bool isBeforeVerb = isWord(index + 1) && m_lexicon.isCue(token(index + 1).lower)
        && !m_lexicon.nouns.contains(token(index + 1).lower);
    // "Market fears": what is felt, unless the word before is known for a name.
    const QString before = isWord(index - 1) ? token(index - 1).lower : QString();
    const bool isFelt = m_lexicon.feels.contains(token(index).lower) && isWord(index - 1)
        && beginsSentence(index - 1) && !isRole(index - 1) && !isPronoun(index - 1)
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

Speaker SpeakerPhrases::nameBehind(int comma) const
{
    constexpr int kLongest = 4;
    if (!isMark(comma, u",\u2013\u2014")) {
        return {};
    }
    int start = comma + 1;
    constexpr int kFarthest = 6; // words of what somebody is: "His rival, Centre Party leader Ann Poe,"
    int close = start;
    while (isWord(close) && close - start < kFarthest && !isCue(close)) {
        ++close;
    }
    int first = close;
    while (first > start && isOfName(first - 1)) {
        --first;
    }
    const bool isLed
        = first > start + 1 ? isRole(first - 1) : first > start && token(start).lower.contains(u'-');
    if (isLed && close - first >= 2 && isMark(close, u",\u2013\u2014")) {
        start = first;
    }
    while (isWord(start)
           && (m_lexicon.titles.contains(token(start).lower) || (token(start).isCapital && isRole(start)))) {
        ++start; // "Brigadier Idris Kole"
    }
    int end = start;
    while (isWord(end)
           && (isOfName(end)
               || (end > start && m_lexicon.particles.contains(token(end).lower) && isWord(end + 1)
                   && isOfName(end + 1)))) {
        ++end;
    }
    const int nameEnd = end;
    while (end >= start + 2 && isWord(end) && token(end).isCapital
           && m_lexicon.titles.contains(token(end).lower)) {
        ++end; // "Amos Keith KC"
    }
    const bool isWhole = !isInside(end) || token(end).type != Token::Type::Word;
    // A first name alone explains a role when a comma ends it: "her grandfather, Aurelio,".
    const bool isEnough = end - start >= 2 || (end > start && isMark(end, u",\u2013\u2014"));
    if (!isEnough || end - start > kLongest || !isWhole || (isInside(end) && isMark(end, u"'\u2019"))) {
        return {};
    }
    const TextRange range = rangeOf(start, nameEnd);
    return {range, nameOf(range), false, true};
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
    const bool isNoun = m_lexicon.hasCompounds && index - 2 >= from && token(index - 1).isCapital
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
    if (next >= to || !token(next).isCapital || isRole(next) || (isRoleBefore && m_lexicon.hasCompounds)) {
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
                    || m_lexicon.conjunctions.contains(word) || (isArticle && m_lexicon.hasCompounds))) {
                return i;
            }
        }
        hasNoun = hasNoun || !(isArticle || m_lexicon.adverbs.contains(word));
    }
    return to;
}

// The last run of capitals: names follow what their bearers are.
SpeakerPhrases::Tokens SpeakerPhrases::lastNameIn(int from, int to) const
{
    Tokens best;
    for (int i = from; i < to; ++i) {
        const QString &word = token(i).lower;
        if (!token(i).isCapital || isRole(i) || m_lexicon.articles.contains(word)
            || m_lexicon.titles.contains(word) || m_lexicon.breaks.contains(word)
            || (m_lexicon.adverbs.contains(word) && !isGivenBefore(i, to))
            || m_lexicon.negations.contains(word) || m_lexicon.clauses.contains(word) || isNoName(i, to)) {
            continue;
        }
        const QStringView written = m_text.sliced(token(i).range.start, token(i).range.length());
        if (i + 1 < to && token(i + 1).isCapital && isHyphenedNoun(written)) {
            continue;
        }
        int end = i + 1;
        for (int next = end; next < to && !isRole(next); ++next) {
            if (token(next).isCapital && !isAdverb(next)) {
                end = next + 1;
            } else if (!m_lexicon.particles.contains(token(next).lower)
                       || (m_lexicon.articles.contains(token(next).lower)
                           && !m_lexicon.particles.contains(token(next - 1).lower))) {
                break;
            }
        }
        best = {i, end};
        i = end - 1;
    }
    return best;
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
        Speaker object = next > from ? speakerIn(next, to) : Speaker();
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

// Of the name in the head [from, end) of a phrase that goes on to `to`.
Speaker SpeakerPhrases::named(Tokens name, int from, int end, int to) const
{
    // "Volka's Ulrich Stamm", "Tehova's foreign ministry": what is owned speaks.
    for (int i = name.to - 1; i >= name.from; --i) {
        const QString &word = token(i).lower;
        if (!word.endsWith(u"'s"_s) && !word.endsWith(u"s'"_s)) {
            continue;
        }
        if (i + 1 < name.to) {
            name.from = i + 1;
        } else if (i + 1 < end) {
            const Speaker owned = commonNoun(i + 1, end, to);
            return owned.range.isEmpty() ? anyNoun(i, end) : owned;
        }
        break;
    }
    // Every noun has a capital: "ihr Stellvertreter Jens Wulf", "Kämmerer Otto Prinz".
    constexpr int kWithNoun = 3;
    if (m_lexicon.hasCompounds && name.to - name.from >= kWithNoun) {
        int given = name.to - 2;
        while (given > name.from && !m_lexicon.names.givenNames.contains(token(given).lower)) {
            --given;
        }
        const bool hasArticle = name.from > from && m_lexicon.articles.contains(token(name.from - 1).lower);
        const bool hasParticle = std::ranges::any_of(m_tokens.begin() + name.from, m_tokens.begin() + name.to,
                                                     [](const Token &one) { return !one.isCapital; });
        if (given > name.from) {
            name.from = given;
        } else if (hasArticle && !hasParticle
                   && !m_lexicon.names.givenNames.contains(token(name.from).lower)) {
            name.from = name.to - 2;
        }
    }
    // "Old Tom Garrick", "Rescuer Ann Poe": the start of the sentence gave the capital.
    if (!m_lexicon.hasCompounds && name.to - name.from >= kWithNoun && beginsSentence(name.from)
        && !m_lexicon.names.givenNames.contains(token(name.from).lower)
        && m_lexicon.names.givenNames.contains(token(name.from + 1).lower)) {
        ++name.from;
    }
    while (name.to - name.from > 1
           && (m_lexicon.titles.contains(token(name.to - 1).lower)
               || m_lexicon.breaks.contains(token(name.to - 1).lower))) {
        --name.to; // "Simon Egerton KC"
    }
    // "Bishop of Torsund" is a name.
    int role = name.from;
    while (role > from && !token(role - 1).isCapital && joinsName(role - 1, from, end)) {
        --role;
    }
    if (role < name.from && role > from && isRole(role - 1) && token(role - 1).isCapital) {
        constexpr int kWithPlace = 3; // "Secretary of State Ann Poe": two of them are who holds the office
        if (name.to - name.from >= kWithPlace) {
            name.from = name.to - 2;
        } else {
            int last = name.to;
            while (last < end && isRole(last)) {
                ++last; // "Department for Education spokesman"
            }
            const TextRange range = rangeOf(role - 1, last);
            return {range, nameOf(range), false, true};
        }
    }
    // "a Facebook spokesperson": the role after the name bears the phrase.
    if (name.to < end && isRole(name.to)) {
        int last = name.to;
        while (last + 1 < end && isRole(last + 1)) {
            ++last;
        }
        const TextRange range = rangeOf(name.from, last + 1);
        return whomTheySpeakFor({range, nameOf(range), false, true}, last, to);
    }
    const TextRange range = rangeOf(name.from, name.to);
    return {range, nameOf(range), false, true};
}

// "leader of the council Cllr Ann Poe": a title that no preposition hangs on begins the name of who it is.
Speaker SpeakerPhrases::titledIn(int from, int to) const
{
    for (int i = from + 1; i + 1 < to; ++i) {
        if (!m_lexicon.titles.contains(token(i).lower) || !token(i).isCapital || isPreposition(i - 1)
            || m_lexicon.particles.contains(token(i - 1).lower)
            || m_lexicon.articles.contains(token(i - 1).lower)) {
            continue;
        }
        int end = i + 1;
        while (end < to && isOfName(end)) {
            ++end;
        }
        if (end > i + 1) {
            const TextRange range = rangeOf(i + 1, end);
            return {range, nameOf(range), false, true};
        }
    }
    return {};
}

// A capital that only the start of its sentence gives: "So then ...", "Imagine a bank ...". The verb or what
// the name's bearer is follows a name.
bool SpeakerPhrases::isNoName(int index, int to) const
{
    const int next = index + 1;
    const bool isParticiple = beginsSentence(index) && isPreposition(next) && !m_lexicon.hasCompounds
        && token(index).lower.endsWith(u"ing"_s); // "Speaking to the Post,"
    if (isParticiple) {
        return !isOfNameElsewhere(token(index).lower);
    }
    if (!beginsSentence(index) || next >= to || !isWord(next) || token(next).isCapital
        || m_lexicon.hasCompounds) {
        return false;
    }
    const QString &word = token(index).lower;
    const bool isKnown = m_lexicon.names.givenNames.contains(word)
        || m_lexicon.names.organisations.contains(word) || word.endsWith(u"'s"_s) || word.endsWith(u"s'"_s);
    const QString &behind = token(next).lower;
    const bool goesOn = isRole(next) || isPreposition(next) || m_lexicon.particles.contains(behind)
        || m_lexicon.conjunctions.contains(behind) || m_lexicon.hypothetical.contains(behind)
        || m_lexicon.negations.contains(behind) || (isAdverb(next) && !m_lexicon.clauses.contains(word));
    return !isKnown && !goesOn && !isOfNameElsewhere(word);
}

bool SpeakerPhrases::isRole(int index) const
{
    const QString &word = token(index).lower;
    if (m_lexicon.roles.contains(word)) {
        return true;
    }
    if (!token(index).isCapital || beginsSentence(index)) {
        constexpr qsizetype kShortestStem = 3;
        for (const QString &ending : m_lexicon.roleEndings) {
            if (word.size() >= ending.size() + kShortestStem && word.endsWith(ending)) {
                return true; // "clockmaker"
            }
        }
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
    const Token &one = token(index);
    if (m_lexicon.adverbs.contains(one.lower)) {
        return true;
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

// The given name that is a month too: "June Poe", but not "In June Poe".
bool SpeakerPhrases::isGivenBefore(int index, int to) const
{
    const QString &word = token(index).lower;
    const int next = index + 1;
    return next < to && !isPreposition(index - 1) && isWord(next) && token(next).isCapital && !isRole(next)
        && !m_lexicon.adverbs.contains(token(next).lower)
        && (m_lexicon.feminine.contains(word) || m_lexicon.masculine.contains(word)
            || m_lexicon.names.givenNames.contains(word));
}

bool SpeakerPhrases::isOfName(int index) const
{
    const QString &word = token(index).lower;
    return isWord(index) && token(index).isCapital && !isRole(index) && !m_lexicon.titles.contains(word)
        && !m_lexicon.articles.contains(word) && !m_lexicon.breaks.contains(word)
        && (!m_lexicon.adverbs.contains(word) || isGivenBefore(index, int(m_tokens.size())))
        && !m_lexicon.pronouns.contains(word) && !m_lexicon.clauses.contains(word) && !m_lexicon.isCue(word);
}

std::vector<Speaker> SpeakerPhrases::fullNames() const
{
    constexpr int kLongest = 4;
    std::vector<Speaker> names;
    for (int i = 0; i < int(m_tokens.size()); ++i) {
        int end = i;
        while (isInside(end)
               && (isOfName(end)
                   || (end > i && isWord(end) && !token(end).isCapital && end + 1 < int(m_tokens.size())
                       && m_lexicon.particles.contains(token(end).lower) && isOfName(end + 1)
                       && !m_lexicon.conjunctions.contains(token(end).lower)
                       && !m_lexicon.prepositions.contains(token(end).lower)
                       && !m_lexicon.articles.contains(token(end).lower)))) {
            ++end; // also "Pim de Wit"
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
