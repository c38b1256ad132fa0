// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// "Have we seen this before?": from a selection, or a key, to the painted list.

#include "app/settings.h"
#include "app/window/mainwindow.h"
#include "app/window/recalling.h"
#include "tests/benchmarks/benchdata.h"
#include "tests/benchmarks/cases.h"
#include "tests/benchmarks/stallwatch.h"
#include "tests/benchmarks/viewdriver.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/find/nearpanel.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/reader/articleview.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// The archive in the whole window, with the list in sight and all texts read.
class Desk {
public:
    explicit Desk(const Benchmark &benchmark)
    {
        for (const auto format : {QSettings::NativeFormat, QSettings::IniFormat}) {
            QSettings::setPath(format, QSettings::UserScope, benchmark.path(u"settings"_s));
        }
        m_settings = std::make_unique<Settings>();
        Preferences preferences = m_settings->preferences();
        preferences.suggestsByItself = false; // measured without other work
        m_settings->setPreferences(preferences);
        m_window = std::make_unique<MainWindow>(*m_settings, m_dialogs);
        m_window->resize(1600, 1000);
        const QString path = archive(benchmark);
        const qint64 before = residentMemory();
        benchmark.report(
            {.name = u"recall_read_archive"_s, .unit = u"s"_s, .value = timeOf([&] { open(path); }) / 1'000});
        benchmark.report(
            {.name = u"recall_memory"_s, .unit = u"MB"_s, .value = double(residentMemory() - before) / 1e6});
        m_window->actions()[Actions::Command::SeenBefore]->trigger();
        panel()->model()->connect(panel()->model(), &ListModel::refreshed, panel(),
                                  [this] { m_isAnswered = true; });
        PaintWatch::rest(200);
    }

    [[nodiscard]] NearPanel *panel() const { return m_window->findChild<NearPanel *>(); }

    [[nodiscard]] ComparisonView *panes() const { return m_window->comparison(); }

    [[nodiscard]] Project &project() const { return *m_window->project(); }

    /// Milliseconds from @p ask to the end of the paint of the list that answers.
    template <typename Ask> [[nodiscard]] double timeUntilListed(Ask &&ask)
    {
        PaintWatch::rest(30);
        PaintWatch watch(*panel()->view());
        m_isAnswered = false;
        QElapsedTimer timer;
        timer.start();
        ask();
        while (!m_isAnswered) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        if (panel()->model()->rowCount() > 0) {
            (void)watch.timeUntilPainted([this] { panel()->view()->viewport()->update(); });
        }
        return double(timer.nsecsElapsed()) / 1e6;
    }

private:
    void open(const QString &path)
    {
        if (!m_window->openProject(path)) {
            giveUp(u"the window did not open %1"_s.arg(path));
        }
        m_window->show();
        const NearSearch &search = m_window->findChild<Recalling *>()->search();
        while (search.state() == NearSearch::State::Reading) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        }
    }

    SystemDialogs m_dialogs;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    bool m_isAnswered = false;
};

void measureRecall(const Benchmark &benchmark)
{
    Desk desk(benchmark);
    desk.panes()->closeAll();
    desk.panes()->openArticle(need(
        desk.project().openArticle(need(desk.project().store().articles({}, 10, 1)).first().article.id)));
    ArticleView *view = desk.panes()->activeView();
    const SourceText &text = view->text();
    Prose prose(17);
    Times select;
    Times type;
    Times stall;
    StallWatch stalls;
    double rows = 0;
    constexpr int kAsked = 200;
    for (int i = 0; i < kAsked; ++i) {
        const TextRange sentence
            = text.trimmed(text.sentenceAt(qsizetype(prose.number(quint32(text.length())))));
        if (sentence.length() < 20) {
            continue;
        }
        view->clearSelection();
        PaintWatch::rest(20);
        select.add(desk.timeUntilListed([&] { view->setSelection(sentence); }));
        rows += desk.panel()->model()->rowCount();
        const QString words = text.slice(sentence).toString();
        desk.panel()->filterField()->setText(words);
        PaintWatch::rest(20);
        stalls.restart();
        type.add(desk.timeUntilListed([&] { desk.panel()->filterField()->setText(words.chopped(1)); }));
        stall.add(stalls.longest());
        desk.panel()->filterField()->clear();
    }
    benchmark.report({.name = u"recall_selection_to_list"_s, .unit = u"ms"_s, .budget = 16.0}, select, 16.0);
    benchmark.report({.name = u"recall_key_to_list"_s, .unit = u"ms"_s, .budget = 16.0}, type, 16.0);
    benchmark.report({.name = u"recall_longest_stall"_s, .unit = u"ms"_s, .budget = 16.0}, stall, 16.0);
    benchmark.report({.name = u"recall_rows"_s, .unit = u"rows"_s, .value = rows / kAsked});
}

constexpr BenchmarkCase kCases[]{
    {"matching-recall", "a sentence selected among 100,000 articles, until its near matches are painted",
     measureRecall},
};

} // namespace

std::span<const BenchmarkCase> recallCases()
{
    return kCases;
}

} // namespace Stemma
