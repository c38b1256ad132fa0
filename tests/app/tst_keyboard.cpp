// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The loop by keyboard: going from one to the next, deciding, attributes by digit, and keys of one's own.

#include "tests/app/windowtest.h"
#include "widgets/dialogs/commandpalette.h"
#include "widgets/dialogs/shortcutspage.h"
#include "widgets/panels/forms/fields.h"
#include "widgets/panels/forms/numberedvalues.h"
#include "widgets/panels/forms/spanform.h"
#include "widgets/panels/inspectorpanel.h"

#include <QAction>
#include <QDialog>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

using Command = Actions::Command;

/// One article of ten sentences, each with a quote; the window shows it and the text has the focus.
struct Room : WindowDesk {
    Room()
    {
        QString text;
        for (int i = 0; i < 10; ++i) {
            text += u"Anna said: “Sentence %1 is hers.” Bob disagreed.\n"_s.arg(i);
        }
        article = file.addArticle(u"Ledger"_s, u"Ledger"_s, u"2018-08-06"_s, text);
    }

    SpanId addQuote(int sentence, SpanStatus status = SpanStatus::Accepted)
    {
        NewSpan span;
        span.status = status;
        return file.addSpan(article, SpanKind::Quote, u"Sentence %1 is hers."_s.arg(sentence), span);
    }

    void show()
    {
        const QString path = file.path();
        file.close();
        QVERIFY(window.openProject(path));
        window.comparison()->closeAll();
        QVERIFY(window.openArticle(article));
        showWindow();
        view()->setActiveSpan({});
        view()->setCaret(0);
        window.comparison()->focusPane(0);
        QTRY_VERIFY(view()->hasFocus());
    }

    [[nodiscard]] ArticleView *view() const { return window.comparison()->activeView(); }

    [[nodiscard]] Project *project() const { return window.project(); }

    [[nodiscard]] SpanForm *form() const
    {
        return window.findChild<InspectorPanel *>()->findChild<SpanForm *>();
    }

    [[nodiscard]] Span span(SpanId id) const { return project()->store().span(id).value_or(Span()); }

    [[nodiscard]] QString speakerOf(SpanId id) const
    {
        return project()->store().entity(span(id).speaker).value_or(Entity()).name;
    }

    [[nodiscard]] qint64 edits() const { return project()->store().countJournal().value_or(-1); }

    void select(const QString &words)
    {
        const qsizetype at = view()->text().text().indexOf(words);
        QVERIFY(at >= 0);
        view()->setSelection({at, at + words.size()});
    }

    [[nodiscard]] QAction *action(Command command) const { return window.actions()[command]; }

    ArticleId article;
};

/// What a person does in the dialog of keys.
struct KeysDialog {
    explicit KeysDialog(QDialog &dialog)
        : page(dialog.findChild<ShortcutsPage *>())
        , filter(page->findChild<QLineEdit *>(u"shortcutFilter"_s))
        , tree(page->findChild<QTreeWidget *>())
        , first(page->findChild<QKeySequenceEdit *>(u"recorder0"_s))
        , second(page->findChild<QKeySequenceEdit *>(u"recorder1"_s))
        , state(page->findChild<QLabel *>(u"shortcutState"_s))
        , move(page->findChild<QPushButton *>(u"moveKey"_s))
        , reset(page->findChild<QPushButton *>(u"resetKey"_s))
        , resetAll(page->findChild<QPushButton *>(u"resetAllKeys"_s))
    {
    }

    /// Types the name of a command and presses @p key in its recorder.
    void record(const QString &name, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        filter->clear();
        QTest::keyClicks(filter, name);
        QTest::keyClick(first, key, modifiers);
    }

    [[nodiscard]] QString keysOf(const QString &name) const
    {
        const auto items = tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        return items.isEmpty() ? u"no such command"_s : items.first()->text(1);
    }

    ShortcutsPage *page;
    QLineEdit *filter;
    QTreeWidget *tree;
    QKeySequenceEdit *first;
    QKeySequenceEdit *second;
    QLabel *state;
    QPushButton *move;
    QPushButton *reset;
    QPushButton *resetAll;
};

} // namespace

class TestKeyboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void suggestionsAreGoneThrough();
    void decidingMovesOnAtOnce();
    void decisionsAreOneStepEach();
    void keysOfReviewRestElsewhere();
    void unlinkedQuotesAreGoneThrough();
    void digitsFillInTheSpeaker();
    void digitsWorkRightAfterTagging();
    void digitsAreShownBesideTheirValues();
    void digitsFollowTheFieldInQuestion();
    void digitsChooseFromAList();
    void digitsAreKeptForAProject();
    void attributesByKeyAndBack();
    void aChosenKeyWorksAtOnce();
    void theFieldsOfKeysAreReached();
    void aTakenKeyIsNamedAndMoves();
    void whatIsSaidOfACommandIsBelowTheList();
    void reservedKeysAreRefused();
    void keysAreResetOneByOneAndAll();
    void cancelChangesNoKey();
    void chosenKeysAreKept();
    void noDefaultKeyIsGivenTwice();
    void theManualTellsTheKeysAsTheyAre();

private:
    const OwnSettings m_settings;
};

void TestKeyboard::init()
{
    QSettings().clear();
}

void TestKeyboard::suggestionsAreGoneThrough()
{
    Room room;
    const SpanId first = room.addQuote(1, SpanStatus::Suggested);
    room.addQuote(2);
    const SpanId second = room.addQuote(3, SpanStatus::Suggested);
    room.show();
    room.press(Qt::Key_J, Qt::ShiftModifier);
    QCOMPARE(room.view()->activeSpan(), first);
    room.press(Qt::Key_J, Qt::ShiftModifier);
    QCOMPARE(room.view()->activeSpan(), second);
    QVERIFY(room.notice().isEmpty());
    room.press(Qt::Key_J, Qt::ShiftModifier);
    QCOMPARE(room.view()->activeSpan(), first);
    QVERIFY(room.notice().contains(u"beginning"_s));
    room.press(Qt::Key_K, Qt::ShiftModifier);
    QCOMPARE(room.view()->activeSpan(), second);
    QVERIFY(room.notice().contains(u"end"_s));
    QVERIFY(room.view()->hasFocus());
}

