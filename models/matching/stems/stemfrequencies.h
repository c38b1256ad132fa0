// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/stems/stemwords.h"

#include <QHash>

#include <span>

namespace Stemma {

/// In how many documents (articles, or the passages of a QuoteIndex) each stem stands, and what a word weighs
/// therefore: rare words tell quotes apart. One writer at a time.
class StemFrequencies {
public:
    /// The stems of one document, each once.
    void add(std::span<const quint32> stems);
    void remove(std::span<const quint32> stems);

    /// Documents that were counted elsewhere.
    void addDocuments(qint64 documents) { m_documents += documents; }

    void addBearers(quint32 stem, quint32 documents) { m_counts[stem] += documents; }

    [[nodiscard]] qint64 documentCount() const { return m_documents; }

    [[nodiscard]] qsizetype stemCount() const { return m_counts.size(); }

    /// Documents with @p stem.
    [[nodiscard]] quint32 count(quint32 stem) const { return m_counts.value(stem); }

    /// Inverse document frequency, smoothed as if there were some more documents, so that in a project of two
    /// the words of both do not count as common. Above 0.
    [[nodiscard]] float weight(quint32 stem) const;
    /// The same, little for what says nothing by itself.
    [[nodiscard]] float weight(const StemWord &word) const;

private:
    QHash<quint32, quint32> m_counts;
    qint64 m_documents = 0;
};

/// What a word weighs that says nothing by itself.
inline constexpr float kStopWordWeight = 0.15F;

/// The stems of @p words, each once, ascending.
[[nodiscard]] std::vector<quint32> distinctStems(std::span<const StemWord> words);

} // namespace Stemma
