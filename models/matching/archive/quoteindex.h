// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/archive/quotesegment.h"
#include "models/matching/stems/stemalignment.h"
#include "models/matching/stems/stemfrequencies.h"

namespace Stemma {

/// Words that are nearly what was asked for.
struct NearMatch {
    ArticleId article;
    CodePointRange place;
    double score = 0; ///< geometric mean of both coverages, rounded to three places
    double coverAsked = 0; ///< share of what was asked for that these words have, by weight
    double coverFound = 0; ///< share of these words that was asked for
    bool isInRow = false; ///< all that was asked for stands here in a row, but for endings and small words

    friend bool operator==(const NearMatch &, const NearMatch &) = default;
};

/// Finds among the quotes (or other passages) of many articles those that say nearly what some words say: an
/// inverted index of stems, looked up from the rarest stem on, and an alignment of the best (see
/// alignStems()). What costs is bounded: neither a million quotes nor words that all of them have make it
/// slow. Holds no text; some hundred bytes a quote. Articles can be added and removed at any time; segments
/// are written to a file and read again (QuoteSegment). Answers do not depend on how the articles are spread
/// over segments. One thread at a time.
class QuoteIndex {
public:
    /// Passages of one article that is not in the index.
    struct Passage {
        CodePointRange place;
        std::vector<StemWord> words;
        bool isSentence = false; ///< no quotation, but a sentence beside them
    };

    enum class Among { All, Quotes };

    static constexpr double kLeastNear = 0.35; ///< as kLookScore

    void add(ArticleId article, std::span<const Passage> passages);
    /// Takes in a segment, but for the articles of which @p isThere says no, and those that are there
    /// already.
    void add(QuoteSegment segment, const std::function<bool(ArticleId)> &isThere);
    /// Nothing happens when it is not there.
    void remove(ArticleId article);

    [[nodiscard]] bool contains(ArticleId article) const { return m_places.contains(article); }

    /// Passages of articles that are there.
    [[nodiscard]] qsizetype size() const { return m_size; }

    /// In how many passages each stem stands. Where small words are kept they are counted by odd numbers.
    [[nodiscard]] const StemFrequencies &frequencies() const { return m_frequencies; }

    /// The best first, equal ones by article and place; at most @p limit, with a score of @p least. What
    /// covers most of @p words is found also when it says much more, so that a few words find the quote that
    /// they are from.
    [[nodiscard]] std::vector<NearMatch> near(std::span<const StemWord> words, size_t limit = 20,
                                              Among among = Among::All, double least = kLeastNear) const;

    /// Adds to @p frequencies in how many articles each stem stands, but for what stands only beside quotes.
    void countArticles(StemFrequencies &frequencies) const;

    /// All segments, sealed, without what was removed; the index goes on as before.
    [[nodiscard]] QList<QByteArray> toBlobs();
    /// MalformedInput when one of @p blobs is none.
    [[nodiscard]] static Result<QuoteIndex> fromBlobs(const QList<QByteArray> &blobs);

    /// Bytes of memory, roughly.
    [[nodiscard]] qint64 memory() const;

private:
    struct Part {
        QuoteSegment segment;
        std::vector<bool> isGone; ///< by number of the article
        size_t gone = 0; ///< passages of articles that are gone
    };

    struct Place {
        quint32 part = 0;
        quint32 article = 0; ///< number in its segment
    };

    struct Candidate {
        float shared = 0; ///< weight
        quint32 part = 0;
        quint16 passage = 0;
    };

    struct Weighed {
        quint32 key = 0;
        float weight = 0; ///< 0: nothing is here
    };

    class BestCandidates;

    void count(std::span<const quint32> keys, bool isMore);
    [[nodiscard]] Part &openPart(size_t passages);
    [[nodiscard]] std::vector<quint32> newArticles(const QuoteSegment &segment,
                                                   const std::function<bool(ArticleId)> &isThere) const;
    /// Makes the part anew without what is gone.
    void compact(size_t part);
    [[nodiscard]] float weight(quint32 key) const;
    [[nodiscard]] std::vector<WeightedStem> weighted(std::span<const quint32> keys) const;
    [[nodiscard]] std::vector<Candidate> candidatesFor(std::span<const quint32> keys, Among among) const;

    std::vector<Part> m_parts; // only the last one may be open
    QHash<ArticleId, Place> m_places;
    StemFrequencies m_frequencies; // of passages
    mutable std::vector<Weighed> m_weights; // of stems that were asked for lately; empty: of none
    qsizetype m_size = 0;
    mutable std::vector<float> m_shared; // by passage, all 0 between two questions
    mutable std::vector<quint16> m_touched; // passages that share something
};

} // namespace Stemma
