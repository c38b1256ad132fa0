// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/claims/claimstore.h"
#include "widgets/reader/page/readingtheme.h"

#include <QFont>
#include <QRectF>

#include <array>

class QPainter;

namespace Stemma {

/// Stances in the order in which a cell shows them.
inline constexpr std::array kShownStances{Stance::Asserts, Stance::Denies, Stance::Doubts, Stance::Reports,
                                          Stance::Unset};

/// The letter that stands for a stance in tables; its key, too. The same in every language.
[[nodiscard]] QChar letterOf(Stance stance);

/// What a stance is drawn with; read well on the page of @p theme.
[[nodiscard]] QColor inkOf(Stance stance, const ReadingTheme &theme);

/// Draws the letter of a stance in a shape of its own: a full disc asserts, a full square denies, an empty
/// diamond doubts, an empty disc reports; without a stance there is a dashed one with no letter.
void paintStance(QPainter &painter, const QRectF &box, Stance stance, const ReadingTheme &theme,
                 const QFont &font);

/// Draws the sign for "not equal", which marks what is contradicted.
void paintContradiction(QPainter &painter, const QRectF &box, const ReadingTheme &theme);

/// The stances in words: "Asserts, denies (2 places)"; silent where there is none.
[[nodiscard]] QString stancesInWords(const StanceCounts &counts);

} // namespace Stemma
