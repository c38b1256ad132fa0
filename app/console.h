// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace Stemma {

// Exit codes of every sub-command.
inline constexpr int kExitOk = 0;
inline constexpr int kExitFailed = 1;
inline constexpr int kExitUsage = 2;

/// Standard streams of a sub-command: UTF-8, results on standard output, sentences about errors on
/// standard error. One thread.
class Console {
public:
    /// Bytes exactly as they are; false when the reader is gone or the disk is full.
    bool write(QByteArrayView bytes);
    /// A line of text, whatever is in it: a line break (in the name of a file, say) is written as \n.
    bool writeLine(const QString &line);
    /// Values parted by tabulators; one in a value is written as \t.
    bool writeColumns(QStringList columns);
    /// One line of JSON Lines.
    bool writeJson(const QJsonObject &object);
    /// Hands everything to the system; false when that failed now or earlier.
    bool flush();

    /// A line on standard error, as writeLine() has it, begun with the program's name.
    void complain(const QString &sentence);
    /// Complains about @p error and returns kExitFailed.
    int fail(const Error &error);
    /// Flushes and returns @p code, or kExitFailed with a sentence when the output could not be written.
    int finish(int code = kExitOk);

    /// Next line of standard input without its line end; nullopt at its end.
    [[nodiscard]] std::optional<QByteArray> readLine();

private:
    bool m_failed = false;
};

} // namespace Stemma
