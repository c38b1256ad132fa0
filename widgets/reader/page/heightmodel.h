// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <vector>

namespace Stemma {

/// Heights of a text's blocks in whole pixels, with sums in O(log n) (P. M. Fenwick, "A new data structure
/// for cumulative frequency tables", 1994). Most heights are estimates until their block is laid out.
class HeightModel {
public:
    /// Replaces everything; O(n).
    void reset(std::vector<int> heights);
    void setHeight(qsizetype block, int height);

    [[nodiscard]] qsizetype count() const { return qsizetype(m_heights.size()); }

    [[nodiscard]] int height(qsizetype block) const { return m_heights[size_t(block)]; }

    /// Sum of the heights before @p block (0 to count()).
    [[nodiscard]] qint64 top(qsizetype block) const;

    [[nodiscard]] qint64 total() const { return top(count()); }

    /// The block that holds pixel @p y; the first or last one when @p y lies outside. -1 without blocks.
    [[nodiscard]] qsizetype blockAt(qint64 y) const;

private:
    std::vector<int> m_heights;
    std::vector<qint64> m_sums; // Fenwick tree, 1-based: m_sums[i] covers the (i & -i) blocks before i
};

} // namespace Stemma
