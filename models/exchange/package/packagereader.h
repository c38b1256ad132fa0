// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/export/tableexport.h"
#include "models/records/records.h"

#include <QHash>

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
    QList<Review> reviews;
    QList<VariantMark> variantMarks;
    QHash<ContentHash, QString> texts;
};

/// Reads a folder that exportTables() wrote, in either profile; rows and columns may stand in any order and
/// more columns may have been added. Each text must match its hash and each annotation the words at its
/// offsets: UnknownFormat, NewerProject, CannotOpen, TooLarge, Cancelled, or MalformedInput with file, record
/// and what is wrong. Any thread.
[[nodiscard]] Result<PackageContent> readPackage(const QString &folder, const ExportProgress &progress = {});

} // namespace Stemma
