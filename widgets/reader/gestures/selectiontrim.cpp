// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/gestures/selectiontrim.h"

#include "widgets/reader/gestures/quotationgrowth.h"

#include <algorithm>

namespace Stemma {

namespace {

constexpr qsizetype kMostPaired = 20'000; // units; a drag asks at every step

constexpr QStringView kSeparators = u",;:\u3001\uff0c\uff1b\uff1a\u060c\u061b"; // CJK and Arabic ones too
constexpr QStringView kDashes = u"\u2013\u2014\u2015";
constexpr QStringView kStops = u".\u3002\u06d4";
constexpr QStringView kOpenBrackets = u"([{\uff08";
constexpr QStringView kCloseBrackets = u")]}\uff09";

bool isHalfBracket(QStringView words, bool atStart)
{
    const QStringView all = atStart ? kOpenBrackets : kCloseBrackets;
    const QStringView others = atStart ? kCloseBrackets : kOpenBrackets;
    const QChar mark = atStart ? words.front() : words.back();
    const qsizetype kind = all.indexOf(mark);
    return kind >= 0 && (words.size() > kMostPaired || !words.contains(others[kind]));
}

// Whether the full stop at the end of @p range belongs to what was selected: a whole sentence, the whole of
// what stands between quotation marks, or an abbreviation.
bool ownsStop(const SourceText &text, TextRange range)
{
    const QStringView words = text.slice(range);
    qsizetype start = words.size() - 1;
    while (start > 0 && (words[start - 1].isLetterOrNumber() || words[start - 1] == u'.')) {
        --start;
    }
    const QStringView token = words.sliced(start).chopped(1);
    if (token.isEmpty() || token.contains(u'.') || token.size() == 1) {
        return true; // an ellipsis, "U.S.", an initial
    }
    const TextRange paragraph = text.paragraphRange(text.paragraphAt(range.start));
    const bool beginsQuotation = range.start > paragraph.start
        && isQuotationMark(text.text()[range.start - 1]) && text.text()[range.start].isUpper();
    if (range.start == paragraph.start || beginsQuotation) {
        return true;
    }
    if (text.sentenceAt(range.start).start == range.start) {
        return true;
    }
    // A stop after which the sentence goes on ends an abbreviation.
    return text.sentenceAt(range.end - 1).end > range.end;
}

bool isStrayAtStart(QStringView words, bool isHalfMark)
{
    const QChar first = words.front();
    return first.isSpace() || kSeparators.contains(first) || kDashes.contains(first)
        || kCloseBrackets.contains(first) || kStops.contains(first) || isHalfMark
        || isHalfBracket(words, true);
}

bool isStrayAtEnd(QStringView words, bool isHalfMark)
{
    const QChar last = words.back();
    return last.isSpace() || kSeparators.contains(last) || kDashes.contains(last)
        || kOpenBrackets.contains(last) || isHalfMark || isHalfBracket(words, false);
}

} // namespace

TextRange trimmedForTagging(const SourceText &text, TextRange range)
{
    const TextRange words = text.trimmed(range);
    TextRange kept = words;
    for (bool isChanged = true; isChanged && !kept.isEmpty();) {
        isChanged = false;
        const QStringView all = text.slice(kept);
        const HalfMarks half = all.size() <= kMostPaired ? halfMarks(all) : HalfMarks();
        if (isStrayAtStart(all, half.atStart)) {
            ++kept.start;
            isChanged = true;
        } else if (isStrayAtEnd(all, half.atEnd) || (kStops.contains(all.back()) && !ownsStop(text, kept))) {
            --kept.end;
            isChanged = true;
        }
    }
    kept = text.trimmed(kept);
    const bool isWhole = text.isGraphemeBoundary(kept.start) && text.isGraphemeBoundary(kept.end);
    return kept.isEmpty() || !isWhole ? words : kept;
}

} // namespace Stemma
