// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/worddiff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestWordDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsPieces_data();
    void findsPieces();
    void namesTheVariant_data();
    void namesTheVariant();
    void measuresSimilarity_data();
    void measuresSimilarity();
    void isAsShortAsTheLongestCommonSubsequence();
    void joinedPiecesGiveBothTextsBack();
    void copesWithLongUnrelatedTexts();
};

namespace {

QString shown(const QList<Difference> &differences)
{
    QString result;
    for (const Difference &piece : differences) {
        switch (piece.kind) {
        case DifferenceKind::Equal:
            result += u"=["_s + piece.base + u']';
            break;
        case DifferenceKind::Added:
            result += u"+["_s + piece.witness + u']';
            break;
        case DifferenceKind::Omitted:
            result += u"-["_s + piece.base + u']';
            break;
        case DifferenceKind::Substituted:
            result += u"~["_s + piece.base + u'|' + piece.witness + u']';
            break;
        }
    }
    return result;
}

void comparePieces(const QString &base, const QString &witness, const QList<Difference> &differences)
{
    QString joinedBase;
    QString joinedWitness;
    for (const Difference &piece : differences) {
        joinedBase += piece.base;
        joinedWitness += piece.witness;
        switch (piece.kind) {
        case DifferenceKind::Equal:
        case DifferenceKind::Substituted:
            QVERIFY(!piece.base.isEmpty() && !piece.witness.isEmpty());
            break;
        case DifferenceKind::Added:
            QVERIFY(piece.base.isEmpty() && !piece.witness.isEmpty());
            break;
        case DifferenceKind::Omitted:
            QVERIFY(!piece.base.isEmpty() && piece.witness.isEmpty());
            break;
        }
    }
    QCOMPARE(joinedBase, base);
    QCOMPARE(joinedWitness, witness);
}

} // namespace

void TestWordDiff::findsPieces_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("witness");
    QTest::addColumn<QString>("expected");
    QTest::newRow("equal texts are one piece") << u"We do not."_s << u"We do not."_s << u"=[We do not.]"_s;
    QTest::newRow("both empty: nothing") << QString() << QString() << QString();
    QTest::newRow("all added") << QString() << u"one two"_s << u"+[one two]"_s;
    QTest::newRow("all omitted") << u"one two"_s << QString() << u"-[one two]"_s;
    QTest::newRow("case and marks are no difference in words")
        << u"We do, not"_s << u"“we DO not"_s << u"=[We do, not]"_s;
    QTest::newRow("addition") << u"We use data"_s << u"We never use data"_s
                              << u"=[We ]+[never ]=[use data]"_s;
    QTest::newRow("omission") << u"We never use data"_s << u"We use data"_s
                              << u"=[We ]-[never ]=[use data]"_s;
    QTest::newRow("substitution") << u"We use data"_s << u"We sell data"_s << u"=[We ]~[use |sell ]=[data]"_s;
    QTest::newRow("apostrophes of any shape make one word")
        << u"We don't sell"_s << u"We don’t sell"_s << u"=[We don't sell]"_s;
    QTest::newRow("a decimal point is part of its number")
        << u"rose 1.5 times"_s << u"rose 15 times"_s << u"=[rose ]~[1.5 |15 ]=[times]"_s;
    QTest::newRow("a currency sign is a word")
        << u"paid $5 now"_s << u"paid €5 now"_s << u"=[paid ]~[$|€]=[5 now]"_s;
    QTest::newRow("composed and decomposed letters are the same word")
        << u"the caf\u00e9 shut"_s << u"the cafe\u0301 shut"_s << u"=[the caf\u00e9 shut]"_s;
    QTest::newRow("text without any word") << u"…"_s << u"..."_s << u"=[…]"_s;
    QTest::newRow("right-to-left words")
        << u"אנחנו לא מוכרים"_s << u"אנחנו מוכרים"_s << u"=[אנחנו ]-[לא ]=[מוכרים]"_s;
}

void TestWordDiff::findsPieces()
{
    QFETCH(QString, base);
    QFETCH(QString, witness);
    QFETCH(QString, expected);
    const QList<Difference> differences = wordDifferences(base, witness);
    QCOMPARE(shown(differences), expected);
    comparePieces(base, witness, differences);
}

void TestWordDiff::namesTheVariant_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("witness");
    QTest::addColumn<QString>("expected");
    QTest::newRow("same characters") << u"We do."_s << u"We do."_s << u"verbatim"_s;
    QTest::newRow("both empty") << QString() << QString() << u"verbatim"_s;
    QTest::newRow("other quotation marks") << u"“We do.”"_s << u"\"We do.\""_s << u"punctuation"_s;
    QTest::newRow("other last mark") << u"We do."_s << u"We do,"_s << u"punctuation"_s;
    QTest::newRow("capital letter") << u"We do."_s << u"we do."_s << u"punctuation"_s;
    QTest::newRow("marks beside a change do not count by themselves")
        << u"We do, and we will"_s << u"We do"_s << u"omission"_s;
    QTest::newRow("marks inside the shared part count")
        << u"We, the bank, do sell"_s << u"We the bank do"_s << u"punctuation omission"_s;
    QTest::newRow("addition") << u"We sell"_s << u"We never sell"_s << u"addition"_s;
    QTest::newRow("other word") << u"We sell data"_s << u"We share data"_s << u"substitution"_s;
    QTest::newRow("other number") << u"about 40 homes"_s << u"about 400 homes"_s << u"number-change"_s;
    QTest::newRow("other number and word")
        << u"about 40 homes"_s << u"about 400 houses"_s << u"substitution number-change"_s;
    QTest::newRow("moved clause") << u"On Monday we said no to it"_s << u"we said no to it on Monday"_s
                                  << u"reordering"_s;
    QTest::newRow("moved clause and omission")
        << u"On Monday we firmly said no"_s << u"we said no on Monday"_s << u"omission reordering"_s;
}

