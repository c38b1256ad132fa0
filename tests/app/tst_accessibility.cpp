// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every state of the window and every dialog: controls have names, Tab reaches all of them and is caught by
// none, the focus is seen, nothing is cut off at double font size, and all of it mirrored.

#include "tests/app/windowtest.h"
#include "widgets/dialogs/commandpalette.h"
#include "widgets/dialogs/exportdialog.h"
#include "widgets/dialogs/importdialog.h"
#include "widgets/dialogs/pastedialog.h"
#include "widgets/dialogs/settingsdialog.h"
#include "widgets/dialogs/shortcutspage.h"
#include "widgets/panels/articlespanel.h"
#include "widgets/panels/inspectorpanel.h"
#include "widgets/reader/articleaccessible.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDockWidget>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBrowser>
#include <QtGui/private/qguiapplication_p.h>
#include <QtGui/qpa/qplatformaccessibility.h>
#include <QtGui/qpa/qplatformintegration.h>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

using Command = Actions::Command;

/// Two articles with a linked quote, an entity and a claim.
struct Desk : WindowDesk {
    Desk()
    {
        const QString text
            = u"Anna Smith said: “We never sell data.” The bank denied it.\nNobody else spoke at %1.\n"_s;
        NewSpan known;
        known.speaker = u"Anna Smith"_s;
        for (const QString &name : {u"Ledger"_s, u"Post"_s}) {
            articles.append(file.addArticle(name, name, u"2018-08-06"_s, text.arg(name)));
            quotes.append(file.addSpan(articles.last(), SpanKind::Quote, u"We never sell data."_s, known));
        }
        NewSpan named;
        named.entity = u"Anna Smith"_s;
        entity = file.addSpan(articles.first(), SpanKind::Entity, u"Anna Smith"_s, named);
        NewSpan stated;
        stated.claim = u"The bank sells data"_s;
        claim = file.addSpan(articles.first(), SpanKind::Claim, u"The bank denied it"_s, stated);
        if (!file->linkSpans(quotes)) {
            qFatal("the quotes were not linked");
        }
    }

    void show(QSize size = {1280, 820})
    {
        const QString path = file.path();
        file.close();
        QVERIFY(window.openProject(path));
        showWindow(size);
        window.comparison()->closeAll();
        QVERIFY(window.openArticle(articles.first()));
        QVERIFY(window.openArticle(articles.last(), true));
        window.comparison()->focusPane(0);
        QVERIFY(window.showSpan(quotes.first()));
        QCoreApplication::processEvents();
    }

    QList<ArticleId> articles;
    QList<SpanId> quotes;
    SpanId entity;
    SpanId claim;
};

QString describe(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *each = widget; each != nullptr; each = each->parentWidget()) {
        path.prepend(QString::fromLatin1(each->metaObject()->className())
                     + (each->objectName().isEmpty() ? QString() : u'#' + each->objectName()));
    }
    return path.mid(std::max<qsizetype>(0, path.size() - 4)).join(u" > "_s);
}

/// What a person can use with mouse or keys.
bool isInteractive(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
        || qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QTabBar *>(widget)
        || qobject_cast<const QKeySequenceEdit *>(widget) || qobject_cast<const ArticleView *>(widget)
        || (widget->focusPolicy() & Qt::TabFocus) != 0;
}

/// Parts of Qt's own controls, which speak for them: the field of a spin box or a list box, the list a box
/// opens, headers.
bool isPart(const QWidget *widget)
{
    for (const QWidget *each = widget->parentWidget(); each != nullptr; each = each->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox *>(each) || qobject_cast<const QComboBox *>(each)
            || qobject_cast<const QTabBar *>(each) || qobject_cast<const QMenuBar *>(each)) {
            return true;
        }
        if (each->inherits("QAbstractItemView")) {
            return widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton");
        }
    }
    return false;
}

