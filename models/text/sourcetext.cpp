// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/sourcetext.h"

#include "models/text/textunits.h"

#include <algorithm>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace Stemma {

struct SourceText::Data {
    QString text;
    std::vector<qsizetype> paragraphStarts; // ascending, first is 0
    std::vector<qsizetype> blankStarts; // of paragraphs without a visible character, ascending
    std::vector<qsizetype> astral; // UTF-16 positions of high surrogates, ascending
};

namespace {

// Whether a character takes no part in any rule of UAX #29 that joins it to a neighbour of its own sort:
// between two of them there is always a boundary (GB999).
bool standsAlone(char16_t unit)
{
    return !QChar::isSurrogate(unit)
        && u_getIntPropertyValue(unit, UCHAR_GRAPHEME_CLUSTER_BREAK) == U_GCB_OTHER
        && !u_hasBinaryProperty(unit, UCHAR_EXTENDED_PICTOGRAPHIC);
}

// Whether a boundary is before `position` for certain, whatever the text is around the two characters there.
bool isSureBoundary(QStringView text, qsizetype position)
{
    const char16_t before = text[position - 1].unicode();
    const char16_t after = text[position].unicode();
    if (before < 0x80 && after < 0x80) {
        return true; // once CR is gone
    }
    return before == u'\n' || after == u'\n' || (standsAlone(before) && standsAlone(after));
}

// Text around `position` that surely begins and ends at grapheme boundaries, so that UAX #29 need not be
// run over the whole text: in any script a few characters.
TextRange graphemeNeighbourhood(QStringView text, qsizetype position)
{
    qsizetype start = std::max<qsizetype>(0, position - 1);
    while (start > 0 && !isSureBoundary(text, start)) {
        --start;
    }
    qsizetype end = std::min(text.size(), position + 1);
    while (end < text.size() && !isSureBoundary(text, end)) {
        ++end;
    }
    return {start, end};
}

// Grapheme clusters by ICU: Qt's finder adds boundaries of its own for some scripts, and before Thai text
// one of them falls inside a surrogate pair.
class Graphemes {
public:
    Graphemes(QStringView text, TextRange window)
        : m_text(text)
        , m_window(window)
        , m_iterator(iteratorOfThread())
    {
        if (m_iterator != nullptr) {
            const QStringView part = text.sliced(window.start, window.length());
            UErrorCode status = U_ZERO_ERROR;
            ubrk_setText(m_iterator, part.utf16(), int32_t(part.size()), &status);
        }
    }

    [[nodiscard]] bool isAt(qsizetype position) const
    {
        return !splitsPair(position)
            && (m_iterator == nullptr || ubrk_isBoundary(m_iterator, local(position)) != 0);
    }

    /// Next boundary after @p position.
    [[nodiscard]] qsizetype next(qsizetype position) const
    {
        if (m_iterator == nullptr) {
            return splitsPair(position + 1) ? position + 2 : position + 1;
        }
        const int32_t found = ubrk_following(m_iterator, local(position));
        return found == UBRK_DONE ? m_window.end : found + m_window.start;
    }

    /// Last boundary before @p position.
    [[nodiscard]] qsizetype previous(qsizetype position) const
    {
        if (splitsPair(position)) {
            --position;
            if (isAt(position)) {
                return position;
            }
        }
        if (m_iterator == nullptr) {
            return splitsPair(position - 1) ? position - 2 : position - 1;
        }
        const int32_t found = ubrk_preceding(m_iterator, local(position));
        return found == UBRK_DONE ? m_window.start : found + m_window.start;
    }

private:
    // Making an iterator reads rules; giving it a text costs next to nothing.
    static UBreakIterator *iteratorOfThread()
    {
        struct Close {
            void operator()(UBreakIterator *iterator) const { ubrk_close(iterator); }
        };

        static thread_local const std::unique_ptr<UBreakIterator, Close> iterator([] {
            UErrorCode status = U_ZERO_ERROR;
            UBreakIterator *made = ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &status);
            return U_SUCCESS(status) ? made : nullptr;
        }());
        return iterator.get();
    }

    [[nodiscard]] bool splitsPair(qsizetype position) const
    {
        return position > 0 && position < m_text.size() && m_text[position].isLowSurrogate()
            && m_text[position - 1].isHighSurrogate();
    }

    [[nodiscard]] int32_t local(qsizetype position) const { return int32_t(position - m_window.start); }

    QStringView m_text;
    TextRange m_window;
    UBreakIterator *m_iterator;
};

constexpr qsizetype kStretch = 32;

