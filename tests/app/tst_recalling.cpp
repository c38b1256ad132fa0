// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// "Have we seen this before?" in the real window: what is selected or typed lists its near matches, which are
// opened and linked by keys.

#include "app/window/recalling.h"
#include "tests/app/windowtest.h"
#include "widgets/find/neardelegate.h"
#include "widgets/find/nearpanel.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/reader/articleview.h"

#include <QAction>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMouseEvent>
#include <QTabWidget>
#include <QToolButton>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

using Command = Actions::Command;

const QString kLedgerQuote = u"The bearings of the bridge are worn, and buses cannot cross."_s;
const QString kPostQuote = u"The bearings of the bridge are worn, and no buses can cross"_s;
const QString kWireQuote = u"The bearings of the bridge are worn"_s;

struct Room : WindowDesk {
    Room()
    {
        ledger = file.addArticle(u"Bridge"_s, u"Ledger"_s, u"2031-01-01"_s,
                                 u"Ann Poe said: “%1”\n\nNobody had heard the like.\n"_s.arg(kLedgerQuote));
        post = file.addArticle(u"Buses"_s, u"Post"_s, u"2031-01-02"_s,
                               u"The road closed. “%1,” Poe said.\n"_s.arg(kPostQuote));
        wire = file.addArticle(u"Wire report"_s, u"Wire"_s, u"2031-01-03"_s,
                               u"Poe told the agency: “%1.”\n"_s.arg(kWireQuote));
    }

    void show(bool readOnly = false)
    {
        const QString path = file.path();
        file.close();
        QVERIFY(readOnly ? window.openForReading(path) : window.openProject(path));
        panes()->closeAll();
        QVERIFY(window.openArticle(ledger));
        showWindow({1280, 900});
        panes()->focusPane(0);
        QTRY_COMPARE(recalling().search().state(), NearSearch::State::Ready);
    }

    /// By its key; the focus is in the field.
    void showPanel()
    {
        press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(panel()->isVisible());
        QVERIFY(field()->hasFocus());
    }

    [[nodiscard]] const Recalling &recalling() const { return *window.findChild<Recalling *>(); }

    [[nodiscard]] Project *project() const { return window.project(); }

    [[nodiscard]] NearPanel *panel() const { return window.findChild<NearPanel *>(); }

    [[nodiscard]] QLineEdit *field() const { return panel()->filterField(); }

    [[nodiscard]] ArticleView *view() const { return panes()->activeView(); }

    /// Titles of the rows.
    [[nodiscard]] QStringList found() const
    {
        QStringList titles;
        for (int row = 0; row < panel()->model()->rowCount(); ++row) {
            titles.append(text(row, NearModel::ArticleColumn));
        }
        return titles;
    }

    [[nodiscard]] QString text(int row, NearModel::Column column) const
    {
        return panel()->view()->model()->index(row, column).data().toString();
    }

    /// What is said in place of the list.
    [[nodiscard]] QString emptyWords() const
    {
        QStringList words;
        for (const QLabel *label : panel()->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty()) {
                words.append(label->text());
            }
        }
        return words.join(u' ');
    }

    /// Drags over @p words in the active pane.
    void drag(const QString &words) const
    {
        const qsizetype at = view()->text().text().indexOf(words);
        QVERIFY(at >= 0);
        const QRect first = view()->rectsFor({at, at + 1}).first();
        const QRect last = view()->rectsFor({at + words.size() - 1, at + words.size()}).first();
        QWidget *viewport = view()->viewport();
        const QPoint from(first.left() + 1, first.center().y());
        const QPoint to(last.right() + 1, last.center().y());
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        for (const QPoint step : {(from + to) / 2, to}) { // with the button held
            QMouseEvent move(QEvent::MouseMove, step, viewport->mapToGlobal(step), Qt::NoButton,
                             Qt::LeftButton, {});
            QApplication::sendEvent(viewport, &move);
        }
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        QCOMPARE(view()->text().slice(view()->trimmedSelection()), words);
    }

    [[nodiscard]] QList<Span> spansOf(ArticleId article) const
    {
        return project()->store().spansOfArticle(article).value_or(QList<Span>());
    }

    [[nodiscard]] qint64 edits() const { return project()->store().countJournal().value_or(-1); }

    ArticleId ledger;
    ArticleId post;
    ArticleId wire;
};

