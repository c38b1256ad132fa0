// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/articleview.h"
#include "widgets/reader/overviewstrip.h"

#include <QHelpEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

QString story(int paragraphs)
{
    QString text;
    for (int i = 0; i < paragraphs; ++i) {
        text += u"Paragraph %1 says the same few words as the one before it.\n"_s.arg(i);
    }
    return text;
}

struct Reading {
    explicit Reading(int paragraphs, QSize size = {600, 500})
        : text(story(paragraphs))
        , index(text)
    {
        QFont font;
        font.setPixelSize(15);
        view.setFont(font);
        view.resize(size);
    }

    [[nodiscard]] TextRange wordOf(qsizetype paragraph) const
    {
        const TextRange range = text.paragraphRange(paragraph);
        return {range.start, range.start + 9};
    }

    Span add(TextRange range, SpanKind kind, bool isLinked = false)
    {
        Span span;
        span.id = SpanId::make();
        span.kind = kind;
        span.status = SpanStatus::Accepted;
        span.ranges = {text.toCodePoints(range)};
        if (isLinked) {
            span.group = QuoteGroupId::make();
        }
        index.insert(span);
        return span;
    }

    void show()
    {
        view.setContent(text, &index, u"en"_s);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY(view.overview()->isComplete());
    }

    [[nodiscard]] OverviewStrip::Signs signsOf(TextRange range) const
    {
        return view.overview()->signsAt(view.overview()->yOf(range.start));
    }

    SourceText text;
    SpanIndex index;
    ArticleView view;
};

} // namespace

