// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/projectlock.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Stemma {

QString ProjectLock::lockPath(const QString &projectPath)
{
    // Two names of one file (a link) must meet at one lock.
    const QString canonical = QFileInfo(projectPath).canonicalFilePath();
    const QFileInfo file(canonical.isEmpty() ? projectPath : canonical);
    return file.absolutePath() + u"/."_s + file.fileName() + u".lock"_s;
}

ProjectLock::ProjectLock(QString path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

ProjectLock::~ProjectLock()
{
    ::unlink(QFile::encodeName(m_path).constData()); // while it is still ours, see acquire()
    ::close(m_descriptor);
}

Result<std::shared_ptr<ProjectLock>> ProjectLock::acquire(const QString &projectPath)
{
    const QString path = lockPath(projectPath);
    const QByteArray name = QFile::encodeName(path);
    for (;;) {
        const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
        if (descriptor < 0) {
            return failure(ErrorCode::CannotWrite, {projectPath, qt_error_string(errno)}, path);
        }
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int reason = errno;
            ::close(descriptor);
            if (reason == EWOULDBLOCK) {
                return failure(ErrorCode::ProjectInUse, {projectPath}, path);
            }
            return failure(ErrorCode::CannotWrite, {projectPath, qt_error_string(reason)}, path);
        }
        // The holder before us may have removed the file between our open and our lock.
        struct stat ours{};
        struct stat named{};
        if (::fstat(descriptor, &ours) == 0 && ::stat(name.constData(), &named) == 0
            && ours.st_ino == named.st_ino && ours.st_dev == named.st_dev) {
            return std::shared_ptr<ProjectLock>(new ProjectLock(path, descriptor));
        }
        ::close(descriptor);
    }
}

} // namespace Stemma
