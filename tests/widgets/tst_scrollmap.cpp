// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/scrollmap.h"

#include <QTest>

using namespace Stemma;

namespace {

// Lines of ten units each.
TextRange lineOfTen(qsizetype position)
{
    const qsizetype start = position / 10 * 10;
    return {start, start + 10};
}

} // namespace

class TestScrollMap : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void withoutPairsSharesOfTheLength()
    {
        const ScrollMap map({}, 100, 300);
        for (const double place : {0.0, 25.5, 50.0, 99.0, 100.0}) {
            QCOMPARE(map.map(place, lineOfTen, lineOfTen), place * 3);
        }
        QCOMPARE(map.map(-5, lineOfTen, lineOfTen), 0.0);
        QCOMPARE(map.map(500, lineOfTen, lineOfTen), 300.0);
        QCOMPARE(ScrollMap({}, 0, 300).map(0, lineOfTen, lineOfTen), 0.0);
    }

    void linesOfPairsBelongToEachOther_data()
    {
        QTest::addColumn<double>("place");
        QTest::addColumn<double>("expected");
        // A quote in lines 2 and 3 of the first text and in line 10 of the second; texts of 10 and 20 lines.
        QTest::newRow("start") << 0.0 << 0.0;
        QTest::newRow("half way to the quote") << 10.0 << 50.0;
        QTest::newRow("its first line, before its first word") << 20.0 << 100.0;
        QTest::newRow("middle of the quote") << 30.0 << 105.0;
        QTest::newRow("fraction of a unit") << 30.5 << 105.25;
        QTest::newRow("end of its last line") << 40.0 << 110.0;
        QTest::newRow("half way to the end") << 70.0 << 155.0;
        QTest::newRow("end") << 100.0 << 200.0;
    }

    void linesOfPairsBelongToEachOther()
    {
        QFETCH(const double, place);
        QFETCH(const double, expected);
        const ScrollMap map({{{24, 36}, {101, 109}}}, 100, 200);
        QCOMPARE(map.map(place, lineOfTen, lineOfTen), expected);
    }

    void crossingPairsAreLeftToTheLongestAscent()
    {
        const std::vector<ScrollMap::Pair> ascending{
            {{10, 15}, {30, 35}}, {{30, 35}, {50, 55}}, {{60, 65}, {70, 75}}};
        std::vector<ScrollMap::Pair> all = ascending;
        all.insert(all.begin() + 1, ScrollMap::Pair{{20, 25}, {90, 95}}); // goes ahead too far
        all.push_back({{80, 85}, {5, 9}}); // goes back
        std::ranges::reverse(all);
        QCOMPARE(ScrollMap(all, 100, 100).pairs(), ascending);
    }

    void oneQuoteWithSeveralPartnersCountsOnce()
    {
        const ScrollMap map({{{10, 15}, {10, 15}}, {{10, 15}, {40, 45}}, {{50, 55}, {60, 65}}}, 100, 100);
        QCOMPARE(map.pairs().size(), 2U);
        QCOMPARE(map.pairs().back().from.start, 50);
    }

    void overlappingPairsAreKeptApart()
    {
        const ScrollMap map({{{10, 30}, {10, 30}}, {{20, 40}, {25, 45}}, {{50, 55}, {60, 65}}}, 100, 100);
        QCOMPARE(map.pairs().size(), 2U);
    }

    // Whatever the pairs: never back, never a jump of more than the lines that two quotes share.
    void theWayThroughIsAscendingAndContinuous()
    {
        const ScrollMap map(
            {{{4, 8}, {12, 30}}, {{9, 25}, {31, 33}}, {{26, 28}, {34, 90}}, {{61, 64}, {91, 95}}}, 130, 170);
        QCOMPARE(map.pairs().size(), 4U);
        double before = map.map(0, lineOfTen, lineOfTen);
        for (double place = 0; place <= 130; place += 0.125) {
            const double now = map.map(place, lineOfTen, lineOfTen);
            QVERIFY2(now >= before, qPrintable(QString::number(place)));
            QVERIFY2(now - before <= 2.5, qPrintable(QString::number(place)));
            before = now;
        }
        QCOMPARE(before, 170.0);
    }

    void thePlaceKeptEqualSlidesFromTopToBottom()
    {
        QCOMPARE(syncShare(0, 1000, 100), 0.0);
        QCOMPARE(syncShare(25, 1000, 100), 0.25);
        QCOMPARE(syncShare(50, 1000, 100), 0.5);
        QCOMPARE(syncShare(500, 1000, 100), 0.5);
        QCOMPARE(syncShare(950, 1000, 100), 0.5);
        QCOMPARE(syncShare(975, 1000, 100), 0.75);
        QCOMPARE(syncShare(1000, 1000, 100), 1.0);
        QCOMPARE(syncShare(2000, 1000, 100), 1.0);
        // Less than a page to scroll: evenly.
        QCOMPARE(syncShare(20, 80, 100), 0.25);
        QCOMPARE(syncShare(0, 0, 100), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestScrollMap)
#include "tst_scrollmap.moc"
