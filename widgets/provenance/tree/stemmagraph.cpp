// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/tree/stemmagraph.h"

#include <algorithm>

namespace Stemma {

int StemmaGraph::nodeOf(QUuid id) const
{
    const auto found = std::ranges::find(nodes, id, &StemmaNode::id);
    return found == nodes.end() ? -1 : int(found - nodes.begin());
}

int StemmaGraph::sourceEdgeOf(int node) const
{
    const auto found = std::ranges::find_if(edges, [node](const StemmaEdge &edge) {
        return edge.from == node && edge.status != SpanStatus::Rejected;
    });
    return found == edges.end() ? -1 : int(found - edges.begin());
}

} // namespace Stemma
