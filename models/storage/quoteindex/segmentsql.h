// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/id.h"
#include "models/storage/connection.h"

namespace Stemma {

/// Empty tables of the index for this connection alone, for a file of an older format that is open for
/// reading.
[[nodiscard]] Result<void> makeEmptySegments(const Connection &connection);

/// Lets @p article be read again, for its quotations and for the index: after a change that keeps its text
/// but not how the text is read, as that of its language.
[[nodiscard]] Result<void> readAgain(const Connection &connection, ArticleId article);

} // namespace Stemma
