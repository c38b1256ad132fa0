// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/benchdata.h"
#include "tests/benchmarks/cases.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

struct Start {
    double time = 0; ///< ms from the call until the program says that its window can be used
    double memory = 0; ///< MiB at most until then
};

/// Starts the program with a project; nothing when it does not say that it is ready.
std::optional<Start> startOnce(const Benchmark &benchmark, const QString &project)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"STEMMA_REPORT_START"_s, u"1"_s);
    // Not with the settings of whoever measures.
    environment.insert(u"XDG_CONFIG_HOME"_s, benchmark.path(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, benchmark.path(u"share"_s));
    process.setProcessEnvironment(environment);
    QByteArray line;
    Start start;
    start.time = timeOf([&] {
        process.start(benchmark.program(), {project});
        while (!line.endsWith('\n') && process.waitForReadyRead(30'000)) {
            line += process.readAllStandardOutput();
        }
    });
    const QJsonObject report = QJsonDocument::fromJson(line).object();
    if (!process.waitForFinished(5'000)) {
        process.kill();
        process.waitForFinished();
    }
    if (!report.contains(u"peak_mib"_s)) {
        return {};
    }
    start.memory = report.value(u"peak_mib"_s).toDouble();
    return start;
}

void measureStartWith(const Benchmark &benchmark, const QString &name, const QString &project)
{
    Times start;
    Times version;
    double memory = 0;
    for (int i = 0; i < benchmark.runs(); ++i) {
        const std::optional<Start> once = startOnce(benchmark, project);
        if (!once) {
            benchmark.skip(name, u"%1 does not say when it is ready"_s.arg(benchmark.program()));
            return;
        }
        start.add(once->time);
        memory = std::max(memory, once->memory);
        version.add(timeOf([&] {
            QProcess plain;
            plain.start(benchmark.program(), {u"--version"_s});
            plain.waitForFinished();
        }));
    }
    benchmark.report({.name = name, .unit = u"ms"_s, .against = u"stemma --version"_s, .budget = 1'000.0},
                     start, {}, &version);
    benchmark.report({.name = name + u"_memory"_s, .unit = u"MiB"_s, .value = memory, .budget = 300.0});
}

void measureStart(const Benchmark &benchmark)
{
    if (!QFileInfo(benchmark.program()).isExecutable()) {
        benchmark.skip(u"start"_s, u"there is no program %1"_s.arg(benchmark.program()));
        return;
    }
    measureStartWith(benchmark, u"start"_s, longArticle(benchmark, 1'000'000, 10'000).path);
    measureStartWith(benchmark, u"start_archive"_s, archive(benchmark));
}

constexpr BenchmarkCase kCases[]{
    {"start", "start of the program until its window has painted a project", measureStart},
};

} // namespace

std::span<const BenchmarkCase> startCases()
{
    return kCases;
}

} // namespace Stemma
