// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/items/testproject.h"
#include "widgets/panels/annotationspanel.h"
#include "widgets/panels/articlespanel.h"
#include "widgets/panels/groupspanel.h"
#include "widgets/panels/historypanel.h"
#include "widgets/panels/problemspanel.h"
#include "widgets/panels/support/recordview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Stemma;

class ListPanelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enterJumpsAndKeepsFocusAndPlace();
    void anotherRowDoesNotMoveTheColumns();
    void homeAndEndGoThroughTheRows();
    void kindAndStatusNarrow();
    void clickOnHeaderSorts();
    void headerMenuHidesColumns();
    void columnsAreRemembered();
    void deleteRemovesOnceAndUndoRestores();
    void copyRowsGivesATable();
    void controlCCopiesSelectedRows();
    void toolsAreNeverOverTheList();
    void groupsJumpToTheirBase();
    void historyJumpsToWhatWasChanged();
    void historyTellsWhatIsGone();
    void historyTellsAVisitOfAFieldInOneRow();
    void problemsSayWhatToDo();
    void problemsAreFiltered();
    void historySaysThatItHasNoFilter();
    void sortIsRemembered();
    void barGoesOnInAnotherLine();
    void problemsJump();
};

namespace {

struct Fixture {
    TestProject project;
    ArticleId first = project.addArticle(u"First"_s, u"Ledger"_s, u"2018-08-06"_s,
                                         u"She said: We do not use it.\nNordbank denies it."_s);
    ArticleId second
        = project.addArticle(u"Second"_s, u"Post"_s, u"2018-08-07"_s, u"She said: We never use it today."_s);
    SpanId quote = project.addSpan(first, SpanKind::Quote, u"We do not use it"_s);
    SpanId entity = project.addSpan(first, SpanKind::Entity, u"Nordbank"_s);
    SpanId other = project.addSpan(second, SpanKind::Quote, u"We never use it today"_s);
};

void show(QWidget &panel)
{
    panel.resize(1200, 300);
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
}

void clickRow(ListPanel &panel, QUuid record, Qt::KeyboardModifiers modifiers = {})
{
    const int row = panel.list()->indexOf(record).row();
    QVERIFY(row >= 0);
    const QRect place = panel.view()->visualRect(panel.view()->model()->index(row, 0));
    QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, modifiers, place.center());
}

} // namespace

void ListPanelsTest::enterJumpsAndKeepsFocusAndPlace()
{
    Fixture f;
    AnnotationsPanel panel;
    panel.setProject(f.project.project());
    show(panel);
    QSignalSpy jumps(&panel, &AnnotationsPanel::spanActivated);
    clickRow(panel, f.entity.uuid());
    QTest::keyClick(panel.view(), Qt::Key_Return);
    QCOMPARE(jumps.count(), 1);
    QCOMPARE(jumps.first().first().value<SpanId>(), f.entity);
    QVERIFY(panel.view()->hasFocus());
    QCOMPARE(panel.currentSpan(), f.entity);
    QTest::keyClick(panel.view(), Qt::Key_Down);
    QTest::keyClick(panel.view(), Qt::Key_Return);
    QCOMPARE(jumps.count(), 2);
    QCOMPARE(jumps.last().first().value<SpanId>(), f.other);
}

void ListPanelsTest::anotherRowDoesNotMoveTheColumns()
{
    Fixture f;
    AnnotationsPanel panel;
    panel.setProject(f.project.project());
    show(panel);
    panel.resize(260, 300);
    QVERIFY(panel.currentSpan().isNull());
    QTableView *view = panel.view();
    view->selectionModel()->setCurrentIndex(view->model()->index(0, SpansModel::TextColumn),
                                            QItemSelectionModel::ClearAndSelect);
    QVERIFY(view->horizontalScrollBar()->maximum() > 0);
    QVERIFY(panel.view()->setCurrentRecord(f.other.uuid()));
    QCOMPARE(view->currentIndex().column(), int(SpansModel::TextColumn));
    QCOMPARE(view->horizontalScrollBar()->value(), 0);
    for (int column = 0; column < int(SpansModel::ColumnCount); ++column) {
        QTest::keyClick(view, Qt::Key_Right);
    }
    QVERIFY(view->horizontalScrollBar()->value() > 0);
}

