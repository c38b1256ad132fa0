// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/items/testproject.h"
#include "widgets/panels/forms/articleform.h"
#include "widgets/panels/forms/excerptlabel.h"
#include "widgets/panels/forms/fields.h"
#include "widgets/panels/forms/publishededit.h"
#include "widgets/panels/forms/spanform.h"
#include "widgets/panels/forms/typing.h"
#include "widgets/panels/inspectorpanel.h"
#include "widgets/panels/memberspanel.h"
#include "widgets/panels/support/mutedlabel.h"
#include "widgets/support/colors.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimeEdit>
#include <QToolButton>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace Stemma;

class InspectorPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allWordsOfAnExcerptAreInSight();
    void showsTheFieldsOfTheKind_data();
    void showsTheFieldsOfTheKind();
    void fieldIsOneEdit_data();
    void fieldIsOneEdit();
    void escapeBringsTheValueBack();
    void unchangedFieldIsNoEdit();
    void undoShowsInTheField();
    void typingSurvivesAnEditElsewhere();
    void pendingTextGoesToItsOwnSpan();
    void choiceIsOneEdit();
    void noteTakesLinesAndCommitsOnEnter();
    void noteIsSavedInAPauseAndGoesOn();
    void lineIsSavedInAPauseAndGoesOn_data();
    void lineIsSavedInAPauseAndGoesOn();
    void aVisitOfAFieldIsOneStep();
    void escapeTakesBackWhatAPauseSaved();
    void aPauseLeavesTheCompletionsOpen();
    void halfTypedNamesAreNoRecentValues();
    void wholeDateIsSavedInAPause();
    void unsavedFieldIsTold();
    void lookingChangesNothing();
    void undoInAFieldStopsAtWhatWasSaved();
    void escapeLeavesWhereNothingIsTyped();
    void kindButtonChangesTheKind();
    void deleteButtonRemoves();
    void completesFromTheProject();
    void membersListTheSameQuote();
    void theFormHasTheRoomItNeeds();
    void activeWitnessIsTheCurrentRow();
    void baseAndUnlinkButtons();
    void articleFieldIsOneEdit();
    void dateIsOneEdit_data();
    void dateIsOneEdit();
    void dateKeepsItsOffset();
    void offsetIsReadOrMarked_data();
    void offsetIsReadOrMarked();
    void halfTypedDateSurvivesAnEditElsewhere();
    void refusedTextStays_data();
    void refusedTextStays();
    void refusedTextComesBackWithItsRecord();
    void whatIsKeptForADeletedRecordIsNotTold();
    void whatIsTypedIntoADeletedRecordIsNoError();
    void quietTextOfADisabledFormIsReadableAfterwards();
    void takingASavedDateBackMayBeRefused();
    void refusedDateStays();
    void readOnlyProjectCannotBeEdited();
    void projectMayGoAway();
};

namespace {

struct Fixture {
    TestProject project;
    ArticleId first = project.addArticle(u"First"_s, u"Ledger"_s, u"2018-08-06"_s,
                                         u"She said: We do not use it. Nordbank denies it."_s);
    ArticleId second = project.addArticle(u"Second"_s, u"Post"_s, u"2018-08-07T14:10+02:00"_s,
                                          u"She said: We never use it today."_s);
    SpanId quote = project.addSpan(first, SpanKind::Quote, u"We do not use it"_s,
                                   TestProject::filled<NewSpan>([](NewSpan &span) {
                                       span.speaker = u"Anna Lind"_s;
                                       span.cue = u"said"_s;
                                   }));
    SpanId entity = project.addSpan(first, SpanKind::Entity, u"Nordbank"_s,
                                    TestProject::filled<NewSpan>([](NewSpan &span) {
                                        span.entity = u"Nordbank AB"_s;
                                        span.entityType = EntityType::Organisation;
                                    }));
    SpanId claim = project.addSpan(first, SpanKind::Claim, u"denies it"_s,
                                   TestProject::filled<NewSpan>([](NewSpan &span) {
                                       span.claim = u"Data is sold"_s;
                                       span.stance = Stance::Denies;
                                   }));
    SpanId other = project.addSpan(second, SpanKind::Quote, u"We never use it today"_s);
    InspectorPanel panel;

    Fixture()
    {
        panel.resize(320, 900);
        panel.setProject(project.project());
        panel.show();
        panel.activateWindow();
        if (!QTest::qWaitForWindowExposed(&panel)) {
            qFatal("The panel does not appear");
        }
    }

    template <typename Field> [[nodiscard]] Field *field(const QString &name) const
    {
        QWidget *page
            = panel.currentSpan().isNull() ? static_cast<QWidget *>(panel.articleForm()) : panel.spanForm();
        auto *found = page->findChild<Field *>(name);
        if (!found) {
            qFatal("There is no field %s", qPrintable(name));
        }
        return found;
    }

    /// Makes the project refuse every edit, or take them again, as a full disk does.
    void refuseEdits(bool isRefusing)
    {
        sqlite3 *handle = nullptr;
        const QByteArray path = project->path().toUtf8();
        const char *sql = isRefusing
            ? "CREATE TRIGGER refuse BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'refused'); END"
            : "DROP TRIGGER refuse";
        if (sqlite3_open(path.constData(), &handle) != SQLITE_OK
            || sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
            qFatal("%s", sqlite3_errmsg(handle));
        }
        sqlite3_close(handle);
    }

    [[nodiscard]] Span span(SpanId id) { return project->store().span(id).value_or(Span()); }

    [[nodiscard]] Article article(ArticleId id) { return project->store().article(id).value_or(Article()); }
};

void type(QWidget *field, const QString &text)
{
    field->setFocus();
    QTest::keySequence(field, QKeySequence::SelectAll);
    QTest::keyClicks(field, text);
}

} // namespace

