// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Many spans at one place: each is reachable, what is painted stays in bounds, and hard texts.

#include "tests/widgets/reading.h"
#include "widgets/reader/spanlist.h"

#include <QListWidget>
#include <QSet>
#include <QSignalSpy>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

const QString kStory = u"The bank said on Monday that nothing had changed at all in its many branches.\n"
                       "It said so twice, and nobody asked again.\n"_s;

SpanKind kindOf(int i)
{
    return std::array{SpanKind::Quote, SpanKind::Entity, SpanKind::Claim}[size_t(i) % 3];
}

/// A word with many spans on it, shorter ones inside longer ones.
struct Crowd : Reading {
    explicit Crowd(int count, QSize size = {700, 500})
        : Reading(kStory, size)
    {
        const TextRange word = rangeOf(u"Monday"_s);
        for (int i = 0; i < count; ++i) {
            const qsizetype grown = i / 3 % 4;
            ids.append(add(TextRanges{{word.start - grown, word.end + grown}}, kindOf(i),
                           i % 5 == 4 ? SpanStatus::Suggested : SpanStatus::Accepted));
        }
        show();
    }

    QList<SpanId> ids;
};

/// Where two pictures of one size are not alike.
QRect differenceOf(const QImage &one, const QImage &other)
{
    QRect found;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            if (one.pixel(x, y) != other.pixel(x, y)) {
                found |= QRect(x, y, 1, 1);
            }
        }
    }
    return found;
}

