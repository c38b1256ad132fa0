// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/passageindex.h"

#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestPassageIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void findsWhatSaysMostlyTheSame_data()
    {
        QTest::addColumn<QString>("passage");
        QTest::addColumn<QString>("question");
        QTest::addColumn<bool>("isFound");
        const QString whole
            = u"The harbour bridge will stay closed until the spring, because the bearings are worn."_s;
        QTest::newRow("the same") << whole << whole << true;
        QTest::newRow("case and marks")
            << whole << u"THE HARBOUR BRIDGE – will stay closed until the spring!"_s << true;
        QTest::newRow("other endings") << u"We do not use purchasing data for adverts"_s
                                       << u"we are not using purchase data for advertising"_s << true;
        QTest::newRow("a part") << whole << u"the bearings are worn"_s << true;
        QTest::newRow("a part that holds it") << u"the bearings are worn"_s << whole << true;
        QTest::newRow("other order")
            << whole << u"Because bearings are worn, until spring the bridge will stay closed"_s << true;
        QTest::newRow("one word changed")
            << whole << whole.sliced(0).replace(u"spring"_s, u"autumn"_s) << true;
        QTest::newRow("only short words, the same")
            << u"to be or not to be"_s << u"To be, or not to be"_s << true;
        QTest::newRow("only short words")
            << u"it is what it is and so be it"_s << u"so is it not to be an ox"_s << false;
        QTest::newRow("too little") << whole << u"until the spring"_s << false;
        QTest::newRow("other words") << whole << u"The minister denies every single accusation against him"_s
                                     << false;
        QTest::newRow("half the words")
            << u"alpha bravo charlie delta"_s << u"alpha bravo echoes foxtrot"_s << false;
        QTest::newRow("nothing") << whole << QString() << false;
        QTest::newRow("no words") << u"…"_s << u"…"_s << false;
    }

    void findsWhatSaysMostlyTheSame()
    {
        QFETCH(const QString, passage);
        QFETCH(const QString, question);
        QFETCH(const bool, isFound);
        PassageIndex index(u"en"_s);
        const SpanId id = SpanId::make();
        index.insert(SpanId::make(), u"quite another thing altogether"_s);
        index.insert(id, passage);
        const auto best = index.best(question);
        QCOMPARE(best.has_value(), isFound);
        QCOMPARE(best ? best->id : id, id);
    }

    void endingsOfItsLanguage()
    {
        const SpanId id = SpanId::make();
        for (const auto &[language, isFound] : {std::pair(u"de"_s, true), std::pair(QString(), false)}) {
            PassageIndex index(language);
            index.insert(id, u"alte Häuser brennen lichterloh"_s);
            QCOMPARE(index.best(u"alten Häusern brannte lichterlohe").has_value(), isFound);
        }
    }

    void theNearestIsTheBest()
    {
        PassageIndex index(u"en"_s);
        const SpanId whole = SpanId::make();
        const SpanId near = SpanId::make();
        index.insert(
            whole,
            u"the bridge will stay closed until the spring and then some more words are said about it"_s);
        index.insert(near, u"the bridge will stay closed until spring"_s);
        QCOMPARE(index.best(u"The bridge will stay closed until the spring")->id, near);
        QCOMPARE(index.best(u"the bridge will stay closed until spring")->score, 1.0);
    }

    void ofEqualOnesTheFirstIsTheBest()
    {
        const SpanId first = SpanId::make();
        const SpanId second = SpanId::make();
        for (const bool isForward : {true, false}) {
            PassageIndex index(u"en"_s);
            index.insert(isForward ? first : second, u"the bridge will stay closed until spring"_s);
            index.insert(isForward ? second : first, u"Until spring the bridge will stay closed"_s);
            QCOMPARE(index.best(u"the bridge will stay closed until the spring")->id, first);
        }
    }

    void replacedAndRemovedPassagesAreNotFound()
    {
        PassageIndex index(u"en"_s);
        const SpanId id = SpanId::make();
        index.insert(id, u"the bridge will stay closed until spring"_s);
        index.insert(id, u"the minister denies every accusation"_s);
        QCOMPARE(index.size(), 1);
        QVERIFY(!index.best(u"the bridge will stay closed until spring"));
        QVERIFY(index.best(u"the minister denies every accusation"));
        index.remove(id);
        index.remove(id);
        QCOMPARE(index.size(), 0);
        QVERIFY(!index.best(u"the minister denies every accusation"));
        const SpanId other = SpanId::make();
        index.insert(other, u"a new passage in the place of the old"_s);
        QCOMPARE(index.best(u"a new passage in the place of the old")->id, other);
    }
};

QTEST_APPLESS_MAIN(TestPassageIndex)
#include "tst_passageindex.moc"
