// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/windowtest.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/dialogs/progressline.h"
#include "widgets/dialogs/readingpreview.h"
#include "widgets/panels/articlespanel.h"
#include "widgets/reader/look/readingpalette.h"
#include "widgets/reader/page/readinghints.h"
#include "widgets/source/sourceview.h"
#include "widgets/source/sourcewindow.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenuBar>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStatusBar>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

using Command = Actions::Command;

/// Two long articles side by side.
struct Desk : WindowDesk {
    Desk()
    {
        QString text;
        for (int i = 0; i < 120; ++i) {
            text
                += u"Paragraph %1: The bank said on Monday that nothing had changed for the customers of the "
                   "bank, and that it had been asked for the data by a company that it did not name.\n"_s.arg(
                       i);
        }
        for (const QString &name : {u"Ledger"_s, u"Post"_s}) {
            articles.append(file.addArticle(name, name, u"2018-08-06"_s, text + name));
        }
        quote = file.addSpan(articles.first(), SpanKind::Quote, u"nothing had changed"_s);
        path = file.path();
        file.close();
        if (!window.openProject(path)) {
            qFatal("the project was not opened");
        }
        window.comparison()->closeAll();
        window.openArticle(articles.first());
        showWindow();
        window.comparison()->focusPane(0);
    }

    [[nodiscard]] ArticleView *view(int pane) const { return window.comparison()->view(pane); }

    void openSettings(std::function<bool(SettingsDialog &)> step)
    {
        dialogs.steps.enqueue([step](QDialog &dialog) {
            dialog.show();
            return step(static_cast<SettingsDialog &>(dialog));
        });
        press(Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(dialogs.steps.isEmpty());
    }

    QList<ArticleId> articles;
    SpanId quote;
    QString path;
};

void typeInto(QSpinBox *box, int value)
{
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QString::number(value));
    QTest::keyClick(box, Qt::Key_Tab);
}

qsizetype paragraphAtTop(const ArticleView *view)
{
    return view->visibleParagraphs().first;
}

} // namespace

