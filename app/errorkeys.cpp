// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/errorkeys.h"

namespace Stemma {

QLatin1StringView keyOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotAProject:
        return QLatin1StringView("not-a-project");
    case ErrorCode::DamagedProject:
        return QLatin1StringView("damaged-project");
    case ErrorCode::NewerProject:
        return QLatin1StringView("newer-project");
    case ErrorCode::ProjectInUse:
        return QLatin1StringView("project-in-use");
    case ErrorCode::ProjectExists:
        return QLatin1StringView("project-exists");
    case ErrorCode::CannotOpen:
        return QLatin1StringView("cannot-open");
    case ErrorCode::CannotWrite:
        return QLatin1StringView("cannot-write");
    case ErrorCode::ReadOnly:
        return QLatin1StringView("read-only");
    case ErrorCode::DiskFull:
        return QLatin1StringView("disk-full");
    case ErrorCode::Storage:
        return QLatin1StringView("storage");
    case ErrorCode::Conflict:
        return QLatin1StringView("conflict");
    case ErrorCode::NotFound:
        return QLatin1StringView("not-found");
    case ErrorCode::Ambiguous:
        return QLatin1StringView("ambiguous");
    case ErrorCode::InvalidRange:
        return QLatin1StringView("invalid-range");
    case ErrorCode::InvalidValue:
        return QLatin1StringView("invalid-value");
    case ErrorCode::NothingToUndo:
        return QLatin1StringView("nothing-to-undo");
    case ErrorCode::NothingToRedo:
        return QLatin1StringView("nothing-to-redo");
    case ErrorCode::EmptyFile:
        return QLatin1StringView("empty-file");
    case ErrorCode::TooLarge:
        return QLatin1StringView("too-large");
    case ErrorCode::BinaryFile:
        return QLatin1StringView("binary-file");
    case ErrorCode::UndecodableText:
        return QLatin1StringView("undecodable-text");
    case ErrorCode::MalformedInput:
        return QLatin1StringView("malformed-input");
    case ErrorCode::TooDeep:
        return QLatin1StringView("too-deep");
    case ErrorCode::UnknownFormat:
        return QLatin1StringView("unknown-format");
    case ErrorCode::Duplicate:
        return QLatin1StringView("duplicate");
    case ErrorCode::Cancelled:
        return QLatin1StringView("cancelled");
    case ErrorCode::ExportExists:
        return QLatin1StringView("export-exists");
    case ErrorCode::ForeignFiles:
        return QLatin1StringView("foreign-files");
    case ErrorCode::DerivationCircle:
        return QLatin1StringView("derivation-circle");
    case ErrorCode::DateInversion:
        return QLatin1StringView("date-inversion");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Stemma
