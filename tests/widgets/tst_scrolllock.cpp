// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/comparisondesk.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

// Left the same quotes early, right late: 25 stands beside 35, 50 beside 60.
struct Locked {
    Locked()
        : left(u"Left"_s)
        , right(u"Right"_s)
    {
        leftOne = left.addQuote(25, one);
        rightOne = right.addQuote(35, one);
        leftTwo = left.addQuote(50, two);
        rightTwo = right.addQuote(60, two);
        view.resize(1100, 640);
        view.openArticle(left.open());
        view.openBeside(right.open());
        view.show();
        view.focusPane(0);
        view.setScrollLocked(true);
    }

    [[nodiscard]] int topOf(int pane, SpanId span) const
    {
        const ArticleView *shown = view.view(pane);
        return shown->extentOf(shown->article()->spans().find(span)->hull()).top;
    }

    void turnWheel(int pane, int notches) const
    {
        QWidget *viewport = view.view(pane)->viewport();
        const QPointF at(viewport->rect().center());
        QWheelEvent event(at, viewport->mapToGlobal(at), {}, {0, -120 * notches}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewport, &event);
    }

    [[nodiscard]] int lineHeight() const { return view.view(0)->page().metrics().lineHeight; }

    QuoteGroupId one = QuoteGroupId::make();
    QuoteGroupId two = QuoteGroupId::make();
    Source left;
    Source right;
    SpanId leftOne, rightOne, leftTwo, rightTwo;
    ComparisonView view;
};

} // namespace

