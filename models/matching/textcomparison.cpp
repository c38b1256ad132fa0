// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/textcomparison.h"

#include "models/matching/wordalignment.h"
#include "models/matching/wordtokens.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <vector>

namespace Stemma {

namespace {

/// Words of both texts that are equal one by one.
struct Run {
    qsizetype base = 0;
    qsizetype witness = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype baseEnd() const { return base + length; }

    [[nodiscard]] qsizetype witnessEnd() const { return witness + length; }
};

/// A stretch of both texts, in words.
struct Gap {
    qsizetype baseStart = 0;
    qsizetype baseEnd = 0;
    qsizetype witnessStart = 0;
    qsizetype witnessEnd = 0;

    [[nodiscard]] qsizetype baseLength() const { return baseEnd - baseStart; }

    [[nodiscard]] qsizetype witnessLength() const { return witnessEnd - witnessStart; }

    [[nodiscard]] qsizetype words() const { return baseLength() + witnessLength(); }
};

/// How anchors are looked for: long shingles by sample, which is enough where much is shared, then short
/// ones everywhere.
struct Sieve {
    qsizetype shingle = 1; ///< words
    quint64 sample = 0; ///< a shingle counts when its hash has none of these bits
};

constexpr Sieve kSieves[]{{6, 15}, {6, 0}, {3, 0}};
constexpr qsizetype kSampledWords = 20'000; // shorter gaps are not sampled
constexpr qsizetype kAnchorWords = 400; // shorter gaps go straight to the alignment
constexpr qint64 kEffort = 12'000'000; // steps over diagonals in all gaps together, some 30 ms
constexpr qint64 kGapEffort = 4'000'000;

constexpr quint64 kShingleFactor = 0xD6E8FEB86659FD93ULL;

quint64 mixed(quint64 hash)
{
    hash ^= hash >> 32;
    hash *= kShingleFactor;
    return hash ^ (hash >> 29);
}

/// Calls @p visit(hash, word) for every shingle of @p length words in [@p start, @p end).
template <typename Visit>
void forShingles(const std::vector<quint32> &words, qsizetype start, qsizetype end, qsizetype length,
                 Visit &&visit)
{
    if (end - start < length) {
        return;
    }
    quint64 leading = 1; // factor of the word that leaves
    quint64 hash = 0;
    for (qsizetype i = start; i < start + length; ++i) {
        hash = hash * kShingleFactor + words[size_t(i)] + 1;
        leading *= kShingleFactor;
    }
    visit(mixed(hash), start);
    for (qsizetype i = start + length; i < end; ++i) {
        hash = hash * kShingleFactor + words[size_t(i)] + 1
            - leading * (quint64(words[size_t(i - length)]) + 1);
        visit(mixed(hash), i - length + 1);
    }
}

/// Where shingles stand in both texts; open addressing.
class ShingleTable {
public:
    struct Entry {
        quint32 tag = 0; // of the hash; 0: free
        quint32 base = 0;
        quint32 witness = 0;
        quint8 inBase = 0; // 0, 1, or 2 for more than once
        quint8 inWitness = 0;
    };

    explicit ShingleTable(qsizetype expected)
        : m_entries(std::bit_ceil(size_t(std::max<qsizetype>(expected, 8)) * 2))
    {
    }

    /// The entry of @p hash, or the free one where it belongs.
    Entry &at(quint64 hash)
    {
        const quint32 tag = tagOf(hash);
        size_t slot = size_t(hash) & (m_entries.size() - 1);
        while (m_entries[slot].tag != 0 && m_entries[slot].tag != tag) {
            slot = (slot + 1) & (m_entries.size() - 1);
        }
        return m_entries[slot];
    }

    Entry &addBase(quint64 hash, qsizetype word)
    {
        Entry &entry = at(hash);
        if (entry.inBase == 0) {
            entry.tag = tagOf(hash);
            entry.base = quint32(word);
        }
        entry.inBase = quint8(std::min(entry.inBase + 1, 2));
        return entry;
    }

private:
    // Two shingles with one tag count as one; who finds a pair compares the words.
    static quint32 tagOf(quint64 hash) { return quint32(hash >> 32) | 1; }

