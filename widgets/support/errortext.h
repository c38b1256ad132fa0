// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QString>

namespace Stemma {

/// Who reads: remedies name what this person can do, a command's option or something in the window.
enum class Audience { Window, Terminal };

/// An error in the person's language: one sentence for what happened, one for what to do about it.
struct ErrorText {
    QString what;
    QString remedy; ///< empty when there is nothing to do (cancelled)
};

/// The one table of sentences for errors. Any thread.
[[nodiscard]] ErrorText errorText(const Error &error, Audience audience);

/// What happened and what to do, as one line of text.
[[nodiscard]] QString errorSentence(const Error &error, Audience audience);

} // namespace Stemma
