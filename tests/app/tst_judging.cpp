// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a reviewer says in the provenance workspace, with real keys and the mouse: verdicts on witnesses and
// quotes, notes, and the queue that they empty.

#include "models/project/provenance/groupgauge.h"
#include "models/project/provenance/reviewing.h"
#include "tests/app/tracingdesk.h"
#include "widgets/panels/forms/fields.h"
#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/provenance/reviewqueuepanel.h"
#include "widgets/provenance/verdictform.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QToolButton>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

using Command = Actions::Command;

struct Desk : TracingDesk {
    [[nodiscard]] VerdictForm *form() const { return space()->findChild<VerdictForm *>(); }

    [[nodiscard]] ReviewQueuePanel *queue() const { return space()->findChild<ReviewQueuePanel *>(); }

    [[nodiscard]] std::optional<Review> review(ReviewId id) const
    {
        return ReviewStore::of(window.project()->store())->review(id).value_or(std::nullopt);
    }

    [[nodiscard]] Verdict verdict(SpanId witness) const
    {
        return review(reviewOf(witness)).value_or(Review()).verdict;
    }

    [[nodiscard]] Verdict verdict(QuoteGroupId group) const
    {
        return review(reviewOf(group)).value_or(Review()).verdict;
    }

    void choose(SpanId witness)
    {
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->dotOf(witness.uuid()));
        QTRY_VERIFY(tree()->hasFocus());
    }

    void judgeQuote(Qt::Key digit) const
    {
        press(Qt::Key_Q);
        press(digit);
    }

    [[nodiscard]] QString said() const { return form()->findChild<QLabel *>(u"verdictSaid"_s)->text(); }

    void waitForGauges() const
    {
        const ReviewStore *reviews = ReviewStore::of(window.project()->store());
        QTRY_COMPARE(reviews->reviewProgress(kGaugeEngine).value_or(ReviewProgress{.ungauged = -1}).ungauged,
                     0);
        QTRY_VERIFY(queue()->findChild<QLabel *>(u"reviewGauging"_s)->isHidden());
        queue()->model()->refresh();
    }

    [[nodiscard]] QuoteGroupId group() const { return space()->group()->group.id; }
};

} // namespace

class TestJudging : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void eachVerdictHasItsKey_data();
    void eachVerdictHasItsKey();
    void aVerdictIsGivenWithTheMouse();
    void judgingMovesOn();
    void aChangedVerdictStays();
    void aVerdictIsTakenBack();
    void quotesAreJudged();
    void undoGoesBackToTheWitness();
    void undoGoesBackToTheQuote();
    void undoTellsOfAllThatItTookBack();
    void aVerdictKeepsTheCollation();
    void notesAreWritten();
    void aNoteStaysWithItsWitness();
    void aNoteOnTheQuoteStaysWithTheNextWitness();
    void theWindowClosesInTheMiddleOfANote();
    void verdictsAreInTheMenus();
    void whatIsAtStakeComesFirst();
    void editsAreGaugedAnew();
    void theQueueEmpties();
    void theQueueIsFiltered();
    void theQueueIsGoneThroughByKeys();
    void verdictsAreSeenInTreeAndTable();
    void nothingIsJudgedInAReadOnlyProject();

private:
    const OwnSettings m_settings;
};

void TestJudging::eachVerdictHasItsKey_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("verbatim") << Qt::Key_1 << Verdict::Verbatim;
    QTest::newRow("faithful") << Qt::Key_2 << Verdict::Faithful;
    QTest::newRow("abridged") << Qt::Key_3 << Verdict::Abridged;
    QTest::newRow("altered") << Qt::Key_4 << Verdict::Altered;
    QTest::newRow("misleading") << Qt::Key_5 << Verdict::Misleading;
    QTest::newRow("misattributed") << Qt::Key_6 << Verdict::Misattributed;
    QTest::newRow("fabricated?") << Qt::Key_7 << Verdict::Fabricated;
    QTest::newRow("unverifiable") << Qt::Key_8 << Verdict::Unverifiable;
    QTest::newRow("nothing to say") << Qt::Key_9 << Verdict::NothingToSay;
}

