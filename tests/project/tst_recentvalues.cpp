// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/recentvalues.h"

#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestRecentValues : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aNewValueComesFirst()
    {
        RecentValues recent;
        recent.note(Completion::Speaker, u"Anna"_s);
        recent.note(Completion::Speaker, u" Bob "_s);
        recent.note(Completion::Cue, u"said"_s);
        recent.note(Completion::Speaker, u"  "_s);
        QCOMPARE(recent.of(Completion::Speaker), (QStringList{u"Bob"_s, u"Anna"_s}));
        QCOMPARE(recent.of(Completion::Cue), QStringList{u"said"_s});
    }

    void aKnownValueKeepsItsNumber()
    {
        RecentValues recent;
        for (const QString &name : {u"Anna"_s, u"Bob"_s, u"Anna"_s}) {
            recent.note(Completion::Speaker, name);
        }
        QCOMPARE(recent.of(Completion::Speaker), (QStringList{u"Bob"_s, u"Anna"_s}));
    }

    void whatWasNotGivenForTheLongestTimeGoes()
    {
        RecentValues recent;
        for (int i = 1; i <= 9; ++i) {
            recent.note(Completion::Speaker, QString::number(i));
        }
        recent.note(Completion::Speaker, u"1"_s);
        recent.note(Completion::Speaker, u"new"_s);
        QCOMPARE(recent.of(Completion::Speaker),
                 (QStringList{u"new"_s, u"9"_s, u"8"_s, u"7"_s, u"6"_s, u"5"_s, u"4"_s, u"3"_s, u"1"_s}));
    }

    void whatWasUsedBeforeFillsTheRoomBehind()
    {
        RecentValues recent;
        recent.note(Completion::Entity, u"Anna"_s);
        QStringList before{u"Bob"_s, u"Anna"_s, QString()};
        for (int i = 0; i < 20; ++i) {
            before.append(QString::number(i));
        }
        recent.fillUp(Completion::Entity, before);
        QCOMPARE(recent.of(Completion::Entity).size(), RecentValues::kNumbers);
        QCOMPARE(recent.of(Completion::Entity).first(3), (QStringList{u"Anna"_s, u"Bob"_s, u"0"_s}));
        recent.note(Completion::Entity, u"Cleo"_s);
        QCOMPARE(recent.of(Completion::Entity).first(2), (QStringList{u"Cleo"_s, u"Anna"_s}));
    }

    void isReadAsItWasWritten()
    {
        RecentValues recent;
        for (const QString &name : {u"A “n” \n a"_s, u"Bob"_s}) {
            recent.note(Completion::Claim, name);
        }
        RecentValues again = RecentValues::fromJson(recent.toJson());
        QCOMPARE(again.of(Completion::Claim), recent.of(Completion::Claim));
        again.note(Completion::Claim, u"later"_s);
        QCOMPARE(again.of(Completion::Claim).first(), u"later"_s);
    }

    void anythingElseGivesNone_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{{");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("other values") << QByteArray(R"({"speaker":[1,[],["",2],[3]]})");
    }

    void anythingElseGivesNone()
    {
        QFETCH(QByteArray, json);
        QVERIFY(RecentValues::fromJson(json).of(Completion::Speaker).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestRecentValues)
#include "tst_recentvalues.moc"
