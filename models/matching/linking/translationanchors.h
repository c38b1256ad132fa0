// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/linking/linkarticle.h"
#include "models/matching/stems/stemfrequencies.h"

#include <QString>

#include <vector>

namespace Stemma {

/// A word, or a number of several words, by which a quote may be known again in another language. A value.
struct TranslationAnchor {
    enum class Kind {
        Word, ///< may have a cognate
        Name, ///< begins with a capital within a sentence, or where every noun does
        Number, ///< with its scale: "4.7 million", "4,7 Millionen"
        Shared, ///< a word that the lexicons of both languages know: months, countries, units
    };

    Kind kind = Kind::Word;
    TextRange place; ///< in LinkQuote::words
    QString key; ///< what is compared: the number, the shared meaning, the letters as languages share them
    double weight = 1; ///< how much it tells

    friend bool operator==(const TranslationAnchor &, const TranslationAnchor &) = default;
};

/// All content words of @p quote, in order; @p lexicon is that of its language.
[[nodiscard]] std::vector<TranslationAnchor> anchorsOf(const LinkQuote &quote, const WordLexicon &lexicon,
                                                       const StemFrequencies &frequencies);

/// The letters of @p word as languages of one script share them: without diacritics, "photograph" as
/// "fotograf", "estructural" as "structural", one letter for two.
[[nodiscard]] QString sharedLetters(QStringView word);

/// How much two anchors of different languages say the same, 0 to 1: numbers and shared meanings wholly or
/// not, words as cognates (G. Simard, G. Foster, P. Isabelle, "Using cognates to align sentences in bilingual
/// corpora", 1992: a common beginning; here also few edits). Symmetric.
[[nodiscard]] double anchorLikeness(const TranslationAnchor &one, const TranslationAnchor &other);

} // namespace Stemma