QStringList namelessIn(QWidget *root)
{
    QStringList nameless;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(root) || !isInteractive(widget) || isPart(widget)) {
            continue;
        }
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
        if (told == nullptr || told->text(QAccessible::Name).trimmed().isEmpty()) {
            nameless.append(describe(widget));
        }
    }
    return nameless;
}

/// All that Tab should come to.
QList<QWidget *> reachableIn(QWidget *window)
{
    QList<QWidget *> reachable;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (widget->isVisibleTo(window) && widget->isEnabled() && takesTab && widget->window() == window
            && widget->focusProxy() == nullptr && !isPart(widget)) {
            reachable.append(widget);
        }
    }
    return reachable;
}

/// The pixels of @p widget with a rim, as its window shows them.
QImage pictureOf(QWidget *widget)
{
    QWidget *window = widget->window();
    const QRect place(widget->mapTo(window, QPoint()), widget->size());
    return window->grab(place.adjusted(-3, -3, 3, 3).intersected(window->rect())).toImage();
}

struct Walk {
    QList<QWidget *> met;
    QStringList unseen; ///< where the focus left no trace
    QString trap; ///< where Tab went no further; empty: nowhere
};

/// Presses Tab until the focus is where it began.
Walk walk(QWidget *window, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    Walk walked;
    QWidget *first = QApplication::focusWidget();
    const int most = 4 * int(reachableIn(window).size()) + 20;
    for (int step = 0; step < most; ++step) {
        QWidget *focus = QApplication::focusWidget();
        if (focus == nullptr) {
            walked.trap = u"nobody"_s;
            return walked;
        }
        const QImage with = pictureOf(focus);
        // Day, month and year of a date are stops of their own.
        const auto *date = qobject_cast<QDateTimeEdit *>(focus);
        const auto section = date != nullptr ? date->currentSection() : QDateTimeEdit::NoSection;
        QTest::keyClick(focus, modifiers ? Qt::Key_Backtab : Qt::Key_Tab, modifiers);
        QCoreApplication::processEvents();
        QWidget *next = QApplication::focusWidget();
        if (next == focus && date != nullptr && date->currentSection() != section) {
            continue;
        }
        if (next == focus) {
            walked.trap = describe(focus);
            return walked;
        }
        walked.met.append(focus);
        if (pictureOf(focus) == with) {
            walked.unseen.append(describe(focus));
        }
        if (next == first) {
            return walked;
        }
    }
    walked.trap = u"goes round without end"_s;
    return walked;
}

/// What Tab should have come to, but did not.
QStringList missedBy(const Walk &walked, QWidget *window)
{
    QStringList missed;
    for (const QWidget *widget : reachableIn(window)) {
        const bool isMet = std::ranges::any_of(walked.met, [widget](const QWidget *met) {
            return met == widget || widget->isAncestorOf(met) || met->isAncestorOf(widget);
        });
        // Of some radio buttons Tab comes to the one that is chosen.
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isOfGroup = button != nullptr && button->autoExclusive() && !button->isChecked();
        if (!isMet && !isOfGroup) {
            missed.append(describe(widget));
        }
    }
    return missed;
}

