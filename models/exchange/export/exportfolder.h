// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QFile>
#include <QString>

#include <memory>

namespace Stemma {

/// What a failed write to @p path means: DiskFull or CannotWrite.
[[nodiscard]] Error writeError(const QString &path, const QString &reason);

/// A folder that is written beside its place and then put there as a whole. Until moveIntoPlace() succeeds,
/// an earlier export in that place stays as it is; a folder not moved is removed again. One thread.
class ExportFolder {
public:
    /// ExportExists when an export lies at @p target and @p mayReplace is false; ForeignFiles when the folder
    /// holds anything that no export made, or anything at all without the description of one; CannotWrite,
    /// DiskFull.
    [[nodiscard]] static Result<ExportFolder> prepare(const QString &target, bool mayReplace);
    ExportFolder(ExportFolder &&other) noexcept;
    ExportFolder &operator=(ExportFolder &&) = delete;
    ~ExportFolder();

    /// A new file for unbuffered writing; @p name may lie in a subfolder.
    [[nodiscard]] Result<std::unique_ptr<QFile>> open(const QString &name);
    /// Closes @p file and says whether everything arrived.
    [[nodiscard]] Result<void> close(QFile &file) const;
    [[nodiscard]] Result<void> write(const QString &name, const QByteArray &bytes);
    void remove(const QString &name) const;

    /// Takes the place of the target, which is gone afterwards if there was one.
    [[nodiscard]] Result<void> moveIntoPlace();

private:
    ExportFolder(QString target, QString temporary);

    QString m_target;
    QString m_temporary; ///< empty once moved
};

} // namespace Stemma
