// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/import/importtable.h"

#include "models/exchange/import/csvreader.h"
#include "models/exchange/import/importdate.h"
#include "models/exchange/import/jsonlines.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qsizetype kPreviewCell = 500;

struct ColumnName {
    ArticleField field;
    const char *names; // normalised, separated by blanks
};

constexpr std::array kColumnNames{
    ColumnName{ArticleField::Title,
               "title headline heading titel überschrift schlagzeile titre titulo título "
               "titolo titular заголовок 标题 標題 タイトル"},
    ColumnName{ArticleField::Text,
               "text body content articlebody fulltext articletext bodytext inhalt volltext "
               "artikeltext haupttext texte contenu texto contenido cuerpo conteúdo testo "
               "tekst treść текст 正文 内容 本文"},
    ColumnName{ArticleField::Outlet,
               "outlet source publisher publication newspaper sitename medium quelle zeitung "
               "verlag journal éditeur fuente medio periódico fonte testata źródło "
               "источник 来源 媒体"},
    ColumnName{ArticleField::Author,
               "author authors byline creator writer autor autoren verfasser auteur auteurs "
               "autore autores автор 作者"},
    ColumnName{ArticleField::Published,
               "published date datepublished publicationdate publishdate publishedat pubdate "
               "datum erschienen veröffentlicht fecha data datedepublication дата 日期"},
    ColumnName{ArticleField::Language, "language lang sprache langue idioma lingua język язык 语言"},
    ColumnName{ArticleField::Url, "url link permalink uri canonical adresse webadresse lien enlace"},
    ColumnName{ArticleField::Note, "note notes comment notiz anmerkung remarque nota"}};

// "Date Published", "date_published", "datePublished" are one name.
QString normalisedName(const QString &name)
{
    QString normalised;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber()) {
            normalised.append(c);
        }
    }
    return normalised;
}

// One row before it is an article.
struct Row {
    QStringList cells;
    QByteArray original;
    qint64 number = 0; // record (CSV) or line (JSON Lines), for messages
};

struct Table {
    QStringList header;
    QList<Row> rows;
    DecodedText decoding; // text left empty
    char delimiter = ',';
    QByteArray mediaType;
};

QString cellOf(const QJsonValue &value)
{
    if (value.isString()) {
        return value.toString();
    }
    if (value.isArray()) {
        // Lists of names, as author often is, read best joined.
        QStringList parts;
        const QJsonArray items = value.toArray();
        for (const QJsonValue item : items) {
            if (const QString part = cellOf(item); !part.isEmpty()) {
                parts.append(part);
            }
        }
        return parts.join(", "_L1);
    }
    if (value.isObject()) {
        return cellOf(value[u"name"_s]); // a person or an outlet, as schema.org writes them
    }
    return value.toVariant().toString();
}

Result<Table> readCsv(const QByteArray &utf8, const ImportOptions &options, qint64 maxRows)
{
    Table table;
    table.delimiter = detectCsvDelimiter(utf8);
    table.mediaType = table.delimiter == '\t' ? "text/tab-separated-values" : "text/csv";
    CsvReader reader(utf8, {.delimiter = table.delimiter, .strict = !options.lenient});
    Row row;
    while (maxRows < 0 || table.rows.size() < maxRows) {
        const Result<bool> read = reader.next(row.cells);
        if (!read) {
            return std::unexpected(read.error());
        }
        if (!*read) {
            break;
        }
        if (reader.record() == 1) {
            table.header = row.cells;
            continue;
        }
        row.original = reader.rawRecord().toByteArray();
        row.number = reader.record();
        table.rows.append(row);
    }
    return table;
}

Result<Table> readJsonLines(const QByteArray &utf8, qint64 maxRows)
{
    Table table;
    table.mediaType = "application/jsonl";
    QHash<QString, qsizetype> columns;
    JsonLinesReader reader(utf8);
    QJsonObject object;
    while (maxRows < 0 || table.rows.size() < maxRows) {
        const Result<bool> read = reader.next(object);
        if (!read) {
            return std::unexpected(read.error());
        }
        if (!*read) {
            break;
        }
        Row row{QStringList(table.header.size()), reader.rawLine().toByteArray(), reader.line()};
        for (auto it = object.begin(); it != object.end(); ++it) {
            auto column = columns.constFind(it.key());
            if (column == columns.cend()) {
                column = columns.insert(it.key(), table.header.size());
                table.header.append(it.key());
                row.cells.append(QString());
            }
            row.cells[*column] = cellOf(it.value());
        }
        table.rows.append(row);
    }
    // Keys that turn up late are empty cells before.
    for (Row &row : table.rows) {
        row.cells.resize(table.header.size());
    }
    return table;
}

