// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a quote travelled: the tree of 200 witnesses, its picture, and a group of 50 from the file to the eye.

#include "models/project/provenance/groupprovenance.h"
#include "models/project/provenance/provenancelexicons.h"
#include "tests/benchmarks/benchdata.h"
#include "tests/benchmarks/cases.h"
#include "widgets/provenance/groupview.h"
#include "widgets/provenance/provenanceworkspace.h"
#include "widgets/provenance/tree/stemmalayout.h"

#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// Copies of earlier copies, every other one word for word, the rest with words lost or exchanged.
QStringList copies(Prose &prose, int count, int words)
{
    const QStringList others = prose.text(4'000).simplified().split(u' ');
    QList<QStringList> made{prose.text(qsizetype(words) * 9).simplified().split(u' ').first(words)};
    while (made.size() < count) {
        QStringList copy = made[qsizetype(prose.number(quint32(made.size())))];
        for (int changes = prose.number(2) == 0 ? 0 : 1 + int(prose.number(3)); changes > 0; --changes) {
            const auto at = qsizetype(prose.number(quint32(copy.size())));
            if (copy.size() > 8 && prose.number(2) == 0) {
                copy.removeAt(at);
            } else {
                copy[at] = others[qsizetype(prose.number(quint32(others.size())))];
            }
        }
        made.append(copy);
    }
    QStringList texts;
    for (const QStringList &copy : made) {
        texts.append(copy.join(u' '));
    }
    return texts;
}

PublishedDate dayOf(int number)
{
    return need(PublishedDate::fromString(QDate(2018, 1, 1).addDays(number / 3).toString(Qt::ISODate)));
}

void measureDerivation(const Benchmark &benchmark)
{
    const auto measure = [&](const QString &name, bool hasDates) {
        Prose prose(5);
        std::vector<DerivationWitness> witnesses;
        for (const QString &text : copies(prose, 200, 30)) {
            DerivationWitness witness;
            const int number = int(witnesses.size());
            witness.id = QUuid(uint(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
            witness.article = QUuid(uint(number), 1, 0, 0, 0, 0, 0, 0, 0, 0, 1);
            witness.text = text;
            witness.appearance = hasDates ? Appearance::of(dayOf(number)) : Appearance();
            witnesses.push_back(witness);
        }
        Times times;
        for (int run = 0; run < benchmark.runs(); ++run) {
            times.add(timeOf([&] { (void)derivationTree(witnesses, {}); }));
        }
        benchmark.report(
            {.name = name, .unit = u"ms"_s, .value = 0, .against = {}, .baseline = 0, .budget = 100.0},
            times);
    };
    measure(u"derivation_of_200"_s, true);
    measure(u"derivation_of_200_without_dates"_s, false);
}

struct LinkedGroup {
    std::unique_ptr<Project> project;
    QuoteGroupId group;
};

LinkedGroup linkedGroup(const Benchmark &benchmark, int count)
{
    const QString path = benchmark.path(u"group-%1.stemma"_s.arg(count));
    QFile::remove(path);
    LinkedGroup made{need(Project::create(path)), {}};
    Prose prose(7);
    QStringList texts;
    QList<NewArticle> articles;
    QList<NewSpan> spans;
    for (const QString &words : copies(prose, count, 40)) {
        const QString before = prose.text(600) + u" spokeswoman Anna Smith said: “"_s;
        const QString text = before + words + u"”\n\n"_s + prose.text(1'200);
        NewArticle article;
        article.revision.text = ContentHash::ofText(text);
        article.revision.length = text.size();
        article.revision.mediaType = u"text/plain"_s;
        article.revision.encoding = u"UTF-8"_s;
        texts.append(text);
        const auto number = int(articles.size());
        article.article.title = u"Story %1"_s.arg(number);
        article.article.outlet = u"Outlet %1"_s.arg(number);
        article.article.fileName = u"%1.txt"_s.arg(number);
        article.article.published = dayOf(number);
        NewSpan span;
        span.ranges = {{before.size(), before.size() + words.size()}};
        span.speaker = u"Anna Smith"_s;
        articles.append(article);
        spans.append(span);
    }
    need(made.project->contentStore().putContents(texts, {}));
    const QList<ArticleId> ids = need(made.project->addArticles(articles));
    for (qsizetype i = 0; i < ids.size(); ++i) {
        spans[i].article = ids[i];
    }
    made.group = need(made.project->linkSpans(need(made.project->addSpans(spans, EditAction::TagQuote))));
    return made;
}

void measureWorkspace(const Benchmark &benchmark)
{
    const auto measure = [&](int count, double budget) {
        const LinkedGroup data = linkedGroup(benchmark, count);
        const ProvenanceLexicons lexicons = need(ProvenanceLexicons::read(u":/stemma"_s));
        ProvenanceWorkspace workspace;
        workspace.resize(1'600, 1'000);
        workspace.show();
        QCoreApplication::processEvents();
        QPixmap picture(workspace.size());
        Times reading;
        Times laying;
        Times opening;
        for (int run = 0; run < benchmark.runs(); ++run) {
            std::shared_ptr<const GroupProvenance> group;
            const double read = timeOf([&] {
                group = std::make_shared<const GroupProvenance>(
                    need(readGroupProvenance(data.project->store(), data.group, lexicons)));
            });
            reading.add(read);
            const StemmaGraph graph = stemmaGraphOf(*group);
            QFont bold = workspace.font();
            bold.setBold(true);
            const StemmaLayout::Measures measures{QFontMetricsF(workspace.font()), QFontMetricsF(bold)};
            laying.add(timeOf([&] { (void)StemmaLayout(graph, measures, Qt::LeftToRight); }));
            workspace.setGroup(nullptr);
            opening.add(read + timeOf([&] {
                            workspace.setGroup(group);
                            workspace.render(&picture);
                        }));
        }
        const auto report = [&](const QString &what, const Times &times) {
            benchmark.report({.name = what.arg(count),
                              .unit = u"ms"_s,
                              .value = 0,
                              .against = {},
                              .baseline = 0,
                              .budget = what.startsWith("layout"_L1) ? 50.0 : budget},
                             times);
        };
        report(u"group_of_%1_read"_s, reading);
        report(u"layout_of_%1_nodes"_s, laying);
        report(u"workspace_of_%1_opened"_s, opening);
    };
    measure(50, 100.0);
    measure(200, 100.0);
}

constexpr BenchmarkCase kCases[]{
    {"derivation", "the tree of 200 witnesses of 30 words", measureDerivation},
    {"workspace", "a linked quote of 50 and of 200 witnesses, from the file to the picture",
     measureWorkspace},
};

} // namespace

std::span<const BenchmarkCase> provenanceCases()
{
    return kCases;
}

} // namespace Stemma
