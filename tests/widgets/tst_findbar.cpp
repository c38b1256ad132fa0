// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/items/testproject.h"
#include "widgets/find/findbar.h"
#include "widgets/find/findoptions.h"
#include "widgets/find/patternhistory.h"
#include "widgets/reader/articleview.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Stemma;
using State = TextSearch::State;

/// A view with its bar, as in a pane.
class TestFindBar : public QObject {
    Q_OBJECT

    std::unique_ptr<TestProject> m_project;
    std::unique_ptr<QWidget> m_pane;
    std::unique_ptr<PatternHistory> m_history;
    ArticleView *m_view = nullptr;
    FindBar *m_bar = nullptr;

    void type(const QString &text)
    {
        m_bar->open();
        m_bar->field()->clear();
        QTest::keyClicks(m_bar->field(), text);
        finish();
    }

    void finish() { QTRY_VERIFY(m_bar->search().state() != State::Running); }

    [[nodiscard]] QString selected() const { return m_view->text().slice(m_view->selection()).toString(); }

private Q_SLOTS:

    void init()
    {
        m_project = std::make_unique<TestProject>();
        const QString filler = u"Nothing to see here, read on.\n"_s.repeated(200);
        const ArticleId id = m_project->addArticle(u"Card data"_s, u"Ledger"_s, u"2018-08-06"_s,
                                                   u"The bank and the Bänk.\n"_s + filler
                                                       + u"A bank again, said “the bank’s” man.\n"_s);
        m_pane = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_pane.get());
        m_history = std::make_unique<PatternHistory>();
        m_view = new ArticleView(m_pane.get());
        m_bar = new FindBar(m_view, m_history.get(), m_pane.get());
        layout->addWidget(m_view);
        layout->addWidget(m_bar);
        m_view->setArticle(*m_project->project()->openArticle(id));
        m_pane->resize(700, 500);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        m_view->setFocus();
    }

    void cleanup()
    {
        m_pane.reset();
        m_history.reset();
        m_project.reset();
    }

    void findsWhileTypingAndMarksAllHits()
    {
        QVERIFY(m_bar->isHidden());
        m_bar->open();
        QVERIFY(m_bar->isVisible());
        QVERIFY(m_bar->field()->hasFocus());
        QTest::keyClicks(m_bar->field(), u"ban"_s);
        finish();
        QCOMPARE(m_view->marks(MarkLayer::Hits).size(), size_t(4));
        QCOMPARE(m_bar->countText(), u"1 of 4"_s);
        QCOMPARE(selected(), u"ban"_s);
        QTest::keyClicks(m_bar->field(), u"k"_s);
        finish();
        QCOMPARE(selected(), u"bank"_s);
        QCOMPARE(m_bar->current(), 0);
        QTest::keyClicks(m_bar->field(), u"rupt"_s);
        finish();
        QCOMPARE(m_bar->countText(), u"No hits"_s);
        QVERIFY(m_view->marks(MarkLayer::Hits).empty());
        QVERIFY(m_view->marks(MarkLayer::CurrentHit).empty());
        QVERIFY(m_bar->field()->hasFocus());
    }

    void keysWalkRoundTheHitsAndBackToTheText()
    {
        type(u"bank"_s);
        QTest::keyClick(m_bar->field(), Qt::Key_Return);
        QCOMPARE(selected(), u"Bänk"_s);
        QTest::keyClick(m_bar->field(), Qt::Key_Return);
        QCOMPARE(m_bar->countText(), u"3 of 4"_s);
        // The hit far below came into sight, and is the one marked as current.
        QVERIFY(m_view->extentOf(m_view->selection()).isInSight);
        QCOMPARE(m_view->marks(MarkLayer::CurrentHit).front(), m_view->selection());
        QTest::keyClick(m_bar->field(), Qt::Key_Return);
        QTest::keyClick(m_bar->field(), Qt::Key_Return);
        QCOMPARE(m_bar->countText(), u"1 of 4, from the start again"_s);
        QTest::keyClick(m_bar->field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_bar->countText(), u"4 of 4, from the end again"_s);
        QTest::keyClick(m_bar->field(), Qt::Key_Escape);
        QVERIFY(m_bar->isHidden());
        QVERIFY(m_view->hasFocus());
        QCOMPARE(selected(), u"bank"_s);
        QVERIFY(m_view->marks(MarkLayer::Hits).empty());
        // The key for the next hit goes on from there with the same words.
        m_bar->findNext();
        QVERIFY(m_bar->isVisible());
        QVERIFY(m_view->hasFocus());
        finish();
        QCOMPARE(m_bar->countText(), u"1 of 4"_s);
    }

    void goesOnFromWhereThePersonWent()
    {
        type(u"bank"_s);
        m_view->setCaret(m_view->text().length());
        QTest::keyClick(m_bar->field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_bar->current(), 3);
        m_view->setCaret(30);
        QTest::keyClick(m_bar->field(), Qt::Key_Return);
        QCOMPARE(m_bar->current(), 2);
    }

    void optionsNarrowTheHits()
    {
        type(u"bank"_s);
        QCOMPARE(m_bar->search().hits().size(), size_t(4));
        QTest::mouseClick(m_bar->options()->diacriticsButton(), Qt::LeftButton);
        finish();
        QCOMPARE(m_bar->search().hits().size(), size_t(3));
        m_bar->field()->setFocus();
        m_bar->field()->clear();
        QTest::keyClicks(m_bar->field(), u"Bank"_s);
        QTest::mouseClick(m_bar->options()->caseButton(), Qt::LeftButton);
        finish();
        QCOMPARE(m_bar->countText(), u"No hits"_s);
        QTest::mouseClick(m_bar->options()->caseButton(), Qt::LeftButton);
        m_bar->field()->clear();
        QTest::keyClicks(m_bar->field(), u"ba"_s);
        QTest::mouseClick(m_bar->options()->wordsButton(), Qt::LeftButton);
        finish();
        QCOMPARE(m_bar->countText(), u"No hits"_s);
    }

    void aWrongExpressionSaysWhyAndWhere()
    {
        QTest::mouseClick(m_bar->options()->regularButton(), Qt::LeftButton);
        type(u"b(.nk"_s);
        auto *message = m_bar->findChild<QLabel *>(u"message"_s);
        QVERIFY(message->isVisible());
        QVERIFY2(message->text().contains(u"at character 6"_s), qPrintable(message->text()));
        QTest::keyClicks(m_bar->field(), u")"_s);
        finish();
        QVERIFY(!message->isVisible());
        QCOMPARE(m_bar->search().hits().size(), size_t(4));
    }

    void takesTheSelectionAsPattern()
    {
        const qsizetype at = m_view->text().text().indexOf(u"Nothing");
        m_view->setSelection({at, at + 7});
        m_bar->open();
        finish();
        QCOMPARE(m_bar->field()->text(), u"Nothing"_s);
        QCOMPARE(m_bar->countText(), u"1 of 200"_s);
        // A hit of an expression is no new pattern.
        QTest::mouseClick(m_bar->options()->regularButton(), Qt::LeftButton);
        type(u"b.nk"_s);
        m_bar->open();
        QCOMPARE(m_bar->field()->text(), u"b.nk"_s);
    }

    void remembersPatterns()
    {
        for (const QString &pattern : {u"bank"_s, u"man"_s}) {
            type(pattern);
            QTest::keyClick(m_bar->field(), Qt::Key_Return);
        }
        QCOMPARE(m_history->patterns(), (QStringList{u"man"_s, u"bank"_s}));
        m_bar->field()->clear();
        QTest::keyClicks(m_bar->field(), u"sai"_s);
        QTest::keyClick(m_bar->field(), Qt::Key_Up);
        QCOMPARE(m_bar->field()->text(), u"man"_s);
        QTest::keyClick(m_bar->field(), Qt::Key_Up);
        QTest::keyClick(m_bar->field(), Qt::Key_Up);
        QCOMPARE(m_bar->field()->text(), u"bank"_s);
        QTest::keyClick(m_bar->field(), Qt::Key_Down);
        QTest::keyClick(m_bar->field(), Qt::Key_Down);
        QCOMPARE(m_bar->field()->text(), u"sai"_s);
    }

    void offersToTagAllThatIsNotTagged()
    {
        const ArticleId id = m_view->article()->article().id;
        (void)m_project->addSpan(id, SpanKind::Entity, u"bank"_s);
        type(u"bank"_s);
        QSignalSpy wanted(m_bar, &FindBar::tagAllRequested);
        auto *menu = m_bar->findChild<QToolButton *>(u"tagAll"_s)->menu();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().at(0)->text(), u"Tag 3 Hit(s) as &Entity (1 tagged already)"_s);
        QCOMPARE(menu->actions().at(1)->text(), u"Tag 4 Hit(s) as &Quote"_s);
        menu->actions().at(0)->trigger();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(0).value<SpanKind>(), SpanKind::Entity);
        QCOMPARE(wanted.first().at(1).value<TextRanges>().size(), 3);
        m_bar->setCanTag(false);
        QVERIFY(!m_bar->findChild<QToolButton *>(u"tagAll"_s)->isEnabled());
    }

    void followsTheViewToAnotherText()
    {
        type(u"bank"_s);
        m_view->setArticle(*m_project->project()->openArticle(
            m_project->addArticle(u"Other"_s, {}, {}, u"One bank only."_s)));
        m_bar->restart();
        finish();
        QCOMPARE(m_bar->countText(), u"1 of 1"_s);
        QCOMPARE(m_view->marks(MarkLayer::Hits).size(), size_t(1));
    }

    void fitsANarrowPane()
    {
        m_pane->resize(200, 400);
        m_bar->open();
        QCoreApplication::sendPostedEvents();
        QVERIFY(m_pane->width() <= 200);
        QVERIFY2(m_bar->field()->width() > 60, qPrintable(QString::number(m_bar->field()->width())));
    }
};

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
