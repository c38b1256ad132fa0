// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Stemma {

class Studio;

/// Differences between two articles, and texts that are hard on a reader: many spans, deep ones, long
/// paragraphs. In the theme and direction that are set; @p suffix tells them in the pictures' names.
void takeHardShots(Studio &studio);

} // namespace Stemma
