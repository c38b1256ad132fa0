// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/archive/quotesegment.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kMagic = 0x31515453; // "STQ1"
constexpr size_t kHeader = 6; // numbers: magic, articles, quotes, stems, keys, postings
constexpr size_t kIdSize = 16;
constexpr size_t kQuoteNumbers = 4;

template <typename T> void put(QByteArray &blob, std::span<const T> values)
{
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
        qFromLittleEndian<T>(m_next, qsizetype(count), values.data());
        m_next += count * sizeof(T);
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

Result<QuoteSegment> malformed()
{
    return failure(ErrorCode::MalformedInput, {QString(), QString(), u"no segment of quotes"_s});
}

} // namespace

void QuoteSegment::add(ArticleId article, CodePointRange place, std::span<const quint32> stems)
{
    Q_ASSERT(!m_isSealed && m_quotes.size() < kMostQuotes);
    if (m_articles.empty() || m_articles.back() != article) {
        m_articles.push_back(article);
    }
    const auto number = quint16(m_quotes.size());
    m_quotes.push_back(
        {quint32(m_articles.size() - 1), quint32(place.start), quint32(place.end), quint32(m_stems.size())});
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

std::pair<size_t, size_t> QuoteSegment::quotesOf(size_t article) const
{
    const auto quotes = std::ranges::equal_range(m_quotes, quint32(article), {}, &Quote::article);
    return {size_t(quotes.begin() - m_quotes.begin()), size_t(quotes.end() - m_quotes.begin())};
}

qint64 QuoteSegment::memory() const
{
    const auto bytes = [](const auto &values) { return qint64(values.capacity() * sizeof(values[0])); };
    constexpr qint64 kOpenStem = 64; // a node and a small list
    return bytes(m_articles) + bytes(m_quotes) + bytes(m_stems) + bytes(m_keys) + bytes(m_ends)
        + bytes(m_postings) + m_open.size() * kOpenStem;
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
                            quint32(m_postings.size())};
    static_assert(header.size() == kHeader);
    put<quint32>(blob, header);
    for (const ArticleId &article : m_articles) {
        blob += article.uuid().toRfc4122();
    }
    for (const Quote &one : m_quotes) {
        const std::array numbers{one.article, one.start, one.end, one.firstStem};
        put<quint32>(blob, numbers);
    }
    put<quint32>(blob, m_stems);
    put<quint32>(blob, m_keys);
    put<quint32>(blob, m_ends);
    put<quint16>(blob, m_postings);
    return blob;
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
    if (header[0] != kMagic || quotes > kMostQuotes || size != quint64(blob.size())) {
        return malformed();
    }
    QuoteSegment made;
    made.m_isSealed = true;
    for (quint64 i = 0; i < articles; ++i) {
        made.m_articles.emplace_back(QUuid::fromRfc4122(reader.bytes(kIdSize)));
    }
    const std::vector<quint32> numbers = reader.take<quint32>(quotes * kQuoteNumbers);
    for (size_t i = 0; i < quotes; ++i) {
        const quint32 *one = numbers.data() + i * kQuoteNumbers;
        made.m_quotes.push_back({one[0], one[1], one[2], one[3]});
    }
    made.m_stems = reader.take<quint32>(stems);
    made.m_keys = reader.take<quint32>(keys);
    made.m_ends = reader.take<quint32>(keys);
    made.m_postings = reader.take<quint16>(postings);
    const bool isOrdered = std::ranges::is_sorted(made.m_keys) && std::ranges::is_sorted(made.m_ends)
        && std::ranges::is_sorted(made.m_quotes, {}, &Quote::firstStem)
        && std::ranges::is_sorted(made.m_quotes, {}, &Quote::article)
        && (made.m_ends.empty() ? postings == 0 : made.m_ends.back() == postings)
        && std::ranges::all_of(made.m_quotes,
                               [&](const Quote &one) {
                                   return one.article < articles && one.firstStem <= stems
                                       && one.start <= one.end;
                               })
        && std::ranges::all_of(made.m_postings, [&](quint16 number) { return number < quotes; });
    return isOrdered ? Result<QuoteSegment>(std::move(made)) : malformed();
}

} // namespace Stemma
