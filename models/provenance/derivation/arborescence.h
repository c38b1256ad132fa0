// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <limits>
#include <vector>

namespace Stemma {

/// A dense directed graph: weight(parent, child) of an edge, kNone where there is none.
class EdgeWeights {
public:
    static constexpr qint64 kNone = std::numeric_limits<qint64>::max();

    explicit EdgeWeights(int nodes)
        : m_nodes(nodes)
        , m_weights(size_t(nodes) * size_t(nodes), kNone)
    {
    }

    [[nodiscard]] int nodes() const { return m_nodes; }

    [[nodiscard]] qint64 weight(int parent, int child) const
    {
        return m_weights[size_t(parent) * size_t(m_nodes) + size_t(child)];
    }

    void set(int parent, int child, qint64 weight)
    {
        m_weights[size_t(parent) * size_t(m_nodes) + size_t(child)] = weight;
    }

private:
    int m_nodes = 0;
    std::vector<qint64> m_weights;
};

struct Arborescence {
    std::vector<int> parents; ///< of each node, -1 for node 0
    /// Nodes that were in a circle of lightest edges, at any step. Of all others only the lightest edge
    /// counts.
    std::vector<bool> wasInCircle;
};

/// The tree of least weight that reaches all nodes from node 0 (Chu and Liu, 1965; Edmonds, "Optimum
/// Branchings", 1967). Node 0 needs an edge to each node. Where no
/// node's lightest edge closes a circle, these edges are the tree. Of equal edges that of the smaller parent
/// is taken. Time: nodes cubed at most. Any thread.
[[nodiscard]] Arborescence minimumArborescence(const EdgeWeights &weights);

} // namespace Stemma
