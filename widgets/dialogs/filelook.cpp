// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/filelook.h"

#include "models/exchange/import/import.h"

#include <QFile>
#include <QFileInfo>

namespace Stemma {

namespace {

constexpr int kPreviewRows = 20;

/// Without the line, or at least the character, that the end of the part goes through.
QByteArray wholeLines(const QByteArray &part)
{
    const bool isUtf16 = part.startsWith("\xff\xfe") || part.startsWith("\xfe\xff");
    if (isUtf16) {
        return part; // the part has an even number of bytes
    }
    if (const qsizetype end = part.lastIndexOf('\n'); end >= 0) {
        return part.first(end + 1);
    }
    qsizetype end = part.size();
    for (int back = 0; back < 3 && end > 0 && (quint8(part.at(end - 1)) & 0xc0) == 0x80; ++back) {
        --end;
    }
    if (end > 0 && quint8(part.at(end - 1)) >= 0xc0) {
        --end;
    }
    return part.first(end);
}

} // namespace

bool isTable(ImportFormat format)
{
    return format == ImportFormat::Csv || format == ImportFormat::JsonLines;
}

FileLook lookAt(const QString &path, const ImportOptions &options)
{
    FileLook look;
    look.path = path;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        look.parsed = failure(ErrorCode::CannotOpen, {path, file.errorString()});
        return look;
    }
    const QString name = QFileInfo(path).fileName();
    look.size = file.size();
    QByteArray bytes = file.read(kLookedAtBytes);
    look.isWhole = file.atEnd();
    if (!look.isWhole) {
        bytes = wholeLines(bytes);
    }
    look.detected = detectImportFormat(bytes, name);
    look.format = options.format == ImportFormat::Auto ? look.detected : options.format;
    look.encodings = candidateEncodings(bytes);
    if (isTable(look.format)) {
        look.table = tablePreview(bytes, look.format, options, kPreviewRows);
    }
    if (look.isWhole || !isTable(look.format)) {
        look.parsed = parseBytes(bytes, name, options);
    }
    const auto encodingOf = [](const Result<QList<ParsedArticle>> &parsed) {
        return parsed && !parsed->isEmpty() ? parsed->first().decoding.encoding : QString();
    };
    if (options.encoding.isEmpty()) {
        look.detectedEncoding = encodingOf(look.parsed);
    } else if (look.isWhole || !isTable(look.format)) {
        ImportOptions automatic = options;
        automatic.encoding.clear();
        look.detectedEncoding = encodingOf(parseBytes(bytes, name, automatic));
    }
    return look;
}

} // namespace Stemma
