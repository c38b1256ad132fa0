// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/edit.h"
#include "models/storage/connection.h"
#include "models/storage/packed/packingstore.h"

#include <optional>

namespace Stemma {

// Table packed_spans: the spans of articles that have many, packed as they were after some edit. True with
// what the journal says of later edits. See PackingStore.

/// The spans of @p article; nothing when they are not packed, or in a way that cannot be used.
[[nodiscard]] Result<std::optional<QList<Span>>> packedSpansOf(const Connection &connection,
                                                               ArticleId article);

/// Inside a transaction: keeps @p bytes, which packSpans() made of the spans of @p article after edit @p
/// edit. Nothing when the article is gone or a later state is kept already.
[[nodiscard]] Result<void> putPackedSpans(const Connection &connection, ArticleId article, EditNumber edit,
                                          const QByteArray &bytes);

/// For an older file that may not be changed: as if nothing were packed.
[[nodiscard]] Result<void> makeEmptyPackedSpans(const Connection &connection);

} // namespace Stemma
