// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/windowtest.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/panels/annotationspanel.h"
#include "widgets/panels/forms/fields.h"
#include "widgets/panels/forms/spanform.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/support/colors.h"

#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QStatusBar>
#include <QToolButton>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

using Command = Actions::Command;

/// Three articles with the same quote in each, and a window that shows the first of them alone.
struct Desk : WindowDesk {
    explicit Desk(bool isLinked = true)
    {
        const QString text = u"Anna said: “We never sell data.” She said it again at %1.\n"_s;
        for (const QString &name : {u"Ledger"_s, u"Post"_s, u"Wire"_s}) {
            articles.append(file.addArticle(name, name, u"2018-08-06"_s, text.arg(name)));
            quotes.append(file.addSpan(articles.last(), SpanKind::Quote, u"We never sell data."_s));
        }
        if (isLinked && !file->linkSpans(quotes)) {
            qFatal("the quotes were not linked");
        }
        path = file.path();
    }

    void show()
    {
        file.close();
        QVERIFY(window.openProject(path));
        window.comparison()->closeAll();
        QVERIFY(window.openArticle(articles.first()));
        showWindow();
    }

    void trigger(Command command)
    {
        QAction *action = window.actions()[command];
        QVERIFY(action->isEnabled());
        action->trigger();
    }

    [[nodiscard]] QPushButton *noticeButton() const { return window.notices()->findChild<QPushButton *>(); }

    [[nodiscard]] bool hasNotice() const { return !window.notices()->isHidden(); }

    [[nodiscard]] qint64 spanCount() const { return window.project()->store().countSpans({}).value_or(-1); }

    QList<ArticleId> articles;
    QList<SpanId> quotes;
    QString path;
};

