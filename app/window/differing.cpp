// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/differing.h"

#include "app/window/joinedranges.h"
#include "widgets/comparison/comparisonview.h"

#include <algorithm>

namespace Stemma {

namespace {

constexpr double kVersions = 0.3; // share of equal text from which two texts are versions of one
constexpr double kNearlyEqual = 0.9;

/// Whether @p passage stands elsewhere in the witness: then it lies inside a difference.
bool isMoved(const TextComparison &comparison, TextRange passage)
{
    const auto at
        = std::ranges::upper_bound(comparison.differences, passage.start, {},
                                   [](const TextComparison::Pair &pair) { return pair.base.start; });
    return at != comparison.differences.begin() && std::prev(at)->base.end >= passage.end;
}

} // namespace

ComparisonMarks ComparisonMarks::of(const TextComparison &comparison, qsizetype baseLength,
                                    qsizetype witnessLength)
{
    ComparisonMarks marks;
    qsizetype inBase = 0;
    qsizetype inWitness = 0;
    for (const TextComparison::Pair &pair : comparison.differences) {
        inBase += pair.base.length();
        inWitness += pair.witness.length();
    }
    const auto share = [](qsizetype differing, qsizetype length) {
        return length == 0 ? 0.0 : 1.0 - double(differing) / double(length);
    };
    // By the shorter text: a report that took in the whole of another is a version of it.
    const double equal = std::max(share(inBase, baseLength), share(inWitness, witnessLength));
    if (equal >= kVersions) {
        for (const TextComparison::Pair &pair : comparison.differences) {
            marks.differences[0].push_back(pair.base);
            marks.differences[1].push_back(pair.witness);
        }
    }
    for (const TextComparison::Pair &pair : comparison.shared) {
        if (equal < kNearlyEqual || isMoved(comparison, pair.base)) {
            marks.shared[0].push_back(pair.base);
            marks.shared[1].push_back(pair.witness);
        }
    }
    for (auto &ranges : marks.shared) {
        ranges = joined(std::move(ranges));
    }
    return marks;
}

Differing::Differing(ComparisonView *comparison, QObject *parent)
    : QObject(parent)
    , m_comparison(comparison)
{
    connect(m_comparison, &ComparisonView::panesChanged, this, &Differing::follow);
    connect(m_comparison, &ComparisonView::activePaneChanged, this, &Differing::follow);
}

void Differing::setOn(bool isOn)
{
    m_isOn = isOn;
    follow();
    if (m_isOn && m_sides[0].view.isNull()) {
        Q_EMIT found(tr("Open another article beside this one: then their differences are marked."));
    }
}

Differing::Sides Differing::sides() const
{
    const int active = m_comparison->activePane();
    const int beside = active + 1 < m_comparison->paneCount() ? active + 1 : active - 1;
    if (beside < 0) {
        return {};
    }
    // In the order of the panes: which of the two is the active one does not matter.
    Sides sides;
    const std::array panes{std::min(active, beside), std::max(active, beside)};
    for (size_t i = 0; i < sides.size(); ++i) {
        ArticleView *view = m_comparison->view(panes[i]);
        if (view == nullptr || !view->article()) {
            return {};
        }
        sides[i] = {view, view->text().text()};
    }
    return sides;
}

void Differing::follow()
{
    const Sides now = m_isOn ? sides() : Sides();
    if (now == m_sides) {
        return;
    }
    clear();
    m_sides = now;
    if (m_sides[0].view.isNull()) {
        return;
    }
    m_task.start(
        [base = now[0].text, witness = now[1].text](TaskPromise<std::optional<TextComparison>> &promise) {
            promise.addResult(compareTexts(base, witness, kSharedPassageWords,
                                           [&promise] { return promise.isCanceled(); }));
        },
        [this](const std::optional<TextComparison> &comparison) {
            if (comparison) {
                mark(*comparison);
            }
        });
}

void Differing::clear()
{
    m_task.cancel();
    for (Side &side : m_sides) {
        // Another text has taken the marks away already.
        if (side.view && !side.text.isEmpty()
            && side.view->text().text().constData() == side.text.constData()) {
            side.view->setMarks(MarkLayer::Differences, {});
            side.view->setMarks(MarkLayer::Shared, {});
        }
        side = {};
    }
    Q_EMIT gone();
}

void Differing::mark(const TextComparison &comparison)
{
    if (!m_sides[0].view || !m_sides[1].view) {
        return;
    }
    ComparisonMarks marks = ComparisonMarks::of(comparison, m_sides[0].text.size(), m_sides[1].text.size());
    const auto differences = int(marks.differences[0].size());
    const auto shared = int(marks.shared[0].size());
    for (size_t i = 0; i < m_sides.size(); ++i) {
        m_sides[i].view->setMarks(MarkLayer::Differences, std::move(marks.differences[i]));
        m_sides[i].view->setMarks(MarkLayer::Shared, std::move(marks.shared[i]));
    }
    if (comparison.differences.isEmpty()) {
        Q_EMIT found(tr("The two texts are equal, letter by letter."));
    } else if (differences > 0) {
        Q_EMIT found(tr("%Ln difference(s) marked.", nullptr, differences));
    } else if (shared > 0) {
        Q_EMIT found(tr("%Ln shared passage(s) marked. The rest differs.", nullptr, shared));
    } else {
        Q_EMIT found(tr("The two texts have no passage in common."));
    }
}

} // namespace Stemma
