// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person decides in the provenance workspace, with real keys and the mouse: who has the words from
// whom, and of what class a variant is.

#include "models/storage/reviews/reviewstore.h"
#include "tests/app/tracingdesk.h"
#include "widgets/provenance/groupview.h"
#include "widgets/provenance/sourcechooser.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

using Command = Actions::Command;

struct Desk : TracingDesk {
    [[nodiscard]] const StemmaGraph &graph() const { return tree()->graph(); }

    /// The edge by which a witness has its words.
    [[nodiscard]] StemmaEdge edge(SpanId witness) const
    {
        const int number = graph().sourceEdgeOf(graph().nodeOf(witness.uuid()));
        return number < 0 ? StemmaEdge() : graph().edges[size_t(number)];
    }

    [[nodiscard]] QUuid sourceOf(SpanId witness) const { return graph().nodes[size_t(edge(witness).to)].id; }

    [[nodiscard]] qint64 edits() const { return window.project()->store().countJournal().value_or(-1); }

    /// The witness is chosen and the tree has the focus.
    void choose(SpanId witness)
    {
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->dotOf(witness.uuid()));
        QTRY_VERIFY(tree()->hasFocus());
        QCOMPARE(space()->currentWitness(), witness.uuid());
    }

    void drag(SpanId from, SpanId to) const
    {
        QWidget *page = tree()->viewport();
        const QPoint start = tree()->dotOf(from.uuid());
        const QPoint end = tree()->dotOf(to.uuid());
        QTest::mousePress(page, Qt::LeftButton, {}, start);
        QTest::mouseMove(page, (start + end) / 2);
        QTest::mouseMove(page, end);
        QTest::mouseRelease(page, Qt::LeftButton, {}, end);
    }

    [[nodiscard]] SourceChooser *chooser() const { return window.findChild<SourceChooser *>(); }

    void undo() const { press(Qt::Key_Z, Qt::ControlModifier); }

    [[nodiscard]] CollationTable *table() const { return space()->collation()->table(); }

    /// The cell of the number, in the witness that has another one.
    void chooseNumber()
    {
        const Collation &collation = *space()->shownCollation();
        const int witness = space()->group()->witnessOf(data[2].uuid());
        for (int place = 0; place < int(collation.places.size()); ++place) {
            if (table()->sheetModel()->sheet().words(place, witness) == u"400"_s) {
                table()->setFocus();
                const QModelIndex cell = table()->sheetModel()->index(table()->sheetModel()->rowOf(witness),
                                                                      table()->sheetModel()->columnOf(place));
                table()->scrollTo(cell);
                QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                                  table()->visualRect(cell).center());
            }
        }
        QCOMPARE(table()->currentWitness(), data[2].uuid());
    }

    [[nodiscard]] VariationClass shownClass() const
    {
        return VariationClass(table()->currentIndex().data(CollationModel::ClassRole).toInt());
    }
};

} // namespace

class TestDeciding : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void aSourceIsConfirmedByKey();
    void howAndWhyAreKept();
    void aSourceIsRejectedAndTakenBack();
    void anEdgeIsDragged();
    void anEdgeIsDrawnByKeys();
    void aSourceIsChosenFromTheList();
    void aPaperOutsideIsNamed();
    void theStatementIsASource();
    void aCircleIsRefused();
    void aProposalMakesWay();
    void backInTimeIsAskedAbout();
    void theListSaysWhatIsLater();
    void undecidedStepsAreGoneThrough();
    void everythingIsInTheMenus();
    void keysOfOnesOwnWork();
    void aVariantIsClassedByItsLetter();
    void classesAreInAMenu();
    void whereAllAgreeNothingIsClassed();
    void nothingIsDecidedInAReadOnlyProject();

private:
    const OwnSettings m_settings;
};

void TestDeciding::aSourceIsConfirmedByKey()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[1]);
    QCOMPARE(desk.edge(desk.data[1]).status, SpanStatus::Suggested);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.edge(desk.data[1]).status, SpanStatus::Accepted);
    QVERIFY(desk.notice().startsWith(u"Confirmed: Post"_s));
    QVERIFY(desk.evidence().contains(u"confirmed"_s));
    const qint64 edits = desk.edits();
    desk.press(Qt::Key_Return); // again: nothing to do, and it is said
    QCOMPARE(desk.edits(), edits);
    QVERIFY(desk.notice().contains(u"already"_s));
    QVERIFY(!desk.action(Command::ConfirmEdge)->isEnabled());
    desk.undo();
    QCOMPARE(desk.edge(desk.data[1]).status, SpanStatus::Suggested);
    QVERIFY(desk.action(Command::ConfirmEdge)->isEnabled());
}

