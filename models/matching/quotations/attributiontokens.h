// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/cuelexicon.h"
#include "models/matching/quotations/quotationscanner.h"

#include <vector>

namespace Stemma {

/// A piece of a text as attribution sees it. Internal to it; positions are UTF-16 units.
struct Token {
    enum class Type { Word, Mark, Quotation, SentenceEnd, ParagraphEnd };

    Type type = Type::Word;
    TextRange range;
    QString lower; ///< of words and marks
    bool isCapital = false;
    int quotation = -1;
};

/// The text with each quotation (each part of an interrupted one) as one token. What is nested is part of the
/// quotation around it.
[[nodiscard]] std::vector<Token> tokensOf(QStringView text, const std::vector<Quotation> &quotations,
                                          const CueLexicon &lexicon);

} // namespace Stemma
