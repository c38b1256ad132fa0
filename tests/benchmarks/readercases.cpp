// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/baselines.h"
#include "tests/benchmarks/benchdata.h"
#include "tests/benchmarks/cases.h"
#include "tests/benchmarks/viewdriver.h"
#include "widgets/reader/articleview.h"

#include <QCommandLineParser>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kTagPause = 12; // ms, as between pages

// The time of one more span from the call until it is on disk and painted.
Times tagTimes(const Benchmark &benchmark, qsizetype characters, qsizetype spans, qsizetype adds,
               bool hasHints, int pause)
{
    const LongArticle data = longArticle(benchmark, characters, spans);
    const std::unique_ptr<Project> project = need(Project::open(data.path));
    ArticleView view;
    view.resize(900, 1000);
    if (hasHints) {
        view.setHintLibrary(std::make_shared<HintLibrary>());
    }
    view.setArticle(need(project->openArticle(data.article)));
    view.show();
    PaintWatch::rest(100);
    PaintWatch watch(view);
    Prose prose(4);
    Times times;
    for (qsizetype i = 0; i < adds; ++i) {
        if (i % 10 == 0) { // a page does not fill up with spans
            view.scrollBy(view.viewport()->height());
            PaintWatch::rest(kTagPause); // the next page is laid out by then
        } else if (pause > 0) {
            PaintWatch::rest(pause);
        }
        const qsizetype top = view.positionAt(view.columnRect().topLeft() + QPoint(0, 40));
        const qsizetype bottom
            = view.positionAt(QPoint(view.columnRect().left(), view.viewport()->height() - 40));
        NewSpan span;
        span.article = data.article;
        span.kind = SpanKind(i % 3);
        const qint64 start = top + prose.number(quint32(std::max<qsizetype>(bottom - top - 200, 1)));
        span.ranges = {{start, start + 5 + prose.number(150)}};
        times.add(watch.timeUntilPainted([&] { (void)need(project->addSpan(span)); }));
    }
    return times;
}

void measureTag(const Benchmark &benchmark)
{
    const Times times = tagTimes(benchmark, 2'000'000, 10'000, benchmark.scaled(1'000), true, kTagPause);
    const Times paused = appendAndSync(benchmark.path(u"append.bin"_s), 200, kTagPause);
    benchmark.report({.name = u"tag"_s,
                      .unit = u"ms"_s,
                      .against = u"append4k_fsync, with the same pause before"_s,
                      .budget = 3.0},
                     times, 16.0, &paused);
    // As annotation tools were measured: no more than text and spans, one tag after the other.
    const Times append = appendAndSync(benchmark.path(u"append.bin"_s), 200);
    const auto inARow = [&](const QString &name, qsizetype characters, qsizetype spans) {
        benchmark.report({.name = name, .unit = u"ms"_s, .against = u"append4k_fsync"_s},
                         tagTimes(benchmark, characters, spans, benchmark.scaled(200), false, 0), {},
                         &append);
    };
    inARow(u"tag_100k_1k"_s, 100'000, 1'000);
    inARow(u"tag_300k_10k"_s, 300'000, 10'000);
}

