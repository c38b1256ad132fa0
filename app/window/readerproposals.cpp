// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/readerproposals.h"

#include "app/window/joinedranges.h"
#include "models/storage/proposals/proposalstore.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/reader/articleview.h"

namespace Stemma {

namespace {

bool isBefore(TextRange one, TextRange other)
{
    return one.start != other.start ? one.start < other.start : one.end > other.end;
}

} // namespace

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
    if (m_project) {
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
    m_linked.clear();
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

// A quote of one article opens and closes links of others: those in all panes are read anew.
void ReaderProposals::onChanged(const Edit &edit)
{
    const auto isProposable
        = [](const std::optional<Span> &span) { return span && span->kind != SpanKind::Claim; };
    const bool matters = std::ranges::any_of(edit.changes, [isProposable](const AnyChange &any) {
        const auto *span = std::get_if<Change<Span>>(&any);
        const auto *article = std::get_if<Change<Article>>(&any);
        const bool isOtherText = article != nullptr && article->before && article->after
            && article->before->revision != article->after->revision;
        return isOtherText || std::holds_alternative<Change<Suggestion>>(any)
            || (span != nullptr && (isProposable(span->before) || isProposable(span->after)));
    });
    if (matters) {
        refresh();
    }
}

void ReaderProposals::read(ArticleView *view)
{
    const ArticleId article = view->article()->article().id;
    Placed &placed = m_placed[article];
    TextRanges &linked = m_linked[article];
    placed = {};
    linked.clear();
    const ProposalStore *store = m_project ? ProposalStore::of(m_project->store()) : nullptr;
    if (store == nullptr) {
        return;
    }
    const auto proposals = store->proposalsOfArticle(article);
    const auto others = proposals ? store->proposalsTo(article) : std::unexpected(proposals.error());
    if (!others) {
        Q_EMIT failed(others.error());
        return;
    }
    const auto rangesOf
        = [view](const CodePointRanges &places) { return view->text().fromCodePoints(places); };
    for (const Proposal &proposal : *proposals) {
        const auto ranges = rangesOf(proposal.ranges);
        if (!ranges || ranges->isEmpty()) {
            continue;
        }
        if (proposal.type == SuggestionType::Quote) {
            placed.quotes.push_back({std::make_shared<const Proposal>(proposal), *ranges});
        } else if (proposal.type == SuggestionType::Entity) {
            const auto shared = std::make_shared<const Proposal>(proposal);
            for (const TextRange place : *ranges) {
                placed.names.push_back({shared, {place}, place == ranges->first()});
            }
        } else if (!proposal.partner.isNull()) {
            linked += *ranges;
        }
    }
    for (const Proposal &proposal : *others) {
        if (const auto ranges = rangesOf({proposal.partnerPlace})) {
            linked += *ranges;
        }
    }
    for (auto *all : {&placed.quotes, &placed.names}) {
        std::ranges::sort(*all, [](const PlacedProposal &a, const PlacedProposal &b) {
            return isBefore(a.hull(), b.hull());
        });
    }
}

// A layer of marks has no overlaps, so what lies within another proposal is in a layer of its own. What lies
// within that is found by keys and in the list, but has no outline.
void ReaderProposals::mark(ArticleView *view)
{
    const ArticleId article = view->article()->article().id;
    const Placed &placed = m_placed[article];
    std::vector<TextRange> all;
    for (const PlacedProposal &one : placed.quotes) {
        all.insert(all.end(), one.ranges.cbegin(), one.ranges.cend());
    }
    const std::vector<TextRange> outlined = joined(all);
    for (const TextRange place : m_linked.value(article)) {
        const auto reaching = std::ranges::upper_bound(outlined, place.start, {}, &TextRange::end);
        if (reaching == outlined.end() || !reaching->intersects(place)) {
            all.push_back(place);
        }
    }
    std::ranges::sort(all, isBefore);
    std::vector<TextRange> outer;
    std::vector<TextRange> inner;
    std::vector<TextRange> names;
    const auto append = [](std::vector<TextRange> &layer, TextRange range) {
        if (layer.empty() || layer.back().end <= range.start) {
            layer.push_back(range);
        }
    };
    for (const TextRange range : all) {
        auto &layer = outer.empty() || outer.back().end <= range.start ? outer : inner;
        const bool isThere = &layer == &inner && !outer.empty() && outer.back() == range;
        if (!isThere) {
            append(layer, range);
        }
    }
    for (const PlacedProposal &one : placed.names) {
        append(names, one.ranges.first());
    }
    view->setMarks(MarkLayer::Proposals, std::move(outer));
    view->setMarks(MarkLayer::InnerProposals, std::move(inner));
    view->setMarks(MarkLayer::ProposedNames, std::move(names));
}

const ReaderProposals::Placed *ReaderProposals::placedHere() const
{
    const ArticleView *view = m_comparison->readingView();
    const auto found = view != nullptr ? m_placed.constFind(view->article()->article().id) : m_placed.cend();
    return found != m_placed.cend() ? &*found : nullptr;
}

namespace {

// The one that starts last before the caret and has it inside is the innermost; a few steps back suffice, for
// proposals of a kind nest no deeper.
const PlacedProposal *innermost(const std::vector<PlacedProposal> &placed, qsizetype caret)
{
    constexpr int kSteps = 8;
    auto after = std::ranges::upper_bound(placed, caret, {},
                                          [](const PlacedProposal &one) { return one.hull().start; });
    for (int step = 0; step < kSteps && after != placed.begin(); ++step) {
        --after;
        if (caret <= after->hull().end) {
            return &*after;
        }
    }
    return nullptr;
}

} // namespace

const PlacedProposal *ReaderProposals::atCaret(const Placed &placed, qsizetype caret) const
{
    const PlacedProposal *quote = innermost(placed.quotes, caret);
    const PlacedProposal *name = innermost(placed.names, caret);
    if (quote == nullptr || name == nullptr) {
        return quote != nullptr ? quote : name;
    }
    if (quote->proposal->id == m_preferred || name->proposal->id == m_preferred) {
        return quote->proposal->id == m_preferred ? quote : name;
    }
    // A name is within the quote, unless both begin here.
    return quote->hull().start == caret ? quote : name;
}

void ReaderProposals::markCurrent(ArticleView *view, const Placed *placed)
{
    std::vector<TextRange> quote;
    std::vector<TextRange> name;
    if (m_current != nullptr && m_current->proposal->type != SuggestionType::Entity) {
        quote.assign(m_current->ranges.cbegin(), m_current->ranges.cend());
    } else if (m_current != nullptr && placed != nullptr) {
        for (const PlacedProposal &one : placed->names) {
            if (one.proposal->id == m_current->proposal->id) {
                name.push_back(one.ranges.first());
            }
        }
    }
    view->setMarks(MarkLayer::CurrentProposal, std::move(quote));
    view->setMarks(MarkLayer::CurrentName, std::move(name));
}

void ReaderProposals::follow()
{
    ArticleView *view = m_comparison->readingView();
    const Placed *placed = placedHere();
    const PlacedProposal *found
        = view != nullptr && placed != nullptr ? atCaret(*placed, view->caret()) : nullptr;
    const SuggestionId id = found != nullptr ? found->proposal->id : SuggestionId();
    if (id != m_preferred) {
        m_preferred = {};
    }
    const bool isOther = id != m_currentId || view != m_markedView;
    m_current = found;
    if (!isOther) {
        return;
    }
    for (int pane = 0; pane < m_comparison->paneCount(); ++pane) {
        ArticleView *one = m_comparison->view(pane);
        for (const MarkLayer layer : {MarkLayer::CurrentProposal, MarkLayer::CurrentName}) {
            if (one->article() && one != view && !one->marks(layer).empty()) {
                one->setMarks(layer, {});
            }
        }
    }
    if (view != nullptr) {
        markCurrent(view, placed);
    }
    m_currentId = id;
    m_markedView = view;
    Q_EMIT currentChanged();
}

const PlacedProposal *ReaderProposals::next(qsizetype position, bool isName) const
{
    const Placed *placed = placedHere();
    if (placed == nullptr) {
        return nullptr;
    }
    const auto &all = isName ? placed->names : placed->quotes;
    auto found = std::ranges::upper_bound(all, position, {},
                                          [](const PlacedProposal &one) { return one.hull().start; });
    while (found != all.end() && !found->isFirst) {
        ++found;
    }
    return found != all.end() ? &*found : nullptr;
}

const PlacedProposal *ReaderProposals::previous(qsizetype position, bool isName) const
{
    const Placed *placed = placedHere();
    if (placed == nullptr) {
        return nullptr;
    }
    const auto &all = isName ? placed->names : placed->quotes;
    auto found = std::ranges::lower_bound(all, position, {},
                                          [](const PlacedProposal &one) { return one.hull().start; });
    while (found != all.begin()) {
        if ((--found)->isFirst) {
            return &*found;
        }
    }
    return nullptr;
}

const PlacedProposal *ReaderProposals::quoteAt(const ArticleView &view, TextRange range) const
{
    const auto placed = view.article() ? m_placed.constFind(view.article()->article().id) : m_placed.cend();
    if (placed == m_placed.cend()) {
        return nullptr;
    }
    const QString &text = view.text().text();
    const auto hasWords = [&text](qsizetype from, qsizetype to) {
        return std::ranges::any_of(QStringView(text).sliced(from, to - from).toUcs4(),
                                   [](char32_t letter) { return QChar::isLetterOrNumber(letter); });
    };
    const auto found = std::ranges::find_if(placed->quotes, [&](const PlacedProposal &quote) {
        const TextRange hull = quote.hull();
        return quote.ranges.size() == 1 && hull.start < range.end && range.start < hull.end
            && !hasWords(std::min(hull.start, range.start), std::max(hull.start, range.start))
            && !hasWords(std::min(hull.end, range.end), std::max(hull.end, range.end));
    });
    return found == placed->quotes.cend() ? nullptr : &*found;
}

bool ReaderProposals::hasAny(bool isName) const
{
    const Placed *placed = placedHere();
    return placed != nullptr && !(isName ? placed->names : placed->quotes).empty();
}

bool ReaderProposals::show(const Proposal &proposal)
{
    const int pane = m_comparison->paneOf(proposal.article);
    const auto placed = m_placed.constFind(proposal.article);
    if (pane < 0 || placed == m_placed.cend()) {
        return false;
    }
    const auto &all = proposal.type == SuggestionType::Entity ? placed->names : placed->quotes;
    const auto found
        = std::ranges::find(all, proposal.id, [](const PlacedProposal &one) { return one.proposal->id; });
    if (found == all.end()) {
        return false;
    }
    const TextRange place = found->hull();
    prefer(proposal.id);
    const bool isShown = m_comparison->showCaret(pane, place);
    follow(); // the caret may have been there
    return isShown;
}

} // namespace Stemma