void ListPanelsTest::homeAndEndGoThroughTheRows()
{
    Fixture f;
    AnnotationsPanel panel;
    panel.setProject(f.project.project());
    show(panel);
    clickRow(panel, f.entity.uuid());
    const int column = panel.view()->currentIndex().column();
    const int last = panel.view()->model()->rowCount() - 1;
    QCOMPARE(last, 2);
    QTest::keyClick(panel.view(), Qt::Key_End);
    QCOMPARE(panel.view()->currentIndex(), panel.view()->model()->index(last, column));
    QTest::keyClick(panel.view(), Qt::Key_Home);
    QCOMPARE(panel.view()->currentIndex(), panel.view()->model()->index(0, column));
    QTest::keyClick(panel.view(), Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(panel.view()->selectedRecords().size(), 3);
}

void ListPanelsTest::kindAndStatusNarrow()
{
    Fixture f;
    AnnotationsPanel panel;
    panel.setProject(f.project.project());
    show(panel);
    QCOMPARE(panel.model()->rowCount(), 3);
    panel.kindBox()->setCurrentIndex(panel.kindBox()->findData(int(SpanKind::Quote)));
    QCOMPARE(panel.model()->rowCount(), 2);
    panel.statusBox()->setCurrentIndex(panel.statusBox()->findData(int(SpanStatus::Rejected)));
    QCOMPARE(panel.model()->rowCount(), 0);
    auto *clear = panel.findChild<QPushButton *>();
    QVERIFY(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(panel.model()->rowCount(), 3);
    QTest::keyClicks(panel.filterField(), u"second"_s);
    QTRY_COMPARE(panel.model()->rowCount(), 1);
}

void ListPanelsTest::clickOnHeaderSorts()
{
    Fixture f;
    AnnotationsPanel panel;
    panel.setProject(f.project.project());
    show(panel);
    QHeaderView *header = panel.view()->horizontalHeader();
    const auto click = [&](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                                 header->height() / 2));
    };
    click(SpansModel::KindColumn);
    QCOMPARE(panel.model()->query().sort, SpanSort::Kind);
    QCOMPARE(panel.model()->query().order, SortOrder::Ascending);
    click(SpansModel::KindColumn);
    QCOMPARE(panel.model()->query().order, SortOrder::Descending);
    click(SpansModel::TextColumn); // has no order
    QCOMPARE(panel.model()->query().sort, SpanSort::Kind);
    QCOMPARE(header->sortIndicatorSection(), int(SpansModel::KindColumn));
}

void ListPanelsTest::headerMenuHidesColumns()
{
    Fixture f;
    AnnotationsPanel panel;
    panel.setProject(f.project.project());
    show(panel);
    QVERIFY(!panel.view()->isColumnHidden(SpansModel::NoteColumn));
    Q_EMIT panel.view()->horizontalHeader()->customContextMenuRequested(QPoint(5, 5));
    auto *menu = panel.findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), int(SpansModel::ColumnCount));
    for (QAction *action : menu->actions()) {
        if (action->text() == AnnotationsPanel::tr("Note")) {
            QVERIFY(action->isChecked());
            action->trigger();
        }
    }
    menu->close();
    QVERIFY(panel.view()->isColumnHidden(SpansModel::NoteColumn));
}

void ListPanelsTest::columnsAreRemembered()
{
    AnnotationsPanel panel;
    panel.view()->setColumnHidden(SpansModel::NoteColumn, true);
    panel.view()->setColumnHidden(SpansModel::CueColumn, false);
    panel.view()->setColumnWidth(SpansModel::TextColumn, 333);
    AnnotationsPanel other;
    other.restoreState(panel.saveState());
    QVERIFY(other.view()->isColumnHidden(SpansModel::NoteColumn));
    QVERIFY(!other.view()->isColumnHidden(SpansModel::CueColumn));
    QCOMPARE(other.view()->columnWidth(SpansModel::TextColumn), 333);
}

void ListPanelsTest::deleteRemovesOnceAndUndoRestores()
{
    Fixture f;
    AnnotationsPanel panel;
    panel.setProject(f.project.project());
    show(panel);
    QSignalSpy announcements(&panel, &ListPanel::announced);
    const qint64 before = f.project.edits();
    clickRow(panel, f.quote.uuid());
    clickRow(panel, f.entity.uuid(), Qt::ControlModifier);
    QTest::keyClick(panel.view(), Qt::Key_Delete);
    QCOMPARE(f.project.edits(), before + 1);
    QCOMPARE(announcements.count(), 1);
    QTRY_COMPARE(panel.model()->rowCount(), 1);
    QVERIFY(f.project->undo());
    QTRY_COMPARE(panel.model()->rowCount(), 3);
}

