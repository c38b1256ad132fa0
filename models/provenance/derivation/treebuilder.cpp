// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/derivation/treebuilder.h"

#include "models/provenance/derivation/wordingcost.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTenths = 10;
constexpr int kNoLimit = 100'000'000;
// A weight is a cost and, far below it, what decides between equal costs.
constexpr qint64 kPerCost = 4096;
constexpr int kMostShared = 63;
// Costs are weighed in hundredths of words.
constexpr int kHundredths = 10;
constexpr int kPerWitness = int(kCommonWording * kTenths * kHundredths);
constexpr int kMostCommon = 3;
// Dearer than all edges between witnesses, so that there is one witness from outside, not two.
constexpr qint64 kOutsideWeight = qint64(kNoLimit) * kPerCost;

bool isLater(DateOrder order)
{
    return order == DateOrder::CertainlyAfter;
}

/// 0 for the surest.
int rankOf(DateOrder order)
{
    return int(order);
}

double trustOf(DateOrder order)
{
    switch (order) {
    case DateOrder::CertainlyBefore:
        return 1.0;
    case DateOrder::ProbablyBefore:
        return 0.9;
    case DateOrder::Undecidable:
        return 0.75;
    case DateOrder::ProbablyAfter:
    case DateOrder::CertainlyAfter:
        return 0.5;
    }
    Q_UNREACHABLE_RETURN(0.5);
}

} // namespace

TreeBuilder::TreeBuilder(const std::vector<DerivationWitness> &witnesses, const QList<Derivation> &known,
                         QString speaker)
    : m_speaker(std::move(speaker))
{
    std::vector<int> byDate(witnesses.size());
    std::iota(byDate.begin(), byDate.end(), 0);
    const auto keyOfWitness = [&](int i) {
        const DerivationWitness &one = witnesses[size_t(i)];
        const DateInterval &likely = one.appearance.likely;
        return std::tuple(likely.hasStart() ? likely.earliest : DateInterval::kOpenEnd, likely.latest,
                          one.id);
    };
    std::ranges::sort(byDate, {}, keyOfWitness);
    m_places.resize(witnesses.size());
    for (const int i : byDate) {
        m_places[size_t(i)] = int(m_nodes.size());
        Node node;
        node.witness = &witnesses[size_t(i)];
        node.wording = m_wordings.add(node.witness->text);
        m_outlets.emplace_back(node.witness->outlet);
        m_nodes.push_back(std::move(node));
    }
    m_wordings.finish();
    m_withWording.resize(size_t(m_wordings.count()));
    for (int i = 0; i < int(m_nodes.size()); ++i) {
        m_withWording[size_t(m_nodes[size_t(i)].wording)].push_back(i);
    }
    m_orders.resize(m_nodes.size() * m_nodes.size());
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        for (size_t j = i + 1; j < m_nodes.size(); ++j) {
            const DateOrder order = dateOrder(m_nodes[i].witness->appearance, m_nodes[j].witness->appearance);
            m_orders[i * m_nodes.size() + j] = order;
            m_orders[j * m_nodes.size() + i] = reversed(order);
        }
    }
    readConstraints(known);
}

DateOrder TreeBuilder::order(int one, int other) const
{
    return m_orders[size_t(one) * m_nodes.size() + size_t(other)];
}

std::vector<int> TreeBuilder::nodesOf(QUuid spanOrArticle) const
{
    std::vector<int> nodes;
    for (int i = 0; i < int(m_nodes.size()) && !spanOrArticle.isNull(); ++i) {
        const DerivationWitness &witness = *m_nodes[size_t(i)].witness;
        if (witness.id == spanOrArticle || witness.article == spanOrArticle) {
            nodes.push_back(i);
        }
    }
    return nodes;
}

