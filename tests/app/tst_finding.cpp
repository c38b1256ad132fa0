// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/hittags.h"
#include "tests/app/windowtest.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/dialogs/progressline.h"
#include "widgets/find/findbar.h"
#include "widgets/find/findpanel.h"
#include "widgets/panels/support/recordview.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTabWidget>
#include <QToolButton>

#include <csignal>
#include <sys/resource.h>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

/// While it lives no file of this process gets longer than some bytes.
class FullDisk {
public:
    FullDisk()
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = ::signal(SIGXFSZ, SIG_IGN); // writing fails instead
        const ::rlimit limit{100, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }

    Q_DISABLE_COPY_MOVE(FullDisk)

    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_handler);
    }

private:
    ::rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

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
        QTRY_COMPARE(desk.spanCount(), 3);
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
        QVERIFY2(desk.notice().contains(u"hits.csv exists already"_s), qPrintable(desk.notice()));
        Q_EMIT desk.panel()->actRequested(FindPanel::Act::MarkRead, desk.panel()->targetRows());
        ArticleQuery read;
        read.readState = ReadState::Read;
        QCOMPARE(desk.window.project()->store().countArticles(read).value_or(-1), 2);
        QVERIFY(desk.panel()->model()->isDone(0) && !desk.panel()->model()->isDone(1));
    }

    void aFullDiskLeavesNoHalfTable()
    {
        Desk desk;
        desk.panel()->model()->search({.pattern = {.text = u"bank"_s}});
        QTRY_VERIFY(desk.panel()->model()->state() == HitsModel::State::Complete);
        const QString path = desk.file.filePath(u"hits.csv"_s);
        desk.dialogs.paths.enqueue({path});
        desk.dialogs.paths.enqueue({path});
        const auto exportAll
            = [&] { Q_EMIT desk.panel()->actRequested(FindPanel::Act::Export, {0, 1, 2, 3, 4, 5}); };
        {
            const FullDisk disk;
            exportAll();
        }
        QVERIFY2(desk.notice().contains(u"hits.csv"_s), qPrintable(desk.notice()));
        QVERIFY(!QFileInfo::exists(path));
        exportAll(); // there is room again
        QFile table(path);
        QVERIFY(table.open(QIODevice::ReadOnly));
        QCOMPARE(table.readAll().count('\n'), 7);
    }

    void keysOfTheReaderAreNotThoseOfTheBar()
    {
        Desk desk;
        const SpanId span
            = *desk.window.project()->addSpan(TestProject::filled<NewSpan>([&desk](NewSpan &made) {
                  made.article = desk.articles[0];
                  made.ranges = {{4, 8}};
              }));
        ArticleView *view = desk.window.comparison()->view(0);
        desk.press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(desk.bar(0)->field(), u"bank"_s);
        QTRY_COMPARE(desk.bar(0)->countText(), u"1 of 2"_s);
        view->setActiveSpan(span);
        desk.press(Qt::Key_Tab);
        QVERIFY(qobject_cast<QToolButton *>(QApplication::focusWidget()) != nullptr);
        QVERIFY(desk.bar(0)->isAncestorOf(QApplication::focusWidget()));
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.spanCount(), 1);
        desk.press(Qt::Key_E);
        QCOMPARE(desk.spanCount(), 1);
        desk.press(Qt::Key_F3);
        QCOMPARE(desk.bar(0)->countText(), u"2 of 2"_s); // this one is the window's
        view->setFocus();
        view->setActiveSpan(span);
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.spanCount(), 0);
    }

    void hitsAreTaggedInTheBackground()
    {
        Desk desk;
        HitsModel *model = desk.panel()->model();
        const auto search = [&](const QString &text) {
            model->search({.pattern = {.text = text}});
            QTRY_VERIFY(model->state() == HitsModel::State::Complete);
        };
        search(u"bank"_s);
        Q_EMIT desk.panel()->actRequested(FindPanel::Act::TagEntity, {0, 1});
        QCOMPARE(desk.spanCount(), 0); // nothing waits for it
        auto *progress = desk.window.findChild<ProgressLine *>();
        QVERIFY(progress->isRunning());
        Q_EMIT desk.panel()->actRequested(FindPanel::Act::TagClaim, {0});
        QVERIFY(desk.notice().contains(u"under way"_s));
        model->sort(HitsModel::ContextColumn, Qt::DescendingOrder);
        QTRY_COMPARE(desk.spanCount(), 2);
        QVERIFY(!progress->isRunning());
        const auto doneTitles = [model] {
            QStringList titles;
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->isDone(row)) {
                    titles.append(model->hitAt(row)->article->title);
                }
            }
            return titles;
        };
        QCOMPARE(doneTitles(), (QStringList{u"Ledger"_s, u"Ledger"_s})); // they moved
        // Rows of another search are not those.
        Q_EMIT desk.panel()->actRequested(FindPanel::Act::TagQuote, {0, 1});
        model->search({.pattern = {.text = u"sell"_s}});
        QTRY_COMPARE(desk.spanCount(), 4);
        QTRY_VERIFY(model->state() == HitsModel::State::Complete);
        QCOMPARE(doneTitles(), QStringList());
        // Nothing comes when the project goes meanwhile.
        Q_EMIT desk.panel()->actRequested(FindPanel::Act::TagQuote, {0, 1});
        desk.window.closeProject();
        QVERIFY(!progress->isRunning());
        QVERIFY(desk.window.openProject(desk.file.path()));
        QCOMPARE(desk.spanCount(), 4);
    }

    void tagsOfHitsLeaveOutWhatIsTagged()
    {
        TestProject file;
        const ArticleId article = file.addArticle(u"A"_s, {}, {}, u"😀 bank, bank and bank.\n"_s);
        (void)file.addSpan(article, SpanKind::Entity, u"bank"_s);
        const QList<HitPlaces> places{{article, {{2, 6}, {7, 12}, {17, 21}}}};
        double last = -1;
        const auto tags = tagsOfHits(file->store(), SpanKind::Entity, places, [&last](double share) {
            last = share;
            return true;
        });
        QVERIFY(tags);
        QCOMPARE(last, 0.0);
        QCOMPARE(tags->passed, 1);
        QCOMPARE(tags->spans.size(), 2);
        QCOMPARE(tags->spans.first().ranges, (CodePointRanges{{8, 12}})); // without its blank
        QCOMPARE(tags->spans.last().entity, u"bank"_s);
        const auto stopped = tagsOfHits(file->store(), SpanKind::Quote, places, [](double) { return false; });
        QVERIFY(!stopped);
        QVERIFY(stopped.error().code == ErrorCode::Cancelled);
    }

private:
    const OwnSettings m_settings;
};

QTEST_MAIN(TestFinding)
#include "tst_finding.moc"
