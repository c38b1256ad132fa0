// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The provenance workspace in the window: from Read and back, from group to group, one selection in all
// parts.

#include "models/text/keyvalues.h"
#include "tests/app/tracingdesk.h"
#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/recordview.h"

#include <QLabel>
#include <QPushButton>
#include <QSvgRenderer>
#include <QTabBar>
#include <QToolButton>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

using Command = Actions::Command;
using Mode = ModeSwitch::Mode;

using Desk = TracingDesk;

} // namespace

class TestTracing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSwitchIsInTheWindow();
    void theEmptyPageKeepsNothingWide();
    void theActiveQuoteIsShown();
    void listsComeBackAsTheyWere();
    void oneSelectionInAllParts();
    void aWitnessOpensInItsArticle();
    void evidenceLeadsIntoTheText();
    void groupsAreGoneThrough();
    void theNextPartGetsTheFocus();
    void aNarrowWindowShowsOnePartAtATime();
    void theListIsFollowedBehindItsTab();
    void theTreeIsSavedAsAPicture();
    void aReportIsWritten();
    void allQuotesAreExported();
    void anEmptyProjectSaysWhatToDo();
    void whatIsUnlinkedIsGone();
    void closingAProjectLeavesNothing();
    void singleKeysOfTheReaderRest();

private:
    const OwnSettings m_settings;
};

void TestTracing::init()
{
    QSettings().clear();
}

void TestTracing::theSwitchIsInTheWindow()
{
    Desk desk;
    QVERIFY(!desk.action(Command::ProvenanceMode)->isEnabled()); // nothing to see without a project
    desk.show();
    QVERIFY(desk.action(Command::ProvenanceMode)->isEnabled());
    QVERIFY(desk.action(Command::ReadMode)->isChecked());
    const auto buttons = desk.window.modes()->corner()->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 2);
    QVERIFY(buttons[1]->isVisible());
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QVERIFY(desk.space()->isVisible());
    QVERIFY(!desk.panes()->isVisible());
    QVERIFY(desk.action(Command::ProvenanceMode)->isChecked());
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QVERIFY(desk.panes()->isVisible());
    QTRY_VERIFY(desk.panes()->activeView()->hasFocus());
}

// It stands in wide margins in a wide window, which are no need.
void TestTracing::theEmptyPageKeepsNothingWide()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    const auto *empty = desk.space()->findChild<EmptyState *>(u"provenanceEmpty"_s);
    QVERIFY(empty && !empty->isVisible());
    QVERIFY2(empty->minimumSizeHint().width() < 300,
             qPrintable(QString::number(empty->minimumSizeHint().width())));
}

void TestTracing::theActiveQuoteIsShown()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    QCOMPARE(desk.space()->group()->witnesses.size(), size_t(3));
    QCOMPARE(desk.space()->currentWitness(), desk.data[0].uuid());
    QTRY_VERIFY(desk.tree()->hasFocus());
    QCOMPARE(desk.tree()->graph().sourceEdgeOf(desk.tree()->graph().nodeOf(desk.data[2].uuid())) >= 0, true);
    QVERIFY(desk.space()->collation()->table()->sheetModel()->rowCount() == 3);
    QVERIFY(desk.evidence().contains(u"Ledger"_s));
    desk.tree()->setFocus();
    desk.press(Qt::Key_1, Qt::ControlModifier);
    desk.trace(desk.fear[1]);
    QTRY_COMPARE(desk.space()->group()->witnesses.size(), size_t(2));
    QCOMPARE(desk.space()->currentWitness(), desk.fear[1].uuid());
}

void TestTracing::listsComeBackAsTheyWere()
{
    Desk desk;
    desk.show();
    desk.action(Command::ShowDrawer)->trigger(); // goes
    const auto shown = [&desk] {
        QStringList names;
        for (const QDockWidget *dock : desk.window.findChildren<QDockWidget *>()) {
            dock->isVisible() ? names.append(dock->objectName()) : void();
        }
        names.sort();
        return names;
    };
    const QStringList before = shown();
    QVERIFY(!before.isEmpty());
    desk.trace(desk.data[0]);
    QVERIFY(!desk.hasDocks());
    desk.press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(shown(), before);
    QVERIFY(!desk.action(Command::ShowDrawer)->isChecked());
}

