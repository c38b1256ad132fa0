// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/projectstore.h"

namespace Stemma {

/// Fewer spans are read from their rows as quickly, and never packed.
inline constexpr qint64 kPackFrom = 256;

/// Where the spans of an article are kept a second time, in one piece that is quick to read, beside
/// ProjectStore: derived data, outside edits and journal. The rows are the truth; a piece that is damaged or
/// does not lead to them is passed over. Edits do not touch it: spansOfArticle() reads what they did since
/// out of the journal, until somebody has the piece made anew, while nobody waits. Thread of the store.
class PackingStore {
public:
    virtual ~PackingStore() = default;
    Q_DISABLE_COPY_MOVE(PackingStore)

    /// That of @p store; null when it keeps none.
    [[nodiscard]] static const PackingStore *of(const ProjectStore &store)
    {
        return dynamic_cast<const PackingStore *>(&store);
    }

    [[nodiscard]] static PackingStore *of(ProjectStore &store)
    {
        return dynamic_cast<PackingStore *>(&store);
    }

    /// Those with many spans and no piece, or one that many edits have passed by.
    [[nodiscard]] virtual Result<QList<ArticleId>> articlesToPack() const = 0;
    /// Makes the piece of an article with many spans anew, in a commit of its own, when there is none, or one
    /// that is damaged or that many edits have passed by. Whether it did. Takes its time: for a worker.
    [[nodiscard]] virtual Result<bool> packSpans(ArticleId article) = 0;

protected:
    PackingStore() = default;
};

} // namespace Stemma
