// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/linking/linkarticle.h"

#include <algorithm>
#include <map>

namespace Stemma {

/// Which quotes hang together by links: disjoint sets, each known by its smallest quote.
class QuoteUnions {
public:
    /// False when they hung together before.
    bool join(QuoteRef one, QuoteRef other)
    {
        const QuoteRef oneRoot = rootOf(one);
        const QuoteRef otherRoot = rootOf(other);
        if (oneRoot == otherRoot) {
            return false;
        }
        m_parents[std::max(oneRoot, otherRoot)] = std::min(oneRoot, otherRoot);
        return true;
    }

    /// The smallest quote that hangs together with @p quote, which is known from here on.
    [[nodiscard]] QuoteRef rootOf(QuoteRef quote)
    {
        m_parents.try_emplace(quote, quote);
        while (m_parents.at(quote) != quote) {
            QuoteRef &parent = m_parents.at(quote);
            parent = m_parents.at(parent);
            quote = parent;
        }
        return quote;
    }

    /// All known quotes by their roots, everything ascending.
    [[nodiscard]] std::map<QuoteRef, std::vector<QuoteRef>> sets()
    {
        std::map<QuoteRef, std::vector<QuoteRef>> sets;
        for (const auto &[quote, parent] : m_parents) {
            sets[rootOf(quote)].push_back(quote);
        }
        return sets;
    }

private:
    std::map<QuoteRef, QuoteRef> m_parents;
};

} // namespace Stemma
