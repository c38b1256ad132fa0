// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/page/heightmodel.h"

#include <algorithm>
#include <bit>

namespace Stemma {

void HeightModel::reset(std::vector<int> heights)
{
    m_heights = std::move(heights);
    const size_t n = m_heights.size();
    m_sums.assign(n + 1, 0);
    for (size_t i = 1; i <= n; ++i) {
        m_sums[i] += m_heights[i - 1];
        const size_t parent = i + (i & (~i + 1));
        if (parent <= n) {
            m_sums[parent] += m_sums[i];
        }
    }
}

void HeightModel::setHeight(qsizetype block, int height)
{
    const int difference = height - m_heights[size_t(block)];
    if (difference == 0) {
        return;
    }
    m_heights[size_t(block)] = height;
    for (size_t i = size_t(block) + 1; i < m_sums.size(); i += i & (~i + 1)) {
        m_sums[i] += difference;
    }
}

qint64 HeightModel::top(qsizetype block) const
{
    qint64 sum = 0;
    for (size_t i = size_t(block); i > 0; i -= i & (~i + 1)) {
        sum += m_sums[i];
    }
    return sum;
}

qsizetype HeightModel::blockAt(qint64 y) const
{
    const size_t n = m_heights.size();
    if (n == 0) {
        return -1;
    }
    size_t passed = 0;
    qint64 rest = std::max<qint64>(0, y);
    for (size_t step = std::bit_floor(n); step > 0; step /= 2) {
        if (passed + step <= n && m_sums[passed + step] <= rest) {
            passed += step;
            rest -= m_sums[passed];
        }
    }
    return qsizetype(std::min(passed, n - 1));
}

} // namespace Stemma