void TestJudging::eachVerdictHasItsKey()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Verdict, verdict);
    Desk desk;
    desk.show();
    desk.window.project()->setAnnotator(u"Ada"_s);
    desk.trace(desk.data[0]);
    const QuoteGroupId group = desk.group();
    desk.choose(desk.data[1]);
    desk.press(key);
    QCOMPARE(desk.verdict(desk.data[1]), verdict);
    QVERIFY(desk.notice().startsWith(u"Verdict on Post"_s));
    const Review review = desk.review(reviewOf(desk.data[1])).value_or(Review());
    QCOMPARE(review.reviewer, u"Ada"_s);
    QVERIFY(review.reviewed.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.verdict(desk.data[1]), Verdict::Unset);
    desk.judgeQuote(key);
    QCOMPARE(desk.verdict(group), verdict);
}

void TestJudging::aVerdictIsGivenWithTheMouse()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[2]);
    const auto buttons = desk.form()->findChildren<QToolButton *>();
    const auto altered = std::ranges::find_if(buttons, [&](const QToolButton *button) {
        return button->defaultAction() == desk.window.actions().verdict(Verdict::Altered, false);
    });
    QVERIFY((*altered)->isVisible());
    QCOMPARE((*altered)->text(), u"4 altered"_s);
    QTest::mouseClick(*altered, Qt::LeftButton);
    QCOMPARE(desk.verdict(desk.data[2]), Verdict::Altered);
    desk.choose(desk.data[2]);
    QVERIFY((*altered)->isChecked());
    QVERIFY(desk.said().startsWith(u"altered"_s));
}

void TestJudging::judgingMovesOn()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[0]);
    desk.press(Qt::Key_1);
    QCOMPARE(desk.space()->currentWitness(), desk.data[1].uuid());
    desk.press(Qt::Key_1);
    QCOMPARE(desk.space()->currentWitness(), desk.data[2].uuid());
    QCOMPARE(desk.form()->about(), VerdictForm::About::Witness);
    desk.press(Qt::Key_4);
    QCOMPARE(desk.space()->currentWitness(), desk.data[2].uuid()); // the last one
    QCOMPARE(desk.form()->about(), VerdictForm::About::Quote); // is left to be judged
    QCOMPARE(desk.verdict(desk.data[0]), Verdict::Verbatim);
    QCOMPARE(desk.verdict(desk.data[1]), Verdict::Verbatim);
    QCOMPARE(desk.verdict(desk.data[2]), Verdict::Altered);
}

void TestJudging::aChangedVerdictStays()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[1]);
    desk.press(Qt::Key_1);
    desk.choose(desk.data[1]);
    const qint64 edits = desk.window.project()->store().countJournal().value_or(-1);
    desk.press(Qt::Key_1); // the same again
    QCOMPARE(desk.window.project()->store().countJournal().value_or(-1), edits);
    QVERIFY(desk.window.actions().verdict(Verdict::Verbatim, false)->isChecked());
    desk.press(Qt::Key_2);
    QCOMPARE(desk.verdict(desk.data[1]), Verdict::Faithful);
    QCOMPARE(desk.space()->currentWitness(), desk.data[1].uuid());
}

void TestJudging::aVerdictIsTakenBack()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[1]);
    QAction *none = desk.window.actions().verdict(Verdict::Unset, false);
    QVERIFY(!none->isEnabled());
    desk.press(Qt::Key_5);
    desk.choose(desk.data[1]);
    QVERIFY(none->isEnabled());
    desk.press(Qt::Key_0);
    QCOMPARE(desk.verdict(desk.data[1]), Verdict::Unset);
    QVERIFY(desk.notice().contains(u"taken back"_s));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.verdict(desk.data[1]), Verdict::Misleading);
}

void TestJudging::quotesAreJudged()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    const QuoteGroupId first = desk.group();
    desk.judgeQuote(Qt::Key_9);
    QCOMPARE(desk.verdict(first), Verdict::NothingToSay);
    QTRY_VERIFY(desk.space()->group() != nullptr && desk.group() != first); // and on to the next
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.verdict(first), Verdict::Unset);
    QVERIFY(!desk.notice().contains(u"Verdict on"_s));
}