void TestTracing::oneSelectionInAllParts()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    QTest::mouseClick(desk.tree()->viewport(), Qt::LeftButton, {}, desk.tree()->dotOf(desk.data[2].uuid()));
    QCOMPARE(desk.space()->collation()->table()->currentWitness(), desk.data[2].uuid());
    QVERIFY(desk.evidence().startsWith(u"Herald"_s));
    QVERIFY(desk.evidence().contains(u"became"_s)); // the number, in plain words
    desk.space()->collation()->table()->setFocus();
    desk.press(Qt::Key_Up);
    QCOMPARE(desk.tree()->current(), desk.space()->currentWitness());
    QVERIFY(desk.space()->currentWitness() != desk.data[2].uuid());
    QVERIFY(!desk.evidence().startsWith(u"Herald"_s));
}

void TestTracing::aWitnessOpensInItsArticle()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.tree()->setCurrent(desk.data[0].uuid());
    QTest::mouseClick(desk.tree()->viewport(), Qt::LeftButton, {}, desk.tree()->dotOf(desk.data[1].uuid()));
    QTRY_VERIFY(desk.tree()->hasFocus());
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk.panes()->isVisible());
    QCOMPARE(desk.panes()->activeView()->activeSpan(), desk.data[1]);
    QTRY_VERIFY(desk.panes()->activeView()->hasFocus());
    desk.press(Qt::Key_2, Qt::ControlModifier); // and back to where it was
    QTRY_VERIFY(desk.space()->isVisible() && desk.space()->group() != nullptr);
    QCOMPARE(desk.space()->currentWitness(), desk.data[1].uuid());
    QTest::mouseDClick(desk.tree()->viewport(), Qt::LeftButton, {}, desk.tree()->dotOf(desk.data[2].uuid()));
    QCOMPARE(desk.panes()->activeView()->activeSpan(), desk.data[2]);
}

void TestTracing::evidenceLeadsIntoTheText()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[1]);
    const QString html = desk.space()->evidence()->text()->toHtml();
    const qsizetype at = html.indexOf(u"href=\"text:"_s);
    QVERIFY(at > 0);
    Q_EMIT desk.space()->evidence()->text()->anchorClicked(
        QUrl(html.mid(at + 6, html.indexOf(u'"', at + 6) - at - 6)));
    QVERIFY(desk.panes()->isVisible());
    QCOMPARE(desk.panes()->activeView()->article()->article().id, desk.articles[1]);
    QVERIFY(desk.panes()->activeView()->hasSelection());
}

void TestTracing::groupsAreGoneThrough()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    auto *position = desk.space()->evidence()->findChild<QLabel *>();
    QTRY_VERIFY(position->text().contains(u"of 2"_s));
    const QuoteGroupId first = desk.space()->group()->group.id;
    const bool isFirst = position->text().contains(u"1 of"_s);
    QCOMPARE(desk.action(Command::NextGroup)->isEnabled(), isFirst);
    QCOMPARE(desk.action(Command::PreviousGroup)->isEnabled(), !isFirst);
    desk.press(isFirst ? Qt::Key_PageDown : Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_VERIFY(desk.space()->group() != nullptr && desk.space()->group()->group.id != first);
    QTRY_VERIFY(position->text().contains(isFirst ? u"2 of 2"_s : u"1 of 2"_s));
    desk.press(isFirst ? Qt::Key_PageUp : Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_VERIFY(desk.space()->group() != nullptr && desk.space()->group()->group.id == first);
}

void TestTracing::theNextPartGetsTheFocus()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    QTRY_VERIFY(desk.tree()->hasFocus());
    desk.press(Qt::Key_F6);
    QVERIFY(desk.space()->collation()->table()->hasFocus());
    desk.press(Qt::Key_F6);
    QVERIFY(desk.space()->evidence()->text()->hasFocus());
    desk.press(Qt::Key_F6);
    desk.press(Qt::Key_F6);
    QVERIFY(desk.tree()->hasFocus());
}

namespace {

/// The parts that can be seen; none of them is cut off.
QStringList partsIn(const Desk &desk)
{
    QStringList seen;
    const QList<QWidget *> parts{desk.space()->findChild<QWidget *>(u"reviewQueue"_s), desk.tree(),
                                 desk.space()->collation(), desk.space()->evidence()};
    for (const QWidget *part : parts) {
        const QRect place(part->mapTo(&desk.window, QPoint()), part->size());
        if (part->isVisible()) {
            const bool isWhole
                = desk.window.rect().contains(place) && part->width() >= part->minimumSizeHint().width();
            seen.append(part->objectName() + (isWhole ? QString() : u" cut off"_s));
        }
    }
    return seen;
}

bool narrow(Desk &desk, int width)
{
    return QTest::qWaitFor([&] {
        desk.window.resize(width, 640); // is refused until the layout knows that the lists are gone
        return desk.window.width() == width;
    });
}

} // namespace

