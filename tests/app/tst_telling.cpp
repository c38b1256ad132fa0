// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// "Where is this told?" in the real window: the sentences of the other pane that may say what a quote says,
// by keys, and anew when one of them is linked.

#include "app/window/telling.h"
#include "models/project/suggesting/linkplaces.h"
#include "tests/app/windowtest.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/find/nearpanel.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/reader/articleview.h"

#include <QLineEdit>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

const QString kQuote = u"The bearings of the bridge are worn, and buses cannot cross."_s;
const QString kTold = u"Poe explained that no bus may cross because the bearings are worn out."_s;

struct Room : WindowDesk {
    Room()
    {
        ledger = file.addArticle(u"Bridge"_s, u"Ledger"_s, u"2031-01-01"_s,
                                 u"Ann Poe said: “%1”\n\nNobody had heard the like.\n"_s.arg(kQuote));
        post = file.addArticle(u"Buses"_s, u"Post"_s, u"2031-01-02"_s,
                               u"Rain fell on the town.\n\n%1\n\nThe bridge and its bearings are a "
                               "hundred years old.\n"_s.arg(kTold));
        quote = file.addSpan(ledger, SpanKind::Quote, kQuote);
    }

    void show(bool beside = true)
    {
        const QString path = file.path();
        file.close();
        QVERIFY(window.openProject(path));
        panes()->closeAll();
        QVERIFY(window.openArticle(ledger));
        QVERIFY(!beside || window.openArticle(post, true));
        showWindow({1280, 900});
        panes()->focusPane(0);
        panes()->activeView()->setCaret(0);
    }

    void ask() const { press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier); }

    [[nodiscard]] Telling *telling() const { return window.findChild<Telling *>(); }

    [[nodiscard]] NearPanel *panel() const { return window.findChild<NearPanel *>(); }

    [[nodiscard]] QString row(int number) const
    {
        return panel()->model()->index(number, NearModel::WordsColumn).data().toString();
    }

    [[nodiscard]] CodePointRange placeOf(int pane, const QString &words) const
    {
        const SourceText &text = panes()->pane(pane)->view()->text();
        const qsizetype start = text.text().indexOf(words);
        return text.toCodePoints({start, start + words.size()});
    }

    ArticleId ledger;
    ArticleId post;
    SpanId quote;
};

} // namespace

class TestTelling : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void sentencesOfTheOtherPane()
    {
        Room room;
        room.show();
        room.press(Qt::Key_J);
        room.ask();
        QVERIFY(room.panel()->isVisible());
        QTRY_COMPARE(room.row(0), kTold);
        // Enter shows it, and the list stays.
        room.panel()->view()->setFocus();
        room.press(Qt::Key_Return);
        const ArticleView *view = room.panes()->activeView();
        QCOMPARE(view->article()->article().id, room.post);
        QCOMPARE(view->text().slice(view->trimmedSelection()), kTold);
        QCOMPARE(room.row(0), kTold);
    }

    void askedAnewWhenOneIsLinked()
    {
        Room room;
        room.show();
        room.press(Qt::Key_J);
        room.ask();
        QTRY_COMPARE(room.row(0), kTold);
        room.panel()->view()->setFocus();
        room.press(Qt::Key_L);
        const auto spans = room.window.project()->store().spansOfArticle(room.post);
        QVERIFY(spans);
        QCOMPARE(spans->size(), 1);
        QVERIFY(!spans->first().group.isNull());
        QTRY_VERIFY(room.row(0) != kTold && room.panel()->model()->rowCount() > 0);
    }

    // What a person types while the answer is on its way, or while something is linked, is theirs.
    void typedWordsStay()
    {
        Room room;
        room.show();
        room.press(Qt::Key_J);
        room.ask();
        room.panel()->filterField()->setText(u"rain on the town"_s);
        QTRY_VERIFY(!room.telling()->isAsking());
        QCOMPARE(room.panel()->words(), u"rain on the town"_s);
        QTRY_COMPARE(room.panel()->model()->question().words, u"rain on the town"_s);
    }

    // Who asked and reads on meanwhile is answered all the same.
    void anotherSelectionKeepsTheAnswer()
    {
        Room room;
        room.show();
        room.press(Qt::Key_J);
        room.ask();
        room.panes()->focusPane(1);
        ArticleView *view = room.panes()->activeView();
        view->setSelection(view->text().paragraphRange(0));
        QTRY_COMPARE(room.row(0), kTold);
        // From then on the selection counts again.
        view->setSelection(view->text().paragraphRange(4));
        QTRY_COMPARE(room.panel()->model()->question().article, room.post);
    }

    // What is linked before the first answer came is no longer in it.
    void linkedBeforeTheFirstAnswer()
    {
        Room room;
        room.show();
        room.press(Qt::Key_J);
        room.ask();
        QVERIFY(linkPlaces(*room.window.project(), {room.ledger, room.placeOf(0, kQuote)},
                           {room.post, room.placeOf(1, kTold)}));
        QTRY_VERIFY(room.panel()->model()->rowCount() > 0 && room.row(0) != kTold);
    }

    // An annotation that is not of the quote in question changes no answer: the row keeps the caret.
    void editsOfOthersAskNothing()
    {
        Room room;
        room.show();
        room.press(Qt::Key_J);
        room.ask();
        QTRY_COMPARE(room.row(0), kTold);
        room.panes()->focusPane(0);
        QVERIFY(!room.telling()->isAsking());
        NewSpan other;
        other.article = room.ledger;
        other.kind = SpanKind::Claim;
        other.ranges = {CodePointRange{0, 3}};
        QVERIFY(room.window.project()->addSpan(other));
        QVERIFY(!room.telling()->isAsking());
        QCOMPARE(room.row(0), kTold);
        // One of the quote itself is waited for, and asked about once edits rest.
        QVERIFY(room.window.project()->setSpanKind(room.quote, SpanKind::Claim));
        QVERIFY(room.telling()->isAsking());
    }

    void nothingToAskWith()
    {
        Room room;
        room.show();
        room.ask();
        QVERIFY2(room.notice().contains(u"caret into a quote"_s), qPrintable(room.notice()));
    }

    void nobodyToAsk()
    {
        Room room;
        room.show(false);
        room.press(Qt::Key_J);
        room.ask();
        QVERIFY2(room.notice().contains(u"another pane"_s), qPrintable(room.notice()));
    }

private:
    OwnSettings m_settings;
};

QTEST_MAIN(TestTelling)
#include "tst_telling.moc"
