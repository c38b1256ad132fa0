// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two articles side by side, and the whole window: ribbons, differences, from a click to what it shows.

#include "app/settings.h"
#include "app/window/differing.h"
#include "app/window/mainwindow.h"
#include "tests/benchmarks/baselines.h"
#include "tests/benchmarks/benchdata.h"
#include "tests/benchmarks/cases.h"
#include "tests/benchmarks/viewdriver.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/comparison/links/linkstrip.h"
#include "widgets/dialogs/dialogs.h"

#include <QCoreApplication>
#include <QScrollBar>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr QSize kTwoPanes{1800, 1000};

std::shared_ptr<OpenArticle> articleOf(const QString &text, const QList<Span> &spans)
{
    Article article;
    article.id = ArticleId::make();
    return std::make_shared<OpenArticle>(article, Revision(), SourceText(text), spans);
}

void setReferenceFont(QWidget &widget)
{
    QFont font(u"DejaVu Sans"_s);
    font.setPixelSize(15);
    widget.setFont(font);
}

/// A quote every 110 characters, forty on a page, each linked with the one at its place in the other article.
QList<Span> linkedQuotes(const QString &text, const QList<QuoteGroupId> &groups)
{
    QList<Span> spans;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const qsizetype start = text.indexOf(u' ', 110 * i) + 1;
        const qsizetype end = text.indexOf(u' ', start + 20);
        if (start == 0 || end < 0) {
            break;
        }
        Span span;
        span.id = SpanId::make();
        span.group = groups.at(i);
        span.ranges = {{start, end}};
        spans.append(span);
    }
    return spans;
}

