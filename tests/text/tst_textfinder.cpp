// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/textfinder.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace Stemma;

namespace {

QStringList found(const FindPattern &pattern, const QString &text)
{
    const SourceText source(text);
    QStringList hits;
    (void)TextFinder(pattern).find(source, [&](TextRange hit) {
        hits.append(source.slice(hit).toString());
        return true;
    });
    return hits;
}

FindPattern literal(const QString &text)
{
    return {.text = text};
}

FindPattern exact(const QString &text)
{
    return {.text = text, .matchesCase = true, .matchesDiacritics = true};
}

FindPattern regular(const QString &text)
{
    return {.text = text, .isRegular = true};
}

} // namespace

class TestTextFinder : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void findsWhatReadersTakeForTheSame_data()
    {
        QTest::addColumn<FindPattern>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("hits");
        const auto row = [](const char *name, const FindPattern &pattern, const QString &text,
                            const QStringList &hits) { QTest::newRow(name) << pattern << text << hits; };
        row("another case", literal(u"bank"_s), u"BANK, Bank, banks"_s, {u"BANK"_s, u"Bank"_s, u"bank"_s});
        row("case matters when asked", {.text = u"Bank"_s, .matchesCase = true}, u"bank Bank"_s, {u"Bank"_s});
        row("e finds é", literal(u"cafe"_s), u"Café CAFÉ cafe\u0301!"_s,
            {u"Café"_s, u"CAFÉ"_s, u"cafe\u0301"_s});
        row("é finds e", literal(u"é"_s), u"e"_s, {u"e"_s});
        row("diacritics matter when asked", {.text = u"café"_s, .matchesDiacritics = true},
            u"cafe Café cafe\u0301"_s, {u"Café"_s, u"cafe\u0301"_s});
        row("a letter is not found under its mark", exact(u"e"_s), u"e\u0301 é e"_s, {u"e"_s});
        row("ß is ss", literal(u"strasse"_s), u"Straße STRASSE"_s, {u"Straße"_s, u"STRASSE"_s});
        row("ss is ß", literal(u"Straße"_s), u"STRASSE"_s, {u"STRASSE"_s});
        row("half of ß is nothing", literal(u"s"_s), u"ß"_s, {});
        row("half of a ligature is nothing", literal(u"f"_s), u"\ufb01 f"_s, {u"f"_s});
        row("a ligature is its letters", literal(u"fine"_s), u"\ufb01ne"_s, {u"\ufb01ne"_s});
        row("letters with a stroke", literal(u"lodz sorensen"_s), u"Łódź Sørensen"_s, {u"Łódź Sørensen"_s});
        row("capital I with a dot", literal(u"istanbul"_s), u"İstanbul"_s, {u"İstanbul"_s});
        row("a soft hyphen is invisible", literal(u"purchase"_s), u"pur\u00adchase"_s, {u"pur\u00adchase"_s});
        row("quotation marks are alike", literal(u"\"never\""_s), u"“never” «never» „never“"_s,
            {u"“never”"_s, u"«never»"_s, u"„never“"_s});
        row("apostrophes are alike", literal(u"don't"_s), u"don’t don‘t"_s, {u"don’t"_s, u"don‘t"_s});
        row("blanks are alike", literal(u"10 000"_s), u"10\u00a0000 10\u202f000 10\n 000"_s,
            {u"10\u00a0000"_s, u"10\u202f000"_s, u"10\n 000"_s});
        row("dashes are alike", literal(u"a-b"_s), u"a–b a—b a‑b"_s, {u"a–b"_s, u"a—b"_s, u"a‑b"_s});
        row("but not when they matter", exact(u"don't"_s), u"don’t don't"_s, {u"don't"_s});
        row("Arabic vowels may be left out", literal(u"كتب"_s), u"كَتَبَ"_s, {u"كَتَبَ"_s});
        row("Hebrew points too", literal(u"שלום"_s), u"שָׁלוֹם"_s, {u"שָׁלוֹם"_s});
        row("a Thai vowel is a sound of its own", literal(u"กน"_s), u"กิน กน"_s, {u"กน"_s});
        row("kana keep their voice", literal(u"か"_s), u"が か"_s, {u"か"_s});
        row("letters beyond the basic plane", literal(u"𐐀"_s), u"x𐐨x"_s, {u"𐐨"_s});
        row("no hit inside a cluster", literal(u"👩"_s), u"👩‍👧 👩"_s, {u"👩"_s});
        row("hits do not overlap", literal(u"aa"_s), u"aaaaa"_s, {u"aa"_s, u"aa"_s});
        row("whole words", {.text = u"bank"_s, .wholeWords = true}, u"bank banks embank (bank)"_s,
            {u"bank"_s, u"bank"_s});
        row("whole words of signs", {.text = u"—"_s, .wholeWords = true}, u"a—b"_s, {u"—"_s});
        row("whole words where no blanks are", {.text = u"銀行"_s, .wholeWords = true}, u"大銀行員"_s,
            {u"銀行"_s});
        row("nothing finds nothing", literal({}), u"a"_s, {});
        row("what is overlooked finds nothing", literal(u"\u00ad"_s), u"a\u00adb"_s, {});
        row("operators are letters", literal(u"a.*[b"_s), u"xa.*[b"_s, {u"a.*[b"_s});
        row("an expression", regular(u"b.nk\\b"_s), u"Bank bunk banks"_s, {u"Bank"_s, u"bunk"_s});
        row("with classes of Unicode", regular(u"\\b\\w+ñ\\w*"_s), u"El niño y la ÑU"_s, {u"niño"_s});
        row("begins and ends of paragraphs", regular(u"^.$"_s), u"a\nbb\nc"_s, {u"a"_s, u"c"_s});
        row("across paragraphs", regular(u"a\\nb"_s), u"a\nb"_s, {u"a\nb"_s});
        row("empty hits are none", regular(u"x*"_s), u"axxb"_s, {u"xx"_s});
        row("an expression in whole words", {.text = u"b.nk"_s, .wholeWords = true, .isRegular = true},
            u"banks bank"_s, {u"bank"_s});
        row("a hit that would split a cluster takes all of it", regular(u"e(?=\u0301)"_s), u"ae\u0301b"_s,
            {u"e\u0301"_s});
    }

    void findsWhatReadersTakeForTheSame()
    {
        QFETCH(const FindPattern, pattern);
        QFETCH(const QString, text);
        QFETCH(const QStringList, hits);
        QCOMPARE(found(pattern, text), hits);
        // Wherever it stands: also where slices of a long text meet.
        const QString filler = u". "_s.repeated(32'760);
        for (int more = 0; more < 12; ++more) {
            const QString around = filler + u"."_s.repeated(more) + u"\n"_s + text + u"\n"_s;
            const QStringList inside = found(pattern, around);
            QVERIFY2(inside == hits, qPrintable(QString::number(more) + u": "_s + inside.join(u'|')));
        }
    }

    // Random texts of letters with and without marks, ligatures, astral ones, signs and what is invisible: a
    // hit is what folds to the pattern, between boundaries of clusters, and none is left out.
    void foldedPlacesMapBackExactly_data()
    {
        QTest::addColumn<bool>("matchesCase");
        QTest::addColumn<bool>("matchesDiacritics");
        QTest::newRow("all alike") << false << false;
        QTest::newRow("case matters") << true << false;
        QTest::newRow("diacritics matter") << false << true;
        QTest::newRow("both matter") << true << true;
    }

    void foldedPlacesMapBackExactly()
    {
        QFETCH(const bool, matchesCase);
        QFETCH(const bool, matchesDiacritics);
        static constexpr char32_t kLetters[]{
            U'a',      U'A',      U'e',      U'é',      U'É', U's',  U'ß', U'ẞ', U'\u0301',
            U'\u0323', U'\u00ad', U'\u200d', U'ﬁ',      U'f', U'i',  U'İ', U'ı', U'Å',
            U'\u212b', U'“',      U'"',      U'\u00a0', U' ', U'\n', U'𝐞', U'𐐀', U'😀',
            U'한',     U'ㅎ',     U'\u0e34', U'ก',      U'…', U'.',  U'½', U'ǆ', U'\u3099'};
        std::mt19937 random(20180806);
        const auto word = [&](quint32 least, quint32 most) {
            QList<char32_t> letters;
            for (quint32 i = least + random() % (most - least + 1); i > 0; --i) {
                letters.append(kLetters[random() % std::size(kLetters)]);
            }
            return QString::fromUcs4(letters.constData(), letters.size());
        };
        TextFolding folding({.foldsCase = !matchesCase, .foldsDiacritics = !matchesDiacritics});
        qsizetype hitsInAll = 0;
        for (int round = 0; round < 600; ++round) {
            const SourceText text(word(1, 24));
            const qsizetype start = qsizetype(random() % quint32(text.length()));
            const TextRange piece = text.snappedToGraphemes({start, start + 1 + qsizetype(random() % 4)});
            const FindPattern pattern{.text = round % 4 == 0 ? word(1, 2) : text.slice(piece).toString(),
                                      .matchesCase = matchesCase,
                                      .matchesDiacritics = matchesDiacritics};
            const QString needle = folding.folded(pattern.text);
            TextRanges hits;
            (void)TextFinder(pattern).find(text, [&](TextRange hit) {
                hits.append(hit);
                return true;
            });
            qsizetype last = 0;
            for (const TextRange hit : std::as_const(hits)) {
                QVERIFY(hit.start >= last && hit.end <= text.length() && !hit.isEmpty());
                last = hit.end;
                QVERIFY(text.isGraphemeBoundary(hit.start) && text.isGraphemeBoundary(hit.end));
                QVERIFY2(folding.folded(text.slice(hit)) == needle,
                         qUtf8Printable(text.text() + u" / "_s + pattern.text));
            }
            hitsInAll += hits.size();
            // Every stretch that folds to the pattern touches a hit, but a blank that goes on a run of them.
            for (qsizetype from = 0; from < text.length() && !needle.isEmpty(); ++from) {
                for (qsizetype to = from + 1; to <= text.length(); ++to) {
                    const TextRange stretch{from, to};
                    const bool goesOn = !matchesDiacritics && needle.startsWith(u' ')
                        && folding.folded(QStringView(text.text()).first(from)).endsWith(u' ');
                    const bool isWhole
                        = !goesOn && text.isGraphemeBoundary(from) && text.isGraphemeBoundary(to);
                    if (isWhole && folding.folded(text.slice(stretch)) == needle) {
                        QVERIFY2(
                            std::ranges::any_of(hits, [&](TextRange hit) { return hit.intersects(stretch); }),
                            qUtf8Printable(text.text() + u" / "_s + pattern.text));
                    }
                }
            }
        }
        QVERIFY(hitsInAll > 200);
    }

    void anInvalidExpressionSaysWhere()
    {
        const TextFinder finder(regular(u"ab(c"_s));
        QVERIFY(finder.fault());
        QCOMPARE(finder.fault()->offset, 4);
        QVERIFY(!finder.fault()->words.isEmpty());
        QVERIFY(!TextFinder(regular(u"ab(c)"_s)).fault());
        QVERIFY(!TextFinder(literal(u"ab(c"_s)).fault());
    }

    void aRunawayExpressionIsGivenUp()
    {
        const SourceText text(u"a"_s.repeated(100'000) + u"!"_s);
        qint64 asked = 0;
        const auto outcome = TextFinder(regular(u"(a|aa)+$"_s))
                                 .find(
                                     text, [](TextRange) { return true; },
                                     [&asked] {
                                         ++asked;
                                         return true;
                                     });
        QVERIFY(outcome == TextFinder::Outcome::TooCostly);
        QVERIFY(asked < 100);
    }

    void anExpressionFindsWhatIsLongerThanASlice()
    {
        const QString text = u"x"_s.repeated(65'000) + u"<"_s + u"y"_s.repeated(50'000) + u">"_s;
        QCOMPARE(found(regular(u"<y+>"_s), text).value(0).size(), 50'002);
    }

    void stopsWhenAskedTo()
    {
        const SourceText text(u"ab "_s.repeated(200'000));
        int hits = 0;
        QVERIFY(TextFinder(literal(u"ab"_s)).find(text, [&hits](TextRange) { return ++hits < 3; })
                == TextFinder::Outcome::Stopped);
        QCOMPARE(hits, 3);
        for (const FindPattern &pattern : {literal(u"ab"_s), regular(u"a."_s), regular(u"z"_s)}) {
            int asked = 0;
            QVERIFY(TextFinder(pattern).find(
                        text, [](TextRange) { return true; }, [&asked] { return ++asked < 3; })
                    == TextFinder::Outcome::Stopped);
            QCOMPARE(asked, 3);
        }
    }
};

QTEST_GUILESS_MAIN(TestTextFinder)
#include "tst_textfinder.moc"
