// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/items/testproject.h"
#include "widgets/panels/articlespanel.h"
#include "widgets/panels/support/recordview.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Stemma;

class ArticlesPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void emptyProjectOffersImport();
    void enterOpens_data();
    void enterOpens();
    void doubleClickOpens();
    void filterNarrowsWhileTyping();
    void filterWithoutHitsCanBeCleared();
    void slashAndDownMoveBetweenFilterAndList();
    void sortMenuSorts();
    void deleteIsOneEditAndAnnounced();
    void selectionFollowsTheRecord();
    void findsAnArticleThatWasJustAdded();
    void aRowThatIsAddedToTheSelectionIsCurrent();
    void keepsItsPlaceWhenTheCurrentArticleGoes();
    void menuMarksAsRead();
    void droppedFilesAreHandedOn();
    void hiddenPanelCatchesUp();
    void rowsHaveSpokenText();
};

namespace {

struct Fixture {
    TestProject project;
    ArticleId bank = project.addArticle(u"Bank asks"_s, u"Ledger"_s, u"2018-08-06T14:10"_s, u"One text."_s);
    ArticleId agency = project.addArticle(u"Agency says"_s, u"Wire"_s, u"2018-08-07"_s, u"Two texts."_s);
    ArticleId never = project.addArticle(u"Never sold"_s, u"Post"_s, {}, u"Three texts."_s);
    ArticlesPanel panel;

    Fixture()
    {
        panel.resize(300, 400);
        panel.setProject(project.project());
        panel.show();
        panel.activateWindow();
        if (!QTest::qWaitForWindowExposed(&panel)) {
            qFatal("The panel does not appear");
        }
    }

    [[nodiscard]] QStringList titles() const
    {
        QStringList result;
        for (int row = 0; row < panel.model()->rowCount(); ++row) {
            result.append(panel.model()->index(row, 0).data().toString());
        }
        return result;
    }

    [[nodiscard]] QPoint placeOf(ArticleId article) const
    {
        const int row = panel.model()->indexOf(article.uuid()).row();
        return panel.view()->visualRect(panel.view()->model()->index(row, 0)).center();
    }
};

} // namespace

void ArticlesPanelTest::initTestCase()
{
    QLocale::setDefault(QLocale::c());
}

void ArticlesPanelTest::emptyProjectOffersImport()
{
    TestProject project;
    ArticlesPanel panel;
    panel.setProject(project.project());
    panel.show();
    QSignalSpy imports(&panel, &ArticlesPanel::importRequested);
    auto *button = panel.findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(imports.count(), 1);
    panel.setProject(nullptr);
    QVERIFY(!button->isVisible());
    QVERIFY(!panel.filterField()->isEnabled());
}

void ArticlesPanelTest::enterOpens_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<bool>("beside");
    QTest::newRow("Enter opens in the active pane") << Qt::KeyboardModifiers(Qt::NoModifier) << false;
    QTest::newRow("Ctrl+Enter opens beside") << Qt::KeyboardModifiers(Qt::ControlModifier) << true;
}

void ArticlesPanelTest::enterOpens()
{
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(bool, beside);
    Fixture f;
    QSignalSpy opens(&f.panel, &ArticlesPanel::openRequested);
    QSignalSpy besides(&f.panel, &ArticlesPanel::openBesideRequested);
    QTest::mouseClick(f.panel.view()->viewport(), Qt::LeftButton, {}, f.placeOf(f.agency));
    QCOMPARE(f.panel.currentArticle(), f.agency);
    QTest::keyClick(f.panel.view(), Qt::Key_Return, modifiers);
    QCOMPARE(opens.count(), beside ? 0 : 1);
    QCOMPARE(besides.count(), beside ? 1 : 0);
    QCOMPARE((beside ? besides : opens).first().first().value<ArticleId>(), f.agency);
}

