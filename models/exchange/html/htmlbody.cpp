// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/html/htmlbody.h"

#include "models/exchange/html/htmlfurniture.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kShortParagraph = 25;
constexpr int kLongParagraph = 80;
constexpr int kShortArticle = 120;
constexpr qsizetype kLongestCutText = 1'000;
constexpr qsizetype kMostCutParts = 200;
constexpr int kSmallestCheckedBody = 200;

class BodyFinder {
public:
    BodyFinder(const HtmlTree &tree, const HtmlMetadata &metadata)
        : m_tree(tree)
        , m_metadata(metadata)
        , m_lengths(htmlLengths(tree))
        , m_cuts(furnitureOf(tree, m_lengths, metadata.title))
        , m_prose(tree.size())
        , m_score(tree.size())
    {
    }

    HtmlBody find()
    {
        weigh();
        m_root = chooseRoot();
        cutLinkLists();
        HtmlBody body;
        body.text = htmlText(m_tree, m_root, m_cuts);
        if (body.text.size() < kShortArticle && m_root != 0) {
            // Nothing here looks like an article: better all that is not furniture than a caption.
            m_root = 0;
            body.text = htmlText(m_tree, 0, m_cuts);
        }
        if (body.text.isEmpty()) {
            m_cuts.assign(m_tree.size(), nullptr);
            return {htmlText(m_tree, 0, m_cuts), {}};
        }
        const QStringList above = headlineAbove();
        if (!above.isEmpty()) {
            body.text.prepend(above.join(u'\n') + u'\n');
        }
        body.cut = cutParts();
        return body;
    }

private:
    [[nodiscard]] const HtmlNode &at(int i) const { return m_tree[size_t(i)]; }

    [[nodiscard]] int textOf(int i) const { return m_lengths.text[size_t(i)]; }

    [[nodiscard]] bool isInside(int node, int ancestor) const
    {
        return ancestor <= node && node < at(ancestor).end;
    }

    // Direct text of a node: what makes a div or a cell a paragraph.
    [[nodiscard]] int ownText(int i) const
    {
        int length = 0;
        for (int child = i + 1; child < at(i).end; child = at(child).end) {
            const HtmlNode &node = at(child);
            if (node.isText || node.tag == GUMBO_TAG_A || node.tag == GUMBO_TAG_SPAN) {
                length += textOf(child);
            }
        }
        return length;
    }

    [[nodiscard]] bool isParagraph(int i) const
    {
        switch (at(i).tag) {
        case GUMBO_TAG_P:
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_BLOCKQUOTE:
        case GUMBO_TAG_LI:
            return textOf(i) >= kShortParagraph;
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_TD:
        case GUMBO_TAG_BODY:
        case GUMBO_TAG_CENTER:
        case GUMBO_TAG_SPAN:
            return ownText(i) >= kLongParagraph;
        default:
            return false;
        }
    }

    // Scores of containers, and m_prose: how much running text lies inside each node.
    void weigh()
    {
        for (int i = 0; i < int(m_tree.size());) {
            if (m_cuts[size_t(i)] != nullptr) {
                i = at(i).end;
                continue;
            }
            const bool isBlockWithBlocks = at(i).isText || !isParagraph(i);
            if (isBlockWithBlocks || m_lengths.linkDensity(i) > 0.5) {
                ++i;
                continue;
            }
            const bool hasParagraphs = at(i).tag != GUMBO_TAG_P && at(i).tag != GUMBO_TAG_PRE;
            const int length = hasParagraphs && at(i).tag != GUMBO_TAG_LI && at(i).tag != GUMBO_TAG_BLOCKQUOTE
                ? ownText(i)
                : textOf(i);
            addProse(i, length);
            const bool goesIn
                = hasParagraphs && at(i).tag != GUMBO_TAG_LI && at(i).tag != GUMBO_TAG_BLOCKQUOTE;
            i = goesIn ? i + 1 : at(i).end;
        }
    }

    void addProse(int paragraph, int length)
    {
        const double score
            = 1 + std::min(length / 100.0, 3.0) + std::min<double>(double(commas(paragraph)), 5.0);
        const bool ownContainer = at(paragraph).tag != GUMBO_TAG_P && at(paragraph).tag != GUMBO_TAG_LI
            && at(paragraph).tag != GUMBO_TAG_PRE && at(paragraph).tag != GUMBO_TAG_BLOCKQUOTE;
        int level = ownContainer ? 1 : 0;
        for (int up = paragraph; up >= 0; up = at(up).parent) {
            m_prose[size_t(up)] += length;
            if (level >= 1 && level <= 3) {
                m_score[size_t(up)] += score / level;
            }
            ++level;
        }
    }

