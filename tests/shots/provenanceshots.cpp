// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/shots/provenanceshots.h"

#include "app/window/modeswitch.h"
#include "tests/provenance/witnesses.h"
#include "tests/shots/studio.h"
#include "tests/widgets/provenance/stemmas.h"
#include "widgets/provenance/evidencepanel.h"
#include "widgets/provenance/provenanceworkspace.h"
#include "widgets/provenance/table/collationpanel.h"
#include "widgets/provenance/table/collationtable.h"
#include "widgets/provenance/tree/stemmatree.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

void press(QWidget *target, Qt::Key key)
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier);
        QApplication::sendEvent(target, &event);
    }
}

ProvenanceWorkspace *trace(MainWindow &window)
{
    window.presentLinkedQuote();
    window.modes()->setMode(ModeSwitch::Mode::Provenance);
    for (int i = 0; i < 20 && window.provenance()->group() == nullptr; ++i) {
        settle();
    }
    return window.provenance();
}

/// Steps, a class and verdicts decided.
void review(MainWindow &window)
{
    const ProvenanceWorkspace *space = trace(window);
    const Actions &actions = window.actions();
    space->tree()->setFocus();
    press(space->tree(), Qt::Key_End);
    actions[Actions::Command::ConfirmEdge]->trigger();
    press(space->tree(), Qt::Key_Up);
    actions[Actions::Command::RejectEdge]->trigger();
    for (const Verdict verdict : {Verdict::Altered, Verdict::Verbatim, Verdict::Misleading}) {
        actions.verdict(verdict, false)->trigger();
    }
    space->collation()->table()->setCurrentPlace(1);
    Q_EMIT space->collation()->table()->classRequested(1, space->currentWitness(), VariationClass::Synonym);
    actions.verdict(Verdict::Altered, true)->trigger();
    settle();
    actions[Actions::Command::PreviousGroup]->trigger();
    settle();
}

/// All states of nodes and edges.
StemmaGraph states()
{
    StemmaGraph graph = Stemmas::small();
    graph.nodes.push_back(Stemmas::node(5, u"Morning Chronicle of Karlsund"_s, Stemmas::at(8)));
    graph.nodes.push_back(Stemmas::node(6, u"Weekly"_s));
    graph.nodes.push_back(Stemmas::node(7, u"Gazette"_s, Stemmas::at(6, 9)));
    graph.edges.push_back(Stemmas::edge(5, 1, SpanStatus::Rejected));
    graph.edges.push_back(Stemmas::edge(5, 2, SpanStatus::Accepted));
    graph.edges.push_back(Stemmas::edge(6, 3));
    graph.edges.push_back(Stemmas::edge(7, 1));
    graph.edges.back().isInversion = true;
    const std::array marks{VerdictMark::Sound, VerdictMark::Doubtful, VerdictMark::Wrong,
                           VerdictMark::Unknown};
    const QStringList verdicts{u"verbatim"_s, u"abridged"_s, u"misleading"_s, u"unverifiable"_s};
    for (size_t i = 0; i < marks.size(); ++i) {
        graph.nodes[i].mark = marks[i];
        graph.nodes[i].verdict = verdicts[qsizetype(i)];
    }
    graph.nodes[1].appearance.certain.latest = Stemmas::at(8).toMSecsSinceEpoch();
    return graph;
}

void takeTree(Studio &studio, const QString &name, const StemmaGraph &graph, int current, QSize size)
{
    StemmaTree tree;
    tree.resize(size);
    tree.setGraph(graph);
    tree.setCurrent(Stemmas::id(current));
    studio.dialog(name, tree);
}

