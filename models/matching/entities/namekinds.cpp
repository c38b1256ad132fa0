// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/entities/namekinds.h"

#include "models/matching/entities/entitynames.h"
#include "models/text/textfolding.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

NameKinds::Run NameKinds::withoutArticle(Run name) const
{
    if (name.to - name.from > 1 && cues().articles.contains(token(name.from).lower)) {
        ++name.from;
    }
    return name;
}

bool NameKinds::isOrganisationNoun(int index) const
{
    return isWord(index) && !endsInside(index)
        && (isBody(index) || nameCues().organisationNouns.contains(token(index).lower));
}

bool NameKinds::isPersonRole(int index) const
{
    return isWord(index) && !endsInside(index) && isRole(index) && !isOrganisationNoun(index)
        && !nameCues().placeNouns.contains(token(index).lower);
}

bool NameKinds::namesPerson(Run name) const
{
    const int before = name.from - 1;
    return isGiven(name.from) || (isWord(before) && (isTitle(before) || isPersonRole(before)))
        || isCue(before);
}

bool NameKinds::namesOrganisation(Run name) const
{
    const Run bare = withoutArticle(name);
    const QString first = nameWord(bare.from);
    if (nameCues().organisations.contains(first) || nameCues().organisations.contains(wordsKey(name))
        || nameCues().organisations.contains(wordsKey(bare))) {
        return true;
    }
    for (int i = bare.from; i < bare.to; ++i) {
        const bool isLater = i > bare.from;
        QString word = nameWord(i);
        word.remove(u'.');
        if (isWord(i) && token(i).isCapital
            && (isBody(i) || (isLater && isLegalForm(word))
                || (isLater && nameCues().organisationEndings.contains(word)))) {
            return true;
        }
    }
    return false;
}

bool NameKinds::belongTogether(Run head, Run link, Run tail) const
{
    const Run bare = withoutArticle(head);
    const int first = bare.from;
    const int last = bare.to - 1;
    const NameCues &words = nameCues();
    const auto isOfName = [&](int index) {
        return isBody(index) || words.ofNames.contains(nameWord(index))
            || words.placeNouns.contains(nameWord(index));
    };
    const bool endsAsBody
        = last > first && !isGiven(first) && words.organisationEndings.contains(nameWord(last));
    const bool isGivenFirst = last > first && isGiven(first); // "Tom Hall"
    if (isOfName(first) || (isOfName(last) && !isGivenFirst) || endsAsBody) {
        return true;
    }
    const QString between = wordsKey(link);
    const bool isEmployer = words.employers.contains(between);
    const bool isNoble = words.nobles.contains(between);
    const bool isOrganisation = isAcronym(tail.from) || isOddlyWritten(tail.from)
        || (tail.to - tail.from > 1 && cues().articles.contains(token(tail.from).lower))
        || namesOrganisation(tail);
    if (nameWordCount(bare) < 2) {
        const bool isSomebody = isWord(head.from - 1) && (isTitle(head.from - 1) || isCue(head.from - 1));
        return !isOrganisation && !(isEmployer && isSomebody);
    }
    if (isEmployer) {
        return false;
    }
    const bool isSomebody = namesPerson(head);
    if (isOrganisation || (isSomebody && words.places.contains(wordsKey(tail)))) {
        return false;
    }
    bool allGiven = true;
    for (int i = first; i <= last; ++i) {
        allGiven = allGiven && (isConnector(i) || isGiven(i));
    }
    return !isNoble || !isSomebody || allGiven;
}

bool NameKinds::hasSymbolBehind(Run name) const
{
    const int last = name.to - 1;
    return isMark(name.to, u"(") && isInBrackets({name.to + 1, name.to + 2}) && isAcronym(name.to + 1)
        && (isMark(name.to + 2, u":") || written(name.to + 1).contains(u'.')
            || matchesInitials(TextFolding(Folding()).folded(nameWord(name.to + 1)), last));
}

