// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/gestures/quotationgrowth.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace Stemma {

namespace {

constexpr qsizetype kReach = 16'384;

enum class Shape { None, Opens, Closes, Either };

bool isWord(QStringView text, qsizetype index)
{
    return index >= 0 && index < text.size() && text[index].isLetterOrNumber();
}

bool isBlank(QStringView text, qsizetype index)
{
    return index < 0 || index >= text.size() || text[index].isSpace();
}

Shape shapeOf(QChar mark)
{
    switch (mark.unicode()) {
    case u'\u201e': // low 9
    case u'\u201f':
    case u'\u201a':
    case u'\u2e42':
    case u'\u300c': // corner brackets
    case u'\u300e':
    case u'\u300a':
    case u'\u3008':
    case u'\u301d':
    case u'\ufe41':
    case u'\ufe43':
    case u'\uff62':
        return Shape::Opens;
    case u'\u300d':
    case u'\u300f':
    case u'\u300b':
    case u'\u3009':
    case u'\u301e':
    case u'\u301f':
    case u'\ufe42':
    case u'\ufe44':
    case u'\uff63':
        return Shape::Closes;
    case u'"':
    case u'\uff02':
    case u'\u201c': // high 6: closes after low 9
    case u'\u201d': // high 9: opens in Swedish and Finnish
    case u'\u00ab': // opens in some languages, closes in others
    case u'\u00bb':
    case u'\u2039':
    case u'\u203a':
    case u'\u2018':
    case u'\u2019':
    case u'\'':
        return Shape::Either;
    default:
        return Shape::None;
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

// Marks that belong together whatever stands beside them.
bool areCounterparts(QChar open, QChar close)
{
    static constexpr QStringView pairs = u"„“„”“”‘’‚‘‚’«»»«‹››‹「」『』《》〈〉〝〞〝〟﹁﹂﹃﹄｢｣";
    for (qsizetype i = 0; i + 1 < pairs.size(); i += 2) {
        if (pairs[i] == open && pairs[i + 1] == close) {
            return true;
        }
    }
    return false;
}

// Whether one sign that ends a clause stands behind the mark and nothing else, as in « a word ». It is not so
// of the dots of "...and so on", nor of what is a quotation by itself: "!".
bool endsClauseAlone(QStringView text, qsizetype mark)
{
    static constexpr QStringView ends = u".,!?;:)";
    const qsizetype behind = mark + 2;
    return ends.contains(text[mark + 1])
        && (isBlank(text, behind) || (shapeOf(text[behind]) != Shape::None && text[behind] != text[mark]));
}

// What a mark must be by the characters beside it: after a letter or the end of a clause nothing opens,
// before a word after a blank nothing closes.
Shape shapeByNeighbours(QStringView text, qsizetype index)
{
    const bool blankBefore = isBlank(text, index - 1);
    const bool blankAfter = isBlank(text, index + 1);
    if (blankBefore != blankAfter) {
        return blankBefore && !endsClauseAlone(text, index) ? Shape::Opens : Shape::Closes;
    }
    if (blankBefore) {
        return Shape::Either;
    }
    static constexpr QStringView endsClause = u".,!?;…。，、！？؟،"; // and no blank follows
    static constexpr QStringView beginsClause = u":([{—–-/";
    const QChar before = text[index - 1];
    const QChar after = text[index + 1];
    if (beginsClause.contains(before)) {
        return isWord(text, index + 1) || shapeOf(after) != Shape::None ? Shape::Opens : Shape::Closes;
    }
    if (before.isLetterOrNumber() || endsClause.contains(before)) {
        return Shape::Closes;
    }
    return isWord(text, index + 1) ? Shape::Opens : Shape::Closes;
}

bool isApostrophe(QStringView text, qsizetype index)
{
    const QChar mark = text[index];
    if (mark != u'\u2019' && mark != u'\'' && mark != u'\u2018') {
        return false;
    }
    if (isWord(text, index - 1) && isWord(text, index + 1)) {
        return true; // don't
    }
    // '90s; and a straight or high 9 mark before a word seldom opens anything when it is ’tis or ’em.
    return mark != u'\u2018' && index + 1 < text.size() && text[index + 1].isDigit();
}

struct Pair {
    qsizetype open = 0; // index of the mark; -1: it was never opened
    qsizetype close = 0; // text.size(): never closed
    int depth = 0;
    bool hasOpen = true;
    bool hasClose = true;
};

// No text nests so deep; what opens so often without an end is not read as one in the other.
constexpr size_t kMostOpen = 32;

class Pairing {
public:
    explicit Pairing(QStringView text)
        : m_text(text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (shapeOf(text[i]) != Shape::None && !isApostrophe(text, i)) {
                take(i);
            }
        }
        while (!m_open.empty()) {
            leaveOpen(text.size());
        }
    }

    [[nodiscard]] const std::vector<Pair> &pairs() const { return m_pairs; }

private:
    void take(qsizetype index)
    {
        const std::optional<size_t> partner = partnerOf(index);
        if (opensAt(index, partner)) {
            if (m_open.size() == kMostOpen) {
                m_open.erase(m_open.begin());
            }
            m_open.push_back(index);
        } else if (partner) {
            while (m_open.size() > *partner + 1) {
                leaveOpen(index);
            }
            m_pairs.push_back({.open = m_open.back(), .close = index, .depth = int(m_open.size()) - 1});
            m_open.pop_back();
        } else if (m_open.empty() && !isSingle(m_text[index]) && !isWord(m_text, index + 1)
                   && !(index > 0 && m_text[index - 1].isDigit())) {
            m_pairs.push_back({.open = -1, .close = index, .depth = 0, .hasOpen = false});
        }
    }

    [[nodiscard]] bool opensAt(qsizetype index, std::optional<size_t> partner) const
    {
        const QChar mark = m_text[index];
        const Shape shape = shapeOf(mark);
        if (shape != Shape::Either) {
            return shape == Shape::Opens;
        }
        const bool isCounterpart = partner && areCounterparts(m_text[m_open[*partner]], mark);
        const Shape place = shapeByNeighbours(m_text, index);
        const bool isInward = mark == u'»' || mark == u'›';
        const bool isOutward = mark == u'«' || mark == u'‹';
        if (isInward || isOutward) {
            // Guillemets may have blanks on both sides, so what is open decides before what stands beside.
            if (isCounterpart && place != Shape::Opens) {
                return false;
            }
            if (isCounterpart && isInward && isBlank(m_text, index + 1)) {
                return false;
            }
            // One that points outward never closes its like: the inner « of « … « … » … ».
            const bool isNested = isOutward && partner && m_text[m_open[*partner]] == mark;
            return place == Shape::Opens || (place == Shape::Either && (!partner || isNested));
        }
        if (place == Shape::Either || mark == u'\uff02') {
            return !partner;
        }
        if (mark == u'\u201c' && !partner) {
            return true; // also where no blank stands before it, as in Chinese
        }
        if (place == Shape::Opens && partner && mark == u'\u201d') {
            // High 9 that opens is seen only where the same one is used to close.
            return m_text[m_open[*partner]] == mark;
        }
        return place == Shape::Opens;
    }

    // The open mark that one at `index` would close: its counterpart, else the innermost of its size.
    [[nodiscard]] std::optional<size_t> partnerOf(qsizetype index) const
    {
        const QChar mark = m_text[index];
        for (size_t i = m_open.size(); i-- > 0;) {
            if (areCounterparts(m_text[m_open[i]], mark)) {
                return i;
            }
            if (isSingle(m_text[m_open[i]]) == isSingle(mark)) {
                // A wrong pair; but not over the counterpart of a mark that encloses this one and closes
                // only once.
                if (m_text[m_open[i]] == mark || !hasCounterpartBelow(i, mark)) {
                    return i;
                }
            }
            if (isSingle(mark)) {
                return {}; // a single mark closes no double one and nothing outside it
            }
        }
        return {};
    }

    [[nodiscard]] bool hasCounterpartBelow(size_t index, QChar mark) const
    {
        return std::any_of(m_open.begin(), m_open.begin() + std::ptrdiff_t(index),
                           [&](qsizetype open) { return areCounterparts(m_text[open], mark); });
    }

    // The innermost open mark has no other half before `end`.
    void leaveOpen(qsizetype end)
    {
        const qsizetype open = m_open.back();
        m_open.pop_back();
        if (!isSingle(m_text[open])) {
            m_pairs.push_back({.open = open, .close = end, .depth = int(m_open.size()), .hasClose = false});
        }
    }

    QStringView m_text;
    std::vector<qsizetype> m_open;
    std::vector<Pair> m_pairs;
};

// The part of the paragraph around `range` that is looked at.
TextRange neighbourhood(const SourceText &text, TextRange range)
{
    const TextRange paragraph = text.paragraphRange(text.paragraphAt(range.start));
    return text.snappedToGraphemes(
        {std::max(paragraph.start, range.start - kReach), std::min(paragraph.end, range.end + kReach)});
}

TextRange wordsOf(const SourceText &text, const Pair &pair, qsizetype offset)
{
    return text.trimmed({offset + pair.open + 1, offset + pair.close});
}

} // namespace

bool isQuotationMark(QChar c)
{
    return shapeOf(c) != Shape::None;
}

HalfMarks halfMarks(QStringView text)
{
    HalfMarks found;
    if (text.isEmpty()) {
        return found;
    }
    const auto isMark
        = [&](qsizetype index) { return shapeOf(text[index]) != Shape::None && !isApostrophe(text, index); };
    found.atStart = isMark(0);
    found.atEnd = text.size() > 1 && isMark(text.size() - 1);
    if (!found.atStart && !found.atEnd) {
        return found;
    }
    const Pairing pairing(text);
    for (const Pair &pair : pairing.pairs()) {
        if (pair.hasOpen && pair.hasClose) {
            found.atStart = found.atStart && pair.open != 0;
            found.atEnd = found.atEnd && pair.close != text.size() - 1;
        }
    }
    return found;
}

TextRange enclosingQuotation(const SourceText &text, TextRange selection)
{
    const TextRange paragraph = text.paragraphRange(text.paragraphAt(selection.start));
    if (selection.end > paragraph.end) {
        return {};
    }
    const TextRange part = neighbourhood(text, selection);
    TextRange best;
    const Pairing pairing(text.slice(part));
    for (const Pair &pair : pairing.pairs()) {
        const TextRange words = wordsOf(text, pair, part.start);
        TextRange withMarks{part.start + std::max<qsizetype>(0, pair.open),
                            part.start + pair.close + (pair.hasClose ? 1 : 0)};
        withMarks = text.trimmed(withMarks);
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

TextRange nextQuotation(const SourceText &text, qsizetype position, const QuotationFilter &isWanted)
{
    for (qsizetype paragraph = text.paragraphAt(position); paragraph < text.paragraphCount(); ++paragraph) {
        const TextRange whole = text.paragraphRange(paragraph);
        // Overlong paragraphs in pieces, each with what may still be open before it.
        for (qsizetype from = std::max(whole.start, position); from <= whole.end; from += kReach) {
            const TextRange part = neighbourhood(text, {from, std::min(whole.end, from + kReach)});
            std::vector<Pair> pairs = Pairing(text.slice(part)).pairs();
            std::ranges::stable_sort(pairs, {}, &Pair::open);
            for (const Pair &pair : pairs) {
                const TextRange words = wordsOf(text, pair, part.start);
                if (!pair.hasOpen || part.start + pair.open < position || words.isEmpty()) {
                    continue;
                }
                if (isWanted(words)) {
                    return words;
                }
                position = words.end; // those in it are not gone through
            }
        }
    }
    return {};
}

TextRange previousQuotation(const SourceText &text, qsizetype position, const QuotationFilter &isWanted)
{
    for (qsizetype paragraph = text.paragraphAt(position); paragraph >= 0; --paragraph) {
        const TextRange whole = text.paragraphRange(paragraph);
        for (qsizetype to = std::min(whole.end, position); to >= whole.start; to -= kReach) {
            const TextRange part = neighbourhood(text, {std::max(whole.start, to - kReach), to});
            std::vector<Pair> pairs = Pairing(text.slice(part)).pairs();
            // The outermost of those that close at one place first.
            std::ranges::stable_sort(pairs, std::ranges::greater(), &Pair::close);
            for (const Pair &pair : pairs) {
                const TextRange words = wordsOf(text, pair, part.start);
                if (!pair.hasOpen || part.start + pair.close > position || words.isEmpty()) {
                    continue;
                }
                if (isWanted(words)) {
                    return words;
                }
                position = words.start;
            }
        }
    }
    return {};
}

} // namespace Stemma
