// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QString>

namespace Stemma {

/// The finished sample project as it was built: installed, or in the build tree. Empty when it is missing.
[[nodiscard]] QString builtSampleProject();

/// The person's own copy of the sample, which may be changed; made from the built one when it is not there.
/// NotFound when no sample was installed, CannotWrite when the copy cannot be made.
[[nodiscard]] Result<QString> ownSampleProject();

} // namespace Stemma
