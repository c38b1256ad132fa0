// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/projectstore.h"
#include "models/text/sourcetext.h"

#include <QCache>

namespace Stemma {

/// Recently used canonical texts, so that a list can show the words of spans. Texts never change, so
/// nothing is ever out of date. One thread.
class TextCache {
public:
    /// @p budget in UTF-16 units of all texts kept.
    explicit TextCache(qsizetype budget = 8'000'000);

    /// Words of @p ranges in the text @p hash: parts joined by " … ", white space as single blanks, cut
    /// with "…" after @p maximum units at a grapheme boundary (0: not cut). Empty when the text is not there.
    [[nodiscard]] QString excerpt(const ProjectStore &store, const ContentHash &hash,
                                  const CodePointRanges &ranges, qsizetype maximum = 0);
    /// Exact words of @p ranges, parts joined by " … ".
    [[nodiscard]] QString words(const ProjectStore &store, const ContentHash &hash,
                                const CodePointRanges &ranges);
    /// What stands before (@p reach below 0) or after @p range within its paragraph, at most so many units,
    /// cut between words with "…" at the far end.
    [[nodiscard]] QString around(const ProjectStore &store, const ContentHash &hash, CodePointRange range,
                                 qsizetype reach);
    /// Paragraph, counted from 1, in which @p codePoint lies; 0 when the text is not there.
    [[nodiscard]] qsizetype paragraphNumber(const ProjectStore &store, const ContentHash &hash,
                                            qint64 codePoint);

    void clear();

private:
    const SourceText *text(const ProjectStore &store, const ContentHash &hash);

    QCache<ContentHash, SourceText> m_texts;
};

} // namespace Stemma
