// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A segment of the index of quotes may come from anybody's project: any bytes, with a checksum that fits, are
// refused or make a segment whose numbers are all in range and that can be asked, changed and written.

#include "models/matching/archive/quoteindex.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Stemma;

namespace {

void checkNumbers(const QuoteSegment &segment)
{
    for (size_t i = 0; i < segment.size(); ++i) {
        const QuoteSegment::Quote &quote = segment.quote(i);
        require(quote.article < segment.articles().size() && quote.start <= quote.end, "a quote");
        require(segment.length(i) == std::min(segment.stems(i).size(), QuoteSegment::kLongest), "a length");
    }
    segment.visitStems([&](quint32, std::span<const quint16> bearers) {
        for (const quint16 number : bearers) {
            require(number < segment.size(), "a posting");
        }
    });
    for (size_t i = 0; i < segment.articles().size(); ++i) {
        const auto [first, end] = segment.quotesOf(i);
        require(first <= end && end <= segment.size(), "an article");
    }
}

std::vector<StemWord> wordsOf(const QuoteSegment &segment)
{
    std::vector<StemWord> words;
    for (size_t i = 0; i < segment.size() && words.size() < 20; ++i) {
        for (const quint32 stem : segment.stems(i).first(std::min<size_t>(segment.stems(i).size(), 3))) {
            words.push_back({.stem = stem & ~1U});
        }
    }
    return words;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    QByteArray blob(reinterpret_cast<const char *>(data), qsizetype(size));
    QuoteSegment::sign(blob);
    auto segment = QuoteSegment::fromBlob(blob);
    if (!segment) {
        return 0;
    }
    checkNumbers(*segment);
    const std::vector<StemWord> words = wordsOf(*segment);
    const std::vector<ArticleId> articles = segment->articles();
    QuoteIndex index;
    index.add(std::move(*segment), [](ArticleId) { return true; });
    for (const NearMatch &match : index.near(words, 20)) {
        require(match.score >= 0 && match.score <= 1 && index.contains(match.article), "a match");
    }
    for (size_t i = 0; i < articles.size(); i += 2) {
        index.remove(articles[i]);
    }
    (void)index.near(words, 20);
    for (const QByteArray &written : index.toBlobs()) {
        require(QuoteSegment::fromBlob(written).has_value(), "what was written");
    }
    return 0;
}