// "TORSUND, Norway (Reuters) - "
bool NameKinds::isDateline(Run name) const
{
    constexpr int kMostBefore = 4; // tokens of a place before it, with a comma
    int first = name.from;
    while (first > 0 && name.from - first < kMostBefore
           && token(first - 1).type != Token::Type::ParagraphEnd) {
        --first;
    }
    const bool begins = first == 0 || token(first - 1).type == Token::Type::ParagraphEnd;
    int open = name.to;
    if (isMark(open, u",")) {
        while (isInside(open) && open < name.to + kMostBefore && !isMark(open, u"(")) {
            ++open;
        }
    }
    constexpr QStringView kDashes = u"-\u2013\u2014";
    return begins && isMark(open, u"(") && isMark(open + 2, u")") && isMark(open + 3, kDashes)
        && isCapitalWord(open + 1);
}

// ", 45,", ", de 52 años", ", 45 Jahre alt,"
bool NameKinds::hasAgeBehind(Run name) const
{
    constexpr int kYoungest = 5;
    constexpr int kOldest = 110;
    if (!isMark(name.to, u",")) {
        return false;
    }
    int at = name.to + 1;
    if (isWord(at) && !token(at).isCapital && isWord(at + 1)) {
        ++at;
    }
    if (!isWord(at)) {
        return false;
    }
    bool isNumber = false;
    const int age = token(at).lower.toInt(&isNumber);
    const bool ends = isMark(at + 1, u",") || !isInside(at + 1)
        || token(at + 1).type == Token::Type::SentenceEnd
        || (isWord(at + 1) && nameCues().ages.contains(token(at + 1).lower));
    return isNumber && age >= kYoungest && age <= kOldest && ends;
}

bool NameKinds::isPlaceByWords(Run name) const
{
    const int last = name.to - 1;
    if (isPlaceBefore(name.from) || isDateline(name)) {
        return true;
    }
    const QString end = written(last).toString().toLower();
    return endsInside(last) && nameCues().placeSuffixes.contains(end.section(u'-', -1));
}

// "X, the chief operating officer,", "X, a lender": the last noun before a comma or a preposition.
NameKind NameKinds::explainedBehind(Run name) const
{
    constexpr int kLongest = 7;
    if (!isMark(name.to, u",") || isPreposition(name.from - 1)) {
        return NameKind::Unknown;
    }
    int end = name.to + 1;
    if (isWord(end) && nameCues().whoWords.contains(token(end).lower)) {
        return NameKind::Person;
    }
    while (isWord(end) && end - name.to <= kLongest && !isPreposition(end) && !isCue(end)
           && !cues().relatives.contains(token(end).lower)) {
        // Another name, as in a list.
        if (token(end).isCapital && !cues().nounsHaveCapitals && !isRole(end) && !endsInside(end)) {
            return NameKind::Unknown;
        }
        ++end;
    }
    const bool isCut = !isInside(end) || isMark(end, u",") || isPreposition(end) || isConnector(end)
        || token(end).type == Token::Type::SentenceEnd;
    if (!isCut || end == name.to + 1 || !isWord(end - 1)) {
        return NameKind::Unknown;
    }
    // The noun may be before its adjectives: "directeur général".
    for (int i = end - 1; i > name.to; --i) {
        if (isPersonRole(i)) {
            return NameKind::Person;
        }
        if (isOrganisationNoun(i)) {
            return NameKind::Organisation;
        }
    }
    return NameKind::Unknown;
}

// "The operations director, X,"
NameKind NameKinds::explainedBefore(Run name) const
{
    constexpr int kLongest = 8;
    if (!isMark(name.from - 1, u",")) {
        return NameKind::Unknown;
    }
    const bool ends = isMark(name.to, u",") || isCue(name.to) || !isInside(name.to)
        || token(name.to).type == Token::Type::SentenceEnd;
    const int last = name.from - 2;
    if (!ends || !isWord(last)) {
        return NameKind::Unknown;
    }
    if (isPersonRole(last)) {
        return NameKind::Person;
    }
    if (isOrganisationNoun(last)) {
        return NameKind::Organisation;
    }
    // "The director of the Institute of Marine Research, X,": the first noun of the sentence or clause.
    if (nameWordCount(name) < 2) {
        return NameKind::Unknown;
    }
    int first = last;
    while (isWord(first - 1) && last - first < kLongest) {
        --first;
    }
    for (int i = first; i < last; ++i) {
        if (isCue(i)) {
            return NameKind::Unknown;
        }
        if (isPersonRole(i)) {
            return NameKind::Person;
        }
    }
    return NameKind::Unknown;
}

