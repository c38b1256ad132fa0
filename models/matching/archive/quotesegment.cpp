// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/archive/quotesegment.h"

#include "models/text/keyvalues.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kMagic = 0x32515453; // "STQ2"
constexpr size_t kHeader = 8; // numbers: magic, articles, quotes, stems, keys, postings, checksum (two)
constexpr size_t kChecksumAt = 6 * sizeof(quint32);
constexpr quint32 kSentenceBit = 1U << 31;
constexpr size_t kIdSize = 16;
constexpr size_t kQuoteNumbers = 4;

template <typename T> void put(QByteArray &blob, std::span<const T> values)
{
    if (values.empty()) {
        return; // it may have no place in memory
    }
    const qsizetype at = blob.size();
    blob.resize(at + qsizetype(values.size_bytes()));
    qToLittleEndian<T>(values.data(), qsizetype(values.size()), blob.data() + at);
}

/// Reads numbers one after the other; their count was checked before.
class Reader {
public:
    explicit Reader(const QByteArray &blob)
        : m_next(blob.constData())
    {
    }

    template <typename T> std::vector<T> take(size_t count)
    {
        std::vector<T> values(count);
        if (count > 0) { // else it has no place in memory
            qFromLittleEndian<T>(m_next, qsizetype(count), values.data());
            m_next += count * sizeof(T);
        }
        return values;
    }

    QByteArrayView bytes(size_t count)
    {
        const QByteArrayView view(m_next, qsizetype(count));
        m_next += count;
        return view;
    }

private:
    const char *m_next;
};

/// Of all bytes of @p blob but the checksum itself. It tells damage, not malice.
quint64 checksumOf(QByteArrayView blob)
{
    constexpr qsizetype kStep = sizeof(quint64);
    quint64 sum = 0xCBF29CE484222325ULL ^ quint64(blob.size());
    const auto add = [&sum](quint64 word) {
        sum = (sum ^ word) * 0x9E3779B97F4A7C15ULL;
        sum ^= sum >> 32;
    };
    qsizetype at = 0;
    for (; at + kStep <= blob.size(); at += kStep) {
        add(at == qsizetype(kChecksumAt) ? 0 : qFromLittleEndian<quint64>(blob.data() + at));
    }
    for (; at < blob.size(); ++at) {
        add(quint8(blob[at]));
    }
    return sum;
}

Result<QuoteSegment> malformed()
{
    return failure(ErrorCode::MalformedInput, {QString(), QString(), u"no segment of quotes"_s});
}

} // namespace

quint32 QuoteSegment::beginArticle(ArticleId article)
{
    Q_ASSERT(!m_isSealed);
    m_articles.push_back(article);
    return quint32(m_articles.size() - 1);
}

void QuoteSegment::add(CodePointRange place, bool isSentence, std::span<const quint32> stems)
{
    Q_ASSERT(!m_isSealed && !m_articles.empty() && m_quotes.size() < kMostQuotes);
    const auto number = quint16(m_quotes.size());
    m_quotes.push_back({.article = quint32(m_articles.size() - 1),
                        .isSentence = isSentence ? 1U : 0U,
                        .start = quint32(place.start),
                        .end = quint32(place.end),
                        .firstStem = quint32(m_stems.size())});
    m_lengths.push_back(quint8(std::min(stems.size(), kLongest)));
    m_stems.insert(m_stems.end(), stems.begin(), stems.end());
    for (const quint32 stem : stems) {
        std::vector<quint16> &quotes = m_open[stem];
        if (quotes.empty() || quotes.back() != number) {
            quotes.push_back(number);
        }
    }
}

void QuoteSegment::seal()
{
    if (m_isSealed) {
        return;
    }
    m_isSealed = true;
    m_keys.reserve(size_t(m_open.size()));
    for (auto stem = m_open.keyBegin(); stem != m_open.keyEnd(); ++stem) {
        m_keys.push_back(*stem);
    }
    std::ranges::sort(m_keys);
    m_ends.reserve(m_keys.size());
    for (const quint32 key : m_keys) {
        const std::vector<quint16> &quotes = *m_open.constFind(key);
        m_postings.insert(m_postings.end(), quotes.begin(), quotes.end());
        m_ends.push_back(quint32(m_postings.size()));
    }
    m_open.clear();
    m_open.squeeze();
    m_articles.shrink_to_fit();
    m_quotes.shrink_to_fit();
    m_lengths.shrink_to_fit();
    m_stems.shrink_to_fit();
    m_postings.shrink_to_fit();
}

std::span<const quint32> QuoteSegment::stems(size_t number) const
{
    const size_t start = m_quotes[number].firstStem;
    const size_t end = number + 1 < m_quotes.size() ? m_quotes[number + 1].firstStem : m_stems.size();
    return std::span(m_stems).subspan(start, end - start);
}

std::span<const quint16> QuoteSegment::bearers(quint32 stem) const
{
    if (!m_isSealed) {
        const auto quotes = m_open.constFind(stem);
        return quotes == m_open.cend() ? std::span<const quint16>() : std::span(*quotes);
    }
    const auto key = std::ranges::lower_bound(m_keys, stem);
    if (key == m_keys.end() || *key != stem) {
        return {};
    }
    const auto i = size_t(key - m_keys.begin());
    const size_t start = i == 0 ? 0 : m_ends[i - 1];
    return std::span(m_postings).subspan(start, m_ends[i] - start);
}

