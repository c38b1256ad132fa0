// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One view, text and spans from memory: sizes, growth, hard texts, and the limits no view can go below.

#include "tests/benchmarks/benchdata.h"
#include "tests/benchmarks/cases.h"
#include "tests/benchmarks/viewdriver.h"

#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QPainter>
#include <QProcess>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr quint32 kSeed = 5;
constexpr int kPages = 50;
constexpr int kAdds = 50;

/// A text and its spans, in memory.
struct Content {
    QString text;
    QList<Span> spans;
};

Content made(const Benchmark &benchmark, qsizetype characters, qsizetype spans)
{
    Prose prose(kSeed);
    Content content;
    content.text = prose.text(benchmark.scaled(characters));
    content.spans = prose.spans(content.text, benchmark.scaled(spans));
    return content;
}

ViewFigures measureReader(const Benchmark &benchmark, const Content &content)
{
    return measureView(makeReader, content.text, content.spans, benchmark.runs(), kPages, kAdds);
}

ViewFigures measureStock(StockView kind, const Content &content, int runs, int pages = kPages)
{
    return measureView([kind] { return makeStockView(kind); }, content.text, content.spans, runs, pages,
                       pages);
}

struct Budgets {
    double first = 12;
    double page = 4;
    double add = 1;
};

void report(const Benchmark &benchmark, const QString &name, const ViewFigures &ours,
            const ViewFigures &stock, const Budgets &budgets)
{
    const auto one = [&](const QString &what, const Times &times, const Times &base, double budget,
                         std::optional<double> budget99 = {}) {
        if (!times.isEmpty() && !base.isEmpty()) {
            benchmark.report({.name = name + u'_' + what,
                              .unit = u"ms"_s,
                              .against = u"QPlainTextEdit with layout formats"_s,
                              .budget = budget},
                             times, budget99, &base);
        }
    };
    one(u"first"_s, ours.first, stock.first, budgets.first);
    one(u"page"_s, ours.page, stock.page, budgets.page, 16);
    one(u"jump"_s, ours.jump, stock.jump, 16);
    one(u"notch"_s, ours.notch, stock.notch, 4);
    one(u"add"_s, ours.add, stock.add, budgets.add, 16);
}

/// What no view can do without: times in milliseconds.
struct Limits {
    Times lineEnds; // of the text
    Times shape; // a page
    Times paint;
};

// A page as the targets define it: 900 x 1000, 15 px DejaVu Sans, filled with lines of the whole width.
Limits measureLimits(const QString &text, int runs)
{
    Limits limits;
    QFont font(u"DejaVu Sans"_s);
    font.setPixelSize(15);
    constexpr QSize kPage{900, 1000};
    QImage image(kPage, QImage::Format_RGB32);
    for (int run = 0; run < runs * 4; ++run) {
        qsizetype ends = 0;
        limits.lineEnds.add(timeOf([&] {
            const QStringView view = text;
            for (qsizetype i = view.indexOf(u'\n'); i >= 0; i = view.indexOf(u'\n', i + 1)) {
                ++ends;
            }
        }));
        std::vector<std::unique_ptr<QTextLayout>> layouts;
        limits.shape.add(timeOf([&] {
            qreal y = 0;
            // Another page in each run, so that no cache knows it.
            qsizetype start = text.indexOf(u'\n', text.size() * run / (runs * 4 + 1)) + 1;
            while (y < kPage.height() && start < text.size()) {
                const qsizetype end = std::max(start, text.indexOf(u'\n', start));
                auto layout = std::make_unique<QTextLayout>(text.mid(start, end - start), font);
                layout->setCacheEnabled(true);
                layout->beginLayout();
                for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
                    line.setLineWidth(kPage.width());
                    line.setPosition({0, y});
                    y += line.height();
                }
                layout->endLayout();
                layouts.push_back(std::move(layout));
                start = end + 1;
            }
        }));
        limits.paint.add(timeOf([&] {
            QPainter painter(&image);
            painter.fillRect(image.rect(), Qt::white);
            for (const auto &layout : layouts) {
                layout->draw(&painter, {});
            }
        }));
    }
    return limits;
}

