// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/package/datapackage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxDescription = 4 << 20; // bytes

QString latin1(const char *text)
{
    return QString::fromLatin1(text);
}

QJsonObject schemaJson(const ExportSchema &schema, const ExportOptions &options)
{
    QJsonArray fields;
    for (const ExportColumn &column : schema.columns) {
        QJsonObject field{{u"name"_s, latin1(column.name)}, {u"type"_s, latin1(column.type)}};
        if (field[u"type"_s] == u"number"_s && options.decimalMark() != '.') {
            field.insert(u"decimalChar"_s, QString(QLatin1Char(options.decimalMark())));
        }
        if (field[u"type"_s] == u"datetime"_s) {
            field.insert(u"format"_s, u"any"_s);
        }
        fields.append(field);
    }
    if (options.form().guardsFormulas) {
        fields.append(QJsonObject{{u"name"_s, QString(kGuardedColumn)}, {u"type"_s, u"string"_s}});
    }
    QJsonArray key;
    for (const char *column : schema.primaryKey) {
        key.append(latin1(column));
    }
    QJsonObject json{
        {u"fields"_s, fields}, {u"primaryKey"_s, key}, {u"missingValues"_s, QJsonArray{QString(u""_s)}}};
    QJsonArray foreignKeys;
    for (const ExportReference &reference : schema.references) {
        foreignKeys.append(QJsonObject{{u"fields"_s, latin1(reference.column)},
                                       {u"reference"_s,
                                        QJsonObject{{u"resource"_s, latin1(reference.table)},
                                                    {u"fields"_s, latin1(reference.target)}}}});
    }
    if (!foreignKeys.isEmpty()) {
        json.insert(u"foreignKeys"_s, foreignKeys);
    }
    return json;
}

QLatin1StringView keyOf(ExportProfile profile)
{
    return profile == ExportProfile::Spreadsheet ? "spreadsheet"_L1 : "data"_L1;
}

std::unexpected<Error> malformed(const QString &path, const QString &what)
{
    return failure(ErrorCode::MalformedInput, {path, QString(), what});
}

Result<QJsonObject> readDescription(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::CannotOpen, {path, file.errorString()});
    }
    if (file.size() > kMaxDescription) {
        return failure(ErrorCode::TooLarge,
                       {path, QString::number(file.size()), QString::number(kMaxDescription)});
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        return malformed(path, error.errorString());
    }
    return document.object();
}

} // namespace

QString textFileOf(ArticleId article)
{
    return kTextFolder + u'/' + article.toString() + u".txt"_s;
}

QByteArray dataPackageJson(const QList<WrittenTable> &tables, const ExportOptions &options)
{
    const CsvForm form = options.form();
    QJsonArray resources;
    for (const WrittenTable &table : tables) {
        const ExportSchema &schema = schemaOf(table.table);
        resources.append(QJsonObject{
            {u"name"_s, latin1(schema.name)},
            {u"title"_s, latin1(schema.title)},
            {u"path"_s, fileNameOf(table.table)},
            {u"profile"_s, u"tabular-data-resource"_s},
            {u"format"_s, u"csv"_s},
            {u"mediatype"_s, u"text/csv"_s},
            {u"encoding"_s, u"utf-8"_s},
            {u"bytes"_s, table.bytes},
            {u"hash"_s, QString(u"sha256:"_s + QString::fromLatin1(table.sha256))},
            {u"dialect"_s,
             QJsonObject{{u"delimiter"_s, QString(QLatin1Char(form.separator))},
                         {u"lineTerminator"_s, u"\r\n"_s},
                         {u"quoteChar"_s, u"\""_s},
                         {u"doubleQuote"_s, true},
                         {u"header"_s, true}}},
            {u"schema"_s, schemaJson(schema, options)},
        });
    }
    const QJsonObject package{
        {u"name"_s, u"stemma-export"_s},
        {u"title"_s, u"Annotated articles"_s},
        {u"profile"_s, u"tabular-data-package"_s},
        {u"resources"_s, resources},
        {u"stemma"_s,
         QJsonObject{{u"format"_s, kExportFormat},
                     {u"profile"_s, QString(keyOf(options.profile))},
                     {u"offset_unit"_s, u"code point"_s},
                     {u"texts"_s, u"texts/{article_id}.txt"_s}}},
    };
    return QJsonDocument(package).toJson(QJsonDocument::Indented);
}

bool isDataPackage(const QString &path)
{
    const QFileInfo info(path);
    const QString file = info.isDir() ? path + u'/' + kDataPackageFile : path;
    if (QFileInfo(file).fileName() != kDataPackageFile || !QFileInfo::exists(file)) {
        return false;
    }
    const auto description = readDescription(file);
    return description && description->contains(u"stemma"_s);
}

Result<DataPackage> readDataPackage(const QString &folder)
{
    const QString path = folder + u'/' + kDataPackageFile;
    const auto description = readDescription(path);
    if (!description) {
        return std::unexpected(description.error());
    }
    if (!description->value(u"stemma"_s).isObject()) {
        return failure(ErrorCode::UnknownFormat, {path});
    }
    const QJsonObject stemma = description->value(u"stemma"_s).toObject();
    const qint64 format = stemma[u"format"_s].toInteger();
    if (format < 1) {
        return malformed(path, u"stemma.format"_s);
    }
    if (format > kExportFormat) {
        return failure(ErrorCode::NewerProject,
                       {path, QString::number(format), QString::number(kExportFormat)});
    }
    DataPackage package;
    const QString profile = stemma[u"profile"_s].toString();
    if (profile != keyOf(ExportProfile::Data) && profile != keyOf(ExportProfile::Spreadsheet)) {
        return malformed(path, u"stemma.profile"_s);
    }
    package.options.profile
        = profile == keyOf(ExportProfile::Data) ? ExportProfile::Data : ExportProfile::Spreadsheet;
    const QJsonArray resources = description->value(u"resources"_s).toArray();
    for (const QJsonValue resource : resources) {
        const QString name = resource[u"name"_s].toString();
        const auto schemas = exportSchemas();
        const auto schema = std::ranges::find_if(
            schemas, [&](const ExportSchema &known) { return name == latin1(known.name); });
        if (schema == schemas.end()) {
            return malformed(path, u"resource "_s + name);
        }
        const QString delimiter = resource[u"dialect"_s][u"delimiter"_s].toString(u","_s);
        if (delimiter.size() != 1 || delimiter[0].unicode() > 0x7e) {
            return malformed(path, u"dialect.delimiter of "_s + name);
        }
        package.options.separator = char(delimiter[0].unicode());
        package.tables.append(schema->table);
    }
    return package;
}

} // namespace Stemma
