// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/projectstore.h"
#include "models/storage/searchquery.h"

#include <functional>

namespace Stemma {

/// What a search asks of a store, beside ProjectStore: another kind of store may have another index, or none.
class SearchableStore {
public:
    virtual ~SearchableStore() = default;
    Q_DISABLE_COPY_MOVE(SearchableStore)

    /// That of @p store; null when it cannot be searched.
    [[nodiscard]] static const SearchableStore *of(const ProjectStore &store)
    {
        return dynamic_cast<const SearchableStore *>(&store);
    }

    /// Current texts that may have the pattern, each with its article, in the order in which they came into
    /// the project: the index leaves out most of those that have it not, so the visitor looks for itself.
    /// It returns false to stop; the article is reused between calls.
    using TextVisitor = std::function<bool(const SearchedArticle &article, const QString &text)>;
    [[nodiscard]] virtual Result<void> visitTexts(const SearchQuery &search, const TextVisitor &visitor) const
        = 0;
    /// Spans about which something is said that has the pattern (entity, speaker, claim, cue, source, note),
    /// each once. The visitor returns false to stop; @p mayGoOn is asked now and then, also between them.
    [[nodiscard]] virtual Result<void> visitSpansSaying(const SearchQuery &search,
                                                        const ProjectStore::SpanVisitor &visitor,
                                                        const std::function<bool()> &mayGoOn) const
        = 0;

protected:
    SearchableStore() = default;
};

} // namespace Stemma
