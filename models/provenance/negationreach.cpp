// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/negationreach.h"

#include <algorithm>

namespace Stemma {

NegationReach::NegationReach(const AlignedWitnesses::Data &data, int base, int witness)
    : m_data(data)
    , m_rows{rowOf(base), rowOf(witness)}
{
}

bool NegationReach::isNegation(int witness, int word) const
{
    // "Une personne", "the nothing" deny nothing; "..., das niemand ..." does: after a comma it is no
    // article.
    const bool isNoun = word > 0 && m_data.type(witness, word - 1).is(WordType::Article)
        && (word == 1 || !hasComma(witness, word - 2));
    return m_data.type(witness, word).is(WordType::Negation) && !isNoun;
}

bool NegationReach::hasComma(int witness, int word) const
{
    const WitnessWord &one = m_data.words[size_t(witness)][size_t(word)];
    return m_data.witnesses[witness].text.slice({one.word.end, one.whole.end}).contains(u',');
}

bool NegationReach::beginsClause(int witness, int word) const
{
    const WordType &type = m_data.type(witness, word);
    if (type.is(WordType::Clause)) {
        return true;
    }
    const int count = int(m_data.words[size_t(witness)].size());
    const bool joins = type.is(WordType::Join);
    const int next = joins ? word + 1 : word;
    if (next >= count || (!joins && !hasComma(witness, word - 1))) {
        return false;
    }
    const WordType &first = m_data.type(witness, next);
    return first.is(WordType::Subject) || first.form >= 0;
}

NegationReach::Row NegationReach::rowOf(int witness) const
{
    const std::vector<WitnessWord> &words = m_data.words[size_t(witness)];
    Row row;
    row.witness = witness;
    int clause = 0;
    for (int i = 0; i < int(words.size()); ++i) {
        const bool isNextSentence = i > 0 && words[size_t(i)].sentence != words[size_t(i) - 1].sentence;
        clause += i > 0 && (isNextSentence || beginsClause(witness, i)) ? 1 : 0;
        row.clauses.push_back(clause);
        if (isNegation(witness, i)) {
            row.negations.push_back(i);
        } else if (m_data.type(witness, i).is(WordType::Lack)) {
            row.lacks.push_back(i);
        }
    }
    return row;
}

int NegationReach::counterpart(Side side, int word) const
{
    const int other = m_rows[side == Base ? Witness : Base].witness;
    const int column = m_data.columns[size_t(other)][size_t(word)];
    const std::vector<int> &columns = m_data.columns[size_t(m_rows[side].witness)];
    const auto found = std::ranges::lower_bound(columns, column);
    return found != columns.end() && *found == column ? int(found - columns.begin()) : -1;
}

bool NegationReach::isFreeFor(Side side, int word, int lost) const
{
    const Side other = side == Base ? Witness : Base;
    const int there = counterpart(other, word);
    return there < 0 || there == lost
        || (!isNegation(m_rows[other].witness, there)
            && !m_data.type(m_rows[other].witness, there).is(WordType::Lack));
}

std::vector<int> NegationReach::clausesOf(Side side, int word) const
{
    const Side other = side == Base ? Witness : Base;
    const Row &row = m_rows[side];
    std::vector<int> clauses;
    for (int i = 0; i < int(row.clauses.size()); ++i) {
        if (row.clauses[size_t(i)] != row.clauses[size_t(word)]
            || m_data.type(row.witness, i).is(WordType::Stop)) {
            continue;
        }
        if (const int there = counterpart(other, i); there >= 0) {
            clauses.push_back(m_rows[other].clauses[size_t(there)]);
        }
    }
    return clauses;
}

bool NegationReach::isInList(int witness, int place) const
{
    const auto joins = [&](int word) {
        return word >= 0 && word < int(m_data.words[size_t(witness)].size())
            && m_data.type(witness, word).is(WordType::Join);
    };
    return joins(place) || joins(place - 1) || (place > 0 && hasComma(witness, place - 1));
}

int NegationReach::headColumn(int witness, int word) const
{
    const std::vector<int> &columns = m_data.columns[size_t(witness)];
    for (int i = word + 1; i < int(columns.size()); ++i) {
        if (!m_data.type(witness, i).is(WordType::Stop)) {
            return columns[size_t(i)];
        }
    }
    return -1;
}

bool NegationReach::isKept(Side side, int word, int otherPlace) const
{
    if (!isNegation(m_rows[side].witness, word)) {
        return true; // it denied nothing
    }
    const Side other = side == Base ? Witness : Base;
    const Row &row = m_rows[other];
    const std::vector<int> clauses = clausesOf(side, word);
    const int head = headColumn(m_rows[side].witness, word);
    const auto isHere = [&](int there) {
        const int clause = row.clauses[size_t(there)];
        if (m_data.type(row.witness, there).is(WordType::Without)) {
            // It reaches no further than what stands after it.
            return head >= 0 && headColumn(row.witness, there) == head;
        }
        return std::ranges::find(clauses, clause) != clauses.end();
    };
    const auto keeps = [&](int there) { return isHere(there) && isFreeFor(other, there, word); };
    const bool isFreed = std::ranges::any_of(row.negations, keeps) || std::ranges::any_of(row.lacks, keeps);
    if (isFreed || m_data.type(m_rows[side].witness, word).is(WordType::Without)) {
        return isFreed;
    }
    // One that both have reaches further than its own word.
    return std::ranges::any_of(row.negations, [&](int there) {
        const bool isEarlierInList = !m_data.type(row.witness, there).is(WordType::Without)
            && there + 1 < otherPlace && isInList(row.witness, otherPlace);
        return isHere(there) && (m_data.hasConcord || isEarlierInList);
    });
}

} // namespace Stemma
