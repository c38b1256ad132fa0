// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/collationbuilder.h"

#include <algorithm>
#include <array>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

// What was only left out, or only put in.
bool isOneSided(WordMatch match)
{
    return match == WordMatch::Omitted || match == WordMatch::Added;
}

} // namespace

CollationBuilder::TypePair CollationBuilder::typesAt(int witness, int column) const
{
    const int base = wordAt(column, m_base);
    const int word = wordAt(column, witness);
    return base < 0 || word < 0 ? TypePair()
                                : TypePair{&m_data.type(m_base, base), &m_data.type(witness, word)};
}

bool CollationBuilder::areExchanged(int witness, int one, int other) const
{
    const WordMatch first = match(one, witness);
    const WordMatch second = match(other, witness);
    if (moved(one, witness) >= 0 || moved(other, witness) >= 0 || isParted(witness, one, other)
        || isPhraseEdge(witness, one, other)) {
        return false;
    }
    if (isArticleExchanged(witness, one)) {
        return second == WordMatch::Synonym || second == WordMatch::Related || isLoose(second);
    }
    if (areOneNumber(witness, one, other) || areCapitalised(witness, one, other)
        || areOneVerb(witness, one, other) || isOwner(witness, one, other)) {
        return true;
    }
    if (isApart(witness, one, other) || isToldApart(witness, one) || isToldApart(witness, other)
        || areWordsForWords(witness, one, other) || isArticleOfNext(witness, other)) {
        return false;
    }
    if (isVerbWithAuxiliary(witness, one, other)) {
        return true;
    }
    // "Not safe" for "dangerous": the denial is lost by itself, and so is a caution.
    if ((isOneSided(first) && isWordApart(witness, one, other))
        || (isOneSided(second) && isWordApart(witness, other, one))) {
        return false;
    }
    if (isArticleLost(witness, one, other)) {
        return true;
    }
    const bool isBeforeEqual
        = other + 1 < m_data.alignment.columnCount && match(other + 1, witness) == WordMatch::Equal;
    if (isOneSided(second) && isLoneArticle(witness, other) && isBeforeEqual) {
        return false; // it came with the word after it
    }
    return isPhraseOfOne(witness, one, other)
        || (isLoose(first) && isLoose(second) && !(first == second && first != WordMatch::Different));
}

// "An engine" for "a motor": the article, or whose it is, goes with its word.
bool CollationBuilder::isArticleExchanged(int witness, int column) const
{
    const WordMatch made = match(column, witness);
    const auto [mine, its] = typesAt(witness, column);
    const bool areArticles = mine && mine->is(WordType::Article) && its->is(WordType::Article);
    const bool arePossessives = mine && made == WordMatch::Synonym && mine->is(WordType::Pronoun);
    return (areArticles || arePossessives) && made != WordMatch::Equal && made != WordMatch::Slight;
}

// Whether two words that hold others together stand there, or a denial is gone.
bool CollationBuilder::isToldApart(int witness, int column) const
{
    const auto [mine, its] = typesAt(witness, column);
    return mine
        && ((mine->isJoint() && its->isJoint())
            || mine->is(WordType::Negation) != its->is(WordType::Negation));
}

// "Side came", "players fought": each stands for one; but names are told as a whole.
bool CollationBuilder::areWordsForWords(int witness, int one, int other) const
{
    return m_data.hasSenses && std::ranges::all_of(std::array{one, other}, [&](int column) {
               const auto [mine, its] = typesAt(witness, column);
               const auto isName = [&](int side) {
                   return m_data.words[size_t(side)][size_t(wordAt(column, side))].is(WitnessWord::Name);
               };
               return match(column, witness) == WordMatch::Different && !mine->is(WordType::Stop)
                   && !its->is(WordType::Stop) && mine->number.isEmpty() == its->number.isEmpty()
                   && !(isName(m_base) && isName(witness));
           });
}

// "Says a cook", "tells a chef": the article goes with the word after it.
bool CollationBuilder::isArticleOfNext(int witness, int column) const
{
    const auto [mine, its] = typesAt(witness, column);
    return mine && mine->is(WordType::Article) && its->is(WordType::Article)
        && column + 1 < m_data.alignment.columnCount && !isLoose(match(column + 1, witness));
}

// Whether it is an article that only one side has there.
bool CollationBuilder::isLoneArticle(int witness, int column) const
{
    const int side = wordAt(column, m_base) >= 0 ? m_base : witness;
    return m_data.type(side, wordAt(column, side)).is(WordType::Article);
}

// "A headache", "headaches".
bool CollationBuilder::isArticleLost(int witness, int one, int other) const
{
    const auto [mine, its] = typesAt(witness, other);
    const bool areNumbers = mine && !mine->number.isEmpty() && !its->number.isEmpty();
    const WordMatch made = match(one, witness);
    return (isOneSided(made) || made == WordMatch::Truncated)
        && (match(other, witness) == WordMatch::Synonym || areNumbers) && isLoneArticle(witness, one);
}

// Whether one of the two has a word for another one of the same meaning, that is no other form of it, and the
// other one a word of one side that goes with it.
bool CollationBuilder::isPhraseOfOne(int witness, int one, int other) const
{
    const auto isOther = [&](int column) {
        const auto [mine, its] = typesAt(witness, column);
        return match(column, witness) == WordMatch::Synonym && mine && mine->stem != its->stem;
    };
    return (isOther(one) && isOneSided(match(other, witness)))
        || (isOther(other) && isOneSided(match(one, witness)));
}