void TreeBuilder::readConstraints(const QList<Derivation> &known)
{
    for (const Derivation &record : known) {
        const std::vector<int> parents = nodesOf(record.to);
        for (const int child : nodesOf(record.from)) {
            if (record.status == SpanStatus::Accepted) {
                confirm(child, record);
            } else if (record.status == SpanStatus::Rejected && !parents.empty()) {
                for (const int parent : parents) {
                    m_rejected.insert({child, parent});
                }
            } else if (record.status == SpanStatus::Rejected && record.to.isNull()) {
                m_rejectedOutside.insert({child, record.outsideSource.toLower()});
            }
        }
    }
}

void TreeBuilder::confirm(int child, const Derivation &record)
{
    Node &node = m_nodes[size_t(child)];
    std::vector<int> parents = nodesOf(record.to);
    std::erase(parents, child);
    if (node.confirmed) {
        addIssue(DerivationProblem::ConfirmedTwice, child, parents.empty() ? -1 : parents.front());
        return;
    }
    std::erase_if(parents, [&](int parent) { return closesCircle(child, parent); });
    if (parents.empty() && !nodesOf(record.to).empty()) {
        addIssue(DerivationProblem::ConfirmedCycle, child, nodesOf(record.to).front());
        return;
    }
    node.confirmed = &record;
    node.isOutside = parents.empty();
    if (parents.empty()) {
        return;
    }
    // Of several witnesses in a confirmed article the nearest.
    node.parent
        = *std::ranges::min_element(parents, {}, [&](int parent) { return cost(parent, child, kNoLimit); });
    node.candidates = {node.parent};
    if (isLater(order(node.parent, child))) {
        addIssue(DerivationProblem::ConfirmedInversion, child, node.parent);
    }
}

bool TreeBuilder::closesCircle(int child, int parent) const
{
    // Only confirmed edges have parents while the constraints are read.
    return isUnder(parent, child);
}

bool TreeBuilder::isUnder(int node, int ancestor) const
{
    size_t steps = 0;
    while (node >= 0 && steps++ <= m_nodes.size()) {
        if (node == ancestor) {
            return true;
        }
        node = m_nodes[size_t(node)].parent;
    }
    return false;
}

bool TreeBuilder::isRejected(int child, int parent) const
{
    return m_rejected.contains({child, parent});
}

void TreeBuilder::findCandidates(int child)
{
    Node &node = m_nodes[size_t(child)];
    if (node.confirmed) {
        node.agreeing = agreeingSource(node);
        return;
    }
    useNamedSources(child);
    if (node.named) {
        return;
    }
    for (int parent = 0; parent < int(m_nodes.size()); ++parent) {
        if (parent != child && !isLater(order(parent, child)) && !isRejected(child, parent)) {
            node.candidates.push_back(parent);
        }
    }
}

const NamedSource *TreeBuilder::agreeingSource(const Node &node) const
{
    const QString &name
        = node.parent < 0 ? node.confirmed->outsideSource : m_nodes[size_t(node.parent)].witness->outlet;
    const auto found = std::ranges::find_if(node.witness->sources, [&](const NamedSource &source) {
        return isSameOutlet(source.name, name) && !isSameOutlet(source.name, node.witness->outlet);
    });
    return found == node.witness->sources.end() ? nullptr : &*found;
}

void TreeBuilder::useNamedSources(int child)
{
    Node &node = m_nodes[size_t(child)];
    const DerivationWitness &own = *node.witness;
    const NamedSource *outside = nullptr;
    for (const NamedSource &source : own.sources) {
        const OutletName name(source.name);
        if (name.isSame(m_outlets[size_t(child)])) {
            continue; // "told this newspaper" says nothing of another one
        }
        std::vector<int> later;
        bool isKnown = false;
        for (int parent = 0; parent < int(m_nodes.size()); ++parent) {
            if (parent == child || !name.isSame(m_outlets[size_t(parent)])) {
                continue;
            }
            isKnown = true;
            if (isRejected(child, parent)) {
                continue;
            }
            (isLater(order(parent, child)) ? later : node.candidates).push_back(parent);
        }
        if (!node.candidates.empty()) {
            node.named = &source;
            return;
        }
        if (!later.empty()) {
            addIssue(DerivationProblem::NamedSourceLater, child, later.front(), {source.name});
        }
        const bool isAllowed
            = !m_rejectedOutside.contains({child, source.name.toLower()}) && (!isKnown || !later.empty());
        if (!outside && isAllowed) {
            outside = &source;
        }
    }
    node.named = outside;
    node.isOutside = outside != nullptr;
}