    std::vector<Entry> m_entries;
};

class Comparing {
public:
    Comparing(QStringView base, QStringView witness, qsizetype sharedWords,
              const std::function<bool()> &isCancelled)
        : m_isCancelled(isCancelled)
        , m_base(base)
        , m_witness(witness)
        , m_sharedWords(std::max<qsizetype>(1, sharedWords))
    {
    }

    std::optional<TextComparison> run()
    {
        align({0, m_base.count(), 0, m_witness.count()}, 0);
        if (isCancelled()) {
            return std::nullopt;
        }
        TextComparison result;
        shareRuns(result);
        shareMoved(result);
        if (isCancelled()) {
            return std::nullopt;
        }
        dropChanceRuns();
        result.differences = differences();
        return result;
    }

private:
    [[nodiscard]] bool isCancelled() const { return m_isCancelled && m_isCancelled(); }

    [[nodiscard]] bool isSame(qsizetype base, qsizetype witness) const
    {
        return m_base.hashes()[size_t(base)] == m_witness.hashes()[size_t(witness)];
    }

    void append(Run run)
    {
        if (run.length == 0) {
            return;
        }
        if (!m_runs.empty() && m_runs.back().baseEnd() == run.base
            && m_runs.back().witnessEnd() == run.witness) {
            m_runs.back().length += run.length;
        } else {
            m_runs.push_back(run);
        }
    }

    [[nodiscard]] qsizetype equalAfter(qsizetype base, qsizetype witness, const Gap &gap) const
    {
        qsizetype length = 0;
        while (base + length < gap.baseEnd && witness + length < gap.witnessEnd
               && isSame(base + length, witness + length)) {
            ++length;
        }
        return length;
    }

    [[nodiscard]] qsizetype equalBefore(qsizetype base, qsizetype witness, const Gap &gap) const
    {
        qsizetype length = 0;
        while (base - length > gap.baseStart && witness - length > gap.witnessStart
               && isSame(base - length - 1, witness - length - 1)) {
            ++length;
        }
        return length;
    }

    /// Finds the runs of a gap, in order.
    void align(Gap gap, size_t sieve)
    {
        const qsizetype head = equalAfter(gap.baseStart, gap.witnessStart, gap);
        append({gap.baseStart, gap.witnessStart, head});
        gap.baseStart += head;
        gap.witnessStart += head;
        const qsizetype tail = equalBefore(gap.baseEnd, gap.witnessEnd, gap);
        gap.baseEnd -= tail;
        gap.witnessEnd -= tail;
        if (gap.baseLength() > 0 && gap.witnessLength() > 0 && !isCancelled()) {
            if (sieve == 0 && gap.words() < kSampledWords) {
                ++sieve;
            }
            if (sieve < std::size(kSieves) && gap.words() > kAnchorWords) {
                alignByAnchors(gap, sieve);
            } else {
                alignByWords(gap);
            }
        }
        append({gap.baseEnd, gap.witnessEnd, tail});
    }

    void alignByAnchors(const Gap &gap, size_t sieve)
    {
        const std::vector<Run> chain = ascending(anchors(gap, kSieves[sieve]));
        if (chain.empty() && kSieves[sieve].sample != 0) {
            ++sieve; // not one of the many long shingles: all of them would hardly be more
        }
        Gap before = gap;
        for (const Run &anchor : chain) {
            if (anchor.base < before.baseStart || anchor.witness < before.witnessStart
                || !std::equal(m_base.hashes().begin() + anchor.base,
                               m_base.hashes().begin() + anchor.baseEnd(),
                               m_witness.hashes().begin() + anchor.witness)) {
                continue; // inside the run before, or only the shingles' hashes are equal
            }
            const qsizetype back = equalBefore(anchor.base, anchor.witness, before);
            const Run run{anchor.base - back, anchor.witness - back,
                          back + equalAfter(anchor.base, anchor.witness, gap)};
            before.baseEnd = run.base;
            before.witnessEnd = run.witness;
            align(before, sieve + 1);
            append(run);
            before = {run.baseEnd(), gap.baseEnd, run.witnessEnd(), gap.witnessEnd};
        }
        before.baseEnd = gap.baseEnd;
        before.witnessEnd = gap.witnessEnd;
        align(before, sieve + 1);
    }

