// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/archive/quoteindex.h"
#include "models/matching/quotations/quotesuggestions.h"
#include "models/text/sourcetext.h"

namespace Stemma {

/// What may be found in an article when one asks where something was said: its quotations, in the order in
/// which they open, then its sentences that are in none. @p quotes are those of @p source, @p language is as
/// WordLexicons::languageOf() has it.
[[nodiscard]] std::vector<QuoteIndex::Passage> readPassages(const SourceText &source,
                                                            const std::vector<QuoteSuggestion> &quotes,
                                                            const QString &language, StemReader &reader);
/// The same of a text whose words were read.
[[nodiscard]] std::vector<QuoteIndex::Passage> readPassages(const SourceText &source,
                                                            const std::vector<StemWord> &words,
                                                            const std::vector<QuoteSuggestion> &quotes);

} // namespace Stemma