int TreeBuilder::cost(int parent, int child, int limit)
{
    const int doubt = order(parent, child) == DateOrder::ProbablyAfter ? int(kProbablyLater * kTenths) : 0;
    const int wording
        = m_wordings.cost(m_nodes[size_t(parent)].wording, m_nodes[size_t(child)].wording, limit - doubt);
    return wording + doubt;
}

qint64 TreeBuilder::weight(int parent, int child, int limit)
{
    const int found = cost(parent, child, limit);
    if (found > limit) {
        return EdgeWeights::kNone;
    }
    const int shared = std::min(
        kMostShared,
        m_wordings.sharedVariants(m_nodes[size_t(parent)].wording, m_nodes[size_t(child)].wording));
    const int common = std::min(kMostCommon, othersWith(parent, child));
    const int fine = found == 0 ? 0 : found * kHundredths + (kMostCommon - common) * kPerWitness;
    return fine * kPerCost + (kMostShared - shared) * 8 + rankOf(order(parent, child));
}

int TreeBuilder::othersWith(int parent, int child) const
{
    const int wording = m_nodes[size_t(parent)].wording;
    return int(std::ranges::count_if(m_withWording[size_t(wording)], [&](int node) {
        return node != parent && node != child && order(node, child) < DateOrder::ProbablyAfter;
    }));
}

void TreeBuilder::chooseNearest()
{
    for (int child = 0; child < int(m_nodes.size()); ++child) {
        Node &node = m_nodes[size_t(child)];
        // The most promising first, so that most of the others need no alignment.
        std::vector<std::pair<int, int>> byBound;
        for (const int parent : node.candidates) {
            byBound.emplace_back(m_wordings.lowerBound(m_nodes[size_t(parent)].wording, node.wording),
                                 parent);
        }
        std::ranges::sort(byBound);
        qint64 best = EdgeWeights::kNone;
        int limit = kNoLimit;
        for (const auto &[bound, parent] : byBound) {
            if (bound > limit) {
                break;
            }
            const qint64 found = weight(parent, child, limit);
            if (found < best || (found == best && found != EdgeWeights::kNone && parent < node.parent)) {
                best = found;
                node.parent = parent;
                limit = int(best / kPerCost / kHundredths);
            }
        }
    }
}

bool TreeBuilder::hasCircle() const
{
    for (int node = 0; node < int(m_nodes.size()); ++node) {
        const int parent = m_nodes[size_t(node)].parent;
        if (parent >= 0 && isUnder(parent, node)) {
            return true;
        }
    }
    return false;
}

std::vector<bool> TreeBuilder::inCircles() const
{
    std::vector<bool> found(m_nodes.size(), false);
    for (int node = 0; node < int(m_nodes.size()); ++node) {
        const int parent = m_nodes[size_t(node)].parent;
        found[size_t(node)] = parent >= 0 && isUnder(parent, node);
    }
    return found;
}

EdgeWeights TreeBuilder::weightsWith(const std::vector<bool> &isOpen)
{
    const int count = int(m_nodes.size());
    EdgeWeights weights(count + 1);
    for (int child = 0; child < count; ++child) {
        const Node &node = m_nodes[size_t(child)];
        // A confirmed edge is never given up for a circle; of equal starts the earlier one.
        weights.set(0, child + 1, (node.confirmed && !node.isOutside ? 100 : 1) * kOutsideWeight + child);
        for (const int parent : node.candidates) {
            if (isOpen[size_t(child)] || parent == node.parent) {
                weights.set(parent + 1, child + 1, weight(parent, child, kNoLimit));
            }
        }
    }
    return weights;
}

