// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/variantclasses.h"

#include <QString>

namespace Stemma {

/// What people call a class of variants: "number or hedge". Any thread.
[[nodiscard]] QString nameOf(VariationClass variationClass);

/// What belongs to a class, in a sentence. Any thread.
[[nodiscard]] QString descriptionOf(VariationClass variationClass);

/// A warning in one sentence that names what went. Any thread.
[[nodiscard]] QString sentenceOf(const VariantWarning &warning);

} // namespace Stemma
