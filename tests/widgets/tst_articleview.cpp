// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/reading.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

const QString kStory
    = u"The bank said on Monday that nothing had changed. “We do not use data,” said Erika Diana, a "
      u"spokeswoman. It rained.\n"
      "\n"
      "אמר דובר הבנק: \"אנחנו לא משתמשים בנתונים\" ביום שני, לפי Daily Ledger, והוסיף כי אין שינוי.\n"
      "The minister denied it 👩‍👩‍👧 twice.\n"_s;

Span makeSpan(const SourceText &text, TextRange range, SpanKind kind)
{
    Span span;
    span.id = SpanId::make();
    span.kind = kind;
    span.ranges = {text.toCodePoints(range)};
    return span;
}

QString longText(int paragraphs)
{
    QString text;
    for (int i = 0; i < paragraphs; ++i) {
        text += u"Paragraph %1 says that "_s.arg(i)
            + u"the same few words come again and again, "_s.repeated(1 + i % 9) + u"as they do.\n"_s;
    }
    return text;
}

} // namespace

class TestArticleView : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void anEmptyTextCanBeShownAndPressed()
    {
        Reading reading{QString()};
        reading.show();
        reading.click({100, 100}, 2);
        reading.key(Qt::Key_Down);
        reading.key(Qt::Key_PageDown);
        QCOMPARE(reading.view.caret(), 0);
        QVERIFY(!reading.view.hasSelection());
    }

    void pointsAndPositionsAgree()
    {
        Reading reading(kStory);
        reading.show();
        // In every direction: the middle of a character's box is that character.
        for (qsizetype i = 0; i < reading.text.length(); i = reading.text.nextGrapheme(i)) {
            const auto rects = reading.view.rectsFor({i, reading.text.nextGrapheme(i)});
            if (rects.isEmpty() || rects.first().width() < 2) {
                continue; // a line feed, or a blank at a line's end
            }
            QCOMPARE(reading.view.characterAt(rects.first().center()), i);
        }
    }

    void aDragSelectsWhatItPassed_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("left to right") << u"nothing had changed"_s;
        QTest::newRow("right to left") << u"אנחנו לא משתמשים"_s;
        QTest::newRow("over a family emoji") << u"it 👩‍👩‍👧 twice"_s;
    }

    void aDragSelectsWhatItPassed()
    {
        QFETCH(QString, words);
        Reading reading(kStory);
        reading.show();
        QSignalSpy changed(&reading.view, &ArticleView::selectionChanged);
        const bool isRightToLeft = QStringView(words).isRightToLeft();
        reading.drag(isRightToLeft ? reading.rightOf(words) : reading.leftOf(words),
                     isRightToLeft ? reading.leftOf(words) : reading.rightOf(words));
        QCOMPARE(reading.selected(), words);
        QCOMPARE(changed.last().first().value<TextRange>(), reading.rangeOf(words));
    }

    void clicksSelectLargerUnits_data()
    {
        QTest::addColumn<int>("clicks");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one: the caret") << 1 << QString();
        QTest::newRow("two: a word") << 2 << u"Erika"_s;
        QTest::newRow("three: a sentence")
            << 3 << u"“We do not use data,” said Erika Diana, a spokeswoman."_s;
        QTest::newRow("four: a paragraph") << 4 << kStory.section(u'\n', 0, 0);
    }

    void clicksSelectLargerUnits()
    {
        QFETCH(int, clicks);
        QFETCH(QString, expected);
        Reading reading(kStory);
        reading.show();
        reading.click(reading.middleOf(u"Erika"_s), clicks);
        QCOMPARE(reading.selected(), expected);
    }

    void shiftClickExtends()
    {
        Reading reading(kStory);
        reading.show();
        QTest::mouseClick(reading.view.viewport(), Qt::LeftButton, {}, reading.leftOf(u"bank"_s));
        QTest::mouseClick(reading.view.viewport(), Qt::LeftButton, Qt::ShiftModifier,
                          reading.rightOf(u"said on"_s));
        QCOMPARE(reading.selected(), u"bank said on"_s);
    }

    void trimmingIsForTheCallerToSee()
    {
        Reading reading(kStory);
        reading.show();
        const TextRange range = reading.rangeOf(u" said on "_s);
        reading.view.setSelection(range);
        QCOMPARE(reading.view.selection(), range);
        QCOMPARE(reading.view.trimmedSelection(), (TextRange{range.start + 1, range.end - 1}));
    }

    void selectionsNeverSplitAGrapheme()
    {
        Reading reading(kStory);
        reading.show();
        const TextRange family = reading.rangeOf(u"👩‍👩‍👧"_s);
        reading.view.setSelection({family.start + 1, family.end - 2});
        QCOMPARE(reading.view.selection(), family);
    }

    void copyGivesTheSourceText()
    {
        const QString text = u"a\u00a0b\tc\n\u2026d"_s;
        Reading reading{text};
        reading.show();
        reading.key(Qt::Key_A, Qt::ControlModifier);
        reading.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
    }

    void keysMoveTheCaret()
    {
        Reading reading(kStory);
        reading.show();
        reading.key(Qt::Key_Right);
        QCOMPARE(reading.view.caret(), 1);
        reading.key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(reading.view.caret(), 3);
        reading.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(reading.selected(), u" bank"_s);
        reading.key(Qt::Key_Left);
        QCOMPARE(reading.view.caret(), 3);
        QVERIFY(!reading.view.hasSelection());
        reading.key(Qt::Key_Home);
        QCOMPARE(reading.view.caret(), 0);
        reading.key(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(reading.view.caret(), reading.text.length());
        reading.key(Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(reading.view.selection(), (TextRange{0, reading.text.length()}));
    }

    void arrowsMeanSides()
    {
        Reading reading(kStory);
        reading.show();
        const qsizetype start = reading.rangeOf(u"אמר"_s).start;
        reading.view.setCaret(start);
        reading.key(Qt::Key_Left);
        QCOMPARE(reading.view.caret(), start + 1);
        reading.key(Qt::Key_Right);
        QCOMPARE(reading.view.caret(), start);
    }

    void upAndDownKeepTheColumn()
    {
        Reading reading(longText(20), {500, 500});
        reading.show();
        reading.view.setCaret(20);
        const int x = reading.view.caretRect().left();
        reading.key(Qt::Key_Down);
        reading.key(Qt::Key_Down);
        reading.key(Qt::Key_Down);
        reading.key(Qt::Key_Up);
        reading.key(Qt::Key_Up);
        reading.key(Qt::Key_Up);
        QCOMPARE(reading.view.caret(), 20);
        QCOMPARE(reading.view.caretRect().left(), x);
    }

    void downReachesTheEndLineByLine()
    {
        Reading reading(longText(12), {420, 400});
        reading.show();
        qsizetype before = -1;
        int steps = 0;
        while (reading.view.caret() != before && steps < 500) {
            before = reading.view.caret();
            reading.key(Qt::Key_Down);
            QVERIFY(reading.view.viewport()->rect().intersects(reading.view.caretRect()));
            ++steps;
        }
        QCOMPARE(reading.view.caret(), reading.text.length());
        QVERIFY(steps > 12);
    }

    void pagesTurnAndReturn()
    {
        Reading reading(longText(200));
        reading.show();
        QList<qsizetype> carets{reading.view.caret()};
        for (int i = 0; i < 5; ++i) {
            reading.key(Qt::Key_PageDown);
            QVERIFY(reading.view.caret() > carets.last());
            QVERIFY(reading.view.viewport()->rect().intersects(reading.view.caretRect()));
            carets.append(reading.view.caret());
        }
        for (int i = 0; i < 12; ++i) {
            reading.key(Qt::Key_PageUp);
        }
        QCOMPARE(reading.view.caret(), 0);
        QCOMPARE(reading.view.verticalScrollBar()->value(), 0);
    }

    void lettersAreLeftToTheWindow()
    {
        class Window : public QWidget {
        public:
            QList<int> keys;

        protected:
            void keyPressEvent(QKeyEvent *event) override { keys.append(event->key()); }
        };

        Window window;
        auto *view = new ArticleView(&window);
        view->setContent(SourceText(kStory), nullptr);
        window.show();
        QTest::keyClicks(view, u"eqcl\"[]1"_s);
        QCOMPARE(window.keys.size(), 8);
    }

    void rightToLeftParagraphsStandAtTheRight()
    {
        Reading reading(kStory);
        reading.show();
        const QRect column = reading.view.columnRect();
        const QRect first = reading.view.rectsFor(reading.rangeOf(u"אמר"_s)).first();
        QVERIFY(std::abs(first.right() - column.right()) <= 2);
        const QRect latin = reading.view.rectsFor(reading.rangeOf(u"The bank"_s)).first();
        QVERIFY(std::abs(latin.left() - column.left()) <= 2);
    }

    void aRangeOverMixedDirectionsHasItsPieces()
    {
        Reading reading(u"abc אבגד def"_s);
        reading.show();
        // From inside the Latin word into the Hebrew one: two pieces with a gap between them.
        const auto rects = reading.view.rectsFor({2, 6});
        QCOMPARE(rects.size(), 2);
        QVERIFY(rects[0].right() < rects[1].left());
    }

    void aClickActivatesTheShortestSpanAndThenTheOthers()
    {
        Reading reading(kStory);
        const SpanId outer = reading.add(u"“We do not use data,” said Erika Diana"_s, SpanKind::Claim);
        const SpanId quote = reading.add(u"“We do not use data,”"_s, SpanKind::Quote);
        const SpanId word = reading.add(u"data"_s, SpanKind::Entity);
        reading.add(u"use data"_s, SpanKind::Entity, SpanStatus::Rejected);
        reading.show();
        QSignalSpy activated(&reading.view, &ArticleView::activeSpanChanged);
        const QPoint place = reading.middleOf(u"data"_s);
        for (const SpanId expected : {word, quote, outer, word}) {
            QTest::mouseClick(reading.view.viewport(), Qt::LeftButton, {}, place);
            QCOMPARE(reading.view.activeSpan(), expected);
        }
        QTest::mouseClick(reading.view.viewport(), Qt::LeftButton, {}, reading.middleOf(u"rained"_s));
        QVERIFY(reading.view.activeSpan().isNull());
        QCOMPARE(activated.size(), 5);
    }

    void nextAndPreviousWalkTheSpans()
    {
        Reading reading(kStory);
        const SpanId first = reading.add(u"bank"_s, SpanKind::Entity);
        const SpanId second = reading.add(u"We do not use data"_s, SpanKind::Quote);
        reading.add(u"do not"_s, SpanKind::Quote, SpanStatus::Rejected);
        const SpanId third = reading.add(u"minister"_s, SpanKind::Entity);
        reading.show();
        for (const SpanId expected : {first, second, third}) {
            QVERIFY(reading.view.activateNextSpan());
            QCOMPARE(reading.view.activeSpan(), expected);
        }
        QVERIFY(!reading.view.activateNextSpan());
        QVERIFY(reading.view.activatePreviousSpan());
        QCOMPARE(reading.view.activeSpan(), second);
    }

    void nextAndPreviousStartFromTheCaret()
    {
        Reading reading(kStory);
        const SpanId first = reading.add(u"bank"_s, SpanKind::Entity);
        const SpanId second = reading.add(u"We do not use data"_s, SpanKind::Quote);
        const SpanId third = reading.add(u"minister"_s, SpanKind::Entity);
        reading.show();
        // The active span is elsewhere: keys go on from where the person is.
        reading.view.setActiveSpan(first);
        reading.view.setCaret(reading.rangeOf(u"We do not use data"_s).end + 1);
        QVERIFY(reading.view.activateNextSpan());
        QCOMPARE(reading.view.activeSpan(), third);
        reading.view.setActiveSpan(first);
        reading.view.setCaret(reading.rangeOf(u"minister"_s).start);
        QVERIFY(reading.view.activatePreviousSpan());
        QCOMPARE(reading.view.activeSpan(), second);
        // The caret in the active span: from its start, as ever.
        reading.view.setCaret(reading.rangeOf(u"We do not use data"_s).start + 3);
        QVERIFY(reading.view.activateNextSpan());
        QCOMPARE(reading.view.activeSpan(), third);
    }

    void activeSpanStaysInSightInANarrowerPane()
    {
        Reading reading(QString(u"A long sentence that fills a line and more of the page. "_s).repeated(60)
                        + u"\nWe do not use data, she said.\n"_s
                        + QString(u"Yet another sentence. "_s).repeated(200));
        const SpanId quote = reading.add(u"We do not use data"_s, SpanKind::Quote);
        reading.view.resize(900, 300);
        reading.show();
        reading.view.scrollTo(reading.rangeOf(u"We do not use data"_s));
        reading.view.setActiveSpan(quote);
        const auto isInside = [&] {
            const auto extent = reading.view.extentOf(reading.rangeOf(u"We do not use data"_s));
            return extent.top >= 0 && extent.bottom <= reading.view.viewport()->height();
        };
        QVERIFY(isInside());
        for (const int width : {500, 300, 900}) {
            reading.view.resize(width, 300);
            QVERIFY2(isInside(), qPrintable(QString::number(width)));
        }
        // One that was out of sight is not fetched.
        reading.view.setScrollState({});
        QVERIFY(!isInside());
        reading.view.resize(400, 300);
        QCOMPARE(reading.view.scrollState().position, 0);
    }

    void theMarkerTagsAtRelease()
    {
        Reading reading(kStory);
        reading.show();
        QSignalSpy dragged(&reading.view, &ArticleView::markerDragged);
        reading.view.setMarker(SpanKind::Quote);
        const QString words = u" do not use "_s;
        reading.drag(reading.leftOf(words), reading.rightOf(words));
        QCOMPARE(dragged.size(), 1);
        QCOMPARE(dragged.first().first().value<TextRange>(), reading.rangeOf(u"do not use"_s));
        QVERIFY(!reading.view.hasSelection());
        QTest::mouseClick(reading.view.viewport(), Qt::LeftButton, {}, reading.middleOf(words));
        QCOMPARE(dragged.size(), 1);
    }

    void escapeEndsADragWithoutATag()
    {
        Reading reading(kStory);
        reading.show();
        QSignalSpy dragged(&reading.view, &ArticleView::markerDragged);
        reading.view.setMarker(SpanKind::Quote);
        const QPoint from = reading.leftOf(u"do not"_s);
        const QPoint to = reading.rightOf(u"do not"_s);
        QTest::mousePress(reading.view.viewport(), Qt::LeftButton, {}, from);
        reading.move(to);
        QVERIFY(reading.view.hasSelection());
        reading.key(Qt::Key_Escape);
        QTest::mouseRelease(reading.view.viewport(), Qt::LeftButton, {}, to);
        QVERIFY(dragged.isEmpty());
        QVERIFY(!reading.view.hasSelection());
    }

    void aQuoteIsFilledAndAnEntityUnderlined()
    {
        Reading reading(kStory);
        reading.add(u"We do not use data"_s, SpanKind::Quote);
        reading.add(u"Erika Diana"_s, SpanKind::Entity);
        reading.add(u"It rained"_s, SpanKind::Quote, SpanStatus::Suggested);
        reading.show();
        const QImage image = reading.view.viewport()->grab().toImage();
        const ReadingTheme &theme = reading.view.theme();
        const auto countIn = [&](const QString &words, const QColor &color) {
            const QRect rect = reading.view.rectsFor(reading.rangeOf(words)).first().adjusted(0, 0, 0, 4);
            int count = 0;
            for (int y = rect.top(); y <= rect.bottom(); ++y) {
                for (int x = rect.left(); x <= rect.right(); ++x) {
                    count += image.pixelColor(x, y) == color ? 1 : 0;
                }
            }
            return double(count) / rect.width();
        };
        QVERIFY(countIn(u"We do not"_s, theme.quoteFill()) > 8);
        QVERIFY(countIn(u"Erika Diana"_s, theme.hue(SpanKind::Entity)) > 1.5);
        QCOMPARE(countIn(u"Erika Diana"_s, theme.quoteFill()), 0.0);
        // A suggestion is an outline: no fill.
        QCOMPARE(countIn(u"It rained"_s, theme.quoteFill()), 0.0);
        QVERIFY(countIn(u"nothing had"_s, theme.background()) > 8);
    }

    // What stands right beside proposed words is seen as it is: a straight double mark is no single one.
    void quotationMarksBesideAProposalAreWhole()
    {
        const QString words = u"We do not use data"_s;
        Reading reading(u"The bank said \"%1\" and left. He wrote: \"%1\".\n"_s.arg(words));
        reading.show();
        const TextRange quote = reading.rangeOf(words);
        const auto marksIn = [&](const QImage &image) {
            QList<QImage> marks;
            for (const TextRange mark :
                 {TextRange{quote.start - 1, quote.start}, TextRange{quote.end, quote.end + 1}}) {
                marks.append(image.copy(reading.view.rectsFor(mark).first()));
            }
            return marks;
        };
        const auto picture = [&] { return reading.view.viewport()->grab().toImage(); };
        const QImage bare = picture();
        for (const MarkLayer layer :
             {MarkLayer::Proposals, MarkLayer::InnerProposals, MarkLayer::CurrentProposal}) {
            reading.view.setMarks(layer, {quote});
            const QImage outlined = picture();
            QVERIFY(outlined != bare);
            QCOMPARE(marksIn(outlined), marksIn(bare));
            reading.view.setMarks(layer, {});
        }
    }

    // A pane that becomes narrow, for another beside it, still shows the place that it was opened for.
    void aShownPlaceStaysInSightInANarrowerPane()
    {
        QString text;
        for (int i = 0; i < 60; ++i) {
            text += u"Paragraph %1 has words enough to stand on one wide line, and on more narrow ones.\n"_s
                        .arg(i);
        }
        const QString words = u"Paragraph 40 has words"_s;
        Reading reading(text, {1000, 400});
        reading.show();
        for (const bool isSelected : {true, false}) {
            reading.view.resize(1000, 400);
            const TextRange place = reading.rangeOf(words);
            isSelected ? reading.view.setSelection(place) : reading.view.setCaret(place.start);
            reading.view.scrollTo(place, ArticleView::ScrollMode::Center);
            reading.view.scrollBy(-120); // near the lower edge
            QVERIFY(reading.view.extentOf(place).isInSight);
            reading.view.resize(260, 400);
            const auto extent = reading.view.extentOf(place);
            QVERIFY2(extent.top >= 0 && extent.top < reading.view.viewport()->height(),
                     qPrintable(QString::number(extent.top)));
        }
    }

    void hintsColourTheTextButNotTheQuotes()
    {
        Reading reading(kStory);
        reading.add(u"had changed. “We do not use data,” said Erika"_s, SpanKind::Quote);
        const auto library
            = std::make_shared<HintLibrary>(QStringLiteral(STEMMA_SOURCE_DIR "/resources/syntax"));
        reading.view.setHintLibrary(library);
        reading.show();
        QVERIFY(reading.view.hasHints());
        const auto coloured = [&](const QString &words) {
            const qsizetype place = reading.rangeOf(words).start; // all in the first paragraph
            auto &page = const_cast<PageLayout &>(reading.view.page());
            const auto formats = page.block(0).layout->formats();
            return std::ranges::any_of(formats, [&](const QTextLayout::FormatRange &format) {
                return format.start <= place && place < format.start + format.length
                    && format.format.foreground().color() != reading.view.theme().text();
            });
        };
        QVERIFY(coloured(u"said on"_s));
        QVERIFY(!coloured(u"bank"_s));
        QVERIFY(!coloured(u"said Erika"_s));
        // A quote more, and the hint below it yields; the rest of the page is not laid out again.
        const qint64 before = reading.view.layoutsMade();
        reading.add(u"The bank said on"_s, SpanKind::Quote);
        reading.view.refreshSpans(reading.rangeOf(u"The bank said on"_s));
        QVERIFY(!coloured(u"said on"_s));
        QCOMPARE(reading.view.layoutsMade(), before + 1);
        reading.view.setHintLibrary(nullptr);
        QVERIFY(!reading.view.hasHints());
        QVERIFY(!coloured(u"said on"_s));
    }

    void openingLaysOutAPageOnce()
    {
        Reading reading(longText(500), {900, 600});
        reading.view.setHintLibrary(
            std::make_shared<HintLibrary>(QStringLiteral(STEMMA_SOURCE_DIR "/resources/syntax")));
        reading.view.show();
        (void)reading.view.grab();
        const qint64 before = reading.view.layoutsMade();
        reading.view.setContent(reading.text, &reading.index, u"en"_s);
        reading.view.viewport()->repaint();
        QCOMPARE(reading.view.layoutsMade() - before, qint64(reading.view.page().cachedBlocks()));
    }

    void aHugeTextIsNotLaidOut()
    {
        QString content = longText(3800);
        QVERIFY(content.size() > 1'000'000 / 2);
        content += content;
        const SourceText text(content);
        SpanIndex index(text);
        QList<Span> spans;
        for (int i = 0; i < 10'000; ++i) {
            const qsizetype start = text.length() * i / 10'001;
            spans.append(makeSpan(text, {start, start + 8}, SpanKind(i % 3)));
        }
        QVERIFY(index.reset(spans).isEmpty());
        ArticleView view;
        view.resize(900, 1000);
        view.setContent(text, &index, u"en"_s);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        (void)view.grab();
        QVERIFY2(view.layoutsMade() < 120, qPrintable(QString::number(view.layoutsMade())));
        // To the end and back: a jump costs what is seen there.
        qint64 before = view.layoutsMade();
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        (void)view.grab();
        QVERIFY(view.layoutsMade() - before < 120);
        QCOMPARE(view.caret(), text.length());
        before = view.layoutsMade();
        view.scrollTo({text.length() / 2, text.length() / 2 + 5}, ArticleView::ScrollMode::Center);
        (void)view.grab();
        QVERIFY(view.layoutsMade() - before < 120);
        // One more span changes the look of one block only.
        before = view.layoutsMade();
        QVERIFY(index.insert(makeSpan(text, {text.length() / 2, text.length() / 2 + 9}, SpanKind::Quote)));
        view.refreshSpans({text.length() / 2, text.length() / 2 + 9});
        (void)view.grab();
        QVERIFY(view.layoutsMade() - before <= 1);
    }

    void theCacheStaysWithinItsBudget()
    {
        Reading reading(longText(3000));
        reading.show();
        for (int i = 0; i < 60; ++i) {
            reading.key(Qt::Key_PageDown);
            (void)reading.view.grab();
        }
        QTRY_VERIFY(reading.view.page().cachedUnits() <= 40'000);
    }

    void correctedHeightsDoNotMoveWhatIsRead()
    {
        // Estimates are wrong on purpose: wide letters in one half, narrow ones in the other.
        QString content;
        for (int i = 0; i < 400; ++i) {
            content += QString(200 + i % 7 * 150, i % 2 ? u'W' : u'i') + u"\n"_s;
        }
        Reading reading(content);
        reading.show();
        reading.view.scrollTo({content.size() / 2, content.size() / 2 + 1}, ArticleView::ScrollMode::Top);
        const auto state = reading.view.scrollState();
        const QRect before = reading.view.rectsFor({state.position, state.position + 1}).first();
        const qint64 total = reading.view.page().heights().total();
        // The blocks above and below are laid out while idle, and the bar learns their heights.
        QTRY_VERIFY(reading.view.page().heights().total() != total);
        QCOMPARE(reading.view.rectsFor({state.position, state.position + 1}).first(), before);
        QCOMPARE(reading.view.scrollState(), state);
        // A notch up moves by just that.
        reading.view.scrollBy(-40);
        QCOMPARE(reading.view.rectsFor({state.position, state.position + 1}).first(),
                 before.translated(0, 40));
    }

    void theSamePlaceIsReadAtAnotherWidthOrZoom()
    {
        Reading reading(longText(300));
        reading.show();
        const TextRange place = reading.rangeOf(u"Paragraph 150 "_s);
        reading.view.scrollTo(place, ArticleView::ScrollMode::Top);
        reading.view.resize(420, 500);
        QCOMPARE(reading.text.paragraphAt(reading.view.scrollState().position), 150);
        reading.view.setZoom(180);
        QCOMPARE(reading.text.paragraphAt(reading.view.scrollState().position), 150);
        const auto state = reading.view.scrollState();
        ArticleView other;
        other.resize(420, 500);
        other.setFont(reading.view.font());
        other.setZoom(180);
        other.setContent(reading.text, nullptr);
        other.show();
        other.setScrollState(state);
        QCOMPARE(other.scrollState(), state);
    }

    void scrollingReachesBothEnds()
    {
        Reading reading(longText(500));
        reading.show();
        QScrollBar *bar = reading.view.verticalScrollBar();
        bar->setValue(bar->maximum());
        (void)reading.view.grab();
        QCOMPARE(reading.view.visibleParagraphs().second, reading.text.paragraphCount() - 1);
        for (int i = 0; i < 2000 && bar->value() > 0; ++i) {
            bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        }
        QCOMPARE(reading.view.visibleParagraphs().first, 0);
        QCOMPARE(reading.view.scrollState(), (ArticleView::ScrollState{0, -28}));
    }

    void anOpenArticleIsFollowed()
    {
        Article article;
        article.language = u"en"_s;
        const SourceText text(kStory);
        const Span span = makeSpan(text, {4, 8}, SpanKind::Entity);
        auto open = std::make_shared<OpenArticle>(article, Revision{}, text, QList<Span>{span});
        ArticleView view;
        view.resize(600, 400);
        view.setArticle(open);
        view.show();
        view.setActiveSpan(span.id);
        QCOMPARE(view.activeSpan(), span.id);
        QSignalSpy removed(&view, &ArticleView::articleRemoved);
        Q_EMIT open->removed();
        QCOMPARE(removed.size(), 1);
        QVERIFY(!view.article());
        QVERIFY(view.activeSpan().isNull());
        QCOMPARE(view.text().length(), 0);
    }

    void assistiveToolsReadTheTextByParts()
    {
        Reading reading(kStory);
        reading.add(u"We do not use data"_s, SpanKind::Quote);
        reading.add(u"data"_s, SpanKind::Entity, SpanStatus::Suggested);
        reading.show();
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&reading.view);
        QVERIFY(interface);
        QCOMPARE(interface->role(), QAccessible::Document);
        QVERIFY(interface->state().readOnly);
        QVERIFY(!interface->text(QAccessible::Name).isEmpty());
        QAccessibleTextInterface *text = interface->textInterface();
        QVERIFY(text);
        QCOMPARE(text->characterCount(), int(kStory.size()));
        int start = 0;
        int end = 0;
        const int data = int(reading.rangeOf(u"data"_s).start);
        QCOMPARE(text->textAtOffset(data, QAccessible::WordBoundary, &start, &end), u"data"_s);
        QCOMPARE(text->textAtOffset(data, QAccessible::ParagraphBoundary, &start, &end),
                 kStory.section(u'\n', 0, 0));
        QCOMPARE(text->textAfterOffset(0, QAccessible::CharBoundary, &start, &end), u"h"_s);
        QCOMPARE(text->textBeforeOffset(1, QAccessible::CharBoundary, &start, &end), u"T"_s);
        QVERIFY(text->textAtOffset(data, QAccessible::LineBoundary, &start, &end).contains(u"data"));
        QCOMPARE(text->attributes(data + 1, &start, &end),
                 u"mark:true;annotation:suggested entity and quote;"_s);
        QCOMPARE(start, data);
        QCOMPARE(end, data + 4);
        text->setCursorPosition(data);
        QCOMPARE(reading.view.caret(), data);
        text->setSelection(0, data, data + 4);
        QCOMPARE(reading.selected(), u"data"_s);
        QCOMPARE(text->offsetAtPoint(text->characterRect(data + 1).center() - QPoint(1, 0)), data + 1);
        QCOMPARE(text->offsetAtPoint({-5000, 0}), -1);
    }

    void fontAndPaletteChangesAreFollowed()
    {
        Reading reading(kStory);
        reading.show();
        const int before = reading.view.rectsFor({0, 8}).first().width();
        QFont font = reading.view.font();
        font.setPixelSize(30);
        reading.view.setFont(font);
        QVERIFY(reading.view.rectsFor({0, 8}).first().width() > before * 3 / 2);
        QPalette palette = reading.view.palette();
        palette.setColor(QPalette::Base, Qt::black);
        palette.setColor(QPalette::Text, Qt::white);
        reading.view.setPalette(palette);
        QVERIFY(reading.view.theme().isDark());
        const QRect column = reading.view.columnRect();
        reading.view.setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(reading.view.columnRect().width(), column.width());
    }
};

QTEST_MAIN(TestArticleView)
#include "tst_articleview.moc"
