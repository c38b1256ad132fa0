// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/derivation/arborescence.h"
#include "models/provenance/derivation/derivationtree.h"
#include "models/provenance/derivation/wordings.h"
#include "models/provenance/outletname.h"

#include <QSet>

#include <optional>
#include <utility>

namespace Stemma {

/// Builds one DerivationTree; used once. Witnesses are numbered in an order of its own (by what is known of
/// their dates, then by id), so that the order in which they come makes no difference.
class TreeBuilder {
public:
    TreeBuilder(const std::vector<DerivationWitness> &witnesses, const QList<Derivation> &known,
                QString speaker);

    [[nodiscard]] DerivationTree build();

private:
    struct Node {
        const DerivationWitness *witness = nullptr;
        int wording = 0;
        const Derivation *confirmed = nullptr;
        const NamedSource *named = nullptr; ///< the source that decides
        const NamedSource *agreeing = nullptr; ///< names what was confirmed
        bool isOutside = false; ///< by `confirmed` or `named`
        std::vector<int> candidates; ///< who can be the source
        int parent = -1; ///< -1: from outside
        int nearest = -1; ///< cost of the cheapest source that was left as too far; -1: none was
    };

    void readConstraints(const QList<Derivation> &known);
    void confirm(int child, const Derivation &record);
    [[nodiscard]] bool closesCircle(int child, int parent) const;
    void findCandidates(int child);
    void useNamedSources(int child);
    /// The source that the text names too, if it is the one that was confirmed.
    [[nodiscard]] const NamedSource *agreeingSource(const Node &node) const;
    [[nodiscard]] bool isRejected(int child, int parent) const;
    [[nodiscard]] std::vector<int> nodesOf(QUuid spanOrArticle) const;
    [[nodiscard]] DateOrder order(int one, int other) const;
    /// Tenths of words, of the wording and of a doubtful order; more than @p limit is not exact.
    [[nodiscard]] int cost(int parent, int child, int limit);
    /// What edges are compared by; EdgeWeights::kNone beyond @p limit.
    [[nodiscard]] qint64 weight(int parent, int child, int limit);
    /// Further witnesses with the wording of @p parent that are not later than @p child.
    [[nodiscard]] int othersWith(int parent, int child) const;
    void chooseNearest();
    [[nodiscard]] bool hasCircle() const;
    [[nodiscard]] std::vector<bool> inCircles() const;
    /// All edges to nodes that are open, the chosen one to others; node 0 is what is outside.
    [[nodiscard]] EdgeWeights weightsWith(const std::vector<bool> &isOpen);
    void chooseTree();
    void leaveUnrelated();
    [[nodiscard]] bool isUnder(int node, int ancestor) const;
    [[nodiscard]] DerivationEdge edge(int child);
    void describeOutside(int child, DerivationEdge &edge) const;
    void describeWording(int child, DerivationEdge &edge);
    void addAlternatives(int child, DerivationEdge &edge);
    void addIssue(DerivationProblem problem, int child, int parent, const QStringList &parameters = {});

    std::vector<Node> m_nodes;
    std::vector<OutletName> m_outlets; ///< by node
    std::vector<int> m_places; ///< of the witnesses as they came, their nodes
    Wordings m_wordings;
    std::vector<std::vector<int>> m_withWording; ///< nodes by wording
    std::vector<DateOrder> m_orders; ///< by pair
    QSet<std::pair<int, int>> m_rejected; ///< child and parent
    QSet<std::pair<int, QString>> m_rejectedOutside; ///< child and name, in lower case
    QString m_speaker;
    DerivationTree m_tree;
};

} // namespace Stemma
