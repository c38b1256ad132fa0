// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/quotationgrowth.h"

#include <vector>

namespace Stemma {

namespace {

enum class Mark { None, Opens, Closes, Either };

bool isWord(QStringView text, qsizetype index)
{
    return index >= 0 && index < text.size() && text[index].isLetterOrNumber();
}

Mark markAt(QStringView text, qsizetype index)
{
    switch (text[index].unicode()) {
    case u'\u201c': // high 6, closes after low 9
    case u'\u00bb': // opens in some languages, closes in others
    case u'\u00ab':
    case u'"':
        return Mark::Either;
    case u'\u201e':
    case u'\u201f':
    case u'\u2039':
    case u'\u300c':
    case u'\u300e':
        return Mark::Opens;
    case u'\u201d':
    case u'\u203a':
    case u'\u300d':
    case u'\u300f':
        return Mark::Closes;
    case u'\u2018':
    case u'\u201a':
        return isWord(text, index - 1) ? Mark::None : Mark::Opens;
    case u'\u2019':
    case u'\'':
        if (isWord(text, index - 1) && isWord(text, index + 1)) {
            return Mark::None; // apostrophe
        }
        return isWord(text, index + 1) ? Mark::Opens : Mark::Closes;
    default:
        return Mark::None;
    }
}

bool isSingle(QChar mark)
{
    switch (mark.unicode()) {
    case u'\u2018':
    case u'\u2019':
    case u'\u201a':
    case u'\'':
        return true;
    default:
        return false;
    }
}

struct Pair {
    qsizetype open = 0;
    qsizetype close = 0;
};

// An "either" mark closes its counterpart, and whatever else is open when it could end words (no blank before
// it, no word after it).
bool closesHere(QStringView text, qsizetype index, QChar open)
{
    const QChar mark = text[index];
    if ((open == u'\u00ab' && mark == u'\u00bb') || (open == u'\u00bb' && mark == u'\u00ab')
        || (open == u'\u201e' && mark == u'\u201c')) {
        return true;
    }
    const bool blankBefore = index == 0 || text[index - 1].isSpace();
    return !blankBefore && !isWord(text, index + 1);
}

std::vector<Pair> pairsIn(QStringView text)
{
    std::vector<Pair> pairs;
    std::vector<qsizetype> open;
    for (qsizetype i = 0; i < text.size(); ++i) {
        Mark mark = markAt(text, i);
        if (mark == Mark::Either) {
            mark = !open.empty() && closesHere(text, i, text[open.back()]) ? Mark::Closes : Mark::Opens;
        }
        if (mark == Mark::Opens) {
            open.push_back(i);
        } else if (mark == Mark::Closes && !open.empty()) {
            // A single mark closes only a single one; a double one closes over singles left open.
            if (isSingle(text[i]) && !isSingle(text[open.back()])) {
                continue;
            }
            while (!isSingle(text[i]) && open.size() > 1 && isSingle(text[open.back()])) {
                open.pop_back();
            }
            pairs.push_back({open.back(), i});
            open.pop_back();
        }
    }
    return pairs;
}

} // namespace

TextRange enclosingQuotation(const SourceText &text, TextRange selection)
{
    const TextRange paragraph = text.paragraphRange(text.paragraphAt(selection.start));
    if (selection.end > paragraph.end) {
        return {};
    }
    TextRange best;
    for (const Pair pair : pairsIn(text.slice(paragraph))) {
        const TextRange words = text.trimmed({paragraph.start + pair.open + 1, paragraph.start + pair.close});
        const TextRange withMarks{paragraph.start + pair.open, paragraph.start + pair.close + 1};
        for (const TextRange range : {words, withMarks}) {
            const bool isGrown
                = range.start <= selection.start && range.end >= selection.end && range != selection;
            if (isGrown && !range.isEmpty() && (best.isEmpty() || range.length() < best.length())) {
                best = range;
            }
        }
    }
    return best;
}

} // namespace Stemma
