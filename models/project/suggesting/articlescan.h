// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/archive/quoteindex.h"
#include "models/matching/linking/linkarticle.h"
#include "models/matching/quotations/cuelexicon.h"
#include "models/records/proposal.h"
#include "models/records/records.h"

#include <functional>
#include <optional>

namespace Stemma {

/// All that is found in one article by itself, each word read once. A value.
struct ArticleScan {
    QList<Proposal> proposals;
    LinkArticle link; ///< its quotes as linking sees them
    std::vector<QuoteIndex::Passage> passages; ///< for the index; of LinkArticle::language
};

/// Articles that were read a moment ago, so that linking need not read them again. As many as have room.
class ReadLinks {
public:
    void put(const Article &article, const LinkArticle &link)
    {
        if (m_links.size() < kMost) {
            m_links.insert(article.id, {article.revision, link});
        }
    }

    /// Null when it was not read with the text that @p article has.
    [[nodiscard]] const LinkArticle *of(const Article &article) const
    {
        const auto found = m_links.constFind(article.id);
        return found != m_links.cend() && found->revision == article.revision ? &found->link : nullptr;
    }

private:
    static constexpr qsizetype kMost = 20'000;

    struct Read {
        RevisionId revision;
        LinkArticle link;
    };

    QHash<ArticleId, Read> m_links;
};

/// @p source is the text of @p article. The same text gives the same. Nothing when @p isCancelled says so,
/// which is asked between the parts of the work: none takes a second for a text of a million letters. One
/// thread a reader.
[[nodiscard]] std::optional<ArticleScan> scanArticle(const Article &article, const SourceText &source,
                                                     const CueLexicons &cues, StemReader &reader,
                                                     const std::function<bool()> &isCancelled = {});

} // namespace Stemma
