// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Stemma {

class Studio;

/// The queue of suggestions and what is outlined in the text, on a project with @p articles.
void takeSuggestions(Studio &studio, const QStringList &articles);

} // namespace Stemma
