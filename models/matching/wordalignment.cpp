// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordalignment.h"

#include <algorithm>
#include <limits>

namespace Stemma {

/// The furthest base position per diagonal (base - witness), reached from one corner.
struct WordAlignment::Front {
    std::vector<qsizetype> &reach;
    qsizetype offset; ///< makes diagonals indices
    qsizetype low; ///< lowest and highest diagonal in use
    qsizetype high;

    qsizetype &operator[](qsizetype diagonal) const { return reach[size_t(diagonal + offset)]; }

    [[nodiscard]] bool holds(qsizetype diagonal) const { return low <= diagonal && diagonal <= high; }

    /// One more step: a diagonal more on either side, or one less where the box ends.
    void widen(qsizetype lowest, qsizetype highest, qsizetype unreached)
    {
        if (low > lowest) {
            --low;
            (*this)[low - 1] = unreached;
        } else {
            ++low;
        }
        if (high < highest) {
            ++high;
            (*this)[high + 1] = unreached;
        } else {
            --high;
        }
    }
};

WordAlignment::WordAlignment(std::span<const quint32> base, std::span<const quint32> witness, Limits limits)
    : m_base(base)
    , m_witness(witness)
    , m_limits(limits)
    , m_forward(base.size() + witness.size() + 3)
    , m_backward(base.size() + witness.size() + 3)
    , m_partner(base.size(), -1)
{
}

std::vector<qsizetype> WordAlignment::partners()
{
    align(0, qsizetype(m_base.size()), 0, qsizetype(m_witness.size()));
    return std::move(m_partner);
}

void WordAlignment::align(qsizetype baseStart, qsizetype baseEnd, qsizetype witnessStart,
                          qsizetype witnessEnd)
{
    while (true) {
        while (baseStart < baseEnd && witnessStart < witnessEnd && isSame(baseStart, witnessStart)) {
            m_partner[size_t(baseStart++)] = witnessStart++;
        }
        while (baseStart < baseEnd && witnessStart < witnessEnd && isSame(baseEnd - 1, witnessEnd - 1)) {
            m_partner[size_t(--baseEnd)] = --witnessEnd;
        }
        if (baseStart == baseEnd || witnessStart == witnessEnd
            || (m_limits.effort != nullptr && *m_limits.effort <= 0)) {
            return;
        }
        const Split split = middle(baseStart, baseEnd, witnessStart, witnessEnd);
        // The smaller side recurses, the larger one loops: the depth stays logarithmic.
        if (split.base - baseStart + split.witness - witnessStart
            < baseEnd - split.base + witnessEnd - split.witness) {
            align(baseStart, split.base, witnessStart, split.witness);
            baseStart = split.base;
            witnessStart = split.witness;
        } else {
            align(split.base, baseEnd, split.witness, witnessEnd);
            baseEnd = split.base;
            witnessEnd = split.witness;
        }
    }
}

/// A point on a shortest path through the box. Neither front nor back of the box match.
WordAlignment::Split WordAlignment::middle(qsizetype baseStart, qsizetype baseEnd, qsizetype witnessStart,
                                           qsizetype witnessEnd)
{
    const qsizetype lowest = baseStart - witnessEnd;
    const qsizetype highest = baseEnd - witnessStart;
    const qsizetype first = baseStart - witnessStart;
    const qsizetype last = baseEnd - witnessEnd;
    const qsizetype offset = qsizetype(m_witness.size()) + 1;
    constexpr qsizetype kNever = std::numeric_limits<qsizetype>::max();
    Front forward{m_forward, offset, first, first};
    Front backward{m_backward, offset, last, last};
    forward[first] = baseStart;
    backward[last] = baseEnd;
    const bool isOdd = ((first - last) & 1) != 0;
    for (qsizetype step = 1;; ++step) {
        forward.widen(lowest, highest, -1);
        for (qsizetype diagonal = forward.high; diagonal >= forward.low; diagonal -= 2) {
            qsizetype base = std::max(forward[diagonal + 1], forward[diagonal - 1] + 1);
            while (base < baseEnd && base - diagonal < witnessEnd && isSame(base, base - diagonal)) {
                ++base;
            }
            forward[diagonal] = base;
            if (isOdd && backward.holds(diagonal) && backward[diagonal] <= base) {
                return {base, base - diagonal};
            }
        }
        backward.widen(lowest, highest, kNever);
        for (qsizetype diagonal = backward.high; diagonal >= backward.low; diagonal -= 2) {
            const qsizetype above = backward[diagonal + 1];
            qsizetype base = std::min(backward[diagonal - 1], above == kNever ? kNever : above - 1);
            while (base > baseStart && base - diagonal > witnessStart
                   && isSame(base - 1, base - diagonal - 1)) {
                --base;
            }
            backward[diagonal] = base;
            if (!isOdd && forward.holds(diagonal) && base <= forward[diagonal]) {
                return {base, base - diagonal};
            }
        }
        if (m_limits.effort != nullptr) {
            *m_limits.effort -= forward.high - forward.low + 2;
        }
        if (step >= m_limits.steps || (m_limits.effort != nullptr && *m_limits.effort <= 0)) {
            return furthest(forward, baseEnd, witnessEnd);
        }
    }
}

/// The point of @p front that lies furthest from the start of the box.
WordAlignment::Split WordAlignment::furthest(const Front &front, qsizetype baseEnd, qsizetype witnessEnd)
{
    Split best{0, -1};
    for (qsizetype diagonal = front.high; diagonal >= front.low; diagonal -= 2) {
        const qsizetype base = std::min({front[diagonal], baseEnd, witnessEnd + diagonal});
        if (best.witness < 0 || base * 2 - diagonal > best.base + best.witness) {
            best = {base, base - diagonal};
        }
    }
    return best;
}

} // namespace Stemma
