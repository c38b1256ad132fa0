// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/textfolding.h"

#include <array>
#include <string>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

// Entries: one unit as itself, or one of these.
constexpr quint32 kUnknown = 0xffffffff;
constexpr quint32 kDropped = 0xfffffffe;
constexpr quint32 kMany = 0x80000000; ///< with the index of the string

constexpr qsizetype kBasicPlane = 0x10000;

/// What a reader takes for the same sign.
char32_t plainSign(char32_t c)
{
    switch (c) {
    case U'`':
    case U'\u00b4':
    case U'\u02b9':
    case U'\u02bb':
    case U'\u02bc':
    case U'\u2018':
    case U'\u2019':
    case U'\u201a':
    case U'\u201b':
    case U'\u2032':
    case U'\u2039':
    case U'\u203a':
    case U'\uff07':
        return U'\'';
    case U'\u00ab':
    case U'\u00bb':
    case U'\u201c':
    case U'\u201d':
    case U'\u201e':
    case U'\u201f':
    case U'\u2033':
    case U'\u300c':
    case U'\u300d':
    case U'\u300e':
    case U'\u300f':
    case U'\u301d':
    case U'\u301e':
    case U'\u301f':
    case U'\uff02':
        return U'"';
    case U'\u2212':
        return U'-';
    default:
        break;
    }
    if (u_isUWhiteSpace(UChar32(c)) != 0) {
        return U' ';
    }
    return u_charType(UChar32(c)) == U_DASH_PUNCTUATION ? U'-' : c;
}

/// Letters with a stroke or joined ones, which Unicode does not decompose.
QStringView plainLetters(char32_t c)
{
    switch (c) {
    case U'\u00df':
        return u"ss";
    case U'\u1e9e':
        return u"SS";
    case U'\u00e6':
        return u"ae";
    case U'\u00c6':
        return u"AE";
    case U'\u0153':
        return u"oe";
    case U'\u0152':
        return u"OE";
    case U'\u00f8':
        return u"o";
    case U'\u00d8':
        return u"O";
    case U'\u0142':
        return u"l";
    case U'\u0141':
        return u"L";
    case U'\u0111':
        return u"d";
    case U'\u0110':
        return u"D";
    case U'\u0127':
        return u"h";
    case U'\u0126':
        return u"H";
    case U'\u0167':
        return u"t";
    case U'\u0166':
        return u"T";
    case U'\u0131':
        return u"i";
    default:
        return {};
    }
}

bool isDiacritic(char32_t c)
{
    const int combining = u_getCombiningClass(UChar32(c));
    return combining == 1 || (combining >= 10 && combining <= 36) || combining == 107 || combining == 122
        || combining >= 200;
}

QString decomposed(char32_t c, bool isCompatible)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer
        = isCompatible ? unorm2_getNFKDInstance(&status) : unorm2_getNFDInstance(&status);
    std::array<char16_t, 32> buffer{};
    const int length = U_SUCCESS(status)
        ? unorm2_getDecomposition(normalizer, UChar32(c), buffer.data(), int(buffer.size()), &status)
        : -1;
    return U_SUCCESS(status) && length >= 0 ? QString::fromUtf16(buffer.data(), length)
                                            : QString::fromUcs4(&c, 1);
}

QString caseFolded(const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    std::array<char16_t, 96> buffer{};
    const int length
        = u_strFoldCase(buffer.data(), int(buffer.size()), reinterpret_cast<const char16_t *>(text.utf16()),
                        int(text.size()), U_FOLD_CASE_DEFAULT, &status);
    return U_SUCCESS(status) ? QString::fromUtf16(buffer.data(), length) : text;
}

} // namespace

void FoldedText::clear()
{
    text.clear();
    offsets.clear();
}

void FoldedText::keepLast(qsizetype units)
{
    const qsizetype gone = text.size() - units;
    if (gone > 0) {
        text.remove(0, gone);
        offsets.erase(offsets.begin(), offsets.begin() + gone);
    }
}

