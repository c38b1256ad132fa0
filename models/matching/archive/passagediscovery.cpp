// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/archive/passagediscovery.h"

#include "models/text/textunits.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <atomic>
#include <span>
#include <thread>

namespace Stemma {

namespace {

constexpr size_t kWords = 4; // of a fingerprint
constexpr size_t kWindow = 3; // fingerprints, of which one is kept
constexpr size_t kMostBearers = 400;
constexpr size_t kAllPairs = 8; // with more bearers only neighbours are paired
constexpr size_t kShards = 256; // by the first bits of the hash
constexpr qsizetype kSlip = 60; // units by which a passage may have grown or shrunk between two prints
constexpr qsizetype kGap = 400; // units between two prints of one passage
/// One print alone is a passage when so few places have it and its words are not all small ones.
constexpr size_t kFewBearers = 4;
constexpr quint32 kLeastUnits = 18;

struct Print {
    quint32 hash = 0;
    quint32 article = 0;
    quint32 start = 0; // units
    quint32 end = 0;

    friend auto operator<=>(const Print &, const Print &) = default;
};

/// One print that two articles have.
struct Hit {
    quint32 one = 0;
    quint32 other = 0;
    quint32 inOne = 0;
    quint32 inOther = 0;
    quint16 length = 0; // units in the first
    quint16 lengthOther = 0;
    bool isRare = false;

    friend auto operator<=>(const Hit &, const Hit &) = default;
};

using Shards = std::array<std::vector<Print>, kShards>;

/// What a unit is for a word: 0 parts words, 1 is left out, anything else counts.
using UnitTable = std::array<char16_t, 0x10000>;

const UnitTable &unitTable()
{
    static const UnitTable table = [] {
        UnitTable made{};
        for (size_t unit = 0; unit < made.size(); ++unit) {
            const QChar character{char16_t(unit)};
            if (character.isLetterOrNumber() || character.isSurrogate()) {
                made[unit] = character.toCaseFolded().unicode();
            } else if (character == u'\'' || character == u'\u2019' || character == u'\u00ad'
                       || character.isMark()) {
                made[unit] = 1;
            }
        }
        return made;
    }();
    return table;
}

/// The fingerprints of one text, kept by winnowing.
class Winnowing {
public:
    Winnowing(quint32 article, Shards &shards)
        : m_article(article)
        , m_shards(shards)
    {
    }

    void read(QStringView text)
    {
        const UnitTable &table = unitTable();
        const char16_t *units = text.utf16();
        const auto length = quint32(text.size());
        quint32 i = 0;
        while (true) {
            while (i < length && table[units[i]] <= 1) {
                ++i;
            }
            if (i == length) {
                break;
            }
            const quint32 start = i;
            quint64 hash = 0x9E3779B97F4A7C15ULL;
            const bool isAlone = units[i] > 0x0E00 && isWithoutBlanks(units[i]);
            do {
                const char16_t unit = table[units[i]];
                hash = unit > 1 ? (hash ^ unit) * 0x100000001B3ULL : hash;
                ++i;
            } while (!isAlone && i < length && table[units[i]] != 0);
            addWord(quint32(hash >> 16), start, i);
        }
    }

private:
    void addWord(quint32 hash, quint32 start, quint32 end)
    {
        const size_t at = m_words++;
        m_hashes[at % kWords] = hash;
        m_starts[at % kWords] = start;
        if (m_words < kWords) {
            return;
        }
        quint64 all = 0;
        for (size_t i = 1; i <= kWords; ++i) {
            all = (all + m_hashes[(at + i) % kWords]) * 0x9E3779B97F4A7C15ULL;
            all ^= all >> 29;
        }
        m_prints[m_count % kWindow] = {quint32(all >> 32), m_article, m_starts[(at + 1) % kWords], end};
        ++m_count;
        if (m_count < kWindow) {
            return;
        }
        size_t least = m_count - kWindow;
        for (size_t i = least + 1; i < m_count; ++i) {
            least = m_prints[i % kWindow].hash <= m_prints[least % kWindow].hash ? i : least;
        }
        if (least + 1 > m_kept) {
            m_kept = least + 1;
            const Print &print = m_prints[least % kWindow];
            m_shards[print.hash >> 24].push_back(print);
        }
    }

