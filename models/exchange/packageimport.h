// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/tableexport.h"
#include "models/project/project.h"

namespace Stemma {

/// The records and texts of an exported folder, verified against each other.
struct PackageContent {
    QList<Article> articles;
    QList<Revision> revisions;
    QList<Entity> entities;
    QList<Claim> claims;
    QList<QuoteGroup> groups;
    QList<Span> spans;
    QList<Derivation> derivations;
    QList<Suggestion> suggestions;
    QHash<ContentHash, QString> texts;
};

struct PackageReport {
    qint64 articles = 0; ///< added
    qint64 annotations = 0;
    qint64 entities = 0;
    qint64 claims = 0;
    qint64 groups = 0;
    qint64 others = 0; ///< derivations and suggestions
    qint64 known = 0; ///< records that the project has already, equal in every field: left alone
};

/// Reads a folder that exportTables() wrote, in either profile; rows and columns may stand in any order and
/// more columns may have been added. Each text must match its hash and each annotation the words at its
/// offsets: UnknownFormat, NewerProject, CannotOpen, TooLarge, Cancelled, or MalformedInput with file, record
/// and what is wrong. Any thread.
[[nodiscard]] Result<PackageContent> readPackage(const QString &folder, const ExportProgress &progress = {});

/// Adds @p content to @p project with the same ids and times as one edit. A record whose id the project has
/// with the same fields is left alone; with other fields, or an entity or claim that the project has
/// under another id, is ErrorCode::Conflict (the error's detail lists all of them) and nothing is done.
[[nodiscard]] Result<PackageReport> importPackage(Project &project, const PackageContent &content);

} // namespace Stemma