void InspectorPanelTest::showsTheFieldsOfTheKind_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("visible");
    QTest::addColumn<QStringList>("hidden");
    QTest::newRow("entity") << int(SpanKind::Entity)
                            << QStringList{u"entity"_s, u"entityType"_s, u"status"_s, u"note"_s}
                            << QStringList{u"speaker"_s, u"cue"_s,   u"source"_s,
                                           u"form"_s,    u"claim"_s, u"stance"_s};
    QTest::newRow("quote") << int(SpanKind::Quote)
                           << QStringList{u"speaker"_s, u"cue"_s,    u"source"_s, u"form"_s,
                                          u"stance"_s,  u"status"_s, u"note"_s}
                           << QStringList{u"entity"_s, u"entityType"_s, u"claim"_s};
    QTest::newRow("claim") << int(SpanKind::Claim)
                           << QStringList{u"claim"_s, u"stance"_s, u"speaker"_s, u"status"_s, u"note"_s}
                           << QStringList{u"entity"_s, u"entityType"_s, u"cue"_s, u"source"_s, u"form"_s};
}

void InspectorPanelTest::showsTheFieldsOfTheKind()
{
    QFETCH(int, kind);
    QFETCH(QStringList, visible);
    QFETCH(QStringList, hidden);
    Fixture f;
    f.panel.showSpan(std::array{f.entity, f.quote, f.claim}.at(size_t(kind)));
    for (const QString &name : visible) {
        QVERIFY2(f.field<QWidget>(name)->isVisible(), qPrintable(name));
        QVERIFY2(!f.field<QWidget>(name)->accessibleName().isEmpty(), qPrintable(name));
    }
    for (const QString &name : hidden) {
        QVERIFY2(!f.field<QWidget>(name)->isVisible(), qPrintable(name));
    }
    QCOMPARE(f.panel.members()->isVisible(), SpanKind(kind) == SpanKind::Quote);
}

void InspectorPanelTest::fieldIsOneEdit_data()
{
    QTest::addColumn<bool>("byEnter");
    QTest::newRow("Enter, then the focus leaves") << true;
    QTest::newRow("the focus leaves") << false;
}

void InspectorPanelTest::fieldIsOneEdit()
{
    QFETCH(bool, byEnter);
    Fixture f;
    f.panel.showSpan(f.quote);
    const qint64 before = f.project.edits();
    auto *cue = f.field<TextField>(u"cue"_s);
    type(cue, u"added"_s);
    QCOMPARE(f.project.edits(), before); // nothing while typing
    if (byEnter) {
        QTest::keyClick(cue, Qt::Key_Return);
        QCOMPARE(f.project.edits(), before + 1);
    }
    f.field<TextField>(u"source"_s)->setFocus();
    QCOMPARE(f.project.edits(), before + 1);
    QCOMPARE(f.span(f.quote).cue, u"added"_s);
    // Only that field: the others are as they were.
    QCOMPARE(f.field<TextField>(u"speaker"_s)->text(), u"Anna Lind"_s);
    QVERIFY(!f.span(f.quote).speaker.isNull());
}

void InspectorPanelTest::escapeBringsTheValueBack()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    const qint64 before = f.project.edits();
    auto *cue = f.field<TextField>(u"cue"_s);
    type(cue, u"whispered"_s);
    QTest::keyClick(cue, Qt::Key_Escape);
    QCOMPARE(cue->text(), u"said"_s);
    f.field<TextField>(u"source"_s)->setFocus();
    QCOMPARE(f.project.edits(), before);
}

void InspectorPanelTest::unchangedFieldIsNoEdit()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    const qint64 before = f.project.edits();
    type(f.field<TextField>(u"cue"_s), u"said"_s);
    f.field<TextField>(u"source"_s)->setFocus();
    f.panel.showNothing();
    QCOMPARE(f.project.edits(), before);
}

void InspectorPanelTest::undoShowsInTheField()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    auto *cue = f.field<TextField>(u"cue"_s);
    type(cue, u"added"_s);
    QTest::keyClick(cue, Qt::Key_Return);
    QVERIFY(f.project->undo());
    QCOMPARE(cue->text(), u"said"_s);
    QVERIFY(f.project->redo());
    QCOMPARE(cue->text(), u"added"_s);
}

void InspectorPanelTest::typingSurvivesAnEditElsewhere()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    auto *cue = f.field<TextField>(u"cue"_s);
    type(cue, u"add"_s);
    SpanAttributes attributes;
    attributes.note = u"from elsewhere"_s;
    QVERIFY(f.project->updateSpan(f.quote, attributes));
    QCOMPARE(cue->text(), u"add"_s);
    QCOMPARE(f.field<NoteField>(u"note"_s)->toPlainText(), u"from elsewhere"_s);
}

void InspectorPanelTest::pendingTextGoesToItsOwnSpan()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    const qint64 before = f.project.edits();
    type(f.field<TextField>(u"source"_s), u"told the Ledger"_s);
    f.panel.showSpan(f.other);
    QCOMPARE(f.project.edits(), before + 1);
    QCOMPARE(f.span(f.quote).source, u"told the Ledger"_s);
    QCOMPARE(f.span(f.other).source, QString());
    QCOMPARE(f.field<TextField>(u"source"_s)->text(), QString());
}

void InspectorPanelTest::choiceIsOneEdit()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    const qint64 before = f.project.edits();
    auto *form = f.field<ChoiceField>(u"form"_s);
    form->setFocus();
    QTest::keyClick(form, Qt::Key_Down);
    QCOMPARE(f.project.edits(), before + 1);
    QCOMPARE(f.span(f.quote).form, QuoteForm::Direct);
}

