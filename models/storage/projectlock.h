// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QString>

#include <memory>

namespace Stemma {

/// The right of this process to write a project. The system frees it when the process ends, however it
/// ends (a lock that names a process would not do: numbers repeat in containers). It lies on a hidden file
/// beside the project, because SQLite's own locks on the project must not be disturbed.
class ProjectLock {
public:
    /// ProjectInUse when another holder has it, CannotWrite when the folder takes no file.
    [[nodiscard]] static Result<std::shared_ptr<ProjectLock>> acquire(const QString &projectPath);
    ~ProjectLock();
    Q_DISABLE_COPY_MOVE(ProjectLock)

    [[nodiscard]] static QString lockPath(const QString &projectPath);

private:
    ProjectLock(QString path, int descriptor);

    QString m_path;
    int m_descriptor;
};

} // namespace Stemma