class TestOverviewStrip : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void rowsShowWhatLiesThere()
    {
        Reading reading(400);
        reading.add(reading.wordOf(40), SpanKind::Quote, true);
        reading.add(reading.wordOf(120), SpanKind::Entity);
        reading.add({reading.wordOf(200).start, reading.wordOf(240).end}, SpanKind::Claim);
        reading.show();
        using Strip = OverviewStrip;
        QCOMPARE(reading.signsOf(reading.wordOf(40)), Strip::Quote | Strip::Linked);
        QCOMPARE(reading.signsOf(reading.wordOf(120)), Strip::Signs(Strip::Entity));
        for (const int paragraph : {200, 210, 220, 239}) {
            QCOMPARE(reading.signsOf(reading.wordOf(paragraph)), Strip::Signs(Strip::Claim));
        }
        QCOMPARE(reading.signsOf(reading.wordOf(300)), Strip::Signs());
    }

    void marksShowAtOnce()
    {
        Reading reading(400);
        reading.show();
        using Strip = OverviewStrip;
        reading.view.setMarks(MarkLayer::Hits, {reading.wordOf(10), reading.wordOf(350)});
        reading.view.setMarks(MarkLayer::CurrentHit, {reading.wordOf(350)});
        const qsizetype gap = reading.wordOf(100).start;
        reading.view.setMarks(MarkLayer::Differences, {{gap, gap}});
        reading.view.setMarks(MarkLayer::Shared, {reading.wordOf(200)});
        QCOMPARE(reading.signsOf(reading.wordOf(10)), Strip::Signs(Strip::Hit));
        QCOMPARE(reading.signsOf(reading.wordOf(350)), Strip::Hit | Strip::CurrentHit);
        QCOMPARE(reading.signsOf(reading.wordOf(100)), Strip::Signs(Strip::Difference));
        QCOMPARE(reading.signsOf(reading.wordOf(200)), Strip::Signs(Strip::Shared));
        reading.view.setMarks(MarkLayer::Hits, {});
        QCOMPARE(reading.signsOf(reading.wordOf(10)), Strip::Signs());
        reading.view.setContent(reading.text, &reading.index);
        QCOMPARE(reading.view.marks(MarkLayer::Shared).size(), 0);
    }

    void aSpanThatComesOrGoesIsCountedAgain()
    {
        Reading reading(400);
        reading.add({0, reading.text.length()}, SpanKind::Claim);
        reading.show();
        const Span quote = reading.add(reading.wordOf(77), SpanKind::Quote);
        reading.view.refreshSpans(reading.wordOf(77));
        using Strip = OverviewStrip;
        QTRY_COMPARE(reading.signsOf(reading.wordOf(77)), Strip::Quote | Strip::Claim);
        reading.index.remove(quote.id);
        reading.view.refreshSpans(reading.wordOf(77));
        QTRY_COMPARE(reading.signsOf(reading.wordOf(77)), Strip::Signs(Strip::Claim));
        QCOMPARE(reading.signsOf(reading.wordOf(399)), Strip::Signs(Strip::Claim));
    }

    void scrollingPaintsTheSamePicture()
    {
        Reading reading(2000);
        reading.show();
        reading.view.verticalScrollBar()->setValue(20000);
        const auto picturesWhileScrolling = [&reading] {
            const int made = reading.view.overview()->picturesMade();
            for (int i = 0; i < 20; ++i) {
                reading.view.scrollBy(1);
                reading.view.overview()->repaint();
            }
            return reading.view.overview()->picturesMade() - made;
        };
        // Heights that were estimated settle first.
        QTRY_COMPARE(picturesWhileScrolling(), 0);
    }

    void aClickGoesThere()
    {
        Reading reading(1000);
        reading.show();
        OverviewStrip *strip = reading.view.overview();
        QTest::mouseClick(strip, Qt::LeftButton, {}, {5, strip->yOf(reading.wordOf(700).start)});
        const auto [first, last] = reading.view.visibleParagraphs();
        QVERIFY2(first <= 700 && 700 <= last, qPrintable(u"%1 to %2"_s.arg(first).arg(last)));
        // A drag goes on following.
        QTest::mousePress(strip, Qt::LeftButton, {}, {5, 10});
        const QPoint to(5, strip->yOf(reading.wordOf(300).start));
        QMouseEvent move(QEvent::MouseMove, to, strip->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(strip, &move);
        QTest::mouseRelease(strip, Qt::LeftButton, {}, to);
        const auto [from, until] = reading.view.visibleParagraphs();
        QVERIFY2(from <= 300 && 300 <= until, qPrintable(u"%1 to %2"_s.arg(from).arg(until)));
    }

    void itStandsBesideTheScrollBar_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void itStandsBesideTheScrollBar()
    {
        QFETCH(Qt::LayoutDirection, direction);
        Reading reading(100);
        reading.view.setLayoutDirection(direction);
        reading.show();
        const QRect strip = reading.view.overview()->geometry();
        const QRect page = reading.view.viewport()->geometry();
        QCOMPARE(strip.width(), OverviewStrip::kWidth);
        QCOMPARE(strip.height(), page.height());
        QVERIFY(!strip.intersects(page));
        QCOMPARE(strip.center().x() > page.center().x(), direction == Qt::LeftToRight);
        // Columns are mirrored: links lie next to the text.
        reading.add(reading.wordOf(50), SpanKind::Quote, true);
        reading.view.refreshSpans(reading.wordOf(50));
        const QColor text = reading.view.theme().text();
        QTRY_COMPARE(reading.signsOf(reading.wordOf(50)), OverviewStrip::Quote | OverviewStrip::Linked);
        const QImage picture = reading.view.overview()->grab().toImage();
        const int y = reading.view.overview()->yOf(reading.wordOf(50).start);
        const int near = direction == Qt::LeftToRight ? 1 : OverviewStrip::kWidth - 2;
        QCOMPARE(picture.pixelColor(near, y), text);
    }

    void aNarrowViewHasNone()
    {
        Reading reading(100, {200, 500});
        reading.show();
        QVERIFY(!reading.view.overview()->isVisible());
        reading.view.resize(500, 500);
        QTRY_VERIFY(reading.view.overview()->isVisible());
    }

    void itStandsBesideTheTextInBothDirections_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void itStandsBesideTheTextInBothDirections()
    {
        QFETCH(Qt::LayoutDirection, direction);
        Reading reading(400);
        reading.view.setLayoutDirection(direction);
        reading.show();
        const QRect strip = reading.view.overview()->geometry();
        const QRect page = reading.view.viewport()->geometry();
        const QScrollBar *bar = reading.view.verticalScrollBar();
        const QRect scroller(bar->mapTo(&reading.view, QPoint()), bar->size());
        QVERIFY(reading.view.rect().contains(strip));
        QVERIFY(!strip.intersects(page) && !strip.intersects(scroller));
        QCOMPARE(strip.left() > page.left(), direction == Qt::LeftToRight);
        QCOMPARE(strip.width() + page.width() + scroller.width() + 2 * reading.view.frameWidth(),
                 reading.view.width());
    }

    void aShortArticleIsNotStretched()
    {
        Reading reading(3);
        reading.show();
        const QRect word = reading.view.rectsFor(reading.wordOf(2)).first();
        const int y = reading.view.overview()->yOf(reading.wordOf(2).start);
        QVERIFY2(std::abs(y - word.top()) < 40, qPrintable(u"%1 %2"_s.arg(y).arg(word.top())));
    }

    void theTipSaysWhatIsThere()
    {
        Reading reading(400);
        reading.add(reading.wordOf(40), SpanKind::Quote, true);
        reading.show();
        OverviewStrip *strip = reading.view.overview();
        const QPoint at(5, strip->yOf(reading.wordOf(40).start));
        QHelpEvent help(QEvent::ToolTip, at, strip->mapToGlobal(at));
        QApplication::sendEvent(strip, &help);
        QVERIFY2(QToolTip::text().contains(u"linked quotes"_s), qPrintable(QToolTip::text()));
        // A row of the strip is about a paragraph; the 41st or a neighbour.
        static const QRegularExpression place(u"\\b4[0-2]\\b"_s);
        QVERIFY2(QToolTip::text().contains(place), qPrintable(QToolTip::text()));
        QVERIFY(!strip->accessibleName().isEmpty());
    }

    void manySpansAreCountedInSlices()
    {
        Reading reading(3000);
        for (int i = 0; i < 3000; ++i) {
            reading.add(reading.wordOf(i), SpanKind::Entity);
        }
        reading.view.setContent(reading.text, &reading.index, u"en"_s);
        QVERIFY(!reading.view.overview()->isComplete()); // the first frame does not wait for it
        reading.view.show();
        QTRY_VERIFY(reading.view.overview()->isComplete());
        for (int i = 0; i < 3000; i += 61) {
            QVERIFY(reading.signsOf(reading.wordOf(i)).testFlag(OverviewStrip::Entity));
        }
    }

    void marksArePaintedAndToldApartByShape()
    {
        Reading reading(8);
        reading.show();
        const auto look = [&](MarkLayer layer) {
            for (const MarkLayer other :
                 {MarkLayer::Hits, MarkLayer::CurrentHit, MarkLayer::Differences, MarkLayer::Shared}) {
                reading.view.setMarks(other, {});
            }
            reading.view.setMarks(layer, {reading.wordOf(3)});
            return reading.view.viewport()->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
        };
        // Which pixels a mark touches, whatever its colour.
        const QImage unmarked
            = reading.view.viewport()->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
        const auto shapeOf = [&unmarked](const QImage &picture) {
            QImage shape(picture.size(), QImage::Format_Mono);
            shape.fill(0);
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    shape.setPixel(x, y, picture.pixel(x, y) != unmarked.pixel(x, y) ? 1 : 0);
                }
            }
            return shape;
        };
        const QList<QImage> looks{look(MarkLayer::Hits), look(MarkLayer::CurrentHit),
                                  look(MarkLayer::Differences), look(MarkLayer::Shared)};
        for (int i = 0; i < looks.size(); ++i) {
            for (int j = i + 1; j < looks.size(); ++j) {
                QVERIFY2(shapeOf(looks[i]) != shapeOf(looks[j]), qPrintable(u"%1 %2"_s.arg(i).arg(j)));
            }
        }
        // The frame of the current hit is as dark as the text.
        const QRect rect = reading.view.rectsFor(reading.wordOf(3)).first();
        const int frame = qGray(looks[1].pixel(rect.center().x(), rect.top() - 1));
        const int plain = qGray(looks[0].pixel(rect.center().x(), rect.top() - 3));
        QVERIFY2(frame < plain - 100, qPrintable(u"%1 %2"_s.arg(frame).arg(plain)));
    }

    void aMissingWordIsAWedge()
    {
        Reading reading(8);
        reading.show();
        const QImage before = reading.view.viewport()->grab().toImage();
        const qsizetype at = reading.wordOf(3).end;
        reading.view.setMarks(MarkLayer::Differences, {{at, at}});
        QVERIFY(reading.view.viewport()->grab().toImage() != before);
        reading.view.setMarks(MarkLayer::Differences, {});
        QCOMPARE(reading.view.viewport()->grab().toImage(), before);
    }
};

QTEST_MAIN(TestOverviewStrip)
#include "tst_overviewstrip.moc"