void InspectorPanelTest::noteTakesLinesAndCommitsOnEnter()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    const qint64 before = f.project.edits();
    f.panel.focusNote();
    auto *note = f.field<NoteField>(u"note"_s);
    QVERIFY(note->hasFocus());
    QTest::keyClicks(note, u"one"_s);
    QTest::keyClick(note, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(note, u"two"_s);
    QCOMPARE(f.project.edits(), before);
    QTest::keyClick(note, Qt::Key_Return);
    QCOMPARE(f.project.edits(), before + 1);
    QCOMPARE(f.span(f.quote).note, u"one\ntwo"_s);
}

void InspectorPanelTest::noteIsSavedInAPauseAndGoesOn()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    f.panel.focusNote();
    auto *note = f.field<NoteField>(u"note"_s);
    QTest::keyClicks(note, u"one "_s);
    QTRY_COMPARE(f.span(f.quote).note, u"one"_s);
    // The blank at the end is still there, and the cursor behind it.
    QTest::keyClicks(note, u"two"_s);
    QTRY_COMPARE(f.span(f.quote).note, u"one two"_s);
    QVERIFY(note->hasFocus());
}

void InspectorPanelTest::lineIsSavedInAPauseAndGoesOn_data()
{
    QTest::addColumn<QString>("field");
    for (const QString &field : {u"title"_s, u"outlet"_s, u"author"_s, u"url"_s, u"language"_s, u"entity"_s,
                                 u"claim"_s, u"speaker"_s, u"cue"_s, u"source"_s}) {
        QTest::addRow("%s", qPrintable(field)) << field;
    }
}

// kill -9 takes nothing but the last second.
void InspectorPanelTest::lineIsSavedInAPauseAndGoesOn()
{
    QFETCH(QString, field);
    Fixture f;
    if (field == u"entity"_s || field == u"claim"_s) {
        f.panel.showSpan(field == u"entity"_s ? f.entity : f.claim);
    } else if (field == u"speaker"_s || field == u"cue"_s || field == u"source"_s) {
        f.panel.showSpan(f.quote);
    } else {
        f.panel.showArticle(f.first);
    }
    const auto stored = [&]() -> QString {
        const ProjectStore &store = f.project->store();
        const Article article = f.article(f.first);
        const Span quote = f.span(f.quote);
        return field == u"title"_s   ? article.title
            : field == u"outlet"_s   ? article.outlet
            : field == u"author"_s   ? article.author
            : field == u"url"_s      ? article.url
            : field == u"language"_s ? article.language
            : field == u"entity"_s   ? store.entity(f.span(f.entity).entity).value_or(Entity()).name
            : field == u"claim"_s    ? store.claim(f.span(f.claim).claim).value_or(Claim()).statement
            : field == u"speaker"_s  ? store.entity(quote.speaker).value_or(Entity()).name
            : field == u"cue"_s      ? quote.cue
                                     : quote.source;
    };
    auto *line = f.field<TextField>(field);
    type(line, u"one "_s);
    QCOMPARE(f.panel.typing(), Typing::State::Pending);
    QTRY_COMPARE(stored(), u"one"_s);
    QCOMPARE(f.panel.typing(), Typing::State::Saved);
    // The blank at the end is still there, and the cursor behind it.
    QTest::keyClicks(line, u"two"_s);
    QTRY_COMPARE(stored(), u"one two"_s);
    QVERIFY(line->hasFocus());
}

void InspectorPanelTest::aVisitOfAFieldIsOneStep()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    const auto speaker = [&] {
        const EntityId id = f.span(f.quote).speaker;
        return id.isNull() ? QString() : f.project->store().entity(id).value_or(Entity()).name;
    };
    auto *line = f.field<TextField>(u"speaker"_s);
    type(line, u"Ben"_s);
    QTRY_COMPARE(speaker(), u"Ben"_s);
    QTest::keyClicks(line, u" Ode"_s);
    QTRY_COMPARE(speaker(), u"Ben Ode"_s);
    QTest::keyClicks(line, u"n"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(speaker(), u"Ben Oden"_s);
    QVERIFY(f.project->store().entitiesNamed(u"Ben"_s).value_or(QList<Entity>()).isEmpty());
    // After Enter a new visit begins.
    QTest::keyClicks(line, u"berg"_s);
    QTRY_COMPARE(speaker(), u"Ben Odenberg"_s);
    QVERIFY(f.project->undo());
    QCOMPARE(line->text(), u"Ben Oden"_s);
    // And after undo: what is typed then is a step of its own.
    QTest::keyClick(line, Qt::Key_End);
    QTest::keyClicks(line, u"wald"_s);
    QTRY_COMPARE(speaker(), u"Ben Odenwald"_s);
    f.field<TextField>(u"cue"_s)->setFocus();
    QVERIFY(f.project->undo());
    QCOMPARE(speaker(), u"Ben Oden"_s);
    QVERIFY(f.project->undo());
    QCOMPARE(speaker(), u"Anna Lind"_s);
    // Notes, too.
    f.panel.focusNote();
    auto *note = f.field<NoteField>(u"note"_s);
    for (const QString &typed : {u"one"_s, u"one two"_s}) {
        QTest::keyClicks(note, typed.last(3));
        QTRY_VERIFY(f.span(f.quote).note.endsWith(typed.last(3)));
        QTest::keyClick(note, Qt::Key_Space);
    }
    QVERIFY(f.project->undo());
    QCOMPARE(f.span(f.quote).note, QString());
}