void TestJudging::undoGoesBackToTheWitness()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[0]);
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_4);
    QCOMPARE(desk.space()->currentWitness(), desk.data[2].uuid());
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.space()->currentWitness(), desk.data[1].uuid());
    QCOMPARE(desk.verdict(desk.data[1]), Verdict::Unset);
    QVERIFY2(desk.notice().startsWith(u"Taken back: the verdict or note on "_s), qPrintable(desk.notice()));
    QVERIFY(desk.said().startsWith(u"Nobody"_s));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.space()->currentWitness(), desk.data[0].uuid());
    desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.space()->currentWitness(), desk.data[0].uuid());
    QVERIFY(desk.said().startsWith(u"verbatim"_s));
    desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.space()->currentWitness(), desk.data[1].uuid());
    // From another quote, too.
    desk.trace(desk.fear[0]);
    QTRY_COMPARE(desk.space()->currentWitness(), desk.fear[0].uuid());
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.space()->currentWitness(), desk.data[1].uuid());
}

void TestJudging::undoGoesBackToTheQuote()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    const QuoteGroupId first = desk.group();
    desk.judgeQuote(Qt::Key_2);
    QTRY_VERIFY(desk.space()->group() != nullptr && desk.group() != first);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(desk.space()->group() != nullptr && desk.group() == first);
    QCOMPARE(desk.verdict(first), Verdict::Unset);
}

void TestJudging::undoTellsOfAllThatItTookBack()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    QVERIFY(setVerdict(*desk.window.project(), desk.data, Verdict::Verbatim));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY2(desk.notice().startsWith(u"Taken back: the verdicts or notes on 3 "_s),
             qPrintable(desk.notice()));
    // A source that takes the place of another one is one decision.
    QVERIFY(confirmDerivation(*desk.window.project(), desk.data[1], {desk.data[0], {}}));
    QVERIFY(confirmDerivation(*desk.window.project(), desk.data[1], {{}, u"Wire"_s}));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.notice(), u"Taken back: the decision on the source of Post."_s);
    desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.notice(), u"Done again: the decision on the source of Post."_s);
}

// With something ignored, too, no verdict makes the table anew under whoever reads it.
void TestJudging::aVerdictKeepsTheCollation()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.space()
        ->collation()
        ->findChild<QToolButton *>(u"ignoreButton"_s)
        ->menu()
        ->actions()
        .first()
        ->trigger();
    QVERIFY(desk.space()->collation()->ignored() != IgnoredDifferences());
    const auto before = desk.space()->shownCollation();
    desk.choose(desk.data[1]);
    desk.press(Qt::Key_1);
    QTRY_COMPARE(desk.tree()->graph().nodes[size_t(desk.tree()->graph().nodeOf(desk.data[1].uuid()))].verdict,
                 u"verbatim"_s);
    QCOMPARE(desk.space()->shownCollation(), before);
}

void TestJudging::notesAreWritten()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[1]);
    desk.press(Qt::Key_N);
    QVERIFY(desk.form()->noteField()->hasFocus());
    QTest::keyClicks(desk.form()->noteField(), u"1 x Q: as in the minutes"_s); // letters, not commands
    desk.press(Qt::Key_Return);
    QVERIFY(desk.tree()->hasFocus()); // so that the next key is a verdict
    const Review review = desk.review(reviewOf(desk.data[1])).value_or(Review());
    QCOMPARE(review.note, u"1 x Q: as in the minutes"_s);
    QCOMPARE(review.verdict, Verdict::Unset);
    desk.choose(desk.data[1]);
    desk.press(Qt::Key_2);
    QCOMPARE(desk.review(reviewOf(desk.data[1])).value_or(Review()).note, u"1 x Q: as in the minutes"_s);
    QCOMPARE(desk.verdict(desk.data[1]), Verdict::Faithful);
    desk.choose(desk.data[1]);
    QCOMPARE(desk.form()->noteField()->typed(), u"1 x Q: as in the minutes"_s);
}

