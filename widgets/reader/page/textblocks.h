// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/sourcetext.h"

#include <vector>

namespace Stemma {

/// Longest stretch that is laid out as one (UTF-16 units): the cost of a layout grows with its length.
inline constexpr qsizetype kMaxBlockLength = 8192;

/// The stretches of a text that are laid out one by one: its paragraphs, overlong ones cut at a blank or at
/// least between graphemes. For display only; nothing else knows of the cuts. A value.
class TextBlocks {
public:
    explicit TextBlocks(SourceText text = SourceText());

    [[nodiscard]] qsizetype count() const;
    /// Without the paragraph's line feed.
    [[nodiscard]] TextRange range(qsizetype block) const;
    /// A line feed belongs to the block it ends; the place of a cut to the block that begins there. O(log n).
    [[nodiscard]] qsizetype blockAt(qsizetype position) const;
    [[nodiscard]] qsizetype paragraphOf(qsizetype block) const;
    [[nodiscard]] bool beginsParagraph(qsizetype block) const;
    [[nodiscard]] bool endsParagraph(qsizetype block) const;

private:
    SourceText m_text;
    std::vector<qsizetype> m_starts; // empty: every paragraph is one block
};

} // namespace Stemma
