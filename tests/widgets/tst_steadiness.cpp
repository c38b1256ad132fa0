// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is read stays where it is, whatever turns out about the rest of the text; and no more is laid out than
// is looked at.

#include "widgets/reader/articleview.h"

#include <QPaintEvent>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

Span spanOver(qsizetype start, qsizetype end, SpanKind kind)
{
    Span span;
    span.id = SpanId::make();
    span.kind = kind;
    span.ranges = {{start, end}};
    return span;
}

// Estimates are wrong on purpose: wide and narrow letters, two scripts, paragraphs of all lengths.
QString unevenText(int paragraphs)
{
    QRandomGenerator random(3);
    QString text;
    for (int i = 0; i < paragraphs; ++i) {
        const QString word = i % 4 == 0 ? u"WWWW MMM "_s
            : i % 4 == 1                ? u"ill iii "_s
            : i % 4 == 2                ? u"שלום עולם "_s
                                        : u"新聞記事"_s;
        text += word.repeated(random.bounded(120)) + u"\n"_s;
    }
    return text;
}

struct Reading {
    explicit Reading(const QString &content, QList<Span> spans = {}, QSize size = {700, 600})
        : text(content)
        , index(text)
    {
        index.reset(std::move(spans));
        QFont font;
        font.setPixelSize(15);
        view.setFont(font);
        view.resize(size);
        view.setContent(text, &index, u"en"_s);
    }

    void show()
    {
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }

    /// What idle time does, to its end.
    void rest()
    {
        qint64 before = -1;
        while (before != view.layoutsMade()) {
            before = view.layoutsMade();
            (void)view.grab();
            for (int i = 0; i < 20; ++i) {
                QCoreApplication::processEvents();
            }
        }
    }

    /// Where a word in the middle of the view stands.
    [[nodiscard]] std::pair<qsizetype, int> anchor() const
    {
        const QPoint middle(view.columnRect().center().x(), view.viewport()->height() / 2);
        const qsizetype position = std::min(view.positionAt(middle), text.length() - 1);
        return {position, topOf(position)};
    }

    [[nodiscard]] int topOf(qsizetype position) const { return view.extentOf({position, position + 1}).top; }

    SourceText text;
    SpanIndex index;
    ArticleView view;
};

} // namespace

class TestSteadiness : public QObject {
    Q_OBJECT

private Q_SLOTS:

    // By steps of all sizes through the whole text: each moves the words by just that much, although the
    // heights of what comes are only learnt on the way.
    void scrollingMovesTheWordsByJustThat()
    {
        Reading reading(unevenText(600));
        reading.show();
        QRandomGenerator random(1);
        bool isAtEnd = false;
        for (int step = 0; step < 2'000 && !isAtEnd; ++step) {
            const int pixels = random.bounded(4) == 0 ? -random.bounded(80) : random.bounded(1, 260);
            const auto [position, top] = reading.anchor();
            const qint64 value = reading.view.page().scrollValue();
            reading.view.scrollBy(pixels);
            isAtEnd = reading.view.page().scrollValue() >= reading.view.page().scrollMaximum();
            if (!isAtEnd && (value > 0 || pixels > 0) && reading.view.page().scrollValue() > 0) {
                QCOMPARE(reading.topOf(position), top - pixels);
            }
            if (step % 7 == 0) {
                const auto [kept, before] = reading.anchor();
                reading.rest(); // lays out the page ahead and learns heights
                QCOMPARE(reading.topOf(kept), before);
            }
        }
        QVERIFY(isAtEnd);
    }

    void jumpsStayWhereTheyLand()
    {
        Reading reading(unevenText(600));
        reading.show();
        QRandomGenerator random(2);
        QScrollBar *bar = reading.view.verticalScrollBar();
        for (int i = 0; i < 60; ++i) {
            bar->setValue(random.bounded(bar->maximum()));
            (void)reading.view.grab();
            const auto [position, top] = reading.anchor();
            reading.rest();
            QCOMPARE(reading.topOf(position), top);
            // Dragging on by a few pixels goes on from here.
            bar->setValue(bar->value() + 5);
            QVERIFY(std::abs(reading.topOf(position) - (top - 5)) <= 1);
        }
    }