Result<Table> readTable(const QByteArray &bytes, ImportFormat format, const ImportOptions &options,
                        qint64 maxRows = -1)
{
    Result<DecodedText> decoded = decodeText(bytes, options.encoding);
    if (!decoded) {
        return std::unexpected(decoded.error());
    }
    const QByteArray utf8 = std::exchange(decoded->text, QString()).toUtf8();
    Result<Table> table
        = format == ImportFormat::JsonLines ? readJsonLines(utf8, maxRows) : readCsv(utf8, options, maxRows);
    if (table) {
        table->decoding = std::move(*decoded);
    }
    return table;
}

std::unexpected<Error> malformedRow(const Row &row, const QString &what)
{
    return failure(ErrorCode::MalformedInput, {QString(), QString::number(row.number), what});
}

Result<ParsedArticle> articleOf(const Row &row, const QList<ArticleField> &columns, const Table &table,
                                bool lenient)
{
    ParsedArticle parsed;
    Article &article = parsed.article;
    for (qsizetype i = 0; i < std::min(columns.size(), row.cells.size()); ++i) {
        const QString &cell = row.cells[i];
        switch (columns[i]) {
        case ArticleField::Title:
            article.title = canonicalText(cell).simplified();
            break;
        case ArticleField::Text:
            parsed.text = canonicalText(cell);
            break;
        case ArticleField::Outlet:
            article.outlet = cell.trimmed();
            break;
        case ArticleField::Author:
            article.author = cell.trimmed();
            break;
        case ArticleField::Published:
            article.published = publishedDateFromAnywhere(cell);
            if (article.published.isUnknown() && !cell.trimmed().isEmpty() && !lenient) {
                return malformedRow(row, u"not a date: "_s + cell.trimmed().left(40));
            }
            break;
        case ArticleField::Language:
            article.language = cell.trimmed();
            break;
        case ArticleField::Url:
            article.url = cell.trimmed();
            break;
        case ArticleField::Note:
            article.note = canonicalText(cell);
            break;
        case ArticleField::Ignore:
            break;
        }
    }
    if (QStringView(parsed.text).trimmed().isEmpty()) {
        return malformedRow(row, u"no text"_s);
    }
    parsed.original = row.original;
    parsed.mediaType = QString::fromLatin1(table.mediaType);
    parsed.decoding = table.decoding;
    return parsed;
}

} // namespace

QList<ArticleField> guessColumns(const QStringList &header)
{
    QList<ArticleField> columns(header.size(), ArticleField::Ignore);
    for (const ColumnName &known : kColumnNames) {
        const QStringList names = QString::fromUtf8(known.names).split(u' ');
        // The order of names is the order of preference.
        for (const QString &name : names) {
            qsizetype found = -1;
            for (qsizetype i = 0; i < header.size() && found < 0; ++i) {
                found = columns[i] == ArticleField::Ignore && normalisedName(header[i]) == name ? i : -1;
            }
            if (found >= 0) {
                columns[found] = known.field;
                break;
            }
        }
    }
    return columns;
}

Result<QList<ParsedArticle>> parseTable(const QByteArray &bytes, ImportFormat format,
                                        const ImportOptions &options)
{
    const Result<Table> table = readTable(bytes, format, options);
    if (!table) {
        return std::unexpected(table.error());
    }
    const QList<ArticleField> columns
        = options.columns.isEmpty() ? guessColumns(table->header) : options.columns;
    if (!columns.contains(ArticleField::Text)) {
        return failure(ErrorCode::MalformedInput, {QString(), u"1"_s, u"no column holds the text"_s},
                       table->header.join(", "_L1));
    }
    QList<ParsedArticle> articles;
    articles.reserve(table->rows.size());
    for (const Row &row : table->rows) {
        Result<ParsedArticle> article = articleOf(row, columns, *table, options.lenient);
        if (article) {
            articles.append(std::move(*article));
        } else if (!options.lenient) {
            return std::unexpected(article.error());
        }
    }
    if (articles.isEmpty()) {
        return failure(ErrorCode::EmptyFile, {QString()});
    }
    return articles;
}

Result<TablePreview> tablePreview(const QByteArray &bytes, ImportFormat format, const ImportOptions &options,
                                  int maxRows)
{
    const Result<Table> table = readTable(bytes, format, options, maxRows);
    if (!table) {
        return std::unexpected(table.error());
    }
    TablePreview preview{table->header, {}, guessColumns(table->header), table->delimiter};
    for (const Row &row : table->rows) {
        QStringList cells = row.cells;
        for (QString &cell : cells) {
            cell.truncate(kPreviewCell);
        }
        preview.rows.append(cells);
    }
    return preview;
}

} // namespace Stemma
