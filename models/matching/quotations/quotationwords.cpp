// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/quotationwords.h"

#include "models/text/textunits.h"

namespace Stemma {

namespace {

bool isApostrophe(QChar unit)
{
    return unit == u'\'' || unit == u'\u2019';
}

char32_t letterAt(QStringView text, qsizetype index)
{
    const bool isPair
        = text[index].isHighSurrogate() && index + 1 < text.size() && text[index + 1].isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(text[index], text[index + 1]) : text[index].unicode();
}

} // namespace

int wordCount(QStringView text)
{
    int words = 0;
    int letters = 0; // of scripts without blanks
    bool isInWord = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.isLowSurrogate() || unit.isMark()) {
            continue; // goes with the unit before
        }
        if (const char32_t letter = letterAt(text, i); QChar::isLetter(letter) && isWithoutBlanks(letter)) {
            ++letters;
            isInWord = false;
            continue;
        }
        const bool isWord
            = unit.isLetterOrNumber() || unit.isHighSurrogate() || (isInWord && isApostrophe(unit));
        words += isWord && !isInWord ? 1 : 0;
        isInWord = isWord;
    }
    return words + (letters + 1) / 2;
}

bool isLikeTitle(QStringView words, bool nounsHaveCapitals)
{
    constexpr qsizetype kLong = 4;
    constexpr int kMostWords = 8;
    if (nounsHaveCapitals || words.isEmpty()
        || QStringView(u",.!?\u2026\u3002\u2013\u2014-").contains(words.back())) {
        return false;
    }
    int count = 0;
    int longWords = 0;
    for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts)) {
        ++count;
        if (word.size() >= kLong) {
            ++longWords;
            if (!word.front().isUpper()) {
                return false;
            }
        }
    }
    return count > 1 && count <= kMostWords && longWords >= 1;
}

} // namespace Stemma