CollationSheet sheetOf(int witnesses)
{
    static const CollationWords words;
    const QStringList hedges{u"may"_s, u"might"_s, {}, u"may"_s, u"may"_s};
    const QStringList negations{u"do not"_s, u"don't"_s, u"do not"_s, u"never"_s, {}};
    const QStringList numbers{u"40"_s, u"40"_s, u"forty"_s, u"40"_s, u"400"_s, u"40"_s, u"40"_s};
    const QStringList ends{u", and nobody has to fear anything."_s, u"."_s,
                           u", and nobody needs to fear anything."_s,
                           u", and nobody has to fear anything."_s};
    QStringList texts;
    for (int i = 0; i < witnesses; ++i) {
        texts.append(u"We %1 use data of %2 customers of the bank, but we %3 sell it%4"_s.arg(
            hedges[i % hedges.size()], numbers[(i / 2) % numbers.size()],
            i % 9 == 8 ? negations[4] : negations[i % 3], ends[(i / 3) % ends.size()]));
    }
    CollationSheet sheet;
    sheet.collation = std::make_shared<const Collation>(words.align(texts, u"en"_s).collation());
    for (int i = 0; i < witnesses; ++i) {
        sheet.heads.append(
            {.id = Stemmas::id(i), .name = u"Outlet %1"_s.arg(i + 1), .date = u"6 Aug 2018"_s});
    }
    if (witnesses > 2) {
        sheet.heads[1].mark = VerdictMark::Sound;
        sheet.heads[2].mark = VerdictMark::Doubtful;
    }
    return sheet;
}

void takeCollation(Studio &studio, const QString &name, int witnesses, bool isRunning, bool isOnly = false)
{
    CollationPanel panel;
    panel.resize(1100, 460);
    panel.setSheet(sheetOf(witnesses));
    panel.setRunning(isRunning);
    panel.findChild<QCheckBox *>()->setChecked(isOnly);
    panel.setCurrentWitness(Stemmas::id(2));
    panel.focusView();
    studio.dialog(name, panel);
}

} // namespace

void takeProvenance(Studio &studio)
{
    studio.window(u"100-provenance"_s, studio.sample(), [](MainWindow &window) { trace(window); });
    studio.window(u"101-provenance-copy"_s, studio.sample(), [](MainWindow &window) {
        ProvenanceWorkspace *space = trace(window);
        space->focusTree();
        press(space->tree(), Qt::Key_End);
    });
    studio.window(u"101a-provenance-running-text"_s, studio.sample(),
                  [](MainWindow &window) { trace(window)->collation()->setRunning(true); });
    studio.window(u"101b-provenance-drawing"_s, studio.sample(), [](MainWindow &window) {
        ProvenanceWorkspace *space = trace(window);
        space->focusTree();
        press(space->tree(), Qt::Key_End);
        press(space->tree(), Qt::Key_D);
    });
    studio.window(u"101c-provenance-sources"_s, studio.sample(), [](MainWindow &window) {
        ProvenanceWorkspace *space = trace(window);
        space->focusTree();
        press(space->tree(), Qt::Key_End);
        window.actions()[Actions::Command::ChooseSource]->trigger();
    });
    studio.window(u"101d-provenance-reviewed"_s, studio.sample(), review);
    studio.window(u"101e-provenance-reviewed-narrow"_s, studio.sample(), review, QSize(900, 600));
    studio.window(u"102-provenance-empty"_s, studio.projectOf(u"Empty"_s, {}),
                  [](MainWindow &window) { window.modes()->setMode(ModeSwitch::Mode::Provenance); });
    studio.window(
        u"103-provenance-narrow"_s, studio.sample(), [](MainWindow &window) { trace(window); },
        QSize(900, 600));
    studio.window(
        u"103a-provenance-tabs"_s, studio.sample(), [](MainWindow &window) { trace(window); },
        QSize(720, 600));
    studio.window(
        u"103b-provenance-one-part"_s, studio.sample(),
        [](MainWindow &window) {
            trace(window);
            window.resize(260, 600); // now that the lists are gone
            settle();
            window.provenance()->reveal(window.provenance()->evidence());
        },
        QSize(260, 600));
    takeTree(studio, u"104-tree-states"_s, states(), 1, QSize(1100, 460));
    takeTree(studio, u"104a-tree-rejected"_s, states(), 5, QSize(1100, 460));
    takeTree(studio, u"105-tree-50"_s, Stemmas::large(50), 12, QSize(1100, 800));
    takeTree(studio, u"105a-tree-200"_s, Stemmas::large(200), 120, QSize(1100, 800));
    takeCollation(studio, u"106-collation-8"_s, 8, false);
    takeCollation(studio, u"106a-collation-50"_s, 50, false);
    takeCollation(studio, u"106b-collation-only-variation"_s, 50, false, true);
    takeCollation(studio, u"106c-collation-running"_s, 8, true);
}

} // namespace Stemma
