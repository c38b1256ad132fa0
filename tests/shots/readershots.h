// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Stemma {

class Studio;

/// Pictures of the reader alone, in states that the sample project does not have: spans over each other,
/// marks, a selection with stray ends, moving an edge, mixed scripts; light, dark, high contrast, mirrored.
void takeReader(Studio &studio);

} // namespace Stemma
