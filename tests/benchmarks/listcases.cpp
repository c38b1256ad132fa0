// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/articlesmodel.h"
#include "models/items/historymodel.h"
#include "models/items/hitsmodel.h"
#include "models/items/spansmodel.h"
#include "tests/benchmarks/baselines.h"
#include "tests/benchmarks/benchdata.h"
#include "tests/benchmarks/cases.h"
#include "tests/benchmarks/stallwatch.h"
#include "tests/benchmarks/viewdriver.h"
#include "widgets/reader/articleview.h"

#include <QEventLoop>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// A model of the program in a plain table.
template <typename Model> class Table {
public:
    explicit Table(Project &project)
    {
        m_model.setProject(&project);
        m_view.setModel(&m_model);
        m_view.resize(900, 400);
        m_view.show();
    }

    [[nodiscard]] QTableView &view() { return m_view; }

    /// Milliseconds until the table shows its rows from @p share of its length on.
    [[nodiscard]] double scrollTo(double share)
    {
        PaintWatch watch(m_view);
        PaintWatch::rest(20);
        QScrollBar *bar = m_view.verticalScrollBar();
        return watch.timeUntilPainted([&] { bar->setValue(int(share * bar->maximum())); });
    }

private:
    Model m_model;
    QTableView m_view;
};

