// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordtokens.h"

#include "models/text/textunits.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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
    return isWithoutBlanks(unit) ? kOwnWord : kInWord;
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

// Four units at a time; a word has five or so. @p isRoom: four units can be read from any place in the word.
quint32 hashOf(const char16_t *units, qsizetype length, bool isRoom)
{
    constexpr quint64 kFactor = 0x9E3779B97F4A7C15ULL;
    quint64 hash = quint64(length) * kFactor;
    while (length > 0) {
        quint64 part = 0;
        if (isRoom && Q_BYTE_ORDER == Q_LITTLE_ENDIAN) {
            std::memcpy(&part, units, sizeof part);
            part = length >= 4 ? part : part & ((quint64(1) << (16 * length)) - 1);
        } else {
            for (qsizetype i = std::min<qsizetype>(length, 4) - 1; i >= 0; --i) {
                part = (part << 16) | units[i];
            }
        }
        hash = (hash ^ part) * kFactor;
        hash ^= hash >> 32;
        units += 4;
        length -= 4;
    }
    return quint32(hash);
}

// How many of the eight units from here on are letters and digits of ASCII, up to the first that is not.
// 0 where there are no vector instructions: the table knows them too.
qsizetype plainLetters([[maybe_unused]] const char16_t *units)
{
#ifdef __SSE2__
    const auto isBetween = [](__m128i eight, char16_t first, char16_t last) {
        // Unsigned comparison by way of a saturated difference: 0 exactly for what is not above the last.
        const __m128i from = _mm_sub_epi16(eight, _mm_set1_epi16(short(first)));
        return _mm_cmpeq_epi16(_mm_subs_epu16(from, _mm_set1_epi16(short(last - first))),
                               _mm_setzero_si128());
    };
    const __m128i eight = _mm_loadu_si128(reinterpret_cast<const __m128i *>(units));
    const __m128i lower = _mm_or_si128(eight, _mm_set1_epi16(0x20));
    const __m128i is = _mm_or_si128(isBetween(lower, u'a', u'z'), isBetween(eight, u'0', u'9'));
    const auto others = quint32(~_mm_movemask_epi8(is)) & 0xFFFFU;
    return others == 0 ? 8 : std::countr_zero(others) / 2;
#else
    return 0;
#endif
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
        m_hashes.push_back(hashOf(units, 0, false));
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
        for (qsizetype plain = 8; !isAlone && plain == 8 && i + 8 <= length;) {
            plain = plainLetters(units + i);
            i += plain;
        }
        while (i < length && (table[units[i]] == kJoined || (!isAlone && table[units[i]] == kInWord))) {
            ++i;
        }
        m_starts.push_back(quint32(start));
        m_hashes.push_back(hashOf(units + start, i - start, i + 4 <= length));
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
