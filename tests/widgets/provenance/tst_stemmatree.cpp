// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/provenance/stemmas.h"
#include "widgets/provenance/tree/stemmatree.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

/// A stemma in a window of its own, with a person in front of it.
struct Desk {
    explicit Desk(const StemmaGraph &graph = Stemmas::small(),
                  Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        tree.setLayoutDirection(direction);
        tree.resize(900, 400);
        tree.setGraph(graph);
        tree.show();
        tree.activateWindow();
        tree.setFocus();
        if (!QTest::qWaitForWindowActive(&tree)) {
            qFatal("no active window");
        }
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&tree, key, modifiers);
    }

    void drag(int from, QPoint to)
    {
        const QPoint start = tree.dotOf(Stemmas::id(from));
        QTest::mousePress(tree.viewport(), Qt::LeftButton, {}, start);
        QTest::mouseMove(tree.viewport(), start + QPoint(30, 5));
        QTest::mouseMove(tree.viewport(), to);
        QTest::mouseRelease(tree.viewport(), Qt::LeftButton, {}, to);
    }

    StemmaTree tree;
};

} // namespace

class TestStemmaTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arrowsFollowTheEdges();
    void arrowsAreMirrored();
    void aClickMakesCurrent();
    void aClickOnAnEdgeMeansWhatWasTaken();
    void oneKeyDecides_data();
    void oneKeyDecides();
    void nothingIsAskedForWhereNothingCanBeChanged();
    void anEdgeIsDrawnByMouse();
    void anEdgeIsDrawnByKeys();
    void escapeLeavesDrawing();
    void refusedEdgesSayWhy();
    void aDoubleClickOpens();
    void theCurrentNodeIsKept();
    void theCurrentNodeComesIntoSight();
    void toolTipsTellTheEvidence();
    void screenReadersAreToldAll();
    void everyStateIsPainted_data();
    void everyStateIsPainted();
};

void TestStemmaTree::arrowsFollowTheEdges()
{
    Desk desk;
    desk.tree.setCurrent(Stemmas::id(0));
    QSignalSpy changed(&desk.tree, &StemmaTree::currentChanged);
    desk.press(Qt::Key_Right);
    QCOMPARE(desk.tree.current(), Stemmas::id(1));
    desk.press(Qt::Key_Right);
    QCOMPARE(desk.tree.current(), Stemmas::id(3));
    desk.press(Qt::Key_Right); // nothing was taken from it
    QCOMPARE(desk.tree.current(), Stemmas::id(3));
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Left);
    QCOMPARE(desk.tree.current(), Stemmas::id(4));
    desk.press(Qt::Key_End);
    const QUuid last = desk.tree.current();
    desk.press(Qt::Key_Up);
    QVERIFY(desk.tree.current() != last);
    desk.press(Qt::Key_Home);
    QCOMPARE(desk.tree.current(), Stemmas::id(4));
    QCOMPARE(changed.size(), 8);
}

void TestStemmaTree::arrowsAreMirrored()
{
    Desk desk(Stemmas::small(), Qt::RightToLeft);
    desk.tree.setCurrent(Stemmas::id(0));
    desk.press(Qt::Key_Left);
    QCOMPARE(desk.tree.current(), Stemmas::id(1));
    desk.press(Qt::Key_Right);
    QCOMPARE(desk.tree.current(), Stemmas::id(0));
    QVERIFY(desk.tree.dotOf(Stemmas::id(0)).x() > desk.tree.dotOf(Stemmas::id(1)).x());
    QTest::mouseClick(desk.tree.viewport(), Qt::LeftButton, {}, desk.tree.dotOf(Stemmas::id(2)));
    QCOMPARE(desk.tree.current(), Stemmas::id(2));
}

void TestStemmaTree::aClickMakesCurrent()
{
    Desk desk;
    QSignalSpy changed(&desk.tree, &StemmaTree::currentChanged);
    QTest::mouseClick(desk.tree.viewport(), Qt::LeftButton, {}, desk.tree.rectOf(Stemmas::id(3)).center());
    QCOMPARE(desk.tree.current(), Stemmas::id(3));
    QCOMPARE(changed.size(), 1);
    QTest::mouseClick(desk.tree.viewport(), Qt::LeftButton, {}, {890, 390}); // beside all
    QCOMPARE(desk.tree.current(), Stemmas::id(3));
}

void TestStemmaTree::aClickOnAnEdgeMeansWhatWasTaken()
{
    Desk desk;
    for (int edge = 0; edge < 4; ++edge) {
        QTest::mouseClick(desk.tree.viewport(), Qt::LeftButton, {}, desk.tree.edgePoint(edge));
        QCOMPARE(desk.tree.current(), Stemmas::id(desk.tree.graph().edges[size_t(edge)].from));
    }
}