void InspectorPanelTest::escapeTakesBackWhatAPauseSaved()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    const Span before = f.span(f.quote);
    const QString undo = f.project->undoText();
    QSignalSpy left(&f.panel, &InspectorPanel::leaveRequested);
    auto *cue = f.field<TextField>(u"cue"_s);
    type(cue, u"whispered"_s);
    QTRY_COMPARE(f.span(f.quote).cue, u"whispered"_s);
    QTest::keyClick(cue, Qt::Key_Escape);
    QCOMPARE(cue->text(), u"said"_s);
    QVERIFY(f.span(f.quote) == before);
    QCOMPARE(f.project->undoText(), undo); // no step is left of it
    QCOMPARE(f.panel.typing(), Typing::State::Saved);
    QCOMPARE(left.count(), 0);
    QTest::keyClick(cue, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void InspectorPanelTest::aPauseLeavesTheCompletionsOpen()
{
    Fixture f;
    f.panel.showSpan(f.other);
    auto *speaker = f.field<TextField>(u"speaker"_s);
    type(speaker, u"Ann"_s);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTRY_VERIFY(!f.span(f.other).speaker.isNull());
    QVERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QCOMPARE(f.span(f.other).speaker, f.span(f.quote).speaker);
    QVERIFY(f.project->store().entitiesNamed(u"Ann"_s).value_or(QList<Entity>()).isEmpty());
}

void InspectorPanelTest::halfTypedNamesAreNoRecentValues()
{
    Fixture f;
    RecentValues recent;
    f.panel.spanForm()->setRecentValues(&recent);
    f.panel.showSpan(f.quote);
    auto *speaker = f.field<TextField>(u"speaker"_s);
    type(speaker, u"Ben"_s);
    const EntityId before = f.span(f.quote).speaker;
    QTRY_VERIFY(f.span(f.quote).speaker != before);
    QCOMPARE(recent.of(Completion::Speaker), QStringList());
    // Nor are they offered.
    QTest::keyClick(speaker, Qt::Key_Backspace);
    QVERIFY(!QApplication::activePopupWidget());
    QTest::keyClicks(speaker, u"n Oden"_s);
    QTest::keyClick(speaker, Qt::Key_Return);
    QCOMPARE(recent.of(Completion::Speaker), QStringList{u"Ben Oden"_s});
    f.panel.spanForm()->setRecentValues(nullptr);
}

void InspectorPanelTest::wholeDateIsSavedInAPause()
{
    Fixture f;
    f.panel.showArticle(f.first);
    auto *date = f.field<PublishedEdit>(u"published"_s);
    QLineEdit *day = date->firstDay()->findChild<QLineEdit *>();
    date->firstDay()->setFocus();
    QTest::keyClick(date->firstDay(), Qt::Key_Up);
    const QString next = date->firstDay()->date().toString(Qt::ISODate);
    QVERIFY(next != f.article(f.first).published.toString());
    QTRY_COMPARE(f.article(f.first).published.toString(), next);
    QCOMPARE(f.panel.typing(), Typing::State::Saved);
    QVERIFY(date->firstDay()->hasFocus());
    // Half a date is not stored, and is told of.
    day->setCursorPosition(int(day->text().size()));
    QTest::keyClick(date->firstDay(), Qt::Key_Backspace);
    QVERIFY(!date->firstDay()->hasAcceptableInput());
    QCOMPARE(f.panel.typing(), Typing::State::Unsaved);
    QTest::qWait(1200);
    QCOMPARE(f.article(f.first).published.toString(), next);
    QCOMPARE(f.panel.typing(), Typing::State::Unsaved);
    QTest::keyClick(date->firstDay(), Qt::Key_Escape);
    QCOMPARE(f.article(f.first).published.toString(), u"2018-08-06"_s);
    QCOMPARE(f.panel.typing(), Typing::State::Saved);
}

void InspectorPanelTest::unsavedFieldIsTold()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    f.refuseEdits(true);
    QSignalSpy failures(&f.panel, &InspectorPanel::failed);
    auto *cue = f.field<TextField>(u"cue"_s);
    type(cue, u"told "_s);
    QTRY_COMPARE(failures.count(), 1);
    QVERIFY(cue->isRefused());
    QCOMPARE(cue->text(), u"told "_s);
    QCOMPARE(f.panel.typing(), Typing::State::Unsaved);
    QTest::qWait(1200);
    QCOMPARE(failures.count(), 1); // nobody typed: nothing is tried again
    // Nor is all saved when another annotation is shown.
    f.panel.showSpan(f.entity);
    QCOMPARE(f.panel.typing(), Typing::State::Unsaved);
    f.refuseEdits(false);
    f.panel.showSpan(f.quote);
    cue->setFocus();
    QTest::keyClick(cue, Qt::Key_Return);
    QCOMPARE(f.span(f.quote).cue, u"told"_s);
    QCOMPARE(f.panel.typing(), Typing::State::Saved);
}

void InspectorPanelTest::undoInAFieldStopsAtWhatWasSaved()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    auto *cue = f.field<TextField>(u"cue"_s);
    type(cue, u"told"_s);
    QTest::keyClick(cue, Qt::Key_Return);
    QCOMPARE(f.span(f.quote).cue, u"told"_s);
    QTest::keyClicks(cue, u"g"_s);
    cue->undo();
    cue->undo();
    QCOMPARE(cue->text(), u"told"_s);
}

void InspectorPanelTest::escapeLeavesWhereNothingIsTyped()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    QSignalSpy left(&f.panel, &InspectorPanel::leaveRequested);
    auto *cue = f.field<TextField>(u"cue"_s);
    type(cue, u"whispered"_s);
    QTest::keyClick(cue, Qt::Key_Escape);
    QCOMPARE(left.count(), 0);
    QTest::keyClick(cue, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
    f.panel.focusNote();
    QTest::keyClick(f.field<NoteField>(u"note"_s), Qt::Key_Escape);
    QCOMPARE(left.count(), 2);
    // A line that is not on disk yet is told of.
    QSignalSpy typing(&f.panel, &InspectorPanel::typingChanged);
    type(cue, u"whis"_s);
    QCOMPARE(f.panel.typing(), Typing::State::Pending);
    QCOMPARE(typing.count(), 1);
    QTest::keyClick(cue, Qt::Key_Return);
    QCOMPARE(f.panel.typing(), Typing::State::Saved);
    QCOMPARE(typing.count(), 2);
    // A note is longer, so what was written is kept and the key still leads back to the text.
    f.panel.focusNote();
    QTest::keyClicks(f.field<NoteField>(u"note"_s), u"Ask her again"_s);
    QTest::keyClick(f.field<NoteField>(u"note"_s), Qt::Key_Escape);
    QCOMPARE(left.count(), 3);
    QCOMPARE(f.span(f.quote).note, u"Ask her again"_s);
    // But not where it could not be kept.
    f.refuseEdits(true);
    f.panel.focusNote();
    QTest::keyClicks(f.field<NoteField>(u"note"_s), u" and him"_s);
    QTest::keyClick(f.field<NoteField>(u"note"_s), Qt::Key_Escape);
    QCOMPARE(left.count(), 3);
    QVERIFY(f.field<NoteField>(u"note"_s)->isRefused());
    f.refuseEdits(false);
}

