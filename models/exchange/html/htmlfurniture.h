// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/html/htmltext.h"

#include <QSet>

namespace Stemma {

/// What elements, roles, classes and ids tell to be furniture of a page rather than its article; null
/// elsewhere. A hint is not believed about a node that holds more than half of the page's words.
/// @p title is the article's: a header with that heading stays.
[[nodiscard]] HtmlCuts furnitureOf(const HtmlTree &tree, const HtmlLengths &lengths, const QString &title);

/// Words of class and id: "relatedLinks story__body" gives related, links, story, body.
[[nodiscard]] QSet<QString> classWords(const QString &classes);

/// Whether two headings are the same but for case, white space and marks.
[[nodiscard]] bool isSameHeading(const QString &a, const QString &b);

} // namespace Stemma
