// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/projectstore.h"
#include "models/storage/searchquery.h"

#include <functional>
#include <vector>

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

    /// Called with a current text and its article. It returns false to stop; the article is reused between
    /// calls.
    using TextVisitor = std::function<bool(const SearchedArticle &article, const QString &text)>;

    /// What a search knows of the texts after visitLikelyTexts().
    struct LikelyTexts {
        enum class Others {
            None, ///< no other text has the pattern
            Some, ///< others may have it inside a longer word
            All ///< the index cannot help, no text was visited
        };

        Others others = Others::All;
        std::vector<bool> isSeen = {}; ///< by the store's number of a text; may be short
    };

    /// Visits the texts in which a word begins with the pattern, as the index says, which is quick: it
    /// proposes more than have it, so the visitor looks for itself. Of a beginning that very many words have
    /// only the first texts of each such word, or none.
    [[nodiscard]] virtual Result<LikelyTexts> visitLikelyTexts(const SearchQuery &search,
                                                               const TextVisitor &visitor) const
        = 0;
    /// Visits all texts that @p likely has not, in the order in which they came into the project. @p mayGoOn
    /// is asked often, with the share of the texts that were passed.
    [[nodiscard]] virtual Result<void> visitOtherTexts(const SearchQuery &search, const LikelyTexts &likely,
                                                       const TextVisitor &visitor,
                                                       const std::function<bool(double share)> &mayGoOn) const
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
