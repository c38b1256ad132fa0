// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sampleproject.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Stemma {

QString builtSampleProject()
{
    const QString path
        = QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share/stemma/sample.stemma"_s);
    return QFile::exists(path) ? path : QString();
}

Result<QString> ownSampleProject()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QString own = folder.filePath(u"Sample.stemma"_s);
    if (QFile::exists(own)) {
        return own;
    }
    const QString built = builtSampleProject();
    if (built.isEmpty()) {
        return failure(ErrorCode::NotFound, {u"sample project"_s, u"share/stemma/sample.stemma"_s});
    }
    QFile source(built);
    if (!QDir().mkpath(folder.path()) || !source.copy(own)) {
        return failure(ErrorCode::CannotWrite, {own, source.errorString()});
    }
    QFile::setPermissions(own, QFile::permissions(own) | QFile::WriteOwner);
    return own;
}

} // namespace Stemma
