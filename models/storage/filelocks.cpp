// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/filelocks.h"

#include <array>
#include <cstdarg>
#include <cstdio>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Stemma {

#ifdef F_OFD_SETLK

namespace {

using FileId = std::pair<dev_t, ino_t>;

/// SQLite shares one set of locks between all its connections to a file in a process and may free through one
/// descriptor what it took through another; so there is one descriptor for each file, and it is found by the
/// file.
class LockedFiles {
public:
    int call(int descriptor, int command, struct flock *lock);
    /// Gives up what is held of the file, as closing it does with POSIX locks: SQLite frees the lock on its
    /// shared memory so, and closes a project file only when it holds no lock of it.
    void forget(int descriptor);

private:
    static int openAnew(int descriptor);

    std::mutex m_mutex;
    std::map<FileId, int> m_descriptors; ///< of our own, which nobody else closes; -1: none could be had
};

// A duplicate would do for writing only where SQLite's own descriptor does; so the file is opened once more,
// by the name of the descriptor, since the file's own name may have been given to another one.
int LockedFiles::openAnew(int descriptor)
{
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "/proc/self/fd/%d", descriptor);
    const int writable = ::open(name.data(), O_RDWR | O_CLOEXEC);
    return writable >= 0 ? writable : ::open(name.data(), O_RDONLY | O_CLOEXEC);
}

int LockedFiles::call(int descriptor, int command, struct flock *lock)
{
    struct stat status{};
    if (::fstat(descriptor, &status) != 0) {
        return ::fcntl(descriptor, command, lock);
    }
    const std::scoped_lock guard(m_mutex);
    const FileId id(status.st_dev, status.st_ino);
    auto found = m_descriptors.find(id);
    if (found == m_descriptors.end()) {
        found = m_descriptors.emplace(id, openAnew(descriptor)).first;
    }
    if (found->second < 0) {
        return ::fcntl(descriptor, command, lock);
    }
    lock->l_pid = 0; // as the system demands it of these locks
    return ::fcntl(found->second,
                   command == F_GETLK       ? F_OFD_GETLK
                       : command == F_SETLK ? F_OFD_SETLK
                                            : F_OFD_SETLKW,
                   lock);
}

void LockedFiles::forget(int descriptor)
{
    struct stat status{};
    if (::fstat(descriptor, &status) != 0) {
        return;
    }
    const std::scoped_lock guard(m_mutex);
    const auto found = m_descriptors.find(FileId(status.st_dev, status.st_ino));
    if (found != m_descriptors.end()) {
        if (found->second >= 0) {
            ::close(found->second);
        }
        m_descriptors.erase(found);
    }
}

LockedFiles &lockedFiles()
{
    static LockedFiles files;
    return files;
}

/// SQLite's fcntl: locks go to the files' own descriptors, everything else to the system.
int lockingFcntl(int descriptor, int command, ...)
{
    va_list arguments;
    va_start(arguments, command);
    int result = 0;
    if (command == F_GETLK || command == F_SETLK || command == F_SETLKW) {
        result = lockedFiles().call(descriptor, command, va_arg(arguments, struct flock *));
    } else {
        result = ::fcntl(descriptor, command, va_arg(arguments, void *));
    }
    va_end(arguments);
    return result;
}

/// SQLite's close.
int lockingClose(int descriptor)
{
    lockedFiles().forget(descriptor);
    return ::close(descriptor);
}

} // namespace

void keepFileLocks()
{
    static const bool isDone = [] {
        sqlite3_vfs *vfs = sqlite3_vfs_find("unix");
        return vfs != nullptr && vfs->iVersion >= 3
            && vfs->xSetSystemCall(vfs, "fcntl", reinterpret_cast<sqlite3_syscall_ptr>(lockingFcntl))
            == SQLITE_OK
            && vfs->xSetSystemCall(vfs, "close", reinterpret_cast<sqlite3_syscall_ptr>(lockingClose))
            == SQLITE_OK;
    }();
    Q_UNUSED(isDone)
}

#else

void keepFileLocks()
{
}

#endif

} // namespace Stemma
