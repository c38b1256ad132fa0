// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/id.h"
#include "models/text/result.h"
#include "models/text/textrange.h"

#include <QByteArray>
#include <QHash>

#include <span>
#include <vector>

namespace Stemma {

/// A part of a QuoteIndex: up to kMostQuotes quotes as rows of stems, and for each stem the quotes that have
/// it. A value; grows at its end until it is sealed. Written to a file as one blob.
class QuoteSegment {
public:
    /// Numbers of quotes fit into 16 bits.
    static constexpr size_t kMostQuotes = 65'535;

    struct Quote {
        quint32 article = 0; ///< number in articles()
        quint32 start = 0; ///< code points of the canonical text
        quint32 end = 0;
        quint32 firstStem = 0; ///< in the row of all stems

        friend bool operator==(const Quote &, const Quote &) = default;
    };

    /// Adds a quote of @p article; the articles come one after the other.
    void add(ArticleId article, CodePointRange place, std::span<const quint32> stems);
    /// Makes postings compact; nothing can be added from here on.
    void seal();

    [[nodiscard]] qint64 memory() const;

    [[nodiscard]] bool isSealed() const { return m_isSealed; }

    [[nodiscard]] size_t size() const { return m_quotes.size(); }

    [[nodiscard]] const std::vector<ArticleId> &articles() const { return m_articles; }

    [[nodiscard]] const Quote &quote(size_t number) const { return m_quotes[number]; }

    /// In the order of the words; with stop words where there is little else (see QuoteIndex).
    [[nodiscard]] std::span<const quint32> stems(size_t number) const;
    /// Numbers of the quotes with @p stem, ascending.
    [[nodiscard]] std::span<const quint16> bearers(quint32 stem) const;
    /// The first quote of article number @p article, and the one after its last.
    [[nodiscard]] std::pair<size_t, size_t> quotesOf(size_t article) const;

    /// Sealed segments only; little endian, the same for the same quotes.
    [[nodiscard]] QByteArray toBlob() const;
    /// MalformedInput for anything that toBlob() did not make; never reads beyond it.
    [[nodiscard]] static Result<QuoteSegment> fromBlob(const QByteArray &blob);

private:
    bool m_isSealed = false;
    std::vector<ArticleId> m_articles;
    std::vector<Quote> m_quotes;
    std::vector<quint32> m_stems; // of all quotes, one after the other
    QHash<quint32, std::vector<quint16>> m_open; // postings until sealed
    std::vector<quint32> m_keys; // stems, ascending
    std::vector<quint32> m_ends; // of their postings
    std::vector<quint16> m_postings;
};

} // namespace Stemma
