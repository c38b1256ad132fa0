// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/baselines.h"
#include "tests/benchmarks/benchdata.h"
#include "tests/benchmarks/cases.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QProcess>

#include <span>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr double kMiB = 1024.0 * 1024.0;
constexpr qint64 kPage = 100; // rows a list asks for at once

void measureDisk(const Benchmark &benchmark)
{
    const Times append = appendAndSync(benchmark.path(u"append.bin"_s), 200);
    benchmark.report({.name = u"append4k_fsync"_s, .unit = u"ms"_s}, append, 100.0);
    const Times commit = plainCommits(benchmark.path(u"commits.db"_s), 200);
    benchmark.report({.name = u"sqlite_commit"_s, .unit = u"ms"_s, .against = u"append4k_fsync"_s}, commit,
                     100.0, &append);
}

void measureTagDurable(const Benchmark &benchmark)
{
    const LongArticle data = longArticle(benchmark, 1'000'000, 10'000);
    const std::unique_ptr<Project> project = need(Project::open(data.path));
    const auto article = need(project->openArticle(data.article));
    Prose prose(1);
    Times times;
    for (const Span &span : prose.spans(article->text().text(), benchmark.scaled(1'000))) {
        NewSpan added;
        added.article = data.article;
        added.kind = span.kind;
        added.ranges = span.ranges;
        times.add(timeOf([&] { (void)need(project->addSpan(added)); }));
    }
    const Times append = appendAndSync(benchmark.path(u"append.bin"_s), 200);
    benchmark.report(
        {.name = u"tag_durable"_s, .unit = u"ms"_s, .against = u"append4k_fsync"_s, .budget = 3.0}, times,
        16.0, &append);
    benchmark.report(Ratio{u"limit_5_commit_p95"_s, times.percentile(95) / append.percentile(95),
                           u"ours / append 4 KiB and sync, both p95"_s, 1.9, 1.3, true});
}

void measureUndo(const Benchmark &benchmark)
{
    const LongArticle data = longArticle(benchmark, 100'000, 1'000);
    const std::unique_ptr<Project> project = need(Project::open(data.path));
    const auto article = need(project->openArticle(data.article));
    Prose prose(2);
    const qsizetype edits = benchmark.scaled(1'000);
    for (const Span &span : prose.spans(article->text().text(), edits)) {
        NewSpan added;
        added.article = data.article;
        added.kind = span.kind;
        added.ranges = span.ranges;
        (void)need(project->addSpan(added));
    }
    Times undo;
    Times redo;
    const double all = timeOf([&] {
        for (qsizetype i = 0; i < edits; ++i) {
            undo.add(timeOf([&] { (void)need(project->undo()); }));
        }
    });
    for (qsizetype i = 0; i < edits; ++i) {
        redo.add(timeOf([&] { (void)need(project->redo()); }));
    }
    const Times append = appendAndSync(benchmark.path(u"append.bin"_s), 200);
    benchmark.report({.name = u"undo_1000_edits"_s,
                      .unit = u"ms"_s,
                      .value = all,
                      .against = u"append4k_fsync, as often"_s,
                      .baseline = append.median() * double(edits)});
    benchmark.report({.name = u"undo"_s, .unit = u"ms"_s, .against = u"append4k_fsync"_s, .budget = 4.0},
                     undo, 16.0, &append);
    benchmark.report({.name = u"redo"_s, .unit = u"ms"_s, .against = u"append4k_fsync"_s, .budget = 4.0},
                     redo, 16.0, &append);
}

void measureJournal(const Benchmark &benchmark)
{
    const QString path = benchmark.path(u"journal.stemma"_s);
    const qsizetype edits = benchmark.scaled(100'000);
    if (!QFile::exists(path)) {
        (void)need(Project::create(path));
        fillJournal(path, edits);
    }
    Times open;
    Times plain;
    for (int i = 0; i < benchmark.runs(); ++i) {
        std::unique_ptr<Project> project;
        open.add(timeOf([&] { project = need(Project::open(path)); }));
        plain.add(timeOf([&] {
            (void)stepThrough(path,
                              "SELECT number, action, direction, target, gesture, annotator, time,"
                              " change_count FROM journal ORDER BY number");
        }));
    }
    benchmark.report({.name = u"open_journal_100000"_s,
                      .unit = u"ms"_s,
                      .against = u"SQLite C API, stepping through the rows"_s,
                      .budget = 300.0},
                     open, {}, &plain);
}

void measureLoadSpans(const Benchmark &benchmark)
{
    const LongArticle data = longArticle(benchmark, 1'000'000, benchmark.scaled(50'000));
    const QString scattered = benchmark.path(u"scattered.db"_s);
    scatterSpans(data.path, scattered);
    Times ours;
    Times plain;
    Times index;
    for (int i = 0; i < benchmark.runs(); ++i) {
        const std::unique_ptr<Project> project = need(Project::open(data.path));
        const Article article = need(project->store().article(data.article));
        const SourceText text(
            need(project->store().text(need(project->store().revision(article.revision)).text)));
        QList<Span> spans;
        ours.add(timeOf([&] { spans = need(project->store().spansOfArticle(data.article)); }));
        index.add(timeOf([&] { SpanIndex(text).reset(spans); }));
        plain.add(loadScattered(scattered, data.article.uuid()));
    }
    benchmark.report({.name = u"load_spans_50000"_s,
                      .unit = u"ms"_s,
                      .against = u"Qt Sql on a plain table, rows scattered"_s,
                      .budget = 32.0},
                     ours, {}, &plain);
    benchmark.report({.name = u"index_spans_50000"_s, .unit = u"ms"_s}, index);
    benchmark.report(Ratio{u"anchor_15_load"_s, plain.median() / ours.median(),
                           u"Qt Sql on a plain table, rows scattered / ours"_s, 5, 15});
}

void measureInsertSpans(const Benchmark &benchmark)
{
    const QString path = benchmark.path(u"inserted.stemma"_s);
    Times ours;
    Times plain;
    Times indexed;
    for (int i = 0; i < std::min(benchmark.runs(), 3); ++i) {
        removeDatabaseFiles(path);
        std::unique_ptr<Project> project = need(Project::create(path));
        QList<Span> spans = untaggedArticles(*project, benchmark.scaled(1'000), 1'000);
        Changes changes;
        changes.reserve(spans.size());
        for (const Span &span : spans) {
            changes.append(Change<Span>{{}, span});
        }
        ours.add(timeOf([&] { (void)need(project->applyChanges(EditAction::ImportAnnotations, changes)); }));
        plain.add(insertPlainly(benchmark.path(u"plain.db"_s), spans));
        project.reset();
        removeDatabaseFiles(path);
        project = need(Project::create(path));
        spans = untaggedArticles(*project, benchmark.scaled(1'000), 1'000);
        project.reset();
        indexed.add(insertIndexed(path, spans));
    }
    removeDatabaseFiles(path);
    benchmark.report({.name = u"insert_spans_1m"_s,
                      .unit = u"ms"_s,
                      .against = u"Qt Sql into a plain table, without a journal to undo"_s},
                     ours, {}, &plain);
    benchmark.report(Ratio{u"anchor_16_insert"_s, plain.median() / ours.median(),
                           u"Qt Sql into a plain table / ours"_s, 4, 6});
    benchmark.report(
        {.name = u"insert_spans_1m_indexed"_s,
         .unit = u"ms"_s,
         .against = u"Qt Sql into the same table, its indexes and references, without a journal"_s},
        ours, {}, &indexed);
}

void measureOpenProject(const Benchmark &benchmark)
{
    const QString path = archive(benchmark);
    QHash<QString, Times> times;
    double memory = 0;
    for (int i = 0; i < benchmark.runs(); ++i) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {u"--open-project"_s, path});
        if (!child.waitForFinished(-1) || child.exitCode() != 0) {
            giveUp(u"the process that opens the project failed"_s);
        }
        const QJsonObject line = QJsonDocument::fromJson(child.readAllStandardOutput()).object();
        for (auto it = line.begin(); it != line.end(); ++it) {
            times[it.key()].add(it.value().toDouble());
        }
        memory = std::max(memory, line.value(u"peak_mib"_s).toDouble());
    }
    const auto report = [&](const QString &key, const QString &name, double budget) {
        benchmark.report({.name = name,
                          .unit = u"ms"_s,
                          .value = times.value(key).median(),
                          .against = u"SQLite C API, open and count"_s,
                          .baseline = times.value(u"plain"_s).median(),
                          .budget = budget});
    };
    report(u"open"_s, u"open_project"_s, 1'000);
    report(u"first_pages"_s, u"open_project_first_pages"_s, 1'000);
    report(u"articles_page"_s, u"list_articles_first_page"_s, 16);
    report(u"articles_middle"_s, u"list_articles_middle_page"_s, 50);
    report(u"articles_filter"_s, u"list_articles_filter"_s, 300);
    report(u"spans_page"_s, u"list_annotations_first_page"_s, 16);
    report(u"spans_middle"_s, u"list_annotations_middle_page"_s, 300);
    report(u"spans_kind"_s, u"list_annotations_of_kind"_s, 300);
    report(u"spans_filter"_s, u"list_annotations_filter"_s, 1'000);
    benchmark.report({.name = u"open_project_memory"_s, .unit = u"MiB"_s, .value = memory, .budget = 300.0});
}

constexpr BenchmarkCase kCases[]{
    {"disk", "append and sync 4 KiB; commit a row with the SQLite C API: what no program can go below",
     measureDisk},
    {"tag_durable", "add a span and make it durable, without a window", measureTagDurable},
    {"undo", "take back and redo 1,000 edits", measureUndo},
    {"journal", "open a project with 100,000 edits to undo", measureJournal},
    {"load_spans", "read 50,000 spans of one article, file them by place", measureLoadSpans},
    {"insert_spans",
     "1,000,000 spans, article by article, in one edit that can be undone, as an import makes it",
     measureInsertSpans},
    {"open_project", "open 100,000 articles and 1,000,000 spans in a fresh process, show and filter lists",
     measureOpenProject},
};

} // namespace

std::span<const BenchmarkCase> storeCases()
{
    return kCases;
}

int openProjectInChild(const QString &path)
{
    QJsonObject line;
    line.insert(u"plain"_s, timeOf([&] {
                    (void)stepThrough(path,
                                      "SELECT (SELECT count(*) FROM article),"
                                      " (SELECT sum(total) FROM article_spans)");
                }));
    QElapsedTimer timer;
    timer.start();
    const std::unique_ptr<Project> project = need(Project::open(path));
    line.insert(u"open"_s, double(timer.nsecsElapsed()) / 1e6);
    const ProjectStore &store = project->store();
    const ArticleQuery articles;
    const SpanQuery spans;
    const qint64 articleCount = need(store.countArticles(articles));
    const qint64 spanCount = need(store.countSpans(spans));
    line.insert(u"articles_page"_s, timeOf([&] { (void)need(store.articles(articles, 0, kPage)); }));
    line.insert(u"spans_page"_s, timeOf([&] { (void)need(store.spans(spans, 0, kPage)); }));
    line.insert(u"first_pages"_s, double(timer.nsecsElapsed()) / 1e6);
    line.insert(u"articles_middle"_s,
                timeOf([&] { (void)need(store.articles(articles, articleCount / 2, kPage)); }));
    line.insert(u"spans_middle"_s, timeOf([&] { (void)need(store.spans(spans, spanCount / 2, kPage)); }));
    ArticleQuery filtered;
    filtered.filter = u"Émile 777"_s;
    line.insert(u"articles_filter"_s, timeOf([&] {
                    (void)need(store.countArticles(filtered));
                    (void)need(store.articles(filtered, 0, kPage));
                }));
    SpanQuery quotes;
    quotes.kind = SpanKind::Quote;
    line.insert(u"spans_kind"_s, timeOf([&] {
                    (void)need(store.countSpans(quotes));
                    (void)need(store.spans(quotes, 0, kPage));
                }));
    SpanQuery named;
    named.filter = u"Goran Belo"_s;
    line.insert(u"spans_filter"_s, timeOf([&] {
                    (void)need(store.countSpans(named));
                    (void)need(store.spans(named, 0, kPage));
                }));
    line.insert(u"peak_mib"_s, double(peakMemory()) / kMiB);
    printLine(line);
    return 0;
}

} // namespace Stemma
