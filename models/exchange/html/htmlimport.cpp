// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/html/htmlimport.h"

#include "models/exchange/html/htmlbody.h"
#include "models/exchange/html/htmlfilter.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qsizetype kCharsetPrescan = 4'096;

// The charset that the page declares in a meta element; a declared UTF-16 is none, it could not be read.
QString declaredCharset(const QByteArray &bytes)
{
    static const QRegularExpression charset(uR"(<meta[^>]+charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+))"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QString start = QString::fromLatin1(bytes.first(std::min(bytes.size(), kCharsetPrescan)));
    const QString name = charset.match(start).captured(1);
    return name.startsWith("utf-16"_L1, Qt::CaseInsensitive) ? u"UTF-8"_s : name;
}

} // namespace

Result<QList<ParsedArticle>> parseHtml(const QByteArray &bytes, const ImportOptions &options)
{
    Result<DecodedText> decoded = decodeText(bytes, options.encoding, declaredCharset(bytes));
    if (!decoded) {
        return std::unexpected(decoded.error());
    }
    const QString page = std::exchange(decoded->text, QString());
    const Result<FilteredHtml> filtered = filterHtml(page, options.limits);
    if (!filtered) {
        return std::unexpected(filtered.error());
    }
    const HtmlTree tree = parseHtmlTree(filtered->html);
    const HtmlMetadata metadata = htmlMetadata(tree, filtered->jsonLd);
    HtmlBody body = options.wholePage ? HtmlBody{htmlText(tree, 0, HtmlCuts(tree.size(), nullptr)), {}}
                                      : htmlBody(tree, metadata);
    ParsedArticle parsed;
    parsed.text = canonicalText(body.text);
    if (parsed.text.isEmpty()) {
        return failure(ErrorCode::EmptyFile, {QString()});
    }
    parsed.article.title = metadata.title;
    parsed.article.outlet = metadata.outlet;
    parsed.article.author = metadata.author;
    parsed.article.published = metadata.published;
    parsed.article.url = metadata.url;
    parsed.article.language = metadata.language;
    parsed.original = bytes;
    parsed.mediaType = u"text/html"_s;
    parsed.decoding = std::move(*decoded);
    parsed.cut = std::move(body.cut);
    return QList<ParsedArticle>{std::move(parsed)};
}

} // namespace Stemma
