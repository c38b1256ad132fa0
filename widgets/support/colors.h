// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"

#include <QColor>
#include <QPalette>

namespace Stemma {

/// Whether @p palette is one of a dark theme.
[[nodiscard]] bool isDark(const QPalette &palette);

/// The hue of @p kind on the base colour of @p palette, strong enough for marks and thin shapes.
[[nodiscard]] QColor kindColor(SpanKind kind, const QPalette &palette);

/// Fill on which text of @p palette is still read well.
[[nodiscard]] QColor kindFill(SpanKind kind, const QPalette &palette);

/// Text of second rank: contrast of at least 4.5:1 on the base colour, quieter than the text.
[[nodiscard]] QColor mutedText(const QPalette &palette);

/// @p front over @p back with @p share (0 to 1) of front.
[[nodiscard]] QColor blended(const QColor &front, const QColor &back, qreal share);

} // namespace Stemma
