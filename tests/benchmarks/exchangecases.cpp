// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/export/tablesink.h"
#include "models/exchange/import/importpaths.h"
#include "models/project/backgroundtask.h"
#include "models/records/recordtraits.h"
#include "tests/benchmarks/baselines.h"
#include "tests/benchmarks/benchdata.h"
#include "tests/benchmarks/cases.h"
#include "tests/benchmarks/stallwatch.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimeZone>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

QString textFiles(const Benchmark &benchmark, qsizetype count)
{
    const QString folder = benchmark.path(u"texts-%1"_s.arg(count));
    if (QDir().exists(folder)) {
        return folder;
    }
    const QString unfinished = folder + u".new"_s;
    QDir(unfinished).removeRecursively();
    QDir().mkpath(unfinished);
    Prose prose(6);
    for (qsizetype i = 0; i < count; ++i) {
        QFile file(unfinished + u"/report-%1.txt"_s.arg(i, 5, 10, QChar(u'0')));
        if (!file.open(QIODevice::WriteOnly)) {
            giveUp(u"cannot write %1"_s.arg(file.fileName()));
        }
        file.write((u"Report %1\n"_s.arg(i) + prose.text(3'000)).toUtf8());
    }
    QDir().rename(unfinished, folder);
    return folder;
}

/// Reads all files and writes their bytes into one, synced: what an import cannot do without.
double copyAll(const QString &folder, const QString &to)
{
    return timeOf([&] {
        QFile out(to);
        if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
            giveUp(u"cannot write %1"_s.arg(to));
        }
        const QDir dir(folder);
        const QStringList names = dir.entryList(QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QFile in(dir.filePath(name));
            if (in.open(QIODevice::ReadOnly)) {
                out.write(in.readAll());
            }
        }
        out.flush();
        ::fsync(out.handle());
    });
}

void measureImport(const Benchmark &benchmark)
{
    const qsizetype count = benchmark.scaled(5'000);
    const QString folder = textFiles(benchmark, count);
    Times whole;
    Times stall;
    Times add;
    Times copy;
    for (int i = 0; i < benchmark.runs(); ++i) {
        const QString path = benchmark.path(u"imported.stemma"_s);
        removeDatabaseFiles(path);
        const std::unique_ptr<Project> project = need(Project::create(path));
        StallWatch watch;
        QEventLoop loop;
        BackgroundTask<std::shared_ptr<Result<ImportReport>>> task;
        whole.add(timeOf([&] {
            task.start(
                [&](TaskPromise<std::shared_ptr<Result<ImportReport>>> &promise) {
                    const auto store = need(project->store().sibling(AccessMode::ReadWrite));
                    promise.addResult(std::make_shared<Result<ImportReport>>(importPaths(*store, {folder})));
                },
                [&](const std::shared_ptr<Result<ImportReport>> &report) {
                    add.add(timeOf([&] { (void)need(project->addArticles(need(*report).articles)); }));
                    loop.quit();
                });
            loop.exec();
        }));
        stall.add(watch.longest());
        if (need(project->store().countArticles({})) != count) {
            giveUp(u"not all files were imported"_s);
        }
        copy.add(copyAll(folder, benchmark.path(u"copied.bin"_s)));
    }
    benchmark.report({.name = u"import_5000"_s,
                      .unit = u"ms"_s,
                      .against = u"reading the files and writing their bytes into one, synced"_s,
                      .budget = 15'000},
                     whole, {}, &copy);
    benchmark.report({.name = u"import_5000_longest_stall"_s, .unit = u"ms"_s, .budget = 100.0}, stall);
    benchmark.report({.name = u"import_5000_edit"_s, .unit = u"ms"_s}, add);
}

// The cells of annotations.csv as plainly as SQL can say them: ids as hexadecimal digits, times as numbers;
// neither UTF-16 places nor parts, which SQL cannot compute. What is left out favours the shell.
const QString kPlainSql
    = u"SELECT hex(s.id), hex(s.article_id), a.title, a.outlet, a.published, a.url, s.kind,"
      " substr(c.text, s.start + 1, s.\"end\" - s.start), s.start, s.\"end\","
      " substr(c.text, max(s.start - 31, 1), min(s.start, 32)), substr(c.text, s.\"end\" + 1, 32),"
      " e.name, e.type, p.name, s.cue, s.source, s.form, m.statement, s.stance, hex(s.group_id), s.note,"
      " s.status, s.annotator, s.created, s.modified"
      " FROM span s JOIN article a ON a.id = s.article_id JOIN revision r ON r.id = s.revision_id"
      " JOIN content c ON c.hash = r.text_hash LEFT JOIN entity e ON e.id = s.entity_id"
      " LEFT JOIN entity p ON p.id = s.speaker_id LEFT JOIN claim m ON m.id = s.claim_id"
      " ORDER BY s.article_id, s.start, s.id"_s;

/// annotations.csv alone, as exportTables() writes it.
void exportAnnotations(const ProjectStore &store, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        giveUp(u"cannot write %1"_s.arg(path));
    }
    const ExportOptions options;
    ExportRows rows(store, options);
    TableSink sink(ExportTable::Annotations, options.profile, file);
    CsvWriter csv(options.form(), columnNames(ExportTable::Annotations));
    csv.writeHeader();
    const Result<void> written = store.readConsistently([&] {
        return rows.write(ExportTable::Annotations, csv, sink).and_then([&] { return sink.flush(csv); });
    });
    if (!written) {
        giveUp(u"cannot export"_s);
    }
}

void measureExport(const Benchmark &benchmark)
{
    const std::unique_ptr<Project> project = need(Project::open(archive(benchmark), AccessMode::ReadOnly));
    const QString output = benchmark.path(u"annotations.csv"_s);
    Times ours;
    Times shell;
    Times naive;
    qint64 bytes = 0;
    qint64 shellBytes = 0;
    for (int i = 0; i < benchmark.runs(); ++i) {
        QFile::remove(output);
        ours.add(timeOf([&] { exportAnnotations(project->store(), output); }));
        bytes = QFileInfo(output).size();
        QFile::remove(output);
        if (const auto time = sqliteShellCsv(project->path(), kPlainSql, output)) {
            shell.add(*time);
            shellBytes = QFileInfo(output).size();
        }
        if (i < 3) {
            naive.add(exportPlainly(project->path(), kPlainSql, output));
        }
    }
    QFile::remove(output);
    benchmark.report({.name = u"export_csv"_s,
                      .unit = u"ms"_s,
                      .against = shell.isEmpty() ? QString() : u"sqlite3 -csv, the same columns"_s,
                      .budget = shell.isEmpty() ? std::optional<double>() : shell.median()},
                     ours, {}, shell.isEmpty() ? nullptr : &shell);
    benchmark.report({.name = u"export_csv_naive"_s,
                      .unit = u"ms"_s,
                      .against = u"Qt Sql, cell by cell, the same columns"_s},
                     ours, {}, &naive);
    benchmark.report({.name = u"export_csv_size"_s,
                      .unit = u"MiB"_s,
                      .value = double(bytes) / 1024 / 1024,
                      .against = u"sqlite3 -csv"_s,
                      .baseline = double(shellBytes) / 1024 / 1024});
}

/// The @p spans of each of @p texts as rows of a CSV file, written by the megabyte.
void writeFromMemory(const QStringList &texts, const QList<QList<Span>> &spans, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        giveUp(u"cannot write %1"_s.arg(path));
    }
    CsvWriter csv({}, {"span_id", "kind", "quote", "start", "end", "annotator", "created"});
    csv.writeHeader();
    const auto flush = [&] {
        file.write(csv.buffer().data(), csv.buffer().size());
        csv.clearBuffer();
    };
    for (qsizetype article = 0; article < texts.size(); ++article) {
        const QStringView text(texts.at(article));
        for (const Span &span : spans.at(article)) {
            const CodePointRange range = span.ranges.first();
            csv.cell(span.id.uuid());
            csv.cell(keyOf(span.kind));
            csv.cell(text.sliced(range.start, range.end - range.start));
            csv.cell(range.start);
            csv.cell(range.end);
            csv.cell(span.annotator);
            csv.cell(span.created);
            csv.endRecord();
        }
        if (csv.buffer().size() > 1 << 20) {
            flush();
        }
    }
    flush();
}

void measureExportFromMemory(const Benchmark &benchmark)
{
    Prose prose(11);
    QStringList texts;
    QList<QList<Span>> spans;
    for (qsizetype i = benchmark.scaled(1'000); i > 0; --i) {
        texts.append(prose.text(3'000));
        spans.append(prose.spans(texts.last(), 1'000));
        for (Span &span : spans.last()) {
            span.annotator = u"Mira Holt"_s;
            span.created
                = QDateTime::fromMSecsSinceEpoch(1'930'348'800'000 + prose.number(1'000'000), QTimeZone::UTC);
        }
    }
    const QString path = benchmark.path(u"memory.csv"_s);
    const QString database = benchmark.path(u"quotes.db"_s);
    const QString sql = u"SELECT * FROM t"_s;
    writeQuotes(database, texts, spans);
    Times ours;
    Times copy;
    Times shell;
    Times naive;
    for (int i = 0; i < benchmark.runs(); ++i) {
        QFile::remove(path);
        ours.add(timeOf([&] { writeFromMemory(texts, spans, path); }));
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            giveUp(u"cannot read %1"_s.arg(path));
        }
        const QByteArray bytes = file.readAll();
        QByteArray copied(bytes.size(), ' '); // its pages are there before the clock starts
        copy.add(timeOf([&] { std::ranges::copy(bytes, copied.begin()); }));
        if (copied != bytes) {
            giveUp(u"the copy differs"_s);
        }
        if (const auto time = sqliteShellCsv(database, sql, path)) {
            shell.add(*time);
        }
        naive.add(exportPlainly(database, sql, path));
    }
    QFile::remove(path);
    removeDatabaseFiles(database);
    benchmark.report(
        {.name = u"export_csv_from_memory"_s, .unit = u"ms"_s, .against = u"copying its bytes"_s}, ours, {},
        &copy);
    benchmark.report(Ratio{.name = u"limit_6_csv"_s,
                           .value = ours.median() / copy.median(),
                           .against = u"ours / copying the bytes"_s,
                           .hold = 25,
                           .reach = 12,
                           .isSmallerBetter = true});
    if (!shell.isEmpty()) {
        benchmark.report(Ratio{u"anchor_17_csv"_s, shell.median() / ours.median(),
                               u"sqlite3 -csv of a plain table / ours from memory"_s, 4, 7});
    }
    benchmark.report(Ratio{u"anchor_17_csv_naive"_s, naive.median() / ours.median(),
                           u"Qt Sql of a plain table, cell by cell / ours from memory"_s, 9, 14});
}

constexpr BenchmarkCase kCases[]{
    {"export_csv", "annotations.csv of 1,000,000 annotations", measureExport},
    {"export_memory", "1,000,000 spans in memory, as CSV to a file", measureExportFromMemory},
    {"import", "5,000 text files of 3 kB until durable, and the longest stall of the window", measureImport},
};

} // namespace

std::span<const BenchmarkCase> exchangeCases()
{
    return kCases;
}

} // namespace Stemma
