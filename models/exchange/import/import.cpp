// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/import/import.h"

#include "models/exchange/html/htmlimport.h"
#include "models/exchange/import/importtable.h"
#include "models/exchange/import/markdownimport.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qsizetype kLongestTitle = 200;

qint64 byteLimit(ImportFormat format, const ImportLimits &limits)
{
    const bool isPage = format == ImportFormat::Html || format == ImportFormat::Markdown;
    return isPage ? limits.htmlBytes : limits.textBytes;
}

Result<void> checkSize(qint64 size, ImportFormat format, const QString &path, const ImportLimits &limits)
{
    if (size == 0) {
        return failure(ErrorCode::EmptyFile, {path});
    }
    if (const qint64 limit = byteLimit(format, limits); size > limit) {
        return failure(ErrorCode::TooLarge, {path, QString::number(size), QString::number(limit)});
    }
    return {};
}

// The paragraph at or behind `from` that says something. Empty: there is none, or nothing follows it.
QStringView paragraphAt(QStringView text, qsizetype from)
{
    for (qsizetype start = from; start < text.size();) {
        const qsizetype end = text.indexOf(u'\n', start);
        if (end < 0) {
            return {};
        }
        const QStringView line = text.sliced(start, end - start).trimmed();
        if (!line.isEmpty()) {
            return text.sliced(end).trimmed().isEmpty() ? QStringView() : line;
        }
        start = end + 1;
    }
    return {};
}

// What outlets set above a headline, in the languages that quotations are read in.
bool isLabel(QStringView line)
{
    static const QSet<QString> labels{
        u"breaking"_s,        u"breaking news"_s, u"exclusive"_s,      u"news"_s,
        u"top news"_s,        u"latest news"_s,   u"world news"_s,     u"opinion"_s,
        u"comment"_s,         u"analysis"_s,      u"live"_s,           u"live updates"_s,
        u"developing"_s,      u"just in"_s,       u"special report"_s, u"eilmeldung"_s,
        u"exklusiv"_s,        u"meinung"_s,       u"kommentar"_s,      u"analyse"_s,
        u"nachrichten"_s,     u"liveticker"_s,    u"última hora"_s,    u"exclusiva"_s,
        u"opinión"_s,         u"noticias"_s,      u"análisis"_s,       u"en directo"_s,
        u"dernière minute"_s, u"exclusif"_s,      u"actualités"_s,     u"en direct"_s,
        u"alerte info"_s,
    };
    QString folded = line.toString().toLower();
    while (!folded.isEmpty() && !folded.back().isLetter()) {
        folded.chop(1);
    }
    return labels.contains(folded);
}

// First paragraph, when it is short and more follows. A label such as "Breaking News" is none above a short
// paragraph.
QString titleOfText(QStringView text)
{
    const QStringView first = paragraphAt(text, 0);
    if (first.isEmpty() || first.size() > kLongestTitle) {
        return {};
    }
    const QStringView second = paragraphAt(text, first.data() - text.data() + first.size());
    const bool isHeadline = !second.isEmpty() && second.size() <= kLongestTitle;
    return (isHeadline && isLabel(first) ? second : first).toString();
}

Result<QList<ParsedArticle>> parsePlainText(const QByteArray &bytes, const ImportOptions &options)
{
    Result<DecodedText> decoded = decodeText(bytes, options.encoding);
    if (!decoded) {
        return std::unexpected(decoded.error());
    }
    ParsedArticle parsed;
    parsed.text = std::exchange(decoded->text, QString());
    if (QStringView(parsed.text).trimmed().isEmpty()) {
        return failure(ErrorCode::EmptyFile, {QString()});
    }
    parsed.article.title = titleOfText(parsed.text);
    parsed.original = bytes;
    parsed.mediaType = u"text/plain"_s;
    parsed.decoding = std::move(*decoded);
    return QList<ParsedArticle>{std::move(parsed)};
}

