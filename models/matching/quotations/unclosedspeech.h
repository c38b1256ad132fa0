// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/cuelexicon.h"
#include "models/matching/quotations/quotationscanner.h"

#include <vector>

namespace Stemma {

/// Ends each of @p quotations whose closing mark is missing where the writer's own words say who speaks:
/// "We have nothing to hide, said Ann Poe on Monday. ends before "said". Positions as in Quotation.
void endAtCues(QStringView text, std::vector<Quotation> &quotations, const CueLexicon &lexicon);

} // namespace Stemma
