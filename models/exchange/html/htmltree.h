// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <gumbo.h>
#include <vector>

namespace Stemma {

/// One node of an HtmlTree.
struct HtmlNode {
    GumboTag tag = GUMBO_TAG_UNKNOWN; ///< of elements
    bool isText = false;
    int parent = -1;
    int end = 0; ///< index after the last node inside this one
    QString text; ///< of text nodes, entities decoded
    QString classes; ///< class and id, as written
    QString role;
    QString itemprop;
    QString rel;
    QString name; ///< meta: name, property, itemprop or http-equiv, lower case
    QString value; ///< meta: content; time: datetime; a, link: href
    bool isHidden = false;
};

/// A page as nodes in document order: what is inside node i lies in (i, end), so that nothing that walks
/// it needs recursion. Node 0 is the root.
using HtmlTree = std::vector<HtmlNode>;

/// Parses what filterHtml() let pass.
[[nodiscard]] HtmlTree parseHtmlTree(const QByteArray &filtered);

} // namespace Stemma
