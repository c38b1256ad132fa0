// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/project.h"

#include <functional>

namespace Stemma {

/// Hits in the text of one article.
struct HitPlaces {
    ArticleId article;
    CodePointRanges ranges;
};

/// The spans that tag hits.
struct HitTags {
    QList<NewSpan> spans;
    qsizetype passed = 0; ///< hits that have such a span already, or are nothing but white space
};

/// What tags @p places as @p kind, without white space at their ends; reads each text once. @p mayGoOn gets
/// the share of the articles that were read; ErrorCode::Cancelled once it returns false. Any thread; the
/// store's.
[[nodiscard]] Result<HitTags> tagsOfHits(const ProjectStore &store, SpanKind kind,
                                         const QList<HitPlaces> &places,
                                         const std::function<bool(double share)> &mayGoOn);

} // namespace Stemma
