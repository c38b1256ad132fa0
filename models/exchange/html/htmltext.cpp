// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/html/htmltext.h"

namespace Stemma {

namespace {

constexpr int kLayoutCell = 400; // a cell with more text than this holds no datum

// Collapsed by browsers; U+00A0 and its kin are not.
bool isHtmlSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

bool isBlock(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_UNKNOWN:
        return false;
    default:
        return true;
    }
}

bool isCell(GumboTag tag)
{
    return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
}

class Writer {
public:
    Writer(const HtmlTree &tree, const HtmlCuts &cuts)
        : m_tree(tree)
        , m_cuts(cuts)
    {
    }

    QString write(int root)
    {
        const int end = m_tree[size_t(root)].end;
        for (int i = root; i < end;) {
            leaveUpTo(i);
            const HtmlNode &node = m_tree[size_t(i)];
            if (m_cuts[size_t(i)] != nullptr) {
                if (isBlock(node.tag) && !node.isText) {
                    endLine();
                }
                i = node.end;
                continue;
            }
            if (node.isText) {
                appendText(node.text);
            } else {
                enter(i);
            }
            ++i;
        }
        leaveUpTo(end);
        endLine();
        return m_lines.join(u'\n');
    }

private:
    struct Table {
        int node;
        bool isData;
        bool hasCell = false; // in the present row
    };

    void enter(int i)
    {
        const HtmlNode &node = m_tree[size_t(i)];
        m_open.push_back(i);
        if (node.tag == GUMBO_TAG_TABLE) {
            endLine();
            m_tables.push_back({i, isDataTable(i)});
        } else if (isCell(node.tag) && inDataTable()) {
            if (m_tables.back().hasCell) {
                m_pendingSpace = false;
                m_line.append(u'\t');
            }
            m_tables.back().hasCell = true;
        } else if (node.tag == GUMBO_TAG_TR && inDataTable()) {
            endLine();
            m_tables.back().hasCell = false;
        } else if (isQuote(node)) {
            appendCollapsed(m_quoteDepth++ % 2 == 0 ? u"\u201c" : u"\u2018");
        } else if (isBlock(node.tag)) {
            endBlock();
        }
        m_preDepth += node.tag == GUMBO_TAG_PRE ? 1 : 0;
    }

    void leaveUpTo(int i)
    {
        while (!m_open.empty() && m_tree[size_t(m_open.back())].end <= i) {
            leave(m_open.back());
            m_open.pop_back();
        }
    }

    void leave(int i)
    {
        const HtmlNode &node = m_tree[size_t(i)];
        if (node.tag == GUMBO_TAG_TABLE) {
            endLine();
            m_tables.pop_back();
        } else if (node.tag == GUMBO_TAG_TR && inDataTable()) {
            endLine();
        } else if (isQuote(node)) {
            m_line.append(--m_quoteDepth % 2 == 0 ? QChar(u'\u201d') : QChar(u'\u2019'));
        } else if (isBlock(node.tag) && !(isCell(node.tag) && inDataTable())) {
            endBlock();
        }
        m_preDepth -= node.tag == GUMBO_TAG_PRE ? 1 : 0;
    }

    [[nodiscard]] bool inDataTable() const { return !m_tables.empty() && m_tables.back().isData; }

    [[nodiscard]] static bool isQuote(const HtmlNode &node)
    {
        return node.tag == GUMBO_TAG_SPAN && node.classes.startsWith(QLatin1StringView("q-element"));
    }

    // Old pages are laid out with tables: there a cell is a column of paragraphs, not a datum.
    [[nodiscard]] bool isDataTable(int table) const
    {
        int cellText = 0;
        for (int i = table + 1; i < m_tree[size_t(table)].end; ++i) {
            const HtmlNode &node = m_tree[size_t(i)];
            if (node.isText) {
                cellText += int(node.text.size());
            } else if (isCell(node.tag)) {
                cellText = 0;
            }
            if (node.tag == GUMBO_TAG_TABLE || node.tag == GUMBO_TAG_H1 || cellText > kLayoutCell) {
                return false;
            }
        }
        return true;
    }

    void endBlock()
    {
        if (inDataTable() && m_tables.back().hasCell) {
            m_pendingSpace = true;
        } else {
            endLine();
        }
    }

    void endLine()
    {
        m_pendingSpace = false;
        qsizetype end = m_line.size();
        while (end > 0 && (isHtmlSpace(m_line[end - 1]))) {
            --end;
        }
        m_line.truncate(end);
        // A line of no-break spaces is a spacer, not a paragraph.
        if (!QStringView(m_line).trimmed().isEmpty()) {
            m_lines.append(m_line);
        }
        m_line.clear();
    }

    void appendText(const QString &text)
    {
        if (m_preDepth > 0) {
            m_line.append(text);
        } else {
            appendCollapsed(text);
        }
    }

    void appendCollapsed(QStringView text)
    {
        for (const QChar c : text) {
            if (isHtmlSpace(c)) {
                m_pendingSpace = true;
                continue;
            }
            if (m_pendingSpace && !m_line.isEmpty() && !m_line.endsWith(u'\t')) {
                m_line.append(u' ');
            }
            m_pendingSpace = false;
            m_line.append(c);
        }
    }

    const HtmlTree &m_tree;
    const HtmlCuts &m_cuts;
    QStringList m_lines;
    QString m_line;
    bool m_pendingSpace = false;
    int m_preDepth = 0;
    int m_quoteDepth = 0;
    std::vector<int> m_open;
    std::vector<Table> m_tables;
};

} // namespace

QString htmlText(const HtmlTree &tree, int root, const HtmlCuts &cuts)
{
    return Writer(tree, cuts).write(root);
}

HtmlLengths htmlLengths(const HtmlTree &tree)
{
    HtmlLengths lengths{std::vector<int>(tree.size()), std::vector<int>(tree.size())};
    // Children come after their parents, so a walk from the end adds each node up once.
    for (size_t i = tree.size(); i-- > 0;) {
        const HtmlNode &node = tree[i];
        if (node.isText) {
            lengths.text[i] = int(
                std::count_if(node.text.cbegin(), node.text.cend(), [](QChar c) { return !c.isSpace(); }));
        } else if (node.tag == GUMBO_TAG_A) {
            lengths.links[i] = lengths.text[i];
        }
        if (node.parent >= 0) {
            lengths.text[size_t(node.parent)] += lengths.text[i];
            lengths.links[size_t(node.parent)] += lengths.links[i];
        }
    }
    return lengths;
}

} // namespace Stemma
