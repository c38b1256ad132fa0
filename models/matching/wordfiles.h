// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>

namespace Stemma {

struct WordFile {
    QString path;
    QByteArray bytes;
};

/// The *.json files of @p folder, by name; ErrorCode::CannotOpen with the folder or file and the system's
/// reason.
[[nodiscard]] Result<QList<WordFile>> readWordFiles(const QString &folder);

/// Reads the words of the files of @p folder, one a language, into @p lexicons: @p join puts each to what is
/// known of its language. @p lexicons stay as they were when a file cannot be read; ErrorCode::MalformedInput
/// then names the file and what is wrong in it.
template <typename Lexicon>
[[nodiscard]] Result<void> addWordFiles(const QString &folder, QMap<QString, Lexicon> &lexicons,
                                        const std::function<void(Lexicon &known, Lexicon read)> &join)
{
    const auto files = readWordFiles(folder);
    if (!files) {
        return std::unexpected(files.error());
    }
    QMap<QString, Lexicon> joined = lexicons;
    for (const WordFile &file : *files) {
        auto read = Lexicon::read(file.bytes);
        if (!read) {
            return failure(ErrorCode::MalformedInput, {file.path, QString(), read.error().parameters.last()});
        }
        if (const auto known = joined.find(read->language); known != joined.end()) {
            join(*known, std::move(*read));
        } else {
            const QString language = read->language;
            joined.insert(language, std::move(*read));
        }
    }
    lexicons = std::move(joined);
    return {};
}

} // namespace Stemma
