// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/sourcetext.h"

#include <functional>

namespace Stemma {

/// The quotation around @p selection (or caret, when empty) in its paragraph: first the words between the
/// marks; when those are selected, the marks with them; then the next level. Empty when there is none.
///
/// Marks of any style pair with any other, as they do in real news (`«` closed by `"`): what opens is told
/// by shape, by the characters beside the mark, and by what is open. Apostrophes and signs for feet and
/// inches are no marks. A quotation that is never closed reaches to the end of its paragraph, or to the end
/// of the quotation around it; one that was never opened begins with its paragraph: so newspapers print
/// quotations of several paragraphs. Reads at most 16,384 units on each side.
[[nodiscard]] TextRange enclosingQuotation(const SourceText &text, TextRange selection);

/// Whether a quotation with these words is looked for. One that is not is passed with all that is in it.
using QuotationFilter = std::function<bool(TextRange words)>;

/// The words of the first wanted quotation that opens at or after @p position, the outermost where they nest;
/// empty when there is none in the rest of the text, of which each part is read once.
[[nodiscard]] TextRange nextQuotation(const SourceText &text, qsizetype position,
                                      const QuotationFilter &isWanted);

/// The words of the last wanted quotation that closes at or before @p position.
[[nodiscard]] TextRange previousQuotation(const SourceText &text, qsizetype position,
                                          const QuotationFilter &isWanted);

/// Whether @p c can be half of a pair of quotation marks; apostrophes too.
[[nodiscard]] bool isQuotationMark(QChar c);

/// Whether @p text begins (ends) with a quotation mark whose other half is not in it.
struct HalfMarks {
    bool atStart = false;
    bool atEnd = false;
};

[[nodiscard]] HalfMarks halfMarks(QStringView text);

} // namespace Stemma