void TestTracing::aNarrowWindowShowsOnePartAtATime()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    const QStringList queue{u"reviewQueue"_s};
    const QStringList tree{u"stemmaTree"_s, u"collationPanel"_s};
    const QStringList evidence{u"evidencePanel"_s};
    QTRY_COMPARE(partsIn(desk), queue + tree + evidence);
    const int width = desk.space()->evidence()->width();

    QVERIFY(narrow(desk, 95 * desk.space()->fontMetrics().averageCharWidth()));
    QTRY_COMPARE(partsIn(desk), tree + evidence);
    QVERIFY(narrow(desk, 200));
    QTRY_COMPARE(partsIn(desk), tree);
    QVERIFY(desk.tree()->hasFocus());
    auto *tabs = desk.space()->findChild<QTabBar *>(u"provenanceTabs"_s);
    QVERIFY(desk.space()->rect().contains(tabs->geometry()));
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(2).center());
    QTRY_COMPARE(partsIn(desk), evidence);
    QVERIFY(desk.space()->evidence()->text()->hasFocus());
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
    QTRY_COMPARE(partsIn(desk), queue);
    // The keys that lead from part to part bring them to sight.
    desk.press(Qt::Key_F6);
    QTRY_COMPARE(partsIn(desk), tree);
    QVERIFY(desk.tree()->hasFocus());
    desk.press(Qt::Key_F6);
    QVERIFY(desk.space()->collation()->table()->hasFocus());
    desk.press(Qt::Key_F6);
    QTRY_COMPARE(partsIn(desk), evidence);
    desk.press(Qt::Key_F6);
    QTRY_COMPARE(partsIn(desk), queue);

    desk.window.resize(1280, 640);
    QTRY_COMPARE(partsIn(desk), queue + tree + evidence);
    QTRY_COMPARE(desk.space()->evidence()->width(), width);
}

void TestTracing::theListIsFollowedBehindItsTab()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    QVERIFY(narrow(desk, 300));
    QTRY_COMPARE(partsIn(desk).size(), 2);
    const QUuid first = desk.space()->group()->group.id.uuid();
    Command other
        = desk.action(Command::NextGroup)->isEnabled() ? Command::NextGroup : Command::PreviousGroup;
    desk.action(other)->trigger();
    QTRY_VERIFY(desk.space()->group() && desk.space()->group()->group.id.uuid() != first);
    // What is unlinked meanwhile is no longer gone to.
    const auto unlinked = desk.window.project()->unlinkSpan(desk.data[0]);
    QVERIFY(unlinked && desk.window.project()->unlinkSpan(desk.data[1]));
    QTRY_VERIFY(!desk.action(Command::NextGroup)->isEnabled()
                && !desk.action(Command::PreviousGroup)->isEnabled());
}

void TestTracing::theTreeIsSavedAsAPicture()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    const QString path = desk.file.filePath(u"picture, page 2.5"_s);
    desk.dialogs.paths.enqueue({path});
    desk.action(Command::SaveStemma)->trigger();
    QVERIFY(QSvgRenderer(path + u".svg"_s).isValid());
    QVERIFY(desk.notice().contains(u"picture, page 2.5.svg"_s));
    desk.dialogs.paths.enqueue({path + u".png"_s});
    desk.action(Command::SaveStemma)->trigger();
    QVERIFY(!QImage(path + u".png"_s).isNull());
    desk.dialogs.paths.enqueue({}); // thought better of it
    desk.action(Command::SaveStemma)->trigger();
}

