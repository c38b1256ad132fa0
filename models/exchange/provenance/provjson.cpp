// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/provenance/provjson.h"

#include "models/exchange/provenance/provenancekeys.h"
#include "models/records/recordtraits.h"
#include "models/text/keyvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

QString idOf(const char *kind, QUuid uuid)
{
    return u"stemma:"_s + QLatin1StringView(kind) + u'-' + uuid.toString(QUuid::WithoutBraces);
}

QJsonObject typed(const QString &value, const QString &type)
{
    return {{u"$"_s, value}, {u"type"_s, type}};
}

QJsonObject qualified(const QString &name)
{
    return typed(name, u"prov:QUALIFIED_NAME"_s);
}

/// Attributes that have a value.
class Attributes {
public:
    Attributes &add(const char *name, const QString &value)
    {
        if (!value.isEmpty()) {
            m_object.insert(QLatin1StringView(name), value);
        }
        return *this;
    }

    Attributes &add(const char *name, const QJsonValue &value)
    {
        m_object.insert(QLatin1StringView(name), value);
        return *this;
    }

    Attributes &addMoment(const char *name, qint64 moment)
    {
        if (const QString text = momentText(moment); !text.isEmpty()) {
            m_object.insert(QLatin1StringView(name), typed(text, u"xsd:dateTime"_s));
        }
        return *this;
    }

    [[nodiscard]] const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
};

QString outsideId(const GroupProvenance &group, const DerivationEdge &edge)
{
    const QString name = sourceKey(edge) + u' ' + edge.name.toLower();
    return idOf("source", QUuid::createUuidV5(group.group.id.uuid(), name.toUtf8()));
}

} // namespace

void ProvJson::declare(const char *kind, const QString &id, const QJsonObject &attributes)
{
    m_parts[QLatin1StringView(kind)].insert(id, attributes);
}

void ProvJson::relate(const char *relation, const QJsonObject &members)
{
    m_parts[QLatin1StringView(relation)].insert(u"_:r"_s + QString::number(++m_relations), members);
}

QString ProvJson::agent(const QString &name, AgentKind kind)
{
    QString &id = m_agents[QLatin1StringView(keyOf(kind)) + u' ' + name];
    if (id.isEmpty()) {
        id = u"stemma:agent-"_s + QString::number(m_agents.size());
        Attributes attributes;
        attributes.add("prov:label", name);
        if (kind == AgentKind::Person) {
            attributes.add("prov:type", QJsonValue(qualified(u"prov:Person"_s)));
        } else if (kind == AgentKind::Organisation || kind == AgentKind::Outlet) {
            attributes.add("prov:type", QJsonValue(qualified(u"prov:Organization"_s)));
        }
        attributes.add("stemma:kind", QString(keyOf(kind)));
        declare("agent", id, attributes.object());
    }
    return id;
}

void ProvJson::add(const GroupProvenance &group)
{
    const Collation collation = group.collation();
    const QString id = idOf("group", group.group.id.uuid());
    declare("entity", id,
            Attributes()
                .add("prov:type", QJsonValue(qualified(u"prov:Collection"_s)))
                .add("stemma:note", group.group.note)
                .object());
    for (int witness = 0; witness < int(group.witnesses.size()); ++witness) {
        addWitness(group, collation, witness);
        const QUuid span = group.witnesses[size_t(witness)].span.id.uuid();
        relate("hadMember", {{u"prov:collection"_s, id}, {u"prov:entity"_s, idOf("witness", span)}});
    }
    for (const DerivationEdge &edge : group.tree.edges) {
        addEdge(group, edge);
    }
    if (group.review) {
        addReview(id, *group.review);
    }
}