// Whether a line feed or a high surrogate is among kStretch units. Compilers do not find the vector
// instructions for this by themselves, and it decides how soon a long text is on the screen.
bool mayHold(const char16_t *units)
{
#ifdef __SSE2__
    const __m128i lineFeed = _mm_set1_epi16(u'\n');
    const __m128i mask = _mm_set1_epi16(short(0xFC00));
    const __m128i surrogate = _mm_set1_epi16(short(0xD800));
    __m128i found = _mm_setzero_si128();
    for (qsizetype i = 0; i < kStretch; i += 8) {
        const __m128i eight = _mm_loadu_si128(reinterpret_cast<const __m128i *>(units + i));
        found = _mm_or_si128(found, _mm_cmpeq_epi16(eight, lineFeed));
        found = _mm_or_si128(found, _mm_cmpeq_epi16(_mm_and_si128(eight, mask), surrogate));
    }
    return _mm_movemask_epi8(found) != 0;
#else
    return std::any_of(units, units + kStretch,
                       [](char16_t unit) { return unit == u'\n' || (unit & 0xFC00) == 0xD800; });
#endif
}

} // namespace

SourceText::SourceText()
    : SourceText(QString())
{
}

SourceText::SourceText(QString canonicalText)
{
    auto data = std::make_shared<Data>();
    data->text = std::move(canonicalText);
    data->paragraphStarts.push_back(0);
    const char16_t *units = QStringView(data->text).utf16();
    const qsizetype length = data->text.size();
    // A paragraph is looked at when its end is found, while that is at hand: few end with a blank.
    const auto endParagraph = [&](qsizetype end) {
        const qsizetype begin = data->paragraphStarts.back();
        if (begin == end
            || (QChar::isSpace(units[end - 1])
                && QStringView(units + begin, end - begin).trimmed().isEmpty())) {
            data->blankStarts.push_back(begin);
        }
    };
    const auto look = [&](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i) {
            if (units[i] == u'\n') {
                endParagraph(i);
                data->paragraphStarts.push_back(i + 1);
            } else if (QChar::isHighSurrogate(units[i]) && i + 1 < length
                       && QChar::isLowSurrogate(units[i + 1])) {
                data->astral.push_back(i);
            }
        }
    };
    // One pass for all, and only stretches that hold something are looked at unit by unit: most hold none.
    qsizetype start = 0;
    for (; start + kStretch <= length; start += kStretch) {
        if (mayHold(units + start)) {
            look(start, start + kStretch);
        }
    }
    look(start, length);
    endParagraph(length);
    d = std::move(data);
}

const QString &SourceText::text() const
{
    return d->text;
}

qsizetype SourceText::length() const
{
    return d->text.size();
}

qint64 SourceText::codePointLength() const
{
    return d->text.size() - qint64(d->astral.size());
}

qsizetype SourceText::paragraphCount() const
{
    return qsizetype(d->paragraphStarts.size());
}

qsizetype SourceText::paragraphAt(qsizetype position) const
{
    const auto &starts = d->paragraphStarts;
    const auto after = std::upper_bound(starts.begin(), starts.end(), std::max<qsizetype>(0, position));
    return qsizetype(after - starts.begin()) - 1;
}

qsizetype SourceText::paragraphNumberAt(qsizetype position) const
{
    const auto &blanks = d->blankStarts;
    const auto after = std::upper_bound(blanks.begin(), blanks.end(), std::max<qsizetype>(0, position));
    return paragraphAt(position) + 1 - qsizetype(after - blanks.begin());
}

TextRange SourceText::paragraphRange(qsizetype paragraph) const
{
    Q_ASSERT(paragraph >= 0 && paragraph < paragraphCount());
    const auto &starts = d->paragraphStarts;
    const bool isLast = paragraph + 1 == paragraphCount();
    return {starts[size_t(paragraph)], isLast ? d->text.size() : starts[size_t(paragraph) + 1] - 1};
}

QStringView SourceText::paragraph(qsizetype paragraph) const
{
    return slice(paragraphRange(paragraph));
}

QStringView SourceText::slice(TextRange range) const
{
    return QStringView(d->text).sliced(range.start, range.length());
}

qint64 SourceText::codePointAt(qsizetype position) const
{
    // Pairs that end at or before the position are passed; a split pair counts for nothing.
    const auto passed = std::upper_bound(d->astral.begin(), d->astral.end(), position - 2);
    const auto pairs = passed - d->astral.begin();
    const bool splitsPair = passed != d->astral.end() && *passed == position - 1;
    return position - pairs - (splitsPair ? 1 : 0);
}

qsizetype SourceText::positionOfCodePoint(qint64 codePoint) const
{
    // Code point index of the i-th astral character is astral[i] - i, ascending in i.
    const auto &astral = d->astral;
    size_t low = 0;
    size_t high = astral.size();
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (astral[middle] - qsizetype(middle) < codePoint) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return qsizetype(codePoint) + qsizetype(low);
}

CodePointRange SourceText::toCodePoints(TextRange range) const
{
    return {codePointAt(range.start), codePointAt(range.end)};
}