void TestTracing::aReportIsWritten()
{
    Desk desk;
    desk.show();
    QVERIFY(!desk.action(Command::ExportGroup)->isEnabled()); // none is shown
    desk.trace(desk.data[0]);
    const QString path = desk.file.filePath(u"report"_s);
    desk.dialogs.paths.enqueue({path + u".html"_s});
    desk.action(Command::ExportGroup)->trigger();
    QTRY_VERIFY(desk.notice().contains(u"report.html"_s));
    QFile page(path + u".html"_s);
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray bytes = page.readAll();
    QVERIFY(bytes.contains("Herald has “400” where Ledger has “40”."));
    QVERIFY(!bytes.contains("Nobody has to fear")); // that is the other quote
    desk.dialogs.paths.enqueue({path});
    desk.action(Command::ExportGroup)->trigger();
    QTRY_VERIFY(desk.notice().contains(u"report.pdf"_s));
    QVERIFY(QFileInfo(path + u".pdf"_s).size() > 1'000);
    desk.dialogs.chosenEnding = u".csv"_s; // of the filter, while the name has none
    desk.dialogs.paths.enqueue({path});
    desk.action(Command::ExportGroup)->trigger();
    QTRY_VERIFY(desk.notice().contains(u"report.csv"_s));
    // The ending that was proposed follows the kind, one that was typed stays; .htm is a page, too.
    const QHash<QString, QString> names{{u"chosen.pdf"_s, u"chosen.csv"_s},
                                        {u"typed.json"_s, u"typed.json"_s},
                                        {u"dotted.name"_s, u"dotted.name.csv"_s}};
    for (const auto &[given, written] : keyValuesOf(names)) {
        desk.dialogs.paths.enqueue({desk.file.filePath(given)});
        desk.action(Command::ExportGroup)->trigger();
        QTRY_VERIFY2(desk.notice().contains(written), qPrintable(written));
        QVERIFY(QFileInfo::exists(desk.file.filePath(written)));
        QVERIFY(given == written || !QFileInfo::exists(desk.file.filePath(given)));
    }
    desk.dialogs.chosenEnding = u".html"_s;
    desk.dialogs.paths.enqueue({path + u".htm"_s});
    desk.action(Command::ExportGroup)->trigger();
    QTRY_VERIFY(desk.notice().contains(u"report.htm."_s));
    // Nobody was asked about the name that came of it: what is there stays.
    desk.dialogs.paths.enqueue({path + u".pdf"_s});
    desk.action(Command::ExportGroup)->trigger();
    QTRY_VERIFY2(desk.notice().contains(u"exists already"_s), qPrintable(desk.notice()));
    desk.dialogs.paths.enqueue({}); // thought better of it
    desk.action(Command::ExportGroup)->trigger();
}

void TestTracing::allQuotesAreExported()
{
    Desk desk;
    QVERIFY(!desk.action(Command::ExportProvenance)->isEnabled());
    desk.show();
    for (const QString &ending : {u"html"_s, u"csv"_s, u"json"_s, u"graphml"_s}) {
        const QString path = desk.file.filePath(u"all."_s + ending);
        desk.dialogs.paths.enqueue({path});
        desk.action(Command::ExportProvenance)->trigger();
        QTRY_VERIFY(desk.notice().contains(u"all."_s + ending));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(bytes.contains("Nobody has to fear") && bytes.contains("We may use data"),
                 qPrintable(ending));
        desk.dialogs.paths.enqueue({path}); // is there already
        desk.action(Command::ExportProvenance)->trigger();
        QTRY_VERIFY2(desk.notice().contains(u"exists already"_s), qPrintable(desk.notice()));
    }
}

void TestTracing::anEmptyProjectSaysWhatToDo()
{
    Desk desk(false);
    desk.show();
    desk.action(Command::ProvenanceMode)->trigger();
    auto *empty = desk.space()->findChild<EmptyState *>(u"provenanceEmpty"_s);
    QVERIFY(empty != nullptr && empty->isVisible());
    for (const Command command :
         {Command::NextGroup, Command::PreviousGroup, Command::OpenWitness, Command::SaveStemma}) {
        QVERIFY(!desk.action(command)->isEnabled());
    }
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(desk.panes()->isVisible());
}

void TestTracing::whatIsUnlinkedIsGone()
{
    Desk desk;
    desk.show();
    desk.trace(desk.fear[0]);
    const QuoteGroupId group = desk.space()->group()->group.id;
    QVERIFY(desk.window.project()->unlinkSpan(desk.fear[1]));
    QTRY_VERIFY(desk.space()->group() != nullptr && desk.space()->group()->group.id != group);
    QVERIFY(desk.window.project()->unlinkSpan(desk.data[1]));
    QTRY_COMPARE(desk.space()->group()->witnesses.size(), size_t(2));
    QVERIFY(desk.window.project()->undo());
    QTRY_COMPARE(desk.space()->group()->witnesses.size(), size_t(3));
}

void TestTracing::closingAProjectLeavesNothing()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.action(Command::CloseProject)->trigger();
    QVERIFY(desk.space()->group() == nullptr);
    QVERIFY(!desk.space()->isVisible());
    QVERIFY(!desk.action(Command::ProvenanceMode)->isEnabled());
    QCOMPARE(desk.window.modes()->mode(), Mode::Read);
}

// What tags text in Read must not tag what is out of sight.
void TestTracing::singleKeysOfTheReaderRest()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    const qint64 edits = desk.window.project()->store().countJournal().value_or(-1);
    for (const Qt::Key key : {Qt::Key_Q, Qt::Key_E, Qt::Key_Delete, Qt::Key_L, Qt::Key_B}) {
        desk.tree()->setFocus();
        desk.press(key);
    }
    QCOMPARE(desk.window.project()->store().countJournal().value_or(-2), edits);
    QVERIFY(desk.space()->isVisible());
}

QTEST_MAIN(TestTracing)
#include "tst_tracing.moc"