// "3,000", "three thousand"; "17", "some 20".
bool CollationBuilder::areOneNumber(int witness, int one, int other) const
{
    const auto numbersOf = [&](int side) {
        QStringList numbers;
        for (const int column : {one, other}) {
            const int word = wordAt(column, side);
            const QString number = word < 0 ? QString() : m_data.type(side, word).number;
            if (word >= 0 && number.isEmpty()) {
                return QStringList();
            }
            const QString whole = number.isEmpty() ? QString() : timesMagnitude(numbers, number);
            if (!whole.isEmpty()) {
                numbers.last() = whole;
            } else if (!number.isEmpty()) {
                numbers.append(number);
            }
        }
        return numbers;
    };
    const auto matchAt = [&](int column) { return match(column, witness); };
    if (matchAt(one) == WordMatch::Equal || matchAt(other) == WordMatch::Equal) {
        return false;
    }
    const QStringList mine = numbersOf(m_base);
    if (!mine.isEmpty() && mine == numbersOf(witness)) {
        return true;
    }
    // A caution that was put in goes with the number that is new.
    const bool isHedge = matchAt(one) == WordMatch::Added
        && m_sides[size_t(witness)].hedge[size_t(wordAt(one, witness))] >= 0;
    return isHedge && wordAt(other, m_base) >= 0 && wordAt(other, witness) >= 0
        && m_data.relation(m_base, wordAt(other, m_base), witness, wordAt(other, witness))
        == WordRelation::Number;
}

// Whether the word that only one side has at @p column is a denial or a caution of its own, which does not go
// on at @p next.
bool CollationBuilder::isWordApart(int witness, int column, int next) const
{
    const int side = wordAt(column, m_base) >= 0 ? m_base : witness;
    const auto word = size_t(wordAt(column, side));
    // "Company did not", "carmaker"; "left", "had fled".
    const int beyond = column + (column > next ? 1 : -1);
    const bool goesOn = beyond >= 0 && beyond < m_data.alignment.columnCount && wordAt(beyond, side) >= 0
        && match(beyond, witness) == match(column, witness);
    const WordType &type = m_data.type(side, int(word));
    if (type.is(WordType::Negation) || (type.is(WordType::Auxiliary) && !goesOn)
        || (goesOn && m_data.type(side, wordAt(beyond, side)).is(WordType::Negation))) {
        return true;
    }
    const WitnessComparison::Side &known = m_sides[size_t(side)];
    const int other = side == m_base ? witness : m_base;
    if (wordAt(next, other) >= 0 && m_sides[size_t(other)].hedge[size_t(wordAt(next, other))] >= 0) {
        return false; // one caution for another
    }
    const int nextWord = wordAt(next, side);
    return known.hedge[word] >= 0
        && (nextWord < 0 || known.hedgeStart[size_t(nextWord)] != known.hedgeStart[word]);
}

bool CollationBuilder::isTurned(int witness, int column) const
{
    return std::ranges::any_of(m_turned[size_t(witness)], [column](const std::pair<int, int> &span) {
        return span.first <= column && column <= span.second;
    });
}

// Whether a mark stands between what the two columns have: words on both sides of it are no phrase.
bool CollationBuilder::isParted(int witness, int one, int other) const
{
    const auto hasMark = [this](int side, int word, bool isBefore) {
        const WitnessWord &at = m_data.words[size_t(side)][size_t(word)];
        const TextRange range
            = isBefore ? TextRange{at.whole.start, at.word.start} : TextRange{at.word.end, at.whole.end};
        return std::ranges::any_of(m_data.witnesses[side].text.slice(range),
                                   [](QChar unit) { return unit == u',' || unit == u';' || unit == u':'; });
    };
    return std::ranges::any_of(std::array{m_base, witness}, [&](int side) {
        if (wordAt(one, side) < 0 || wordAt(other, side) < 0) {
            return false;
        }
        return hasMark(side, wordAt(one, side), false) || hasMark(side, wordAt(other, side), true);
    });
}

// Columns where one phrase stands for another one of the same meaning: "auch wenn", "obwohl".
void CollationBuilder::findPhrases(int witness)
{
    constexpr int kLongestPhrase = 4; // columns
    const auto phraseOf = [this](int side, int first, int last) {
        QString phrase;
        for (int column = first; column <= last; ++column) {
            const int word = wordAt(column, side);
            if (word >= 0) {
                phrase += (phrase.isEmpty() ? QString() : u" "_s) + m_data.type(side, word).letters;
            }
        }
        return m_data.phrases.value(phrase);
    };
    const auto isOpen = [&](int column) {
        const auto at = size_t(column) * size_t(m_count) + size_t(witness);
        return m_moved[at] < 0 && m_matches[at] != WordMatch::Equal && m_matches[at] != WordMatch::Slight
            && m_matches[at] != WordMatch::Absent && m_matches[at] != WordMatch::Truncated;
    };
    for (int first = 0; first < m_data.alignment.columnCount; ++first) {
        int last = first;
        while (last < m_data.alignment.columnCount && last < first + kLongestPhrase && isOpen(last)) {
            ++last;
        }
        for (--last; last > first; --last) {
            const QList<int> its = phraseOf(witness, first, last);
            const QList<int> mine = phraseOf(m_base, first, last);
            if (std::ranges::any_of(mine, [&](int group) { return its.contains(group); })) {
                m_spans[size_t(witness)].emplace_back(first, last);
                m_phrases[size_t(witness)].emplace_back(first, last);
                first = last;
                break;
            }
        }
    }
}

bool CollationBuilder::isPhraseEdge(int witness, int one, int other) const
{
    return std::ranges::any_of(m_phrases[size_t(witness)], [&](const std::pair<int, int> &span) {
        const auto isIn = [&](int column) { return span.first <= column && column <= span.second; };
        return isIn(one) != isIn(other);
    });
}

} // namespace Stemma
