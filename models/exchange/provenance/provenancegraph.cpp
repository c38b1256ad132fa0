// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/provenance/provenancegraph.h"

#include "models/exchange/provenance/provenancekeys.h"
#include "models/records/recordtraits.h"

#include <QSet>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kNamespace{"http://graphml.graphdrawing.org/xmlns"};

struct GraphKey {
    const char *id;
    const char *domain; ///< "node" or "edge"
    const char *type;
};

constexpr GraphKey kKeys[]{
    {"group", "node", "string"},    {"kind", "node", "string"},     {"label", "node", "string"},
    {"file", "node", "string"},     {"outlet", "node", "string"},   {"published", "node", "string"},
    {"text", "node", "string"},     {"earliest", "node", "string"}, {"latest", "node", "string"},
    {"chain", "node", "string"},    {"classes", "node", "string"},  {"base", "node", "boolean"},
    {"verdict", "node", "string"},  {"note", "node", "string"},     {"how", "edge", "string"},
    {"status", "edge", "string"},   {"cost", "edge", "double"},     {"score", "edge", "double"},
    {"evidence", "edge", "string"},
};

QString nodeId(QUuid witness)
{
    return u"n-"_s + witness.toString(QUuid::WithoutBraces);
}

/// A source outside is a node of its group: the same name in two groups is two utterances.
QString outsideId(const GroupProvenance &group, const DerivationEdge &edge)
{
    const QString name = sourceKey(edge) + u' ' + edge.name.toLower();
    return u"o-"_s + QUuid::createUuidV5(group.group.id.uuid(), name.toUtf8()).toString(QUuid::WithoutBraces);
}

} // namespace

ProvenanceGraph::ProvenanceGraph()
    : m_xml(&m_bytes)
{
    m_xml.setAutoFormatting(true);
    m_xml.setAutoFormattingIndent(1);
    m_xml.writeStartDocument();
    m_xml.writeDefaultNamespace(kNamespace);
    m_xml.writeStartElement(kNamespace, "graphml"_L1);
    writeKeys();
    m_xml.writeStartElement(kNamespace, "graph"_L1);
    m_xml.writeAttribute("id"_L1, "provenance"_L1);
    m_xml.writeAttribute("edgedefault"_L1, "directed"_L1);
}

void ProvenanceGraph::writeKeys()
{
    for (const GraphKey &key : kKeys) {
        m_xml.writeEmptyElement(kNamespace, "key"_L1);
        m_xml.writeAttribute("id"_L1, QLatin1StringView(key.id));
        m_xml.writeAttribute("for"_L1, QLatin1StringView(key.domain));
        m_xml.writeAttribute("attr.name"_L1, QLatin1StringView(key.id));
        m_xml.writeAttribute("attr.type"_L1, QLatin1StringView(key.type));
    }
}

void ProvenanceGraph::writeData(const char *key, const QString &value)
{
    if (value.isEmpty()) {
        return;
    }
    m_xml.writeStartElement(kNamespace, "data"_L1);
    m_xml.writeAttribute("key"_L1, QLatin1StringView(key));
    m_xml.writeCharacters(xmlText(value));
    m_xml.writeEndElement();
}

void ProvenanceGraph::add(const GroupProvenance &group)
{
    const Collation collation = group.collation();
    for (int witness = 0; witness < int(group.witnesses.size()); ++witness) {
        const ProvenanceWitness &one = group.witnesses[size_t(witness)];
        m_xml.writeStartElement(kNamespace, "node"_L1);
        m_xml.writeAttribute("id"_L1, nodeId(one.span.id.uuid()));
        writeData("classes", classKeys(collation.classesOf(witness)));
        writeWitness(group, witness);
        m_xml.writeEndElement();
    }
    QSet<QString> outside;
    for (const DerivationEdge &edge : group.tree.edges) {
        const QString id = outsideId(group, edge);
        if (edge.outside == DerivationEdge::Outside::None || outside.contains(id)) {
            continue;
        }
        outside.insert(id);
        m_xml.writeStartElement(kNamespace, "node"_L1);
        m_xml.writeAttribute("id"_L1, id);
        writeData("group", group.group.id.toString());
        writeData("kind", sourceKey(edge));
        writeData("label", edge.name);
        m_xml.writeEndElement();
    }
    for (int witness = 0; witness < int(group.witnesses.size()); ++witness) {
        writeEdge(group, witness);
    }
}

void ProvenanceGraph::writeWitness(const GroupProvenance &group, int witness)
{
    const ProvenanceWitness &one = group.witnesses[size_t(witness)];
    const DateInterval &certain = one.dating.appearance.certain;
    writeData("group", group.group.id.toString());
    writeData("kind", u"witness"_s);
    writeData("label", one.label);
    writeData("file", fileOf(one));
    writeData("outlet", one.article.outlet);
    writeData("published", one.article.published.toString());
    writeData("text", one.words.text());
    writeData("earliest", momentText(certain.earliest));
    writeData("latest", momentText(certain.latest));
    writeData("chain", chainText(one.chain));
    writeData("base", witness == group.base ? u"true"_s : u"false"_s);
    if (one.review) {
        writeData("verdict", keyOf(one.review->verdict));
        writeData("note", one.review->note);
    }
}

void ProvenanceGraph::writeEdge(const GroupProvenance &group, int witness)
{
    const DerivationEdge &edge = group.tree.edges[size_t(witness)];
    m_xml.writeStartElement(kNamespace, "edge"_L1);
    m_xml.writeAttribute("source"_L1,
                         edge.outside == DerivationEdge::Outside::None ? nodeId(edge.to)
                                                                       : outsideId(group, edge));
    m_xml.writeAttribute("target"_L1, nodeId(edge.from));
    writeData("how", keyOf(edge.how));
    writeData("status", statusKey(edge));
    writeData("cost", QString::number(edge.cost, 'f', 3));
    writeData("score", QString::number(edge.score, 'f', 3));
    writeData("evidence", evidenceKeys(edge));
    m_xml.writeEndElement();
}

QByteArray ProvenanceGraph::finish()
{
    m_xml.writeEndDocument();
    return std::move(m_bytes);
}

} // namespace Stemma
