// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/items/testproject.h"
#include "widgets/find/findfilters.h"
#include "widgets/find/findoptions.h"
#include "widgets/find/findpanel.h"
#include "widgets/find/patternhistory.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/reader/page/readingtheme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Stemma;
using State = HitsModel::State;

class TestFindPanel : public QObject {
    Q_OBJECT

    std::unique_ptr<TestProject> m_project;
    std::unique_ptr<PatternHistory> m_history;
    std::unique_ptr<FindPanel> m_panel;
    QList<ArticleId> m_articles;

    void type(const QString &text)
    {
        m_panel->filterField()->setFocus();
        m_panel->filterField()->clear();
        QTest::keyClicks(m_panel->filterField(), text);
        finish(text);
    }

    void finish(const QString &text)
    {
        QTRY_COMPARE(m_panel->model()->query().pattern.text, text);
        QTRY_VERIFY(m_panel->model()->state() != State::Searching);
    }

    [[nodiscard]] bool shows(const QString &words) const
    {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    /// Columns of pixels in the first row that have the colour behind a hit, as far as they are in sight.
    [[nodiscard]] int hitPixels() const
    {
        RecordView *view = m_panel->view();
        view->setCurrentIndex({});
        view->clearSelection();
        QImage swatch(1, 1, QImage::Format_RGB32);
        swatch.fill(view->palette().color(QPalette::Base));
        QPainter(&swatch).fillRect(swatch.rect(), ReadingTheme(view->palette()).markFill(MarkLayer::Hits));
        const QRect cell = view->visualRect(view->model()->index(0, HitsModel::ContextColumn));
        const QImage image = view->viewport()->grab().toImage();
        const int above = cell.center().y() - view->fontMetrics().height() / 2 + 2;
        int columns = 0;
        for (int x = std::max(0, cell.left()); x <= std::min(cell.right(), image.width() - 1); ++x) {
            columns += image.pixelColor(x, above) == swatch.pixelColor(0, 0) ? 1 : 0;
        }
        return columns;
    }

private Q_SLOTS:

    void init()
    {
        m_project = std::make_unique<TestProject>();
        m_articles = {
            m_project->addArticle(u"Zebra"_s, u"Ledger"_s, u"2018-08-07"_s,
                                  u"The bank said: “We never sell.”\n"_s),
            m_project->addArticle(u"Apple"_s, u"Post"_s, u"2018-09-06"_s, u"No bank here.\nOr a bank?\n"_s)};
        (void)m_project->addSpan(
            m_articles[0], SpanKind::Quote, u"We never sell."_s,
            TestProject::filled<NewSpan>([](NewSpan &span) { span.speaker = u"Banks, Ann"_s; }));
        m_history = std::make_unique<PatternHistory>();
        m_panel = std::make_unique<FindPanel>();
        m_panel->setHistory(m_history.get());
        m_panel->setProject(m_project->project());
        m_panel->resize(1000, 300);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_history.reset();
        m_project.reset();
    }

    void saysWhatItIsFor()
    {
        QVERIFY(shows(u"Find words in all articles"_s));
        type(u"nowhere"_s);
        QVERIFY(shows(u"No hits for “nowhere”"_s));
    }

    void findsTextsAndAnnotationsWhileTyping()
    {
        type(u"bank"_s);
        QCOMPARE(m_panel->model()->rowCount(), 4);
        QVERIFY(shows(u"4 hits in 2 articles"_s));
        const QAbstractItemModel *shown = m_panel->view()->model();
        QCOMPARE(shown->index(0, HitsModel::KindColumn).data().toString(), u"Text"_s);
        QCOMPARE(shown->index(3, HitsModel::KindColumn).data().toString(), u"Quote"_s);
        QCOMPARE(shown->index(3, HitsModel::ContextColumn).data().toString(),
                 u"Speaker · Banks, Ann · We never sell."_s);
        QCOMPARE(shown->index(0, HitsModel::PublishedColumn).data().toString(), u"7 Aug 2018"_s);
    }

    void theHitIsInSight_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("in the middle")
            << u"A sentence that goes on before it names the harbourmaster and long after it.\n"_s
            << u"harbourmaster"_s;
        QTest::newRow("at the end") << u"A sentence that goes on and on and ends: harbourmaster\n"_s
                                    << u"harbourmaster"_s;
        QTest::newRow("right to left")
            << u"قال المتحدث باسم "
               "البنك إن العملاء "
               "لا يعرفون شيئا\n"_s
            << u"\u0627\u0644\u0639\u0645\u0644\u0627\u0621 \u0644\u0627 \u064a\u0639\u0631\u0641\u0648\u0646"_s;
        QTest::newRow("in a field") << QString() << u"Oldenburg"_s;
    }

