// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/edit.h"

#include <QByteArrayView>

#include <optional>
#include <span>

namespace Stemma {

// The spans of one article in one piece of bytes: read many times faster than rows of a table, because what
// they share (annotator, cue, names) is there once and most numbers are small. Values; any thread.

/// Whether row @p a of table span comes before @p b of the same article: by start, then by id.
[[nodiscard]] bool isEarlierRow(const Span &a, const Span &b);

/// @p spans are of one article, in the order of its rows. None are no bytes.
[[nodiscard]] QByteArray packSpans(std::span<const Span *const> spans);

/// The spans of @p article out of @p bytes, in the order of its rows, with @p changes made to them: one for
/// each span, in any order. Nothing when the bytes are damaged, of another article or no packed spans, or
/// when a change does not follow from what is there.
[[nodiscard]] std::optional<QList<Span>> unpackSpans(QByteArrayView bytes, ArticleId article,
                                                     const QList<Change<Span>> &changes = {});

/// Writes the checksum of packed spans anew, so that tests can make bytes that only their meaning betrays.
void sealPackedSpans(QByteArray &bytes);

} // namespace Stemma
