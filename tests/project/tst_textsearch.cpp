// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/textsearch.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Stemma;
using State = TextSearch::State;

class TestTextSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void hitsArriveInOrderWhileTheWindowLives()
    {
        const SourceText text(u"nine letters, ten words, more to come\n"_s.repeated(270'000));
        QVERIFY(text.length() > 10'000'000);
        TextSearch search;
        QSignalSpy arrived(&search, &TextSearch::hitsFound);
        search.start(text, {.text = u"ten words"_s});
        QVERIFY(search.state() == State::Running);
        QVERIFY(search.hits().empty()); // nothing was done before control is back
        QTRY_VERIFY_WITH_TIMEOUT(search.state() != State::Running, 60'000);
        QVERIFY(search.state() == State::Limited);
        QCOMPARE(search.hits().size(), TextSearch::kMostHits);
        QVERIFY(std::ranges::is_sorted(search.hits()));
        QVERIFY(arrived.size() > 1);
    }

    void onlyTheLastPatternCounts()
    {
        const SourceText text(u"alpha beta gamma\n"_s.repeated(50'000));
        TextSearch search;
        for (const QString &typed : {u"a"_s, u"al"_s, u"b"_s, u"be"_s, u"bet"_s, u"gamma\u0301"_s}) {
            search.start(text, {.text = typed});
        }
        QTRY_VERIFY_WITH_TIMEOUT(search.state() == State::Complete, 60'000);
        QCOMPARE(search.hits().size(), size_t(50'000));
        QCOMPARE(text.slice(search.hits().front()), u"gamma");
        search.start(text, {.text = u"alpha"_s});
        search.clear();
        QVERIFY(search.state() == State::Idle);
        QTest::qWait(1);
        QVERIFY(search.hits().empty());
        search.start(text, {.text = u"beta"_s});
        QTRY_VERIFY_WITH_TIMEOUT(search.state() == State::Complete, 60'000);
        QCOMPARE(text.slice(search.hits().front()), u"beta");
    }

    void aRunawayExpressionNeverBlocks()
    {
        const SourceText text(u"a"_s.repeated(500'000) + u"!"_s);
        TextSearch search;
        for (int i = 0; i < 20; ++i) {
            search.start(text, {.text = u"(a|aa)+$"_s, .isRegular = true});
        }
        QTRY_VERIFY_WITH_TIMEOUT(search.state() == State::TooCostly, 60'000);
        search.start(text, {.text = u"!"_s});
        QTRY_VERIFY_WITH_TIMEOUT(search.state() == State::Complete, 60'000);
        QCOMPARE(search.hits().size(), size_t(1));
    }

    void aFaultIsSaidAtOnce()
    {
        TextSearch search;
        search.start(SourceText(u"a"_s), {.text = u"["_s, .isRegular = true});
        QVERIFY(search.state() == State::Invalid);
        QVERIFY(search.fault());
        search.start(SourceText(u"a"_s), {});
        QVERIFY(search.state() == State::Idle);
        QVERIFY(!search.fault());
    }
};

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