    /// Shingles that occur once in each side of the gap, by place in the base.
    [[nodiscard]] std::vector<Run> anchors(const Gap &gap, const Sieve &sieve) const
    {
        ShingleTable table(gap.baseLength() / qsizetype(sieve.sample + 1) * 5 / 4 + 64);
        std::vector<quint64> order;
        forShingles(m_base.hashes(), gap.baseStart, gap.baseEnd, sieve.shingle,
                    [&](quint64 hash, qsizetype word) {
                        if ((hash >> 20 & sieve.sample) == 0 && table.addBase(hash, word).inBase == 1) {
                            order.push_back(hash);
                        }
                    });
        forShingles(m_witness.hashes(), gap.witnessStart, gap.witnessEnd, sieve.shingle,
                    [&](quint64 hash, qsizetype word) {
                        if ((hash >> 20 & sieve.sample) == 0) {
                            ShingleTable::Entry &entry = table.at(hash);
                            if (entry.inBase == 1) {
                                entry.witness = quint32(word);
                                entry.inWitness = quint8(std::min(entry.inWitness + 1, 2));
                            }
                        }
                    });
        std::vector<Run> found;
        for (const quint64 hash : order) {
            const ShingleTable::Entry &entry = table.at(hash);
            if (entry.inBase == 1 && entry.inWitness == 1) {
                found.push_back({entry.base, entry.witness, sieve.shingle});
            }
        }
        return found;
    }

    /// The longest chain of @p anchors that ascends in the witness too (patience sorting).
    [[nodiscard]] static std::vector<Run> ascending(const std::vector<Run> &anchors)
    {
        std::vector<size_t> tops; // of each pile: the anchor with the smallest witness place
        std::vector<size_t> below(anchors.size());
        for (size_t i = 0; i < anchors.size(); ++i) {
            const auto pile = std::ranges::lower_bound(tops, anchors[i].witness, {},
                                                       [&](size_t top) { return anchors[top].witness; });
            below[i] = pile == tops.begin() ? i : *std::prev(pile);
            if (pile == tops.end()) {
                tops.push_back(i);
            } else {
                *pile = i;
            }
        }
        std::vector<Run> chain(tops.size());
        size_t at = tops.empty() ? 0 : tops.back();
        for (size_t i = chain.size(); i > 0; --i) {
            chain[i - 1] = anchors[at];
            at = below[at];
        }
        return chain;
    }

    void alignByWords(const Gap &gap)
    {
        if (m_effort <= 0) {
            return;
        }
        qint64 effort = std::min(m_effort, kGapEffort);
        const qint64 given = effort;
        const auto part = [](const std::vector<quint32> &words, qsizetype start, qsizetype length) {
            return std::span(words).subspan(size_t(start), size_t(length));
        };
        WordAlignment::Limits limits;
        limits.steps = std::clamp<qsizetype>(kGapEffort / gap.words(), 16, limits.steps);
        limits.effort = &effort;
        const std::vector<qsizetype> partners
            = WordAlignment(part(m_base.hashes(), gap.baseStart, gap.baseLength()),
                            part(m_witness.hashes(), gap.witnessStart, gap.witnessLength()), limits)
                  .partners();
        m_effort -= given - effort;
        for (qsizetype i = 0; i < gap.baseLength(); ++i) {
            if (partners[size_t(i)] >= 0) {
                append({gap.baseStart + i, gap.witnessStart + partners[size_t(i)], 1});
            }
        }
    }

    [[nodiscard]] static TextRange passage(const WordTokens &words, qsizetype first, qsizetype length)
    {
        return {words.start(first), words.wordEnd(first + length - 1)};
    }

    [[nodiscard]] TextComparison::Pair passages(const Run &run) const
    {
        return {passage(m_base, run.base, run.length), passage(m_witness, run.witness, run.length)};
    }

    /// Passages that stand in the same order in both.
    void shareRuns(TextComparison &result) const
    {
        for (const Run &run : m_runs) {
            if (run.length >= m_sharedWords) {
                result.shared.append(passages(run));
            }
        }
    }

