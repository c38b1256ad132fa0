// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/collationbuilder.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

// Beyond that, what moved is not looked for.
constexpr size_t kMostMovedCells = 16'000'000;
// A single word may have moved so far; more of them any distance.
constexpr int kSingleWordReach = 30;
constexpr int kSmallWordReach = 3;
constexpr int kAdverbReach = 8;
constexpr qsizetype kShortestAdverb = 4; // letters
constexpr int kLongestGenitive = 8; // words

} // namespace

bool CollationBuilder::TakenWords::areFree(const Moved &run) const
{
    const auto isFree = [&run](const std::vector<bool> &taken, int first) {
        return std::find(taken.begin() + first, taken.begin() + first + run.length, true)
            == taken.begin() + first + run.length;
    };
    return isFree(ofBase, run.baseFirst) && isFree(ofWitness, run.witnessFirst);
}

void CollationBuilder::TakenWords::take(const Moved &run)
{
    std::fill_n(ofBase.begin() + run.baseFirst, run.length, true);
    std::fill_n(ofWitness.begin() + run.witnessFirst, run.length, true);
    blocks.push_back(blockOf(run));
}

// Runs of words that the base has at another place than the witness: the longest first, of equal ones the
// first.
void CollationBuilder::findMoved(int witness)
{
    const LooseWords words = looseWords(witness);
    if (words.lost.empty() || words.gained.empty()
        || words.lost.size() * words.gained.size() > kMostMovedCells) {
        return;
    }
    TakenWords taken;
    taken.ofBase.resize(m_data.columns[size_t(m_base)].size());
    taken.ofWitness.resize(m_data.columns[size_t(witness)].size());
    for (const Moved &run : commonRuns(witness, words)) {
        if (!taken.areFree(run) || !hasMoved(run, taken.blocks)) {
            continue;
        }
        if (const auto turned = turnedGenitive(run)) {
            m_spans[size_t(witness)].push_back(*turned);
            m_turned[size_t(witness)].push_back(*turned);
            continue;
        }
        taken.take(run);
    }
    joinMoved(taken.blocks);
    for (const MovedBlock &block : taken.blocks) {
        if (!isWithinRewritten(witness, block, taken)) {
            addTransposition(witness, block);
        }
    }
}

CollationBuilder::LooseWords CollationBuilder::looseWords(int witness) const
{
    LooseWords words;
    for (int column = 0; column < m_data.alignment.columnCount; ++column) {
        const WordMatch one = match(column, witness);
        if (!isLoose(one) && one != WordMatch::Truncated) {
            continue;
        }
        if (wordAt(column, m_base) >= 0) {
            words.lost.push_back(wordAt(column, m_base));
        }
        if (wordAt(column, witness) >= 0) {
            words.gained.push_back(wordAt(column, witness));
        }
    }
    return words;
}

// Runs of words that both have, the longest first, of equal ones the one first in the base. A run that goes
// on is there with each of its ends.
std::vector<CollationBuilder::Moved> CollationBuilder::commonRuns(int witness, const LooseWords &words) const
{
    const auto &[lost, gained] = words;
    const auto typeAt = [this](int side, int word) { return m_data.words[size_t(side)][size_t(word)].type; };
    std::vector<Moved> runs;
    std::vector<int> last(gained.size() + 1);
    std::vector<int> row(gained.size() + 1);
    for (size_t i = 0; i < lost.size(); ++i) {
        for (size_t k = 0; k < gained.size(); ++k) {
            const bool isSame = typeAt(m_base, lost[i]) == typeAt(witness, gained[k]);
            const bool goesOn
                = isSame && i > 0 && k > 0 && lost[i - 1] + 1 == lost[i] && gained[k - 1] + 1 == gained[k];
            row[k + 1] = isSame ? (goesOn ? last[k] : 0) + 1 : 0;
            if (isSame) {
                const int length = row[k + 1];
                runs.push_back({witness, lost[i] - length + 1, gained[k] - length + 1, length});
            }
        }
        std::swap(row, last);
    }
    std::ranges::stable_sort(runs, [](const Moved &one, const Moved &other) {
        return std::tuple(-one.length, one.baseFirst, one.witnessFirst)
            < std::tuple(-other.length, other.baseFirst, other.witnessFirst);
    });
    return runs;
}

