// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/provenance/provenancecsv.h"

#include "models/exchange/provenance/provenancekeys.h"
#include "models/records/recordtraits.h"

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

QString warningsOf(const Collation &collation, int witness)
{
    QStringList found;
    for (const VariantWarning &warning : collation.warnings) {
        if (warning.witness == witness) {
            found.append(codeWith(keyOf(warning.code), warning.parameters));
        }
    }
    return found.join(u"; "_s);
}

} // namespace

ProvenanceCsv::ProvenanceCsv(CsvForm form)
    : m_csv(form, {"group",          "order",        "base",      "annotation_id", "article_id",
                   "file",           "outlet",       "published", "start",         "end",
                   "text",           "source",       "parent",    "parent_id",     "how",
                   "status",         "evidence",     "cost",      "score",         "alternatives",
                   "chain",          "chain_issues", "earliest",  "latest",        "likely_earliest",
                   "likely_latest",  "dating",       "classes",   "warnings",      "similarity",
                   "verdict",        "reviewer",     "reviewed",  "note",          "group_verdict",
                   "group_reviewer", "group_note"})
    // A spreadsheet whose cells are parted by semicolons writes numbers with a comma.
    , m_decimalMark(form.guardsFormulas && form.separator == ';' ? ',' : '.')
{
    m_csv.writeHeader();
}

void ProvenanceCsv::add(const GroupProvenance &group)
{
    const Collation collation = group.collation();
    for (int witness = 0; witness < int(group.witnesses.size()); ++witness) {
        const ProvenanceWitness &one = group.witnesses[size_t(witness)];
        addPlace(group, witness);
        addEdge(group, witness);
        cell(chainText(one.chain));
        QStringList issues;
        for (const ChainIssue &issue : one.chain.issues) {
            issues.append(codeWith(keyOf(issue.flag), issue.parameters));
        }
        cell(issues.join(u"; "_s));
        addDates(one);
        cell(classKeys(collation.classesOf(witness)));
        cell(warningsOf(collation, witness));
        number(collation.shares[size_t(witness)]);
        addVerdict(group, one);
        m_csv.endRecord();
    }
}

void ProvenanceCsv::addPlace(const GroupProvenance &group, int witness)
{
    const ProvenanceWitness &one = group.witnesses[size_t(witness)];
    m_csv.cell(group.group.id.uuid());
    m_csv.cell(qint64(witness) + 1);
    m_csv.cell(witness == group.base);
    m_csv.cell(one.span.id.uuid());
    m_csv.cell(one.article.id.uuid());
    cell(fileOf(one));
    cell(one.article.outlet);
    cell(one.article.published.toString());
    m_csv.cell(one.span.ranges.first().start);
    m_csv.cell(one.span.ranges.last().end);
    cell(one.words.text());
}

void ProvenanceCsv::addEdge(const GroupProvenance &group, int witness)
{
    const DerivationEdge &edge = group.tree.edges[size_t(witness)];
    const int parent = group.witnessOf(edge.to);
    cell(sourceKey(edge));
    cell(parent >= 0 ? fileOf(group.witnesses[size_t(parent)]) : edge.name);
    m_csv.cell(edge.to);
    m_csv.cell(keyOf(edge.how));
    cell(statusKey(edge));
    cell(evidenceKeys(edge));
    number(edge.cost);
    number(edge.score);
    QStringList others;
    for (const DerivationAlternative &other : edge.alternatives) {
        const int number = group.witnessOf(other.witness);
        others.append(fileOf(group.witnesses[size_t(number)]) + u" ("_s + QString::number(other.cost, 'f', 1)
                      + u')');
    }
    cell(others.join(u"; "_s));
}

void ProvenanceCsv::addDates(const ProvenanceWitness &witness)
{
    const Appearance &appearance = witness.dating.appearance;
    for (const qint64 moment : {appearance.certain.earliest, appearance.certain.latest,
                                appearance.likely.earliest, appearance.likely.latest}) {
        cell(momentText(moment));
    }
    QStringList reasons;
    for (const DatingEvidence &item : witness.dating.evidence) {
        reasons.append(codeWith(keyOf(item.reason), item.parameters));
    }
    cell(reasons.join(u"; "_s));
}

void ProvenanceCsv::addVerdict(const GroupProvenance &group, const ProvenanceWitness &witness)
{
    const Review own = witness.review.value_or(Review());
    m_csv.cell(keyOf(own.verdict));
    cell(own.reviewer);
    m_csv.cell(own.reviewed);
    cell(own.note);
    const Review whole = group.review.value_or(Review());
    m_csv.cell(keyOf(whole.verdict));
    cell(whole.reviewer);
    cell(whole.note);
}

void ProvenanceCsv::number(double number)
{
    m_csv.rawCell(QByteArray::number(number, 'f', 3).replace('.', m_decimalMark));
}

} // namespace Stemma