void TestDeciding::howAndWhyAreKept()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[1]);
    const auto howNow = [&] { return desk.space()->group()->tree.edgeOf(desk.data[1].uuid())->how; };
    const DerivationHow proposed = howNow();
    QVERIFY(proposed != DerivationHow::Unset);
    const auto records = [&] {
        const ProjectStore &store = desk.window.project()->store();
        const QuoteGroupId group = desk.space()->group()->group.id;
        return ReviewStore::of(store)->derivationsOfGroup(group).value_or(QList<Derivation>());
    };
    desk.press(Qt::Key_Return);
    QCOMPARE(records().size(), 1);
    const Derivation kept = records().first();
    QCOMPARE(kept.how, proposed);
    QVERIFY2(kept.evidence.contains(u"It has the same words"_s), qPrintable(kept.evidence));
    QCOMPARE(howNow(), proposed);
    QVERIFY(desk.evidence().contains(u"on this ground"_s));
    QCOMPARE(desk.evidence().count(u"It has the same words"_s), 1); // not said twice
    desk.drag(desk.data[2], desk.data[1]); // one that nobody proposed
    QCOMPARE(records().size(), 2);
    for (const Derivation &record : records()) {
        QVERIFY(record.how != DerivationHow::Unset && !record.evidence.isEmpty());
    }
    desk.tree()->setFocus();
    desk.undo();
    desk.undo();
    QVERIFY(records().isEmpty());
}

void TestDeciding::aSourceIsRejectedAndTakenBack()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[1]);
    const QUuid source = desk.sourceOf(desk.data[1]);
    QVERIFY(!desk.action(Command::TakeBackDecision)->isEnabled());
    desk.press(Qt::Key_X);
    QVERIFY(desk.notice().contains(u"Post"_s));
    QVERIFY(desk.sourceOf(desk.data[1]) != source);
    QVERIFY(desk.action(Command::TakeBackDecision)->isEnabled());
    desk.press(Qt::Key_Delete);
    QCOMPARE(desk.sourceOf(desk.data[1]), source);
    QVERIFY(desk.notice().contains(u"taken back"_s));
    desk.undo(); // the taking back
    QVERIFY(desk.sourceOf(desk.data[1]) != source);
    desk.undo();
    QCOMPARE(desk.sourceOf(desk.data[1]), source);
}

void TestDeciding::anEdgeIsDragged()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.drag(desk.data[2], desk.data[1]);
    QCOMPARE(desk.sourceOf(desk.data[2]), desk.data[1].uuid());
    QCOMPARE(desk.edge(desk.data[2]).status, SpanStatus::Accepted);
    desk.drag(desk.data[2], desk.data[0]); // redirected
    QCOMPARE(desk.sourceOf(desk.data[2]), desk.data[0].uuid());
    QCOMPARE(desk.edge(desk.data[2]).status, SpanStatus::Accepted);
    desk.tree()->setFocus();
    desk.undo();
    QCOMPARE(desk.sourceOf(desk.data[2]), desk.data[1].uuid());
    desk.undo();
    QCOMPARE(desk.edge(desk.data[2]).status, SpanStatus::Suggested);
}

void TestDeciding::anEdgeIsDrawnByKeys()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[2]);
    desk.press(Qt::Key_D);
    QVERIFY(desk.tree()->isDrawing());
    desk.press(Qt::Key_Escape);
    QVERIFY(!desk.tree()->isDrawing());
    const QUuid before = desk.sourceOf(desk.data[2]);
    desk.press(Qt::Key_D);
    desk.press(before == desk.data[1].uuid() ? Qt::Key_Up : Qt::Key_Down);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.edge(desk.data[2]).status, SpanStatus::Accepted);
    QVERIFY(desk.sourceOf(desk.data[2]) != before);
}

void TestDeciding::aSourceIsChosenFromTheList()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[2]);
    desk.press(Qt::Key_S);
    QVERIFY(desk.chooser() != nullptr && desk.chooser()->isVisible());
    QVERIFY(desk.chooser()->list()->model()->rowCount() >= 3); // both others and the statement
    QTest::keyClick(desk.chooser()->field(), Qt::Key_Escape);
    QTRY_VERIFY(desk.chooser() == nullptr);
    QTRY_VERIFY(desk.tree()->hasFocus());
    desk.press(Qt::Key_S);
    QTest::keyClicks(desk.chooser()->field(), u"led"_s);
    QCOMPARE(desk.chooser()->list()->currentIndex().data().toString().left(6), u"Ledger"_s);
    QTest::keyClick(desk.chooser()->field(), Qt::Key_Return);
    QCOMPARE(desk.sourceOf(desk.data[2]), desk.data[0].uuid());
    QCOMPARE(desk.edge(desk.data[2]).status, SpanStatus::Accepted);
    QTRY_VERIFY(desk.chooser() == nullptr);
    QTRY_VERIFY(desk.tree()->hasFocus());
    desk.press(Qt::Key_S); // and with the mouse
    const QModelIndex post = [&] {
        const QAbstractItemModel *model = desk.chooser()->list()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString().startsWith(u"Post"_s)) {
                return model->index(row, 0);
            }
        }
        return QModelIndex();
    }();
    QTest::mouseClick(desk.chooser()->list()->viewport(), Qt::LeftButton, {},
                      desk.chooser()->list()->visualRect(post).center());
    QCOMPARE(desk.sourceOf(desk.data[2]), desk.data[1].uuid());
}

