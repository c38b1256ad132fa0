// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/attribution.h"

namespace Stemma {

/// A quotation that the machine proposes to tag, and whom it takes for its speaker.
struct QuoteSuggestion {
    Quotation quotation;
    Attribution attribution;
    /// How much it looks like something that somebody said, 0 to 1: whole sentences by a named speaker are
    /// near 1; titles, names and single words in marks are below 0.5. None is left out for that.
    double score = 0;
};

/// All quotations of @p text in the order in which they open, also those within others. Positions are UTF-16
/// units. The same text and lexicon give the same suggestions. Any thread.
[[nodiscard]] std::vector<QuoteSuggestion> suggestQuotes(QStringView text, const CueLexicon &lexicon);

} // namespace Stemma
