// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/textfinder.h"

#include "models/text/textunits.h"

#include <QElapsedTimer>
#include <QStringMatcher>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qsizetype kSlice = 65'536; ///< units folded or matched between two looks at mayGoOn
constexpr qsizetype kShortestSlice = 64;
constexpr int kSliceTime = 20; ///< ms that a slice of a regular expression should take at most
constexpr qsizetype kFarthest = 1'000'000; ///< a hit that goes on and on is looked at this far

/// Steps that an expression may take from one place. What people write needs some hundreds; what runs away
/// would take years.
constexpr auto kLimit = "(*LIMIT_MATCH=200000)"_L1;

/// @p position, or the one before it where it would split a surrogate pair.
qsizetype beforePair(QStringView text, qsizetype position)
{
    const bool isInside = position > 0 && position < text.size() && text[position].isLowSurrogate()
        && text[position - 1].isHighSurrogate();
    return isInside ? position - 1 : position;
}

char32_t codePointAt(QStringView text, qsizetype position)
{
    const bool isPair = position + 1 < text.size() && text[position].isHighSurrogate()
        && text[position + 1].isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(text[position], text[position + 1]) : text[position].unicode();
}

char32_t codePointBefore(QStringView text, qsizetype position)
{
    const bool isPair
        = position > 1 && text[position - 1].isLowSurrogate() && text[position - 2].isHighSurrogate();
    return isPair ? QChar::surrogateToUcs4(text[position - 2], text[position - 1])
                  : text[position - 1].unicode();
}

qsizetype lengthOf(char32_t codePoint)
{
    return QChar::requiresSurrogates(codePoint) ? 2 : 1;
}

/// Nothing below U+0300 but CR LF, which no canonical text has, joins with its neighbour.
bool isGraphemeBoundary(const SourceText &text, qsizetype position)
{
    constexpr char16_t kFirstMark = 0x300;
    const QString &units = text.text();
    if (position <= 0 || position >= units.size()
        || (units[position].unicode() < kFirstMark && units[position - 1].unicode() < kFirstMark)) {
        return true;
    }
    return text.isGraphemeBoundary(position);
}

bool isWordCharacter(char32_t c)
{
    constexpr char32_t kSoftHyphen = 0xad;
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'_' || c == kSoftHyphen;
}

bool isWordEdge(QStringView text, qsizetype position)
{
    if (position <= 0 || position >= text.size()) {
        return true;
    }
    const char32_t before = codePointBefore(text, position);
    const char32_t after = codePointAt(text, position);
    return !isWordCharacter(before) || !isWordCharacter(after)
        || (isWithoutBlanks(before) && isWithoutBlanks(after));
}

QRegularExpression regularOf(const FindPattern &pattern)
{
    QRegularExpression::PatternOptions options
        = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, !pattern.matchesCase);
    return QRegularExpression(kLimit + pattern.text, options);
}

} // namespace

TextFinder::TextFinder(const FindPattern &pattern)
    : m_pattern(pattern)
    , m_folding({.foldsCase = !pattern.matchesCase, .foldsDiacritics = !pattern.matchesDiacritics})
{
    if (!pattern.isRegular) {
        m_needle = m_folding.folded(pattern.text);
    } else if (!pattern.text.isEmpty()) {
        m_regular = regularOf(pattern);
        if (m_regular.isValid()) {
            m_regular.optimize();
        } else {
            const qsizetype offset = m_regular.patternErrorOffset() - kLimit.size();
            m_fault = Fault{std::clamp<qsizetype>(offset, 0, pattern.text.size()), m_regular.errorString()};
        }
    }
}

bool TextFinder::isNothing() const
{
    return m_pattern.isRegular ? m_pattern.text.isEmpty() : m_needle.isEmpty();
}

TextFinder::Outcome TextFinder::find(const SourceText &text, const Found &found, const MayGoOn &mayGoOn)
{
    if (isNothing() || m_fault) {
        return Outcome::Complete;
    }
    return m_pattern.isRegular ? findRegular(text, found, mayGoOn) : findLiteral(text, found, mayGoOn);
}

std::optional<TextRange> TextFinder::firstIn(const QString &text)
{
    std::optional<TextRange> first;
    (void)find(SourceText(text), [&first](TextRange hit) {
        first = hit;
        return false;
    });
    return first;
}

bool TextFinder::isHit(const SourceText &text, TextRange range) const
{
    return !m_pattern.wholeWords
        || (isWordEdge(text.text(), range.start) && isWordEdge(text.text(), range.end));
}

