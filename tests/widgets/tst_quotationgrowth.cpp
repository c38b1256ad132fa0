// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/gestures/quotationgrowth.h"

#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

bool any(TextRange)
{
    return true;
}

} // namespace

class TestQuotationGrowth : public QObject {
    Q_OBJECT

private Q_SLOTS:

    // '|' marks the caret; the expected selections follow each other as the key is pressed again.
    void growsLevelByLevel_data()
    {
        QTest::addColumn<QString>("marked");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("curly") << u"He said “we do| not” today"_s
                               << QStringList{u"we do not"_s, u"“we do not”"_s};
        QTest::newRow("straight") << u"He said \"we do| not\" today"_s
                                  << QStringList{u"we do not"_s, u"\"we do not\""_s};
        QTest::newRow("second of two")
            << u"\"One,\" he said, \"tw|o.\""_s << QStringList{u"two."_s, u"\"two.\""_s};
        QTest::newRow("between two") << u"\"One,\" he s|aid, \"two.\""_s << QStringList{};
        QTest::newRow("wrong pair") << u"«Wir verkau|fen nichts\", sagte sie"_s
                                    << QStringList{u"Wir verkaufen nichts"_s, u"«Wir verkaufen nichts\""_s};
        QTest::newRow("low and high") << u"„Wir verkau|fen nichts“, sagte sie"_s
                                      << QStringList{u"Wir verkaufen nichts"_s, u"„Wir verkaufen nichts“"_s};
        QTest::newRow("guillemets inward")
            << u"Sie sagte: »Wir| nicht.«"_s << QStringList{u"Wir nicht."_s, u"»Wir nicht.«"_s};
        QTest::newRow("corner brackets")
            << u"彼は「明日|来る」と言った"_s << QStringList{u"明日来る"_s, u"「明日来る」"_s};
        QTest::newRow("nested") << u"“She told me ‘no| way’ twice”"_s
                                << QStringList{u"no way"_s, u"‘no way’"_s, u"She told me ‘no way’ twice"_s,
                                               u"“She told me ‘no way’ twice”"_s};
        QTest::newRow("apostrophe") << u"“We don’t use| it”"_s
                                    << QStringList{u"We don’t use it"_s, u"“We don’t use it”"_s};
        const auto row = [](const char *name, const QString &marked, const QStringList &expected) {
            QTest::newRow(name) << marked << expected;
        };
        row("straight, nested", u"\"He told \"us |no\" twice\" today"_s,
            {u"us no"_s, u"\"us no\""_s, u"He told \"us no\" twice"_s, u"\"He told \"us no\" twice\""_s});
        row("straight in curly", u"“She said \"no| way\" twice”"_s,
            {u"no way"_s, u"\"no way\""_s, u"She said \"no way\" twice"_s, u"“She said \"no way\" twice”"_s});
        row("opened curly, closed straight", u"He said “we do| not\" today"_s,
            {u"we do not"_s, u"“we do not\""_s});
        row("opened straight, closed curly", u"He said \"we do| not” today"_s,
            {u"we do not"_s, u"\"we do not”"_s});
        row("guillemet closed by a high mark", u"Er sagte: «Wir| nicht” heute"_s,
            {u"Wir nicht"_s, u"«Wir nicht”"_s});
        row("low closed straight", u"„Wir| nicht\", sagte er"_s, {u"Wir nicht"_s, u"„Wir nicht\""_s});
        row("swedish", u"Han sade: ”Vi säljer| inte” idag"_s, {u"Vi säljer inte"_s, u"”Vi säljer inte”"_s});
        row("finnish guillemets", u"Hän sanoi: »Emme| myy» tänään"_s, {u"Emme myy"_s, u"»Emme myy»"_s});
        row("single guillemets in double ones", u"«Il dit ‹no|n› hier»"_s,
            {u"non"_s, u"‹non›"_s, u"Il dit ‹non› hier"_s, u"«Il dit ‹non› hier»"_s});
        row("french guillemets in their like", u"« Il dit : « no|n » et part » hier"_s,
            {u"non"_s, u"« non »"_s, u"Il dit : « non » et part"_s, u"« Il dit : « non » et part »"_s});
        row("after french guillemets in their like", u"« Il dit : « non » et pa|rt » hier"_s,
            {u"Il dit : « non » et part"_s, u"« Il dit : « non » et part »"_s});
        row("a blank before the closing mark", u"Il « parle| avec eux ». Puis"_s,
            {u"parle avec eux"_s, u"« parle avec eux »"_s});
        row("outside behind such a mark", u"« Il parle », puis pa|rtit."_s, {});
        row("a wrong mark with a blank before it", u"used \"for other| purposes »."_s,
            {u"for other purposes"_s, u"\"for other purposes »"_s});
        row("a quotation of a mark alone", u"He cried \"|!\" and left"_s, {u"!"_s, u"\"!\""_s});
        row("dots behind the opening mark", u"She said \"...and| so on\" then"_s,
            {u"...and so on"_s, u"\"...and so on\""_s});
        row("german singles", u"„Er sagte ‚ne|in‘ dazu“"_s,
            {u"nein"_s, u"‚nein‘"_s, u"Er sagte ‚nein‘ dazu"_s, u"„Er sagte ‚nein‘ dazu“"_s});
        row("white corner brackets", u"「彼は『来|ない』と言った」"_s,
            {u"来ない"_s, u"『来ない』"_s, u"彼は『来ない』と言った"_s, u"「彼は『来ない』と言った」"_s});
        row("chinese", u"他说“我们|不”。"_s, {u"我们不"_s, u"“我们不”"_s});
        row("book marks", u"他说《新|闻》好"_s, {u"新闻"_s, u"《新闻》"_s});
        row("full width", u"他说＂我们|不＂。"_s, {u"我们不"_s, u"＂我们不＂"_s});
        row("never closed", u"He went on: “We do| not.\nNext"_s, {u"We do not."_s, u"“We do not."_s});
        row("never opened", u"We never| did,” she said."_s, {u"We never did,"_s, u"We never did,”"_s});
        row("inner never closed", u"“She said «no| way twice” today"_s,
            {u"no way twice"_s, u"«no way twice"_s, u"She said «no way twice"_s,
             u"“She said «no way twice”"_s});
        row("after a colon without a blank", u"He said:\"we| do\" today"_s, {u"we do"_s, u"\"we do\""_s});
        row("in brackets", u"He spoke (\"we| do\") today"_s, {u"we do"_s, u"\"we do\""_s});
        row("inches are no marks", u"A 5\" screen| and a 6\" one"_s, {});
        row("plural genitive", u"“The banks’ da|ta”"_s, {u"The banks’ data"_s, u"“The banks’ data”"_s});
        row("decade", u"“In the ’90s w|e did”"_s, {u"In the ’90s we did"_s, u"“In the ’90s we did”"_s});
        row("dash before the mark", u"No—\"we d|o\"—said he"_s, {u"we do"_s, u"\"we do\""_s});
        row("three levels", u"“A ‘b “c| d” e’ f”"_s,
            {u"c d"_s, u"“c d”"_s, u"b “c d” e"_s, u"‘b “c d” e’"_s, u"A ‘b “c d” e’ f"_s,
             u"“A ‘b “c d” e’ f”"_s});
        row("hebrew", u"אמר: \"אנחנו |לא\" היום"_s, {u"אנחנו לא"_s, u"\"אנחנו לא\""_s});
        QTest::newRow("no marks") << u"He said n|othing"_s << QStringList{};
        QTest::newRow("blanks inside") << u"« Nous| non »"_s << QStringList{u"Nous non"_s, u"« Nous non »"_s};
    }

