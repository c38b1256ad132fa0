// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/comparing.h"
#include "tests/app/windowtest.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/links/linkspanel.h"
#include "widgets/comparison/links/linkstrip.h"
#include "widgets/comparison/peekpopup.h"
#include "widgets/panels/support/recordview.h"

#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QToolButton>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

using Command = Actions::Command;

// Four articles: Ledger and Post say two things in other words, Wire repeats one of them, Gazette none.
struct Desk : WindowDesk {
    Desk()
    {
        const QString bridge
            = u"The harbour bridge will stay closed until the bearings have been replaced."_s;
        const QString bridgeToo = u"Until the bearings are replaced, the harbour bridge will stay closed."_s;
        const QString data = u"We do not use purchasing data for advertising."_s;
        const QString dataToo = u"We are not using purchase data for advertisements."_s;
        add(u"Ledger"_s, {bridge, data});
        add(u"Post"_s, {dataToo, bridgeToo});
        add(u"Wire"_s, {bridge});
        file.addArticle(u"Gazette"_s, u"Gazette"_s, u"2018-08-09"_s,
                        u"Nothing of all that was said here.\n"_s);
    }

    void add(const QString &name, const QStringList &quotes)
    {
        QString text;
        for (const QString &quote : quotes) {
            text += u"She said: “%1” He agreed.\n"_s.arg(quote);
        }
        articles.append(file.addArticle(name, name, u"2018-08-06"_s, text + name + u'\n'));
        QList<SpanId> ids;
        for (const QString &quote : quotes) {
            ids.append(file.addSpan(articles.last(), SpanKind::Quote, quote));
        }
        spans.append(ids);
    }

    void show(std::initializer_list<int> shown)
    {
        const QString path = file.path();
        file.close();
        QVERIFY(window.openProject(path));
        panes()->closeAll();
        bool isFirst = true;
        for (const int article : shown) {
            QVERIFY(window.openArticle(articles.at(article), !std::exchange(isFirst, false)));
        }
        panes()->focusPane(0);
        showWindow();
        QTRY_VERIFY(panes()->view(0)->hasFocus());
    }

    [[nodiscard]] QuoteGroupId groupOf(SpanId span) const
    {
        return window.project()->store().span(span)->group;
    }

    QList<ArticleId> articles;
    QList<QList<SpanId>> spans;
};

} // namespace

