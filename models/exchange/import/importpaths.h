// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/import/importtypes.h"
#include "models/project/project.h"

#include <functional>

namespace Stemma {

/// A text that is there already: in the project, or earlier in the same import.
struct ImportDuplicate {
    QString path;
    ArticleId existing; ///< null: earlier in the same import
    QString title; ///< of the article that has the same text
};

struct ImportFailure {
    QString path;
    Error error;
};

/// What an import found. Nothing is in the project yet: Project::addArticles() makes @c articles one edit.
struct ImportReport {
    QList<NewArticle> articles; ///< their contents are in the store; ids are not made yet
    QList<ImportDuplicate> duplicates;
    QList<ImportFailure> failures; ///< these files gave nothing at all
    QStringList
        skipped; ///< in folders: hidden files, those of a kind that is not read, and folders with an export
    bool isCancelled = false; ///< then everything else is empty and nothing is left in the store
};

/// Files and folders that are to be imported in one way.
struct ImportRequest {
    QStringList paths;
    ImportOptions options;
};

/// Called on the thread of the import between small steps; false cancels.
using ImportProgress = std::function<bool(qint64 done, qint64 total, const QString &current)>;

/// Reads files and whole folders (in order of their names), each once, and stages the contents of the
/// articles in
/// @p store, a ReadWrite sibling() of the project's store that belongs to the calling thread, in short
/// transactions. Files are parsed on all processors. One failed file concerns no other.
/// An error is one of the store (disk full, read-only): then nothing is left in it.
[[nodiscard]] Result<ImportReport> importPaths(ProjectStore &store, const QList<ImportRequest> &requests,
                                               const ImportProgress &progress = {});

/// The same with one request.
[[nodiscard]] Result<ImportReport> importPaths(ProjectStore &store, const QStringList &pathsOrFolders,
                                               const ImportOptions &options = {},
                                               const ImportProgress &progress = {});

/// The same of one file's bytes (pasted, standard input).
[[nodiscard]] Result<ImportReport> importBytes(ProjectStore &store, const QByteArray &bytes,
                                               const QString &name, const ImportOptions &options = {});

/// Takes back what an import staged, when its articles are not added after all.
[[nodiscard]] Result<void> discardImport(ProjectStore &store, const ImportReport &report);

/// The files that importPaths() would read; adds those that it leaves out to @p skipped.
[[nodiscard]] QStringList importableFiles(const QStringList &pathsOrFolders, const ImportOptions &options,
                                          QStringList *skipped = nullptr);

} // namespace Stemma