CodePointRanges SourceText::toCodePoints(const TextRanges &ranges) const
{
    CodePointRanges converted;
    converted.reserve(ranges.size());
    for (const TextRange range : ranges) {
        converted.append(toCodePoints(range));
    }
    return converted;
}

Result<TextRange> SourceText::fromCodePoints(CodePointRange range) const
{
    if (range.start < 0 || range.end <= range.start || range.end > codePointLength()) {
        return failure(
            ErrorCode::InvalidRange,
            {QString::number(range.start), QString::number(range.end), QString::number(codePointLength())});
    }
    return TextRange{positionOfCodePoint(range.start), positionOfCodePoint(range.end)};
}

Result<TextRanges> SourceText::fromCodePoints(const CodePointRanges &ranges) const
{
    TextRanges converted;
    converted.reserve(ranges.size());
    for (const CodePointRange range : ranges) {
        const auto one = fromCodePoints(range);
        if (!one) {
            return std::unexpected(one.error());
        }
        converted.append(*one);
    }
    return converted;
}

bool SourceText::isGraphemeBoundary(qsizetype position) const
{
    if (position <= 0 || position >= length()) {
        return position == 0 || position == length();
    }
    if (d->text[position - 1].unicode() < 0x80 && d->text[position].unicode() < 0x80) {
        return true;
    }
    return Graphemes(d->text, graphemeNeighbourhood(d->text, position)).isAt(position);
}

qsizetype SourceText::previousGrapheme(qsizetype position) const
{
    if (position <= 0) {
        return 0;
    }
    position = std::min(position, length());
    return Graphemes(d->text, graphemeNeighbourhood(d->text, position)).previous(position);
}

qsizetype SourceText::nextGrapheme(qsizetype position) const
{
    if (position >= length()) {
        return length();
    }
    position = std::max<qsizetype>(0, position);
    return Graphemes(d->text, graphemeNeighbourhood(d->text, position + 1)).next(position);
}

qsizetype SourceText::previousWord(qsizetype position) const
{
    if (position <= 0) {
        return 0;
    }
    const TextRange range = paragraphRange(paragraphAt(position));
    return position == range.start ? position - 1 : TextUnits(d->text, range).previousWordStart(position);
}

qsizetype SourceText::nextWord(qsizetype position) const
{
    if (position >= length()) {
        return length();
    }
    const TextRange range = paragraphRange(paragraphAt(position));
    return position == range.end ? position + 1 : TextUnits(d->text, range).nextWordEnd(position);
}

TextRange SourceText::wordAt(qsizetype position) const
{
    position = std::clamp<qsizetype>(position, 0, length());
    return snappedToGraphemes(TextUnits(d->text, paragraphRange(paragraphAt(position))).wordAt(position));
}

TextRange SourceText::sentenceAt(qsizetype position) const
{
    position = std::clamp<qsizetype>(position, 0, length());
    return trimmed(
        snappedToGraphemes(TextUnits(d->text, paragraphRange(paragraphAt(position))).sentenceAt(position)));
}

qsizetype SourceText::nextSentence(qsizetype position) const
{
    // At the end of a sentence the next one is meant, if need be in a later paragraph.
    for (qsizetype at = std::max<qsizetype>(0, position); at < length();) {
        const TextRange sentence = sentenceAt(at);
        if (!sentence.isEmpty() && sentence.end > position) {
            return sentence.end;
        }
        const TextRange paragraph = paragraphRange(paragraphAt(at));
        at = at >= paragraph.end ? paragraph.end + 1 : at + 1;
        while (at < paragraph.end && d->text[at].isSpace()) {
            ++at;
        }
    }
    return length();
}

qsizetype SourceText::previousSentence(qsizetype position) const
{
    for (qsizetype at = std::min(position, length()) - 1; at >= 0; --at) {
        if (d->text[at].isSpace()) {
            continue;
        }
        const TextRange sentence = sentenceAt(at);
        if (sentence.start < position) {
            return sentence.start;
        }
    }
    return 0;
}

TextRange SourceText::snappedToGraphemes(TextRange range) const
{
    range = {std::clamp<qsizetype>(range.start, 0, length()), std::clamp<qsizetype>(range.end, 0, length())};
    if (!isGraphemeBoundary(range.start)) {
        range.start = previousGrapheme(range.start);
    }
    if (!isGraphemeBoundary(range.end)) {
        range.end = nextGrapheme(range.end);
    }
    return range;
}

TextRange SourceText::trimmed(TextRange range) const
{
    while (range.start < range.end && d->text[range.start].isSpace()) {
        ++range.start;
    }
    while (range.end > range.start && d->text[range.end - 1].isSpace()) {
        --range.end;
    }
    return range;
}

} // namespace Stemma
