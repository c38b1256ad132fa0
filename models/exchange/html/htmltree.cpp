// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/html/htmltree.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

QString attributeOf(const GumboElement &element, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute == nullptr ? QString() : QString::fromUtf8(attribute->value);
}

HtmlNode elementNode(const GumboElement &element)
{
    HtmlNode node;
    node.tag = element.tag;
    if (element.attributes.length == 0) {
        return node;
    }
    node.classes = attributeOf(element, "class") + u' ' + attributeOf(element, "id");
    node.role = attributeOf(element, "role").toLower();
    node.itemprop = attributeOf(element, "itemprop");
    node.rel = attributeOf(element, "rel").toLower();
    const QString style = attributeOf(element, "style").toLower().remove(u' ');
    node.isHidden = gumbo_get_attribute(&element.attributes, "hidden") != nullptr
        || attributeOf(element, "aria-hidden") == "true"_L1 || style.contains("display:none"_L1)
        || style.contains("visibility:hidden"_L1);
    if (element.tag == GUMBO_TAG_META) {
        for (const char *key : {"property", "name", "itemprop", "http-equiv"}) {
            node.name = node.name.isEmpty() ? attributeOf(element, key).trimmed().toLower() : node.name;
        }
        node.value = attributeOf(element, "content");
    } else if (element.tag == GUMBO_TAG_TIME) {
        node.value = attributeOf(element, "datetime");
    } else if (element.tag == GUMBO_TAG_A || element.tag == GUMBO_TAG_LINK) {
        node.value = attributeOf(element, "href");
    }
    return node;
}

} // namespace

HtmlTree parseHtmlTree(const QByteArray &filtered)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const auto destroy = [&options](GumboOutput *output) { gumbo_destroy_output(&options, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&options, filtered.constData(), size_t(filtered.size())), destroy);

    struct Step {
        const GumboNode *node;
        int index;
        unsigned nextChild;
    };

    HtmlTree tree;
    tree.push_back(elementNode(output->root->v.element));
    std::vector<Step> open{{output->root, 0, 0}};
    while (!open.empty()) {
        Step &step = open.back();
        const GumboVector &children = step.node->v.element.children;
        if (step.nextChild == children.length) {
            tree[size_t(step.index)].end = int(tree.size());
            open.pop_back();
            continue;
        }
        const auto *child = static_cast<const GumboNode *>(children.data[step.nextChild++]);
        const int parent = step.index;
        const int index = int(tree.size());
        if (child->type == GUMBO_NODE_ELEMENT) {
            tree.push_back(elementNode(child->v.element));
            open.push_back({child, index, 0});
        } else if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE
                   || child->type == GUMBO_NODE_CDATA) {
            HtmlNode node;
            node.isText = true;
            node.text = QString::fromUtf8(child->v.text.text);
            tree.push_back(std::move(node));
        } else {
            continue;
        }
        tree.back().parent = parent;
        tree.back().end = index + 1;
    }
    return tree;
}

} // namespace Stemma
