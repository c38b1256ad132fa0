// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Stemma {

/// The language of @p text as a BCP 47 code ("en"), or empty when it cannot be told: too little text, two
/// languages, or a script that many languages share. Reads samples from the beginning, the middle and the
/// end, never more than some thousand units, and gives the same answer for the same text. Any thread.
///
/// Languages in the Latin script are told by their function words (articles, prepositions, pronouns), which
/// no prose does without; a word that several languages have counts the less for each. The others are told
/// by their script where one language nearly owns it.
[[nodiscard]] QString guessLanguage(QStringView text);

/// Whether @p code is formed as BCP 47 has it: "en", "de-AT", "zh-Hant-TW", "x-mine"; not whether somebody
/// speaks it.
[[nodiscard]] bool isLanguageTag(const QString &code);

} // namespace Stemma
