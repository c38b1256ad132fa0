// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/stems/stemwords.h"
#include "models/records/id.h"

#include <QHash>
#include <QStringView>

#include <memory>
#include <optional>
#include <vector>

namespace Stemma {

/// Finds among passages (quotes of an article) the one that says most of the same words, in any order and
/// with other endings: an inverted index of word stems (Stemmer). A question costs the passages that share a
/// word, an insertion the words of its passage. Holds no text. One thread at a time.
class PassageIndex {
public:
    /// For passages in @p language (BCP 47 without region; empty: words are compared with their endings).
    explicit PassageIndex(QString language = {});

    /// Adds or replaces.
    void insert(SpanId id, QStringView words);
    void remove(SpanId id);

    [[nodiscard]] qsizetype size() const { return m_places.size(); }

    struct Match {
        SpanId id;
        double score = 0; ///< 0 to 1: 1 when both have the same words

        friend bool operator==(const Match &, const Match &) = default;
    };

    /// The best match for @p words, if there is one that shares most of the words of the shorter of the two
    /// and enough of them to mean something. Of equal ones the smallest id.
    [[nodiscard]] std::optional<Match> best(QStringView words) const;

private:
    struct Passage {
        SpanId id; ///< null: a free place
        double weight = 0;
        QList<QString> stems; ///< distinct
    };

    struct Occurrence {
        int count = 0;
        double weight = 0; ///< of each, by its letters as it is written
    };

    struct Posting {
        int passage = 0;
        Occurrence occurrence;
    };

    [[nodiscard]] QHash<QString, Occurrence> stemsOf(QStringView words) const;

    QString m_language;
    std::unique_ptr<StemReader> m_reader;
    std::vector<Passage> m_passages;
    std::vector<int> m_free;
    QHash<SpanId, int> m_places;
    QHash<QString, QList<Posting>> m_postings;
};

} // namespace Stemma
