// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"
#include "models/text/decoding.h"

#include <QList>

#include <optional>

namespace Stemma {

/// What a file of articles is. Auto: by the name's extension, failing that by the content.
enum class ImportFormat { Auto, PlainText, Html, Markdown, Csv, JsonLines, DataPackage };

/// What a column of a table (or a key of a JSON object) gives.
enum class ArticleField { Ignore, Title, Text, Outlet, Author, Published, Language, Url, Note };

/// Imported files are hostile: what is larger is refused with ErrorCode::TooLarge or TooDeep.
struct ImportLimits {
    qint64 textBytes = 256LL << 20; ///< plain text, tables
    qint64 htmlBytes = 32LL << 20; ///< HTML, Markdown
    int htmlDepth = 512; ///< open elements at one place, as browsers have it
    int htmlElements = 1'000'000; ///< elements that count for the text
};

struct ImportOptions {
    ImportFormat format = ImportFormat::Auto;
    QString encoding; ///< empty: detected
    // What the person says about every article of this import; nullopt leaves what the file says.
    std::optional<QString> title;
    std::optional<QString> outlet;
    std::optional<QString> author;
    std::optional<PublishedDate> published;
    std::optional<QString> url;
    std::optional<QString> language;
    /// Tables: field of each column; empty: guessed from the header.
    QList<ArticleField> columns;
    /// Tables: take rows with odd quotes or cells missing, leave out rows without a text.
    bool lenient = false;
    /// HTML: keep navigation, comments and the like, instead of the article's body only.
    bool wholePage = false;
    /// Folders: also files and folders whose name begins with a dot.
    bool includeHidden = false;
    ImportLimits limits;
};

/// A piece of a page that was left out of the article, so that it can be seen.
struct CutPart {
    QString what; ///< stable code: "nav", "aside", "footer", "form", "related", "byline", "hidden", ...
    QString text; ///< its words, shortened

    friend bool operator==(const CutPart &, const CutPart &) = default;
};

/// One article as read from a file: a value that knows nothing of a project.
struct ParsedArticle {
    Article article; ///< metadata and fileName; no ids
    QString text; ///< canonical
    QByteArray original; ///< bytes as they were; of a table, the row
    QString mediaType; ///< of the original
    QString encoding; ///< of the original: of a row UTF-8, whatever its file was in
    DecodedText decoding; ///< how the file was decoded; its text is left empty
    ImportFormat format = ImportFormat::PlainText;
    QList<CutPart> cut;
};

/// What Revision::decoding says: how a text was made of the original.
struct DecodingNote {
    QString format; ///< "text", "html", "markdown", "csv", "jsonl"
    QString encoding; ///< of the file
    EncodingSource source = EncodingSource::StrictUtf8;
    int confidence = 100;
    qint64 replaced = 0;
    qint64 dropped = 0;
    qint64 lineEndsChanged = 0;
    QList<CutPart> cut;

    friend bool operator==(const DecodingNote &, const DecodingNote &) = default;
};

/// The JSON of Revision::decoding: compact, keys in a fixed order.
[[nodiscard]] QString decodingNoteToJson(const DecodingNote &note);
/// Nullopt when @p json is no such note (an empty string, a revision made by other means).
[[nodiscard]] std::optional<DecodingNote> decodingNoteFromJson(const QString &json);
[[nodiscard]] DecodingNote decodingNoteOf(const ParsedArticle &parsed);

/// "html", "csv" ...: names of formats in files and on the command line; "" for Auto.
[[nodiscard]] QLatin1StringView keyOf(ImportFormat format);
[[nodiscard]] std::optional<ImportFormat> importFormatFromKey(QStringView key);
/// By the extension of @p fileName; Auto when it tells nothing.
[[nodiscard]] ImportFormat importFormatOfName(const QString &fileName);

} // namespace Stemma