    /// Passages that stand elsewhere: looked for in what has no partner so far.
    void shareMoved(TextComparison &result) const
    {
        const std::vector<Gap> gaps = gapsBetweenRuns();
        qsizetype words = 0;
        for (const Gap &gap : gaps) {
            words += std::max<qsizetype>(0, gap.baseLength() - m_sharedWords + 1);
        }
        if (words == 0) {
            return;
        }
        ShingleTable table(words);
        for (const Gap &gap : gaps) {
            forShingles(m_base.hashes(), gap.baseStart, gap.baseEnd, m_sharedWords,
                        [&](quint64 hash, qsizetype word) {
                            ShingleTable::Entry &entry = table.addBase(hash, word);
                            if (entry.inBase == 1) {
                                entry.witness = quint32(&gap - gaps.data());
                            }
                        });
        }
        for (const Gap &gap : gaps) {
            qsizetype passed = gap.witnessStart;
            forShingles(m_witness.hashes(), gap.witnessStart, gap.witnessEnd, m_sharedWords,
                        [&](quint64 hash, qsizetype word) {
                            if (word < passed) {
                                return;
                            }
                            const ShingleTable::Entry &entry = table.at(hash);
                            if (entry.inBase == 0) {
                                return;
                            }
                            const Gap bounds{entry.base, gaps[entry.witness].baseEnd, word, gap.witnessEnd};
                            const Run run{entry.base, word, equalAfter(entry.base, word, bounds)};
                            if (run.length >= m_sharedWords) {
                                result.shared.append(passages(run));
                                passed = run.witnessEnd();
                            }
                        });
        }
        std::ranges::sort(result.shared);
    }

    [[nodiscard]] std::vector<Gap> gapsBetweenRuns() const
    {
        std::vector<Gap> gaps;
        Gap gap;
        for (const Run &run : m_runs) {
            gap.baseEnd = run.base;
            gap.witnessEnd = run.witness;
            gaps.push_back(gap);
            gap = {run.baseEnd(), 0, run.witnessEnd(), 0};
        }
        gap.baseEnd = m_base.count();
        gap.witnessEnd = m_witness.count();
        gaps.push_back(gap);
        return gaps;
    }

    /// A word or two that happen to be equal amid long differences say nothing: such a run becomes part of
    /// the difference when both neighbours are more than twice as long.
    void dropChanceRuns()
    {
        std::vector<Run> kept;
        Run end{m_base.count(), m_witness.count(), 0};
        for (size_t i = 0; i <= m_runs.size(); ++i) {
            const Run next = i < m_runs.size() ? m_runs[i] : end;
            while (!kept.empty()) {
                const Run &run = kept.back();
                const Run before = kept.size() > 1 ? kept[kept.size() - 2] : Run();
                const qsizetype left
                    = std::max(run.base - before.baseEnd(), run.witness - before.witnessEnd());
                const qsizetype right = std::max(next.base - run.baseEnd(), next.witness - run.witnessEnd());
                if (run.length >= m_sharedWords || std::min(left, right) <= 2 * run.length) {
                    break;
                }
                kept.pop_back();
            }
            if (i < m_runs.size()) {
                kept.push_back(next);
            }
        }
        m_runs = std::move(kept);
    }

    /// Units from here that are equal, up to @p most.
    [[nodiscard]] qsizetype equalUnits(qsizetype base, qsizetype witness, qsizetype most) const
    {
        constexpr qsizetype kChunk = 256;
        const char16_t *a = m_base.text().utf16() + base;
        const char16_t *b = m_witness.text().utf16() + witness;
        qsizetype length = 0;
        while (most - length >= kChunk
               && std::memcmp(a + length, b + length, kChunk * sizeof(char16_t)) == 0) {
            length += kChunk;
        }
        while (length < most && a[length] == b[length]) {
            ++length;
        }
        return length;
    }

    /// Without the blanks and marks that follow the last word on both sides.
    [[nodiscard]] TextComparison::Pair trimmed(TextComparison::Pair pair) const
    {
        while (pair.base.length() > 1 && pair.witness.length() > 1) {
            const QChar last = m_base.text()[pair.base.end - 1];
            if (last != m_witness.text()[pair.witness.end - 1] || last.isLetterOrNumber() || last.isMark()
                || last.isSurrogate()) {
                break;
            }
            --pair.base.end;
            --pair.witness.end;
        }
        return pair;
    }

