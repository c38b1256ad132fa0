// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/quotesuggestions.h"
#include "models/matching/stems/stemwords.h"
#include "models/text/sourcetext.h"

#include <QDate>
#include <QString>

#include <compare>
#include <vector>

namespace Stemma {

/// A quotation as linking sees it: its words without the rest of the article. A value.
struct LinkQuote {
    CodePointRange place; ///< of the words inside the marks, from the first to the last
    QString words; ///< the parts of an interrupted one with a blank between
    std::vector<StemWord> stems; ///< all of them; places in `words`
    QString speaker; ///< as the article names them; empty: unknown
    std::vector<quint32> speakerStems; ///< of the name
    std::vector<quint32> frameStems; ///< of all that says who spoke: name, role, word of saying, medium
    bool isDenied = false; ///< whom the article has it from says that it is not so
    double speech = 1; ///< how much it looks like speech, see QuoteSuggestion
    int repeats = 0; ///< how many of the article with the same words stand before it, see numberRepeats()
};

/// An article as linking sees it. A value; holds no text but that of its quotes.
struct LinkArticle {
    QString outlet; ///< may be empty
    QString language; ///< as WordLexicons::languageOf() has it
    QDate published; ///< the earliest day; invalid: unknown. For whoever knows to set
    std::vector<quint32> stems; ///< each once, ascending, without stop words
    std::vector<LinkQuote> quotes; ///< in the order in which they open
};

/// A quote of one of the articles that were handed in.
struct QuoteRef {
    quint32 article = 0;
    quint32 quote = 0; ///< of that article

    friend auto operator<=>(const QuoteRef &, const QuoteRef &) = default;
};

/// @p language may be empty, @p quotes are those of @p text.
[[nodiscard]] LinkArticle readLinkArticle(const QString &text, const QString &language, const QString &outlet,
                                          const std::vector<QuoteSuggestion> &quotes, StemReader &reader);

/// The same of a text whose words were read: @p language is as WordLexicons::languageOf() has it, @p words
/// are those of the whole text.
[[nodiscard]] LinkArticle readLinkArticle(const SourceText &source, const std::vector<StemWord> &words,
                                          const QString &language, const QString &outlet,
                                          const std::vector<QuoteSuggestion> &quotes, StemReader &reader);

/// A quotation that a person marked, or words that are looked for: nobody is known to speak.
[[nodiscard]] LinkQuote readLinkQuote(const QString &words, const QString &language, StemReader &reader);

} // namespace Stemma
