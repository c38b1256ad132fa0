// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textrange.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace Stemma {

/// A passage that two articles share, whether anybody marked it as a quotation or not.
struct SharedPassage {
    quint32 one = 0; ///< numbers of the articles, the smaller first
    quint32 other = 0;
    TextRange inOne; ///< UTF-16 units, from the first shared words to the last ones
    TextRange inOther;
    int prints = 0; ///< how many fingerprints agree

    friend auto operator<=>(const SharedPassage &, const SharedPassage &) = default;
};

/// All passages that articles of a whole archive have in common, by fingerprints: hashes of four words in a
/// row without case and marks, of which the smallest of every three neighbours is kept (S. Schleimer, D.
/// Wilkerson, A. Aiken, "Winnowing: local algorithms for document fingerprinting", 2003), so that every
/// shared run of six words is seen. What more than some hundred places have counts only in a long row: it may
/// be a turn of speech. Of what many places have only neighbours are paired, which keeps them connected.
/// Prints that agree must lie in a row in both.
///
/// @p textOf is asked for each article's text once, from @p threads threads at a time. Memory grows with the
/// number of words (some bytes each), not with the texts. By articles and places; the same texts give the
/// same answer. Nothing when @p isCancelled says so.
[[nodiscard]] std::optional<std::vector<SharedPassage>>
discoverPassages(quint32 articles, const std::function<QString(quint32)> &textOf, int threads,
                 const std::function<bool()> &isCancelled = {});

} // namespace Stemma
