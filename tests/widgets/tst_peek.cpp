// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/membersmodel.h"
#include "tests/items/testproject.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/comparison/links/linkspanel.h"
#include "widgets/comparison/peekpopup.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/reader/spanlist.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

// One quote in as many articles as wanted, the first two side by side.
struct Desk {
    explicit Desk(int witnesses = 3)
    {
        QList<SpanId> linked;
        for (int i = 0; i < witnesses; ++i) {
            const QString quote = i == 0 ? u"We never sell data of our customers."_s
                                         : u"We do not sell the data number %1 of our customers."_s.arg(i);
            articles.append(
                project.addArticle(u"Title %1"_s.arg(i), u"Outlet %1"_s.arg(i),
                                   u"2018-08-%1"_s.arg(1 + i % 28, 2, 10, QChar(u'0')),
                                   u"Anna said: “%1” And nothing else.\nNor did she.\n"_s.arg(quote)));
            quotes.append(project.addSpan(articles.last(), SpanKind::Quote, quote));
        }
        alone = project.addSpan(articles.first(), SpanKind::Quote, u"nothing else"_s);
        if (!project->linkSpans(quotes)) {
            qFatal("the quotes were not linked");
        }
        view.resize(1000, 640);
        view.openArticle(*project->openArticle(articles.at(0)));
        view.openBeside(*project->openArticle(articles.at(1)));
        peek.setProject(project.project());
        links.setProject(project.project());
        view.show();
        view.activateWindow();
        if (!QTest::qWaitForWindowActive(&view)) {
            qFatal("the window did not become active");
        }
        view.focusPane(0);
    }

    void press(int key) { QTest::keyClick(view.activeView(), Qt::Key(key)); }

    [[nodiscard]] int row() const { return peek.list()->currentIndex().row(); }

    [[nodiscard]] QPoint placeOf(SpanId span) const
    {
        const ArticleView *shown = view.view(0);
        return shown->rectsFor(shown->article()->spans().find(span)->hull()).first().center();
    }

    TestProject project;
    QList<ArticleId> articles;
    QList<SpanId> quotes;
    SpanId alone;
    ComparisonView view;
    PeekPopup peek{&view};
    LinksPanel links{&view};
};

} // namespace