void TestDeciding::aPaperOutsideIsNamed()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[1]);
    desk.press(Qt::Key_S);
    QTest::keyClicks(desk.chooser()->field(), u"Morning Gazette"_s);
    QTest::keyClick(desk.chooser()->field(), Qt::Key_Return);
    const StemmaNode source = desk.graph().nodes[size_t(desk.edge(desk.data[1]).to)];
    QVERIFY(source.isOutside);
    QCOMPARE(source.name, u"Morning Gazette"_s);
    QCOMPARE(desk.edge(desk.data[1]).status, SpanStatus::Accepted);
    // It is a node now: another witness is dragged onto it.
    QWidget *page = desk.tree()->viewport();
    const QPoint end = desk.tree()->dotOf(source.id);
    QTest::mousePress(page, Qt::LeftButton, {}, desk.tree()->dotOf(desk.data[2].uuid()));
    QTest::mouseMove(page, (end + desk.tree()->dotOf(desk.data[2].uuid())) / 2);
    QTest::mouseMove(page, end);
    QTest::mouseRelease(page, Qt::LeftButton, {}, end);
    QCOMPARE(desk.sourceOf(desk.data[2]), source.id);
    QCOMPARE(desk.edge(desk.data[2]).status, SpanStatus::Accepted);
}

void TestDeciding::theStatementIsASource()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[2]);
    desk.press(Qt::Key_S);
    const QString statement = statementName(*desk.space()->group());
    QVERIFY(statement.contains(u"Anna Smith"_s));
    QTest::keyClicks(desk.chooser()->field(), statement);
    QTest::keyClick(desk.chooser()->field(), Qt::Key_Return);
    const StemmaNode source = desk.graph().nodes[size_t(desk.edge(desk.data[2]).to)];
    QVERIFY(source.isOutside);
    QCOMPARE(source.name, statement);
    QCOMPARE(desk.edge(desk.data[2]).status, SpanStatus::Accepted);
}

void TestDeciding::aCircleIsRefused()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.drag(desk.data[1], desk.data[0]);
    QCOMPARE(desk.edge(desk.data[1]).status, SpanStatus::Accepted);
    const qint64 edits = desk.edits();
    desk.drag(desk.data[0], desk.data[1]);
    QCOMPARE(desk.edits(), edits);
    QVERIFY(desk.notice().contains(u"circle"_s));
    desk.choose(desk.data[0]);
    desk.press(Qt::Key_S);
    QTest::keyClicks(desk.chooser()->field(), u"Post"_s);
    QVERIFY(!desk.chooser()->list()->currentIndex().flags().testFlag(Qt::ItemIsEnabled));
    QTest::keyClick(desk.chooser()->field(), Qt::Key_Return); // takes nothing
    QCOMPARE(desk.edits(), edits);
}

// What the machine only thinks does not stand against what a person knows.
void TestDeciding::aProposalMakesWay()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    const StemmaEdge proposed = desk.edge(desk.data[1]);
    QCOMPARE(proposed.status, SpanStatus::Suggested);
    const QUuid source = desk.sourceOf(desk.data[1]);
    QCOMPARE(source, desk.data[0].uuid());
    desk.drag(desk.data[0], desk.data[1]); // later, so it is asked about
    QVERIFY(!desk.notice().contains(u"circle"_s));
}

void TestDeciding::backInTimeIsAskedAbout()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    const qint64 edits = desk.edits();
    desk.drag(desk.data[0], desk.data[2]);
    QCOMPARE(desk.edits(), edits);
    QVERIFY(desk.notice().contains(u"appeared before"_s));
    auto *button = desk.window.notices()->findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(desk.sourceOf(desk.data[0]), desk.data[2].uuid());
    QVERIFY(desk.edge(desk.data[0]).isInversion);
    desk.tree()->setCurrent(desk.data[2].uuid());
    desk.choose(desk.data[0]);
    QVERIFY(desk.evidence().contains(u"Look at this"_s));
}

void TestDeciding::theListSaysWhatIsLater()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[0]);
    desk.press(Qt::Key_S);
    QTest::keyClicks(desk.chooser()->field(), u"Herald"_s);
    QVERIFY(
        desk.chooser()->list()->currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"later"_s));
    QTest::keyClick(desk.chooser()->field(), Qt::Key_Return);
    QCOMPARE(desk.sourceOf(desk.data[0]), desk.data[2].uuid());
    QVERIFY(desk.edge(desk.data[0]).isInversion);
}