// The note is written as the next witness is chosen: what is shown then was read after it, not before.
void TestJudging::aNoteOnTheQuoteStaysWithTheNextWitness()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[0]);
    const QuoteGroupId group = desk.group();
    for (const QString &words : {u"first"_s, u"second"_s}) {
        desk.form()->setAbout(VerdictForm::About::Quote);
        desk.press(Qt::Key_N);
        desk.form()->noteField()->selectAll();
        QTest::keyClicks(desk.form()->noteField(), words);
        desk.space()->chooseWitness(
            desk.data[words == u"first"_s ? 1 : 2].uuid()); // without losing the focus
        QCOMPARE(desk.review(reviewOf(group)).value_or(Review()).note, words);
        QCOMPARE(desk.form()->noteField()->typed(), words);
        desk.tree()->setFocus();
        QCOMPARE(desk.review(reviewOf(group)).value_or(Review()).note, words);
    }
}

void TestJudging::theWindowClosesInTheMiddleOfANote()
{
    for (const bool isQuoteGone : {false, true}) {
        Desk desk;
        desk.show();
        desk.trace(desk.data[0]);
        desk.choose(desk.data[1]);
        desk.press(Qt::Key_N);
        QTest::keyClicks(desk.form()->noteField(), u"begun"_s);
        if (isQuoteGone) {
            QVERIFY(desk.window.project()->removeSpans(desk.data).has_value());
            QTRY_VERIFY(desk.space()->group() == nullptr
                        || desk.space()->group()->witnessOf(desk.data[1].uuid()) < 0);
        }
    } // the window goes with the field in it
}

void TestJudging::aNoteStaysWithItsWitness()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    const QuoteGroupId first = desk.group();
    desk.choose(desk.data[1]);
    desk.press(Qt::Key_N);
    QTest::keyClicks(desk.form()->noteField(), u"begun"_s);
    const bool hasNext = desk.action(Command::NextGroup)->isEnabled();
    desk.press(hasNext ? Qt::Key_PageDown : Qt::Key_PageUp, Qt::ControlModifier); // in the middle of it
    QTRY_VERIFY(desk.space()->group() != nullptr && desk.group() != first);
    QCOMPARE(desk.review(reviewOf(desk.data[1])).value_or(Review()).note, u"begun"_s);
    QCOMPARE(desk.form()->noteField()->typed(), QString());
}

void TestJudging::verdictsAreInTheMenus()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    int found = 0;
    for (const QMenu *menu : desk.window.menuBar()->findChildren<QMenu *>()) {
        for (const Verdict verdict : Actions::verdicts()) {
            found += menu->actions().contains(desk.window.actions().verdict(verdict, true)) ? 1 : 0;
            found += menu->actions().contains(desk.window.actions().verdict(verdict, false)) ? 1 : 0;
        }
    }
    QCOMPARE(found, 20);
    QVERIFY(desk.window.actions().verdict(Verdict::Altered, false)->toolTip().contains(u"changed"_s));
}

void TestJudging::whatIsAtStakeComesFirst()
{
    Desk desk;
    desk.show();
    desk.trace(desk.fear[0]);
    desk.waitForGauges();
    QCOMPARE(desk.queue()->model()->rowCount(), 2);
    const QModelIndex first = desk.queue()->model()->index(0, 0);
    QVERIFY(first.data(ReviewQueueModel::FullTextRole).toString().contains(u"customers"_s)); // a number
    QVERIFY(Stakes::fromInt(first.data(ReviewQueueModel::StakesRole).toInt()).testFlag(Stake::Number));
    QVERIFY(first.data(ReviewQueueModel::GaugedRole).toBool());
}

void TestJudging::editsAreGaugedAnew()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.waitForGauges();
    QVERIFY(desk.window.project()->unlinkSpan(desk.data[2])); // the other number goes
    desk.waitForGauges();
    const auto rows = ReviewStore::of(desk.window.project()->store())->queue({}, 0, 10);
    QVERIFY(rows && rows->size() == 2);
    for (const ReviewRow &row : *rows) {
        QVERIFY(row.isGauged);
        QVERIFY(!row.gauge.stakes.testFlag(Stake::Number));
    }
}