    [[nodiscard]] qsizetype commas(int node) const
    {
        qsizetype count = 0;
        for (int i = node + 1; i < at(node).end; ++i) {
            for (const QChar c : at(i).text) {
                count += c == u',' || c == u'\u3001' || c == u'\uff0c' || c == u'\u060c' ? 1 : 0;
            }
        }
        return count;
    }

    [[nodiscard]] int chooseRoot() const
    {
        int best = 0;
        double bestScore = 0;
        int article = -1;
        int itemBody = -1;
        int main = -1;
        for (int i = 1; i < int(m_tree.size()); ++i) {
            if (m_cuts[size_t(i)] != nullptr) {
                i = at(i).end - 1;
                continue;
            }
            const double score = m_score[size_t(i)] * (1 - m_lengths.linkDensity(i));
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
            const auto prefer = [&](int &chosen) {
                chosen = chosen < 0 || m_prose[size_t(i)] > m_prose[size_t(chosen)] ? i : chosen;
            };
            if (at(i).tag == GUMBO_TAG_ARTICLE) {
                prefer(article);
            } else if (at(i).tag == GUMBO_TAG_MAIN || at(i).role == "main"_L1) {
                prefer(main);
            }
            if (at(i).itemprop == "articleBody"_L1) {
                prefer(itemBody);
            }
        }
        best = widened(best);
        int chosen = best;
        for (const int marked : {main, article, itemBody}) {
            if (marked > 0 && m_prose[size_t(marked)] * 10 >= m_prose[size_t(best)] * 6
                && (marked != main || isInside(best, main))) {
                // The outermost of equals: an article element has its headline, an inner div has not.
                const bool isNarrower = isInside(marked, chosen) && chosen != marked && chosen != best;
                chosen = isNarrower && m_prose[size_t(marked)] * 10 < m_prose[size_t(chosen)] * 9 ? chosen
                                                                                                  : marked;
            }
        }
        return checkedAgainstJsonLd(chosen, {chosen, best, article, itemBody, main, 0});
    }

    // An article in several containers, with advertisements between them: up to what holds them all.
    [[nodiscard]] int widened(int best) const
    {
        int up = best;
        for (int step = 0; step < 3 && up > 0; ++step) {
            if (at(up).tag == GUMBO_TAG_ARTICLE || at(up).tag == GUMBO_TAG_MAIN) {
                break;
            }
            up = at(up).parent;
            const bool hasMore = up >= 0 && m_prose[size_t(up)] * 10 > m_prose[size_t(best)] * 11;
            if (hasMore && m_lengths.linkDensity(up) < 0.4) {
                best = up;
            }
        }
        return best;
    }

    [[nodiscard]] int checkedAgainstJsonLd(int chosen, std::initializer_list<int> candidates) const
    {
        if (m_metadata.articleBody.size() < kSmallestCheckedBody) {
            return chosen;
        }
        const QHash<QString, int> wanted = wordCounts(m_metadata.articleBody);
        double bestAgreement = agreement(wanted, chosen) + 0.05;
        for (const int candidate : candidates) {
            if (candidate < 0 || candidate == chosen) {
                continue;
            }
            if (const double found = agreement(wanted, candidate); found > bestAgreement) {
                bestAgreement = found;
                chosen = candidate;
            }
        }
        return chosen;
    }

    [[nodiscard]] static QHash<QString, int> wordCounts(const QString &text)
    {
        QHash<QString, int> counts;
        const QString simple = text.simplified();
        for (const QStringView word : QStringView(simple).tokenize(u' ')) {
            ++counts[word.toString()];
        }
        return counts;
    }

    // F-measure of the words of a node's text against @p wanted.
    [[nodiscard]] double agreement(const QHash<QString, int> &wanted, int node) const
    {
        const QHash<QString, int> found = wordCounts(htmlText(m_tree, node, m_cuts));
        double common = 0;
        double total = 0;
        for (auto it = found.begin(); it != found.end(); ++it) {
            common += std::min(it.value(), wanted.value(it.key()));
            total += it.value();
        }
        for (const int count : wanted) {
            total += count;
        }
        return total == 0 ? 0 : 2 * common / total;
    }

