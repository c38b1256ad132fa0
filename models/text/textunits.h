// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textrange.h"

#include <QStringView>

namespace Stemma {

/// Whether @p letter is of a script that puts no blanks between words (Chinese, Japanese, Thai, Lao, Khmer,
/// Burmese): there a run of letters is no word. Any thread.
[[nodiscard]] bool isWithoutBlanks(char32_t letter);

/// Words and sentences of one paragraph, as UAX #29 has them with two additions: words of scripts without
/// blanks (Thai, Lao, Khmer ...) come from ICU's dictionaries, and a sentence does not end after an
/// abbreviation, an initial or a number of a day, nor before words that begin small (`"No!" he said`).
///
/// Positions are UTF-16 units of @p text. Each call reads a bounded stretch around @p position, also in a
/// paragraph of a million characters; a word or sentence longer than that is cut. Any thread.
class TextUnits {
public:
    /// @p paragraph is a range of @p text without its line feed; @p text outlives the object.
    TextUnits(QStringView text, TextRange paragraph);

    /// The word, run of blanks or mark that holds the character at @p position.
    [[nodiscard]] TextRange wordAt(qsizetype position) const;
    /// First end of a word after @p position; the paragraph's end where there is none.
    [[nodiscard]] qsizetype nextWordEnd(qsizetype position) const;
    /// Last start of a word before @p position; the paragraph's start where there is none.
    [[nodiscard]] qsizetype previousWordStart(qsizetype position) const;
    /// The sentence that holds the character at @p position, with the blanks after it.
    [[nodiscard]] TextRange sentenceAt(qsizetype position) const;

private:
    [[nodiscard]] TextRange window(qsizetype position, qsizetype reach) const;

    QStringView m_text;
    TextRange m_paragraph;
};

} // namespace Stemma