void TestKeyboard::decidingMovesOnAtOnce()
{
    Room room;
    QList<SpanId> spans;
    for (int i = 0; i < 4; ++i) {
        spans.append(room.addQuote(i, SpanStatus::Suggested));
    }
    room.show();
    room.press(Qt::Key_J, Qt::ShiftModifier);
    room.press(Qt::Key_Return);
    QCOMPARE(room.span(spans[0]).status, SpanStatus::Accepted);
    QCOMPARE(room.view()->activeSpan(), spans[1]);
    room.press(Qt::Key_S);
    QCOMPARE(room.span(spans[1]).status, SpanStatus::Suggested);
    QCOMPARE(room.view()->activeSpan(), spans[2]);
    room.press(Qt::Key_X);
    QCOMPARE(room.span(spans[2]).status, SpanStatus::Rejected);
    QCOMPARE(room.view()->activeSpan(), spans[3]);
    room.press(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(room.span(spans[3]).status, SpanStatus::Accepted);
    // What was skipped comes round again.
    QCOMPARE(room.view()->activeSpan(), spans[1]);
    room.press(Qt::Key_X);
    QVERIFY(room.notice().contains(u"last suggestion"_s));
    QVERIFY(room.view()->activeSpan().isNull());
}

void TestKeyboard::decisionsAreOneStepEach()
{
    Room room;
    const SpanId first = room.addQuote(1, SpanStatus::Suggested);
    const SpanId second = room.addQuote(2, SpanStatus::Suggested);
    room.show();
    const qint64 before = room.edits();
    room.press(Qt::Key_J, Qt::ShiftModifier);
    room.press(Qt::Key_Return);
    QCOMPARE(room.edits(), before + 1);
    room.press(Qt::Key_X);
    QCOMPARE(room.edits(), before + 2);
    room.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(room.span(second).status, SpanStatus::Suggested);
    QCOMPARE(room.span(first).status, SpanStatus::Accepted);
    QCOMPARE(room.view()->activeSpan(), second); // undo shows what came back
    room.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(room.span(first).status, SpanStatus::Suggested);
}

void TestKeyboard::keysOfReviewRestElsewhere()
{
    Room room;
    const SpanId accepted = room.addQuote(1);
    room.show();
    const qint64 before = room.edits();
    QVERIFY(room.window.showSpan(accepted));
    for (const int key : {Qt::Key_Return, Qt::Key_X, Qt::Key_S}) {
        room.press(key);
    }
    QCOMPARE(room.edits(), before);
    QCOMPARE(room.span(accepted).status, SpanStatus::Accepted);
    QVERIFY(!room.action(Command::AcceptSuggestion)->isEnabled());
    room.press(Qt::Key_J, Qt::ShiftModifier);
    QVERIFY(room.notice().contains(u"waits for a decision"_s));
}

void TestKeyboard::unlinkedQuotesAreGoneThrough()
{
    Room room;
    const SpanId linked = room.addQuote(1);
    const SpanId lone = room.addQuote(2);
    const SpanId other = room.addQuote(3);
    const SpanId rejected = room.addQuote(4, SpanStatus::Rejected);
    const SpanId last = room.addQuote(5);
    QVERIFY(room.file->linkSpans({linked, other}));
    room.show();
    room.press(Qt::Key_U);
    QCOMPARE(room.view()->activeSpan(), lone);
    room.press(Qt::Key_U);
    QVERIFY(room.view()->activeSpan() != rejected);
    QCOMPARE(room.view()->activeSpan(), last);
    room.press(Qt::Key_U);
    QCOMPARE(room.view()->activeSpan(), lone);
    QVERIFY(room.notice().contains(u"beginning"_s));
    room.press(Qt::Key_U, Qt::ShiftModifier);
    QCOMPARE(room.view()->activeSpan(), last);
    QVERIFY(room.project()->linkSpans({lone, last}));
    room.press(Qt::Key_U);
    QVERIFY(room.notice().contains(u"Every quote"_s));
}

void TestKeyboard::digitsFillInTheSpeaker()
{
    Room room;
    const SpanId first = room.addQuote(1);
    const SpanId second = room.addQuote(2);
    const SpanId third = room.addQuote(3);
    room.show();
    QVERIFY(room.window.showSpan(first));
    auto *speaker = room.form()->findChild<TextField *>(u"speaker"_s);
    for (const QString &name : {u"Anna"_s, u"Bob"_s}) {
        room.press(Qt::Key_A);
        QTRY_VERIFY(speaker->hasFocus());
        speaker->selectAll();
        QTest::keyClicks(speaker, name);
        room.press(Qt::Key_Return);
        room.press(Qt::Key_Escape);
        QTRY_VERIFY(room.view()->hasFocus());
    }
    QCOMPARE(room.speakerOf(first), u"Bob"_s);
    // What was given last is the first; a digit leaves the numbers as they are.
    QVERIFY(room.window.showSpan(second));
    const qint64 before = room.edits();
    room.press(Qt::Key_2);
    QCOMPARE(room.speakerOf(second), u"Anna"_s);
    QCOMPARE(room.edits(), before + 1);
    QVERIFY(room.window.showSpan(third));
    room.press(Qt::Key_2);
    QCOMPARE(room.speakerOf(third), u"Anna"_s);
    room.press(Qt::Key_1);
    QCOMPARE(room.speakerOf(third), u"Bob"_s);
    QCOMPARE(room.edits(), before + 3);
    room.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(room.speakerOf(third), u"Anna"_s);
    // A digit without a value does nothing.
    room.press(Qt::Key_9);
    QCOMPARE(room.speakerOf(third), u"Anna"_s);
    QVERIFY(room.view()->hasFocus());
}

void TestKeyboard::digitsWorkRightAfterTagging()
{
    Room room;
    NewSpan known;
    known.speaker = u"Anna"_s;
    room.file.addSpan(room.article, SpanKind::Quote, u"Sentence 9 is hers."_s, known);
    room.show();
    QTRY_VERIFY(room.action(Command::Recent1) != nullptr);
    room.select(u"Sentence 4 is hers."_s);
    room.press(Qt::Key_Q);
    const SpanId quote = room.view()->activeSpan();
    QVERIFY(!quote.isNull());
    // The speakers of the project are offered before one was given.
    QTRY_VERIFY(room.action(Command::Recent1)->isEnabled());
    room.press(Qt::Key_1);
    QCOMPARE(room.speakerOf(quote), u"Anna"_s);
    // An entity that keeps its own words for a name can be chosen for the next one.
    room.select(u"Bob"_s);
    room.press(Qt::Key_E);
    room.select(u"Anna said"_s);
    room.press(Qt::Key_E);
    const SpanId entity = room.view()->activeSpan();
    const QStringList numbered = room.form()->numberedValues();
    QVERIFY(numbered.contains(u"Bob"_s));
    room.press(Qt::Key_1 + int(numbered.indexOf(u"Bob"_s)));
    QCOMPARE(room.project()->store().entity(room.span(entity).entity)->name, u"Bob"_s);
}

void TestKeyboard::digitsAreShownBesideTheirValues()
{
    Room room;
    NewSpan known;
    known.speaker = u"Anna <Smith>"_s;
    const SpanId quote = room.file.addSpan(room.article, SpanKind::Quote, u"Sentence 9 is hers."_s, known);
    const SpanId other = room.addQuote(8);
    room.show();
    QVERIFY(room.window.showSpan(quote));
    auto *numbers = room.form()->findChild<NumberedValues *>();
    QTRY_VERIFY(numbers->isVisible());
    QCOMPARE(numbers->values(), QStringList{u"Anna <Smith>"_s});
    QVERIFY(numbers->text().contains(u"&lt;Smith&gt;"_s));
    QCOMPARE(room.form()->fieldInQuestion(), u"Speaker"_s);
    // Right below the field they go to.
    auto *speaker = room.form()->findChild<TextField *>(u"speaker"_s);
    auto *cue = room.form()->findChild<TextField *>(u"cue"_s);
    QTRY_VERIFY(numbers->y() > speaker->y() && numbers->y() < cue->y());
    // Menu and palette tell as well.
    QTRY_VERIFY(room.action(Command::Recent1)->text().contains(u"Anna <Smith>"_s));
    QVERIFY(room.window.showSpan(other));
    Q_EMIT numbers->chosen(1); // what a click on the number says
    QCOMPARE(room.speakerOf(other), u"Anna <Smith>"_s);
}

void TestKeyboard::digitsFollowTheFieldInQuestion()
{
    Room room;
    const SpanId first = room.addQuote(1);
    const SpanId second = room.addQuote(2);
    room.show();
    QVERIFY(room.window.showSpan(first));
    room.press(Qt::Key_A);
    auto *cue = room.form()->findChild<TextField *>(u"cue"_s);
    room.press(Qt::Key_Tab); // speaker, cue
    QTRY_VERIFY(cue->hasFocus());
    QTest::keyClicks(cue, u"claimed"_s);
    room.press(Qt::Key_Return);
    room.press(Qt::Key_Escape);
    QTRY_VERIFY(room.view()->hasFocus());
    QVERIFY(room.window.showSpan(second));
    QCOMPARE(room.form()->fieldInQuestion(), u"Cue"_s);
    room.press(Qt::Key_1);
    QCOMPARE(room.span(second).cue, u"claimed"_s);
    QVERIFY(room.speakerOf(second).isEmpty());
}

void TestKeyboard::digitsChooseFromAList()
{
    Room room;
    const SpanId claim = room.file.addSpan(room.article, SpanKind::Claim, u"Sentence 2 is hers."_s);
    room.show();
    QVERIFY(room.window.showSpan(claim));
    room.press(Qt::Key_A);
    auto *stance = room.form()->findChild<ChoiceField *>(u"stance"_s);
    room.press(Qt::Key_Tab);
    QTRY_VERIFY(stance->hasFocus());
    room.press(Qt::Key_Escape);
    QTRY_VERIFY(room.view()->hasFocus());
    const qint64 before = room.edits();
    room.press(Qt::Key_3); // none, asserts, denies
    QCOMPARE(room.span(claim).stance, Stance::Denies);
    QCOMPARE(room.edits(), before + 1);
}

void TestKeyboard::digitsAreKeptForAProject()
{
    Room room;
    const SpanId first = room.addQuote(1);
    room.show();
    const QString path = room.project()->path();
    QVERIFY(room.window.showSpan(first));
    room.press(Qt::Key_A);
    auto *speaker = room.form()->findChild<TextField *>(u"speaker"_s);
    QTRY_VERIFY(speaker->hasFocus());
    for (const QString &name : {u"Zoe"_s, u"Yan"_s}) {
        speaker->selectAll();
        QTest::keyClicks(speaker, name);
        room.press(Qt::Key_Return);
    }
    room.window.closeProject();
    QVERIFY(!room.action(Command::Recent1)->isEnabled());
    QVERIFY(room.window.openProject(path));
    QVERIFY(room.window.showSpan(first));
    QCOMPARE(room.form()->numberedValues(), (QStringList{u"Yan"_s, u"Zoe"_s}));
}

void TestKeyboard::attributesByKeyAndBack()
{
    Room room;
    const SpanId quote = room.addQuote(1);
    const SpanId entity = room.file.addSpan(room.article, SpanKind::Entity, u"Bob"_s);
    room.show();
    room.press(Qt::Key_F9); // a hidden inspector comes for it
    room.window.comparison()->focusPane(0);
    const QList<std::pair<SpanId, QString>> rows{
        {quote, u"speaker"_s}, {entity, u"entity"_s}, {SpanId(), u"title"_s}};
    for (const auto &[span, field] : rows) {
        if (span.isNull()) {
            room.view()->setActiveSpan({});
        } else {
            QVERIFY(room.window.showSpan(span));
        }
        room.press(Qt::Key_A);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), field);
        room.press(Qt::Key_Escape);
        QTRY_VERIFY(room.view()->hasFocus());
    }
}

