// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Stemma {

class Studio;

/// How reading looks: settings, colours, typography, distraction-free, the source, printed pages.
void takeLook(Studio &studio);

} // namespace Stemma