/// Whether something stands in the outer margin beside the line of @p words.
bool isMarginWritten(Reading &reading, const QString &words)
{
    const QRect line = reading.view.rectsFor(reading.rangeOf(words)).first();
    const QRect column = reading.view.columnRect();
    const QImage picture = reading.picture();
    const QRgb paper = picture.pixel(column.right() + 3, picture.height() - 3);
    for (int y = line.top(); y <= line.bottom(); ++y) {
        for (int x = column.right() + 3; x < picture.width(); ++x) {
            if (picture.pixel(x, y) != paper) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class TestOverlap : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void eachSpanAtTheCaretIsReached()
    {
        Crowd crowd(30);
        crowd.view.setCaret(crowd.rangeOf(u"nday"_s).start);
        QSet<SpanId> seen;
        for (int i = 0; i < 30; ++i) {
            QVERIFY(crowd.view.activateNextSpanAtCaret());
            seen.insert(crowd.view.activeSpan());
            QCOMPARE(crowd.view.rankAtCaret().place, i + 1);
            QCOMPARE(crowd.view.rankAtCaret().count, 30);
        }
        QCOMPARE(seen, QSet<SpanId>(crowd.ids.begin(), crowd.ids.end()));
        QVERIFY(crowd.view.activateNextSpanAtCaret()); // and round again
        QCOMPARE(crowd.view.rankAtCaret().place, 1);
        QCOMPARE(crowd.view.caret(), crowd.rangeOf(u"nday"_s).start);
    }

    void clicksReachEachToo()
    {
        Crowd crowd(8);
        QSet<SpanId> seen;
        for (int i = 0; i < 8; ++i) {
            crowd.click(crowd.middleOf(u"nd"_s), 1);
            seen.insert(crowd.view.activeSpan());
        }
        QCOMPARE(seen.size(), 8);
    }

    void theShortestComesFirstAndACaretBehindAWordIsAtIt()
    {
        Reading reading(kStory);
        const SpanId longer = reading.add(u"on Monday"_s, SpanKind::Quote);
        const SpanId shorter = reading.add(u"Monday"_s, SpanKind::Entity);
        reading.show();
        reading.view.setCaret(reading.rangeOf(u"Monday"_s).end);
        QVERIFY(reading.view.activateNextSpanAtCaret());
        QCOMPARE(reading.view.activeSpan(), shorter);
        QVERIFY(reading.view.activateNextSpanAtCaret());
        QCOMPARE(reading.view.activeSpan(), longer);
        reading.view.setCaret(0);
        QVERIFY(!reading.view.activateNextSpanAtCaret());
        QCOMPARE(reading.view.rankAtCaret().count, 0);
    }

    void everySpanCanBeSeenWhenActive()
    {
        Crowd crowd(30);
        const QImage none = crowd.picture();
        for (const SpanId id : std::as_const(crowd.ids)) {
            crowd.view.setActiveSpan(id);
            QVERIFY(crowd.picture() != none);
        }
    }

    void eightNestedQuotesAreEachLowerThanTheOneAround()
    {
        const QString nest = u"bank said on Monday that nothing had changed at all in its"_s;
        const auto pictureWith = [&](int suggested) {
            Reading reading(kStory);
            TextRange range = reading.rangeOf(nest);
            for (int i = 0; i < 8; ++i) {
                reading.add(TextRanges{range}, SpanKind::Quote,
                            i == suggested ? SpanStatus::Suggested : SpanStatus::Accepted);
                range = {range.start + 3, range.end - 3};
            }
            reading.show();
            return reading.picture();
        };
        const QImage accepted = pictureWith(-1);
        QRect around(QPoint(), accepted.size());
        for (int i = 0; i < 8; ++i) {
            const QRect own = differenceOf(accepted, pictureWith(i));
            QVERIFY(own.isValid());
            QVERIFY2(own.height() <= around.height() - 2, qPrintable(QString::number(i)));
            QVERIFY(around.contains(own));
            around = own;
        }
    }

    void whatHasNoLaneIsCounted_data()
    {
        QTest::addColumn<QList<SpanKind>>("kinds");
        QTest::addColumn<bool>("isCounted");
        QTest::newRow("three entities") << QList<SpanKind>(3, SpanKind::Entity) << false;
        QTest::newRow("thirty entities") << QList<SpanKind>(30, SpanKind::Entity) << true;
        QTest::newRow("four claims") << QList<SpanKind>(4, SpanKind::Claim) << false;
        QTest::newRow("five claims: four bars have room") << QList<SpanKind>(5, SpanKind::Claim) << true;
    }

    void whatHasNoLaneIsCounted()
    {
        QFETCH(QList<SpanKind>, kinds);
        QFETCH(bool, isCounted);
        Reading reading(kStory);
        for (const SpanKind kind : kinds) {
            reading.add(u"Monday"_s, kind);
        }
        reading.show();
        QCOMPARE(isMarginWritten(reading, u"Monday"_s), isCounted);
        QVERIFY(!isMarginWritten(reading, u"twice"_s));
    }

    void equalSpansAreTwo_data()
    {
        QTest::addColumn<SpanKind>("kind");
        QTest::newRow("quote") << SpanKind::Quote;
        QTest::newRow("entity") << SpanKind::Entity;
        QTest::newRow("claim") << SpanKind::Claim;
    }

    void equalSpansAreTwo()
    {
        QFETCH(SpanKind, kind);
        Reading one(kStory);
        one.add(u"Monday"_s, kind);
        one.show();
        Reading two(kStory);
        two.add(u"Monday"_s, kind);
        two.add(u"Monday"_s, kind);
        two.show();
        QVERIFY(one.picture() != two.picture());
    }

    void aSuggestionIsAnOutlineAndAKindIsAShape()
    {
        // In grey, as one sees it who tells no colours apart.
        QList<QImage> looks;
        for (const SpanKind kind : {SpanKind::Quote, SpanKind::Entity, SpanKind::Claim}) {
            for (const SpanStatus status : {SpanStatus::Accepted, SpanStatus::Suggested}) {
                Reading reading(kStory);
                reading.add(u"nothing had changed"_s, kind, status);
                reading.show();
                looks.append(reading.picture().convertToFormat(QImage::Format_Grayscale8));
            }
        }
        for (int i = 0; i < looks.size(); ++i) {
            for (int j = i + 1; j < looks.size(); ++j) {
                QVERIFY(looks[i] != looks[j]);
            }
        }
    }

    void restingThePointerListsTheSpans()
    {
        Crowd crowd(5);
        crowd.hover(crowd.middleOf(u"nd"_s));
        QVERIFY(!crowd.view.spanList());
        QTRY_VERIFY(crowd.view.spanList() && crowd.view.spanList()->isVisible());
        QListWidget *list = crowd.view.spanList()->list();
        QCOMPARE(list->count(), 5);
        QVERIFY(list->item(0)->text().contains(u"Monday"_s));
        QVERIFY2(list->item(0)->text().contains(u"quote"_s), qPrintable(list->item(0)->text()));
        QVERIFY(crowd.view.hasFocus()); // it takes nothing away
        // Going elsewhere closes it; choosing makes active.
        crowd.hover(crowd.middleOf(u"branches"_s));
        QTRY_VERIFY(!crowd.view.spanList()->isVisible());
        crowd.hover(crowd.middleOf(u"nd"_s));
        QTRY_VERIFY(crowd.view.spanList()->isVisible());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(3)).center());
        QVERIFY(!crowd.view.spanList()->isVisible());
        QVERIFY(!crowd.view.activeSpan().isNull());
        crowd.view.setCaret(crowd.rangeOf(u"nd"_s).start);
        QCOMPARE(crowd.view.rankAtCaret().place, 4);
    }

    void theListGoesWithThePointer()
    {
        Crowd crowd(5);
        crowd.hover(crowd.middleOf(u"nd"_s));
        QTRY_VERIFY(crowd.view.spanList() && crowd.view.spanList()->isVisible());
        QEvent leave(QEvent::Leave); // at once into another pane
        QCoreApplication::sendEvent(crowd.view.viewport(), &leave);
        QTRY_VERIFY(!crowd.view.spanList()->isVisible());
    }

    void oneSpanIsNotListed()
    {
        Reading reading(kStory);
        reading.add(u"Monday"_s, SpanKind::Quote);
        reading.show();
        reading.hover(reading.middleOf(u"nd"_s));
        QTest::qWait(900); // longer than the pause
        QVERIFY(!reading.view.spanList());
    }

    void theListIsUsedByKeyboard()
    {
        Crowd crowd(5);
        crowd.view.setCaret(crowd.rangeOf(u"nd"_s).start);
        crowd.view.listSpansAtCaret();
        SpanList *list = crowd.view.spanList();
        QVERIFY(list && list->isVisible());
        QTRY_VERIFY(list->list()->hasFocus());
        QVERIFY(!list->list()->accessibleName().isEmpty());
        QTest::keyClick(list->list(), Qt::Key_Down);
        QTest::keyClick(list->list(), Qt::Key_Down);
        QVERIFY2(list->heading().startsWith(u"3"_s), qPrintable(list->heading()));
        QCOMPARE(crowd.view.rankAtCaret().place, 3); // walked to, and seen in the text
        QTest::keyClick(list->list(), Qt::Key_Return);
        QVERIFY(!list->isVisible());
        QTRY_VERIFY(crowd.view.hasFocus());
        QCOMPARE(crowd.view.rankAtCaret().place, 3);
        crowd.view.listSpansAtCaret();
        QTest::keyClick(list->list(), Qt::Key_Escape);
        QVERIFY(!list->isVisible());
        QTRY_VERIFY(crowd.view.hasFocus());
    }

    void cyclingShowsTheListUntilSomethingElseIsDone()
    {
        Crowd crowd(5);
        crowd.view.setCaret(crowd.rangeOf(u"nd"_s).start);
        crowd.view.activateNextSpanAtCaret();
        crowd.view.activateNextSpanAtCaret();
        QVERIFY(crowd.view.spanList()->isVisible());
        QVERIFY2(crowd.view.spanList()->heading().startsWith(u"2"_s),
                 qPrintable(crowd.view.spanList()->heading()));
        QVERIFY(crowd.view.hasFocus());
        crowd.key(Qt::Key_Right);
        QVERIFY(!crowd.view.spanList()->isVisible());
    }

    // Each row of the list can be told from the others.
    void equalRowsAreToldApart()
    {
        Crowd crowd(1);
        const TextRange word = crowd.rangeOf(u"Monday"_s);
        for (const QString &note : {u"said so twice"_s, QString(), QString()}) {
            Span span = crowd.index.find(crowd.ids.first())->span;
            span.id = SpanId::make();
            span.note = note;
            crowd.index.insert(span);
        }
        crowd.view.refreshSpans(word);
        crowd.view.setCaret(crowd.rangeOf(u"nd"_s).start);
        crowd.view.activateNextSpanAtCaret();
        QStringList rows;
        const QListWidget *list = crowd.view.spanList()->list();
        for (int row = 0; row < list->count(); ++row) {
            rows.append(list->item(row)->text());
        }
        QCOMPARE(rows.size(), 4);
        QCOMPARE(QSet<QString>(rows.begin(), rows.end()).size(), 4);
        QCOMPARE(rows.filter(u"said so twice"_s).size(), 1);
        for (const QString &order : {u"1 of 3"_s, u"2 of 3"_s, u"3 of 3"_s}) {
            QCOMPARE(rows.filter(order).size(), 1);
        }
    }

    void theListFollowsWhatIsDone()
    {
        Crowd crowd(5);
        crowd.view.setCaret(crowd.rangeOf(u"nd"_s).start);
        crowd.view.activateNextSpanAtCaret();
        const SpanList *list = crowd.view.spanList();
        QVERIFY(list->isVisible());
        QCOMPARE(list->list()->count(), 5);
        const auto rowsWith = [list](const QString &words) {
            return list->list()->findItems(words, Qt::MatchContains).size();
        };
        QCOMPARE(rowsWith(u"suggested"_s), 1);
        Span decided = crowd.index.find(crowd.ids.last())->span;
        QCOMPARE(decided.status, SpanStatus::Suggested);
        decided.status = SpanStatus::Accepted;
        crowd.index.insert(decided);
        const TextRange where = crowd.rangeOf(u"Monday"_s);
        crowd.view.refreshSpans(where);
        QCOMPARE(rowsWith(u"suggested"_s), 0);
        crowd.index.remove(crowd.ids.first());
        crowd.view.refreshSpans(where);
        QCOMPARE(list->list()->count(), 4);
        QVERIFY2(list->heading().contains(u"4"_s), qPrintable(list->heading()));
        for (qsizetype i = 1; i < crowd.ids.size(); ++i) {
            crowd.index.remove(crowd.ids.at(i));
        }
        crowd.view.refreshSpans(where);
        QVERIFY(!list->isVisible());
    }

    // Hard texts

    void fiveHundredSpansAtOnePlace()
    {
        Crowd crowd(500);
        (void)crowd.picture();
        crowd.view.setCaret(crowd.rangeOf(u"nd"_s).start);
        QSet<SpanId> seen;
        for (int i = 0; i < 500; ++i) {
            crowd.view.activateNextSpanAtCaret();
            seen.insert(crowd.view.activeSpan());
        }
        QCOMPARE(seen.size(), 500);
        (void)crowd.picture();
        crowd.view.listSpansAtCaret();
        QCOMPARE(crowd.view.spanList()->list()->count(), 500);
        QVERIFY(crowd.view.spanList()->height() < crowd.view.height());
    }

    void aSpanOverThreeHundredParagraphs()
    {
        Reading reading(u"Some words of a paragraph.\n"_s.repeated(400));
        const SpanId claim = reading.add(
            TextRanges{{reading.text.paragraphRange(20).start, reading.text.paragraphRange(330).end}},
            SpanKind::Claim);
        reading.obey();
        reading.show();
        reading.view.scrollTo(reading.text.paragraphRange(200), ArticleView::ScrollMode::Top);
        const QImage with = reading.picture();
        reading.view.setActiveSpan(claim);
        QVERIFY(reading.picture() != with); // its bar is seen in the middle of it
        // Both edges can be moved, each brought into sight.
        reading.view.chooseEdge(SpanEdge::End);
        QVERIFY(
            reading.view
                .extentOf({reading.index.find(claim)->hull().end - 1, reading.index.find(claim)->hull().end})
                .isInSight);
        reading.key(Qt::Key_Left, Qt::ControlModifier);
        reading.key(Qt::Key_Return);
        QCOMPARE(reading.index.find(claim)->hull().end, reading.text.paragraphRange(330).end - 1);
    }

    void mixedLinesHaveTheirHandlesAtTheirLetters()
    {
        // The span runs from a Latin word into a Hebrew one: its end is at the left of the last letter.
        Reading reading(u"The paper דבר השבוע wrote it, and الجزيرة too.\n"_s);
        const SpanId span = reading.add(u"paper דבר"_s, SpanKind::Quote);
        reading.obey();
        reading.show();
        reading.view.setActiveSpan(span);
        const QRect first = reading.view.rectsFor(reading.rangeOf(u"p"_s)).first();
        const qsizetype last = reading.rangeOf(u"דבר"_s).end - 1;
        const QRect end = reading.view.rectsFor({last, last + 1}).first();
        QVERIFY(std::abs(reading.view.handleRect(SpanEdge::Start).center().x() - first.left()) <= 2);
        QVERIFY(std::abs(reading.view.handleRect(SpanEdge::End).center().x() - end.left()) <= 2);
        // A step further on takes the next Hebrew letter in, which stands further left.
        reading.view.chooseEdge(SpanEdge::End);
        reading.key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(reading.wordsOf(span), u"paper דבר השבוע"_s);
        QVERIFY(reading.view.handleRect(SpanEdge::End).center().x() > 0);
    }

    void thaiEdgesMoveByWords()
    {
        Reading reading(u"ธนาคารไม่ขายข้อมูล\n"_s);
        const SpanId span = reading.add(u"ธนาคาร"_s, SpanKind::Quote);
        reading.obey();
        reading.show();
        reading.view.setActiveSpan(span);
        reading.view.chooseEdge(SpanEdge::End);
        reading.key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(reading.wordsOf(span), u"ธนาคารไม่"_s);
        reading.key(Qt::Key_Left);
        QVERIFY(reading.text.isGraphemeBoundary(reading.index.find(span)->hull().end));
        reading.click(reading.middleOf(u"ขาย"_s), 2);
        QCOMPARE(reading.selected(), u"ขาย"_s);
    }

    void aViewTwoHundredPixelsWide()
    {
        Crowd crowd(30, {200, 400});
        const QRect column = crowd.view.columnRect();
        QVERIFY(column.width() >= 60);
        QVERIFY(column.left() >= 0 && column.right() < crowd.view.viewport()->width());
        crowd.view.setCaret(crowd.rangeOf(u"nd"_s).start);
        QVERIFY(crowd.view.activateNextSpanAtCaret());
        QVERIFY(crowd.view.rect().contains(crowd.view.spanList()->geometry()));
        crowd.click(crowd.middleOf(u"branches"_s), 2);
        QCOMPARE(crowd.selected(), u"branches"_s);
    }

    void glyphsNoFontHasAreSelectedAndTaggedAllTheSame()
    {
        // Old Italic, a private use character and an unassigned one.
        const QString strange = u"𐌀𐌁 \ue123\ue124 \U0002fe00"_s;
        Reading reading(u"Before "_s + strange + u" after.\n"_s);
        reading.obey();
        const SpanId span = reading.add(strange, SpanKind::Quote);
        reading.show();
        QVERIFY(!reading.view.rectsFor(reading.rangeOf(strange)).isEmpty());
        reading.drag(reading.leftOf(strange), reading.rightOf(strange));
        QCOMPARE(reading.selected(), strange);
        reading.view.setActiveSpan(span);
        reading.view.chooseEdge(SpanEdge::Start);
        reading.key(Qt::Key_Right);
        QCOMPARE(reading.index.find(span)->hull().start, reading.rangeOf(strange).start + 2);
    }
};

QTEST_MAIN(TestOverlap)
#include "tst_overlap.moc"
