// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/connection.h"
#include "models/storage/projectstore.h"

namespace Stemma {

/// A record that the journal knows otherwise than the tables.
struct JournalDifference {
    QString record; ///< "table id", or "edit number" when an edit does not follow from those before it
    QString detail;
};

/// Applies all edits of the journal to nothing, in memory, and compares the outcome with the tables.
/// ErrorCode::Cancelled when @p progress (0 to 1) returns false.
[[nodiscard]] Result<QList<JournalDifference>> replayJournal(const ProjectStore &store,
                                                             const Connection &connection,
                                                             const std::function<bool(double)> &progress);

} // namespace Stemma
