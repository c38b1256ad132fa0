// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/projectstore.h"

#include <array>
#include <numeric>

namespace Stemma {

/// How often each stance is taken.
class StanceCounts {
public:
    [[nodiscard]] qint64 of(Stance stance) const { return m_counts[size_t(stance)]; }

    void add(Stance stance, qint64 count) { m_counts[size_t(stance)] += count; }

    [[nodiscard]] qint64 total() const
    {
        return std::accumulate(m_counts.begin(), m_counts.end(), qint64(0));
    }

    /// Whether it is asserted and denied.
    [[nodiscard]] bool contradicts() const { return of(Stance::Asserts) > 0 && of(Stance::Denies) > 0; }

    friend bool operator==(const StanceCounts &, const StanceCounts &) = default;

private:
    std::array<qint64, 5> m_counts{};
};

/// Which claims, and the articles that have one of these, are looked at.
struct ClaimQuery {
    QString filter = {}; ///< every word must stand in the statement
    bool contradictedOnly = false; ///< asserted here and denied there

    friend bool operator==(const ClaimQuery &, const ClaimQuery &) = default;
};

/// One claim and what all articles make of it.
struct ClaimSummary {
    Claim claim;
    qint64 articles = 0; ///< that take any stance, or have a span of it without one
    qint64 spans = 0;
    StanceCounts stances; ///< articles that take it; one may take several

    friend bool operator==(const ClaimSummary &, const ClaimSummary &) = default;
};

/// What one article makes of one claim. Claims that it is silent about have no cell.
struct ClaimCell {
    ClaimId claim;
    StanceCounts stances; ///< spans

    friend bool operator==(const ClaimCell &, const ClaimCell &) = default;
};

/// One article with the claims it has.
struct ClaimRow {
    ArticleId article;
    QString title;
    QString outlet;
    PublishedDate published;
    QString fileName;
    QList<ClaimCell> cells; ///< by claim
};

/// A claim that is asserted and denied: by one article, or by articles against one another.
struct ClaimContradiction {
    Claim claim;
    ArticleId article; ///< null: between articles
    qint64 asserting = 0; ///< spans of the article, or articles
    qint64 denying = 0;
    QStringList assertedIn; ///< outlets (titles where there is none) of the first articles by date
    QStringList deniedIn;
    qint64 assertingOutlets = 0; ///< how many there are, of which assertedIn names the first
    qint64 denyingOutlets = 0;
};

/// Two spans that contradict one another.
struct ContradictingSpans {
    SpanId assertion;
    SpanId denial;
};

/// Which article takes which stance to which claim, beside ProjectStore: counted from an index, page by page.
/// Rejected spans do not count. Thread of the store.
class ClaimStore {
public:
    virtual ~ClaimStore() = default;
    Q_DISABLE_COPY_MOVE(ClaimStore)

    /// That of @p store; null when it keeps none.
    [[nodiscard]] static const ClaimStore *of(const ProjectStore &store)
    {
        return dynamic_cast<const ClaimStore *>(&store);
    }

    /// Claims that any article has, those of most articles first, equal ones by statement.
    [[nodiscard]] virtual Result<QList<ClaimSummary>> claimSummaries(const ClaimQuery &query) const = 0;
    /// Articles that have one of these claims.
    [[nodiscard]] virtual Result<qint64> countClaimRows(const ClaimQuery &query) const = 0;
    /// A page of them by date, with their cells.
    [[nodiscard]] virtual Result<QList<ClaimRow>> claimRows(const ClaimQuery &query, qint64 offset,
                                                            qint64 limit) const
        = 0;
    /// What stands in one cell, by place.
    [[nodiscard]] virtual Result<QList<Span>> claimSpans(ArticleId article, ClaimId claim) const = 0;

    [[nodiscard]] virtual Result<qint64> countContradictions(const ClaimQuery &query) const = 0;
    /// A page of them by statement; of one claim that between articles first, then articles by id.
    [[nodiscard]] virtual Result<QList<ClaimContradiction>> contradictions(const ClaimQuery &query,
                                                                           qint64 offset, qint64 limit) const
        = 0;
    /// The first assertion (of @p article; null: of any, by date) and the first denial, from another article
    /// when @p article is null. NotFound when there is no such contradiction.
    [[nodiscard]] virtual Result<ContradictingSpans> contradictingSpans(ClaimId claim,
                                                                        ArticleId article) const
        = 0;

protected:
    ClaimStore() = default;
};

} // namespace Stemma
