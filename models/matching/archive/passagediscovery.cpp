// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/archive/passagediscovery.h"

#include "models/text/textunits.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <span>
#include <thread>
#include <utility>

namespace Stemma {

namespace {

constexpr size_t kWords = 4; // of a fingerprint
constexpr size_t kWindow = 3; // fingerprints, of which one is kept
/// What more places have may be a turn of speech: it counts only in a long row.
constexpr size_t kMostBearers = 400;
constexpr int kLongRow = 5; // prints
constexpr size_t kAllPairs = 8; // with more bearers only neighbours are paired
constexpr size_t kShards = 256; // by the first bits of the hash
constexpr qsizetype kSlip = 60; // units by which a passage may have grown or shrunk between two prints
constexpr qsizetype kGap = 400; // units between two prints of one passage
/// One print alone is a passage when so few places have it and its words are not all small ones.
constexpr size_t kFewBearers = 4;
constexpr quint32 kLeastUnits = 18;

/// A fingerprint in a shard. Those of a thread come by article and start.
struct Print {
    quint32 article = 0;
    quint32 start = 0; // units
    quint32 rest = 0; // of the hash, without the bits that tell the shard, and the length in units

    static constexpr quint32 kLongest = 0xFF;
    static constexpr int kHashShift = 8;

    Print() = default;

    Print(quint32 hash, quint32 inArticle, quint32 from, quint32 to)
        : article(inArticle)
        , start(from)
        , rest((hash << kHashShift) | (to - from))
    {
        Q_ASSERT(to - from <= kLongest);
    }

    [[nodiscard]] quint32 hash() const { return rest >> kHashShift; }

    [[nodiscard]] quint32 length() const { return rest & kLongest; }
};

constexpr int kHashBits = 24;

/// Grows without ever being copied, half of the memory of a vector that does. All lists take memory in pieces
/// of one size, so that what one gives back another one takes.
template <typename T> class PieceList {
public:
    void append(const T &value)
    {
        if (m_last == kPiece) {
            m_pieces.push_back(std::make_unique<Piece>());
            m_last = 0;
        }
        (*m_pieces.back())[m_last++] = value;
    }

    [[nodiscard]] size_t size() const
    {
        return m_pieces.empty() ? 0 : (m_pieces.size() - 1) * kPiece + m_last;
    }

    /// Moves all of them to the end of @p all; they are gone here then.
    void moveTo(std::vector<T> &all)
    {
        for (auto &piece : m_pieces) {
            const bool isLast = &piece == &m_pieces.back();
            all.insert(all.end(), piece->begin(), piece->begin() + qsizetype(isLast ? m_last : kPiece));
            piece.reset();
        }
        m_pieces.clear();
        m_pieces.shrink_to_fit();
        m_last = kPiece;
    }

private:
    static constexpr size_t kPieceBytes = 24'000;
    static constexpr size_t kPiece = kPieceBytes / sizeof(T);
    using Piece = std::array<T, kPiece>;

    std::vector<std::unique_ptr<Piece>> m_pieces;
    size_t m_last = kPiece; // taken of the last one
};

/// One print that two articles have.
struct Hit {
    quint32 one = 0;
    quint32 other = 0;
    quint32 inOne = 0;
    quint32 inOther = 0;
    quint8 length = 0; // units in the first
    quint8 lengthOther = 0;
    bool isRare = false;
    bool isCommon = false;

    friend auto operator<=>(const Hit &, const Hit &) = default;
};

using Shards = std::array<PieceList<Print>, kShards>;

/// Hits by ranges of their first article, so that each range is put in order by itself.
constexpr size_t kRanges = 128;
using HitRanges = std::array<PieceList<Hit>, kRanges>;

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
    struct Candidate {
        quint32 hash = 0;
        quint32 start = 0;
        quint32 end = 0;
    };

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
        m_prints[m_count % kWindow] = {quint32(all >> 32), m_starts[(at + 1) % kWords], end};
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
            const Candidate &print = m_prints[least % kWindow];
            if (print.end - print.start > Print::kLongest) {
                return; // no four words that anybody says
            }
            m_shards[print.hash >> kHashBits].append({print.hash, m_article, print.start, print.end});
        }
    }

    quint32 m_article;
    Shards &m_shards;
    size_t m_words = 0;
    size_t m_count = 0; // of fingerprints
    size_t m_kept = 0; // the last one kept, counted from 1
    std::array<quint32, kWords> m_hashes{};
    std::array<quint32, kWords> m_starts{};
    std::array<Candidate, kWindow> m_prints{};
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