    [[nodiscard]] QList<TextComparison::Pair> differences() const
    {
        QList<TextComparison::Pair> result;
        qsizetype base = 0; // up to here both are told of
        qsizetype witness = 0;
        const auto addEqual = [&](qsizetype baseStart, qsizetype witnessStart, qsizetype length) {
            if (length == 0) {
                return;
            }
            if (baseStart > base || witnessStart > witness) {
                result.append(trimmed({{base, baseStart}, {witness, witnessStart}}));
            }
            base = baseStart + length;
            witness = witnessStart + length;
        };
        for (const Run &run : m_runs) {
            addRun(run, addEqual);
        }
        if (base < m_base.text().size() || witness < m_witness.text().size()) {
            result.append(trimmed({{base, m_base.text().size()}, {witness, m_witness.text().size()}}));
        }
        return result;
    }

    /// The units of a run that are equal: all, but for marks and blanks after words.
    template <typename AddEqual> void addRun(const Run &run, AddEqual &&addEqual) const
    {
        const qsizetype baseLast = m_base.start(run.baseEnd());
        const qsizetype witnessLast = m_witness.start(run.witnessEnd());
        qsizetype word = 0;
        while (word < run.length) {
            const qsizetype base = m_base.start(run.base + word);
            const qsizetype witness = m_witness.start(run.witness + word);
            const qsizetype length
                = equalUnits(base, witness, std::min(baseLast - base, witnessLast - witness));
            const bool isAll = base + length == baseLast && witness + length == witnessLast;
            const qsizetype differing = isAll ? run.baseEnd()
                : base + length >= baseLast   ? run.baseEnd() - 1
                                              : m_base.wordAt(base + length);
            // Whole words up to the one that differs somewhere, which lies in the same row in both.
            addEqual(base, witness, m_base.start(differing) - base);
            word = differing - run.base;
            if (word < run.length) {
                addWord(run.base + word, run.witness + word, addEqual);
                ++word;
            }
        }
    }

    /// A word whose marks or blanks differ; or two words that only have one hash.
    template <typename AddEqual>
    void addWord(qsizetype baseWord, qsizetype witnessWord, AddEqual &&addEqual) const
    {
        const TextRange base{m_base.start(baseWord), m_base.start(baseWord + 1)};
        const TextRange witness{m_witness.start(witnessWord), m_witness.start(witnessWord + 1)};
        const qsizetype letters = m_base.wordEnd(baseWord) - base.start;
        const qsizetype most = std::min(base.length(), witness.length());
        const qsizetype head = equalUnits(base.start, witness.start, most);
        if (head < letters || letters != m_witness.wordEnd(witnessWord) - witness.start) {
            return;
        }
        qsizetype tail = 0;
        while (head + tail < most
               && m_base.text()[base.end - tail - 1] == m_witness.text()[witness.end - tail - 1]) {
            ++tail;
        }
        addEqual(base.start, witness.start, head);
        addEqual(base.end - tail, witness.end - tail, tail);
    }

    const std::function<bool()> &m_isCancelled;
    WordTokens m_base;
    WordTokens m_witness;
    qsizetype m_sharedWords;
    qint64 m_effort = kEffort;
    std::vector<Run> m_runs; // ascending in both texts
};

} // namespace

TextComparison TextComparison::swapped() const
{
    TextComparison result = *this;
    for (Pair &pair : result.differences) {
        std::swap(pair.base, pair.witness);
    }
    for (Pair &pair : result.shared) {
        std::swap(pair.base, pair.witness);
    }
    std::ranges::sort(result.shared);
    return result;
}

std::optional<TextComparison> compareTexts(QStringView base, QStringView witness, qsizetype sharedWords,
                                           const std::function<bool()> &isCancelled)
{
    // The ways through ties are not symmetric, so the two texts are put into an order first.
    const bool isSwapped
        = base.size() != witness.size() ? base.size() > witness.size() : base.compare(witness) > 0;
    if (isSwapped) {
        const auto result = Comparing(witness, base, sharedWords, isCancelled).run();
        return result ? std::optional(result->swapped()) : std::nullopt;
    }
    return Comparing(base, witness, sharedWords, isCancelled).run();
}

} // namespace Stemma
