// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/benchmark.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

qint64 statusField(QByteArrayView field)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray status = file.readAll();
    const qsizetype at = status.indexOf(field);
    return at < 0 ? 0 : status.mid(at + field.size(), 32).simplified().split(' ').first().toLongLong() * 1024;
}

double rounded(double value)
{
    const double scale = std::pow(10.0, 3 - std::floor(std::log10(std::max(std::abs(value), 1e-9))));
    return std::round(value * scale) / scale;
}

} // namespace

double Times::percentile(double percent) const
{
    Q_ASSERT(!m_times.isEmpty());
    QList<double> sorted = m_times;
    std::ranges::sort(sorted);
    if (percent == 50 && sorted.size() % 2 == 0) {
        return (sorted.at(sorted.size() / 2 - 1) + sorted.at(sorted.size() / 2)) / 2;
    }
    const auto rank = qsizetype(std::ceil(percent / 100 * double(sorted.size())));
    return sorted.at(std::clamp<qsizetype>(rank - 1, 0, sorted.size() - 1));
}

void giveUp(const QString &words)
{
    std::fprintf(stderr, "stemma-bench: %s\n", qUtf8Printable(words));
    std::exit(1);
}

void giveUp(const Error &error)
{
    giveUp(u"error %1 (%2) %3"_s.arg(int(error.code)).arg(error.parameters.join(u", "_s), error.detail));
}

qint64 residentMemory()
{
    return statusField("VmRSS:");
}

qint64 peakMemory()
{
    return statusField("VmHWM:");
}

Benchmark::Benchmark(Options options)
    : m_options(std::move(options))
{
    if (m_options.folder.isEmpty()) {
        m_options.folder = m_temporary.path();
    } else if (!QDir().mkpath(m_options.folder)) {
        giveUp(u"cannot make the folder %1"_s.arg(m_options.folder));
    }
}

QString Benchmark::path(const QString &name) const
{
    return m_options.folder + u'/' + name;
}

void Benchmark::report(const Figure &figure) const
{
    QJsonObject line{{u"case"_s, figure.name}, {u"unit"_s, figure.unit}, {u"value"_s, rounded(figure.value)}};
    if (!figure.against.isEmpty() && figure.baseline > 0) {
        line.insert(u"against"_s, figure.against);
        line.insert(u"baseline"_s, rounded(figure.baseline));
        line.insert(u"ratio"_s, rounded(figure.value / figure.baseline));
    }
    if (figure.budget) {
        line.insert(u"budget"_s, *figure.budget);
    }
    printLine(line);
}

void Benchmark::report(const Figure &figure, const Times &times, std::optional<double> budget99,
                       const Times *baseline) const
{
    Figure median = figure;
    median.value = times.median();
    if (baseline) {
        median.baseline = baseline->median();
    }
    report(median);
    if (budget99) {
        Figure tail = figure;
        tail.name += u"_p99"_s;
        tail.value = times.percentile(99);
        tail.budget = budget99;
        if (baseline) {
            tail.baseline = baseline->percentile(99);
        }
        report(tail);
    }
}

void Benchmark::report(const Ratio &ratio) const
{
    const auto isMet = [&](double target) {
        return ratio.isSmallerBetter ? ratio.value <= target : ratio.value >= target;
    };
    printLine({{u"case"_s, ratio.name},
               {u"unit"_s, u"times"_s},
               {u"value"_s, rounded(ratio.value)},
               {u"against"_s, ratio.against},
               {u"hold"_s, ratio.hold},
               {u"reach"_s, ratio.reach},
               {u"met"_s,
                isMet(ratio.reach)      ? u"reach"_s
                    : isMet(ratio.hold) ? u"hold"_s
                                        : u"no"_s}});
}

void Benchmark::skip(const QString &name, const QString &why) const
{
    std::fprintf(stderr, "stemma-bench: %s is left out: %s\n", qUtf8Printable(name), qUtf8Printable(why));
}

void printLine(const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact);
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

} // namespace Stemma
