// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fuzzy search of names: what is found, where, and which of two names comes first.

#include "models/matching/fuzzymatch.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

/// The text with every found letter in brackets.
QString marked(const QString &text, const FuzzyMatch &match)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        result += match.positions.contains(at) ? u"[%1]"_s.arg(text[at]) : QString(text[at]);
    }
    return result;
}

/// Whether the letters of the pattern stand in the text in their order, found by the simplest means.
bool isSubsequence(QStringView pattern, QStringView text)
{
    qsizetype at = 0;
    for (const QChar letter : pattern) {
        at = text.indexOf(letter, at) + 1;
        if (at == 0) {
            return false;
        }
    }
    return true;
}

} // namespace

class TestFuzzyMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void misses_data();
    void misses();
    void ranks_data();
    void ranks();
    void agreesWithPlainSearch();
};

void TestFuzzyMatch::finds_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing asked") << u""_s << u"Undo"_s << u"Undo"_s;
    QTest::newRow("initials") << u"ia"_s << u"Import Articles"_s << u"[I]mport [A]rticles"_s;
    QTest::newRow("initials before earlier letters")
        << u"op"_s << u"Go to Open Project"_s << u"Go to [O][p]en Project"_s;
    QTest::newRow("run of letters") << u"exp"_s << u"Even Export"_s << u"Even [E][x][p]ort"_s;
    QTest::newRow("case") << u"UNDO"_s << u"undo"_s << u"[u][n][d][o]"_s;
    QTest::newRow("accent in the text") << u"uber"_s << u"Über"_s << u"[Ü][b][e][r]"_s;
    QTest::newRow("accent in the pattern") << u"über"_s << u"Uber"_s << u"[U][b][e][r]"_s;
    QTest::newRow("blanks do not count") << u"tag q"_s << u"Tag as Quote"_s << u"[T][a][g] as [Q]uote"_s;
    QTest::newRow("camel case") << u"tq"_s << u"TagQuote"_s << u"[T]ag[Q]uote"_s;
    QTest::newRow("whole") << u"redo"_s << u"Redo"_s << u"[R][e][d][o]"_s;
}

void TestFuzzyMatch::finds()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    const auto match = fuzzyMatch(pattern, text);
    QVERIFY(match);
    QTEST(marked(text, *match), "expected");
}

void TestFuzzyMatch::misses_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::newRow("missing letter") << u"unx"_s << u"Undo"_s;
    QTest::newRow("wrong order") << u"odnu"_s << u"Undo"_s;
    QTest::newRow("longer") << u"undoing"_s << u"Undo"_s;
    QTest::newRow("empty text") << u"a"_s << u""_s;
}

void TestFuzzyMatch::misses()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QVERIFY(!fuzzyMatch(pattern, text));
}

void TestFuzzyMatch::ranks_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("starts of words") << u"it"_s << u"Import Tables"_s << u"Exit"_s;
    QTest::newRow("adjoining") << u"port"_s << u"Export"_s << u"Stop or Rest"_s;
    QTest::newRow("shorter") << u"open"_s << u"Open"_s << u"Open Beside"_s;
    QTest::newRow("earlier") << u"part"_s << u"Part of a Whole"_s << u"A Whole and its Part"_s;
}

void TestFuzzyMatch::ranks()
{
    QFETCH(QString, pattern);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto first = fuzzyMatch(pattern, better);
    const auto second = fuzzyMatch(pattern, worse);
    QVERIFY(first);
    QVERIFY(second);
    QVERIFY2(first->score > second->score, qPrintable(u"%1 > %2"_s.arg(first->score).arg(second->score)));
}

void TestFuzzyMatch::agreesWithPlainSearch()
{
    QRandomGenerator random(20261122);
    const auto word = [&random](int longest) {
        QString made;
        for (int left = random.bounded(longest + 1); left > 0; --left) {
            made += QChar(u'a' + random.bounded(4));
        }
        return made;
    };
    int found = 0;
    for (int round = 0; round < 5000; ++round) {
        const QString pattern = word(5);
        const QString text = word(14);
        const auto match = fuzzyMatch(pattern, text);
        QCOMPARE(match.has_value(), isSubsequence(pattern, text));
        if (match) {
            ++found;
            QCOMPARE(match->positions.size(), pattern.size());
            QVERIFY(std::ranges::adjacent_find(match->positions, std::greater_equal())
                    == match->positions.end());
            for (qsizetype letter = 0; letter < pattern.size(); ++letter) {
                QCOMPARE(text[match->positions[letter]], pattern[letter]);
            }
        }
    }
    QVERIFY(found > 500);
}

QTEST_GUILESS_MAIN(TestFuzzyMatch)

#include "tst_fuzzymatch.moc"
