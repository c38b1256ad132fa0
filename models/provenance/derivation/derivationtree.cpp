// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/derivation/derivationtree.h"

#include "models/provenance/derivation/treebuilder.h"

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

const DerivationEdge *DerivationTree::edgeOf(QUuid witness) const
{
    const auto found = std::ranges::find(edges, witness, &DerivationEdge::from);
    return found == edges.end() ? nullptr : &*found;
}

DerivationTree derivationTree(const std::vector<DerivationWitness> &witnesses, const QList<Derivation> &known,
                              const QString &speaker)
{
    return TreeBuilder(witnesses, known, speaker).build();
}

EdgeRefusal refusalOf(const DerivationTree &tree, const std::vector<DerivationWitness> &witnesses, QUuid from,
                      QUuid to)
{
    if (from == to) {
        return EdgeRefusal::Self;
    }
    size_t steps = 0;
    for (QUuid node = to; !node.isNull() && steps <= tree.edges.size(); ++steps) {
        if (node == from) {
            return EdgeRefusal::Circle;
        }
        const DerivationEdge *edge = tree.edgeOf(node);
        node = edge ? edge->to : QUuid();
    }
    const auto child = std::ranges::find(witnesses, from, &DerivationWitness::id);
    const auto parent = std::ranges::find(witnesses, to, &DerivationWitness::id);
    const bool isInverted = child != witnesses.end() && parent != witnesses.end()
        && dateOrder(parent->appearance, child->appearance) == DateOrder::CertainlyAfter;
    return isInverted ? EdgeRefusal::DateInversion : EdgeRefusal::None;
}

QLatin1StringView keyOf(DerivationEvidence evidence)
{
    switch (evidence) {
    case DerivationEvidence::Confirmed:
        return "confirmed"_L1;
    case DerivationEvidence::NamedSource:
        return "named-source"_L1;
    case DerivationEvidence::Earlier:
        return "earlier"_L1;
    case DerivationEvidence::SameWords:
        return "same-words"_L1;
    case DerivationEvidence::NearestWording:
        return "nearest-wording"_L1;
    case DerivationEvidence::CommonWording:
        return "common-wording"_L1;
    case DerivationEvidence::SharedVariants:
        return "shared-variants"_L1;
    case DerivationEvidence::NothingEarlier:
        return "nothing-earlier"_L1;
    case DerivationEvidence::CheapestStart:
        return "cheapest-start"_L1;
    case DerivationEvidence::NothingNear:
        return "nothing-near"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView keyOf(DerivationProblem problem)
{
    switch (problem) {
    case DerivationProblem::NamedSourceLater:
        return "named-source-later"_L1;
    case DerivationProblem::ConfirmedInversion:
        return "confirmed-inversion"_L1;
    case DerivationProblem::ConfirmedCycle:
        return "confirmed-cycle"_L1;
    case DerivationProblem::ConfirmedTwice:
        return "confirmed-twice"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Stemma