void ListPanelsTest::copyRowsGivesATable()
{
    Fixture f;
    AnnotationsPanel panel;
    panel.setProject(f.project.project());
    show(panel);
    QSignalSpy notes(&panel, &ListPanel::noted);
    QTest::mouseClick(panel.findChild<QToolButton *>(u"copyRows"_s), Qt::LeftButton);
    QCOMPARE(notes.count(), 1);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    const QStringList header = lines.first().split(u'\t');
    const QStringList row = lines.at(1).split(u'\t');
    QCOMPARE(row.size(), header.size());
    QCOMPARE(header.first(), AnnotationsPanel::tr("Kind"));
    QVERIFY(!header.contains(AnnotationsPanel::tr("Cue"))); // hidden at first
    QCOMPARE(row.at(header.indexOf(AnnotationsPanel::tr("Text"))), u"We do not use it"_s);
}

void ListPanelsTest::controlCCopiesSelectedRows()
{
    Fixture f;
    AnnotationsPanel panel;
    panel.setProject(f.project.project());
    show(panel);
    clickRow(panel, f.other.uuid());
    QTest::keySequence(panel.view(), QKeySequence::Copy);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.last().contains(u"We never use it today"_s));
}

// In a narrow panel the tools go on in further lines, and the panel asks for the height of all of them.
void ListPanelsTest::toolsAreNeverOverTheList()
{
    Fixture f;
    QWidget host; // gives its panel what it asks for, as a dock does
    AnnotationsPanel panel(&host);
    panel.setProject(f.project.project());
    show(host);
    panel.show();
    const auto *copy = panel.findChild<QToolButton *>(u"copyRows"_s);
    panel.resize(900, 10);
    const int oneLine = panel.minimumSizeHint().height();
    for (const int width : {900, 400, panel.minimumSizeHint().width()}) {
        panel.resize(width, 10);
        panel.resize(width, panel.minimumSizeHint().height());
        const int bottom = copy->mapTo(&panel, copy->rect().bottomLeft()).y();
        QVERIFY2(bottom < panel.view()->mapTo(&panel, QPoint()).y(), qPrintable(QString::number(width)));
    }
    QVERIFY(panel.minimumSizeHint().height() > oneLine);
}

void ListPanelsTest::groupsJumpToTheirBase()
{
    Fixture f;
    GroupsPanel panel;
    panel.setProject(f.project.project());
    show(panel);
    const auto group = f.project->linkSpans({f.quote, f.other});
    QVERIFY(group);
    QVERIFY(f.project->chooseBase(f.other));
    QTRY_COMPARE(panel.model()->rowCount(), 1);
    QSignalSpy jumps(&panel, &GroupsPanel::spanActivated);
    clickRow(panel, group->uuid());
    QTRY_COMPARE(panel.model()->index(0, 0).data(ListModel::SpanIdRole).toUuid(), f.other.uuid());
    QTest::keyClick(panel.view(), Qt::Key_Return);
    QCOMPARE(jumps.count(), 1);
    QCOMPARE(jumps.first().first().value<SpanId>(), f.other);
}

void ListPanelsTest::historyJumpsToWhatWasChanged()
{
    Fixture f;
    HistoryPanel panel;
    panel.setProject(f.project.project());
    show(panel);
    QSignalSpy spans(&panel, &HistoryPanel::spanActivated);
    QSignalSpy articles(&panel, &HistoryPanel::articleActivated);
    panel.view()->selectRow(0); // the newest: the quote in the second article
    QTest::keyClick(panel.view(), Qt::Key_Return);
    QCOMPARE(spans.count(), 1);
    QCOMPARE(spans.first().first().value<SpanId>(), f.other);
    panel.view()->selectRow(panel.model()->rowCount() - 1); // the oldest: the import
    QTest::keyClick(panel.view(), Qt::Key_Return);
    QCOMPARE(articles.count(), 1);
    QCOMPARE(articles.first().first().value<ArticleId>(), f.first);
}