void ArticlesPanelTest::doubleClickOpens()
{
    Fixture f;
    QSignalSpy opens(&f.panel, &ArticlesPanel::openRequested);
    QTest::mouseClick(f.panel.view()->viewport(), Qt::LeftButton, {}, f.placeOf(f.never));
    QTest::mouseDClick(f.panel.view()->viewport(), Qt::LeftButton, {}, f.placeOf(f.never));
    QCOMPARE(opens.count(), 1);
    QCOMPARE(opens.first().first().value<ArticleId>(), f.never);
}

void ArticlesPanelTest::filterNarrowsWhileTyping()
{
    Fixture f;
    QTest::keyClicks(f.panel.filterField(), u"wire"_s);
    QTRY_COMPARE(f.titles(), QStringList{u"Agency says"_s});
    QTest::keyClick(f.panel.filterField(), Qt::Key_Escape);
    QTRY_COMPARE(f.titles().size(), 3);
}

void ArticlesPanelTest::filterWithoutHitsCanBeCleared()
{
    Fixture f;
    QTest::keyClicks(f.panel.filterField(), u"zebra"_s);
    QTRY_COMPARE(f.titles().size(), 0);
    auto *button = f.panel.findChild<QPushButton *>();
    QTRY_VERIFY(button->isVisible());
    QSignalSpy imports(&f.panel, &ArticlesPanel::importRequested);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(f.titles().size(), 3);
    QCOMPARE(imports.count(), 0);
}

void ArticlesPanelTest::slashAndDownMoveBetweenFilterAndList()
{
    Fixture f;
    f.panel.view()->setFocus();
    QTest::keyClick(f.panel.view(), Qt::Key_Slash);
    QVERIFY(f.panel.filterField()->hasFocus());
    QCOMPARE(f.panel.filterField()->text(), QString());
    QTest::keyClick(f.panel.filterField(), Qt::Key_Down);
    QVERIFY(f.panel.view()->hasFocus());
    QCOMPARE(f.panel.currentArticle(), f.bank);
}

void ArticlesPanelTest::sortMenuSorts()
{
    Fixture f;
    QMenu *menu = f.panel.findChild<QToolButton *>()->menu();
    for (QAction *action : menu->actions()) {
        if (action->text() == ArticlesPanel::tr("Title")) {
            action->trigger();
        }
    }
    QCOMPARE(f.titles(), QStringList({u"Agency says"_s, u"Bank asks"_s, u"Never sold"_s}));
    for (QAction *action : menu->actions()) {
        if (action->text() == ArticlesPanel::tr("Descending")) {
            action->trigger();
        }
    }
    QCOMPARE(f.titles(), QStringList({u"Never sold"_s, u"Bank asks"_s, u"Agency says"_s}));
}

void ArticlesPanelTest::deleteIsOneEditAndAnnounced()
{
    Fixture f;
    QSignalSpy announcements(&f.panel, &ListPanel::announced);
    const qint64 before = f.project.edits();
    QTest::mouseClick(f.panel.view()->viewport(), Qt::LeftButton, {}, f.placeOf(f.bank));
    QTest::mouseClick(f.panel.view()->viewport(), Qt::LeftButton, Qt::ControlModifier, f.placeOf(f.never));
    QTest::keyClick(f.panel.view(), Qt::Key_Delete);
    QCOMPARE(f.project.edits(), before + 1);
    QCOMPARE(announcements.count(), 1);
    QTRY_COMPARE(f.titles(), QStringList{u"Agency says"_s});
    QVERIFY(f.project->undo());
    QTRY_COMPARE(f.titles().size(), 3);
}

void ArticlesPanelTest::selectionFollowsTheRecord()
{
    Fixture f;
    QVERIFY(f.panel.setCurrentArticle(f.agency));
    QCOMPARE(f.panel.view()->currentIndex().row(), 1);
    f.project.addArticle(u"Early"_s, u"Old Times"_s, u"2001-01-01"_s, u"Once upon a time."_s);
    QTRY_COMPARE(f.titles().size(), 4);
    QCOMPARE(f.panel.currentArticle(), f.agency);
    QCOMPARE(f.panel.view()->currentIndex().row(), 2);
    QCOMPARE(f.panel.selectedArticles(), QList{f.agency});
}

