// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/linking/linkarticle.h"
#include "models/matching/stems/wordlexicon.h"

namespace Stemma {

/// Which words of a quote are negated. Refers to both, which outlive it. Words are meant by their numbers in
/// LinkQuote::stems.
class LinkPolarity {
public:
    LinkPolarity(const LinkQuote &quote, const WordLexicon &lexicon)
        : m_quote(quote)
        , m_lexicon(lexicon)
    {
    }

    /// Whether a negation stands before the word, after the content word before it.
    [[nodiscard]] bool isNegated(size_t word) const;

    /// Whether one stands before it anywhere in its clause, so that it may be about this word as well: "no
    /// dolphins, seals or turtles", "we do not collect or sell".
    [[nodiscard]] bool hasNegationBefore(size_t word) const;

private:
    [[nodiscard]] QStringView between(size_t word) const;

    const LinkQuote &m_quote;
    const WordLexicon &m_lexicon;
};

} // namespace Stemma