void ListPanelsTest::historyTellsWhatIsGone()
{
    Fixture f;
    QVERIFY(f.project->undo());
    HistoryPanel panel;
    panel.setProject(f.project.project());
    show(panel);
    const QAbstractItemModel *shown = panel.view()->model();
    QCOMPARE(shown->index(0, HistoryModel::ActionColumn).data().toString(),
             HistoryPanel::tr("Undid: %1").arg(editText(EditAction::TagQuote)));
    QCOMPARE(shown->index(1, HistoryModel::ActionColumn).data().toString(),
             HistoryPanel::tr("%1 (undone)").arg(editText(EditAction::TagQuote)));
    QSignalSpy notes(&panel, &ListPanel::noted);
    panel.view()->selectRow(0);
    QTest::keyClick(panel.view(), Qt::Key_Return);
    QCOMPARE(notes.count(), 1);
}

void ListPanelsTest::historyTellsAVisitOfAFieldInOneRow()
{
    Fixture f;
    HistoryPanel panel;
    panel.setProject(f.project.project());
    show(panel);
    const QAbstractItemModel *shown = panel.view()->model();
    const int before = shown->rowCount();
    const qint64 edits = f.project.edits();
    const auto type = [&](const QStringList &words) {
        const QUuid visit = QUuid::createUuid();
        for (const QString &typed : words) {
            SpanAttributes attributes;
            attributes.note = typed;
            QVERIFY(f.project->updateSpan(f.quote, attributes, visit));
        }
    };
    type({u"H"_s, u"He"_s, u"Hear"_s});
    QTRY_COMPARE(shown->rowCount(), before + 1);
    QTRY_COMPARE(shown->index(0, HistoryModel::NumberColumn).data().toString(),
                 HistoryPanel::tr("%L1–%L2").arg(edits + 1).arg(edits + 3));
    QCOMPARE(shown->index(0, HistoryModel::ActionColumn).data().toString(),
             editText(EditAction::EditAttributes));
    QSignalSpy spans(&panel, &HistoryPanel::spanActivated);
    panel.view()->selectRow(0);
    QTest::keyClick(panel.view(), Qt::Key_Return);
    QCOMPARE(spans.count(), 1);
    QCOMPARE(spans.first().first().value<SpanId>(), f.quote);
    type({u"Heard"_s, u"Hear"_s});
    QTRY_COMPARE(shown->rowCount(), before + 2);
    QTRY_COMPARE(shown->index(0, HistoryModel::ActionColumn).data().toString(),
                 HistoryPanel::tr("%1 (back to what it was)").arg(editText(EditAction::EditAttributes)));
    QCOMPARE(panel.view()->currentIndex().row(), 1); // the list keeps its place
}

void ListPanelsTest::problemsSayWhatToDo()
{
    TestProject project;
    ProblemsPanel panel;
    panel.setProject(project.project());
    show(panel);
    Problem problem;
    problem.severity = Problem::Severity::Failure;
    problem.error = {ErrorCode::BinaryFile, {u"photo.txt"_s}, {}};
    problem.file = u"photo.txt"_s;
    panel.model()->add(problem);
    panel.model()->add(problem);
    const QString text = panel.view()->model()->index(0, ProblemsModel::DescriptionColumn).data().toString();
    QVERIFY2(text.contains(u"photo.txt"_s) && text.contains(u"(2 time(s))"_s), qPrintable(text));
    QVERIFY(panel.view()->isVisible());
    QTest::mouseClick(panel.findChild<QToolButton *>(u"clear"_s), Qt::LeftButton);
    QVERIFY(!panel.view()->isVisible());
}

void ListPanelsTest::problemsAreFiltered()
{
    TestProject project;
    ProblemsPanel panel;
    panel.setProject(project.project());
    show(panel);
    for (const QString &file : {u"photo.txt"_s, u"letters.txt"_s}) {
        Problem problem;
        problem.severity = Problem::Severity::Failure;
        problem.error = {ErrorCode::BinaryFile, {file}, {}};
        problem.file = file;
        panel.model()->add(problem);
    }
    panel.view()->setFocus();
    QTest::keyClick(panel.view(), Qt::Key_Slash);
    QVERIFY(panel.filterField()->hasFocus());
    QTest::keyClicks(panel.filterField(), u"LETTERS"_s);
    QTRY_VERIFY(panel.view()->isRowHidden(0));
    QVERIFY(!panel.view()->isRowHidden(1));
    QTest::keyClicks(panel.filterField(), u"zzz"_s);
    QTRY_VERIFY(!panel.view()->isVisible());
    QTest::mouseClick(panel.findChild<QPushButton *>(), Qt::LeftButton); // Clear Filter
    QTRY_VERIFY(panel.view()->isVisible());
    QVERIFY(!panel.view()->isRowHidden(0));
}