void ArticlesPanelTest::findsAnArticleThatWasJustAdded()
{
    Fixture f;
    const ArticleId early
        = f.project.addArticle(u"Early"_s, u"Old Times"_s, u"2001-01-01"_s, u"Once upon a time."_s);
    QVERIFY(f.panel.setCurrentArticle(early)); // before the list catches up by itself
    QCOMPARE(f.panel.currentArticle(), early);
    QCOMPARE(f.titles().size(), 4);
}

// As assistive technology does, which cannot make a row current.
void ArticlesPanelTest::aRowThatIsAddedToTheSelectionIsCurrent()
{
    Fixture f;
    QVERIFY(f.panel.setCurrentArticle(f.agency));
    QItemSelectionModel *chosen = f.panel.view()->selectionModel();
    const QModelIndex other = f.panel.view()->model()->index(2, 0);
    chosen->select(other, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(f.panel.view()->currentIndex().row(), 2);
    QCOMPARE(f.panel.selectedArticles().size(), 2);
}

void ArticlesPanelTest::keepsItsPlaceWhenTheCurrentArticleGoes()
{
    Fixture f;
    QVERIFY(f.panel.setCurrentArticle(f.agency));
    QVERIFY(f.project->removeArticles({f.agency}));
    QTRY_COMPARE(f.titles().size(), 2);
    QCOMPARE(f.panel.currentArticle(), f.never);
}

void ArticlesPanelTest::menuMarksAsRead()
{
    Fixture f;
    QVERIFY(f.panel.setCurrentArticle(f.bank));
    const qint64 before = f.project.edits();
    QMenu *menu = f.panel.contextMenu();
    for (QAction *action : menu->actions()) {
        if (action->text() == ArticlesPanel::tr("Mark as Read")) {
            action->trigger();
        }
    }
    delete menu;
    QCOMPARE(f.project.edits(), before + 1);
    QCOMPARE(f.project->store().article(f.bank)->readState, ReadState::Read);
}

void ArticlesPanelTest::droppedFilesAreHandedOn()
{
    Fixture f;
    QSignalSpy drops(&f.panel, &ArticlesPanel::filesDropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/articles/a.txt"_s), QUrl(u"https://example.org/b"_s)});
    QDragEnterEvent enter(QPoint(20, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&f.panel, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(20, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&f.panel, &drop);
    QCOMPARE(drops.count(), 1);
    QCOMPARE(drops.first().first().toStringList(), QStringList{u"/articles/a.txt"_s});
}

void ArticlesPanelTest::hiddenPanelCatchesUp()
{
    Fixture f;
    f.panel.hide();
    f.project.addArticle(u"Late"_s, u"New Times"_s, u"2031-01-01"_s, u"Much later."_s);
    QCoreApplication::processEvents();
    QCOMPARE(f.titles().size(), 3);
    f.panel.show();
    QTRY_COMPARE(f.titles().size(), 4);
}

void ArticlesPanelTest::rowsHaveSpokenText()
{
    Fixture f;
    f.project.addSpan(f.bank, SpanKind::Quote, u"One"_s);
    const auto text = [&] { return f.panel.view()->model()->index(0, 0).data().toString(); };
    QTRY_VERIFY(text().endsWith(u"1 quote(s)"_s));
    QVERIFY2(text().startsWith(u"Bank asks; Ledger; 6 Aug 2018, 14:10"_s), qPrintable(text()));
    QVERIFY(text().contains(u"; unread; "_s));
}

QTEST_MAIN(ArticlesPanelTest)
#include "tst_articlespanel.moc"
