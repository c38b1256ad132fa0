// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textrange.h"

#include <QStringView>

#include <vector>

namespace Stemma {

struct CueLexicon;

/// Words that stand between quotation marks.
struct Quotation {
    /// The words inside the marks without blanks at their ends. Several when a clause interrupts the speech
    /// ("We do not," she said, "use it."); one over all its paragraphs when it has several.
    TextRanges parts;
    /// From the opening mark of the first part to after the closing mark of the last one, or to the end of
    /// the words where that mark is missing.
    TextRange outer;
    /// 0 for a quotation that is in no other, 1 for one within it ...
    int depth = 0;
    bool isClosed = true; ///< the closing mark is there

    /// From the first word to the last one.
    [[nodiscard]] TextRange hull() const { return {parts.first().start, parts.last().end}; }
};

/// The quotations of @p text in the order in which they open. Positions are UTF-16 units of @p text.
///
/// What a mark does is told by its neighbours first (a blank before it and a word after it open), by its
/// shape only where they leave it open, and by what makes the fewest oddities of the whole: marks of any two
/// styles may pair, as they do in real news (`«` closed by `"`). Apostrophes, possessives and measures
/// (5' 10") are no marks. A quotation goes on over a paragraph's end when the next one begins with an opening
/// mark again. @p lexicon, of the language of the text, says which full stops end no sentence (Mgr.) and
/// whether capitals tell titles. Time grows with the length of the text and, a little, with how doubtful its
/// marks are.
[[nodiscard]] std::vector<Quotation> scanQuotations(QStringView text, const CueLexicon &lexicon);
/// Of a text whose language nobody knows.
[[nodiscard]] std::vector<Quotation> scanQuotations(QStringView text);

} // namespace Stemma
