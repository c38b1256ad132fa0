// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/export/tableexport.h"
#include "models/project/project.h"

namespace Stemma {

struct PackageReport {
    qint64 articles = 0; ///< added
    qint64 annotations = 0;
    qint64 entities = 0;
    qint64 claims = 0;
    qint64 groups = 0;
    qint64 others = 0; ///< derivations, suggestions and what reviewers found
    qint64 known = 0; ///< records that the project has already, equal in every field: left alone
};

/// An exported folder that was read and whose texts are staged. Nothing is in the project yet:
/// importPackage() makes it one edit.
struct StagedPackage {
    Changes changes; ///< the records that the project does not have
    QList<ContentHash> texts; ///< in the store
    PackageReport report;
};

/// Reads @p folder (see readPackage()), compares it with what is in @p store and stages its texts there in
/// short transactions. @p store is a ReadWrite sibling() of the project's store that belongs to the calling
/// thread. A record whose id the project has with the same fields is left alone; with other fields, or an
/// entity or claim that the project has under another id, is ErrorCode::Conflict (the error's detail lists
/// all of them). On any error nothing is left in the store.
[[nodiscard]] Result<StagedPackage> stagePackage(ProjectStore &store, const QString &folder,
                                                 const ExportProgress &progress = {});

/// Adds what was staged to @p project with the same ids and times as one edit. On error the staged texts
/// are taken back.
[[nodiscard]] Result<PackageReport> importPackage(Project &project, const StagedPackage &package);

} // namespace Stemma
