// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/html/htmlfurniture.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kLongestByline = 200;

struct Hint {
    const char *what;
    QSet<QString> words;
};

const std::vector<Hint> &hints()
{
    static const auto words = [](const char *text) {
        const QStringList list = QString::fromLatin1(text).split(u' ');
        return QSet<QString>(list.cbegin(), list.cend());
    };
    static const std::vector<Hint> known{
        {"nav",
         words("nav navigation navbar breadcrumb breadcrumbs menu pagination pager toolbar skip skiplink")},
        {"share", words("share sharing sharebar social socials shares addthis")},
        {"related",
         words("related recommended recommendations recirculation readmore teaser teasers trending popular "
               "mostread outbrain taboola recirc")},
        {"newsletter",
         words("newsletter newsletters signup subscribe subscription paywall login register donate")},
        {"cookie", words("cookie cookies consent gdpr cmp onetrust")},
        {"advertisement",
         words("ad ads adslot adunit advert advertisement advertising sponsored sponsor promo "
               "promotion promobox banner dfp")},
        {"comments", words("comments comment commentlist disqus replies respond")},
        {"aside", words("sidebar widget widgets rail")},
        {"footer", words("footer masthead copyright imprint")},
        {"form", words("form button poll rating")},
        {"hidden", words("popup modal overlay lightbox tooltip hidden visuallyhidden screenreader sr")},
        {"tags", words("tags taglist topics")}};
    return known;
}

const char *furnitureOfElement(const HtmlNode &node)
{
    switch (node.tag) {
    case GUMBO_TAG_NAV:
        return "nav";
    case GUMBO_TAG_ASIDE:
        return "aside";
    case GUMBO_TAG_FOOTER:
        return "footer";
    default:
        break;
    }

    struct Role {
        QLatin1StringView role;
        const char *what;
    };

    static constexpr std::array kRoles{Role{"navigation"_L1, "nav"},     Role{"complementary"_L1, "aside"},
                                       Role{"contentinfo"_L1, "footer"}, Role{"search"_L1, "form"},
                                       Role{"dialog"_L1, "form"},        Role{"alertdialog"_L1, "form"},
                                       Role{"menu"_L1, "nav"},           Role{"menubar"_L1, "nav"}};
    for (const Role &known : kRoles) {
        if (node.role == known.role) {
            return known.what;
        }
    }
    return nullptr;
}

const char *furnitureOfWords(const QSet<QString> &words)
{
    for (const Hint &hint : hints()) {
        if (words.intersects(hint.words)) {
            return hint.what;
        }
    }
    return nullptr;
}

bool isByline(const HtmlNode &node, const QSet<QString> &words)
{
    static const QSet<QString> kBylines{u"byline"_s,    u"bylines"_s, u"author"_s,      u"authors"_s,
                                        u"timestamp"_s, u"pubdate"_s, u"publishdate"_s, u"dateline"_s};
    return words.intersects(kBylines) || node.rel == "author"_L1 || node.itemprop == "author"_L1
        || node.itemprop == "datePublished"_L1;
}

QString plainText(const HtmlTree &tree, int node)
{
    QString text;
    for (int i = node + 1; i < tree[size_t(node)].end; ++i) {
        text += tree[size_t(i)].text;
    }
    return text;
}

bool isWithin(const HtmlTree &tree, int node, GumboTag tag)
{
    for (int up = tree[size_t(node)].parent; up >= 0; up = tree[size_t(up)].parent) {
        if (tree[size_t(up)].tag == tag) {
            return true;
        }
    }
    return false;
}

// A header of the page, unless it is the header of the article: the one with the headline.
bool isPageHeader(const HtmlTree &tree, int node, const QString &title)
{
    if (isWithin(tree, node, GUMBO_TAG_ARTICLE)) {
        return false;
    }
    for (int i = node + 1; i < tree[size_t(node)].end; ++i) {
        if (tree[size_t(i)].tag == GUMBO_TAG_H1 && isSameHeading(plainText(tree, i), title)) {
            return false;
        }
    }
    return true;
}

} // namespace

QSet<QString> classWords(const QString &classes)
{
    QSet<QString> words;
    QString word;
    QChar before;
    const auto end = [&] {
        if (!word.isEmpty()) {
            words.insert(std::exchange(word, QString()));
        }
    };
    for (const QChar c : classes) {
        if (!c.isLetterOrNumber() || (c.isUpper() && before.isLower())) {
            end();
        }
        if (c.isLetterOrNumber()) {
            word.append(c.toLower());
        }
        before = c;
    }
    end();
    return words;
}

bool isSameHeading(const QString &a, const QString &b)
{
    const auto letters = [](const QString &text) {
        QString kept;
        for (const QChar c : text) {
            if (c.isLetterOrNumber()) {
                kept.append(c.toCaseFolded());
            }
        }
        return kept;
    };
    const QString first = letters(a);
    return !first.isEmpty() && first == letters(b);
}

HtmlCuts furnitureOf(const HtmlTree &tree, const HtmlLengths &lengths, const QString &title)
{
    HtmlCuts cuts(tree.size(), nullptr);
    const int whole = lengths.text.empty() ? 0 : lengths.text.front();
    for (int i = 1; i < int(tree.size());) {
        const HtmlNode &node = tree[size_t(i)];
        const char *&cut = cuts[size_t(i)];
        const bool isMost = lengths.text[size_t(i)] * 2 > whole;
        const bool isBody = node.tag == GUMBO_TAG_BODY || node.tag == GUMBO_TAG_MAIN
            || (node.tag == GUMBO_TAG_ARTICLE && node.itemprop.isEmpty());
        if (node.isText || isMost || isBody) {
            ++i;
            continue;
        }
        // The foot of a quotation names who said it.
        if (node.tag != GUMBO_TAG_FOOTER || !isWithin(tree, i, GUMBO_TAG_BLOCKQUOTE)) {
            cut = furnitureOfElement(node);
        }
        if (cut == nullptr && node.isHidden) {
            cut = "hidden";
        }
        if (cut == nullptr && node.tag == GUMBO_TAG_HEADER && isPageHeader(tree, i, title)) {
            cut = "header";
        }
        const bool isHeading = node.tag >= GUMBO_TAG_H1 && node.tag <= GUMBO_TAG_H6;
        if (cut == nullptr && (!node.classes.isEmpty() || !node.rel.isEmpty() || !node.itemprop.isEmpty())
            && !isHeading && node.itemprop != "articleBody"_L1) {
            const QSet<QString> words = classWords(node.classes);
            if (lengths.text[size_t(i)] <= kLongestByline && isByline(node, words)) {
                cut = "byline";
            } else {
                cut = furnitureOfWords(words);
            }
        }
        i = cut == nullptr ? i + 1 : node.end;
    }
    return cuts;
}

} // namespace Stemma
