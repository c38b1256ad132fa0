// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/groupview.h"

#include "widgets/provenance/provenancewording.h"
#include "widgets/provenance/verdictwording.h"
#include "widgets/support/wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

struct GroupTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::GroupView)
};

constexpr QUuid kOutsideSpace(0x6d3c1f0a, 0x52b7, 0x4b7e, 0x9a, 0x41, 0x0f, 0x7e, 0x55, 0x1c, 0x2d, 0x90);

QString paragraph(const QString &text)
{
    return u"<p>%1</p>"_s.arg(text);
}

StemmaNode nodeOf(const GroupProvenance &group, int number)
{
    const ProvenanceWitness &witness = group.witnesses[size_t(number)];
    StemmaNode node;
    node.id = witness.span.id.uuid();
    node.name = witness.label;
    node.date = Wording::of(witness.article.published);
    node.appearance = witness.dating.appearance;
    node.isBase = number == group.base;
    if (witness.review) {
        node.verdict = nameOf(witness.review->verdict);
        node.mark = markOf(witness.review->verdict);
    }
    const QString when
        = node.date.isEmpty() ? ProvenanceWording::of(witness.dating.appearance.likely) : node.date;
    node.toolTip
        = paragraph(u"<b>%1</b><br>%2<br>%3"_s.arg(
              witness.label.toHtmlEscaped(), witness.article.title.toHtmlEscaped(), when.toHtmlEscaped()))
        + paragraph(
              u"“%1”"_s.arg(Wording::shortened(witness.words.text().simplified(), 300).toHtmlEscaped()));
    return node;
}

/// Deciding on verdicts and edges leaves `collated` as it is, and then every other collation, too.
std::shared_ptr<const Collation> collationOf(const GroupProvenance &group, IgnoredDifferences ignored,
                                             KeptCollation &kept)
{
    if (group.collated && ignored == IgnoredDifferences()) {
        return group.collated;
    }
    const bool isKept = group.collated && kept.collated == group.collated && kept.ignored == ignored;
    if (!isKept) {
        kept = {group.collated, ignored, std::make_shared<const Collation>(group.collation(-1, ignored))};
    }
    return kept.collation;
}

/// An edge's evidence as lines.
QStringList reasonsOf(const DerivationEdge &edge)
{
    QStringList lines;
    for (const EvidenceItem &item : edge.evidence) {
        lines.append(ProvenanceWording::sentence(item));
    }
    lines.removeAll(QString());
    return lines;
}

} // namespace

QString outsideName(const GroupProvenance &group, const DerivationEdge &edge)
{
    // Who confirms that it was the statement confirms the speaker's name.
    const bool isStatement = edge.outside == DerivationEdge::Outside::Statement || edge.name.isEmpty()
        || edge.name.compare(group.speaker, Qt::CaseInsensitive) == 0;
    if (!isStatement) {
        return edge.name;
    }
    const QString speaker = edge.name.isEmpty() ? group.speaker : edge.name;
    //: the source of all: what the speaker said or wrote
    return speaker.isEmpty() ? GroupTexts::tr("The statement itself")
                             : GroupTexts::tr("Statement: %1").arg(speaker);
}

QString statementName(const GroupProvenance &group)
{
    DerivationEdge statement;
    statement.outside = DerivationEdge::Outside::Statement;
    return outsideName(group, statement);
}

QUuid outsideId(const GroupProvenance &group, const DerivationEdge &edge)
{
    return QUuid::createUuidV5(kOutsideSpace, outsideName(group, edge).toLower());
}

std::optional<DerivationSource> sourceAt(const GroupProvenance &group, QUuid node)
{
    if (node.isNull() || group.witnessOf(node) >= 0) {
        return DerivationSource{.witness = SpanId(node), .outside = {}};
    }
    for (const DerivationEdge &edge : group.tree.edges) {
        if (edge.outside != DerivationEdge::Outside::None && outsideId(group, edge) == node) {
            return sourceOf(edge);
        }
    }
    return std::nullopt;
}

QString refusalSentence(const GroupProvenance &group, QUuid from, QUuid to)
{
    DerivationTree decided = group.tree;
    std::erase_if(decided.edges,
                  [](const DerivationEdge &edge) { return edge.status != SpanStatus::Accepted; });
    const EdgeRefusal refusal = refusalOf(decided, group.derivationWitnesses, from, to);
    const auto nameOf = [&](QUuid id) {
        const int number = group.witnessOf(id);
        return number < 0 ? QString() : group.witnesses[size_t(number)].label;
    };
    return refusal == EdgeRefusal::DateInversion
        ? QString()
        : ProvenanceWording::sentence(refusal, nameOf(from), nameOf(to));
}

