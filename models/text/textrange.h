// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QVarLengthArray>
#include <QtTypes>

#include <compare>

namespace Stemma {

/// Half-open range `[start, end)` in UTF-16 units of a SourceText. Only in memory; see CodePointRange.
struct TextRange {
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] constexpr qsizetype length() const { return end - start; }

    [[nodiscard]] constexpr bool isEmpty() const { return end <= start; }

    [[nodiscard]] constexpr bool contains(qsizetype position) const
    {
        return start <= position && position < end;
    }

    [[nodiscard]] constexpr bool intersects(TextRange other) const
    {
        return start < other.end && other.start < end;
    }

    friend constexpr auto operator<=>(TextRange, TextRange) = default;
};

/// Half-open range `[start, end)` in Unicode code points of an article's canonical text.
/// The unit of every record, table, journal entry and file. SourceText alone converts.
struct CodePointRange {
    qint64 start = 0;
    qint64 end = 0;

    [[nodiscard]] constexpr qint64 length() const { return end - start; }

    [[nodiscard]] constexpr bool isEmpty() const { return end <= start; }

    friend constexpr auto operator<=>(CodePointRange, CodePointRange) = default;
};

using TextRanges = QList<TextRange>;

/// Nearly always one, which lies within the record: who reads fifty thousand records does not go elsewhere.
class CodePointRanges : public QVarLengthArray<CodePointRange, 1> {
public:
    using QVarLengthArray::QVarLengthArray;
    CodePointRanges() = default;
    CodePointRanges(const CodePointRanges &) = default;
    CodePointRanges(CodePointRanges &&) = default;
    CodePointRanges &operator=(const CodePointRanges &) = default;

    /// A copy: Qt 6.8 forgets to free what the target had when it takes over the memory of several ranges.
    CodePointRanges &operator=(CodePointRanges &&other) noexcept
    {
        QVarLengthArray::operator=(static_cast<const QVarLengthArray &>(other));
        return *this;
    }

    ~CodePointRanges() = default;
};

} // namespace Stemma

Q_DECLARE_TYPEINFO(Stemma::TextRange, Q_PRIMITIVE_TYPE);
Q_DECLARE_TYPEINFO(Stemma::CodePointRange, Q_PRIMITIVE_TYPE);
