// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Moving the edges of a span by handle and by key.

#include "tests/widgets/reading.h"

#include <QSignalSpy>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

const QString kStory = u"One here. The bank said, on Monday, that nothing had changed. Two here.\n"
                       "אמר דובר הבנק כי הכול בסדר.\n"
                       "It said “we do” and later “not use data” to all.\n"_s;

struct Editing : Reading {
    explicit Editing(const QString &words = u"nothing had"_s, SpanKind kind = SpanKind::Quote)
        : Reading(kStory)
    {
        span = add(words, kind);
        obey();
        show();
        view.setActiveSpan(span);
        view.setCaret(rangeOf(words).start);
    }

    [[nodiscard]] QString words() const { return wordsOf(span); }

    [[nodiscard]] QPoint handle(SpanEdge edge) const { return view.handleRect(edge).center(); }

    SpanId span;
};

} // namespace

class TestBoundaries : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void keysMoveTheChosenEdge_data()
    {
        QTest::addColumn<SpanEdge>("edge");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QString>("expected");
        const Qt::KeyboardModifiers none;
        const auto row
            = [](const char *name, SpanEdge edge, Qt::Key key, Qt::KeyboardModifiers modifiers,
                 const QString &expected) { QTest::newRow(name) << edge << key << modifiers << expected; };
        row("start out", SpanEdge::Start, Qt::Key_Left, none, u" nothing had"_s);
        row("start in", SpanEdge::Start, Qt::Key_Right, none, u"othing had"_s);
        row("end out", SpanEdge::End, Qt::Key_Right, none, u"nothing had "_s);
        row("end in", SpanEdge::End, Qt::Key_Left, none, u"nothing ha"_s);
        row("start out by word", SpanEdge::Start, Qt::Key_Left, Qt::ControlModifier, u"that nothing had"_s);
        row("start in by word", SpanEdge::Start, Qt::Key_Right, Qt::ControlModifier, u"had"_s);
        row("end out by word", SpanEdge::End, Qt::Key_Right, Qt::ControlModifier, u"nothing had changed"_s);
        row("end in by word", SpanEdge::End, Qt::Key_Left, Qt::ControlModifier, u"nothing"_s);
        row("start out by sentence", SpanEdge::Start, Qt::Key_Left, Qt::AltModifier,
            u"The bank said, on Monday, that nothing had"_s);
        row("end out by sentence", SpanEdge::End, Qt::Key_Right, Qt::AltModifier, u"nothing had changed."_s);
    }

    void keysMoveTheChosenEdge()
    {
        QFETCH(SpanEdge, edge);
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(QString, expected);
        Editing editing;
        editing.view.chooseEdge(edge);
        QVERIFY(editing.view.edgeMove().has_value());
        editing.key(key, modifiers);
        QCOMPARE(editing.words(), expected);
        editing.key(Qt::Key_Return);
        QVERIFY(!editing.view.edgeMove().has_value());
        QCOMPARE(editing.words(), expected);
        QCOMPARE(editing.view.activeSpan(), editing.span);
    }

    void stepsOfOneGestureBelongTogether()
    {
        Editing editing;
        editing.view.chooseEdge(SpanEdge::End);
        editing.key(Qt::Key_Right);
        editing.key(Qt::Key_Right, Qt::ControlModifier);
        editing.key(Qt::Key_Left);
        QCOMPARE(editing.words(), u"nothing had change"_s);
        QCOMPARE(editing.gestures.size(), 3);
        QCOMPARE(QSet<QUuid>(editing.gestures.begin(), editing.gestures.end()).size(), 1);
        editing.key(Qt::Key_Return);
        editing.view.chooseEdge(SpanEdge::Start);
        editing.key(Qt::Key_Left);
        QVERIFY(editing.gestures.last() != editing.gestures.first());
    }

    void escapeRestores()
    {
        Editing editing;
        editing.view.chooseEdge(SpanEdge::End);
        for (int i = 0; i < 4; ++i) {
            editing.key(Qt::Key_Right, Qt::ControlModifier);
        }
        QCOMPARE(editing.words(), u"nothing had changed. Two here."_s);
        editing.key(Qt::Key_Escape);
        QCOMPARE(editing.words(), u"nothing had"_s);
        QVERIFY(!editing.view.edgeMove().has_value());
        QCOMPARE(editing.view.activeSpan(), editing.span);
        QCOMPARE(QSet<QUuid>(editing.gestures.begin(), editing.gestures.end()).size(), 1);
    }

    void anyOtherKeyEndsAndDoesItsOwn()
    {
        Editing editing;
        editing.view.chooseEdge(SpanEdge::End);
        editing.key(Qt::Key_Right);
        editing.key(Qt::Key_Home);
        QVERIFY(!editing.view.edgeMove().has_value());
        QCOMPARE(editing.words(), u"nothing had "_s);
        QCOMPARE(editing.view.caret(), 0);
    }

    void edgesNeitherCrossNorLeave()
    {
        Editing editing(u"One"_s);
        editing.view.chooseEdge(SpanEdge::Start);
        editing.key(Qt::Key_Left);
        editing.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(editing.words(), u"One"_s);
        for (int i = 0; i < 6; ++i) {
            editing.key(Qt::Key_Right, Qt::ControlModifier);
        }
        QCOMPARE(editing.words(), u"e"_s);
        editing.view.chooseEdge(SpanEdge::End);
        for (int i = 0; i < 6; ++i) {
            editing.key(Qt::Key_Left);
        }
        QCOMPARE(editing.words(), u"e"_s);
        Reading last(u"One two.\nThree four"_s);
        const SpanId four = last.add(u"four"_s, SpanKind::Claim);
        last.obey();
        last.show();
        last.view.setActiveSpan(four);
        last.view.chooseEdge(SpanEdge::End);
        for (int i = 0; i < 4; ++i) {
            last.key(Qt::Key_Right, Qt::ControlModifier);
            last.key(Qt::Key_Right, Qt::AltModifier);
            last.key(Qt::Key_Right);
        }
        QCOMPARE(last.wordsOf(four), u"four"_s);
        QVERIFY(last.gestures.isEmpty()); // nothing was asked for
        last.view.chooseEdge(SpanEdge::Start);
        for (int i = 0; i < 6; ++i) {
            last.key(Qt::Key_Left, Qt::AltModifier);
        }
        QCOMPARE(last.wordsOf(four), last.text.text());
    }

    void arrowsMeanSidesInRightToLeftText()
    {
        Editing editing(u"דובר הבנק"_s);
        editing.view.chooseEdge(SpanEdge::End);
        editing.key(Qt::Key_Left, Qt::ControlModifier); // further on
        QCOMPARE(editing.words(), u"דובר הבנק כי"_s);
        editing.key(Qt::Key_Right);
        QCOMPARE(editing.words(), u"דובר הבנק כ"_s);
    }

    void aPartKeepsToItsPlace()
    {
        Editing editing;
        const SpanId parts = editing.add(
            TextRanges{editing.rangeOf(u"we do"_s), editing.rangeOf(u"not use data"_s)}, SpanKind::Quote);
        editing.view.refreshSpans({0, editing.text.length()});
        editing.view.setActiveSpan(parts);
        // The part at the caret is meant.
        editing.view.setCaret(editing.rangeOf(u"use"_s).start);
        editing.view.chooseEdge(SpanEdge::Start);
        editing.key(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(editing.wordsOf(parts), u"we do|later “not use data"_s);
        for (int i = 0; i < 8; ++i) {
            editing.key(Qt::Key_Left, Qt::ControlModifier);
        }
        QCOMPARE(editing.wordsOf(parts), u"we do|” and later “not use data"_s);
        QCOMPARE(editing.words(), u"nothing had"_s); // others never move
    }

    void handlesAreDragged_data()
    {
        QTest::addColumn<SpanEdge>("edge");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("atRight");
        QTest::addColumn<QString>("expected");
        QTest::newRow("end out") << SpanEdge::End << u"changed"_s << true << u"nothing had changed"_s;
        QTest::newRow("end in") << SpanEdge::End << u"nothing"_s << true << u"nothing"_s;
        QTest::newRow("start out") << SpanEdge::Start << u"Monday"_s << false
                                   << u"Monday, that nothing had"_s;
        QTest::newRow("start in") << SpanEdge::Start << u"had"_s << false << u"had"_s;
    }

    void handlesAreDragged()
    {
        QFETCH(SpanEdge, edge);
        QFETCH(QString, to);
        QFETCH(bool, atRight);
        QFETCH(QString, expected);
        for (const SpanKind kind : {SpanKind::Quote, SpanKind::Entity, SpanKind::Claim}) {
            Editing editing(u"nothing had"_s, kind);
            QSignalSpy asked(&editing.view, &ArticleView::rangesRequested);
            const QPoint from = editing.handle(edge);
            const QPoint target = atRight ? editing.rightOf(to) : editing.leftOf(to);
            editing.press(from);
            editing.move((from + target) / 2);
            editing.move(target);
            QVERIFY(editing.view.edgeMove().has_value());
            QCOMPARE(asked.count(), 0); // the pointer asks the project for nothing while it moves
            editing.release(target);
            QCOMPARE(asked.count(), 1);
            QCOMPARE(editing.words(), expected);
            QVERIFY(!editing.view.hasSelection());
            QCOMPARE(editing.view.activeSpan(), editing.span);
        }
    }

    void theSpanIsShownAsItWouldBe()
    {
        Editing editing;
        const QImage before = editing.picture();
        const QPoint to = editing.rightOf(u"changed"_s);
        editing.press(editing.handle(SpanEdge::End));
        editing.move(to);
        const QColor fill = editing.view.theme().activeQuoteFill();
        const QRect word = editing.view.rectsFor(editing.rangeOf(u"changed"_s)).first();
        QCOMPARE(editing.picture().pixelColor(word.center().x(), word.top() + 1).name(), fill.name());
        // Escape takes it back, and nothing was asked for.
        QSignalSpy asked(&editing.view, &ArticleView::rangesRequested);
        editing.key(Qt::Key_Escape);
        QVERIFY(!editing.view.edgeMove().has_value());
        editing.move(to + QPoint(20, 0));
        editing.release(to + QPoint(20, 0));
        QCOMPARE(asked.count(), 0);
        QCOMPARE(editing.words(), u"nothing had"_s);
        QVERIFY(editing.picture().pixelColor(word.center().x(), word.top() + 1).name() != fill.name());
        QVERIFY(before.pixelColor(word.center().x(), word.top() + 1).name() != fill.name());
        // Nor did the pointer select or click anything on its way: the span can be dragged again at once.
        QVERIFY(!editing.view.hasSelection());
        QCOMPARE(editing.view.activeSpan(), editing.span);
        editing.press(editing.handle(SpanEdge::End));
        editing.move(to);
        editing.release(to);
        QCOMPARE(editing.words(), u"nothing had changed"_s);
    }

    void handlesAreEasyToHit()
    {
        Editing editing(u"a"_s);
        for (const SpanEdge edge : {SpanEdge::Start, SpanEdge::End}) {
            const QRect rect = editing.view.handleRect(edge);
            QVERIFY(rect.width() >= 24 && rect.height() >= 24);
            QVERIFY(rect.width() >= QApplication::startDragDistance());
        }
        editing.hover(editing.handle(SpanEdge::End));
        QCOMPARE(editing.view.viewport()->cursor().shape(), Qt::SizeHorCursor);
        editing.hover(editing.middleOf(u"changed"_s));
        QCOMPARE(editing.view.viewport()->cursor().shape(), Qt::IBeamCursor);
        editing.view.setActiveSpan({});
        QVERIFY(editing.view.handleRect(SpanEdge::End).isEmpty());
    }

    void aClickOnAHandleIsAClickOnTheText()
    {
        Editing editing;
        const QPoint at = editing.rightOf(u"had"_s) + QPoint(6, 0);
        QVERIFY(editing.view.handleRect(SpanEdge::End).contains(at));
        QTest::mouseClick(editing.view.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(editing.view.caret(), editing.view.positionAt(at));
        QVERIFY(editing.view.activeSpan().isNull()); // as where no span is
        // With Shift the text is selected, also from there.
        editing.view.setActiveSpan(editing.span);
        QTest::mouseClick(editing.view.viewport(), Qt::LeftButton, Qt::ShiftModifier,
                          editing.rightOf(u"changed"_s));
        QVERIFY(editing.view.hasSelection());
    }

    void aTremblingHandMovesNothing()
    {
        Editing editing;
        const QPoint at = editing.handle(SpanEdge::End);
        editing.press(at);
        editing.move(at + QPoint(QApplication::startDragDistance() - 1, 0));
        editing.release(at);
        QCOMPARE(editing.words(), u"nothing had"_s);
        QCOMPARE(editing.gestures.size(), 0);
    }

    void whatIsGoneIsLetGo()
    {
        Editing editing;
        editing.view.chooseEdge(SpanEdge::End);
        const TextRange where = editing.index.find(editing.span)->hull();
        editing.index.remove(editing.span);
        editing.view.refreshSpans(where);
        QVERIFY(!editing.view.edgeMove().has_value());
        editing.key(Qt::Key_Right);
        QCOMPARE(editing.index.size(), 0);
        // The same while it is dragged.
        Editing dragged;
        dragged.press(dragged.handle(SpanEdge::End));
        dragged.move(dragged.rightOf(u"changed"_s));
        dragged.index.remove(dragged.span);
        dragged.view.refreshSpans(where);
        dragged.move(dragged.rightOf(u"Two"_s));
        dragged.release(dragged.rightOf(u"Two"_s));
        QVERIFY(!dragged.view.edgeMove().has_value());
    }

    void aHandleIsGrabbedWithControlHeld()
    {
        Editing editing;
        const TextRange before = editing.index.find(editing.span)->hull();
        editing.press(editing.handle(SpanEdge::End), Qt::ControlModifier);
        editing.move(editing.rightOf(u"changed"_s));
        editing.release(editing.rightOf(u"changed"_s));
        QVERIFY(!editing.view.hasSelection());
        QVERIFY(editing.index.find(editing.span)->hull().end > before.end);
    }

    void whatIsGoneScrollsNoFurther()
    {
        Reading reading(kStory + u"And so it went on.\n"_s.repeated(300));
        reading.obey();
        const SpanId span = reading.add(u"nothing had"_s, SpanKind::Quote);
        reading.show();
        reading.view.setActiveSpan(span);
        const QScrollBar *bar = reading.view.verticalScrollBar();
        reading.press(reading.view.handleRect(SpanEdge::End).center());
        reading.move(QPoint(200, reading.view.viewport()->height() + 40));
        QTRY_VERIFY(bar->value() > 0); // it scrolls by itself
        const TextRange where = reading.index.find(span)->hull();
        reading.index.remove(span);
        reading.view.refreshSpans(where);
        const int stopped = bar->value();
        QTest::qWait(200); // several steps of the scrolling
        QCOMPARE(bar->value(), stopped);
        QVERIFY(!reading.view.hasSelection());
        reading.release(QPoint(200, 200));
    }

    void aRefusedMoveEndsTheGesture()
    {
        Reading reading(kStory);
        const SpanId span = reading.add(u"nothing had"_s, SpanKind::Quote);
        reading.show(); // nobody does what is asked
        reading.view.setActiveSpan(span);
        reading.view.chooseEdge(SpanEdge::End);
        reading.key(Qt::Key_Right);
        QVERIFY(!reading.view.edgeMove().has_value());
        QCOMPARE(reading.wordsOf(span), u"nothing had"_s);
    }

    void themeAndScreenMayChangeWhileDragging()
    {
        Editing editing;
        editing.press(editing.handle(SpanEdge::End));
        editing.move(editing.rightOf(u"changed"_s));
        QPalette dark;
        dark.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
        dark.setColor(QPalette::Text, QColor(0xe3, 0xe3, 0xe3));
        editing.view.setPalette(dark);
        QEvent screen(QEvent::DevicePixelRatioChange);
        QApplication::sendEvent(&editing.view, &screen);
        QFont larger = editing.view.font();
        larger.setPixelSize(22);
        editing.view.setFont(larger);
        QVERIFY(editing.view.edgeMove().has_value());
        (void)editing.picture();
        const QPoint to = editing.rightOf(u"Two"_s);
        editing.move(to);
        editing.release(to);
        QCOMPARE(editing.words(), u"nothing had changed. Two"_s);
    }

    void everyPartHasHandles()
    {
        Editing editing;
        const SpanId parts = editing.add(
            TextRanges{editing.rangeOf(u"we do"_s), editing.rangeOf(u"not use data"_s)}, SpanKind::Quote);
        editing.view.refreshSpans({0, editing.text.length()});
        editing.view.setCaret(editing.rangeOf(u"we do"_s).start);
        editing.view.setActiveSpan(parts);
        // The caret is in the first part, and the second one is taken all the same.
        editing.drag(editing.rightOf(u"use data"_s), editing.rightOf(u"not use"_s));
        QCOMPARE(editing.wordsOf(parts), u"we do|not use"_s);
    }

    void theChosenEdgeIsSeen()
    {
        Editing editing;
        const QImage none = editing.picture();
        editing.view.chooseEdge(SpanEdge::Start);
        const QImage start = editing.picture();
        editing.view.chooseEdge(SpanEdge::End);
        const QImage end = editing.picture();
        QVERIFY(none != start);
        QVERIFY(start != end);
        const QPoint at = editing.handle(SpanEdge::End);
        QVERIFY(qGray(end.pixel(at)) < 60); // as dark as the text
    }
};

QTEST_MAIN(TestBoundaries)
#include "tst_boundaries.moc"
