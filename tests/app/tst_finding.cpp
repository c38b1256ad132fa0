// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/windowtest.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/find/findbar.h"
#include "widgets/find/findpanel.h"
#include "widgets/panels/support/recordview.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTabWidget>
#include <QToolButton>

using namespace Stemma;
using namespace Qt::StringLiterals;

/// Finding in the real window, by its keys.
class TestFinding : public QObject {
    Q_OBJECT

    struct Desk : WindowDesk {
        Desk()
        {
            for (const QString &name : {u"Ledger"_s, u"Post"_s, u"Wire"_s}) {
                articles.append(file.addArticle(
                    name, name, u"2018-08-06"_s,
                    u"The bank said: “We never sell data.” %1 asked the bank again.\n"_s.arg(name)));
            }
            const QString path = file.path();
            file.close();
            if (!window.openProject(path)) {
                qFatal("the project was not opened");
            }
            window.comparison()->closeAll();
            window.openArticle(articles[0]);
            window.openArticle(articles[1], true);
            showWindow();
            window.comparison()->focusPane(0);
        }

        [[nodiscard]] FindBar *bar(int pane) const { return window.comparison()->pane(pane)->findBar(); }

        [[nodiscard]] FindPanel *panel() const { return window.findChild<FindPanel *>(); }

        [[nodiscard]] qint64 spanCount() const
        {
            return window.project()->store().countSpans({}).value_or(-1);
        }

        QList<ArticleId> articles;
    };

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void eachPaneHasItsBar()
    {
        Desk desk;
        desk.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(desk.bar(0)->field()->hasFocus());
        QTest::keyClicks(desk.bar(0)->field(), u"bank"_s);
        QTRY_COMPARE(desk.bar(0)->countText(), u"1 of 2"_s);
        QVERIFY(desk.bar(1) == nullptr);
        QCOMPARE(desk.spanCount(), 0); // letters are letters in the field
        desk.press(Qt::Key_F3);
        QCOMPARE(desk.bar(0)->countText(), u"2 of 2"_s);
        desk.press(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(desk.bar(0)->countText(), u"1 of 2"_s);
        desk.window.comparison()->focusPane(1);
        desk.press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(desk.bar(1)->field(), u"post"_s);
        QTRY_COMPARE(desk.bar(1)->countText(), u"1 of 1"_s);
        QCOMPARE(desk.bar(0)->countText(), u"1 of 2"_s);
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.window.comparison()->view(1)->hasFocus());
        QVERIFY(desk.window.comparison()->view(1)->hasSelection());
        QVERIFY(desk.bar(0)->isVisible());
        // Escape in the bar is its own; in the text it lets go of the selection.
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.window.comparison()->view(1)->hasSelection());
    }

    void tagAllIsOneStep()
    {
        Desk desk;
        desk.press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(desk.bar(0)->field(), u"bank"_s);
        QTRY_COMPARE(desk.bar(0)->countText(), u"1 of 2"_s);
        QMenu *menu = desk.bar(0)->findChild<QToolButton *>(u"tagAll"_s)->menu();
        Q_EMIT menu->aboutToShow();
        menu->actions().at(int(SpanKind::Entity))->trigger();
        QCOMPARE(desk.spanCount(), 2);
        const auto rows = desk.window.project()->store().spans({}, 0, 9);
        QCOMPARE(rows->first().entityName, u"bank"_s);
        QVERIFY(desk.window.project()->undo());
        QCOMPARE(desk.spanCount(), 0);
        QVERIFY(!desk.window.project()->canUndo() || desk.spanCount() == 0);
    }

    void theProjectIsSearchedByKeysAlone()
    {
        Desk desk;
        ArticleView *view = desk.window.comparison()->view(0);
        const qsizetype at = view->text().text().indexOf(u"bank");
        view->setSelection({at, at + 4});
        desk.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(desk.panel()->isVisible());
        QCOMPARE(desk.panel()->filterField()->text(), u"bank"_s);
        QVERIFY(desk.panel()->filterField()->hasFocus());
        QTRY_COMPARE(desk.panel()->model()->rowCount(), 6);
        QTRY_VERIFY(desk.panel()->model()->state() == HitsModel::State::Complete);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.panel()->view()->hasFocus());
        const ArticleView *active = desk.window.comparison()->activeView();
        QCOMPARE(active->text().slice(active->selection()), u"bank");
        QVERIFY(active->selection().start > 40);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.window.comparison()->activeView()->article()->article().title, u"Wire"_s);
        QCOMPARE(desk.panel()->view()->currentIndex().row(), 5);
    }

    void tickedRowsAreTaggedInOneStepAndFollowIt()
    {
        Desk desk;
        desk.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClicks(desk.panel()->filterField(), u"never sell"_s);
        QTRY_COMPARE(desk.panel()->model()->rowCount(), 3);
        QTRY_VERIFY(desk.panel()->model()->state() == HitsModel::State::Complete);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.press(Qt::Key_Space);
        QCOMPARE(desk.panel()->model()->tickedCount(), 3);
        desk.press(Qt::Key_C);
        QCOMPARE(desk.spanCount(), 3);
        QCOMPARE(desk.panel()->model()->rowCount(), 3);
        QVERIFY(desk.panel()->model()->isDone(0) && desk.panel()->model()->isDone(2));
        QCOMPARE(desk.panel()->model()->tickedCount(), 0);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.spanCount(), 0);
        QVERIFY(!desk.panel()->model()->isDone(0));
        desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.spanCount(), 3);
        QVERIFY(desk.panel()->model()->isDone(0));
    }

    void tickedRowsAreMarkedReadAndExported()
    {
        Desk desk;
        desk.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        desk.panel()->filterField()->setText(u"“we"_s); // no key has this mark
        QTRY_COMPARE(desk.panel()->model()->rowCount(), 3);
        QTRY_VERIFY(desk.panel()->model()->state() == HitsModel::State::Complete);
        desk.panel()->model()->setTicked({0, 2}, true);
        const QString path = desk.file.filePath(u"hits.csv"_s);
        desk.dialogs.paths.enqueue({path});
        desk.dialogs.paths.enqueue({path});
        Q_EMIT desk.panel()->actRequested(FindPanel::Act::Export, desk.panel()->targetRows());
        QFile table(path);
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = table.readAll().split('\n');
        QCOMPARE(lines.size(), 4); // header, two rows, the end
        QVERIFY(lines[0].startsWith("kind,field,before,hit,after,article,"));
        QVERIFY2(lines[1].contains("text,text,The bank said: ,“We, never sell data.”"), lines[1].constData());
        // A second time it does not overwrite.
        Q_EMIT desk.panel()->actRequested(FindPanel::Act::Export, {0});
        QVERIFY(desk.window.notices()->text().contains(u"hits.csv"_s));
        Q_EMIT desk.panel()->actRequested(FindPanel::Act::MarkRead, desk.panel()->targetRows());
        ArticleQuery read;
        read.readState = ReadState::Read;
        QCOMPARE(desk.window.project()->store().countArticles(read).value_or(-1), 2);
        QVERIFY(desk.panel()->model()->isDone(0) && !desk.panel()->model()->isDone(1));
    }

private:
    const OwnSettings m_settings;
};

QTEST_MAIN(TestFinding)
#include "tst_finding.moc"
