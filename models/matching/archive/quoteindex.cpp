// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/archive/quoteindex.h"

#include "models/matching/linking/linkjudge.h"

#include <algorithm>
#include <array>
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
/// Smaller segments of a file are joined in memory: each one costs a look of its own.
constexpr size_t kSmallSegment = 4'096;
/// What is asked for is covered so far: found, however much more the passage says.
constexpr double kCovered = 0.7;
constexpr int kLeastShared = 2;
constexpr size_t kMostWeights = 1U << 14; // that are remembered

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

/// How much two passages can share at most, in whatever order: cheap, and mostly enough to pass one over.
class SharedBound {
public:
    SharedBound(std::span<const WeightedStem> asked, double least)
        : m_least(least)
    {
        for (const WeightedStem &one : asked) {
            m_stems.emplace_back(one.stem, one.weight);
            m_all += one.weight;
        }
        std::ranges::sort(m_stems);
        m_isSeen.resize(m_stems.size());
    }

    /// Whether an alignment with @p other may be worth a look.
    [[nodiscard]] bool allows(std::span<const WeightedStem> other)
    {
        m_isSeen.assign(m_stems.size(), 0);
        double all = 0;
        double found = 0;
        for (const WeightedStem &one : other) {
            all += one.weight;
            const auto same = std::ranges::equal_range(m_stems, one.stem, {}, &Stem::first);
            found += same.empty() ? 0 : one.weight;
            for (auto at = same.begin(); at != same.end(); ++at) {
                m_isSeen[size_t(at - m_stems.begin())] = 1;
            }
        }
        double asked = 0;
        for (size_t i = 0; i < m_stems.size(); ++i) {
            asked += m_isSeen[i] != 0 ? m_stems[i].second : 0;
        }
        constexpr double kSlack = 0.001; // sums of floats differ by their order
        const double coverAsked = asked / m_all + kSlack;
        return coverAsked >= kCovered || std::sqrt(coverAsked * (found / all + kSlack)) >= m_least;
    }

private:
    using Stem = std::pair<quint32, float>;

    std::vector<Stem> m_stems; // ascending
    std::vector<quint8> m_isSeen;
    double m_all = 0;
    double m_least;
};

/// Whether @p asked stands in a row in @p keys. Small words count only where nothing else is asked for.
bool isInRow(std::span<const quint32> asked, std::span<const quint32> keys)
{
    const auto contentOf = [](std::span<const quint32> all) {
        std::vector<quint32> content;
        std::ranges::remove_copy_if(all, std::back_inserter(content), isStop);
        return content;
    };
    const std::vector<quint32> content = contentOf(asked);
    if (content.empty()) {
        return !std::ranges::search(keys, asked).empty();
    }
    const std::vector<quint32> found = contentOf(keys);
    return !std::ranges::search(found, content).empty();
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
    m_weights.clear();
}

QuoteIndex::Part &QuoteIndex::openPart(size_t passages)
{
    if (!m_parts.empty() && !m_parts.back().segment.isSealed()
        && m_parts.back().segment.size() + passages > QuoteSegment::kMostQuotes) {
        m_parts.back().segment.seal();
    }
    if (m_parts.empty() || m_parts.back().segment.isSealed()) {
        m_parts.emplace_back();
    }
    return m_parts.back();
}

void QuoteIndex::add(ArticleId article, std::span<const Passage> passages)
{
    Q_ASSERT(!contains(article));
    passages = passages.first(std::min(passages.size(), QuoteSegment::kMostQuotes));
    Part &part = openPart(passages.size());
    m_places.insert(article, {quint32(m_parts.size() - 1), part.segment.beginArticle(article)});
    for (const Passage &passage : passages) {
        const std::vector<quint32> keys = keysOf(passage.words);
        part.segment.add(passage.place, passage.isSentence, keys);
        count(keys, true);
    }
    part.isGone.push_back(false);
    m_size += qsizetype(passages.size());
}

std::vector<quint32> QuoteIndex::newArticles(const QuoteSegment &segment,
                                             const std::function<bool(ArticleId)> &isThere) const
{
    std::vector<quint32> articles;
    for (quint32 i = 0; i < segment.articles().size(); ++i) {
        const ArticleId article = segment.articles()[i];
        if (isThere(article) && !contains(article)) {
            articles.push_back(i);
        }
    }
    return articles;
}

