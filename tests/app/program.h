// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

namespace Stemma {

/// What a run of the program left behind.
struct Run {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    /// Its output read as JSON Lines.
    [[nodiscard]] QList<QJsonObject> json() const
    {
        QList<QJsonObject> objects;
        for (const QByteArray &line : out.split('\n')) {
            if (!line.isEmpty()) {
                objects.append(QJsonDocument::fromJson(line).object());
            }
        }
        return objects;
    }
};

/// Runs the built program with @p arguments, in @p folder where given. With @p largestFile no file can grow
/// beyond so many bytes: writing fails in the midst of it, as on a full disk.
inline Run runProgram(const QStringList &arguments, const QByteArray &input = {}, const QString &folder = {},
                      rlim_t largestFile = RLIM_INFINITY)
{
    QProcess process;
    if (largestFile != RLIM_INFINITY) {
        process.setChildProcessModifier([largestFile] {
            const rlimit limit{largestFile, largestFile};
            std::signal(SIGXFSZ, SIG_IGN); // the write is to fail, not the program to die
            ::setrlimit(RLIMIT_FSIZE, &limit);
        });
    }
    if (!folder.isEmpty()) {
        process.setWorkingDirectory(folder);
    }
    process.start(QStringLiteral(STEMMA_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000)) {
        return {-2, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -3,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace Stemma