bool dropOn(QWidget *target, const QStringList &paths)
{
    QMimeData mime;
    QList<QUrl> urls;
    for (const QString &path : paths) {
        urls.append(QUrl::fromLocalFile(path));
    }
    mime.setUrls(urls);
    const QPoint place = target->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QDropEvent drop(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    return enter.isAccepted() && QCoreApplication::sendEvent(target, &drop);
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wearsTheChosenTheme_data();
    void wearsTheChosenTheme();
    void goToPartnerOpensTheBaseBeside();
    void goToPartnerPassesRejectedOnes();
    void noticeTakesBackWhatItAnnounced();
    void noticeGoesWithTheNextEdit();
    void undoLeavesTheFocusInAList();
    void enterInAListJumpsAndKeepsFocusAndPlace();
    void filesAreTakenTheSameEverywhere_data();
    void filesAreTakenTheSameEverywhere();
    void aProjectInUseCanBeReadOnly();
    void markerIsSeenInMenuAndStatusBar();
    void linkExplainsWhatItLacks();
    void goToPartnerSaysWhatItLacks();
    void linkTakesThePanesLookedAt();
    void duplicatePaneInsertsOne();
    void theListFindsWhatWasTagged();
    void warningsOfAnExportAreShown();
    void aStartWritesNoPreferences();
    void aNamelessAnnotatorIsLedToTheSettings();
    void aRefusedChangeIsSaidUntilTheNextOne();
    void whatIsTypedOutlivesAKill();
    void largeNumbersAreGrouped();
    void fitsASmallScreenWithLargeLetters();
    void noWindowIsLargerThanItsScreen();
    void sidesGetTheirWidthBack();
    void sidesGiveWayToReading();
    void sidesGoBeforeNothingCanBeRead();
    void aWindowMayBeNarrow();
    void theArrangementOutlivesAKill();

private:
    const OwnSettings m_settings;
};

void TestMainWindow::init()
{
    QSettings().clear();
}

void TestMainWindow::wearsTheChosenTheme_data()
{
    QTest::addColumn<Preferences::Theme>("theme");
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << Preferences::Theme::Dark << true;
    QTest::newRow("light") << Preferences::Theme::Light << false;
    QTest::newRow("as the system has it") << Preferences::Theme::System << isDark(QApplication::palette());
}

void TestMainWindow::wearsTheChosenTheme()
{
    QFETCH(Preferences::Theme, theme);
    Settings settings;
    Preferences preferences = settings.preferences();
    preferences.theme = theme;
    settings.setPreferences(preferences);
    ScriptedDialogs dialogs;
    const MainWindow window(settings, dialogs);
    QFETCH(bool, dark);
    QTRY_COMPARE(isDark(window.palette()), dark);
}

void TestMainWindow::goToPartnerOpensTheBaseBeside()
{
    Desk desk;
    QVERIFY(desk.file->chooseBase(desk.quotes[2]));
    desk.show();
    QVERIFY(desk.window.showSpan(desk.quotes[0]));
    desk.trigger(Command::GoToPartner);
    QCOMPARE(desk.panes()->paneCount(), 2);
    QCOMPARE(desk.panes()->pane(0)->articleId(), desk.articles[0]);
    QCOMPARE(desk.panes()->pane(1)->articleId(), desk.articles[2]);
    QCOMPARE(desk.panes()->view(1)->activeSpan(), desk.quotes[2]);
    QVERIFY(desk.panes()->view(1)->hasFocus());
    desk.trigger(Command::GoBack);
    QCOMPARE(desk.panes()->activePane(), 0);
    QCOMPARE(desk.panes()->view(0)->activeSpan(), desk.quotes[0]);
}

void TestMainWindow::goToPartnerPassesRejectedOnes()
{
    Desk desk;
    SpanAttributes rejected;
    rejected.status = SpanStatus::Rejected;
    QVERIFY(desk.file->updateSpan(desk.quotes[1], rejected));
    QVERIFY(desk.file->updateSpan(desk.quotes[2], rejected));
    desk.show();
    QVERIFY(desk.window.showSpan(desk.quotes[0]));
    desk.trigger(Command::GoToPartner);
    QCOMPARE(desk.panes()->paneCount(), 1);
    QVERIFY(desk.hasNotice());
}

void TestMainWindow::noticeTakesBackWhatItAnnounced()
{
    Desk desk;
    desk.show();
    const qint64 before = desk.spanCount();
    QVERIFY(desk.window.showSpan(desk.quotes[0]));
    desk.trigger(Command::DeleteSpan);
    QCOMPARE(desk.spanCount(), before - 1);
    QVERIFY(desk.noticeButton()->isVisible());
    QTest::mouseClick(desk.noticeButton(), Qt::LeftButton);
    QCOMPARE(desk.spanCount(), before);
}

void TestMainWindow::noticeGoesWithTheNextEdit()
{
    Desk desk;
    desk.show();
    QVERIFY(desk.window.showSpan(desk.quotes[0]));
    desk.trigger(Command::DeleteSpan);
    const qint64 deleted = desk.spanCount();
    QVERIFY(desk.hasNotice());
    desk.panes()->activeView()->setSelection({0, 4});
    desk.trigger(Command::TagEntity);
    QCOMPARE(desk.spanCount(), deleted + 1);
    QVERIFY(!desk.hasNotice());
    // A warning that came in between stays.
    desk.trigger(Command::DeleteSpan);
    desk.window.reportError({ErrorCode::EmptyFile, {u"a.txt"_s}, {}});
    desk.trigger(Command::Undo);
    QVERIFY(desk.hasNotice());
    QVERIFY(desk.window.notices()->text().contains(u"a.txt"_s));
}

void TestMainWindow::undoLeavesTheFocusInAList()
{
    Desk desk;
    desk.show();
    QVERIFY(desk.window.openArticle(desk.articles[1], true));
    desk.panes()->focusPane(0);
    QVERIFY(desk.window.showSpan(desk.quotes[0]));
    desk.trigger(Command::DeleteSpan);
    desk.panes()->focusPane(1);
    auto *list = desk.window.findChild<AnnotationsPanel *>()->view();
    list->setFocus();
    desk.trigger(Command::Undo);
    QVERIFY(list->hasFocus());
    QCOMPARE(desk.panes()->activePane(), 0);
    QCOMPARE(desk.panes()->view(0)->activeSpan(), desk.quotes[0]);
    // In the reader the focus goes along to the place.
    desk.panes()->focusPane(1);
    desk.trigger(Command::Redo);
    QVERIFY(desk.panes()->view(0)->hasFocus());
}

void TestMainWindow::enterInAListJumpsAndKeepsFocusAndPlace()
{
    Desk desk;
    desk.show();
    auto *panel = desk.window.findChild<AnnotationsPanel *>();
    QTRY_COMPARE(panel->view()->model()->rowCount(), 3);
    panel->view()->setFocus();
    for (int row = 0; row < 3; ++row) {
        panel->view()->selectRow(row);
        const SpanId span = panel->currentSpan();
        QTest::keyClick(panel->view(), Qt::Key_Return);
        QCOMPARE(desk.panes()->activeView()->activeSpan(), span);
        QCoreApplication::processEvents();
        QVERIFY(panel->view()->hasFocus());
        QCOMPARE(panel->currentSpan(), span);
        QCOMPARE(panel->view()->currentIndex().row(), row);
    }
}

void TestMainWindow::filesAreTakenTheSameEverywhere_data()
{
    QTest::addColumn<bool>("onPane");
    QTest::addRow("on the window") << false;
    QTest::addRow("on a pane") << true;
}

void TestMainWindow::filesAreTakenTheSameEverywhere()
{
    QFETCH(bool, onPane);
    Desk desk;
    desk.file.close();
    desk.showWindow();
    const auto target = [&]() -> QWidget * {
        return onPane ? static_cast<QWidget *>(desk.panes()->pane(0)) : &desk.window;
    };
    const QString text = desk.file.filePath(u"new.txt"_s);
    QFile made(text);
    QVERIFY(made.open(QIODevice::WriteOnly) && made.write("Words of another article.\n") > 0);
    made.close();

    QVERIFY(dropOn(target(), {text}));
    QVERIFY(desk.hasNotice());
    QVERIFY(!desk.noticeButton()->text().isEmpty()); // a project can be made at once
    QVERIFY(!desk.window.project());

    QVERIFY(dropOn(target(), {desk.path}));
    QVERIFY(desk.window.project());
    QVERIFY(!desk.hasNotice());
    QVERIFY(dropOn(target(), {text}));
    QTRY_COMPARE(desk.window.project()->store().countArticles({}).value_or(-1), 4);

    desk.window.closeProject();
    QVERIFY(desk.window.openForReading(desk.path));
    QVERIFY(dropOn(target(), {text}));
    QVERIFY(desk.hasNotice());
    QVERIFY(desk.window.notices()->text().contains(u"reading only"_s));
}

void TestMainWindow::aProjectInUseCanBeReadOnly()
{
    Desk desk; // whose file is still held
    desk.showWindow();
    QVERIFY(!desk.window.openProject(desk.path));
    QVERIFY(desk.hasNotice());
    QVERIFY(desk.noticeButton()->isVisible());
    QTest::mouseClick(desk.noticeButton(), Qt::LeftButton);
    QVERIFY(desk.window.project());
    QVERIFY(desk.window.project()->isReadOnly());
    QTRY_VERIFY(desk.statusSays(u"read only"_s));
}

void TestMainWindow::markerIsSeenInMenuAndStatusBar()
{
    Desk desk;
    desk.show();
    QAction *tag = desk.window.actions()[Command::TagQuote];
    desk.panes()->activeView()->clearSelection();
    desk.trigger(Command::TagQuote);
    QVERIFY(tag->isChecked());
    QTRY_VERIFY(desk.statusSays(u"Marker"_s));
    desk.trigger(Command::ClearSelection);
    QVERIFY(!tag->isChecked());
    QTRY_VERIFY(!desk.statusSays(u"Marker"_s));
    desk.panes()->activeView()->setSelection({0, 4});
    desk.trigger(Command::TagQuote);
    QVERIFY(!tag->isChecked());
}

void TestMainWindow::linkExplainsWhatItLacks()
{
    Desk desk(false);
    desk.show();
    desk.panes()->activeView()->setActiveSpan({});
    desk.trigger(Command::Link);
    QVERIFY(desk.hasNotice());
    QVERIFY(!desk.noticeButton()->isVisible());
}

void TestMainWindow::goToPartnerSaysWhatItLacks()
{
    Desk desk(false);
    desk.show();
    desk.panes()->focusPane(0);
    desk.panes()->activeView()->setActiveSpan(desk.quotes.first());
    desk.press(Qt::Key_G);
    QVERIFY2(desk.notice().contains(u"linked to nothing"_s), qPrintable(desk.notice()));
    desk.window.notices()->dismiss();
    desk.panes()->activeView()->setActiveSpan({});
    desk.press(Qt::Key_G);
    QVERIFY2(desk.notice().contains(u"No quote is active"_s), qPrintable(desk.notice()));
    QCOMPARE(desk.panes()->paneCount(), 1);
}

void TestMainWindow::linkTakesThePanesLookedAt()
{
    Desk desk(false);
    desk.show();
    QVERIFY(desk.window.openArticle(desk.articles[1], true));
    QVERIFY(desk.window.openArticle(desk.articles[2], true));
    QCOMPARE(desk.panes()->paneCount(), 3);
    for (int pane = 0; pane < 3; ++pane) {
        desk.panes()->view(pane)->setActiveSpan(desk.quotes[pane]);
    }
    desk.panes()->focusPane(2);
    desk.panes()->focusPane(0);
    desk.trigger(Command::Link);
    const ProjectStore &store = desk.window.project()->store();
    const auto groupOf = [&](int quote) { return store.span(desk.quotes[quote])->group; };
    QVERIFY(!groupOf(0).isNull());
    QCOMPARE(groupOf(0), groupOf(2));
    QVERIFY(groupOf(1).isNull());
    QVERIFY(desk.noticeButton()->isVisible());
    desk.trigger(Command::Undo);
    // Two others have an active quote, but not the pane that was active before: which is meant is not clear.
    desk.panes()->duplicatePane(0);
    desk.panes()->view(1)->setActiveSpan({});
    desk.panes()->focusPane(0);
    desk.trigger(Command::Link);
    QVERIFY(groupOf(0).isNull());
    QVERIFY(desk.hasNotice() && !desk.noticeButton()->isVisible());
}

void TestMainWindow::duplicatePaneInsertsOne()
{
    Desk desk;
    desk.show();
    QVERIFY(desk.window.openArticle(desk.articles[1], true));
    desk.panes()->focusPane(0);
    desk.trigger(Command::SplitPane);
    QCOMPARE(desk.panes()->paneCount(), 3);
    QCOMPARE(desk.panes()->activePane(), 1);
    QCOMPARE(desk.panes()->pane(0)->articleId(), desk.articles[0]);
    QCOMPARE(desk.panes()->pane(1)->articleId(), desk.articles[0]);
    QCOMPARE(desk.panes()->pane(2)->articleId(), desk.articles[1]);
    desk.trigger(Command::SplitPane);
    QCOMPARE(desk.panes()->paneCount(), 4);
    QVERIFY(!desk.window.actions()[Command::SplitPane]->isEnabled());
    desk.panes()->closePane(3);
    QVERIFY(desk.window.actions()[Command::SplitPane]->isEnabled());
}

void TestMainWindow::theListFindsWhatWasTagged()
{
    Desk desk;
    desk.show();
    auto *panel = desk.window.findChild<AnnotationsPanel *>();
    QTRY_COMPARE(panel->view()->model()->rowCount(), 3);
    desk.panes()->activeView()->setSelection({0, 4});
    desk.trigger(Command::TagEntity);
    const SpanId tagged = desk.panes()->activeView()->activeSpan();
    QTRY_COMPARE(panel->view()->model()->rowCount(), 4);
    QTRY_COMPARE(panel->currentSpan(), tagged);
}

void TestMainWindow::warningsOfAnExportAreShown()
{
    Desk desk;
    const QString words(40'000, u'x');
    const ArticleId article = desk.file.addArticle(u"Long"_s, u"Long"_s, u"2018-08-06"_s, words);
    desk.file.addSpan(article, SpanKind::Claim, words);
    desk.show();
    const QString folder = desk.file.filePath(u"tables"_s);
    desk.dialogs.steps.enqueue([&](QDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"folder"_s)->setText(folder);
        dialog.findChild<QRadioButton *>(u"spreadsheet"_s)->setChecked(true);
        return true;
    });
    desk.trigger(Command::Export);
    QTRY_VERIFY(desk.hasNotice());
    QVERIFY2(desk.window.notices()->text().contains(u"warning"_s), qPrintable(desk.window.notices()->text()));
    QTest::mouseClick(desk.noticeButton(), Qt::LeftButton);
    QCOMPARE(desk.dialogs.messages.size(), 1);
    QVERIFY(desk.dialogs.messages.first().contains(u"annotations.csv"_s));
}

void TestMainWindow::aStartWritesNoPreferences()
{
    {
        Desk desk;
        desk.show();
    }
    QVERIFY(!QSettings().contains(u"annotator"_s));
    QVERIFY(!QSettings().contains(u"reading/hints"_s));
    Settings settings;
    Preferences preferences = settings.preferences();
    const QString own = preferences.annotator;
    preferences.annotator = u" "_s;
    settings.setPreferences(preferences);
    QCOMPARE(settings.preferences().annotator, own); // an empty name is none
}

void TestMainWindow::aNamelessAnnotatorIsLedToTheSettings()
{
    Desk desk;
    desk.show();
    desk.window.project()->setAnnotator({});
    QTRY_VERIFY(desk.statusSays(u"not named"_s));
    desk.dialogs.steps.enqueue([](QDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"annotator"_s)->setText(u"Ada"_s);
        return true;
    });
    for (QLabel *label : desk.window.statusBar()->findChildren<QLabel *>()) {
        if (label->text().contains(u"not named"_s)) {
            Q_EMIT label->linkActivated(u"settings"_s);
            break;
        }
    }
    QCOMPARE(desk.window.project()->annotator(), u"Ada"_s);
    QTRY_VERIFY(desk.statusSays(u"Ada"_s));
}