void TreeBuilder::chooseTree()
{
    // Who stands in no circle keeps the nearest source, so that only of the others all edges are weighed.
    // What is left to them closes more circles at times.
    std::vector<bool> isOpen = inCircles();
    for (int round = 0; true; ++round) {
        const Arborescence found = minimumArborescence(weightsWith(isOpen));
        bool isEnough = true;
        for (size_t child = 0; child < m_nodes.size(); ++child) {
            isEnough = isEnough && (isOpen[child] || !found.wasInCircle[child + 1]);
            isOpen[child] = isOpen[child] || found.wasInCircle[child + 1] || round > 0;
        }
        if (isEnough) {
            for (size_t child = 0; child < m_nodes.size(); ++child) {
                m_nodes[child].parent = found.parents[child + 1] - 1;
            }
            return;
        }
    }
}

void TreeBuilder::leaveUnrelated()
{
    for (int child = 0; child < int(m_nodes.size()); ++child) {
        Node &node = m_nodes[size_t(child)];
        const bool isNoStatement = m_rejectedOutside.contains({child, QString()});
        if (node.parent < 0 || node.confirmed || node.named || isNoStatement) {
            continue;
        }
        const std::span<const int> words = m_wordings.words(node.wording);
        const WordingCost change
            = wordingChange(m_wordings.words(m_nodes[size_t(node.parent)].wording), words);
        if (change.added + change.exchanged > kUnrelated * double(words.size())) {
            node.nearest = change.cost;
            node.parent = -1;
        }
    }
}

DerivationTree TreeBuilder::build()
{
    for (int child = 0; child < int(m_nodes.size()); ++child) {
        findCandidates(child);
    }
    chooseNearest();
    if (hasCircle()) {
        chooseTree();
    }
    leaveUnrelated();
    for (const int node : m_places) {
        m_tree.edges.push_back(edge(node));
    }
    return std::move(m_tree);
}

DerivationEdge TreeBuilder::edge(int child)
{
    const Node &node = m_nodes[size_t(child)];
    DerivationEdge edge;
    edge.from = node.witness->id;
    if (node.confirmed) {
        edge.status = SpanStatus::Accepted;
        const QString &ground = node.confirmed->evidence;
        const bool isCited = node.agreeing != nullptr || node.parent < 0;
        edge.how = node.confirmed->how == DerivationHow::Unset && isCited ? DerivationHow::Cites
                                                                          : node.confirmed->how;
        edge.evidence.push_back(
            {DerivationEvidence::Confirmed, ground.isEmpty() ? QStringList() : QStringList{ground}, {}});
    } else if (node.named) {
        edge.how = DerivationHow::Cites;
    }
    if (const NamedSource *source = node.confirmed ? node.agreeing : node.named) {
        edge.evidence.push_back({DerivationEvidence::NamedSource, {source->name}, source->range});
    }
    if (node.parent < 0) {
        describeOutside(child, edge);
    } else {
        describeWording(child, edge);
        addAlternatives(child, edge);
    }
    if (node.confirmed) {
        edge.score = 1;
    }
    return edge;
}

void TreeBuilder::describeOutside(int child, DerivationEdge &edge) const
{
    const Node &node = m_nodes[size_t(child)];
    const bool isStatement
        = node.confirmed && node.confirmed->to.isNull() && node.confirmed->outsideSource.isEmpty();
    if ((node.isOutside || node.named) && !isStatement) {
        edge.outside = DerivationEdge::Outside::Named;
        edge.name = node.confirmed ? node.confirmed->outsideSource : node.named->name;
        edge.score = node.isOutside ? 1 : 0.5; // a witness that would do closes a circle
        return;
    }
    edge.outside = DerivationEdge::Outside::Statement;
    edge.name = m_speaker;
    if (isStatement) {
        return;
    }
    edge.how = DerivationHow::Cites;
    if (node.nearest >= 0) {
        edge.evidence.push_back(
            {DerivationEvidence::NothingNear, {QString::number(double(node.nearest) / kTenths)}, {}});
        edge.score = 0.5;
        return;
    }
    // Sure only when nobody else could have been earlier.
    const bool isSure = node.candidates.empty();
    edge.evidence.push_back(
        {isSure ? DerivationEvidence::NothingEarlier : DerivationEvidence::CheapestStart, {}, {}});
    edge.score = isSure ? 1 : 0.5;
}

