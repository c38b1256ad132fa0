// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/archive/quoteindex.h"

#include "models/matching/linking/linkjudge.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace Stemma {

namespace {

/// Fewer content words: the small words are kept, too.
constexpr size_t kFewContent = 3;
/// So many postings are read at most, but the two rarest stems are read anyway.
constexpr size_t kMostPostings = 60'000;
constexpr size_t kLeastStems = 2;
constexpr size_t kMostCandidates = 100;
/// What is asked for is covered so far: found, however much more the passage says.
constexpr double kCovered = 0.7;
constexpr int kLeastShared = 2;

/// A stem with whether it is a stop word in its last bit.
quint32 keyOf(const StemWord &word)
{
    return word.stem | (word.is(StemWord::Stop) ? 1U : 0U);
}

bool isStop(quint32 key)
{
    return (key & 1U) != 0;
}

std::vector<quint32> keysOf(std::span<const StemWord> words)
{
    const auto content
        = size_t(std::ranges::count_if(words, [](const StemWord &word) { return !word.is(StemWord::Stop); }));
    std::vector<quint32> keys;
    keys.reserve(content);
    for (const StemWord &word : words) {
        if (content < kFewContent || !word.is(StemWord::Stop)) {
            keys.push_back(keyOf(word));
        }
    }
    if (keys.size() > kMostAligned) {
        keys.resize(kMostAligned);
    }
    return keys;
}

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

} // namespace

void QuoteIndex::count(std::span<const quint32> keys, bool isMore)
{
    std::vector<quint32> distinct(keys.begin(), keys.end());
    std::ranges::sort(distinct);
    const auto rest = std::ranges::unique(distinct);
    distinct.erase(rest.begin(), rest.end());
    isMore ? m_frequencies.add(distinct) : m_frequencies.remove(distinct);
}

void QuoteIndex::add(ArticleId article, std::span<const Passage> passages)
{
    Q_ASSERT(!contains(article));
    passages = passages.first(std::min(passages.size(), QuoteSegment::kMostQuotes));
    const bool isFull = !m_parts.empty() && !m_parts.back().segment.isSealed()
        && m_parts.back().segment.size() + passages.size() > QuoteSegment::kMostQuotes;
    if (isFull) {
        m_parts.back().segment.seal();
    }
    if (m_parts.empty() || m_parts.back().segment.isSealed()) {
        m_parts.emplace_back();
    }
    Part &part = m_parts.back();
    m_places.insert(article, {quint32(m_parts.size() - 1), quint32(part.segment.articles().size())});
    for (const Passage &passage : passages) {
        const std::vector<quint32> keys = keysOf(passage.words);
        part.segment.add(article, passage.place, keys);
        count(keys, true);
    }
    part.isGone.resize(part.segment.articles().size());
    m_size += qsizetype(passages.size());
}

void QuoteIndex::remove(ArticleId article)
{
    const auto known = m_places.constFind(article);
    if (known == m_places.cend()) {
        return;
    }
    const Place place = *known;
    m_places.erase(known);
    Part &part = m_parts[place.part];
    const auto [first, end] = part.segment.quotesOf(place.article);
    if (first == end) {
        return; // it had no passages
    }
    for (size_t i = first; i < end; ++i) {
        count(part.segment.stems(i), false);
    }
    part.isGone[place.article] = true;
    part.gone += end - first;
    m_size -= qsizetype(end - first);
    if (part.gone * 2 >= part.segment.size()) {
        compact(place.part);
    }
}

void QuoteIndex::compact(size_t number)
{
    Part &part = m_parts[number];
    Part made;
    for (size_t i = 0; i < part.segment.size(); ++i) {
        const QuoteSegment::Quote &one = part.segment.quote(i);
        if (!part.isGone[one.article]) {
            const ArticleId article = part.segment.articles()[one.article];
            made.segment.add(article, {one.start, one.end}, part.segment.stems(i));
        }
    }
    if (part.segment.isSealed()) {
        made.segment.seal();
    }
    made.isGone.resize(made.segment.articles().size());
    for (size_t i = 0; i < made.segment.articles().size(); ++i) {
        m_places.insert(made.segment.articles()[i], {quint32(number), quint32(i)});
    }
    part = std::move(made);
}

float QuoteIndex::weight(quint32 key) const
{
    return isStop(key) ? kStopWordWeight : m_frequencies.weight(key);
}

std::vector<WeightedStem> QuoteIndex::weighted(std::span<const quint32> keys) const
{
    std::vector<WeightedStem> stems;
    stems.reserve(keys.size());
    for (const quint32 key : keys) {
        stems.push_back({key, 0, weight(key)});
    }
    return stems;
}

