// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/import/importtypes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

struct FormatKey {
    ImportFormat format;
    QLatin1StringView key;
};

constexpr std::array kFormats{FormatKey{ImportFormat::Auto, ""_L1},
                              FormatKey{ImportFormat::PlainText, "text"_L1},
                              FormatKey{ImportFormat::Html, "html"_L1},
                              FormatKey{ImportFormat::Markdown, "markdown"_L1},
                              FormatKey{ImportFormat::Csv, "csv"_L1},
                              FormatKey{ImportFormat::JsonLines, "jsonl"_L1},
                              FormatKey{ImportFormat::DataPackage, "datapackage"_L1}};

// Part of the file format: never change, only add.
constexpr std::array kSources{"bom"_L1, "strict-utf8"_L1, "declared"_L1, "detected"_L1, "chosen"_L1};

struct Extension {
    QLatin1StringView extension;
    ImportFormat format;
};

constexpr std::array kExtensions{Extension{"txt"_L1, ImportFormat::PlainText},
                                 Extension{"text"_L1, ImportFormat::PlainText},
                                 Extension{"htm"_L1, ImportFormat::Html},
                                 Extension{"html"_L1, ImportFormat::Html},
                                 Extension{"xhtml"_L1, ImportFormat::Html},
                                 Extension{"shtml"_L1, ImportFormat::Html},
                                 Extension{"md"_L1, ImportFormat::Markdown},
                                 Extension{"markdown"_L1, ImportFormat::Markdown},
                                 Extension{"mdown"_L1, ImportFormat::Markdown},
                                 Extension{"csv"_L1, ImportFormat::Csv},
                                 Extension{"tsv"_L1, ImportFormat::Csv},
                                 Extension{"tab"_L1, ImportFormat::Csv},
                                 Extension{"jsonl"_L1, ImportFormat::JsonLines},
                                 Extension{"ndjson"_L1, ImportFormat::JsonLines},
                                 Extension{"jsonlines"_L1, ImportFormat::JsonLines}};

} // namespace

QString decodingNoteToJson(const DecodingNote &note)
{
    // Written by hand for a fixed order of keys: people read it, and exports must be byte-equal.
    const auto quoted = [](const QString &text) {
        const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return QString::fromUtf8(array.sliced(1, array.size() - 2));
    };
    QStringList cut;
    for (const CutPart &part : note.cut) {
        cut.append(u"{\"what\":"_s + quoted(part.what) + u",\"text\":"_s + quoted(part.text) + u'}');
    }
    return u"{\"format\":"_s + quoted(note.format) + u",\"encoding\":"_s + quoted(note.encoding)
        + u",\"source\":\""_s + kSources[size_t(note.source)] + u"\",\"confidence\":"_s
        + QString::number(note.confidence) + u",\"replaced\":"_s + QString::number(note.replaced)
        + u",\"dropped\":"_s + QString::number(note.dropped) + u",\"line_ends_changed\":"_s
        + QString::number(note.lineEndsChanged) + u",\"cut\":["_s + cut.join(u',') + u"]}"_s;
}

std::optional<DecodingNote> decodingNoteFromJson(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject()) {
        return std::nullopt;
    }
    const QJsonObject object = document.object();
    const auto source = std::find(kSources.begin(), kSources.end(), object["source"_L1].toString());
    if (!object.contains("encoding"_L1) || source == kSources.end()) {
        return std::nullopt;
    }
    DecodingNote note;
    note.format = object["format"_L1].toString();
    note.encoding = object["encoding"_L1].toString();
    note.source = EncodingSource(source - kSources.begin());
    note.confidence = object["confidence"_L1].toInt();
    note.replaced = object["replaced"_L1].toInteger();
    note.dropped = object["dropped"_L1].toInteger();
    note.lineEndsChanged = object["line_ends_changed"_L1].toInteger();
    const QJsonArray cut = object["cut"_L1].toArray();
    for (const QJsonValue &part : cut) {
        note.cut.append({part["what"_L1].toString(), part["text"_L1].toString()});
    }
    return note;
}

DecodingNote decodingNoteOf(const ParsedArticle &parsed)
{
    const DecodedText &decoding = parsed.decoding;
    return {.format = QString(keyOf(parsed.format)),
            .encoding = decoding.encoding,
            .source = decoding.source,
            .confidence = decoding.confidence,
            .replaced = decoding.replaced,
            .dropped = decoding.dropped,
            .lineEndsChanged = decoding.lineEndsChanged,
            .cut = parsed.cut};
}

QLatin1StringView keyOf(ImportFormat format)
{
    return kFormats[size_t(format)].key;
}

std::optional<ImportFormat> importFormatFromKey(QStringView key)
{
    for (const FormatKey &known : kFormats) {
        if (key == known.key) {
            return known.format;
        }
    }
    if (key == "auto"_L1) {
        return ImportFormat::Auto;
    }
    // What people type for the names above.
    const ImportFormat byExtension = importFormatOfName(u"x."_s + key);
    return byExtension == ImportFormat::Auto ? std::nullopt : std::optional(byExtension);
}

ImportFormat importFormatOfName(const QString &fileName)
{
    const QStringView name = fileName;
    if (name.endsWith("datapackage.json"_L1)) {
        return ImportFormat::DataPackage;
    }
    const QStringView extension = name.sliced(name.lastIndexOf(u'.') + 1);
    for (const Extension &known : kExtensions) {
        if (extension.size() < name.size() && extension.compare(known.extension, Qt::CaseInsensitive) == 0) {
            return known.format;
        }
    }
    return ImportFormat::Auto;
}

} // namespace Stemma
