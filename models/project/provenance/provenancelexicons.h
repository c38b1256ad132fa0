// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/cuelexicon.h"
#include "models/matching/stems/wordlexicon.h"
#include "models/provenance/dating/datelexicon.h"
#include "models/provenance/variantlexicon.h"

namespace Stemma {

/// The words by which the witnesses of a group are compared, dated and attributed. A value: copies share.
struct ProvenanceLexicons {
    CueLexicons cues;
    WordLexicons words;
    VariantLexicons variants;
    DateLexicons dates;

    /// Those of the files in the folders `cues`, `words`, `variants` and `dates` of @p folder, which may be a
    /// folder of resources (":/stemma").
    [[nodiscard]] static Result<ProvenanceLexicons> read(const QString &folder);

    /// What the program brings, and the thesauri of the system.
    [[nodiscard]] static Result<ProvenanceLexicons> installed();
};

} // namespace Stemma