void checkWindow(QWidget *window)
{
    const QStringList nameless = namelessIn(window);
    QVERIFY2(nameless.isEmpty(), qPrintable(u"no name: "_s + nameless.join(u'\n')));
    if (QApplication::focusWidget() == nullptr || QApplication::focusWidget()->window() != window) {
        QTest::keyClick(window, Qt::Key_Tab);
    }
    QVERIFY(QApplication::focusWidget() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // some styles show the focus from now on only
    const Walk forward = walk(window);
    QVERIFY2(forward.trap.isEmpty(), qPrintable(u"Tab ends at: "_s + forward.trap));
    const QStringList missed = missedBy(forward, window);
    QVERIFY2(missed.isEmpty(), qPrintable(u"Tab never comes to: "_s + missed.join(u'\n')));
    QVERIFY2(forward.unseen.isEmpty(), qPrintable(u"focus not painted: "_s + forward.unseen.join(u'\n')));
    const Walk backward = walk(window, Qt::ShiftModifier);
    QVERIFY2(backward.trap.isEmpty(), qPrintable(u"Shift+Tab ends at: "_s + backward.trap));
    // On its way the focus may have changed what the inspector shows, so not the same widgets, but again all.
    const QStringList missedBack = missedBy(backward, window);
    QVERIFY2(missedBack.isEmpty(), qPrintable(u"Shift+Tab never comes to: "_s + missedBack.join(u'\n')));
}

/// Texts that are wider or higher than their place; what elides by itself is left out.
QStringList clippedIn(QWidget *root)
{
    QStringList clipped;
    const auto note = [&clipped](const QWidget *widget, const QString &text) {
        clipped.append(describe(widget) + u": “"_s + text + u'”');
    };
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(root) || widget->visibleRegion().isEmpty()) {
            continue;
        }
        if (const auto *label = qobject_cast<QLabel *>(widget);
            label != nullptr && !label->text().isEmpty()) {
            const int height = label->wordWrap() ? label->heightForWidth(label->width())
                                                 : label->minimumSizeHint().height();
            const bool isTooNarrow = !label->wordWrap() && label->width() < label->minimumSizeHint().width();
            if (isTooNarrow || label->height() < height) {
                note(label, label->text());
            }
        } else if (const auto *button = qobject_cast<QAbstractButton *>(widget)) {
            const bool hasWords = !button->text().isEmpty() && button->width() > button->height() * 3 / 2;
            if (hasWords
                && (button->width() < button->minimumSizeHint().width()
                    || button->height() < button->minimumSizeHint().height())) {
                note(button, button->text());
            }
        } else if (const auto *edit = qobject_cast<QLineEdit *>(widget)) {
            if (edit->height() < edit->minimumSizeHint().height()) {
                note(edit, edit->text());
            }
        }
    }
    return clipped;
}

/// Undoes what a test did to the application.
struct Restored {
    QFont font = QApplication::font();

    ~Restored()
    {
        QApplication::setFont(font);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theWindowIsNamedReachedAndSeen_data();
    void theWindowIsNamedReachedAndSeen();
    void dialogsAreNamedReachedAndSeen_data();
    void dialogsAreNamedReachedAndSeen();
    void thePaletteIsNamed();
    void menusHaveNames();
    void theReaderTellsSpansWithTheirNames();
    void theReaderTellsWhatHappens();
    void theReaderAnswersForLongTexts();
    void nothingIsCutOffAtDoubleSize_data();
    void nothingIsCutOffAtDoubleSize();
    void mirroredAsAWhole();

private:
    const OwnSettings m_settings;
};

void TestAccessibility::initTestCase()
{
    QApplication::setCursorFlashTime(0); // the caret is to be seen, not to blink while pictures are compared
}

void TestAccessibility::init()
{
    QSettings().clear();
}

void TestAccessibility::theWindowIsNamedReachedAndSeen_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"quote", "entity", "claim", "article", "no project", "tab 0", "tab 1", "tab 2",
                              "tab 3", "tab 4", "tab 5", "tab 6", "tab 7", "right-to-left"}) {
        QTest::newRow(state) << QString::fromLatin1(state);
    }
}

void TestAccessibility::theWindowIsNamedReachedAndSeen()
{
    const Restored restored;
    QFETCH(QString, state);
    if (state == "right-to-left"_L1) {
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }
    Desk desk;
    desk.show();
    auto *drawer = desk.window.findChild<QTabWidget *>();
    if (state == "entity"_L1) {
        QVERIFY(desk.window.showSpan(desk.entity));
    } else if (state == "claim"_L1) {
        QVERIFY(desk.window.showSpan(desk.claim));
    } else if (state == "article"_L1) {
        desk.window.comparison()->activeView()->setActiveSpan({});
    } else if (state == "no project"_L1) {
        desk.window.closeProject();
    } else if (state.startsWith("tab"_L1)) {
        drawer->setCurrentIndex(state.last(1).toInt());
    }
    QCoreApplication::processEvents();
    checkWindow(&desk.window);
}

