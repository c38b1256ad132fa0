// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/page/formatsweep.h"
#include "widgets/reader/page/spanshapes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Stemma;

namespace {

std::vector<QTextCharFormat> makeTable()
{
    std::vector<QTextCharFormat> table(4);
    table[1].setForeground(Qt::red);
    table[2].setFontItalic(true);
    table[3].setForeground(Qt::blue);
    return table;
}

} // namespace

class TestFormatSweep : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void nothingGivesNothing() { QVERIFY(flattenFormats({}, makeTable()).isEmpty()); }

    void emptyRangesAreNoRanges()
    {
        const StyledRange range{3, 3, 0, 1};
        QVERIFY(flattenFormats(std::span(&range, 1), makeTable()).isEmpty());
    }

    void nestedRangesMerge()
    {
        const std::vector<StyledRange> ranges{{0, 10, 0, 1}, {4, 6, 0, 2}};
        const auto pieces = flattenFormats(ranges, makeTable());
        QCOMPARE(pieces.size(), 3);
        QCOMPARE(pieces[1].start, 4);
        QCOMPARE(pieces[1].length, 2);
        QVERIFY(pieces[1].format.fontItalic());
        QCOMPARE(pieces[1].format.foreground().color(), QColor(Qt::red));
        QVERIFY(!pieces[2].format.fontItalic());
        QCOMPARE(pieces[2].start, 6);
        QCOMPARE(pieces[2].length, 4);
    }

    void theHigherLayerWinsWhereverItStands()
    {
        const std::vector<StyledRange> ranges{{0, 4, 1, 3}, {0, 4, 0, 1}};
        const auto pieces = flattenFormats(ranges, makeTable());
        QCOMPARE(pieces.size(), 1);
        QCOMPARE(pieces[0].format.foreground().color(), QColor(Qt::blue));
    }

    void equalNeighboursAreJoined()
    {
        const std::vector<StyledRange> ranges{{0, 4, 0, 1}, {4, 9, 0, 1}};
        QCOMPARE(flattenFormats(ranges, makeTable()).size(), 1);
    }

    void plainPiecesAreLeftOut()
    {
        const auto table = makeTable();
        const std::vector<StyledRange> ranges{{0, 9, 1, 3}, {2, 4, 0, 2}};
        const auto pieces = flattenFormats(ranges, table, table[3]);
        QCOMPARE(pieces.size(), 1);
        QCOMPARE(pieces[0].start, 2);
        QCOMPARE(pieces[0].length, 2);
    }

    void agreesWithPaintingEachUnit()
    {
        QRandomGenerator random(42);
        const auto table = makeTable();
        for (int round = 0; round < 200; ++round) {
            std::vector<StyledRange> ranges;
            for (int i = random.bounded(12); i > 0; --i) {
                const int start = random.bounded(40);
                ranges.push_back({start, start + random.bounded(12), random.bounded(3), random.bounded(4)});
            }
            std::vector<QTextCharFormat> expected(60);
            for (int layer = 0; layer < 3; ++layer) {
                for (const StyledRange &range : ranges) {
                    for (qsizetype unit = range.start; range.layer == layer && unit < range.end; ++unit) {
                        expected[size_t(unit)].merge(table[size_t(range.style)]);
                    }
                }
            }
            std::vector<QTextCharFormat> actual(60);
            int end = 0;
            for (const auto &piece : flattenFormats(ranges, table)) {
                QVERIFY(piece.start >= end);
                QVERIFY(piece.length > 0);
                end = piece.start + piece.length;
                std::fill(actual.begin() + piece.start, actual.begin() + end, piece.format);
            }
            QVERIFY(actual == expected);
        }
    }

    void overlappingRangesHaveDifferentLanes()
    {
        const std::vector<TextRange> ranges{{0, 10}, {2, 5}, {5, 8}, {4, 6}, {10, 12}, {0, 10}};
        QCOMPARE(assignLanes(ranges), (std::vector<int>{0, 1, 1, 2, 0, 3}));
    }
};

QTEST_GUILESS_MAIN(TestFormatSweep)
#include "tst_formatsweep.moc"