    // Counted in pixels of the colour behind the hit: as many as in a wide column.
    void theHitIsInSight()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        if (text.isEmpty()) {
            (void)m_project->addSpan(m_articles[1], SpanKind::Quote, u"No bank here."_s,
                                     TestProject::filled<NewSpan>([](NewSpan &span) {
                                         span.speaker = u"Ann-Katrin von der Oldenburg zu Freienwalde"_s;
                                     }));
        } else {
            m_project->addArticle(u"Long"_s, u"Wire"_s, u"2018-09-07"_s, text);
        }
        m_panel->resize(1600, 300);
        m_panel->filterField()->setText(words); // no key gives these letters here
        finish(words);
        QCOMPARE(m_panel->model()->rowCount(), 1);
        QHeaderView *header = m_panel->view()->horizontalHeader();
        header->setSectionResizeMode(HitsModel::ContextColumn, QHeaderView::Fixed);
        const auto shown = [&](int width) {
            header->resizeSection(HitsModel::ContextColumn, width);
            m_panel->view()->scrollTo(m_panel->view()->model()->index(0, HitsModel::ContextColumn));
            return hitPixels();
        };
        const int whole = shown(900);
        QVERIFY(whole > 20);
        const int letter = m_panel->view()->fontMetrics().averageCharWidth();
        for (int width = 900; width > whole + 8 * letter; width -= 7) {
            QVERIFY2(std::abs(shown(width) - whole) <= 2,
                     qPrintable(u"%1 of %2 in %3"_s.arg(shown(width)).arg(whole).arg(width)));
        }
        // Where it does not fit, its letters are not cut through, and there is something of it.
        QVERIFY(shown(whole) > 0);
        QVERIFY(shown(whole) < whole);
    }

    // A list is narrow in a narrow window, and with large letters; nobody has to scroll it to see what was
    // found.
    void theHitIsInSightInANarrowList()
    {
        m_project->addArticle(
            u"Long"_s, u"Wire"_s, u"2018-09-07"_s,
            u"A sentence that goes on before it names the harbourmaster and long after it.\n"_s);
        m_panel->resize(1600, 300);
        m_panel->filterField()->setText(u"harbourmaster"_s);
        finish(u"harbourmaster"_s);
        QCOMPARE(m_panel->model()->rowCount(), 1);
        const int whole = hitPixels();
        QVERIFY(whole > 20);
        const QHeaderView *header = m_panel->view()->horizontalHeader();
        const QList<int> widths{header->sectionSize(HitsModel::KindColumn),
                                header->sectionSize(HitsModel::ArticleColumn)};
        m_panel->resize(50 * m_panel->fontMetrics().averageCharWidth(), 300);
        QTRY_VERIFY(header->sectionSize(HitsModel::ArticleColumn) < widths[1]);
        QCOMPARE(m_panel->view()->horizontalScrollBar()->value(), 0);
        QVERIFY(std::abs(hitPixels() - whole) <= 2);
        // What is kept is how wide the columns want to be.
        const QByteArray state = m_panel->saveState();
        m_panel->resize(1600, 300);
        m_panel->restoreState(state);
        QCOMPARE(header->sectionSize(HitsModel::KindColumn), widths[0]);
        QCOMPARE(header->sectionSize(HitsModel::ArticleColumn), widths[1]);
    }

    void enterOpensThePlaceAndTheListKeepsIts()
    {
        QSignalSpy places(m_panel.get(), &FindPanel::placeActivated);
        QSignalSpy spans(m_panel.get(), &FindPanel::spanActivated);
        type(u"bank"_s);
        QTest::keyClick(m_panel->filterField(), Qt::Key_Return);
        QVERIFY(m_panel->view()->hasFocus());
        QTest::keyClick(m_panel->view(), Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        QCOMPARE(places[0][0].value<ArticleId>(), m_articles[0]);
        QCOMPARE(places[0][1].value<CodePointRange>(), (CodePointRange{4, 8}));
        QCOMPARE(places[0][2].toBool(), false);
        QTest::keyClick(m_panel->view(), Qt::Key_Down);
        QTest::keyClick(m_panel->view(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(places[1][0].value<ArticleId>(), m_articles[1]);
        QCOMPARE(places[1][2].toBool(), true);
        QCOMPARE(m_panel->view()->currentIndex().row(), 1);
        QVERIFY(m_panel->view()->hasFocus());
        QTest::keyClick(m_panel->view(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(m_panel->view(), Qt::Key_Return);
        QCOMPARE(spans.size(), 1);
        QCOMPARE(m_history->patterns(), QStringList{u"bank"_s});
    }

    void spaceTicksAndLettersActOnTheTicked()
    {
        QSignalSpy acts(m_panel.get(), &FindPanel::actRequested);
        QSignalSpy notes(m_panel.get(), &FindPanel::noted);
        type(u"bank"_s);
        auto *button = m_panel->findChild<QToolButton *>(u"actOnRows"_s);
        m_panel->view()->setFocus();
        QTest::keyClick(m_panel->view(), Qt::Key_E);
        QCOMPARE(acts.size(), 0);
        QCOMPARE(notes.size(), 1); // it says how
        m_panel->view()->selectRow(0);
        QTest::keyClick(m_panel->view(), Qt::Key_Space);
        QTest::keyClick(m_panel->view(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_panel->model()->tickedCount(), 1);
        QTest::keyClick(m_panel->view(), Qt::Key_Space);
        QCOMPARE(m_panel->model()->tickedRows(), (QList<int>{0, 1}));
        QCOMPARE(button->text(), u"With 2 Ticked"_s);
        QTest::keyClick(m_panel->view(), Qt::Key_Q);
        QCOMPARE(acts.size(), 1);
        QCOMPARE(acts[0][0].value<FindPanel::Act>(), FindPanel::Act::TagQuote);
        QCOMPARE(acts[0][1].value<QList<int>>(), (QList<int>{0, 1}));
        // Rows that are done, and annotations, are left out.
        m_panel->model()->setDone({0}, {});
        QTest::keyClick(m_panel->view(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_panel->view(), Qt::Key_C);
        QCOMPARE(acts[1][1].value<QList<int>>(), QList<int>{1}); // still ticked
        m_panel->model()->setTicked({1}, false);
        QTest::keyClick(m_panel->view(), Qt::Key_C);
        QCOMPARE(acts[2][1].value<QList<int>>(), (QList<int>{1, 2}));
    }

    void aClickOnTheBoxTicks()
    {
        type(u"bank"_s);
        const QModelIndex tick = m_panel->view()->model()->index(1, HitsModel::TickColumn);
        const QRect cell = m_panel->view()->visualRect(tick);
        for (int x = cell.left() + 2; x < cell.right() && m_panel->model()->tickedCount() == 0; x += 4) {
            QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {}, QPoint(x, cell.center().y()));
        }
        QCOMPARE(m_panel->model()->tickedRows(), QList<int>{1});
    }

    void filtersNarrowTheSearch()
    {
        type(u"bank"_s);
        FindFilters *filters = m_panel->filters();
        QVERIFY(!filters->isVisible());
        for (QToolButton *button : m_panel->findChildren<QToolButton *>()) {
            if (button->isCheckable() && button->text() == u"Narrow") {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QVERIFY(filters->isVisible());
        const auto rows = [this] {
            [&] { QTRY_VERIFY(m_panel->model()->state() != State::Searching); }();
            return m_panel->model()->rowCount();
        };
        filters->outletBox()->setCurrentText(u"Post"_s);
        QCOMPARE(rows(), 2);
        filters->outletBox()->setCurrentIndex(0);
        QTest::keyClicks(filters->fromField(), u"2018-09"_s);
        QCOMPARE(rows(), 2);
        filters->fromField()->clear();
        QTest::keyClicks(filters->untilField(), u"2018-08-07"_s);
        QCOMPARE(rows(), 2);
        filters->untilField()->clear();
        filters->whereBox()->setCurrentText(u"Quotes"_s);
        QCOMPARE(rows(), 1);
        filters->statusBox()->setCurrentText(u"Suggested"_s);
        QCOMPARE(rows(), 0);
        filters->statusBox()->setCurrentIndex(0);
        filters->annotatorBox()->setCurrentText(u"Ada"_s);
        QCOMPARE(rows(), 1);
        filters->clear();
        m_panel->setArticle(m_articles[1]);
        filters->articleBox()->setChecked(true);
        QCOMPARE(rows(), 2);
        m_panel->setArticle(m_articles[0]);
        QCOMPARE(rows(), 2); // a text, and a speaker
    }

    void daysAreReadAsWritten()
    {
        QCOMPARE(daysOf(u"2018"_s), std::pair(QDate(2018, 1, 1), QDate(2018, 12, 31)));
        QCOMPARE(daysOf(u" 2018-02 "_s), std::pair(QDate(2018, 2, 1), QDate(2018, 2, 28)));
        QCOMPARE(daysOf(u"2018-08-06"_s), std::pair(QDate(2018, 8, 6), QDate(2018, 8, 6)));
        for (const QString &wrong : {u""_s, u"18"_s, u"2018-13"_s, u"2018-02-30"_s, u"Aug"_s, u"2018-1-1-1"_s,
                                     u"2018-"_s, u"+018"_s}) {
            QVERIFY2(!daysOf(wrong).first.isValid() && !daysOf(wrong).second.isValid(), qPrintable(wrong));
        }
    }

    void aWrongExpressionSaysWhyAndWhere()
    {
        QTest::mouseClick(m_panel->options()->regularButton(), Qt::LeftButton);
        type(u"ba("_s);
        QVERIFY(shows(u"no regular expression yet, at character 4"_s));
        type(u"a.k"_s);
        QVERIFY(!shows(u"no regular expression"_s));
        QCOMPARE(m_panel->model()->rowCount(), 4);
    }

    void upBringsEarlierPatternsAndDownTheHits()
    {
        m_history->add(u"bank"_s);
        m_panel->filterField()->setFocus();
        QTest::keyClick(m_panel->filterField(), Qt::Key_Up);
        QCOMPARE(m_panel->filterField()->text(), u"bank"_s);
        finish(u"bank"_s);
        QTest::keyClick(m_panel->filterField(), Qt::Key_Down);
        QTest::keyClick(m_panel->filterField(), Qt::Key_Up);
        type(u"bank"_s);
        QTest::keyClick(m_panel->filterField(), Qt::Key_Down);
        QVERIFY(m_panel->view()->hasFocus());
    }
};

QTEST_MAIN(TestFindPanel)
#include "tst_findpanel.moc"
