// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"
#include "tests/benchmarks/benchmark.h"

#include <QUuid>

namespace Stemma {

// What figures are compared with: the disk, and SQLite used directly. Each measures beside the case, in the
// same folder and the same minute.

/// The file of a database with what SQLite keeps beside it.
void removeDatabaseFiles(const QString &path);

/// Appends 4 KiB and syncs, @p count times, with @p pause milliseconds between: a disk that was left alone
/// may take twice as long.
[[nodiscard]] Times appendAndSync(const QString &path, int count, int pause = 0);

/// Inserts one small row a transaction (WAL, FULL) with the C API, @p count times.
[[nodiscard]] Times plainCommits(const QString &path, int count);

/// Opens @p path with the C API and steps through all rows of @p sql, touching each value; rows.
[[nodiscard]] qint64 stepThrough(const QString &path, const char *sql);

/// Milliseconds in which the C API opens @p path and gives the first @p rows of @p sql, whose mark is @p
/// words.
[[nodiscard]] double firstRows(const QString &path, const char *sql, const QString &words, int rows);

/// Gives the journal of the project at @p path @p count small edits that nothing else knows of.
void fillJournal(const QString &path, qint64 count);

/// Copies the spans of project @p from into a plain table at @p to, rows of all articles mixed, with an
/// index on the article.
void scatterSpans(const QString &from, const QString &to);

/// Milliseconds in which Qt Sql reads the spans of @p article from such a table.
[[nodiscard]] double loadScattered(const QString &path, QUuid article);

/// A plain table "t" at @p path of @p spans of each of @p texts, as CSV has them: span_id, kind, quote,
/// start, "end", annotator and created, the last in milliseconds.
void writeQuotes(const QString &path, const QStringList &texts, const QList<QList<Span>> &spans);

/// Milliseconds in which Qt Sql inserts @p spans with words, annotator and time into a plain table at @p path
/// with an index on the article, ten thousand in a transaction (WAL, FULL); they come scattered over the
/// articles.
[[nodiscard]] double insertPlainly(const QString &path, QList<Span> spans);

/// The same rows into the table of spans of the project at @p path, which has their articles and is not open:
/// with all its indexes and references, without counts and without a journal.
[[nodiscard]] double insertIndexed(const QString &path, const QList<Span> &spans);

/// Milliseconds in which Qt Sql and a QTextStream write the rows of @p sql as CSV into @p output.
[[nodiscard]] double exportPlainly(const QString &project, const QString &sql, const QString &output);

/// `sqlite3 -csv PROJECT SQL` into @p output; milliseconds, or nothing where there is no such program.
[[nodiscard]] std::optional<double> sqliteShellCsv(const QString &project, const QString &sql,
                                                   const QString &output);

} // namespace Stemma
