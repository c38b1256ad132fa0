// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <expected>

namespace Stemma {

/// What went wrong, as a code; widgets and the command line turn it into "what happened + what to do".
enum class ErrorCode {
    NotAProject, ///< the file is something else; parameter: path
    DamagedProject, ///< SQLite finds the file damaged; parameter: path
    NewerProject, ///< written by a newer version; parameters: path, version found, version known
    ProjectInUse, ///< another process writes this project; parameter: path
    ProjectExists, ///< a new project was to be made where a file lies; parameter: path
    CannotOpen, ///< a file cannot be read; parameters: path, reason
    CannotWrite, ///< a file or folder cannot be written; parameters: path, reason
    ReadOnly, ///< the project is open for reading only; parameter: path
    DiskFull, ///< parameter: path
    Storage, ///< any other refusal of the database; parameter: its words
    Conflict, ///< a row is no longer what the edit assumed; parameters: record type, id
    NotFound, ///< parameters: what, id or name
    Ambiguous, ///< a name fits several records; parameters: what, name
    InvalidRange, ///< outside the text or inside a character; parameters: start, end, length
    InvalidValue, ///< parameters: field, value, what is allowed
    NothingToUndo,
    NothingToRedo,
    EmptyFile, ///< parameter: path
    TooLarge, ///< parameters: path, size in bytes, limit in bytes
    BinaryFile, ///< looks like no text; parameter: path
    UndecodableText, ///< parameters: path, encoding
    MalformedInput, ///< parameters: path, line or record (1-based, may be empty), what is wrong
    TooDeep, ///< nesting beyond the limit; parameter: path
    UnknownFormat, ///< parameter: path
    Duplicate, ///< parameters: path, title of the article that has the same text
    Cancelled,
    ExportExists, ///< an earlier export lies there; parameter: path
    ForeignFiles, ///< a folder holds files that are not ours to replace; parameters: path, one of the files
    DerivationCircle, ///< an edge would close a circle; parameters: who took it, from whom
    DateInversion, ///< an edge would go to what is certainly later; parameters: who took it, from whom, and
                   ///< their dates
};

/// An error as a value: code, what it is about, and the technical words behind it.
struct Error {
    ErrorCode code = ErrorCode::Storage;
    QStringList parameters;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T> using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, QStringList parameters = {},
                                                    QString detail = {})
{
    return std::unexpected(Error{code, std::move(parameters), std::move(detail)});
}

} // namespace Stemma