void TestStemmaTree::oneKeyDecides_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<bool>("confirms");
    QTest::newRow("Enter confirms") << Qt::Key_Return << true;
    QTest::newRow("Enter of the number pad, too") << Qt::Key_Enter << true;
    QTest::newRow("X rejects") << Qt::Key_X << false;
}

void TestStemmaTree::oneKeyDecides()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const bool, confirms);
    Desk desk;
    QSignalSpy confirmed(&desk.tree, &StemmaTree::confirmRequested);
    QSignalSpy rejected(&desk.tree, &StemmaTree::rejectRequested);
    desk.tree.setCurrent(Stemmas::id(1));
    desk.press(key);
    QCOMPARE(confirmed.size(), confirms ? 1 : 0);
    QCOMPARE(rejected.size(), confirms ? 0 : 1);
    QCOMPARE((confirms ? confirmed : rejected).first().first().toUuid(), Stemmas::id(1));
}

void TestStemmaTree::nothingIsAskedForWhereNothingCanBeChanged()
{
    Desk desk;
    desk.tree.setEditable(false);
    QSignalSpy confirmed(&desk.tree, &StemmaTree::confirmRequested);
    QSignalSpy rejected(&desk.tree, &StemmaTree::rejectRequested);
    QSignalSpy chosen(&desk.tree, &StemmaTree::sourceChosen);
    desk.tree.setCurrent(Stemmas::id(3));
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_X);
    desk.press(Qt::Key_D);
    QVERIFY(!desk.tree.isDrawing());
    desk.drag(3, desk.tree.dotOf(Stemmas::id(2)));
    QVERIFY(confirmed.isEmpty() && rejected.isEmpty() && chosen.isEmpty());
}

void TestStemmaTree::anEdgeIsDrawnByMouse()
{
    Desk desk;
    QSignalSpy chosen(&desk.tree, &StemmaTree::sourceChosen);
    desk.drag(3, desk.tree.dotOf(Stemmas::id(2)));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first()[0].toUuid(), Stemmas::id(3));
    QCOMPARE(chosen.first()[1].toUuid(), Stemmas::id(2));
    desk.drag(3, {890, 390}); // onto nothing
    desk.drag(4, desk.tree.dotOf(Stemmas::id(2))); // a source outside has none
    QCOMPARE(chosen.size(), 1);
}

void TestStemmaTree::anEdgeIsDrawnByKeys()
{
    Desk desk;
    QSignalSpy chosen(&desk.tree, &StemmaTree::sourceChosen);
    QSignalSpy hints(&desk.tree, &StemmaTree::hintChanged);
    desk.tree.setCurrent(Stemmas::id(3));
    desk.press(Qt::Key_D);
    QVERIFY(desk.tree.isDrawing());
    QVERIFY(hints.last().first().toString().contains(u"Herald"_s));
    desk.press(Qt::Key_Left); // from Post, its source now, to Ledger
    desk.press(Qt::Key_Return);
    QVERIFY(!desk.tree.isDrawing());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first()[0].toUuid(), Stemmas::id(3));
    QCOMPARE(chosen.first()[1].toUuid(), Stemmas::id(0));
    QCOMPARE(desk.tree.current(), Stemmas::id(3));
    QVERIFY(hints.last().first().toString().isEmpty());
}

void TestStemmaTree::escapeLeavesDrawing()
{
    Desk desk;
    QSignalSpy chosen(&desk.tree, &StemmaTree::sourceChosen);
    desk.tree.setCurrent(Stemmas::id(3));
    desk.press(Qt::Key_D);
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Escape);
    QVERIFY(!desk.tree.isDrawing());
    desk.press(Qt::Key_D);
    desk.tree.setGraph(Stemmas::small()); // what is shown changed meanwhile
    QVERIFY(!desk.tree.isDrawing());
    QVERIFY(chosen.isEmpty());
}

void TestStemmaTree::refusedEdgesSayWhy()
{
    Desk desk;
    desk.tree.setRefusal([](QUuid from, QUuid to) {
        return from == Stemmas::id(0) && to == Stemmas::id(3) ? u"A circle."_s : QString();
    });
    QSignalSpy chosen(&desk.tree, &StemmaTree::sourceChosen);
    QSignalSpy refused(&desk.tree, &StemmaTree::refused);
    desk.drag(0, desk.tree.dotOf(Stemmas::id(3)));
    QVERIFY(chosen.isEmpty());
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().toString(), u"A circle."_s);
    desk.drag(2, desk.tree.dotOf(Stemmas::id(1)));
    QCOMPARE(chosen.size(), 1);
}

