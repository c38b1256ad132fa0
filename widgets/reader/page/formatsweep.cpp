// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/page/formatsweep.h"

#include <algorithm>
#include <vector>

namespace Stemma {

QList<QTextLayout::FormatRange> flattenFormats(std::span<const StyledRange> ranges,
                                               std::span<const QTextCharFormat> table,
                                               const QTextCharFormat &plain)
{
    struct Boundary {
        qsizetype position;
        size_t range;
        bool isStart;
    };

    std::vector<Boundary> boundaries;
    boundaries.reserve(2 * ranges.size());
    for (size_t i = 0; i < ranges.size(); ++i) {
        if (ranges[i].start < ranges[i].end) {
            boundaries.push_back({ranges[i].start, i, true});
            boundaries.push_back({ranges[i].end, i, false});
        }
    }
    std::ranges::sort(boundaries, {}, &Boundary::position);

    QList<QTextLayout::FormatRange> pieces;
    std::vector<size_t> open; // by layer, then order in `ranges`
    const auto isBelow = [&](size_t a, size_t b) {
        return ranges[a].layer != ranges[b].layer ? ranges[a].layer < ranges[b].layer : a < b;
    };
    const auto emitPiece = [&](qsizetype start, qsizetype end) {
        if (open.empty() || start == end) {
            return;
        }
        QTextCharFormat format;
        for (const size_t index : open) {
            format.merge(table[size_t(ranges[index].style)]);
        }
        if (format == plain) {
            return;
        }
        if (!pieces.isEmpty() && pieces.last().start + pieces.last().length == start
            && pieces.last().format == format) {
            pieces.last().length += int(end - start);
        } else {
            pieces.append({int(start), int(end - start), format});
        }
    };

    qsizetype from = 0;
    for (const Boundary &boundary : boundaries) {
        emitPiece(from, boundary.position);
        from = boundary.position;
        if (boundary.isStart) {
            open.insert(std::ranges::upper_bound(open, boundary.range, isBelow), boundary.range);
        } else {
            open.erase(std::ranges::find(open, boundary.range));
        }
    }
    return pieces;
}

} // namespace Stemma