void TestWordDiff::namesTheVariant()
{
    QFETCH(QString, base);
    QFETCH(QString, witness);
    QFETCH(QString, expected);
    QStringList keys;
    const QList<VariantClass> classes = variantClasses(base, witness, wordDifferences(base, witness));
    for (const VariantClass variant : classes) {
        keys.append(keyOf(variant));
    }
    QCOMPARE(keys.join(u' '), expected);
}

void TestWordDiff::measuresSimilarity_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("witness");
    QTest::addColumn<double>("expected");
    QTest::newRow("two empty texts are 1") << QString() << QString() << 1.0;
    QTest::newRow("nothing shared is 0") << u"one two"_s << u"three"_s << 0.0;
    QTest::newRow("empty against words is 0") << QString() << u"three"_s << 0.0;
    QTest::newRow("punctuation does not count") << u"one, two"_s << u"One two!"_s << 1.0;
    QTest::newRow("Dice: 2 * 2 / (3 + 2)") << u"one two three"_s << u"one three"_s << 0.8;
}

void TestWordDiff::measuresSimilarity()
{
    QFETCH(QString, base);
    QFETCH(QString, witness);
    QFETCH(double, expected);
    QCOMPARE(similarity(wordDifferences(base, witness)), expected);
    QCOMPARE(similarity(wordDifferences(witness, base)), expected);
}

void TestWordDiff::isAsShortAsTheLongestCommonSubsequence()
{
    QRandomGenerator random(20260101);
    for (int round = 0; round < 2000; ++round) {
        const auto words = [&random] {
            QStringList list;
            const int count = random.bounded(12);
            for (int i = 0; i < count; ++i) {
                list.append(QString(QChar(u'a' + random.bounded(4))));
            }
            return list;
        };
        const QStringList base = words();
        const QStringList witness = words();
        std::vector<std::vector<int>> longest(size_t(base.size()) + 1,
                                              std::vector<int>(size_t(witness.size()) + 1));
        for (size_t i = 1; i < longest.size(); ++i) {
            for (size_t j = 1; j < longest[i].size(); ++j) {
                longest[i][j] = base[qsizetype(i) - 1] == witness[qsizetype(j) - 1]
                    ? longest[i - 1][j - 1] + 1
                    : std::max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        const QList<Difference> differences = wordDifferences(base.join(u' '), witness.join(u' '));
        comparePieces(base.join(u' '), witness.join(u' '), differences);
        const qsizetype all = base.size() + witness.size();
        const double expected = all == 0 ? 1.0 : 2.0 * longest.back().back() / double(all);
        QCOMPARE(similarity(differences), expected);
    }
}

void TestWordDiff::joinedPiecesGiveBothTextsBack()
{
    const QStringList parts{u"we"_s,      u"We"_s,    u"do"_s, u"not"_s,    u"ﬁne"_s,    u"“"_s,
                            u"”"_s,       u", "_s,    u" "_s,  u"\n"_s,     u"\u00a0"_s, u"👨🏻‍🚒"_s,
                            u"e\u0301"_s, u"日本"_s,  u"לא"_s, u"\u00ad"_s, u"12"_s,     u"1,000.5"_s,
                            u"%"_s,       u"don't"_s, u"🌊"_s, u"…"_s,      u"-"_s,      u"🇩🇪🇫🇷"_s,
                            u"\u202b"_s,  u"İ"_s,     u"ß"_s,  u"ك"_s};
    QRandomGenerator random(7);
    for (int round = 0; round < 3000; ++round) {
        const auto text = [&] {
            QString result;
            const int count = random.bounded(30);
            for (int i = 0; i < count; ++i) {
                result += parts[random.bounded(int(parts.size()))];
            }
            return result;
        };
        const QString base = text();
        const QString witness = random.bounded(10) == 0 ? base : text();
        const QList<Difference> differences = wordDifferences(base, witness);
        comparePieces(base, witness, differences);
        const double measure = similarity(differences);
        QVERIFY(measure >= 0.0 && measure <= 1.0);
        const QList<VariantClass> classes = variantClasses(base, witness, differences);
        QVERIFY(!classes.isEmpty());
        QCOMPARE(classes == QList{VariantClass::Verbatim}, base == witness);
        QVERIFY(std::ranges::is_sorted(classes));
    }
}

void TestWordDiff::copesWithLongUnrelatedTexts()
{
    QRandomGenerator random(3);
    const auto text = [&random](int count, int vocabulary) {
        QString result;
        for (int i = 0; i < count; ++i) {
            result += u'w' + QString::number(random.bounded(vocabulary)) + u' ';
        }
        return result;
    };
    const QString base = text(20000, 4000);
    const QString witness = text(15000, 4000);
    const QList<Difference> differences = wordDifferences(base, witness);
    comparePieces(base, witness, differences);
    QVERIFY(similarity(differences) > 0.0);
    QVERIFY(!variantClasses(base, witness, differences).contains(VariantClass::Verbatim));
}

QTEST_GUILESS_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
