// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the name of who speaks begins and ends, as SpeakerPhrases reads it.

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
    // "his rival, the Czech Ann Poe,", "her partner, the wine importer Ann Poe,"
    bool isDescribed = first >= start + 2 && m_lexicon.articles.contains(token(start).lower);
    for (int i = start + 1; i < first; ++i) {
        isDescribed = isDescribed && !token(i).isCapital && !isPreposition(i) && !isPronoun(i)
            && !m_lexicon.particles.contains(token(i).lower) && !m_lexicon.breaks.contains(token(i).lower);
    }
    const bool isLed = first > start + 1 ? isRole(first - 1) || isDescribed
                                         : first > start && token(start).lower.contains(u'-');
    if (isLed && close - first >= 2 && isMark(close, u",\u2013\u2014")) {
        start = first;
    }
    const bool isCalled = isWord(start + 1) && m_lexicon.titles.contains(token(start + 1).lower);
    start += isCalled && m_lexicon.articles.contains(token(start).lower) ? 1 : 0; // "a Miss Poe"
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
    const bool isWhole = !isInside(end) || token(end).type != Token::Type::Word
        || (isPreposition(end) && end - start == 2); // "Ann Poe of Leeds"
    // A first name alone explains a role when a comma ends it: "her grandfather, Aurelio,".
    const bool isEnough = end - start >= 2 || (end > start && isMark(end, u",\u2013\u2014"));
    if (!isEnough || end - start > kLongest || !isWhole || (isInside(end) && isMark(end, u"'\u2019"))) {
        return {};
    }
    const TextRange range = rangeOf(start, nameEnd);
    return {range, nameOf(range), false, true};
}