void ProvJson::addWitness(const GroupProvenance &group, const Collation &collation, int witness)
{
    const ProvenanceWitness &one = group.witnesses[size_t(witness)];
    const QString id = idOf("witness", one.span.id.uuid());
    const Appearance &appearance = one.dating.appearance;
    declare(
        "entity", id,
        Attributes()
            .add("prov:label", one.label)
            .add("prov:value", one.words.text())
            .add("prov:type", QJsonValue(qualified(u"stemma:Witness"_s)))
            .add("stemma:file", fileOf(one))
            .add("stemma:url", one.article.url)
            .add("stemma:published", one.article.published.toString())
            .add("stemma:start",
                 QJsonValue(typed(QString::number(one.span.ranges.first().start), u"xsd:long"_s)))
            .add("stemma:end", QJsonValue(typed(QString::number(one.span.ranges.last().end), u"xsd:long"_s)))
            .addMoment("stemma:earliest", appearance.certain.earliest)
            .addMoment("stemma:latest", appearance.certain.latest)
            .addMoment("stemma:likelyEarliest", appearance.likely.earliest)
            .addMoment("stemma:likelyLatest", appearance.likely.latest)
            .add("stemma:classes", classKeys(collation.classesOf(witness)))
            .add("stemma:verdict", one.review ? QString(keyOf(one.review->verdict)) : QString())
            .object());
    for (const ChainStep &step : one.chain.steps) {
        attribute(id, step);
    }
    if (one.review) {
        addReview(id, *one.review);
    }
}

void ProvJson::attribute(const QString &entity, const ChainStep &step)
{
    // "in a statement" is a way, nobody to attribute anything to.
    if (step.agent.name.isEmpty() || step.role == ChainStep::Role::Medium) {
        return;
    }
    relate("wasAttributedTo",
           Attributes()
               .add("prov:entity", entity)
               .add("prov:agent", agent(step.agent.name.simplified(), step.agent.kind))
               .add("stemma:role", QString(keyOf(step.role)))
               .add("stemma:basis", QString(keyOf(step.basis)))
               .object());
}

void ProvJson::addEdge(const GroupProvenance &group, const DerivationEdge &edge)
{
    const bool isOutside = edge.outside != DerivationEdge::Outside::None;
    const QString source = isOutside ? outsideId(group, edge) : idOf("witness", edge.to);
    if (isOutside) {
        declare("entity", source,
                Attributes()
                    .add("prov:label", edge.name)
                    .add("prov:type", QJsonValue(qualified(u"stemma:OutsideSource"_s)))
                    .add("stemma:kind", sourceKey(edge))
                    .object());
    }
    relate("wasDerivedFrom",
           Attributes()
               .add("prov:generatedEntity", idOf("witness", edge.from))
               .add("prov:usedEntity", source)
               .add("prov:type",
                    QJsonValue(qualified(isOutside ? u"prov:PrimarySource"_s : u"prov:Quotation"_s)))
               .add("stemma:how", QString(keyOf(edge.how)))
               .add("stemma:status", statusKey(edge))
               .add("stemma:score", QJsonValue(typed(QString::number(edge.score, 'f', 3), u"xsd:double"_s)))
               .add("stemma:cost", QJsonValue(typed(QString::number(edge.cost, 'f', 3), u"xsd:double"_s)))
               .add("stemma:evidence", evidenceKeys(edge))
               .object());
}

void ProvJson::addReview(const QString &entity, const Review &review)
{
    const QString activity = idOf("review", review.id.uuid());
    Attributes attributes;
    if (review.reviewed.isValid()) {
        const QString when = review.reviewed.toUTC().toString(Qt::ISODateWithMs);
        attributes.add("prov:startTime", when).add("prov:endTime", when);
    }
    attributes.add("prov:type", QJsonValue(qualified(u"stemma:Review"_s)))
        .add("stemma:verdict", QString(keyOf(review.verdict)))
        .add("stemma:note", review.note);
    declare("activity", activity, attributes.object());
    relate("used", {{u"prov:activity"_s, activity}, {u"prov:entity"_s, entity}});
    if (!review.reviewer.isEmpty()) {
        relate(
            "wasAssociatedWith",
            {{u"prov:activity"_s, activity}, {u"prov:agent"_s, agent(review.reviewer, AgentKind::Person)}});
    }
}

QByteArray ProvJson::finish()
{
    QJsonObject document{{u"prefix"_s, QJsonObject{{u"stemma"_s, u"urn:stemma:"_s}}}};
    for (const auto &[kind, members] : keyValuesOf(m_parts)) {
        document.insert(kind, members);
    }
    return QJsonDocument(document).toJson();
}

} // namespace Stemma