    void growsLevelByLevel()
    {
        QFETCH(QString, marked);
        QFETCH(QStringList, expected);
        const qsizetype caret = marked.indexOf(u'|');
        const SourceText text(marked.remove(u'|'));
        TextRange selection{caret, caret};
        QStringList found;
        while (found.size() <= expected.size()) {
            selection = enclosingQuotation(text, selection);
            if (selection.isEmpty()) {
                break;
            }
            found.append(text.slice(selection).toString());
        }
        QCOMPARE(found, expected);
    }

    void stepsFromQuotationToQuotation()
    {
        const SourceText text(
            u"\"One,\" he said, “two ‘in’ two.”\nNothing here.\n«Three\" and it’s 5\" long.\n"
            "„Never closed.\n"_s);
        const QStringList expected{u"One,"_s, u"two ‘in’ two."_s, u"Three"_s, u"Never closed."_s};
        QStringList found;
        TextRange at{0, 0};
        for (at = nextQuotation(text, 0, any); !at.isEmpty(); at = nextQuotation(text, at.end, any)) {
            found.append(text.slice(at).toString());
        }
        QCOMPARE(found, expected);
        QStringList back;
        for (at = previousQuotation(text, text.length(), any); !at.isEmpty();
             at = previousQuotation(text, at.start, any)) {
            back.prepend(text.slice(at).toString());
        }
        QCOMPARE(back, expected);
    }

    void whatIsNotWantedIsPassedWithAllThatIsInIt()
    {
        const SourceText text(u"“First ‘inside’ it,” then “second” and “third”.\nAnd “fourth”.\n"_s);
        const auto withoutWords = [&text](const QStringList &unwanted) {
            return [&text, unwanted](TextRange words) {
                return !unwanted.contains(text.slice(words).toString());
            };
        };
        const auto next = [&](const QStringList &unwanted) {
            return text.slice(nextQuotation(text, 0, withoutWords(unwanted))).toString();
        };
        QCOMPARE(next({u"First ‘inside’ it,"_s}), u"second"_s);
        QCOMPARE(next({u"First ‘inside’ it,"_s, u"second"_s, u"third"_s}), u"fourth"_s);
        const auto previous = [&](const QStringList &unwanted) {
            return text.slice(previousQuotation(text, text.length(), withoutWords(unwanted))).toString();
        };
        QCOMPARE(previous({u"fourth"_s, u"third"_s, u"second"_s}), u"First ‘inside’ it,"_s);
        QVERIFY(previous({u"fourth"_s, u"third"_s, u"second"_s, u"First ‘inside’ it,"_s}).isEmpty());
    }

    // Every mark is asked about every open one: what opens for ever must not make that many.
    void marksThatNeverCloseCostLittle()
    {
        const SourceText text(u"„《"_s.repeated(15'000) + u" words"_s);
        int asked = 0;
        const TextRange found = nextQuotation(text, 0, [&asked](TextRange) { return ++asked > 40; });
        QVERIFY(asked <= 41);
        QVERIFY(found.isEmpty() || found.end == text.length());
    }

    void quotationsAreFoundInAParagraphOfAnyLength()
    {
        const QString padding = u"words and words "_s.repeated(40'000);
        const SourceText text(padding + u"“Here it is” "_s + padding);
        const TextRange expected{padding.size() + 1, padding.size() + 11};
        QCOMPARE(nextQuotation(text, 0, any), expected);
        QCOMPARE(previousQuotation(text, text.length(), any), expected);
        QCOMPARE(enclosingQuotation(text, {padding.size() + 4, padding.size() + 4}), expected);
    }
};

QTEST_GUILESS_MAIN(TestQuotationGrowth)
#include "tst_quotationgrowth.moc"