void TestMainWindow::aRefusedChangeIsSaidUntilTheNextOne()
{
    Desk desk;
    desk.show();
    QTRY_VERIFY(desk.statusSays(u"saved"_s));
    auto *panel = desk.window.findChild<AnnotationsPanel *>();
    Q_EMIT panel->failed({ErrorCode::DiskFull, {desk.path}, {}});
    QTRY_VERIFY(desk.statusSays(u"not saved"_s));
    desk.panes()->activeView()->setSelection({0, 4});
    desk.trigger(Command::TagEntity);
    QTRY_VERIFY(!desk.statusSays(u"not saved"_s));
}

// A copy of the file at the moment the window says "saved" has what stands in the field.
void TestMainWindow::whatIsTypedOutlivesAKill()
{
    Desk desk;
    desk.show();
    const auto status = [&] {
        QStringList texts;
        for (const QLabel *label : desk.window.statusBar()->findChildren<QLabel *>()) {
            texts.append(label->text());
        }
        return texts;
    };
    desk.panes()->activeView()->setActiveSpan({});
    auto *title = desk.window.findChild<TextField *>(u"title"_s);
    QTRY_VERIFY(title->isVisible());
    title->setFocus();
    QTest::keyClicks(title, u"The Ledger of "_s);
    QTRY_VERIFY(status().contains(u"not saved yet"_s));
    QTRY_VERIFY(status().contains(u"saved"_s));
    QVERIFY(title->hasFocus());
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.stemma"_s);
    QVERIFY(QFile::copy(desk.path, copy));
    if (QFile::exists(desk.path + u"-wal"_s)) {
        QVERIFY(QFile::copy(desk.path + u"-wal"_s, copy + u"-wal"_s));
    }
    const auto survivor = Project::open(copy);
    QVERIFY(survivor);
    QCOMPARE((*survivor)->store().article(desk.articles.first()).value_or(Article()).title,
             QString(title->text()).trimmed());
    QVERIFY(title->text().startsWith(u"The Ledger of "_s));
}