void TestAccessibility::dialogsAreNamedReachedAndSeen_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"settings", "keys", "export", "import", "paste"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TestAccessibility::dialogsAreNamedReachedAndSeen()
{
    QFETCH(QString, name);
    Desk desk;
    const QString textFile = desk.file.filePath(u"story.txt"_s);
    QFile file(textFile);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Story\n\nAnna said: “No.”\n") > 0);
    file.close();
    desk.show();
    const auto check = [](QDialog &dialog) {
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::qWait(0);
        checkWindow(&dialog);
    };
    if (name == "settings"_L1) {
        SettingsDialog dialog({}, {u"de"_s, u"en"_s});
        check(dialog);
        if (auto *pages = dialog.findChild<QTabWidget *>()) {
            for (int page = 1; page < pages->count(); ++page) {
                pages->setCurrentIndex(page);
                checkWindow(&dialog);
            }
        }
    } else if (name == "keys"_L1) {
        bool isChecked = false;
        desk.dialogs.steps.append([&](QDialog &dialog) {
            check(dialog);
            isChecked = true;
            return false;
        });
        desk.window.actions()[Command::Shortcuts]->trigger();
        QVERIFY(isChecked);
    } else if (name == "export"_L1) {
        ExportDialog dialog(desk.window.project()->store(), desk.dialogs, QDir::tempPath());
        check(dialog);
    } else if (name == "import"_L1) {
        ImportDialog dialog({textFile});
        dialog.show();
        QTRY_VERIFY(!dialog.isReading());
        check(dialog);
    } else {
        PasteDialog dialog(u"“We never sell data,” the bank said."_s);
        check(dialog);
    }
}

void TestAccessibility::thePaletteIsNamed()
{
    Desk desk;
    desk.show();
    desk.window.actions()[Command::FindCommand]->trigger();
    auto *palette = desk.window.findChild<CommandPalette *>();
    QVERIFY(palette != nullptr);
    QCOMPARE(namelessIn(palette), QStringList());
    QTRY_VERIFY(palette->searchField()->hasFocus());
    palette->close();
}

void TestAccessibility::menusHaveNames()
{
    Desk desk;
    for (const QAction *action : desk.window.actions().all()) {
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->objectName()));
    }
}

void TestAccessibility::theReaderTellsSpansWithTheirNames()
{
    Desk desk;
    desk.show();
    QAccessibleTextInterface *text
        = QAccessible::queryAccessibleInterface(desk.window.comparison()->view(0))->textInterface();
    QVERIFY(text != nullptr);
    const QString all = text->text(0, -1);
    const auto told = [&](const QString &words) -> QString {
        int start = 0;
        int end = 0;
        const QString attributes = text->attributes(int(all.indexOf(words)) + 1, &start, &end);
        return attributes + u' ' + all.sliced(start, end - start);
    };
    QCOMPARE(told(u"We never sell data."_s),
             u"mark:true;annotation:quote by Anna Smith‚ linked; We never sell data."_s);
    QCOMPARE(told(u"Anna Smith"_s), u"mark:true;annotation:entity Anna Smith; Anna Smith"_s);
    QCOMPARE(told(u"The bank denied it"_s),
             u"mark:true;annotation:claim The bank sells data; The bank denied it"_s);
    QVERIFY(desk.window.project()->updateSpan(desk.entity, {.status = SpanStatus::Suggested}));
    QVERIFY(told(u"Anna Smith"_s).contains(u"suggested entity Anna Smith"_s));
    // The special offsets: -1 is the end, -2 the caret.
    int start = 0;
    int end = 0;
    text->setCursorPosition(int(all.indexOf(u"never"_s)));
    QVERIFY(text->attributes(-2, &start, &end).contains(u"quote"_s));
    QCOMPARE(text->textAtOffset(-2, QAccessible::WordBoundary, &start, &end), u"never"_s);
    QCOMPARE(text->textAfterOffset(-1, QAccessible::CharBoundary, &start, &end), QString());
    QCOMPARE(text->text(-2, int(all.indexOf(u"never"_s)) + 5), u"never"_s);
}

