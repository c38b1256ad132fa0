// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/cuelexicon.h"
#include "models/matching/quotations/quotationscanner.h"

#include <vector>

namespace Stemma {

/// Who is said to have spoken a quotation, by which words of the text. Ranges are empty where the text says
/// nothing; all are UTF-16 units of the text that was scanned.
struct Attribution {
    enum class Form {
        Missing, ///< the text does not say
        Explicit, ///< named in the same sentence, or in the one that leads to it
        Continued, ///< goes on with what the speaker of the quotation before it said
        Pronoun ///< "he said": `speaker` is the pronoun, `name` whom it stands for where that is clear
    };
    enum class Polarity { Asserted, Denied, Hypothetical };

    Form form = Form::Missing;
    Polarity polarity = Polarity::Asserted;
    TextRange speaker;
    QString name; ///< the speaker as named here or earlier; empty: unknown
    TextRange cue;
    TextRange source; ///< the medium that was told, as in "told the paper"
    double score = 0; ///< 0 to 1, how sure
    bool isSaid = true; ///< false: the name of a thing, or a word of the writer's own in marks
};

/// Names for files and programs: never changed, only added to.
[[nodiscard]] QLatin1StringView keyOf(Attribution::Form form);
[[nodiscard]] QLatin1StringView keyOf(Attribution::Polarity polarity);

/// One attribution for each of @p quotations. Never guesses past another speaker that the text names: then it
/// is missing.
[[nodiscard]] std::vector<Attribution> attribute(QStringView text, const std::vector<Quotation> &quotations,
                                                 const CueLexicon &lexicon);

} // namespace Stemma