// Whether it says enough, or is near enough, to be the same words at another place.
bool CollationBuilder::hasMoved(const Moved &run, const std::vector<MovedBlock> &blocks) const
{
    int content = 0;
    for (int i = 0; i < run.length; ++i) {
        const WordType &type = m_data.type(m_base, run.baseFirst + i);
        content += type.is(WordType::Stop) && type.number.isEmpty() ? 0 : 1;
    }
    const int distance = std::abs(m_data.columns[size_t(m_base)][size_t(run.baseFirst)]
                                  - m_data.columns[size_t(run.witness)][size_t(run.witnessFirst)]);
    const WordType &first = m_data.type(m_base, run.baseFirst);
    const bool isAdverb = first.letters.size() >= kShortestAdverb && !first.is(WordType::Negation);
    const bool isSplitVerb = m_data.hasSplitVerbs && first.is(WordType::Auxiliary);
    const int reach = content > 0 || isSplitVerb ? kSingleWordReach
        : isAdverb                               ? kAdverbReach
                                                 : kSmallWordReach;
    const bool isNear = run.length > 1 ? content > 0 || distance <= kSmallWordReach : distance <= reach;
    return (isNear || goesOnWith(run, blocks)) && !isWithinLost(run) && (content > 1 || !isForOthers(run));
}

void CollationBuilder::addTransposition(int witness, const MovedBlock &block)
{
    const int number = int(m_made.transpositions.size());
    for (int word = block.baseFirst; word < block.baseEnd; ++word) {
        moved(m_data.columns[size_t(m_base)][size_t(word)], witness) = number;
    }
    for (int word = block.witnessFirst; word < block.witnessEnd; ++word) {
        moved(m_data.columns[size_t(witness)][size_t(word)], witness) = number;
    }
    m_made.transpositions.push_back({witness, rangeOf(m_base, block.baseFirst, block.baseEnd),
                                     rangeOf(witness, block.witnessFirst, block.witnessEnd)});
}

// What was lost before or after all that did not move was cut off there, too.
void CollationBuilder::findCuts(int witness)
{
    const std::vector<int> &columns = m_data.columns[size_t(witness)];
    const auto isMoved = [&](int column) { return moved(column, witness) >= 0; };
    const auto cut = [&](int from, int to) {
        for (int column = from; column < to; ++column) {
            WordMatch &one = match(column, witness);
            one = one == WordMatch::Omitted && !isMoved(column) ? WordMatch::Truncated : one;
        }
    };
    const auto first = std::ranges::find_if_not(columns, isMoved);
    const auto last = std::ranges::find_if_not(columns.rbegin(), columns.rend(), isMoved);
    if (first == columns.end()) {
        m_kept[size_t(witness)] = {m_data.alignment.columnCount, -1};
        if (!columns.empty()) {
            cut(0, columns.front());
            cut(columns.back() + 1, m_data.alignment.columnCount);
        }
        return;
    }
    m_kept[size_t(witness)] = {*first, *last};
    // Where the witness ends with words of its own, the rest was replaced by them, not cut off.
    const auto isOwn = [&](int column) {
        return match(column, witness) == WordMatch::Different || match(column, witness) == WordMatch::Added;
    };
    if (!isOwn(*first)) {
        cut(0, *first);
    }
    if (!isOwn(*last) || (wordAt(*last, m_base) >= 0 && endsPart(wordAt(*last, m_base)))) {
        cut(*last + 1, m_data.alignment.columnCount);
    } else {
        cut(ownEnd(*last), m_data.alignment.columnCount);
    }
}

// Where that ends in the base for which the witness has words of its own at its end: a longer part of the
// sentence after it, which says something by itself, was cut off.
int CollationBuilder::ownEnd(int column) const
{
    constexpr int kLongPart = 4; // words
    const std::vector<int> &columns = m_data.columns[size_t(m_base)];
    const auto count = int(columns.size());
    bool hasVerb = false;
    for (int word = count - 1; word > 0 && columns[size_t(word)] > column; --word) {
        hasVerb = hasVerb || m_data.type(m_base, word).is(WordType::Auxiliary);
        if (count - word < kLongPart) {
            continue;
        }
        if (endsPart(word - 1) || (hasVerb && hasMark(m_base, word - 1, u','))) {
            return columns[size_t(word)];
        }
    }
    return m_data.alignment.columnCount;
}

// Whether both sides have the words of @p one and @p other next to each other, in whatever order.
bool CollationBuilder::areBeside(const MovedBlock &one, const MovedBlock &other)
{
    return (one.baseEnd == other.baseFirst || other.baseEnd == one.baseFirst)
        && (one.witnessEnd == other.witnessFirst || other.witnessEnd == one.witnessFirst);
}

CollationBuilder::MovedBlock CollationBuilder::blockOf(const Moved &run)
{
    return {run.baseFirst, run.baseFirst + run.length, run.witnessFirst, run.witnessFirst + run.length};
}

bool CollationBuilder::goesOnWith(const Moved &run, const std::vector<MovedBlock> &blocks)
{
    return std::ranges::any_of(
        blocks, [block = blockOf(run)](const MovedBlock &other) { return areBeside(block, other); });
}