namespace {

/// What assistive technology was told, as "type: text".
QStringList g_told;

void noteEvent(QAccessibleEvent *event)
{
    QString line = QString::fromLatin1(QMetaEnum::fromType<QAccessible::Event>().valueToKey(event->type()));
    if (event->type() == QAccessible::Announcement) {
        line += u": "_s + static_cast<QAccessibleAnnouncementEvent *>(event)->message();
    } else if (event->type() == QAccessible::TextCaretMoved) {
        line += u": "_s + QString::number(static_cast<QAccessibleTextCursorEvent *>(event)->cursorPosition());
    } else if (event->type() == QAccessible::TextSelectionChanged) {
        const auto *selection = static_cast<QAccessibleTextSelectionEvent *>(event);
        line += u": %1-%2"_s.arg(selection->selectionStart()).arg(selection->selectionEnd());
    }
    g_told.append(line);
}

} // namespace

void TestAccessibility::theReaderTellsWhatHappens()
{
    Desk desk;
    desk.show();
    ArticleView *view = desk.window.comparison()->view(0);
    view->setActiveSpan({});
    view->setCaret(0);
    QPlatformAccessibility *platform = QGuiApplicationPrivate::platformIntegration()->accessibility();
    QVERIFY(platform != nullptr);
    platform->setActive(true);
    const auto before = QAccessible::installUpdateHandler(noteEvent);
    const auto restore = qScopeGuard([&] {
        QAccessible::installUpdateHandler(before);
        platform->setActive(false);
    });
    const qsizetype entity = view->text().text().indexOf(u"Anna Smith"_s);
    const qsizetype quote = view->text().text().indexOf(u"We never"_s);
    g_told.clear();
    QTest::keyClick(view, Qt::Key_J);
    QTest::keyClick(view, Qt::Key_J);
    QCOMPARE(
        g_told.filter(u"Announcement"_s),
        (QStringList{u"Announcement: entity Anna Smith"_s, u"Announcement: quote by Anna Smith, linked"_s}));
    QVERIFY(g_told.contains(u"TextCaretMoved: %1"_s.arg(quote)));
    QVERIFY(g_told.filter(u"TextSelectionChanged"_s).isEmpty());
    g_told.clear();
    view->setSelection({entity, entity + 4});
    QVERIFY(g_told.contains(u"TextSelectionChanged: %1-%2"_s.arg(entity).arg(entity + 4)));
    QVERIFY(g_told.contains(u"TextCaretMoved: %1"_s.arg(entity + 4)));
    g_told.clear();
    QVERIFY(desk.window.project()->updateSpan(desk.entity, {.status = SpanStatus::Suggested}));
    QVERIFY(g_told.contains(u"TextAttributeChanged"_s));
    // Two at one place: the number is told with the shortest.
    view->setSelection({entity, quote + 3});
    QTest::keyClick(view, Qt::Key_C);
    g_told.clear();
    view->setActiveSpan(desk.entity);
    QCOMPARE(g_told.filter(u"Announcement"_s),
             QStringList{u"Announcement: suggested entity Anna Smith; 2 annotations overlap here"_s});
}