void InspectorPanelTest::kindButtonChangesTheKind()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    const qint64 before = f.project.edits();
    QTest::mouseClick(f.field<QToolButton>(u"kind_%1"_s.arg(int(SpanKind::Claim))), Qt::LeftButton);
    QCOMPARE(f.project.edits(), before + 1);
    QCOMPARE(f.span(f.quote).kind, SpanKind::Claim);
    QVERIFY(f.field<QWidget>(u"claim"_s)->isVisible());
    QVERIFY(!f.panel.members()->isVisible());
    QTest::mouseClick(f.field<QToolButton>(u"kind_%1"_s.arg(int(SpanKind::Claim))), Qt::LeftButton);
    QCOMPARE(f.project.edits(), before + 1);
}

void InspectorPanelTest::deleteButtonRemoves()
{
    Fixture f;
    f.panel.showSpan(f.entity);
    QSignalSpy announcements(&f.panel, &InspectorPanel::announced);
    QTest::mouseClick(f.field<QToolButton>(u"removeSpan"_s), Qt::LeftButton);
    QVERIFY(!f.project->store().span(f.entity));
    QCOMPARE(announcements.count(), 1);
    QVERIFY(f.panel.currentSpan().isNull());
}

void InspectorPanelTest::completesFromTheProject()
{
    Fixture f;
    f.panel.showSpan(f.other);
    const qint64 before = f.project.edits();
    auto *speaker = f.field<TextField>(u"speaker"_s);
    type(speaker, u"Ann"_s);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QCOMPARE(speaker->text(), u"Anna Lind"_s);
    QCOMPARE(f.project.edits(), before + 1);
    QCOMPARE(f.span(f.other).speaker, f.span(f.quote).speaker);
}

void InspectorPanelTest::theFormHasTheRoomItNeeds()
{
    Fixture f;
    f.panel.resize(300, 1100);
    f.panel.show();
    f.panel.showSpan(f.quote);
    const auto *area = qobject_cast<QScrollArea *>(f.panel.spanForm()->parentWidget()->parentWidget());
    QVERIFY(area);
    QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
    QTRY_VERIFY(area->height() < f.panel.spanForm()->sizeHint().height() + 20); // the rest is the witnesses'
    f.panel.resize(300, 500);
    QTRY_VERIFY(f.panel.members()->height() >= 150);
}

void InspectorPanelTest::membersListTheSameQuote()
{
    Fixture f;
    f.panel.showSpan(f.other);
    QVERIFY(!f.panel.members()->view()->isVisible());
    QVERIFY(f.project->linkSpans({f.quote, f.other}));
    QTRY_COMPARE(f.panel.members()->model()->rowCount(), 2);
    QVERIFY(f.panel.members()->view()->isVisible());
    QCOMPARE(f.panel.members()->currentMember(), f.other); // the active one
    QSignalSpy jumps(&f.panel, &InspectorPanel::spanActivated);
    QSignalSpy besides(&f.panel, &InspectorPanel::spanOpenBesideRequested);
    QListView *view = f.panel.members()->view();
    const int row = f.panel.members()->model()->indexOf(f.quote.uuid()).row();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(view->model()->index(row, 0)).center());
    QTest::keyClick(view, Qt::Key_Return);
    QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(jumps.count(), 1);
    QCOMPARE(jumps.first().first().value<SpanId>(), f.quote);
    QCOMPARE(besides.count(), 1);
}

void InspectorPanelTest::activeWitnessIsTheCurrentRow()
{
    Fixture f;
    QVERIFY(f.project->linkSpans({f.quote, f.other}));
    f.panel.showSpan(f.quote);
    QTRY_COMPARE(f.panel.members()->currentMember(), f.quote);
    f.panel.showSpan(f.other); // another witness of the same group
    QTRY_COMPARE(f.panel.members()->currentMember(), f.other);
    // A row chosen in the list stays chosen over an edit of the active one.
    QListView *view = f.panel.members()->view();
    const int row = f.panel.members()->model()->indexOf(f.quote.uuid()).row();
    view->setCurrentIndex(view->model()->index(row, 0));
    SpanAttributes attributes;
    attributes.note = u"seen"_s;
    QSignalSpy refreshes(f.panel.members()->model(), &ListModel::refreshed);
    QVERIFY(f.project->updateSpan(f.other, attributes));
    QTRY_VERIFY(refreshes.count() > 0);
    QCOMPARE(f.panel.members()->currentMember(), f.quote);
}

