// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/dating/dateinterval.h"
#include "models/records/records.h"

#include <QString>
#include <QUuid>

#include <vector>

namespace Stemma {

/// What a reviewer's verdict looks like: told by shape, then by colour.
enum class VerdictMark {
    None, ///< nobody said anything yet
    Sound, ///< a tick
    Doubtful, ///< a triangle
    Wrong, ///< a cross
    Unknown, ///< a question mark: it cannot be verified
    Seen, ///< an eye: reviewed, nothing to say
};

/// One station of a stemma, in words for people.
struct StemmaNode {
    QUuid id; ///< of the witness; one of its own for a source outside
    QString name; ///< of the outlet or source
    QString date; ///< as exact as it is known; empty: unknown
    QString verdict; ///< empty: none
    VerdictMark mark = VerdictMark::None;
    Appearance appearance; ///< of a witness
    bool isOutside = false; ///< a source that is no witness of the project
    bool isBase = false;
    QString toolTip; ///< rich text
};

/// "`from` took it from `to`", by numbers of nodes.
struct StemmaEdge {
    int from = 0;
    int to = 0;
    QString label; ///< the distance of both wordings, short; may be empty
    SpanStatus status = SpanStatus::Suggested; ///< Accepted: a person confirmed it
    bool isInversion = false; ///< the source is later than what was taken from it
    QString toolTip; ///< rich text
    QString spoken; ///< what it rests on, for those who cannot see it
};

/// What the picture of one group shows. A value.
struct StemmaGraph {
    std::vector<StemmaNode> nodes;
    std::vector<StemmaEdge> edges;

    /// -1: there is none.
    [[nodiscard]] int nodeOf(QUuid id) const;
    /// The edge by which @p node has its words, rejected ones aside; -1: none.
    [[nodiscard]] int sourceEdgeOf(int node) const;
};

} // namespace Stemma
