// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/claimsmodel.h"
#include "models/project/claims/claiming.h"
#include "tests/benchmarks/benchdata.h"
#include "tests/benchmarks/cases.h"
#include "tests/benchmarks/stallwatch.h"
#include "tests/benchmarks/viewdriver.h"
#include "widgets/claims/claimsdesk.h"
#include "widgets/claims/claimspanel.h"
#include "widgets/panels/support/recordview.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include <array>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kSteps = 40;
constexpr int kPause = 20; // milliseconds

void press(QWidget *widget, Qt::Key key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &event);
}

/// Milliseconds until @p desk, shown for the first time, shows rows.
double timeUntilShown(ClaimsDesk &desk)
{
    const QAbstractItemModel *model = desk.matrix()->view()->model();
    PaintWatch watch(*desk.matrix()->view());
    return timeOf([&] {
        desk.show();
        while (model->rowCount() == 0) {
            PaintWatch::rest(1);
        }
        (void)watch.timeUntilPainted([&] { desk.matrix()->view()->viewport()->update(); });
    });
}

void measureScrolling(const Benchmark &benchmark, RecordView &view)
{
    PaintWatch watch(view);
    Times jump;
    for (int i = 0; i < benchmark.runs(); ++i) {
        QScrollBar *bar = view.verticalScrollBar();
        jump.add(watch.timeUntilPainted([&] { bar->setValue(int((0.4 + 0.07 * i) * bar->maximum())); }));
        PaintWatch::rest(kPause);
    }
    benchmark.report({.name = u"claims_scroll_to_middle"_s, .unit = u"ms"_s, .budget = 100.0}, jump);
    view.setCurrentIndex(view.indexAt(QPoint(5, 5)));
    for (const auto &[key, name] :
         {std::pair(Qt::Key_Down, u"claims_step_down"_s), std::pair(Qt::Key_Right, u"claims_step_right"_s)}) {
        Times step;
        for (int i = 0; i < kSteps; ++i) {
            PaintWatch::rest(kPause);
            step.add(watch.timeUntilPainted([&] { press(&view, key); }));
        }
        benchmark.report({.name = name, .unit = u"ms"_s, .budget = 16.0}, step, 16.0);
    }
}

void measureStances(const Benchmark &benchmark, Project &project, RecordView &view)
{
    constexpr std::array kStances{Stance::Denies, Stance::Reports, Stance::Doubts, Stance::Asserts};
    SpanQuery query;
    query.kind = SpanKind::Claim;
    const auto rows = need(project.store().spans(query, 0, kSteps));
    PaintWatch watch(view);
    StallWatch stalls;
    Times set;
    Times stall;
    for (int i = 0; i < int(rows.size()); ++i) {
        PaintWatch::rest(kPause);
        set.add(timeOf(
            [&] { need(setStance(project, {rows[i].span.id}, kStances[size_t(i) % kStances.size()])); }));
        stalls.restart();
        PaintWatch::rest(10 * kPause);
        stall.add(stalls.longest());
    }
    benchmark.report({.name = u"claims_set_stance"_s, .unit = u"ms"_s, .budget = 16.0}, set, 16.0);
    benchmark.report({.name = u"claims_stall_after_stance"_s, .unit = u"ms"_s, .budget = 16.0}, stall);
}

void measureClaims(const Benchmark &benchmark)
{
    const std::unique_ptr<Project> project = need(Project::open(archive(benchmark)));
    Times open;
    for (int i = 0; i < benchmark.runs(); ++i) {
        ClaimsDesk desk;
        desk.resize(1'100, 360);
        desk.setProject(project.get());
        open.add(timeUntilShown(desk));
        desk.setProject(nullptr);
    }
    benchmark.report({.name = u"claims_open"_s, .unit = u"ms"_s, .budget = 100.0}, open);
    ClaimsDesk desk;
    desk.resize(1'100, 360);
    desk.setProject(project.get());
    (void)timeUntilShown(desk);
    measureScrolling(benchmark, *desk.matrix()->view());
    measureStances(benchmark, *project, *desk.matrix()->view());
}

constexpr std::array kCases{BenchmarkCase{
    "claims", "the matrix of 100,000 articles and 500 claims: open, scroll, set a stance", measureClaims}};

} // namespace

std::span<const BenchmarkCase> claimsCases()
{
    return kCases;
}

} // namespace Stemma
