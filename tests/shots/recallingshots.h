// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Stemma {

class Studio;

/// The list Seen Before, with @p articles for a project.
void takeRecalling(Studio &studio, const QStringList &articles);

} // namespace Stemma