void TestDeciding::undecidedStepsAreGoneThrough()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[0]);
    desk.press(Qt::Key_J);
    QCOMPARE(desk.space()->currentWitness(), desk.data[1].uuid());
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_K);
    QCOMPARE(desk.space()->currentWitness(), desk.data[0].uuid());
    desk.press(Qt::Key_J); // the second is decided now
    QCOMPARE(desk.space()->currentWitness(), desk.data[2].uuid());
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_J);
    desk.press(Qt::Key_Return);
    QVERIFY(!desk.action(Command::NextUndecided)->isEnabled());
}

void TestDeciding::everythingIsInTheMenus()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[1]);
    const QPoint place = desk.tree()->rectOf(desk.data[1].uuid()).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, desk.tree()->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(desk.tree()->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    QVERIFY(menu->actions().contains(desk.action(Command::RejectEdge)));
    menu->setActiveAction(desk.action(Command::ConfirmEdge));
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(desk.edge(desk.data[1]).status, SpanStatus::Accepted);
}

void TestDeciding::keysOfOnesOwnWork()
{
    QSettings().setValue(u"shortcuts/provenance.reject"_s, u"Z"_s);
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[1]);
    const qint64 edits = desk.edits();
    desk.press(Qt::Key_X);
    QCOMPARE(desk.edits(), edits);
    desk.press(Qt::Key_Z);
    QCOMPARE(desk.edits(), edits + 1);
}

void TestDeciding::aVariantIsClassedByItsLetter()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.chooseNumber();
    const VariationClass found = desk.shownClass();
    QCOMPARE(found, VariationClass::NumberOrHedge);
    desk.press(Qt::Key_S);
    QCOMPARE(desk.shownClass(), VariationClass::Spelling);
    QVERIFY(desk.table()->isOwnClass());
    QVERIFY(desk.notice().contains(u"spelling"_s));
    QCOMPARE(desk.table()->currentWitness(), desk.data[2].uuid()); // stays where one works
    desk.press(Qt::Key_Delete);
    QCOMPARE(desk.shownClass(), found);
    QVERIFY(!desk.table()->isOwnClass());
    desk.undo();
    QCOMPARE(desk.shownClass(), VariationClass::Spelling);
    desk.undo();
    QCOMPARE(desk.shownClass(), found);
}

void TestDeciding::classesAreInAMenu()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.chooseNumber();
    desk.press(Qt::Key_M);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    const QList<QAction *> all = menu->actions();
    QVERIFY(all.size() > 17);
    QVERIFY(std::ranges::all_of(all, [](const QAction *each) {
        return each->isSeparator() || each->toolTip().size() > each->text().size();
    }));
    const auto synonym = std::ranges::find_if(
        all, [](const QAction *each) { return each->text().startsWith(u"synonym"_s); });
    menu->setActiveAction(*synonym);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(desk.shownClass(), VariationClass::Synonym);
}

void TestDeciding::whereAllAgreeNothingIsClassed()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.chooseNumber();
    const qint64 edits = desk.edits();
    desk.press(Qt::Key_Home);
    desk.press(Qt::Key_S);
    QCOMPARE(desk.edits(), edits);
    QVERIFY(desk.notice().contains(u"no variant"_s));
    desk.table()->setCurrentWitness(desk.data[0].uuid()); // the base has no variants
    desk.press(Qt::Key_S);
    QCOMPARE(desk.edits(), edits);
    QVERIFY(!desk.action(Command::ClassVariant)->isEnabled());
}

void TestDeciding::nothingIsDecidedInAReadOnlyProject()
{
    Desk desk;
    const QString path = desk.file.path();
    desk.file.close();
    QVERIFY(desk.window.openForReading(path));
    desk.showWindow();
    QVERIFY(desk.window.project()->isReadOnly());
    QVERIFY(desk.window.openArticle(desk.articles[0]));
    desk.trace(desk.data[1]);
    const qint64 edits = desk.edits();
    desk.choose(desk.data[1]);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_X, Qt::Key_D, Qt::Key_S, Qt::Key_Delete}) {
        desk.press(key);
    }
    desk.drag(desk.data[2], desk.data[0]);
    desk.chooseNumber();
    desk.press(Qt::Key_S);
    QCOMPARE(desk.edits(), edits);
    QVERIFY(desk.chooser() == nullptr);
    for (const Command command : {Command::ConfirmEdge, Command::RejectEdge, Command::ChooseSource,
                                  Command::DrawEdge, Command::ClassVariant, Command::TakeBackDecision}) {
        QVERIFY(!desk.action(command)->isEnabled());
    }
}

QTEST_MAIN(TestDeciding)
#include "tst_deciding.moc"