    void readingThroughLaysOutEachBlockOnce()
    {
        Reading reading(unevenText(400));
        reading.show();
        QScrollBar *bar = reading.view.verticalScrollBar();
        while (bar->value() < bar->maximum()) {
            bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
            reading.rest();
            QVERIFY(reading.view.page().cachedUnits() <= 80'000);
        }
        QVERIFY2(reading.view.layoutsMade() <= reading.view.page().blocks().count() * 11 / 10,
                 qPrintable(QString::number(reading.view.layoutsMade())));
    }

    // What is kept of one screen (corners of boxes, dots) is not stretched onto the next.
    void aSharperScreenIsPaintedSharp()
    {
        const QString text = u"The bank said that nothing had changed at all in its many branches.\n"_s;
        const auto spans = [&text] {
            QList<Span> made;
            for (const auto &[words, kind] : {std::pair{u"The bank"_s, SpanKind::Entity},
                                              std::pair{u"nothing had changed"_s, SpanKind::Quote},
                                              std::pair{u"in its many branches"_s, SpanKind::Claim}}) {
                Span span;
                span.id = SpanId::make();
                span.kind = kind;
                const qsizetype start = text.indexOf(words);
                span.ranges = {{start, start + words.size()}};
                made.append(span);
            }
            return made;
        };
        const auto paint = [](Reading &reading, int ratio) {
            QImage image(reading.view.viewport()->size() * ratio, QImage::Format_RGB32);
            image.setDevicePixelRatio(ratio);
            reading.view.viewport()->render(&image);
            return image;
        };
        Reading fresh(text, spans());
        fresh.show();
        Reading moved(text, spans());
        moved.show();
        const QImage coarse = paint(moved, 1);
        const QImage sharp = paint(moved, 2);
        QCOMPARE(sharp, paint(fresh, 2));
        QVERIFY(sharp != coarse.scaled(sharp.size()));
    }

    void changesOfTheScreenKeepThePlace_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<bool>("laysOut");
        QTest::newRow("theme") << u"theme"_s << false;
        QTest::newRow("font") << u"font"_s << true;
        QTest::newRow("width") << u"width"_s << true;
        QTest::newRow("height") << u"height"_s << false;
        QTest::newRow("zoom") << u"zoom"_s << true;
        QTest::newRow("direction") << u"direction"_s << false;
    }

    void changesOfTheScreenKeepThePlace()
    {
        QFETCH(QString, change);
        QFETCH(bool, laysOut);
        Reading reading(unevenText(400));
        reading.view.setHintLibrary(
            std::make_shared<HintLibrary>(QStringLiteral(STEMMA_SOURCE_DIR "/resources/syntax")));
        reading.show();
        reading.view.scrollTo({reading.text.length() / 2, reading.text.length() / 2 + 1},
                              ArticleView::ScrollMode::Top);
        (void)reading.view.grab();
        const auto place = reading.view.scrollState();
        const qint64 before = reading.view.layoutsMade();
        if (change == u"theme"_s) {
            QPalette dark = reading.view.palette();
            dark.setColor(QPalette::Base, Qt::black);
            dark.setColor(QPalette::Text, Qt::white);
            reading.view.setPalette(dark);
            QVERIFY(reading.view.theme().isDark());
        } else if (change == u"font"_s) {
            QFont font = reading.view.font();
            font.setPixelSize(21);
            reading.view.setFont(font);
        } else if (change == u"width"_s) {
            reading.view.resize(420, 600);
        } else if (change == u"height"_s) {
            reading.view.resize(700, 500);
        } else if (change == u"zoom"_s) {
            reading.view.setZoom(150);
        } else {
            reading.view.setLayoutDirection(Qt::RightToLeft);
        }
        QCoreApplication::processEvents();
        (void)reading.view.grab();
        const auto [first, last] = reading.view.visibleParagraphs();
        QCOMPARE(first, reading.text.paragraphAt(place.position));
        const qint64 made = reading.view.layoutsMade() - before;
        if (laysOut) {
            // What is in sight now, and a page ahead; not the text.
            QVERIFY2(made > 0 && made < 80, qPrintable(QString::number(made)));
        } else {
            QVERIFY2(made <= 12, qPrintable(QString::number(made))); // of the page ahead
            QCOMPARE(reading.view.scrollState(), place);
        }
    }

