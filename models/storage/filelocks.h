// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Stemma {

/// Makes SQLite's locks hold until SQLite gives them up. To be called before a project file is opened; calls
/// after the first do nothing. Any thread.
///
/// SQLite locks with POSIX record locks, all of which a process loses as soon as any part of it closes the
/// file: a file dialog that reads the first bytes to choose an icon is enough. Another process then takes
/// itself for the last one on the file, removes the write-ahead log, and what is written from then on is lost
/// when this process ends ("How To Corrupt An SQLite Database File", 2.2). With this, SQLite's locks are
/// taken as open file description locks (Linux 3.15), through a descriptor of our own for each file. They
/// exclude the locks of programs that use POSIX locks and are excluded by them. Where the system has none,
/// nothing changes.
void keepFileLocks();

} // namespace Stemma