void measureRibbons(const Benchmark &benchmark)
{
    Prose prose(11);
    QList<QuoteGroupId> groups;
    for (int i = 0; i < 500; ++i) {
        groups.append(QuoteGroupId::make());
    }
    ComparisonView panes;
    setReferenceFont(panes);
    panes.resize(kTwoPanes);
    const QString text = prose.text(60'000);
    panes.openArticle(articleOf(text, linkedQuotes(text, groups)));
    panes.openBeside(articleOf(text, linkedQuotes(text, groups)));
    panes.show();
    PaintWatch::rest(300);
    ArticleView *view = panes.view(0);
    PaintWatch watch(*view);
    Times times;
    Times still;
    int ribbons = 0;
    const int step = 3 * view->verticalScrollBar()->singleStep();
    for (int i = 0; i < 100; ++i) {
        PaintWatch::rest(8);
        times.add(watch.timeUntilPainted([&] { view->scrollBy(i % 20 < 10 ? step : -step); }));
        ribbons = std::max(ribbons, int(panes.strip(0)->ribbons().size()));
    }
    {
        // The same step in one pane, without ribbons.
        ComparisonView single;
        setReferenceFont(single);
        single.resize(kTwoPanes.width() / 2, kTwoPanes.height());
        single.openArticle(articleOf(text, linkedQuotes(text, groups)));
        single.show();
        PaintWatch::rest(300);
        PaintWatch alone(*single.view(0));
        for (int i = 0; i < 100; ++i) {
            PaintWatch::rest(8);
            still.add(alone.timeUntilPainted([&] { single.view(0)->scrollBy(i % 20 < 10 ? step : -step); }));
        }
    }
    benchmark.report({.name = u"reader_ribbons_step"_s,
                      .unit = u"ms"_s,
                      .against = u"one pane without ribbons"_s,
                      .budget = 8},
                     times, 16, &still);
    benchmark.report({.name = u"reader_ribbons_in_sight"_s, .unit = u"ribbons"_s, .value = double(ribbons)});
}

void measureTwoPanes(const Benchmark &benchmark)
{
    Prose prose(12);
    ComparisonView panes;
    setReferenceFont(panes);
    panes.resize(kTwoPanes);
    for (int i = 0; i < 2; ++i) {
        const QString text = prose.text(benchmark.scaled(2'000'000));
        const auto article = articleOf(text, prose.spans(text, benchmark.scaled(50'000)));
        i == 0 ? panes.openArticle(article) : panes.openBeside(article);
    }
    panes.show();
    PaintWatch::rest(300);
    Times times;
    for (int i = 0; i < 60; ++i) {
        ArticleView *view = panes.view(i % 2);
        PaintWatch watch(*view);
        PaintWatch::rest(12);
        times.add(watch.timeUntilPainted(
            [&] { view->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd); }));
    }
    benchmark.report({.name = u"reader_two_panes_page"_s, .unit = u"ms"_s, .budget = 8.3}, times, 16);
    benchmark.report(
        Ratio{u"limit_3_page_p95"_s, times.percentile(95) / 8.3, u"p95 / a frame at 120 Hz"_s, 1, 0.6, true});
}

/// A later version of @p text: a word in every few hundred characters is another one, some paragraphs moved.
QString laterVersion(const QString &text, Prose &prose)
{
    QStringList paragraphs = text.split(u'\n');
    for (QString &paragraph : paragraphs) {
        for (qsizetype at = 50 + prose.number(400); at + 60 < paragraph.size();
             at += 200 + prose.number(600)) {
            const qsizetype start = paragraph.indexOf(u' ', at) + 1;
            const qsizetype end = paragraph.indexOf(u' ', start);
            if (start > 0 && end > start) {
                paragraph.replace(start, end - start, Prose::name(prose.number(2'000)));
            }
        }
    }
    for (int i = 0; i < 20 && paragraphs.size() > 4; ++i) {
        const auto count = quint32(paragraphs.size());
        paragraphs.move(prose.number(count), prose.number(count));
    }
    return paragraphs.join(u'\n');
}

void measureDifferences(const Benchmark &benchmark)
{
    Prose prose(13);
    const QString first = prose.text(benchmark.scaled(2'000'000));
    const QString second = laterVersion(first, prose);
    const QString other = prose.text(benchmark.scaled(2'000'000));
    Times compare;
    Times unrelated;
    Times painted;
    Times marked;
    qsizetype differences = 0;
    for (int i = 0; i < benchmark.runs(); ++i) {
        compare.add(timeOf([&] { differences = compareTexts(first, second)->differences.size(); }));
        unrelated.add(timeOf([&] { (void)compareTexts(first, other); }));
        const auto base = articleOf(first, {});
        const auto witness = articleOf(second, {});
        ComparisonView panes;
        setReferenceFont(panes);
        panes.resize(kTwoPanes);
        panes.addPane();
        panes.show();
        Differing differing(&panes);
        bool isFound = false;
        QObject::connect(&differing, &Differing::found, &panes, [&isFound] { isFound = true; });
        differing.setOn(true);
        PaintWatch::rest(100);
        PaintWatch watch(*panes.view(0));
        QElapsedTimer timer;
        timer.start();
        painted.add(watch.timeUntilPainted([&] {
            panes.openArticle(base, 0);
            panes.openArticle(witness, 1);
        }));
        while (!isFound) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        (void)watch.timeUntilPainted([&] { panes.view(0)->viewport()->update(); });
        marked.add(double(timer.nsecsElapsed()) / 1e6);
    }
    benchmark.report({.name = u"compare_2_mb"_s, .unit = u"ms"_s, .budget = 30}, compare);
    benchmark.report({.name = u"compare_2_mb_unrelated"_s, .unit = u"ms"_s}, unrelated);
    benchmark.report({.name = u"reader_differences_painted"_s, .unit = u"ms"_s, .budget = 100}, painted,
                     100.0);
    benchmark.report({.name = u"reader_differences_marked"_s, .unit = u"ms"_s, .budget = 100}, marked, 100.0);
    benchmark.report(
        {.name = u"reader_differences_count"_s, .unit = u"differences"_s, .value = double(differences)});
}

/// A project in the whole window, settings kept in the folder of the run.
struct Desk {
    Desk(const Benchmark &benchmark, const QString &path)
    {
        for (const auto format : {QSettings::NativeFormat, QSettings::IniFormat}) {
            QSettings::setPath(format, QSettings::UserScope, benchmark.path(u"settings"_s));
        }
        settings = std::make_unique<Settings>();
        window = std::make_unique<MainWindow>(*settings, dialogs);
        window->resize(1600, 1000);
        if (!window->openProject(path)) {
            giveUp(u"the window did not open %1"_s.arg(path));
        }
        window->comparison()->closeAll();
        window->show();
        PaintWatch::rest(500);
    }

    SystemDialogs dialogs;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<MainWindow> window;
};

void measureClick(const Benchmark &benchmark)
{
    const LongArticle data = longArticle(benchmark, 1'000'000, 10'000);
    Times times;
    Times disk;
    for (int i = 0; i < benchmark.runs(); ++i) {
        Desk desk(benchmark, data.path);
        PaintWatch watch(*desk.window->comparison()->view(0));
        times.add(watch.timeUntilPainted([&] { desk.window->openArticle(data.article); }));
        disk.add(
            timeOf([&] { (void)stepThrough(data.path, "SELECT * FROM span ORDER BY article_id, start"); }));
    }
    benchmark.report({.name = u"reader_click_to_painted"_s,
                      .unit = u"ms"_s,
                      .against = u"SQLite C API, stepping through the spans"_s,
                      .budget = 60},
                     times, {}, &disk);
}

constexpr BenchmarkCase kCases[]{
    {"reader_ribbons", "a scroll step with forty ribbons in sight between two panes", measureRibbons},
    {"reader_two_panes", "page turns with two panes of 2,000,000 characters and 50,000 spans each",
     measureTwoPanes},
    {"reader_differences", "two articles of 2 MB: compared, opened, painted, marked", measureDifferences},
    {"reader_click", "an article of 1,000,000 characters and 10,000 spans in the whole window", measureClick},
};

} // namespace

std::span<const BenchmarkCase> paneCases()
{
    return kCases;
}

} // namespace Stemma
