// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/archive/passagediscovery.h"

#include <QTest>

#include <random>
#include <set>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestPassageDiscovery : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void findsTheSharedWords_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("shared");
        const QString quote = u"the bearings of the harbour bridge are worn and cannot carry any buses"_s;
        QTest::newRow("verbatim") << u"Ann Poe said that "_s + quote + u"."_s
                                  << u"Worn: "_s + quote + u" now."_s << quote;
        QTest::newRow("case and marks") << u"A. “"_s + quote + u"”"_s << u"B – "_s + quote.toUpper() << quote;
        QTest::newRow("apostrophes")
            << u"we don't know who sold the old ferry and why nobody wrote the price down"_s
            << u"we don’t know who sold the old ferry and why nobody wrote the price down"_s
            << u"we don't know who sold the old ferry and why nobody wrote the price down"_s;
        QTest::newRow("ideographs") << u"他说我们不出售任何用户的数据"_s
                                    << u"她问我们不出售任何用户的数据吗"_s << u"我们不出售任何用户的数据"_s;
        QTest::newRow("three words") << u"the harbour bridge fell"_s << u"see the harbour bridge stand"_s
                                     << u""_s;
        QTest::newRow("nothing") << u""_s << quote << u""_s;
    }

    void findsTheSharedWords()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(QString, shared);
        const auto found = discover({one, other});
        QCOMPARE(found.size(), shared.isEmpty() ? 0U : 1U);
        if (!shared.isEmpty()) {
            // Prints near the ends may be left out by winnowing: two words at most.
            const QString words = one.sliced(found[0].inOne.start, found[0].inOne.length());
            QVERIFY2(shared.contains(words, Qt::CaseInsensitive), qPrintable(words));
            QVERIFY2(words.size() * 2 >= shared.size(), qPrintable(words));
            QCOMPARE(
                other.sliced(found[0].inOther.start, found[0].inOther.length()).toCaseFolded().remove(u'’'),
                words.toCaseFolded().remove(u'\''));
        }
    }

    void anEditPartsNoPassage()
    {
        const auto found
            = discover({u"the bearings of the harbour bridge are worn and cannot carry any buses until the "
                        "engineers have replaced each of them"_s,
                        u"the bearings of the harbour bridge are old and cannot carry any buses until the "
                        "engineers have replaced each of them"_s});
        QCOMPARE(found.size(), 1U);
        QVERIFY(found[0].prints > 4);
    }

    void turnsOfSpeechAreNoPassages()
    {
        QStringList texts;
        for (int i = 0; i < 600; ++i) {
            texts.append(u"word%1a at the end of the day word%1b"_s.arg(i));
        }
        QVERIFY(discover(texts).empty());
    }

    // A statement that everybody has is one nevertheless.
    void whatHundredsHaveHangsTogether()
    {
        std::mt19937 random(13);
        QStringList texts;
        for (int i = 0; i < 500; ++i) {
            texts.append(
                prose(random, 60)
                + u" the bearings of the harbour bridge are worn and cannot carry any buses until the "
                  "engineers have replaced each of them "_s
                + prose(random, 60));
        }
        std::set<quint32> reached{0};
        for (const SharedPassage &passage : discover(texts)) {
            if (reached.contains(passage.one)) { // they are in order
                reached.insert(passage.other);
            }
        }
        QCOMPARE(reached.size(), 500U);
    }

    void hugeGapsAndWords()
    {
        const QString words = u"the bearings of the harbour bridge are worn and cannot carry buses"_s;
        const QString blanks(70'000, u' ');
        const QString letters(70'000, u'x');
        const QStringList texts{QString(u"one"_s + blanks + letters + u" and "_s + words),
                                QString(u"two"_s + blanks + letters + u" or "_s + words)};
        const auto found = discover(texts);
        QCOMPARE(found.size(), 1U);
        QVERIFY(words.contains(texts[0].sliced(found[0].inOne.start, found[0].inOne.length())));
    }

    void recallOfPlantedQuotes_data()
    {
        QTest::addColumn<int>("edits");
        QTest::addColumn<int>("least");
        QTest::newRow("verbatim") << 0 << 400;
        QTest::newRow("one word") << 1 << 396;
        QTest::newRow("two words") << 2 << 380;
    }

    void recallOfPlantedQuotes()
    {
        QFETCH(const int, edits);
        QFETCH(const int, least);
        std::mt19937 random(11);
        QStringList quotes;
        for (int i = 0; i < 200; ++i) {
            quotes.append(prose(random, 22));
        }
        QStringList texts;
        QList<int> planted;
        for (int i = 0; i < 600; ++i) {
            planted.append(i % 200);
            QStringList words = quotes[i % 200].split(u' ');
            for (int edit = 0; i >= 200 && edit < edits; ++edit) {
                words[qsizetype(random() % 22)] = u"edited%1"_s.arg(i);
            }
            texts.append(prose(random, 150) + u' ' + words.join(u' ') + u' ' + prose(random, 150));
        }
        const auto found = discover(texts);
        int hits = 0;
        for (int i = 200; i < 600; ++i) {
            hits += std::ranges::any_of(found, [&](const SharedPassage &passage) {
                return int(passage.one) == i % 200 && int(passage.other) == i;
            });
        }
        QVERIFY2(hits >= least, qPrintable(QString::number(hits)));
        // Hardly anything else.
        const auto wrong = std::ranges::count_if(found, [&](const SharedPassage &passage) {
            return planted[int(passage.one)] != planted[int(passage.other)];
        });
        QVERIFY2(wrong * 20 <= std::ssize(found), qPrintable(QString::number(wrong)));
    }

    void theSameWithAnyNumberOfThreads()
    {
        std::mt19937 random(12);
        QStringList texts;
        for (int i = 0; i < 50; ++i) {
            texts.append(prose(random, 100) + u" one very particular sentence that all articles have"_s);
        }
        QCOMPARE(discover(texts, 1), discover(texts, 3));
        QVERIFY(!discover(texts).empty());
    }

    void canBeStopped()
    {
        QVERIFY(!discoverPassages(3, [](quint32) { return QString(); }, 2, [] { return true; }));
    }

private:
    static std::vector<SharedPassage> discover(const QStringList &texts, int threads = 2)
    {
        return *discoverPassages(
            quint32(texts.size()), [&](quint32 i) { return texts[qsizetype(i)]; }, threads);
    }

    static QString prose(std::mt19937 &random, int count)
    {
        QStringList words;
        for (int i = 0; i < count; ++i) {
            const double at = double(random()) / double(std::mt19937::max());
            words.append(u"w%1"_s.arg(int(std::pow(5000.0, at))));
        }
        return words.join(u' ');
    }
};

QTEST_APPLESS_MAIN(TestPassageDiscovery)
#include "tst_passagediscovery.moc"