void InspectorPanelTest::baseAndUnlinkButtons()
{
    Fixture f;
    QVERIFY(f.project->linkSpans({f.quote, f.other}));
    QVERIFY(f.project->chooseBase(f.quote));
    f.panel.showSpan(f.other);
    auto *base = f.panel.members()->findChild<QToolButton *>(u"makeBase"_s);
    auto *unlink = f.panel.members()->findChild<QToolButton *>(u"unlinkMember"_s);
    const qint64 before = f.project.edits();
    QVERIFY(base->isEnabled());
    QTest::mouseClick(base, Qt::LeftButton);
    QCOMPARE(f.project.edits(), before + 1);
    QCOMPARE(f.project->store().quoteGroup(f.span(f.other).group)->base, f.other);
    QTRY_VERIFY(!base->isEnabled());
    QCOMPARE(f.panel.members()->currentMember(), f.other);
    QTest::mouseClick(unlink, Qt::LeftButton);
    QCOMPARE(f.project.edits(), before + 2);
    QVERIFY(f.span(f.other).group.isNull());
    QTRY_VERIFY(!f.panel.members()->view()->isVisible());
    QVERIFY(f.project->undo());
    QTRY_COMPARE(f.panel.members()->model()->rowCount(), 2);
}

void InspectorPanelTest::articleFieldIsOneEdit()
{
    Fixture f;
    f.panel.showArticle(f.first);
    const qint64 before = f.project.edits();
    type(f.field<TextField>(u"outlet"_s), u"Daily Ledger"_s);
    f.field<TextField>(u"author"_s)->setFocus();
    QCOMPARE(f.project.edits(), before + 1);
    QCOMPARE(f.article(f.first).outlet, u"Daily Ledger"_s);
    QCOMPARE(f.article(f.first).title, u"First"_s);
    QVERIFY(f.project->undo());
    QCOMPARE(f.field<TextField>(u"outlet"_s)->text(), u"Ledger"_s);
}

void InspectorPanelTest::dateIsOneEdit_data()
{
    QTest::addColumn<int>("precision");
    QTest::addColumn<QString>("expected");
    QTest::newRow("unknown") << int(DatePrecision::Unknown) << QString();
    QTest::newRow("day") << int(DatePrecision::Day) << u"2018-08-03"_s;
    QTest::newRow("hour") << int(DatePrecision::Hour) << u"2018-08-03T09"_s;
    QTest::newRow("minute") << int(DatePrecision::Minute) << u"2018-08-03T09:30"_s;
    QTest::newRow("between") << int(DatePrecision::Between) << u"2018-08-03/2018-08-05"_s;
}

void InspectorPanelTest::dateIsOneEdit()
{
    QFETCH(int, precision);
    QFETCH(QString, expected);
    Fixture f;
    f.panel.showArticle(f.first);
    const qint64 before = f.project.edits();
    auto *date = f.field<PublishedEdit>(u"published"_s);
    date->precisionBox()->setFocus();
    date->precisionBox()->setCurrentIndex(date->precisionBox()->findData(precision));
    date->firstDay()->setDate(QDate(2018, 8, 3));
    date->lastDay()->setDate(QDate(2018, 8, 5));
    date->time()->setTime(QTime(9, 30));
    QCOMPARE(f.project.edits(), before);
    f.field<TextField>(u"author"_s)->setFocus();
    QCOMPARE(f.project.edits(), before + 1);
    QCOMPARE(f.article(f.first).published.toString(), expected);
    QVERIFY(f.project->undo());
    QCOMPARE(date->value().value_or(PublishedDate()).toString(), u"2018-08-06"_s);
    QVERIFY(!date->time()->isVisible());
}

void InspectorPanelTest::dateKeepsItsOffset()
{
    Fixture f;
    f.panel.showArticle(f.second);
    auto *date = f.field<PublishedEdit>(u"published"_s);
    QCOMPARE(date->value().value_or(PublishedDate()).toString(), u"2018-08-07T14:10+02:00"_s);
    const qint64 before = f.project.edits();
    date->time()->setFocus();
    f.field<TextField>(u"author"_s)->setFocus();
    QCOMPARE(f.project.edits(), before);
    date->time()->setFocus();
    date->time()->setTime(QTime(15, 0));
    QTest::keyClick(date->time(), Qt::Key_Return);
    QCOMPARE(f.project.edits(), before + 1);
    QCOMPARE(f.article(f.second).published.toString(), u"2018-08-07T15:00+02:00"_s);
}

void InspectorPanelTest::offsetIsReadOrMarked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected"); ///< empty: no time zone
    QTest::newRow("as written") << u"+05:30"_s << u"+05:30"_s;
    QTest::newRow("hours alone") << u"+2"_s << u"+02:00"_s;
    QTest::newRow("no colon") << u"-0330"_s << u"-03:30"_s;
    QTest::newRow("minus sign") << u"\u22127"_s << u"-07:00"_s;
    QTest::newRow("UTC") << u"utc"_s << u"Z"_s;
    QTest::newRow("none") << u"Berlin"_s << QString();
    QTest::newRow("too far") << u"+77"_s << QString();
}

void InspectorPanelTest::offsetIsReadOrMarked()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    Fixture f;
    f.panel.showArticle(f.second);
    const qint64 before = f.project.edits();
    auto *date = f.field<PublishedEdit>(u"published"_s);
    date->offsetBox()->setFocus();
    date->offsetBox()->setEditText(typed);
    date->time()->setTime(QTime(15, 0));
    QTest::keyClick(date->offsetBox(), Qt::Key_Return);
    const auto *mark = date->findChild<QLabel *>(u"mark"_s);
    if (expected.isEmpty()) {
        QCOMPARE(f.project.edits(), before);
        QVERIFY(mark->isVisible() && mark->text().contains(typed));
        QCOMPARE(date->offsetBox()->currentText(), typed);
        QCOMPARE(date->time()->time(), QTime(15, 0)); // nothing of the date is thrown away
        QVERIFY(!date->value());
        QTest::keyClick(date->offsetBox(), Qt::Key_Escape);
        QVERIFY(!mark->isVisible());
        QCOMPARE(date->value().value_or(PublishedDate()).toString(), u"2018-08-07T14:10+02:00"_s);
    } else {
        QVERIFY(!mark->isVisible());
        QCOMPARE(f.article(f.second).published.toString(), u"2018-08-07T15:00"_s + expected);
    }
}

