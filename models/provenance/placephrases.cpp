// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/placeclassifier.h"

#include <algorithm>

// What stands for one another as words or phrases of one meaning.

namespace Stemma {

using namespace Qt::StringLiterals;

// Whether one word that says something stands for another one, and nothing tells that they mean different
// things, of which thesauri know.
bool PlaceClassifier::isWordForWord() const
{
    constexpr int kMostSmall = 2; // "de la"
    const auto leads = [this](int side, int word) {
        constexpr quint32 kSmall
            = WordType::Article | WordType::Pronoun | WordType::Genitive | WordType::Preposition;
        return (m_data.type(side, word).flags & kSmall) != 0;
    };
    const auto wordOf = [&](int side, int first, int end) {
        int word = first;
        while (word + 1 < end && word < first + kMostSmall && leads(side, word)) {
            ++word;
        }
        return word + 1 == end ? word : -1;
    };
    const int mine = wordOf(base(), m_place.baseFirst, m_place.baseEnd);
    const int its = wordOf(witness(), m_place.witnessFirst, m_place.witnessEnd);
    const auto isOpen = [this](int side, int word) {
        constexpr quint32 kClosed = WordType::Stop | WordType::Negation | WordType::Auxiliary
            | WordType::Saying | WordType::Hedge | WordType::Denial;
        const WordType &type = m_data.type(side, word);
        const quint32 closed = type.form >= 0 ? kClosed & ~quint32(WordType::Stop) : kClosed;
        return (type.flags & closed) == 0 && type.number.isEmpty()
            && !m_comparison.word(side, word).is(WitnessWord::Name);
    };
    if (!m_data.hasSenses || mine < 0 || its < 0) {
        return false;
    }
    if (m_place.length() == 2 && m_data.type(base(), mine).is(WordType::Preposition)
        && m_data.type(witness(), its).is(WordType::Preposition)) {
        return true;
    }
    const bool areLed = (mine > m_place.baseFirst) == (its > m_place.witnessFirst);
    return areLed && isOpen(base(), mine) && isOpen(witness(), its)
        && !areContrasts(m_data.type(base(), mine), m_data.type(witness(), its));
}

// "Came back", "recovered": whether a few words stand for a few others, each with one that says something.
bool PlaceClassifier::isPhraseForPhrase() const
{
    constexpr int kFew = 3;
    const auto wordOf = [this](int side, int first, int end) {
        int found = -1;
        for (int word = first; word < end; ++word) {
            constexpr quint32 kOther = WordType::Negation | WordType::Hedge | WordType::Saying
                | WordType::Denial | WordType::Clause | WordType::Article | WordType::Join
                | WordType::Subject;
            const WordType &type = m_data.type(side, word);
            const bool isContent
                = !type.is(WordType::Stop) || (type.form >= 0 && !type.is(WordType::Auxiliary));
            if ((type.flags & kOther) != 0 || !type.number.isEmpty() || (isContent && found >= 0)) {
                return -1;
            }
            found = isContent ? word : found;
        }
        return end - first <= kFew ? found : -1;
    };
    const int mine = wordOf(base(), m_place.baseFirst, m_place.baseEnd);
    const int its = wordOf(witness(), m_place.witnessFirst, m_place.witnessEnd);
    const bool isOneWord
        = m_place.baseEnd - m_place.baseFirst == 1 || m_place.witnessEnd - m_place.witnessFirst == 1;
    return m_data.hasSenses && isOneWord && mine >= 0 && its >= 0
        && !areContrasts(m_data.type(base(), mine), m_data.type(witness(), its))
        && !m_comparison.word(base(), mine).is(WitnessWord::Name)
        && !m_comparison.word(witness(), its).is(WitnessWord::Name);
}

// Whether both sides are phrases, or a phrase and a word, that are known to mean the same: "took part".
bool PlaceClassifier::areOnePhrase() const
{
    const auto groupsOf = [this](int side, int first, int end) {
        QString phrase;
        for (int word = first; word < end; ++word) {
            phrase += (phrase.isEmpty() ? QString() : u" "_s) + m_data.type(side, word).letters;
        }
        return m_data.phrases.value(phrase);
    };
    if (isPhraseOf(base(), m_place.baseFirst, m_place.baseEnd, witness(), m_place.witnessFirst,
                   m_place.witnessEnd)
        || isPhraseOf(witness(), m_place.witnessFirst, m_place.witnessEnd, base(), m_place.baseFirst,
                      m_place.baseEnd)) {
        return true;
    }
    const QList<int> mine = groupsOf(base(), m_place.baseFirst, m_place.baseEnd);
    const QList<int> its = groupsOf(witness(), m_place.witnessFirst, m_place.witnessEnd);
    return std::ranges::any_of(mine, [&](int group) { return its.contains(group); });
}

// Whether one word of @p side means by a thesaurus what the words of @p other mean together.
bool PlaceClassifier::isPhraseOf(int side, int first, int end, int other, int otherFirst, int otherEnd) const
{
    const auto &meanings = m_data.type(side, first).meanings;
    if (end - first != 1 || otherEnd - otherFirst < 2 || !meanings) {
        return false;
    }
    QStringList stems;
    for (int word = otherFirst; word < otherEnd; ++word) {
        stems.append(m_data.type(other, word).stem);
    }
    const quint32 phrase = stemHash(stems.join(u' '));
    return std::ranges::binary_search(meanings->same, phrase)
        || std::ranges::binary_search(meanings->wider, phrase);
}

} // namespace Stemma
