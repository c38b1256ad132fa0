// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/import/markdownimport.h"

#include "models/exchange/html/htmlfilter.h"
#include "models/exchange/html/htmltext.h"
#include "models/exchange/import/importdate.h"

#include <QRegularExpression>

#include <md4c.h>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

// Keys of YAML front matter, lower case; of a list the items joined.
using FrontMatter = QHash<QString, QString>;

QString unquoted(QStringView value)
{
    value = value.trimmed();
    const bool isQuoted = value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'')
        && value.back() == value.front();
    return isQuoted ? value.sliced(1, value.size() - 2).toString() : value.toString();
}

QString valueOf(QStringView written)
{
    written = written.trimmed();
    if (!written.startsWith(u'[') || !written.endsWith(u']')) {
        return unquoted(written);
    }
    QStringList items;
    for (const QStringView item : written.sliced(1, written.size() - 2).tokenize(u',')) {
        items.append(unquoted(item));
    }
    return items.join(", "_L1);
}

// Takes the front matter off @p text: what stands between a first line "---" and the next.
// Only plain "key: value" pairs and lists of words; that is what metadata of articles are.
FrontMatter takeFrontMatter(QStringView &text)
{
    static const QRegularExpression pattern(uR"(\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\z))"_s,
                                            QRegularExpression::DotMatchesEverythingOption
                                                | QRegularExpression::MultilineOption);
    const auto match = pattern.matchView(text);
    if (!match.hasMatch()) {
        return {};
    }
    FrontMatter found;
    QString key;
    for (const QStringView line : match.capturedView(1).tokenize(u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (trimmed.startsWith("- "_L1) && !key.isEmpty()) {
            QString &value = found[key];
            value += (value.isEmpty() ? QString() : u", "_s) + unquoted(trimmed.sliced(2));
            continue;
        }
        const qsizetype colon = line.indexOf(u':');
        if (colon > 0 && !line.front().isSpace() && !trimmed.startsWith(u'#')) {
            key = line.first(colon).trimmed().toString().toLower();
            found.insert(key, valueOf(line.sliced(colon + 1)));
        }
    }
    text = text.sliced(match.capturedEnd(0));
    return found;
}

const char *elementOf(MD_BLOCKTYPE type, const void *detail)
{
    static constexpr std::array kHeadings{"h1", "h2", "h3", "h4", "h5", "h6"};
    switch (type) {
    case MD_BLOCK_QUOTE:
        return "blockquote";
    case MD_BLOCK_UL:
        return "ul";
    case MD_BLOCK_OL:
        return "ol";
    case MD_BLOCK_LI:
        return "li";
    case MD_BLOCK_H:
        return kHeadings[static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level - 1];
    case MD_BLOCK_CODE:
        return "pre";
    case MD_BLOCK_P:
        return "p";
    case MD_BLOCK_TABLE:
        return "table";
    case MD_BLOCK_TR:
        return "tr";
    case MD_BLOCK_TH:
        return "th";
    case MD_BLOCK_TD:
        return "td";
    default:
        return nullptr;
    }
}

/// Writes the structure as HTML, so that text, entities and HTML inside Markdown go one way with pages.
struct HtmlWriter {
    QByteArray html;
    int imageDepth = 0;

    static HtmlWriter &of(void *self) { return *static_cast<HtmlWriter *>(self); }

    static int enterBlock(MD_BLOCKTYPE type, void *detail, void *self)
    {
        if (const char *element = elementOf(type, detail)) {
            of(self).html.append('<').append(element).append('>');
        }
        return 0;
    }

    static int leaveBlock(MD_BLOCKTYPE type, void *detail, void *self)
    {
        if (const char *element = elementOf(type, detail)) {
            of(self).html.append("</").append(element).append('>');
        }
        return 0;
    }

    static int enterSpan(MD_SPANTYPE type, void *, void *self)
    {
        of(self).imageDepth += type == MD_SPAN_IMG ? 1 : 0;
        return 0;
    }

    static int leaveSpan(MD_SPANTYPE type, void *, void *self)
    {
        of(self).imageDepth -= type == MD_SPAN_IMG ? 1 : 0;
        return 0;
    }

    static int text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self)
    {
        HtmlWriter &writer = of(self);
        const QByteArrayView bytes(text, qsizetype(size));
        if (writer.imageDepth > 0) {
            return 0;
        }
        if (type == MD_TEXT_BR) {
            writer.html.append("<br>");
        } else if (type == MD_TEXT_SOFTBR) {
            writer.html.append('\n');
        } else if (type == MD_TEXT_ENTITY || type == MD_TEXT_HTML) {
            writer.html.append(bytes);
        } else if (type != MD_TEXT_NULLCHAR) {
            writer.appendEscaped(bytes);
        }
        return 0;
    }

    void appendEscaped(QByteArrayView bytes)
    {
        for (const char c : bytes) {
            if (c == '<') {
                html.append("&lt;");
            } else if (c == '&') {
                html.append("&amp;");
            } else {
                html.append(c);
            }
        }
    }
};

