// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/derivation/wordings.h"

#include "models/matching/worddiff.h"
#include "models/provenance/derivation/wordingcost.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace Stemma {

namespace {

qsizetype commonCount(const std::vector<int> &one, const std::vector<int> &other)
{
    qsizetype common = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (*a == *b) {
            ++common;
            ++a;
            ++b;
        } else {
            ++(*a < *b ? a : b);
        }
    }
    return common;
}

} // namespace

int Wordings::add(QStringView text)
{
    Wording wording;
    for (const QString &key : wordKeys(text)) {
        const auto known = m_numbers.constFind(key);
        if (known != m_numbers.cend()) {
            wording.words.push_back(*known);
            continue;
        }
        wording.words.push_back(int(m_words.size()));
        m_numbers.insert(key, int(m_words.size()));
        m_words.push_back(key);
    }
    const auto same = std::ranges::find(m_wordings, wording.words, &Wording::words);
    if (same != m_wordings.end()) {
        return int(same - m_wordings.begin());
    }
    wording.sorted = wording.words;
    std::ranges::sort(wording.sorted);
    m_wordings.push_back(std::move(wording));
    return count() - 1;
}

void Wordings::finish()
{
    m_known.assign(m_wordings.size() * m_wordings.size(), Pair());
    std::map<std::pair<int, int>, int> numbers;
    m_pairs.clear();
    m_pairFrequencies.clear();
    for (Wording &wording : m_wordings) {
        wording.rarePairs.clear();
        for (size_t i = 1; i < wording.words.size(); ++i) {
            const std::pair pair(wording.words[i - 1], wording.words[i]);
            const auto [known, isNew] = numbers.try_emplace(pair, int(m_pairs.size()));
            if (isNew) {
                m_pairs.push_back(pair);
                m_pairFrequencies.push_back(0);
            }
            wording.rarePairs.push_back(known->second);
        }
        std::ranges::sort(wording.rarePairs);
        const auto repeated = std::ranges::unique(wording.rarePairs);
        wording.rarePairs.erase(repeated.begin(), repeated.end());
        for (const int pair : wording.rarePairs) {
            ++m_pairFrequencies[size_t(pair)];
        }
    }
    for (Wording &wording : m_wordings) {
        std::erase_if(wording.rarePairs,
                      [&](int pair) { return 2 * m_pairFrequencies[size_t(pair)] >= count(); });
    }
}

int Wordings::lowerBound(int parent, int child)
{
    Pair &pair = known(parent, child);
    if (pair.bound < 0) {
        const Wording &from = m_wordings[size_t(parent)];
        const Wording &to = m_wordings[size_t(child)];
        const auto added = int(qsizetype(to.sorted.size()) - commonCount(from.sorted, to.sorted));
        const int longer = std::max(0, int(from.words.size()) - int(to.words.size()));
        const int lost = longer == 0
            ? 0
            : std::min(WordingCost::kLossRun + longer * WordingCost::kLost, WordingCost::kEndCut);
        pair.bound = added * std::min(WordingCost::kAdded, WordingCost::kExchanged) + lost;
    }
    return pair.bound;
}

int Wordings::cost(int parent, int child, int limit)
{
    if (parent == child) {
        return 0;
    }
    Pair &pair = known(parent, child);
    if (pair.cost >= 0) {
        return pair.cost;
    }
    const int least = lowerBound(parent, child);
    if (least > limit) {
        return least;
    }
    const int found = wordingCost(words(parent), words(child), limit);
    if (found <= limit) {
        pair.cost = found;
    }
    return found;
}

int Wordings::sharedVariants(int one, int other)
{
    Pair &pair = known(one, other);
    if (pair.shared < 0) {
        const std::vector<int> &mine = m_wordings[size_t(one)].rarePairs;
        pair.shared = int(one == other ? qsizetype(mine.size())
                                       : commonCount(mine, m_wordings[size_t(other)].rarePairs));
        known(other, one).shared = pair.shared;
    }
    return pair.shared;
}

QString Wordings::sharedVariant(int one, int other) const
{
    std::vector<int> shared;
    std::ranges::set_intersection(m_wordings[size_t(one)].rarePairs, m_wordings[size_t(other)].rarePairs,
                                  std::back_inserter(shared));
    const auto rarest
        = std::ranges::min_element(shared, {}, [&](int pair) { return m_pairFrequencies[size_t(pair)]; });
    if (rarest == shared.end()) {
        return {};
    }
    const auto [first, second] = m_pairs[size_t(*rarest)];
    return m_words[size_t(first)] + u' ' + m_words[size_t(second)];
}

} // namespace Stemma
