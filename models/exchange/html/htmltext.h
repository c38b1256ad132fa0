// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/html/htmltree.h"

namespace Stemma {

/// Why a node is left out of the text: one code a node, null where it stays. A code on a node holds for
/// all that is inside it.
using HtmlCuts = std::vector<const char *>;

/// The text of node @p root as a browser shows it, a block a line: white space collapsed (no-break spaces
/// stay), `br` a line end, cells of data tables parted by TAB, `q` in quotation marks, empty lines gone.
[[nodiscard]] QString htmlText(const HtmlTree &tree, int root, const HtmlCuts &cuts);

/// Characters other than white space inside each node, and those of them inside links.
struct HtmlLengths {
    std::vector<int> text;
    std::vector<int> links;

    [[nodiscard]] double linkDensity(int node) const
    {
        return text[size_t(node)] == 0 ? 0 : double(links[size_t(node)]) / text[size_t(node)];
    }
};

[[nodiscard]] HtmlLengths htmlLengths(const HtmlTree &tree);

} // namespace Stemma