// "Said the mayor on Monday", "the mayor said on Monday": these moved together.
void CollationBuilder::joinMoved(std::vector<MovedBlock> &blocks)
{
    for (size_t i = 0; i < blocks.size(); ++i) {
        for (size_t k = i + 1; k < blocks.size(); ++k) {
            MovedBlock &one = blocks[i];
            const MovedBlock &other = blocks[k];
            if (!areBeside(one, other)) {
                continue;
            }
            one.baseFirst = std::min(one.baseFirst, other.baseFirst);
            one.baseEnd = std::max(one.baseEnd, other.baseEnd);
            one.witnessFirst = std::min(one.witnessFirst, other.witnessFirst);
            one.witnessEnd = std::max(one.witnessEnd, other.witnessEnd);
            blocks.erase(blocks.begin() + qsizetype(k));
            i = 0; // what is longer now may touch those before
            k = 0;
        }
    }
}

// Whether it is a single word in the midst of a passage that the witness has not: that was left out, and what
// the witness has elsewhere is a word of its own.
bool CollationBuilder::isWithinLost(const Moved &run) const
{
    const auto &baseColumns = m_data.columns[size_t(m_base)];
    const auto isLost = [&](int word) {
        if (word < 0 || word >= int(baseColumns.size())) {
            return false;
        }
        const auto at = size_t(baseColumns[size_t(word)]) * size_t(m_count) + size_t(run.witness);
        return m_moved[at] < 0
            && (m_matches[at] == WordMatch::Omitted || m_matches[at] == WordMatch::Truncated);
    };
    return run.length == 1 && isLost(run.baseFirst) && isLost(run.baseFirst - 1) && isLost(run.baseFirst + 1)
        && (isLost(run.baseFirst - 2) || isLost(run.baseFirst + 2));
}

// Whether both sides have far more words of their own around it: two passages, which have this by chance.
bool CollationBuilder::isWithinRewritten(int witness, const MovedBlock &block, const TakenWords &taken) const
{
    constexpr int kFarMore = 3; // times
    const auto hasFarMore = [&](int side, int from, int to, const std::vector<bool> &moved) {
        const int least = kFarMore * (to - from);
        const std::vector<int> &columns = m_data.columns[size_t(side)];
        const auto isOwn = [&](int word) {
            if (word < 0 || word >= int(columns.size()) || moved[size_t(word)]) {
                return false;
            }
            const auto at = size_t(columns[size_t(word)]) * size_t(m_count) + size_t(witness);
            return isLoose(m_matches[at]) || m_matches[at] == WordMatch::Truncated;
        };
        while (isOwn(from - 1)) {
            --from;
        }
        while (isOwn(to)) {
            ++to;
        }
        return to - from >= least;
    };
    return hasFarMore(m_base, block.baseFirst, block.baseEnd, taken.ofBase)
        && hasFarMore(witness, block.witnessFirst, block.witnessEnd, taken.ofWitness);
}

// Whether the witness has these words in the place of others, as "L'agence" for "Nous", and the base's were
// left out: nothing moved.
bool CollationBuilder::isForOthers(const Moved &run) const
{
    const auto matchAt = [&](int column) { return match(column, run.witness); };
    bool hasOther = false;
    for (int i = 0; i < run.length; ++i) {
        const int base = m_data.columns[size_t(m_base)][size_t(run.baseFirst + i)];
        const int own = m_data.columns[size_t(run.witness)][size_t(run.witnessFirst + i)];
        if (matchAt(base) != WordMatch::Omitted && matchAt(base) != WordMatch::Truncated) {
            return false;
        }
        hasOther = hasOther || matchAt(own) == WordMatch::Different;
    }
    return hasOther;
}

// "Data of the bank" for "bank data": the columns from the first to the last of these words, if what moved
// did so because of a genitive.
std::optional<std::pair<int, int>> CollationBuilder::turnedGenitive(const Moved &run) const
{
    const auto &baseColumns = m_data.columns[size_t(m_base)];
    const auto &columns = m_data.columns[size_t(run.witness)];
    const int base = baseColumns[size_t(run.baseFirst)];
    const int other = columns[size_t(run.witnessFirst)];
    const int first = std::min(base, other);
    const int last = std::max(baseColumns[size_t(run.baseFirst + run.length - 1)],
                              columns[size_t(run.witnessFirst + run.length - 1)]);
    const auto stemsOf = [&](int side) {
        std::pair<QStringList, int> found; // and how many genitives
        int length = 0;
        for (int column = first; column <= last; ++column) {
            const int word = wordAt(column, side);
            if (word < 0) {
                continue;
            }
            const WordType &type = m_data.type(side, word);
            found.second += type.is(WordType::Genitive) ? 1 : 0;
            if (!type.is(WordType::Stop)) {
                found.first.append(type.stem);
            }
            ++length;
        }
        found.first.sort();
        return length <= kLongestGenitive ? found : std::pair<QStringList, int>();
    };
    const auto [baseStems, baseGenitives] = stemsOf(m_base);
    const auto [stems, genitives] = stemsOf(run.witness);
    const bool isTurned = baseStems.size() > 1 && baseStems == stems && baseGenitives != genitives;
    return isTurned ? std::optional(std::pair(first, last)) : std::nullopt;
}

} // namespace Stemma