void TestJudging::theQueueEmpties()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    QTRY_VERIFY(desk.queue()->progressText().startsWith(u"0 of 2"_s));
    const QuoteGroupId first = desk.group();
    desk.judgeQuote(Qt::Key_4);
    QTRY_VERIFY(desk.space()->group() != nullptr && desk.group() != first);
    QTRY_COMPARE(desk.queue()->model()->rowCount(), 1);
    QVERIFY(desk.queue()->progressText().startsWith(u"1 of 2"_s));
    desk.judgeQuote(Qt::Key_9);
    QTRY_COMPARE(desk.queue()->model()->rowCount(), 0);
    auto *empty = desk.queue()->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY(desk.space()->group() != nullptr); // the last one stays in sight
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE(desk.queue()->model()->rowCount(), 2);
}

void TestJudging::theQueueIsFiltered()
{
    Desk desk;
    QVERIFY(setVerdict(*desk.file.project(), {desk.fear[0]}, Verdict::Misleading));
    desk.show();
    desk.trace(desk.data[0]);
    QTRY_COMPARE(desk.queue()->model()->rowCount(), 2);
    desk.queue()->verdictBox()->setFocus();
    QTest::keyClicks(desk.queue()->verdictBox(), u"misl"_s);
    QTRY_COMPARE(desk.queue()->model()->rowCount(), 1);
    QVERIFY(desk.queue()
                ->model()
                ->index(0, 0)
                .data(ReviewQueueModel::FullTextRole)
                .toString()
                .contains(u"fear"_s));
    desk.queue()->verdictBox()->setCurrentIndex(0);
    desk.queue()->stateBox()->setFocus();
    desk.press(Qt::Key_Down);
    QTRY_COMPARE(desk.queue()->model()->rowCount(), 0); // none is reviewed as a whole
    desk.press(Qt::Key_Down);
    QTRY_COMPARE(desk.queue()->model()->rowCount(), 2);
}

void TestJudging::theQueueIsGoneThroughByKeys()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.waitForGauges();
    const QuoteGroupId first = desk.group();
    desk.queue()->view()->setFocus();
    desk.press(desk.queue()->groupAt(0) == first ? Qt::Key_Down : Qt::Key_Up);
    QTRY_VERIFY(desk.space()->group() != nullptr && desk.group() != first);
    QVERIFY(desk.queue()->view()->hasFocus());
    desk.press(Qt::Key_Return);
    QVERIFY(desk.tree()->hasFocus());
    desk.queue()->view()->setFocus();
    desk.judgeQuote(Qt::Key_8); // also from the list
    QTRY_COMPARE(desk.queue()->model()->rowCount(), 1);
}

void TestJudging::verdictsAreSeenInTreeAndTable()
{
    Desk desk;
    desk.show();
    desk.trace(desk.data[0]);
    desk.choose(desk.data[1]);
    desk.press(Qt::Key_6);
    const StemmaGraph &graph = desk.tree()->graph();
    const StemmaNode &node = graph.nodes[size_t(graph.nodeOf(desk.data[1].uuid()))];
    QCOMPARE(node.mark, VerdictMark::Wrong);
    QCOMPARE(node.verdict, u"misattributed"_s);
    const CollationSheet &sheet = desk.space()->collation()->table()->sheetModel()->sheet();
    QCOMPARE(sheet.heads[sheet.witnessOf(desk.data[1].uuid())].mark, VerdictMark::Wrong);
}

void TestJudging::nothingIsJudgedInAReadOnlyProject()
{
    Desk desk;
    const QString path = desk.file.path();
    desk.file.close();
    QVERIFY(desk.window.openForReading(path));
    desk.showWindow();
    QVERIFY(desk.window.openArticle(desk.articles[0]));
    desk.trace(desk.data[1]);
    const qint64 edits = desk.window.project()->store().countJournal().value_or(-1);
    desk.tree()->setFocus();
    desk.press(Qt::Key_1);
    desk.judgeQuote(Qt::Key_1);
    QCOMPARE(desk.window.project()->store().countJournal().value_or(-2), edits);
    QVERIFY(!desk.form()->noteField()->isEnabled());
}

QTEST_MAIN(TestJudging)
#include "tst_judging.moc"
