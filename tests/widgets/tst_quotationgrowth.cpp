// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/quotationgrowth.h"

#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestQuotationGrowth : public QObject {
    Q_OBJECT

private Q_SLOTS:

    // '|' marks the caret; the expected selections follow each other as the key is pressed again.
    void growsLevelByLevel_data()
    {
        QTest::addColumn<QString>("marked");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("curly") << u"He said “we do| not” today"_s
                               << QStringList{u"we do not"_s, u"“we do not”"_s};
        QTest::newRow("straight") << u"He said \"we do| not\" today"_s
                                  << QStringList{u"we do not"_s, u"\"we do not\""_s};
        QTest::newRow("second of two")
            << u"\"One,\" he said, \"tw|o.\""_s << QStringList{u"two."_s, u"\"two.\""_s};
        QTest::newRow("between two") << u"\"One,\" he s|aid, \"two.\""_s << QStringList{};
        QTest::newRow("wrong pair") << u"«Wir verkau|fen nichts\", sagte sie"_s
                                    << QStringList{u"Wir verkaufen nichts"_s, u"«Wir verkaufen nichts\""_s};
        QTest::newRow("low and high") << u"„Wir verkau|fen nichts“, sagte sie"_s
                                      << QStringList{u"Wir verkaufen nichts"_s, u"„Wir verkaufen nichts“"_s};
        QTest::newRow("guillemets inward")
            << u"Sie sagte: »Wir| nicht.«"_s << QStringList{u"Wir nicht."_s, u"»Wir nicht.«"_s};
        QTest::newRow("corner brackets")
            << u"彼は「明日|来る」と言った"_s << QStringList{u"明日来る"_s, u"「明日来る」"_s};
        QTest::newRow("nested") << u"“She told me ‘no| way’ twice”"_s
                                << QStringList{u"no way"_s, u"‘no way’"_s, u"She told me ‘no way’ twice"_s,
                                               u"“She told me ‘no way’ twice”"_s};
        QTest::newRow("apostrophe") << u"“We don’t use| it”"_s
                                    << QStringList{u"We don’t use it"_s, u"“We don’t use it”"_s};
        QTest::newRow("no marks") << u"He said n|othing"_s << QStringList{};
        QTest::newRow("blanks inside") << u"« Nous| non »"_s << QStringList{u"Nous non"_s, u"« Nous non »"_s};
    }

    void growsLevelByLevel()
    {
        QFETCH(QString, marked);
        QFETCH(QStringList, expected);
        const qsizetype caret = marked.indexOf(u'|');
        const SourceText text(marked.remove(u'|'));
        TextRange selection{caret, caret};
        QStringList found;
        while (found.size() <= expected.size()) {
            selection = enclosingQuotation(text, selection);
            if (selection.isEmpty()) {
                break;
            }
            found.append(text.slice(selection).toString());
        }
        QCOMPARE(found, expected);
    }
};

QTEST_GUILESS_MAIN(TestQuotationGrowth)
#include "tst_quotationgrowth.moc"
