// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QList>
#include <QUuid>

#include <algorithm>
#include <cstring>

namespace Stemma {

/// So many records are asked of a list at a time.
inline constexpr qint64 kExportPage = 10'000;

/// The order in which ids lie on disk.
[[nodiscard]] inline bool isBefore(QUuid a, QUuid b)
{
    const QUuid::Id128Bytes left = a.toBytes();
    const QUuid::Id128Bytes right = b.toBytes();
    return std::memcmp(left.data, right.data, sizeof left.data) < 0;
}

/// All records that a paged list gives, by id.
template <typename Record, typename Page> [[nodiscard]] Result<QList<Record>> allById(Page &&page)
{
    QList<Record> all;
    while (true) {
        const Result<QList<Record>> records = page(all.size(), kExportPage);
        if (!records) {
            return records;
        }
        all += *records;
        if (records->size() < kExportPage) {
            std::ranges::sort(
                all, [](const Record &a, const Record &b) { return isBefore(a.id.uuid(), b.id.uuid()); });
            return all;
        }
    }
}

} // namespace Stemma
