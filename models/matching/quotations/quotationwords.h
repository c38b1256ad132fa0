// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace Stemma {

/// How many words @p text has. In scripts that set no blanks between words (Han, Kana, Thai ...) two letters
/// count as one.
[[nodiscard]] int wordCount(QStringView text);

/// Whether @p words look like the name of a work or a thing: at most eight, every long one with a capital, no
/// sentence and no part of one. Never so where @p nounsHaveCapitals, as in German.
[[nodiscard]] bool isLikeTitle(QStringView words, bool nounsHaveCapitals);

} // namespace Stemma