/// What a process of its own needs for this content in one kind of view.
struct Memory {
    double growth = 0; ///< MiB, from the empty view to the end of the measuring
    double peak = 0;
};

class Files {
public:
    Files(const Benchmark &benchmark, const Content &content)
        : m_text(benchmark.path(u"view.txt"_s))
        , m_spans(benchmark.path(u"view.tsv"_s))
    {
        write(m_text, content.text.toUtf8());
        QByteArray lines;
        constexpr std::array kKinds{"entity", "quote", "claim"};
        for (const Span &span : content.spans) {
            const CodePointRange range = span.ranges.first();
            const char *kind = span.kind == SpanKind::Entity ? kKinds[0]
                : span.kind == SpanKind::Quote               ? kKinds[1]
                                                             : kKinds[2];
            lines += QByteArray::number(range.start) + '\t' + QByteArray::number(range.end) + '\t' + kind
                + '\n';
        }
        write(m_spans, lines);
    }

    [[nodiscard]] Memory measure(const QString &baseline = {}) const
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QStringList arguments{u"view"_s, u"--text"_s,  m_text,  u"--spans"_s, m_spans, u"--runs"_s,
                              u"1"_s,    u"--pages"_s, u"30"_s, u"--adds"_s,  u"10"_s};
        if (!baseline.isEmpty()) {
            arguments += {u"--baseline"_s, baseline};
        }
        child.start(QCoreApplication::applicationFilePath(), arguments);
        if (!child.waitForFinished(-1) || child.exitCode() != 0) {
            giveUp(u"the process that measures memory failed"_s);
        }
        const QJsonObject line = QJsonDocument::fromJson(child.readAllStandardOutput()).object();
        return {line.value(u"rss_growth_mib"_s).toDouble(), line.value(u"peak_rss_mib"_s).toDouble()};
    }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            giveUp(u"cannot write %1"_s.arg(path));
        }
    }

    QString m_text;
    QString m_spans;
};

void reportMemory(const Benchmark &benchmark, const QString &name, const Content &content,
                  std::optional<double> budget)
{
    const Files files(benchmark, content);
    const Memory ours = files.measure();
    const Memory formats = files.measure(u"layoutfmt"_s);
    benchmark.report({.name = name + u"_memory"_s,
                      .unit = u"MiB"_s,
                      .value = ours.growth,
                      .against = u"QPlainTextEdit with layout formats"_s,
                      .baseline = formats.growth,
                      .budget = budget});
    if (!budget) {
        const Memory selections = files.measure(u"extrasel"_s);
        benchmark.report(Ratio{u"anchor_14_memory_layoutfmt"_s, formats.peak / ours.peak,
                               u"peak of QPlainTextEdit with layout formats / ours"_s, 1.4, 1.8});
        benchmark.report(Ratio{u"anchor_14_memory_extrasel"_s, selections.peak / ours.peak,
                               u"peak of QPlainTextEdit with extra selections / ours"_s, 8, 10});
    }
}

