// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/resources.h"
#include "tests/benchmarks/cases.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QList<Stemma::BenchmarkCase> allCases()
{
    QList<Stemma::BenchmarkCase> cases;
    for (const auto part :
         {Stemma::storeCases(), Stemma::readerCases(), Stemma::viewCases(), Stemma::paneCases(),
          Stemma::listCases(), Stemma::matchingCases(), Stemma::linkCases(), Stemma::collationCases(),
          Stemma::provenanceCases(), Stemma::claimsCases(), Stemma::recallCases(), Stemma::exchangeCases(),
          Stemma::startCases()}) {
        cases.append(QList<Stemma::BenchmarkCase>(part.begin(), part.end()));
    }
    return cases;
}

int usageError(const QString &words)
{
    std::fprintf(stderr, "stemma-bench: %s\n", qUtf8Printable(words));
    return 2;
}

} // namespace

/// stemma-bench: measures Stemma and, beside each figure, what it is compared with. One JSON object a line.
int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"stemma-bench"_s);
    QApplication::setStyle(u"Fusion"_s);
    Stemma::loadResources();
    QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == "view"_L1) {
        return Stemma::runView(arguments.sliced(2));
    }
    if (arguments.value(1) == "--open-project"_L1 && arguments.size() == 3) {
        return Stemma::openProjectInChild(arguments.at(2));
    }

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Stemma; prints one JSON object a line. "
                                     "\"stemma-bench view --help\" tells about a view with your own text."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"list"_s, u"Lists the cases."_s},
        {u"runs"_s, u"Measures each figure <count> times (5)."_s, u"count"_s, u"5"_s},
        {u"quick"_s, u"A tenth of the data: to see that all works, not for figures."_s},
        {u"data"_s, u"Keeps the data in <folder> for the next run."_s, u"folder"_s},
        {u"program"_s, u"The stemma to be started."_s, u"file"_s},
    });
    parser.addPositionalArgument(u"case"_s, u"Only cases whose names contain one of these."_s,
                                 u"[case...]"_s);
    parser.process(application);

    QList<Stemma::BenchmarkCase> cases = allCases();
    const QStringList filters = parser.positionalArguments();
    cases.removeIf([&](const Stemma::BenchmarkCase &one) {
        return !filters.isEmpty() && std::ranges::none_of(filters, [&](const QString &filter) {
            return QLatin1StringView(one.name).contains(filter);
        });
    });
    if (parser.isSet(u"list"_s)) {
        for (const auto &one : std::as_const(cases)) {
            std::printf("%-16s %s\n", one.name, one.description);
        }
        return 0;
    }
    if (cases.isEmpty()) {
        return usageError(u"no case has such a name; see --list"_s);
    }
    Stemma::Benchmark::Options options;
    bool isNumber = false;
    options.runs = parser.value(u"runs"_s).toInt(&isNumber);
    if (!isNumber || options.runs < 1) {
        return usageError(u"--runs needs a number of 1 or more"_s);
    }
    options.isQuick = parser.isSet(u"quick"_s);
    options.folder = parser.value(u"data"_s);
    options.program = parser.isSet(u"program"_s)
        ? parser.value(u"program"_s)
        : QApplication::applicationDirPath() + u"/../../bin/stemma"_s;
    const Stemma::Benchmark benchmark(std::move(options));
    for (const auto &one : std::as_const(cases)) {
        one.run(benchmark);
    }
    return 0;
}