/// The commands for articles side by side, by their keys in the real window.
class TestComparing : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    // Activate, link: two keys a quote, whatever the other side has.
    void aQuoteIsLinkedWithItsCandidateByOneKey()
    {
        Desk desk;
        desk.show({0, 1});
        desk.press(Qt::Key_J);
        QCOMPARE(desk.panes()->view(0)->activeSpan(), desk.spans[0][0]);
        QTRY_VERIFY(desk.statusSays(u"L links it with Post ¶ 2"_s));
        desk.press(Qt::Key_L);
        QVERIFY(!desk.groupOf(desk.spans[0][0]).isNull());
        QCOMPARE(desk.groupOf(desk.spans[0][0]), desk.groupOf(desk.spans[1][1]));
        QVERIFY2(desk.notice().contains(u"Linked with Post ¶ 2"_s), qPrintable(desk.notice()));
        // The next one at once, before anything was found in passing.
        desk.press(Qt::Key_J);
        desk.press(Qt::Key_L);
        QCOMPARE(desk.groupOf(desk.spans[0][1]), desk.groupOf(desk.spans[1][0]));
        QVERIFY(desk.groupOf(desk.spans[0][0]) != desk.groupOf(desk.spans[0][1]));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.groupOf(desk.spans[0][1]).isNull());
        QTRY_VERIFY(!desk.statusSays(u"L links it"_s) || desk.panes()->activePane() == 0);
    }

    void aChosenQuoteIsLinkedInItsPlace()
    {
        Desk desk;
        desk.show({0, 1});
        desk.panes()->showSpan(1, desk.spans[1][0]);
        desk.panes()->focusPane(0);
        desk.panes()->showSpan(0, desk.spans[0][0]);
        desk.press(Qt::Key_L);
        QCOMPARE(desk.groupOf(desk.spans[0][0]), desk.groupOf(desk.spans[1][0]));
        // It stays active over there, but is not meant for the next quote of this side.
        desk.press(Qt::Key_J);
        QCOMPARE(desk.panes()->view(0)->activeSpan(), desk.spans[0][1]);
        desk.press(Qt::Key_L);
        QCOMPARE(desk.groupOf(desk.spans[0][1]), desk.groupOf(desk.spans[1][0])); // its candidate is that one
    }

    // A quote that was tagged long ago stands active in its pane: L alone must not link it with any other.
    void whatWasOnlyTaggedIsAskedAbout()
    {
        Desk desk;
        desk.show({0, 2});
        const auto tag = [&desk](int pane, const QString &words) {
            ArticleView *view = desk.panes()->view(pane);
            desk.panes()->focusPane(pane);
            const qsizetype at = view->text().text().indexOf(words);
            view->setSelection({at, at + words.size()});
            desk.press(Qt::Key_Q);
            return view->activeSpan();
        };
        const SpanId first = tag(0, u"Ledger"_s);
        const SpanId second = tag(1, u"Wire"_s);
        desk.press(Qt::Key_L);
        QVERIFY(desk.groupOf(second).isNull());
        QVERIFY2(desk.notice().contains(u"“Ledger” has hardly a word"_s), qPrintable(desk.notice()));
        // Who went on meanwhile is asked again.
        desk.panes()->view(1)->setActiveSpan(desk.spans[2][0]);
        desk.panes()->view(1)->setActiveSpan(second);
        desk.press(Qt::Key_L);
        QVERIFY(desk.groupOf(second).isNull());
        desk.press(Qt::Key_L);
        QVERIFY(!desk.groupOf(second).isNull());
        QCOMPARE(desk.groupOf(first), desk.groupOf(second));
    }

    void withoutCandidateLinkSaysWhatItLacks()
    {
        Desk desk;
        desk.show({0});
        desk.press(Qt::Key_J);
        desk.press(Qt::Key_L);
        QVERIFY(desk.groupOf(desk.spans[0][0]).isNull());
        QVERIFY(desk.notice().startsWith(u"To link"_s));
    }

    void whatSharesMostIsOpenedBesideOneAfterTheOther()
    {
        Desk desk;
        QVERIFY(desk.file->linkSpans({desk.spans[0][0], desk.spans[1][1], desk.spans[2][0]}));
        QVERIFY(desk.file->linkSpans({desk.spans[0][1], desk.spans[1][0]}));
        desk.show({0});
        desk.press(Qt::Key_M);
        QCOMPARE(desk.panes()->paneCount(), 2);
        QCOMPARE(desk.panes()->pane(1)->articleId(), desk.articles[1]);
        QCOMPARE(desk.panes()->activePane(), 0);
        QVERIFY2(desk.notice().contains(u"Post shares 2 linked quote"_s), qPrintable(desk.notice()));
        QVERIFY(desk.panes()->view(0)->hasFocus());
        desk.press(Qt::Key_M);
        QCOMPARE(desk.panes()->paneCount(), 2);
        QCOMPARE(desk.panes()->pane(1)->articleId(), desk.articles[2]);
        QVERIFY2(desk.notice().contains(u"Wire shares 1 linked quote"_s), qPrintable(desk.notice()));
        desk.press(Qt::Key_M);
        QVERIFY(desk.notice().startsWith(u"No further article"_s));
        QCOMPARE(desk.panes()->pane(1)->articleId(), desk.articles[2]);
        desk.press(Qt::Key_M);
        QCOMPARE(desk.panes()->pane(1)->articleId(), desk.articles[1]);
    }

    void withoutLinksTheWordsAreLookedFor()
    {
        Desk desk;
        desk.show({0});
        desk.press(Qt::Key_M);
        QCOMPARE(desk.panes()->paneCount(), 2);
        QVERIFY(desk.panes()->pane(1)->articleId() == desk.articles[1]
                || desk.panes()->pane(1)->articleId() == desk.articles[2]);
        QVERIFY2(desk.notice().contains(u"not linked yet"_s), qPrintable(desk.notice()));
    }

    void panesAreSwappedAndLockedByKey()
    {
        Desk desk;
        desk.show({0, 1});
        desk.press(Qt::Key_W);
        QCOMPARE(desk.panes()->pane(1)->articleId(), desk.articles[0]);
        QCOMPARE(desk.panes()->activePane(), 1);
        QTRY_VERIFY(desk.panes()->view(1)->hasFocus());
        desk.press(Qt::Key_Y);
        QVERIFY(desk.panes()->isScrollLocked());
        QVERIFY(desk.window.actions()[Command::LockScrolling]->isChecked());
        QTest::mouseClick(desk.panes()->strip(0)->lockButton(), Qt::LeftButton);
        QVERIFY(!desk.window.actions()[Command::LockScrolling]->isChecked());
    }

    void orderAndLockOutliveTheWindow()
    {
        Desk desk;
        desk.show({0, 1});
        desk.press(Qt::Key_W);
        QTRY_VERIFY(desk.panes()->view(1)->hasFocus());
        desk.press(Qt::Key_Y);
        const QString path = desk.window.project()->path();
        desk.window.closeProject();
        QVERIFY(desk.window.openProject(path));
        QVERIFY(desk.panes()->isScrollLocked());
        QCOMPARE(desk.panes()->pane(0)->articleId(), desk.articles[1]);
        QCOMPARE(desk.panes()->pane(1)->articleId(), desk.articles[0]);
    }

    void peekOpensTheWitnessBeside()
    {
        Desk desk;
        QVERIFY(desk.file->linkSpans({desk.spans[0][0], desk.spans[1][1], desk.spans[2][0]}));
        desk.show({0});
        auto *peek = desk.window.findChild<PeekPopup *>();
        desk.press(Qt::Key_Space);
        QVERIFY(!peek->isOpen());
        QVERIFY(desk.notice().startsWith(u"Make a linked quote active"_s));
        desk.press(Qt::Key_J);
        desk.press(Qt::Key_Space);
        QVERIFY(peek->isOpen());
        desk.press(Qt::Key_3);
        desk.press(Qt::Key_Return);
        QVERIFY(!peek->isOpen());
        QCOMPARE(desk.panes()->paneCount(), 2);
        QCOMPARE(desk.panes()->pane(1)->articleId(), desk.articles[2]);
        QCOMPARE(desk.panes()->view(1)->activeSpan(), desk.spans[2][0]);
        // And back.
        QTRY_VERIFY(desk.panes()->view(1)->hasFocus());
        desk.press(Qt::Key_Backspace);
        QCOMPARE(desk.panes()->activePane(), 0);
    }

    void linksAreListedAndGoneTo()
    {
        Desk desk;
        QVERIFY(desk.file->linkSpans({desk.spans[0][1], desk.spans[1][0]}));
        desk.show({0, 1});
        desk.press(Qt::Key_G, Qt::ShiftModifier);
        auto *links = desk.window.findChild<LinksPanel *>();
        QVERIFY(links->isVisible());
        QCOMPARE(links->model()->rowCount(), 1);
        QTRY_VERIFY(links->view()->hasFocus());
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.panes()->view(0)->activeSpan(), desk.spans[0][1]);
        QCOMPARE(desk.panes()->view(1)->activeSpan(), desk.spans[1][0]);
        QVERIFY(links->view()->hasFocus()); // the list keeps its place
    }

    void theMenuOfAHeaderHasThePanesCommands()
    {
        Desk desk;
        desk.show({0, 1});
        PaneHeader *header = desk.panes()->pane(1)->header();
        QContextMenuEvent event(QContextMenuEvent::Mouse, {40, 10}, header->mapToGlobal(QPoint(40, 10)));
        QCoreApplication::sendEvent(header, &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QVERIFY(menu->actions().contains(desk.window.actions()[Command::SwapPanes]));
        QVERIFY(menu->actions().contains(desk.window.actions()[Command::ClosePane]));
        desk.window.actions()[Command::ClosePane]->trigger();
        menu->close();
        QCOMPARE(desk.panes()->paneCount(), 1);
        QCOMPARE(desk.panes()->pane(0)->articleId(), desk.articles[0]);
    }

private:
    const OwnSettings m_settings;
};

QTEST_MAIN(TestComparing)
#include "tst_comparing.moc"
