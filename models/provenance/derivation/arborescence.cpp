// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/derivation/arborescence.h"

#include <utility>

namespace Stemma {

namespace {

std::vector<int> lightestParents(const EdgeWeights &weights)
{
    std::vector<int> parents(size_t(weights.nodes()), -1);
    std::vector<qint64> best(parents.size(), EdgeWeights::kNone);
    // In the order in which weights lie in memory.
    for (int parent = 0; parent < weights.nodes(); ++parent) {
        for (int child = 1; child < weights.nodes(); ++child) {
            const qint64 weight = weights.weight(parent, child);
            if (parent != child && weight < best[size_t(child)]) {
                best[size_t(child)] = weight;
                parents[size_t(child)] = parent;
            }
        }
    }
    return parents;
}

/// Nodes of one circle of @p parents; empty when there is none.
std::vector<int> circleOf(const std::vector<int> &parents)
{
    std::vector<int> seen(parents.size(), -1);
    for (int start = 1; start < int(parents.size()); ++start) {
        int node = start;
        while (node > 0 && seen[size_t(node)] < 0) {
            seen[size_t(node)] = start;
            node = parents[size_t(node)];
        }
        if (node > 0 && seen[size_t(node)] == start) {
            std::vector<int> circle;
            int next = node;
            do {
                circle.push_back(next);
                next = parents[size_t(next)];
            } while (next != node);
            return circle;
        }
    }
    return {};
}

} // namespace

Arborescence minimumArborescence(const EdgeWeights &weights)
{
    std::vector<int> parents = lightestParents(weights);
    const std::vector<int> circle = circleOf(parents);
    if (circle.empty()) {
        return {std::move(parents), std::vector<bool>(size_t(weights.nodes()), false)};
    }
    // The circle becomes one node, the last one; an edge into it costs what it saves of the circle's own.
    const size_t count = parents.size();
    std::vector<bool> isInCircle(count, false);
    for (const int node : circle) {
        isInCircle[size_t(node)] = true;
    }
    std::vector<int> outside;
    for (size_t node = 0; node < count; ++node) {
        if (!isInCircle[node]) {
            outside.push_back(int(node));
        }
    }
    const int joined = int(outside.size());
    EdgeWeights smaller(joined + 1);
    std::vector<int> entry(outside.size(), -1); // where an edge from there enters the circle
    std::vector<int> exit(outside.size(), -1);
    for (int i = 0; i < joined; ++i) {
        const int node = outside[size_t(i)];
        for (int j = 0; j < joined; ++j) {
            smaller.set(i, j, weights.weight(node, outside[size_t(j)]));
        }
        for (const int inner : circle) {
            const qint64 into = weights.weight(node, inner);
            const qint64 saved
                = into == EdgeWeights::kNone ? into : into - weights.weight(parents[size_t(inner)], inner);
            if (saved < smaller.weight(i, joined)) {
                smaller.set(i, joined, saved);
                entry[size_t(i)] = inner;
            }
            if (weights.weight(inner, node) < smaller.weight(joined, i)) {
                smaller.set(joined, i, weights.weight(inner, node));
                exit[size_t(i)] = inner;
            }
        }
    }
    const Arborescence found = minimumArborescence(smaller);
    for (int i = 1; i < joined; ++i) {
        const int parent = found.parents[size_t(i)];
        isInCircle[size_t(outside[size_t(i)])] = found.wasInCircle[size_t(i)];
        parents[size_t(outside[size_t(i)])] = parent == joined ? exit[size_t(i)] : outside[size_t(parent)];
    }
    const int from = found.parents[size_t(joined)];
    parents[size_t(entry[size_t(from)])] = outside[size_t(from)];
    return {std::move(parents), std::move(isInCircle)};
}

} // namespace Stemma