    void anotherThemeLooksAsIfItHadAlwaysBeenThere()
    {
        const QString text = u"“We said 12 % in 2018”, she said; perhaps. "_s.repeated(30);
        const auto library
            = std::make_shared<HintLibrary>(QStringLiteral(STEMMA_SOURCE_DIR "/resources/syntax"));
        QPalette dark;
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::Text, Qt::white);
        Reading changed(text, {spanOver(0, 20, SpanKind::Quote)});
        changed.view.setHintLibrary(library);
        changed.show();
        (void)changed.view.grab();
        changed.view.setPalette(dark);
        Reading fresh(text, {spanOver(0, 20, SpanKind::Quote)});
        fresh.view.setPalette(dark);
        fresh.view.setHintLibrary(library);
        fresh.show();
        QCOMPARE(changed.view.viewport()->grab().toImage(), fresh.view.viewport()->grab().toImage());
    }

    // Hard texts

    void aParagraphOfTwoMillionCharactersIsReadByPages()
    {
        Reading reading(u"so it goes on and on, "_s.repeated(2'000'000 / 22));
        reading.show();
        QVERIFY(reading.view.layoutsMade() < 6);
        QTest::keyClick(&reading.view, Qt::Key_End, Qt::ControlModifier);
        (void)reading.view.grab();
        QCOMPARE(reading.view.caret(), reading.text.length());
        QVERIFY(reading.view.layoutsMade() < 12);
        QCOMPARE(reading.view.visibleParagraphs(), (std::pair<qsizetype, qsizetype>{0, 0}));
        for (int i = 0; i < 5; ++i) {
            const auto [position, top] = reading.anchor();
            reading.view.scrollBy(-300);
            QCOMPARE(reading.topOf(position), top + 300);
        }
        QVERIFY(reading.view.layoutsMade() < 16);
    }

    void fiftyThousandSpansCostOnlyWhatIsSeen()
    {
        const QString content = u"word after word, and one more of them.\n"_s.repeated(20'000);
        QList<Span> spans;
        for (int i = 0; i < 50'000; ++i) {
            const qsizetype start = qsizetype(i) * 15;
            spans.append(spanOver(start, start + 5 + i % 200, SpanKind(i % 3)));
        }
        Reading reading(content, spans);
        reading.show();
        (void)reading.view.grab();
        QCOMPARE(reading.index.size(), 50'000);
        QVERIFY(reading.view.layoutsMade() < 120);
        const qint64 before = reading.view.layoutsMade();
        const Span added = spanOver(3, 40, SpanKind::Quote);
        QVERIFY(reading.index.insert(added));
        reading.view.refreshSpans({3, 40});
        (void)reading.view.grab();
        QCOMPARE(reading.view.layoutsMade(), before); // a span changes no line break
        reading.view.setActiveSpan(added.id);
        QCOMPARE(reading.view.activeSpan(), added.id);
    }

    void fiveHundredSpansAtOnePlaceAreEachReached()
    {
        const QString content = u"one word and another "_s.repeated(200);
        QList<Span> spans;
        for (int i = 0; i < 500; ++i) {
            spans.append(spanOver(21, 25 + i % 100, SpanKind(i % 3)));
        }
        Reading reading(content, spans);
        reading.show();
        (void)reading.view.grab();
        QCOMPARE(reading.view.spansAt(22).size(), 500U);
        QSet<SpanId> reached;
        while (reading.view.activateNextSpan()) {
            reached.insert(reading.view.activeSpan());
        }
        QCOMPARE(reached.size(), 500);
    }

    void aSpanOverThreeHundredParagraphsIsSeenAllTheWay()
    {
        const QString content = u"word after word, and one more of them.\n"_s.repeated(600);
        const qsizetype line = 39;
        const Span quote = spanOver(2, 300 * line, SpanKind::Quote);
        Reading reading(content, {quote, spanOver(2, 300 * line, SpanKind::Claim)});
        reading.show();
        reading.view.scrollTo({150 * line, 150 * line + 1}, ArticleView::ScrollMode::Top);
        const QRect word = reading.view.rectsFor({152 * line, 152 * line + 4}).first();
        const QImage picture = reading.view.viewport()->grab().toImage();
        QCOMPARE(picture.pixelColor(word.topLeft() + QPoint(-1, 2)), reading.view.theme().quoteFill(0));
        const qint64 before = reading.view.layoutsMade();
        QVERIFY(reading.index.remove(quote.id));
        reading.view.refreshSpans({2, 300 * line});
        const QImage without = reading.view.viewport()->grab().toImage();
        QCOMPARE(without.pixelColor(word.topLeft() + QPoint(-1, 2)), reading.view.theme().background());
        QCOMPARE(reading.view.layoutsMade(), before);
    }

    // Only the lines that look different are painted anew.
    void aSpanRepaintsItsLines()
    {
        struct Watch : QObject {
            bool eventFilter(QObject *, QEvent *event) override
            {
                if (event->type() == QEvent::Paint) {
                    painted += static_cast<QPaintEvent *>(event)->region();
                }
                return false;
            }

            QRegion painted;
        };

        Reading reading(u"word after word, and one more of them. "_s.repeated(60));
        reading.show();
        reading.rest();
        Watch watch;
        reading.view.viewport()->installEventFilter(&watch);
        const QRect word = reading.view.rectsFor({300, 304}).first();
        QVERIFY(reading.index.insert(spanOver(300, 304, SpanKind::Entity)));
        reading.view.refreshSpans({300, 304});
        QTRY_VERIFY(!watch.painted.isEmpty());
        QVERIFY(watch.painted.boundingRect().contains(word));
        QVERIFY(watch.painted.boundingRect().height() < 4 * word.height());
    }
};

QTEST_MAIN(TestSteadiness)
#include "tst_steadiness.moc"
