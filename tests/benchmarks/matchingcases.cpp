// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/resources.h"
#include "models/matching/quotations/quotesuggestions.h"
#include "tests/benchmarks/benchdata.h"
#include "tests/benchmarks/cases.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// Prose of @p length units, every fourth sentence of which is spoken by somebody.
QString spokenText(Prose &prose, qsizetype length)
{
    QString text;
    while (text.size() < length) {
        const QString words = prose.text(60).simplified();
        const QString speaker = Prose::name(prose.number(50));
        text += u"\""_s + words + u",\" "_s + speaker + u" said, \""_s + prose.text(40).simplified()
            + u".\" "_s + prose.text(180).simplified() + u".\n"_s;
    }
    return text.first(length);
}

/// Scanner and attribution of single articles of 3 kB, and of one long text for the rate.
void measureQuotations(const Benchmark &benchmark)
{
    constexpr qsizetype kArticle = 3'000;
    loadResources();
    CueLexicons lexicons;
    need(lexicons.addFolder(u":/stemma/cues"_s));
    Prose prose(5);
    Times times;
    for (qsizetype i = 0; i < benchmark.scaled(1'000); ++i) {
        const QString text = spokenText(prose, kArticle);
        times.add(timeOf([&] { (void)suggestQuotes(text, lexicons.lexiconFor({}, text)); }));
    }
    benchmark.report({.name = u"quotations_of_article"_s, .unit = u"ms"_s, .budget = 5.0}, times, 5.0);
    const QString whole = spokenText(prose, benchmark.scaled(2'000'000));
    Times wholeTimes;
    for (int run = 0; run < benchmark.runs(); ++run) {
        wholeTimes.add(timeOf([&] { (void)suggestQuotes(whole, lexicons.lexiconFor({}, whole)); }));
    }
    benchmark.report({.name = u"quotations_of_long_text"_s, .unit = u"ms"_s}, wholeTimes);
}

constexpr BenchmarkCase kCases[]{
    {"matching", "quotations and their speakers, of articles of 3 kB and of a text of 2,000,000 characters",
     measureQuotations},
};

} // namespace

std::span<const BenchmarkCase> matchingCases()
{
    return kCases;
}

} // namespace Stemma
