// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordtokens.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace Stemma {

namespace {

enum UnitClass : quint8 {
    kApart, // blank or mark: follows a word
    kInWord,
    kOwnWord, // a word by itself
    kJoined, // goes on with what stands before it
};

UnitClass classOf(char16_t unit)
{
    if (QChar::isLowSurrogate(unit)) {
        return kJoined;
    }
    if (QChar::isHighSurrogate(unit)) {
        return kOwnWord;
    }
    const QChar character(unit);
    if (character.isMark() || unit == 0x200C || unit == 0x200D) {
        return kJoined;
    }
    if (!character.isLetterOrNumber()) {
        return kApart;
    }
    switch (character.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return kOwnWord;
    default:
        return kInWord;
    }
}

using ClassTable = std::array<quint8, 0x10000>;

const ClassTable &classTable()
{
    static const ClassTable table = [] {
        ClassTable made;
        for (size_t unit = 0; unit < made.size(); ++unit) {
            made[unit] = classOf(char16_t(unit));
        }
        return made;
    }();
    return table;
}

// Four units at a time; a word has five or so.
quint32 hashOf(const char16_t *units, qsizetype length)
{
    constexpr quint64 kFactor = 0x9E3779B97F4A7C15ULL;
    quint64 hash = quint64(length) * kFactor;
    while (length > 0) {
        quint64 part = 0;
        std::memcpy(&part, units, size_t(std::min<qsizetype>(length, 4)) * sizeof(char16_t));
        hash = (hash ^ part) * kFactor;
        hash ^= hash >> 32;
        units += 4;
        length -= 4;
    }
    return quint32(hash);
}

} // namespace

WordTokens::WordTokens(QStringView text)
    : m_text(text)
{
    const ClassTable &table = classTable();
    const char16_t *units = text.utf16();
    const qsizetype length = text.size();
    m_starts.reserve(size_t(length / 5 + 2));
    m_hashes.reserve(size_t(length / 5 + 1));
    qsizetype i = 0;
    if (length > 0 && (table[units[0]] == kApart || table[units[0]] == kJoined)) {
        m_starts.push_back(0);
        m_hashes.push_back(hashOf(units, 0));
    }
    while (true) {
        while (i < length && (table[units[i]] == kApart || table[units[i]] == kJoined)) {
            ++i;
        }
        if (i == length) {
            break;
        }
        const qsizetype start = i;
        const bool isAlone = table[units[i]] == kOwnWord;
        ++i;
        while (i < length && (table[units[i]] == kJoined || (!isAlone && table[units[i]] == kInWord))) {
            ++i;
        }
        m_starts.push_back(quint32(start));
        m_hashes.push_back(hashOf(units + start, i - start));
    }
    m_starts.push_back(quint32(length));
}

qsizetype WordTokens::wordEnd(qsizetype word) const
{
    const ClassTable &table = classTable();
    const qsizetype end = start(word + 1);
    qsizetype i = start(word);
    if (i == end || table[m_text.utf16()[i]] == kApart || table[m_text.utf16()[i]] == kJoined) {
        return i; // marks at the text's start
    }
    const bool isAlone = table[m_text.utf16()[i]] == kOwnWord;
    ++i;
    while (i < end
           && (table[m_text.utf16()[i]] == kJoined || (!isAlone && table[m_text.utf16()[i]] == kInWord))) {
        ++i;
    }
    return i;
}

qsizetype WordTokens::wordAt(qsizetype position) const
{
    const auto after = std::ranges::upper_bound(m_starts, quint32(position));
    return std::clamp<qsizetype>(after - m_starts.begin() - 1, 0, count() - 1);
}

} // namespace Stemma
