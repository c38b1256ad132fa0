// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/benchmarks/benchmark.h"

#include <span>

namespace Stemma {

/// One case: it makes its data, measures, and reports one or more figures.
struct BenchmarkCase {
    const char *name;
    const char *description;
    void (*run)(const Benchmark &benchmark);
};

// By file: storecases.cpp, readercases.cpp, viewcases.cpp, panecases.cpp, listcases.cpp, matchingcases.cpp,
// linkcases.cpp, collationcases.cpp, provenancecases.cpp, claimscases.cpp, recallcases.cpp,
// exchangecases.cpp, startcases.cpp.
[[nodiscard]] std::span<const BenchmarkCase> storeCases();
[[nodiscard]] std::span<const BenchmarkCase> readerCases();
[[nodiscard]] std::span<const BenchmarkCase> viewCases();
[[nodiscard]] std::span<const BenchmarkCase> paneCases();
[[nodiscard]] std::span<const BenchmarkCase> listCases();
[[nodiscard]] std::span<const BenchmarkCase> matchingCases();
[[nodiscard]] std::span<const BenchmarkCase> linkCases();
[[nodiscard]] std::span<const BenchmarkCase> collationCases();
[[nodiscard]] std::span<const BenchmarkCase> provenanceCases();
[[nodiscard]] std::span<const BenchmarkCase> claimsCases();
[[nodiscard]] std::span<const BenchmarkCase> recallCases();
[[nodiscard]] std::span<const BenchmarkCase> exchangeCases();
[[nodiscard]] std::span<const BenchmarkCase> startCases();

/// What a fresh process of this program measures for a case, so that its memory is its own: opens the
/// project at @p path, reads what a window shows first, and prints one line of JSON.
int openProjectInChild(const QString &path);

/// `stemma-bench view`: the reader, or a stock view, with a text and spans from files. Exit code.
int runView(const QStringList &arguments);

} // namespace Stemma
