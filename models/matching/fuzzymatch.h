// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

#include <optional>

namespace Stemma {

/// Where the letters of a pattern were found in a text, and how well they sit there.
struct FuzzyMatch {
    double score = 0; ///< the higher the better; comparable between texts for the same pattern
    QList<qsizetype> positions; ///< UTF-16 units of the text, ascending, one for each letter of the pattern

    friend bool operator==(const FuzzyMatch &, const FuzzyMatch &) = default;
};

/// Finds the letters of @p pattern in @p text in their order, not necessarily adjoining: "ia" in "Import
/// Articles". Case, accents and blanks of the pattern do not matter. Of all ways the best is given: letters
/// at the start of words and letters that adjoin count most, gaps count against it. Nothing when a letter is
/// missing; an empty pattern matches everything with score 0. Costs pattern times text; meant for names, not
/// for articles.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text);

} // namespace Stemma
