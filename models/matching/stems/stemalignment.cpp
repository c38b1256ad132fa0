// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/stems/stemalignment.h"

#include <algorithm>
#include <cmath>

namespace Stemma {

namespace {

/// Of the weight of a word without partner.
constexpr float kGap = 0.3F;

enum Move : quint8 { kEnd, kMatch, kSkipBoth, kSkipBase, kSkipWitness, kJoinBase, kJoinWitness };

/// The table of one alignment. Row and column 0 stand for nothing.
class Table {
public:
    Table(std::span<const WeightedStem> base, std::span<const WeightedStem> witness,
          const StemLikeness &likeness)
        : m_base(base.first(std::min(base.size(), kMostAligned)))
        , m_witness(witness.first(std::min(witness.size(), kMostAligned)))
        , m_likeness(likeness)
        , m_width(m_witness.size() + 1)
        , m_moves((m_base.size() + 1) * m_width, kEnd)
        , m_rows{std::vector<float>(m_width), std::vector<float>(m_width), std::vector<float>(m_width)}
    {
    }

    StemAlignment run()
    {
        for (size_t i = 1; i <= m_base.size(); ++i) {
            fillRow(i);
        }
        return trace();
    }

private:
    [[nodiscard]] std::vector<float> &row(size_t i) { return m_rows[i % 3]; }

    [[nodiscard]] float credit(size_t i, size_t j) const
    {
        if (m_base[i].stem == m_witness[j].stem) {
            return 1;
        }
        return m_likeness ? m_likeness(i, j) : 0;
    }

    void fillRow(size_t i)
    {
        std::vector<float> &here = row(i);
        const std::vector<float> &above = row(i - 1);
        const float weight = m_base[i - 1].weight;
        here[0] = 0;
        for (size_t j = 1; j < m_width; ++j) {
            const float other = m_witness[j - 1].weight;
            float best = 0;
            Move move = kEnd;
            const auto offer = [&](float value, Move by) {
                if (value > best) {
                    best = value;
                    move = by;
                }
            };
            if (const float alike = credit(i - 1, j - 1); alike > 0) {
                offer(above[j - 1] + alike * std::min(weight, other), kMatch);
            }
            // A place where one word stands for another costs once.
            offer(above[j - 1] - kGap * std::max(weight, other), kSkipBoth);
            offer(above[j] - kGap * weight, kSkipBase);
            offer(here[j - 1] - kGap * other, kSkipWitness);
            if (i >= 2 && m_base[i - 2].joined != 0 && m_base[i - 2].joined == m_witness[j - 1].stem) {
                offer(row(i - 2)[j - 1] + (weight + m_base[i - 2].weight + other) / 2, kJoinBase);
            }
            if (j >= 2 && m_witness[j - 2].joined != 0 && m_witness[j - 2].joined == m_base[i - 1].stem) {
                offer(above[j - 2] + (weight + other + m_witness[j - 2].weight) / 2, kJoinWitness);
            }
            here[j] = best;
            m_moves[i * m_width + j] = move;
            if (best > m_best) {
                m_best = best;
                m_bestAt = i * m_width + j;
            }
        }
    }

    StemAlignment trace() const
    {
        StemAlignment made;
        double base = 0;
        double witness = 0;
        size_t i = m_bestAt / m_width;
        size_t j = m_bestAt % m_width;
        const auto pair = [&](size_t one, size_t other, float credit) {
            made.pairs.push_back({quint32(one), quint32(other), credit});
        };
        while (m_best > 0) {
            const quint8 move = m_moves[i * m_width + j];
            if (move == kEnd) {
                break;
            }
            if (move == kMatch) {
                const float alike = credit(i - 1, j - 1);
                pair(i - 1, j - 1, alike);
                base += double(alike) * m_base[i - 1].weight;
                witness += double(alike) * m_witness[j - 1].weight;
            } else if (move == kJoinBase) {
                pair(i - 1, j - 1, 1);
                pair(i - 2, j - 1, 1);
                base += m_base[i - 1].weight + m_base[i - 2].weight;
                witness += m_witness[j - 1].weight;
            } else if (move == kJoinWitness) {
                pair(i - 1, j - 1, 1);
                pair(i - 1, j - 2, 1);
                base += m_base[i - 1].weight;
                witness += m_witness[j - 1].weight + m_witness[j - 2].weight;
            }
            i -= move == kSkipWitness ? 0 : move == kJoinBase ? 2 : 1;
            j -= move == kSkipBase ? 0 : move == kJoinWitness ? 2 : 1;
        }
        std::ranges::reverse(made.pairs);
        const auto share = [](double part, std::span<const WeightedStem> words) {
            double all = 0;
            for (const WeightedStem &word : words) {
                all += word.weight;
            }
            return all > 0 ? std::min(1.0, part / all) : 0.0;
        };
        made.coverBase = share(base, m_base);
        made.coverWitness = share(witness, m_witness);
        return made;
    }

    std::span<const WeightedStem> m_base;
    std::span<const WeightedStem> m_witness;
    const StemLikeness &m_likeness;
    size_t m_width;
    std::vector<quint8> m_moves;
    std::vector<float> m_rows[3];
    float m_best = 0;
    size_t m_bestAt = 0;
};

} // namespace

double StemAlignment::score() const
{
    return std::sqrt(coverBase * coverWitness);
}

StemAlignment alignStems(std::span<const WeightedStem> base, std::span<const WeightedStem> witness,
                         const StemLikeness &likeness)
{
    return Table(base, witness, likeness).run();
}

} // namespace Stemma
