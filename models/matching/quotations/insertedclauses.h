// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/quotationscanner.h"

namespace Stemma {

/// @p quotations as attribution reads them: where a clause within the marks says who speaks («Nos vamos —dijo
/// Ana Ruiz— y volveremos»), the words before and behind it are parts, as if the marks were closed before it.
/// Only where verbs stand before their subjects; what is nested stays whole. Internal to attribution.
[[nodiscard]] std::vector<Quotation>
partedAtInsertions(QStringView text, const std::vector<Quotation> &quotations, const CueLexicon &lexicon);

} // namespace Stemma
