// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/linking/quotegroups.h"

namespace Stemma {

/// A translation never gets more: less than any link that is decided (kLinkScore), and less than what may be
/// accepted many at once in the window.
inline constexpr double kMostTranslation = 0.39;
/// From here on a person should have a look.
inline constexpr double kLookTranslation = 0.2;

/// Quotes of articles in different languages that may translate each other, told by what languages share:
/// numbers, names, cognates of one script and words that the lexicons know in both; how many of them, in
/// what order, by whom and when. At most one partner for a quote in each article. Proposals to look at:
/// QuoteLink::judgement is never a link, its first reason is LinkReason::Code::Translation with the pairs of
/// words, and QuoteLink::judgement.words has their places. By base and witness. Any thread; uses the
/// lexicons of @p reader alone. Nothing when @p isCancelled says so.
[[nodiscard]] std::vector<QuoteLink> findTranslations(const std::vector<LinkArticle> &articles,
                                                      const StemFrequencies &frequencies,
                                                      const StemReader &reader,
                                                      const std::function<bool()> &isCancelled = {});

} // namespace Stemma