void QuoteIndex::add(QuoteSegment segment, const std::function<bool(ArticleId)> &isThere)
{
    const std::vector<quint32> articles = newArticles(segment, isThere);
    const bool isWhole = articles.size() == segment.articles().size();
    if (segment.size() < kSmallSegment || articles.size() * 2 < segment.articles().size()) {
        for (const quint32 number : articles) {
            const auto [first, end] = segment.quotesOf(number);
            Part &part = openPart(end - first);
            const ArticleId article = segment.articles()[number];
            m_places.insert(article, {quint32(m_parts.size() - 1), part.segment.beginArticle(article)});
            for (size_t i = first; i < end; ++i) {
                const QuoteSegment::Quote &one = segment.quote(i);
                part.segment.add({one.start, one.end}, one.isSentence != 0, segment.stems(i));
                count(segment.stems(i), true);
            }
            part.isGone.push_back(false);
            m_size += qsizetype(end - first);
        }
        return;
    }
    // Before the open one, which must be the last.
    const bool hasOpen = !m_parts.empty() && !m_parts.back().segment.isSealed();
    if (hasOpen) {
        m_parts.back().segment.seal();
    }
    Part part{.segment = std::move(segment), .isGone = {}, .gone = 0};
    part.segment.seal();
    part.isGone.resize(part.segment.articles().size(), !isWhole);
    for (const quint32 number : articles) {
        part.isGone[number] = false;
        m_places.insert(part.segment.articles()[number], {quint32(m_parts.size()), number});
    }
    part.segment.visitStems([this](quint32 stem, std::span<const quint16> bearers) {
        m_frequencies.addBearers(stem, quint32(bearers.size()));
    });
    m_frequencies.addDocuments(qint64(part.segment.size()));
    m_weights.clear();
    m_size += qsizetype(part.segment.size());
    for (size_t i = 0; i < part.segment.size() && !isWhole; ++i) {
        if (part.isGone[part.segment.quote(i).article]) {
            count(part.segment.stems(i), false);
            ++part.gone;
            --m_size;
        }
    }
    m_parts.push_back(std::move(part));
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
    for (size_t i = first; i < end; ++i) {
        count(part.segment.stems(i), false);
    }
    part.isGone[place.article] = true;
    part.gone += end - first;
    m_size -= qsizetype(end - first);
    if (part.gone > 0 && part.gone * 2 >= part.segment.size()) {
        compact(place.part);
    }
}

void QuoteIndex::compact(size_t number)
{
    Part &part = m_parts[number];
    Part made;
    for (quint32 article = 0; article < part.segment.articles().size(); ++article) {
        if (part.isGone[article]) {
            continue;
        }
        const ArticleId id = part.segment.articles()[article];
        m_places.insert(id, {quint32(number), made.segment.beginArticle(id)});
        const auto [first, end] = part.segment.quotesOf(article);
        for (size_t i = first; i < end; ++i) {
            const QuoteSegment::Quote &one = part.segment.quote(i);
            made.segment.add({one.start, one.end}, one.isSentence != 0, part.segment.stems(i));
        }
    }
    if (part.segment.isSealed()) {
        made.segment.seal();
    }
    made.isGone.resize(made.segment.articles().size());
    part = std::move(made);
}

void QuoteIndex::countArticles(StemFrequencies &frequencies) const
{
    frequencies.addDocuments(m_places.size());
    for (const Part &part : m_parts) {
        part.segment.visitStems([&](quint32 stem, std::span<const quint16> bearers) {
            constexpr quint32 kNone = ~0U;
            quint32 last = kNone;
            quint32 articles = 0;
            for (const quint16 passage : bearers) { // those of an article lie together
                const quint32 article = part.segment.quote(passage).article;
                articles += article != last && !part.isGone[article] ? 1 : 0;
                last = article;
            }
            if (articles > 0 && !isStop(stem)) {
                frequencies.addBearers(stem, articles);
            }
        });
    }
}

