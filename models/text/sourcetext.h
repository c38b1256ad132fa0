// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"
#include "models/text/textrange.h"

#include <QString>

#include <memory>

namespace Stemma {

/// One immutable canonical text with what is needed to address it: paragraph starts and the places of
/// astral characters. A cheap value (shared), usable from any thread.
///
/// Positions are UTF-16 units unless a name says code points. Paragraphs are the stretches between line
/// feeds; a paragraph's range leaves its line feed out. An empty text has one empty paragraph.
class SourceText {
public:
    SourceText();
    explicit SourceText(QString canonicalText);

    [[nodiscard]] const QString &text() const;
    [[nodiscard]] qsizetype length() const;
    [[nodiscard]] qint64 codePointLength() const;

    [[nodiscard]] qsizetype paragraphCount() const;
    /// Index of the paragraph that holds @p position; a line feed belongs to the paragraph it ends. O(log n).
    [[nodiscard]] qsizetype paragraphAt(qsizetype position) const;
    [[nodiscard]] TextRange paragraphRange(qsizetype paragraph) const;
    [[nodiscard]] QStringView paragraph(qsizetype paragraph) const;
    /// What a person calls the paragraph that holds @p position: 1 for the first that is not blank. A blank
    /// one has the number of the one before it (0 at the beginning). O(log n).
    [[nodiscard]] qsizetype paragraphNumberAt(qsizetype position) const;

    /// The text of @p range; @p range must lie inside the text.
    [[nodiscard]] QStringView slice(TextRange range) const;

    /// Code points before @p position. A position inside a surrogate pair counts the pair as not passed.
    /// O(log n).
    [[nodiscard]] qint64 codePointAt(qsizetype position) const;
    /// UTF-16 position of code point @p codePoint (0 to codePointLength()). O(log n).
    [[nodiscard]] qsizetype positionOfCodePoint(qint64 codePoint) const;
    [[nodiscard]] CodePointRange toCodePoints(TextRange range) const;
    [[nodiscard]] CodePointRanges toCodePoints(const TextRanges &ranges) const;
    /// ErrorCode::InvalidRange when @p range is empty, reversed or outside the text.
    [[nodiscard]] Result<TextRange> fromCodePoints(CodePointRange range) const;
    [[nodiscard]] Result<TextRanges> fromCodePoints(const CodePointRanges &ranges) const;

    /// Extended grapheme clusters (UAX #29); words and sentences of its paragraph, see TextUnits. Each call
    /// reads only the neighbourhood of @p position.
    [[nodiscard]] bool isGraphemeBoundary(qsizetype position) const;
    [[nodiscard]] qsizetype previousGrapheme(qsizetype position) const;
    [[nodiscard]] qsizetype nextGrapheme(qsizetype position) const;
    [[nodiscard]] qsizetype previousWord(qsizetype position) const;
    [[nodiscard]] qsizetype nextWord(qsizetype position) const;
    [[nodiscard]] TextRange wordAt(qsizetype position) const;
    [[nodiscard]] TextRange sentenceAt(qsizetype position) const;
    /// First end of a sentence after @p position, and last start of one before it; over paragraphs.
    [[nodiscard]] qsizetype nextSentence(qsizetype position) const;
    [[nodiscard]] qsizetype previousSentence(qsizetype position) const;

    /// @p range grown outwards to grapheme boundaries and clipped to the text.
    [[nodiscard]] TextRange snappedToGraphemes(TextRange range) const;
    /// @p range without white space at its ends; empty (start == end) when there is nothing else in it.
    [[nodiscard]] TextRange trimmed(TextRange range) const;

private:
    struct Data;
    std::shared_ptr<const Data> d;
};

} // namespace Stemma