const QString kShared = u"bearings of the bridge are worn, and buses cannot cross"_s;

} // namespace

class TestRecalling : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void whatTheMouseSelectsIsListed()
    {
        Room room;
        room.show();
        room.showPanel();
        QVERIFY2(room.emptyWords().contains(u"Select words"_s), qPrintable(room.emptyWords()));
        room.drag(kShared);
        QTRY_COMPARE(room.found(), (QStringList{u"Buses"_s, u"Wire report"_s}));
        QCOMPARE(room.text(0, NearModel::OutletColumn), u"Post"_s);
        QVERIFY(room.text(0, NearModel::WordsColumn).contains(u"no buses can cross"_s));
        QVERIFY(room.view()->hasFocus());
        // Nothing selected, nothing listed.
        const QPoint corner = room.view()->rectsFor({0, 1}).first().center();
        QTest::mouseClick(room.view()->viewport(), Qt::LeftButton, {}, corner);
        QTRY_VERIFY(room.found().isEmpty());
        room.drag(u"Nobody had heard the like"_s);
        QTRY_VERIFY2(room.emptyWords().contains(u"Not seen before"_s), qPrintable(room.emptyWords()));
    }

    void whatKeysSelectIsListed()
    {
        Room room;
        room.show();
        room.showPanel();
        room.press(Qt::Key_Escape);
        QVERIFY(room.view()->hasFocus());
        room.view()->setCaret(0);
        room.press(Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier);
        QTRY_VERIFY(room.found().contains(u"Buses"_s));
        // A tagged quote that is active counts as selected.
        room.press(Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY(room.found().isEmpty());
    }

    void anActiveAnnotationCountsAsSelected()
    {
        Room room;
        (void)room.file.addSpan(room.ledger, SpanKind::Quote, kLedgerQuote);
        room.show();
        room.showPanel();
        room.press(Qt::Key_Escape);
        room.view()->setCaret(0);
        room.press(Qt::Key_J);
        QVERIFY(!room.view()->hasSelection());
        QTRY_COMPARE(room.found(), (QStringList{u"Buses"_s, u"Wire report"_s}));
    }

    void nothingIsAskedOutOfSight()
    {
        Room room;
        room.show();
        room.drag(kShared);
        QCOMPARE(room.panel()->model()->rowCount(), 0);
        room.showPanel(); // the words selected before count
        QTRY_COMPARE(room.found(), (QStringList{u"Buses"_s, u"Wire report"_s}));
    }

    void typedWordsAreListedAsTheyAreTyped()
    {
        Room room;
        room.show();
        room.showPanel();
        QTest::keyClicks(room.field(), u"the bridges bearings are w"_s);
        QTRY_COMPARE(room.panel()->model()->question().words, u"the bridges bearings are w"_s);
        QTest::keyClicks(room.field(), u"orn"_s);
        QTRY_COMPARE(room.panel()->model()->rowCount(), 3); // typed words stand nowhere: none is left out
        QCOMPARE(room.panel()->model()->question().words, u"the bridges bearings are worn"_s);
        // What is selected meanwhile does not count.
        room.drag(u"Nobody had heard"_s);
        QCOMPARE(room.panel()->model()->question().words, u"the bridges bearings are worn"_s);
        // Escape empties the field, then what is selected counts, then goes back to the text.
        room.field()->setFocus();
        room.press(Qt::Key_Escape);
        QCOMPARE(room.field()->text(), QString());
        QTRY_COMPARE(room.panel()->model()->question().words, u"Nobody had heard"_s);
        room.press(Qt::Key_Escape);
        QVERIFY(room.view()->hasFocus());
    }

    // In a narrow window the columns give way to each other, and the widths come back with the room.
    void titlesAreInSightInANarrowWindow()
    {
        Room room;
        room.show();
        room.drag(kLedgerQuote);
        room.showPanel();
        QTRY_COMPARE(room.found().size(), 2);
        const RecordView *list = room.panel()->view();
        const QHeaderView *header = list->horizontalHeader();
        const auto endOf = [&](NearModel::Column column) {
            return header->sectionViewportPosition(column) + header->sectionSize(column);
        };
        QCOMPARE(header->length(), list->viewport()->width());
        QCOMPARE(header->visualIndex(NearModel::ArticleColumn),
                 header->visualIndex(NearModel::WordsColumn) + 1);
        const int title = header->sectionSize(NearModel::ArticleColumn);
        const int letter = list->fontMetrics().averageCharWidth();
        room.window.resize(900, 640);
        QTRY_VERIFY(endOf(NearModel::ArticleColumn) <= list->viewport()->width());
        QVERIFY(header->sectionSize(NearModel::ArticleColumn) >= letter * 18);
        QVERIFY(header->sectionSize(NearModel::WordsColumn) >= letter * 24);
        const QByteArray state = room.panel()->saveState();
        room.window.resize(1280, 900);
        QTRY_COMPARE(header->sectionSize(NearModel::ArticleColumn), title);
        // What is kept is how wide they want to be.
        room.panel()->restoreState(state);
        QCOMPARE(header->sectionSize(NearModel::ArticleColumn), title);
    }

    void pastedWordsOfSeveralLines()
    {
        Room room;
        room.show();
        room.showPanel();
        QGuiApplication::clipboard()->setText(
            u"“The bearings of the bridge\nare worn, and\tbuses cannot cross.”\n"_s);
        room.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(room.panel()->model()->rowCount(), 3);
        QCOMPARE(room.found().first(), u"Bridge"_s);
        QCOMPARE(room.text(0, NearModel::ScoreColumn), u"100 %"_s);
    }

    void enterShowsBothPlacesAndTheListStays()
    {
        Room room;
        room.show();
        room.showPanel();
        room.drag(kShared);
        QTRY_COMPARE(room.panel()->model()->rowCount(), 2);
        room.field()->setFocus();
        room.press(Qt::Key_Return); // to the list
        QVERIFY(room.panel()->view()->hasFocus());
        for (const ArticleId expected : {room.post, room.wire}) {
            room.press(Qt::Key_Return);
            QCOMPARE(room.panes()->paneCount(), 2);
            QCOMPARE(room.panes()->view(0)->article()->article().id, room.ledger);
            QCOMPARE(room.panes()->view(1)->article()->article().id, expected);
            QCOMPARE(room.panes()->view(0)->text().slice(room.panes()->view(0)->selection()), kShared);
            const QString words = expected == room.post ? kPostQuote : kWireQuote;
            const ArticleView *other = room.panes()->view(1);
            QVERIFY(other->text().slice(other->selection()).toString().startsWith(words));
            QVERIFY(room.panel()->view()->hasFocus());
            QCOMPARE(room.panel()->model()->question().words, kShared);
            QCOMPARE(room.panel()->model()->rowCount(), 2);
            room.press(Qt::Key_Down);
        }
        room.press(Qt::Key_Escape);
        QVERIFY(room.view()->hasFocus());
        QCOMPARE(room.panel()->model()->question().words, kShared);
    }

    void aDoubleClickShowsAndCtrlEnterStaysInThePane()
    {
        Room room;
        room.show();
        room.showPanel();
        QTest::keyClicks(room.field(), kWireQuote);
        QTRY_COMPARE(room.panel()->model()->rowCount(), 3);
        const auto rowOf = [&room](const QString &title) { return int(room.found().indexOf(title)); };
        RecordView *list = room.panel()->view();
        const QPoint place
            = list->visualRect(list->model()->index(rowOf(u"Wire report"_s), NearModel::WordsColumn))
                  .center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(room.panes()->paneCount(), 2);
        QCOMPARE(room.view()->article()->article().id, room.wire);
        list->selectRow(rowOf(u"Buses"_s));
        list->setFocus();
        room.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(room.panes()->paneCount(), 2);
        QCOMPARE(room.view()->article()->article().id, room.post);
    }

    void aKeyTagsAndLinksInOneStep()
    {
        Room room;
        room.show();
        room.showPanel();
        room.drag(kShared);
        QTRY_COMPARE(room.panel()->model()->rowCount(), 2);
        room.field()->setFocus();
        room.press(Qt::Key_Return);
        const qint64 before = room.edits();
        QCOMPARE(room.text(0, NearModel::TaggingColumn), QString());
        room.press(Qt::Key_L);
        QCOMPARE(room.edits(), before + 1);
        QVERIFY2(room.notice().contains(u"Tagged 2"_s), qPrintable(room.notice()));
        const QList<Span> own = room.spansOf(room.ledger);
        const QList<Span> other = room.spansOf(room.post);
        QCOMPARE(own.size(), 1);
        QCOMPARE(other.size(), 1);
        QVERIFY(!own.first().group.isNull());
        QCOMPARE(own.first().group, other.first().group);
        QCOMPARE(own.first().form, QuoteForm::Unset); // a person says what it is
        QTRY_COMPARE(room.text(0, NearModel::TaggingColumn), u"linked with this"_s);
        QCOMPARE(room.text(1, NearModel::TaggingColumn), QString());
        // Again is no further edit.
        room.press(Qt::Key_L);
        QCOMPARE(room.edits(), before + 1);
        QVERIFY(room.notice().contains(u"already"_s));
        // The third one joins them, and only it is tagged.
        room.press(Qt::Key_Down);
        room.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(room.edits(), before + 2);
        QCOMPARE(room.spansOf(room.wire).first().group, own.first().group);
        room.press(Qt::Key_Z, Qt::ControlModifier);
        room.press(Qt::Key_Z, Qt::ControlModifier);
        for (const ArticleId article : {room.ledger, room.post, room.wire}) {
            QVERIFY(room.spansOf(article).isEmpty());
        }
        room.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(room.spansOf(room.post), other);
    }

    void whatIsTaggedAlreadyIsNotTaggedAgain()
    {
        Room room;
        const SpanId tagged = room.file.addSpan(room.post, SpanKind::Quote, kPostQuote);
        room.show();
        room.showPanel();
        room.drag(kShared);
        QTRY_COMPARE(room.panel()->model()->rowCount(), 2);
        QCOMPARE(room.text(0, NearModel::TaggingColumn), u"quote"_s);
        // From the text, by the command of the menu: the first row is current.
        room.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(room.spansOf(room.post).size(), 1);
        QCOMPARE(room.spansOf(room.post).first().id, tagged);
        QCOMPARE(room.spansOf(room.post).first().group, room.spansOf(room.ledger).first().group);
        QVERIFY(!room.spansOf(room.post).first().group.isNull());
    }

    void typedWordsCannotBeLinked()
    {
        Room room;
        room.show();
        room.showPanel();
        QTest::keyClicks(room.field(), kWireQuote);
        QTRY_COMPARE(room.panel()->model()->rowCount(), 3);
        room.press(Qt::Key_Return);
        const qint64 before = room.edits();
        room.press(Qt::Key_L);
        QCOMPARE(room.edits(), before);
        QVERIFY(room.notice().contains(u"Typed words"_s));
    }

    void articlesThatGoAndComeBack()
    {
        Room room;
        room.show();
        room.showPanel();
        room.drag(kShared);
        QTRY_COMPARE(room.panel()->model()->rowCount(), 2);
        QVERIFY(room.project()->removeArticles({room.post}));
        QTRY_COMPARE(room.found(), QStringList{u"Wire report"_s});
        room.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(room.found(), (QStringList{u"Buses"_s, u"Wire report"_s}));
        // The article that is read goes, and the selection with it.
        QVERIFY(room.project()->removeArticles({room.ledger}));
        QTRY_VERIFY(room.found().isEmpty());
        // The button stays, so that it does not lose the keyboard, and says why it does nothing.
        const qint64 before = room.edits();
        QVERIFY(room.window.actions()[Command::LinkMatch]->isEnabled());
        room.window.actions()[Command::LinkMatch]->trigger();
        QCOMPARE(room.edits(), before);
        QVERIFY(room.notice().contains(u"no quote"_s));
    }

    void withoutTheListTheKeySaysSo()
    {
        Room room;
        room.show();
        const qint64 before = room.edits();
        room.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(room.notice().contains(u"Seen Before"_s), qPrintable(room.notice()));
        QCOMPARE(room.edits(), before);
    }

    void aProjectThatIsOnlyRead()
    {
        Room room;
        room.show(true);
        room.showPanel();
        room.drag(kShared);
        QTRY_COMPARE(room.panel()->model()->rowCount(), 2);
        QVERIFY(!room.window.actions()[Command::LinkMatch]->isEnabled());
        room.field()->setFocus();
        room.press(Qt::Key_Return);
        const qint64 before = room.edits();
        room.press(Qt::Key_L);
        QCOMPARE(room.edits(), before);
        QVERIFY(room.notice().contains(u"reading only"_s));
        room.press(Qt::Key_Return);
        QCOMPARE(room.view()->article()->article().id, room.post);
    }

    void withoutAProject()
    {
        Room room;
        room.show();
        room.showPanel();
        room.drag(kShared);
        QTRY_COMPARE(room.panel()->model()->rowCount(), 2);
        room.window.closeProject();
        QCOMPARE(room.panel()->model()->rowCount(), 0);
        QVERIFY(!room.window.actions()[Command::SeenBefore]->isEnabled());
        QVERIFY(!room.window.actions()[Command::LinkMatch]->isEnabled());
        QVERIFY2(room.emptyWords().contains(u"No project"_s), qPrintable(room.emptyWords()));
    }

    void aScreenReaderHearsTheRow()
    {
        Room room;
        room.show();
        room.showPanel();
        room.drag(kShared);
        QTRY_COMPARE(room.panel()->model()->rowCount(), 2);
        const QString said = room.panel()
                                 ->view()
                                 ->model()
                                 ->index(0, NearModel::WordsColumn)
                                 .data(Qt::AccessibleTextRole)
                                 .toString();
        QVERIFY2(said.contains(u"[added: no]"_s) && said.contains(u"Post"_s) && said.contains(u"Buses"_s),
                 qPrintable(said));
        QVERIFY(!room.field()->accessibleName().isEmpty());
        QVERIFY(!room.panel()->view()->accessibleName().isEmpty());
    }

    void whatIsBeforeAndAfterIsNoDifference()
    {
        const auto parts = NearDelegate::partsOf(
            wordDifferences(u"we never sell data"_s, u"As I said, we never gave data to anybody else."_s));
        QCOMPARE(parts.before, u"As I said, "_s);
        QCOMPARE(parts.after, u"to anybody else."_s);
        QVERIFY(parts.middle.first().kind == DifferenceKind::Equal);
        QVERIFY(parts.middle.last().kind == DifferenceKind::Equal);
        const bool isMarked = std::ranges::any_of(parts.middle, [](const Difference &one) {
            return one.kind == DifferenceKind::Substituted && one.witness.trimmed() == u"gave"_s;
        });
        QVERIFY(isMarked);
        // What was asked and is missing at an end is no part of the place.
        const auto part = NearDelegate::partsOf(
            wordDifferences(u"so we never sell data to banks"_s, u"we never sell data"_s));
        QCOMPARE(part.before, QString());
        QCOMPARE(part.middle.size(), 1);
    }
};

QTEST_MAIN(TestRecalling)
#include "tst_recalling.moc"