QString firstOf(const FrontMatter &found, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (const QString value = found.value(QString(key)).simplified(); !value.isEmpty()) {
            return value;
        }
    }
    return {};
}

QString firstHeading(const HtmlTree &tree, const HtmlCuts &cuts)
{
    for (int i = 0; i < int(tree.size()); ++i) {
        if (!tree[size_t(i)].isText && tree[size_t(i)].tag == GUMBO_TAG_H1) {
            return htmlText(tree, i, cuts);
        }
    }
    return {};
}

} // namespace

Result<QList<ParsedArticle>> parseMarkdown(const QByteArray &bytes, const ImportOptions &options)
{
    Result<DecodedText> decoded = decodeText(bytes, options.encoding);
    if (!decoded) {
        return std::unexpected(decoded.error());
    }
    const QString source = std::exchange(decoded->text, QString());
    QStringView rest = source;
    const FrontMatter frontMatter = takeFrontMatter(rest);

    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = HtmlWriter::enterBlock;
    parser.leave_block = HtmlWriter::leaveBlock;
    parser.enter_span = HtmlWriter::enterSpan;
    parser.leave_span = HtmlWriter::leaveSpan;
    parser.text = HtmlWriter::text;
    HtmlWriter writer;
    const QByteArray utf8 = rest.toUtf8();
    if (md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &writer) != 0) {
        return failure(ErrorCode::MalformedInput, {QString(), QString(), u"no Markdown"_s});
    }
    const Result<FilteredHtml> filtered = filterHtml(QString::fromUtf8(writer.html), options.limits);
    if (!filtered) {
        return std::unexpected(filtered.error());
    }
    const HtmlTree tree = parseHtmlTree(filtered->html);
    const HtmlCuts cuts(tree.size(), nullptr);

    ParsedArticle parsed;
    parsed.text = canonicalText(htmlText(tree, 0, cuts));
    if (parsed.text.isEmpty()) {
        return failure(ErrorCode::EmptyFile, {QString()});
    }
    Article &article = parsed.article;
    article.title = firstOf(frontMatter, {"title"_L1, "headline"_L1});
    if (article.title.isEmpty()) {
        article.title = firstHeading(tree, cuts).simplified();
    }
    article.outlet
        = firstOf(frontMatter, {"outlet"_L1, "publisher"_L1, "publication"_L1, "source"_L1, "site"_L1});
    article.author = firstOf(frontMatter, {"author"_L1, "authors"_L1, "byline"_L1, "by"_L1});
    article.published
        = publishedDateFromAnywhere(firstOf(frontMatter, {"published"_L1, "date"_L1, "datepublished"_L1}));
    article.url = firstOf(frontMatter, {"url"_L1, "link"_L1, "canonical"_L1, "canonical_url"_L1});
    article.language = firstOf(frontMatter, {"language"_L1, "lang"_L1});
    parsed.original = bytes;
    parsed.mediaType = u"text/markdown"_s;
    parsed.decoding = std::move(*decoded);
    return QList<ParsedArticle>{std::move(parsed)};
}

} // namespace Stemma
