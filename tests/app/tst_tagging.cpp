// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Selecting, tagging and moving boundaries in the real window, with real keys.

#include "app/window/annotating.h"
#include "tests/app/windowtest.h"
#include "widgets/reader/articleview.h"

#include <QAction>
#include <QLabel>
#include <QSettings>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

using Command = Actions::Command;

const QString kStory = u"Anna said: “We never sell data,” and went on. “Nor do we lend it,” she said.\n"
                       "The minister was quoted as “saying «no\" to all” on Monday.\n"_s;

struct Desk : WindowDesk {
    Desk()
    {
        article = file.addArticle(u"Ledger"_s, u"Ledger"_s, u"2018-08-06"_s, kStory);
        path = file.path();
        file.close();
    }

    void show()
    {
        QVERIFY(window.openProject(path));
        QVERIFY(window.openArticle(article));
        showWindow();
        view()->setFocus();
        view()->setCaret(0);
    }

    [[nodiscard]] ArticleView *view() { return window.comparison()->activeView(); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(view(), key, modifiers); }

    [[nodiscard]] QStringList tagged()
    {
        QStringList words;
        for (const PlacedSpan *placed : view()->article()->spans().inOrder()) {
            words.append(view()->article()->spanText(*placed));
        }
        return words;
    }

    ArticleId article;
    QString path;
};

} // namespace