bool NameKinds::isHintedPlace(Run name) const
{
    const int before = name.from - 1;
    const bool isBeforePlace = isMark(name.to, u",") && isCapitalWord(name.to + 1)
        && nameCues().places.contains(nameWord(name.to + 1)) && !isAcronym(name.from);
    const bool isInIt = isWord(before) && nameCues().locatives.contains(token(before).lower)
        && !(isWord(before - 1) && nameCues().stakes.contains(token(before - 1).lower));
    return (isBeforePlace || isInIt) && nameWordCount(name) <= 2 && !isAcronym(name.from)
        && !isOddlyWritten(name.from) && !endsInside(name.to - 1);
}

bool NameKinds::isContracted(int index) const
{
    return isWord(index) && !token(index).isCapital
        && (nameCues().contracted.contains(token(index).lower)
            || cues().articles.contains(token(index).lower));
}

bool NameKinds::isBehindFullName(int index) const
{
    int last = index - 1;
    while (isWord(last) && !token(last).isCapital
           && (isConnector(last) || nameCues().nobles.contains(token(last).lower)
               || nameCues().contracted.contains(token(last).lower))) {
        --last;
    }
    return last < index - 1 && isCapitalWord(last) && !endsInside(last) && isCapitalWord(last - 1)
        && isNear(last - 1, last) && namesPerson({last - 1, last + 1});
}

NameKinds::Guess NameKinds::kindOf(Run name) const
{
    const Run bare = withoutArticle(name);
    const int before = name.from - 1;
    const int last = name.to - 1;
    if (isPlaceByWords(name) || nameCues().places.contains(wordsKey(bare))) {
        return {NameKind::Place, false};
    }
    const bool isFull = nameWordCount(bare) >= 2;
    if (isWord(before) && isTitle(before) && isNear(before, name.from) && !isAcronym(name.from)) {
        return {NameKind::Person, false};
    }
    const QString words = wordsKey(bare);
    if (nameCues().organisations.contains(words) || nameCues().organisations.contains(wordsKey(name))) {
        return {NameKind::Organisation, false};
    }
    const bool isPlaceName = isFull && nameCues().ofNames.contains(nameWord(bare.from)) && !isBody(bare.from)
        && !nameCues().organisationEndings.contains(nameWord(bare.from)) && isConnector(bare.from + 1);
    QString end = nameWord(last);
    end.remove(u'.');
    const bool isFirm = last > bare.from
        && (isLegalForm(end) || (nameCues().organisationEndings.contains(end) && !isGiven(bare.from)));
    const bool hasBody = last > bare.from && (isBody(bare.from) || isBody(last));
    const bool isCalledSo = isOrganisationNoun(before) && isNear(before, name.from);
    const bool isSite = written(last).endsWith(u".com", Qt::CaseInsensitive);
    if (isFirm || (hasBody && !isPlaceName) || isCalledSo || isSite || hasSymbolBehind(name)) {
        return {NameKind::Organisation, false};
    }
    const bool isAfterRole = isPersonRole(before) && isNear(before, name.from) && !isAcronym(name.from);
    if (isFull && (isAfterRole || isSuffix(last) || (isGiven(bare.from) && !isAcronym(last)))) {
        return {NameKind::Person, false};
    }
    if (hasAgeBehind(name)) {
        return {NameKind::Person, false};
    }
    for (const NameKind explained : {explainedBefore(name), explainedBehind(name)}) {
        if (explained != NameKind::Unknown && !isAcronym(name.from)) {
            return {explained, !isFull};
        }
    }
    if (isAfterRole) {
        return {NameKind::Person, true};
    }
    if (isBehindFullName(name.from) && isContracted(before)) {
        return {NameKind::Organisation, true};
    }
    return {isHintedPlace(name) ? NameKind::Place : NameKind::Unknown, true};
}

} // namespace Stemma