void TreeBuilder::describeWording(int child, DerivationEdge &edge)
{
    const Node &node = m_nodes[size_t(child)];
    const Node &parent = m_nodes[size_t(node.parent)];
    edge.to = parent.witness->id;
    const DateJudgement judgement = compareDates(parent.witness->appearance, node.witness->appearance);
    edge.evidence.push_back(
        {DerivationEvidence::Earlier,
         QStringList{keyOf(judgement.order), keyOf(judgement.reason)} + judgement.parameters,
         {}});
    const WordingCost change
        = wordingChange(m_wordings.words(parent.wording), m_wordings.words(node.wording));
    edge.cost = double(change.cost) / kTenths;
    if (node.wording == parent.wording) {
        edge.evidence.push_back({DerivationEvidence::SameWords, {}, {}});
    } else {
        QStringList figures;
        for (const int figure :
             {change.kept, change.lost, change.added, change.exchanged, change.cutAtStart, change.cutAtEnd}) {
            figures.append(QString::number(figure));
        }
        const bool isPassedOver = !node.confirmed && std::ranges::any_of(node.candidates, [&](int other) {
            return cost(other, child, change.cost) < cost(node.parent, child, change.cost)
                && !isUnder(other, child);
        });
        const int common = othersWith(node.parent, child);
        const bool isCommon = isPassedOver && common > 0;
        edge.evidence.push_back(
            {isCommon ? DerivationEvidence::CommonWording : DerivationEvidence::NearestWording,
             isCommon ? figures + QStringList{QString::number(common)} : figures,
             {}});
    }
    if (const int shared = m_wordings.sharedVariants(parent.wording, node.wording); shared > 0) {
        edge.evidence.push_back(
            {DerivationEvidence::SharedVariants,
             {QString::number(shared), m_wordings.sharedVariant(parent.wording, node.wording)},
             {}});
    }
    const double words = std::max(1.0, double(m_wordings.words(node.wording).size()));
    const double share = std::max(0.0, 1 - edge.cost / words);
    edge.score = (node.named ? 1 : share) * trustOf(judgement.order);
    if (edge.how == DerivationHow::Unset) {
        const auto language = [](const Node &one) { return one.witness->language.section(u'-', 0, 0); };
        const bool isTranslated = !language(node).isEmpty() && !language(parent).isEmpty()
            && language(node).compare(language(parent), Qt::CaseInsensitive) != 0;
        edge.how = isTranslated ? DerivationHow::Translates
            : share >= 0.5      ? DerivationHow::Copies
                                : DerivationHow::Summarises;
    }
}

void TreeBuilder::addAlternatives(int child, DerivationEdge &edge)
{
    const Node &node = m_nodes[size_t(child)];
    const int limit = int(cost(node.parent, child, kNoLimit) * (1 + kAlternatives));
    std::vector<std::pair<qint64, int>> found;
    bool hasOtherWords = false;
    for (const int parent : node.candidates) {
        if (parent == node.parent || isUnder(parent, child)) {
            continue;
        }
        if (const qint64 one = weight(parent, child, limit); one != EdgeWeights::kNone) {
            found.emplace_back(one, parent);
            hasOtherWords |= m_nodes[size_t(parent)].wording != m_nodes[size_t(node.parent)].wording;
        }
    }
    std::ranges::sort(found);
    for (const auto &[one, parent] : found) {
        edge.alternatives.push_back(
            {m_nodes[size_t(parent)].witness->id, double(cost(parent, child, kNoLimit)) / kTenths});
    }
    if (hasOtherWords) {
        edge.score *= 0.8;
    }
}

void TreeBuilder::addIssue(DerivationProblem problem, int child, int parent, const QStringList &parameters)
{
    m_tree.issues.push_back({problem, m_nodes[size_t(child)].witness->id,
                             parent < 0 ? QUuid() : m_nodes[size_t(parent)].witness->id, parameters});
}

} // namespace Stemma
