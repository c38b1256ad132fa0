// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/html/htmltree.h"
#include "models/records/records.h"

namespace Stemma {

/// What a page says about its article.
struct HtmlMetadata {
    QString title;
    QString outlet;
    QString author;
    PublishedDate published;
    QString url;
    QString language;
    QString articleBody; ///< JSON-LD; a cross-check of the body that was found, not taken as the text
};

/// Reads JSON-LD (NewsArticle and its kin, also in lists and @graph), OpenGraph and article: properties,
/// meta elements (author, date, Dublin Core), itemprop, `time`, canonical link and the page's language, in
/// this order of trust. Dates keep the precision they are written with.
[[nodiscard]] HtmlMetadata htmlMetadata(const HtmlTree &tree, const QStringList &jsonLd);

} // namespace Stemma
