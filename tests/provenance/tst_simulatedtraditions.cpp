// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How often the tree finds the true source in traditions of which it is known, over many seeds. Figures of
// the reference, section 5.5: 120 traditions of 10 copies, 40 % verbatim; sources of equal words count as
// one. Costs were chosen on the seeds 1 to 20; what is asked here is asked of others.

#include "tests/provenance/simulatedtradition.h"

#include <QTest>

#include <algorithm>

using namespace Stemma;

class TestSimulatedTraditions : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void theRightParent_data()
    {
        QTest::addColumn<SimulatedDates>("dates");
        QTest::addColumn<int>("hidden");
        QTest::addColumn<double>("least");
        QTest::newRow("exact times") << SimulatedDates::Exact << 0 << 0.97;
        QTest::newRow("days only") << SimulatedDates::Days << 0 << 0.85;
        QTest::newRow("exact times, five hidden copies") << SimulatedDates::Exact << 5 << 0.94;
        QTest::newRow("no dates") << SimulatedDates::Missing << 0 << 0.74;
    }

    void theRightParent()
    {
        QFETCH(const SimulatedDates, dates);
        QFETCH(const int, hidden);
        QFETCH(const double, least);
        constexpr int kSeeds = 20;
        double sum = 0;
        double worst = 1;
        for (quint32 seed = 101; seed <= 100 + kSeeds; ++seed) {
            std::mt19937 random(seed);
            RightParents all;
            for (int i = 0; i < 120; ++i) {
                const SimulatedTradition tradition
                    = simulateTradition({.hidden = hidden, .dates = dates}, random);
                const RightParents one = rightParents(tradition, derivationTree(tradition.witnesses, {}));
                all.right += one.right;
                all.all += one.all;
            }
            const double share = double(all.right) / double(all.all);
            sum += share;
            worst = std::min(worst, share);
        }
        qInfo() << "mean" << sum / kSeeds << "least" << worst;
        QVERIFY2(sum / kSeeds >= least, qPrintable(QString::number(sum / kSeeds)));
        QVERIFY2(worst >= least - 0.02, qPrintable(QString::number(worst)));
    }

    /// The generator is what the figures say it is.
    void theTraditions()
    {
        std::mt19937 random(1);
        int verbatim = 0;
        int copies = 0;
        int ofFirst = 0;
        for (int i = 0; i < 120; ++i) {
            const SimulatedTradition tradition = simulateTradition({}, random);
            QCOMPARE(tradition.witnesses.size(), size_t(11));
            const auto first = std::ranges::find(tradition.parents, -1) - tradition.parents.begin();
            for (size_t j = 0; j < tradition.parents.size(); ++j) {
                if (const int parent = tradition.parents[j]; parent >= 0) {
                    const DerivationWitness &source = tradition.witnesses[size_t(parent)];
                    verbatim += source.text == tradition.witnesses[j].text;
                    ofFirst += source.text == tradition.witnesses[size_t(first)].text;
                    ++copies;
                    QCOMPARE(dateOrder(source.appearance, tradition.witnesses[j].appearance),
                             DateOrder::CertainlyBefore);
                }
            }
        }
        QCOMPARE(copies, 1200);
        QVERIFY(verbatim > 0.36 * copies && verbatim < 0.46 * copies);
        QVERIFY2(ofFirst > 0.68 * copies && ofFirst < 0.76 * copies, qPrintable(QString::number(ofFirst)));
    }

    void theOrderOfWitnessesDoesNotMatter()
    {
        std::mt19937 random(9);
        for (const SimulatedDates dates : {SimulatedDates::Days, SimulatedDates::Missing}) {
            const SimulatedTradition tradition = simulateTradition({.dates = dates}, random);
            std::vector<DerivationWitness> turned = tradition.witnesses;
            std::ranges::reverse(turned);
            const DerivationTree one = derivationTree(tradition.witnesses, {});
            const DerivationTree other = derivationTree(turned, {});
            for (const DerivationEdge &edge : one.edges) {
                QCOMPARE(other.edgeOf(edge.from)->to, edge.to);
                QCOMPARE(other.edgeOf(edge.from)->score, edge.score);
            }
        }
    }

    /// Whatever is known of dates, one text comes from outside and all others go back to it.
    void noCircles()
    {
        std::mt19937 random(33);
        for (int i = 0; i < 60; ++i) {
            const SimulatedTradition tradition = simulateTradition(
                {.copies = 14, .dates = i % 2 == 0 ? SimulatedDates::Days : SimulatedDates::Missing}, random);
            const DerivationTree tree = derivationTree(tradition.witnesses, {});
            for (const DerivationEdge &edge : tree.edges) {
                int steps = 0;
                for (QUuid at = edge.from; !at.isNull(); at = tree.edgeOf(at)->to) {
                    QVERIFY(++steps <= 15);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSimulatedTraditions)

#include "tst_simulatedtraditions.moc"
