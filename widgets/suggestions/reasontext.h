// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/proposal.h"

#include <QStringList>

namespace Stemma {

/// Why something is proposed, in sentences for people. Reasons that this version does not know are left out.
[[nodiscard]] QStringList reasonSentences(const Proposal &proposal);

/// "Quote", "Link" ...
[[nodiscard]] QString typeText(SuggestionType type);

/// "91 %".
[[nodiscard]] QString scoreText(double score);

/// Who said it and by which words: "Mira Olsen · “said” · the newspaper".
[[nodiscard]] QString attributionText(const Proposal &proposal);

} // namespace Stemma