TextFolding::TextFolding(Folding folding)
    : m_folding(folding)
    , m_basic(size_t(kBasicPlane), kUnknown)
{
}

quint32 TextFolding::lookUp(char32_t codePoint)
{
    if (QChar::isSurrogate(codePoint)) {
        return codePoint; // half a pair is a fault of the text; it stands for itself
    }
    QString result;
    if (m_folding.foldsDiacritics) {
        if (u_hasBinaryProperty(UChar32(codePoint), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) {
            return kDropped;
        }
        const char32_t sign = plainSign(codePoint);
        QString letters = sign == codePoint ? decomposed(codePoint, true) : QString::fromUcs4(&sign, 1);
        letters = m_folding.foldsCase ? caseFolded(letters) : letters;
        for (const char32_t each : letters.toUcs4()) {
            if (isDiacritic(each)) {
                continue;
            }
            const char32_t plain = plainSign(each);
            const QStringView plainer = plainLetters(plain);
            result += plainer.isEmpty() ? QString::fromUcs4(&plain, 1) : plainer.toString();
        }
    } else {
        result = decomposed(codePoint, false);
        result = m_folding.foldsCase ? caseFolded(result) : result;
    }
    if (result.isEmpty()) {
        return kDropped;
    }
    if (result.size() == 1) {
        return result.front().unicode();
    }
    m_many.push_back(result);
    return kMany | quint32(m_many.size() - 1);
}

quint32 TextFolding::entry(char32_t codePoint)
{
    quint32 &known
        = codePoint < kBasicPlane ? m_basic[codePoint] : m_astral.emplace(codePoint, kUnknown).value();
    if (known == kUnknown) {
        known = lookUp(codePoint);
    }
    return known;
}

void TextFolding::append(QStringView source, qsizetype base, FoldedText &folded)
{
    const bool joinsBlanks = m_folding.foldsDiacritics;
    // Written in place, and known letters looked up here: whole projects go through this loop.
    const quint32 *const basic = m_basic.data();
    qsizetype at = folded.text.size();
    qsizetype room = at + source.size();
    QChar *units = nullptr;
    qsizetype *offsets = nullptr;
    const auto makeRoom = [&] {
        folded.text.resize(room);
        folded.offsets.resize(size_t(room));
        units = folded.text.data();
        offsets = folded.offsets.data();
    };
    makeRoom();
    for (qsizetype i = 0; i < source.size(); ++i) {
        const qsizetype start = i;
        char32_t codePoint = source[i].unicode();
        if (source[i].isHighSurrogate() && i + 1 < source.size() && source[i + 1].isLowSurrogate()) {
            codePoint = QChar::surrogateToUcs4(source[i], source[i + 1]);
            ++i;
        }
        quint32 value = codePoint < kBasicPlane ? basic[codePoint] : kUnknown;
        if (value == kUnknown) {
            value = entry(codePoint);
        }
        if (value < kBasicPlane) {
            const bool isRun = joinsBlanks && value == u' ' && at > 0 && units[at - 1] == u' ';
            if (!isRun) {
                units[at] = QChar(char16_t(value));
                offsets[at] = base + start;
                ++at;
            }
        } else if (value != kDropped) {
            const QString &many = m_many[value & ~kMany];
            const qsizetype needed = at + many.size() + source.size() - i - 1;
            if (needed > room) {
                room = needed + source.size() / 8;
                makeRoom();
            }
            for (const QChar unit : many) {
                units[at] = unit;
                offsets[at] = base + start;
                ++at;
            }
        }
    }
    folded.text.truncate(at);
    folded.offsets.resize(size_t(at));
}

QString TextFolding::folded(QStringView source)
{
    FoldedText folded;
    append(source, 0, folded);
    return folded.text;
}

bool TextFolding::isDropped(char32_t codePoint)
{
    return entry(codePoint) == kDropped;
}

} // namespace Stemma
