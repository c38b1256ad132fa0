// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/projectstore.h"

#include <optional>

namespace Stemma {

/// A part of the index of quotes as it is kept: what is in it is the business of QuoteSegment.
struct SegmentInfo {
    qint64 id = 0;
    QString language; ///< as WordLexicons::languageOf() has it
    qint64 passages = 0; ///< also of articles that are gone meanwhile

    friend bool operator==(const SegmentInfo &, const SegmentInfo &) = default;
};

/// Where an article stands.
struct IndexedArticle {
    RevisionId revision; ///< of the text that was read
    qint64 segment = 0;
};

/// A part that is to be kept.
struct NewSegment {
    struct Covered {
        ArticleId article;
        RevisionId revision; ///< of the text that was read
    };

    QString language;
    qint64 passages = 0;
    QByteArray bytes;
    QList<Covered> articles; ///< all that it stands for, with or without passages
    QList<qint64> replaces; ///< parts that go, and out of the index whatever of them is not in `articles`
};

/// Where the index of quotes is kept, beside ProjectStore: derived data, outside edits and journal. An
/// article that is deleted or gets another text is out of the index with the edit that does so, and back only
/// when it was read again. Thread of the store.
class SegmentStore {
public:
    virtual ~SegmentStore() = default;
    Q_DISABLE_COPY_MOVE(SegmentStore)

    /// That of @p store; null when it keeps none.
    [[nodiscard]] static const SegmentStore *of(const ProjectStore &store)
    {
        return dynamic_cast<const SegmentStore *>(&store);
    }

    [[nodiscard]] static SegmentStore *of(ProjectStore &store)
    {
        return dynamic_cast<SegmentStore *>(&store);
    }

    /// By id, which is the order in which they came.
    [[nodiscard]] virtual Result<QList<SegmentInfo>> segments() const = 0;
    /// Empty when it is gone.
    [[nodiscard]] virtual Result<QByteArray> segmentBytes(qint64 id) const = 0;
    /// The articles whose current text an engine of version @p engine read, and in which part each is: all,
    /// or those of some parts.
    [[nodiscard]] virtual Result<QHash<ArticleId, IndexedArticle>>
    indexedArticles(int engine, const std::optional<QList<qint64>> &segments = {}) const = 0;
    /// Articles whose current text no engine of version @p engine has read for the index, or none of version
    /// @p scanner has looked through for proposals (see ProposalStore; none: that does not matter).
    [[nodiscard]] virtual Result<qint64> countUnread(std::optional<int> scanner, int engine) const = 0;
    /// The first @p limit of them after @p after in the order of ids; null: from the beginning.
    [[nodiscard]] virtual Result<QList<Article>> unread(std::optional<int> scanner, int engine,
                                                        ArticleId after, qint64 limit) const
        = 0;
    /// Keeps a part in one short transaction; its id. Articles that are gone or got another text meanwhile
    /// are not noted. Not synced to disk by itself: what a power cut takes is read again.
    [[nodiscard]] virtual Result<qint64> putSegment(const NewSegment &segment, int engine) = 0;
    /// Drops parts that cannot be read; their articles are out of the index.
    [[nodiscard]] virtual Result<void> dropSegments(const QList<qint64> &ids) = 0;

protected:
    SegmentStore() = default;
};

} // namespace Stemma