// The last run of capitals: names follow what their bearers are.
SpeakerPhrases::Tokens SpeakerPhrases::lastNameIn(int from, int to) const
{
    Tokens best;
    for (int i = from; i < to; ++i) {
        const QString &word = token(i).lower;
        if (!token(i).isCapital || isRole(i) || m_lexicon.articles.contains(word)
            || m_lexicon.titles.contains(word) || m_lexicon.breaks.contains(word)
            || (m_lexicon.adverbs.contains(word) && !isGivenBefore(i, to) && !isNameBesideCue(i))
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
        // "Karl der Kühne"
        const bool isByname = m_lexicon.hasCases && end == i + 1 && end + 1 < to
            && m_lexicon.names.givenNames.contains(word) && !token(end).isCapital
            && m_lexicon.articles.contains(token(end).lower) && token(end + 1).isCapital && !isRole(end + 1)
            && token(end + 1).lower.endsWith(u'e');
        end = isByname ? end + 2 : end;
        best = {i, end};
        i = end - 1;
    }
    return best;
}

// Where the name of a person begins in a run of capitals within a phrase from `from` on.
int SpeakerPhrases::startOfPerson(Tokens name, int from) const
{
    constexpr int kWithNoun = 3;
    const QSet<QString> &givenNames = m_lexicon.names.givenNames;
    if (name.to - name.from < kWithNoun) {
        return startOfName(name.from, name.to);
    }
    // "le délégué CGT Franck Morel"
    const QStringView first = m_text.sliced(token(name.from).range.start, token(name.from).range.length());
    const bool isAcronym
        = first.size() >= 2 && std::ranges::all_of(first, [](QChar unit) { return unit.isUpper(); });
    if (isAcronym && name.from > from && isRole(name.from - 1)
        && givenNames.contains(token(name.from + 1).lower)) {
        return name.from + 1;
    }
    if (!m_lexicon.nounsHaveCapitals) {
        return startOfName(name.from, name.to);
    }
    // Every noun has a capital: "ihr Stellvertreter Jens Wulf", "Kämmerer Otto Prinz".
    int given = name.to - 2;
    while (given > name.from && !givenNames.contains(token(given).lower)) {
        --given;
    }
    constexpr qsizetype kLongName = 10; // letters, from which on an unknown word is rather a noun
    const bool hasArticle = name.from > from && m_lexicon.articles.contains(token(name.from - 1).lower);
    const bool isNoun = hasArticle || (beginsSentence(name.from) && first.size() >= kLongName);
    const bool hasParticle = std::ranges::any_of(m_tokens.begin() + name.from, m_tokens.begin() + name.to,
                                                 [](const Token &one) { return !one.isCapital; });
    if (given > name.from) {
        return given;
    }
    return isNoun && !hasParticle && !givenNames.contains(token(name.from).lower) ? name.to - 2 : name.from;
}

// "a Facebook spokesperson", "one Labour frontbencher": what stands behind the name bears the phrase, up to
// here.
int SpeakerPhrases::endOfRole(Tokens name, int from, int end) const
{
    const auto isSmall = [&](int index) {
        return isWord(index) && !token(index).isCapital && !isAdverb(index) && !isPreposition(index)
            && !isPronoun(index) && !m_lexicon.particles.contains(token(index).lower)
            && !m_lexicon.breaks.contains(token(index).lower)
            && !m_lexicon.clauses.contains(token(index).lower)
            && !m_lexicon.hypothetical.contains(token(index).lower)
            && !m_lexicon.negations.contains(token(index).lower);
    };
    const bool hasArticle = name.from > from && m_lexicon.articles.contains(token(from).lower);
    const bool hasAdjective = hasArticle && !m_lexicon.hasInversion && name.to + 1 < end && isSmall(name.to)
        && !isRole(name.to) && isRole(name.to + 1); // "United Nations special rapporteur"
    int last = hasAdjective ? name.to + 1 : name.to;
    while (last < end && isRole(last)) {
        ++last;
    }
    const auto endsLast = [&](const QString &ending) { return token(last).lower.endsWith(ending); };
    const bool isBehindBody = last + 1 == end && isRole(last - 1)
        && m_lexicon.bodies.contains(token(last - 1).lower)
        && std::ranges::none_of(m_lexicon.verbEndings, endsLast); // "a Salvation Army bandmaster"
    const bool isNoun
        = (last == name.to || isBehindBody) && last + 1 == end && !m_lexicon.hasInversion && isSmall(last);
    return isNoun && hasArticle ? end : last;
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
    name.from = startOfPerson(name, from);
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
    if (const int last = endOfRole(name, from, end); last > name.to) {
        const bool isOwner = m_lexicon.nounsHaveCapitals && name.to - name.from == 1
            && m_lexicon.names.places.contains(token(name.from).lower.chopped(1))
            && token(name.from).lower.endsWith(u's'); // "Ungarns Regierungschef"
        const bool isOfPerson = isRole(last - 1) && !token(last - 1).isCapital
            && !m_lexicon.bodies.contains(token(last - 1).lower);
        int first = isOwner ? name.to : name.from;
        while (isOfPerson && !m_lexicon.hasInversion && first > from && isWord(first - 1)
               && !token(first - 1).isCapital && !m_lexicon.articles.contains(token(first - 1).lower)
               && !m_lexicon.particles.contains(token(first - 1).lower) && !isAdverb(first - 1)
               && !isPreposition(first - 1)) {
            --first; // "a senior Downing Street aide"
        }
        const TextRange range = rangeOf(first, last);
        Speaker speaker{range, nameOf(range), false, !isOwner};
        speaker.isOfRole = isRole(last - 1) && !m_lexicon.bodies.contains(token(last - 1).lower);
        return whomTheySpeakFor(speaker, last - 1, to);
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
    const bool isTime = beginsSentence(index) && token(index).lower.endsWith(u's') && isWord(next)
        && isAdverb(next)
        && (isPronoun(next + 1) || (isWord(next + 1) && m_lexicon.articles.contains(token(next + 1).lower)));
    if (isTime && !m_lexicon.hasInversion) {
        return !isOfNameElsewhere(token(index).lower); // "Years later she"
    }
    const bool isParticiple = beginsSentence(index) && isPreposition(next) && !m_lexicon.nounsHaveCapitals
        && token(index).lower.endsWith(u"ing"_s); // "Speaking to the Post,"
    const bool isDone = beginsSentence(index) && isWord(next) && m_lexicon.agents.contains(token(next).lower)
        && std::ranges::any_of(m_lexicon.verbEndings, [&](const QString &ending) {
                            return token(index).lower.endsWith(ending);
                        }); // "Cross-examined by the Crown,"
    if (isParticiple || isDone) {
        return !isOfNameElsewhere(token(index).lower);
    }
    if (!beginsSentence(index) || next >= to || !isWord(next) || token(next).isCapital
        || m_lexicon.nounsHaveCapitals) {
        return false;
    }
    const QString &word = token(index).lower;
    const bool isKnown = m_lexicon.names.givenNames.contains(word)
        || m_lexicon.names.organisations.contains(word) || word.endsWith(u"'s"_s) || word.endsWith(u"s'"_s);
    const QString &behind = token(next).lower;
    const bool isOfMany
        = word.endsWith(u's') && isPreposition(next) && !m_lexicon.hasInversion; // "Shares in"
    const bool goesOn = isRole(next) || (isPreposition(next) && !isOfMany)
        || m_lexicon.particles.contains(behind) || m_lexicon.conjunctions.contains(behind)
        || m_lexicon.hypothetical.contains(behind) || m_lexicon.negations.contains(behind)
        || (isAdverb(next) && !m_lexicon.clauses.contains(word));
    return !isKnown && !goesOn && !isOfNameElsewhere(word);
}

// "Furious", "Applicant": an adjective, or a noun that no list knows, whose capital may be that of a
// sentence.
bool SpeakerPhrases::isEpithet(int index) const
{
    const QString &word = token(index).lower;
    return !m_lexicon.names.givenNames.contains(word) && !m_lexicon.names.organisations.contains(word)
        && (m_lexicon.epithets.contains(word)
            || std::ranges::any_of(m_lexicon.epithetEndings,
                                   [&](const QString &ending) { return word.endsWith(ending); }));
}

int SpeakerPhrases::startOfName(int from, int to) const
{
    const auto isParticle
        = [this](int index) { return isWord(index) && m_lexicon.nameParticles.contains(token(index).lower); };
    if (isParticle(from - 1)) {
        while (isParticle(from - 1)) {
            --from;
        }
        return from; // "de Witt", "Von der Aa"
    }
    constexpr int kWithNoun = 3; // words: what somebody is, or is like, and both names
    if (m_lexicon.nounsHaveCapitals || to - from < 2 || !beginsSentence(from)) {
        return from;
    }
    const bool isAdverbFirst
        = m_lexicon.hasInversion && std::ranges::any_of(m_lexicon.adverbEndings, [&](const QString &ending) {
              return token(from).lower.size() > 2 * ending.size() && token(from).lower.endsWith(ending);
          });
    if (isAdverbFirst) {
        return from + 1; // "Precisamente Ana Poe"
    }
    if (to - from < kWithNoun) {
        return isEpithet(from) && isOfNameElsewhere(token(from + 1).lower) ? from + 1 : from;
    }
    const QSet<QString> &givenNames = m_lexicon.names.givenNames;
    const bool isOfNext
        = !givenNames.contains(token(from).lower) && givenNames.contains(token(from + 1).lower);
    return isOfNext || isEpithet(from) ? from + 1 : from;
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
            if (token(end - 1).lower.endsWith(u"'s"_s) && isOfName(end)) {
                i = end; // "Norway's Ann Poe"
            }
        }
        constexpr int kWithNoun = 3;
        const bool isBeforeNoun = m_lexicon.nounsHaveCapitals && end - i == kWithNoun
            && m_lexicon.names.givenNames.contains(token(i).lower) && token(i + 1).isCapital
            && !m_lexicon.names.givenNames.contains(token(i + 1).lower);
        end -= isBeforeNoun ? 1 : 0; // "schaufelt Anna Lind Schlamm"
        if (end - i >= 2 && end - i <= kLongest) {
            const TextRange range = rangeOf(startOfName(i, end), end);
            if (QString name = nameOf(range); name.contains(u' ')) {
                names.push_back({range, std::move(name), false, true});
            }
        }
        i = std::max(i, end - 1);
    }
    return names;
}

} // namespace Stemma