void InspectorPanelTest::halfTypedDateSurvivesAnEditElsewhere()
{
    Fixture f;
    f.panel.showArticle(f.second);
    auto *date = f.field<PublishedEdit>(u"published"_s);
    auto *line = date->firstDay()->findChild<QLineEdit *>();
    date->firstDay()->setFocus();
    date->firstDay()->setSelectedSection(QDateTimeEdit::YearSection);
    QTest::keyClicks(date->firstDay(), u"20"_s);
    const QString typed = line->text();
    Article article = f.article(f.second);
    article.note = u"from elsewhere"_s;
    QVERIFY(f.project->updateArticle(article));
    QCOMPARE(line->text(), typed);
    QTest::keyClicks(date->firstDay(), u"19"_s);
    QTest::keyClick(date->firstDay(), Qt::Key_Return);
    QCOMPARE(f.article(f.second).published.toString(), u"2019-08-07T14:10+02:00"_s);
}

void InspectorPanelTest::refusedTextStays_data()
{
    QTest::addColumn<bool>("isArticle");
    QTest::addColumn<QString>("name");
    QTest::newRow("field of an annotation") << false << u"cue"_s;
    QTest::newRow("note of an annotation") << false << u"note"_s;
    QTest::newRow("field of an article") << true << u"outlet"_s;
    QTest::newRow("note of an article") << true << u"note"_s;
}

void InspectorPanelTest::refusedTextStays()
{
    QFETCH(bool, isArticle);
    QFETCH(QString, name);
    Fixture f;
    isArticle ? f.panel.showArticle(f.first) : f.panel.showSpan(f.quote);
    auto *field = f.field<QWidget>(name);
    const auto text = [field] {
        const auto *note = qobject_cast<NoteField *>(field);
        return note ? note->toPlainText() : qobject_cast<TextField *>(field)->text();
    };
    const QString saved = text();
    QSignalSpy failures(&f.panel, &InspectorPanel::failed);
    const qint64 before = f.project.edits();
    f.refuseEdits(true);
    type(field, u"long thought"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(failures.count(), 1);
    QCOMPARE(text(), u"long thought"_s);
    QVERIFY(!field->accessibleDescription().isEmpty());
    f.refuseEdits(false);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(failures.count(), 1);
    QCOMPARE(f.project.edits(), before + 1);
    QCOMPARE(text(), u"long thought"_s);
    QVERIFY(field->accessibleDescription().isEmpty());

    f.refuseEdits(true);
    type(field, u"again"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(text(), u"long thought"_s);
    QVERIFY(field->accessibleDescription().isEmpty());
    QVERIFY(saved != text());
}

void InspectorPanelTest::refusedTextComesBackWithItsRecord()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    f.refuseEdits(true);
    type(f.field<NoteField>(u"note"_s), u"long thought"_s);
    f.panel.showSpan(f.other);
    QCOMPARE(f.field<NoteField>(u"note"_s)->toPlainText(), QString());
    QVERIFY(!f.field<NoteField>(u"note"_s)->isRefused());
    f.panel.showSpan(f.quote);
    QCOMPARE(f.field<NoteField>(u"note"_s)->toPlainText(), u"long thought"_s);
    QVERIFY(f.field<NoteField>(u"note"_s)->isRefused());
    f.refuseEdits(false);
    f.panel.commitPending();
    QCOMPARE(f.span(f.quote).note, u"long thought"_s);
    QCOMPARE(f.span(f.other).note, QString());
}

void InspectorPanelTest::whatIsKeptForADeletedRecordIsNotTold()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    auto *cue = f.field<TextField>(u"cue"_s);
    f.refuseEdits(true);
    type(cue, u"told"_s);
    QTest::keyClick(cue, Qt::Key_Return);
    QVERIFY(cue->isRefused());
    f.panel.showSpan(f.entity);
    f.refuseEdits(false);
    QCOMPARE(f.panel.typing(), Typing::State::Unsaved);
    QVERIFY(f.project->removeSpans({f.quote}));
    QCOMPARE(f.panel.typing(), Typing::State::Saved);
    // Back with its record, for a keystroke is never lost.
    QVERIFY(f.project->undo());
    QCOMPARE(f.panel.typing(), Typing::State::Unsaved);
    f.panel.showSpan(f.quote);
    QCOMPARE(cue->text(), u"told"_s);
    QVERIFY(cue->isRefused());
    // The same while it is shown.
    QVERIFY(f.project->removeSpans({f.quote}));
    QCOMPARE(f.panel.typing(), Typing::State::Saved);
    // Also what waited for a rest, and when what comes next cannot be shown either.
    QVERIFY(f.project->undo());
    f.panel.showSpan(f.quote);
    type(cue, u"wrote"_s);
    QVERIFY(f.project->removeSpans({f.quote}));
    f.panel.showSpan(SpanId::make());
    QVERIFY(f.project->undo());
    f.panel.showSpan(f.quote);
    QCOMPARE(cue->text(), u"wrote"_s);
    QVERIFY(cue->isRefused());
}

// The window shows the article, for the annotation is no longer active, before the panel hears of the edit.
void InspectorPanelTest::whatIsTypedIntoADeletedRecordIsNoError()
{
    Fixture f;
    f.panel.showSpan(f.quote);
    auto *note = f.field<NoteField>(u"note"_s);
    QSignalSpy failures(&f.panel, &InspectorPanel::failed);
    type(note, u"half a sen"_s);
    {
        const QSignalBlocker blocker(f.project.project());
        QVERIFY(f.project->removeSpans({f.quote}));
    }
    f.panel.showArticle(f.first);
    QCOMPARE(failures.count(), 0);
    QCOMPARE(f.panel.typing(), Typing::State::Saved);
    QVERIFY(f.project->undo());
    f.panel.showSpan(f.quote);
    QCOMPARE(note->toPlainText(), u"half a sen"_s);
}

