// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/readerproposals.h"

#include "models/storage/proposals/proposalstore.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/reader/articleview.h"

namespace Stemma {

ReaderProposals::ReaderProposals(ComparisonView *comparison, QObject *parent)
    : QObject(parent)
    , m_comparison(comparison)
{
    connect(comparison, &ComparisonView::panesChanged, this, &ReaderProposals::refresh);
    connect(comparison, &ComparisonView::activePaneChanged, this, &ReaderProposals::follow);
    connect(comparison, &ComparisonView::caretMoved, this, &ReaderProposals::follow);
}

void ReaderProposals::setProject(Project *project)
{
    if (m_project != nullptr) {
        m_project->disconnect(this);
    }
    m_project = project;
    if (project != nullptr) {
        connect(project, &Project::changed, this, &ReaderProposals::onChanged);
    }
    refresh();
}

void ReaderProposals::refresh()
{
    m_placed.clear();
    m_current = nullptr;
    for (int pane = 0; pane < m_comparison->paneCount(); ++pane) {
        ArticleView *view = m_comparison->view(pane);
        if (view->article()) {
            read(view);
            mark(view);
        }
    }
    follow();
}

void ReaderProposals::onChanged(const Edit &edit)
{
    QSet<ArticleId> touched;
    const auto note = [&touched](const auto &change) {
        for (const auto &record : {change.before, change.after}) {
            if (record) {
                touched.insert(record->article);
            }
        }
    };
    for (const AnyChange &any : edit.changes) {
        if (const auto *span = std::get_if<Change<Span>>(&any)) {
            note(*span);
        } else if (const auto *decision = std::get_if<Change<Suggestion>>(&any)) {
            note(*decision);
        }
    }
    bool isHere = false;
    for (int pane = 0; pane < m_comparison->paneCount(); ++pane) {
        ArticleView *view = m_comparison->view(pane);
        if (view->article() && touched.contains(view->article()->article().id)) {
            m_current = nullptr;
            isHere = true;
            read(view);
            mark(view);
        }
    }
    if (isHere) {
        follow();
    }
}

void ReaderProposals::read(ArticleView *view)
{
    const ArticleId article = view->article()->article().id;
    Placed &placed = m_placed[article];
    placed.clear();
    const ProposalStore *store = m_project != nullptr ? ProposalStore::of(m_project->store()) : nullptr;
    const auto proposals
        = store != nullptr ? store->proposalsOfArticle(article) : Result<QList<Proposal>>(QList<Proposal>());
    if (!proposals) {
        Q_EMIT failed(proposals.error());
        return;
    }
    for (const Proposal &proposal : *proposals) {
        if (proposal.type != SuggestionType::Quote) {
            continue;
        }
        if (const auto ranges = view->text().fromCodePoints(proposal.ranges); ranges && !ranges->isEmpty()) {
            placed.push_back({proposal, *ranges});
        }
    }
    std::ranges::sort(placed, [](const PlacedProposal &a, const PlacedProposal &b) {
        const TextRange one = a.hull();
        const TextRange other = b.hull();
        return one.start != other.start ? one.start < other.start : one.end > other.end;
    });
}

// A layer of marks has no overlaps, so what lies within another proposal is in a layer of its own. What lies
// within that is found by keys and in the list, but has no outline.
void ReaderProposals::mark(ArticleView *view)
{
    std::vector<TextRange> outer;
    std::vector<TextRange> inner;
    for (const PlacedProposal &one : m_placed.value(view->article()->article().id)) {
        for (const TextRange range : one.ranges) {
            auto &layer = outer.empty() || outer.back().end <= range.start ? outer : inner;
            if (layer.empty() || layer.back().end <= range.start) {
                layer.push_back(range);
            }
        }
    }
    view->setMarks(MarkLayer::Proposals, std::move(outer));
    view->setMarks(MarkLayer::InnerProposals, std::move(inner));
}

const ReaderProposals::Placed *ReaderProposals::placedHere() const
{
    const ArticleView *view = m_comparison->readingView();
    const auto found = view != nullptr ? m_placed.constFind(view->article()->article().id) : m_placed.cend();
    return found != m_placed.cend() ? &*found : nullptr;
}

void ReaderProposals::follow()
{
    ArticleView *view = m_comparison->readingView();
    const Placed *placed = placedHere();
    const PlacedProposal *found = nullptr;
    if (view != nullptr && placed != nullptr) {
        // The one that starts last before the caret and has it inside is the innermost; a few steps back
        // suffice, for proposals nest no deeper.
        constexpr int kSteps = 8;
        const qsizetype caret = view->caret();
        auto after = std::ranges::upper_bound(*placed, caret, {},
                                              [](const PlacedProposal &one) { return one.hull().start; });
        for (int step = 0; step < kSteps && after != placed->begin() && found == nullptr; ++step) {
            --after;
            if (caret <= after->hull().end) {
                found = &*after;
            }
        }
    }
    const SuggestionId id = found != nullptr ? found->proposal.id : SuggestionId();
    const bool isOther = id != m_currentId || view != m_markedView;
    m_current = found;
    if (!isOther) {
        return;
    }
    for (int pane = 0; pane < m_comparison->paneCount(); ++pane) {
        ArticleView *one = m_comparison->view(pane);
        if (one->article() && one != view && !one->marks(MarkLayer::CurrentProposal).empty()) {
            one->setMarks(MarkLayer::CurrentProposal, {});
        }
    }
    if (view != nullptr) {
        view->setMarks(MarkLayer::CurrentProposal,
                       found != nullptr ? std::vector<TextRange>(found->ranges.cbegin(), found->ranges.cend())
                                        : std::vector<TextRange>());
    }
    m_currentId = id;
    m_markedView = view;
    Q_EMIT currentChanged();
}

const PlacedProposal *ReaderProposals::next(qsizetype position) const
{
    const Placed *placed = placedHere();
    if (placed == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::upper_bound(*placed, position, {},
                                                [](const PlacedProposal &one) { return one.hull().start; });
    return found != placed->end() ? &*found : nullptr;
}

const PlacedProposal *ReaderProposals::previous(qsizetype position) const
{
    const Placed *placed = placedHere();
    if (placed == nullptr) {
        return nullptr;
    }
    auto found = std::ranges::lower_bound(*placed, position, {},
                                          [](const PlacedProposal &one) { return one.hull().start; });
    return found != placed->begin() ? &*--found : nullptr;
}

bool ReaderProposals::show(const Proposal &proposal)
{
    const int pane = m_comparison->paneOf(proposal.article);
    const auto placed = m_placed.constFind(proposal.article);
    if (pane < 0 || placed == m_placed.cend()) {
        return false;
    }
    const auto found
        = std::ranges::find(*placed, proposal.id, [](const PlacedProposal &one) { return one.proposal.id; });
    return found != placed->cend() && m_comparison->showCaret(pane, found->hull());
}

} // namespace Stemma
