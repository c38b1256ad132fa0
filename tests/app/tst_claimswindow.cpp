// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Claims in the window, by keys: joining words of several articles to one claim, saying how they stand to it,
// going from the matrix into the texts, contradictions, undo.

#include "tests/app/windowtest.h"
#include "widgets/claims/claimchooser.h"
#include "widgets/claims/claimsdesk.h"
#include "widgets/claims/claimspanel.h"
#include "widgets/claims/contradictionspanel.h"
#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/reader/articleview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QToolButton>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

using Command = Actions::Command;

struct Desk : WindowDesk {
    explicit Desk(bool isJoined = true)
    {
        const QStringList outlets{u"Ledger"_s, u"Wire"_s, u"Post"_s};
        const QStringList texts{u"The bridge is shut, says the mayor. Boats go.\n"_s,
                                u"“It is open,” a clerk says. Nobody knows.\n"_s,
                                u"Some say that the bridge is closed.\n"_s};
        for (int i = 0; i < 3; ++i) {
            articles.append(
                file.addArticle(outlets[i] + u" story"_s, outlets[i], u"2031-04-0%1"_s.arg(i + 1), texts[i]));
        }
        const QStringList words{u"The bridge is shut"_s, u"It is open"_s, u"the bridge is closed"_s};
        const QList<Stance> stances{Stance::Asserts, Stance::Denies, Stance::Reports};
        for (int i = 0; isJoined && i < 3; ++i) {
            NewSpan span;
            span.claim = u"The bridge is closed"_s;
            span.stance = stances[i];
            spans.append(file.addSpan(articles[i], SpanKind::Claim, words[i], span));
        }
        if (isJoined) {
            NewSpan span;
            span.claim = u"Boats go"_s;
            boats = file.addSpan(articles[0], SpanKind::Claim, u"Boats go"_s, span);
        }
    }

    void show()
    {
        const QString path = file.path();
        file.close();
        QVERIFY(window.openProject(path));
        showWindow();
        window.comparison()->closeAll();
        QVERIFY(window.openArticle(articles[0]));
        window.comparison()->focusPane(0);
    }

    /// By its key, as a person does.
    void showClaims()
    {
        press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(matrix()->isVisible());
        QTRY_VERIFY(QApplication::focusWidget() != nullptr
                    && desk()->isAncestorOf(QApplication::focusWidget()));
        if (model()->rowCount() > 0) {
            matrix()->setCurrentCell(articles[0], claimOf(spans.value(0)));
        }
    }

    [[nodiscard]] ClaimsDesk *desk() const { return window.findChild<ClaimsDesk *>(); }

    [[nodiscard]] ClaimsPanel *matrix() const { return desk()->matrix(); }

    [[nodiscard]] ClaimsModel *model() const { return matrix()->model(); }

    [[nodiscard]] ContradictionsPanel *contradictions() const { return desk()->contradictions(); }

    [[nodiscard]] Span span(SpanId id) const { return *window.project()->store().span(id); }

    [[nodiscard]] ClaimId claimOf(SpanId id) const { return span(id).claim; }

    /// One that is open.
    [[nodiscard]] ClaimChooser *chooser() const
    {
        const auto all = window.findChildren<ClaimChooser *>();
        const auto found = std::ranges::find_if(all, &QWidget::isVisible);
        return found == all.cend() ? nullptr : *found;
    }

    [[nodiscard]] SpanId active() const { return window.comparison()->activeView()->activeSpan(); }

    void select(const QString &words) const
    {
        ArticleView *view = window.comparison()->activeView();
        const qsizetype at = view->text().text().indexOf(words);
        QVERIFY(at >= 0);
        view->setSelection({at, at + words.size()});
    }

    QList<ArticleId> articles;
    QList<SpanId> spans;
    SpanId boats;
};

} // namespace

class TestClaimsWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void wordsAreJoinedToOneClaim()
    {
        Desk room(false);
        room.show();
        room.select(u"The bridge is shut"_s);
        room.press(Qt::Key_T);
        QTRY_VERIFY(room.chooser() != nullptr);
        // The words themselves are proposed; a sentence of one's own takes their place.
        QCOMPARE(room.chooser()->field()->text(), u"The bridge is shut"_s);
        QTest::keyClicks(room.chooser()->field(), u"The bridge is closed"_s);
        QTest::keyClick(room.chooser()->field(), Qt::Key_Return);
        QTRY_COMPARE(room.window.project()->store().claims(0, 9)->size(), 1);
        const SpanId first = room.active();
        QCOMPARE(room.span(first).kind, SpanKind::Claim);
        QTRY_VERIFY(room.notice().contains(u"The bridge is closed"_s));
        room.window.comparison()->focusPane(0);
        room.press(Qt::Key_A, Qt::ShiftModifier);
        QCOMPARE(room.span(first).stance, Stance::Asserts);

        QVERIFY(room.window.openArticle(room.articles[1]));
        room.window.comparison()->focusPane(room.window.comparison()->activePane());
        room.select(u"It is open"_s);
        room.press(Qt::Key_T);
        QTRY_VERIFY(room.chooser() != nullptr);
        // What is proposed comes first, then the claims that are there.
        QCOMPARE(room.chooser()->list()->model()->rowCount(), 2);
        QTest::keyClick(room.chooser()->field(), Qt::Key_Down);
        QTest::keyClick(room.chooser()->field(), Qt::Key_Return);
        QTRY_VERIFY(!room.active().isNull());
        const SpanId second = room.active();
        QCOMPARE(room.claimOf(second), room.claimOf(first));
        room.window.comparison()->focusPane(room.window.comparison()->activePane());
        room.press(Qt::Key_D, Qt::ShiftModifier);
        QCOMPARE(room.span(second).stance, Stance::Denies);
        // Each was one step.
        for (int i = 0; i < 4; ++i) {
            room.press(Qt::Key_Z, Qt::ControlModifier);
        }
        QCOMPARE(room.window.project()->store().claims(0, 9)->size(), 0);
        QVERIFY(!room.window.project()->store().span(first));
    }

    void aQuoteIsJoinedByASpanOfItsOwn()
    {
        Desk room;
        const SpanId quote = room.file.addSpan(room.articles[1], SpanKind::Quote, u"It is open"_s);
        room.show();
        QVERIFY(room.window.showSpan(quote));
        room.window.comparison()->focusPane(0);
        QCOMPARE(room.active(), quote);
        room.press(Qt::Key_T);
        QTRY_VERIFY(room.chooser() != nullptr);
        QTest::keyClicks(room.chooser()->field(), u"boats"_s);
        QTest::keyClick(room.chooser()->field(), Qt::Key_Return);
        QTRY_VERIFY(room.active() != quote);
        QCOMPARE(room.claimOf(room.active()), room.claimOf(room.boats));
        QCOMPARE(room.span(quote).kind, SpanKind::Quote);
    }

    void arrowsGoThroughTheMatrixAndEnterIntoTheText()
    {
        Desk room;
        room.show();
        room.showClaims();
        QCOMPARE(room.model()->rowCount(), 3);
        QCOMPARE(room.model()->columnCount(), 2);
        RecordView *view = room.matrix()->view();
        QVERIFY(view->verticalHeader()->isVisible());
        QCOMPARE(QApplication::focusWidget(), view);
        room.press(Qt::Key_Down);
        QCOMPARE(room.matrix()->currentArticle(), room.articles[1]);
        QCOMPARE(view->currentIndex().data().toString(), u"Denies"_s);
        room.press(Qt::Key_Return);
        QCOMPARE(room.active(), room.spans[1]);
        QCOMPARE(QApplication::focusWidget(), view); // the list keeps its place
        room.press(Qt::Key_Right);
        QCOMPARE(view->currentIndex().data().toString(), u"Silent"_s);
        room.press(Qt::Key_Return);
        QVERIFY(room.notice().contains(u"nothing"_s));
        room.press(Qt::Key_Up);
        QCOMPARE(room.matrix()->currentClaim(), room.claimOf(room.boats));
        QCOMPARE(view->currentIndex().data().toString(), u"No stance yet"_s);
        QVERIFY(view->currentIndex().data(Qt::ToolTipRole).toString().contains(u"Boats go"_s));
    }

    void stancesAreSetInTheMatrix()
    {
        Desk room;
        room.show();
        room.showClaims();
        const RecordView *view = room.matrix()->view();
        room.press(Qt::Key_Question);
        QCOMPARE(room.span(room.spans[0]).stance, Stance::Doubts);
        QTRY_COMPARE(view->currentIndex().data().toString(), u"Doubts"_s);
        room.press(Qt::Key_R, Qt::ShiftModifier);
        QTRY_COMPARE(view->currentIndex().data().toString(), u"Reports"_s);
        room.press(Qt::Key_N, Qt::ShiftModifier);
        QTRY_COMPARE(view->currentIndex().data().toString(), u"No stance yet"_s);
        room.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(view->currentIndex().data().toString(), u"Reports"_s);
        QCOMPARE(room.matrix()->currentArticle(), room.articles[0]);
    }

    void theSpanAtHandIsJoinedToTheColumn()
    {
        Desk room;
        room.show();
        QVERIFY(room.window.showSpan(room.boats));
        room.showClaims();
        const ClaimId closed = room.claimOf(room.spans[0]);
        QCOMPARE(room.matrix()->currentClaim(), closed);
        room.press(Qt::Key_T);
        QCOMPARE(room.claimOf(room.boats), closed);
        // Nobody else said that boats go: the claim went with its last span, and its column, too.
        QTRY_COMPARE(room.model()->columnCount(), 1);
        QCOMPARE(room.matrix()->currentClaim(), closed);
        room.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(room.model()->columnCount(), 2);
        QCOMPARE(room.matrix()->currentClaim(), closed);
    }

    void aCellWithTwoPlacesShowsOneAfterTheOther()
    {
        Desk room;
        room.show();
        QVERIFY(room.window.showSpan(room.boats));
        room.showClaims();
        room.press(Qt::Key_T);
        QTRY_COMPARE(room.model()->columnCount(), 1);
        room.press(Qt::Key_Return);
        QCOMPARE(room.active(), room.spans[0]);
        room.press(Qt::Key_Return);
        QCOMPARE(room.active(), room.boats);
        QVERIFY(room.notice().contains(u"2"_s));
        room.press(Qt::Key_Return);
        QCOMPARE(room.active(), room.spans[0]);
    }

    void contradictionsShowBothSides()
    {
        Desk room;
        room.show();
        room.showClaims();
        RecordView *view = room.contradictions()->view();
        QCOMPARE(view->model()->rowCount(), 1);
        QCOMPARE(view->model()->index(0, ContradictionsModel::AssertedColumn).data().toString(), u"Ledger"_s);
        QCOMPARE(view->model()->index(0, ContradictionsModel::DeniedColumn).data().toString(), u"Wire"_s);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        room.press(Qt::Key_Return);
        ComparisonView *panes = room.window.comparison();
        QCOMPARE(panes->paneCount(), 2);
        QCOMPARE(panes->view(panes->paneOf(room.articles[0]))->activeSpan(), room.spans[0]);
        QCOMPARE(panes->view(panes->paneOf(room.articles[1]))->activeSpan(), room.spans[1]);
        // It is gone once nobody denies it.
        QVERIFY(room.window.project()->removeSpans({room.spans[1]}));
        QTRY_COMPARE(view->model()->rowCount(), 0);
    }

    void outletsWithoutRoomAreCounted()
    {
        Desk room;
        for (int i = 0; i < 7; ++i) { // the last two are of one outlet
            const ArticleId article
                = room.file.addArticle(u"Story %1"_s.arg(i), u"Outlet %1"_s.arg(i / 6 * 5 + i % 6),
                                       u"2031-05-0%1"_s.arg(i + 1), u"The bridge is shut.\n"_s);
            NewSpan span;
            span.claim = u"The bridge is closed"_s;
            span.stance = Stance::Asserts;
            QVERIFY(!room.file.addSpan(article, SpanKind::Claim, u"The bridge is shut"_s, span).isNull());
        }
        room.show();
        room.showClaims();
        const QModelIndex cell
            = room.contradictions()->view()->model()->index(0, ContradictionsModel::AssertedColumn);
        QCOMPARE(cell.data().toString(), u"Ledger, Outlet 0, Outlet 1, Outlet 2 and 3 more"_s);
        const QString tip = cell.data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u"and 3 more (8 article"_s), qPrintable(tip));
    }

    void aBlankIsNoClaim()
    {
        Desk room(false);
        room.show();
        room.select(u" "_s);
        QCOMPARE(room.active(), SpanId());
        room.press(Qt::Key_T);
        QTest::qWait(50);
        QCOMPARE(room.chooser(), nullptr);
        QVERIFY(room.window.project()->store().claims(0, 9)->isEmpty());
    }

    void aClaimIsRewordedAndMerged()
    {
        Desk room;
        room.show();
        room.showClaims();
        const ClaimId closed = room.claimOf(room.spans[0]);
        room.press(Qt::Key_T, Qt::ShiftModifier);
        QTRY_VERIFY(room.chooser() != nullptr);
        QTest::keyClicks(room.chooser()->field(), u"The old bridge is closed"_s);
        QTest::keyClick(room.chooser()->field(), Qt::Key_Return);
        QTRY_COMPARE(room.window.project()->store().claim(closed)->statement, u"The old bridge is closed"_s);
        QTRY_COMPARE(room.model()->headerData(0, Qt::Horizontal).toString(), u"The old bridge is closed"_s);
        // Words left out: what remains stands in the claim itself, and is its new wording all the same.
        room.press(Qt::Key_T, Qt::ShiftModifier);
        QTRY_VERIFY(room.chooser() != nullptr);
        QTest::keyClicks(room.chooser()->field(), u"old bridge is closed"_s);
        QTest::keyClick(room.chooser()->field(), Qt::Key_Return);
        QTRY_COMPARE(room.window.project()->store().claim(closed)->statement, u"old bridge is closed"_s);
        room.matrix()->view()->setFocus();
        room.matrix()->setCurrentCell(room.articles[0], room.claimOf(room.boats));
        room.press(Qt::Key_T, Qt::ShiftModifier);
        QTRY_VERIFY(room.chooser() != nullptr);
        QTest::keyClicks(room.chooser()->field(), u"old bridge"_s);
        QTest::keyClick(room.chooser()->field(), Qt::Key_Return);
        QTRY_COMPARE(room.claimOf(room.boats), closed);
        QTRY_COMPARE(room.model()->columnCount(), 1);
    }

    void theMatrixIsNarrowed()
    {
        Desk room;
        room.show();
        room.showClaims();
        room.matrix()->contradictedButton()->click();
        QCOMPARE(room.model()->columnCount(), 1);
        room.matrix()->contradictedButton()->click();
        QCOMPARE(room.model()->columnCount(), 2);
        room.press(Qt::Key_Slash);
        QCOMPARE(QApplication::focusWidget(), room.matrix()->filterField());
        // Letters are letters here.
        QTest::keyClicks(room.matrix()->filterField(), u"BoAts T"_s);
        QTest::keyClick(room.matrix()->filterField(), Qt::Key_Backspace);
        QTRY_COMPARE(room.model()->columnCount(), 1);
        QCOMPARE(room.model()->rowCount(), 1);
        QCOMPARE(room.span(room.spans[0]).stance, Stance::Asserts);
    }

    void rowsAreCopiedWithTheirArticles()
    {
        Desk room;
        room.show();
        room.showClaims();
        room.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(),
                 u"\tThe bridge is closed\tBoats go\nLedger\tAsserts\tNo stance yet\n"_s);
        room.matrix()->findChild<QToolButton *>(u"copyRows"_s)->click();
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 4);
    }

    void theMatrixIsSavedAsATable()
    {
        Desk room;
        room.show();
        const QString path = room.file.filePath(u"claims.csv"_s);
        room.dialogs.paths.enqueue({path});
        room.window.actions()[Command::SaveClaims]->trigger();
        QTRY_VERIFY(room.notice().contains(u"claims.csv"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("claim: The bridge is closed"));
    }

    void anEmptyMatrixSaysWhatToDo()
    {
        Desk room(false);
        room.show();
        room.showClaims();
        QVERIFY(room.matrix()->findChild<EmptyState *>()->isVisible());
        const auto labels = room.matrix()->findChild<EmptyState *>()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().contains(u"press T "_s); }));
        QVERIFY(!room.window.actions()[Command::StanceAsserts]->isEnabled());
    }

private:
    const OwnSettings m_settings;
};

QTEST_MAIN(TestClaimsWindow)
#include "tst_claimswindow.moc"
