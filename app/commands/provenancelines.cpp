// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/provenancelines.h"

#include "app/commands/collationlines.h"
#include "models/exchange/provenance/provenancekeys.h"
#include "models/records/recordtraits.h"
#include "widgets/provenance/groupview.h"
#include "widgets/provenance/provenancewording.h"
#include "widgets/support/wording.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct ProvenanceTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ProvenanceCommand)
};

/// The names of the files, told apart by numbers.
QStringList namesOf(const GroupProvenance &group)
{
    QStringList files;
    for (const ProvenanceWitness &witness : group.witnesses) {
        files.append(fileOf(witness));
    }
    QStringList names;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const qsizetype number = files.first(i).count(files[i]) + 1;
        names.append(files.count(files[i]) > 1 ? u"%1#%2"_s.arg(files[i]).arg(number) : files[i]);
    }
    return names;
}

Collation collationOf(const GroupProvenance &group, const QStringList &names)
{
    Collation collation = group.collation();
    for (qsizetype i = 0; i < names.size(); ++i) {
        collation.witnesses[i].label = names[i];
    }
    return collation;
}

CodePointRange hullOf(const ProvenanceWitness &witness, const TextRanges &ranges)
{
    return ranges.isEmpty() ? CodePointRange()
                            : witness.text.toCodePoints(TextRange{ranges.first().start, ranges.last().end});
}

void addRange(QJsonObject &object, CodePointRange range)
{
    object.insert(u"start"_s, range.start);
    object.insert(u"end"_s, range.end);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

template <typename Item> QJsonObject codeLine(QLatin1StringView code, const Item &item)
{
    return {{u"code"_s, QString(code)}, {u"parameters"_s, QJsonArray::fromStringList(item.parameters)}};
}

/// What is known of a witness beside its wording.
QJsonObject witnessOf(const GroupProvenance &group, int number)
{
    const ProvenanceWitness &witness = group.witnesses[size_t(number)];
    const Appearance &appearance = witness.dating.appearance;
    QJsonArray chain;
    for (const ChainStep &step : witness.chain.steps) {
        QJsonObject station{{u"role"_s, QString(keyOf(step.role))},
                            {u"name"_s, textOrNull(step.agent.name.simplified())},
                            {u"basis"_s, QString(keyOf(step.basis))}};
        if (!step.range.isEmpty()) {
            addRange(station, witness.text.toCodePoints(step.range));
        }
        chain.append(station);
    }
    QJsonArray issues;
    for (const ChainIssue &issue : witness.chain.issues) {
        issues.append(codeLine(keyOf(issue.flag), issue));
    }
    QJsonObject object{{u"annotation"_s, witness.span.id.toString()},
                       {u"article"_s, witness.article.id.toString()},
                       {u"text"_s, witness.words.text()},
                       {u"chain"_s, chain},
                       {u"issues"_s, issues},
                       {u"earliest"_s, textOrNull(momentText(appearance.certain.earliest))},
                       {u"latest"_s, textOrNull(momentText(appearance.certain.latest))},
                       {u"verdict"_s, textOrNull(witness.review ? keyOf(witness.review->verdict) : ""_L1)}};
    addRange(object, hullOf(witness, witness.ranges));
    return object;
}

QJsonObject derivationOf(const GroupProvenance &group, int number, const QStringList &names)
{
    const DerivationEdge &edge = group.tree.edges[size_t(number)];
    const ProvenanceWitness &witness = group.witnesses[size_t(number)];
    const int source = group.witnessOf(edge.to);
    QJsonArray evidence;
    for (const EvidenceItem &item : edge.evidence) {
        QJsonObject reason = codeLine(keyOf(item.evidence), item);
        if (!item.range.isEmpty()) {
            addRange(reason, witness.text.toCodePoints(item.range));
        }
        evidence.append(reason);
    }
    QJsonArray alternatives;
    for (const DerivationAlternative &other : edge.alternatives) {
        if (const int at = group.witnessOf(other.witness); at >= 0) {
            alternatives.append(QJsonObject{{u"from"_s, names[at]}, {u"cost"_s, other.cost}});
        }
    }
    return {{u"type"_s, u"derivation"_s},
            {u"group"_s, group.group.id.toString()},
            {u"file"_s, names[number]},
            {u"from"_s, source >= 0 ? QJsonValue(names[source]) : textOrNull(edge.name)},
            {u"source"_s, sourceKey(edge)},
            {u"how"_s, textOrNull(keyOf(edge.how))},
            {u"status"_s, statusKey(edge)},
            {u"cost"_s, edge.cost},
            {u"score"_s, edge.score},
            {u"evidence"_s, evidence},
            {u"alternatives"_s, alternatives}};
}

void writeEdge(const GroupProvenance &group, int number, const QStringList &names, Console &console)
{
    const DerivationEdge &edge = group.tree.edges[size_t(number)];
    const int source = group.witnessOf(edge.to);
    QStringList details{ProvenanceWording::of(edge.how), ProvenanceWording::ofEdge(edge.status)};
    if (source >= 0) {
        details.append(ProvenanceWording::distance(edge.cost));
    }
    details.removeAll(QString());
    const QString date = Wording::of(group.witnesses[size_t(number)].article.published);
    //: one witness of a quote: its file, its date, its source, and in brackets how it took the words
    console.writeLine(u"  "_s
                      + ProvenanceTexts::tr("%1 (%2) from %3 (%4)")
                            .arg(names[number], date.isEmpty() ? ProvenanceTexts::tr("no date") : date,
                                 source >= 0 ? names[source] : outsideName(group, edge),
                                 details.join(u", "_s)));
    for (const EvidenceItem &item : edge.evidence) {
        if (const QString sentence = ProvenanceWording::sentence(item); !sentence.isEmpty()) {
            console.writeLine(u"      "_s + sentence);
        }
    }
    QStringList others;
    for (const DerivationAlternative &other : edge.alternatives) {
        if (const int at = group.witnessOf(other.witness); at >= 0) {
            others.append(u"%1 (%2)"_s.arg(names[at], ProvenanceWording::distance(other.cost)));
        }
    }
    if (!others.isEmpty()) {
        //: other sources, "Post (2 words), Wire (the same words)"
        console.writeLine(u"      "_s
                          + ProvenanceTexts::tr("From which one cannot be decided, as near: %1.")
                                .arg(others.join(u", "_s)));
    }
}

} // namespace

