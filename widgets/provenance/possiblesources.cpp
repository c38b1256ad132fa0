// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/possiblesources.h"

#include "widgets/provenance/groupview.h"
#include "widgets/provenance/provenancewording.h"
#include "widgets/support/wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

struct SourceTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::SourceChooser)
};

SourceChooser::Source witnessSource(const GroupProvenance &group, int from, int number)
{
    const ProvenanceWitness &witness = group.witnesses[size_t(number)];
    const DerivationEdge &edge = group.tree.edges[size_t(from)];
    const QUuid id = witness.span.id.uuid();
    QStringList details{Wording::of(witness.article.published)};
    const auto other = std::ranges::find(edge.alternatives, id, &DerivationAlternative::witness);
    if (edge.to == id) {
        details.append(ProvenanceWording::distance(edge.cost));
    } else if (other != edge.alternatives.end()) {
        details.append(ProvenanceWording::distance(other->cost));
    }
    if (group.order(number, from).order == DateOrder::CertainlyAfter) {
        details.append(SourceTexts::tr("⚠ later"));
    }
    details.removeAll(QString());
    return {.id = id,
            .name = witness.label,
            .detail = details.join(u" · "_s),
            .refusal = refusalSentence(group, group.witnesses[size_t(from)].span.id.uuid(), id),
            .isCurrent = edge.to == id};
}

} // namespace

QList<SourceChooser::Source> possibleSources(const GroupProvenance &group, QUuid from)
{
    const int number = group.witnessOf(from);
    if (number < 0) {
        return {};
    }
    const DerivationEdge &edge = group.tree.edges[size_t(number)];
    QList<int> order;
    const auto add = [&](int witness) {
        if (witness >= 0 && witness != number && !order.contains(witness)) {
            order.append(witness);
        }
    };
    add(group.witnessOf(edge.to));
    for (const DerivationAlternative &other : edge.alternatives) {
        add(group.witnessOf(other.witness));
    }
    for (int i = 0; i < int(group.witnesses.size()); ++i) {
        add(i);
    }
    QList<SourceChooser::Source> sources;
    for (const int witness : std::as_const(order)) {
        sources.append(witnessSource(group, number, witness));
    }
    const QString statement = statementName(group);
    const auto isListed = [&](const QString &name) {
        return std::ranges::any_of(sources,
                                   [&](const SourceChooser::Source &one) { return one.name == name; });
    };
    const QString outside = SourceTexts::tr("outside the project");
    for (const DerivationEdge &each : group.tree.edges) {
        const QString name
            = each.outside == DerivationEdge::Outside::None ? QString() : outsideName(group, each);
        if (!name.isEmpty() && !isListed(name)) {
            sources.append({.id = outsideId(group, each),
                            .name = name,
                            .detail = outside,
                            .refusal = {},
                            .isCurrent = edge.outside != DerivationEdge::Outside::None
                                && outsideId(group, edge) == outsideId(group, each)});
        }
    }
    if (!isListed(statement)) {
        sources.append({.id = {}, .name = statement, .detail = outside, .refusal = {}, .isCurrent = false});
    }
    return sources;
}

} // namespace Stemma