/// The sheet with all witnesses of a quote, and the list of links.
class TestPeek : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void opensForALinkedQuoteOnly()
    {
        Desk desk;
        QVERIFY(!desk.peek.toggle());
        desk.view.showSpan(0, desk.alone);
        QVERIFY(!desk.peek.toggle());
        QVERIFY(!desk.peek.isOpen());
        desk.view.showSpan(0, desk.quotes[0]);
        QVERIFY(desk.peek.toggle());
        QVERIFY(desk.peek.isOpen());
        QCOMPARE(desk.peek.span(), desk.quotes[0]);
        QCOMPARE(desk.peek.model()->rowCount(), 3);
        QVERIFY(desk.peek.toggle());
        QVERIFY(!desk.peek.isOpen());
        QCOMPARE(desk.peek.model()->rowCount(), 0);
    }

    void standsBesideTheQuoteAndCoversItNot()
    {
        Desk desk;
        desk.view.showSpan(0, desk.quotes[0]);
        QVERIFY(desk.peek.toggle());
        QVERIFY(desk.view.rect().contains(desk.peek.geometry()));
        const ArticleView *shown = desk.view.view(0);
        for (const QRect &rect : shown->rectsFor(shown->article()->spans().find(desk.quotes[0])->hull())) {
            const QRect there(shown->viewport()->mapTo(&desk.view, rect.topLeft()), rect.size());
            QVERIFY(!there.adjusted(0, 2, 0, -2).intersects(desk.peek.geometry()));
        }
        QVERIFY(desk.view.view(0)->hasFocus()); // and the text keeps the focus
    }

    void keysChooseAndGo()
    {
        Desk desk;
        QSignalSpy chosen(&desk.peek, &PeekPopup::witnessChosen);
        desk.view.showSpan(0, desk.quotes[0]);
        QVERIFY(desk.peek.toggle());
        QCOMPARE(desk.row(), 1); // the first that is not the quote itself
        const qsizetype caret = desk.view.view(0)->caret();
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.row(), 2);
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.row(), 2);
        desk.press(Qt::Key_1);
        QCOMPARE(desk.row(), 0);
        desk.press(Qt::Key_3);
        QCOMPARE(desk.row(), 2);
        desk.press(Qt::Key_Up);
        QCOMPARE(desk.row(), 1);
        QCOMPARE(desk.view.view(0)->caret(), caret); // none of them reached the text
        desk.press(Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<SpanId>(), desk.quotes[1]);
        QVERIFY(!desk.peek.isOpen());
        // Now they are the reader's again.
        desk.press(Qt::Key_Down);
        QVERIFY(desk.view.view(0)->caret() != caret);
    }

    void closes_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Escape") << int(Qt::Key_Escape);
        QTest::newRow("Space") << int(Qt::Key_Space);
    }

    void closes()
    {
        QFETCH(const int, key);
        Desk desk;
        desk.view.showSpan(0, desk.quotes[0]);
        QVERIFY(desk.peek.toggle());
        desk.press(key);
        QVERIFY(!desk.peek.isOpen());
        QCOMPARE(desk.view.view(0)->activeSpan(), desk.quotes[0]);
    }

    void otherKeysAreTheReaders()
    {
        Desk desk;
        desk.view.showSpan(0, desk.quotes[0]);
        QVERIFY(desk.peek.toggle());
        const qsizetype caret = desk.view.view(0)->caret();
        desk.press(Qt::Key_Right);
        QCOMPARE(desk.view.view(0)->caret(), caret + 1);
        QVERIFY(desk.peek.isOpen());
        // A digit without a row is nothing of this.
        desk.press(Qt::Key_9);
        QVERIFY(desk.peek.isOpen());
        QCOMPARE(desk.row(), 1);
    }

    void goesWhenWhatItShowsGoes()
    {
        Desk desk;
        desk.view.showSpan(0, desk.quotes[0]);
        QVERIFY(desk.peek.toggle());
        desk.view.view(0)->setActiveSpan(desk.alone);
        QVERIFY(!desk.peek.isOpen());
        desk.view.showSpan(0, desk.quotes[0]);
        QVERIFY(desk.peek.toggle());
        QVERIFY(desk.project->unlinkSpan(desk.quotes[0]));
        QTRY_VERIFY(!desk.peek.isOpen());
        desk.view.showSpan(1, desk.quotes[1]);
        QVERIFY(desk.peek.toggle());
        desk.view.closePane(1);
        QVERIFY(!desk.peek.isOpen());
    }

    void aClickInTheTextClosesItAndCounts()
    {
        Desk desk;
        desk.view.showSpan(0, desk.quotes[0]);
        QVERIFY(desk.peek.toggle());
        QTest::mouseClick(desk.view.view(0)->viewport(), Qt::LeftButton, {}, desk.placeOf(desk.alone));
        QVERIFY(!desk.peek.isOpen());
        QCOMPARE(desk.view.view(0)->activeSpan(), desk.alone);
    }

    void aClickOnARowGoesThere()
    {
        Desk desk;
        QSignalSpy chosen(&desk.peek, &PeekPopup::witnessChosen);
        desk.view.showSpan(0, desk.quotes[0]);
        QVERIFY(desk.peek.toggle());
        QListView *list = desk.peek.list();
        const QRect row = list->visualRect(list->model()->index(2, 0));
        QVERIFY(!row.isEmpty());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<SpanId>(), desk.quotes[2]);
    }

    void aTextThatMovesAwayUnderThePointerOpensNothing()
    {
        Desk desk;
        QWidget *viewport = desk.view.view(0)->viewport();
        QTest::mouseMove(viewport, desk.placeOf(desk.alone));
        QTest::mouseMove(viewport, desk.placeOf(desk.quotes[0]));
        QCOMPARE(desk.view.view(0)->hoveredSpan(), desk.quotes[0]);
        desk.view.view(0)->scrollBy(1);
        QVERIFY(desk.view.view(0)->hoveredSpan().isNull());
        QTest::qWait(2 * PeekPopup::kRestingTime);
        QVERIFY(!desk.peek.isOpen());
    }

    void thePointerOpensItAfterAWhile()
    {
        Desk desk;
        QWidget *viewport = desk.view.view(0)->viewport();
        QTest::mouseMove(viewport, desk.placeOf(desk.alone));
        QTest::mouseMove(viewport, desk.placeOf(desk.quotes[0]));
        QCOMPARE(desk.view.view(0)->hoveredSpan(), desk.quotes[0]);
        QVERIFY(!desk.peek.isOpen());
        QCOMPARE(desk.peek.model()->rowCount(), 0); // nothing is read on the way
        QTRY_VERIFY(desk.peek.isOpen());
        QCOMPARE(desk.peek.span(), desk.quotes[0]);
        // It takes no key of the text but Escape.
        const qsizetype caret = desk.view.view(0)->caret();
        desk.press(Qt::Key_Down);
        QVERIFY(desk.view.view(0)->caret() != caret);
        QTest::mouseMove(viewport, QPoint(2, viewport->height() - 2));
        QTRY_VERIFY(!desk.peek.isOpen());
    }

    void whereSeveralSpansLieTheirListComesAlone()
    {
        Desk desk;
        desk.project.addSpan(desk.articles.first(), SpanKind::Claim,
                             u"We never sell data of our customers"_s);
        const ArticleView *shown = desk.view.view(0);
        QTest::mouseMove(shown->viewport(), desk.placeOf(desk.quotes[0]));
        QTRY_VERIFY(shown->spanList() && shown->spanList()->isVisible());
        QTest::qWait(2 * PeekPopup::kRestingTime); // longer than the sheet waits
        QVERIFY(!desk.peek.isOpen());
    }

    void theHeadingFollowsWhatIsUnlinked()
    {
        Desk desk;
        desk.view.showSpan(0, desk.quotes[0]);
        QVERIFY(desk.peek.toggle());
        const auto *heading = desk.peek.findChild<QLabel *>();
        QVERIFY2(heading->text().contains(u"3"_s), qPrintable(heading->text()));
        QVERIFY(desk.project->unlinkSpan(desk.quotes[2]));
        QTRY_COMPARE(desk.peek.model()->rowCount(), 2);
        QVERIFY2(heading->text().contains(u"2"_s), qPrintable(heading->text()));
    }

    void fiftyWitnessesScroll()
    {
        Desk desk(50);
        desk.view.showSpan(0, desk.quotes[0]);
        QVERIFY(desk.peek.toggle());
        QCOMPARE(desk.peek.model()->rowCount(), 50);
        QVERIFY(desk.view.rect().contains(desk.peek.geometry()));
        QVERIFY(desk.peek.list()->verticalScrollBar()->maximum() > 0);
        desk.press(Qt::Key_End);
        QCOMPARE(desk.row(), 49);
        const QRect last = desk.peek.list()->visualRect(desk.peek.list()->currentIndex());
        QVERIFY(desk.peek.list()->viewport()->rect().contains(last.center()));
        desk.press(Qt::Key_PageUp);
        QVERIFY(desk.row() < 48);
    }

    // The list of links.
    void theListNamesBothEnds()
    {
        Desk desk;
        desk.links.resize(700, 300);
        desk.links.show();
        LinksModel *model = desk.links.model();
        QTRY_COMPARE(model->rowCount(), 1);
        const auto text = [&](int column) { return model->index(0, column).data().toString(); };
        QCOMPARE(text(LinksModel::LinkColumn), u"Outlet 0 ¶ 1 – Outlet 1 ¶ 1"_s);
        QCOMPARE(text(LinksModel::WordsColumn), u"We never sell data of our customers."_s);
        QCOMPARE(text(LinksModel::PartnerWordsColumn),
                 u"We do not sell the data number 1 of our customers."_s);
        desk.view.openBeside(*desk.project->openArticle(desk.articles.at(2)));
        desk.view.focusPane(1);
        desk.view.openBeside(*desk.project->openArticle(desk.articles.at(1)));
        QTRY_VERIFY(model->rowCount() >= 2);
    }

    void theListFollowsThePanes()
    {
        Desk desk;
        desk.links.show();
        QTRY_COMPARE(desk.links.model()->rowCount(), 1);
        QVERIFY(desk.project->unlinkSpan(desk.quotes[1]));
        QTRY_COMPARE(desk.links.model()->rowCount(), 0);
        QVERIFY(desk.project->undo());
        QTRY_COMPARE(desk.links.model()->rowCount(), 1);
        desk.view.closePane(1);
        QTRY_COMPARE(desk.links.model()->rowCount(), 0);
    }

    void theListIsFiltered_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("rows");
        QTest::newRow("outlet") << u"outlet 1"_s << 1;
        QTest::newRow("words of the partner") << u"NUMBER customers"_s << 1;
        QTest::newRow("something else") << u"zebra"_s << 0;
    }

    void theListIsFiltered()
    {
        QFETCH(const QString, filter);
        QFETCH(const int, rows);
        Desk desk;
        desk.links.show();
        desk.links.filterField()->setText(filter);
        QTRY_COMPARE(desk.links.model()->rowCount(), rows);
    }

    void enterInTheListGoesToBothEnds()
    {
        Desk desk;
        desk.links.resize(700, 300);
        desk.links.show();
        desk.links.focusList();
        QSignalSpy activated(&desk.links, &LinksPanel::linkActivated);
        QTest::keyClick(desk.links.view(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        const auto link = activated.first().first().value<LinksModel::Link>();
        desk.view.showLink(link.fromPane, link.from, link.toPane, link.to);
        QCOMPARE(desk.view.view(0)->activeSpan(), desk.quotes[0]);
        QCOMPARE(desk.view.view(1)->activeSpan(), desk.quotes[1]);
        QCOMPARE(desk.view.activePane(), 1);
    }
};

QTEST_MAIN(TestPeek)
#include "tst_peek.moc"