void writeProvenanceJson(const GroupProvenance &group, Console &console)
{
    const QStringList names = namesOf(group);
    const QString id = group.group.id.toString();
    console.writeJson({{u"type"_s, u"group"_s},
                       {u"group"_s, id},
                       {u"base"_s, names.value(group.base)},
                       {u"witnesses"_s, QJsonArray::fromStringList(names)},
                       {u"speaker"_s, textOrNull(group.speaker)},
                       {u"verdict"_s, textOrNull(group.review ? keyOf(group.review->verdict) : ""_L1)}});
    if (group.witnesses.empty()) {
        return;
    }
    CollationLines lines;
    lines.common = {{u"group"_s, id}};
    lines.placeOf = [&](int witness, TextRange range) {
        const ProvenanceWitness &one = group.witnesses[size_t(witness)];
        return hullOf(one, one.inArticle(range));
    };
    lines.ofWitness = [&](int witness) { return witnessOf(group, witness); };
    writeCollationJson(collationOf(group, names), console, lines);
    for (int i = 0; i < int(names.size()); ++i) {
        console.writeJson(derivationOf(group, i, names));
    }
}

void writeProvenanceText(const GroupProvenance &group, Console &console)
{
    const QStringList names = namesOf(group);
    if (group.witnesses.empty()) {
        return;
    }
    const QString words = group.witnesses[size_t(group.base)].words.text().simplified();
    console.writeLine(ProvenanceTexts::tr("Group %1: “%2”").arg(group.group.id.toString(), words));
    for (int i = 0; i < int(names.size()); ++i) {
        writeEdge(group, i, names, console);
    }
    QStringList issues;
    for (const ChainContradiction &one : group.contradictions) {
        issues.append(ProvenanceWording::sentence(one, names.value(group.witnessOf(one.one)),
                                                  names.value(group.witnessOf(one.other))));
    }
    for (const DerivationIssue &issue : group.tree.issues) {
        issues.append(ProvenanceWording::sentence(issue, names.value(group.witnessOf(issue.from)),
                                                  names.value(group.witnessOf(issue.to))));
    }
    for (const QString &issue : std::as_const(issues)) {
        console.writeLine(u"  ⚠ "_s + issue);
    }
    console.writeLine({});
    writeCollationTable(collationOf(group, names), console);
}

} // namespace Stemma
