// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/html/htmlmetadata.h"
#include "models/exchange/html/htmltext.h"
#include "models/exchange/import/importtypes.h"

namespace Stemma {

struct HtmlBody {
    QString text; ///< not yet canonical
    QList<CutPart> cut;
};

/// Tells the article's body from the page's furniture.
///
/// In the manner of Arc90's Readability: paragraphs score by length and commas for the elements around
/// them, less their share of links; `article`, `main`, itemprop="articleBody" and the words of JSON-LD's
/// articleBody decide between the best. Inside the body, what class, role or element mark as furniture and
/// lists of links are cut. The headline and standfirst above the body belong to the text.
[[nodiscard]] HtmlBody htmlBody(const HtmlTree &tree, const HtmlMetadata &metadata);

} // namespace Stemma