void measureLists(const Benchmark &benchmark)
{
    const std::unique_ptr<Project> project = need(Project::open(archive(benchmark)));
    Table<ArticlesModel> articles(*project);
    Table<SpansModel> spans(*project);
    Table<HistoryModel> history(*project);
    Times articlesMiddle;
    Times spansMiddle;
    for (int i = 0; i < benchmark.runs(); ++i) {
        articlesMiddle.add(articles.scrollTo(0.5 + 0.03 * i));
        spansMiddle.add(spans.scrollTo(0.5 + 0.03 * i));
    }
    benchmark.report({.name = u"scroll_articles_to_middle"_s, .unit = u"ms"_s, .budget = 100.0},
                     articlesMiddle);
    benchmark.report({.name = u"scroll_annotations_to_middle"_s, .unit = u"ms"_s, .budget = 100.0},
                     spansMiddle);

    const ArticleRow row = need(project->store().articles({}, 10, 1)).first();
    ArticleView view;
    view.resize(900, 1000);
    view.setArticle(need(project->openArticle(row.article.id)));
    view.show();
    (void)articles.scrollTo(0);
    (void)spans.scrollTo(0);
    PaintWatch::rest(100);
    PaintWatch watch(view);
    StallWatch stalls;
    Prose prose(7);
    Times tag;
    Times stall;
    for (int i = 0; i < 100; ++i) {
        NewSpan span;
        span.article = row.article.id;
        span.kind = SpanKind(i % 3);
        const qint64 start = prose.number(1'000);
        span.ranges = {{start, start + 5 + prose.number(100)}};
        tag.add(watch.timeUntilPainted([&] { (void)need(project->addSpan(span)); }));
        // Until the lists have caught up and are painted: what that holds up is counted apart.
        stalls.restart();
        PaintWatch::rest(60);
        stall.add(stalls.longest());
    }
    benchmark.report({.name = u"tag_archive"_s, .unit = u"ms"_s, .budget = 4.0}, tag, 16.0);
    benchmark.report({.name = u"tag_archive_stall_after"_s, .unit = u"ms"_s, .budget = 16.0}, stall);
}

/// Milliseconds until @p model shows @p rows hits of @p pattern, or all there are.
double timeUntilFound(HitsModel &model, const FindPattern &pattern, int rows)
{
    return timeOf([&] {
        QEventLoop loop;
        const auto look = [&] {
            if (model.rowCount() >= rows || model.state() != HitsModel::State::Searching) {
                loop.quit();
            }
        };
        const auto connection = QObject::connect(&model, &HitsModel::progressed, &loop, look);
        model.search({.pattern = pattern});
        if (model.state() == HitsModel::State::Searching) {
            loop.exec();
        }
        QObject::disconnect(connection);
    });
}

void waitUntilFound(HitsModel &model)
{
    QEventLoop loop;
    QObject::connect(&model, &HitsModel::progressed, &loop, [&] {
        if (model.state() != HitsModel::State::Searching) {
            loop.quit();
        }
    });
    if (model.state() == HitsModel::State::Searching) {
        loop.exec();
    }
}

void measureFind(const Benchmark &benchmark)
{
    static constexpr auto kMatch
        = "SELECT c.text FROM article_text JOIN content c ON c.id = article_text.rowid"
          " WHERE article_text MATCH ?";
    static constexpr auto kLike = "SELECT text FROM content WHERE text LIKE ?";
    const QString path = archive(benchmark);
    const std::unique_ptr<Project> project = need(Project::open(path));
    HitsModel model;
    model.setProject(project.get());

    struct Case {
        QString name;
        FindPattern pattern;
        std::optional<double> budget;
        const char *sql
            = nullptr; ///< what SQLite alone is asked for as many texts; null: it has nothing like it
        QString words = {};
    };

    constexpr int kHits = 50;
    const QList<Case> cases{
        {u"find_first_50_word"_s, {.text = u"said"_s}, 20.0, kMatch, u"said"_s},
        {u"find_first_50_common_word"_s, {.text = u"the"_s}, 20.0, kMatch, u"the"_s},
        {u"find_first_50_whole_word"_s, {.text = u"the"_s, .wholeWords = true}, 20.0, kMatch, u"the"_s},
        {u"find_first_50_phrase"_s, {.text = u"said the"_s}, 20.0, kMatch, u"\"said the\""_s},
        {u"find_first_50_phrase_and_letter"_s, {.text = u"said t"_s}, 20.0, kMatch, u"\"said t\"*"_s},
        {u"find_first_50_one_letter"_s, {.text = u"m"_s}, 20.0, kMatch, u"m*"_s},
        {u"find_first_50_two_letters"_s, {.text = u"mo"_s}, 20.0, kMatch, u"mo*"_s},
        {u"find_first_50_three_letters"_s, {.text = u"mon"_s}, 20.0, kMatch, u"mon*"_s},
        {u"find_first_50_four_letters"_s, {.text = u"mont"_s}, 20.0, kMatch, u"mont*"_s},
        {u"find_first_50_six_letters"_s, {.text = u"monter"_s}, 20.0, kMatch, u"monter*"_s},
        {u"find_first_50_inside_words"_s, {.text = u"erba"_s}, {}, kLike, u"%erba%"_s},
        {u"find_rare_name"_s,
         {.text = u"Report 4711"_s, .wholeWords = true},
         {},
         kMatch,
         u"\"report 4711\""_s},
        {u"find_nothing_anywhere"_s, {.text = u"qqxyz"_s}, {}, kLike, u"%qqxyz%"_s},
        {u"find_first_50_expression"_s, {.text = u"said (of|to) \\w+"_s, .isRegular = true}, {}},
        {u"find_expression_without_hits"_s, {.text = u"qq\\d+xyz"_s, .isRegular = true}, {}},
    };
    for (const Case &one : cases) {
        Times first;
        Times plain;
        for (int i = 0; i < benchmark.runs(); ++i) {
            first.add(timeUntilFound(model, one.pattern, kHits));
            model.cancel();
            PaintWatch::rest(150); // the worker stops
            if (one.sql != nullptr) {
                plain.add(firstRows(path, one.sql, one.words, kHits));
            }
        }
        benchmark.report({.name = one.name,
                          .unit = u"ms"_s,
                          .against = one.sql == kLike ? u"SQLite LIKE"_s
                              : one.sql == kMatch     ? u"SQLite FTS5"_s
                                                      : QString(),
                          .budget = one.budget},
                         first, {}, one.sql != nullptr ? &plain : nullptr);
    }
    StallWatch stalls;
    stalls.restart();
    benchmark.report({.name = u"find_most_hits"_s, .unit = u"ms"_s, .value = timeOf([&] {
                                                                        model.search(
                                                                            {.pattern = {.text = u"the"_s}});
                                                                        waitUntilFound(model);
                                                                    })});
    benchmark.report({.name = u"find_most_hits_stall"_s, .unit = u"ms"_s, .value = stalls.longest()});
}

constexpr BenchmarkCase kCases[]{
    {"find", "search of an archive: until the first 50 hits with context are there, and all of a common word",
     measureFind},
    {"lists", "lists of an archive: scrolled to the middle, and kept current while spans are tagged",
     measureLists},
};

} // namespace

std::span<const BenchmarkCase> listCases()
{
    return kCases;
}

} // namespace Stemma
