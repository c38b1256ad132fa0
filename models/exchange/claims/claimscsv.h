// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/export/csvwriter.h"
#include "models/storage/claims/claimstore.h"

#include <functional>

namespace Stemma {

struct ClaimsTable {
    QByteArray bytes;
    qint64 articles = 0; ///< rows
    qint64 claims = 0; ///< columns
};

/// The matrix of articles and claims: a row an article by date, a column "claim: ..." a claim, those of most
/// articles first. A cell has the stances that the article takes, parted by "; " ("asserts; denies"), "unset"
/// for a span without one, and "silent" where the article has no span of the claim. @p progress gets 0 to 1
/// and returns false to stop, which is Cancelled. Thread of the store.
[[nodiscard]] Result<ClaimsTable> claimsCsv(const ProjectStore &store, const ClaimQuery &query = {},
                                            CsvForm form = {},
                                            const std::function<bool(double share)> &progress = {});

} // namespace Stemma