void TestMainWindow::largeNumbersAreGrouped()
{
    const QLocale before;
    const auto restore = qScopeGuard([&] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Desk desk;
    const ArticleId large = desk.file.addArticle(u"Large"_s, u"Large"_s, u"2018-08-06"_s,
                                                 u"word by word \n"_s.repeated(100'000));
    desk.show();
    QVERIFY(desk.window.openArticle(large));
    desk.trigger(Command::SelectAll);
    QTRY_VERIFY(desk.statusSays(u"1,400,000 character"_s) || desk.statusSays(u"1,399,999 character"_s));
}

void TestMainWindow::fitsASmallScreenWithLargeLetters()
{
    const QFont font = QApplication::font();
    const auto restore = qScopeGuard([&] { QApplication::setFont(font); });
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(large);
    Desk desk;
    desk.show();
    desk.panes()->activeView()->setActiveSpan(desk.quotes.first());
    QTRY_VERIFY2(desk.window.minimumSizeHint().width() <= 1366,
                 qPrintable(QString::number(desk.window.minimumSizeHint().width())));
}

void TestMainWindow::noWindowIsLargerThanItsScreen()
{
    const QSize room = QGuiApplication::primaryScreen()->availableSize();
    QVERIFY(room.width() < 1280); // as wide as a window would like to be
    {
        Desk first;
        QVERIFY(first.window.width() <= room.width() && first.window.height() <= room.height());
        first.window.show();
        QTRY_VERIFY(first.window.frameGeometry().size() != first.window.size());
        const QSize framed = first.window.frameGeometry().size();
        QVERIFY2(framed.width() <= room.width() && framed.height() <= room.height(),
                 qPrintable(u"%1 x %2"_s.arg(framed.width()).arg(framed.height())));
        first.showWindow({2560, 1640});
        first.window.close(); // is remembered
    }
    const Desk next;
    QVERIFY(next.window.width() <= room.width() && next.window.height() <= room.height());
}

void TestMainWindow::sidesGetTheirWidthBack()
{
    Desk desk;
    desk.show();
    auto *inspector = desk.window.findChild<QDockWidget *>(u"inspectorDock"_s);
    auto *articles = desk.window.findChild<QDockWidget *>(u"articlesDock"_s);
    const int inspectorWidth = inspector->width();
    const int articlesWidth = articles->width();
    desk.window.resize(desk.window.minimumSizeHint().width(), desk.window.height());
    QTRY_VERIFY(inspector->width() + articles->width() < inspectorWidth + articlesWidth);
    desk.window.resize(1280, desk.window.height());
    QTRY_COMPARE(inspector->width(), inspectorWidth);
    QTRY_COMPARE(articles->width(), articlesWidth);
    // What a person chooses meanwhile stays.
    desk.window.resizeDocks({inspector}, {inspectorWidth + 40}, Qt::Horizontal);
    QTRY_COMPARE(inspector->width(), inspectorWidth + 40);
    desk.window.resize(1300, desk.window.height());
    QTRY_COMPARE(inspector->width(), inspectorWidth + 40);
    // Also when the panels were put away in between.
    desk.window.resize(desk.window.minimumSizeHint().width(), desk.window.height());
    QTRY_VERIFY(inspector->width() < inspectorWidth + 40);
    inspector->hide();
    articles->hide();
    desk.window.resize(1300, desk.window.height());
    QTRY_COMPARE(desk.window.centralWidget()->width(), 1300);
    inspector->show();
    articles->show();
    QTRY_COMPARE(inspector->width(), inspectorWidth + 40);
    QTRY_COMPARE(articles->width(), articlesWidth);
}

// With letters twice as large two panes have lines that can be read, and the panels what they need.
void TestMainWindow::sidesGiveWayToReading()
{
    const QFont font = QApplication::font();
    const auto restore = qScopeGuard([&] { QApplication::setFont(font); });
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(large);
    Desk desk;
    desk.show();
    desk.window.resize(1440, 900);
    auto *inspector = desk.window.findChild<QDockWidget *>(u"inspectorDock"_s);
    auto *articles = desk.window.findChild<QDockWidget *>(u"articlesDock"_s);
    QTRY_VERIFY(desk.window.centralWidget()->width() >= 500);
    desk.window.resizeDocks({articles, inspector}, {300, 400}, Qt::Horizontal);
    QTRY_COMPARE(inspector->width(), 400);
    QTRY_COMPARE(articles->width(), 300);
    QVERIFY(desk.window.openArticle(desk.articles[1], true));
    const int letter = desk.panes()->fontMetrics().averageCharWidth();
    QTRY_VERIFY(inspector->width() < 400);
    QTRY_VERIFY(articles->width() < 300);
    // Their contents still fit.
    desk.panes()->activeView()->setActiveSpan(desk.quotes[1]);
    const auto *form = desk.window.findChild<SpanForm *>();
    QTRY_VERIFY(form->isVisible());
    QTRY_COMPARE(
        qobject_cast<QScrollArea *>(form->parentWidget()->parentWidget())->horizontalScrollBar()->maximum(),
        0);
    QTRY_VERIFY2(desk.panes()->view(0)->viewport()->width() >= 18 * letter,
                 qPrintable(QString::number(desk.panes()->view(0)->viewport()->width())));
    desk.panes()->closePane(1);
    QTRY_COMPARE(inspector->width(), 400);
    QTRY_COMPARE(articles->width(), 300);
}

// Panels that are as narrow as they can be go away, the articles first, and come back with the room.
void TestMainWindow::sidesGoBeforeNothingCanBeRead()
{
    const QFont font = QApplication::font();
    const auto restore = qScopeGuard([&] { QApplication::setFont(font); });
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(large);
    Desk desk;
    desk.show();
    const auto resize = [&desk](QSize size) {
        return QTest::qWaitFor([&] {
            desk.window.resize(size); // is refused until the layout knows what gives way
            return desk.window.size() == size;
        });
    };
    QVERIFY(resize({1440, 900}));
    QVERIFY(desk.window.openArticle(desk.articles[1], true));
    desk.panes()->activeView()->setActiveSpan(desk.quotes[1]);
    auto *inspector = desk.window.findChild<QDockWidget *>(u"inspectorDock"_s);
    auto *articles = desk.window.findChild<QDockWidget *>(u"articlesDock"_s);
    QVERIFY(inspector->isVisible() && articles->isVisible());
    const int letter = desk.panes()->fontMetrics().averageCharWidth();
    const auto canBeRead = [&] {
        return desk.panes()->view(0)->viewport()->width() >= 18 * letter
            && desk.panes()->view(1)->viewport()->width() >= 18 * letter;
    };

    QVERIFY(resize({1100, 600}));
    QTRY_VERIFY(!articles->isVisible());
    QTRY_VERIFY(canBeRead());
    QVERIFY(inspector->isVisible());
    QVERIFY(desk.notice().contains(u"made room"_s));
    // The list below keeps its tools apart.
    const auto *list = desk.window.findChild<AnnotationsPanel *>();
    const auto *copy = list->findChild<QToolButton *>(u"copyRows"_s);
    QTRY_VERIFY(copy->isVisible());
    QTRY_VERIFY(copy->mapTo(list, copy->rect().bottomLeft()).y() < list->view()->mapTo(list, QPoint()).y());
    QVERIFY(resize({900, 600}));
    QTRY_VERIFY(!inspector->isVisible());
    QTRY_VERIFY(canBeRead());

    // Who asks for a panel gets it, whatever the width.
    desk.window.actions()[Actions::Command::ShowInspector]->trigger();
    QTRY_VERIFY(inspector->isVisible());
    desk.window.resize(desk.window.width() + 10, 600);
    QTest::qWait(0);
    QVERIFY(inspector->isVisible() && !articles->isVisible());

    QVERIFY(resize({1440, 900}));
    QTRY_VERIFY(inspector->isVisible() && articles->isVisible());
    // Who sends one away does not see it again.
    articles->hide();
    QVERIFY(resize({900, 600}));
    QVERIFY(resize({1440, 900}));
    QTRY_VERIFY(inspector->isVisible());
    QVERIFY(!articles->isVisible());
    articles->show();

    // The next window begins with the panels that a person chose.
    QVERIFY(resize({900, 600}));
    QTRY_VERIFY(!articles->isVisible());
    desk.window.close();
    WindowDesk next;
    QVERIFY(!next.window.findChild<QDockWidget *>(u"articlesDock"_s)->isHidden());
    QVERIFY(!next.window.findChild<QDockWidget *>(u"inspectorDock"_s)->isHidden());
}

void TestMainWindow::aWindowMayBeNarrow()
{
    Desk desk;
    desk.show();
    for (const QString &name : {u"articlesDock"_s, u"inspectorDock"_s, u"drawerDock"_s}) {
        desk.window.findChild<QDockWidget *>(name)->hide();
    }
    QVERIFY(QTest::qWaitFor([&desk] {
        desk.window.resize(200, 640); // is refused until the layout knows that the panels are gone
        return desk.window.width() == 200;
    }));
}

void TestMainWindow::theArrangementOutlivesAKill()
{
    Desk desk;
    desk.show();
    const auto views = [] {
        QSettings settings;
        settings.beginGroup(u"projects"_s);
        QString all;
        for (const QString &key : settings.allKeys()) {
            all += settings.value(key).toString();
        }
        return all;
    };
    const QString before = views();
    QVERIFY(desk.window.openArticle(desk.articles.last(), true));
    QTRY_VERIFY(views() != before); // without an end of the window
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