std::optional<TextRange> TextFinder::placeOf(const SourceText &text, const FoldedText &folded, qsizetype from)
{
    const auto first = size_t(from);
    const size_t last = first + size_t(m_needle.size()) - 1;
    const bool beginsInside = first > 0 && folded.offsets[first - 1] == folded.offsets[first];
    const bool endsInside
        = last + 1 < folded.offsets.size() && folded.offsets[last + 1] == folded.offsets[last];
    if (beginsInside || endsInside) {
        return std::nullopt;
    }
    const QStringView units = text.text();
    TextRange range{folded.offsets[first], folded.offsets[last]};
    range.end += lengthOf(codePointAt(units, range.end));
    // What was left out belongs to the cluster it stands in: marks after a letter, joiners before a sign.
    while (!isGraphemeBoundary(text, range.start)) {
        const char32_t previous = codePointBefore(units, range.start);
        if (!m_folding.isDropped(previous)) {
            return std::nullopt;
        }
        range.start -= lengthOf(previous);
    }
    while (!isGraphemeBoundary(text, range.end)) {
        const char32_t next = codePointAt(units, range.end);
        if (!m_folding.isDropped(next)) {
            return std::nullopt;
        }
        range.end += lengthOf(next);
    }
    return isHit(text, range) ? std::optional(range) : std::nullopt;
}

TextFinder::Outcome TextFinder::findLiteral(const SourceText &text, const Found &found,
                                            const MayGoOn &mayGoOn)
{
    const QStringView units = text.text();
    const QStringMatcher matcher(m_needle, Qt::CaseSensitive);
    FoldedText folded;
    qsizetype lastEnd = 0; // of the last hit
    for (qsizetype at = 0; at < units.size();) {
        if (mayGoOn && !mayGoOn()) {
            return Outcome::Stopped;
        }
        const qsizetype end = beforePair(units, std::min(at + kSlice, units.size()));
        // A match of what was kept whole was looked at before; its first unit tells whether a letter was cut.
        const qsizetype fresh = folded.text.size() == m_needle.size() ? 1 : 0;
        m_folding.append(units.sliced(at, end - at), at, folded);
        at = end;
        for (qsizetype from = matcher.indexIn(folded.text, fresh); from >= 0;) {
            qsizetype next = from + 1;
            const auto hit
                = folded.offsets[size_t(from)] < lastEnd ? std::nullopt : placeOf(text, folded, from);
            if (hit) {
                if (!found(*hit)) {
                    return Outcome::Stopped;
                }
                lastEnd = hit->end;
                next = from + m_needle.size();
            }
            from = matcher.indexIn(folded.text, next);
        }
        folded.keepLast(m_needle.size());
    }
    return Outcome::Complete;
}

TextFinder::Outcome TextFinder::findRegular(const SourceText &text, const Found &found,
                                            const MayGoOn &mayGoOn)
{
    const QStringView units = text.text();
    const auto match = [this](QStringView subject, qsizetype at, QRegularExpression::MatchOptions options) {
        return m_regular.matchView(subject, at, QRegularExpression::NormalMatch,
                                   options | QRegularExpression::DontCheckSubjectStringMatchOption);
    };
    qsizetype slice = kSlice / 4;
    QElapsedTimer timer;
    for (qsizetype from = 0; from < units.size();) {
        if (mayGoOn && !mayGoOn()) {
            return Outcome::Stopped;
        }
        timer.start();
        // What begins in the slice is found in it; what is before can be looked back at.
        const qsizetype sliceEnd = beforePair(units, std::min(from + slice, units.size()));
        const qsizetype seen = beforePair(units, std::min(sliceEnd + kLongestRegular, units.size()));
        qsizetype at = from;
        while (at < sliceEnd) {
            QRegularExpressionMatch hit = match(units.first(seen), at, {});
            if (!hit.isValid()) {
                return Outcome::TooCostly;
            }
            if (!hit.hasMatch() || hit.capturedStart() >= sliceEnd) {
                break;
            }
            const qsizetype start = hit.capturedStart();
            if (hit.capturedEnd() == seen && seen < units.size()) {
                hit = match(units.first(beforePair(units, std::min(start + kFarthest, units.size()))), start,
                            QRegularExpression::AnchorAtOffsetMatchOption);
            }
            TextRange range{start, hit.hasMatch() ? hit.capturedEnd() : start};
            at = std::max(range.end, start + lengthOf(codePointAt(units, start)));
            if (range.isEmpty() || !isHit(text, range)) {
                continue;
            }
            if (!isGraphemeBoundary(text, range.start) || !isGraphemeBoundary(text, range.end)) {
                range = text.snappedToGraphemes(range);
                at = std::max(at, range.end);
            }
            if (!found(range) || (timer.elapsed() > kSliceTime && mayGoOn && !mayGoOn())) {
                return Outcome::Stopped;
            }
        }
        from = std::max(at, sliceEnd);
        slice = timer.elapsed() > kSliceTime ? std::max(kShortestSlice, slice / 4)
                                             : std::min(kSlice, slice * 2);
    }
    return Outcome::Complete;
}

} // namespace Stemma
