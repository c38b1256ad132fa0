// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QList>
#include <QTemporaryDir>

#include <optional>

namespace Stemma {

/// One line of output: a figure, what it is compared with in the same run, and what it may be.
struct Figure {
    QString name;
    QString unit;
    double value = 0;
    QString against = {}; ///< what the baseline measures; empty: there is none
    double baseline = 0;
    std::optional<double> budget = {}; ///< the value should stay below
};

/// One row of the targets that are ratios: how many times a baseline's figure is ours, or ours a limit's.
struct Ratio {
    QString name;
    double value = 0;
    QString against; ///< "QPlainTextEdit with layout formats / ours", "ours / paint a page"
    double hold = 0;
    double reach = 0;
    bool isSmallerBetter = false;
};

/// Times of one thing, in milliseconds.
class Times {
public:
    void add(double milliseconds) { m_times.append(milliseconds); }

    [[nodiscard]] bool isEmpty() const { return m_times.isEmpty(); }

    [[nodiscard]] double median() const { return percentile(50); }

    /// The value below which @p percent of the times lie.
    [[nodiscard]] double percentile(double percent) const;

    [[nodiscard]] double largest() const { return percentile(100); }

private:
    QList<double> m_times;
};

/// Milliseconds that @p work takes.
template <typename Work> [[nodiscard]] double timeOf(Work &&work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Gives the value, or ends the program with the error in words: a benchmark has nothing to save.
[[noreturn]] void giveUp(const Error &error);
[[noreturn]] void giveUp(const QString &words);

template <typename T> [[nodiscard]] T need(Result<T> result)
{
    if (!result) {
        giveUp(result.error());
    }
    return std::move(*result);
}

inline void need(const Result<void> &result)
{
    if (!result) {
        giveUp(result.error());
    }
}

/// Bytes of memory this process has now, or had at most, as Linux counts it; 0 elsewhere.
[[nodiscard]] qint64 residentMemory();
[[nodiscard]] qint64 peakMemory();

/// What all cases of one run share: how often to measure, where data lies, where figures go.
class Benchmark {
public:
    struct Options {
        int runs = 5;
        bool isQuick = false; ///< a tenth of the data: to see that all works, not for figures
        QString folder; ///< data is kept there; empty: a temporary folder
        QString program; ///< the stemma that is started; empty: the one built with this
    };

    explicit Benchmark(Options options);

    [[nodiscard]] int runs() const { return m_options.runs; }

    [[nodiscard]] bool isQuick() const { return m_options.isQuick; }

    /// @p count, or a tenth of it.
    [[nodiscard]] qsizetype scaled(qsizetype count) const { return isQuick() ? count / 10 : count; }

    [[nodiscard]] QString program() const { return m_options.program; }

    /// A path in the folder of this run.
    [[nodiscard]] QString path(const QString &name) const;

    void report(const Figure &figure) const;
    /// Median, and the 99th percentile as a figure of its own when @p budget99 is given.
    void report(const Figure &figure, const Times &times, std::optional<double> budget99 = {},
                const Times *baseline = nullptr) const;
    void report(const Ratio &ratio) const;
    /// A case that cannot be measured here, and why; on standard error.
    void skip(const QString &name, const QString &why) const;

private:
    Options m_options;
    QTemporaryDir m_temporary;
};

void printLine(const QJsonObject &object);

} // namespace Stemma
