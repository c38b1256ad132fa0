// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/archive/quoteindex.h"
#include "models/storage/quoteindex/segmentstore.h"

#include <QMap>

#include <functional>

namespace Stemma {

/// Version of what is in the index of a project's file: one of another version is made anew.
inline constexpr int kIndexEngine = 1;

/// The index of quotes and sentences as the file of a project has it.
struct StoredQuotes {
    QMap<QString, QuoteIndex> indexes; ///< by language
    QList<ArticleId> missing; ///< articles of the project that are not in it with their current text
};

/// Reads the index, as one state of the file. What is damaged counts as not there. @p mayGoOn, unless it is
/// empty, is asked before each segment and returns false to stop (Cancelled). Thread of the store.
[[nodiscard]] Result<StoredQuotes> loadStoredQuotes(const ProjectStore &store,
                                                    const std::function<bool()> &mayGoOn = {});

/// Drops segments of the file that cannot be read, so that their articles are read anew, and those that no
/// article needs. Reads the whole index once.
[[nodiscard]] Result<void> tidyStoredQuotes(ProjectStore &store);

/// Adds articles to the index of a file, in small segments at first, which it joins to larger ones when they
/// are many: an article more writes little, and a file has few segments. Thread of the store; nobody else
/// writes the index meanwhile.
class QuoteIndexWriter {
public:
    explicit QuoteIndexWriter(SegmentStore &store)
        : m_store(store)
    {
    }

    void add(ArticleId article, RevisionId revision, const QString &language,
             std::span<const QuoteIndex::Passage> passages);
    /// Writes what was added.
    [[nodiscard]] Result<void> flush();

private:
    struct Tail {
        QuoteIndex index;
        QList<NewSegment::Covered> articles;
    };

    [[nodiscard]] Result<void> write(const QString &language, Tail &tail);
    [[nodiscard]] Result<void> join(const QString &language);
    [[nodiscard]] Result<void> joinThese(const QString &language, const QList<SegmentInfo> &segments);

    SegmentStore &m_store;
    QMap<QString, Tail> m_tails;
};

} // namespace Stemma