// One paragraph of two million characters: what is asked for lies near the place, and is not all of it.
void TestAccessibility::theReaderAnswersForLongTexts()
{
    QString words;
    while (words.size() < 2'000'000) {
        words += u"Fifteen words stand in this sentence, and after it comes another one like it. "_s;
    }
    const SourceText source(words);
    ArticleView view;
    SpanIndex spans(source);
    Span span;
    span.id = SpanId::make();
    span.kind = SpanKind::Quote;
    span.ranges = {{1'000'000, 1'000'020}};
    QVERIFY(spans.insert(span));
    view.setContent(source, &spans);
    view.resize(600, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(&view)->textInterface();
    const int place = int(words.indexOf(u"stand"_s, 1'200'000));
    int start = 0;
    int end = 0;
    QCOMPARE(text->textAtOffset(place + 2, QAccessible::WordBoundary, &start, &end), u"stand"_s);
    QCOMPARE(start, place);
    QCOMPARE(text->textAtOffset(place, QAccessible::SentenceBoundary, &start, &end),
             u"Fifteen words stand in this sentence, and after it comes another one like it. "_s);
    QVERIFY(text->attributes(1'000'010, &start, &end).contains(u"quote"_s));
    QCOMPARE(start, 1'000'000);
    QCOMPARE(end, 1'000'020);
    QCOMPARE(text->attributes(1'500'000, &start, &end), QString());
    QCOMPARE(start, 1'000'020);
    QCOMPARE(end, int(words.size()));
    // A character far below has its place there, and one in sight a rectangle in the window.
    QVERIFY(text->characterRect(place).top() > text->characterRect(5).bottom());
    QCOMPARE(text->offsetAtPoint(text->characterRect(5).center()), 5);
    QVERIFY(view.layoutsMade() < 40);
}

void TestAccessibility::nothingIsCutOffAtDoubleSize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1440, 900);
    QTest::newRow("narrow") << QSize(1000, 700);
}

void TestAccessibility::nothingIsCutOffAtDoubleSize()
{
    const Restored restored;
    QFont large = QApplication::font();
    large.setPointSizeF(2 * large.pointSizeF());
    QApplication::setFont(large);
    QFETCH(QSize, size);
    Desk desk;
    desk.show(size);
    QTest::qWait(50);
    QCOMPARE(clippedIn(&desk.window), QStringList());
    SettingsDialog settings({}, {u"de"_s, u"en"_s});
    settings.show();
    QTest::qWait(50); // a label that wraps asks for its height when it knows its width
    const QStringList clipped = clippedIn(&settings);
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
    PasteDialog paste(u"“We never sell data,” the bank said."_s);
    paste.show();
    QTest::qWait(50);
    QCOMPARE(clippedIn(&paste), QStringList());
    QStringList cut{u"the dialog did not open"_s};
    desk.dialogs.steps.append([&cut](QDialog &dialog) {
        QTest::qWait(50);
        cut = clippedIn(&dialog);
        return true;
    });
    desk.window.actions()[Command::Shortcuts]->trigger();
    QCOMPARE(cut, QStringList());
}

void TestAccessibility::mirroredAsAWhole()
{
    const Restored restored;
    QApplication::setLayoutDirection(Qt::RightToLeft);
    Desk desk;
    desk.show();
    const auto centre
        = [&](QWidget *widget) { return widget->mapTo(&desk.window, widget->rect().center()).x(); };
    const auto *comparison = desk.window.comparison();
    QWidget *articles = desk.window.findChild<ArticlesPanel *>();
    QWidget *inspector = desk.window.findChild<InspectorPanel *>();
    QVERIFY(centre(articles) > centre(comparison->view(0)));
    QVERIFY(centre(comparison->view(0)) > centre(comparison->view(1)));
    QVERIFY(centre(comparison->view(1)) > centre(inspector));
    // Tab goes in reading direction: inside the inspector from the first field to the next.
    desk.window.comparison()->focusPane(0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    const QString first = QApplication::focusWidget()->objectName();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(first, u"speaker"_s);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"cue"_s);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