StemmaGraph stemmaGraphOf(const GroupProvenance &group)
{
    StemmaGraph graph;
    for (int i = 0; i < int(group.witnesses.size()); ++i) {
        graph.nodes.push_back(nodeOf(group, i));
    }
    const auto outsideNode = [&](const DerivationEdge &edge) {
        const QUuid id = outsideId(group, edge);
        int node = graph.nodeOf(id);
        if (node < 0) {
            node = int(graph.nodes.size());
            StemmaNode source;
            source.id = id;
            source.isOutside = true;
            source.name = outsideName(group, edge);
            source.date = GroupTexts::tr("outside the project");
            source.toolTip = paragraph(u"<b>%1</b>"_s.arg(source.name.toHtmlEscaped()))
                + paragraph(GroupTexts::tr("A source that is no article of this project.").toHtmlEscaped());
            graph.nodes.push_back(source);
        }
        return node;
    };
    for (const DerivationEdge &edge : group.tree.edges) {
        const int from = group.witnessOf(edge.from);
        const bool isOutside = edge.outside != DerivationEdge::Outside::None;
        const int to = isOutside ? outsideNode(edge) : group.witnessOf(edge.to);
        if (from < 0 || to < 0) {
            continue;
        }
        StemmaEdge shown;
        shown.from = from;
        shown.to = to;
        shown.status = edge.status;
        shown.label = isOutside ? QString() : ProvenanceWording::shortDistance(edge.cost);
        shown.isInversion = !isOutside && group.order(to, from).order == DateOrder::CertainlyAfter;
        const QStringList reasons = reasonsOf(edge);
        const QString source = graph.nodes[size_t(to)].name;
        //: an edge of the tree; %1 is its source, %2 "proposed" or "confirmed"
        const QString said
            = GroupTexts::tr("from %1 (%2)").arg(source, ProvenanceWording::ofEdge(edge.status));
        shown.spoken = isOutside ? said : said + u", "_s + ProvenanceWording::distance(edge.cost);
        if (shown.isInversion) {
            shown.spoken += u", "_s + GroupTexts::tr("the source is later");
        }
        QStringList lines{u"<b>%1</b>"_s.arg(
            GroupTexts::tr("%1 %2").arg(graph.nodes[size_t(from)].name, shown.spoken).toHtmlEscaped())};
        for (const QString &reason : reasons) {
            lines.append(reason.toHtmlEscaped());
        }
        shown.toolTip = paragraph(lines.join("<br>"_L1));
        graph.edges.push_back(shown);
    }
    for (const Derivation &decision : group.decisions) {
        const int from = group.witnessOf(decision.from);
        const int to = decision.to.isNull() ? -1 : group.witnessOf(decision.to);
        if (decision.status == SpanStatus::Rejected && from >= 0 && to >= 0 && from != to) {
            StemmaEdge shown;
            shown.from = from;
            shown.to = to;
            shown.status = SpanStatus::Rejected;
            shown.toolTip = paragraph(GroupTexts::tr("Rejected: %1 does not have its words from %2.")
                                          .arg(graph.nodes[size_t(from)].name, graph.nodes[size_t(to)].name)
                                          .toHtmlEscaped());
            graph.edges.push_back(shown);
        }
    }
    return graph;
}

CollationSheet collationSheetOf(const GroupProvenance &group, IgnoredDifferences ignored, KeptCollation &kept)
{
    CollationSheet sheet;
    if (!group.aligned) {
        return sheet;
    }
    sheet.collation = collationOf(group, ignored, kept);
    for (const ProvenanceWitness &witness : group.witnesses) {
        const Verdict verdict = witness.review ? witness.review->verdict : Verdict::Unset;
        sheet.heads.append({.id = witness.span.id.uuid(),
                            .name = witness.label,
                            .date = Wording::of(witness.article.published),
                            .verdict = nameOf(verdict),
                            .mark = markOf(verdict)});
    }
    for (const VariantMark &mark : group.marks) {
        const int witness = group.witnessOf(mark.span.uuid());
        for (int place = 0; witness >= 0 && place < int(sheet.collation->places.size()); ++place) {
            const bool isHere = sheet.collation->places[size_t(place)].isVariation
                && group.markAt(*sheet.collation, witness, place) == &mark;
            const auto chosen = isHere ? variationClassOf(mark.classes.value(0)) : std::nullopt;
            if (chosen) {
                sheet.own.insert({place, witness}, *chosen);
            }
        }
    }
    return sheet;
}

} // namespace Stemma
