// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textrange.h"

#include <compare>
#include <functional>
#include <vector>

namespace Stemma {

/// Which place of one text belongs to which of another: linked quotes to each other, what lies between two
/// of them to what lies between their partners, the start to the start and the end to the end.
///
/// Places are real numbers: a whole number is a position in UTF-16 units, a fraction lies between two. Within
/// a stretch the share decides, so that the way through is even. Quotes count by whole lines, so that two
/// quotes stand at one height wherever in its line each begins.
class ScrollMap {
public:
    struct Pair {
        TextRange from;
        TextRange to;

        friend bool operator==(const Pair &, const Pair &) = default;
    };

    /// Of @p pairs the longest chain that ascends in both texts is used: scrolling never jumps back.
    ScrollMap(std::vector<Pair> pairs, qsizetype fromLength, qsizetype toLength);

    /// The pairs in use, ascending and apart in both texts.
    [[nodiscard]] const std::vector<Pair> &pairs() const { return m_pairs; }

    /// The line that holds a position, to the start of the next one.
    using LineAt = std::function<TextRange(qsizetype position)>;

    /// The place that belongs to @p place (0 to the first text's length). Asks for the lines of the pairs
    /// around it only.
    [[nodiscard]] double map(double place, const LineAt &fromLine, const LineAt &toLine) const;

private:
    std::vector<Pair> m_pairs;
    qsizetype m_fromLength;
    qsizetype m_toLength;
};

/// Where in the view (0 its top, 1 its bottom) the place lies that is kept equal: it slides from the top to
/// the bottom while the first and the last half page are scrolled, and is the middle elsewhere. So each end
/// of each text can be reached. Lengths in pixels: what is scrolled, how far one can scroll, the view's
/// height.
[[nodiscard]] double syncShare(qint64 value, qint64 maximum, int page);

} // namespace Stemma
