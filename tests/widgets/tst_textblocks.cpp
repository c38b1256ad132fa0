// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/page/textblocks.h"

#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestTextBlocks : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void ordinaryParagraphsAreBlocks()
    {
        const TextBlocks blocks(SourceText(u"one\n\nthree"_s));
        QCOMPARE(blocks.count(), 3);
        QCOMPARE(blocks.range(2), (TextRange{5, 10}));
        QCOMPARE(blocks.blockAt(4), 1);
        QVERIFY(blocks.endsParagraph(0));
    }

    void overlongParagraphsAreCut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << u"word "_s.repeated(20'000);
        QTest::newRow("no blanks") << QString(100'000, u'x');
        QTest::newRow("astral") << u"😀"_s.repeated(30'000);
        QTest::newRow("combining") << u"x\u0301\u0302"_s.repeated(30'000);
        QTest::newRow("amid others") << u"a\n"_s + u"word "_s.repeated(20'000) + u"\nb"_s;
        QTest::newRow("line feed at the limit") << QString(8192, u'x') + u"\n"_s + QString(8193, u'y');
    }

    void overlongParagraphsAreCut()
    {
        QFETCH(QString, text);
        const SourceText source(text);
        const TextBlocks blocks(source);
        qsizetype end = -1;
        for (qsizetype i = 0; i < blocks.count(); ++i) {
            const TextRange range = blocks.range(i);
            QVERIFY(range.length() <= kMaxBlockLength);
            QVERIFY(source.isGraphemeBoundary(range.start));
            // No unit is lost or shown twice; only line feeds lie between blocks.
            QCOMPARE(range.start, blocks.beginsParagraph(i) ? end + 1 : end);
            QCOMPARE(blocks.blockAt(range.start), i);
            if (!range.isEmpty()) {
                QCOMPARE(blocks.blockAt(range.end - 1), i);
            }
            end = range.end;
            QCOMPARE(blocks.endsParagraph(i), end == source.length() || source.text().at(end) == u'\n');
        }
        QCOMPARE(end, source.length());
    }

    void cutsPreferBlanks()
    {
        const SourceText source(u"word "_s.repeated(4000));
        const TextBlocks blocks(source);
        for (qsizetype i = 1; i < blocks.count(); ++i) {
            QCOMPARE(source.text().at(blocks.range(i).start - 1), u' ');
        }
    }
};

QTEST_GUILESS_MAIN(TestTextBlocks)
#include "tst_textblocks.moc"
