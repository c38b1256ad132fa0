// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Stemma {

/// How a person likes lines to be set. A value; its defaults suit most eyes (60 to 75 characters a line).
struct Typography {
    static constexpr int kShortestMeasure = 40;
    static constexpr int kLongestMeasure = 120;
    static constexpr int kTightestLine = 120;
    static constexpr int kLoosestLine = 240;
    static constexpr int kLargestParagraphSpacing = 200;

    int measure = 68; ///< characters a line at most, in the mean of prose
    int lineHeight = 155; ///< distance of baselines, percent of the size of the font
    int paragraphSpacing = 55; ///< below a paragraph, percent of a line

    /// The nearest that can be shown.
    [[nodiscard]] constexpr Typography bounded() const
    {
        const auto within = [](int value, int low, int high) {
            return value < low ? low : value > high ? high : value;
        };
        return {within(measure, kShortestMeasure, kLongestMeasure),
                within(lineHeight, kTightestLine, kLoosestLine),
                within(paragraphSpacing, 0, kLargestParagraphSpacing)};
    }

    friend bool operator==(const Typography &, const Typography &) = default;
};

} // namespace Stemma
