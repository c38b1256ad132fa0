// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/html/htmltagrules.h"

namespace Stemma {

const QHash<QByteArray, HtmlTagRule> &htmlTagRules()
{
    using Handling = HtmlHandling;
    static const QHash<QByteArray, HtmlTagRule> rules = [] {
        QHash<QByteArray, HtmlTagRule> made;
        const auto add = [&](Handling handling, const char *names) {
            for (const QByteArray &name : QByteArray(names).split(' ')) {
                made.insert(name, {handling, name, {}});
            }
        };
        add(Handling::Skip,
            "script style textarea select iframe noembed noframes noscript template svg math video audio "
            "canvas "
            "object applet xmp datalist");
        add(Handling::Void, "br hr");
        add(Handling::Paragraph, "p");
        add(Handling::Item, "li");
        add(Handling::Definition, "dt dd");
        add(Handling::Cell, "tr td th thead tbody tfoot caption");
        add(Handling::Heading, "h1 h2 h3 h4 h5 h6");
        add(Handling::Special,
            "address article aside blockquote center details div dl figcaption figure footer "
            "header hgroup main nav ol pre section summary ul");
        add(Handling::Ordinary, "span time");
        add(Handling::Anchor, "a");
        add(Handling::Table, "table");
        made.insert("form", {Handling::Special, "div", "form"});
        made.insert("fieldset", {Handling::Special, "div", {}});
        made.insert("dialog", {Handling::Special, "div", "dialog"});
        made.insert("menu", {Handling::Special, "ul", {}});
        made.insert("dir", {Handling::Special, "ul", {}});
        made.insert("button", {Handling::Ordinary, "span", "button"});
        made.insert("label", {Handling::Ordinary, "span", {}});
        made.insert("q", {Handling::Ordinary, "span", "q-element"});
        return made;
    }();
    return rules;
}

} // namespace Stemma