float QuoteIndex::weight(quint32 key) const
{
    if (isStop(key)) {
        return kStopWordWeight;
    }
    if (m_weights.empty()) {
        m_weights.resize(kMostWeights);
    }
    Weighed &one = m_weights[(key >> 1) % kMostWeights]; // hashes are even
    if (one.weight == 0 || one.key != key) {
        one = {key, m_frequencies.weight(key)};
    }
    return one.weight;
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

/// The best candidates of all that are offered, equal ones by article and place, so that it does not matter
/// in which segment they are.
class QuoteIndex::BestCandidates {
public:
    explicit BestCandidates(const QuoteIndex &index)
        : m_index(index)
    {
        m_found.reserve(kRoom);
    }

    /// What shares less need not be offered.
    [[nodiscard]] float least() const { return m_least; }

    void offer(const Candidate &one)
    {
        m_found.push_back(one);
        if (m_found.size() == kRoom) {
            cut();
        }
    }

    [[nodiscard]] std::vector<Candidate> take()
    {
        if (m_found.size() > kMostCandidates) {
            cut();
        }
        return std::move(m_found);
    }

private:
    static constexpr size_t kRoom = kMostCandidates * 8;

    [[nodiscard]] std::tuple<ArticleId, quint32, quint32> place(const Candidate &one) const
    {
        const QuoteSegment &segment = m_index.m_parts[one.part].segment;
        const QuoteSegment::Quote &quote = segment.quote(one.passage);
        return {segment.articles()[quote.article], quote.start, quote.end};
    }

    void cut()
    {
        std::ranges::nth_element(m_found, m_found.begin() + qsizetype(kMostCandidates),
                                 [this](const Candidate &one, const Candidate &other) {
                                     return one.shared != other.shared ? one.shared > other.shared
                                                                       : place(one) < place(other);
                                 });
        m_found.resize(kMostCandidates);
        m_least = std::ranges::min(m_found, {}, &Candidate::shared).shared;
    }

    const QuoteIndex &m_index;
    std::vector<Candidate> m_found;
    float m_least = 0;
};

std::vector<QuoteIndex::Candidate> QuoteIndex::candidatesFor(std::span<const quint32> keys, Among among) const
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
    std::vector<float> weights;
    float whole = 0; // of what has them all, summed up in the same order
    for (const auto &[bearers, key] : rarest) {
        weights.push_back(weight(key));
        whole += weights.back();
    }
    static const auto norms = [] { // of two with the same words the shorter one is nearer
        std::array<float, QuoteSegment::kLongest + 1> made{};
        for (size_t length = 0; length < made.size(); ++length) {
            made[length] = 1 / std::sqrt(float(length) + 4);
        }
        return made;
    }();
    m_shared.resize(QuoteSegment::kMostQuotes);
    m_touched.resize(QuoteSegment::kMostQuotes + 1); // one is written before it is known to be new
    BestCandidates best(*this);
    for (quint32 number = 0; number < m_parts.size(); ++number) {
        const Part &part = m_parts[number];
        size_t touched = 0;
        for (size_t i = 0; i < rarest.size(); ++i) {
            const float each = weights[i];
            for (const quint16 passage : part.segment.bearers(rarest[i].second)) {
                m_touched[touched] = passage;
                touched += m_shared[passage] == 0 ? 1 : 0;
                m_shared[passage] += each;
            }
        }
        for (size_t i = 0; i < touched; ++i) {
            const quint16 passage = m_touched[i];
            // What has all may be what was asked for, word by word, however much it says besides.
            const size_t length = part.segment.length(passage);
            const size_t counted = m_shared[passage] == whole ? std::min(length, keys.size()) : length;
            const float shared = m_shared[passage] * norms[counted];
            m_shared[passage] = 0;
            if (shared >= best.least()) {
                const QuoteSegment::Quote &quote = part.segment.quote(passage);
                if (!part.isGone[quote.article] && (among == Among::All || quote.isSentence == 0)) {
                    best.offer({shared, number, passage});
                }
            }
        }
    }
    return best.take();
}

std::vector<NearMatch> QuoteIndex::near(std::span<const StemWord> words, size_t limit, Among among,
                                        double least) const
{
    const std::vector<quint32> keys = keysOf(words);
    const std::vector<WeightedStem> asked = weighted(keys);
    std::vector<NearMatch> matches;
    SharedBound bound(asked, least);
    for (const Candidate &one : candidatesFor(keys, among)) {
        const QuoteSegment &segment = m_parts[one.part].segment;
        const std::vector<WeightedStem> stems = weighted(segment.stems(one.passage));
        if (!bound.allows(stems)) {
            continue;
        }
        const StemAlignment alignment = alignStems(asked, stems);
        const auto shared = std::ranges::count_if(
            alignment.pairs, [&](const StemAlignment::Pair &pair) { return !isStop(keys[pair.base]); });
        const bool isCovered = alignment.coverBase >= kCovered && shared >= kLeastShared;
        if (alignment.score() >= least || isCovered) {
            const QuoteSegment::Quote &quote = segment.quote(one.passage);
            matches.push_back({segment.articles()[quote.article],
                               {quote.start, quote.end},
                               rounded(alignment.score()),
                               rounded(alignment.coverBase),
                               rounded(alignment.coverWitness),
                               isInRow(keys, segment.stems(one.passage))});
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
        if (std::ranges::find(m_parts[i].isGone, true) != m_parts[i].isGone.end()) {
            compact(i);
        }
        m_parts[i].segment.seal();
        if (!m_parts[i].segment.articles().empty()) {
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
        index.add(std::move(*segment), [](ArticleId) { return true; });
    }
    return index;
}

qint64 QuoteIndex::memory() const
{
    constexpr qint64 kEntry = 24; // of a hash, with room for more
    qint64 bytes = qint64(m_shared.capacity() * (sizeof(float) + sizeof(quint16)))
        + m_frequencies.stemCount() * kEntry / 2 + m_places.size() * kEntry * 2;
    for (const Part &part : m_parts) {
        bytes += part.segment.memory();
    }
    return bytes;
}

} // namespace Stemma
