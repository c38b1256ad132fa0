// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Stemma {

/// Makes icons, manual, syntax definitions and words of saying available. They lie in a static library, from
/// which the linker takes only what is named. May be called again.
void loadResources();

} // namespace Stemma