class TestTagging : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void aQuotationCostsTwoKeys()
    {
        Desk desk;
        desk.show();
        desk.key(Qt::Key_Period);
        desk.key(Qt::Key_Q);
        desk.key(Qt::Key_Period);
        desk.key(Qt::Key_Q);
        desk.key(Qt::Key_Period);
        desk.key(Qt::Key_Q);
        QCOMPARE(desk.tagged(),
                 (QStringList{u"We never sell data"_s, u"Nor do we lend it"_s, u"saying «no\" to all"_s}));
        // All are tagged: there is none to go back to.
        desk.key(Qt::Key_Comma);
        QVERIFY(!desk.view()->hasSelection());
        QVERIFY(desk.notice().contains(u"before"_s));
    }

    void whereNoQuotationIsThatIsSaid()
    {
        Desk desk;
        desk.show();
        desk.view()->setCaret(desk.view()->text().length());
        QTest::keyClick(desk.view(), '"');
        QVERIFY(!desk.view()->hasSelection());
        QVERIFY2(desk.notice().contains(u"this place"_s), qPrintable(desk.notice()));
        desk.key(Qt::Key_Comma);
        QTest::keyClick(desk.view(), '"'); // with its marks
        QVERIFY(desk.view()->hasSelection());
        QTest::keyClick(desk.view(), '"');
        QVERIFY2(desk.notice().contains(u"selected"_s), qPrintable(desk.notice()));
    }

    void whatStandsInQuotationMarksIsDirectSpeech_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QuoteForm>("form");
        QTest::newRow("curly") << u"Anna: “never”."_s << QuoteForm::Direct;
        QTest::newRow("corner brackets") << u"Anna: ｢never｣."_s << QuoteForm::Direct;
        QTest::newRow("prime quotation marks") << u"Anna: 〝never〟."_s << QuoteForm::Direct;
        QTest::newRow("full width") << u"Anna: ＂never＂."_s << QuoteForm::Direct;
        QTest::newRow("a comma before the mark") << u"“never,” she said."_s << QuoteForm::Direct;
        QTest::newRow("none") << u"Anna never did."_s << QuoteForm::Unset;
        QTest::newRow("brackets") << u"Anna: (never)."_s << QuoteForm::Unset;
    }

    void whatStandsInQuotationMarksIsDirectSpeech()
    {
        QFETCH(QString, text);
        QFETCH(QuoteForm, form);
        const qsizetype start = text.indexOf(u"never"_s);
        QCOMPARE(newSpanOf(SourceText(text), ArticleId::make(), SpanKind::Quote, {start, start + 5}).form,
                 form);
    }

    void marksAloneAreNoAnnotation()
    {
        Desk desk;
        desk.show();
        const qsizetype mark = kStory.indexOf(u'”');
        desk.view()->setSelection({mark, mark + 1});
        desk.key(Qt::Key_Q);
        QVERIFY(desk.tagged().isEmpty());
        QVERIFY2(desk.notice().contains(u"only quotation marks"_s), qPrintable(desk.notice()));
    }

    void whatIsLeftOutIsSaid()
    {
        Desk desk;
        desk.show();
        desk.key(Qt::Key_Period);
        QTRY_VERIFY(desk.statusSays(u"tags without ,"_s));
        // Switched off, all of it is tagged, and nothing is said to be left out.
        QAction *trim = desk.window.actions()[Command::TrimSelection];
        QVERIFY(trim->isChecked());
        trim->trigger();
        QVERIFY(!desk.settings.preferences().trimsSelection);
        QTRY_VERIFY(!desk.statusSays(u"without"_s));
        desk.key(Qt::Key_Q);
        QCOMPARE(desk.tagged(), QStringList{u"We never sell data,"_s});
    }

    void aBoundaryIsOneStepOfUndo()
    {
        Desk desk;
        desk.show();
        desk.key(Qt::Key_Period);
        desk.key(Qt::Key_Q);
        const QString tagText = desk.window.project()->undoText();
        desk.key(Qt::Key_BracketRight);
        QVERIFY(desk.view()->edgeMove().has_value());
        QTRY_VERIFY(desk.statusSays(u"End:"_s));
        desk.key(Qt::Key_Right);
        desk.key(Qt::Key_Right);
        desk.key(Qt::Key_Right, Qt::ControlModifier);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.tagged(), QStringList{u"We never sell data,” and"_s});
        QVERIFY(desk.window.project()->undoText() != tagText);
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.tagged(), QStringList{u"We never sell data"_s});
        QCOMPARE(desk.window.project()->undoText(), tagText);
        desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.tagged(), QStringList{u"We never sell data,” and"_s});
    }

    void escapeLeavesNoStep()
    {
        Desk desk;
        desk.show();
        desk.key(Qt::Key_Period);
        desk.key(Qt::Key_Q);
        const QString tagText = desk.window.project()->undoText();
        const SpanId active = desk.view()->activeSpan();
        desk.key(Qt::Key_BracketLeft);
        desk.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(desk.tagged(), QStringList{u"Anna said: “We never sell data"_s});
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.tagged(), QStringList{u"We never sell data"_s});
        QCOMPARE(desk.window.project()->undoText(), tagText);
        QCOMPARE(desk.view()->activeSpan(), active); // Escape did no more than that
    }

    void anotherCommandEndsIt()
    {
        Desk desk;
        desk.show();
        desk.key(Qt::Key_Period);
        desk.key(Qt::Key_Q);
        desk.key(Qt::Key_BracketRight);
        desk.key(Qt::Key_Left, Qt::ControlModifier);
        desk.key(Qt::Key_Period); // and does what it does
        QVERIFY(!desk.view()->edgeMove().has_value());
        QCOMPARE(desk.tagged(), QStringList{u"We never sell"_s});
        QCOMPARE(desk.view()->text().slice(desk.view()->selection()).toString(), u"Nor do we lend it,"_s);
    }

    void aHandleIsDraggedIntoTheProject()
    {
        Desk desk;
        desk.show();
        desk.key(Qt::Key_Period);
        desk.key(Qt::Key_Q);
        ArticleView *view = desk.view();
        const QPoint from = view->handleRect(SpanEdge::End).center();
        const qsizetype at = kStory.indexOf(u"went"_s);
        const QRect word = view->rectsFor({at, at + 4}).first();
        const QPoint to(word.right() + 1, word.center().y());
        QWidget *page = view->viewport();
        QTest::mousePress(page, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 10; ++i) {
            const QPoint step = from + (to - from) * i / 10;
            QMouseEvent move(QEvent::MouseMove, step, page->mapToGlobal(step), Qt::NoButton, Qt::LeftButton,
                             {});
            QApplication::sendEvent(page, &move);
            QCOMPARE(desk.tagged(), QStringList{u"We never sell data"_s}); // nothing is written on the way
        }
        QTest::mouseRelease(page, Qt::LeftButton, {}, to);
        QCOMPARE(desk.tagged(), QStringList{u"We never sell data,” and went"_s});
    }

    void withoutAnActiveAnnotationItSaysSo()
    {
        Desk desk;
        desk.show();
        desk.key(Qt::Key_BracketRight);
        QVERIFY(!desk.view()->edgeMove().has_value());
        const auto labels = desk.window.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"To move an end"_s);
        }));
    }

    void theSpansAtTheCaretAreGoneThrough()
    {
        Desk desk;
        desk.show();
        desk.key(Qt::Key_Period);
        desk.key(Qt::Key_Q);
        desk.view()->setSelection(desk.view()->spans()->find(desk.view()->activeSpan())->hull());
        desk.key(Qt::Key_C);
        desk.key(Qt::Key_O);
        desk.key(Qt::Key_O);
        QTRY_VERIFY(desk.statusSays(u"2 of 2 here"_s) || desk.statusSays(u"1 of 2 here"_s));
        const SpanId first = desk.view()->activeSpan();
        desk.key(Qt::Key_O);
        QVERIFY(desk.view()->activeSpan() != first);
    }

    void highContrastIsWorn()
    {
        for (const auto theme :
             {Preferences::Theme::HighContrastLight, Preferences::Theme::HighContrastDark}) {
            Desk desk;
            Preferences preferences = desk.settings.preferences();
            preferences.theme = theme;
            desk.settings.setPreferences(preferences);
            QCOMPARE(desk.settings.preferences().theme, theme);
            MainWindow window(desk.settings, desk.dialogs);
            QVERIFY(window.openProject(desk.path));
            QVERIFY(window.openArticle(desk.article));
            QTRY_VERIFY(window.comparison()->activeView()->theme().isHighContrast());
            QTRY_COMPARE(window.comparison()->activeView()->theme().isDark(),
                         theme == Preferences::Theme::HighContrastDark);
        }
    }

private:
    const OwnSettings m_settings;
};

QTEST_MAIN(TestTagging)
#include "tst_tagging.moc"
