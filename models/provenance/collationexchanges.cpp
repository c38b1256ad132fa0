// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/collationbuilder.h"

#include <algorithm>
#include <array>

namespace Stemma {

using namespace Qt::StringLiterals;

bool CollationBuilder::areExchanged(int witness, int one, int other) const
{
    const auto at = [&](int column) { return size_t(column) * size_t(m_count) + size_t(witness); };
    const WordMatch first = m_matches[at(one)];
    const WordMatch second = m_matches[at(other)];
    if (m_moved[at(one)] >= 0 || m_moved[at(other)] >= 0 || isParted(witness, one, other)) {
        return false;
    }
    const auto typesAt = [&](int column) {
        const int base = wordAt(column, m_base);
        const int word = wordAt(column, witness);
        return base < 0 || word < 0 ? std::pair<const WordType *, const WordType *>()
                                    : std::pair(&m_data.type(m_base, base), &m_data.type(witness, word));
    };
    if (isPhraseEdge(witness, one, other)) {
        return false;
    }
    // "An engine" for "a motor": the article goes with its word.
    const auto [article, otherArticle] = typesAt(one);
    const bool areArticles = article && article->is(WordType::Article) && otherArticle->is(WordType::Article);
    const bool arePossessives = article && first == WordMatch::Synonym && article->is(WordType::Pronoun);
    if ((areArticles || arePossessives) && first != WordMatch::Equal && first != WordMatch::Slight) {
        return second == WordMatch::Synonym || second == WordMatch::Related || isLoose(second);
    }
    if (areOneNumber(witness, one, other) || areCapitalised(witness, one, other)
        || areOneVerb(witness, one, other) || isOwner(witness, one, other)) {
        return true;
    }
    if (isApart(witness, one, other)) {
        return false;
    }
    const auto areJoints
        = [](const auto &types) { return types.first && types.first->isJoint() && types.second->isJoint(); };
    const auto isDenied = [](const auto &types) {
        return types.first && types.first->is(WordType::Negation) != types.second->is(WordType::Negation);
    };
    for (const int column : {one, other}) {
        if (areJoints(typesAt(column)) || isDenied(typesAt(column))) {
            return false;
        }
    }
    // "Side came", "players fought": each stands for one.
    const auto areContent = [](const auto &types) {
        return types.first && !types.first->is(WordType::Stop) && !types.second->is(WordType::Stop)
            && types.first->number.isEmpty() == types.second->number.isEmpty();
    };
    const auto areNames = [&](int column) {
        return m_data.words[size_t(m_base)][size_t(wordAt(column, m_base))].is(WitnessWord::Name)
            && m_data.words[size_t(witness)][size_t(wordAt(column, witness))].is(WitnessWord::Name);
    };
    if (m_data.hasSenses && first == WordMatch::Different && second == WordMatch::Different
        && areContent(typesAt(one)) && areContent(typesAt(other)) && !areNames(one) && !areNames(other)) {
        return false;
    }
    // "Says a cook", "tells a chef": the article goes with the word after it.
    const auto [next, otherNext] = typesAt(other);
    const bool areArticlesAfter = next && next->is(WordType::Article) && otherNext->is(WordType::Article);
    if (areArticlesAfter && other + 1 < m_data.alignment.columnCount && !isLoose(m_matches[at(other + 1)])) {
        return false;
    }
    // Words for words; what was only left out, or only put in, is told apart.
    const auto isOneSided
        = [](WordMatch match) { return match == WordMatch::Omitted || match == WordMatch::Added; };
    const auto isOther = [&](int column) { // no other form of the same word
        const auto [word, otherWord] = typesAt(column);
        return word && word->stem != otherWord->stem;
    };
    const bool isPhrase = (first == WordMatch::Synonym && isOneSided(second) && isOther(one))
        || (second == WordMatch::Synonym && isOneSided(first) && isOther(other));
    // "Were killed" for "died", "a reconnu" for "reconnaît": a verb goes with what carries its tense.
    if (isVerbWithAuxiliary(witness, one, other)) {
        return true;
    }
    // "Not safe" for "dangerous": the denial is lost by itself, and so is a caution.
    if ((isOneSided(first) && isWordApart(witness, one, other))
        || (isOneSided(second) && isWordApart(witness, other, one))) {
        return false;
    }
    // "A headache", "headaches".
    const auto isArticle = [&](int column) {
        const int side = wordAt(column, m_base) >= 0 ? m_base : witness;
        return m_data.type(side, wordAt(column, side)).is(WordType::Article);
    };
    const auto [number, otherNumber] = typesAt(other);
    const bool areNumbers = number && !number->number.isEmpty() && !otherNumber->number.isEmpty();
    const bool isLost = isOneSided(first) || first == WordMatch::Truncated;
    if (isLost && (second == WordMatch::Synonym || areNumbers) && isArticle(one)) {
        return true;
    }
    const bool isBeforeEqual
        = other + 1 < m_data.alignment.columnCount && m_matches[at(other + 1)] == WordMatch::Equal;
    if (isOneSided(second) && isArticle(other) && isBeforeEqual) {
        return false; // it came with the word after it
    }
    return isPhrase
        || (isLoose(first) && isLoose(second) && !(first == second && first != WordMatch::Different));
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