/// Panes that scroll together by their linked quotes.
class TestScrollLock : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void linkedQuotesMeetAtOneHeight_data()
    {
        QTest::addColumn<int>("leader");
        QTest::newRow("led from the left") << 0;
        QTest::newRow("led from the right") << 1;
    }

    void linkedQuotesMeetAtOneHeight()
    {
        QFETCH(const int, leader);
        Locked desk;
        const int middle = desk.view.view(0)->viewport()->height() / 2;
        const auto leading
            = [&](SpanId left, SpanId right) { return desk.topOf(leader, leader == 0 ? left : right); };
        for (const auto &[left, right] :
             {std::pair(desk.leftOne, desk.rightOne), std::pair(desk.leftTwo, desk.rightTwo)}) {
            for (int i = 0; i < 400 && leading(left, right) > middle - 4; ++i) {
                desk.turnWheel(leader, 1);
            }
            // Where places are kept equal, at the middle of the view, the quote is passing: line beside line.
            QVERIFY(std::abs(leading(left, right) - middle) < 4 * desk.lineHeight());
            const ArticleView *from = desk.view.view(leader);
            const auto &span = leader == 0 ? left : right;
            desk.view.view(leader)->scrollBy(from->extentOf(from->article()->spans().find(span)->hull()).top
                                             - middle);
            QVERIFY2(std::abs(desk.topOf(0, left) - desk.topOf(1, right)) <= 2,
                     qPrintable(u"%1 and %2"_s.arg(desk.topOf(0, left)).arg(desk.topOf(1, right))));
        }
    }

    void betweenTwoQuotesTheWayIsEven()
    {
        Locked desk;
        // A fifth of the way from 25 to 50 on the left lies what is a fifth of the way from 35 to 60.
        ArticleView *left = desk.view.view(0);
        const int middle = left->viewport()->height() / 2;
        left->scrollTo(desk.left.text.paragraphRange(30), ArticleView::ScrollMode::Top);
        left->scrollBy(left->extentOf(desk.left.text.paragraphRange(30)).top - middle);
        const qsizetype shown = desk.right.text.paragraphAt(desk.view.view(1)->lineAtHeight(middle).start);
        QVERIFY2(std::abs(shown - 40) <= 1, qPrintable(QString::number(shown)));
    }

    void bothEndsAreReached()
    {
        Locked desk;
        const auto bar = [&](int pane) { return desk.view.view(pane)->verticalScrollBar(); };
        QTest::keyClick(desk.view.view(0), Qt::Key_End, Qt::ControlModifier);
        bar(0)->setValue(bar(0)->maximum());
        QCOMPARE(bar(1)->value(), bar(1)->maximum());
        QVERIFY(bar(1)->maximum() > 0);
        bar(0)->setValue(0);
        QCOMPARE(bar(1)->value(), 0);
    }

    void nobodyFollowsAFollower()
    {
        Locked desk;
        desk.view.view(1)->scrollTo(desk.right.text.paragraphRange(45), ArticleView::ScrollMode::Center);
        const auto before = desk.view.view(0)->scrollState();
        QSignalSpy moved(desk.view.view(0), &ArticleView::scrolled);
        desk.turnWheel(1, 3);
        const auto after = desk.view.view(0)->scrollState();
        QVERIFY(!(after == before));
        const auto followers = moved.size();
        QCOMPARE(desk.view.view(0)->scrollState(), after);
        // Every notch moves each pane once, to and fro comes back to where it was.
        desk.turnWheel(1, 2);
        desk.turnWheel(1, -2);
        QCOMPARE(desk.view.view(0)->scrollState(), after);
        QVERIFY(moved.size() > followers);
    }

    void aSmallStepIsASmallStep()
    {
        Locked desk;
        ArticleView *left = desk.view.view(0);
        ArticleView *right = desk.view.view(1);
        left->scrollTo(desk.left.text.paragraphRange(20), ArticleView::ScrollMode::Top);
        for (int i = 0; i < 60; ++i) {
            const TextRange line = right->lineAtHeight(200);
            const int before = right->extentOf({line.start, line.start}).top;
            left->scrollBy(4);
            const int step = before - right->extentOf({line.start, line.start}).top;
            QVERIFY2(step >= -1 && step <= 12, qPrintable(QString::number(step)));
        }
    }

    void withoutLinksTheEndsCount()
    {
        Source left(u"Left"_s);
        Source right(u"Right"_s);
        ComparisonView view;
        view.resize(1100, 640);
        view.openArticle(left.open());
        view.openBeside(right.open());
        view.show();
        view.setScrollLocked(true);
        view.view(0)->scrollTo(left.text.paragraphRange(40), ArticleView::ScrollMode::Top);
        const auto paragraph = [&](int pane) { return view.view(pane)->visibleParagraphs().first; };
        QVERIFY(paragraph(0) > 30);
        QVERIFY(std::abs(paragraph(0) - paragraph(1)) <= 1);
    }

    void oneArticleTwiceShowsOnePlace()
    {
        Source source(u"Twice"_s);
        ComparisonView view;
        view.resize(1100, 640);
        view.openArticle(source.open());
        view.duplicatePane(0);
        view.show();
        view.setScrollLocked(true);
        view.view(1)->scrollTo(source.text.paragraphRange(33), ArticleView::ScrollMode::Top);
        QVERIFY(view.view(0)->visibleParagraphs().first > 25);
        const TextRange line = view.view(1)->lineAtHeight(300);
        QVERIFY(std::abs(view.view(0)->extentOf(line).top - view.view(1)->extentOf(line).top) <= 2);
    }

    void fourPanesGoTogether()
    {
        Locked desk;
        Source third(u"Third"_s);
        Source fourth(u"Fourth"_s);
        const SpanId thirdOne = third.addQuote(30, desk.one);
        const SpanId fourthOne = fourth.addQuote(40, desk.one);
        desk.view.resize(1900, 640);
        desk.view.focusPane(1);
        desk.view.openBeside(third.open());
        desk.view.openBeside(fourth.open());
        QCOMPARE(desk.view.paneCount(), 4);
        QCoreApplication::processEvents();
        ArticleView *left = desk.view.view(0);
        const int middle = left->viewport()->height() / 2;
        left->scrollTo(desk.left.text.paragraphRange(25), ArticleView::ScrollMode::Center);
        left->scrollBy(desk.topOf(0, desk.leftOne) - middle);
        const int wanted = desk.topOf(0, desk.leftOne);
        QVERIFY(std::abs(wanted - middle) <= 2);
        const QList<SpanId> quotes{desk.leftOne, desk.rightOne, thirdOne, fourthOne};
        for (int pane = 1; pane < 4; ++pane) {
            QVERIFY2(std::abs(desk.topOf(pane, quotes.at(pane)) - wanted) <= 2,
                     qPrintable(QString::number(pane)));
        }
    }

    void aLinkThatIsMadeCounts()
    {
        Locked desk;
        // Without it, paragraph 62 of the left is beside what lies 2/5 between 60 and the end.
        ArticleView *left = desk.view.view(0);
        const int middle = left->viewport()->height() / 2;
        left->setScrollState({desk.left.text.paragraphRange(62).start, -middle});
        const auto shown
            = [&] { return desk.right.text.paragraphAt(desk.view.view(1)->lineAtHeight(middle).start); };
        QVERIFY(shown() > 65);
        Source right = desk.right;
        Source changedLeft = desk.left;
        const QuoteGroupId group = QuoteGroupId::make();
        changedLeft.addQuote(62, group);
        right.addQuote(62, group);
        desk.view.openArticle(changedLeft.open(), 0);
        desk.view.openArticle(right.open(), 1);
        desk.view.focusPane(0);
        desk.view.view(0)->setScrollState({desk.left.text.paragraphRange(61).start, -middle});
        desk.view.view(0)->setScrollState({desk.left.text.paragraphRange(62).start, -middle});
        QVERIFY2(std::abs(shown() - 62) <= 1, qPrintable(QString::number(shown())));
    }

    void aJumpToThePartnerLeavesTheOtherSideAlone()
    {
        Locked desk;
        desk.view.showSpan(0, desk.leftOne);
        desk.view.showSpan(1, desk.rightTwo);
        const auto before = desk.view.view(1)->scrollState();
        desk.view.goToPartner(); // from right two to left two
        QCOMPARE(desk.view.activePane(), 0);
        QCOMPARE(desk.view.view(0)->activeSpan(), desk.leftTwo);
        QCOMPARE(desk.view.view(1)->scrollState(), before);
        QCOMPARE(desk.topOf(0, desk.leftTwo), desk.topOf(1, desk.rightTwo));
    }

    void aNewWidthKeepsThemTogether()
    {
        Locked desk;
        ArticleView *left = desk.view.view(0);
        const int middle = left->viewport()->height() / 2;
        left->scrollTo(desk.left.text.paragraphRange(25), ArticleView::ScrollMode::Center);
        left->scrollBy(desk.topOf(0, desk.leftOne) - middle);
        desk.view.resize(700, 640);
        const int half = left->viewport()->height() / 2;
        QTRY_VERIFY(std::abs(desk.topOf(0, desk.leftOne) - half) > 4 * desk.lineHeight()
                    || std::abs(desk.topOf(0, desk.leftOne) - desk.topOf(1, desk.rightOne))
                        <= 2 * desk.lineHeight());
    }

    void unlockedTheyGoAlone()
    {
        Locked desk;
        desk.view.setScrollLocked(false);
        const auto before = desk.view.view(1)->scrollState();
        desk.turnWheel(0, 5);
        QCOMPARE(desk.view.view(1)->scrollState(), before);
    }

    void thePadlockIsOneForAllStrips()
    {
        Locked desk;
        QSignalSpy changed(&desk.view, &ComparisonView::scrollLockChanged);
        desk.view.addPane();
        QVERIFY(desk.view.strip(1)->lockButton()->isChecked());
        QTest::mouseClick(desk.view.strip(0)->lockButton(), Qt::LeftButton);
        QVERIFY(!desk.view.isScrollLocked());
        QVERIFY(!desk.view.strip(1)->lockButton()->isChecked());
        QTest::mouseClick(desk.view.strip(1)->lockButton(), Qt::LeftButton);
        QVERIFY(desk.view.isScrollLocked());
        QVERIFY(desk.view.strip(0)->lockButton()->isChecked());
        QCOMPARE(changed.size(), 2);
        QVERIFY(!desk.view.strip(0)->lockButton()->accessibleName().isEmpty());
    }

    void anArticleThatIsOpenedComesToWhatIsRead()
    {
        Locked desk;
        ArticleView *read = desk.view.view(0);
        read->scrollBy(600);
        const auto before = read->scrollState();
        QVERIFY(before.position > 0);
        // Beside it, in place of the other, and in a pane of its own.
        Source other(u"Other"_s);
        other.addQuote(30, desk.one);
        desk.view.focusPane(0);
        desk.view.openBeside(other.open());
        QCOMPARE(read->scrollState(), before);
        QVERIFY(desk.view.view(1)->scrollState().position > 0);
        Source third(u"Third"_s);
        desk.view.openArticle(third.open(), desk.view.addPane());
        // Narrower now: its lines break anew, and what is read stays within a line.
        const TextRange line = read->lineAt(read->scrollState().position);
        QVERIFY(std::abs(line.start - before.position) <= line.length() + 1);
    }

    void theLockComesBackWithTheState()
    {
        Locked desk;
        const QByteArray state = desk.view.saveState();
        ComparisonView other;
        other.resize(desk.view.size());
        other.show();
        QVERIFY(other.restoreState(state, [&](ArticleId id) {
            return id == desk.left.article.id ? desk.left.open() : desk.right.open();
        }));
        QVERIFY(other.isScrollLocked());
        QVERIFY(other.strip(0)->lockButton()->isChecked());
        QCOMPARE(other.saveState(), state);
    }
};

QTEST_MAIN(TestScrollLock)
#include "tst_scrolllock.moc"
