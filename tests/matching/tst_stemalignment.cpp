// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/stems/stemalignment.h"

#include <QTest>

#include <random>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

/// One word a letter; a capital weighs 4, a small one 1.
std::vector<WeightedStem> wordsOf(const QString &letters)
{
    std::vector<WeightedStem> words;
    for (const QChar letter : letters) {
        words.push_back({letter.toLower().unicode(), 0, letter.isUpper() ? 4.0F : 1.0F});
    }
    return words;
}

QString pairsOf(const StemAlignment &alignment)
{
    QStringList pairs;
    for (const StemAlignment::Pair &pair : alignment.pairs) {
        pairs.append(u"%1-%2"_s.arg(pair.base).arg(pair.witness));
    }
    return pairs.join(u' ');
}

} // namespace

class TestStemAlignment : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aligns_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("witness");
        QTest::addColumn<QString>("pairs");
        QTest::addColumn<double>("coverBase");
        QTest::addColumn<double>("coverWitness");
        QTest::newRow("the same") << u"abc"_s << u"abc"_s << u"0-0 1-1 2-2"_s << 1.0 << 1.0;
        QTest::newRow("nothing") << u"abc"_s << u"xyz"_s << u""_s << 0.0 << 0.0;
        QTest::newRow("empty") << u""_s << u"abc"_s << u""_s << 0.0 << 0.0;
        QTest::newRow("a part") << u"abcd"_s << u"bc"_s << u"1-0 2-1"_s << 0.5 << 1.0;
        QTest::newRow("one replaced") << u"abc"_s << u"axc"_s << u"0-0 2-2"_s << 2 / 3.0 << 2 / 3.0;
        QTest::newRow("one left out") << u"abcd"_s << u"abd"_s << u"0-0 1-1 3-2"_s << 0.75 << 1.0;
        QTest::newRow("order counts") << u"ab"_s << u"ba"_s << u"0-1"_s << 0.5 << 0.5;
        QTest::newRow("rare words count more") << u"aB"_s << u"Ba"_s << u"1-0"_s << 0.8 << 0.8;
        QTest::newRow("what is far away stays alone")
            << u"abXXXXc"_s << u"abYYYYc"_s << u"0-0 1-1"_s << 2 / 19.0 << 2 / 19.0;
    }

    void aligns()
    {
        QFETCH(QString, base);
        QFETCH(QString, witness);
        QFETCH(QString, pairs);
        QFETCH(double, coverBase);
        QFETCH(double, coverWitness);
        const StemAlignment made = alignStems(wordsOf(base), wordsOf(witness));
        QCOMPARE(pairsOf(made), pairs);
        QCOMPARE(made.coverBase, coverBase);
        QCOMPARE(made.coverWitness, coverWitness);
        QCOMPARE(made.score(), std::sqrt(coverBase * coverWitness));
    }

    void alikeWordsCountInPart()
    {
        const StemAlignment made
            = alignStems(wordsOf(u"abc"_s), wordsOf(u"axc"_s),
                         [](size_t base, size_t witness) { return base == 1 && witness == 1 ? 0.5F : 0.0F; });
        QCOMPARE(pairsOf(made), u"0-0 1-1 2-2"_s);
        QCOMPARE(made.coverBase, 2.5 / 3);
    }

    void twoWordsForOne()
    {
        std::vector<WeightedStem> apart = wordsOf(u"aemz"_s);
        apart[1].joined = u'q';
        for (const bool isSwapped : {false, true}) {
            const std::vector<WeightedStem> together = wordsOf(u"aqz"_s);
            const StemAlignment made = isSwapped ? alignStems(together, apart) : alignStems(apart, together);
            QCOMPARE(pairsOf(made), isSwapped ? u"0-0 1-1 1-2 2-3"_s : u"0-0 1-1 2-1 3-2"_s);
            QCOMPARE(made.score(), 1.0);
        }
    }

    void longOnesAreCut()
    {
        const std::vector<WeightedStem> words(kMostAligned + 50, WeightedStem{1, 0, 1});
        QCOMPARE(alignStems(words, words).pairs.size(), kMostAligned);
    }

    void symmetricWhateverTheWords()
    {
        std::mt19937 random(7);
        for (int run = 0; run < 500; ++run) {
            const auto make = [&random] {
                QString letters;
                for (quint32 i = random() % 12; i > 0; --i) {
                    letters += QChar(u"abcdefABCD"[random() % 10]);
                }
                return wordsOf(letters);
            };
            const auto one = make();
            const auto other = make();
            const StemAlignment there = alignStems(one, other);
            const StemAlignment back = alignStems(other, one);
            QVERIFY(there.coverBase >= 0 && there.coverBase <= 1);
            QCOMPARE(there.pairs.empty(), back.pairs.empty());
            for (size_t i = 1; i < there.pairs.size(); ++i) {
                QVERIFY(there.pairs[i - 1].base < there.pairs[i].base);
                QVERIFY(there.pairs[i - 1].witness < there.pairs[i].witness);
            }
            QCOMPARE(alignStems(one, one).score(), one.empty() ? 0.0 : 1.0);
        }
    }
};

QTEST_APPLESS_MAIN(TestStemAlignment)
#include "tst_stemalignment.moc"
