// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/page/heightmodel.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace Stemma;

class TestHeightModel : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void withoutBlocksThereIsNone()
    {
        const HeightModel model;
        QCOMPARE(model.total(), 0);
        QCOMPARE(model.blockAt(5), -1);
    }

    void pixelsOutsideBelongToTheEnds()
    {
        HeightModel model;
        model.reset({10, 20, 30});
        QCOMPARE(model.blockAt(-1), 0);
        QCOMPARE(model.blockAt(0), 0);
        QCOMPARE(model.blockAt(9), 0);
        QCOMPARE(model.blockAt(10), 1);
        QCOMPARE(model.blockAt(29), 1);
        QCOMPARE(model.blockAt(30), 2);
        QCOMPARE(model.blockAt(600), 2);
    }

    void aBlockWithoutHeightIsPassedOver()
    {
        HeightModel model;
        model.reset({10, 0, 5});
        QCOMPARE(model.blockAt(10), 2);
        QCOMPARE(model.top(2), 10);
    }

    void sumsAreRightAfterAnyChanges_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {1, 2, 3, 7, 8, 9, 100, 1000}) {
            QTest::addRow("%d blocks", count) << count;
        }
    }

    void sumsAreRightAfterAnyChanges()
    {
        QFETCH(int, count);
        QRandomGenerator random(7);
        std::vector<int> heights(static_cast<size_t>(count));
        for (int &height : heights) {
            height = random.bounded(1, 400);
        }
        HeightModel model;
        model.reset(heights);
        for (int step = 0; step < 200; ++step) {
            const size_t changed = size_t(random.bounded(count));
            heights[changed] = random.bounded(1, 400);
            model.setHeight(qsizetype(changed), heights[changed]);
            const qsizetype block = random.bounded(count + 1);
            const qint64 top = std::accumulate(heights.begin(), heights.begin() + block, qint64(0));
            QCOMPARE(model.top(block), top);
            if (block < count) {
                QCOMPARE(model.blockAt(top), block);
                QCOMPARE(model.blockAt(top + heights[size_t(block)] - 1), block);
            }
        }
        QCOMPARE(model.total(), std::accumulate(heights.begin(), heights.end(), qint64(0)));
    }
};

QTEST_GUILESS_MAIN(TestHeightModel)
#include "tst_heightmodel.moc"
