// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>

namespace Stemma {

/// What the tree construction of the HTML standard does with an element, as far as it concerns depth.
enum class HtmlHandling {
    Skip, ///< goes with all that is in it
    Void, ///< has no end tag
    Special, ///< ends an open paragraph
    Heading, ///< the same; an end tag of any heading ends it
    Paragraph, ///< ended by every Special
    Item, ///< `li`: ended by the next one of its list
    Definition, ///< `dt`, `dd`: ended by the next one
    Cell, ///< parts of tables: end all that is open inside the table
    Table, ///< end tags inside do not reach out of it
    Anchor, ///< `a`: ended by the next one
    Ordinary, ///< an end tag reaches past other ordinary elements only
};

/// How an element is taken over by filterHtml().
struct HtmlTagRule {
    HtmlHandling handling;
    QByteArray written; ///< element name in the output
    QByteArray mark; ///< class to add, tells what it was
};

/// By lower-case name; what is not there is left out, its contents stay. Any thread.
[[nodiscard]] const QHash<QByteArray, HtmlTagRule> &htmlTagRules();

} // namespace Stemma
