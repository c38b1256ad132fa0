// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Stemma {

class Studio;

/// The provenance workspace on the sample project, and its tree and collation with many witnesses.
void takeProvenance(Studio &studio);

} // namespace Stemma
