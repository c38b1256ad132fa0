// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QLatin1StringView>
#include <QString>

namespace Stemma {

/// An error in the person's language: one sentence for what happened, one for what to do about it.
struct ErrorText {
    QString what;
    QString remedy; ///< empty when there is nothing to do (cancelled)
};

/// The window shows both parts; the command line joins them, see errorSentence(). Any thread.
[[nodiscard]] ErrorText errorText(const Error &error);

/// What happened and what to do, as one line of text.
[[nodiscard]] QString errorSentence(const Error &error);

/// Name of the code for programs: "invalid-range". Never change, only add.
[[nodiscard]] QLatin1StringView keyOf(ErrorCode code);

} // namespace Stemma
