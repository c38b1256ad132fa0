// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordfiles.h"

#include <QDir>
#include <QFile>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace Stemma {

Result<QList<WordFile>> readWordFiles(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists()) {
        return failure(ErrorCode::CannotOpen, {folder, qt_error_string(ENOENT)});
    }
    QList<WordFile> files;
    for (const QString &name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            return failure(ErrorCode::CannotOpen, {file.fileName(), file.errorString()});
        }
        files.append({file.fileName(), file.readAll()});
    }
    return files;
}

} // namespace Stemma