void TestStemmaTree::aDoubleClickOpens()
{
    Desk desk;
    QSignalSpy activated(&desk.tree, &StemmaTree::activated);
    QTest::mouseDClick(desk.tree.viewport(), Qt::LeftButton, {}, desk.tree.rectOf(Stemmas::id(1)).center());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toUuid(), Stemmas::id(1));
    desk.tree.setCurrent(Stemmas::id(2));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated.last().first().toUuid(), Stemmas::id(2));
}

void TestStemmaTree::theCurrentNodeIsKept()
{
    Desk desk;
    desk.tree.setCurrent(Stemmas::id(2));
    StemmaGraph other = Stemmas::small();
    std::swap(other.nodes[2], other.nodes[1]);
    desk.tree.setGraph(other);
    QCOMPARE(desk.tree.current(), Stemmas::id(2));
    other.nodes.erase(other.nodes.begin() + 1);
    other.edges.clear();
    desk.tree.setGraph(other);
    QVERIFY(desk.tree.current().isNull());
}

void TestStemmaTree::theCurrentNodeComesIntoSight()
{
    Desk desk(Stemmas::large(200));
    QVERIFY(desk.tree.verticalScrollBar()->maximum() > 0);
    QVERIFY(!desk.tree.viewport()->rect().contains(desk.tree.dotOf(Stemmas::id(199))));
    desk.tree.setCurrent(Stemmas::id(199));
    QVERIFY(desk.tree.viewport()->rect().contains(desk.tree.dotOf(Stemmas::id(199))));
    desk.press(Qt::Key_Home);
    QVERIFY(desk.tree.viewport()->rect().contains(desk.tree.dotOf(desk.tree.current())));
    desk.press(Qt::Key_PageDown);
    QVERIFY(desk.tree.viewport()->rect().contains(desk.tree.dotOf(desk.tree.current())));
}

void TestStemmaTree::toolTipsTellTheEvidence()
{
    Desk desk;
    const auto tipAt = [&](QPoint place) {
        QHelpEvent help(QEvent::ToolTip, place, desk.tree.viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(desk.tree.viewport(), &help);
        return QToolTip::text();
    };
    QCOMPARE(tipAt(desk.tree.rectOf(Stemmas::id(1)).center()), u"Post"_s);
    QCOMPARE(tipAt(desk.tree.edgePoint(3)), u"edge 3"_s);
}

void TestStemmaTree::screenReadersAreToldAll()
{
    Desk desk;
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(&desk.tree);
    QVERIFY(tree != nullptr);
    QCOMPARE(tree->text(QAccessible::Name), u"Stemma"_s);
    QCOMPARE(tree->childCount(), 5);
    QAccessibleInterface *post = tree->child(1);
    QVERIFY(post->text(QAccessible::Name).startsWith(u"Post"_s));
    QVERIFY(post->text(QAccessible::Name).contains(u"from 0"_s));
    QCOMPARE(tree->indexOfChild(post), 1);
    QCOMPARE(post->parent()->object(), &desk.tree);
    const QPoint middle = desk.tree.viewport()->mapToGlobal(desk.tree.rectOf(Stemmas::id(1)).center());
    QVERIFY(post->rect().contains(middle));
    QCOMPARE(tree->childAt(middle.x(), middle.y()), post);
    desk.tree.setCurrent(Stemmas::id(1));
    QVERIFY(post->state().selected);
    QVERIFY(desk.tree.accessibleDescription().startsWith(u"Post"_s));
    QVERIFY(tree->child(4)->text(QAccessible::Name).contains(u"outside"_s));
    desk.tree.setGraph({});
    QVERIFY(!post->isValid());
}

void TestStemmaTree::everyStateIsPainted_data()
{
    QTest::addColumn<SpanStatus>("status");
    QTest::addColumn<bool>("isInversion");
    QTest::newRow("proposed") << SpanStatus::Suggested << false;
    QTest::newRow("confirmed") << SpanStatus::Accepted << false;
    QTest::newRow("rejected") << SpanStatus::Rejected << false;
    QTest::newRow("back in time") << SpanStatus::Suggested << true;
}

// Told apart without colour: grey pictures of any two differ.
void TestStemmaTree::everyStateIsPainted()
{
    QFETCH(const SpanStatus, status);
    QFETCH(const bool, isInversion);
    static QList<QImage> seen;
    StemmaGraph graph = Stemmas::small();
    graph.edges[1].status = status;
    graph.edges[1].isInversion = isInversion;
    Desk desk(graph);
    desk.tree.setCurrent(Stemmas::id(1));
    const QImage picture = desk.tree.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
    QVERIFY(!seen.contains(picture));
    seen.append(picture);
}

QTEST_MAIN(TestStemmaTree)
#include "tst_stemmatree.moc"