void QuoteSegment::visitStems(
    const std::function<void(quint32 stem, std::span<const quint16> bearers)> &visit) const
{
    quint32 start = 0;
    for (size_t i = 0; i < m_keys.size(); ++i) {
        visit(m_keys[i], std::span(m_postings).subspan(start, m_ends[i] - start));
        start = m_ends[i];
    }
    for (const auto &[key, quotes] : keyValuesOf(m_open)) {
        visit(key, quotes);
    }
}

std::pair<size_t, size_t> QuoteSegment::quotesOf(size_t article) const
{
    const auto quotes = std::ranges::equal_range(m_quotes, quint32(article), {},
                                                 [](const Quote &one) { return quint32(one.article); });
    return {size_t(quotes.begin() - m_quotes.begin()), size_t(quotes.end() - m_quotes.begin())};
}

qint64 QuoteSegment::memory() const
{
    const auto bytes = [](const auto &values) { return qint64(values.capacity() * sizeof(values[0])); };
    constexpr qint64 kOpenStem = 64; // a node and a small list
    return bytes(m_articles) + bytes(m_quotes) + bytes(m_lengths) + bytes(m_stems) + bytes(m_keys)
        + bytes(m_ends) + bytes(m_postings) + m_open.size() * kOpenStem;
}

QByteArray QuoteSegment::toBlob() const
{
    Q_ASSERT(m_isSealed);
    QByteArray blob;
    const std::array header{kMagic,
                            quint32(m_articles.size()),
                            quint32(m_quotes.size()),
                            quint32(m_stems.size()),
                            quint32(m_keys.size()),
                            quint32(m_postings.size()),
                            0U,
                            0U};
    static_assert(header.size() == kHeader);
    put<quint32>(blob, header);
    for (const ArticleId &article : m_articles) {
        blob += article.uuid().toRfc4122();
    }
    for (const Quote &one : m_quotes) {
        const std::array numbers{one.article | (one.isSentence != 0 ? kSentenceBit : 0), one.start, one.end,
                                 one.firstStem};
        put<quint32>(blob, numbers);
    }
    put<quint32>(blob, m_stems);
    put<quint32>(blob, m_keys);
    put<quint32>(blob, m_ends);
    put<quint16>(blob, m_postings);
    sign(blob);
    return blob;
}

void QuoteSegment::sign(QByteArray &blob)
{
    if (size_t(blob.size()) >= kHeader * sizeof(quint32)) {
        qToLittleEndian(checksumOf(blob), blob.data() + kChecksumAt);
    }
}

Result<QuoteSegment> QuoteSegment::fromBlob(const QByteArray &blob)
{
    if (size_t(blob.size()) < kHeader * sizeof(quint32)) {
        return malformed();
    }
    Reader reader(blob);
    const std::vector<quint32> header = reader.take<quint32>(kHeader);
    const quint64 articles = header[1];
    const quint64 quotes = header[2];
    const quint64 stems = header[3];
    const quint64 keys = header[4];
    const quint64 postings = header[5];
    const quint64 size = sizeof(quint32) * (kHeader + quotes * kQuoteNumbers + stems + keys * 2)
        + articles * kIdSize + postings * sizeof(quint16);
    if (header[0] != kMagic || quotes > kMostQuotes || size != quint64(blob.size())
        || qFromLittleEndian<quint64>(blob.constData() + kChecksumAt) != checksumOf(blob)) {
        return malformed();
    }
    QuoteSegment made;
    made.m_isSealed = true;
    made.m_articles.reserve(articles);
    for (quint64 i = 0; i < articles; ++i) {
        made.m_articles.emplace_back(QUuid::fromRfc4122(reader.bytes(kIdSize)));
    }
    const std::vector<quint32> numbers = reader.take<quint32>(quotes * kQuoteNumbers);
    made.m_quotes.reserve(quotes);
    for (size_t i = 0; i < quotes; ++i) {
        const quint32 *one = numbers.data() + i * kQuoteNumbers;
        made.m_quotes.push_back({.article = one[0] & ~kSentenceBit,
                                 .isSentence = (one[0] & kSentenceBit) != 0 ? 1U : 0U,
                                 .start = one[1],
                                 .end = one[2],
                                 .firstStem = one[3]});
    }
    made.m_stems = reader.take<quint32>(stems);
    made.m_keys = reader.take<quint32>(keys);
    made.m_ends = reader.take<quint32>(keys);
    made.m_postings = reader.take<quint16>(postings);
    const bool isOrdered = std::ranges::is_sorted(made.m_keys) && std::ranges::is_sorted(made.m_ends)
        && std::ranges::is_sorted(made.m_quotes, {}, &Quote::firstStem)
        && std::ranges::is_sorted(made.m_quotes, {}, [](const Quote &one) { return quint32(one.article); })
        && (made.m_ends.empty() ? postings == 0 : made.m_ends.back() == postings)
        && std::ranges::all_of(made.m_quotes,
                               [&](const Quote &one) {
                                   return one.article < articles && one.firstStem <= stems
                                       && one.start <= one.end;
                               })
        && std::ranges::all_of(made.m_postings, [&](quint16 number) { return number < quotes; });
    if (!isOrdered) {
        return malformed();
    }
    made.m_lengths.reserve(quotes);
    for (size_t i = 0; i < quotes; ++i) {
        made.m_lengths.push_back(quint8(std::min(made.stems(i).size(), kLongest)));
    }
    return made;
}

} // namespace Stemma