void TestKeyboard::aChosenKeyWorksAtOnce()
{
    Room room;
    room.show();
    room.dialogs.steps.append([](QDialog &dialog) {
        KeysDialog keys(dialog);
        keys.record(u"Tag as Quote"_s, Qt::Key_Z);
        QTest::keyClick(keys.second, Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
        const bool isShown = keys.keysOf(u"Tag as Quote"_s) == u"Z; Ctrl+Alt+J"_s;
        return isShown && !keys.move->isVisible();
    });
    room.action(Command::Shortcuts)->trigger();
    QCOMPARE(room.action(Command::TagQuote)->shortcuts(),
             (QList<QKeySequence>{QKeySequence(Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_J)}));
    room.window.comparison()->focusPane(0);
    room.select(u"Sentence 4 is hers."_s);
    room.press(Qt::Key_Q);
    QVERIFY(room.view()->activeSpan().isNull());
    room.press(Qt::Key_Z);
    QCOMPARE(room.span(room.view()->activeSpan()).kind, SpanKind::Quote);
    // Told wherever a key is told.
    QVERIFY(room.action(Command::TagQuote)->toolTip().contains(u"Z</p>"_s));
    room.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *palette = room.window.findChild<CommandPalette *>();
    QVERIFY(palette != nullptr);
    palette->searchField()->setText(u"tag as quote"_s);
    QCOMPARE(palette->list()->currentIndex().data(CommandPalette::ShortcutRole).toString(), u"Z"_s);
    palette->close();
    QCOMPARE(room.window.actions().withKeys(u"Press {annotate.tagQuote}."_s), u"Press Z."_s);
}

void TestKeyboard::whatIsSaidOfACommandIsBelowTheList()
{
    Room room;
    room.show();
    QStringList over;
    room.dialogs.steps.append([&over](QDialog &dialog) {
        const KeysDialog keys(dialog);
        const auto *help = keys.page->findChild<QLabel *>(u"shortcutHelp"_s);
        dialog.resize(dialog.minimumSizeHint());
        for (QTreeWidgetItemIterator each(keys.tree); *each != nullptr; ++each) {
            keys.tree->setCurrentItem(*each);
            QCoreApplication::processEvents();
            if (help->geometry().top() <= keys.tree->geometry().bottom()
                || help->height() < help->heightForWidth(help->width())) {
                over.append((*each)->text(0));
            }
        }
        return false;
    });
    room.action(Command::Shortcuts)->trigger();
    QCOMPARE(over, QStringList());
}

void TestKeyboard::theFieldsOfKeysAreReached()
{
    Room room;
    room.show();
    bool isReachedByTab = false;
    bool isReachedByClick = false;
    bool isLeftAsItWas = false;
    room.dialogs.steps.append([&](QDialog &dialog) {
        const KeysDialog keys(dialog);
        keys.tree->setFocus();
        QTest::keyClick(keys.tree, Qt::Key_Tab);
        isReachedByTab = dialog.focusWidget() == keys.first;
        QTest::mouseClick(keys.second->findChild<QLineEdit *>(), Qt::LeftButton);
        isReachedByClick = dialog.focusWidget() == keys.second;
        const QString before = keys.tree->currentItem()->text(1);
        QTest::keyClick(keys.second, Qt::Key_Backtab, Qt::ShiftModifier);
        QTest::keyClick(keys.first, Qt::Key_Backtab, Qt::ShiftModifier);
        QCoreApplication::processEvents();
        isLeftAsItWas = dialog.focusWidget() == keys.tree && keys.tree->currentItem()->text(1) == before;
        return false;
    });
    room.action(Command::Shortcuts)->trigger();
    QVERIFY(isReachedByTab);
    QVERIFY(isReachedByClick);
    QVERIFY(isLeftAsItWas);
}

void TestKeyboard::aTakenKeyIsNamedAndMoves()
{
    Room room;
    room.show();
    room.dialogs.steps.append([](QDialog &dialog) {
        KeysDialog keys(dialog);
        keys.record(u"Tag as Quote"_s, Qt::Key_E);
        const bool isNamed = keys.state->text().contains(u"“Tag as Entity”"_s) && keys.move->isVisible();
        const bool isWaiting = keys.keysOf(u"Tag as Quote"_s) == u"Q"_s;
        QTest::mouseClick(keys.move, Qt::LeftButton);
        const bool isMoved = keys.keysOf(u"Tag as Quote"_s) == u"E"_s
            && keys.keysOf(u"Tag as Entity"_s).isEmpty() && !keys.move->isVisible();
        return isNamed && isWaiting && isMoved;
    });
    room.action(Command::Shortcuts)->trigger();
    room.window.comparison()->focusPane(0);
    room.select(u"Sentence 4 is hers."_s);
    room.press(Qt::Key_E);
    QCOMPARE(room.span(room.view()->activeSpan()).kind, SpanKind::Quote);
}

void TestKeyboard::reservedKeysAreRefused()
{
    Room room;
    room.show();
    room.dialogs.steps.append([](QDialog &dialog) {
        KeysDialog keys(dialog);
        keys.record(u"Tag as Quote"_s, Qt::Key_Left, Qt::ShiftModifier);
        return keys.keysOf(u"Tag as Quote"_s) == u"Q"_s && keys.state->text().contains(u"another key"_s);
    });
    const auto before = room.action(Command::TagQuote)->shortcuts();
    room.action(Command::Shortcuts)->trigger();
    QVERIFY(room.dialogs.steps.isEmpty());
    QCOMPARE(room.action(Command::TagQuote)->shortcuts(), before);
}

void TestKeyboard::keysAreResetOneByOneAndAll()
{
    Room room;
    room.show();
    room.dialogs.steps.append([](QDialog &dialog) {
        KeysDialog keys(dialog);
        keys.record(u"Tag as Quote"_s, Qt::Key_Z);
        keys.record(u"Tag as Entity"_s, Qt::Key_Q); // free by now
        keys.record(u"Tag as Claim"_s, Qt::Key_V);
        keys.page->setCurrent(u"annotate.tagQuote"_s);
        QTest::mouseClick(keys.reset, Qt::LeftButton);
        // Q comes back from who had it meanwhile.
        const bool isBack
            = keys.keysOf(u"Tag as Quote"_s) == u"Q"_s && keys.keysOf(u"Tag as Entity"_s).isEmpty();
        QTest::mouseClick(keys.resetAll, Qt::LeftButton);
        const bool areAll
            = keys.keysOf(u"Tag as Entity"_s) == u"E"_s && keys.keysOf(u"Tag as Claim"_s) == u"C"_s;
        return isBack && areAll && !keys.resetAll->isEnabled();
    });
    room.action(Command::Shortcuts)->trigger();
    QCOMPARE(room.action(Command::TagEntity)->shortcut(), QKeySequence(Qt::Key_E));
    const QSettings stored;
    QVERIFY(!stored.contains(u"shortcuts/annotate.tagQuote"_s));
}

void TestKeyboard::cancelChangesNoKey()
{
    Room room;
    room.show();
    room.dialogs.steps.append([](QDialog &dialog) {
        KeysDialog(dialog).record(u"Tag as Quote"_s, Qt::Key_Z);
        return false;
    });
    room.action(Command::Shortcuts)->trigger();
    QCOMPARE(room.action(Command::TagQuote)->shortcut(), QKeySequence(Qt::Key_Q));
}

void TestKeyboard::chosenKeysAreKept()
{
    {
        Room room;
        room.show();
        room.dialogs.steps.append([](QDialog &dialog) {
            KeysDialog keys(dialog);
            keys.record(u"Tag as Quote"_s, Qt::Key_Z);
            keys.record(u"Settings"_s, Qt::Key_Semicolon);
            keys.page->setCurrent(u"annotate.note"_s);
            keys.first->clear();
            QCoreApplication::processEvents();
            return keys.keysOf(u"Edit Note"_s).isEmpty();
        });
        room.action(Command::Shortcuts)->trigger();
    }
    Room again;
    QCOMPARE(again.action(Command::TagQuote)->shortcut(), QKeySequence(Qt::Key_Z));
    QCOMPARE(again.action(Command::Preferences)->shortcut(), QKeySequence(Qt::Key_Semicolon));
    QVERIFY(again.action(Command::EditNote)->shortcuts().isEmpty());
    QCOMPARE(again.action(Command::TagEntity)->shortcut(), QKeySequence(Qt::Key_E));
}

void TestKeyboard::noDefaultKeyIsGivenTwice()
{
    const Actions actions;
    // Text and provenance workspace never have the focus at once.
    for (const auto &others : {actions.readerActions(), actions.provenanceActions()}) {
        QHash<QKeySequence, QString> owners;
        for (QAction *action : actions.all()) {
            for (const QKeySequence &key :
                 others.contains(action) ? QList<QKeySequence>() : action->shortcuts()) {
                QVERIFY2(!owners.contains(key),
                         qPrintable(key.toString() + u": "_s + owners.value(key) + u", "_s
                                    + action->objectName()));
                owners.insert(key, action->objectName());
            }
        }
    }
}

void TestKeyboard::theManualTellsTheKeysAsTheyAre()
{
    Room room;
    room.show();
    static const QRegularExpression place(u"\\{([a-z]+\\.[a-zA-Z0-9]+)\\}"_s);
    for (const QString &language : {u"en"_s, u"de"_s}) {
        QFile file(u":/stemma/manual/manual_%1.md"_s.arg(language));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString written = QString::fromUtf8(file.readAll());
        // A key of the reader that is written out stays what it was when a person chooses another.
        static const QRegularExpression fixed(u"\\*\\*((Shift|Umschalt)\\+)?[A-Z.,\\[\\]]\\*\\*"_s);
        QVERIFY2(!fixed.match(written).hasMatch(), qPrintable(fixed.match(written).captured()));
        const QRegularExpressionMatch unknown = place.match(room.window.actions().withKeys(written));
        QVERIFY2(!unknown.hasMatch(), qPrintable(unknown.captured()));
    }
    room.action(Command::Help)->trigger();
    const auto *manual = room.window.findChild<QTextBrowser *>();
    QVERIFY(manual != nullptr);
    QVERIFY(manual->toPlainText().contains(u"\" grows the selection"_s));
    QVERIFY(manual->toPlainText().contains(u"Press Q for a quote"_s));
    room.dialogs.steps.append([](QDialog &dialog) {
        KeysDialog(dialog).record(u"Tag as Quote"_s, Qt::Key_Asterisk);
        return true;
    });
    room.action(Command::Shortcuts)->trigger();
    QVERIFY(manual->toPlainText().contains(u"Press * for a quote"_s));
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
