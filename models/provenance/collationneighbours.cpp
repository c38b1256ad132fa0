// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/collationbuilder.h"

#include <algorithm>
#include <array>

// What words next to each other are one place for, or never are, whatever else they are.

namespace Stemma {

// "Were", "have been": words that only carry tense are one verb.
bool CollationBuilder::areOneVerb(int witness, int one, int other) const
{
    const auto isAuxiliary = [&](int side, int column) {
        return wordAt(column, side) < 0 || m_data.type(side, wordAt(column, side)).is(WordType::Auxiliary);
    };
    const auto isPair
        = [&](int column) { return wordAt(column, m_base) >= 0 && wordAt(column, witness) >= 0; };
    if (isPair(one) == isPair(other)) {
        return false;
    }
    const int pair = isPair(one) ? one : other;
    const int lone = isPair(one) ? other : one;
    const WordMatch made = match(pair, witness);
    if (made == WordMatch::Equal || made == WordMatch::Slight || !isAuxiliary(m_base, lone)
        || !isAuxiliary(witness, lone)) {
        return false;
    }
    return isAuxiliary(m_base, pair) && isAuxiliary(witness, pair);
}

// "Died", "were killed": whether @p one has but a verb of one side that carries the tense of the one in
// @p other, for which the other side has another one.
bool CollationBuilder::isVerbWithAuxiliary(int witness, int one, int other) const
{
    const bool hasBase = wordAt(one, m_base) >= 0;
    const int side = hasBase ? m_base : witness;
    if (hasBase == (wordAt(one, witness) >= 0)
        || !m_data.type(side, wordAt(one, side)).is(WordType::Auxiliary) || wordAt(other, m_base) < 0
        || wordAt(other, witness) < 0) {
        return false;
    }
    const WordMatch made = match(other, witness);
    const auto isVerb = [&](int which) {
        const WordType &type = m_data.type(which, wordAt(other, which));
        return !type.is(WordType::Stop) && type.number.isEmpty();
    };
    return (made == WordMatch::Different || made == WordMatch::Related) && isVerb(m_base) && isVerb(witness);
}

// "That" of "said on Monday that".
bool CollationBuilder::opensSpeech(int side, int word) const
{
    constexpr int kReach = 3;
    bool isSaid = false;
    for (int before = std::max(0, word - kReach); before < word; ++before) {
        isSaid = isSaid || m_data.type(side, before).is(WordType::Saying);
    }
    return isSaid && m_data.type(side, word).isJoint();
}

// Whether a word of saying, or a verb of caution, that stands for another one ends where only one side has
// words.
bool CollationBuilder::isApart(int witness, int one, int other) const
{
    const auto isPairOf = [&](int column, quint32 flags) {
        const int base = wordAt(column, m_base);
        const int word = wordAt(column, witness);
        return base >= 0 && word >= 0 && (m_data.type(m_base, base).flags & flags) == flags
            && (m_data.type(witness, word).flags & flags) == flags;
    };
    const auto isModal = [&](int column) {
        const int base = wordAt(column, m_base);
        const int word = wordAt(column, witness);
        const auto is = [](const WordType &type) {
            return type.is(WordType::Auxiliary) || (type.is(WordType::Hedge) && type.form >= 0);
        };
        return base >= 0 && word >= 0 && is(m_data.type(m_base, base)) && is(m_data.type(witness, word));
    };
    const auto sideOf = [&](int column) { // that alone has a word here, or -1
        const bool hasBase = wordAt(column, m_base) >= 0;
        return hasBase == (wordAt(column, witness) >= 0) ? -1 : hasBase ? m_base : witness;
    };
    // Of what only one side has from @p column on, nothing stands for other words.
    const auto isContentAlone = [&](int column, int step) {
        const int side = sideOf(column);
        if (side < 0 || m_data.type(side, wordAt(column, side)).is(WordType::Stop)) {
            return false;
        }
        while (column >= 0 && column < m_data.alignment.columnCount && sideOf(column) == side) {
            column += step;
        }
        if (column < 0 || column >= m_data.alignment.columnCount) {
            return true;
        }
        const auto at = size_t(column) * size_t(m_count) + size_t(witness);
        return m_matches[at] == WordMatch::Equal || m_matches[at] == WordMatch::Slight || m_moved[at] >= 0
            || m_matches[at] == WordMatch::Absent || m_matches[at] == WordMatch::Related;
    };
    const auto isThat = [&](int column) {
        const int side = sideOf(column);
        return side >= 0 && opensSpeech(side, wordAt(column, side));
    };
    if ((isModal(one) && isContentAlone(other, 1)) || (isModal(other) && isContentAlone(one, -1))) {
        return true;
    }
    if (isPairOf(other, WordType::Saying) && isContentAlone(one, -1)) {
        return true; // "the mayor | -", "told | said"
    }
    // "Said in a post", "wrote": what is no object, as "told the court" has, is lost by itself.
    const auto isCircumstance = [&](int column) {
        const int side = sideOf(column);
        const bool goesOn = column + 1 < m_data.alignment.columnCount && sideOf(column + 1) == side;
        return side >= 0 && goesOn && m_data.type(side, wordAt(column, side)).is(WordType::Stop)
            && !m_data.type(side, wordAt(column, side)).is(WordType::Article)
            && !m_data.type(side, wordAt(column, side)).is(WordType::Pronoun);
    };
    if (isPairOf(one, WordType::Saying) && isCircumstance(other)) {
        return true;
    }
    if (isPairOf(other, WordType::Article) && isContentAlone(one, -1)) {
        return true; // "at once | -", "the villages | the towns"
    }
    return isThat(other);
}

// "Fire chief", "Fire Chief".
bool CollationBuilder::areCapitalised(int witness, int one, int other) const
{
    return std::ranges::all_of(std::array{one, other}, [&](int column) {
        const int base = wordAt(column, m_base);
        const int word = wordAt(column, witness);
        if (base < 0 || word < 0 || match(column, witness) != WordMatch::Slight) {
            return false;
        }
        const QString mine = letters(m_base, base);
        const QString its = letters(witness, word);
        return mine != its && mine.compare(its, Qt::CaseInsensitive) == 0;
    });
}

// "We", "our team".
bool CollationBuilder::isOwner(int witness, int one, int other) const
{
    const int base = wordAt(one, m_base);
    const int word = wordAt(one, witness);
    if (base < 0 || word < 0 || (wordAt(other, m_base) < 0) == (wordAt(other, witness) < 0)) {
        return false;
    }
    const int side = wordAt(other, m_base) >= 0 ? m_base : witness;
    const WordType &its = side == m_base ? m_data.type(m_base, base) : m_data.type(witness, word);
    const WordType &lone = side == m_base ? m_data.type(witness, word) : m_data.type(m_base, base);
    return its.is(WordType::Pronoun) && !its.is(WordType::Subject) && lone.is(WordType::Pronoun)
        && lone.is(WordType::Subject) && !m_data.type(side, wordAt(other, side)).is(WordType::Stop);
}

} // namespace Stemma
