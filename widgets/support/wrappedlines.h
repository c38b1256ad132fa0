// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

class QTextLayout;

namespace Stemma {

/// Breaks the text of @p layout into lines of @p width pixels, in words or where there is none anywhere, in
/// the text's own direction; returns the height of all lines. Formats are the caller's. GUI thread.
qreal layOutWrapped(QTextLayout &layout, qreal width);

} // namespace Stemma
