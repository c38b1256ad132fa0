// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/projectstore.h"

namespace Stemma {

/// Calls @p visit with each row of a list of @p store, which is read in parts; the first error of either ends
/// it and is returned.
template <typename Row, typename Query, typename Visit>
Result<void> forEachRowOf(const ProjectStore &store,
                          Result<QList<Row>> (ProjectStore::*page)(const Query &, qint64, qint64) const,
                          const Query &query, Visit &&visit)
{
    constexpr qint64 kPage = 1000;
    for (qint64 offset = 0;; offset += kPage) {
        const auto rows = (store.*page)(query, offset, kPage);
        if (!rows) {
            return std::unexpected(rows.error());
        }
        for (const Row &row : *rows) {
            if (Result<void> visited = visit(row); !visited) {
                return visited;
            }
        }
        if (rows->size() < kPage) {
            return {};
        }
    }
}

} // namespace Stemma
