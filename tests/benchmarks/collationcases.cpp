// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/collation.h"
#include "models/text/thesaurus.h"
#include "tests/benchmarks/benchdata.h"
#include "tests/benchmarks/cases.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// Copies of one text, each with some words lost, exchanged or put in.
QList<CollationWitness> copies(Prose &prose, int count, int words)
{
    const QStringList base = prose.text(words * 9).simplified().split(u' ').first(words);
    const QStringList others = prose.text(4'000).simplified().split(u' ');
    QList<CollationWitness> witnesses;
    for (int i = 0; i < count; ++i) {
        QStringList copy;
        for (const QString &word : base) {
            const quint32 dice = i == 0 ? 100 : prose.number(100);
            if (dice < 4) {
                continue;
            }
            if (dice < 8) {
                copy.append(others[qsizetype(prose.number(quint32(others.size())))]);
            }
            copy.append(dice < 12 ? others[qsizetype(prose.number(quint32(others.size())))] : word);
        }
        witnesses.append(CollationWitness::whole(QString::number(i), SourceText(copy.join(u' '))));
    }
    return witnesses;
}

void measureCollation(const Benchmark &benchmark)
{
    WordLexicons words;
    VariantLexicons variants;
    need(words.addFolder(u":/stemma/words"_s));
    need(variants.addFolder(u":/stemma/variants"_s));
    Prose prose(11);
    const auto measure = [&](const QString &name, int count, int length, std::optional<double> budget) {
        const QList<CollationWitness> witnesses = copies(prose, count, length);
        Times aligning;
        Times placing;
        for (int run = 0; run < benchmark.runs(); ++run) {
            std::optional<AlignedWitnesses> aligned;
            aligning.add(timeOf([&] { aligned.emplace(witnesses, words, variants, u"en"_s); }));
            placing.add(timeOf([&] { (void)aligned->collation(count / 2); }));
        }
        benchmark.report(
            {.name = name, .unit = u"ms"_s, .value = 0, .against = {}, .baseline = 0, .budget = budget},
            aligning);
        benchmark.report({.name = name + u"_other_base"_s, .unit = u"ms"_s}, placing);
    };
    measure(u"collation_of_50"_s, 50, 40, 50.0);
    measure(u"collation_of_200"_s, 200, 40, {});
    measure(u"collation_of_2000_words"_s, 3, 2'000, {});
    // With the thesauri of the system, if there are any; only the first run looks words up.
    variants.setThesauri(Thesauri::systemFolders());
    measure(u"collation_of_50_by_thesaurus"_s, 50, 40, 50.0);
    measure(u"collation_of_2000_words_by_thesaurus"_s, 3, 2'000, {});
}

constexpr BenchmarkCase kCases[]{
    {"collation", "50 and 200 witnesses of 40 words, and three of 2,000, side by side", measureCollation},
};

} // namespace

std::span<const BenchmarkCase> collationCases()
{
    return kCases;
}

} // namespace Stemma
