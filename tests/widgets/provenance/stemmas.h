// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/provenance/tree/stemmagraph.h"

#include <QTimeZone>

namespace Stemma {

/// Stemmas to test with; ids are numbers.
struct Stemmas {
    [[nodiscard]] static QUuid id(int number)
    {
        return QUuid(uint(number + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    [[nodiscard]] static StemmaNode node(int number, const QString &name, const QDateTime &published = {})
    {
        StemmaNode made;
        made.id = id(number);
        made.name = name;
        if (published.isValid()) {
            const qint64 moment = published.toMSecsSinceEpoch();
            made.appearance.certain = made.appearance.likely = {moment, moment + 59'999};
            made.date = published.toString(QStringLiteral("d MMM, HH:mm"));
        }
        made.toolTip = name;
        return made;
    }

    [[nodiscard]] static StemmaEdge edge(int from, int to, SpanStatus status = SpanStatus::Suggested)
    {
        StemmaEdge made;
        made.from = from;
        made.to = to;
        made.status = status;
        made.label = QStringLiteral("2");
        made.toolTip = QStringLiteral("edge %1").arg(from);
        made.spoken = QStringLiteral("from %1").arg(to);
        return made;
    }

    [[nodiscard]] static QDateTime at(int day, int hour = 12)
    {
        return QDateTime(QDate(2018, 8, day), QTime(hour, 0), QTimeZone::UTC);
    }

    /// Statement -> Ledger -> {Post -> Herald, Wire}; Wire is confirmed.
    [[nodiscard]] static StemmaGraph small()
    {
        StemmaGraph graph;
        graph.nodes = {node(0, QStringLiteral("Ledger"), at(6)), node(1, QStringLiteral("Post"), at(7)),
                       node(2, QStringLiteral("Wire"), at(7, 15)), node(3, QStringLiteral("Herald"), at(9)),
                       node(4, QStringLiteral("Statement"))};
        graph.nodes[0].isBase = true;
        graph.nodes[4].isOutside = true;
        graph.edges = {edge(0, 4), edge(1, 0), edge(2, 0, SpanStatus::Accepted), edge(3, 1)};
        graph.edges[0].label.clear();
        return graph;
    }

    /// @p count witnesses over some days, each from one of the few before it.
    [[nodiscard]] static StemmaGraph large(int count)
    {
        StemmaGraph graph;
        for (int i = 0; i < count; ++i) {
            graph.nodes.push_back(node(i, QStringLiteral("Outlet %1").arg(i + 1), at(6).addSecs(i * 4200LL)));
            if (i > 0) {
                graph.edges.push_back(
                    edge(i, (i * 7) % 5 == 0 ? i / 3 : i - 1 - (i % 3 == 0 ? 0 : (i - 1) % 4 % i)));
                graph.edges.back().to = std::max(0, graph.edges.back().to);
            }
        }
        return graph;
    }
};

} // namespace Stemma