    quint32 m_article;
    Shards &m_shards;
    size_t m_words = 0;
    size_t m_count = 0; // of fingerprints
    size_t m_kept = 0; // the last one kept, counted from 1
    std::array<quint32, kWords> m_hashes{};
    std::array<quint32, kWords> m_starts{};
    std::array<Print, kWindow> m_prints{};
};

/// Runs @p work(thread) on so many threads and waits for all.
template <typename Work> void inThreads(int threads, Work &&work)
{
    std::vector<std::jthread> running;
    for (int i = 1; i < threads; ++i) {
        running.emplace_back([&work, i] { work(i); });
    }
    work(0);
}

void addHit(const Print &one, const Print &other, bool isRare, std::vector<Hit> &hits)
{
    if (one.article != other.article) {
        hits.push_back({one.article, other.article, one.start, other.start, quint16(one.end - one.start),
                        quint16(other.end - other.start), isRare});
    }
}

/// Pairs the bearers of each print of a shard, which is used up.
void pair(std::vector<Print> &prints, std::vector<Hit> &hits)
{
    std::ranges::sort(prints);
    for (size_t i = 0; i < prints.size();) {
        size_t end = i + 1;
        while (end < prints.size() && prints[end].hash == prints[i].hash) {
            ++end;
        }
        const size_t bearers = end - i;
        const bool isLong = prints[i].end - prints[i].start >= kLeastUnits;
        if (bearers > 1 && bearers <= kMostBearers) {
            for (size_t j = i; j < end; ++j) {
                const size_t last = bearers <= kAllPairs ? end : std::min(end, j + 2);
                for (size_t k = j + 1; k < last; ++k) {
                    addHit(prints[j], prints[k], bearers <= kFewBearers && isLong, hits);
                }
            }
        }
        i = end;
    }
    std::vector<Print>().swap(prints);
}

/// Hits of two articles, which lie in a row in both, are one passage.
void chain(std::span<const Hit> hits, std::vector<SharedPassage> &passages)
{
    std::vector<bool> isUsed(hits.size());
    for (size_t i = 0; i < hits.size(); ++i) {
        if (isUsed[i]) {
            continue;
        }
        const Hit &first = hits[i];
        SharedPassage passage{first.one,
                              first.other,
                              {first.inOne, first.inOne + first.length},
                              {first.inOther, first.inOther + first.lengthOther},
                              1};
        bool isRare = first.isRare;
        for (size_t j = i + 1; j < hits.size() && hits[j].inOne <= passage.inOne.end + kGap; ++j) {
            const Hit &next = hits[j];
            const qsizetype slip = (qsizetype(next.inOne) - passage.inOne.end)
                - (qsizetype(next.inOther) - passage.inOther.end);
            const bool isAfter
                = next.inOther >= passage.inOther.start && next.inOther <= passage.inOther.end + kGap;
            if (!isUsed[j] && isAfter && std::abs(slip) <= kSlip) {
                isUsed[j] = true;
                ++passage.prints;
                isRare = isRare || next.isRare;
                passage.inOne.end = std::max<qsizetype>(passage.inOne.end, next.inOne + next.length);
                passage.inOther.end
                    = std::max<qsizetype>(passage.inOther.end, next.inOther + next.lengthOther);
            }
        }
        if (passage.prints > 1 || isRare) {
            passages.push_back(passage);
        }
    }
}

} // namespace

std::optional<std::vector<SharedPassage>> discoverPassages(quint32 articles,
                                                           const std::function<QString(quint32)> &textOf,
                                                           int threads,
                                                           const std::function<bool()> &isCancelled)
{
    threads = std::max(threads, 1);
    std::atomic<bool> isOver = false;
    const auto stops = [&](int thread) {
        if (thread == 0 && isCancelled && isCancelled()) {
            isOver = true;
        }
        return isOver.load();
    };
    std::vector<Shards> prints{size_t(threads)};
    std::atomic<quint32> nextArticle = 0;
    inThreads(threads, [&](int thread) {
        for (quint32 i = nextArticle++; i < articles && !stops(thread); i = nextArticle++) {
            Winnowing(i, prints[size_t(thread)]).read(textOf(i));
        }
    });
    std::vector<std::vector<Hit>> hits{size_t(threads)};
    std::atomic<size_t> nextShard = 0;
    inThreads(threads, [&](int thread) {
        for (size_t i = nextShard++; i < kShards && !stops(thread); i = nextShard++) {
            std::vector<Print> shard = std::move(prints[0][i]);
            for (size_t other = 1; other < prints.size(); ++other) {
                shard.insert(shard.end(), prints[other][i].begin(), prints[other][i].end());
                std::vector<Print>().swap(prints[other][i]);
            }
            pair(shard, hits[size_t(thread)]);
        }
    });
    if (isOver || stops(0)) {
        return std::nullopt;
    }
    std::vector<Hit> all = std::move(hits[0]);
    for (size_t i = 1; i < hits.size(); ++i) {
        all.insert(all.end(), hits[i].begin(), hits[i].end());
        std::vector<Hit>().swap(hits[i]);
    }
    std::ranges::sort(all);
    std::vector<SharedPassage> passages;
    for (size_t i = 0; i < all.size();) {
        size_t end = i + 1;
        while (end < all.size() && all[end].one == all[i].one && all[end].other == all[i].other) {
            ++end;
        }
        chain(std::span(all).subspan(i, end - i), passages);
        i = end;
    }
    return passages;
}

} // namespace Stemma
