// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/connection.h"

#include <functional>

namespace Stemma {

/// A text that the full-text index does not hold as it is.
struct TextIndexDifference {
    qint64 id = 0; ///< row of table content; there may be none any more
    ContentHash text; ///< null when there is none
};

/// Compares the full-text index with the texts, word by word. FTS5's own check is an INSERT, which a reader
/// may not do and which keeps writers waiting; this reads only. Costs the time of cutting all texts into
/// words and of reading the index once, and some bytes a text.
///
/// @p progress gets 0 to 1 and returns false to stop; then the answer is of no use. Call it where what is
/// read is one state of the file. DamagedProject when the index cannot be read.
[[nodiscard]] Result<QList<TextIndexDifference>>
compareTextIndex(const Connection &connection, const std::function<bool(double)> &progress);

} // namespace Stemma
