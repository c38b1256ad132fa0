// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/searchablestore.h"

#include <functional>
#include <memory>

namespace Stemma {

/// One place where a project has what was looked for: in a text, or in what is said about a span.
struct SearchHit {
    enum class Field {
        Text, ///< of an article
        Words, ///< of the span
        Entity,
        Speaker,
        Cue,
        Source,
        Claim,
        Note
    };

    Field field = Field::Text;
    std::shared_ptr<const SearchedArticle> article;
    SpanId span; ///< null: none
    SpanKind kind = SpanKind::Entity; ///< of the span
    SpanStatus status = SpanStatus::Accepted; ///< of the span
    QString annotator; ///< of the span
    CodePointRange range; ///< the hit in the text, or the first part of the span
    /// One line: of the text around the hit, or of the field that has it. Not empty.
    QString context;
    TextRange inContext; ///< the hit, in UTF-16 units of context
    QString words; ///< of the span, shortened; when the hit is not in them
};

enum class SearchEnd {
    Complete,
    Stopped,
    TooCostly ///< see TextFinder::Outcome
};

/// Goes through @p store for @p query. What is quick comes first: texts in which a word begins with the
/// pattern, as the index knows them, then what is said about spans, then all other texts, for the pattern may
/// stand inside a longer word. Where the index cannot help, all texts come before what is said about spans.
///
/// @p found returns false to stop; @p mayGoOn is asked often, with the share of the texts that were passed (0
/// while the index is asked). Any thread; the store's.
[[nodiscard]] Result<SearchEnd> searchProject(const ProjectStore &store, const SearchQuery &query,
                                              const std::function<bool(SearchHit)> &found,
                                              const std::function<bool(double share)> &mayGoOn);

} // namespace Stemma
