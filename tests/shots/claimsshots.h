// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Stemma {

class Studio;

/// Articles and claims as a matrix, in every state.
void takeClaims(Studio &studio);

} // namespace Stemma
