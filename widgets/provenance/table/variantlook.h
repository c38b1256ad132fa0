// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/variantclasses.h"
#include "widgets/reader/page/readingtheme.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace Stemma {

/// How much a class of variants can change what is said.
enum class VariantWeight {
    None, ///< verbatim
    Slight, ///< looks: marks, letters, contractions
    Wording, ///< other words, more or fewer of them
    Grave, ///< what is said, how surely, or by whom
};

[[nodiscard]] VariantWeight weightOf(VariationClass variationClass);

/// The letter that stands for a class in tables; its key, too. The same in every language, each once.
[[nodiscard]] QChar letterOf(VariationClass variationClass);
/// The class of a letter, in capitals or not.
[[nodiscard]] std::optional<VariationClass> classOfLetter(QChar letter);

/// What a weight is drawn with; read well on the page of @p theme.
[[nodiscard]] QColor inkOf(VariantWeight weight, const ReadingTheme &theme);

/// Draws the letter of a class: bare where it is slight, in a frame where words changed, and on a filled one
/// where it is grave. @p isOwn: a person chose it, which a bar below the letter says.
void paintVariantBadge(QPainter &painter, const QRectF &box, VariationClass variationClass, const QColor &ink,
                       const QFont &font, bool isOwn);

} // namespace Stemma
