// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/wording.h"

#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestWording : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void wordsAreCutBetweenLetters_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &words, int most, const QString &shown) {
            QTest::newRow(name) << words << most << shown;
        };
        row("nothing", {}, 4, {});
        row("shorter", u"bank"_s, 5, u"bank"_s);
        row("just fits", u"bank"_s, 4, u"bank"_s);
        row("longer", u"banks"_s, 4, u"bank…"_s);
        row("no blank before the ellipsis", u"the bank"_s, 4, u"the…"_s);
        row("accent of its own", u"cafe\u0301s"_s, 4, u"caf…"_s);
        row("accent that fits", u"cafe\u0301s"_s, 5, u"cafe\u0301…"_s);
        row("beyond the first plane", u"a𠀀b"_s, 2, u"a…"_s);
        row("joined signs", u"a👩‍👩‍👧b"_s, 6, u"a…"_s);
        row("joined signs that fit", u"a👩‍👩‍👧b"_s, 9, u"a👩‍👩‍👧…"_s);
        row("flags", u"🇩🇪🇫🇷"_s, 6, u"🇩🇪…"_s);
        row("no half a word", u"northern regions have"_s, 14, u"northern…"_s);
        row("the end of a word", u"northern regions have"_s, 16, u"northern regions…"_s);
        row("a word that begins early", u"a constitutional court"_s, 12, u"a constituti…"_s);
        row("one letter too long", u"e"_s + QString(100, QChar(0x301)), 60, u"…"_s);
    }

    void wordsAreCutBetweenLetters()
    {
        QFETCH(QString, words);
        QFETCH(int, most);
        QTEST(Wording::shortened(words, most), "shown");
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
