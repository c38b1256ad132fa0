// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/projectstore.h"
#include "models/text/sourcetext.h"

namespace Stemma {

/// The canonical text of @p article, as @p store has it. NotFound when it is gone meanwhile.
[[nodiscard]] Result<QString> articleText(const ProjectStore &store, const Article &article);

/// articleText() with its places.
[[nodiscard]] Result<SourceText> textOf(const ProjectStore &store, const Article &article);

} // namespace Stemma
