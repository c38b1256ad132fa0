// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/provenance/provenancekeys.h"

#include <QTimeZone>

namespace Stemma {

using namespace Qt::StringLiterals;

QString statusKey(const DerivationEdge &edge)
{
    return edge.status == SpanStatus::Accepted ? u"confirmed"_s : u"proposed"_s;
}

QString sourceKey(const DerivationEdge &edge)
{
    switch (edge.outside) {
    case DerivationEdge::Outside::None:
        return u"witness"_s;
    case DerivationEdge::Outside::Named:
        return u"named"_s;
    case DerivationEdge::Outside::Statement:
        return u"statement"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString codeWith(QLatin1StringView code, const QStringList &parameters)
{
    return parameters.isEmpty() ? QString(code) : code + u'(' + parameters.join(u'|') + u')';
}

QString evidenceKeys(const DerivationEdge &edge)
{
    QStringList items;
    for (const EvidenceItem &item : edge.evidence) {
        items.append(codeWith(keyOf(item.evidence), item.parameters));
    }
    return items.join(u"; "_s);
}

QString chainText(const AttributionChain &chain)
{
    QStringList stations;
    for (const ChainStep &step : chain.steps) {
        stations.append(keyOf(step.role) + u": "_s
                        + (step.agent.name.isEmpty() ? u"?"_s : step.agent.name.simplified()));
    }
    return stations.join(u" > "_s);
}

QString momentText(qint64 moment)
{
    if (moment == DateInterval::kOpenStart || moment == DateInterval::kOpenEnd) {
        return {};
    }
    return QDateTime::fromMSecsSinceEpoch(moment, QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

QString classKeys(const VariationClasses &classes)
{
    QStringList keys;
    for (const VariationClass one : classes) {
        keys.append(keyOf(one));
    }
    return keys.join(u' ');
}

QString fileOf(const ProvenanceWitness &witness)
{
    return witness.article.fileName.isEmpty() ? witness.article.title : witness.article.fileName;
}

QString xmlText(const QString &text)
{
    QString made = text;
    for (qsizetype i = 0; i < made.size(); ++i) {
        const QChar unit = made[i];
        const bool isControl = unit < u' ' && unit != u'\t' && unit != u'\n' && unit != u'\r';
        const bool isPaired = (unit.isHighSurrogate() && i + 1 < made.size() && made[i + 1].isLowSurrogate())
            || (unit.isLowSurrogate() && i > 0 && made[i - 1].isHighSurrogate());
        const bool isHalf = unit.isSurrogate() && !isPaired;
        if (isControl || isHalf || unit == QChar(0xfffe) || unit == QChar(0xffff)) {
            made[i] = QChar::ReplacementCharacter;
        }
    }
    return made;
}

} // namespace Stemma