void ListPanelsTest::historySaysThatItHasNoFilter()
{
    Fixture f;
    HistoryPanel panel;
    panel.setProject(f.project.project());
    show(panel);
    QSignalSpy notes(&panel, &ListPanel::noted);
    panel.view()->setFocus();
    QTest::keyClick(panel.view(), Qt::Key_Slash);
    QVERIFY(panel.view()->hasFocus());
    QCOMPARE(notes.count(), 1);
}

void ListPanelsTest::sortIsRemembered()
{
    Fixture f;
    AnnotationsPanel panel;
    panel.setProject(f.project.project());
    panel.view()->horizontalHeader()->setSortIndicator(SpansModel::KindColumn, Qt::DescendingOrder);
    QCOMPARE(panel.model()->query().sort, SpanSort::Kind);
    AnnotationsPanel other;
    other.setProject(f.project.project());
    other.restoreState(panel.saveState());
    QCOMPARE(other.model()->query().sort, SpanSort::Kind);
    QCOMPARE(other.model()->query().order, SortOrder::Descending);

    ArticlesPanel articles;
    articles.setProject(f.project.project());
    for (QAction *action : articles.findChild<QToolButton *>()->menu()->actions()) {
        if (action->text() == u"Outlet"_s || action->text() == u"Descending"_s) {
            action->trigger();
        }
    }
    QCOMPARE(articles.model()->query().sort, ArticleSort::Outlet);
    ArticlesPanel reopened;
    reopened.setProject(f.project.project());
    reopened.restoreState(articles.saveState());
    QCOMPARE(reopened.model()->query().sort, ArticleSort::Outlet);
    QCOMPARE(reopened.model()->query().order, SortOrder::Descending);
    reopened.restoreState("spoilt");
    QCOMPARE(reopened.model()->query().sort, ArticleSort::Outlet);
}

void ListPanelsTest::barGoesOnInAnotherLine()
{
    Fixture f;
    QWidget window; // a window of its own would hold the panel at the least size of its layout
    AnnotationsPanel panel;
    panel.setParent(&window);
    panel.setProject(f.project.project());
    show(window);
    panel.resize(1200, 300);
    panel.show();
    const auto *count = panel.findChild<QLabel *>(u"count"_s);
    const auto *box = panel.findChild<QComboBox *>();
    QVERIFY(count && count->isVisible() && box);
    QCOMPARE(count->geometry().center().y(), panel.filterField()->geometry().center().y());
    const int letters = 12 * panel.filterField()->fontMetrics().averageCharWidth();
    for (int width = 1200; width >= panel.minimumSizeHint().width(); width -= 20) {
        panel.resize(width, 300);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QVERIFY2(panel.filterField()->width() >= letters, qPrintable(QString::number(width)));
        for (const QWidget *widget : std::initializer_list<const QWidget *>{count, box}) {
            QVERIFY2(panel.rect().contains(widget->geometry()), qPrintable(QString::number(width)));
            QVERIFY(widget->width() >= widget->sizeHint().width());
        }
        QVERIFY(panel.view()->mapTo(&panel, QPoint()).y() >= count->geometry().bottom());
    }
    QVERIFY(count->geometry().top() > panel.filterField()->geometry().bottom());
}

void ListPanelsTest::problemsJump()
{
    Fixture f;
    ProblemsPanel panel;
    panel.setProject(f.project.project());
    show(panel);
    Problem problem;
    problem.type = Problem::Type::ReplacedCharacters;
    problem.count = 2;
    problem.article = f.second;
    panel.model()->add(problem);
    QSignalSpy jumps(&panel, &ProblemsPanel::articleActivated);
    panel.view()->selectRow(0);
    QTest::keyClick(panel.view(), Qt::Key_Return);
    QCOMPARE(jumps.count(), 1);
    QCOMPARE(jumps.first().first().value<ArticleId>(), f.second);
    panel.setProject(nullptr);
    QCOMPARE(panel.model()->rowCount(), 0);
}

QTEST_MAIN(ListPanelsTest)
#include "tst_listpanels.moc"