class TestReadingLook : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void whatIsSetShowsAtOnceInAllPanes()
    {
        Desk desk;
        desk.window.openArticle(desk.articles.last(), true);
        desk.window.comparison()->focusPane(0);
        const qsizetype place = desk.view(0)->text().text().indexOf(u"Paragraph 60"_s);
        const ArticleView::ScrollState before{place, 0};
        desk.view(0)->setScrollState(before);
        const int width = desk.view(0)->columnRect().width();
        desk.openSettings([&](SettingsDialog &dialog) {
            const auto *preview = dialog.findChild<ReadingPreview *>();
            typeInto(dialog.findChild<QSpinBox *>(u"measure"_s), 45);
            typeInto(dialog.findChild<QSpinBox *>(u"lineHeight"_s), 200);
            typeInto(dialog.findChild<QSpinBox *>(u"paragraphSpacing"_s), 100);
            typeInto(dialog.findChild<QSpinBox *>(u"size"_s), 14);
            for (const ArticleView *view :
                 {static_cast<const ArticleView *>(preview), static_cast<const ArticleView *>(desk.view(0)),
                  static_cast<const ArticleView *>(desk.view(1))}) {
                if (view->typography() != Typography{45, 200, 100} || view->font().pointSize() != 14) {
                    return false;
                }
            }
            QTest::mouseClick(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok),
                              Qt::LeftButton);
            return dialog.result() == QDialog::Accepted;
        });
        QVERIFY(desk.settings.preferences().typography == Typography({45, 200, 100}));
        QVERIFY(desk.view(0)->columnRect().width() < width);
        QCOMPARE(desk.view(0)->page().metrics().paragraphSpacing, desk.view(0)->page().metrics().lineHeight);
        QCOMPARE(paragraphAtTop(desk.view(0)), 60);
        QVERIFY(desk.view(0)->scrollState() == before);
        // A pane made later has it, too.
        desk.window.comparison()->duplicatePane(0);
        QVERIFY(desk.view(1)->typography() == Typography({45, 200, 100}));
        QCOMPARE(desk.view(1)->font().pointSize(), 14);
    }

    void manyChangesLoseNoPlaceAndCancelTakesThemBack()
    {
        Desk desk;
        const qsizetype place = desk.view(0)->text().text().indexOf(u"asked for"_s, 9000);
        desk.view(0)->scrollTo({place, place + 9}, ArticleView::ScrollMode::Top);
        const ArticleView::ScrollState before = desk.view(0)->scrollState();
        const Typography typography = desk.view(0)->typography();
        desk.openSettings([&](SettingsDialog &dialog) {
            auto *measure = dialog.findChild<QSpinBox *>(u"measure"_s);
            measure->setFocus();
            for (int i = 0; i < 25; ++i) {
                QTest::keyClick(measure, i % 2 == 0 ? Qt::Key_PageDown : Qt::Key_Up);
            }
            if (desk.view(0)->typography() == typography) {
                return false;
            }
            QTest::keyClick(&dialog, Qt::Key_Escape);
            return dialog.result() == QDialog::Accepted;
        });
        QVERIFY(desk.view(0)->typography() == typography);
        QVERIFY(desk.view(0)->scrollState() == before);
        QVERIFY(!QSettings().contains("reading/measure"_L1));
    }

    void resetBringsTheUsualLookBack()
    {
        Desk desk;
        Preferences odd = desk.settings.preferences();
        odd.annotator = u"Ada"_s;
        odd.typography = {100, 240, 0};
        odd.readingTheme = u"Stemma Sepia"_s;
        odd.readingPointSize = 20;
        desk.settings.setPreferences(odd);
        desk.openSettings([](SettingsDialog &dialog) {
            dialog.showReading();
            QTest::mouseClick(dialog.findChild<QPushButton *>(u"resetReading"_s), Qt::LeftButton);
            dialog.accept();
            return true;
        });
        const Preferences now = desk.settings.preferences();
        QVERIFY(now.typography == Typography());
        QCOMPARE(now.readingTheme, QString());
        QCOMPARE(now.readingPointSize, Preferences().readingPointSize);
        QCOMPARE(now.annotator, u"Ada"_s);
    }

    void aReadingThemeColoursThePanesAndNothingElse()
    {
        Desk desk;
        const QColor window = desk.window.palette().color(QPalette::Base);
        desk.openSettings([&](SettingsDialog &dialog) {
            auto *box = dialog.findChild<QComboBox *>(u"readingTheme"_s);
            box->setCurrentIndex(box->findData(u"Stemma Sepia"_s));
            dialog.accept();
            return box->currentIndex() > 0;
        });
        const HintLibrary library;
        const QColor page
            = readingPalette(library.theme(u"Stemma Sepia"_s, false), QPalette()).color(QPalette::Base);
        QVERIFY(page != window);
        QCOMPARE(desk.view(0)->theme().background(), page);
        QVERIFY(desk.view(0)->theme().holdsContrast());
        QCOMPARE(desk.view(0)->viewport()->grab().toImage().pixelColor(3, 3), page);
        QCOMPARE(desk.window.findChild<ArticlesPanel *>()->palette().color(QPalette::Base), window);
        // A theme that is gone is none.
        Preferences gone = desk.settings.preferences();
        gone.readingTheme = u"Uninstalled"_s;
        desk.settings.setPreferences(gone);
        desk.openSettings([](SettingsDialog &dialog) {
            dialog.findChild<QSpinBox *>(u"size"_s)->stepUp();
            dialog.accept();
            return true;
        });
        QCOMPARE(desk.view(0)->theme().background(), window);
    }

    void hintsNeedNoNamedLanguage()
    {
        const Desk desk;
        QCOMPARE(desk.view(0)->article()->article().language, QString());
        QVERIFY(desk.view(0)->hasHints());
        auto &page = const_cast<PageLayout &>(desk.view(0)->page());
        const auto formats = page.block(0).layout->formats();
        const qsizetype said = desk.view(0)->text().text().indexOf(u"said"_s);
        QVERIFY(std::ranges::any_of(
            formats, [&](const auto &format) { return format.start == said && format.length == 4; }));
        // It is a guess: nobody said so, and nothing is written.
        QCOMPARE(desk.window.project()->store().article(desk.articles.first())->language, QString());
    }

    void distractionFreeHidesAllButTheTextAndBringsItBack_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("Escape") << int(Qt::Key_Escape) << Qt::KeyboardModifiers();
        QTest::newRow("the same key") << int(Qt::Key_F11) << Qt::KeyboardModifiers(Qt::ShiftModifier);
    }

    void distractionFreeHidesAllButTheTextAndBringsItBack()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        Desk desk;
        desk.window.findChild<QDockWidget *>(u"drawerDock"_s)->hide(); // stays away afterwards
        QVERIFY(desk.window.showSpan(desk.quote));
        desk.window.comparison()->focusPane(0);
        QCoreApplication::processEvents();
        const QByteArray before = desk.window.saveState();
        const QRect paneBefore(desk.view(0)->mapTo(&desk.window, QPoint()), desk.view(0)->size());

        desk.press(Qt::Key_F11, Qt::ShiftModifier);
        for (const QDockWidget *dock : desk.window.findChildren<QDockWidget *>()) {
            QVERIFY(!dock->isVisible());
        }
        QVERIFY(!desk.window.menuBar()->isVisible());
        QVERIFY(!desk.window.statusBar()->isVisible());
        QVERIFY(!desk.window.comparison()->pane(0)->header()->isVisible());
        QVERIFY(desk.view(0)->hasFocus());
        QTRY_COMPARE(desk.view(0)->width(), desk.window.width());
        const QRect column = desk.view(0)->columnRect();
        QVERIFY(std::abs(column.center().x() - desk.view(0)->viewport()->width() / 2) < 40);
        QVERIFY(desk.window.notices()->text().contains(u"Esc"_s));

        // Commands work by their keys: one of the reader, one of the window.
        const qint64 spans = *desk.window.project()->store().countSpans({});
        desk.press(Qt::Key_Delete);
        QCOMPARE(*desk.window.project()->store().countSpans({}), spans - 1);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(*desk.window.project()->store().countSpans({}), spans);
        const int zoom = desk.view(0)->zoom();
        desk.press(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(desk.view(0)->zoom(), zoom + 10);
        desk.press(Qt::Key_0, Qt::ControlModifier);
        QVERIFY(desk.window.showSpan(desk.quote));

        desk.press(key, modifiers);
        QVERIFY(desk.window.menuBar()->isVisible());
        QVERIFY(desk.window.statusBar()->isVisible());
        QVERIFY(desk.window.comparison()->pane(0)->header()->isVisible());
        QCOMPARE(desk.window.saveState(), before);
        QTRY_COMPARE(QRect(desk.view(0)->mapTo(&desk.window, QPoint()), desk.view(0)->size()), paneBefore);
        QCOMPARE(desk.view(0)->activeSpan(), desk.quote);
        QVERIFY(!desk.window.actions()[Command::DistractionFree]->isChecked());
        // Now Escape is what it was.
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.view(0)->activeSpan().isNull());
    }

    void escapeEndsAGestureFirst()
    {
        const Desk desk;
        desk.press(Qt::Key_F11, Qt::ShiftModifier);
        desk.view(0)->setSelection({4, 8});
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.view(0)->hasSelection());
        QVERIFY(!desk.window.menuBar()->isVisible());
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.window.menuBar()->isVisible());
    }

    void closingInDistractionFreeRemembersTheWholeWindow()
    {
        Desk desk;
        desk.press(Qt::Key_F11, Qt::ShiftModifier);
        desk.window.close();
        const MainWindow next(desk.settings, desk.dialogs);
        QVERIFY(!next.findChild<QDockWidget *>(u"articlesDock"_s)->isHidden());
    }

    void anArticleBecomesAPdf()
    {
        Desk desk;
        // The folder of the project is proposed, wherever articles were opened from.
        desk.settings.setLastFolder(QDir::rootPath());
        const QString pdf = desk.file.filePath(u"out.pdf"_s);
        desk.dialogs.paths.enqueue({desk.file.filePath(u"out"_s)});
        desk.window.actions()[Command::ExportPdf]->trigger();
        QCOMPARE(QFileInfo(desk.dialogs.proposed).absolutePath(),
                 QFileInfo(desk.window.project()->path()).absolutePath());
        QTRY_VERIFY_WITH_TIMEOUT(desk.window.notices()->text().contains(u"out.pdf"_s), 60'000);
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().count("/Type /Page\n") > 3);
        // A file that is there is not replaced.
        desk.dialogs.paths.enqueue({pdf});
        desk.window.actions()[Command::ExportPdf]->trigger();
        QTRY_VERIFY(desk.window.notices()->text().contains(u"exists already"_s));
    }

    void anArticleIsPrinted()
    {
        Desk desk;
        const QString pdf = desk.file.filePath(u"printed.pdf"_s);
        desk.dialogs.steps.enqueue([&pdf](QDialog &dialog) {
            static_cast<QPrintDialog &>(dialog).printer()->setOutputFileName(pdf);
            return true;
        });
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(desk.window.notices()->text().contains(u"Printed"_s), 60'000);
        QVERIFY(QFileInfo(pdf).size() > 10'000);
    }

    void printingCanBeStopped()
    {
        Desk desk;
        QString text;
        for (int i = 0; i < 40'000; ++i) {
            text += u"Paragraph %1 of an article that takes its time on paper.\n"_s.arg(i);
        }
        const QString file = desk.file.filePath(u"long.txt"_s);
        QFile story(file);
        QVERIFY(story.open(QIODevice::WriteOnly) && story.write(text.toUtf8()) > 0);
        story.close();
        desk.window.takeFiles({file});
        QTRY_COMPARE(desk.window.project()->store().countArticles({}).value_or(0), 3);
        QVERIFY(
            desk.window.openArticle(desk.window.project()->store().articlesFromFile(u"long.txt"_s)->first()));
        auto *progress = desk.window.findChild<ProgressLine *>();
        QTRY_VERIFY(!progress->isRunning());
        const QString pdf = desk.file.filePath(u"long.pdf"_s);
        desk.dialogs.paths.enqueue({pdf});
        desk.window.actions()[Command::ExportPdf]->trigger();
        QTRY_VERIFY(progress->isVisible());
        QTest::mouseClick(progress->cancelButton(), Qt::LeftButton);
        QTRY_VERIFY(desk.window.notices()->text().contains(u"stopped"_s));
        QVERIFY(!progress->isRunning());
        QVERIFY(!QFileInfo::exists(pdf));
    }

    void theSourceIsShownOrItsLackIsSaid()
    {
        Desk desk;
        desk.press(Qt::Key_U, Qt::ControlModifier);
        QVERIFY(desk.window.findChild<SourceWindow *>() == nullptr);
        QVERIFY(desk.window.notices()->text().contains(u"no original"_s));

        const QString file = desk.file.filePath(u"page.html"_s);
        QFile page(file);
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write("<html lang=\"de\"><head><title>K\xc3\xb6ln</title></head><body>"
                   "<p>Die Bank sagte am Montag: \xc2\xbbNein\xc2\xab.</p></body></html>\n");
        page.close();
        desk.window.takeFiles({file});
        QTRY_COMPARE(desk.window.project()->store().countArticles({}).value_or(0), 3);
        const auto added = desk.window.project()->store().articlesFromFile(u"page.html"_s);
        QVERIFY(added && added->size() == 1);
        QVERIFY(desk.window.openArticle(added->first()));
        desk.window.comparison()->focusPane(0);
        QTRY_VERIFY(desk.window.actions()[Command::ShowSource]->isEnabled());
        desk.press(Qt::Key_U, Qt::ControlModifier);
        const auto *source = desk.window.findChild<SourceWindow *>();
        QVERIFY(source != nullptr && source->isVisible());
        QVERIFY(source->view()->source().contains(u"<title>Köln</title>"_s));
        QVERIFY(source->windowTitle().contains(u"Köln"_s));
        QTRY_VERIFY(!source->view()->document()->begin().layout()->formats().isEmpty());
    }

private:
    const OwnSettings m_settings;
};

QTEST_MAIN(TestReadingLook)
#include "tst_readinglook.moc"
