// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/comparisondesk.h"

#include <QRubberBand>
#include <QSignalSpy>
#include <QToolButton>

using namespace Stemma;
using namespace Qt::StringLiterals;

/// Panes that are swapped, dragged, doubled and closed.
class TestPanes : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void swappedPanesKeepWhatTheyShow()
    {
        Desk desk;
        desk.view.showSpan(1, desk.rightFar);
        desk.view.focusPane(0);
        const auto place = desk.view.view(1)->scrollState();
        QSignalSpy changed(&desk.view, &ComparisonView::panesChanged);
        desk.view.swapActivePane();
        QCOMPARE(desk.view.paneOf(desk.right.article.id), 0);
        QCOMPARE(desk.view.paneOf(desk.left.article.id), 1);
        QCOMPARE(desk.view.view(0)->scrollState(), place);
        QCOMPARE(desk.view.view(0)->activeSpan(), desk.rightFar);
        QVERIFY(changed.size() > 0);
        // The active one is the same, with the focus, in its new place.
        QCOMPARE(desk.view.activePane(), 1);
        QTRY_VERIFY(desk.view.view(1)->hasFocus());
        QTRY_VERIFY(desk.view.pane(0)->x() < desk.view.pane(1)->x());
        // Ribbons have changed sides with them.
        const auto *ribbon = desk.ribbonOf(desk.leftNear);
        QVERIFY(ribbon);
        QCOMPARE(ribbon->left.isNull() ? SpanId() : ribbon->right, desk.leftNear);
        // From the last pane it goes back.
        desk.view.swapActivePane();
        QCOMPARE(desk.view.paneOf(desk.left.article.id), 0);
    }

    void swappedWidthsGoAlong()
    {
        Desk desk;
        auto *splitter = desk.view.findChild<PaneSplitter *>();
        splitter->setSizes({300, 700});
        const QList<int> sizes = splitter->sizes();
        desk.view.swapPanes(0, 1);
        QCOMPARE(splitter->sizes(), (QList<int>{sizes.at(1), sizes.at(0)}));
    }

    void nothingToSwapNothingSwapped()
    {
        Desk desk;
        const QByteArray state = desk.view.saveState();
        desk.view.swapPanes(0, 0);
        desk.view.swapPanes(0, 2);
        desk.view.swapPanes(-1, 1);
        QCOMPARE(desk.view.saveState(), state);
        desk.view.closePane(1);
        desk.view.swapActivePane();
        QCOMPARE(desk.view.paneCount(), 1);
    }

    void theButtonOnTheStripSwapsItsTwoPanes()
    {
        Desk desk;
        Source third(u"Third"_s);
        desk.view.focusPane(1);
        desk.view.openBeside(third.open());
        desk.view.focusPane(0);
        QToolButton *button = desk.view.strip(1)->swapButton();
        QVERIFY(button->isVisible());
        QVERIFY(!button->accessibleName().isEmpty());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(desk.view.paneOf(third.article.id), 1);
        QCOMPARE(desk.view.paneOf(desk.right.article.id), 2);
        QCOMPARE(desk.view.paneOf(desk.left.article.id), 0);
    }

    void aDraggedHeaderChangesPlacesWithWhereItIsDropped()
    {
        Desk desk;
        PaneHeader *header = desk.view.pane(0)->header();
        const QPoint start(40, header->height() / 2);
        const auto target = [&](int pane) {
            return header->mapFromGlobal(
                desk.view.pane(pane)->mapToGlobal(desk.view.pane(pane)->rect().center()));
        };
        QTest::mousePress(header, Qt::LeftButton, {}, start);
        QTest::mouseMove(header, start + QPoint(2, 0)); // not yet a drag
        const auto mark = [&](int pane) { return desk.view.pane(pane)->findChild<QRubberBand *>(); };
        QVERIFY(!mark(1));
        const auto drag = [&](QPoint to) {
            QMouseEvent move(QEvent::MouseMove, to, header->mapToGlobal(QPointF(to)), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(header, &move);
        };
        drag(start + QPoint(60, 0));
        drag(target(1));
        QVERIFY(mark(1));
        QVERIFY(mark(1)->isVisible());
        QTest::mouseRelease(header, Qt::LeftButton, {}, target(1));
        QVERIFY(!mark(1) || !mark(1)->isVisible());
        QCOMPARE(desk.view.paneOf(desk.left.article.id), 1);
        QCOMPARE(desk.view.paneOf(desk.right.article.id), 0);
        // Let go outside, or where it came from: nothing happens.
        const QByteArray state = desk.view.saveState();
        for (const QPoint end : {target(1), QPoint(-4000, -4000)}) {
            QTest::mousePress(header, Qt::LeftButton, {}, start);
            drag(start + QPoint(60, 0));
            QTest::mouseRelease(header, Qt::LeftButton, {}, end);
            QCOMPARE(desk.view.saveState(), state);
        }
    }

    void aClickOnAHeaderIsNoDrag()
    {
        Desk desk;
        const QByteArray articles = desk.view.saveState();
        QTest::mouseClick(desk.view.pane(1)->header(), Qt::LeftButton, {}, {40, 10});
        QCOMPARE(desk.view.activePane(), 1);
        QCOMPARE(desk.view.paneOf(desk.left.article.id), 0);
    }

    void theOrderComesBackWithTheState()
    {
        Desk desk;
        desk.view.swapPanes(0, 1);
        ComparisonView other;
        other.resize(desk.view.size());
        other.show();
        QVERIFY(other.restoreState(desk.view.saveState(), [&](ArticleId id) {
            return id == desk.left.article.id ? desk.left.open() : desk.right.open();
        }));
        QCOMPARE(other.paneOf(desk.right.article.id), 0);
        QCOMPARE(other.paneOf(desk.left.article.id), 1);
    }

    void aMenuOnTheHeaderIsForItsPane()
    {
        Desk desk;
        QSignalSpy menu(&desk.view, &ComparisonView::paneMenuRequested);
        PaneHeader *header = desk.view.pane(1)->header();
        QContextMenuEvent event(QContextMenuEvent::Mouse, {40, 10}, header->mapToGlobal(QPoint(40, 10)));
        QCoreApplication::sendEvent(header, &event);
        QCOMPARE(menu.size(), 1);
        QCOMPARE(desk.view.activePane(), 1);
    }

    void headerButtonsDoubleAndClose()
    {
        Desk desk;
        const auto buttons = desk.view.pane(0)->header()->findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), 3);
        QTest::mouseClick(buttons.at(1), Qt::LeftButton);
        QCOMPARE(desk.view.paneCount(), 3);
        QCOMPARE(desk.view.pane(1)->article(), desk.view.pane(0)->article());
        QTest::mouseClick(desk.view.pane(1)->header()->findChildren<QToolButton *>().at(2), Qt::LeftButton);
        QCOMPARE(desk.view.paneCount(), 2);
    }

    void theSharedQuoteIsBroughtBeside()
    {
        Desk desk;
        desk.view.showSpan(0, desk.leftFar);
        desk.view.alignWith(0, 1);
        const auto top = [&](int pane, SpanId span) {
            const ArticleView *shown = desk.view.view(pane);
            return shown->extentOf(shown->article()->spans().find(span)->hull()).top;
        };
        QCOMPARE(top(1, desk.rightFar), top(0, desk.leftFar));
        QCOMPARE(desk.view.activePane(), 0);
        QVERIFY(desk.view.view(1)->activeSpan().isNull());
    }
};

QTEST_MAIN(TestPanes)
#include "tst_panes.moc"
