// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextLayout>

#include <span>

namespace Stemma {

/// A stretch of a paragraph that wants a format: local UTF-16 units, half-open.
struct StyledRange {
    qsizetype start = 0;
    qsizetype end = 0;
    int layer = 0; ///< higher layers replace the properties of lower ones
    int style = 0; ///< index into the table of formats
};

/// Flattens overlapping ranges to disjoint ones in one sweep over their boundaries, as
/// QTextLayout::setFormats wants them: ascending, no empty ones, equal neighbours joined. Within one layer
/// the later range of @p ranges wins. Pieces whose format would equal @p plain are left out.
/// O(n log n + pieces * depth).
[[nodiscard]] QList<QTextLayout::FormatRange> flattenFormats(std::span<const StyledRange> ranges,
                                                             std::span<const QTextCharFormat> table,
                                                             const QTextCharFormat &plain = {});

} // namespace Stemma