void measureSizes(const Benchmark &benchmark)
{
    const int runs = benchmark.runs();
    const QString formats = u"QPlainTextEdit with layout formats / ours"_s;
    const QString selections = u"QPlainTextEdit with extra selections / ours"_s;
    const auto ratio = [&](const QString &name, const Times &baseline, const Times &ours,
                           const QString &against, double hold, double reach) {
        benchmark.report(Ratio{name, baseline.median() / ours.median(), against, hold, reach});
    };
    const auto growth = [&](const QString &name, const Times &large, const Times &small, double most) {
        benchmark.report(
            Ratio{name, large.median() / small.median(), u"the larger / the smaller"_s, most, most, true});
    };

    ViewFigures small;
    {
        const Content content = made(benchmark, 300'000, 1'000);
        small = measureReader(benchmark, content);
        report(benchmark, u"reader_300k"_s, small, measureStock(StockView::LayoutFormats, content, runs), {});
    }
    ViewFigures middle;
    {
        const Content content = made(benchmark, 2'000'000, 10'000);
        middle = measureReader(benchmark, content);
        const ViewFigures stock = measureStock(StockView::LayoutFormats, content, runs);
        report(benchmark, u"reader_2m"_s, middle, stock, {});
        const ViewFigures rich = measureStock(StockView::RichHighlighter, content, std::min(runs, 3));
        const ViewFigures highlighter = measureStock(StockView::Highlighter, content, std::min(runs, 3));
        const ViewFigures extra = measureStock(StockView::ExtraSelections, content, std::min(runs, 3), 15);
        ratio(u"anchor_1_first_2m"_s, stock.first, middle.first, formats, 3.5, 6);
        ratio(u"anchor_2_first_2m"_s, extra.first, middle.first, selections, 90, 150);
        ratio(u"anchor_8_page_2m"_s, stock.page, middle.page, formats, 1.8, 2.8);
        ratio(u"anchor_8_page_2m_rich"_s, rich.page, middle.page, u"QTextEdit + QSyntaxHighlighter / ours"_s,
              1.5, 2.3);
        ratio(u"anchor_11_add_2m"_s, stock.add, middle.add, formats, 6, 12);
        benchmark.report({.name = u"reader_2m_first_highlighter"_s,
                          .unit = u"ms"_s,
                          .value = middle.first.median(),
                          .against = u"QPlainTextEdit with a QSyntaxHighlighter"_s,
                          .baseline = highlighter.first.median(),
                          .budget = 12});
        const Limits limits = measureLimits(content.text, runs);
        benchmark.report(Ratio{u"limit_4_add"_s, middle.add.median() / limits.paint.median(),
                               u"ours / paint a page"_s, 0.7, 0.3, true});
        reportMemory(benchmark, u"reader_2m"_s, content, 3);
    }
    {
        const Content few = made(benchmark, 2'000'000, 1'000);
        const Content many = made(benchmark, 2'000'000, 50'000);
        growth(u"growth_add_spans_2m"_s, measureReader(benchmark, many).add,
               measureReader(benchmark, few).add, 1.5);
    }
    {
        const Content content = made(benchmark, 10'000'000, 50'000);
        const ViewFigures large = measureReader(benchmark, content);
        const ViewFigures stock = measureStock(StockView::LayoutFormats, content, runs);
        report(benchmark, u"reader_10m"_s, large, stock, {.first = 20});
        const ViewFigures extra = measureStock(StockView::ExtraSelections, content, 1, 5);
        ratio(u"anchor_4_first_10m"_s, stock.first, large.first, formats, 7, 13);
        ratio(u"anchor_4_first_10m_extrasel"_s, extra.first, large.first, selections, 220, 400);
        const Limits limits = measureLimits(content.text, runs);
        const double necessary = limits.lineEnds.median() + limits.shape.median() + limits.paint.median();
        benchmark.report({.name = u"limit_line_ends_10m"_s, .unit = u"ms"_s}, limits.lineEnds);
        benchmark.report({.name = u"limit_shape_page"_s, .unit = u"ms"_s}, limits.shape);
        benchmark.report({.name = u"limit_paint_page"_s, .unit = u"ms"_s}, limits.paint);
        benchmark.report(Ratio{u"limit_1_first_10m"_s, large.first.median() / necessary,
                               u"ours / line ends + shape and paint a page"_s, 2.1, 1.4, true});
        benchmark.report(Ratio{u"limit_2_page"_s, large.page.median() / limits.paint.median(),
                               u"ours / paint a page"_s, 2.6, 1.6, true});
        growth(u"growth_first_text"_s, large.first, small.first, 2.5);
        growth(u"growth_page_text"_s, large.page, small.page, 1.4);
        growth(u"growth_add_text"_s, large.add, small.add, 1.4);
        growth(u"growth_page_middle"_s, middle.page, small.page, 1.4);
        growth(u"growth_add_middle"_s, middle.add, small.add, 1.4);
        // One after the other, so that a machine that gets faster or slower does it to both.
        const Content few = made(benchmark, 10'000'000, 1'000);
        Times firstOfMany;
        Times firstOfFew;
        for (int run = 0; run < 2 * runs + 1; ++run) {
            for (const auto &[one, times] : {std::pair(&content, &firstOfMany), {&few, &firstOfFew}}) {
                times->add(measureView(makeReader, one->text, one->spans, 1, 0, 0).first.median());
            }
        }
        growth(u"growth_first_spans"_s, firstOfMany, firstOfFew, 1.5);
        reportMemory(benchmark, u"reader_10m"_s, content, {});
    }
}

void measureDense(const Benchmark &benchmark)
{
    const Content content = made(benchmark, 300'000, 50'000);
    const ViewFigures ours = measureReader(benchmark, content);
    const ViewFigures stock = measureStock(StockView::LayoutFormats, content, benchmark.runs());
    report(benchmark, u"reader_dense"_s, ours, stock, {.first = 20, .page = 5.5, .add = 1.4});
    const ViewFigures extra = measureStock(StockView::ExtraSelections, content, 1, 10);
    benchmark.report(Ratio{u"anchor_9_page_dense"_s, stock.page.median() / ours.page.median(),
                           u"QPlainTextEdit with layout formats / ours"_s, 3, 6});
    benchmark.report(Ratio{u"anchor_9_page_dense_extrasel"_s, extra.page.median() / ours.page.median(),
                           u"QPlainTextEdit with extra selections / ours"_s, 7, 15});
}

Span spanOver(qsizetype start, qsizetype end, SpanKind kind)
{
    Span span;
    span.id = SpanId::make();
    span.kind = kind;
    span.ranges = {{start, end}};
    return span;
}

void measureHard(const Benchmark &benchmark)
{
    const auto measure = [&](const QString &name, const Content &content, const Budgets &budgets) {
        report(benchmark, name, measureReader(benchmark, content),
               measureStock(StockView::LayoutFormats, content, 1, 5), budgets);
    };
    {
        Content content = made(benchmark, 2'000'000, 10'000);
        content.text.replace(u'\n', u' ');
        measure(u"reader_one_paragraph"_s, content, {.first = 50, .page = 16, .add = 8});
    }
    {
        // A word with 30 spans in every thousand characters: two or three on each page.
        Content content = made(benchmark, 300'000, 1'000);
        for (qsizetype at = 200; at + 100 < content.text.size(); at += 1'000) {
            const qsizetype start = content.text.indexOf(u' ', at) + 1;
            const qsizetype end = content.text.indexOf(u' ', start);
            for (int i = 0; i < 30; ++i) {
                content.spans.append(spanOver(start, end, SpanKind(i % 3)));
            }
        }
        measure(u"reader_30_on_a_word"_s, content, {.first = 20, .page = 8, .add = 2});
    }
    {
        Content content = made(benchmark, 300'000, 1'000);
        for (qsizetype i = 0; i < 500; ++i) {
            content.spans.append(spanOver(4'000, 4'005 + 3 * i, SpanKind(i % 3)));
        }
        measure(u"reader_500_at_a_place"_s, content, {.first = 20, .page = 8, .add = 2});
    }
    {
        Content content = made(benchmark, 2'000'000, 10'000);
        qsizetype end = 0;
        for (int paragraphs = 0; paragraphs < 300 && end >= 0; ++paragraphs) {
            end = content.text.indexOf(u'\n', end + 1);
        }
        end = end < 0 ? content.text.size() - 1 : end;
        content.spans.append(spanOver(10, end, SpanKind::Quote));
        content.spans.append(spanOver(10, end, SpanKind::Claim));
        measure(u"reader_over_300_paragraphs"_s, content, {.first = 12, .page = 4, .add = 1});
    }
}

constexpr BenchmarkCase kCases[]{
    {"reader_sizes", "first frame, page, jump, notch, one more span and memory at three sizes; growth",
     measureSizes},
    {"reader_dense", "300,000 characters with 50,000 spans, about ten deep", measureDense},
    {"reader_hard",
     "one paragraph of 2,000,000 characters, 30 spans on a word, 500 at a place, one over 300 "
     "paragraphs",
     measureHard},
};

} // namespace

std::span<const BenchmarkCase> viewCases()
{
    return kCases;
}

} // namespace Stemma
