// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/witnesswords.h"

#include <QStringView>

namespace Stemma {

/// Whether a word belongs to who spoke, and where that stands: "she said" before or after what was said.
enum class AttributionPart : quint8 { None, Before, After };

/// For each word of @p text. What is not certain is None. @p isSpeechParted: a comma stands between the
/// speaker and what was said, as in German.
[[nodiscard]] std::vector<AttributionPart> attributionParts(QStringView text,
                                                            const std::vector<WitnessWord> &words,
                                                            const std::vector<WordType> &vocabulary,
                                                            bool isSpeechParted);

} // namespace Stemma