void measureOpenArticle(const Benchmark &benchmark)
{
    const auto measure = [&](qsizetype characters, qsizetype spanCount, const QString &name,
                             std::optional<double> budget) {
        const LongArticle data = longArticle(benchmark, characters, spanCount);
        const auto library = std::make_shared<HintLibrary>();
        Times times;
        Times stock;
        for (int i = 0; i < benchmark.runs(); ++i) {
            const std::unique_ptr<Project> project = need(Project::open(data.path));
            ArticleView view;
            view.setHintLibrary(library);
            view.resize(900, 1000);
            view.show();
            PaintWatch::rest(50);
            PaintWatch watch(view);
            std::shared_ptr<OpenArticle> article;
            times.add(watch.timeUntilPainted([&] {
                article = need(project->openArticle(data.article));
                view.setArticle(article);
            }));
            QList<Span> spans;
            for (const PlacedSpan *placed : article->spans().inOrder()) {
                spans.append(placed->span);
            }
            const auto driver = makeStockView(StockView::LayoutFormats);
            driver->show();
            PaintWatch stockWatch(driver->view());
            stock.add(stockWatch.timeUntilPainted([&] { driver->open(article->text().text(), spans); }));
        }
        benchmark.report({.name = name,
                          .unit = u"ms"_s,
                          .against = u"QPlainTextEdit with layout formats, from memory"_s,
                          .budget = budget},
                         times, {}, &stock);
    };
    measure(1'000'000, 10'000, u"open_article"_s, 60);
    measure(1'000'000, benchmark.scaled(50'000), u"open_article_50000_spans"_s, 200);
    measure(300'000, 1'000, u"open_300k_1k"_s, {});
    measure(300'000, 10'000, u"open_300k_10k"_s, {});
}

constexpr BenchmarkCase kCases[]{
    {"reader_tag", "tag a span in 2,000,000 characters with 10,000 spans until it is durable and painted",
     measureTag},
    {"reader_open", "an article of 1,000,000 characters from the project file to the first painted frame",
     measureOpenArticle},
};

QList<Span> spansFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        giveUp(u"cannot read %1: %2"_s.arg(path, file.errorString()));
    }
    QList<Span> spans;
    spans.reserve(file.readAll().count('\n') + 1); // a list that moves would be the peak of the process
    file.seek(0);
    while (!file.atEnd()) {
        const QByteArrayList cells = file.readLine().trimmed().split('\t');
        if (cells.size() < 3) {
            continue;
        }
        Span span;
        span.id = SpanId::make();
        span.ranges = {{cells.at(0).toLongLong(), cells.at(1).toLongLong()}};
        span.kind = cells.at(2) == "entity" ? SpanKind::Entity
            : cells.at(2) == "claim"        ? SpanKind::Claim
                                            : SpanKind::Quote;
        spans.append(span);
    }
    return spans;
}

} // namespace

std::span<const BenchmarkCase> readerCases()
{
    return kCases;
}

int runView(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"stemma-bench view: a text and spans in a view of 900 x 1000; prints one JSON object."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"text"_s, u"The text (UTF-8, canonical)."_s, u"file"_s},
        {u"spans"_s, u"Lines of start, end (code points) and kind, separated by tabs."_s, u"file"_s},
        {u"adds"_s, u"Adds so many spans (50)."_s, u"count"_s, u"50"_s},
        {u"pages"_s, u"Turns so many pages (50)."_s, u"count"_s, u"50"_s},
        {u"runs"_s, u"Opens the view so many times (5)."_s, u"count"_s, u"5"_s},
        {u"baseline"_s, u"A QPlainTextEdit instead of the reader: layoutfmt, highlighter or extrasel."_s,
         u"way"_s},
    });
    parser.process(QStringList{u"stemma-bench view"_s} + arguments);
    const QStringList ways{u"layoutfmt"_s, u"highlighter"_s, u"extrasel"_s};
    const QString way = parser.value(u"baseline"_s);
    if (!parser.isSet(u"text"_s) || (!way.isEmpty() && !ways.contains(way))) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(parser.helpText()));
        return 2;
    }
    QFile file(parser.value(u"text"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        giveUp(u"cannot read %1: %2"_s.arg(file.fileName(), file.errorString()));
    }
    const QString text = QString::fromUtf8(file.readAll());
    const QList<Span> spans
        = parser.isSet(u"spans"_s) ? spansFromFile(parser.value(u"spans"_s)) : QList<Span>();
    const auto count = [&](const QString &option) { return std::max(parser.value(option).toInt(), 1); };
    const ViewFigures figures = measureView(
        [&] { return way.isEmpty() ? makeReader() : makeStockView(StockView(ways.indexOf(way))); }, text,
        spans, count(u"runs"_s), count(u"pages"_s), count(u"adds"_s));
    QJsonObject line{{u"view"_s, way.isEmpty() ? u"reader"_s : way},
                     {u"characters"_s, text.size()},
                     {u"spans"_s, spans.size()},
                     {u"rss_growth_mib"_s, figures.memory},
                     {u"peak_rss_mib"_s, double(peakMemory()) / 1024 / 1024}};
    const auto add = [&](const QString &name, const Times &times, double percent = 50) {
        if (!times.isEmpty()) { // a text of one page has no next one
            line.insert(name, times.percentile(percent));
        }
    };
    add(u"open_first_frame_ms"_s, figures.first);
    add(u"jump_ms"_s, figures.jump);
    add(u"page_ms"_s, figures.page);
    add(u"page_p95_ms"_s, figures.page, 95);
    add(u"notch_ms"_s, figures.notch);
    add(u"add_ms"_s, figures.add);
    add(u"add_p95_ms"_s, figures.add, 95);
    printLine(line);
    return 0;
}

} // namespace Stemma
