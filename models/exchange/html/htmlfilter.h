// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/import/importtypes.h"

namespace Stemma {

/// A page made safe and small for the parser.
struct FilteredHtml {
    /// UTF-8. Only elements that tell structure, each with few attributes; `meta` elements named
    /// "stemma:title" and "stemma:language" hold what was said there.
    QByteArray html;
    QStringList jsonLd; ///< contents of script elements of type application/ld+json
};

/// Cuts down a page before gumbo sees it, in one pass and linear time.
///
/// Gumbo needs time with the square of the depth and of the attributes of an element, so a page of 100 kB
/// can hold it for minutes. What passes here has no script, style, foreign or formatting elements and no
/// raw text, so that the count of open elements kept here bounds the depth of gumbo's tree.
/// ErrorCode::TooDeep or MalformedInput (too many elements) beyond @p limits; both name no path.
[[nodiscard]] Result<FilteredHtml> filterHtml(QStringView page, const ImportLimits &limits);

} // namespace Stemma