Result<QList<ParsedArticle>> parseAs(ImportFormat format, const QByteArray &bytes, const QString &name,
                                     const ImportOptions &options)
{
    switch (format) {
    case ImportFormat::Html:
        return parseHtml(bytes, options);
    case ImportFormat::Markdown:
        return parseMarkdown(bytes, options);
    case ImportFormat::Csv:
    case ImportFormat::JsonLines:
        return parseTable(bytes, format, options);
    case ImportFormat::DataPackage:
        return failure(ErrorCode::UnknownFormat, {name});
    case ImportFormat::Auto:
    case ImportFormat::PlainText:
        break;
    }
    return parsePlainText(bytes, options);
}

void applyOverrides(Article &article, const ImportOptions &options)
{
    article.title = options.title.value_or(article.title);
    article.outlet = options.outlet.value_or(article.outlet);
    article.author = options.author.value_or(article.author);
    article.published = options.published.value_or(article.published);
    article.url = options.url.value_or(article.url);
    article.language = options.language.value_or(article.language);
}

// Parsers know no names: errors get the path in its place, the first parameter.
std::unexpected<Error> withPath(Error error, const QString &path)
{
    if (error.parameters.isEmpty()) {
        error.parameters.append(path);
    } else {
        error.parameters.first() = path;
    }
    return std::unexpected(std::move(error));
}

Result<QList<ParsedArticle>> parseNamed(const QByteArray &bytes, const QString &path,
                                        const ImportOptions &options)
{
    const QString fileName = QFileInfo(path).fileName();
    const ImportFormat format
        = options.format == ImportFormat::Auto ? detectImportFormat(bytes, fileName) : options.format;
    if (const auto size = checkSize(bytes.size(), format, path, options.limits); !size) {
        return std::unexpected(size.error());
    }
    Result<QList<ParsedArticle>> articles = parseAs(format, bytes, path, options);
    if (!articles) {
        return withPath(articles.error(), path);
    }
    const bool isTable = format == ImportFormat::Csv || format == ImportFormat::JsonLines;
    for (qsizetype i = 0; i < articles->size(); ++i) {
        ParsedArticle &parsed = (*articles)[i];
        parsed.format = format;
        parsed.encoding = isTable ? u"UTF-8"_s : parsed.decoding.encoding;
        parsed.article.fileName
            = isTable && !fileName.isEmpty() ? fileName % u'#' % QString::number(i + 1) : fileName;
        applyOverrides(parsed.article, options);
        if (parsed.article.title.isEmpty()) {
            parsed.article.title = isTable ? parsed.article.fileName : QFileInfo(fileName).completeBaseName();
        }
    }
    return articles;
}

} // namespace

ImportFormat detectImportFormat(const QByteArray &bytes, const QString &name)
{
    if (const ImportFormat byName = importFormatOfName(name); byName != ImportFormat::Auto) {
        return byName;
    }
    const QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 1024)).trimmed().toLower();
    for (const QByteArrayView sign :
         {"<!doctype html", "<html", "\xef\xbb\xbf<!doctype html", "\xef\xbb\xbf<html"}) {
        if (start.startsWith(sign)) {
            return ImportFormat::Html;
        }
    }
    return ImportFormat::PlainText;
}

Result<QList<ParsedArticle>> parseFile(const QString &path, const ImportOptions &options)
{
    QFile file(path);
    if (!QFileInfo(path).isFile()) {
        const QString reason = QFileInfo::exists(path) ? u"not a regular file"_s : u"No such file"_s;
        return failure(ErrorCode::CannotOpen, {path, reason});
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::CannotOpen, {path, file.errorString()});
    }
    const ImportFormat format
        = options.format == ImportFormat::Auto ? importFormatOfName(path) : options.format;
    // Before reading: a file beyond the limit is not even loaded.
    if (const auto size = checkSize(file.size(), format, path, options.limits); !size) {
        return std::unexpected(size.error());
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return failure(ErrorCode::CannotOpen, {path, file.errorString()});
    }
    return parseNamed(bytes, path, options);
}

Result<QList<ParsedArticle>> parseBytes(const QByteArray &bytes, const QString &name,
                                        const ImportOptions &options)
{
    return parseNamed(bytes, name, options);
}

} // namespace Stemma