/// The prints of a shard by hash, article and start; those of each thread are by article and start. Radix
/// sort, which keeps the order of equal ones.
std::vector<Print> inOrder(std::vector<Shards> &threads, size_t shard)
{
    std::vector<Print> prints;
    prints.reserve(threads[0][shard].size());
    threads[0][shard].moveTo(prints);
    for (size_t other = 1; other < threads.size(); ++other) {
        std::vector<Print> more;
        more.reserve(threads[other][shard].size());
        threads[other][shard].moveTo(more);
        std::vector<Print> both(prints.size() + more.size());
        std::ranges::merge(prints, more, both.begin(), {}, &Print::article, &Print::article);
        prints = std::move(both);
    }
    constexpr int kDigitBits = kHashBits / 2;
    constexpr quint32 kDigits = 1U << kDigitBits;
    std::vector<Print> sorted(prints.size());
    for (int shift = 0; shift < kHashBits; shift += kDigitBits) {
        std::array<quint32, kDigits> ends{};
        const auto digitOf = [shift](const Print &print) { return (print.hash() >> shift) & (kDigits - 1); };
        for (const Print &print : prints) {
            ++ends[digitOf(print)];
        }
        quint32 sum = 0;
        for (quint32 &end : ends) {
            sum += std::exchange(end, sum);
        }
        for (const Print &print : prints) {
            sorted[ends[digitOf(print)]++] = print;
        }
        prints.swap(sorted);
    }
    return prints;
}

/// Pairs the bearers of each print of a shard.
void pair(const std::vector<Print> &prints, quint32 articles, HitRanges &hits)
{
    const auto add = [&](const Print &one, const Print &other, bool isRare, bool isCommon) {
        if (one.article != other.article) {
            hits[size_t(quint64(one.article) * kRanges / articles)].append(
                {one.article, other.article, one.start, other.start, quint8(one.length()),
                 quint8(other.length()), isRare, isCommon});
        }
    };
    for (size_t i = 0; i < prints.size();) {
        size_t end = i + 1;
        while (end < prints.size() && prints[end].hash() == prints[i].hash()) {
            ++end;
        }
        const size_t bearers = end - i;
        const bool isLong = prints[i].length() >= kLeastUnits;
        if (bearers > 1) {
            for (size_t j = i; j < end; ++j) {
                const size_t last = bearers <= kAllPairs ? end : std::min(end, j + 2);
                for (size_t k = j + 1; k < last; ++k) {
                    add(prints[j], prints[k], bearers <= kFewBearers && isLong, bearers > kMostBearers);
                }
            }
        }
        i = end;
    }
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
        int common = first.isCommon ? 1 : 0;
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
                common += next.isCommon ? 1 : 0;
                passage.inOne.end = std::max<qsizetype>(passage.inOne.end, next.inOne + next.length);
                passage.inOther.end
                    = std::max<qsizetype>(passage.inOther.end, next.inOther + next.lengthOther);
            }
        }
        if (passage.prints - common > 1 || passage.prints >= kLongRow || isRare) {
            passages.push_back(passage);
        }
    }
}

void chainAll(std::vector<Hit> &hits, std::vector<SharedPassage> &passages)
{
    std::ranges::sort(hits);
    for (size_t i = 0; i < hits.size();) {
        size_t end = i + 1;
        while (end < hits.size() && hits[end].one == hits[i].one && hits[end].other == hits[i].other) {
            ++end;
        }
        chain(std::span(hits).subspan(i, end - i), passages);
        i = end;
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
    std::vector<HitRanges> hits{size_t(threads)};
    std::atomic<size_t> nextShard = 0;
    inThreads(threads, [&](int thread) {
        for (size_t i = nextShard++; i < kShards && !stops(thread); i = nextShard++) {
            pair(inOrder(prints, i), articles, hits[size_t(thread)]);
        }
    });
    std::array<std::vector<SharedPassage>, kRanges> found;
    std::atomic<size_t> nextRange = 0;
    inThreads(threads, [&](int thread) {
        for (size_t i = nextRange++; i < kRanges && !stops(thread); i = nextRange++) {
            size_t count = 0;
            for (const HitRanges &some : hits) {
                count += some[i].size();
            }
            std::vector<Hit> all;
            all.reserve(count);
            for (HitRanges &some : hits) {
                some[i].moveTo(all);
            }
            chainAll(all, found[i]);
            found[i].shrink_to_fit();
        }
    });
    if (isOver || stops(0)) {
        return std::nullopt;
    }
    size_t count = 0;
    for (const std::vector<SharedPassage> &some : found) {
        count += some.size();
    }
    std::vector<SharedPassage> passages;
    passages.reserve(count);
    for (std::vector<SharedPassage> &some : found) {
        passages.insert(passages.end(), some.begin(), some.end());
        std::vector<SharedPassage>().swap(some);
    }
    return passages;
}

} // namespace Stemma
