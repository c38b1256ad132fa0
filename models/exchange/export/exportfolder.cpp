// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/export/exportfolder.h"

#include "models/exchange/export/exporttables.h"
#include "models/exchange/package/datapackage.h"

#include <QDir>
#include <QDirIterator>
#include <QStorageInfo>
#include <QUuid>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNoSpace = 64 * 1024; // bytes; less free than this is a full disk

QStringList tableFiles()
{
    QStringList names{kDataPackageFile};
    for (const ExportSchema &schema : exportSchemas()) {
        names.append(fileNameOf(schema.table));
    }
    return names;
}

/// A file or folder in @p folder that no export made; empty when there is none. Names alone prove nothing,
/// somebody's own table may be called articles.csv: without the description of an export all is foreign.
QString foreignFile(const QString &folder)
{
    const bool isExport = isDataPackage(folder);
    const QStringList ours = tableFiles();
    QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        if (!isExport) {
            return file.fileName();
        }
        if (file.isDir() && file.fileName() == kTextFolder && !file.isSymLink()) {
            continue;
        }
        if (file.isDir() || !ours.contains(file.fileName())) {
            return file.fileName();
        }
    }
    QDirIterator texts(folder + u'/' + kTextFolder,
                       QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    while (texts.hasNext()) {
        const QFileInfo file = texts.nextFileInfo();
        const QString name = file.fileName();
        const bool isText = file.isFile() && name.endsWith(".txt"_L1)
            && !QUuid::fromString(QStringView(name).chopped(4)).isNull();
        if (!isText) {
            return kTextFolder + u'/' + name;
        }
    }
    return {};
}

} // namespace

Error writeError(const QString &path, const QString &reason)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QStorageInfo disk(folder);
    // What the kernel only shows as a file system has no bytes at all.
    const bool isFull
        = disk.isValid() && !disk.isReadOnly() && disk.bytesTotal() > 0 && disk.bytesAvailable() < kNoSpace;
    return isFull ? Error{ErrorCode::DiskFull, {path}, reason}
                  : Error{ErrorCode::CannotWrite, {path, reason}, {}};
}

Result<ExportFolder> ExportFolder::prepare(const QString &target, bool mayReplace)
{
    const QFileInfo place(QDir::cleanPath(QFileInfo(target).absoluteFilePath()));
    if (place.exists() && !place.isDir()) {
        return failure(ErrorCode::CannotWrite, {target, u"not a folder"_s});
    }
    if (place.exists()) {
        const QString foreign = foreignFile(place.filePath());
        if (!foreign.isEmpty()) {
            return failure(ErrorCode::ForeignFiles, {target, foreign});
        }
        if (isDataPackage(place.filePath()) && !mayReplace) {
            return failure(ErrorCode::ExportExists, {target});
        }
    }
    if (!QDir().mkpath(place.path())) {
        return failure(ErrorCode::CannotWrite, {place.path(), u"the folder cannot be made"_s});
    }
    const QString temporary = place.path() + u"/."_s + place.fileName() + u'.'
        + QUuid::createUuid().toString(QUuid::Id128).first(12) + u".part"_s;
    ExportFolder folder(place.filePath(), temporary);
    if (!QDir().mkpath(temporary + u'/' + kTextFolder)) {
        return std::unexpected(writeError(place.filePath(), u"the folder cannot be made"_s));
    }
    return folder;
}

ExportFolder::ExportFolder(QString target, QString temporary)
    : m_target(std::move(target))
    , m_temporary(std::move(temporary))
{
}

ExportFolder::ExportFolder(ExportFolder &&other) noexcept
    : m_target(std::move(other.m_target))
    , m_temporary(std::exchange(other.m_temporary, QString()))
{
}

ExportFolder::~ExportFolder()
{
    if (!m_temporary.isEmpty()) {
        QDir(m_temporary).removeRecursively();
    }
}

Result<std::unique_ptr<QFile>> ExportFolder::open(const QString &name)
{
    auto file = std::make_unique<QFile>(m_temporary + u'/' + name);
    if (!file->open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) {
        return std::unexpected(writeError(file->fileName(), file->errorString()));
    }
    return file;
}

Result<void> ExportFolder::close(QFile &file) const
{
    file.close();
    if (file.error() != QFileDevice::NoError) {
        return std::unexpected(writeError(file.fileName(), file.errorString()));
    }
    return {};
}

Result<void> ExportFolder::write(const QString &name, const QByteArray &bytes)
{
    const auto file = open(name);
    if (!file) {
        return std::unexpected(file.error());
    }
    if ((*file)->write(bytes) != bytes.size()) {
        return std::unexpected(writeError((*file)->fileName(), (*file)->errorString()));
    }
    return close(**file);
}

void ExportFolder::remove(const QString &name) const
{
    QFile::remove(m_temporary + u'/' + name);
}

Result<void> ExportFolder::moveIntoPlace()
{
    QDir disk;
    QString earlier;
    if (QFileInfo::exists(m_target)) {
        // What was checked at the start may have changed since.
        if (const QString foreign = foreignFile(m_target); !foreign.isEmpty()) {
            return failure(ErrorCode::ForeignFiles, {m_target, foreign});
        }
        earlier = m_temporary + u".old"_s;
        if (!disk.rename(m_target, earlier)) {
            return failure(ErrorCode::CannotWrite, {m_target, u"it cannot be moved aside"_s});
        }
    }
    if (!disk.rename(m_temporary, m_target)) {
        if (!earlier.isEmpty()) {
            disk.rename(earlier, m_target);
        }
        return std::unexpected(writeError(m_target, u"the new folder cannot be moved there"_s));
    }
    m_temporary.clear();
    if (!earlier.isEmpty()) {
        QDir(earlier).removeRecursively();
    }
    return {};
}

} // namespace Stemma