std::vector<QuoteIndex::Candidate> QuoteIndex::candidatesFor(std::span<const quint32> keys) const
{
    std::vector<std::pair<quint32, quint32>> rarest; // bearers, key
    for (const quint32 key : keys) {
        if (const quint32 bearers = m_frequencies.count(key); bearers > 0) {
            rarest.emplace_back(bearers, key);
        }
    }
    std::ranges::sort(rarest);
    const auto repeated = std::ranges::unique(rarest);
    rarest.erase(repeated.begin(), repeated.end());
    size_t postings = 0;
    size_t count = 0;
    while (count < rarest.size()
           && (count < kLeastStems || postings + rarest[count].first <= kMostPostings)) {
        postings += rarest[count].first;
        ++count;
    }
    rarest.resize(count);
    m_shared.resize(QuoteSegment::kMostQuotes);
    std::vector<Candidate> found;
    std::vector<quint16> touched;
    for (quint32 number = 0; number < m_parts.size(); ++number) {
        const Part &part = m_parts[number];
        touched.clear();
        for (const auto &[bearers, key] : rarest) {
            const float each = weight(key);
            for (const quint16 passage : part.segment.bearers(key)) {
                if (m_shared[passage] == 0) {
                    touched.push_back(passage);
                }
                m_shared[passage] += each;
            }
        }
        for (const quint16 passage : touched) {
            // Of two with the same words the shorter one is nearer.
            const auto length = float(part.segment.stems(passage).size());
            if (!part.isGone[part.segment.quote(passage).article]) {
                found.push_back({m_shared[passage] / std::sqrt(length + 4), number, passage});
            }
            m_shared[passage] = 0;
        }
    }
    const auto isBefore = [](const Candidate &one, const Candidate &other) {
        return std::tuple(-one.shared, one.part, one.passage)
            < std::tuple(-other.shared, other.part, other.passage);
    };
    if (found.size() > kMostCandidates) {
        std::ranges::nth_element(found, found.begin() + qsizetype(kMostCandidates), isBefore);
        found.resize(kMostCandidates);
    }
    return found;
}

std::vector<NearMatch> QuoteIndex::near(std::span<const StemWord> words, size_t limit) const
{
    const std::vector<quint32> keys = keysOf(words);
    const std::vector<WeightedStem> asked = weighted(keys);
    std::vector<NearMatch> matches;
    for (const Candidate &one : candidatesFor(keys)) {
        const QuoteSegment &segment = m_parts[one.part].segment;
        const StemAlignment alignment = alignStems(asked, weighted(segment.stems(one.passage)));
        const auto shared = std::ranges::count_if(
            alignment.pairs, [&](const StemAlignment::Pair &pair) { return !isStop(keys[pair.base]); });
        const bool isCovered = alignment.coverBase >= kCovered && shared >= kLeastShared;
        if (alignment.score() >= kLookScore || isCovered) {
            const QuoteSegment::Quote &quote = segment.quote(one.passage);
            matches.push_back({segment.articles()[quote.article],
                               {quote.start, quote.end},
                               rounded(alignment.score()),
                               rounded(alignment.coverBase),
                               rounded(alignment.coverWitness)});
        }
    }
    std::ranges::sort(matches, [](const NearMatch &one, const NearMatch &other) {
        return std::tuple(-one.score, one.article, one.place)
            < std::tuple(-other.score, other.article, other.place);
    });
    matches.resize(std::min(matches.size(), limit));
    return matches;
}

QList<QByteArray> QuoteIndex::toBlobs()
{
    QList<QByteArray> blobs;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i].gone > 0) {
            compact(i);
        }
        m_parts[i].segment.seal();
        if (m_parts[i].segment.size() > 0) {
            blobs.append(m_parts[i].segment.toBlob());
        }
    }
    return blobs;
}

Result<QuoteIndex> QuoteIndex::fromBlobs(const QList<QByteArray> &blobs)
{
    QuoteIndex index;
    for (const QByteArray &blob : blobs) {
        auto segment = QuoteSegment::fromBlob(blob);
        if (!segment) {
            return std::unexpected(segment.error());
        }
        index.insert(std::move(*segment));
    }
    return index;
}

void QuoteIndex::insert(QuoteSegment segment)
{
    for (size_t i = 0; i < segment.articles().size(); ++i) {
        m_places.insert(segment.articles()[i], {quint32(m_parts.size()), quint32(i)});
    }
    for (size_t i = 0; i < segment.size(); ++i) {
        count(segment.stems(i), true);
    }
    m_size += qsizetype(segment.size());
    Part part{.segment = std::move(segment), .isGone = {}, .gone = 0};
    part.isGone.resize(part.segment.articles().size());
    m_parts.push_back(std::move(part));
}

qint64 QuoteIndex::memory() const
{
    constexpr qint64 kEntry = 24; // of a hash, with room for more
    qint64 bytes = qint64(m_shared.capacity() * sizeof(float)) + m_frequencies.stemCount() * kEntry / 2
        + m_places.size() * kEntry * 2;
    for (const Part &part : m_parts) {
        bytes += part.segment.memory();
    }
    return bytes;
}

} // namespace Stemma
