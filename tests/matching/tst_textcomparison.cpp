// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/textcomparison.h"
#include "models/matching/wordtokens.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

QString slice(const QString &text, TextRange range)
{
    return text.sliced(range.start, range.length());
}

TextComparison compared(const QString &base, const QString &witness,
                        qsizetype sharedWords = kSharedPassageWords)
{
    auto result = compareTexts(base, witness, sharedWords);
    return result ? *result : TextComparison();
}

/// What becomes of @p base when each difference is replaced by what stands in the witness.
QString applied(const TextComparison &comparison, const QString &base, const QString &witness)
{
    QString result;
    qsizetype passed = 0;
    for (const auto &pair : comparison.differences) {
        result += QStringView(base).sliced(passed, pair.base.start - passed);
        result += slice(witness, pair.witness);
        passed = pair.base.end;
    }
    return result + QStringView(base).sliced(passed);
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    const WordTokens tokens(text);
    for (qsizetype i = 0; i < tokens.count(); ++i) {
        words.append(slice(text, {tokens.start(i), tokens.wordEnd(i)}));
    }
    return words;
}

/// @p count words, each the only one of its kind.
QStringList differentWords(qsizetype count, const QString &stem)
{
    QStringList words;
    for (qsizetype i = 0; i < count; ++i) {
        words.append(stem + QString::number(i, 36));
    }
    return words;
}

QString prose(QRandomGenerator &random, qsizetype words, int vocabulary)
{
    QString text;
    for (qsizetype i = 0; i < words; ++i) {
        // A few words are frequent, as in any language.
        const double draw = random.generateDouble();
        text += u"w"_s + QString::number(int(draw * draw * draw * vocabulary), 36);
        text += random.bounded(12) == 0 ? u". "_s : random.bounded(60) == 0 ? u".\n"_s : u" "_s;
    }
    return text;
}

/// Random replacements, omissions, additions and moves of stretches of words.
QString edited(const QString &text, QRandomGenerator &random, int edits)
{
    QStringList pieces = text.split(u' ');
    for (int i = 0; i < edits && pieces.size() > 4; ++i) {
        const qsizetype at = random.bounded(int(pieces.size()) - 2);
        const qsizetype length = std::min<qsizetype>(1 + random.bounded(6), pieces.size() - at);
        switch (random.bounded(4)) {
        case 0:
            pieces[at] = u"changed"_s + QString::number(i);
            break;
        case 1:
            pieces.remove(at, length);
            break;
        case 2:
            pieces.insert(at, u"added%1, and more"_s.arg(i));
            break;
        default: {
            const QStringList moved = pieces.mid(at, length);
            pieces.remove(at, length);
            const qsizetype target = random.bounded(int(pieces.size()) + 1);
            for (qsizetype j = 0; j < moved.size(); ++j) {
                pieces.insert(target + j, moved.at(j));
            }
        }
        }
    }
    return pieces.join(u' ');
}

} // namespace

class TestTextComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void wordsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("blanks and marks separate")
            << u"One, two—three."_s << QStringList{u"One"_s, u"two"_s, u"three"_s};
        QTest::newRow("marks before the first word") << u"“One"_s << QStringList{u""_s, u"One"_s};
        QTest::newRow("an accent belongs to its letter")
            << u"cafe\u0301 au"_s << QStringList{u"cafe\u0301"_s, u"au"_s};
        QTest::newRow("ideographs stand alone") << u"研究 者"_s << QStringList{u"研"_s, u"究"_s, u"者"_s};
        QTest::newRow("outside the basic plane") << u"a😀b"_s << QStringList{u"a"_s, u"😀"_s, u"b"_s};
        QTest::newRow("nothing") << u""_s << QStringList();
        QTest::newRow("only marks") << u"…!"_s << QStringList{u""_s};
        QTest::newRow("half a pair") << QString(u"a "_s + QChar(0xDC00) + u" b"_s)
                                     << QStringList{u"a"_s, u"b"_s};
    }

    void wordsAreFound()
    {
        QFETCH(QString, text);
        QTEST(wordsOf(text), "words");
    }

    void differencesAreExact_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("witness");
        QTest::addColumn<QStringList>("inBase");
        QTest::addColumn<QStringList>("inWitness");
        QTest::newRow("equal") << u"the same words"_s << u"the same words"_s << QStringList()
                               << QStringList();
        QTest::newRow("both empty") << u""_s << u""_s << QStringList() << QStringList();
        QTest::newRow("one empty") << u""_s << u"all new"_s << QStringList{u""_s}
                                   << QStringList{u"all new"_s};
        QTest::newRow("a word replaced") << u"we will not raise it"_s << u"we will never raise it"_s
                                         << QStringList{u"not"_s} << QStringList{u"never"_s};
        QTest::newRow("a word added")
            << u"we raise it"_s << u"we never raise it"_s << QStringList{u""_s} << QStringList{u"never "_s};
        QTest::newRow("a word left out at the end")
            << u"we raise it now"_s << u"we raise it"_s << QStringList{u" now"_s} << QStringList{u""_s};
        QTest::newRow("only a mark") << u"it is, we think, so"_s << u"it is — we think, so"_s
                                     << QStringList{u","_s} << QStringList{u" —"_s};
        QTest::newRow("a wider blank")
            << u"one two"_s << u"one  two"_s << QStringList{u""_s} << QStringList{u" "_s};
        QTest::newRow("letters by case") << u"the Mayor said"_s << u"the mayor said"_s
                                         << QStringList{u"Mayor"_s} << QStringList{u"mayor"_s};
        QTest::newRow("nothing in common") << u"one two three"_s << u"four five"_s
                                           << QStringList{u"one two three"_s} << QStringList{u"four five"_s};
        QTest::newRow("without blanks")
            << u"研究者は言った"_s << u"研究家は言った"_s << QStringList{u"者"_s} << QStringList{u"家"_s};
    }

    void differencesAreExact()
    {
        QFETCH(QString, base);
        QFETCH(QString, witness);
        const TextComparison found = compared(base, witness);
        QStringList inBase;
        QStringList inWitness;
        for (const auto &pair : found.differences) {
            inBase.append(slice(base, pair.base));
            inWitness.append(slice(witness, pair.witness));
        }
        QTEST(inBase, "inBase");
        QTEST(inWitness, "inWitness");
    }

    void aPassageIsSharedFromSoManyWords()
    {
        const QString quote = u"we will not raise the tax, not this year and not next"_s;
        const QString base = u"Beforehand other things stood here. “"_s + quote + u"”, he said."_s;
        const QString witness = u"Quite another report: “"_s + quote + u"”. So it ended."_s;
        const TextComparison found = compared(base, witness, 12);
        QCOMPARE(found.shared.size(), 1);
        QCOMPARE(slice(base, found.shared.first().base), quote);
        QCOMPARE(slice(witness, found.shared.first().witness), quote);
        QVERIFY(compared(base, witness, 13).shared.isEmpty());
    }

    // Two reports quote the same speech in another order.
    void passagesAreSharedWhereverTheyStand()
    {
        QStringList quotes;
        for (int i = 0; i < 6; ++i) {
            quotes.append(differentWords(10 + i, u"q%1x"_s.arg(i)).join(u' '));
        }
        QString base;
        QString witness;
        for (int i = 0; i < 6; ++i) {
            base += differentWords(30, u"b%1y"_s.arg(i)).join(u' ') + u" “"_s + quotes.at(i) + u"” "_s;
            witness += differentWords(30, u"w%1z"_s.arg(i)).join(u' ') + u" „"_s + quotes.at((i * 5 + 3) % 6)
                + u"“ "_s;
        }
        const TextComparison found = compared(base, witness);
        QCOMPARE(found.shared.size(), 6);
        for (int i = 0; i < 6; ++i) {
            QCOMPARE(slice(base, found.shared.at(i).base), quotes.at(i));
            QCOMPARE(slice(witness, found.shared.at(i).witness), quotes.at(i));
        }
    }

    // Words that occur once, changed here and there: exactly these places are told, and nothing else.
    void editsAreFoundWhereTheyWereMade_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {50, 3'000, 60'000}) {
            QTest::addRow("%d words", count) << count;
        }
    }

    void editsAreFoundWhereTheyWereMade()
    {
        QFETCH(int, count);
        QRandomGenerator random(20261122);
        const QStringList words = differentWords(count, u"w"_s);
        QString base;
        QString witness;
        QList<TextComparison::Pair> expected;
        int sinceEdit = 0;
        for (int i = 0; i < count; ++i) {
            const QString word = words.at(i) + u' ';
            if (++sinceEdit > 4 && i + 1 < count && random.bounded(20) == 0) {
                sinceEdit = 0;
                const int kind = random.bounded(3);
                const QString before = kind == 1 ? QString() : word;
                const QString after = kind == 2 ? QString() : u"new%1 "_s.arg(i);
                const int blank = kind == 0 ? 1 : 0; // the same after both
                expected.append(
                    TextComparison::Pair{{base.size(), base.size() + before.size() - blank},
                                         {witness.size(), witness.size() + after.size() - blank}});
                base += before;
                witness += after;
            } else {
                base += word;
                witness += word;
            }
        }
        QVERIFY(!expected.isEmpty());
        const TextComparison found = compared(base, witness);
        QCOMPARE(found.differences.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QCOMPARE(slice(base, found.differences.at(i).base), slice(base, expected.at(i).base));
            QCOMPARE(slice(witness, found.differences.at(i).witness), slice(witness, expected.at(i).witness));
        }
    }

    void anyTwoTextsHoldTheContract_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("witness");
        QRandomGenerator random(7);
        for (int i = 0; i < 40; ++i) {
            const QString text = prose(random, 1 + random.bounded(4'000), 10 + random.bounded(2'000));
            QTest::addRow("edited %d", i) << text << edited(text, random, random.bounded(60));
        }
        QTest::newRow("unrelated") << prose(random, 5'000, 800) << prose(random, 6'000, 900);
        QTest::newRow("no word twice, nothing shared")
            << differentWords(40'000, u"a"_s).join(u' ') << differentWords(40'000, u"b"_s).join(u' ');
        QTest::newRow("one word again and again")
            << u"word "_s.repeated(50'000) << u"word "_s.repeated(49'000);
        QTest::newRow("two words in turn") << u"a b "_s.repeated(30'000) << u"b a a "_s.repeated(20'000);
        QTest::newRow("only marks") << u"!?… "_s.repeated(500) << u"?!… "_s.repeated(700);
        QTest::newRow("one long word") << QString(300'000, u'x') << QString(300'001, u'x');
        QTest::newRow("pairs and halves")
            << u"😀😁 a "_s.repeated(300) + QChar(0xD83D) << u"😁😀 a "_s.repeated(300) + QChar(0xDE00);
        QTest::newRow("reversed") << differentWords(3'000, u"r"_s).join(u' ') << [] {
            QStringList words = differentWords(3'000, u"r"_s);
            std::ranges::reverse(words);
            return words.join(u' ');
        }();
        const QString longText = prose(random, 100'000, 20'000);
        QTest::newRow("long, edited") << longText << edited(longText, random, 500);
    }

    void anyTwoTextsHoldTheContract()
    {
        QFETCH(QString, base);
        QFETCH(QString, witness);
        const TextComparison found = compared(base, witness);
        // Both texts can be made of each other.
        QVERIFY(applied(found, base, witness) == witness);
        QVERIFY(applied(found.swapped(), witness, base) == base);
        QVERIFY(compared(witness, base) == found.swapped());
        TextComparison::Pair last;
        for (const auto &pair : found.differences) {
            QVERIFY(pair.base.start >= last.base.end && pair.witness.start >= last.witness.end);
            QVERIFY(!pair.base.isEmpty() || !pair.witness.isEmpty());
            last = pair;
        }
        for (const auto &pair : found.shared) {
            const QStringList words = wordsOf(slice(base, pair.base));
            QVERIFY(words.size() >= kSharedPassageWords);
            QCOMPARE(words, wordsOf(slice(witness, pair.witness)));
        }
        QVERIFY(std::ranges::is_sorted(found.shared));
    }

    void aChanceWordDoesNotSplitADifference()
    {
        const QString base = u"start "_s + differentWords(20, u"b"_s).join(u' ') + u" the "_s
            + differentWords(20, u"c"_s).join(u' ') + u" end"_s;
        const QString witness = u"start "_s + differentWords(20, u"d"_s).join(u' ') + u" the "_s
            + differentWords(20, u"e"_s).join(u' ') + u" end"_s;
        QCOMPARE(compared(base, witness).differences.size(), 1);
    }

    void itStopsWhenAsked()
    {
        QRandomGenerator random(9);
        const QString text = prose(random, 2'000, 500);
        QVERIFY(!compareTexts(text, QString(text + u" more"_s), 8, [] { return true; }));
    }
};

QTEST_GUILESS_MAIN(TestTextComparison)
#include "tst_textcomparison.moc"
