// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/projectstore.h"

namespace Stemma {

/// Opens and makes `.stemma` files; see SqliteStore for the file's format.
///
/// createProjectFile(): ErrorCode::ProjectExists when a file lies there, CannotWrite, DiskFull.
/// openProjectFile(): NotAProject, DamagedProject, NewerProject, ProjectInUse (ReadWrite only), CannotOpen.
/// An older format is migrated when opened ReadWrite, after a copy of the file was made beside it.
[[nodiscard]] Result<std::unique_ptr<ProjectStore>> createProjectFile(const QString &path);
[[nodiscard]] Result<std::unique_ptr<ProjectStore>> openProjectFile(const QString &path, AccessMode mode);

} // namespace Stemma
