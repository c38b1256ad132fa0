// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/gestures/edgemove.h"

#include <algorithm>

namespace Stemma {

EdgeMove::EdgeMove(const SourceText &text, const PlacedSpan &placed, qsizetype part, SpanEdge edge)
    : m_text(text)
    , m_span(placed.span.id)
    , m_part(std::clamp<qsizetype>(part, 0, placed.ranges.size() - 1))
    , m_edge(edge)
    , m_before(placed.ranges)
    , m_ranges(placed.ranges)
{
}

qsizetype EdgeMove::position() const
{
    const TextRange range = m_ranges[m_part];
    return m_edge == SpanEdge::Start ? range.start : range.end;
}

bool EdgeMove::moveTo(qsizetype position)
{
    TextRange &range = m_ranges[m_part];
    if (m_edge == SpanEdge::Start) {
        const qsizetype least = m_part > 0 ? m_ranges[m_part - 1].end : 0;
        const qsizetype most = m_text.previousGrapheme(range.end);
        position
            = std::clamp(m_text.snappedToGraphemes({position, position}).start, std::min(least, most), most);
        return std::exchange(range.start, position) != position;
    }
    const qsizetype least = m_text.nextGrapheme(range.start);
    const qsizetype most = m_part + 1 < m_ranges.size() ? m_ranges[m_part + 1].start : m_text.length();
    position = std::clamp(m_text.snappedToGraphemes({position, position}).end, least, std::max(least, most));
    return std::exchange(range.end, position) != position;
}

qsizetype EdgeMove::stepped(bool isForward, EdgeUnit unit) const
{
    const qsizetype from = position();
    const QString &text = m_text.text();
    const auto skipBlanks = [&](qsizetype at, bool isAhead) {
        while (isAhead ? at < text.size() && text[at].isSpace() : at > 0 && text[at - 1].isSpace()) {
            at += isAhead ? 1 : -1;
        }
        return at;
    };
    switch (unit) {
    case EdgeUnit::Character:
        return isForward ? m_text.nextGrapheme(from) : m_text.previousGrapheme(from);
    case EdgeUnit::Word: {
        // A start rests before a word, an end behind one.
        if (isForward == (m_edge == SpanEdge::End)) {
            return isForward ? m_text.nextWord(from) : m_text.previousWord(from);
        }
        const auto outer
            = [&](qsizetype at) { return isForward ? m_text.nextWord(at) : m_text.previousWord(at); };
        const auto inner
            = [&](qsizetype at) { return isForward ? m_text.previousWord(at) : m_text.nextWord(at); };
        const auto isPassed = [&](qsizetype at) { return isForward ? at > from : at < from; };
        const qsizetype far = outer(from);
        if (isPassed(inner(far))) {
            return inner(far); // over marks or blanks to the word beside them
        }
        const qsizetype next = inner(outer(far));
        return isPassed(next) ? next : far;
    }
    case EdgeUnit::Sentence:
        if (m_edge == SpanEdge::End) {
            return isForward ? m_text.nextSentence(from) : skipBlanks(m_text.previousSentence(from), false);
        }
        return isForward ? skipBlanks(m_text.nextSentence(from), true) : m_text.previousSentence(from);
    }
    Q_UNREACHABLE_RETURN(from);
}

bool EdgeMove::step(bool isForward, EdgeUnit unit)
{
    return moveTo(stepped(isForward, unit));
}

bool EdgeMove::moveToUnit(qsizetype position, EdgeUnit unit)
{
    if (unit == EdgeUnit::Character) {
        return moveTo(position);
    }
    const bool isEnd = m_edge == SpanEdge::End;
    const qsizetype inside = isEnd ? std::max<qsizetype>(0, position - 1) : position;
    const TextRange range = unit == EdgeUnit::Word ? m_text.wordAt(inside) : m_text.sentenceAt(inside);
    // Blanks between words belong to no word: the edge stays at the one it passed.
    const bool isBlank = m_text.slice(range).trimmed().isEmpty();
    return moveTo(isEnd != isBlank ? range.end : range.start);
}

qsizetype EdgeMove::partAt(const PlacedSpan &placed, qsizetype caret, SpanEdge edge)
{
    for (qsizetype i = 0; i < placed.ranges.size(); ++i) {
        if (placed.ranges[i].start <= caret && caret <= placed.ranges[i].end) {
            return i;
        }
    }
    return edge == SpanEdge::Start ? 0 : placed.ranges.size() - 1;
}

} // namespace Stemma