void InspectorPanelTest::quietTextOfADisabledFormIsReadableAfterwards()
{
    QWidget form;
    form.setEnabled(false);
    const MutedLabel label(&form);
    form.setEnabled(true);
    QCOMPARE(label.palette().color(QPalette::WindowText), mutedText(form.palette()));
}

void InspectorPanelTest::takingASavedDateBackMayBeRefused()
{
    Fixture f;
    f.panel.showArticle(f.first);
    auto *date = f.panel.findChild<PublishedEdit *>();
    const QDate begun = date->firstDay()->date();
    date->firstDay()->setFocus();
    QTest::keyClick(date->firstDay(), Qt::Key_Up);
    const QDate next = date->firstDay()->date();
    QTRY_COMPARE(f.article(f.first).published.toString(), next.toString(Qt::ISODate));
    f.refuseEdits(true);
    QTest::keyClick(date->firstDay(), Qt::Key_Escape);
    QCOMPARE(date->firstDay()->date(), begun);
    QCOMPARE(f.panel.typing(), Typing::State::Unsaved);
    // What is saved is what comes back, not what the visit began with.
    QTest::keyClick(date->firstDay(), Qt::Key_Escape);
    QCOMPARE(date->firstDay()->date(), next);
    QCOMPARE(f.panel.typing(), Typing::State::Saved);
}

void InspectorPanelTest::refusedDateStays()
{
    Fixture f;
    f.panel.showArticle(f.first);
    auto *date = f.field<PublishedEdit>(u"published"_s);
    f.refuseEdits(true);
    date->firstDay()->setFocus();
    date->firstDay()->setDate(QDate(2018, 8, 3));
    QTest::keyClick(date->firstDay(), Qt::Key_Return);
    QCOMPARE(date->firstDay()->date(), QDate(2018, 8, 3));
    QVERIFY(date->findChild<QLabel *>(u"mark"_s)->isVisible());
    f.panel.showArticle(f.second);
    QVERIFY(!date->findChild<QLabel *>(u"mark"_s)->isVisible());
    f.panel.showArticle(f.first);
    QCOMPARE(date->firstDay()->date(), QDate(2018, 8, 3));
    QVERIFY(date->findChild<QLabel *>(u"mark"_s)->isVisible());
    f.refuseEdits(false);
    QTest::keyClick(date->firstDay(), Qt::Key_Return);
    QCOMPARE(f.article(f.first).published.toString(), u"2018-08-03"_s);
    QVERIFY(!date->findChild<QLabel *>(u"mark"_s)->isVisible());
}

void InspectorPanelTest::readOnlyProjectCannotBeEdited()
{
    Fixture f;
    const auto reader = Project::open(f.project->path(), AccessMode::ReadOnly);
    QVERIFY(reader);
    f.panel.setProject(reader->get());
    f.panel.showSpan(f.quote);
    QVERIFY(f.field<TextField>(u"cue"_s)->isReadOnly());
    QVERIFY(!f.field<ChoiceField>(u"status"_s)->isEnabled());
    QVERIFY(!f.field<QToolButton>(u"removeSpan"_s)->isEnabled());
    f.panel.showArticle(f.first);
    QVERIFY(!f.field<TextField>(u"title"_s)->isEnabled());
    f.panel.setProject(nullptr);
}

void InspectorPanelTest::projectMayGoAway()
{
    InspectorPanel panel;
    panel.show();
    {
        TestProject project;
        const ArticleId article = project.addArticle(u"First"_s, {}, {}, u"Some text."_s);
        const SpanId span = project.addSpan(article, SpanKind::Quote, u"Some"_s);
        panel.setProject(project.project());
        panel.showSpan(span);
        QCOMPARE(panel.currentSpan(), span);
    }
    QVERIFY(panel.currentSpan().isNull());
    QVERIFY(panel.currentArticle().isNull());
}

// Blanks at the ends and signs that a field has not, as another program may have stored them.
void InspectorPanelTest::lookingChangesNothing()
{
    NoteField note;
    TextField line;
    QSignalSpy noted(&note, &NoteField::committed);
    QSignalSpy lined(&line, &TextField::committed);
    note.setValue(u" see the archive\u2028and the shelf\n"_s);
    line.setValue(u" Ann Poe "_s);
    for (QWidget *field : {static_cast<QWidget *>(&note), static_cast<QWidget *>(&line)}) {
        auto *typing = field->findChild<Typing *>();
        QCOMPARE(typing->state(), Typing::State::Saved);
        Q_EMIT typing->rested();
    }
    note.commit();
    line.commit();
    QCOMPARE(noted.count(), 0);
    QCOMPARE(lined.count(), 0);
    note.setPlainText(u"see the shelf"_s);
    note.commit();
    QCOMPARE(noted.count(), 1);
}

// Also where the panel is narrower than the excerpt would like to be.
void InspectorPanelTest::allWordsOfAnExcerptAreInSight()
{
    Fixture f;
    const QString words = u"She said: We do not use it. Nordbank denies it."_s;
    const SpanId all = f.project.addSpan(f.first, SpanKind::Quote, words);
    f.panel.showSpan(all);
    const auto *excerpt = f.panel.findChild<ExcerptLabel *>();
    for (const int width : {320, 200, 320}) {
        f.panel.resize(width, 900);
        QTRY_COMPARE(excerpt->height(), excerpt->heightForWidth(excerpt->width()));
    }
    // Also when it got its width while it could not be seen.
    f.panel.showNothing();
    f.panel.resize(200, 900);
    f.panel.showSpan(all);
    QTRY_VERIFY(excerpt->isVisible());
    QTRY_COMPARE(excerpt->height(), excerpt->heightForWidth(excerpt->width()));
}

QTEST_MAIN(InspectorPanelTest)
#include "tst_inspectorpanel.moc"
