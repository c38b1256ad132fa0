// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/id.h"
#include "models/text/result.h"
#include "models/text/textrange.h"

#include <QByteArray>
#include <QHash>

#include <functional>
#include <span>
#include <vector>

namespace Stemma {

/// A part of a QuoteIndex: up to kMostQuotes quotes (or sentences) as rows of stems, and for each stem the
/// quotes that have it. A value; grows at its end until it is sealed. Written to a file as one blob.
class QuoteSegment {
public:
    /// Numbers of quotes fit into 16 bits.
    static constexpr size_t kMostQuotes = 65'535;

    struct Quote {
        quint32 article : 31 = 0; ///< number in articles()
        quint32 isSentence : 1 = 0; ///< no quotation, but a sentence beside them
        quint32 start = 0; ///< code points of the canonical text
        quint32 end = 0;
        quint32 firstStem = 0; ///< in the row of all stems

        friend bool operator==(const Quote &, const Quote &) = default;
    };

    /// Goes on with another article, whether it has quotes or not; its number in articles().
    quint32 beginArticle(ArticleId article);
    /// Adds a quote of the article that was begun last.
    void add(CodePointRange place, bool isSentence, std::span<const quint32> stems);
    /// Makes postings compact; nothing can be added from here on.
    void seal();

    [[nodiscard]] qint64 memory() const;

    [[nodiscard]] bool isSealed() const { return m_isSealed; }

    [[nodiscard]] size_t size() const { return m_quotes.size(); }

    [[nodiscard]] const std::vector<ArticleId> &articles() const { return m_articles; }

    [[nodiscard]] const Quote &quote(size_t number) const { return m_quotes[number]; }

    /// In the order of the words; with stop words where there is little else (see QuoteIndex).
    [[nodiscard]] std::span<const quint32> stems(size_t number) const;

    /// How many stems a quote has; what has more than kLongest has kLongest.
    [[nodiscard]] quint8 length(size_t number) const { return m_lengths[number]; }

    static constexpr size_t kLongest = 255;

    /// Numbers of the quotes with @p stem, ascending.
    [[nodiscard]] std::span<const quint16> bearers(quint32 stem) const;
    /// Calls @p visit(stem, numbers of the quotes with it) for each stem.
    void visitStems(const std::function<void(quint32 stem, std::span<const quint16> bearers)> &visit) const;
    /// The first quote of article number @p article, and the one after its last.
    [[nodiscard]] std::pair<size_t, size_t> quotesOf(size_t article) const;

    /// Sealed segments only; little endian, the same for the same quotes.
    [[nodiscard]] QByteArray toBlob() const;
    /// Writes the checksum into @p blob, as toBlob() does; for tests of what a blob may say.
    static void sign(QByteArray &blob);
    /// MalformedInput for anything that toBlob() did not make (a checksum tells); never reads beyond it.
    [[nodiscard]] static Result<QuoteSegment> fromBlob(const QByteArray &blob);

private:
    bool m_isSealed = false;
    std::vector<ArticleId> m_articles;
    std::vector<Quote> m_quotes;
    std::vector<quint8> m_lengths; // of the quotes, see length()
    std::vector<quint32> m_stems; // of all quotes, one after the other
    QHash<quint32, std::vector<quint16>> m_open; // postings until sealed
    std::vector<quint32> m_keys; // stems, ascending
    std::vector<quint32> m_ends; // of their postings
    std::vector<quint16> m_postings;
};

} // namespace Stemma