    // Inside the body: blocks that are little but links, and the headings above them.
    void cutLinkLists()
    {
        // The latest child with text of each node on the way, so that no list looks back over its siblings.
        std::vector<int> latest(m_tree.size(), -1);
        for (int i = m_root + 1; i < at(m_root).end; ++i) {
            int &sibling = latest[size_t(at(i).parent)];
            const int before = sibling;
            sibling = textOf(i) > 0 ? i : sibling;
            if (m_cuts[size_t(i)] != nullptr) {
                i = at(i).end - 1;
                continue;
            }
            if (!isLinkList(i)) {
                continue;
            }
            m_cuts[size_t(i)] = "links";
            cutHeading(before);
            i = at(i).end - 1;
        }
    }

    [[nodiscard]] bool isLinkList(int i) const
    {
        switch (at(i).tag) {
        case GUMBO_TAG_UL:
        case GUMBO_TAG_OL:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_P:
        case GUMBO_TAG_TABLE:
            return textOf(i) > 0 && m_prose[size_t(i)] * 3 < textOf(i) && m_lengths.linkDensity(i) > 0.7
                && !holdsHeadline(i);
        default:
            return false;
        }
    }

    [[nodiscard]] bool holdsHeadline(int node) const
    {
        for (int i = node + 1; i < at(node).end; ++i) {
            if (at(i).tag == GUMBO_TAG_H1 && !at(i).isText) {
                return true;
            }
        }
        return false;
    }

    // The heading of a list that was cut, if that is what stands before it.
    void cutHeading(int before)
    {
        if (before > 0 && at(before).tag >= GUMBO_TAG_H2 && at(before).tag <= GUMBO_TAG_H6) {
            m_cuts[size_t(before)] = "related";
        }
    }

    // Headline and standfirst that stand above the chosen body, outside it.
    QStringList headlineAbove()
    {
        QStringList lines;
        int headline = -1;
        for (int i = 1; i < m_root; ++i) {
            const HtmlNode &node = at(i);
            if (node.isText || isInside(m_root, i)) {
                continue;
            }
            const bool mayBeHeadline = headline < 0 && node.tag == GUMBO_TAG_H1;
            const bool mayBeStandfirst = headline >= 0 && m_cuts[size_t(i)] == nullptr && isStandfirst(node);
            if (!mayBeHeadline && !mayBeStandfirst) {
                continue;
            }
            const QString text = htmlText(m_tree, i, m_cuts);
            if (text.isEmpty() || (mayBeHeadline && !isSameHeading(text, m_metadata.title))) {
                continue;
            }
            headline = mayBeHeadline ? i : headline;
            lines.append(text);
            m_above.push_back(i);
            i = node.end - 1;
        }
        return lines;
    }

    [[nodiscard]] static bool isStandfirst(const HtmlNode &node)
    {
        static const QSet<QString> kWords{u"standfirst"_s, u"subtitle"_s,   u"subheadline"_s, u"subhead"_s,
                                          u"deck"_s,       u"dek"_s,        u"lead"_s,        u"lede"_s,
                                          u"intro"_s,      u"teasertext"_s, u"vorspann"_s,    u"chapo"_s};
        return node.itemprop == "description"_L1
            || (!node.classes.isEmpty() && classWords(node.classes).intersects(kWords));
    }

    [[nodiscard]] QList<CutPart> cutParts() const
    {
        QList<CutPart> parts;
        const HtmlCuts none(m_tree.size(), nullptr);
        for (int i = 0; i < int(m_tree.size()) && parts.size() < kMostCutParts;) {
            // Ascending and none inside another: the first from here on is the only one to ask.
            const auto above = std::ranges::lower_bound(m_above, i);
            const bool isAbove = above != m_above.cend() && *above == i;
            const char *what = m_cuts[size_t(i)];
            const bool isOnTheWay = isInside(m_root, i) || isInside(i, m_root)
                || (above != m_above.cend() && isInside(*above, i));
            if (what == nullptr && !isOnTheWay) {
                what = "outside";
            }
            if (what == nullptr && !isAbove) {
                ++i;
                continue;
            }
            if (!isAbove) {
                const QString text = htmlText(m_tree, i, none);
                if (!text.isEmpty()) {
                    parts.append({QString::fromLatin1(what), text.left(kLongestCutText)});
                }
            }
            i = at(i).end;
        }
        return parts;
    }

    const HtmlTree &m_tree;
    const HtmlMetadata &m_metadata;
    HtmlLengths m_lengths;
    HtmlCuts m_cuts;
    std::vector<int> m_prose;
    std::vector<double> m_score;
    std::vector<int> m_above;
    int m_root = 0;
};

} // namespace

HtmlBody htmlBody(const HtmlTree &tree, const HtmlMetadata &metadata)
{
    return BodyFinder(tree, metadata).find();
}

} // namespace Stemma
