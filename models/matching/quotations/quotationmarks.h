// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>
#include <vector>

namespace Stemma {

/// A character (or two, as in `` and '') that may be a quotation mark, and how well each part that it could
/// play fits its place: 0 is a perfect fit, 1 and more are odd. Internal to the quotation scanner.
struct QuotationMark {
    enum class Level { Double, Single, Corner };
    enum class Shape { Straight, Left, Right, Low };

    qsizetype at = 0;
    qsizetype length = 1;
    Level level = Level::Double;
    Shape shape = Shape::Straight;
    bool isGuillemet = false;
    char16_t symbol = 0; ///< the first of its characters
    bool beginsParagraph = false; ///< nothing but blanks and marks before it
    bool isInSentence = false; ///< words before and after it, no punctuation: not where speech mostly ends
    double asOpening = 0;
    double asClosing = 0;
    double asNothing = 0; ///< an apostrophe, a measure, a stray mark

    [[nodiscard]] qsizetype end() const { return at + length; }
};

/// All of @p text, in order.
[[nodiscard]] std::vector<QuotationMark> quotationMarksIn(QStringView text);

/// How odd it is that @p closing ends what @p opening began; nullopt: never.
[[nodiscard]] std::optional<double> oddityOfPair(const QuotationMark &opening, const QuotationMark &closing);

} // namespace Stemma
