// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textrange.h"

#include <QStringView>

#include <functional>
#include <optional>

namespace Stemma {

/// Where two whole texts differ and what they share. A value; ranges are UTF-16 units.
struct TextComparison {
    struct Pair {
        TextRange base;
        TextRange witness;

        friend auto operator<=>(const Pair &, const Pair &) = default;
    };

    /// Ascending in both texts; one side may be empty (an addition or omission at that place), never both.
    /// All that lies between them is equal, unit by unit.
    QList<Pair> differences;
    /// Passages of so many words or more that both have, wherever they stand, from the first letter of the
    /// first word to the last one's last; marks and blanks within may differ. By place in the base.
    QList<Pair> shared;

    /// The same with the texts exchanged.
    [[nodiscard]] TextComparison swapped() const;

    friend bool operator==(const TextComparison &, const TextComparison &) = default;
};

/// Fewer equal words in a row are chance: names and turns of speech.
inline constexpr qsizetype kSharedPassageWords = 8;

/// Compares by words, exactly (case and accents count). First word shingles that occur once in each text
/// anchor the alignment where they ascend in both (B. Cohen's patience diff, on shingles), then what lies
/// between anchors is aligned word by word (Myers). Memory grows with the texts; so does the time, also for
/// texts that share nothing, because the effort spent on what has no anchors is bounded. The result for
/// exchanged texts is the exchanged result.
///
/// @p isCancelled is asked now and then; nothing is returned then. Any thread.
[[nodiscard]] std::optional<TextComparison> compareTexts(QStringView base, QStringView witness,
                                                         qsizetype sharedWords = kSharedPassageWords,
                                                         const std::function<bool()> &isCancelled = {});

} // namespace Stemma
