// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <span>
#include <vector>

namespace Stemma {

/// Aligns two rows of numbered words (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, the
/// linear-space refinement: finds the middle of a shortest edit script and goes on with both sides). Equal
/// numbers are equal words. Memory grows with the words; the time is bounded by the limits. Used once, on
/// any thread; the words outlive it.
class WordAlignment {
public:
    struct Limits {
        /// After so many steps the search for one middle gives up being shortest and goes on from the
        /// furthest point, so that long, unrelated texts cost words times this and not words squared.
        qsizetype steps = 2048;
        /// All comparisons together, counted down; what remains when it is used up has no partners. Null: no
        /// bound.
        qint64 *effort = nullptr;
    };

    WordAlignment(std::span<const quint32> base, std::span<const quint32> witness, Limits limits);

    /// For each word of the base its partner in the witness, or -1; the partners ascend.
    [[nodiscard]] std::vector<qsizetype> partners();

private:
    struct Split {
        qsizetype base = 0;
        qsizetype witness = 0;
    };

    struct Front;

    void align(qsizetype baseStart, qsizetype baseEnd, qsizetype witnessStart, qsizetype witnessEnd);
    [[nodiscard]] Split middle(qsizetype baseStart, qsizetype baseEnd, qsizetype witnessStart,
                               qsizetype witnessEnd);
    [[nodiscard]] static Split furthest(const Front &front, qsizetype baseEnd, qsizetype witnessEnd);

    [[nodiscard]] bool isSame(qsizetype base, qsizetype witness) const
    {
        return m_base[size_t(base)] == m_witness[size_t(witness)];
    }

    std::span<const quint32> m_base;
    std::span<const quint32> m_witness;
    Limits m_limits;
    std::vector<qsizetype> m_forward;
    std::vector<qsizetype> m_backward;
    std::vector<qsizetype> m_partner;
};

} // namespace Stemma
